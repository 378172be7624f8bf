// The name of a device, and the line `version` of a configuration.

import { command, value, word } from '../../command.ts'
import { platforms } from '../../platforms/index.ts'
import { hostnameOf, withIdentity } from './slice.ts'

export const version = command({
  mode: 'config',
  path: [
    ['version', 'Version of the configuration'],
    [word('version'), 'Version number'],
  ],
  run: (device) => ({ device }),
})
export const isHostName = (text: string): boolean => /^[A-Za-z0-9][\w.-]{0,62}$/.test(text)

export const hostname = command({
  mode: 'config',
  path: [
    ['hostname', "Set system's network name"],
    [value('name', 'WORD', (text) => (isHostName(text) ? text : null)), "This system's network name"],
  ],
  run: (device, { name }) => ({ device: withIdentity(device, { hostname: name }) }),
  no: (device) => ({ device: withIdentity(device, { hostname: platforms[device.platform].defaultHostname }) }),
  show: (config) => [`hostname ${hostnameOf(config)}`],
})
