// Results and solutions of an assignment are held back until a day: no page and no file of a learner tells them before, and all do after.

import { beforeEach, expect, test } from 'vitest'

import type { Chapter, Item, Library, Scenario } from '../../src/content/library.ts'
import { isGateOf } from '../../src/progress/gates.ts'
import { realLibrary, startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { shownItem, takeQuiz } from '../support/study.ts'
import { rightAnswer, wrongAnswer } from '../support/item-answers.ts'
import { joined, newClass, newInstructor } from '../support/teaching.ts'
import type { Visitor } from '../support/visitor.ts'

/** Stands in every explanation, hint and solution of what is assigned, and nowhere else. */
const MARK = 'tell-tale mark'
const CHAPTER = 'boot-sequence'
const SCENARIO = 'upgrade-from-tftp'

let library: Library
let site: TestApp
let owner: Visitor
let monday: { page: string; join: string }
let ada: Visitor
beforeEach(async () => {
  library = marked(await realLibrary())
  site = await startApp(library)
  owner = await newInstructor(site, 'Vera')
  monday = await newClass(owner, 'Monday')
  ada = await joined(site, monday.join, 'Ada')
})

/** The course with a mark in whatever tells an answer. */
function marked(real: Library): Library {
  const quiz = new Set(real.chapter.get(CHAPTER)?.quiz)
  const told = (item: Item): Item => ({
    ...item,
    explanationHtml: `<p>${MARK}</p>${item.explanationHtml}`,
    ...(item.kind === 'choice'
      ? { options: item.options.map((option) => ({ ...option, explanationHtml: `<p>${MARK}</p>` })) }
      : {}),
    ...(item.kind === 'card' ? { answerHtml: `<p>${MARK}</p>${item.answerHtml}` } : {}),
  })
  const items = new Map(
    [...real.items].map(([id, item]) => [id, quiz.has(id) && item.kind !== 'card' ? told(item) : item]),
  )
  const toldToo = (scenario: Scenario): Scenario => ({
    ...scenario,
    variant: (seed) => toldToo(scenario.variant(seed)),
    hintsHtml: scenario.hintsHtml.map((html) => `<p>${MARK}</p>${html}`),
    passes: scenario.passes.map((pass) => ({ ...pass, lines: `${pass.lines}\n! ${MARK}` })),
    rubric: {
      ...scenario.rubric,
      criteria: scenario.rubric.criteria.map((criterion) => ({ ...criterion, label: `${criterion.label} ${MARK}` })),
    },
  })
  const scenarios = new Map(real.scenarios).set(SCENARIO, toldToo(real.scenarios.get(SCENARIO) as Scenario))
  return { ...real, items, scenarios }
}

const local = (days: number): string =>
  new Date(Date.parse(site.clock.now) + days * 86_400_000).toISOString().slice(0, 16)
function goOn(days: number): void {
  site.clock.now = new Date(Date.parse(site.clock.now) + days * 86_400_000).toISOString()
}
async function assign(page: string, target: string, release: string): Promise<void> {
  await owner.open(`${page}/assignments`)
  await owner.press('Assign', { target, opens: local(-1), due: local(2), release })
  expect(owner.page.status).toBe(200)
}

/** Answers the first machine-marked question wrong and all others right; the pages on the way. */
async function sitQuiz(visitor: Visitor): Promise<string[]> {
  const seen: string[] = []
  let missed = false
  await visitor.open(`/chapters/${CHAPTER}/quiz`)
  await visitor.press('Start the quiz')
  while (visitor.page.title.startsWith('Question')) {
    const item = shownItem(library, visitor.page)
    if (item.kind === 'card') {
      await visitor.press('Show answer')
      await visitor.press('Got it')
    } else {
      await visitor.press('Submit answer', { option: missed ? rightAnswer(item) : wrongAnswer(item) })
      missed = true
    }
    // Cards show their answer themselves.
    if (item.kind !== 'card') seen.push(visitor.page.url)
    await visitor.open(visitor.page.url.replace(/\/\d+$/, ''))
  }
  return [...seen, visitor.page.url]
}

/** Whether any of these pages tells a mark: a question whose values are drawn has none. */
async function tells(visitor: Visitor, paths: readonly string[]): Promise<boolean> {
  const pages: string[] = []
  for (const path of paths) pages.push((await visitor.open(path)).html)
  return pages.some((html) => html.includes(MARK))
}

/** Every page and file that might tell a learner how it went. */
async function walk(visitor: Visitor, more: readonly string[]): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  const paths = [
    '/',
    '/today',
    '/statistics',
    '/history',
    '/grades',
    '/grades',
    `/history?kind=quiz`,
    '/review',
    '/review?extra=plain',
    `/review?chapter=${CHAPTER}`,
    '/my',
    '/data',
    '/data/history.jsonl',
    '/data/attempts.csv',
    '/data/reviews.csv',
    '/practice',
    '/search?q=tell-tale',
    `/chapters/${CHAPTER}`,
    `/chapters/${CHAPTER}/quiz`,
    `/scenarios/${SCENARIO}`,
    `/scenarios/${SCENARIO}?solution=1`,
    ...more,
  ]
  for (const path of paths) pages.set(path, (await visitor.open(path)).html)
  return pages
}
const telling = (pages: ReadonlyMap<string, string>): string[] =>
  [...pages].flatMap(([path, html]) => (html.includes(MARK) ? [path] : []))

async function submit(visitor: Visitor, lines: string): Promise<string> {
  await visitor.open(`/scenarios/${SCENARIO}`)
  await visitor.press('Submit', { lines })
  return visitor.page.url
}

/** Where cards are made of the questions of an attempt and of a report, and where its items lead. */
async function placesOf(quiz: readonly string[], report: string): Promise<string[]> {
  const { html } = await owner.open(monday.page)
  const learner = /\/learners\/([^"/?]+)"/.exec(html)?.[1] ?? ''
  const attempt = /[0-9a-f-]{36}/.exec(quiz[0] ?? '')?.[0] ?? ''
  const stored = await site.store.quizAttempt(learner, attempt)
  const ofItems = (stored?.items ?? []).flatMap(({ id }, index) => [
    `/my/cards/new?at=item:${id}&attempt=${attempt}&position=${index + 1}`,
    `/my/cards/new?at=item:${id}`,
    `/items/${id}`,
  ])
  expect(ofItems).not.toEqual([])
  return [...ofItems, `/my/cards/new?at=attempt:${SCENARIO}/${report.split('/').at(-1)}`]
}
const WRONG_LINES = 'enable\nshow version\n'

test('until the release no page and no file tells a mark of a solution, and after it they do', async () => {
  await assign(monday.page, `chapter:${CHAPTER}`, local(3))
  await assign(monday.page, `scenario:${SCENARIO}`, local(3))
  const quiz = await sitQuiz(ada)
  const report = await submit(ada, WRONG_LINES)
  await submit(ada, `${WRONG_LINES}show flash:\n`)
  const more = [...quiz, report, ...(await placesOf(quiz, report))]

  const before = await walk(ada, more)
  expect(telling(before)).toEqual([])
  const results =
    /class="option key|Quiz not passed|Quiz passed|Root cause|class="score"|(?:Not p|P)assed, \d|"score":|"outcome":/
  expect([...before].filter(([, html]) => results.test(html)).map(([path]) => path)).toEqual([])
  const ofReport = `/my/cards/new?at=attempt:${SCENARIO}/${report.split('/').at(-1)}`
  expect((await ada.open(ofReport)).status).toBe(404)
  expect(before.get(quiz[0] ?? '')).toContain('Your answer is saved.')
  expect(before.get(quiz.at(-1) ?? '')).toContain('Results are released on 7 May 2026, 09:00')
  expect(before.get(report)).toContain('Your lines are saved.')
  expect(before.get('/today')).toContain('Results are released on 7 May 2026, 09:00')
  expect(before.get('/today')).not.toMatch(/\d passed/)
  expect(before.get('/data/attempts.csv')?.trim().split('\n')).toHaveLength(1)

  goOn(3)
  const after = await walk(ada, more)
  expect(telling(after)).toEqual(expect.arrayContaining([report, '/data/history.jsonl']))
  const places = ['/attempts/', '/my/cards/new?at=item']
  expect(places.filter((place) => telling(after).some((path) => path.startsWith(place)))).toEqual(places)
  expect((await ada.open(ofReport)).text).toContain('What')
  expect(after.get(quiz.at(-1) ?? '')).toContain('class="score"')
  expect(after.get(report)).toContain('Not passed')
  expect(after.get('/history')).toContain('Not passed')
  expect(after.get('/data/attempts.csv')?.trim().split('\n')).toHaveLength(4)
})

test('forms tell nothing either: hints, the solution, marks and a card that is due', async () => {
  await assign(monday.page, `chapter:${CHAPTER}`, local(3))
  await assign(monday.page, `scenario:${SCENARIO}`, local(3))
  await submit(ada, WRONG_LINES)
  await submit(ada, `${WRONG_LINES}show flash:\n`)
  const post = (action: string, fields: Record<string, string>) =>
    ada.send({ method: 'POST', action, fields: Object.entries(fields) })
  const hint = await post(`/scenarios/${SCENARIO}/hints`, { attempt: crypto.randomUUID(), lines: 'enable', hint: '1' })
  expect(hint.status).toBe(409)
  expect(hint.html).toContain('enable')
  expect(hint.html).not.toContain(MARK)
  expect((await post(`/scenarios/${SCENARIO}/solution`, {})).status).toBe(403)
  const item = library.items.get(library.chapter.get(CHAPTER)?.quiz[0] ?? '') as Item
  const form = { review: crypto.randomUUID(), fact: item.fact, item: item.id, reps: '0' }
  const rated = await post('/review', { ...form, rating: 'good', option: rightAnswer(item)[0] ?? '' })
  expect(rated.html).not.toContain(MARK)
  expect(rated.text).toContain('This answer was not counted')
  expect((await post('/practice', { attempt: crypto.randomUUID(), chapter: CHAPTER, count: '5' })).text).toContain(
    'their results are not released yet',
  )
})

test('what a pass opens is told with the results, and who passed before keeps what is open', async () => {
  const bob = await joined(site, monday.join, 'Bob')
  await takeQuiz(bob, library, CHAPTER, 10)
  const held = library.chapter.get(CHAPTER) as Chapter
  const next = library.chapters.find((each) => !each.stub && isGateOf(held, each))?.id ?? ''
  goOn(1)
  await assign(monday.page, `chapter:${CHAPTER}`, local(3))
  site.clock.now = new Date(Date.parse(site.clock.now) + 60_000).toISOString()
  await takeQuiz(ada, library, CHAPTER, 10)
  const isLocked = async (visitor: Visitor) =>
    (await visitor.open(`/chapters/${next}/quiz`)).text.includes('skip ahead')
  expect(await isLocked(ada)).toBe(true)
  expect(await isLocked(bob)).toBe(false)
  goOn(3)
  expect(await isLocked(ada)).toBe(false)
})

test('of two classes the later day counts; who is in neither sees results at once; the instructor does, too', async () => {
  const wednesday = await newClass(owner, 'Wednesday')
  await ada.open(wednesday.join)
  await ada.press('Join Wednesday', { name: 'Ada' })
  const guest = site.visitor()
  await assign(monday.page, `chapter:${CHAPTER}`, local(1))
  await assign(wednesday.page, `chapter:${CHAPTER}`, local(2))
  const [ofAda, ofGuest] = [await sitQuiz(ada), await sitQuiz(guest)]
  expect(await tells(guest, ofGuest)).toBe(true)
  goOn(1.5)
  expect(await tells(ada, ofAda)).toBe(false)
  const { html } = await owner.open(monday.page)
  await owner.open(/href="([^"]+\/learners\/[^"]+)"/.exec(html)?.[1] ?? '')
  expect(owner.page.text).toMatch(/\d of 10/)
  goOn(1)
  expect(await tells(ada, ofAda)).toBe(true)
})

test('the day can be moved and taken away, stands in the audit log, and must come after the opening', async () => {
  await assign(monday.page, `chapter:${CHAPTER}`, local(3))
  const ofAda = await sitQuiz(ada)
  expect(await tells(ada, ofAda)).toBe(false)
  await owner.open(
    /href="([^"]+\/assignments\/[^"]+)"/.exec((await owner.open(`${monday.page}/assignments`)).html)?.[1] ?? '',
  )
  await owner.press('Save', { release: local(-9) })
  expect(owner.page.status).toBe(422)
  await owner.press('Save', { release: '' })
  expect(owner.page.text).toContain('Results released at once')
  expect(await tells(ada, ofAda)).toBe(true)
  expect((await site.store.auditLog({ act: 'release set' }, { limit: 9, offset: 0 }))[0]).toMatchObject({
    reason: 'results at once',
  })
})
