// One's own account: name, e-mail, password, browsers. Everything in this plugin is for who has one, by where it is registered.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import { accountName, emailField, givenPassword, newPassword, PASSWORD_MIN } from './account-form.ts'
import type { Deps } from './deps.ts'
import { problemsOf, typed } from './form.ts'
import { guestHistory } from './guest-history.ts'
import { administers, asideGuest, knownBrowser, sessionHash } from './identity.ts'
import { originOf } from './origin.ts'
import { sendPage } from './page.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { notFound } from './refusal.ts'
import type { SignInLimits } from './sign-in-limits.ts'
import { count, dayText } from './words.ts'
import { waitText } from './words-of-accounts.ts'

type Part = 'name' | 'email' | 'password'

const DONE: ReadonlyMap<string, string> = new Map([
  ['made', 'Your account is made, and this browser is signed in.'],
  ['claimed', 'The answers that were given on this browser are in your account.'],
  ['name', 'Your name is changed. Classes that you are in know you by the name that you gave there.'],
  ['email', 'Your e-mail is changed: sign in with it from now on.'],
  ['password', 'Your password is changed, and all other browsers are signed out.'],
])

export const accountPage: FastifyPluginAsyncZod<{ deps: Deps; limits: SignInLimits }> = async (
  app,
  { deps, limits },
) => {
  const { store } = deps

  app.addHook('preHandler', async (request, reply) => {
    if (!request.learner?.account) await reply.redirect('/sign-in?next=/account', 303)
  })

  app.get('/account', { schema: { querystring: z.object({ done: z.string().optional() }) } }, (request, reply) =>
    page(request, reply, { said: DONE.get(request.query.done ?? '') ?? null }),
  )

  app.post(
    '/account/name',
    { schema: { body: z.object({ name: accountName }) }, attachValidation: true },
    async (request, reply) => {
      const errors = problemsOf(request)
      if (errors.length > 0) return refused(request, reply, 'name', errors)
      const saved = await store.saveAccountName((await own(request)).learner, request.body.name)
      if (saved === 'name-taken')
        return refused(request, reply, 'name', ['You sign in with your name, and this one is taken: choose another.'])
      return reply.redirect('/account?done=name', 303)
    },
  )

  app.post(
    '/account/email',
    { schema: { body: z.object({ email: emailField, password: givenPassword }) }, attachValidation: true },
    async (request, reply) => {
      const errors = [...problemsOf(request)]
      if (errors.length === 0) errors.push(...(await wrongPassword(request, request.body.password)))
      if (errors.length > 0) return refused(request, reply, 'email', errors)
      const { email, password } = request.body
      const { learner } = await own(request)
      const others = (await store.accountsMeantBy(email)).filter((each) => each.learner !== learner)
      const passwordHash = await hashPassword(password, others[0]?.passwordHash ?? null)
      // Their password tells apart the accounts of one e-mail. Who hears this knows both.
      if (others.some((each) => each.passwordHash === passwordHash))
        return refused(request, reply, 'email', [
          'You have another account with this e-mail and password. Change your password first.',
        ])
      await store.saveAccountEmail(learner, email, passwordHash)
      return reply.redirect('/account?done=email', 303)
    },
  )

  app.post(
    '/account/password',
    { schema: { body: z.object({ password: givenPassword, newPassword }) }, attachValidation: true },
    async (request, reply) => {
      const errors = [...problemsOf(request)]
      if (errors.length === 0) errors.push(...(await wrongPassword(request, request.body.password)))
      if (errors.length > 0) return refused(request, reply, 'password', errors)
      const { learner, passwordHash } = await own(request)
      const hash = await hashPassword(request.body.newPassword, passwordHash)
      await store.savePassword(learner, hash, sessionHash(request) ?? '')
      return reply.redirect('/account?done=password', 303)
    },
  )

  async function own({ learner }: FastifyRequest) {
    const account = learner && (await store.account(learner.id))
    if (!account) throw notFound()
    return account
  }

  /** What is wrong with the password by which somebody confirms a change; empty: nothing. */
  async function wrongPassword(request: FastifyRequest, password: string): Promise<readonly string[]> {
    const { learner, passwordHash } = await own(request)
    const attempt = { account: learner, address: originOf(request), browser: knownBrowser(request, learner) }
    const wait = limits.begin(attempt)
    if (wait !== null) return [`Too many wrong passwords. Wait ${waitText(wait)}, then try again.`]
    if (!(await verifyPassword(password, passwordHash, attempt.browser !== null))) return ['That is not your password.']
    limits.forgive(attempt)
    return []
  }

  function refused(request: FastifyRequest, reply: FastifyReply, part: Part, errors: readonly string[]) {
    return page(request, reply.code(422), { said: null, refused: { part, errors } })
  }

  async function page(
    request: FastifyRequest,
    reply: FastifyReply,
    { said, refused }: { said: string | null; refused?: { part: Part; errors: readonly string[] } },
  ) {
    const account = await own(request)
    const devices = await store.devices(account.learner, sessionHash(request) ?? '', deps.now().toISOString())
    const errorsOf = (part: Part) => (refused?.part === part ? refused.errors : [])
    return sendPage(request, reply, 'account', {
      title: 'Your account',
      said,
      name: refused?.part === 'name' ? typed(request, 'name') : account.name,
      email: refused?.part === 'email' ? typed(request, 'email') : (account.email ?? ''),
      ofName: { errors: errorsOf('name') },
      ofEmail: { errors: errorsOf('email') },
      ofPassword: { errors: errorsOf('password') },
      passwordMin: PASSWORD_MIN,
      role: account.role,
      administers: administers(request.learner),
      since: dayText(account.createdAt.slice(0, 10)),
      browsers: count(devices.length, 'browser'),
      others: devices.length > 1,
      waiting: await guestHistory(await asideGuest(request, deps), deps),
    })
  }
}
