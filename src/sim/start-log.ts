// What a device has logged by the time its console can be used: ports that came up, the configuration, the restart.

import type { Device } from './device.ts'
import { logHead } from './features/services/timestamps.ts'
import { isVirtual } from './interface-types.ts'
import { platforms } from './platforms/index.ts'
import { textValuesOf } from './text-values.ts'
import type { World } from './world.ts'
import { isOpen, portNames } from './features/interfaces/slice.ts'

/** The log lines behind "Press RETURN". `configured`: it read its startup-config. */
export function startLog(device: Device, world: World, configured: boolean): string {
  const at = logHead(device, device.bootedAt)
  const up = portNames(device.config).filter((name) => isOpen(device.config, name) && !isVirtual(name))
  return [
    ...up.map((name) => `${at}%LINK-3-UPDOWN: Interface ${name}, changed state to up\n`),
    configured ? `${at}%SYS-5-CONFIG_I: Configured from memory by console\n` : '',
    `${at}%SYS-5-RESTART: System restarted --\n`,
    platforms[device.platform].text.software(textValuesOf(device, world)),
  ].join('')
}
