// Cisco Catalyst 2960, a classic switch: the BOOT variable outside the configuration, startup-config as a file of flash.

import { RESTRICTED_RIGHTS } from '../messages.ts'
import { SWITCH_FILES } from './file-systems.ts'
import type { TextValues, Platform } from './platform.ts'
import { build, cryptoNotice, featureSet, isFrom, TECHNICAL_SUPPORT } from './release.ts'
import { MANUAL_BOOT, RECOVERY, UNABLE_TO_BOOT, yesNo } from './switch-texts.ts'
import { switched, VLAN1 } from './ports.ts'
import { c2960Standing } from './standing.ts'

const SERIAL = 'FOC1033Z1EY'
const MODEL = 'WS-C2960-24TT-L'
const software = (values: Pick<TextValues, 'image'>): string => {
  const version = values.image?.version ?? ''
  const { year, compiled, number } = build(version)
  return `Cisco IOS Software, C2960 Software (C2960-${featureSet(values.image)}-M), Version ${version}, RELEASE SOFTWARE (${number})
${TECHNICAL_SUPPORT}
Copyright (c) 1986-${year} by Cisco Systems, Inc.
Compiled ${compiled} by prod_rel_team
`
}
/** What 15.2 added: a reload reason, a wider table of switches, the row of boot optimization. */
const isNewer = ({ image }: TextValues): boolean => isFrom(image?.version ?? '', '15.2')
function switchTable(values: TextValues): string {
  const width = isNewer(values) ? 25 : 18
  const row = (model: string, version: string, image: string): string =>
    `${model.padEnd(width)} ${version.padEnd(21)} ${image}\n`
  return (
    `Switch Ports ${row('Model', 'SW Version', 'SW Image')}------ ----- ${row('-----', '----------', '----------')}` +
    `*    1 26    ${row(MODEL, values.image?.version ?? '', `C2960-${featureSet(values.image)}-M`)}`
  )
}
const hardware = (
  values: TextValues,
  reset: string,
): string => `cisco ${MODEL} (PowerPC405) processor (revision B0) with 65536K bytes of memory.
Processor board ID ${SERIAL}
${reset}1 Virtual Ethernet interface
24 FastEthernet interfaces
2 Gigabit Ethernet interfaces
The password-recovery mechanism is ${values.recoverable ? 'enabled' : 'disabled'}.

64K bytes of flash-simulated non-volatile configuration memory.
Base ethernet MAC Address       : ${values.mac.toUpperCase()}
Motherboard assembly number     : 73-10390-03
Power supply part number        : 341-0097-02
Motherboard serial number       : FOC10324X2D
Power supply serial number      : AZS1028003K
Model revision number           : B0
Motherboard revision number     : C0
Model number                    : ${MODEL}
System serial number            : ${SERIAL}
Top Assembly Part Number        : 800-27221-02
Top Assembly Revision Number    : C0
Version ID                      : V02
CLEI Code Number                : COM3L00BRA
Hardware Board Revision Number  : 0x01

`
const head = (values: TextValues): string => `Using driver version 1 for media type 1
Base ethernet MAC Address: ${values.mac}
Xmodem file system is available.
The password-recovery mechanism is ${values.recoverable ? 'enabled' : 'disabled'}.
`
const flashInit = (values: TextValues): string => `Initializing Flash...
flashfs[0]: ${values.flashFiles} files, ${values.flashDirectories} directories
flashfs[0]: 0 orphaned files, 0 orphaned directories
flashfs[0]: Total bytes: ${values.flashSize}
flashfs[0]: Bytes used: ${values.flashUsed}
flashfs[0]: Bytes available: ${values.flashSize - values.flashUsed}
flashfs[0]: flashfs fsck took 9 seconds.
...done Initializing Flash.
`

export const c2960: Platform = {
  name: 'c2960',
  product: 'Cisco Catalyst 2960',
  model: MODEL,
  cdp: { brand: 'cisco', capabilities: 'SI' },
  secureAddresses: { port: 8192, system: 8192 },
  loader: 'switch:',
  words: 'S',
  features: new Set([
    'log-buffer',
    'hyphenated-domain',
    'boot-variable',
    'boot-at-once',
    'flash-init',
    'archive-sw',
    'cluster',
    'erase-flash',
    'six-bundles',
    'format',
    'switching',
    'portfast-edge',
    'hyphenated-mac-table',
  ]),
  families: ['c2960'],
  defaultHostname: 'Switch',
  flash: { name: 'flash', aliases: ['flash'], size: 32_514_048, mode: '-rwx', sizeWidth: 12, show: 'dir', class: 'C' },
  rommon: null,
  usb: [],
  files: SWITCH_FILES,
  nvramSize: 65_536,
  startupFile: 'config.text',
  ports: [...switched(100, 'FastEthernet0/', 24), ...switched(1000, 'GigabitEthernet0/', 2), VLAN1],
  baseMac: '001759a75180',
  vlanMac: 0x40,
  larger: [
    'FastEthernet0',
    'FastEthernet0/<1-48>',
    'GigabitEthernet0/<1-52>',
    'FastEthernet<1-9>/0/<1-48>',
    'GigabitEthernet<1-9>/0/<1-52>',
    'TenGigabitEthernet<1-9>/0/<1-2>',
  ],
  cards: {},
  lines: ['con 0', 'vty 0 4', 'vty 5 15'],
  lineNumbers: { aux: 0, vty: 1 },
  lastVty: 15,
  standing: c2960Standing,
  defaultRegister: 0xf,
  rates: { tftp: 120_000, ftp: 250_000, http: 250_000, scp: 200_000, local: 869_650, nvram: 1900 },
  bootTime: 120_000,
  reloadReason: 'Reload command',
  loaderText: {
    interrupted: (values) => `${head(values)}Initializing Flash...
flashfs[0]: filesystem check interrupted!
...done Initializing Flash.


The system has been interrupted, or encountered an error
during initialization of the flash filesystem.  The following
commands will initialize the flash filesystem, and finish
loading the operating system software:

    flash_init
    boot


`,
    manual: MANUAL_BOOT,
    unable: UNABLE_TO_BOOT,
    recovery: RECOVERY,
    flashInit,
    variables: [
      ['BAUD', '9600'],
      ['CLEI_CODE_NUMBER', 'COM3L00BRA'],
      ['MODEL_NUM', MODEL],
      ['MODEL_REVISION_NUM', 'B0'],
      ['MOTHERBOARD_ASSEMBLY_NUM', '73-10390-03'],
      ['MOTHERBOARD_REVISION_NUM', 'C0'],
      ['MOTHERBOARD_SERIAL_NUM', 'FOC10324X2D'],
      ['SYSTEM_SERIAL_NUM', SERIAL],
      ['TOP_ASSEMBLY_NUM', '800-27221-02'],
      ['TOP_ASSEMBLY_REVISION_NUM', 'C0'],
      ['VERSION_ID', 'V02'],
    ],
    commands: [
      ['?', 'Present list of available commands'],
      ['boot', 'Load and boot an executable image'],
      ['cat', 'Concatenate (type) file(s)'],
      ['copy', 'Copy a file'],
      ['delete', 'Delete file(s)'],
      ['dir', 'List files in directories'],
      ['flash_init', 'Initialize flash filesystem(s)'],
      ['format', 'Format a filesystem'],
      ['fsck', 'Check filesystem consistency'],
      ['help', 'Present list of available commands'],
      ['load_helper', 'Load and initialize a helper image'],
      ['memory', 'Present memory heap utilization information'],
      ['mkdir', 'Create dir(s)'],
      ['more', 'Concatenate (display) file(s)'],
      ['rename', 'Rename a file'],
      ['reset', 'Reset the system'],
      ['rmdir', 'Delete empty dir(s)'],
      ['set', 'Set or display environment variables'],
      ['type', 'Concatenate (type) file(s)'],
      ['unset', 'Unset one or more environment variables'],
      ['version', 'Display boot loader version'],
    ],
  },
  text: {
    software,
    showVersion: (values) => `${software(values)}
ROM: Bootstrap program is C2960 boot loader
BOOTLDR: C2960 Boot Loader (C2960-HBOOT-M) Version 12.2(53r)SEY3, RELEASE SOFTWARE (fc1)

${values.hostname} uptime is ${values.uptime}
System returned to ROM ${values.returned}
System restarted at ${values.restarted}
System image file is "${values.url}"
${isNewer(values) ? `Last reload reason: ${values.reason}\n` : ''}
${cryptoNotice(values.image, isNewer(values) ? 2 : 1)}${hardware(values, values.returned === 'by power-on' ? 'Last reset from power-on\n' : '')}
${switchTable(values)}

Configuration register is ${values.register}

`,
    bootstrap: (values) => `${head(values)}${flashInit(values)}done.
`,
    load: (values) => `Loading "${values.url}"...${'@'.repeat(70)}
File "${values.url}" uncompressed and installed, entry point: 0x3000
executing...

${RESTRICTED_RIGHTS}
${software(values)}
${cryptoNotice(values.image)}${hardware(values, '')}`,
    showBoot: (boot, values) => `BOOT path-list      : ${boot.boot ?? ''}
Config file         : ${boot.configFile ?? 'flash:/config.text'}
Private Config file : ${boot.privateConfigFile ?? 'flash:/private-config.text'}
Enable Break        : ${yesNo(boot.enableBreak)}
Manual Boot         : ${yesNo(boot.manualBoot)}
Allow Dev Key         : yes
HELPER path-list    : 
Auto upgrade        : yes
Auto upgrade path   : 
${isNewer(values) ? 'Boot optimization   : disabled\n' : ''}NVRAM/Config file
      buffer size:   ${boot.bufferSize ?? 65_536}
Timeout for Config
          Download:    0 seconds
Config Download 
       via DHCP:       disabled (next boot: disabled)
`,
    setupNotice: `Enable secret warning
----------------------------------
In order to access the device manager, an enable secret is required
If you enter the initial configuration dialog, you will be prompted for the enable secret
If you choose not to enter the intial configuration dialog, or if you exit setup without setting the enable secret,
please set an enable secret using the following CLI in configuration mode-
enable secret 0 <cleartext password>
----------------------------------
`,
    noImage: () => '',
    missingFile: (url) => `Loading "${url}"...${url}: no such file or directory\n\nError loading "${url}"\n\n`,
    badFile: (url) => `Loading "${url}"...${url}: magic number mismatch: bad mzip file\n\nError loading "${url}"\n\n`,
  },
}
