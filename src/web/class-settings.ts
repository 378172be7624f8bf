// The settings of a class: its name and time, a copy of it, putting it away and bringing it back, and its end.
// Registered within the plugin of classes, whose guard lets instructors in only.

import { randomInt } from 'node:crypto'

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { daysBetween, daysLater, isZone, localText } from '../schedule/study-day.ts'
import { NAME_MAX, nameKey } from '../store/names.ts'
import { classOfIn, classParams } from './class-of.ts'
import type { Deps } from './deps.ts'
import { formId, nameField, problemsOf, typed } from './form.ts'
import { HANDLES, handleOf } from './handles.ts'
import { sendPage } from './page.ts'
import { count, dayText, listText } from './words.ts'
import { zoneOptions } from './zones.ts'

const nameOfClass = nameField('name the class', NAME_MAX)
const settingsForm = z.object({
  name: nameOfClass,
  zone: z.string('choose a time zone').max(64).refine(isZone, 'choose a time zone from the list'),
})
const gatesForm = z.object({
  /** Empty: the cut score of the course. */
  cut: z
    .string()
    .trim()
    .max(10)
    .refine((text) => text === '' || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 100), {
      error: 'write the cut score as a whole number from 1 to 100, or leave it empty',
    }),
  order: z.enum(['course', 'any'], 'choose the order of the chapters'),
})
const copyForm = z.object({
  id: formId,
  name: nameOfClass,
  /** The day on which the first assignment of the copy opens. */
  opens: z.iso.date('write the day on which the first assignment opens').optional(),
})
const instructorForm = z.object({ instructor: nameField('write the name of the account', NAME_MAX) })
const DONE: ReadonlyMap<string, string> = new Map([
  ['saved', 'The settings are saved.'],
  ['gates', 'The gates are saved. The cut score applies to every quiz that is begun from now on.'],
  ['handles', 'Every member has a handle now. This class no longer has their names.'],
  ['archived', 'The class is archived.'],
  ['back', 'The class is back.'],
  ['added', 'They teach this class, too, and find it among their classes.'],
])
/** Nobody plans a class further ahead, and days stay in the range of four digits. */
const YEARS_AHEAD = 20

type Form = 'settings' | 'gates' | 'copy' | 'instructor'

export const classSettingsPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store, now } = deps
  const classOf = classOfIn(deps)
  const here = (id: string, done?: string) => `/classes/${id}/settings${done ? `?done=${done}` : ''}`

  app.get(
    '/classes/:class/settings',
    { schema: { params: classParams, querystring: z.object({ done: z.string().optional() }) } },
    (request, reply) =>
      settingsPage(request, reply, request.params.class, { done: DONE.get(request.query.done ?? '') ?? null }),
  )

  app.post(
    '/classes/:class/settings',
    { schema: { params: classParams, body: settingsForm }, attachValidation: true },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const errors = problemsOf(request)
      if (errors.length > 0) return settingsPage(request, reply.code(422), found.id, { refused: 'settings', errors })
      await store.setClass({ instructor: instructor.id, class: found.id, at: now().toISOString() }, request.body)
      return reply.redirect(here(found.id, 'saved'), 303)
    },
  )

  app.post(
    '/classes/:class/gates',
    { schema: { params: classParams, body: gatesForm }, attachValidation: true },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const errors = problemsOf(request)
      if (errors.length > 0) return settingsPage(request, reply.code(422), found.id, { refused: 'gates', errors })
      const { cut, order } = request.body
      await store.setGates(
        { instructor: instructor.id, class: found.id, at: now().toISOString() },
        { cutScore: cut === '' ? null : Number(cut), anyOrder: order === 'any' },
      )
      return reply.redirect(here(found.id, 'gates'), 303)
    },
  )

  app.post('/classes/:class/handles', { schema: { params: classParams } }, async (request, reply) => {
    const { instructor, found } = await classOf(request, request.params.class)
    const by = { instructor: instructor.id, class: found.id, at: now().toISOString() }
    await store.giveHandles(by, newHandle)
    return reply.redirect(here(found.id, 'handles'), 303)
  })

  app.post(
    '/classes/:class/archive',
    { schema: { params: classParams }, config: { whileArchived: true } },
    async (request, reply) => {
      await archive(request, request.params.class, true)
      return reply.redirect(here(request.params.class, 'archived'), 303)
    },
  )

  app.post(
    '/classes/:class/bring-back',
    { schema: { params: classParams }, config: { whileArchived: true } },
    async (request, reply) => {
      await archive(request, request.params.class, false)
      return reply.redirect(here(request.params.class, 'back'), 303)
    },
  )

  app.post(
    '/classes/:class/copy',
    { schema: { params: classParams, body: copyForm }, attachValidation: true, config: { whileArchived: true } },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const again = (status: number, errors: readonly string[]) =>
        settingsPage(request, reply.code(status), found.id, { refused: 'copy', errors })
      const problems = problemsOf(request)
      if (problems.length > 0) return again(422, problems)
      const { id, name, opens } = request.body
      const first = (await store.classContents(instructor.id, found.id))?.firstOpensAt ?? null
      const day = first === null ? null : localText(first, found.zone).slice(0, 10)
      if (opens !== undefined && Math.abs(daysBetween(now().toISOString().slice(0, 10), opens)) > YEARS_AHEAD * 366)
        return again(422, ['That day is too far away: write another day.'])
      const days = day === null || opens === undefined ? 0 : daysBetween(day, opens)
      const made = await store.copyClass(
        { instructor: instructor.id, class: found.id, at: now().toISOString() },
        {
          id,
          name,
          joinCode: newJoinCode(),
          newId: deps.newId,
          move: (instant) => daysLater(instant, days, found.zone),
        },
      )
      // The form's id belongs to somebody else's class. The next form brings another id.
      if (!made) return again(409, ['This form was used before. Send it once more.'])
      return reply.redirect(`/classes/${made.id}`, 303)
    },
  )

  app.post(
    '/classes/:class/instructors',
    { schema: { params: classParams, body: instructorForm }, attachValidation: true },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const again = (errors: readonly string[]) =>
        settingsPage(request, reply.code(422), found.id, { refused: 'instructor', errors })
      const errors = problemsOf(request)
      if (errors.length > 0) return again(errors)
      const by = { instructor: instructor.id, class: found.id, at: now().toISOString() }
      const added = await store.addInstructor(by, request.body.instructor)
      if (added === 'unknown')
        return again(['No instructor account has this name. Write it as it stands at the top of their pages.'])
      return reply.redirect(here(found.id, 'added'), 303)
    },
  )

  app.get('/classes/:class/leave', { schema: { params: classParams } }, async (request, reply) => {
    const { instructor, found } = await classOf(request, request.params.class)
    const others = (await store.instructorsOf(instructor.id, found.id)).filter(
      ({ learner }) => learner !== instructor.id,
    )
    return sendPage(request, reply, 'class-leave', {
      title: `Stop teaching ${found.name}?`,
      name: found.name,
      others: listText(others.map(({ name }) => name)),
      classHref: `/classes/${found.id}`,
      settingsHref: here(found.id),
      action: `/classes/${found.id}/leave`,
    })
  })

  app.post(
    '/classes/:class/leave',
    { schema: { params: classParams }, config: { whileArchived: true } },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const by = { instructor: instructor.id, class: found.id, at: now().toISOString() }
      const left = await store.leaveTeaching(by)
      return reply.redirect(left ? '/classes' : `/classes/${found.id}/leave`, 303)
    },
  )

  app.get('/classes/:class/delete', { schema: { params: classParams } }, (request, reply) =>
    deletePage(request, reply, request.params.class, []),
  )

  app.post(
    '/classes/:class/delete',
    {
      schema: { params: classParams, body: z.object({ confirm: z.string().max(200).optional() }) },
      attachValidation: true,
      config: { whileArchived: true },
    },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      if (nameKey(typed(request, 'confirm')) !== nameKey(found.name))
        return deletePage(request, reply.code(422), found.id, [
          `Nothing was deleted. Type the name of the class, “${found.name}”, into the field, then press the button again.`,
        ])
      await store.deleteClass({ instructor: instructor.id, class: found.id, at: now().toISOString() })
      return reply.redirect('/classes', 303)
    },
  )

  async function archive(request: FastifyRequest, classId: string, archived: boolean): Promise<void> {
    const { instructor, found } = await classOf(request, classId)
    await store.archiveClass({ instructor: instructor.id, class: found.id, at: now().toISOString() }, archived)
  }

  async function settingsPage(
    request: FastifyRequest,
    reply: FastifyReply,
    classId: string,
    said: { done?: string | null; refused?: Form; errors?: readonly string[] },
  ): Promise<FastifyReply> {
    const { instructor, found } = await classOf(request, classId)
    const contents = await store.classContents(instructor.id, found.id)
    const instructors = await store.instructorsOf(instructor.id, found.id)
    const first = contents?.firstOpensAt ?? null
    const value = (form: Form, field: string, otherwise: string) =>
      said.refused === form ? typed(request, field) : otherwise
    return sendPage(request, reply, 'class-settings', {
      title: `Settings of ${found.name}`,
      className: found.name,
      classHref: `/classes/${found.id}`,
      action: here(found.id),
      done: said.done ?? null,
      settingsErrors: said.refused === 'settings' ? said.errors : [],
      gatesErrors: said.refused === 'gates' ? said.errors : [],
      copyErrors: said.refused === 'copy' ? said.errors : [],
      instructorErrors: said.refused === 'instructor' ? said.errors : [],
      instructors: instructors.map(({ learner, name, since }) => ({
        name,
        since: dayText(localText(since, found.zone).slice(0, 10)),
        isYou: learner === instructor.id,
      })),
      instructorAction: `/classes/${found.id}/instructors`,
      instructor: value('instructor', 'instructor', ''),
      leaveHref: instructors.length > 1 ? `/classes/${found.id}/leave` : null,
      nameMax: NAME_MAX,
      name: value('settings', 'name', found.name),
      zones: zoneOptions(value('settings', 'zone', found.zone)),
      gatesAction: `/classes/${found.id}/gates`,
      courseCut: library.course.cutScore,
      cut: value('gates', 'cut', String(found.gates.cutScore ?? '')),
      isAnyOrder: value('gates', 'order', found.gates.anyOrder ? 'any' : 'course') === 'any',
      handlesAction: `/classes/${found.id}/handles`,
      isPseudonymous: found.isPseudonymous,
      isArchived: found.archivedAt !== null,
      archivedOn: found.archivedAt === null ? '' : dayText(localText(found.archivedAt, found.zone).slice(0, 10)),
      archiveAction: `/classes/${found.id}/archive`,
      backAction: `/classes/${found.id}/bring-back`,
      copyAction: `/classes/${found.id}/copy`,
      copyId: deps.newId(),
      copyName: value('copy', 'name', copyName(found.name)),
      assignments: count(contents?.assignments ?? 0, 'assignment'),
      opens: first === null ? null : value('copy', 'opens', localText(first, found.zone).slice(0, 10)),
      deleteHref: `/classes/${found.id}/delete`,
    })
  }

  async function deletePage(
    request: FastifyRequest,
    reply: FastifyReply,
    classId: string,
    errors: readonly string[],
  ): Promise<FastifyReply> {
    const { instructor, found } = await classOf(request, classId)
    const contents = await store.classContents(instructor.id, found.id)
    return sendPage(request, reply, 'class-delete', {
      title: `Delete ${found.name}?`,
      name: found.name,
      errors,
      classHref: `/classes/${found.id}`,
      settingsHref: here(found.id),
      action: `/classes/${found.id}/delete`,
      learners: count(contents?.learners ?? 0, 'learner'),
      assignments: count(contents?.assignments ?? 0, 'assignment'),
    })
  }
}

/** Eight letters, to be typed: 40 bits, and wrong codes are limited (join.ts). */
export function newJoinCode(): string {
  return newCode(8)
}

/** Letters and digits that nobody confuses, five bits each. */
export function newCode(length: number): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('')
}

/** A handle that somebody may have already. */
export function newHandle(): string {
  return handleOf(randomInt(HANDLES))
}

/** A name for the copy that fits. */
function copyName(name: string): string {
  return `${name.slice(0, NAME_MAX - 7).replace(/[\ud800-\udbff]$/, '')} (copy)`
}
