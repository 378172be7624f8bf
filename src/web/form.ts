// What forms carry: fields that may come once or several times, ids made with the form, and problems said by field.

import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

import { LONGEST_ID } from '../content/longest-id.ts'
import { keptName, nameProblem } from '../store/names.ts'

/** Checkboxes and repeated fields: absent, one or many. */
export const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()))

/** Lines that were typed to look at a device; nothing is kept of them. */
export const lookField = z.string().max(5000).catch('').default('')

/** How sure a learner is, by the submit that was pressed; a form without it, or with another word, says nothing about it. */
export const confidenceField = z.enum(['sure', 'rather', 'guess']).optional().catch(undefined)

/** Made with the form, so that sending it twice counts once. */
export const formId = z.uuid('this form is damaged: load its page again')

/** Why something is done to somebody; the audit log keeps it. */
export const reasonField = z
  .string('write why, in a few words')
  .trim()
  .min(1, 'write why, in a few words')
  .max(200, 'a reason has at most 200 characters')

/** The name of a person or a class, as it is kept. `missing` asks for it. */
export const nameField = (missing: string, max: number) =>
  z
    .string(missing)
    .superRefine((name, context) => {
      const message = name.trim() === '' ? missing : nameProblem(name, max)
      if (message !== null) context.addIssue({ code: 'custom', message })
    })
    .transform(keptName)

/** The id of a chapter, an item or a scenario. The id of a class is shorter. */
export const idParams = z.object({ id: z.string().max(LONGEST_ID) })

/** The messages of a form that did not pass its schema; empty when it did. Routes ask with `attachValidation`. */
export function problemsOf(request: FastifyRequest): readonly string[] {
  const problems: readonly { message?: string | undefined }[] = request.validationError?.validation ?? []
  return [...new Set(problems.map((problem) => problem.message ?? 'this form is not complete'))].map(sentence)
}

/** What was typed into a field, for showing the form again. */
export function typed(request: FastifyRequest, field: string): string {
  const body = request.body
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : undefined
  return typeof value === 'string' ? value : ''
}

function sentence(text: string): string {
  const start = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(start) ? start : `${start}.`
}
