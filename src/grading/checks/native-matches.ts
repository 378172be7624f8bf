// Whether both ends of a trunk agree on the untagged VLAN.

import { shortName } from '../../sim/interfaces.ts'
import { text, when } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { interfaceOf, rested, whenText } from './rested.ts'

export const nativeMatches = check(
  'native-matches',
  {
    says: 'This interface is a trunk, and both ends have the same native VLAN.',
    about: ['vlan'],
    args: { interface: text('the interface, such as Fa0/24'), when: when('now') },
    goal: null,
  },
  (subject, { interface: name, when }) => {
    const view = rested(subject.world, when)
    const i = interfaceOf(subject, view, name)
    const far = view.bundles.far[i] ?? -1
    const [own, other] = [view.trunks[i], view.trunks[far]]
    const at = `${whenText(when)}${shortName(view.bundles.interfaces[i]?.name ?? name)} of ${subject.device.name}`
    const lines = linesOf(subject.events, 'config')
    const there = view.topology.nodes[view.bundles.interfaces[far]?.node ?? -1]?.name ?? 'the other end'
    if (own?.operates !== 'trunk') return unmet(`${at} is no trunk.`, lines)
    if (other?.operates !== 'trunk') return unmet(`${at} is a trunk, and ${there} has none there.`, lines)
    if (own.untagged !== other.untagged)
      return unmet(`${at} has the native VLAN ${own.untagged}, and ${there} has ${other.untagged}.`, lines)
    return met(`${at} and ${there} have the native VLAN ${own.untagged}.`, lines)
  },
)
