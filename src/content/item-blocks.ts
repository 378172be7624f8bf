// What a block stands for before it is compiled: a card in both directions and a cloze are several items, and an item may name an exhibit.

import type { RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { contentHash } from './content-hash.ts'
import type { Exhibits } from './exhibits.ts'
import { blanksIn, withBlanks } from './fill-items.ts'
import { trailingQuotes } from './item-parts.ts'
import type { ItemFile } from './item-parts.ts'
import type { Item } from './library.ts'
import { lineOf, placeOf, walk } from './nodes.ts'
import { isSelfMarked } from './self-marked.ts'
import { placeOnLine } from './source.ts'

/** The items that a block stands for, as blocks of their own. */
export function blocksOf(node: ContainerDirective): readonly ContainerDirective[] {
  const given = node.attributes ?? {}
  if (node.name === 'card' && given['both'] !== undefined) return bothWays(node)
  if (node.name === 'cloze') return oneForEachBlank(node)
  return [node]
}

/** The card, and the same card from its answer to its question: two items of one fact. */
function bothWays(node: ContainerDirective): readonly ContainerDirective[] {
  const { both: _, ...attributes } = node.attributes ?? {}
  const card = { ...node, attributes }
  const id = attributes['id'] ?? ''
  const at = node.children.findIndex(({ type }) => type === 'thematicBreak')
  const bar = node.children[at]
  if (id === '' || !bar) return [card]
  const quotes = trailingQuotes(node.children.slice(at + 1))
  const answer = node.children.slice(at + 1, node.children.length - quotes.length)
  const children = [...answer, bar, ...node.children.slice(0, at), ...quotes]
  return [card, { ...node, attributes: { ...attributes, id: `${id}-back`, fact: attributes['fact'] ?? id }, children }]
}

/** For each blank an item that asks for it and shows what belongs into the others. */
function oneForEachBlank(node: ContainerDirective): readonly ContainerDirective[] {
  const fill = { ...node, name: 'fill' }
  const { id = '', ...attributes } = node.attributes ?? {}
  const count = node.children.flatMap((child) => [...walk(child)]).flatMap(blanksIn).length
  if (id === '' || id === null || count < 2) return [fill]
  return Array.from({ length: count }, (_, asked) => {
    let index = -1
    const children = node.children.map((child) =>
      withBlanks(child as RootContent, (written, taken) => {
        index += 1
        return index === asked ? written : (taken.split('|')[0] ?? '').trim()
      }),
    ) as ContainerDirective['children']
    return { ...fill, attributes: { id: `${id}-${asked + 1}`, ...attributes, cloze: id }, children }
  })
}

/** Compiles an item without the exhibit and the cloze that it names, and puts them back. */
export function withExhibit(
  { page }: ItemFile,
  node: ContainerDirective,
  exhibits: Exhibits,
  compile: (node: ContainerDirective) => Item,
): Item {
  const { exhibit: named, cloze, ...attributes } = node.attributes ?? {}
  const isExhibited = named !== undefined && named !== null
  if (!isExhibited && typeof cloze !== 'string') return compile(node)
  const { hash: _, stemText, ...item } = compile({ ...node, attributes })
  const exhibit = isExhibited ? exhibits.get(named) : undefined
  const at = placeOnLine(page.source, lineOf(node), /\bexhibit(?==)/)
  if (isExhibited && !exhibit)
    page.report(
      at,
      `there is no exhibit "${named}" above this item`,
      'write it as :::exhibit{#id}, above its items in this file',
    )
  if (isExhibited && isSelfMarked(item))
    page.report(
      placeOf(page.source, node),
      'a card has no exhibit',
      'make it an item that is marked, or show it in the question',
    )
  const whole = {
    ...item,
    ...(exhibit ? { exhibit } : {}),
    ...(typeof cloze === 'string' ? { cloze } : {}),
  }
  return { ...whole, hash: contentHash(whole), stemText }
}
