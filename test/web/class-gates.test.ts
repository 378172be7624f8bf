// What a class asks for at the gates: its cut score, and the order of the chapters.

import { beforeEach, expect, test } from 'vitest'

import { courseRulesFrom, gates as gatesOf } from '../../src/progress/gates.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import { joined, newClass, newInstructor } from '../support/teaching.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
let vera: Visitor
let tuesday: { page: string; join: string }
/** A chapter that is open to everybody, and two that are locked for somebody new. */
const first = 'boot-sequence'
let second: string
let third: string

beforeEach(async () => {
  site = await startApp()
  vera = await newInstructor(site, 'Vera')
  tuesday = await newClass(vera, 'Tuesday')
  const { chapters, course } = site.library
  const locked = gatesOf({ chapters: [] }, chapters, course).filter(({ state }) => state === 'locked')
  second = locked[0]?.chapter ?? ''
  third = locked[1]?.chapter ?? ''
})

const gates = async (of: { page: string }, fields: { cut?: string; order?: 'course' | 'any' }) => {
  await vera.open(`${of.page}/settings`)
  await vera.press('Save gates', fields)
}
const stateOf = async (learner: Visitor, chapter: string): Promise<string> => {
  const { html } = await learner.open(`/chapters/${chapter}`)
  return /class="state (\w+)"/.exec(html)?.[1] ?? ''
}

test('a stricter cut is said wherever a cut is said, and six of ten do not pass it', async () => {
  await gates(tuesday, { cut: '80' })
  expect(vera.page.text).toContain('The gates are saved.')
  const ada = await joined(site, tuesday.join, 'Ada')
  expect((await ada.open(`/chapters/${first}/quiz`)).text).toContain('8 right (80 %)')
  expect((await ada.open(`/chapters/${first}`)).text).toContain('You pass with 80 %.')
  await takeQuiz(ada, site.library, first, 6)
  expect(ada.page.text).toContain('You needed 8 right answers and have 6.')
  expect((await ada.open(`/chapters/${first}/quiz`)).text).toContain('not passed')
  expect((await ada.open('/')).text).toMatch(/pass with 80.%/)
  await takeQuiz(ada, site.library, first, 8)
  expect(ada.page.text).toContain('Quiz passed')

  const guest = site.visitor()
  await takeQuiz(guest, site.library, first, 6)
  expect(guest.page.text).toContain('Quiz passed')
})

test('what was passed stays passed when the cut is raised, and the standings follow from the answers alone', async () => {
  const ada = await joined(site, tuesday.join, 'Ada')
  await takeQuiz(ada, site.library, first, 6)
  await gates(tuesday, { cut: '90' })
  expect((await ada.open(`/chapters/${first}/quiz`)).text).not.toContain('not passed')
  await gates(tuesday, { cut: '30' })
  await takeQuiz(ada, site.library, second, 3)
  expect(ada.page.text).toContain('Quiz passed')
  await gates(tuesday, { cut: '' })
  expect((await ada.open(`/chapters/${second}/quiz`)).text).not.toContain('not passed')
  expect(await site.store.differences(courseRulesFrom)).toEqual([])
})

test('who is in several classes needs the lowest cut, and one that asks for nothing asks what the course does', async () => {
  const strict = await newClass(vera, 'Strict')
  await gates(strict, { cut: '90' })
  const ada = await joined(site, strict.join, 'Ada')
  const asked = async () => /right \((\d+) %\)/.exec((await ada.open(`/chapters/${first}/quiz`)).text)?.[1]
  expect(await asked()).toBe('90')
  await ada.open(tuesday.join)
  await ada.press('Join Tuesday', { name: 'Ada' })
  expect(await asked()).toBe('60')
  await gates(tuesday, { cut: '40' })
  expect(await asked()).toBe('40')
  await vera.open(`${tuesday.page}/settings`)
  await vera.press('Archive Tuesday')
  expect(await asked()).toBe('90')
})

test('in any order no chapter is locked, and what was begun so stays open when the order comes back', async () => {
  const ada = await joined(site, tuesday.join, 'Ada')
  expect(await stateOf(ada, second)).toBe('locked')
  await gates(tuesday, { order: 'any' })
  expect(await stateOf(ada, second)).toBe('open')
  expect((await ada.open(`/chapters/${first}/quiz`)).text).not.toMatch(/pass it and open/)
  await ada.open(`/chapters/${second}`)
  await ada.press('Mark as read')
  await gates(tuesday, { order: 'course' })
  expect([await stateOf(ada, second), await stateOf(ada, third)]).toEqual(['open', 'locked'])
  expect(await site.store.differences(courseRulesFrom)).toEqual([])
})

test.each(['0', '101', '6.5', 'sixty'])('the cut score %s is refused, and stays in its field', async (cut) => {
  await gates(tuesday, { cut, order: 'any' })
  expect([vera.page.status, vera.page.text]).toEqual([
    422,
    expect.stringContaining('Write the cut score as a whole number from 1 to 100, or leave it empty.'),
  ])
  expect(vera.page.html).toContain(`value="${cut}"`)
  expect(vera.page.html).toMatch(/value="any" checked/)
})

test('a copy of the class asks for the same, and the log says who set it', async () => {
  await gates(tuesday, { cut: '75', order: 'any' })
  await vera.press('Copy Tuesday')
  await vera.open(`${vera.page.url}/settings`)
  expect(vera.page.html).toContain('value="75"')
  const log = await site.store.auditLog({}, { offset: 0, limit: 10 })
  expect(log).toContainEqual(expect.objectContaining({ act: 'class gates set', what: '75 %, in any order' }))
})
