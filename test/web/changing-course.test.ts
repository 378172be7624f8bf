// A course that its authors change under a learner: what was open stays open, and what was done is found again.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import type { Chapter, Library } from '../../src/content/library.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import type { Visitor } from '../support/visitor.ts'

const FIRST = 'boot-sequence'

let site: TestApp
let learner: Visitor
let second: Chapter
beforeEach(async () => {
  site = await startApp()
  learner = site.visitor()
  const found = site.library.chapters.find(({ requires, stub }) => !stub && requires.includes(FIRST))
  if (!found) throw new Error(`no written chapter requires ${FIRST}`)
  second = found
})
afterEach(() => site.app.close())

function changed(library: Library, change: (chapters: readonly Chapter[]) => readonly Chapter[]): Library {
  const chapters = change(library.chapters)
  const parts = library.course.parts.map((part, index) =>
    index === 0 ? { ...part, chapters: chapters.map(({ id }) => id) } : part,
  )
  const chapter = new Map(chapters.flatMap((each) => [each.id, ...each.was].map((id) => [id, each] as const)))
  return { ...library, course: { ...library.course, parts }, chapters, chapter }
}

/** A written chapter with a quiz, before the one named, which requires it. */
const inserted = (library: Library, before: string) =>
  changed(library, (chapters) =>
    chapters.flatMap((chapter) =>
      chapter.id === before
        ? [
            { ...chapter, id: 'inserted', title: 'Inserted', cards: [], scenarios: [] },
            { ...chapter, requires: ['inserted'] },
          ]
        : [chapter],
    ),
  )

const renamed = (library: Library, from: string, to: string, was: readonly string[]) =>
  changed(library, (chapters) =>
    chapters.map((chapter) => ({
      ...chapter,
      ...(chapter.id === from ? { id: to, was } : {}),
      requires: chapter.requires.map((id) => (id === from ? to : id)),
    })),
  )

async function after(library: Library): Promise<Visitor> {
  return learner.at((await site.again(library)).app)
}

describe('a chapter inserted before an open one', () => {
  test('leaves it open, and its new cards on offer', async () => {
    await takeQuiz(learner, site.library, FIRST, 10)
    const back = await after(inserted(site.library, second.id))
    expect((await back.open(`/chapters/${second.id}`)).text).not.toContain('Locked')
    const stranger = site.visitor().at((await site.again(inserted(site.library, second.id))).app)
    expect((await stranger.open(`/chapters/${second.id}`)).text).toContain('Locked')
  })

  test('leaves the first one open to somebody who only began', async () => {
    await learner.open('/review')
    await learner.press('Show answer')
    await learner.press('Good')
    const before = (await learner.open('/review')).text
    const back = await after(inserted(site.library, FIRST))
    expect((await back.open('/review')).text).toBe(before)
  })
})

describe('a renamed chapter', () => {
  test('keeps its passed quiz, its read mark and what it opened, and answers at its old address', async () => {
    await learner.open(`/chapters/${FIRST}`)
    await learner.press('Mark as read')
    await takeQuiz(learner, site.library, FIRST, 10)
    const attempt = learner.page.url
    const back = await after(renamed(site.library, FIRST, 'booting', [FIRST]))
    expect((await back.open('/')).text).toContain('Quiz Best 100 %, passed')
    expect((await back.open('/chapters/booting')).text).toContain('Passed')
    expect((await back.open(`/chapters/${FIRST}`)).status).toBe(200)
    expect((await back.open(attempt)).html).toContain('href="/chapters/booting"')
    expect((await back.open('/chapters/booting/quiz')).html).toContain(attempt)
  })

  test('goes on with the quiz that was running, and a new one ends it', async () => {
    await learner.open(`/chapters/${FIRST}/quiz`)
    await learner.press('Start the quiz')
    const running = learner.page.url
    const back = await after(renamed(site.library, FIRST, 'booting', [FIRST]))
    expect((await back.open(running)).title).toBe('Question 1 of 10')
    await back.open('/chapters/booting/quiz')
    await back.press('Start a new quiz')
    expect(back.page.title).toBe('Question 1 of 10')
    expect((await back.open(running)).url).toMatch(/\/result$/)
  })

  test('that does not say what it was begins anew', async () => {
    await takeQuiz(learner, site.library, FIRST, 10)
    const back = await after(renamed(site.library, FIRST, 'booting', []))
    expect((await back.open('/')).text).not.toContain('Quiz Best')
  })
})

test('a gate that counts machine-marked answers only, and a raised cut, take back no pass', async () => {
  await takeQuiz(learner, site.library, FIRST, 6)
  const strict = { ...site.library, course: { ...site.library.course, gate: 'machine' as const, cutScore: 95 } }
  const back = await after(strict)
  expect((await back.open(`/chapters/${FIRST}`)).text).toContain('Passed')
  expect((await back.open(`/chapters/${second.id}`)).text).not.toContain('Locked')
})

describe('a quiz whose pool is small', () => {
  /** Ten items of the first chapter, six of them about one fact: a draw has five. */
  const small = (library: Library, gate: 'all' | 'machine' = 'all') => {
    const ids = library.chapter.get(FIRST)?.quiz.filter((id) => library.items.get(id)?.kind === 'choice') ?? []
    const quiz = ids.filter(
      (id, index) => ids.findIndex((each) => factIn(library, each) === factIn(library, id)) === index,
    )
    const ten = quiz.slice(0, 10)
    const items = new Map(library.items)
    for (const id of ten.slice(0, 6)) {
      const item = items.get(id)
      if (item) items.set(id, { ...item, fact: 'one-fact' })
    }
    const course = { ...library.course, gate }
    return changed({ ...library, items, course }, (chapters) =>
      chapters.map((chapter) => (chapter.id === FIRST ? { ...chapter, quiz: ten } : chapter)),
    )
  }
  const factIn = (library: Library, id: string) => library.items.get(id)?.fact

  test('says as many questions as come', async () => {
    const back = await after(small(site.library))
    expect((await back.open(`/chapters/${FIRST}`)).text).toContain('5 questions. You pass with 60 %.')
    const { text } = await back.open(`/chapters/${FIRST}/quiz`)
    expect(text).toContain('5 questions, drawn from the 10 of this chapter. 3 right (60 %) pass it')
    await back.press('Start the quiz')
    expect(back.page.title).toBe('Question 1 of 5')
  })

  test('promises other questions only where there are any', async () => {
    const only = changed(site.library, (chapters) =>
      chapters.map((chapter) =>
        chapter.id === FIRST
          ? { ...chapter, quiz: small(site.library).chapter.get(FIRST)?.quiz.slice(5) ?? [] }
          : chapter,
      ),
    )
    const back = await after(only)
    expect((await back.open(`/chapters/${FIRST}/quiz`)).text).not.toContain('new questions')
    await learner.open(`/chapters/${FIRST}`)
    expect((await learner.open(`/chapters/${FIRST}/quiz`)).text).toContain('new questions')
  })

  test('that passes by its auto-graded questions says so, and one without any that it passes nothing', async () => {
    const machine = small(site.library, 'machine')
    const back = await after(machine)
    expect((await back.open(`/chapters/${FIRST}/quiz`)).text).toContain('60 % of the auto-graded ones right pass it')
    const none = changed(machine, (chapters) =>
      chapters.map((chapter) => (chapter.id === FIRST ? { ...chapter, machineMarked: 0 } : chapter)),
    )
    expect((await (await after(none)).open(`/chapters/${FIRST}/quiz`)).text).toContain('this quiz passes nothing')
  })
})
