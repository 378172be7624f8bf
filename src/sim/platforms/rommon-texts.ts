// What ROMmon prints on more than one router family (ios-behaviour.md 13): lists of commands, the summary of confreg, usage lines.

import type { RegisterValues, RommonFacts } from './platform.ts'

/** The long set of classic routers. The help text of most is theirs; of `rommon-pref` it is ours. */
export const CLASSIC_COMMANDS: RommonFacts['commands'] = [
  ['alias', 'set and display aliases command'],
  ['boot', 'boot up an external process'],
  ['break', 'set/show/clear the breakpoint'],
  ['confreg', 'configuration register utility'],
  ['cont', 'continue executing a downloaded image'],
  ['context', 'display the context of a loaded image'],
  ['cookie', 'display contents of cookie PROM in hex'],
  ['dev', 'list the device table'],
  ['dir', 'list files in file system'],
  ['dis', 'disassemble instruction stream'],
  ['dnld', 'serial download a program module'],
  ['frame', 'print out a selected stack frame'],
  ['help', 'monitor builtin command help'],
  ['history', 'monitor command history'],
  ['meminfo', 'main memory information'],
  ['repeat', 'repeat a monitor command'],
  ['reset', 'system reset'],
  ['rommon-pref', 'select ROMMON'],
  ['set', 'display the monitor variables'],
  ['showmon', 'display currently selected ROM monitor'],
  ['stack', 'produce a stack trace'],
  ['sync', 'write monitor environment to NVRAM'],
  ['sysret', 'print out info from last system return'],
  ['tftpdnld', 'tftp image download'],
  ['unset', 'unset a monitor variable'],
]
export const XMODEM_COMMAND = ['xmodem', 'x/ymodem image download'] as const

/** The short set of the ISR 4000. */
export const XE_COMMANDS: RommonFacts['commands'] = CLASSIC_COMMANDS.filter(([name]) =>
  ['boot', 'confreg', 'dir', 'help', 'reset', 'set', 'tftpdnld', 'unset'].includes(name),
)

export const OPTIONAL_VARIABLES: RommonFacts['optional'] = [
  ['TFTP_VERBOSE', 'Print setting. 0=quiet, 1=progress(default), 2=verbose'],
  ['TFTP_RETRY_COUNT', 'Retry count for ARP and TFTP (default=20)'],
  ['TFTP_TIMEOUT', 'Overall timeout of operation in seconds (default=7200)'],
  ['TFTP_CHECKSUM', 'Perform checksum test on image, 0=no, 1=yes (default=1)'],
]

const bootText = (field: number, byCommands: string): string =>
  field === 0 ? 'the ROM Monitor' : field === 1 ? 'the boot helper image' : byCommands

/** `family` ends the name that the router would ask the network for: `cisco2-C2600`. */
export const classicSummary =
  (family: string) =>
  ({ enabled, baud, field }: RegisterValues): string =>
    `\n    Configuration Summary\nenabled are:\n${enabled.map((name) => `${name}\n`).join('')}console baud: ${baud}\nboot: ${bootText(field, `image specified by the boot system commands\n      or default to: cisco${field}-${family}`)}\n\n`

/** The form of newer monitors: the register in brackets, numbered lines. */
export const virtualSummary = ({ register, enabled, baud, field }: RegisterValues): string => {
  const rows = [...enabled, `console baud: ${baud}`].map((text, i) => ` [ ${i} ] ${text}\n`)
  return `\n           Configuration Summary\n   (Virtual Configuration Register: ${register})\nenabled are:\n${rows.join('')} boot: ...... ${bootText(field, 'image specified by the boot system commands')}\n\n`
}

export const CLASSIC_RESET: RommonFacts['resetQuestion'] = {
  lead: '\n\nPASSWORD RECOVERY IS DISABLED.\nDo you want to reset the router to factory default\n',
  question: 'configuration and proceed [y/n] ? ',
  enter: 'again',
  reset: 'Reset router configuration to factory default.\n\n',
  kept: '\n',
}
export const XE_RESET: RommonFacts['resetQuestion'] = {
  lead: '\nPASSWORD RECOVERY IS DISABLED.\nDo you want to reset the router to the factory default\n',
  question: 'configuration and proceed  y/n [n]: ',
  reset: '\nReset router configuration to factory default.\n\n',
  kept: '\nRouter continuing with existing configuration...\n\n',
}
