// Further browsers of a learner: a link that works once and soon ends, as text and as a QR code.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyRequest } from 'fastify'
import qrCode from 'qrcode-generator'
import { z } from 'zod'

import { budget } from './budget.ts'
import type { Deps } from './deps.ts'
import { newToken, openSession, sessionHash, tokenHash } from './identity.ts'
import { baseUrl, originOf } from './origin.ts'
import { learnerOf } from './own-data.ts'
import { sendPage } from './page.ts'
import { Refusal } from './refusal.ts'
import { count, dayText } from './words.ts'

const MINUTES = 15
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** Links of one learner, and tries from one address: nobody guesses 256 bits, and nobody needs more. */
const LINKS_IN_HOUR = 20
const TRIES_IN_HOUR = 60

const linkParams = z.object({ token: z.string().max(100) })

export const devicePages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { store, now } = deps
  const links = budget(LINKS_IN_HOUR, HOUR_MS, now)
  const tries = budget(TRIES_IN_HOUR, HOUR_MS, now)

  app.post('/data/link', async (request, reply) => {
    const { id } = learnerOf(request)
    const wait = links.take(id)
    if (wait !== null) throw new Refusal(429, 'Many links were made just now', 'Wait an hour, then make another.', wait)
    const token = newToken()
    const endsAt = new Date(now().getTime() + MINUTES * MINUTE_MS).toISOString()
    await store.saveDeviceLink({ learner: id, tokenHash: tokenHash(token), endsAt })
    return reply.redirect(`/data/link/${token}`, 303)
  })

  app.get('/data/link/:token', { schema: { params: linkParams } }, async (request, reply) => {
    const { token } = request.params
    const { id } = learnerOf(request)
    if ((await store.deviceLink(tokenHash(token), now().toISOString())) !== id) return reply.redirect('/data', 303)
    const address = `${baseUrl(deps, request)}/device/${token}`
    const { path, size } = qrPath(address)
    reply.header('referrer-policy', 'no-referrer')
    return sendPage(request, reply, 'device-link', {
      title: 'Add another browser',
      address,
      path,
      size,
      minutes: MINUTES,
    })
  })

  app.post('/data/link/revoke', async (request, reply) => {
    await store.revokeDeviceLink(learnerOf(request).id)
    return reply.redirect('/data?done=revoked', 303)
  })

  app.post('/data/sign-out-others', async (request, reply) => {
    await store.signOutOthers(learnerOf(request).id, sessionHash(request) ?? '')
    return reply.redirect('/data?done=others', 303)
  })

  app.get('/device/:token', { schema: { params: linkParams } }, async (request, reply) => {
    const owner = await ownerOf(request, request.params.token)
    const { learner } = request
    const isSame = learner?.id === owner
    const guest = learner && !learner.account && !isSame ? await store.deeds(learner.id) : null
    reply.header('referrer-policy', 'no-referrer')
    return sendPage(request, reply, 'device', {
      title: 'Sign in on this browser',
      action: `/device/${request.params.token}`,
      isSame,
      account: learner?.account?.name ?? null,
      guest:
        guest && guest.answers > 0
          ? { answers: count(guest.answers, 'answer'), since: guest.since && dayText(guest.since) }
          : null,
    })
  })

  app.post(
    '/device/:token',
    { schema: { params: linkParams, body: z.object({ bring: z.enum(['yes', 'no']).optional() }) } },
    async (request, reply) => {
      const owner = await ownerOf(request, request.params.token)
      const { learner } = request
      if (learner?.id === owner) return reply.redirect('/data?done=in', 303)
      const used = await store.useDeviceLink(tokenHash(request.params.token), now().toISOString())
      if (used === null) throw ended()
      const brings = request.body.bring === 'yes' && learner !== null && !learner.account
      if (brings) {
        await app.uniter.unite({ learner: used, from: { guest: learner.id } })
        // There is no guest any more to come back to at sign-out.
        request.learner = null
      }
      await openSession(request, reply, deps, used)
      return reply.redirect(`/data?done=${brings ? 'united' : 'in'}`, 303)
    },
  )

  async function ownerOf(request: FastifyRequest, token: string): Promise<string> {
    const wait = tries.take(originOf(request))
    if (wait !== null)
      throw new Refusal(429, 'Too many links were tried from here', 'Wait an hour, then try again.', wait)
    const owner = await store.deviceLink(tokenHash(token), now().toISOString())
    if (owner === null) throw ended()
    tries.giveBack(originOf(request))
    return owner
  }
}

function ended(): Refusal {
  return new Refusal(
    404,
    'This link does not work any more',
    'It works once, and not for long. Make another one on the page “Your data” of the browser that you use; if you have none, the instructor of your class can give you one.',
  )
}

/** The dark modules of a QR code as the path of an SVG, with the margin that readers need. */
export function qrPath(text: string): { readonly path: string; readonly size: number } {
  const MARGIN = 4
  const code = qrCode(0, 'M')
  code.addData(text)
  code.make()
  const modules = code.getModuleCount()
  const places = Array.from({ length: modules }, (_, at) => at)
  const path = places
    .flatMap((row) =>
      places.flatMap((column) => (code.isDark(row, column) ? [`M${column + MARGIN} ${row + MARGIN}h1v1h-1z`] : [])),
    )
    .join('')
  return { path, size: modules + 2 * MARGIN }
}
