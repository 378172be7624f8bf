// Sends a page: a view in the frame, with what the frame shows of the learner.

import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import fastifyView from '@fastify/view'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Handlebars from 'handlebars'

import type { Learner } from '../store/store.ts'
import type { Assets } from './assets.ts'
import { authorStrip } from './author-strip.ts'
import type { Deps } from './deps.ts'
import { encodingFor, isKnown, joined, joinedTag } from './encodings.ts'
import type { Fixed } from './encodings.ts'
import { administers, teaches } from './identity.ts'
import { waitingFor } from './study.ts'
import { allowStyles } from './style-nonce.ts'

const VIEWS = fileURLToPath(new URL('../../views/', import.meta.url))
const PARTIALS = [
  'state',
  'question',
  'result',
  'console',
  'topics',
  'see',
  'signals',
  'mute',
  'errors',
  'repair',
  'hints',
  'live',
  'sentence',
  'author',
  'keys',
  'aside',
  'answer',
  'around',
  'cell',
  'network',
  'next',
  'own',
  'marked',
  'typed-lines',
  'log',
  'flag',
  'strip',
  'strip-places',
  'comments',
  'attempt-deeds',
  'release-hint',
  'live-groups',
  'live-people',
  'live-row',
  'live-others',
] as const
/** Of the settings page. */
const SECTIONS = readdirSync(`${VIEWS}settings`).map((file) => `settings/${file.replace(/\.hbs$/, '')}`)

interface Frame {
  readonly assets: Assets
  readonly deps: Deps
}
declare module 'fastify' {
  interface FastifyInstance {
    frame: Frame
    /** The HTML of a partial alone, for a part of a page that changes while it is open. */
    readonly fragment: (partial: (typeof PARTIALS)[number], values: object) => string
  }
}

/** Sets the views up. Partials are not indented to their place: lines in a `pre` or `textarea` stay as they are. */
export async function registerViews(app: FastifyInstance, frame: Frame): Promise<void> {
  app.decorate('frame', frame)
  const handlebars = Handlebars.create()
  const compileOptions = { strict: true, preventIndent: true }
  const fragments = new Map<string, Handlebars.TemplateDelegate>()
  app.decorate('fragment', (partial, values) => {
    const known = fragments.get(partial)
    const template = known ?? handlebars.compile(`{{> ${partial}}}`, compileOptions)
    if (!known) fragments.set(partial, template)
    return template(values).trim()
  })
  await app.register(fastifyView, {
    engine: { handlebars },
    root: VIEWS,
    layout: 'layout.hbs',
    includeViewExtension: true,
    production: true,
    options: {
      partials: Object.fromEntries([
        ...PARTIALS.map((name) => [name, `partials/${name}.hbs`]),
        ...SECTIONS.map((name) => [name, `${name}.hbs`]),
      ]),
      compileOptions,
    },
  })
}

/** Where a view puts the part of a page that is the same for everybody. */
export const MIDDLE = '<!-- middle -->'

/**
 * The page `views/<view>.hbs` with its values; `title` also names the browser's tab, `live` brings the live console.
 * `middle` is what the view has in the place of `MIDDLE`; it was compressed before.
 */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  view: string,
  page: { readonly title: string; readonly [value: string]: unknown },
  middle?: Fixed,
): Promise<FastifyReply> {
  const { frame } = request.server
  const { learner } = request
  const due = await waitingFor(request, frame.deps)
  const path = placeOf(page) ?? request.url.split('?')[0] ?? ''
  // The browser always asks again, so that going back shows given answers. The page is still kept for the back button.
  reply.header('cache-control', 'private, no-cache').type('text/html; charset=utf-8')
  const html = await reply.viewAsync(view, {
    ...page,
    frame: frameOf(frame, path, learner, due, page['live'] ? allowStyles(reply) : null),
  })
  return middle ? sendJoined(request, reply, html, middle) : reply.send(html)
}

/** Sends a page around its fixed part, or 304 if the browser has the same one. */
function sendJoined(request: FastifyRequest, reply: FastifyReply, html: string, middle: Fixed): FastifyReply {
  const at = html.indexOf(MIDDLE)
  const before = Buffer.from(html.slice(0, at))
  const behind = Buffer.from(html.slice(at + MIDDLE.length))
  const encoding = encodingFor(request.headers['accept-encoding'], ['gzip'])
  const etag = joinedTag(before, middle, behind, encoding)
  reply.header('vary', 'accept-encoding').header('etag', etag)
  if (isKnown(etag, request.headers['if-none-match'])) return reply.code(304).send()
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  return reply.send(joined(before, middle, behind, encoding))
}

/** The HTML of a page for nobody in particular, without a request. */
export function strayPage(
  app: FastifyInstance,
  view: string,
  page: { readonly title: string; readonly [value: string]: unknown },
): Promise<string> {
  return app.view(view, { ...page, frame: frameOf(app.frame, '', null, 0, null) })
}

/** The address that a page belongs to when its own does not tell: a question of practice or of a chapter's quiz. */
function placeOf({ place }: { readonly [value: string]: unknown }): string | null {
  return typeof place === 'object' && place !== null && 'href' in place && typeof place.href === 'string'
    ? place.href
    : null
}

function frameOf({ assets, deps }: Frame, path: string, learner: Learner | null, due: number, nonce: string | null) {
  const nav = [
    ...(learner ? [{ href: '/today', label: 'Today', starts: [], count: 0 }] : []),
    { href: '/', label: 'Course', starts: ['/chapters', '/attempts', '/scenarios'], count: 0 },
    { href: '/review', label: 'Review', starts: ['/review'], count: due },
    { href: '/practice', label: 'Practice', starts: ['/practice'], count: 0 },
    { href: '/glossary', label: 'Glossary', starts: ['/glossary'], count: 0 },
    ...(teaches(learner) ? [{ href: '/classes', label: 'Classes', starts: ['/classes'], count: 0 }] : []),
  ]
  return {
    style: assets.style,
    script: assets.script,
    icon: assets.icon,
    console: nonce === null ? null : { style: assets.consoleStyle, nonce },
    courseTitle: deps.library.course.title,
    author: authorStrip(deps, path),
    authorStyle: assets.authorStyle,
    authorScript: assets.authorScript,
    account: learner?.account?.name ?? null,
    isGuest: learner !== null && !learner.account,
    administers: administers(learner),
    isYours: path === '/my' || path.startsWith('/my/') || path.startsWith('/notes'),
    nav: nav.map(({ href, label, starts, count }) => ({
      href,
      label,
      count,
      current: path === href || starts.some((start) => path.startsWith(start)),
    })),
  }
}
