// A class during a lesson: the page, and the events that keep it up to date.
// Registered within the plugin of classes, whose guard lets instructors in only.

import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'

import type { AtWork } from '../progress/at-work.ts'
import type { Class, Learner } from '../store/store.ts'
import { classOfIn, classParams } from './class-of.ts'
import type { Deps } from './deps.ts'
import { sessionHash, teaches } from './identity.ts'
import { liveBoard, SHOWN_MS } from './live-board.ts'
import { liveStream } from './live-stream.ts'
import type { Rendered } from './live-stream.ts'
import { sendPage } from './page.ts'
import { Refusal } from './refusal.ts'
import { simulator } from './simulator.ts'
import { capital, instantText } from './words.ts'

/** How many windows of an instructor can watch at the same time. A browser opens six connections to a server, and pages need some of them. */
export const STREAMS = 4

export const classLive: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store, now } = deps
  const classOf = classOfIn(deps)
  const titleOf = (id: string) => capital(simulator().diagnosisTitle(id))
  /** What ends each open stream, by instructor. */
  const streams = new Map<string, Set<() => void>>()
  app.addHook('preClose', async () => {
    for (const ends of streams.values()) for (const end of ends) end()
  })

  app.get('/classes/:class/live', { schema: { params: classParams } }, async (request, reply) => {
    const { instructor, found } = await classOf(request, request.params.class)
    return sendPage(request, reply, 'class-live', {
      title: 'Live',
      className: found.name,
      classHref: `/classes/${found.id}`,
      here: `/classes/${found.id}/live`,
      eventsHref: `/classes/${found.id}/live/events`,
      at: instantText(now().toISOString(), instructor.zone).slice(-5),
      ...boardOf(await membersAtWork(instructor, found), instructor, found),
    })
  })

  // No HEAD: it would be a stream without events.
  const ofStream = { schema: { params: classParams }, exposeHeadRoute: false }
  app.get('/classes/:class/live/events', ofStream, async (request, reply) => {
    const { instructor, found } = await classOf(request, request.params.class)
    const own = streams.get(instructor.id) ?? new Set()
    if (own.size >= STREAMS)
      throw new Refusal(
        429,
        'Too many windows watch classes',
        `${STREAMS} of your windows can update by themselves at the same time. Close one of them, or reload this page to update it.`,
      )
    reply.hijack()
    const { raw } = reply
    // The browser may have gone meanwhile.
    if (raw.destroyed) return
    const end = liveStream(raw, {
      hub: app.live,
      read: (learners) => membersAtWork(instructor, found, learners),
      render: (members) => rendered(boardOf(members, instructor, found)),
      mayWatch: () => mayWatch(request, instructor, found),
    })
    streams.set(instructor.id, own.add(end))
    raw.on('close', () => {
      own.delete(end)
      if (own.size === 0) streams.delete(instructor.id)
    })
  })

  function membersAtWork({ id: instructor }: Learner, of: Class, learners?: readonly string[]) {
    const since = new Date(now().getTime() - SHOWN_MS).toISOString()
    return store.membersAtWork(instructor, { class: of.id, since, ...(learners ? { learners } : {}) })
  }

  function boardOf(members: readonly AtWork[], { zone }: Learner, { id: classId }: Class) {
    return liveBoard(members, { classId, library, titleOf, zone, now: now(), seen: app.live.seen })
  }

  function rendered(board: ReturnType<typeof boardOf>): Rendered {
    return {
      pieces: new Map([
        ['live-groups', app.fragment('live-groups', board)],
        ['live-others', app.fragment('live-others', board)],
      ]),
      rows: new Map(board.rows.map((row) => [row.id, app.fragment('live-row', row)])),
      people: ['live-people', () => app.fragment('live-people', board)],
      said: board.sum,
    }
  }

  async function mayWatch(request: FastifyRequest, instructor: Learner, { id }: Class): Promise<boolean> {
    const session = await store.session(sessionHash(request) ?? '', now().toISOString())
    return (
      session?.learner.id === instructor.id &&
      teaches(session.learner) &&
      (await store.class(instructor.id, id)) !== null
    )
  }
}
