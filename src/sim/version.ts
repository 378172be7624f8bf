// `show version` and the version banner of a boot (ios-behaviour.md 3).

import type { Device } from './device.ts'
import { diskOf } from './files.ts'
import { CRYPTO_NOTICE, hex, longTime, uptime } from './messages.ts'
import { platforms } from './platforms/index.ts'
import type { World } from './world.ts'

export const TECHNICAL_SUPPORT = 'Technical Support: http://www.cisco.com/techsupport'

/** When a release was compiled, and its build: printed, never compared. Unknown releases get the first. */
const BUILDS: Readonly<Record<string, { readonly year: number; readonly compiled: string; readonly build: string }>> = {
  '15.1(4)M4': { year: 2012, compiled: 'Tue 20-Mar-12 18:57', build: 'fc1' },
  '15.1(4)M8': { year: 2014, compiled: 'Fri 07-Mar-14 08:07', build: 'fc2' },
  '15.7(3)M8': { year: 2020, compiled: 'Fri 20-Mar-20 10:07', build: 'fc1' },
}

/** The four lines that name the software. */
export function versionLine(device: Device): string {
  const version = device.running?.info.version ?? ''
  const build = BUILDS[version] ?? { year: 2014, compiled: 'Fri 07-Mar-14 08:07', build: 'fc1' }
  return `Cisco IOS Software, ${platforms[device.platform].softwareName}, Version ${version}, RELEASE SOFTWARE (${build.build})
${TECHNICAL_SUPPORT}
Copyright (c) 1986-${build.year} by Cisco Systems, Inc.
Compiled ${build.compiled} by prod_rel_team
`
}

/** Model, memory, ports and flash, as a boot and `show version` print them. */
export function hardwareLines(device: Device): string {
  const platform = platforms[device.platform]
  const ports = platform.interfaces.filter((name) => name.startsWith('GigabitEthernet')).length
  const flash = diskOf(device, platform.flash.name)
  return `Cisco ${platform.model} (revision 1.0) with ${platform.memory.main}K/${platform.memory.io}K bytes of memory.
Processor board ID ${platform.serial}
${ports} Gigabit Ethernet interfaces
1 terminal line
DRAM configuration is 72 bits wide with parity enabled.
255K bytes of non-volatile configuration memory.
${Math.floor((flash?.size ?? 0) / 1024)}K bytes of ATA System CompactFlash 0 (Read/Write)
`
}

/** `0x2102`, or `0x2102 (will be 0x2142 at next reload)`. */
export const registerShown = ({ current, next }: Device['register']): string => hex(current) + (next === current ? '' : ` (will be ${hex(next)} at next reload)`)

/** The whole output of `show version`. */
export function showVersion(device: Device, world: World): string {
  const platform = platforms[device.platform]
  const returned = device.lastReload === 'reload' ? `by reload at ${longTime(device.stoppedAt)}` : 'by power-on'
  return `${versionLine(device)}
ROM: System Bootstrap, Version ${platform.bootstrap.version}, RELEASE SOFTWARE (fc1)

${device.config.hostname} uptime is ${uptime(world.clock - device.bootedAt)}
System returned to ROM ${returned}
System restarted at ${longTime(device.bootedAt)}
System image file is "${device.running?.url ?? ''}"
Last reload type: Normal Reload
${device.lastReload === 'reload' ? 'Last reload reason: Reload Command' : 'Last reload reason: power-on'}



${CRYPTO_NOTICE}
${hardwareLines(device)}

License Info:

License UDI:

-------------------------------------------------
Device#\t  PID\t\t\tSN
-------------------------------------------------
*0  \t  ${platform.model.padEnd(22)}${platform.serial}     



Technology Package License Information for Module:'${platform.families[0]}' 

-----------------------------------------------------------------
Technology    Technology-package           Technology-package
              Current       Type           Next reboot  
------------------------------------------------------------------
ipbase        ipbasek9      Permanent      ipbasek9
security      None          None           None
uc            None          None           None
data          None          None           None

Configuration register is ${registerShown(device.register)}

`
}
