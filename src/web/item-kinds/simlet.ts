// Simlet items: a device is looked at as often as one likes, and blanks are filled with what it shows.

import type { SimletItem } from '../../content/library.ts'
import type { Look } from '../../grading/look.ts'
import { recentlyUsed } from '../recently-used.ts'
import { simulator } from '../simulator.ts'
import { visibleText } from '../visible-text.ts'
import { blankFields, fill } from './fill.ts'
import type { Kind, Shown } from './kind.ts'

const LONGEST_LOOK = 1000
/** The most characters of looks that are kept. */
const MOST_KEPT = 4_000_000

/** The blanks are those of a fill item. */
const asFill = (item: SimletItem) => ({ ...item, kind: 'fill' as const })

export const simlet: Kind<SimletItem> = {
  runsDevice: true,
  shuffled: (item) => item,
  asked: (item, answer, looked) => ({
    // They are filled while one looks, so they stand below the lines.
    blanks: blankFields(item, answer),
    instruction: 'Look at the device with show commands as often as you like, then fill every blank.',
    looking: {
      prompt: item.prompt,
      text: looked.slice(0, LONGEST_LOOK),
      lines: looked.trim() === '' ? null : linesOf(item, looked.slice(0, LONGEST_LOOK)),
    },
  }),
  refused: (item, answer) => fill.refused(asFill(item), answer),
  score: (item, answer) => fill.score(asFill(item), answer),
  result: (item, answer) => ({
    ...fill.result(asFill(item), answer),
    command: { title: 'Where the answers stand', lines: linesOf(item, item.look), reasons: [], answer: [] },
  }),
}

type Lines = NonNullable<Shown['command']>['lines']
const known = recentlyUsed<Lines>(MOST_KEPT)

function linesOf({ start, before }: SimletItem, text: string): Lines {
  const key = JSON.stringify([start, before, text])
  const found = known.get(key)
  if (found) return found
  const { commandStart, look } = simulator()
  const lines = shownOf(look(commandStart({ start, before }), text))
  known.set(key, lines, key.length + JSON.stringify(lines).length)
  return lines
}

function shownOf({ entries }: Look): Lines {
  return entries.map(({ prompt, input, output, note }) => ({
    prompt: visibleText(prompt),
    typed: visibleText(input),
    readAs: null,
    output: visibleText(output),
    note: note === null ? null : visibleText(note),
  }))
}
