// The web application on a port of its own, with a database in a temporary folder and a clock that can be set forward.

import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { BrowserContext } from 'playwright-core'

import type { Library } from '../../src/content/library.ts'
import { openStore } from '../../src/store/sqlite/open-store.ts'
import type { Learner, Store } from '../../src/store/store.ts'
import { buildApp } from '../../src/web/app.ts'
import { tokenHash } from '../../src/web/identity.ts'
import { setupPath } from '../../src/web/setup-link.ts'
import { shippedLibrary } from './shipped-library.ts'

const DAY_MS = 86_400_000

export interface InProcessServer {
  readonly url: string
  readonly library: Library
  readonly store: Store
  now(): Date
  /** Sets the clock forward by whole days; it runs on from there. */
  passDays(days: number): void
  /** Stops everything and starts it again on the same database and port. */
  restart(): Promise<void>
  /** A fresh setup link, whoever is an instructor already. */
  setupLink(): Promise<string>
  /** Who the visitor of this context is to the server. */
  learnerOf(context: BrowserContext): Promise<Learner>
  close(): Promise<void>
}

/** Starts it at 9:00 UTC on Monday, 4 May 2026; `change` gives it another course than the one that ships. */
export async function startInProcess(
  change: (library: Library) => Library = (library) => library,
): Promise<InProcessServer> {
  const folder = mkdtempSync(join(tmpdir(), 'drillmark-browser-'))
  const secret = randomBytes(32).toString('hex')
  const library = change(await shippedLibrary())
  const started = performance.now()
  let epoch = Date.parse('2026-05-04T09:00:00Z')
  const now = () => new Date(Math.floor(epoch + performance.now() - started))

  const open = async (port: number) => {
    const database = join(folder, 'drillmark.db')
    const store = openStore(database)
    const app = await buildApp({
      store,
      database,
      library,
      now,
      newId: () => randomUUIDv7(),
      secret,
      publicUrl: null,
      figures: fileURLToPath(new URL('../../content/ccna-200-301/figures', import.meta.url)),
      log: false,
    })
    const url = await app.listen({ port, host: '127.0.0.1' })
    return { store, app, url }
  }
  const shut = async ({ store, app }: Awaited<ReturnType<typeof open>>) => {
    await app.close()
    await store.close()
  }

  let running = await open(0)
  return {
    library,
    now,
    get url() {
      return running.url
    },
    get store() {
      return running.store
    },
    passDays(days) {
      epoch += days * DAY_MS
    },
    async restart() {
      await shut(running)
      running = await open(Number(new URL(running.url).port))
    },
    async setupLink() {
      const path = await setupPath({ ...running.store, hasAdministrator: async () => false }, now())
      return `${running.url}${path ?? ''}`
    },
    async learnerOf(context) {
      const cookie = (await context.cookies(running.url)).find(({ name }) => name === 'drillmark')
      const token = decodeURIComponent(cookie?.value ?? '').split('.')[0] ?? ''
      const session = await running.store.session(tokenHash(token), now().toISOString())
      if (!session) throw new Error('this context has not answered anything yet')
      return session.learner
    },
    async close() {
      await shut(running)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
