// True or false: a statement, whether it is true (`answer=`), and reasons of which one is right, if the item asks for it.

import type { ContainerDirective } from 'mdast-util-directive'
import { compileOptions } from './choice-items.ts'
import { blockHtml } from './html.ts'
import { explained, hashed, paragraphText, readAttributes } from './item-parts.ts'
import type { ItemFile } from './item-parts.ts'
import type { Level, TrueFalseItem } from './library.ts'
import { lineOf, placeOf } from './nodes.ts'
import { placeOnLine } from './source.ts'

const ANSWERS = ['true', 'false']

/** A true-false item; what is wrong with it is reported. */
export function compileTrueFalse(file: ItemFile, node: ContainerDirective, level: Level): TrueFalseItem {
  const { page } = file
  const at = placeOf(page.source, node)
  const { body, explanationHtml } = explained(page, node)
  const list = body.at(-1)
  const isList = list?.type === 'list'
  const stem = isList ? body.slice(0, -1) : body
  if (stem.length === 0)
    page.report(at, 'this true-false item has no statement', 'write a sentence that is true or false')
  const answer = node.attributes?.['answer']
  if (answer === undefined || answer === null)
    page.report(
      at,
      'this true-false item does not say what is right',
      'write answer=true or answer=false behind its id',
    )
  else if (!ANSWERS.includes(answer))
    page.report(
      placeOnLine(page.source, lineOf(node), /\banswer(?==)/),
      `answer cannot be "${answer}"`,
      'write answer=true or answer=false',
    )
  const reasons = isList ? compileOptions(file, list.children) : []
  const right = reasons.filter(({ correct }) => correct).length
  if (isList && (reasons.length < 2 || right !== 1)) {
    page.report(
      placeOf(page.source, list),
      `one reason of two or more is right, and here ${right} of ${reasons.length} are`,
      'mark the one right reason with [x], or take the list out to ask for true or false alone',
    )
  }
  return {
    ...hashed({
      ...readAttributes(file, node, level, ['answer']),
      kind: 'true-false',
      stemHtml: blockHtml(page, stem),
      explanationHtml,
      isTrue: answer === 'true',
      reasons,
    }),
    stemText: paragraphText(stem),
  }
}
