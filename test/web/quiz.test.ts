// Quizzes and practice: saved answer by answer, explained at once, counted once.

import { beforeEach, describe, expect, test } from 'vitest'

import type { ChoiceItem, Item, Library } from '../../src/content/library.ts'
import { realLibrary, startApp, withWritten } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { rightAnswer, wrongAnswer } from '../support/item-answers.ts'
import { answer, shownItem, takeQuiz } from '../support/study.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})

/** Starts practice over the whole course and stops at the first question like this. */
async function questionLike<Kind extends Item>(visitor: Visitor, wanted: (item: Item) => item is Kind): Promise<Kind> {
  await visitor.open('/practice')
  await visitor.press('Start practice', { chapter: ['boot-sequence', 'ios-images'], count: '100' })
  const start = visitor.page.url.replace(/\/\d+$/, '')
  for (let position = 1; position <= 100; position += 1) {
    await visitor.open(`${start}/${position}`)
    if (visitor.page.status !== 200) break
    const item = shownItem(site.library, visitor.page)
    if (wanted(item)) return item
  }
  throw new Error('the course has no such item')
}
const isChoice = (item: Item): item is ChoiceItem => item.kind === 'choice' && item.choose === 1
const isChooseTwo = (item: Item): item is ChoiceItem => item.kind === 'choice' && item.choose === 2
const isRecall = (item: Item): item is Extract<Item, { kind: 'card' }> => item.kind === 'card'

describe('a calculation drill', () => {
  test('asks the same item again with other values, marks it by them, and says how long it took', async () => {
    const learner = site.visitor()
    await learner.open('/practice')
    // Of each round of all such items, the one about registers is answered right.
    const rounds = 3
    const kinds = [...site.library.items.values()].filter(({ values }) => values).length
    await learner.press('Start the drill', { count: String(rounds * kinds) })
    const registers: string[] = []
    for (let asked = 0; asked < rounds * kinds; asked += 1) {
      const [, register] = /register is (0x[0-9A-F]{4})/.exec(learner.page.text) ?? []
      expect(learner.page.text).not.toContain('$')
      const blanks = learner.page.html.match(/class="blank"|id="typed-lines/g)?.length ?? 0
      const answer = register?.slice(-1).toLowerCase() ?? 'no'
      await learner.press('Submit answer', { option: Array.from({ length: blanks }, () => answer) })
      expect(learner.page.text).toContain(
        register === undefined ? 'Wrong' : `Of ${register} that is ${register.slice(-1)}.`,
      )
      if (register !== undefined) registers.push(register)
      await learner.open(learner.page.url.replace(/\/\d+$/, ''))
    }
    expect(registers).toHaveLength(rounds)
    expect(learner.page.text).toMatch(new RegExp(`Result ${rounds} of ${rounds * kinds} \\(.*Time \\d+ s`))
    for (const register of registers) expect(learner.page.text).toContain(register)
  })

  test.each([
    ['0', 'Ask for at least 1 question.'],
    ['many', 'Write the number of questions in digits.'],
  ])('of %s is refused, and what was typed stays', async (count, message) => {
    const learner = site.visitor()
    await learner.open('/practice')
    await learner.press('Start the drill', { count })
    expect([learner.page.status, learner.page.text.includes(message)]).toEqual([422, true])
    expect(learner.page.html).toContain(
      `id="drill-count" name="count" type="number" inputmode="numeric" min="1" max="100" value="${count}"`,
    )
  })
})

describe('a quiz', () => {
  test('says its length, its cut score and what it opens before it starts', async () => {
    const { text } = await site.visitor().open('/chapters/boot-sequence/quiz')
    expect(text).toContain('10 questions')
    expect(text).toContain('6 right (60 %) pass it and open “Password recovery”')
  })

  test('with 6 of 10 passes, tells machine and self apart, and says what it opened', async () => {
    const learner = site.visitor()
    const { text } = await takeQuiz(learner, site.library, 'boot-sequence', 6)
    expect(text).toContain('6 of 10 (60 %)')
    expect(text).toContain('Quiz passed')
    expect(text).toContain('Now open: Password recovery')
    expect(text).toMatch(/Auto-graded \d of ([89]|10) Self-graded (none|\d of [12])/)
    expect((await learner.open('/chapters/boot-sequence/quiz')).text).toMatch(
      /4 May 2026, 09:00 60 % \d of \d+ (none|\d of \d) passed/,
    )
  })

  test('with 5 of 10 says how many more were needed, and draws other questions next time', async () => {
    const learner = site.visitor()
    const { text, html } = await takeQuiz(learner, site.library, 'boot-sequence', 5)
    expect(text).toContain('Quiz not passed You needed 6 right answers and have 5.')
    await takeQuiz(learner, site.library, 'boot-sequence', 0)
    const stems = (page: string) =>
      [...page.matchAll(/<li>[\s\S]*?<p><a href="\/attempts[^>]*>([\s\S]*?)<\/a>/g)].map(([, stem = '']) =>
        textOf(stem),
      )
    const again = stems(learner.page.html)
    expect(again).toHaveLength(10)
    expect(stems(html).filter((stem) => again.includes(stem))).toEqual([])
  })

  test('the form sent twice starts one attempt', async () => {
    const learner = site.visitor()
    await learner.open('/chapters/boot-sequence')
    await learner.press('Mark as read')
    await learner.open('/chapters/boot-sequence/quiz')
    const form = learner.form('Start the quiz')
    const first = (await learner.send(form)).url
    const second = (await learner.send(form)).url
    expect(second).toBe(first)
    expect((await learner.open('/chapters/boot-sequence/quiz')).html.match(/\/attempts\/[^/"]+\/result/g)).toHaveLength(
      1,
    )
  })

  test('can be left and continued, and an unanswered question counts as wrong', async () => {
    const learner = site.visitor()
    await learner.open('/chapters/boot-sequence/quiz')
    await learner.press('Start the quiz')
    await answer(learner, site.library, true)
    const { text } = await learner.open('/chapters/boot-sequence/quiz')
    expect(text).toContain('A quiz is in progress (1 of 10 answered)')
    expect(text).toMatch(/1 of 10 answered \d of \d+ (none|\d of \d) in progress/)
    expect((await learner.open('/')).text).toContain('Quiz In progress: 1 of 10 answered')
    expect(learner.page.text).not.toContain('Quiz Best')
    await learner.open('/chapters/boot-sequence/quiz')
    await learner.follow('Continue')
    expect(learner.page.title).toBe('Question 2 of 10')
    await learner.follow('Stop here and see the result so far')
    expect(learner.page.text).toContain('Result so far 1 of 10 (10 %)')
    expect(learner.page.text).toContain('9 unanswered questions. Each counts as wrong until you answer it.')
  })

  test('ends when another one is started: its open questions can be answered no more, and it is no longer in progress', async () => {
    const learner = site.visitor()
    await learner.open('/chapters/boot-sequence/quiz')
    await learner.press('Start the quiz')
    await answer(learner, site.library, true)
    await learner.follow('Next question')
    const { url } = learner.page
    await learner.open('/chapters/boot-sequence/quiz')
    expect(learner.has('Start the quiz')).toBe(false)
    await learner.press('Start a new quiz')
    expect(learner.page.title).toBe('Question 1 of 10')
    await learner.open(url)
    expect(learner.page.text).toContain(
      '9 unanswered questions counted as wrong: this quiz ended when you started another.',
    )
    expect(learner.page.text).toContain('Quiz not passed')
    await learner.send({ method: 'POST', action: url, fields: [['option', '0']] })
    expect(learner.page.title).toBe('Result')
    const { text } = await learner.open('/chapters/boot-sequence/quiz')
    expect(text).toContain('A quiz is in progress (0 of 10 answered)')
    expect(text).toContain('not passed, 9 unanswered')
  })

  test('the last one that is written says so, and opens no chapter that is not', async () => {
    const site = await startApp(withWritten(await realLibrary(), 2))
    const learner = site.visitor()
    const [first, second, third] = site.library.chapters
    expect((await learner.open(`/chapters/${second?.id}/quiz`)).text).not.toContain(third?.title)
    await takeQuiz(learner, site.library, first?.id ?? '', 10)
    expect(learner.page.text).not.toContain('passed every chapter written so far')
    const { text } = await takeQuiz(learner, site.library, second?.id ?? '', 10)
    expect(text).toContain('You have passed every chapter written so far')
    expect(text).not.toContain('Now open')
  })

  test('of another learner does not exist, nor does a made-up one', async () => {
    const learner = site.visitor()
    await learner.open('/chapters/boot-sequence/quiz')
    await learner.press('Start the quiz')
    const { url } = learner.page
    const other = site.visitor()
    await other.open('/chapters/boot-sequence')
    await other.press('Mark as read')
    for (const stranger of [other, site.visitor()]) {
      expect((await stranger.open(url)).status).toBe(404)
      expect((await stranger.open(`${url.replace(/\/\d+$/, '')}/result`)).status).toBe(404)
      expect((await stranger.send({ method: 'POST', action: url, fields: [['option', '0']] })).status).toBe(404)
    }
    expect((await learner.open('/attempts/nonsense')).status).toBe(404)
    expect((await learner.open(url.replace(/\d+$/, '11'))).status).toBe(404)
  })
})

describe('a choice question', () => {
  test('shows no key and no explanation before it is answered', async () => {
    const learner = site.visitor()
    const item = await questionLike(learner, isChoice)
    for (const option of item.options) {
      expect(learner.page.text).toContain(textOf(option.html))
      expect(learner.page.text).not.toContain(textOf(option.explanationHtml))
    }
    expect(learner.page.text).not.toContain(textOf(item.explanationHtml))
    expect(learner.page.html.replaceAll(/autocorrect/g, '')).not.toMatch(/correct/i)
  })

  test('answered wrongly shows the key, the own answer, and every explanation', async () => {
    const learner = site.visitor()
    const item = await questionLike(learner, isChoice)
    await learner.press('Submit answer', { option: wrongAnswer(item) })
    const { text } = learner.page
    expect(text).toContain('Wrong')
    expect(text).toContain('Correct answer')
    expect(text).toContain('Your answer')
    for (const option of item.options) expect(text).toContain(textOf(option.explanationHtml))
    expect(text).toContain(`Explanation ${textOf(item.explanationHtml)}`)
  })

  test('sent twice counts once; sent again with another answer, the first stands', async () => {
    const learner = site.visitor()
    const item = await questionLike(learner, isChoice)
    const form = learner.form('Submit answer')
    await learner.send(form, { option: wrongAnswer(item) })
    await learner.send(form, { option: wrongAnswer(item) })
    expect(learner.page.status).toBe(200)
    expect(learner.page.text).not.toContain('already answered this question')
    await learner.send(form, { option: rightAnswer(item) })
    expect(learner.page.text).toContain('already answered this question, and the first answer counts')
    expect(learner.page.text).toContain('Wrong')
  })

  test('without a choice says so and asks again', async () => {
    const learner = site.visitor()
    await questionLike(learner, isChoice)
    await learner.press('Submit answer')
    expect(learner.page.status).toBe(422)
    expect(learner.page.text).toContain('Choose one answer, then submit.')
    expect(learner.has('Submit answer')).toBe(true)
  })

  test('that asks for two refuses one, and keeps what was chosen', async () => {
    const learner = site.visitor()
    const item = await questionLike(learner, isChooseTwo)
    expect(learner.page.text).toContain('Choose two.')
    const [first = ''] = rightAnswer(item)
    await learner.press('Submit answer', { option: first })
    expect(learner.page.status).toBe(422)
    expect(learner.page.text).toContain('Choose exactly two: you chose one.')
    expect(learner.form('Submit answer').fields).toContainEqual(['option', first])
    await learner.press('Submit answer', { option: rightAnswer(item) })
    expect(learner.page.text).toContain('Right')
  })
})

describe('a recall question', () => {
  test('has no answer on its page before it is asked for', async () => {
    const learner = site.visitor()
    const item = await questionLike(learner, isRecall)
    expect(learner.page.text).not.toContain(textOf(item.answerHtml))
    await learner.press('Show answer')
    expect(learner.page.text).toContain(textOf(item.answerHtml))
    await learner.press('Missed it')
    expect(learner.page.text).toContain('You marked: missed it')
  })

  test('takes no other mark than the two', async () => {
    const learner = site.visitor()
    await questionLike(learner, isRecall)
    const { url } = learner.page
    await learner.send({ method: 'POST', action: url, fields: [['option', 'perfect']] })
    expect(learner.page.status).toBe(422)
    expect(learner.page.text).toContain('Mark yourself')
  })
})

describe('practice', () => {
  test('asks as many questions as wanted from the chosen chapters, and passes no gate', async () => {
    const learner = site.visitor()
    await learner.open('/practice')
    await learner.press('Start practice', { chapter: 'ios-images', count: '3' })
    expect(learner.page.html).toContain('<a href="/practice" aria-current="page">')
    for (let asked = 0; learner.page.title.startsWith('Question'); asked += 1) {
      expect(shownItem(site.library, learner.page).chapter).toBe('ios-images')
      await answer(learner, site.library, true)
      await learner.follow(asked < 2 ? 'Next question' : 'See the result')
    }
    expect(learner.page.text).toContain('3 of 3 (100 %)')
    expect(learner.page.text).not.toMatch(/passed/i)
    expect((await learner.open('/')).text).toContain('Opens with the quiz of Boot sequence')
  })

  test.each([
    [{ chapter: null, count: '10' }, 'Choose at least one chapter.'],
    [{ chapter: 'boot-sequence', count: '0' }, 'Ask for at least 1 question.'],
    [{ chapter: 'boot-sequence', count: '101' }, 'Ask for at most 100 questions at a time.'],
    [{ chapter: 'boot-sequence', count: 'many' }, 'Write the number of questions in digits.'],
    [{ chapter: 'no-such', count: '10' }, 'One of these chapters is not in the course any more: choose again.'],
  ])('refuses %j with its reason, and keeps the form', async (fields, message) => {
    const visitor = site.visitor()
    await visitor.open('/practice')
    await visitor.press('Start practice', fields)
    expect(visitor.page.status).toBe(422)
    expect(visitor.page.text).toContain(message)
    expect(visitor.form('Start practice').fields).toContainEqual(['count', fields.count])
    expect([...visitor.cookies.keys()]).toEqual(['zone'])
  })
})

test('an old attempt shows its items as they were, after the author changed them', async () => {
  const learner = site.visitor()
  await learner.open('/practice')
  await learner.press('Start practice', { chapter: 'boot-sequence', count: '2' })
  const before = shownItem(site.library, learner.page)
  await answer(learner, site.library, true)
  const { url } = learner.page
  const items = new Map<string, Item>(site.library.items)
  for (const [id, item] of items) items.set(id, { ...item, hash: `changed ${item.hash}`, stemHtml: 'Changed since.' })
  const later = await site.again({ ...site.library, items } satisfies Library)
  const page = await learner.at(later.app).open(url)
  expect(page.text).toContain(textOf(before.stemHtml))
  expect(page.text).not.toContain('Changed since.')
})
