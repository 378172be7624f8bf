// What the two ends of a cable run at.

import { shortName } from '../../sim/interfaces.ts'
import { linkReasons } from '../../sim/network/why-link.ts'
import { reasonText } from '../../sim/network/words.ts'
import { oneOf, optional, text, when } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { interfaceOf, rested, whenText } from './rested.ts'

export const sameDuplex = check(
  'same-duplex',
  {
    says: 'This port is up, and both ends of its cable run at the same duplex.',
    about: ['port', 'path'],
    args: {
      interface: text('the port, such as Fa0/3'),
      duplex: optional(oneOf(['full', 'half'], 'what both ends run at')),
      speed: optional(text('the speed of both ends in Mbit/s, such as 100')),
      when: when('now'),
    },
    goal: (_, { interface: name, duplex, speed }) => [
      { at: 'config', under: `interface ${name}`, lines: ['speed auto', 'duplex auto'] },
      {
        at: 'config',
        under: `interface ${name}`,
        lines: [...(speed === null ? [] : [`speed ${speed}`]), `duplex ${duplex ?? 'full'}`],
      },
    ],
    because: (subject, { interface: name, when: moment }) => {
      const view = rested(subject.world, moment)
      return linkReasons(view, interfaceOf(subject, view, name))
    },
  },
  (subject, { interface: name, duplex, speed, when: moment }) => {
    const view = rested(subject.world, moment)
    const i = interfaceOf(subject, view, name)
    const at = `${shortName(view.bundles.interfaces[i]?.name ?? name)} of ${subject.device.name}`
    const lines = linesOf(subject.events, 'config', 'change')
    const [own, far] = [view.links[i], view.links[view.topology.peer[i] ?? -1]]
    if (own?.state !== 'connected' || !far) {
      const [reason] = linkReasons(view, i)
      return unmet(`${whenText(moment)}${at} is not up${reason ? `: ${reasonText(reason)}` : ''}.`, lines)
    }
    if (own.duplex !== far.duplex)
      return unmet(`${whenText(moment)}${at} runs at ${own.duplex} duplex, and the other end at ${far.duplex}.`, lines)
    if (duplex !== null && own.duplex !== duplex)
      return unmet(`${whenText(moment)}${at} and its other end run at ${own.duplex} duplex, not at ${duplex}.`, lines)
    if (speed !== null && own.speed !== Number(speed))
      return unmet(`${whenText(moment)}${at} runs at ${own.speed} Mbit/s, not at ${speed}.`, lines)
    return met(`${whenText(moment)}${at} and its other end run at ${own.speed} Mbit/s, ${own.duplex} duplex.`, lines)
  },
)
