// Brings a learner quickly to where a test begins: the forms of the pages, posted without opening the pages.

import { randomUUIDv7 } from 'node:crypto'

import type { BrowserContext } from 'playwright-core'

import type { Item } from '../../src/content/library.ts'
import { itemInAttempt } from '../../src/web/items.ts'
import type { InProcessServer } from './in-process-server.ts'
import { rightAnswer, wrongAnswer } from './item-answers.ts'

/** Starts a quiz and answers its first `answered` questions, the first `right` of them right; the attempt's address. */
export async function takeQuiz(
  server: InProcessServer,
  context: BrowserContext,
  chapter: string,
  right: number,
  answered = 10,
): Promise<string> {
  const attempt = randomUUIDv7()
  await send(context, `${server.url}/chapters/${chapter}/quiz`, { attempt })
  const address = `${server.url}/attempts/${attempt}`
  for (const [index, item] of (await itemsOf(server, context, attempt)).slice(0, answered).entries()) {
    await send(context, `${address}/${index + 1}`, answerOf(item, index < right))
  }
  return address
}

/** The items of an attempt as it asks them, in order. */
export async function itemsOf(
  server: InProcessServer,
  context: BrowserContext,
  attempt: string,
): Promise<readonly Item[]> {
  const learner = await server.learnerOf(context)
  const found = await server.store.quizAttempt(learner.id, attempt)
  return (found?.items ?? []).flatMap(({ id }, index) => {
    const item = server.library.items.get(id)
    return found && item ? itemInAttempt(found, index + 1, item) : []
  })
}

/** Submits lines to a scenario; the address of the report. */
export async function submitLines(
  server: InProcessServer,
  context: BrowserContext,
  scenario: string,
  lines: string,
): Promise<string> {
  return send(context, `${server.url}/scenarios/${scenario}/attempts`, { attempt: randomUUIDv7(), lines })
}

/** Posts a form as a browser would; the address of the page that answers. */
export async function send(
  context: BrowserContext,
  url: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
): Promise<string> {
  const form = new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value])),
  )
  const response = await context.request.post(url, {
    data: form.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  if (!response.ok()) throw new Error(`${url} answered ${response.status()}`)
  return response.url()
}

/** What the form of the item sends, right or wrong. */
export function answerOf(item: Item, right: boolean): Readonly<Record<string, string | readonly string[]>> {
  return { option: right ? rightAnswer(item) : wrongAnswer(item) }
}
