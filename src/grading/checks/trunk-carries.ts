// Whether a link between two switches, or a switch and a router, carries VLANs at both ends.

import { tagsAt } from '../../sim/network/addresses.ts'
import { hasVlan, NO_VLANS } from '../../sim/network/vlan-set.ts'
import type { View } from '../../sim/network/view.ts'
import type { Reason } from '../../sim/network/reason.ts'
import { linkReasons } from '../../sim/network/why-link.ts'
import { carriedReasons } from '../../sim/network/why-vlan.ts'
import { shortName } from '../../sim/interfaces.ts'
import { count, oneOrMore, optional, text, unasked, when } from './args.ts'
import { blamedLines, reasonsInWords } from './can-reach.ts'
import { check, met, unmet } from './check.ts'
import { interfaceOf, rested, whenText } from './rested.ts'

function reasonsFor(view: View, i: number, vlans: readonly number[]): readonly Reason[] {
  const down = linkReasons(view, i)
  if (down.length > 0) return down
  const far = view.bundles.far[i] ?? -1
  return vlans.flatMap((vlan) => [
    ...carriedReasons(view, i, vlan),
    ...(view.trunks[far] ? carriedReasons(view, far, vlan) : []),
  ])
}
/** Whether frames of a VLAN cross the link, tagged or not, and somebody at the other end takes them. */
function carries(view: View, i: number, vlan: number): boolean {
  const far = view.bundles.far[i] ?? -1
  const own = hasVlan(view.trees.forwarding[i] ?? NO_VLANS, vlan)
  if (!own || view.trunks[i]?.operates !== 'trunk') return false
  if (view.trunks[far])
    return view.trunks[far].operates === 'trunk' && hasVlan(view.trees.forwarding[far] ?? NO_VLANS, vlan)
  return tagsAt(view.tags, far).includes(view.trunks[i].untagged === vlan ? 0 : vlan)
}

export const trunkCarries = check(
  'trunk-carries',
  {
    says: 'This interface is a trunk that carries these VLANs, at both ends of the link; and not those.',
    about: ['path'],
    args: {
      interface: text('the interface, such as Fa0/24 or Port-channel1'),
      vlans: oneOrMore(count('a VLAN, or a list of VLANs')),
      'not-vlans': optional(unasked(oneOrMore(count('VLANs that it must not carry')))),
      native: optional(count('the untagged VLAN of both ends')),
      when: when('now'),
    },
    goal: null,
    because: (subject, { interface: name, vlans, when }) => {
      const view = rested(subject.world, when)
      return reasonsFor(view, interfaceOf(subject, view, name), vlans)
    },
  },
  (subject, { interface: name, vlans, 'not-vlans': unwanted, native, when }) => {
    const view = rested(subject.world, when)
    const i = interfaceOf(subject, view, name)
    const at = `${whenText(when)}${shortName(view.bundles.interfaces[i]?.name ?? name)} of ${subject.device.name}`
    if (i < 0) return unmet(`${whenText(when)}${subject.device.name} has no ${name}.`)
    const missing = vlans.filter((vlan) => !carries(view, i, vlan))
    if (missing.length > 0) {
      const reasons = reasonsFor(view, i, missing)
      const why = reasons.length === 0 ? '' : `: ${reasonsInWords(reasons)}`
      return unmet(`${at} does not carry ${named(missing)}${why}.`, blamedLines(subject, reasons))
    }
    const carried = (unwanted ?? []).filter((vlan) => carries(view, i, vlan))
    if (carried.length > 0) return unmet(`${at} carries ${named(carried)} too.`)
    const far = view.bundles.far[i] ?? -1
    for (const [end, where] of [
      [i, at],
      [far, `the other end of ${at}`],
    ] as const) {
      const untagged = view.trunks[end]?.untagged
      if (native !== null && untagged !== undefined && untagged !== native)
        return unmet(`The untagged VLAN of ${where} is ${untagged}, not ${native}.`)
    }
    return met(`${at} carries ${named(vlans)}.`)
  },
)
const named = (vlans: readonly number[]): string => `VLAN ${vlans.join(', ')}`
