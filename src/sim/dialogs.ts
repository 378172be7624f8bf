// Questions a device asks. A dialog is data in the device; its feature lists what goes on with it, and it is found by its name.

import type { Effect } from './command.ts'
import type { Device, Question } from './device.ts'
import type { World } from './world.ts'

/** What was answered: `text` as typed ('' is Enter), `yes` for confirm and yes/no questions. */
export interface Answer {
  readonly text: string
  readonly yes: boolean
}

/** Goes on after an answer. `device.question` is already null; `data` is what the question carried. */
export interface Dialog<D> {
  readonly name: string
  readonly answer: (device: Device, answer: Answer, data: D, world: World) => Effect
  /** What Ctrl-C does; absent: the command is given up without a word. */
  readonly abort?: (device: Device, data: D, world: World) => Effect
}

/** A question of a dialog, ready for `Effect.ask`. */
export const ask = <D>(
  dialog: Pick<Dialog<D>, 'name'>,
  kind: Question['kind'],
  text: string,
  data: D,
  enter?: Question['enter'],
): Question => ({ kind, text, dialog: dialog.name, data, ...(enter ? { enter } : {}) })
