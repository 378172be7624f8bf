// A lost password: a link by mail, where the server can send any; else whom to ask. Nobody hears whether an e-mail is known.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import { emailKey } from '../store/names.ts'
import { emailField } from './account-form.ts'
import { budget, takeAll } from './budget.ts'
import type { Deps } from './deps.ts'
import { problemsOf, typed } from './form.ts'
import { originOf } from './origin.ts'
import { sendPage } from './page.ts'
import { newLink } from './setup-link.ts'
import { dayText } from './words.ts'
import { waitText } from './words-of-accounts.ts'

const HOUR_MS = 3_600_000
/** Mails in an hour: for one e-mail, and from one address, behind which a class may sit. */
const MAILS = { ofEmail: 3, ofAddress: 60 }
/** Accounts of one e-mail that a mail is sent for, the oldest first. */
const ACCOUNTS = 3

export const lostPasswordPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { store, now } = deps
  const ofEmail = budget(MAILS.ofEmail, HOUR_MS, now)
  const ofAddress = budget(MAILS.ofAddress, HOUR_MS, now)

  app.get('/lost-password', { schema: { querystring: z.object({ sent: z.string().optional() }) } }, (request, reply) =>
    page(request, reply, { errors: [], sent: request.query.sent !== undefined }),
  )

  app.post(
    '/lost-password',
    { schema: { body: z.object({ email: emailField }) }, attachValidation: true },
    async (request, reply) => {
      const errors = problemsOf(request)
      if (!deps.mail || errors.length > 0) return page(request, reply.code(422), { errors, sent: false })
      const { email } = request.body
      const wait = takeAll([
        [ofEmail, emailKey(email)],
        [ofAddress, originOf(request)],
      ])
      if (wait !== null) {
        reply.header('retry-after', wait)
        const errors = [`Several mails were asked for just now. Wait ${waitText(wait)}, then try again.`]
        return page(request, reply.code(429), { errors, sent: false })
      }
      // Not awaited: how long it takes would tell whether there is an account.
      setImmediate(() => {
        sendLinks(email).catch((error: unknown) => request.log.error({ err: error }, 'a mail was not sent'))
      })
      return reply.redirect('/lost-password?sent=1', 303)
    },
  )

  /** To the address that each account has, and not to the one that was typed: they may look alike. */
  async function sendLinks(typed: string): Promise<void> {
    for (const { learner } of (await store.accountsMeantBy(typed)).slice(0, ACCOUNTS)) {
      const account = await store.account(learner)
      if (!account?.email || !deps.mail) continue
      const { path, tokenHash } = newLink()
      const at = now()
      const endsAt = new Date(at.getTime() + HOUR_MS).toISOString()
      await store.saveLinkBack({ learner, by: null, tokenHash, at: at.toISOString(), endsAt })
      await deps.mail({
        to: account.email,
        subject: 'A new password for Drillmark',
        text: [
          `Somebody, probably you, asked for a new password for the account ${account.name},`,
          `which was made on ${dayText(account.createdAt.slice(0, 10))}. Open this link within an hour; it works once:`,
          '',
          // Never by the Host of a request: whoever asks could write anything there.
          `${deps.publicUrl?.replace(/\/+$/, '') ?? ''}${path}`,
          '',
          'If it was not you, do nothing: your password stays as it is.',
          '',
        ].join('\n'),
      })
    }
  }

  function page(
    request: FastifyRequest,
    reply: FastifyReply,
    { errors, sent }: { errors: readonly string[]; sent: boolean },
  ) {
    return sendPage(request, reply, 'lost-password', {
      title: 'Lost password',
      errors,
      sent,
      sendsMail: Boolean(deps.mail),
      email: typed(request, 'email'),
    })
  }
}
