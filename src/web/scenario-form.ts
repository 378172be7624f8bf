// The form of a scenario page: what it may carry, and the lines it means.

import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { Scenario } from '../content/library.ts'
import { MAX_LINES } from '../grading/limits.ts'
import { linesOf } from '../sim/input.ts'
import { formId, typed } from './form.ts'
import { questionsOf, withAnswers } from './simlet.ts'
import { seedField } from './variants.ts'

/** 500 lines of 255 characters, and room to spare. */
const LINES_MAX = 200_000

/** Lines as a form or a script sends them. Browsers send CRLF whatever was typed; nothing else is changed: an empty line is an Enter. */
export const linesField = z
  .string('type at least one line')
  .max(LINES_MAX, `these are more than ${LINES_MAX} characters; a device takes at most 500 lines of 255`)
  .transform((text) => text.replaceAll('\r\n', '\n'))
  .superRefine((text, context) => {
    const { length } = linesOf(text)
    if (length > MAX_LINES)
      context.addIssue({
        code: 'custom',
        message: `these are ${length} lines, and an attempt takes at most ${MAX_LINES}: leave some out; nothing was counted`,
      })
  })

/** Run and Submit. */
export const linesForm = z.looseObject({ attempt: formId, seed: seedField, lines: linesField })
/** The next hint, with the lines that must not get lost. */
export const hintForm = linesForm.extend({ hint: z.coerce.number().int().min(1).max(99) })

/** The lines of a form as they are run, graded and kept: with the answers of its fields. */
export function typedLines(request: FastifyRequest, scenario: Scenario): string {
  const questions = questionsOf(scenario)
  const answers = Object.fromEntries(questions.map(({ id }) => [id, typed(request, `answer.${id}`)]))
  const shown = Object.fromEntries(
    questions.map(({ id }) => [id, { field: typed(request, `shown.${id}`), line: typed(request, `typed.${id}`) }]),
  )
  return withAnswers(typed(request, 'lines').replaceAll('\r\n', '\n'), questions, answers, shown)
}
