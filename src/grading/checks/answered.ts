// What somebody read on the device and answered with `@answer ID VALUE`: simlets ask for it beside commands.

import type { Run } from '../run.ts'
import { count, oneOrMore, optional, otherwise, text } from './args.ts'
import { check, met, unmet } from './check.ts'

/** Later answers replace earlier ones. A reason never tells what would have been accepted. */
export const answered = check(
  'answered',
  {
    says: 'The question was answered with "@answer ID VALUE", and rightly.',
    args: {
      question: text('the ID that stands in @answer ID VALUE'),
      asks: optional(text('the question, as it stands at its field (default: the label)')),
      accept: optional(
        oneOrMore(text('an accepted answer, or a list of them; capitals, blanks and a leading flash: do not matter')),
      ),
      bytes: optional(count('instead of "accept": the size in bytes that is right')),
      within: otherwise(1, count('percent that a size may be off (default: 1)')),
    },
    rule: ({ accept, bytes }) =>
      (accept === null) === (bytes === null) ? '"answered" needs either "accept" or "bytes"' : null,
  },
  ({ run, world }, { question, accept, bytes, within }) => {
    const given = Object.hasOwn(world.answers, question) ? (world.answers[question] ?? '') : ''
    if (given === '') {
      return unmet(`No answer was given to "${question}": write @answer ${question} VALUE.`)
    }
    const line = lineOf(run, question)
    const right =
      bytes === null
        ? (accept ?? []).some((one) => normal(one) === normal(given))
        : sizesOf(given).some((size) => Math.abs(size - bytes) * 100 <= within * bytes)
    const said = `"${given}" was the answer to "${question}"`
    return right ? met(`${said}, and that is right.`, line) : unmet(`${said}, and that is not so.`, line)
  },
)

/** What does not matter in an answer: capitals, blanks, and the file system before the name of a file in flash. */
function normal(answer: string): string {
  return answer
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/^(boot)?flash0?:\/?(?=.)/, '')
}

/** `61,522,308 bytes`, `61.5 MB`: the bytes it may mean. A MB is a million bytes to some and 1,048,576 to others. */
function sizesOf(answer: string): number[] {
  const [, digits, unit = ''] =
    /^(\d[\d,_' ]*(?:\.\d+)?) ?(|b|bytes?|[km]i?b?|[km]i?bytes?|gi?b?|gi?bytes?)( free)?$/i.exec(answer.trim()) ?? []
  if (digits === undefined) return []
  const value = Number(digits.replace(/[,_' ]/g, ''))
  const power = { k: 1, m: 2, g: 3 }[unit.charAt(0).toLowerCase()] ?? 0
  return power === 0 ? [value] : [value * 1000 ** power, value * 1024 ** power]
}

function lineOf(run: Run, question: string): number[] {
  const said = run.transcript.findLast(
    ({ kind, input }) => kind === 'hands' && input.trim().split(/\s+/).slice(0, 2).join(' ') === `@answer ${question}`,
  )
  return said ? [said.line] : []
}
