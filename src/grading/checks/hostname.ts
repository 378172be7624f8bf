// The name that the device shows in its prompt.

import { text } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { hostnameOf } from '../../sim/features/identity/slice.ts'

export const hostname = check(
  'hostname',
  { says: 'The device has this host name now.', args: { name: text('the host name') } },
  ({ device, events }, { name }) => {
    const lines = linesOf(events, 'config', 'boot')
    // A boot loader has no host name, so the configured name does not count there.
    if (!device.running) return unmet(`${device.name} runs no IOS now, so its prompt shows no host name.`, lines)
    const found = hostnameOf(device.config)
    return found === name
      ? met(`The host name is ${name}.`, lines)
      : unmet(`The host name is ${found}, not ${name}.`, lines)
  },
)
