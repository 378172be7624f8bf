// Whether a port is an access port of a VLAN that is up, and has the voice VLAN that it should have.

import { shortName } from '../../sim/interfaces.ts'
import { count, optional, text, when } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { interfaceOf, rested, whenText } from './rested.ts'
import { hasVlan } from '../../sim/network/vlan-set.ts'

export const accessPort = check(
  'access-port',
  {
    says: 'This port is an access port of this VLAN, is up, and forwards it.',
    about: ['vlan'],
    args: {
      interface: text('the port, such as Fa0/1'),
      vlan: count('the VLAN of the desk'),
      voice: optional(count('the VLAN of the phone')),
      when: when('now'),
    },
    goal: (_, { interface: name, vlan, voice }) => [
      {
        at: 'config',
        under: `interface ${name}`,
        lines: [
          'switchport mode access',
          `switchport access vlan ${vlan}`,
          ...(voice === null ? [] : [`switchport voice vlan ${voice}`]),
        ],
      },
    ],
  },
  (subject, { interface: name, vlan, voice, when }) => {
    const view = rested(subject.world, when)
    const i = interfaceOf(subject, view, name)
    const switched = view.trunks[i]
    const at = `${whenText(when)}${shortName(view.bundles.interfaces[i]?.name ?? name)} of ${subject.device.name}`
    const lines = linesOf(subject.events, 'config')
    if (!switched) return unmet(`${at} does not switch.`, lines)
    if (switched.operates === 'trunk') return unmet(`${at} is a trunk, no access port.`, lines)
    if (switched.untagged !== vlan) return unmet(`${at} is in VLAN ${switched.untagged}, not in VLAN ${vlan}.`, lines)
    if (!view.bundles.up[i]) return unmet(`${at} is down.`, lines)
    if (!hasVlan(switched.vlans, vlan))
      return unmet(`${at} is in VLAN ${vlan}, which the switch does not have active.`, lines)
    if (voice !== null && switched.voice !== voice)
      return unmet(
        `${at} has ${switched.voice === 0 ? 'no voice VLAN' : `the voice VLAN ${switched.voice}`}, not ${voice}.`,
        lines,
      )
    return met(`${at} is an access port of VLAN ${vlan}.`, lines)
  },
)
