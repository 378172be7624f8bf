// Deeds of a learner that many tests begin with: answering a quiz, typing a scenario.

import type { Item, Library } from '../../src/content/library.ts'
import { itemsAsShown, rightAnswer, wrongAnswer } from './item-answers.ts'
import { textOf } from './visitor.ts'
import type { Page, Visitor } from './visitor.ts'

/** The item that a question page shows, found by its stem. */
export function shownItem(library: Library, page: Page): Item {
  const stem = textOf(
    /class="stem(?: cloze)?">([\s\S]*?)<\/(?:legend|div)>/
      .exec(page.html)?.[1]
      ?.replaceAll(/<input\b[^>]*>/g, '______') ?? '',
  )
  const [shown] = itemsAsShown(library, stem, textOf)
  if (!shown) throw new Error(`no item has the stem "${stem}"`)
  return shown
}

/** Answers the question on the page. */
export async function answer(visitor: Visitor, library: Library, right: boolean): Promise<Page> {
  const item = shownItem(library, visitor.page)
  if (item.kind !== 'card')
    return visitor.press('Submit answer', { option: right ? rightAnswer(item) : wrongAnswer(item) })
  await visitor.press('Show answer')
  return visitor.press(right ? 'Got it' : 'Missed it')
}

/** A whole quiz of a chapter, with this many right answers; ends on the result page. */
export async function takeQuiz(visitor: Visitor, library: Library, chapter: string, right: number): Promise<Page> {
  await visitor.open(`/chapters/${chapter}/quiz`)
  await visitor.press('Start the quiz')
  for (let asked = 0; visitor.page.title.startsWith('Question'); asked += 1) {
    await answer(visitor, library, asked < right)
    await visitor.open(visitor.page.url.replace(/\/\d+$/, ''))
  }
  return visitor.page
}
