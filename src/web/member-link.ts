// A way back for a learner of a class who lost the browser or the password: a one-time link that the instructor hands over.
// Registered within the plugin of classes, whose guard lets instructors in only.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { classOfIn } from './class-of.ts'
import type { Deps } from './deps.ts'
import { qrPath } from './devices.ts'
import { tokenHash } from './identity.ts'
import { memberHref } from './member-page.ts'
import { baseUrl } from './origin.ts'
import { sendPage } from './page.ts'
import { notFound, Refusal } from './refusal.ts'
import { newLink } from './setup-link.ts'

const memberParams = z.object({ class: z.string().max(60), learner: z.string().max(60) })
const tokenParams = memberParams.extend({ token: z.string().max(100) })
const DAY_MS = 86_400_000

export const memberLinkPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { store, now } = deps
  const classOf = classOfIn(deps)

  app.post('/classes/:class/learners/:learner/link', { schema: { params: memberParams } }, async (request, reply) => {
    const { instructor, found } = await classOf(request, request.params.class)
    const { learner } = request.params
    if ((await store.memberName(instructor.id, { class: found.id, learner })) === null)
      throw notFound('There is no such learner in this class')
    if (found.isPseudonymous) {
      const enrolments = await store.enrolments(learner)
      if ((await store.account(learner)) || enrolments.some(({ isPseudonymous }) => !isPseudonymous))
        throw new Refusal(
          403,
          'The record of this learner has a name',
          'This class has handles, but an account or another class has a name of this learner. Anyone who opened a link to the record would see that name. If the learner lost the password of an account, an administrator of this server can help.',
        )
    }
    const { token, tokenHash: hash } = newLink()
    const at = now()
    const kind = await store.saveLinkBack({
      learner,
      by: instructor.id,
      class: found.id,
      tokenHash: hash,
      at: at.toISOString(),
      endsAt: new Date(at.getTime() + DAY_MS).toISOString(),
    })
    if (kind === null)
      throw new Refusal(
        403,
        'An administrator helps this one',
        'Whoever teaches or administers gets a link to a new password from an administrator of this server.',
      )
    return reply.redirect(`${memberHref(found.id, learner)}/link/${token}`, 303)
  })

  app.get(
    '/classes/:class/learners/:learner/link/:token',
    { schema: { params: tokenParams } },
    async (request, reply) => {
      const { instructor, found } = await classOf(request, request.params.class)
      const { learner, token } = request.params
      const name = await store.memberName(instructor.id, { class: found.id, learner })
      if (name === null) throw notFound('There is no such learner in this class')
      const [hash, at] = [tokenHash(token), now().toISOString()]
      const isBrowser = (await store.deviceLink(hash, at)) === learner
      const isPassword = (await store.accountLink(hash, at))?.kind === 'reset'
      if (!isBrowser && !isPassword) return reply.redirect(memberHref(found.id, learner), 303)
      const address = `${baseUrl(deps, request)}/${isBrowser ? 'device' : 'setup'}/${token}`
      reply.header('referrer-policy', 'no-referrer')
      return sendPage(request, reply, 'link', {
        title: `A link for ${name}`,
        what: isBrowser
          ? `signs a browser in to the record of ${name}: the learner goes on with all earlier answers`
          : `lets ${name} choose a new password, and signs the account out everywhere else`,
        address,
        ...qrPath(address),
        back: memberHref(found.id, learner),
      })
    },
  )
}
