// Order items: a numbered list in the right order. Steps that may swap are a list of their own inside one step.

import type { ListItem, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { blockHtml, briefHtml } from './html.ts'
import { explained, hashed, paragraphText, readAttributes } from './item-parts.ts'
import type { ItemFile } from './item-parts.ts'
import type { Level, OrderItem } from './library.ts'
import { placeOf, textOf } from './nodes.ts'

const MOST = 10

/** An order item; what is wrong with it is reported. */
export function compileOrder(file: ItemFile, node: ContainerDirective, level: Level): OrderItem {
  const { page } = file
  const at = placeOf(page.source, node)
  const { body, explanationHtml } = explained(page, node)
  const list = body.at(-1)
  const isList = list?.type === 'list' && list.ordered === true
  const stem = isList ? body.slice(0, -1) : body
  if (!isList)
    page.report(at, 'this order item has no steps', 'end it with a numbered list in the right order: 1. … 2. …')
  if (stem.length === 0) page.report(at, 'this order item has no stem', 'write above the steps what to put in order')
  const ranked = isList ? list.children.map(stepsOf) : []
  if (isList && (ranked.length < 2 || ranked.flat().length < 3 || ranked.flat().length > MOST)) {
    page.report(
      placeOf(page.source, list),
      `an order item has 3 to ${MOST} steps, and an order among them`,
      'add steps, leave some out, or make it a choice item',
    )
  }
  const seen = new Set<string>()
  for (const step of ranked.flat()) {
    const words = step.map(textOf).join(' ')
    if (seen.has(words)) page.report(at, `the step "${words}" stands twice`, 'change or remove one of them')
    seen.add(words)
  }
  const steps = ranked.flatMap((group, rank) => group.map((step) => ({ html: briefHtml(page, step), rank })))
  return {
    ...hashed({
      ...readAttributes(file, node, level),
      kind: 'order',
      stemHtml: blockHtml(page, stem),
      explanationHtml,
      steps: steps.map((step, index) => ({ key: String(index), ...step })),
    }),
    stemText: paragraphText(stem),
  }
}

/** The steps of one rank: a step, or those of the list inside it. */
function stepsOf({ children }: ListItem): readonly (readonly RootContent[])[] {
  const [only, ...more] = children
  return only?.type === 'list' && more.length === 0 ? only.children.map((step) => step.children) : [children]
}
