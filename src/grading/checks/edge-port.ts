// Whether PortFast is in force on a port.

import { shortName } from '../../sim/interfaces.ts'
import { text, oneOrMore, when } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { interfaceOf, rested, whenText } from './rested.ts'

export const edgePort = check(
  'edge-port',
  {
    says: 'PortFast is in force on these ports: they are up and forward at once.',
    about: ['tree'],
    args: { interface: oneOrMore(text('a port, or a list of ports')), when: when('now') },
    goal: (_, { interface: names }) =>
      names.map((name) => ({ at: 'config', under: `interface ${name}`, lines: ['spanning-tree portfast'] })),
  },
  (subject, { interface: names, when }) => {
    const view = rested(subject.world, when)
    const lines = linesOf(subject.events, 'config')
    const trees = view.roles.instances[view.topology.nodeNamed.get(subject.device.name) ?? -1]
    for (const name of names) {
      const i = interfaceOf(subject, view, name)
      const at = `${whenText(when)}${shortName(view.bundles.interfaces[i]?.name ?? name)} of ${subject.device.name}`
      const ports = [...(trees?.values() ?? [])].flatMap((tree) => tree.ports.filter((one) => one.i === i))
      if (ports.length === 0) return unmet(`${at} is in no spanning tree: it is down, or in no active VLAN.`, lines)
      if (!ports.every(({ isEdge }) => isEdge)) return unmet(`PortFast is not in force: ${at} is no edge port.`, lines)
    }
    return met(`PortFast is in force on ${names.join(', ')} of ${subject.device.name}.`, lines)
  },
)
