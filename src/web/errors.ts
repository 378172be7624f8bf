// What people see when something is not there, not allowed, too large or broken.

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { StoreUnavailable } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { nearestPages } from './nearest-pages.ts'
import { sendPage } from './page.ts'
import { notFound, Refusal, Repeat } from './refusal.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route reads a file that may be larger than a form, and has a limit of its own. */
    readonly takesFile?: true
  }
}

/** The largest form we take: 500 lines of 255 characters fit many times over. */
export const FORM_LIMIT = 1024 * 1024

const ADVICE: Readonly<Record<number, readonly [title: string, advice: string]>> = {
  400: ['We could not read that form', 'Go back, check what you typed and send it again. Nothing was saved.'],
  413: [
    'That is too much text for one form',
    `The limit is ${FORM_LIMIT / 1024 / 1024} MB in one form. Nothing was saved, but your text is still in the form: go back, shorten it and send it again.`,
  ],
  415: ['We do not know that kind of form', 'Send the form from its page in the browser.'],
  429: ['Too many requests in a short time', 'Wait a minute, then continue. Your answers are safe.'],
}

/** The texts for a database that could not take an answer. */
const UNAVAILABLE: Readonly<Record<StoreUnavailable['reason'], readonly [title: string, advice: string]>> = {
  locked: ['The database is busy', 'Another program has kept it for some seconds. Wait a moment, then send it again.'],
  full: [
    'The disk of this server is full',
    'Tell whoever runs this server: nothing can be saved until there is room again.',
  ],
  'read-only': [
    'This server cannot write to its database',
    'Tell whoever runs this server: its data folder and the files in it have to be writable.',
  ],
  damaged: [
    'The database of this server is damaged',
    'Tell whoever runs this server: it has to be stopped, and a backup has to be restored.',
  ],
  failing: [
    'The disk of this server does not work',
    'Tell whoever runs this server: the disk of its data folder reports errors.',
  ],
}
/** Seconds to wait before asking a busy server again. */
const RETRY_SECONDS = 5

/** The fields of a form that was not taken, so that the page can offer to send it again; null for what is no form of study. */
function refusedForm(request: FastifyRequest) {
  if (request.method !== 'POST') return null
  // A form may be a button and nothing else.
  const fields = Object.entries(request.body ?? {}).flatMap(([name, values]) =>
    [values].flat().flatMap((value: unknown) => (typeof value === 'string' ? [{ name, value }] : [])),
  )
  // A page never repeats a password.
  if (fields.some(({ name }) => /password/i.test(name))) return null
  return {
    action: request.url,
    fields: fields.filter((field) => !isText(field)),
    texts: fields.filter(isText),
  }
}

// The page shows what was typed, so that it can be corrected.
function isText({ name, value }: { readonly name: string; readonly value: string }): boolean {
  return name === 'lines' || value.includes('\n')
}

/** Error pages for the whole application. */
export function registerErrorPages(app: FastifyInstance, deps: Deps): void {
  app.setNotFoundHandler((request, reply) => errorPage(request, reply, deps, notFound()))
  app.setErrorHandler<FastifyError | Refusal | Repeat | StoreUnavailable>((error, request, reply) => {
    // An address whose parts cannot be ids leads nowhere, like any other unknown one.
    if (request.method === 'GET' && 'validation' in error && error.validation)
      return errorPage(request, reply, deps, notFound())
    if (error instanceof Repeat) return reply.redirect(error.location, 307)
    if (!(error instanceof Refusal) && (!('statusCode' in error) || (error.statusCode ?? 500) >= 500))
      request.log.error({ err: error }, 'request failed')
    return errorPage(request, reply, deps, error)
  })
}

/** At most this much of a form that is too large is read and discarded, so that the browser shows our answer. */
const DRAIN_LIMIT = 32 * FORM_LIMIT

/** Browsers show a broken connection instead of our page when we answer while they are still sending. */
export async function drainTooLarge(
  request: FastifyRequest,
  _reply: FastifyReply,
  payload: AsyncIterable<unknown>,
): Promise<undefined> {
  const length = Number(request.headers['content-length'] ?? 0)
  if (length <= FORM_LIMIT || length > DRAIN_LIMIT || request.routeOptions.config.takesFile) return undefined
  for await (const _ of payload) continue
  const [title, advice] = ADVICE[413] ?? ['', '']
  throw new Refusal(413, title, advice)
}

async function errorPage(
  request: FastifyRequest,
  reply: FastifyReply,
  deps: Deps,
  error: FastifyError | Refusal | StoreUnavailable,
): Promise<FastifyReply> {
  const unavailable = error instanceof StoreUnavailable
  const known = unavailable ? (error.reason === 'full' ? 507 : 503) : (error.statusCode ?? 500)
  const status = known >= 400 && known < 600 ? known : 500
  const again = unavailable || (error instanceof Refusal && error.again !== null)
  const seconds = unavailable ? RETRY_SECONDS : error instanceof Refusal ? error.again : null
  if (seconds) reply.header('retry-after', seconds)
  const saved = request.method === 'POST' ? ' Nothing was saved.' : ''
  const [title, advice] = unavailable
    ? [UNAVAILABLE[error.reason][0], `${UNAVAILABLE[error.reason][1]}${saved}`]
    : error instanceof Refusal
      ? [error.message, error.advice]
      : (ADVICE[status] ??
        (status < 500
          ? (ADVICE[400] ?? ['', ''])
          : [
              'Something broke on our side',
              'It was recorded under the number below. Answers you sent before are saved; try the page again in a moment.',
            ]))
  // The database may be what failed, so this page must not need it.
  if (status >= 500) request.learner = null
  return sendPage(request, reply.code(status), 'error', {
    title,
    advice,
    status,
    requestId: status >= 500 && !again ? request.id : null,
    form: again ? refusedForm(request) : null,
    suggestions: status === 404 ? nearestPages(deps.library, request.url) : [],
  })
}
