// The web application over an in-memory database and the real course, with a clock that tests set.

import { randomUUIDv7 } from 'node:crypto'

import type { FastifyInstance } from 'fastify'

import type { Library } from '../../src/content/library.ts'
import type { Store } from '../../src/store/store.ts'
import { buildApp } from '../../src/web/app.ts'
import { bundleAssets } from '../../src/web/assets.ts'
import type { Deps } from '../../src/web/deps.ts'
import { emptyStore } from './empty-store.ts'
import { inTurn } from './in-turn.ts'
import { shippedLibrary } from './shipped-library.ts'
import { Visitor } from './visitor.ts'

export interface TestApp {
  readonly app: FastifyInstance
  readonly store: Store
  readonly library: Library
  /** What the clock says; tests set it. */
  readonly clock: { now: string }
  /** Somebody with a browser of their own. */
  readonly visitor: (address?: string) => Visitor
  /** The same server again: after a restart, with another course, or with a store that breaks. */
  readonly again: (library?: Library, store?: Store, deps?: Partial<Deps>) => Promise<TestApp>
}

let bundled: Promise<unknown> | null = null

/** The course in `content/`, compiled once. */
export const realLibrary = shippedLibrary

/** The course as if only its first chapters were written, so that a test of what is not written needs no chapter to stay so. */
export function withWritten(library: Library, written: number): Library {
  const chapters = library.chapters.map((chapter, index) =>
    index < written ? chapter : { ...chapter, stub: true, quiz: [], machineMarked: 0, cards: [] },
  )
  const chapter = new Map(chapters.flatMap((each) => [each.id, ...each.was].map((id) => [id, each] as const)))
  return { ...library, chapters, chapter }
}

export async function startApp(library?: Library): Promise<TestApp> {
  return put(emptyStore(), library ?? (await realLibrary()), { now: '2026-05-04T09:00:00.000Z' })
}

async function put(store: Store, library: Library, clock: { now: string }, deps: Partial<Deps> = {}): Promise<TestApp> {
  await (bundled ??= inTurn('bundle', bundleAssets))
  const app = await buildApp({
    store,
    library,
    now: () => new Date(clock.now),
    newId: () => randomUUIDv7(),
    secret: 'a secret that is only known to these tests',
    publicUrl: null,
    log: false,
    ...deps,
  })
  return {
    app,
    store,
    library,
    clock,
    visitor: (address) => new Visitor(app, address),
    again: (otherLibrary, otherStore, otherDeps) => put(otherStore ?? store, otherLibrary ?? library, clock, otherDeps),
  }
}
