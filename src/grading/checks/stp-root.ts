// Whether a switch is the root of the spanning tree of VLANs.

import { priorityIn } from '../../sim/network/roles.ts'
import { rootReasons } from '../../sim/network/why-vlan.ts'
import { count, oneOrMore, optional, text, unasked, when } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { rested, whenText, withoutDevice } from './rested.ts'

export const stpRoot = check(
  'stp-root',
  {
    says: 'The switch is the root bridge of these VLANs.',
    about: ['tree'],
    args: {
      vlan: oneOrMore(count('a VLAN, or a list of VLANs')),
      priority: optional(unasked(count('its bridge priority, without the number of the VLAN'))),
      without: optional(text('a device whose cables are taken out first: who takes over from it')),
      when: when('now'),
    },
    goal: (_, { vlan, priority }) => [
      {
        at: 'config',
        lines: vlan.map((id) =>
          priority === null ? `spanning-tree vlan ${id} root primary` : `spanning-tree vlan ${id} priority ${priority}`,
        ),
      },
    ],
    because: (subject, { vlan: vlans, without, when }) => {
      const view = rested(without === null ? subject.world : withoutDevice(subject.world, without), when)
      const node = view.topology.nodeNamed.get(subject.device.name) ?? -1
      return vlans.map((vlan) => rootReasons(view, node, vlan)).find((reasons) => reasons.length > 0) ?? []
    },
  },
  (subject, { vlan: vlans, priority, without, when }) => {
    const view = rested(without === null ? subject.world : withoutDevice(subject.world, without), when)
    const { device } = subject
    const lines = linesOf(subject.events, 'config')
    const say = `${whenText(when)}${without === null ? '' : `Without ${without} `}`
    const instances = view.roles.instances[view.topology.nodeNamed.get(device.name) ?? -1]
    for (const vlan of vlans) {
      const tree = instances?.get(vlan)
      if (!tree) return unmet(`${say}${device.name} has no spanning tree of VLAN ${vlan}.`, lines)
      const own = priorityIn(tree.bridge) - tree.number
      if (tree.rootPort >= 0)
        return unmet(
          `${say}${device.name} is not the root of VLAN ${vlan}: the root has the priority ${priorityIn(tree.root)}, ${device.name} has ${priorityIn(tree.bridge)}.`,
          lines,
        )
      if (priority !== null && own !== priority)
        return unmet(
          `${say}${device.name} is the root of VLAN ${vlan} with the priority ${own}, not ${priority}.`,
          lines,
        )
    }
    return met(`${say}${device.name} is the root of VLAN ${vlans.join(', ')}.`, lines)
  },
)
