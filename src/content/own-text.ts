// What learners write themselves, as a tree: paragraphs, `code` and fenced blocks. Whatever else looks like markup stays text.

import type { PhrasingContent, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { walk } from './nodes.ts'

/** What CommonMark has beside paragraphs, code and fences. */
const LEFT_OUT =
  'attention autolink blockQuote characterEscape characterReference codeIndented definition hardBreakEscape headingAtx htmlFlow htmlText labelEnd labelStartImage labelStartLink list setextUnderline thematicBreak'

const dialect = { disable: { null: LEFT_OUT.split(' ') } }

/** The tree of a text; a line ends where its writer ended it. */
export function parseOwnText(text: string): Root {
  const root = fromMarkdown(text, { extensions: [dialect] })
  for (const node of walk(root)) {
    if (node.type === 'paragraph') node.children = node.children.flatMap(linesOf)
    if (node.type === 'code') node.lang = null
  }
  return root
}

function linesOf(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'text') return [node]
  return node.value
    .split('\n')
    .flatMap((value, line): PhrasingContent[] => [
      ...(line === 0 ? [] : [{ type: 'break' as const }]),
      { type: 'text', value },
    ])
}
