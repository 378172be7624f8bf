// Nodes of a parsed text: where they stand, what is in them, their words.

import type { Nodes } from 'mdast'
import { place } from './source.ts'
import type { Place, Source } from './source.ts'

/** Where a node starts in its file. */
export function placeOf(source: Source, node: Nodes): Place {
  return place(source, lineOf(node), node.position?.start.column ?? 1)
}

export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1
}

/** A node and everything in it, in reading order. */
export function* walk(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* walk(child)
}

/** The words of a node, without markup. */
export function textOf(node: Nodes): string {
  if (node.type === 'yaml' || node.type === 'html') return ''
  if ('value' in node) return node.value
  if (node.type === 'image') return node.alt ?? ''
  if (node.type === 'break') return '\n'
  if (!('children' in node)) return ''
  const between = node.children.some((child) => BLOCKS.has(child.type)) ? '\n' : ''
  return node.children.map(textOf).join(between)
}
const BLOCKS = new Set([
  'paragraph',
  'listItem',
  'list',
  'tableRow',
  'tableCell',
  'blockquote',
  'heading',
  'code',
  'table',
])

/** A heading as an anchor: lower case, words joined by hyphens. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
