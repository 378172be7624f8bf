// The web application: security, identity and error pages for everything, then one plugin for each resource.

import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { LogController } from 'fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'

import { accountPages } from './accounts.ts'
import { adminPages } from './admin.ts'
import { assetRoutes, bundleAssets } from './assets.ts'
import { attemptPages } from './attempts.ts'
import { authorPages } from './author.ts'
import { registerBounds } from './bounds.ts'
import { chapterPages } from './chapters.ts'
import { classPages } from './classes.ts'
import { coursePages } from './course.ts'
import type { Deps } from './deps.ts'
import { devicePages } from './devices.ts'
import { compressPages } from './encodings.ts'
import { drainTooLarge, FORM_LIMIT, registerErrorPages } from './errors.ts'
import { figureRoutes } from './figures.ts'
import { glossaryPage } from './glossary.ts'
import { historyPages } from './history.ts'
import { ownGradePages } from './own-grades.ts'
import { withheld } from './held.ts'
import { healthRoute } from './health.ts'
import { sessionHash, sessionOf } from './identity.ts'
import { joinPages } from './join.ts'
import { liveHub, tellLive } from './live-hub.ts'
import { keepPages, keptPages, sendKeptPages } from './kept-pages.ts'
import { rulesOf } from './open-chapters.ts'
import { ownPages } from './own.ts'
import { originOf } from './origin.ts'
import { ownDataPages } from './own-data.ts'
import { registerViews } from './page.ts'
import { quizPages } from './quizzes.ts'
import { asidePages } from './review-aside.ts'
import { reviewPages } from './reviews.ts'
import { refuseCrossSite } from './same-site.ts'
import { scenarioPages } from './scenarios.ts'
import { searchPages } from './search.ts'
import { settingsPages } from './settings.ts'
import { lostPasswordPages } from './lost-password.ts'
import { loadSimulator } from './simulator.ts'
import { statisticsPages } from './statistics.ts'
import { todayPages } from './today.ts'
import { uniter } from './uniting.ts'
import type { Uniter } from './uniting.ts'

/** Requests a minute. A class sits behind one address, so visitors without a session share a large allowance. */
const LIMIT = { session: 600, visitors: 6000 }

const REQUEST_TIMEOUT_MS = 30_000
/** Later than the first page, which needs it only for a scenario. */
const SIMULATOR_AFTER_MS = 500

declare module 'fastify' {
  interface FastifyInstance {
    /** How many requests have arrived as a whole and are being answered. */
    answering(): number
    /** Makes one history of two, beside the thread that serves pages. */
    readonly uniter: Uniter
  }
}

/** The application, ready to listen or to be asked by `inject`. */
export async function buildApp(given: Deps): Promise<FastifyInstance> {
  const deps: Deps = { ...given, store: withheld(given) }
  const app: FastifyInstance = fastify({
    logger: logger(deps.log),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: deps.newId,
    bodyLimit: FORM_LIMIT,
    // The longest time that an unfinished form keeps a connection.
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: deps.trustProxy ? [...deps.trustProxy] : false,
    // As long as an address can be: an id that is too long is answered with 404 by its schema, like any unknown one.
    routerOptions: { maxParamLength: 16_384 },
    rewriteUrl: ({ url = '/' }) => (isReadable(url) ? url : UNREADABLE),
  })
  const assets = await bundleAssets()
  await deps.store.adopt(rulesOf(deps.library))

  app.decorateRequest('learner', null)
  app.decorateRequest('revision', null)
  app.decorate('sessionHashes', new Map())
  await registerViews(app, { assets, deps })
  registerErrorPages(app, deps)
  const kept = keptPages(deps)
  if (kept) sendKeptPages(app, kept, deps)
  await app.register(helmet, policy(deps))
  await app.register(cookie, { secret: deps.secret })
  await app.register(formbody)
  compressPages(app)
  await app.register(rateLimit, {
    timeWindow: '1 minute',
    max: (_request, key) => (key.startsWith('session ') ? LIMIT.session : LIMIT.visitors),
    keyGenerator: limitKey,
  })
  app.addHook('onRequest', async (request, reply) => {
    refuseCrossSite(request, deps.publicUrl)
    const session = await sessionOf(request, reply, deps)
    request.learner = session?.learner ?? null
    request.revision = session?.revision ?? null
  })
  if (kept) keepPages(app, kept, deps)
  app.addHook('preParsing', drainTooLarge)
  registerBounds(app, deps)

  const uniting = uniter(deps)
  app.decorate('uniter', uniting)
  app.addHook('onClose', () => uniting.close())

  const answering = new Set<string>()
  app.decorate('answering', () => answering.size)
  app.addHook('preValidation', async ({ id }) => void answering.add(id))
  app.addHook('onResponse', async ({ id }) => void answering.delete(id))
  app.addHook('onResponse', async (request, reply) => {
    const line = {
      method: request.method,
      url: withoutSecrets(request.url),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    }
    if (request.url.startsWith('/assets/') || request.url === '/healthz') request.log.debug(line, 'request')
    else request.log.info(line, 'request')
  })

  const live = liveHub()
  app.decorate('live', live)
  tellLive(app, live, deps)

  assetRoutes(app, assets)
  if (deps.figures) await figureRoutes(app, deps.figures)
  // In their own scope, because zod's compilers do not fit plugins that use JSON schemas.
  await app.register(async (pages) => {
    pages.setValidatorCompiler(validatorCompiler)
    pages.setSerializerCompiler(serializerCompiler)
    for (const plugin of [
      healthRoute,
      todayPages,
      statisticsPages,
      historyPages,
      ownGradePages,
      coursePages,
      chapterPages,
      quizPages,
      attemptPages,
      scenarioPages,
      reviewPages,
      asidePages,
      settingsPages,
      ownDataPages,
      devicePages,
      glossaryPage,
      ownPages,
      searchPages,
      accountPages,
      lostPasswordPages,
      adminPages,
      joinPages,
      classPages,
      authorPages,
    ]) {
      await pages.register(plugin, { deps })
    }
  })
  // The first scenario that somebody opens should not wait for it.
  app.addHook('onListen', async () => void setTimeout(loadSimulator, SIMULATOR_AFTER_MS).unref())
  await app.ready()
  return app
}

/** An address that the router cannot read, such as `/%zz`, gets the page for missing pages, with all hooks of a request. */
const UNREADABLE = '/unreadable'

function isReadable(url: string): boolean {
  try {
    decodeURI(url)
    return true
  } catch {
    return false
  }
}

// Addresses of setup and join links are secrets: who reads the log must not be able to use them.
function withoutSecrets(url: string): string {
  return url.replace(/^\/(setup|join|device|data\/link|admin\/links)\/.*|(?<=\/link\/).*/, (_, door?: string) =>
    door === undefined ? '…' : `/${door}/…`,
  )
}

/** Without this, fastify would log the whole request, address included. */
function logger(log: Deps['log']): NonNullable<Deps['log']> {
  return typeof log === 'object'
    ? {
        ...log,
        serializers: {
          req: ({ method, url }: { method: string; url: string }) => ({ method, url: withoutSecrets(url) }),
        },
      }
    : (log ?? false)
}

// A session is one of ours by its signature, so nobody gets a new allowance by inventing one.
function limitKey(request: FastifyRequest): string {
  const hash = sessionHash(request)
  return hash === null ? `visitor ${originOf(request)}` : `session ${hash}`
}

function policy({ publicUrl }: Deps) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'"],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    // With "no-referrer" browsers send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' as const },
    strictTransportSecurity: publicUrl?.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  }
}
