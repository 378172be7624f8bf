// The name that the device shows in its prompt.

import { text } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { hostnameOf } from '../../sim/features/identity/slice.ts'

export const hostname = check(
  'hostname',
  {
    says: 'The device has this host name now.',
    about: ['configuration'],
    args: { name: text('the host name') },
    goal: (_, { name }) => [
      { at: 'config', lines: [`hostname ${name}`] },
      { at: 'loader', lines: ['reset'] },
    ],
  },
  ({ device, events }, { name }) => {
    const lines = linesOf(events, 'config', 'boot')
    // A boot loader has no host name, so the configured name does not count there.
    if (!device.running) return unmet(`${device.name} runs no IOS now, so its prompt shows no host name.`, lines)
    const found = hostnameOf(device.config)
    // A device that the scenario calls otherwise is called so in every other line of the report.
    const of = device.name === name || device.name === found ? '' : ` of ${device.name}`
    return found === name
      ? met(`The host name${of} is ${name}.`, lines)
      : unmet(`The host name${of} is ${found}, not ${name}.`, lines)
  },
)
