// Order items: a numbered list in the right order. Steps that may swap are a list of their own inside one step.

import type { ListItem, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { blockHtml, briefHtml } from './html.ts'
import { explained, hashed, paragraphText, readAttributes } from './item-parts.ts'
import type { ItemFile } from './item-parts.ts'
import type { Level, OrderItem } from './library.ts'
import { lineOf, placeOf, textOf } from './nodes.ts'
import { placeOnLine } from './source.ts'

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
  const before = readBefore(file, node, ranked)
  return {
    ...hashed({
      ...readAttributes(file, node, level, ['before']),
      kind: 'order',
      stemHtml: blockHtml(page, stem),
      explanationHtml,
      steps: steps.map((step, index) => ({ key: String(index), ...step })),
      ...(before ? { before } : {}),
    }),
    stemText: paragraphText(stem),
  }
}

const EXAMPLE = 'before="1<3 2<3"'

/** The pairs of `before="1<3 2<3"`, as keys; null: it is not written, and the list is the order. */
function readBefore(
  { page }: ItemFile,
  node: ContainerDirective,
  ranked: readonly (readonly unknown[])[],
): readonly (readonly [string, string])[] | null {
  const written = node.attributes?.['before']
  if (written === undefined || written === null) return null
  const at = placeOnLine(page.source, lineOf(node), /\bbefore(?==)/)
  if (ranked.some((group) => group.length > 1))
    page.report(at, 'this order item has before= and a list inside a step', 'keep one of them: before= says it all')
  const pairs = written.split(/\s+/).filter(Boolean)
  if (pairs.length === 0) page.report(at, 'before= is empty', `write pairs of numbers of steps: ${EXAMPLE}`)
  return pairs.flatMap((pair) => {
    const [, first, second] = /^(\d+)<(\d+)$/.exec(pair) ?? []
    if (first === undefined || second === undefined)
      page.report(
        at,
        `"${pair}" is no pair of steps`,
        `write the number of the step that comes first, < and the other: ${EXAMPLE}`,
      )
    else if (Number(second) > ranked.length || Number(first) < 1)
      page.report(at, `"${pair}" names a step that is not there`, `the steps are 1 to ${ranked.length}`)
    else if (Number(first) >= Number(second))
      page.report(
        at,
        `"${pair}" contradicts the list`,
        'write the list in a right order: the smaller number comes first',
      )
    else return [[String(Number(first) - 1), String(Number(second) - 1)] as const]
    return []
  })
}

/** The steps of one rank: a step, or those of the list inside it. */
function stepsOf({ children }: ListItem): readonly (readonly RootContent[])[] {
  const [only, ...more] = children
  return only?.type === 'list' && more.length === 0 ? only.children.map((step) => step.children) : [children]
}
