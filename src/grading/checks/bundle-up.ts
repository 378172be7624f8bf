// Whether an EtherChannel is up with the members that it should have.

import { memberOf } from '../../sim/features/channels/slice.ts'
import { shortName } from '../../sim/interfaces.ts'
import { memberReasons } from '../../sim/network/why-bundle.ts'
import { linkReasons } from '../../sim/network/why-link.ts'
import { oneOf, oneOrMore, optional, text, when } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { interfaceOf, rested, whenText } from './rested.ts'

const PROTOCOLS = { active: 'lacp', passive: 'lacp', desirable: 'pagp', auto: 'pagp', on: 'on' } as const

export const bundleUp = check(
  'bundle-up',
  {
    says: 'This EtherChannel is up, and these ports are bundled in it.',
    about: ['bundle'],
    args: {
      interface: text('the EtherChannel: Port-channel1'),
      members: optional(oneOrMore(text('a port that is bundled in it, or a list of them'))),
      protocol: optional(oneOf(['lacp', 'pagp', 'on'], 'how it is negotiated; on: not at all')),
      when: when('now'),
    },
    goal: null,
    because: (subject, { interface: name, members, when }) => {
      const view = rested(subject.world, when)
      const node = view.topology.nodeNamed.get(subject.device.name)
      const full = fullName(name)
      const i = view.bundles.interfaces.findIndex((one) => one.node === node && one.name === full)
      if (i < 0) return []
      const ports = (members ?? [])
        .map((member) => interfaceOf(subject, view, member))
        .filter((port) => view.bundles.memberships[port] !== 'bundled')
      const reasons = ports.map((port) => {
        const group = memberReasons(view, port)
        return group.length > 0 ? group : linkReasons(view, port)
      })
      return reasons.find((found) => found.length > 0) ?? linkReasons(view, i)
    },
  },
  (subject, { interface: name, members, protocol, when }) => {
    const view = rested(subject.world, when)
    const lines = linesOf(subject.events, 'config')
    const { device } = subject
    const say = whenText(when)
    const node = view.topology.nodeNamed.get(device.name)
    const full = fullName(name)
    const i = view.bundles.interfaces.findIndex((one) => one.node === node && one.name === full)
    if (i < 0) return unmet(`${say}${device.name} has no ${full}.`, lines)
    for (const member of members ?? []) {
      const port = interfaceOf(subject, view, member)
      const state = view.bundles.memberships[port]
      if (view.bundles.carrier[port] === i && state === 'bundled') continue
      const short = shortName(view.bundles.interfaces[port]?.name ?? member)
      return unmet(`${say}${short} of ${device.name} is ${WORDS[state ?? 'plain']} ${full}.`, lines)
    }
    if (!view.bundles.up[i]) return unmet(`${say}${full} of ${device.name} is down.`, lines)
    const one = view.topology.ports[view.bundles.interfaces[i]?.ports[0] ?? -1]?.name ?? ''
    const mode = memberOf(device.config, one)?.mode
    if (protocol !== null && mode !== undefined && PROTOCOLS[mode] !== protocol)
      return unmet(`${say}${full} of ${device.name} is made by ${PROTOCOLS[mode]}, not by ${protocol}.`, lines)
    return met(`${say}${full} of ${device.name} is up${members === null ? '' : ` with ${members.join(', ')}`}.`, lines)
  },
)
const fullName = (name: string): string => name.replace(/^po[a-z-]*\s*/i, 'Port-channel')
const WORDS = {
  plain: 'no member of',
  bundled: 'bundled, but not in',
  suspended: 'suspended, not bundled in',
  alone: 'stand-alone, not bundled in',
  standby: 'on standby, not bundled in',
  down: 'down, not bundled in',
} as const
