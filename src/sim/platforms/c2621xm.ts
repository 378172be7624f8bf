// Cisco 2621XM, an old router: class B flash, which keeps deleted files until it is erased, and asks to erase before a copy.

import { RESTRICTED_RIGHTS } from '../messages.ts'
import { OLD_ROUTER_FILES } from './file-systems.ts'
import type { TextValues, Platform } from './platform.ts'
import { build, cryptoNotice, featureSet, TECHNICAL_SUPPORT } from './release.ts'
import { CLASSIC_COMMANDS, CLASSIC_RESET, classicSummary, OPTIONAL_VARIABLES, XMODEM_COMMAND } from './rommon-texts.ts'
import { routed } from './ports.ts'
import { c2600Standing } from './standing.ts'

/** Up to 12.3 the product still has its long name, and the hardware is counted in older words. */
const isOld = ({ image }: Pick<TextValues, 'image'>): boolean => /^12\.[0-3]\(/.test(image?.version ?? '')
const software = (values: Pick<TextValues, 'image'>): string => {
  const version = values.image?.version ?? ''
  const { year, compiled, number } = build(version)
  const feature = featureSet(values.image)
  if (isOld(values)) {
    return `Cisco Internetwork Operating System Software 
IOS (tm) C2600 Software (C2600-${feature}-M), Version ${version}, RELEASE SOFTWARE (${number})
${TECHNICAL_SUPPORT}
Copyright (c) 1986-${year} by cisco Systems, Inc.
Compiled ${compiled} by dchih
`
  }
  return `Cisco IOS Software, C2600 Software (C2600-${feature}-M), Version ${version}, RELEASE SOFTWARE (${number})
${TECHNICAL_SUPPORT}
Copyright (c) 1986-${year} by Cisco Systems, Inc.
Compiled ${compiled} by prod_rel_team
`
}
const counted = (values: TextValues): string =>
  isOld(values)
    ? `Bridging software.
X.25 software, Version 3.0.0.
2 FastEthernet/IEEE 802.3 interface(s)
32K bytes of non-volatile configuration memory.
`
    : `2 FastEthernet interfaces
32K bytes of NVRAM.
`
const hardware = (
  values: TextValues,
): string => `${isOld(values) ? 'cisco' : 'Cisco'} 2621XM (MPC860P) processor (revision 0x400) with 127627K/3445K bytes of memory.
Processor board ID JAE07170AHD (1127206446)
M860 processor: part number 5, mask 2
${counted(values)}${Math.floor(values.flashSize / 1024)}K bytes of processor board System flash (Read/Write)
`

export const c2621xm: Platform = {
  name: 'c2621xm',
  product: 'Cisco 2621XM',
  model: '2621XM',
  cdp: { brand: 'Cisco', capabilities: 'RSI' },
  loader: 'rommon',
  words: 'R',
  features: new Set([
    'calendar',
    'register',
    'routes-ipv6',
    'autoinstall',
    'bootvar',
    'class-b',
    'erase-flash',
    'rommon-sync',
    'rommon-xmodem',
  ]),
  families: ['c2600'],
  defaultHostname: 'Router',
  flash: {
    name: 'flash',
    aliases: ['flash'],
    size: 33_554_432,
    mode: '-rw-',
    sizeWidth: 12,
    show: 'class-b',
    class: 'B',
  },
  rommon: {
    commands: [...CLASSIC_COMMANDS.filter(([name]) => name !== 'rommon-pref' && name !== 'showmon'), XMODEM_COMMAND],
    port: 'FastEthernet0/0',
    variables: [
      ['PS1', 'rommon ! > '],
      ['?', '0'],
      ['BSI', '0'],
      ['RET_2_RTS', ''],
    ],
    settings: [
      ['TFTP_MACADDR', ''],
      ['FE_PORT', '0'],
      ['TFTP_VERBOSE', 'Progress'],
      ['TFTP_RETRY_COUNT', '18'],
      ['TFTP_TIMEOUT', '7200'],
      ['TFTP_CHECKSUM', 'Yes'],
      ['FE_SPEED_MODE', 'Auto Detect'],
    ],
    optional: OPTIONAL_VARIABLES,
    testsImage: false,
    stored: (file) => `Validating checksum.
Copying file ${file} to flash.
Erasing flash at 0x60fc0000
program flash location 0x60fc0000
`,
    directory: (_, files) =>
      `         File size         Checksum   File name   \n${files.map((file) => `  ${file.size} bytes (0x${file.size.toString(16)})   0x${file.md5.slice(0, 4)}    ${file.name}\n`).join('')}`,
    blankAfterConfreg: true,
    resetQuestion: CLASSIC_RESET,
    summary: classicSummary('C2600'),
  },
  usb: [],
  files: OLD_ROUTER_FILES,
  nvramSize: 29_688,
  startupFile: null,
  ports: routed(100, 'FastEthernet0/0', 'FastEthernet0/1'),
  baseMac: '000dbcf01140',
  larger: [
    'FastEthernet<0-3>/<0-15>',
    'FastEthernet0/<0-3>/<0-8>',
    'GigabitEthernet<0-3>/<0-1>',
    'Ethernet<0-3>/<0-3>',
    'Serial<0-3>/<0-7>',
    'Serial<0-3>/<0-1>:<0-30>',
    'Serial0/<0-3>/<0-3>',
    'Serial0/<0-3>/<0-3>:<0-30>',
    'ATM<0-3>/<0-3>',
    'BRI<0-3>/<0-7>',
    'BRI0/<0-3>/<0-3>',
    'ATM0/<0-3>/0',
    'Async<1-96>',
    'line tty <1-64>',
    'line tty <0-3>/<0-63>',
    'line tty 0/<0-3>/<0-15>',
    'Vlan1',
  ],
  cards: { Async: ['<0-1>', '<0-31>'], Ethernet: ['<0-1>', '<0-3>'], Serial: ['<0-1>', '<0-3>'] },
  isOld: true,
  lines: ['con 0', 'aux 0', 'vty 0 4'],
  lineNumbers: { aux: 65, vty: 66 },
  lastVty: 180,
  standing: c2600Standing(['FastEthernet0/0', 'FastEthernet0/1']),
  defaultRegister: 0x2102,
  rates: { tftp: 110_000, ftp: 200_000, http: 200_000, scp: 150_000, local: 300_000, nvram: 4000 },
  bootTime: 90_000,
  reloadReason: 'Reload Command',
  text: {
    software,
    showVersion: (values) => `${software(values)}
ROM: System Bootstrap, Version 12.2(7r) [cmong 7r], RELEASE SOFTWARE (fc1)

${values.hostname} uptime is ${values.uptime}
System returned to ROM ${values.returned}
System restarted at ${values.restarted}
System image file is "${values.url}"

${cryptoNotice(values.image, 1)}${hardware(values)}
Configuration register is ${values.register}

`,
    bootstrap: () => `
System Bootstrap, Version 12.2(7r) [cmong 7r], RELEASE SOFTWARE (fc1)
Copyright (c) 2002 by cisco Systems, Inc.
C2600 platform with 131072 Kbytes of main memory

`,
    load: (values) => `program load complete, entry point: 0x80008000, size: 0x${values.imageSize.toString(16)}
Self decompressing the image : ${'#'.repeat(60)} [OK]

Smart Init is enabled
smart init is sizing iomem

${RESTRICTED_RIGHTS}
${software(values)}
${cryptoNotice(values.image)}${hardware(values)}
`,
    noImage: (device) => `boot: cannot determine first file name on device "${device}:"\n`,
    missingFile: (url) => `loadprog: error - on file open\nboot: cannot load "${url}"\n`,
    badFile: (url) =>
      `open: read error...requested 0x4 bytes, got 0x0\ntrouble reading device magic number\nboot: cannot open "${url}"\n`,
  },
}
