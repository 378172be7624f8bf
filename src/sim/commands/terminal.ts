// `terminal …`: settings of this session. A scripted run never pages, so nothing of them is kept.

import { command, number } from '../command.ts'

const TERMINAL = ['terminal', 'Set terminal line parameters'] as const

export const terminalLength = command({
  mode: ['user', 'privileged'],
  path: [TERMINAL, ['length', 'Set number of lines on a screen'], [number('lines', 0, 512), 'Number of lines on screen (0 for no pausing)']],
  run: (device) => ({ device }),
})
export const terminalWidth = command({
  mode: ['user', 'privileged'],
  path: [TERMINAL, ['width', 'Set width of the display terminal'], [number('columns', 0, 512), 'Number of characters on a screen line (0 for no wrapping)']],
  run: (device) => ({ device }),
})
export const terminalMonitor = command({
  mode: 'privileged',
  path: [TERMINAL, ['monitor', 'Copy debug output to the current terminal line']],
  run: () => ({ output: '% Console already monitors\n' }),
})
