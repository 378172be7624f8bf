// Whether PortFast is in force on a port.

import { bpdufilterOn, bpduguardOn } from '../../sim/features/spanning-tree/slice.ts'
import { shortName } from '../../sim/interfaces.ts'
import { oneOf, oneOrMore, otherwise, text, when } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { deviceIn, interfaceOf, rested, whenText } from './rested.ts'

export const edgePort = check(
  'edge-port',
  {
    says: 'PortFast is in force on these ports: they are up and forward at once; with guarded: true, BPDU guard is, too.',
    about: ['tree'],
    args: {
      interface: oneOrMore(text('a port, or a list of ports')),
      guarded: otherwise('false', oneOf(['true', 'false'], 'true: BPDU guard is in force there (default: false)')),
      when: when('now'),
    },
    goal: (_, { interface: names, guarded }) =>
      names.map((name) => ({
        at: 'config',
        under: `interface ${name}`,
        lines: ['spanning-tree portfast', ...(guarded === 'true' ? ['spanning-tree bpduguard enable'] : [])],
      })),
  },
  (subject, { interface: names, guarded, when }) => {
    const view = rested(subject.world, when)
    const lines = linesOf(subject.events, 'config')
    const trees = view.roles.instances[view.topology.nodeNamed.get(subject.device.name) ?? -1]
    for (const name of names) {
      const i = interfaceOf(subject, view, name)
      const at = `${whenText(when)}${shortName(view.bundles.interfaces[i]?.name ?? name)} of ${subject.device.name}`
      const ports = [...(trees?.values() ?? [])].flatMap((tree) => tree.ports.filter((one) => one.i === i))
      if (ports.length === 0) return unmet(`${at} is in no spanning tree: it is down, or in no active VLAN.`, lines)
      if (!ports.every(({ isEdge }) => isEdge)) return unmet(`PortFast is not in force: ${at} is no edge port.`, lines)
      const full = view.bundles.interfaces[i]?.name ?? name
      const tree = view.inputs.spanningTree[deviceIn(view, subject.device)]
      if (guarded !== 'true' || !tree) continue
      if (bpdufilterOn(tree, full, true) === 'port')
        return unmet(`BPDU guard hears nothing: ${at} has a BPDU filter.`, lines)
      if (bpduguardOn(tree, full, true) === null) return unmet(`BPDU guard is not in force: ${at} has none.`, lines)
    }
    return met(`PortFast is in force on ${names.join(', ')} of ${subject.device.name}.`, lines)
  },
)
