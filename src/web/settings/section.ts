// A section of the settings page: a form of its own, what its view shows, and what is saved.

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'

import type { Deps } from '../deps.ts'

export interface SettingsSection<Form = unknown> {
  /** Its view is `views/settings/<name>.hbs`, which posts to `/settings/<name>`; the section has this id on the page. */
  readonly name: string
  readonly title: string
  /** What is said once the form was saved. */
  readonly saved: string
  readonly form: z.ZodType<Form>
  /** What the view needs; null where there is nothing to set. `typed` gives what was typed into a form that was refused, else null. */
  shows(request: FastifyRequest, deps: Deps, typed: (field: string) => string | null): Promise<object | null>
  save(request: FastifyRequest, reply: FastifyReply, deps: Deps, form: Form): Promise<void>
}

/** A section among others: its form is known to itself alone, and the route that saves it has checked it by `form`. */
export function section<Form>(given: SettingsSection<Form>): SettingsSection {
  return { ...given, save: (request, reply, deps, form) => given.save(request, reply, deps, form as Form) }
}
