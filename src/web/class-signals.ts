// All who need attention in a class, and the signals that those who teach it mute.
// Registered within the plugin of classes, whose guard lets instructors in only.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { Class } from '../store/store.ts'
import { signalWords } from './attention-words.ts'
import { isFresh } from './class-attention.ts'
import type { AttentionOf, NeedsAttention } from './class-attention.ts'
import { classOfIn, classParams } from './class-of.ts'
import { sendCsv } from './csv.ts'
import type { Deps } from './deps.ts'
import { problemsOf } from './form.ts'
import { memberHref } from './member-page.ts'
import { sendPage } from './page.ts'
import { notFound, Refusal } from './refusal.ts'
import { simulator } from './simulator.ts'
import { capital, instantText } from './words.ts'

const memberParams = classParams.extend({ learner: z.string().max(60) })
const signalField = z.string('this form is damaged: load its page again').min(1).max(250)
const muteForm = z.object({
  signal: signalField,
  state: z.string().max(5000).default(''),
  how: z.enum(['change', 'week'], 'choose until when'),
  from: z.enum(['class', 'attention', 'member']).catch('member'),
})
const unmuteForm = z.object({ signal: signalField })
const WEEK_MS = 7 * 86_400_000

/** What the form of a signal needs beside its words. */
export function muteAction(classId: string, learner: string): string {
  return `${memberHref(classId, learner)}/mutes`
}

export const classSignals: FastifyPluginAsyncZod<{ deps: Deps; attention: AttentionOf }> = async (
  app,
  { deps, attention },
) => {
  const { library, store, now } = deps
  const classOf = classOfIn(deps)
  const titleOf = (id: string) => capital(simulator().diagnosisTitle(id))

  /** A row for each signal that is not muted. */
  function rowsOf(found: Class, members: readonly NeedsAttention[], zone: string) {
    return members.flatMap(({ learner, name, signals }) => {
      const learnerHref = memberHref(found.id, learner)
      return signals.map((signal) => ({
        name,
        href: learnerHref,
        muteAction: muteAction(found.id, learner),
        ...signalWords(signal, { library, learnerHref, titleOf, zone }),
      }))
    })
  }

  app.get('/classes/:class/attention', { schema: { params: classParams } }, async (request, reply) => {
    const { instructor, found } = await classOf(request, request.params.class)
    const { at, members } = await attention(instructor.id, found)
    const muted = members.flatMap(({ muted }) => muted).length
    return sendPage(request, reply, 'class-attention', {
      title: 'Needs attention',
      className: found.name,
      classHref: `/classes/${found.id}`,
      csvHref: `/classes/${found.id}/attention.csv`,
      at: instantText(at, instructor.zone),
      isFresh: isFresh(found),
      rows: rowsOf(found, members, instructor.zone),
      muted: members.flatMap(({ learner, name, muted }) =>
        muted.length === 0 ? [] : [{ name, href: `${memberHref(found.id, learner)}#attention`, signals: muted.length }],
      ),
      hasMuted: muted > 0,
    })
  })

  app.get('/classes/:class/attention.csv', { schema: { params: classParams } }, async (request, reply) => {
    const { instructor, found } = await classOf(request, request.params.class)
    const { members } = await attention(instructor.id, found)
    return sendCsv(reply, `${found.name} attention`, [
      ['Learner', 'Signal', 'Figures', 'Next'],
      ...rowsOf(found, members, instructor.zone).map(({ name, title, inputs, action }) => [
        name,
        title,
        inputs,
        action.label,
      ]),
    ])
  })

  app.post(
    '/classes/:class/learners/:learner/mutes',
    { schema: { params: memberParams, body: muteForm }, attachValidation: true },
    async (request, reply) => {
      const { instructor, of } = await memberOf(request, request.params)
      refuseDamaged(request)
      const { signal, state, how, from } = request.body
      const at = now()
      await store.mute(instructor.id, of, {
        signal,
        state: how === 'change' ? state : null,
        untilAt: how === 'week' ? new Date(at.getTime() + WEEK_MS).toISOString() : null,
        at: at.toISOString(),
      })
      const back = {
        class: `/classes/${of.class}#attention`,
        attention: `/classes/${of.class}/attention`,
        member: `${memberHref(of.class, of.learner)}#attention`,
      }
      return reply.redirect(back[from], 303)
    },
  )

  app.post(
    '/classes/:class/learners/:learner/unmute',
    { schema: { params: memberParams, body: unmuteForm }, attachValidation: true },
    async (request, reply) => {
      const { instructor, of } = await memberOf(request, request.params)
      refuseDamaged(request)
      await store.unmute(instructor.id, of, request.body.signal)
      return reply.redirect(`${memberHref(of.class, of.learner)}#attention`, 303)
    },
  )

  async function memberOf(request: FastifyRequest, params: { readonly class: string; readonly learner: string }) {
    const { instructor, found } = await classOf(request, params.class)
    const of = { class: found.id, learner: params.learner }
    if ((await store.memberName(instructor.id, of)) === null) throw notFound('There is no such learner in this class')
    return { instructor, of }
  }
}

/** What nobody types needs no form with errors. */
function refuseDamaged(request: FastifyRequest): void {
  const [problem] = problemsOf(request)
  if (problem !== undefined)
    throw new Refusal(422, 'This was not saved', `${problem} Go back, and press the button again.`)
}
