// `terminal …` and what shows it: settings of this session. A scripted run never pages, so the length only says what it is.

import { command, number } from '../../command.ts'
import { HISTORY_LINES, type Device, type Session } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'
import { configOfLine } from '../access/login.ts'

const EXEC = ['user', 'privileged'] as const
const TERMINAL = ['terminal', 'Set terminal line parameters'] as const
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
  path: [
    TERMINAL,
    ['no', 'Negate a command or set its defaults'],
    ['monitor', 'Copy debug output to the current terminal line'],
  ],
  run: (device) => withSession(device, { monitor: false }),
})
export const terminalNoLength = command({
  mode: EXEC,
  path: [TERMINAL, ['no', 'Negate a command or set its defaults'], ['length', 'Set number of lines on a screen']],
  run: (device) => withSession(device, { length: 24 }),
})

export const showHistory = command({
  mode: EXEC,
  path: [SHOW, ['history', 'Display the session command history']],
  pipe: true,
  run: ({ session: { history } }) => ({
    output: [...history, 'show history']
      .slice(-HISTORY_LINES)
      .map((line) => `  ${line}\n`)
      .join(''),
  }),
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
    const row = `*${String(absolute).padStart(3)} ${name.padEnd(10)} ${(device.session.user ?? '').padEnd(10)} idle                 00:00:00\n`
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
  run: (device) => {
    const { number: absolute, name } = lineOf(device)
    const { length, width } = device.session
    return {
      output: `Line ${absolute}, Location: "", Type: ""
Length: ${length} lines, Width: ${width} columns
Baud rate (TX/RX) is 9600/9600, no parity, 1 stopbits, 8 databits
Status: PSI Enabled, Ready, Active, ${name === 'con 0' ? 'Automore On' : 'No Exit Banner, Automore On'}
Capabilities: none
Modem state: Ready
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
Editing is enabled.
History is enabled, history size is ${HISTORY_LINES}.
DNS resolution in show commands is enabled
Full user help is disabled
Allowed input transports are none.
`,
    }
  },
})
/** `00:10:00`, or `never`. */
function execTimeout(device: Device): string {
  const [, minutes = '10', seconds = '0'] =
    /^(\d+)(?: (\d+))?$/.exec(configOfLine(device).settings['exec-timeout'] ?? '') ?? []
  const total = Number(minutes) * 60 + Number(seconds)
  const two = (n: number): string => String(n).padStart(2, '0')
  return total === 0
    ? 'never   '
    : `${two(Math.floor(total / 3600))}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`
}
