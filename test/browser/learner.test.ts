// What a learner can do, once with the mouse, once with the keyboard alone, once with script switched off: the same journeys.

import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import type { Scenario } from '../../src/content/library.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import type { Diagnosis } from '../../src/grading/report.ts'
import { formOf } from '../../src/web/items.ts'
import { describeInBrowser, visit } from '../support/browser.ts'
import type { Visit } from '../support/browser.ts'
import { followed, keyboard, mouse } from '../support/hands.ts'
import type { Hands } from '../support/hands.ts'
import { startInProcess } from '../support/in-process-server.ts'
import type { InProcessServer } from '../support/in-process-server.ts'
import { linesOn, linesUnfolded } from '../support/scenario-lines.ts'
import { linesOf, scenarioOf, textOf } from '../support/shipped-library.ts'
import { answer, expectNothingTold, heading, shownItem, sit, submitOf } from '../support/sitting.ts'
import { itemsOf, takeQuiz } from '../support/study-by-post.ts'

/** The chapter that a course begins with, and the first that its quiz opens. */
let FIRST: string
let SECOND: string
const UPGRADE = 'upgrade-from-tftp'

const ways: readonly { readonly way: string; readonly hands: Hands; readonly hasScript: boolean }[] = [
  { way: 'with the mouse', hands: mouse, hasScript: true },
  { way: 'with the keyboard alone', hands: keyboard, hasScript: true },
  { way: 'without script', hands: mouse, hasScript: false },
]

describeInBrowser('a learner', (browser) => {
  let server: InProcessServer
  let visited: Visit
  let page: Page

  beforeAll(async () => {
    // The first chapter is background, which locks nothing of the exam: here it counts.
    server = await startInProcess((library) => {
      const chapters = library.chapters.map((chapter, index) =>
        index === 0 ? { ...chapter, objectives: ['v1.1:1.1'] } : chapter,
      )
      const byId = chapters.flatMap((each) => [each.id, ...each.was].map((id) => [id, each] as const))
      return { ...library, chapters, chapter: new Map(byId) }
    })
    const [first] = server.library.chapters
    const second = server.library.chapters.find(({ requires }) => requires.includes(first?.id ?? ''))
    if (!first || !second) throw new Error('no chapter opens another')
    FIRST = first.title
    SECOND = second.title
  })
  afterAll(() => server.close())

  describe.each(ways)('$way', ({ hands, hasScript }) => {
    beforeEach(async () => {
      visited = await visit(browser(), { javaScriptEnabled: hasScript })
      page = visited.page
      await page.goto(server.url)
    })
    afterEach(async () => {
      await visited.context.close()
      expect(visited.complaints).toEqual([])
    })

    test('reads a chapter, passes its quiz with six of ten, and finds the next chapter open', async () => {
      expect(await stateOf(page, SECOND)).toBe('Locked')
      expect(await mapRow(page, SECOND).innerText()).toContain(`Opens with the quiz of ${FIRST}`)
      await hands.follow(page.getByRole('link', { name: 'Read the chapter' }))
      expect(await heading(page)).toBe(FIRST)
      expect(await page.getByText(`Chapter 1 of ${server.library.chapters.length}`).count()).toBe(1)

      await hands.follow(page.getByRole('button', { name: 'Mark as read' }))
      await page.locator('#progress').getByText('Read', { exact: true }).waitFor()

      await hands.follow(page.getByRole('link', { name: 'Go to the quiz' }))
      await hands.follow(page.getByRole('button', { name: 'Start the quiz' }))
      const answers = await sit(page, hands, server.library, (position) => position > 4)
      expect(await page.locator('.score').innerText()).toMatch(/^6 of 10\s+\(60 %\)$/)
      await page.getByRole('heading', { name: 'Quiz passed' }).waitFor()
      const parts = page.locator('.parts')
      for (const [title, self] of [
        ['Auto-graded', false],
        ['Self-graded', true],
      ] as const) {
        const mine = answers.filter(({ item }) => (item.kind === 'card') === self)
        const score = mine.length === 0 ? 'none' : `${mine.filter(({ right }) => right).length} of ${mine.length}`
        expect(await parts.locator('div', { hasText: title }).locator('dd').innerText()).toBe(score)
      }

      await hands.follow(page.getByRole('link', { name: SECOND }).first())
      await page.locator('h1 + .facts').getByText('Open').waitFor()
      await hands.follow(page.getByRole('link', { name: 'Course' }).first())
      expect(await stateOf(page, FIRST)).toBe('Passed')
      expect(await stateOf(page, SECOND)).toBe('Open')
    })

    test('opens a question of a chapter, and reads its answer', async () => {
      await page.goto(`${server.url}/chapters/boot-sequence`)
      const question = page.locator('details').first()
      await hands.press(question.locator('summary'))
      await question.locator('> div').waitFor()
    })

    test('refused an empty answer, stops in the middle of a quiz and goes on where the first answer stands', async () => {
      await page.goto(`${server.url}/chapters/boot-sequence/quiz`)
      await hands.follow(page.getByRole('button', { name: 'Start the quiz' }))
      const item = await shownItem(page, server.library)
      if (item.kind !== 'card') {
        await hands.follow(submitOf(page))
        await page
          .getByRole('alert')
          .getByText(/^(Choose|Type|Fill|Give)/)
          .waitFor()
        await expectNothingTold(page, item)
      }
      await answer(page, hands, item, true)
      await hands.follow(page.getByRole('link', { name: 'Next question' }))
      await hands.follow(page.getByRole('link', { name: 'Stop here and see the result so far' }))
      expect(await page.locator('.score').innerText()).toMatch(/^1 of 10/)
      await page.goto(`${server.url}/chapters/boot-sequence/quiz`)
      await hands.follow(page.getByRole('link', { name: 'Continue' }))
      expect(await heading(page)).toBe('Question 2 of 10')
    })

    test('runs lines, is asked a question, submits a reversed copy, tries again with the lines still there, and passes', async () => {
      const scenario = scenarioOf(server.library, UPGRADE)
      const reversed = linesOf(scenario, 'reversed-copy')
      const chapter = server.library.chapter.get(scenario.chapter)?.title ?? ''
      await hands.follow(mapRow(page, chapter).getByRole('link', { name: 'Scenarios' }))
      await hands.follow(page.getByRole('link', { name: scenario.title }))
      expect(await heading(page)).toBe(scenario.title)
      expect(textOf(await page.locator('[aria-labelledby=brief]').innerHTML())).toContain(textOf(scenario.briefHtml))

      await hands.write(await linesUnfolded(page, hands), 'enable\ncopy flash: tftp:\n')
      await hands.follow(page.getByRole('button', { name: 'Run' }))
      await page.getByRole('status').getByText('Source filename []?').waitFor()
      expect(await page.locator('#console').innerText()).toContain('You have not submitted these lines yet')
      expect(await page.getByRole('heading', { name: 'Your attempts' }).count()).toBe(0)
      expect(await linesOn(page).inputValue()).toBe('enable\ncopy flash: tftp:\n')

      await hands.write(await linesUnfolded(page, hands), reversed)
      await hands.follow(page.getByRole('button', { name: 'Submit' }))
      expect(await heading(page)).toBe('Not passed yet')
      const cause = page.locator('.cause.first')
      expect(textOf(await cause.innerText())).toContain(textOf(causeOf(scenario, reversed)?.message ?? ''))
      expect(await cause.locator('.quote').innerText()).toContain('copy flash: tftp:')
      await page.locator('.repair .diff').waitFor({ state: 'hidden' })
      await hands.press(page.getByText('Show the smallest change that passes'))
      await page.locator('.repair .diff .added').first().waitFor()
      await hands.press(cause.getByRole('link', { name: `line ${causeOf(scenario, reversed)?.line}` }))
      await page.locator('.console .line.flagged:target').getByText('copy flash: tftp:').waitFor()
      expect(await page.locator('.criteria > li').count()).toBe(scenario.rubric.criteria.length)
      expect(await page.locator('.console').innerText()).toContain('copy flash: tftp:')

      await hands.follow(page.getByRole('link', { name: 'Try again, with these lines' }))
      expect(await linesOn(page).inputValue()).toBe(reversed)
      await hands.write(await linesUnfolded(page, hands), linesOf(scenario, null))
      await hands.follow(page.getByRole('button', { name: 'Submit' }))
      expect(await heading(page)).toBe('Scenario passed')
      expect(await page.locator('.cause').count()).toBe(0)
      await hands.follow(page.getByRole('link', { name: 'Back to the scenario' }))
      expect(await page.locator('h2#attempts + .table tbody tr').count()).toBe(2)

      await hands.follow(page.getByRole('button', { name: 'Show the reference solution' }))
      expect(await page.locator('[aria-labelledby=solution] pre').first().innerText()).toContain('copy tftp: flash:')
    })

    test('takes two hints with the lines still there, reads in the result that it was two, and goes on with a fresh variant', async () => {
      const varied = [...server.library.scenarios.values()].find(
        ({ parameters, hintsHtml, sealed }) => parameters.length > 0 && hintsHtml.length >= 3 && !sealed,
      )
      if (!varied) throw new Error('the course has no scenario in variants')
      const [first = '', second = '', third = ''] = varied.hintsHtml.map(textOf)
      await page.goto(`${server.url}/scenarios/${varied.id}`)
      const told = async () => textOf(await page.locator('main').innerText())
      expect(await told()).not.toContain(first)
      await hands.write(await linesUnfolded(page, hands), 'show version\n')
      await hands.follow(page.getByRole('button', { name: 'Take hint 1 of' }))
      expect(await linesOn(page).inputValue()).toBe('show version\n')
      expect(await told()).toContain(first)
      await hands.follow(page.getByRole('button', { name: 'Take hint 2 of' }))
      expect(await told()).toContain(second)
      expect(await told()).not.toContain(third)

      await hands.follow(page.getByRole('button', { name: 'Submit' }))
      await page.getByText(`2 of ${varied.hintsHtml.length} hints taken`).waitFor()
      await hands.follow(page.getByRole('link', { name: 'Fresh variant' }))
      const [, seed] = /Variant (\d+)/.exec(await page.locator('h1 + .facts').innerText()) ?? []
      const fresh = varied.variant(Number(seed))
      // Some values are read on the device only.
      expect([fresh.briefHtml, fresh.world]).not.toEqual([varied.briefHtml, varied.world])
      expect(await told()).toContain(textOf(fresh.briefHtml))
      expect(await linesOn(page).inputValue()).toBe('')
    })

    test('reviews cards, takes a rating back, and finds the right ones due after a restart on later study days', async () => {
      await hands.follow(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Review' }))
      const learned = await shownItem(page, server.library)
      await expectNothingTold(page, learned)
      await show(page, hands)
      expect(textOf(await page.locator('#answer').innerHTML())).toContain(
        learned.kind === 'card' ? textOf(learned.answerHtml) : '',
      )
      expect(await intervals(page)).toHaveLength(4)
      for (const interval of await intervals(page)) expect(interval).toMatch(/^\d+ (min|h|d)/)
      await rate(page, hands, 'Again')

      await undo(page, hands)
      await page.getByRole('status').getByText('Undone').waitFor()
      expect((await shownItem(page, server.library)).id).toBe(learned.id)
      await show(page, hands)
      const days = Number(/^(\d+) d/.exec((await intervals(page))[3] ?? '')?.[1])
      expect(days).toBeGreaterThan(1)
      await rate(page, hands, 'Easy')

      const tomorrow = await shownItem(page, server.library)
      expect(tomorrow.id).not.toBe(learned.id)
      await show(page, hands)
      await rate(page, hands, 'Again')

      server.passDays(1)
      await server.restart()
      await page.goto(server.url)
      await page.getByRole('heading', { name: 'Review 1 fact' }).waitFor()
      await hands.follow(page.getByRole('link', { name: 'Start review' }))
      expect(await dueToday(page)).toBe(1)
      // A fact may come back in another form of it.
      expect(await review(page, hands)).toBe(tomorrow.fact)
      expect((await shownItem(page, server.library)).fact).not.toBe(tomorrow.fact)

      server.passDays(days - 1)
      await page.goto(`${server.url}/review`)
      const due = await dueToday(page)
      const facts: string[] = []
      while (facts.length < due) facts.push(await review(page, hands))
      expect(facts).toContain(learned.fact)
    })

    test('is asked a missed quiz question again, and told when it comes back', async () => {
      await page.goto(`${server.url}/chapters/boot-sequence/quiz`)
      await hands.follow(page.getByRole('button', { name: 'Start the quiz' }))
      let missed = await shownItem(page, server.library)
      // A weak memory is asked to recognise: what is typed would come back as a card where its fact has one.
      for (; formOf(missed, 'quiz') !== 'choice'; missed = await shownItem(page, server.library)) {
        await answer(page, hands, missed, true)
        await hands.follow(page.getByRole('link', { name: 'Next question' }))
      }
      await answer(page, hands, missed, false)
      server.passDays(1)
      await page.goto(`${server.url}/review`)
      const item = await shownItem(page, server.library)
      await expectNothingTold(page, item)
      expect([item.fact, formOf(item, 'quiz')]).toEqual([missed.fact, 'choice'])
      await answer(page, hands, item, true)
      await page.getByText(/^It comes back in \d+/).waitFor()
      await hands.follow(page.getByRole('link', { name: 'Continue' }))
      expect((await shownItem(page, server.library)).id).not.toBe(item.id)
    })

    test('practises three questions of two chapters, explained one by one and without a gate', async () => {
      await hands.follow(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Practice' }))
      expect(await page.getByRole('checkbox', { name: SECOND }).isChecked()).toBe(false)
      expect(await page.getByRole('checkbox', { name: FIRST }).isChecked()).toBe(true)
      for (const chosen of await page.getByRole('checkbox', { checked: true }).elementHandles())
        await chosen.press('Space')
      await hands.write(page.getByLabel('Number of questions'), '3')
      await hands.follow(page.getByRole('button', { name: 'Start practice' }))
      await page.getByRole('alert').getByText('Choose at least one chapter.').waitFor()
      await hands.choose(page.getByRole('checkbox', { name: FIRST }))
      await hands.choose(page.getByRole('checkbox', { name: SECOND }))
      await hands.follow(page.getByRole('button', { name: 'Start practice' }))
      const answers = await sit(page, hands, server.library, (position) => position !== 2)
      expect(answers).toHaveLength(3)
      expect(await page.locator('.score').innerText()).toMatch(/^2 of 3/)
      expect(await page.getByText(/\bgates?\b/i).count()).toBe(0)
      await hands.follow(page.getByRole('link', { name: 'Course' }).first())
      expect(await stateOf(page, FIRST)).toBe('Open')
    })

    test('looks a term up and moves the beginning of the study day', async () => {
      await hands.follow(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Glossary' }))
      expect(await page.locator('dl.terms dt').count()).toBe(server.library.glossary.length)
      await hands.follow(page.locator('dl.terms a').first())
      expect(server.library.chapters.map(({ title }) => title)).toContain(await heading(page))
      await hands.follow(page.getByRole('contentinfo').getByRole('link', { name: 'Settings' }))
      await hands.select(page.getByLabel('A new study day begins at'), '6:00')
      await hands.follow(page.getByRole('button', { name: 'Save your time' }))
      await page.getByRole('status').getByText('Settings saved.').waitFor()
      expect(await page.getByLabel('A new study day begins at').inputValue()).toBe('6')
      expect((await server.learnerOf(visited.context)).rolloverHour).toBe(6)
      // The browser tells its zone by script only; without it the server's own is taken.
      if (hasScript) expect(await page.getByLabel('Time zone').inputValue()).toBe('Europe/Berlin')
    })

    /** Knows what is asked, in whatever form; the fact it was about. */
    async function review(page: Page, hands: Hands): Promise<string> {
      const item = await shownItem(page, server.library)
      if (item.kind === 'card') {
        await show(page, hands)
        await rate(page, hands, 'Easy')
      } else {
        await answer(page, hands, item, true)
        await hands.follow(page.getByRole('link', { name: 'Continue' }))
      }
      return item.fact
    }

    async function show(page: Page, hands: Hands): Promise<void> {
      const button = page.getByRole('button', { name: 'Show answer' })
      if (hands.name === 'mouse') await hands.follow(button)
      else await pressKey(page, 'Space')
    }

    async function rate(page: Page, hands: Hands, label: 'Again' | 'Easy'): Promise<void> {
      if (hands.name === 'mouse') await hands.follow(page.getByRole('button', { name: label }))
      else await pressKey(page, label === 'Again' ? '1' : '4')
    }

    async function undo(page: Page, hands: Hands): Promise<void> {
      const button = page.getByRole('button', { name: 'Undo the last rating' })
      await button.waitFor()
      if (hands.name === 'mouse') await hands.follow(button)
      else await pressKey(page, 'u')
    }
  })

  describe('with script', () => {
    beforeEach(async () => {
      visited = await visit(browser())
      page = visited.page
    })
    afterEach(async () => {
      await visited.context.close()
      expect(visited.complaints).toEqual([])
    })

    test('types into the live console, and the lines below are the transcript', async () => {
      await page.goto(`${server.url}/scenarios/${UPGRADE}`)
      const screen = page.locator('[data-console]')
      await screen.getByText('BR1>').first().waitFor()
      await screen.click()
      await page.keyboard.type('enable\nsh')
      await page.keyboard.press('Tab')
      await page.keyboard.type('ver\n')
      await screen.getByText('Cisco IOS Software').first().waitFor()
      expect(await linesOn(page).inputValue()).toBe('enable\nshow ver\n')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Tab')
      expect(await page.locator('[data-console] :focus').count()).toBe(0)
    })

    test('finds a sentence with a way to the content first, and lands there', async () => {
      await page.goto(`${server.url}/chapters/boot-sequence`)
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').innerText()).toBe('Skip to the content')
      await page.keyboard.press('Enter')
      expect(await page.locator('main:focus').count()).toBe(1)
    })

    test('chooses an option by its digit, which in the search box is a digit', async () => {
      await page.goto(`${server.url}/practice?chapter=boot-sequence`)
      await mouse.follow(page.getByRole('button', { name: 'Start practice' }))
      for (
        let item = await shownItem(page, server.library);
        item.kind !== 'choice';
        item = await shownItem(page, server.library)
      ) {
        await answer(page, mouse, item, true)
        await mouse.follow(page.getByRole('link', { name: 'Next question' }))
      }
      await page.keyboard.press('2')
      expect(await page.locator('.options > li:nth-child(2) input').isChecked()).toBe(true)
      expect(await page.locator('.options input:checked').count()).toBe(1)
      await page.keyboard.press('/')
      await page.keyboard.type('1')
      expect(await page.getByRole('searchbox').inputValue()).toBe('1')
      expect(await page.locator('.options > li:nth-child(2) input').isChecked()).toBe(true)
    })

    test('stays before the gate with five of ten, and is offered other questions', async () => {
      const attempt = await takeQuiz(server, visited.context, 'boot-sequence', 5)
      const first = await itemsOf(server, visited.context, attempt.split('/').at(-1) ?? '')
      await page.goto(attempt)
      expect(await page.locator('.score').innerText()).toMatch(/^5 of 10\s+\(50 %\)$/)
      await page.getByRole('heading', { name: 'Quiz not passed' }).waitFor()
      await mouse.follow(page.getByRole('link', { name: 'Try again' }))
      await mouse.follow(page.getByRole('button', { name: 'Start the quiz' }))
      expect(first.map(({ id }) => id)).not.toContain((await shownItem(page, server.library)).id)
      await page.goto(server.url)
      expect(await stateOf(page, SECOND)).toBe('Locked')
    })

    test('is told the four mistakes apart', async () => {
      const scenario = scenarioOf(server.library, UPGRADE)
      const told = new Map<string, string>()
      for (const mistake of ['reversed-copy', 'boot-missing', 'not-saved', 'wrong-register']) {
        await page.goto(`${server.url}/scenarios/${UPGRADE}`)
        await mouse.write(await linesUnfolded(page), linesOf(scenario, mistake))
        await mouse.follow(page.getByRole('button', { name: 'Submit' }))
        expect(await heading(page)).toBe('Not passed yet')
        told.set(mistake, await page.locator('.cause.first').innerText())
      }
      expect(told.get('reversed-copy')).toMatch(/direction|from flash/i)
      expect(told.get('boot-missing')).toMatch(/no boot statement/i)
      expect(told.get('not-saved')).toMatch(/saved/i)
      expect(told.get('wrong-register')).toMatch(/register|0x2142/i)
      expect(new Set(told.values()).size).toBe(4)
    })
  })
})

async function pressKey(page: Page, key: string): Promise<void> {
  await followed(page, () => page.keyboard.press(key))
}

function mapRow(page: Page, title: string) {
  return page.locator('.map-row').filter({ has: page.getByRole('heading', { name: title }) })
}

async function stateOf(page: Page, title: string): Promise<string> {
  return (await mapRow(page, title).locator('.state').innerText()).trim()
}

/** What the four ratings say, in order. */
function intervals(page: Page): Promise<string[]> {
  return page.locator('.ratings button small').allInnerTexts()
}

async function dueToday(page: Page): Promise<number> {
  return Number(/^(\d+) to review now/.exec(await page.locator('h1 + p').innerText())?.[1])
}

function causeOf(scenario: Scenario, lines: string): Diagnosis | undefined {
  return gradeScenario(scenario, lines).report.diagnoses.find(({ cause }) => cause)
}
