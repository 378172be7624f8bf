// Whether a VLAN is in the database of a switch and active, with its name and its access ports.

import { isActive, vlanIn } from '../../sim/features/vlans/slice.ts'
import { shortName } from '../../sim/interfaces.ts'
import { count, oneOrMore, optional, text, when } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { deviceIn, interfaceOf, rested, whenText } from './rested.ts'

export const vlanActive = check(
  'vlan-active',
  {
    says: 'The switch has this VLAN, it is active, and these ports are access ports of it.',
    about: ['vlan'],
    args: {
      vlan: count('the VLAN'),
      name: optional(text('its name')),
      ports: optional(oneOrMore(text('an access port of it, or a list of them'))),
      when: when('now'),
    },
    goal: (_, { vlan, name, ports }) => [
      { at: 'config', lines: [`vlan ${vlan}`, ...(name === null ? [] : [`name ${name}`]), 'exit'] },
      ...(ports ?? []).map((port) => ({
        at: 'config' as const,
        under: `interface ${port}`,
        lines: ['switchport mode access', `switchport access vlan ${vlan}`],
      })),
    ],
  },
  (subject, { vlan, name, ports, when }) => {
    const view = rested(subject.world, when)
    const { device } = subject
    const database = view.inputs.vlanDatabase[deviceIn(view, device)]
    const lines = linesOf(subject.events, 'config')
    const say = whenText(when)
    const found = database && vlanIn(database, vlan)
    if (!database || !found) return unmet(`${say}${device.name} has no VLAN ${vlan}.`, lines)
    if (!isActive(database, vlan)) return unmet(`${say}VLAN ${vlan} is not active on ${device.name}.`, lines)
    if (name !== null && found.name !== name)
      return unmet(`${say}VLAN ${vlan} of ${device.name} is called ${found.name}, not ${name}.`, lines)
    for (const port of ports ?? []) {
      const i = interfaceOf(subject, view, port)
      const switched = view.trunks[i]
      const at = `${shortName(view.bundles.interfaces[i]?.name ?? port)} of ${device.name}`
      if (!switched) return unmet(`${say}${at} does not switch.`, lines)
      if (switched.operates === 'trunk') return unmet(`${say}${at} is a trunk, no access port.`, lines)
      if (switched.untagged !== vlan)
        return unmet(`${say}${at} is in VLAN ${switched.untagged}, not in VLAN ${vlan}.`, lines)
    }
    return met(
      `${say}VLAN ${vlan} is active on ${device.name}${ports === null ? '' : `, with ${ports.join(', ')}`}.`,
      lines,
    )
  },
)
