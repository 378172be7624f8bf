// Accounts: one-time links to them, sign-in and sign-out.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import { EMAIL_MAX, emailKey, isEmail, nameKey } from '../store/names.ts'
import type { AccountLink } from '../store/store.ts'
import { accountName, givenPassword, newPassword } from './account-form.ts'
import { accountPage } from './account.ts'
import type { Deps } from './deps.ts'
import { Refusal } from './refusal.ts'
import { problemsOf, typed } from './form.ts'
import { guestHistory } from './guest-history.ts'
import { closeSession, knownBrowser, openSession, tokenHash, visitorClock } from './identity.ts'
import { originOf } from './origin.ts'
import { sendPage } from './page.ts'
import { findPassword, hashPassword, TooManyPasswords } from './password.ts'
import { signInLimits } from './sign-in-limits.ts'
import { signUpPages } from './sign-up.ts'
import { ownPath, waitText } from './words-of-accounts.ts'

const setupForm = z.object({ name: accountName, password: newPassword })
const resetForm = z.object({ password: newPassword })
const signInForm = z.object({
  name: z
    .string('write your name or e-mail')
    .trim()
    .min(1, 'write your name or e-mail')
    .max(EMAIL_MAX, 'that is longer than a name or an e-mail can be'),
  password: givenPassword,
  next: z.string().max(200).optional(),
})
const linkParams = z.object({ token: z.string().max(100) })

/** Seconds after which to try again when too many passwords wait to be checked. */
const BUSY_SECONDS = 5

export const accountPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { store } = deps
  const limits = signInLimits(deps.now)

  // Inherited by the plugins below.
  app.setErrorHandler<Error>((error, request) => {
    if (!(error instanceof TooManyPasswords)) throw error
    request.log.warn('more passwords were sent than can be checked')
    throw new Refusal(
      503,
      'Many people are signing in just now',
      `Your password was not looked at. Wait ${waitText(BUSY_SECONDS)}, go back and send the form again.`,
      BUSY_SECONDS,
    )
  })
  await app.register(signUpPages, { deps, limits })
  await app.register(accountPage, { deps, limits })

  app.get('/setup/:token', { schema: { params: linkParams } }, async (request, reply) =>
    linkPage(request, reply, await linkOf(request.params.token), { name: null, errors: [] }),
  )

  app.post(
    '/setup/:token',
    { schema: { params: linkParams, body: setupForm }, attachValidation: true },
    async (request, reply) => {
      const link = await linkOf(request.params.token)
      if (link.kind === 'reset') throw usedLink()
      const again = (errors: readonly string[]) =>
        linkPage(request, reply.code(422), link, { name: typed(request, 'name'), errors })
      const errors = problemsOf(request)
      if (errors.length > 0) return again(errors)
      const id = deps.newId()
      const made = await store.createInstructor({
        id,
        setupTokenHash: tokenHash(request.params.token),
        name: request.body.name,
        passwordHash: await hashPassword(request.body.password),
        at: deps.now().toISOString(),
        ...visitorClock(request),
      })
      if (made === 'token-invalid') throw usedLink()
      if (made === 'name-taken') return again(['This name is taken: choose another.'])
      await openSession(request, reply, deps, id)
      return reply.redirect('/classes', 303)
    },
  )

  app.post(
    '/setup/:token/password',
    { schema: { params: linkParams, body: resetForm }, attachValidation: true },
    async (request, reply) => {
      const link = await linkOf(request.params.token)
      if (link.kind !== 'reset') throw usedLink()
      const errors = problemsOf(request)
      if (errors.length > 0) return linkPage(request, reply.code(422), link, { name: link.name, errors })
      const learner = await store.resetPassword({
        tokenHash: tokenHash(request.params.token),
        passwordHash: await hashPassword(request.body.password),
        at: deps.now().toISOString(),
      })
      if (learner === null) throw usedLink()
      await openSession(request, reply, deps, learner)
      return reply.redirect(await homeOf(learner), 303)
    },
  )

  app.get(
    '/sign-in',
    { schema: { querystring: z.object({ next: z.string().max(200).optional() }) } },
    (request, reply) => signInPage(request, reply, { name: '', next: request.query.next ?? '', errors: [] }),
  )

  app.post('/sign-in', { schema: { body: signInForm }, attachValidation: true }, async (request, reply) => {
    const again = (status: number, errors: readonly string[]) =>
      signInPage(request, reply.code(status), { name: typed(request, 'name'), next: typed(request, 'next'), errors })
    const errors = problemsOf(request)
    if (errors.length > 0) return again(422, errors)
    const { name, password, next } = request.body
    const accounts = await store.accountsMeantBy(name)
    const attempt = {
      account: accounts[0]?.key ?? (isEmail(name) ? emailKey(name) : nameKey(name)),
      address: originOf(request),
      browser: knownBrowser(request, ...accounts.map(({ learner }) => learner)),
    }
    const wait = limits.begin(attempt)
    if (wait !== null) {
      reply.header('retry-after', wait)
      return again(429, [`Too many wrong passwords. Wait ${waitText(wait)}, then try again.`])
    }
    let right: number
    try {
      const hashes = accounts.map(({ passwordHash }) => passwordHash)
      right = await findPassword(password, hashes, attempt.browser !== null)
    } catch (error) {
      limits.forgive(attempt)
      throw error
    }
    const account = accounts[right]
    if (!account) return again(422, ['This name and password do not belong together.'])
    limits.forgive(attempt)
    const history = await guestHistory(request.learner, deps)
    await openSession(request, reply, deps, account.learner)
    const wanted = ownPath(next, await homeOf(account.learner))
    return reply.redirect(history === null ? wanted : `/claim?next=${encodeURIComponent(wanted)}`, 303)
  })

  app.post('/sign-out', async (request, reply) => {
    await closeSession(request, reply, deps)
    return reply.redirect('/', 303)
  })

  async function homeOf(learner: string): Promise<string> {
    return (await store.account(learner))?.role === 'learner' ? '/' : '/classes'
  }

  async function linkOf(token: string): Promise<AccountLink> {
    const link = await store.accountLink(tokenHash(token), deps.now().toISOString())
    if (!link) throw usedLink()
    return link
  }

  function linkPage(
    request: FastifyRequest<{ Params: { token: string } }>,
    reply: FastifyReply,
    link: AccountLink,
    form: { name: string | null; errors: readonly string[] },
  ) {
    const { token } = request.params
    if (link.kind === 'reset')
      return sendPage(request, reply, 'reset', {
        title: 'Choose a new password',
        action: `/setup/${token}/password`,
        name: link.name,
        errors: form.errors,
      })
    return sendPage(request, reply, 'setup', {
      title: link.kind === 'first' ? 'Create the instructor account' : `Create your ${link.role} account`,
      action: `/setup/${token}`,
      // The first account is that of an instructor who administers, too.
      role: link.kind === 'first' ? 'instructor' : link.role,
      administers: link.role === 'administrator',
      name: form.name ?? link.name ?? '',
      errors: form.errors,
    })
  }

  function signInPage(
    request: FastifyRequest,
    reply: FastifyReply,
    form: { name: string; next: string; errors: readonly string[] },
  ) {
    return sendPage(request, reply, 'sign-in', { title: 'Sign in', ...form })
  }
}

function usedLink(): Refusal {
  return new Refusal(
    404,
    'This setup link does not work any more',
    'It works once. Sign in if you have made your account; else ask whoever runs the server for a new link.',
  )
}
