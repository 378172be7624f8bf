// What all kinds of items share: their attributes, their ids, and the words of their nodes.

import type { Blockquote, BlockContent, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { checkObjectives } from './blueprints.ts'
import { contentHash } from './content-hash.ts'
import { ID, ID_HELP } from './fields.ts'
import { blockHtml, resolveSection } from './html.ts'
import type { Page } from './html.ts'
import { LEVELS } from './levels.ts'
import type { Blueprint, Explanations, Level } from './library.ts'
import { lineOf, placeOf, textOf } from './nodes.ts'
import { didYouMean } from './did-you-mean.ts'
import { isSilent } from './sections.ts'
import type { Proofs } from './proofs.ts'
import { placeOnLine, placeText } from './source.ts'
import type { Place } from './source.ts'
import type { NamedStart } from './starts.ts'

const ATTRIBUTES = ['id', 'rev', 'fact', 'level', 'objectives', 'see']

export interface ItemFile {
  readonly page: Page
  readonly chapter: string
  /** Topics of an item that names none. */
  readonly objectives: readonly string[]
  readonly blueprints: readonly Blueprint[]
  /** Ids that a distractor may name: mistakes of any chapter, and diagnoses. */
  readonly misconceptions: ReadonlySet<string>
  /** `item`: the explanation of an item is enough, and its options may go without. */
  readonly explanations: Explanations
  /** Ids of the course so far; claimed ones are added. */
  readonly ids: Map<string, Place>
  /** For command items: the start states of the part, and what was proven before (null: nothing is run). */
  readonly starts: ReadonlyMap<string, NamedStart>
  readonly proofs: Proofs | null
}

/** The attributes that every item has, with `usual` for its level; `own` are those that its kind adds. */
export function readAttributes(file: ItemFile, node: ContainerDirective, usual: Level, own: readonly string[] = []) {
  const known = [...ATTRIBUTES, ...own]
  const { page, ids } = file
  const { source, report, names, chapter } = page
  const given = node.attributes ?? {}
  const line = lineOf(node)
  const at = (name: string) => placeOnLine(source, line, name === 'id' ? '#' : new RegExp(`\\b${name}(?==)`))
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue
    const where =
      name === 'class'
        ? placeOnLine(source, line, '.')
        : placeOnLine(source, line, new RegExp(`(?<=[{\\s])${escape(name)}\\b`))
    report(
      where,
      `an item has no attribute "${name}"`,
      given[name] === '' && name !== 'class'
        ? `put quotes around a value with blanks in it: objectives="v1.1:4.9 v2.0:4.2"; the attributes are #id, ${known.slice(1).join(', ')}`
        : `the attributes are #id, ${known.slice(1).join(', ')}${didYouMean(name, known)}`,
    )
  }

  const id = given['id'] ?? ''
  if (id === '') {
    report(
      placeOf(source, node),
      `this ${node.name} has no id`,
      `write :::${node.name}{#short-id}, or run drillmark check --fix`,
    )
  } else if (!ID.test(id)) report(at('id'), `"${id}" is not an id`, ID_HELP)
  else claimId(ids, id, at('id'), report)

  const fact = given['fact'] ?? id
  if (!ID.test(fact) && fact !== id) report(at('fact'), `"${fact}" is not an id`, ID_HELP)

  const rev = /^[1-9]\d{0,5}$/.test(given['rev'] ?? '1') ? Number(given['rev'] ?? 1) : NaN
  if (Number.isNaN(rev)) report(at('rev'), `rev cannot be "${given['rev']}"`, 'write a number from 1 up, like rev=2')

  const written = given['level'] ?? usual
  const level = LEVELS.find((each) => each === written)
  if (!level)
    report(
      at('level'),
      `level cannot be "${written}"`,
      `write one of ${LEVELS.join(', ')}${didYouMean(written, LEVELS)}`,
    )

  const objectives = given['objectives']?.split(/\s+/).filter(Boolean) ?? file.objectives
  if (given['objectives'] !== undefined) {
    checkObjectives(
      objectives.map((value) => ({ value, at: placeOnLine(source, line, value) })),
      file.blueprints,
      report,
    )
  }
  const see = given['see']
  return {
    id,
    rev: rev || 1,
    chapter: file.chapter,
    fact,
    level: level ?? 'recall',
    objectives,
    see: typeof see !== 'string' ? null : resolveSection(names, chapter, see, at('see'), report),
  }
}

/** Claims an id of the course. An id that is already taken is a problem that names both places. */
export function claimId(ids: Map<string, Place>, id: string, at: Place, report: Page['report']): void {
  const before = ids.get(id)
  if (before)
    report(
      at,
      `the id "${id}" is already used at ${placeText(before)}`,
      'give one of them another id; ids are unique in the course',
    )
  else ids.set(id, at)
}

/** Where words stand in the lines of some nodes, markup between them apart; the first node if they cannot be found. */
export function placeInside(page: Page, nodes: readonly RootContent[], words: string): Place {
  const first = nodes[0]?.position?.start.line ?? 1
  const last = nodes.at(-1)?.position?.end.line ?? first
  const written = new RegExp(words.split(/\s+/).map(escape).join('[\\s*_`]+'))
  for (let line = first; line <= last; line++) {
    if (written.test(page.source.lines[line - 1] ?? '')) return placeOnLine(page.source, line, written)
  }
  return nodes[0] ? placeOf(page.source, nodes[0]) : placeOnLine(page.source, first, words)
}

export function trailingQuotes(nodes: readonly RootContent[]): Blockquote[] {
  const last = nodes.findLastIndex((node) => node.type !== 'blockquote')
  return nodes.slice(last + 1).filter((node) => node.type === 'blockquote')
}

export function contentOf(quotes: readonly Blockquote[]): RootContent[] {
  return quotes.flatMap((quote) => quote.children as BlockContent[])
}

/** Its paragraphs in words, on one line; what stands between them, such as output, is left out. */
export function paragraphText(nodes: readonly RootContent[]): string {
  const paragraphs = nodes.filter(({ type }) => type === 'paragraph')
  return (paragraphs.length > 0 ? paragraphs : nodes).map(textOf).join(' ').replaceAll(/\s+/g, ' ').trim()
}

export function hashed<T extends object>(item: T): T & { readonly hash: string } {
  return { ...item, hash: contentHash(item) }
}

export function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The parts of an item whose answer is in its question: what stands before the block quotes at its end, and the explanation in these. */
export function explained(
  page: Page,
  node: ContainerDirective,
): { readonly body: readonly RootContent[]; readonly explanationHtml: string } {
  const content = node.children.filter((child) => !isSilent(child))
  const quotes = trailingQuotes(content)
  if (quotes.length === 0) {
    page.report(
      placeOf(page.source, node),
      `this ${node.name} item has no explanation`,
      'end it with a block quote, at the left edge, with a blank line above: > Because …',
    )
  }
  return {
    body: content.slice(0, content.length - quotes.length),
    explanationHtml: blockHtml(page, contentOf(quotes)),
  }
}
