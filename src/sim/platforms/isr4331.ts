// Cisco ISR 4331, an IOS XE router: bootflash: behind flash:, boot order written to the BOOT variable on save.

import type { ImageInfo } from '../world.ts'
import { iosOfXe, usesPolicy, xeBanner, xeEraseNotice, xeNotice, xeSoftware, xeUptime } from './ios-xe.ts'
import { XE_ROUTER_FILES } from './file-systems.ts'
import type { TextValues, Platform } from './platform.ts'
import { isXeFrom } from './release.ts'
import { OPTIONAL_VARIABLES, virtualSummary, XE_COMMANDS, XE_RESET } from './rommon-texts.ts'
import { management, routed } from './ports.ts'
import { isr4000Standing } from './standing.ts'

const PORTS = ['GigabitEthernet0/0/0', 'GigabitEthernet0/0/1', 'GigabitEthernet0/0/2']
const MANAGEMENT = 'GigabitEthernet0'
const SERIAL = 'FDO220827LK'
const PRODUCT = 'ISR Software (X86_64_LINUX_IOSD-UNIVERSALK9-M)'
const POWER_ON = 'PowerOn'
const hardware = (values: TextValues): string => `cisco ISR4331/K9 (1RU) processor with 1795999K/6147K bytes of memory.
Processor board ID ${SERIAL}
3 Gigabit Ethernet interfaces
32768K bytes of non-volatile configuration memory.
4194304K bytes of physical memory.
${Math.floor(values.flashSize / 1024)}K bytes of flash memory at bootflash:.
${hasWebui(values.image) ? '0K bytes of WebUI ODM Files at webui:.\n' : ''}`
/** IOS XE 3 has none. */
const hasWebui = (image: ImageInfo | null): boolean => isXeFrom(image, '16')
const smartOnly = (image: ImageInfo | null): boolean => isXeFrom(image, '16.10')

/** A router that runs IOS XE 3 still has the ROMmon of its time. */
const hasOldMonitor = (image: ImageInfo | null): boolean => image?.xe !== undefined
const monitorHead = (image: ImageInfo | null): string =>
  hasOldMonitor(image)
    ? `System integrity status: 00000610
Rom image verified correctly


System Bootstrap, Version 15.4(3r)S5, RELEASE SOFTWARE
Copyright (c) 1994-2015  by cisco Systems, Inc.
`
    : `Checking for PCIe device presence...done
System integrity status: 0x610
Rom image verified correctly


System Bootstrap, Version 16.7(3r), RELEASE SOFTWARE
Copyright (c) 1994-2018  by cisco Systems, Inc.
`

/** Suites and right-to-use licences up to 16.9; from 16.10 on licensing is Smart only. */
function licences(values: TextValues): string {
  const row = (name: string, now: string, type: string): string =>
    `${name.padEnd(17)}${now.padEnd(17)}${type.padEnd(17)}${now}\n`
  const table = (none: string, base: string): string => `Technology Package License Information:

-----------------------------------------------------------------
Technology    Technology-package           Technology-package
              Current       Type           Next reboot
------------------------------------------------------------------
${row('appxk9', 'None', none)}${row('uck9', 'None', none)}${row('securityk9', 'None', none)}${row('ipbase', 'ipbasek9', base)}`
  if (smartOnly(values.image))
    return `${table('Smart License', 'Smart License')}
The current throughput level is 100000 kbps 


Smart Licensing Status: ${usesPolicy(values.image) ? 'Smart Licensing Using Policy' : 'Registration Not Applicable/Not Applicable'}
`
  return `Suite License Information for Module:'esg'

--------------------------------------------------------------------------------
Suite                 Suite Current         Type           Suite Next reboot
--------------------------------------------------------------------------------
FoundationSuiteK9     None                  None           None
securityk9
appxk9

AdvUCSuiteK9          None                  None           None
uck9
cme-srst
cube


${table('None', 'Permanent')}`
}

export const isr4331: Platform = {
  name: 'isr4331',
  product: 'Cisco ISR 4331',
  model: 'ISR4331/K9',
  cdp: { brand: 'cisco', capabilities: 'RSI' },
  loader: 'rommon',
  words: 'X',
  features: new Set([
    'calendar',
    'log-buffer',
    'register',
    'routes-ipv6',
    'autoinstall',
    'bootvar',
    'dir-pipe',
    'format',
    'usb',
    'sftp',
    'algorithm-type',
    'install',
    'bootflash',
    'xe-router',
    'ping-ingress',
  ]),
  families: ['isr4300'],
  defaultHostname: 'Router',
  flash: {
    name: 'bootflash',
    aliases: ['flash', 'bootflash'],
    size: 3_249_049_600,
    mode: '-rw-',
    sizeWidth: 17,
    show: 'paths',
    class: 'C',
  },
  rommon: {
    commands: XE_COMMANDS,
    port: 'GigabitEthernet0/0/0',
    variables: [
      ['PS1', 'rommon ! > '],
      ['LICENSE_BOOT_LEVEL', ''],
      ['THRPUT', ''],
      ['MCP_STARTUP_TRACEFLAGS', '00000000:00000000'],
      ['RET_2_RTS', ''],
      ['?', '0'],
      ['BSI', '0'],
      ['RET_2_RCALTS', ''],
      ['RANDOM_NUM', '2137168332'],
    ],
    settings: [
      ['TFTP_MACADDR', ''],
      ['TFTP_DESTINATION', 'bootflash:'],
      ['ETHERNET_PORT', '0'],
      ['TFTP_VERBOSE', 'Progress'],
      ['TFTP_RETRY_COUNT', '18'],
      ['TFTP_TIMEOUT', '7200'],
      ['TFTP_CHECKSUM', 'Yes'],
      ['ETHER_SPEED_MODE', 'Auto Detect'],
    ],
    optional: OPTIONAL_VARIABLES,
    testsImage: true,
    stored: (file) => `Validating checksum.
Copying file ${file} to bootflash:.
`,
    directory: (_, files) => `File System: EXT2/EXT3

${files.map((file) => `${String(file.slot).padEnd(7)} ${String(file.size).padEnd(14)} -rw-r--r--     ${file.name}\n`).join('') || 'No files in directory\n'}`,
    blankAfterConfreg: false,
    resetQuestion: XE_RESET,
    summary: virtualSummary,
  },
  usb: ['usb0'],
  files: XE_ROUTER_FILES,
  nvramSize: 33_554_432,
  startupFile: null,
  ports: [...routed(1000, ...PORTS), management(1000, MANAGEMENT, false)],
  baseMac: '00c164b01860',
  // A CSR 1000V numbers its ports from 1.
  larger: [
    'GigabitEthernet<0-2>/<0-2>/<0-15>',
    'GigabitEthernet<1-26>',
    'Serial0/<0-2>/<0-3>:<0-30>',
    'Async0/<1-2>/<0-31>',
    'Cellular0/<1-3>/<0-1>',
    'line tty 0/<0-2>/<0-31>',
    'line tty <2-387>',
    'ATM0/<1-2>/<0-1>',
    'BRI0/<1-2>/<0-3>',
    'Ethernet0/<1-2>/<0-1>',
    'Service-Engine0/<1-4>/0',
    'ucse<1-2>/0/<0-1>',
    'Vlan1',
  ],
  cards: {
    Cellular: ['<0-0>', '<1-2>', '<0-1>'],
    Serial: ['<0-1>', '<0-2>', '<0-3>'],
    TenGigabitEthernet: ['<0-1>', '<0-0>', '<0-5>'],
  },
  lines: ['con 0', 'aux 0', 'vty 0 4'],
  lineNumbers: { aux: 1, vty: 2 },
  lastVty: 1869,
  standing: isr4000Standing('ISR4331/K9', SERIAL, [...PORTS, MANAGEMENT]),
  defaultRegister: 0x2102,
  rates: { tftp: 1_900_000, ftp: 12_000_000, http: 12_000_000, scp: 4_000_000, local: 9_000_000, nvram: 20_000 },
  bootTime: 240_000,
  eraseNotice: xeEraseNotice,
  reloadReason: 'Reload Command',
  powerReason: POWER_ON,
  packages: {
    bundle: 'isr4300-universalk9.',
    parts: [
      'isr4300-rpbase',
      'isr4300-espbase',
      'isr4300-rpaccess',
      'isr4300-rpboot',
      'isr4300-rpcontrol',
      'isr4300-rpios-universalk9',
      'isr4300-sipbase',
      'isr4300-sipspa',
      'isr4300-webui',
    ],
    member: { name: 'R0', short: 'R0', title: 'R0', path: '/bootflash/' },
  },
  text: {
    software: (values) => iosOfXe(PRODUCT, values),
    showVersion: (values) => `${xeSoftware(PRODUCT, values)}
${xeNotice(values)}
ROM: IOS-XE ROMMON

${xeUptime(values)}


${licences(values)}
${hardware(values)}
Configuration register is ${values.register}

`,
    bootstrap: (values) => `

Initializing Hardware ...

${monitorHead(values.image)}
Current image running: Boot ROM0

Last reset cause: ${values.reason === POWER_ON ? POWER_ON : 'LocalSoft'}
${hasOldMonitor(values.image) ? '' : 'Cisco '}ISR4331/K9 platform with 4194304 Kbytes of main memory

`,
    load: (
      values,
    ) => `${values.bootVariableSet ? '' : 'no valid BOOT image found\nFinal autoboot attempt from default boot device...\n'}Located ${values.url.slice(values.url.lastIndexOf(':') + 1).replace(/^\//, '')}
${'#'.repeat(76)}

Package header rev 1 structure detected
IsoSize = ${values.imageSize}
Calculating SHA-1 hash...Validate package: SHA-1 hash:
        calculated 444F4D02:44C58887:D9C8942B:C557D3CF:2A14247E
        expected   444F4D02:44C58887:D9C8942B:C557D3CF:2A14247E

RSA Signed RELEASE Image Signature Verification Successful.
Image validated

${xeBanner(PRODUCT, values, smartOnly(values.image))}${hardware(values)}
`,
    beforeSetup:
      'No startup-config, starting autoinstall/pnp/ztp...\n\nAutoinstall will terminate if any input is detected on console\n',
    noImage: () =>
      'no valid BOOT image found\nFinal autoboot attempt from default boot device...\nboot: cannot determine first file name on device "bootflash:/"\n',
    missingFile: (url) => `boot: cannot open "${url}"\nboot: cannot determine first file name on device "${url}"\n`,
    badFile: (url) =>
      `Located ${url.slice(url.lastIndexOf(':') + 1)}\nSignature verification FAILED\nboot: error executing "boot ${url}"\n`,
  },
}
