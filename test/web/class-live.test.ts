// A class during a lesson: the page says who is where and who fails on the same cause, and a stream of events keeps it so.

import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Store } from '../../src/store/store.ts'
import { STREAMS } from '../../src/web/class-live.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { linesOf, scenarioOf } from '../support/shipped-library.ts'
import { answer } from '../support/study.ts'
import { joined, newClass, newInstructor } from '../support/teaching.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

const UPGRADE = 'upgrade-from-tftp'

let site: TestApp
let owner: Visitor
let page: string
let join: string
let ada: Visitor
const open: AbortController[] = []

beforeAll(async () => {
  site = await startApp()
  await site.app.listen({ port: 0, host: '127.0.0.1' })
  owner = await newInstructor(site, 'Vera')
  ;({ page, join } = await newClass(owner, 'Tuesday'))
  ada = await joined(site, join, 'Ada')
}, 120_000)
afterAll(async () => {
  for (const stream of open) stream.abort()
  await site.app.close()
})

test('the page says where everybody is and how far, what they failed on, and who does nothing', async () => {
  await joined(site, join, 'Idle <b>')
  expect((await owner.open(`${page}/live`)).text).toContain('Nobody was active in the last hour.')
  await type(ada, 'enable\nshow version')
  expect(await rowOf('Ada')).toBe(`Ada ${scenarioOf(site.library, UPGRADE).title} 2 lines typed 09:00`)
  await submit(ada, linesOf(scenarioOf(site.library, UPGRADE), 'reversed-copy'))
  expect(await rowOf('Ada')).toMatch(/submitted: not passed, \d of \d criteria met Reversed copy 09:00$/)
  site.clock.now = '2026-05-04T09:10:00.000Z'
  expect(await rowOf('Ada')).toContain('silent for 10 minutes')
  const chapter = site.library.chapters[0]?.id ?? ''
  await ada.open(`/chapters/${chapter}/quiz`)
  await ada.press('Start the quiz')
  await answer(ada, site.library, true)
  expect(await rowOf('Ada')).toMatch(/Quiz: .* 1 of 10 answered, 1 right .* 09:10/)
  const report = /href="(\/classes\/[^"]+\/scenarios\/[^"]+)"/.exec(owner.page.html.split('id="people"')[1] ?? '')?.[1]
  expect(owner.page.text).toContain('1 learner not active in the last hour Idle <b>')
  expect((await owner.open(report ?? '')).html).toMatch(/<title>[^<]*: Ada/)
  // An hour later it is another lesson.
  site.clock.now = '2026-05-04T10:11:00.000Z'
  expect((await owner.open(`${page}/live`)).text).toContain('Nobody was active in the last hour.')
})

test('the largest group who fail on the same cause comes first, and its learners lead to their reports', async () => {
  const lines = linesOf(scenarioOf(site.library, UPGRADE), 'reversed-copy')
  await submit(ada, linesOf(scenarioOf(site.library, UPGRADE), 'not-saved'))
  for (const name of ['Bo', 'Cy']) await submit(await joined(site, join, name), lines)
  const { text, html } = await owner.open(`${page}/live`)
  expect(text).toMatch(/3 of 4 learners were active in the last hour\. 2 learners failed with the same cause: /)
  const groups = [...html.matchAll(/<li><strong>([\s\S]*?)<\/li>/g)].map(([, inner = '']) => textOf(inner))
  expect(groups).toEqual([
    expect.stringMatching(/^2 learners: .* Bo.* Cy/),
    expect.stringMatching(/^1 learner: .* Ada/),
  ])
})

test('events tell what a member does: a page opened, lines typed, an attempt; and who joins', async () => {
  const events = await watch(owner)
  const first = await events.next()
  expect(first.parts.map(([id]) => id)).toEqual(['live-groups', 'live-others', 'live-people'])

  site.clock.now = '2026-05-04T10:20:00.000Z'
  await ada.open(`/scenarios/register-after-recovery`)
  expect(textOf((await events.next()).html)).toMatch(/Ada .* opened, nothing typed.* 10:20/)
  // The page is kept now, and opening it again is seen all the same.
  site.clock.now = '2026-05-04T10:21:00.000Z'
  await ada.open(`/scenarios/register-after-recovery`)
  expect(textOf((await events.next()).html)).toMatch(/Ada .* opened, nothing typed.* 10:21/)

  await type(ada, 'enable')
  const typed = await events.next()
  expect(typed.parts.map(([id]) => id)).toEqual([expect.stringMatching(/^live-/)])
  expect(textOf(typed.html)).toMatch(/^Ada .* 1 line typed.* 10:21$/)

  await submit(ada, linesOf(scenarioOf(site.library, UPGRADE), 'reversed-copy'))
  const submitted = await events.next()
  expect(submitted.parts.map(([id]) => id)).toContain('live-groups')
  expect(submitted.said).toMatch(/3 learners failed with the same cause/)

  await joined(site, join, 'Di')
  expect(textOf((await events.next()).html)).toContain('Di')
  events.close()
})

test('nothing is told of who is in no class of theirs, who shows nothing, or who has left', async () => {
  site.clock.now = '2026-05-04T10:30:00.000Z'
  const other = await newInstructor(site, 'Eve')
  const theirs = await newClass(other, 'Of Eve')
  const stranger = await joined(site, theirs.join, 'Stranger')
  const bo = await joined(site, join, 'Leaving')
  const events = await watch(owner)
  await events.next()
  await type(stranger, 'enable')
  await bo.open('/settings')
  await bo.press('Leave Tuesday')
  await type(bo, 'enable\nshow flash:')
  await type(ada, 'enable\nshow flash:\nshow version')
  // What comes is of Ada, who typed last; nothing of the others came before it, and nothing of them is in it.
  const told: string[] = []
  do told.push((await events.next()).html)
  while (!told.at(-1)?.includes('3 lines typed'))
  for (const html of told) expect(html).not.toMatch(/Stranger|2 lines typed/)
  expect(told.join('')).not.toMatch(/href="[^"]*">Leaving/)
  expect((await owner.open(`${page}/live`)).text).not.toMatch(/Stranger|Leaving/)
  events.close()
})

test('who does not teach the class gets no event', async () => {
  const others = [await newInstructor(site, 'Mallory'), ada, site.visitor()]
  const statuses = await Promise.all(others.map(async (who) => (await request(who)).status))
  expect(statuses).toEqual([404, 303, 303])
})

test('an instructor watches in some windows at a time, and closing one makes room for another', async () => {
  const windows = await Promise.all(Array.from({ length: STREAMS }, () => watch(owner)))
  const refused = await request(owner)
  expect([refused.status, await refused.text()]).toEqual([429, expect.stringContaining('Too many windows')])
  windows[0]?.close()
  await expect.poll(async () => (await watch(owner)).isOpen, { timeout: 10_000 }).toBe(true)
})

test('while nobody watches, a deed costs not one query more', async () => {
  const calls: string[] = []
  const counted = new Proxy(site.store, {
    get: (store, name: keyof Store) => {
      const value = store[name]
      return typeof value !== 'function'
        ? value
        : (...given: unknown[]) => {
            calls.push(name)
            return (value as (...given: unknown[]) => unknown).apply(store, given)
          }
    },
  })
  const quiet = await site.again(undefined, counted)
  await quiet.app.listen({ port: 0, host: '127.0.0.1' })
  const deedsOf = async (learner: Visitor) => {
    calls.length = 0
    await type(learner, 'enable\nshow version')
    await submit(learner, 'enable')
    return calls.toSorted()
  }
  const [first, second, third] = [
    await joined(quiet, join, 'First'),
    await joined(quiet, join, 'Second'),
    await joined(quiet, join, 'Third'),
  ]
  // What the server does once only.
  await deedsOf(first)
  const unwatched = await deedsOf(second)
  expect([unwatched.includes('membersAtWork'), quiet.app.live.isWatched()]).toEqual([false, false])
  const events = await watch(owner.at(quiet.app), quiet)
  await events.next()
  // What watching costs is read beside the answers, and once for all that happens at a time.
  expect((await deedsOf(third)).filter((call) => call !== 'membersAtWork')).toEqual(unwatched)
  events.close()
  await quiet.app.close()
}, 60_000)

/** The row of a learner on the live page, as text. */
async function rowOf(name: string): Promise<string> {
  const { html } = await owner.open(`${page}/live`)
  const rows = [...html.matchAll(/<tr id="live-[\s\S]*?<\/tr>/g)].map(([row]) => textOf(row))
  return rows.find((row) => row.startsWith(name)) ?? ''
}

async function type(learner: Visitor, lines: string): Promise<void> {
  await learner.open(`/scenarios/${UPGRADE}?seed=`)
  await learner.press('Run', { lines })
}

async function submit(learner: Visitor, lines: string): Promise<void> {
  await learner.open(`/scenarios/${UPGRADE}?from=`)
  await learner.press('Submit', { lines })
}

/** Asks for the stream over a real connection, which an injected request has none of. */
async function request(who: Visitor, { app } = site): Promise<Response> {
  const { port } = app.server.address() as AddressInfo
  const aborting = new AbortController()
  open.push(aborting)
  return fetch(`http://127.0.0.1:${port}${page}/live/events`, {
    headers: { cookie: [...who.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    redirect: 'manual',
    signal: aborting.signal,
  })
}

interface Told {
  readonly parts: readonly (readonly [id: string, html: string])[]
  readonly said: string
}

/** Watches the class. `next` waits for what is told next. */
async function watch(who: Visitor, of = site) {
  const aborting = open.length
  const response = await request(who, of)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    isOpen: response.status === 200,
    close: () => open[aborting]?.abort(),
    async next(): Promise<Told & { html: string }> {
      for (;;) {
        const found = /data: (.*)\n\n/.exec(text)
        if (found) {
          text = text.slice(found.index + found[0].length)
          const told = JSON.parse(found[1] ?? '') as Told
          return { ...told, html: told.parts.map(([, html]) => html).join('\n') }
        }
        const read = await reader?.read()
        if (!read || read.done) throw new Error(`the stream ended: ${text}`)
        text += read.value
      }
    },
  }
}
