// The questions of a simlet: fields beside the console, which are read as `@answer ID VALUE` lines after the last line typed.

import type { Scenario } from '../content/library.ts'
import { linesOf } from '../sim/input.ts'

export interface SimletQuestion {
  readonly id: string
  readonly label: string
}
/** The question itself, where its author wrote one. */
const asked = (asks: unknown, label: string): string => (typeof asks === 'string' ? asks : label)

/** What a scenario asks to be read from the device, in the order of its rubric. */
export function questionsOf({ rubric }: Pick<Scenario, 'rubric'>): readonly SimletQuestion[] {
  const questions = rubric.criteria.flatMap(({ check, args, label }) => {
    const id = args['question']
    return check === 'answered' && typeof id === 'string' ? [{ id, label: asked(args['asks'], label) }] : []
  })
  return questions.filter(({ id }, index) => questions.findIndex((other) => other.id === id) === index)
}

/** What a page showed of a question when it was made: the value of its field, and the last answer typed in a line. */
export interface Shown {
  readonly field: string
  readonly line: string
}

/**
 * The lines with the answers of the fields behind them: what is run, graded and kept. The newest answer counts: a field adds
 * nothing when it is empty, or when it stands as it was shown while another answer was typed in a line.
 */
export function withAnswers(
  lines: string,
  questions: readonly SimletQuestion[],
  answers: Readonly<Record<string, string>>,
  shown: Readonly<Record<string, Shown>> = {},
): string {
  const typed = answersTyped(lines)
  const said = questions.flatMap(({ id }) => {
    const value = oneLine(answers[id] ?? '')
    const line = typed[id] ?? ''
    const before = shown[id] ?? { field: '', line: '' }
    const typedSince = line !== before.line && value === oneLine(before.field)
    return value === '' || value === line || typedSince ? [] : [`@answer ${id} ${value}\n`]
  })
  return said.length === 0 ? lines : `${lines}${lines === '' || lines.endsWith('\n') ? '' : '\n'}${said.join('')}`
}

/** By question, the last answer that stands in a line. */
export function answersTyped(lines: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    linesOf(lines).flatMap((line) => {
      const [, id = '', value = ''] = /^\s*@answer (\S+) (.*\S)/.exec(line) ?? []
      return id === '' ? [] : [[id, oneLine(value)]]
    }),
  )
}

/** The reverse: answers at the end go back into their fields, so that no page shows them twice. */
export function splitAnswers(
  text: string,
  questions: readonly SimletQuestion[],
): { readonly lines: string; readonly answers: Readonly<Record<string, string>> } {
  const lines = linesOf(text)
  const answers: Record<string, string> = {}
  let end = lines.length
  for (; end > 0; end -= 1) {
    const [, id = '', value = ''] = /^@answer (\S+) (.*)$/.exec(lines[end - 1] ?? '') ?? []
    if (!questions.some((question) => question.id === id)) break
    // The last one counts.
    answers[id] ??= value
  }
  if (end === lines.length) return { lines: text, answers }
  return {
    lines: lines
      .slice(0, end)
      .map((line) => `${line}\n`)
      .join(''),
    answers,
  }
}

function oneLine(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim()
}
