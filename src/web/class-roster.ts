// The roster of a class: places made from a list of people, their personal links to print or send, and who has not joined yet.
// Registered within the plugin of classes, whose guard lets instructors in only.

import multipart from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { localText } from '../schedule/study-day.ts'
import { PLACES_MAX } from '../store/places.ts'
import type { NameState, Place } from '../store/places.ts'
import { shownCode } from './class-joining.ts'
import { classOfIn, classParams } from './class-of.ts'
import type { ClassOf } from './class-of.ts'
import { newCode } from './class-settings.ts'
import { sendCsv } from './csv.ts'
import type { Deps } from './deps.ts'
import { qrPath } from './devices.ts'
import { problemsOf, typed } from './form.ts'
import { memberHref } from './member-page.ts'
import { baseUrl } from './origin.ts'
import { paged, pageField } from './paging.ts'
import { sendPage } from './page.ts'
import { Refusal } from './refusal.ts'
import { rosterList, textOfFile } from './roster-list.ts'
import { count, dayText } from './words.ts'

/** Letters of a personal link: 59 bits. Somebody may have to type it from paper; wrong codes are limited (join.ts). */
const PLACE_LETTERS = 12
/** Several times what a full list needs. */
const FILE_LIMIT = 256 * 1024
/** Places on one page, and slips, each of which has a drawing. */
const PLACES_SHOWN = 100
const SLIPS_SHOWN = 50
const STATE_WORDS: Readonly<Record<NameState, string>> = {
  new: 'gets a place',
  place: 'already has a place',
  member: 'is already in the class',
}

const listQuery = z.object({
  /** How many places were made. */
  made: z.coerce.number().int().min(0).max(PLACES_MAX).optional().catch(undefined),
  page: pageField,
})
const peopleForm = z.object({
  people: z.string('write the names, one per line').max(FILE_LIMIT, 'this list is too long: add it in parts'),
  make: z.literal('1').optional().catch(undefined),
})
const placeParams = classParams.extend({ place: z.string().max(60) })

export const classRosterPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { store, now } = deps
  const anyClassOf = classOfIn(deps)
  const classOf: ClassOf = async (request, id) => {
    const of = await anyClassOf(request, id)
    if (of.found.isPseudonymous)
      throw new Refusal(
        409,
        `${of.found.name} has handles`,
        'A roster keeps names, and a class with handles has none. Share the join link instead.',
      )
    return of
  }
  const here = (id: string) => `/classes/${id}/roster`
  await app.register(multipart, { limits: { fileSize: FILE_LIMIT, files: 1, fields: 2, parts: 3, headerPairs: 50 } })

  app.get(
    '/classes/:class/roster',
    { schema: { params: classParams, querystring: listQuery } },
    async (request, reply) => rosterPage(request, reply, request.params.class, request.query, []),
  )

  // A file is only read: its text comes back to be checked, and the next form sends it.
  app.post(
    '/classes/:class/roster/file',
    { schema: { params: classParams }, config: { takesFile: true } },
    async (request, reply) => {
      const { found } = await classOf(request, request.params.class)
      const part = request.isMultipart() ? await request.file() : undefined
      const bytes = await part?.toBuffer().catch(() => null)
      if (bytes === undefined || bytes?.length === 0)
        return rosterPage(request, reply.code(422), found.id, {}, ['Choose a file of names, then read it.'])
      if (bytes === null)
        return rosterPage(request, reply.code(422), found.id, {}, [
          `This file is larger than ${FILE_LIMIT / 1024} kB: is it a CSV file of names? Nothing was made.`,
        ])
      return previewPage(request, reply, found.id, textOfFile(bytes), [])
    },
  )

  app.post(
    '/classes/:class/roster',
    { schema: { params: classParams, body: peopleForm }, attachValidation: true },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const text = typed(request, 'people')
      const errors = problemsOf(request)
      if (errors.length > 0) return previewPage(request, reply.code(422), found.id, text, errors)
      const { people, problems } = rosterList(text)
      if (problems.length > 0 || !request.body.make) return previewPage(request, reply, found.id, text, [])
      const by = { instructor: instructor.id, class: found.id, at: now().toISOString() }
      const made = await store.makePlaces(
        by,
        people.map(({ name, email }) => ({ id: deps.newId(), name, email, code: newCode(PLACE_LETTERS) })),
      )
      if (made === 'full')
        return previewPage(request, reply.code(422), found.id, text, [
          `A class has at most ${PLACES_MAX.toLocaleString('en')} places, and this list would exceed that. Nothing was made.`,
        ])
      return reply.redirect(`${here(found.id)}?made=${made}`, 303)
    },
  )

  app.post('/classes/:class/roster/:place/remove', { schema: { params: placeParams } }, async (request, reply) => {
    const { instructor, found } = await classOf(request, request.params.class)
    const by = { instructor: instructor.id, class: found.id, at: now().toISOString() }
    await store.removePlace(by, request.params.place)
    return reply.redirect(here(found.id), 303)
  })

  app.get('/classes/:class/roster/links.csv', { schema: { params: classParams } }, async (request, reply) => {
    const { instructor, found } = await classOf(request, request.params.class)
    const site = baseUrl(deps, request)
    const rows = freeOf(await store.places(instructor.id, found.id)).map(({ name, email, code }) => [
      name,
      email ?? '',
      placeAddress(site, code),
    ])
    return sendCsv(reply, `${found.name} links`, [['Name', 'E-mail', 'Link'], ...rows])
  })

  app.get(
    '/classes/:class/roster/slips',
    { schema: { params: classParams, querystring: z.object({ page: pageField }) } },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const site = baseUrl(deps, request)
      const { page } = request.query
      const free = freeOf(await store.places(instructor.id, found.id))
      const { rows, before, behind } = paged(pageOf(free, page, SLIPS_SHOWN), page, {
        shown: SLIPS_SHOWN,
        href: (there) => `${here(found.id)}/slips?page=${there}`,
      })
      return sendPage(request, reply, 'class-slips', {
        title: `Personal links of ${found.name}`,
        className: found.name,
        classHref: `/classes/${found.id}`,
        rosterHref: here(found.id),
        isPart: before !== null || behind !== null,
        before,
        behind,
        slips: rows.map(({ name, code }) => {
          const address = placeAddress(site, code)
          return { name, address, ...qrPath(address), codeAddress: `${site}/join`, code: shownCode(code) }
        }),
      })
    },
  )

  async function rosterPage(
    request: FastifyRequest,
    reply: FastifyReply,
    classId: string,
    { made, page }: z.infer<typeof listQuery> | Record<string, never>,
    errors: readonly string[],
  ): Promise<FastifyReply> {
    const { instructor, found } = await classOf(request, classId)
    const site = baseUrl(deps, request)
    const places = await store.places(instructor.id, found.id)
    const free = freeOf(places)
    const all = [...free, ...places.filter(({ taken }) => taken !== null)]
    const { rows, before, behind } = paged(pageOf(all, page, PLACES_SHOWN), page, {
      shown: PLACES_SHOWN,
      href: (there) => `${here(found.id)}?page=${there}#places`,
    })
    return sendPage(request, reply, 'class-roster', {
      title: `Roster of ${found.name}`,
      className: found.name,
      classHref: `/classes/${found.id}`,
      settingsHref: `/classes/${found.id}/settings`,
      joiningHref: `/classes/${found.id}/joining`,
      isArchived: found.archivedAt !== null,
      said: made === undefined ? null : madeText(made),
      errors,
      counts: places.length === 0 ? '' : rosterCounts({ all: places.length, free: free.length }),
      hasFree: free.length > 0,
      csvHref: `${here(found.id)}/links.csv`,
      slipsHref: `${here(found.id)}/slips`,
      isPart: before !== null || behind !== null,
      before,
      behind,
      places: rows.map(({ id, name, email, code, taken }) => ({
        name,
        email,
        address: taken ? null : placeAddress(site, code),
        // It is read out, and breaks nowhere.
        code: shownCode(code).replaceAll(' ', '\u00a0'),
        taken: taken && {
          on: dayText(localText(taken.at, found.zone).slice(0, 10)),
          as: taken.name,
          href: taken.name === null ? null : memberHref(found.id, taken.learner),
        },
        removeAction: taken?.name ? null : `${here(found.id)}/${id}/remove`,
      })),
      fileAction: `${here(found.id)}/file`,
      listAction: here(found.id),
      most: PLACES_MAX.toLocaleString('en'),
    })
  }

  /** What a list would make. If a line is wrong, the page says so and shows the list to correct. */
  async function previewPage(
    request: FastifyRequest,
    reply: FastifyReply,
    classId: string,
    text: string,
    errors: readonly string[],
  ): Promise<FastifyReply> {
    const { instructor, found } = await classOf(request, classId)
    const { people, problems, notes } = rosterList(text)
    const states = await store.nameStates(
      instructor.id,
      found.id,
      people.map(({ name }) => name),
    )
    const wrong = new Set(problems.map(({ line }) => line))
    const fresh = states.filter((state) => state === 'new').length
    const isRight = problems.length === 0 && errors.length === 0
    return sendPage(request, problems.length > 0 ? reply.code(422) : reply, 'class-roster-preview', {
      title: 'Check the list',
      className: found.name,
      classHref: `/classes/${found.id}`,
      rosterHref: here(found.id),
      errors: [...errors, ...problems.map(({ line, message }) => `Line ${line}: ${message}.`)],
      notes,
      action: here(found.id),
      text,
      most: PLACES_MAX.toLocaleString('en'),
      fresh: isRight && fresh > 0 ? count(fresh, 'place') : null,
      nothingNew: isRight && fresh === 0,
      known: isRight && fresh < people.length ? knownText(people.length - fresh) : '',
      people: people.map(({ line, name, email }, index) => ({
        line,
        name,
        email,
        state: wrong.has(line) ? 'see above' : STATE_WORDS[states[index] ?? 'new'],
        isWrong: wrong.has(line),
        isNew: states[index] === 'new' && !wrong.has(line),
      })),
    })
  }
}

/** How many of a roster have not joined yet, as pages of the class say it. */
export function rosterCounts({ all, free }: { readonly all: number; readonly free: number }): string {
  if (free === 0) return `All ${all} on the roster have joined.`
  return `${free} of ${all} on the roster ${free === 1 ? 'has' : 'have'} not joined yet.`
}

function madeText(made: number): string {
  return made === 0
    ? 'Nothing changed: all these people were already on the roster or in the class.'
    : `${count(made, 'place')} ${made === 1 ? 'was' : 'were'} made. Now send or print the personal links.`
}

function knownText(known: number): string {
  return `${known === 1 ? '1 person on the list is' : `${known} people on the list are`} already on the roster or in the class, and nothing changes for them.`
}

function freeOf(places: readonly Place[]): readonly Place[] {
  return places.filter(({ taken }) => taken === null)
}

/** Of all rows those that `paged` looks at. */
function pageOf<Row>(rows: readonly Row[], page: number | undefined, shown: number): readonly Row[] {
  const from = ((page ?? 1) - 1) * shown
  return rows.slice(from, from + shown + 1)
}

function placeAddress(site: string, code: string): string {
  return `${site}/join/place/${code}`
}
