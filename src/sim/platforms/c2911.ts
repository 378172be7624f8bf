// Cisco 2911, an ISR G2: flash0: behind flash:, boot list in startup-config, a real configuration register.

import type { Platform } from './platform.ts'

export const c2911: Platform = {
  name: 'c2911',
  model: 'CISCO2911/K9',
  families: ['c2900'],
  softwareName: 'C2900 Software (C2900-UNIVERSALK9-M)',
  defaultHostname: 'Router',
  flash: { name: 'flash0', aliases: ['flash', 'flash0'], size: 256487424 },
  usb: ['usbflash0'],
  nvramSize: 262136,
  interfaces: ['Embedded-Service-Engine0/0', 'GigabitEthernet0/0', 'GigabitEthernet0/1', 'GigabitEthernet0/2'],
  defaultRegister: 0x2102,
  bootstrap: { version: '15.0(1r)M16', year: 2012 },
  memory: { total: '512 MB', main: 483328, io: 40960 },
  serial: 'FTX1628838P',
  lines: ['con 0', 'aux 0', 'vty 0 4'],
  rates: { tftp: 678709, ftp: 1_250_000, scp: 900_000, local: 869650, nvram: 8605 },
  bootTime: 150_000,
}
