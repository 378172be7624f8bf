// Cards: a question, `***`, and its answer.

import type { ContainerDirective } from 'mdast-util-directive'
import { blockHtml } from './html.ts'
import { contentOf, hashed, paragraphText, readAttributes, trailingQuotes } from './item-parts.ts'
import type { ItemFile } from './item-parts.ts'
import type { CardItem, Level } from './library.ts'
import { placeOf } from './nodes.ts'
import { isSilent } from './sections.ts'

/** A card; what is wrong with it is reported. */
export function compileCard(file: ItemFile, node: ContainerDirective, level: Level): CardItem {
  const { page } = file
  const at = placeOf(page.source, node)
  const content = node.children.filter((child) => !isSilent(child))
  const breaks = content.filter((child) => child.type === 'thematicBreak')
  const split = breaks[0] ? content.indexOf(breaks[0]) : content.length
  const front = content.slice(0, split)
  const back = content.slice(split + 1)
  const quotes = trailingQuotes(back)
  const answer = back.slice(0, back.length - quotes.length)

  if (breaks.length === 0) {
    page.report(
      at,
      'this card has no ***',
      'write *** on a line of its own between the question and the answer, with blank lines around it',
    )
  } else {
    if (front.length === 0) page.report(at, 'this card has no question', 'write the question above the ***')
    if (answer.length === 0)
      page.report(at, 'this card has no answer', 'write the answer below the ***, before any block quote')
  }
  for (const more of breaks.slice(1)) {
    page.report(placeOf(page.source, more), 'a card has one ***, and this is another', 'remove it, or make two cards')
  }
  return {
    ...hashed({
      ...readAttributes(file, node, level),
      kind: 'card',
      stemHtml: blockHtml(page, front),
      answerHtml: blockHtml(page, answer),
      explanationHtml: blockHtml(page, contentOf(quotes)),
    }),
    stemText: paragraphText(front),
  }
}
