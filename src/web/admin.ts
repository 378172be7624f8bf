// What administrators do: accounts, their roles, links to them, and the audit log. Everything in this plugin is for administrators
// only, by where it is registered.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import { roles } from '../store/accounts.ts'
import type { Role } from '../store/accounts.ts'
import type { LogEntry, LogFilter } from '../store/audit-log.ts'
import { accountName } from './account-form.ts'
import { sendCsv } from './csv.ts'
import type { Deps } from './deps.ts'
import { qrPath } from './devices.ts'
import { problemsOf, typed } from './form.ts'
import { administers, tokenHash } from './identity.ts'
import { baseUrl } from './origin.ts'
import { paged, pageField, partOf } from './paging.ts'
import { sendPage } from './page.ts'
import { notFound } from './refusal.ts'
import { newLink } from './setup-link.ts'
import { capital, count, dayText, instantText } from './words.ts'

const ACCOUNTS_SHOWN = 50
const ENTRIES_SHOWN = 100
const DAY_MS = 86_400_000
/** The role of an account as a page says it. */
const ROLE_WORDS: Readonly<Record<Role, string>> = {
  learner: 'Learner',
  instructor: 'Instructor',
  administrator: 'Administrator (an instructor, too)',
}

const roleField = z.enum(roles, 'choose a role')
const listQuery = z.object({
  q: z.string().max(254).optional(),
  role: roleField.optional().catch(undefined),
  page: pageField,
})
const logQuery = z.object({
  act: z.string().max(60).optional(),
  about: z.string().max(60).optional(),
  page: pageField,
})
const accountParams = z.object({ learner: z.string().max(60) })
const tokenParams = accountParams.extend({ token: z.string().max(100) })
const roleForm = z.object({
  role: roleField,
  reason: z.string().trim().max(200, 'a reason may have 200 characters').default(''),
})
const addForm = z.object({ name: accountName, role: z.enum(['instructor', 'administrator'], 'choose a role') })

export const adminPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { store, now } = deps

  app.addHook('preHandler', async (request, reply) => {
    if (administers(request.learner)) return
    // The token of a link is for no log.
    const path = request.url.split('?')[0]?.replace(/^\/admin\/links\/.*/, '/admin') ?? ''
    await reply.redirect(request.method === 'GET' ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in', 303)
  })

  app.get('/admin', { schema: { querystring: listQuery } }, (request, reply) =>
    listPage(request, reply, request.query, []),
  )

  app.post('/admin/accounts', { schema: { body: addForm }, attachValidation: true }, async (request, reply) => {
    const errors = problemsOf(request)
    if (errors.length > 0) return listPage(request, reply.code(422), {}, errors)
    const { token, made } = linkUntil(DAY_MS)
    const { name, role } = request.body
    const saved = await store.saveAccountLink({ kind: 'add', name, role, by: adminOf(request), ...made })
    if (saved === 'name-taken')
      return listPage(request, reply.code(422), {}, [`There is an account “${name}” already.`])
    return reply.redirect(`/admin/links/${token}`, 303)
  })

  app.get(
    '/admin/links/:token',
    { schema: { params: z.object({ token: z.string().max(100) }) } },
    async (request, reply) => {
      const link = await store.accountLink(tokenHash(request.params.token), now().toISOString())
      if (!link) return reply.redirect('/admin', 303)
      return linkPage(request, reply, {
        token: request.params.token,
        name: link.name ?? '',
        what: `makes the ${link.role} account ${link.name}`,
        back: '/admin',
      })
    },
  )

  app.get('/admin/accounts/:learner', { schema: { params: accountParams } }, (request, reply) =>
    onePage(request, reply, request.params.learner, []),
  )

  app.post(
    '/admin/accounts/:learner/role',
    { schema: { params: accountParams, body: roleForm }, attachValidation: true },
    async (request, reply) => {
      const { learner } = request.params
      const errors = problemsOf(request)
      if (errors.length > 0) return onePage(request, reply.code(422), learner, errors)
      const at = now().toISOString()
      const given = await store.giveRole({ learner, ...request.body, by: adminOf(request), at })
      if (given === 'unknown') throw notFound('There is no such account')
      if (given === 'last-administrator')
        return onePage(request, reply.code(422), learner, [
          'This is the only administrator: make somebody else one first.',
        ])
      return reply.redirect(`/admin/accounts/${learner}?saved=1`, 303)
    },
  )

  app.post('/admin/accounts/:learner/link', { schema: { params: accountParams } }, async (request, reply) => {
    const { learner } = request.params
    const { token, made } = linkUntil(DAY_MS)
    const kind = await store.saveLinkBack({ learner, by: adminOf(request), ...made })
    if (kind === null) throw notFound('There is no such account')
    return reply.redirect(`/admin/accounts/${learner}/link/${token}`, 303)
  })

  app.get('/admin/accounts/:learner/link/:token', { schema: { params: tokenParams } }, async (request, reply) => {
    const { learner, token } = request.params
    const link = await store.accountLink(tokenHash(token), now().toISOString())
    const account = await store.account(learner)
    if (link?.kind !== 'reset' || !account) return reply.redirect(`/admin/accounts/${learner}`, 303)
    return linkPage(request, reply, {
      token,
      name: account.name,
      what: `gives the account ${account.name} a new password, and signs it out everywhere else`,
      back: `/admin/accounts/${learner}`,
    })
  })

  app.get('/admin/log', { schema: { querystring: logQuery } }, async (request, reply) => {
    const { page, about } = request.query
    const acts = await store.loggedActs()
    const filter = filterOf(request.query, acts)
    const query = queryOf(filter)
    const found = await store.auditLog(filter, partOf(page, ENTRIES_SHOWN))
    const href = (there: number) => `/admin/log?${queryOf(filter, there === 1 ? {} : { page: String(there) })}`
    const { rows, before, behind } = paged(found, page, { shown: ENTRIES_SHOWN, href })
    const zone = request.learner?.zone ?? 'UTC'
    return sendPage(request, reply, 'admin-log', {
      title: 'Audit log',
      acts: acts.map((act) => ({ act, label: capital(act), selected: act === filter.act })),
      about: about ?? '',
      aboutName: about === undefined ? null : ((await store.account(about))?.name ?? 'somebody'),
      isPart: before !== null || behind !== null,
      csvHref: `/admin/log.csv?${query}`,
      before,
      behind,
      rows: rows.map((entry) => ({ ...shownEntry(entry), at: instantText(entry.at, zone) })),
    })
  })

  app.get('/admin/log.csv', { schema: { querystring: logQuery } }, async (request, reply) => {
    const filter = filterOf(request.query, await store.loggedActs())
    const rows: LogEntry[] = []
    for (let offset = 0; ; offset += CSV_PART) {
      const part = await store.auditLog(filter, { offset, limit: CSV_PART })
      rows.push(...part)
      if (part.length < CSV_PART) break
    }
    return sendCsv(reply, 'audit log', [
      ['Time (UTC)', 'Who', 'What was done', 'About', 'Class', 'Details', 'Reason'],
      ...rows.map((entry) => {
        const { who, act, about, class: className, what, reason } = shownEntry(entry)
        return [entry.at, who, act, about, className, what, reason]
      }),
    ])
  })

  async function listPage(
    request: FastifyRequest,
    reply: FastifyReply,
    { q = '', role, page }: { q?: string | undefined; role?: Role | undefined; page?: number | undefined },
    errors: readonly string[],
  ) {
    const found = await store.accounts(partOf(page, ACCOUNTS_SHOWN), { text: q, role: role ?? null })
    const href = (there: number) =>
      `/admin?${new URLSearchParams({ ...(q === '' ? {} : { q }), ...(role ? { role } : {}), page: String(there) }).toString()}`
    const { rows, before, behind } = paged(found, page, { shown: ACCOUNTS_SHOWN, href })
    return sendPage(request, reply, 'admin', {
      title: 'Administration',
      errors,
      q,
      roles: roles.map((each) => ({ role: each, label: ROLE_WORDS[each], selected: each === role })),
      rows: rows.map((account) => ({
        name: account.name,
        href: `/admin/accounts/${account.learner}`,
        email: account.email ?? '',
        role: ROLE_WORDS[account.role],
        since: dayText(account.createdAt.slice(0, 10)),
      })),
      before,
      behind,
      name: typed(request, 'name'),
      newRoles: (['instructor', 'administrator'] as const).map((each) => ({
        role: each,
        label: ROLE_WORDS[each],
        selected: typed(request, 'role') === each,
      })),
    })
  }

  async function onePage(request: FastifyRequest, reply: FastifyReply, learner: string, errors: readonly string[]) {
    const account = await store.account(learner)
    if (!account) throw notFound('There is no such account')
    const zone = request.learner?.zone ?? 'UTC'
    const log = await store.auditLog({ about: learner }, { offset: 0, limit: 10 })
    const classes = await store.enrolments(learner)
    return sendPage(request, reply, 'admin-account', {
      title: account.name,
      errors,
      saved: new URLSearchParams(request.url.split('?')[1]).has('saved'),
      facts: [
        ROLE_WORDS[account.role],
        account.email ?? 'signs in with the name',
        `since ${dayText(account.createdAt.slice(0, 10))}`,
        ...(classes.length === 0 ? [] : [`in ${count(classes.length, 'class', 'classes')}`]),
      ],
      action: `/admin/accounts/${learner}`,
      roles: roles.map((role) => ({ role, label: ROLE_WORDS[role], selected: role === account.role })),
      reason: typed(request, 'reason'),
      logHref: `/admin/log?${queryOf({ about: learner })}`,
      log: log.map((entry) => ({ ...shownEntry(entry), at: instantText(entry.at, zone) })),
    })
  }

  function linkPage(
    request: FastifyRequest,
    reply: FastifyReply,
    { token, name, what, back }: { token: string; name: string; what: string; back: string },
  ) {
    const address = `${baseUrl(deps, request)}/setup/${token}`
    reply.header('referrer-policy', 'no-referrer')
    return sendPage(request, reply, 'link', { title: `A link for ${name}`, what, address, ...qrPath(address), back })
  }

  /** A fresh token, and what the store keeps of it. */
  function linkUntil(ms: number) {
    const { token, tokenHash: hash } = newLink()
    const at = now()
    return {
      token,
      made: { tokenHash: hash, at: at.toISOString(), endsAt: new Date(at.getTime() + ms).toISOString() },
    }
  }
}

/** Entries read at once for the file. */
const CSV_PART = 1000

function filterOf(
  { act, about }: { act?: string | undefined; about?: string | undefined },
  acts: readonly LogEntry['act'][],
): LogFilter {
  const known = acts.find((each) => each === act)
  return { ...(known ? { act: known } : {}), ...(about ? { about } : {}) }
}

function queryOf(filter: LogFilter, more: Readonly<Record<string, string>> = {}): string {
  return new URLSearchParams({ ...filter, ...more }).toString()
}

/** An entry in words; the page and the file say the same. */
function shownEntry({ actor, act, about, aboutId, class: className, what, reason }: LogEntry) {
  return { who: actor, act: capital(act), about, aboutId, class: className, what, reason }
}

function adminOf({ learner }: FastifyRequest): string {
  if (!learner) throw notFound()
  return learner.id
}
