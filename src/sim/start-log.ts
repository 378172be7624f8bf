// What a device has logged by the time its console can be used: ports that came up, the configuration, the restart.

import type { Device } from './device.ts'
import { logged, type Message } from './features/logging/log.ts'
import { isVirtual } from './interface-types.ts'
import { platforms } from './platforms/index.ts'
import { isOpen, portNames } from './features/interfaces/slice.ts'

/** The device with what it logs behind "Press RETURN". `configured`: it read its startup-config. */
export function startLog(device: Device, configured: boolean): ReturnType<typeof logged> {
  const up = portNames(device.config).filter((name) => isOpen(device.config, name) && !isVirtual(name))
  const restart = `System restarted --\n${platforms[device.platform].text.software({ image: device.running?.info ?? null }).trimEnd()}`
  return logged(
    device,
    device.bootedAt,
    ...up.map((name): Message => ['LINK-3-UPDOWN', `Interface ${name}, changed state to up`]),
    ...(configured ? [['SYS-5-CONFIG_I', 'Configured from memory by console'] as const] : []),
    ['SYS-5-RESTART', restart],
  )
}
