// A learner at a quiz or at practice: answers the question that the page shows, and sees that nothing told the answer before.

import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

import { BLANK_LINE } from '../../src/content/blank-line.ts'
import type { Item, Library } from '../../src/content/library.ts'
import type { Hands } from './hands.ts'
import { rightAnswer, wrongAnswer } from './item-answers.ts'
import { itemByStem, secretsOf, textOf } from './shipped-library.ts'

export interface Answered {
  readonly item: Item
  readonly right: boolean
}

/** Answers until the result page stands. `wanted` says for each question, counted from 1, whether to have it right. */
export async function sit(
  page: Page,
  hands: Hands,
  library: Library,
  wanted: (position: number, item: Item) => boolean,
): Promise<readonly Answered[]> {
  const answers: Answered[] = []
  for (let position = 1; (await heading(page)).startsWith('Question '); position += 1) {
    const item = await shownItem(page, library)
    const right = wanted(position, item)
    await expectNothingTold(page, item)
    await answer(page, hands, item, right)
    await expectExplained(page, item, right)
    answers.push({ item, right })
    await hands.follow(page.getByRole('link', { name: /^(Next question|See the result)$/ }))
  }
  return answers
}

/** Answers the open question, right or wrong. */
export async function answer(page: Page, hands: Hands, item: Item, right: boolean): Promise<void> {
  if (item.kind === 'card') {
    await hands.follow(page.getByRole('button', { name: 'Show answer' }))
    expect(textOf(await page.locator('#answer').innerHTML())).toContain(textOf(item.answerHtml))
    await hands.follow(page.getByRole('button', { name: right ? 'Got it' : 'Missed it' }))
    return
  }
  await fillIn(page, hands, item, right ? rightAnswer(item) : wrongAnswer(item))
  await hands.follow(submitOf(page))
}

/** Chooses or types an answer, without sending it. */
export async function fillIn(page: Page, hands: Hands, item: Item, answer: readonly string[]): Promise<void> {
  switch (item.kind) {
    case 'choice':
      for (const key of answer) await hands.choose(option(page, key))
      return
    case 'true-false': {
      const [truth = '', ...reasons] = answer
      await hands.choose(option(page, truth))
      for (const key of reasons) await hands.choose(page.locator(`input[name=reason][value="${key}"]`))
      return
    }
    case 'fill':
    case 'simlet':
      for (const [index, typed] of answer.entries())
        await hands.write(page.locator('input[name=option]').nth(index), typed)
      return
    case 'command':
      await hands.write(page.locator('textarea[name=option]'), answer.join('\n'))
      return
    case 'order':
    case 'match':
      for (const value of answer)
        await page.locator('select[name=option]', { has: page.locator(`option[value="${value}"]`) }).selectOption(value)
      return
    case 'card':
      throw new Error('a card has nothing to fill in')
  }
}

/** The submit of a question that is marked by machine; where it asks how sure one is, the one for Sure. */
export function submitOf(page: Page): Locator {
  return page.getByRole('button', { name: /^Submit answer( Sure)?$/ })
}

/** The item whose stem the page shows. */
export async function shownItem(page: Page, library: Library): Promise<Item> {
  const html = await page.locator('.stem, .card .front').innerHTML()
  // Where a field stands in the text of a cloze, the stem has a line.
  return itemByStem(library, textOf(html.replaceAll(/<input [^>]*>/g, BLANK_LINE)))
}

export function option(page: Page, key: string): Locator {
  return page.locator(`input[name=option][value="${key}"]`)
}

export async function heading(page: Page): Promise<string> {
  return (await page.getByRole('heading', { level: 1 }).innerText()).trim()
}

/** Neither an explanation nor a mark is anywhere in the page, and the options differ in nothing but their text and their value. */
export async function expectNothingTold(page: Page, item: Item): Promise<void> {
  const html = await page.content()
  const text = textOf(html)
  for (const secret of secretsOf(item)) expect(text).not.toContain(secret)
  // Fields say of themselves that the keyboard of a phone leaves them alone.
  const markup = (html.match(/<[^>]*>/g) ?? []).join('').replaceAll(' autocorrect="off"', '')
  expect(markup).not.toMatch(/misconception|explanation|correct|explained|wrong/i)
  if (item.kind !== 'choice') return
  const options = html.match(/<li><label>[^]*?<\/label>/g) ?? []
  expect(options).toHaveLength(item.options.length)
  const frames = options.map((one) =>
    one
      .replace(/<span>[^]*<\/span>/, '…')
      .replace(/value="\d+"/, 'value')
      .replace(' checked=""', ''),
  )
  expect(new Set(frames).size).toBe(1)
}

/** After the answer everything is told: the verdict, the explanation of the item and of each option. */
async function expectExplained(page: Page, item: Item, right: boolean): Promise<void> {
  const verdict = await page.getByRole('status').first().innerText()
  if (item.kind === 'card') expect(verdict).toContain(right ? 'got it' : 'missed it')
  else expect(verdict).toMatch(right ? /^Right/ : /^Wrong/)
  const text = textOf(await page.locator('main').innerHTML())
  for (const secret of secretsOf(item)) expect(text).toContain(secret)
}
