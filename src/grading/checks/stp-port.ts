// What a port is for in the spanning tree of a VLAN, and in which state.

import { shortName } from '../../sim/interfaces.ts'
import type { TreePort } from '../../sim/network/roles.ts'
import type { View } from '../../sim/network/view.ts'
import { linkReasons } from '../../sim/network/why-link.ts'
import { blockedReasons, carriedReasons } from '../../sim/network/why-vlan.ts'
import { count, oneOf, optional, text, when } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { interfaceOf, rested, whenText } from './rested.ts'

const ROLES = ['root', 'designated', 'alternate', 'backup'] as const

export const stpPort = check(
  'stp-port',
  {
    says: 'In the spanning tree of this VLAN the port has this role, or this state, once the tree is at rest.',
    about: ['tree'],
    args: {
      interface: text('the port, such as Fa0/24 or Port-channel1'),
      vlan: count('the VLAN'),
      role: optional(oneOf(ROLES, 'its role')),
      state: optional(oneOf(['forwarding', 'blocking', 'broken'], 'its state')),
      when: when('now'),
    },
    goal: null,
    because: (subject, { interface: name, vlan, when }) => {
      const view = rested(subject.world, when)
      const i = interfaceOf(subject, view, name)
      const port = treePortIn(view, subject.device.name, i, vlan)
      if (!port) {
        const down = linkReasons(view, i)
        return down.length > 0 ? down : carriedReasons(view, i, vlan)
      }
      return port.broken ? blockedReasons(view, i, vlan) : []
    },
    rule: ({ role, state }) => (role === null && state === null ? 'this needs a role or a state' : null),
  },
  (subject, { interface: name, vlan, role, state, when }) => {
    const view = rested(subject.world, when)
    const i = interfaceOf(subject, view, name)
    const at = `${whenText(when)}${shortName(view.bundles.interfaces[i]?.name ?? name)} of ${subject.device.name}`
    const lines = linesOf(subject.events, 'config')
    if (i < 0) return unmet(`${whenText(when)}${subject.device.name} has no ${name}.`, lines)
    const port = treePortIn(view, subject.device.name, i, vlan)
    if (!port) return unmet(`${at} is not in the spanning tree of VLAN ${vlan}.`, lines)
    const now = view.trees.held[i]?.get(vlan) ?? 'forwarding'
    if (role !== null && port.role !== role)
      return unmet(`${at} is ${port.role} port of VLAN ${vlan}, not ${role} port.`, lines)
    if (state !== null && now !== state) return unmet(`${at} is ${now} in VLAN ${vlan}, not ${state}.`, lines)
    return met(`${at} is ${port.role} port of VLAN ${vlan}, ${now}.`, lines)
  },
)
const treePortIn = (view: View, device: string, i: number, vlan: number): TreePort | undefined =>
  view.roles.instances[view.topology.nodeNamed.get(device) ?? -1]?.get(vlan)?.ports.find((port) => port.i === i)
