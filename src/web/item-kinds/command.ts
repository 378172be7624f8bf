// Command items: lines are typed at a prompt, run on the item's start state, and judged by what they did.

import type { CommandItem } from '../../content/library.ts'
import type { Judged } from '../../grading/command.ts'
import { linesOf } from '../../sim/input.ts'
import { recentlyUsed } from '../recently-used.ts'
import { simulator } from '../simulator.ts'
import { splitNames, visibleText } from '../visible-text.ts'
import { count, numberWord } from '../words.ts'
import type { Answer, Kind, Shown } from './kind.ts'

const LONGEST = 1000
/** The most characters of results that are kept, so that a page that is looked at again runs nothing. */
const MOST_KEPT = 2_000_000

export const command: Kind<CommandItem> = {
  runsDevice: true,
  isTyped: true,
  shuffled: (item) => item,
  asked: ({ prompt, mostLines }, answer) => ({
    instruction: mostLines === 1 ? 'Type one line.' : `Type at most ${numberWord(mostLines)} lines.`,
    typing: {
      prompt,
      label: mostLines === 1 ? 'Your line' : 'Your lines',
      rows: Math.min(mostLines, 6),
      text: textOf(answer, mostLines).replace(/\n$/, ''),
    },
  }),
  refused: ({ mostLines }, answer) => {
    const text = textOf(answer, mostLines)
    if (text.trim() === '') return mostLines === 1 ? 'Type a line, then submit.' : 'Type your lines, then submit.'
    if (text.length > LONGEST) return `An answer has at most ${LONGEST} characters. Yours has ${text.length}.`
    const lines = linesOf(text).length
    return lines > mostLines
      ? `This takes at most ${count(mostLines, 'line')}, and you typed ${lines}. Leave out what is not needed.`
      : null
  },
  score: (item, answer) => (judged(item, answer).passed ? 1 : 0),
  result: (item, answer) => {
    const { passed, shown } = judged(item, answer)
    return {
      verdict: passed ? 'Right' : 'Wrong',
      command: { title: 'What you typed', ...shown, answer: linesOf(item.answer) },
    }
  },
}

/** What was typed. Line ends at its end are Enters as long as the item takes so many lines. An answer from an address comes line by line. */
function textOf(answer: Answer, mostLines: number): string {
  const lines = linesOf(answer.join('\n'))
  while (lines.length > mostLines && lines.at(-1)?.trim() === '') lines.pop()
  return lines.map((line) => `${line}\n`).join('')
}

interface Kept {
  readonly passed: boolean
  readonly shown: Omit<NonNullable<Shown['command']>, 'answer' | 'title'>
}
const known = recentlyUsed<Kept>(MOST_KEPT)

function judged({ start, before, criteria, mostLines }: CommandItem, answer: Answer): Kept {
  const text = textOf(answer, mostLines)
  const key = JSON.stringify([start, before, criteria, text])
  const found = known.get(key)
  if (found) return found
  const done = simulator().judgeCommand({ start, before, criteria }, text)
  const kept = { passed: done.passed, shown: shownOf(done) }
  known.set(key, kept, key.length + JSON.stringify(kept).length)
  return kept
}

function shownOf({ passed, run, criteria, diagnoses }: Judged): Kept['shown'] {
  const causes = diagnoses
    .filter(({ cause }) => cause)
    .flatMap(({ message, otherwise }) => [message, otherwise])
    .map(plain)
  const unmet = criteria.filter(({ met }) => !met).map(({ reason }) => reason)
  const said = passed ? [] : causes.length > 0 ? causes : unmet
  return {
    lines: run.transcript.map(({ prompt, input, output, note, meaning }) => {
      const whole = meaning?.kind === 'command' ? meaning.canonical : null
      return {
        prompt: visibleText(prompt),
        typed: visibleText(input),
        readAs: whole === null || sameWords(whole, input) ? null : visibleText(whole),
        output: shortened(visibleText(output)),
        note: note === null ? null : visibleText(note),
      }
    }),
    reasons: said.filter((each) => each !== '').map(splitNames),
  }
}

/** A sentence of the grader without the name of the only criterion, which the stem has said. */
function plain(sentence: string): string {
  return sentence
    .replace('This was asked for and is not so: the task. ', '')
    .replace('this would have been met: “The task”.', 'this would be right.')
}

/** Output of a few lines; nobody reads on in more here. */
function shortened(output: string): string {
  const lines = output.split('\n')
  return lines.length <= MOST_OUTPUT ? output : [...lines.slice(0, MOST_OUTPUT), '…', ''].join('\n')
}
const MOST_OUTPUT = 12

/** Whether a line was typed as it is written out, blanks and capitals aside. */
function sameWords(whole: string, typed: string): boolean {
  const words = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
  return words(whole) === words(typed)
}
