// What somebody read on the device and answered with `@answer ID VALUE`: simlets ask for it beside commands.

import { grouped } from '../bytes.ts'
import { readAnswer, sizesIn } from '../read-answer.ts'
import type { Run } from '../run.ts'
import { answer, count, oneOrMore, optional, otherwise, text, unasked } from './args.ts'
import { check, met, unmet } from './check.ts'

/** Later answers replace earlier ones. A reason never reveals the accepted answer. */
export const answered = check(
  'answered',
  {
    says: 'The question was answered with "@answer ID VALUE", and rightly.',
    about: ['answer'],
    args: {
      question: text('the ID that stands in @answer ID VALUE'),
      asks: unasked(optional(text('the question, as it stands at its field (default: the label)'))),
      accept: optional(
        oneOrMore(
          answer(
            'an accepted answer, or a list of them; capitals, blanks, quotation marks, a final full stop and a leading flash: do not matter',
          ),
        ),
      ),
      bytes: optional(count('instead of "accept": the size in bytes that is right')),
      proof: unasked(optional(text('what on the device proves the answer; said when it is wrong, without the answer'))),
      within: otherwise(1, count('percent that a size may be off (default: 1)')),
    },
    rule: ({ accept, bytes }) =>
      (accept === null) === (bytes === null) ? '"answered" needs either "accept" or "bytes"' : null,
    goal: null,
    otherwise: () => 'The last @answer line for a question is the one that counts.',
  },
  ({ run, world }, { question, accept, bytes, proof, within }) => {
    const given = Object.hasOwn(world.answers, question) ? (world.answers[question] ?? '') : ''
    if (given === '') {
      return unmet(`No answer was given to "${question}": write @answer ${question} VALUE.`)
    }
    const line = lineOf(run, question)
    const sizes = bytes === null ? [] : sizesIn(given)
    const right =
      bytes === null
        ? (accept ?? []).some((one) => nameIn(one) === nameIn(given))
        : sizes.some((size) => Math.abs(size - bytes) * 100 <= within * bytes)
    const said = `"${given}" was the answer to "${question}"${readAs(given, bytes === null ? null : sizes)}`
    return right
      ? met(`${said}, and that is right.`, line)
      : unmet(`${said}, and that is not so.${proof === null ? '' : ` What proves it: ${proof}.`}`, line)
  },
)

/** An answer without capitals and without the file system in front of a file name. */
function nameIn(answer: string): string {
  return readAnswer(answer)
    .toLowerCase()
    .replace(/^(boot)?flash0?:\/?(?=.)/, '')
}

/** How an answer was read, when that differs from what was typed. */
function readAs(given: string, sizes: readonly number[] | null): string {
  if (sizes === null) {
    const read = readAnswer(given)
    return read === given.trim() ? '' : `, read as "${read}"`
  }
  const [size] = sizes
  if (size === undefined) return ', which cannot be read as a size (a number of bytes, or of KB, MB or GB)'
  return /^\d+$/.test(given)
    ? ''
    : `, read as ${sizes.map((one) => grouped(one < 1000 ? Number(one.toFixed(3)) : Math.round(one))).join(' or ')} bytes`
}

function lineOf(run: Run, question: string): number[] {
  const said = run.transcript.findLast(
    ({ kind, input }) => kind === 'hands' && input.trim().split(/\s+/).slice(0, 2).join(' ') === `@answer ${question}`,
  )
  return said ? [said.line] : []
}
