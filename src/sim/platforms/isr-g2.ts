// What the ISR G2 routers share: flash0: behind flash:, boot list in startup-config, a real configuration register.

import { licenseRows } from '../features/license/licenses.ts'
import { RESTRICTED_RIGHTS } from '../messages.ts'
import { ISR_G2_FILES } from './file-systems.ts'
import type { TextValues, Platform, PlatformName } from './platform.ts'
import { build, cryptoNotice, featureSet, TECHNICAL_SUPPORT } from './release.ts'
import { isrG2Standing } from './standing.ts'
import { CLASSIC_COMMANDS, CLASSIC_RESET, classicSummary, OPTIONAL_VARIABLES } from './rommon-texts.ts'
import { routed } from './ports.ts'

interface Model {
  readonly name: PlatformName
  readonly product: string
  readonly model: string
  /** Image family: `c2900`. */
  readonly family: string
  readonly flashSize: number
  readonly ports: readonly string[]
  readonly bootstrapYear: number
  /** Kilobytes of processor and I/O memory. */
  readonly memory: readonly [number, number]
  /** What the devices on board want of the I/O memory; null: no capture of this model says it, and the boot log leaves the table out. */
  readonly bufferPools: string | null
  readonly memoryWidth: 64 | 72
  readonly parity: 'enabled' | 'disabled'
  readonly ecc: 'enabled' | 'disabled'
  readonly serial: string
  /** Of the first LAN port. */
  readonly baseMac: string
}

/** Slots for interface cards. */
const SLOTS = '<0-3>'

/** A router of the family. */
export function isrG2(model: Model): Platform {
  const hardware = (
    values: TextValues,
  ): string => `Cisco ${model.model} (revision 1.0) with ${model.memory[0]}K/${model.memory[1]}K bytes of memory.
Processor board ID ${model.serial}
${model.ports.length} Gigabit Ethernet interfaces
1 terminal line
DRAM configuration is ${model.memoryWidth} bits wide with parity ${model.parity}.
255K bytes of non-volatile configuration memory.
${Math.floor(values.flashSize / 1024)}K bytes of ATA System CompactFlash 0 (Read/Write)
`
  const software = (values: Pick<TextValues, 'image'>): string => {
    const version = values.image?.version ?? ''
    const { year, compiled, number } = build(version)
    const family = model.family.toUpperCase()
    return `Cisco IOS Software, ${family} Software (${family}-${featureSet(values.image)}-M), Version ${version}, RELEASE SOFTWARE (${number})
${TECHNICAL_SUPPORT}
Copyright (c) 1986-${year} by Cisco Systems, Inc.
Compiled ${compiled} by prod_rel_team
`
  }
  return {
    name: model.name,
    product: model.product,
    model: model.model,
    cdp: { brand: 'Cisco', capabilities: 'RBSI' },
    loader: 'rommon',
    words: 'R',
    features: new Set([
      'register',
      'routes-ipv6',
      'ipv6-cef',
      'autoinstall',
      'bootvar',
      'format',
      'usb',
      'license-boot',
      'algorithm-type',
      'flash0',
      'rommon-sync',
      'log-buffer',
      'calendar',
    ]),
    families: [model.family],
    defaultHostname: 'Router',
    flash: {
      name: 'flash0',
      aliases: ['flash', 'flash0'],
      size: model.flashSize,
      mode: '-rw-',
      sizeWidth: 12,
      show: 'table',
      class: 'C',
    },
    rommon: {
      // No xmodem: it is not in the monitor of a 1941 (ios-behaviour.md 13).
      commands: CLASSIC_COMMANDS,
      port: 'GigabitEthernet0/0',
      variables: [
        ['PS1', 'rommon ! > '],
        ['RET_2_RTS', ''],
        ['?', '0'],
        ['BSI', '0'],
        ['RANDOM_NUM', '1128145376'],
      ],
      settings: [
        ['TFTP_MACADDR', ''],
        ['TFTP_DESTINATION', 'flash0:'],
        ['GE_PORT', 'Ge0/0'],
        ['TFTP_MEDIA_TYPE', 'Copper'],
        ['TFTP_VERBOSE', 'Progress'],
        ['TFTP_RETRY_COUNT', '20'],
        ['TFTP_TIMEOUT', '7200'],
        ['TFTP_CHECKSUM', 'Yes'],
        ['GE_SPEED_MODE', 'Auto Detect'],
      ],
      optional: [...OPTIONAL_VARIABLES, ['GE_PORT', '0= GigE port 0 (default)']],
      testsImage: true,
      stored: (file) => `IOS Image Load Test 
___________________ 
Digitally Signed Release Software 

Validating checksum.
Copying file ${file} to flash0:.
program load complete, entry point: 0x80803000, size: 0x1b340

Format: All system sectors written. OK...

Format: Operation completed successfully.

Format of flash0: complete
`,
      directory: (device, files) =>
        `program load complete, entry point: 0x80803000, size: 0x1b340\nDirectory of ${device}:\n\n${files.map((file) => `${String(file.slot).padEnd(7)}${String(file.size).padEnd(10)}-rw-     ${file.name}\n`).join('') || 'No files in directory\n'}`,
      blankAfterConfreg: true,
      resetQuestion: CLASSIC_RESET,
      summary: classicSummary(model.family.toUpperCase()),
    },
    usb: ['usbflash0', 'usbflash1'],
    files: ISR_G2_FILES,
    nvramSize: 262136,
    startupFile: null,
    ports: [...routed(null, 'Embedded-Service-Engine0/0'), ...routed(1000, ...model.ports)],
    baseMac: model.baseMac,
    // The fixed ports of an 880 and 890 have one number; a 2811 and a 3825 have FastEthernet0/0 and GigabitEthernet0/0.
    larger: [
      'GigabitEthernet0/<0-3>/<0-8>',
      'GigabitEthernet<0-6>/<0-3>',
      'FastEthernet<0-6>/<0-15>',
      'Ethernet<0-6>/<0-7>',
      'Serial<0-6>/<0-7>',
      'Serial0/<0-3>/<0-3>:<0-30>',
      'GigabitEthernet<0-8>',
      'FastEthernet<0-8>',
      'Ethernet0',
      'ATM0',
      'BRI0',
      'BRI0/<0-3>/<0-3>',
      'Cellular0',
      'Async<1-3>',
      'ISM0/<0-1>',
      'SM<1-4>/<0-1>',
      'ucse<1-4>/<0-1>',
      'Service-Engine<0-4>/0',
      'wlan-ap0',
      'Wlan-GigabitEthernet0',
      'Wlan-GigabitEthernet0/0',
      'line tty <3-387>',
      'line tty <0-4>/<0-63>',
      'line tty 0/<0-3>/<0-31>',
      'Vlan1',
    ],
    cards: {
      ATM: ['<0-0>', SLOTS, '<0-0>'],
      Async: ['<0-0>', SLOTS, '<0-31>'],
      Cellular: ['<0-0>', SLOTS, '<0-1>'],
      Ethernet: ['<0-0>', SLOTS, '<0-0>'],
      FastEthernet: ['<0-0>', SLOTS, '<0-8>'],
      Serial: ['<0-0>', SLOTS, '<0-3>'],
    },
    lines: ['con 0', 'aux 0', 'tty 2', 'vty 0 4'],
    lineNumbers: { aux: 1, vty: 388 },
    lastVty: 1869,
    standing: isrG2Standing(model.model, model.serial, model.ports),
    defaultRegister: 0x2102,
    rates: { tftp: 678709, ftp: 1_250_000, http: 1_250_000, scp: 900_000, local: 869650, nvram: 8605 },
    bootTime: 150_000,
    reloadReason: 'Reload Command',
    text: {
      software,
      showVersion: (values) => `${software(values)}
ROM: System Bootstrap, Version 15.0(1r)M16, RELEASE SOFTWARE (fc1)

${values.hostname} uptime is ${values.uptime}
System returned to ROM ${values.returned}
System restarted at ${values.restarted}
System image file is "${values.url}"
Last reload type: Normal Reload
Last reload reason: ${values.reason}

${cryptoNotice(values.image, 2)}${hardware(values)}

License Info:

License UDI:

-------------------------------------------------
Device#\t  PID\t\t\tSN
-------------------------------------------------
*0  \t  ${model.model.padEnd(22)}${model.serial}     



Technology Package License Information for Module:'${model.family}' 

-----------------------------------------------------------------
Technology    Technology-package           Technology-package
              Current       Type           Next reboot  
------------------------------------------------------------------
${licenseRows(model.family, values.licenses.now, values.licenses.next)}
Configuration register is ${values.register}

`,
      bootstrap: () => `
System Bootstrap, Version 15.0(1r)M16, RELEASE SOFTWARE (fc1)
${TECHNICAL_SUPPORT}
Copyright (c) ${model.bootstrapYear} by cisco Systems, Inc.

Total memory size = 512 MB - On-board = 512 MB, DIMM0 = 0 MB
${model.model} platform with 524288 Kbytes of main memory
Main memory is configured to ${model.memoryWidth}/-1(On-board/DIMM0) bit mode with ECC ${model.ecc}


Readonly ROMMON initialized
`,
      load: (values) => `program load complete, entry point: 0x80803000, size: 0x1b340
program load complete, entry point: 0x80803000, size: 0x1b340


IOS Image Load Test
___________________
Digitally Signed Release Software
program load complete, entry point: 0x81000000, size: 0x${values.imageSize.toString(16)}
Self decompressing the image : ########################## [OK]

Smart Init is enabled
smart init is sizing iomem
${iomem(model)}
${RESTRICTED_RIGHTS}
${software(values)}
${cryptoNotice(values.image, 1)}${hardware(values)}`,
      noImage: (device) => `boot: cannot determine first executable file name ondevice "${device}:"\n`,
      missingFile: (url) => `loadprog: error - on file open\nboot: cannot load "${url}"\n`,
      badFile: (url, foreign) =>
        `loadprog: ${foreign ? 'error - Invalid image for platform' : 'bad file magic number:      0x0'}\nboot: cannot load "${url}"\n`,
    },
  }
}

/** How much of the memory is for input and output: what the devices want, rounded up. */
function iomem({ bufferPools, memory: [processor, io] }: Model): string {
  if (bufferPools === null) return ''
  const [share, all] = [io / 1024, (processor + io) / 1024]
  return `                 TYPE      MEMORY_REQ
    Onboard devices &
         buffer pools      ${bufferPools}
-----------------------------------------------
               TOTAL:      ${bufferPools}

Rounded IOMEM up to: ${share}MB.
Using ${Math.floor((share * 100) / all)} percent iomem. [${share}MB/${all}MB]
`
}
