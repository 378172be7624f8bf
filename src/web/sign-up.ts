// Accounts of learners: making one, whose the answers on this browser are, and beginning afresh on a shared one.
// Registered within the plugin of accounts, which answers when too many passwords wait.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import { emailKey } from '../store/names.ts'
import { accountName, emailField, newPassword, PASSWORD_MIN, whoseField } from './account-form.ts'
import { countGuest } from './bounds.ts'
import type { Deps } from './deps.ts'
import { problemsOf, typed } from './form.ts'
import { guestHistory } from './guest-history.ts'
import { asideGuest, closeSession, forgetAsideGuest, openSession, setGuestAside, visitorClock } from './identity.ts'
import { rulesOf } from './open-chapters.ts'
import { originOf } from './origin.ts'
import { sendPage } from './page.ts'
import { hashPassword } from './password.ts'
import { notFound } from './refusal.ts'
import type { SignInLimits } from './sign-in-limits.ts'
import { ownPath, waitText } from './words-of-accounts.ts'

const signUpForm = z.object({ name: accountName, email: emailField, password: newPassword, whose: whoseField })
const nextQuery = z.object({ next: z.string().max(200).optional() })

export const signUpPages: FastifyPluginAsyncZod<{ deps: Deps; limits: SignInLimits }> = async (
  app,
  { deps, limits },
) => {
  const { store } = deps

  app.get('/sign-up', (request, reply) => signUpPage(request, reply, []))

  app.post('/sign-up', { schema: { body: signUpForm }, attachValidation: true }, async (request, reply) => {
    const history = await guestHistory(request.learner, deps)
    const errors = problemsOf(request)
    const { name, email, password, whose } = request.body
    if (history !== null && typed(request, 'whose') === '')
      return signUpPage(request, reply.code(422), [...errors, 'Say whether the answers on this browser are yours.'])
    if (errors.length > 0) return signUpPage(request, reply.code(422), errors)
    countGuest(request)
    const wait = limits.beginSignUp({ account: emailKey(email), address: originOf(request) })
    if (wait !== null) {
      reply.header('retry-after', wait)
      return signUpPage(request, reply.code(429), [
        `This e-mail was tried very often just now. Wait ${waitText(wait)}, then try again.`,
      ])
    }
    const known = await store.accountsMeantBy(email)
    const hashes = known.map(({ passwordHash }) => passwordHash)
    const passwordHash = await hashPassword(password, hashes[0] ?? null)
    // Who has an account and forgot it is signed in to it. A taken e-mail with another password makes another account, and nobody hears
    // that there was one.
    const same = known[hashes.indexOf(passwordHash)]
    const keeps = whose !== 'other'
    if (same) {
      await openSession(request, reply, deps, same.learner)
      return reply.redirect(keeps && history !== null ? '/claim' : '/', 303)
    }
    const guest = keeps && request.learner && !request.learner.account ? request.learner : null
    const id = guest?.id ?? deps.newId()
    const at = deps.now().toISOString()
    await store.createLearnerAccount({ id, name, email, passwordHash, at, ...visitorClock(request) })
    if (guest) request.learner = null
    else await store.keepOpen(id, rulesOf(deps.library), at)
    await openSession(request, reply, deps, id)
    return reply.redirect('/account?done=made', 303)
  })

  app.get('/claim', { schema: { querystring: nextQuery } }, async (request, reply) => {
    const history = await guestHistory(await asideGuest(request, deps), deps)
    const account = request.learner?.account
    if (!account || history === null) return reply.redirect(ownPath(request.query.next, '/'), 303)
    return sendPage(request, reply, 'claim', {
      title: 'Whose answers are these?',
      history,
      account: account.name,
      next: request.query.next ?? '',
    })
  })

  app.post(
    '/claim',
    { schema: { body: z.object({ whose: whoseField, next: z.string().max(200).optional() }) } },
    async (request, reply) => {
      const { learner } = request
      if (!learner?.account) throw notFound()
      const guest = await asideGuest(request, deps)
      if (request.body.whose !== 'mine' || !guest) return reply.redirect(ownPath(request.body.next, '/'), 303)
      await app.uniter.unite({ learner: learner.id, from: { guest: guest.id } })
      forgetAsideGuest(reply)
      return reply.redirect('/account?done=claimed', 303)
    },
  )

  app.get('/start-fresh', async (request, reply) => {
    const history = await guestHistory(request.learner, deps)
    const waiting = await guestHistory(await asideGuest(request, deps), deps)
    return sendPage(request, reply, 'start-fresh', {
      title: 'Start fresh',
      account: request.learner?.account?.name ?? null,
      history,
      waiting,
    })
  })

  app.post('/start-fresh', async (request, reply) => {
    setGuestAside(request, reply, deps)
    return reply.redirect('/', 303)
  })

  app.post('/come-back', async (request, reply) => {
    await closeSession(request, reply, deps)
    return reply.redirect('/', 303)
  })

  async function signUpPage(request: FastifyRequest, reply: FastifyReply, errors: readonly string[]) {
    const { learner } = request
    if (learner?.account) return reply.redirect('/account', 303)
    const whose = typed(request, 'whose')
    return sendPage(request, reply, 'sign-up', {
      title: 'Make an account',
      errors,
      name: typed(request, 'name'),
      email: typed(request, 'email'),
      passwordMin: PASSWORD_MIN,
      history: await guestHistory(learner, deps),
      isMine: whose === 'mine',
      isOther: whose === 'other',
    })
  }
}
