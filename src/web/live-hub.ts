// Tells those who watch a class that a learner did something. It lives in the process and stores nothing; while nobody watches, a request costs one look.

import type { FastifyInstance } from 'fastify'

import type { Seen } from '../progress/at-work.ts'
import type { Deps } from './deps.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly live: LiveHub
  }
}

/** Called with the learner who did something. */
type Listener = (learner: string) => void

export interface LiveHub {
  readonly isWatched: () => boolean
  /** A learner did something. What is not stored is remembered, for as long as somebody watches. */
  readonly did: (learner: string, seen?: Seen) => void
  /** What was seen of a learner since somebody began to watch. */
  readonly seen: (learner: string) => Seen
  /** Returns what ends it. */
  readonly watch: (listener: Listener) => () => void
}

/** For how many learners the hub remembers what it saw. It forgets the one who was inactive longest first. */
const REMEMBERED = 5000

export function liveHub(): LiveHub {
  const listeners = new Set<Listener>()
  const remembered = new Map<string, Seen>()
  return {
    isWatched: () => listeners.size > 0,
    did(learner, seen) {
      if (listeners.size === 0) return
      if (seen) {
        const all = { ...remembered.get(learner), ...seen }
        remembered.delete(learner)
        remembered.set(learner, all)
        const [oldest] = remembered.keys()
        if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest)
      }
      for (const listener of listeners) listener(learner)
    },
    seen: (learner) => remembered.get(learner) ?? {},
    watch(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) remembered.clear()
      }
    },
  }
}

/** Pages that say where a learner is, by their routes. */
const OPENS: Readonly<Record<string, 'scenario' | 'quiz'>> = {
  '/scenarios/:id': 'scenario',
  '/chapters/:id/quiz': 'quiz',
}

/** Every form that a learner sends may be a deed, and so are the pages of scenarios and quizzes. What came of it is read by who watches. */
export function tellLive(app: FastifyInstance, live: LiveHub, { library, now }: Pick<Deps, 'library' | 'now'>): void {
  app.addHook('onResponse', async ({ learner, method, routeOptions, params }, { statusCode }) => {
    if (!live.isWatched() || !learner || statusCode >= 400) return
    if (method === 'POST') return live.did(learner.id)
    const kind = OPENS[routeOptions.url ?? '']
    const isShown = statusCode === 200 || statusCode === 304
    if (method !== 'GET' || !kind || !isShown) return
    const { id: asked } = params as { readonly id: string }
    // A renamed chapter goes by its present id.
    const id = kind === 'quiz' ? (library.chapter.get(asked)?.id ?? asked) : asked
    live.did(learner.id, { opened: { kind, id, at: now().toISOString() } })
  })
}
