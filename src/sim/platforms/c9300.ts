// Cisco Catalyst 9300, an IOS XE switch: install mode with packages.conf, or bundle mode.

import type { ImageInfo } from '../world.ts'
import { iosOfXe, padded, usesPolicy, xeBanner, xeEraseNotice, xeNotice, xeSoftware, xeUptime } from './ios-xe.ts'
import { XE_SWITCH_FILES } from './file-systems.ts'
import type { TextValues, Platform } from './platform.ts'
import { isXeFrom } from './release.ts'
import { MANUAL_BOOT, RECOVERY, UNABLE_TO_BOOT, yesNo } from './switch-texts.ts'
import { management, switched, VLAN1 } from './ports.ts'
import { c9300Standing } from './standing.ts'

const SERIAL = 'FCW2303G16F'
const MODEL = 'C9300-24T'
const POWER_ON = 'PowerOn'
const PRODUCT = 'Catalyst L3 Switch Software (CAT9K_IOSXE)'
/** The stack table pads a version from IOS XE 17 on. */
const tableVersion = (version: string): string => (Number.parseInt(version, 10) >= 17 ? padded(version) : version)
const PORTS = `1 Virtual Ethernet interface
36 Gigabit Ethernet interfaces
8 Ten Gigabit Ethernet interfaces
`
const CLEI = 'CLEI Code Number                   : \n'
const hardware = (
  values: TextValues,
  ports = PORTS,
  clei = '',
): string => `cisco ${MODEL} (X86) processor with 1343576K/6147K bytes of memory.
Processor board ID ${SERIAL}
${ports}2048K bytes of non-volatile configuration memory.
8388608K bytes of physical memory.
1638400K bytes of Crash Files at crashinfo:.
${Math.floor(values.flashSize / 1024)}K bytes of Flash at flash:.
0K bytes of WebUI ODM Files at webui:.

Base Ethernet MAC Address          : ${values.mac}
Motherboard Assembly Number        : 73-17956-06
Motherboard Serial Number          : FOC230130ZD
Model Revision Number              : B0
Motherboard Revision Number        : A0
Model Number                       : ${MODEL}
System Serial Number               : ${SERIAL}
${clei}
`
/** From 16.9 on the boot banner leaves the ports out and ends with the CLEI code. */
const startedHardware = (values: TextValues): string =>
  isXeFrom(values.image, '16.9')
    ? `FIPS: Flash Key Check : Key Not Found, FIPS Mode Not Enabled\n\n${hardware(values, '', CLEI)}`
    : hardware(values)
/** The register is not shown any more from 16.12.4 and 17.3.1 on. */
const showsRegister = (image: ImageInfo | null): boolean =>
  !isXeFrom(image, '17.3.1') && (isXeFrom(image, '17') || !isXeFrom(image, '16.12.4'))

const head = (values: TextValues): string => `

Initializing Hardware......

System Bootstrap, Version 17.3.6r, RELEASE SOFTWARE (P)
Compiled Tue 09/15/2020 14:10:33.03 by rel

Current ROMMON image : Primary
Last reset cause     : ${values.reason === POWER_ON ? POWER_ON : 'SoftwareReload'}
${MODEL} platform with 8388608 Kbytes of main memory

`
const variable = (boot: string | null): string =>
  boot === null ? 'BOOT variable does not exist' : `BOOT variable = ${boot}${boot.endsWith(';') ? '' : ';'}`

export const c9300: Platform = {
  name: 'c9300',
  product: 'Cisco Catalyst 9300',
  model: MODEL,
  cdp: { brand: 'cisco', capabilities: 'RSI' },
  secureAddresses: { port: 4097, system: 4096 },
  loader: 'switch:',
  words: 'C',
  features: new Set([
    'calendar',
    'log-buffer',
    'boot-variable',
    'boot-switch',
    'routed-ports',
    'routes-ipv6',
    'bootvar',
    'dir-pipe',
    'install',
    'bootflash',
    'format',
    'usb',
    'sftp',
    'algorithm-type',
    'switching',
    'ping-ingress',
  ]),
  families: ['cat9k'],
  defaultHostname: 'Switch',
  flash: {
    name: 'flash',
    aliases: ['flash', 'bootflash'],
    size: 11_353_194_496,
    mode: '-rw-',
    sizeWidth: 17,
    show: 'paths',
    class: 'C',
  },
  rommon: null,
  usb: ['usbflash0'],
  files: XE_SWITCH_FILES,
  nvramSize: 2_097_152,
  startupFile: null,
  ports: [management(1000, 'GigabitEthernet0/0', true), ...switched(1000, 'GigabitEthernet1/0/', 24), VLAN1],
  baseMac: '701f53a18d00',
  vlanMac: 0x47,
  // The other members of the family and their uplink modules: one image knows them all.
  larger: ['line aux 0', 'GigabitEthernet<1-8>/0/<1-48>', 'GigabitEthernet<1-8>/1/<1-4>'],
  cards: Object.fromEntries(
    [
      'AppGigabitEthernet',
      'FiveGigabitEthernet',
      'FortyGigabitEthernet',
      'HundredGigE',
      'TenGigabitEthernet',
      'TwentyFiveGigE',
      'TwoGigabitEthernet',
    ].map((name) => [name, ['<1-8>', '<0-1>', '<1-48>']]),
  ),
  lines: ['con 0', 'vty 0 4', 'vty 5 15'],
  lineNumbers: { aux: 1, vty: 2 },
  lastVty: 97,
  standing: c9300Standing,
  defaultRegister: 0x102,
  rates: { tftp: 1_900_000, ftp: 12_000_000, http: 12_000_000, scp: 4_000_000, local: 20_000_000, nvram: 20_000 },
  bootTime: 300_000,
  eraseNotice: xeEraseNotice,
  reloadReason: 'Reload Command',
  powerReason: POWER_ON,
  reloadNotice: 'Reload command is being issued on Active unit, this will reload the whole stack\n',
  reloadFarewell: 'Chassis 1 reloading, reason - Reload command\n',
  loaderText: {
    interrupted: (values) => `${head(values)}Preparing to autoboot. [Press Ctrl-C to interrupt]  5 (interrupted)

`,
    manual: MANUAL_BOOT,
    unable: UNABLE_TO_BOOT,
    recovery: RECOVERY,
    flashInit: () => '',
    variables: [
      ['BAUD', '9600'],
      ['MODEL_NUM', MODEL],
      ['SWITCH_NUMBER', '1'],
      ['SWITCH_PRIORITY', '1'],
      ['SYSTEM_SERIAL_NUM', SERIAL],
    ],
    commands: [
      ['?', 'Present list of available commands'],
      ['boot', 'Load and boot an executable image'],
      ['cat', 'Concatenate (type) file(s)'],
      ['copy', 'Copy a file'],
      ['delete', 'Delete file(s)'],
      ['dir', 'List files in directories'],
      ['help', 'Present list of available commands'],
      ['ping', 'Send ICMP ECHO_REQUEST packets to a network host'],
      ['rename', 'Rename a file'],
      ['reset', 'Reset the system'],
      ['set', 'Set or display environment variables'],
      ['unset', 'Unset one or more environment variables'],
      ['version', 'Display boot loader version'],
    ],
  },
  packages: {
    bundle: 'cat9k_iosxe.',
    parts: [
      'cat9k-rpbase',
      'cat9k-cc_srdriver',
      'cat9k-espbase',
      'cat9k-guestshell',
      'cat9k-lni',
      'cat9k-rpboot',
      'cat9k-sipbase',
      'cat9k-sipspa',
      'cat9k-srdriver',
      'cat9k-webui',
      'cat9k-wlc',
    ],
    member: { name: 'switch 1', short: '1', title: 'Switch 1', path: '/flash/' },
  },
  text: {
    software: (values) => iosOfXe(PRODUCT, values),
    showVersion: (values) => `${xeSoftware(PRODUCT, values)}
${xeNotice(values)}
ROM: IOS-XE ROMMON
BOOTLDR: System Bootstrap, Version 17.3.6r, RELEASE SOFTWARE (P)

${xeUptime(values)}

Technology Package License Information: 

------------------------------------------------------------------------------
Technology-package                                     Technology-package
Current                        Type                       Next reboot  
------------------------------------------------------------------------------
network-advantage   \tSmart License                 \t network-advantage   
dna-advantage       \tSubscription Smart License    \t dna-advantage                 


Smart Licensing Status: ${usesPolicy(values.image) ? 'Smart Licensing Using Policy' : 'UNREGISTERED/EVAL MODE'}

${hardware(values)}
Switch Ports Model              SW Version        SW Image              Mode   
------ ----- -----              ----------        ----------            ----   
*    1 41    ${MODEL.padEnd(18)} ${tableVersion(values.image?.version ?? '').padEnd(17)} CAT9K_IOSXE           ${values.installMode ? 'INSTALL' : 'BUNDLE'}


${showsRegister(values.image) ? `Configuration register is ${values.register}\n\n` : ''}`,
    bootstrap: (values) =>
      values.manualBoot
        ? head(values)
        : `${head(values)}Preparing to autoboot. [Press Ctrl-C to interrupt]  0     
`,
    load: (values) => `boot: attempting to boot from [${values.url}]
boot: reading file ${values.url.slice(values.url.lastIndexOf(':') + 1).replace(/^\//, '')}
#
${'#'.repeat(76)}

Both links down, not waiting for other switches
Switch number is 1

${xeBanner(PRODUCT, values, isXeFrom(values.image, '16.9'))}${startedHardware(values)}`,
    noImage: (device) => `boot: no bootable image found in ${device}:\n`,
    missingFile: (url) => `boot: attempting to boot from [${url}]\nboot: cannot open file ${url}\n`,
    badFile: (url) => `boot: attempting to boot from [${url}]\nboot: image verification failed for ${url}\n`,
    showBoot: (boot) => `---------------------------
Switch 1
---------------------------
Current Boot Variables:
${variable(boot.booted)}

Boot Variables on next reload:
${variable(boot.boot)}
Manual Boot = ${yesNo(boot.manualBoot)}
Enable Break = ${yesNo(boot.enableBreak)}
Boot Mode = DEVICE
iPXE Timeout = 0
`,
  },
}
