// A live console whose device is somewhere else: what is asked about a list of lines, and what is answered.

import type { Piece } from './screens.ts'
import { waitingText } from './step.ts'
import type { Terminal } from './terminal.ts'

/** What `?` or Tab makes of the line being typed; without a key, the output of the lines behind the `from` ones that the screen has. */
export interface ConsoleQuestion {
  /** Every line so far, each with its end. */
  readonly transcript: string
  /** Absent: the screen is empty, and has not even the first prompt. */
  readonly from?: number | undefined
  readonly line: string
  readonly key?: '?' | '\t' | undefined
}

export interface ConsoleReply {
  /** Terminal text: what follows the lines that the screen has already. */
  readonly output: string
  /** The line being typed, which a key may have changed. */
  readonly line: string
  /** What stands before the next line. */
  readonly prompt: string
  /** What the next line is: a command, one in configuration mode, an answer, a single key, or something that is not shown. */
  readonly takes: 'command' | 'configuration' | 'answer' | 'key' | 'secret'
  /** Of several devices: the same output by screen, and the device whose console is open. */
  readonly screens?: { readonly pieces: readonly Piece[]; readonly focus: string }
}

/** What a screen elsewhere needs to know of a terminal: nothing of its device but what stands before the next line. */
export function replyOf({ world, line }: Terminal, output: string): ConsoleReply {
  const waiting = waitingText(world)
  return { output, line, prompt: waiting.slice(waiting.lastIndexOf('\n') + 1), takes: takenBy(world) }
}

function takenBy(world: Terminal['world']): ConsoleReply['takes'] {
  const device = world.devices[world.focus]
  switch (device?.question?.kind) {
    case undefined:
      return device?.mode.startsWith('config') ? 'configuration' : 'command'
    case 'confirm':
      return 'key'
    case 'password':
      return 'secret'
    case 'yes-no':
    case 'text':
    case 'y-n':
      return 'answer'
  }
}
