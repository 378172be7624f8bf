// `terminal …` and what shows it: settings of this session. A scripted run never pages, so the length only says what it is.

import { command, ipv4Number, number } from '../../command.ts'
import { HISTORY_LINES, type Device, type Session } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'
import { idleSeconds } from '../access/line-settings.ts'
import { configOfLine } from '../access/login.ts'
import { addressOn } from '../ip/slice.ts'
import { isFrom } from '../../platforms/release.ts'
import { usersOf } from '../access/slice.ts'

const EXEC = ['user', 'privileged'] as const
const TERMINAL = ['terminal', 'Set terminal line parameters'] as const
const NO = ['no', 'Negate a command or set its defaults'] as const
const SHOW = ['show', 'Show running system information'] as const
const withSession = (device: Device, change: Partial<Session>): { device: Device } => ({
  device: { ...device, session: { ...device.session, ...change } },
})

export const terminalLength = command({
  mode: EXEC,
  path: [
    TERMINAL,
    ['length', 'Set number of lines on a screen'],
    [number('lines', 0, 512), 'Number of lines on screen (0 for no pausing)'],
  ],
  run: (device, { lines }) => withSession(device, { length: lines }),
})
export const terminalWidth = command({
  mode: EXEC,
  path: [
    TERMINAL,
    ['width', 'Set width of the display terminal'],
    [number('columns', 0, 512), 'Number of characters on a screen line (0 for no wrapping)'],
  ],
  run: (device, { columns }) => withSession(device, { width: columns }),
})
export const terminalMonitor = command({
  mode: 'privileged',
  path: [TERMINAL, ['monitor', 'Copy debug output to the current terminal line']],
  run: (device) =>
    device.session.line === 'console'
      ? { output: '% Console already monitors\n' }
      : withSession(device, { monitor: true }),
})
export const terminalNoMonitor = command({
  mode: 'privileged',
  path: [TERMINAL, NO, ['monitor', 'Copy debug output to the current terminal line']],
  run: (device) => withSession(device, { monitor: false }),
})
export const terminalNoLength = command({
  mode: EXEC,
  path: [TERMINAL, NO, ['length', 'Set number of lines on a screen']],
  run: (device) => withSession(device, { length: 24 }),
})

const HISTORY = ['history', 'Enable and control the command history function'] as const
const SIZE = ['size', 'Set history buffer size'] as const
export const terminalHistory = command({
  mode: EXEC,
  path: [TERMINAL, HISTORY],
  run: (device) => withSession(device, { historySize: device.session.historySize || HISTORY_LINES }),
})
export const terminalHistorySize = command({
  mode: EXEC,
  path: [TERMINAL, HISTORY, SIZE, [number('lines', 0, 256), 'Size of history buffer']],
  run: (device, { lines }) =>
    withSession(device, { historySize: lines, history: lines === 0 ? [] : device.session.history.slice(-lines) }),
})
export const terminalNoHistory = command({
  mode: EXEC,
  path: [TERMINAL, NO, HISTORY],
  run: (device) => withSession(device, { historySize: 0, history: [] }),
})
export const terminalNoHistorySize = command({
  mode: EXEC,
  path: [TERMINAL, NO, HISTORY, SIZE],
  run: (device) => withSession(device, { historySize: HISTORY_LINES }),
})

/** What IOS says of its own help. */
const HELP_TEXT = `Help may be requested at any point in a command by entering
a question mark '?'.  If nothing matches, the help list will
be empty and you must backup until entering a '?' shows the
available options.
Two styles of help are provided:
1. Full help is available when you are ready to enter a
   command argument (e.g. 'show ?') and describes each possible
   argument.
2. Partial help is provided when an abbreviated argument is entered
   and you want to know what arguments match the input
   (e.g. 'show pr?'.)

`
const helpIn = (mode: string | readonly string[]) =>
  command({
    mode,
    path: [['help', 'Description of the interactive help system']],
    run: () => ({ output: HELP_TEXT }),
  })
export const helpInExec = helpIn(EXEC)
export const helpInConfig = helpIn('config-any')
const ALL_OFF = 'All possible debugging has been turned off\n'
const ALL = ['all', 'Enable all debugging'] as const
export const undebugAll = command({
  mode: 'privileged',
  path: [['undebug', "Disable debugging functions (see also 'debug')"], ALL],
  run: () => ({ output: ALL_OFF }),
})
export const noDebugAll = command({
  mode: 'privileged',
  path: [['no', 'Disable debugging functions'], ['debug', "Debugging functions (see also 'undebug')"], ALL],
  run: () => ({ output: ALL_OFF }),
})

export const showHistory = command({
  mode: EXEC,
  path: [SHOW, ['history', 'Display the session command history']],
  pipe: true,
  run: ({ session: { history } }) => ({ output: history.map((line) => `  ${line}\n`).join('') }),
})
export const showPrivilege = command({
  mode: EXEC,
  path: [SHOW, ['privilege', 'Show current privilege level']],
  pipe: true,
  run: ({ mode }) => ({ output: `Current privilege level is ${mode === 'privileged' ? 15 : 1}\n` }),
})
/** The line of this session: its absolute number and its name. */
function lineOf({ platform, session }: Device): { readonly number: number; readonly name: string } {
  return session.line === 'console'
    ? { number: 0, name: 'con 0' }
    : { number: platforms[platform].lineNumbers.vty, name: 'vty 0' }
}
export const showUsers = command({
  mode: EXEC,
  path: [SHOW, ['users', 'Display information about terminal lines']],
  pipe: true,
  run: (device) => {
    const { number: absolute, name } = lineOf(device)
    const row = `*${String(absolute).padStart(3)} ${name.padEnd(9)} ${(userOf(device) ?? '').padEnd(10)} idle                 00:00:00 ${callerOf(device).padEnd(name === 'con 0' ? 2 : 0)}\n`
    return {
      output: `    Line       User       Host(s)              Idle       Location\n${row}\n  Interface    User               Mode         Idle     Peer Address\n\n`,
      events: [{ type: 'show', what: 'users' }],
    }
  },
})
export const showTerminal = command({
  mode: EXEC,
  path: [SHOW, ['terminal', 'Display terminal configuration parameters']],
  pipe: true,
  run: (device, _, world) => {
    const { number: absolute, name } = lineOf(device)
    const { length, width, historySize } = device.session
    return {
      output: `Line ${absolute}, Location: "", Type: ""
Length: ${length} lines, Width: ${width} columns
Baud rate (TX/RX) is 9600/9600, no parity, 1 stopbits, 8 databits
Status: PSI Enabled, Ready, Active, ${name === 'con 0' ? 'Automore On' : 'No Exit Banner, Automore On'}
Capabilities: none
Modem state: Ready
Group codes:    0
Special Chars: Escape  Hold  Stop  Start  Disconnect  Activation
                ^^x    none   -     -       none
Timeouts:      Idle EXEC    Idle Session   Modem Answer  Session   Dispatch
               ${execTimeout(device)}        never                        none     not set
                            Idle Session Disconnect Warning
                              never
                            Login-sequence User Response
                             00:00:30
                            Autoselect Initial Wait
                              not set
Modem type is unknown.
Session limit is not set.
Time since activation: ${clockOf(Math.floor((world.clock - device.bootedAt) / 1000))}
Editing is enabled.
History is ${historySize === 0 ? 'disabled' : 'enabled'}, history size is ${historySize}.
DNS resolution in show commands is enabled
Full user help is disabled
Allowed input transports are ${inputTransports(device)}.
Allowed output transports are ${OUTPUT_TRANSPORTS[platforms[device.platform].words]}.
Preferred transport is telnet.
${isFrom(device.running?.info.version ?? '', '15') ? 'Shell: disabled\nShell trace: off\n' : ''}No output characters are padded
No special data dispatching characters
`,
    }
  },
})
/** What a line of each family may call (ios-help.md 0 has the letters). */
const OUTPUT_TRANSPORTS = {
  R: 'pad telnet rlogin lapb-ta mop udptn v120 ssh',
  X: 'pad telnet rlogin ssh',
  S: 'telnet ssh',
  C: 'telnet ssh',
} as const
/** The protocols by which the line of a session may be called. */
export function inputTransports(device: Device): string {
  const allowed = device.session.line === 'console' ? 'none' : configOfLine(device).settings['transport input']
  return allowed === undefined || allowed === 'all' ? OUTPUT_TRANSPORTS[platforms[device.platform].words] : allowed
}

/** Who sits at this line. A session that the start state opened is that of the one user whom the line asks for. */
function userOf(device: Device): string | null {
  const { config, session } = device
  const [only, ...more] = usersOf(config)
  const isAsked = session.line === 'vty' && configOfLine(device).login === 'local'
  return session.user ?? (isAsked && only && more.length === 0 ? only.name : null)
}
/** Where a vty session comes from. No start state says it, so it is the last host of the network. */
function callerOf({ config, session }: Device): string {
  const port = session.line === 'vty' ? addressOn(config, session.via ?? '') : null
  const [address, mask] = [ipv4Number(port?.address ?? ''), ipv4Number(port?.mask ?? '')]
  if (address === null || mask === null) return ''
  const last = (address | ~mask) - 1
  const host = last >>> 0 === address ? last - 1 : last
  return [24, 16, 8, 0].map((shift) => (host >>> shift) & 255).join('.')
}

/** `00:10:00`, or `never`. */
function execTimeout(device: Device): string {
  const total = idleSeconds(configOfLine(device))
  return total === 0 ? 'never   ' : clockOf(total)
}
/** Seconds as `00:10:00`. */
function clockOf(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
