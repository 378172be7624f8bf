// Instructor accounts: the one-time setup link, sign-in and sign-out.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { Deps } from './deps.ts'
import { Refusal } from './errors.ts'
import { problemsOf, typed } from './form.ts'
import { closeSession, openSession, tokenHash, visitorClock } from './identity.ts'
import { sendPage } from './page.ts'
import { hashPassword, verifyPassword } from './password.ts'

export const PASSWORD_MIN = 10

const name = z.string('write a name').trim().min(1, 'write a name').max(80, 'a name may have 80 characters')
const setupForm = z.object({
  name,
  password: z
    .string('choose a password')
    .min(PASSWORD_MIN, `choose a password of at least ${PASSWORD_MIN} characters`)
    .max(200, 'a password may have 200 characters'),
})
const signInForm = z.object({
  name,
  password: z
    .string('write your password')
    .min(1, 'write your password')
    .max(200, 'a password may have 200 characters'),
  next: z.string().max(200).optional(),
})
const setupParams = z.object({ token: z.string().max(100) })

/** Tries for one name, from wherever they come. */
const SIGN_IN_LIMIT = { max: 20, timeWindow: '10 minutes' }

export const accountPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { store } = deps

  app.get('/setup/:token', { schema: { params: setupParams } }, async (request, reply) => {
    if ((await store.accountLink(tokenHash(request.params.token), deps.now().toISOString())) === null) throw usedLink()
    return setupPage(request, reply, request.params.token, { name: '', errors: [] })
  })

  app.post(
    '/setup/:token',
    { schema: { params: setupParams, body: setupForm }, attachValidation: true },
    async (request, reply) => {
      const setupTokenHash = tokenHash(request.params.token)
      if ((await store.accountLink(setupTokenHash, deps.now().toISOString())) === null) throw usedLink()
      const again = (errors: readonly string[]) =>
        setupPage(request, reply.code(422), request.params.token, { name: typed(request, 'name'), errors })
      const errors = problemsOf(request)
      if (errors.length > 0) return again(errors)
      const id = deps.newId()
      const passwordHash = await hashPassword(request.body.password)
      const made = await store.createInstructor({
        id,
        setupTokenHash,
        name: request.body.name,
        passwordHash,
        at: deps.now().toISOString(),
        ...visitorClock(request),
      })
      if (made === 'token-invalid') throw usedLink()
      if (made === 'name-taken') return again(['This name is taken: choose another.'])
      await openSession(request, reply, deps, id)
      return reply.redirect('/classes', 303)
    },
  )

  app.get(
    '/sign-in',
    { schema: { querystring: z.object({ next: z.string().max(200).optional() }) } },
    (request, reply) => signInPage(request, reply, { name: '', next: request.query.next ?? '', errors: [] }),
  )

  const perName = app.createRateLimit({
    ...SIGN_IN_LIMIT,
    keyGenerator: (request) => `sign-in ${typed(request, 'name').trim().toLowerCase().slice(0, 80)}`,
  })

  app.post('/sign-in', { schema: { body: signInForm }, attachValidation: true }, async (request, reply) => {
    const again = (status: number, errors: readonly string[]) =>
      signInPage(request, reply.code(status), { name: typed(request, 'name'), next: typed(request, 'next'), errors })
    const errors = problemsOf(request)
    if (errors.length > 0) return again(422, errors)
    const tries = await perName(request)
    if (!tries.isAllowed && tries.isExceeded)
      return again(429, ['Too many tries for this name. Wait ten minutes, then try again.'])
    const account = await store.accountByName(request.body.name)
    const right = await verifyPassword(request.body.password, account?.passwordHash ?? null)
    if (!account || !right) return again(422, ['This name and password do not belong together.'])
    await openSession(request, reply, deps, account.learner)
    return reply.redirect(ownPath(request.body.next), 303)
  })

  app.post('/sign-out', async (request, reply) => {
    await closeSession(request, reply, deps)
    return reply.redirect('/', 303)
  })

  function setupPage(
    request: FastifyRequest,
    reply: FastifyReply,
    token: string,
    form: { name: string; errors: readonly string[] },
  ) {
    return sendPage(request, reply, 'setup', {
      title: 'Create the instructor account',
      action: `/setup/${token}`,
      ...form,
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

/** Only paths of this site: `//elsewhere` and full addresses would send people away. */
function ownPath(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])[\w\-/.]*$/.test(next) ? next : '/classes'
}
