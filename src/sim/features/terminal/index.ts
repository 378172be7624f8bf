// The session: its screen, its history, the ways out.

import { feature } from '../../feature.ts'
import { exitExec, logout, quit } from './log-out.ts'
import * as terminal from './terminal.ts'
import { leaveCommands } from './leave.ts'

export const terminalFeature = feature('terminal', () => ({
  commands: [
    exitExec,
    logout,
    quit,
    terminal.terminalLength,
    terminal.terminalWidth,
    terminal.terminalMonitor,
    terminal.terminalNoMonitor,
    terminal.terminalNoLength,
    terminal.terminalHistory,
    terminal.terminalHistorySize,
    terminal.terminalNoHistory,
    terminal.terminalNoHistorySize,
    terminal.helpInExec,
    terminal.helpInConfig,
    terminal.undebugAll,
    terminal.noDebugAll,
    terminal.showHistory,
    terminal.showPrivilege,
    terminal.showUsers,
    terminal.showTerminal,
    ...leaveCommands,
  ],
}))
