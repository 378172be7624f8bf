// A learner takes along what is theirs, brings it to another browser, adds browsers, and deletes it all.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { ownLimits } from '../../src/store/own-material.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})
afterEach(() => site.app.close())

const linesOf = (visitor: Visitor) =>
  visitor.page.html
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

test('a learner downloads everything, the reviews and the attempts', async () => {
  const learner = site.visitor()
  await takeQuiz(learner, site.library, 'boot-sequence', 7)
  await learner.open('/settings')
  await learner.follow('Your data')
  await learner.follow('Everything')
  expect(learner.page.headers['content-disposition']).toBe('attachment; filename="drillmark-2026-05-04-history.jsonl"')
  const lines = linesOf(learner)
  expect(lines[0]).toEqual({ format: 'drillmark-history', version: 1, at: '2026-05-04T09:00:00.000Z' })
  expect(lines[1]).toMatchObject({ type: 'learner', zone: 'UTC' })
  const quiz = lines.find(({ type }) => type === 'quiz') as { items: unknown[]; responses: unknown[] }
  expect(quiz.responses).toHaveLength(quiz.items.length)
  expect(lines.filter(({ type }) => type === 'item')).toHaveLength(quiz.items.length)
  expect(lines.filter(({ type }) => type === 'review')).toHaveLength(quiz.items.length)

  await learner.open('/data/reviews.csv')
  const [head, ...rows] = learner.page.html.trimEnd().split('\r\n')
  expect(head).toBe('card_id,review_time,review_rating,review_state,review_duration')
  expect(rows).toHaveLength(quiz.items.length)
  expect(rows[0]).toMatch(/^[a-z0-9-]+,1777885200000,[13],0,$/)

  await learner.open('/data/attempts.csv')
  expect(learner.page.html).toMatch(
    /\r\nquiz,[0-9a-f-]{36},boot-sequence,,2026-05-04T09:00:00.000Z,2026-05-04,\d+,\d+,\d+,,,\r\n$/,
  )
})

test('an item that was shown and not answered keeps its key', async () => {
  const learner = site.visitor()
  await learner.open('/chapters/boot-sequence/quiz')
  await learner.press('Start the quiz')
  await learner.open('/data/history.jsonl')
  const types = linesOf(learner).map(({ type }) => type)
  expect(types).toContain('quiz')
  expect(types).not.toContain('item')
})

test('a visitor has no data, and reads so', async () => {
  const visitor = site.visitor()
  expect((await visitor.open('/data')).text).toContain('Nothing is kept of you yet')
  const file = await visitor.open('/data/history.jsonl')
  expect([file.status, file.title]).toEqual([404, 'Nothing is kept of you yet'])
})

/** Sends a file as the form on the page would; the page that follows. */
async function bring(visitor: Visitor, text: string) {
  const boundary = 'XXXX'
  const response = await site.app.inject({
    method: 'POST',
    url: '/data/import',
    headers: {
      cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'sec-fetch-site': 'same-origin',
    },
    payload: `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="h.jsonl"\r\nContent-Type: application/jsonl\r\n\r\n${text}\r\n--${boundary}--\r\n`,
  })
  const session = /drillmark=([^;]+)/.exec(String(response.headers['set-cookie'] ?? ''))?.[1]
  if (session !== undefined) visitor.cookies.set('drillmark', session)
  if (response.statusCode === 303) return visitor.open(String(response.headers.location))
  return { status: response.statusCode, text: textOf(response.body) }
}

describe('a file from another browser', () => {
  let file: string
  let first: Visitor
  beforeEach(async () => {
    first = site.visitor()
    await takeQuiz(first, site.library, 'boot-sequence', 7)
    file = (await first.open('/data/history.jsonl')).html
  })

  test('brings everything, once', async () => {
    const second = site.visitor()
    const page = await bring(second, file)
    expect(page.text).toContain('Brought into your record: 10 reviews, 10 answers, 1 quiz.')
    expect((await second.open('/')).text).toBe((await first.open('/')).text)
    expect((await bring(second, file)).text).toContain('The file has no answer that was not here already.')
    const lines = (text: string) => text.trimEnd().split('\n').slice(2)
    expect(lines((await second.open('/data/history.jsonl')).html)).toEqual(lines(file))
  })

  test.each([
    ['{"format":"other"}\n', 'Line 1: is not the beginning of a history'],
    ['', 'Line 1: the file is empty'],
    ['{"format":"drillmark-history","version":9}\n', 'Line 1: the file is of version 9'],
    ['{"format":"drillmark-history","version":1}\n{"type":"review"', 'Line 2: is damaged: it is no JSON object'],
    [
      '{"format":"drillmark-history","version":1}\n\n{"type":"read","chapter":"x","at":"now"}',
      'Line 3: is a damaged line of type read: at',
    ],
    [
      '{"format":"drillmark-history","version":1}\n{"type":"read","chapter":"x","at":"2040-01-01T00:00:00.000Z"}',
      'still to come',
    ],
    [
      '{"format":"drillmark-history","version":1}\n{"type":"constructor"}\n{"type":"__proto__"}\n[1]',
      'Line 4: is damaged',
    ],
  ])('%j is refused, and nothing of it is taken over', async (text, says) => {
    const page = await bring(first, text)
    expect([page.status, page.text]).toEqual([422, expect.stringContaining(says)])
    expect((await first.open('/data/history.jsonl')).html).toBe(file)
  })

  test('brings own cards and notes, and says what found no room', async () => {
    const at = '2026-05-01T09:00:00.000Z'
    const own = (id: string, kind: 'card' | 'note', text: string) => {
      const state = { place: null, placeTitle: '', suspended: false, deleted: false, createdAt: at, changedAt: at }
      return JSON.stringify({ type: 'own', id, kind, text, back: kind === 'card' ? 'Back' : '', ...state })
    }
    const [head] = file.split('\n')
    const notes = Array.from({ length: ownLimits.count.note + 2 }, (_, n) => own(`n${n}`, 'note', 'Note'))
    const page = await bring(first, [head, ...notes, own('c', 'card', 'Front')].join('\n'))
    expect(page.text).toContain('Brought into your record: 2,001 own cards, notes and bookmarks.')
    expect(page.text).toContain('2 cards, notes and bookmarks of the file found no room.')
    const long = await bring(first, [head, own('d', 'card', 'x'.repeat(ownLimits.text.card + 1))].join('\n'))
    expect([long.status, long.text]).toEqual([422, expect.stringContaining('the text is longer than it may be')])
  })

  test('with one damaged line brings nothing', async () => {
    const lines = file.trimEnd().split('\n')
    const damaged = lines.map((line, at) =>
      at === lines.length - 1 ? line.replace('"rating":', '"rating":7,"r":') : line,
    )
    const second = site.visitor()
    const page = await bring(second, damaged.join('\n'))
    expect([page.status, page.text]).toEqual([
      422,
      expect.stringContaining(`Line ${lines.length}: is a damaged line of type review: rating`),
    ])
    expect((await second.open('/data')).text).toContain('Nothing is kept of you yet')
  })

  test('shows an attempt whose items this server never had', async () => {
    const second = site.visitor()
    await bring(second, file.replaceAll(/"hash":"([0-9a-f]{8})/g, '"hash":"00000000'))
    const attempt = /"type":"quiz","id":"([^"]+)"/.exec(file)?.[1]
    const page = await second.open(`/attempts/${attempt}`)
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('in a version that is not kept here')])
  })
})

describe('another browser', () => {
  const linkOf = async (visitor: Visitor) => {
    await visitor.open('/data')
    await visitor.press('Add another browser')
    return new URL(/https?:\/\/[^\s<]+\/device\/[\w-]+/.exec(visitor.page.html)?.[0] ?? '').pathname
  }
  let first: Visitor
  beforeEach(async () => {
    first = site.visitor()
    await takeQuiz(first, site.library, 'boot-sequence', 7)
  })

  test('is signed in by a link, once', async () => {
    const link = await linkOf(first)
    expect(first.page.html).toMatch(/<svg class="qr"[^>]*>.*<path d="M\d+ \d+h1v1h-1z/)
    const second = site.visitor()
    await second.open(link)
    await second.press('Sign in on this browser')
    expect((await second.open('/')).text).toBe((await first.open('/')).text)
    const third = site.visitor()
    expect((await third.open(link)).status).toBe(404)
    expect((await first.open('/data')).text).toContain('Another browser')
    await first.press('Sign out everywhere else')
    expect(first.page.text).toContain('All your other browsers are signed out')
    expect((await second.open('/data')).text).toContain('Nothing is kept of you yet')
  })

  test('with a record of its own brings it along, or keeps it', async () => {
    const guest = site.visitor()
    await takeQuiz(guest, site.library, 'ios-images', 5)
    await guest.open(await linkOf(first))
    expect(guest.page.text).toMatch(/This browser has a record of its own: \d+ answers since/)
    await guest.press('Sign in without them')
    expect((await guest.open('/data/attempts.csv')).html).not.toContain('ios-images')
    await guest.open(await linkOf(first))
    expect(guest.page.text).toContain('signed in to this record already')

    const other = site.visitor()
    await takeQuiz(other, site.library, 'ios-images', 5)
    await other.open(await linkOf(first))
    await other.press('Bring them and sign in')
    const attempts = (await first.open('/data/attempts.csv')).html
    expect(attempts).toContain('boot-sequence')
    expect(attempts).toContain('ios-images')
    expect(attempts).toBe((await other.open('/data/attempts.csv')).html)
  })

  test('needs a link that was made, is not too old and was not ended', async () => {
    const second = site.visitor()
    expect((await second.open(`/device/${'x'.repeat(43)}`)).status).toBe(404)
    const old = await linkOf(first)
    site.clock.now = '2026-05-04T09:16:00.000Z'
    expect((await second.open(old)).title).toBe('This link does not work any more')
    const link = await linkOf(first)
    await first.press('End this link')
    expect((await second.open(link)).status).toBe(404)
  })
})

test('who deletes everything reads by when backups forget it, as far as that is known', async () => {
  const told = await site.again(undefined, undefined, { backupDays: 30 })
  const learner = told.visitor()
  await learner.open('/chapters/boot-sequence')
  await learner.press('Mark as read')
  expect((await learner.open('/data/delete')).text).toContain(
    'deletes them after 30 days, so the last one is gone by 3 June 2026',
  )
  await learner.press('Delete my data', { confirm: 'delete' })
  expect(learner.page.text).toContain('gone by 3 June 2026')
  expect((await site.visitor().open('/data/deleted')).text).toContain('does not know when they are deleted')
})

test('a learner deletes everything, after typing that they mean it', async () => {
  const learner = site.visitor()
  await takeQuiz(learner, site.library, 'boot-sequence', 7)
  await learner.open('/data')
  await learner.follow('Delete everything that is kept of you')
  expect(learner.page.text).toMatch(/This deletes \d+ answers since/)
  await learner.press('Delete my data', { confirm: 'yes' })
  expect([learner.page.status, learner.page.text]).toEqual([422, expect.stringContaining('Nothing was deleted')])
  await learner.press('Delete my data', { confirm: ' Delete ' })
  expect(learner.page.title).toBe('Your data is deleted')
  expect((await learner.open('/data')).text).toContain('Nothing is kept of you yet')
})
