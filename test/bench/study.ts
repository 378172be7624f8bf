// How fast answers are saved and pages are made: the application over a database file, asked in process.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUIDv7 } from 'node:crypto'

import { loadContent } from '../../src/load-content.ts'
import { decideReview } from '../../src/schedule/evidence.ts'
import { openStore } from '../../src/store/sqlite/open-store.ts'
import { buildApp } from '../../src/web/app.ts'
import type { Row } from './row.ts'

const AT = '2026-05-04T09:00:00.000Z'
const CLOCK = { zone: 'UTC', rolloverHour: 4 }

export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'drillmark-bench-'))
  const { library } = await loadContent('content')
  if (!library) throw new Error('the content has problems: run drillmark check')
  const store = openStore(join(folder, 'bench.db'))
  const app = await buildApp({
    store,
    library,
    now: () => new Date(AT),
    newId: randomUUIDv7,
    secret: 'a secret for benchmarks only, long enough',
    publicUrl: null,
    log: false,
  })
  try {
    const learner = await store.createGuest({
      id: randomUUIDv7(),
      tokenHash: 'bench',
      at: AT,
      endsAt: '2099-01-01T00:00:00.000Z',
      ...CLOCK,
    })
    let n = 0
    const review = async (): Promise<void> => {
      const fact = `fact-${n++}`
      const eventId = randomUUIDv7()
      await store.reviewCard(learner.id, fact, eventId, (card) =>
        decideReview(
          {
            eventId,
            fact,
            item: fact,
            rev: 1,
            form: 'card',
            rating: 'good',
            at: AT,
            clock: CLOCK,
            asked: true,
            durationMs: 1000,
          },
          card,
        ),
      )
    }
    // One durable commit is what an acknowledged answer cannot do without.
    const commit = (): Promise<void> => store.saveDraft(learner.id, 'floor', { lines: `${n++}`, seed: null }, AT)
    const page = (url: string) => async (): Promise<void> => {
      const { statusCode } = await app.inject(url)
      if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`)
    }
    const durable = await perSecondOf(commit)
    const health = await perSecondOf(page('/healthz'))
    const beside = (name: string, value: number, floor: number): Row => ({
      name,
      value,
      unit: '/s',
      floor,
      ratio: floor / value,
    })
    return [
      beside('a review answered, durable', await perSecondOf(review), durable),
      beside('the course map', await perSecondOf(page('/')), health),
      beside('the longest chapter', await perSecondOf(page('/chapters/ios-images')), health),
      beside('a scenario page', await perSecondOf(page('/scenarios/upgrade-from-tftp')), health),
    ]
  } finally {
    await app.close()
    await store.close()
    rmSync(folder, { recursive: true })
  }
}

async function perSecondOf(work: () => Promise<void>, ms = 600): Promise<number> {
  for (let i = 0; i < 20; i++) await work()
  let count = 0
  const start = performance.now()
  while (performance.now() - start < ms) {
    await work()
    count++
  }
  return (count * 1000) / (performance.now() - start)
}
