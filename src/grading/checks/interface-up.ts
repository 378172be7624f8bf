// Whether a port is open: not shut down by configuration.

import { oneOrMore, text, when } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { isOpen, portOf } from '../../sim/features/interfaces/slice.ts'

export const interfaceUp = check(
  'interface-up',
  {
    says: 'These interfaces are not shut down.',
    about: ['port'],
    args: {
      interface: oneOrMore(text('the full name, such as GigabitEthernet0/0, or a list of names')),
      when: when('now'),
    },
    goal: ({ device }, { interface: names }) => {
      const shut = names.filter((name) => !isOpen(device.config, name))
      const [only] = shut
      if (only !== undefined && shut.length === 1)
        return [{ at: 'config', under: `interface ${only}`, lines: ['no shutdown'] }]
      return shut.length === 0
        ? []
        : [{ at: 'config', lines: shut.flatMap((name) => [`interface ${name}`, 'no shutdown']) }]
    },
  },
  ({ device, events, powerCycled }, { interface: names, when }) => {
    const lines = linesOf(events, 'config', 'save', 'copy', 'boot')
    const looked = when === 'now' ? device : powerCycled()
    const prefix = when === 'now' ? '' : 'After a power cycle '
    for (const name of names) {
      const found = portOf(looked.config, name)
      if (!found) return unmet(`${device.name} has no interface ${name}.`, lines)
      if (found.shutdown) return unmet(`${prefix}${name} of ${device.name} is shut down.`, lines)
    }
    return met(
      `${prefix}${names.join(', ')} of ${device.name} ${names.length === 1 ? 'is' : 'are'} not shut down.`,
      lines,
    )
  },
)
