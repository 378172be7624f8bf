// When a learner's study day begins, the day of their exam, and the classes they are in.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import { isRolloverHour, isZone, studyDay } from '../schedule/study-day.ts'
import type { StudyClock } from '../schedule/review.ts'
import type { Deps } from './deps.ts'
import { examOf, examText } from './exam.ts'
import { idParams, problemsOf, typed } from './form.ts'
import { ensureLearner, visitorClock } from './identity.ts'
import { sendPage } from './page.ts'
import { dayText } from './words.ts'

const settingsForm = z.object({
  zone: z.string('choose a time zone').max(64).refine(isZone, 'choose a time zone from the list'),
  rolloverHour: z.coerce
    .number('choose the hour at which a study day begins')
    .refine(isRolloverHour, 'choose an hour between 0:00 and 23:00'),
  examDay: z
    .union([z.literal('').transform(() => null), z.iso.date('write the day of your exam as 2027-03-01')])
    .optional()
    .transform((day) => day ?? null),
})

const SAVED: ReadonlyMap<string, string> = new Map([
  ['clock', 'Settings saved.'],
  ['left', 'You have left the class.'],
])

export const settingsPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { store } = deps

  app.get('/settings', { schema: { querystring: z.object({ saved: z.string().optional() }) } }, (request, reply) =>
    settingsPage(request, reply, {
      clock: request.learner ?? visitorClock(request),
      examDay: request.learner?.examDay ?? '',
      errors: [],
      saved: SAVED.get(request.query.saved ?? '') ?? null,
    }),
  )

  app.post('/settings', { schema: { body: settingsForm }, attachValidation: true }, async (request, reply) => {
    const errors = problemsOf(request)
    if (errors.length > 0)
      return settingsPage(request, reply.code(422), {
        clock: request.learner ?? visitorClock(request),
        examDay: typed(request, 'examDay'),
        errors,
        saved: null,
      })
    const learner = await ensureLearner(request, reply, deps)
    await store.saveSettings(learner.id, request.body)
    return reply.redirect('/settings?saved=clock', 303)
  })

  app.post('/settings/classes/:id/leave', { schema: { params: idParams } }, async (request, reply) => {
    if (request.learner) await store.leave(request.learner.id, request.params.id)
    return reply.redirect('/settings?saved=left', 303)
  })

  async function settingsPage(
    request: FastifyRequest,
    reply: FastifyReply,
    {
      clock,
      examDay,
      errors,
      saved,
    }: { clock: StudyClock; examDay: string; errors: readonly string[]; saved: string | null },
  ): Promise<FastifyReply> {
    const enrolments = request.learner ? await store.enrolments(request.learner.id) : []
    const zones = [...new Set([clock.zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted()
    const told = request.cookies['zone']
    const today = studyDay(deps.now().toISOString(), clock)
    const exam = examOf(deps.library, request.learner)
    return sendPage(request, reply, 'settings', {
      title: 'Settings',
      // Somebody who travelled, or whose first answer came before the browser could tell its zone.
      browserZone: told !== undefined && told !== clock.zone && isZone(told) ? told : null,
      errors,
      saved,
      zones: zones.map((name) => ({ name, selected: name === clock.zone })),
      hours: Array.from({ length: 24 }, (_, value) => ({
        value,
        label: `${value}:00`,
        selected: value === clock.rolloverHour,
      })),
      today: dayText(today),
      examDay,
      exam: exam && examText(exam, today),
      classes: enrolments.map((enrolment) => ({ id: enrolment.class, name: enrolment.className, as: enrolment.name })),
    })
  }
}
