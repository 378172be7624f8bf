// Fill items: a text with blanks, `[[62]]` or `[[/26|255.255.255.192]]`, in its prose, its code or its tables.

import type { Nodes, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { BLANK_LINE } from './blank-line.ts'
import { blockHtml } from './html.ts'
import { explained, hashed, paragraphText, readAttributes } from './item-parts.ts'
import type { ItemFile } from './item-parts.ts'
import type { FillItem, Level } from './library.ts'
import { placeOf, walk } from './nodes.ts'
import { sameFilling } from './fillings.ts'

const BLANK = /\[\[([^[\]]*)\]\]/g

/** A fill item; what is wrong with it is reported. */
export function compileFill(file: ItemFile, node: ContainerDirective, level: Level): FillItem {
  const { page } = file
  const { body, explanationHtml } = explained(page, node)
  const written = body.flatMap((each) => [...walk(each)]).flatMap(blanksIn)
  if (written.length === 0) {
    page.report(
      placeOf(page.source, node),
      'this fill item has no blank',
      'write the answer between double brackets where it belongs: A /26 has [[62]] usable hosts.',
    )
  }
  const blanks = written.map(({ node: at, text }) => {
    const taken = text.split('|').map((each) => each.trim())
    const twice = taken.find((each, index) => taken.slice(0, index).some((before) => sameFilling(before, each)))
    if (taken.includes(''))
      page.report(
        placeOf(page.source, at),
        `the blank [[${text}]] takes an empty answer`,
        'write what it takes: [[62]]',
      )
    else if (twice !== undefined)
      page.report(placeOf(page.source, at), `the blank [[${text}]] takes "${twice}" already`, `leave it out: ${SAME}`)
    return taken
  })
  let count = 0
  const lined = (text: string): string =>
    text.replaceAll(BLANK, () => (blanks.length > 1 ? `(${++count}) ${BLANK_LINE}` : BLANK_LINE))
  const stem = body.map((each) => withText(each, lined))
  return {
    ...hashed({
      ...readAttributes(file, node, level),
      kind: 'fill',
      stemHtml: blockHtml(page, stem),
      explanationHtml,
      blanks,
    }),
    stemText: paragraphText(stem),
  }
}

const SAME = 'letters count alike in upper and lower case, and values in every notation'

/** The blanks in the text of a node. */
export function blanksIn(node: Nodes): readonly { readonly node: Nodes; readonly text: string }[] {
  if (!('value' in node)) return []
  return [...node.value.matchAll(BLANK)].map(([, text = '']) => ({ node, text }))
}

/** The node with its blanks changed, in reading order: `written` with its brackets, `taken` without. */
export function withBlanks<Node extends RootContent>(
  node: Node,
  change: (written: string, taken: string) => string,
): Node {
  return withText(node, (text) => text.replaceAll(BLANK, change))
}

/** The node with its texts changed, in reading order. */
function withText<Node extends RootContent>(node: Node, change: (text: string) => string): Node {
  if ('value' in node) return { ...node, value: change(node.value) }
  if (!('children' in node)) return node
  const children = (node.children as RootContent[]).map((child) => withText(child, change))
  return { ...node, children }
}
