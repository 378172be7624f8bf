// Items of quiz.md and cards.md: choice items and cards, from `:::` blocks to compiled values.

import type { Blockquote, BlockContent, List, ListItem, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { checkObjectives } from './blueprints.ts'
import { contentHash } from './content-hash.ts'
import { ID, ID_HELP } from './fields.ts'
import { blockHtml, briefHtml, resolveSection } from './html.ts'
import type { Page } from './html.ts'
import type { Blueprint, CardItem, ChoiceItem, Item, Level, Option } from './library.ts'
import { lineOf, placeOf, textOf, walk } from './markdown.ts'
import { didYouMean } from './nearest.ts'
import { isSilent, takeMarker } from './sections.ts'
import { placeOnLine, placeText } from './source.ts'
import type { Place } from './source.ts'

const LEVELS: readonly Level[] = ['recall', 'understand', 'apply', 'diagnose']
const ATTRIBUTES = ['id', 'rev', 'fact', 'level', 'objectives', 'see']

export interface ItemFile {
  readonly page: Page
  readonly root: Root
  /** What the file may hold: cards.md has no choice items. */
  readonly kinds: readonly Item['kind'][]
  readonly chapter: string
  /** Topics of an item that names none. */
  readonly objectives: readonly string[]
  readonly blueprints: readonly Blueprint[]
  /** Ids that a distractor may name: mistakes of any chapter, and diagnoses. */
  readonly misconceptions: ReadonlySet<string>
  /** Ids of the course so far; claimed ones are added. */
  readonly ids: Map<string, Place>
}

/** By kind of item: how it is compiled, which files may hold it, and its level unless it says another. */
const itemKinds: {
  readonly [Kind in Item['kind']]: {
    readonly compile: (file: ItemFile, node: ContainerDirective) => Extract<Item, { kind: Kind }>
    readonly files: readonly ('quiz' | 'cards')[]
    readonly level: Level
  }
} = {
  choice: { compile: compileChoice, files: ['quiz'], level: 'understand' },
  card: { compile: compileCard, files: ['quiz', 'cards'], level: 'recall' },
}

/** The kinds of items that quiz.md or cards.md may hold. */
export function kindsIn(file: 'quiz' | 'cards'): readonly Item['kind'][] {
  return (Object.keys(itemKinds) as Item['kind'][]).filter((kind) => itemKinds[kind].files.includes(file))
}

/** The items of a file in its order. What cannot be an item is reported and left out. */
export function compileItems(file: ItemFile): readonly Item[] {
  const { page, root, kinds } = file
  const items: Item[] = []
  for (const node of root.children) {
    if (isSilent(node)) continue
    if (node.type !== 'containerDirective') {
      const help = `put it into a :::${kinds[0]}{#short-id} block, or into chapter.md`
      page.report(placeOf(page.source, node), 'text outside items', help)
      continue
    }
    const kind = kinds.find((each) => each === node.name)
    if (kind === undefined) {
      const help = `this file takes ${kinds.map((each) => `:::${each}`).join(' and ')}${didYouMean(node.name, kinds)}`
      page.report(placeOf(page.source, node), `":::${node.name}" cannot stand here`, help)
      continue
    }
    reportInside(page, node)
    items.push(itemKinds[kind].compile(file, node))
  }
  return items
}

function compileChoice(file: ItemFile, node: ContainerDirective): ChoiceItem {
  const { page } = file
  const at = placeOf(page.source, node)
  const content = node.children.filter((child) => !isSilent(child))
  const lists = content.filter((child) => child.type === 'list')
  const list =
    lists.findLast((each) => each.children.some((option) => typeof option.checked === 'boolean')) ?? lists.at(-1)
  const stem = list ? content.slice(0, content.indexOf(list)) : content.filter((child) => child.type !== 'blockquote')
  const after = list ? content.slice(content.indexOf(list) + 1) : content.filter((child) => child.type === 'blockquote')

  if (stem.length === 0) page.report(at, 'this choice item has no stem', 'write the question above the options')
  const options = list ? compileOptions(file, list) : []
  const keys = options.filter((option) => option.correct).length
  if (options.length < 2) {
    page.report(
      at,
      `a choice item needs at least two options, and this has ${options.length}`,
      'write each option as - [ ] or - [x] and its text',
    )
  } else if (keys === 0) {
    page.report(at, 'this choice item has no right option', 'mark each right option with [x]')
  } else if (keys === options.length) {
    page.report(at, 'every option of this choice item is right', 'add an option that is wrong, marked with [ ]')
  } else if (keys > 1 && !saysHowMany(stem, keys)) {
    const word = NUMBERS[keys] ?? String(keys)
    page.report(
      at,
      `this choice item has ${keys} right options, and its stem does not say so`,
      `end the stem with (Choose ${word}.), or ask "which ${word}"`,
    )
  }
  const quotes = after.filter((child) => child.type === 'blockquote')
  if (quotes.length === 0) {
    page.report(
      at,
      'this choice item has no explanation',
      'add a block quote after the options, at the left edge, with a blank line above: > Because …',
    )
  }
  for (const child of after) {
    if (child.type === 'blockquote') continue
    page.report(
      placeOf(page.source, child),
      'text after the options',
      'move it above the options, or make it the explanation with >',
    )
  }
  return hashed({
    ...readAttributes(file, node, 'choice'),
    kind: 'choice',
    stemHtml: blockHtml(page, stem),
    explanationHtml: blockHtml(page, contentOf(quotes)),
    options,
    choose: keys,
  })
}

const NUMBERS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six' }

/** "Choose two", "which 2 commands": the stem names the number of right options. */
function saysHowMany(stem: readonly RootContent[], keys: number): boolean {
  return new RegExp(`\\b(${keys}|${NUMBERS[keys] ?? keys}${keys === 2 ? '|both' : ''})\\b`, 'i').test(
    stem.map(textOf).join(' '),
  )
}

function compileOptions({ page, misconceptions }: ItemFile, list: List): readonly Option[] {
  const seen = new Map<string, Place>()
  return list.children.map((item, index): Option => {
    const at = placeOnLine(page.source, lineOf(item), /(?<=^[\s>]*(?:[-*+]|\d+[.)])[ \t]+)\S/)
    if (typeof item.checked !== 'boolean') {
      page.report(
        at,
        'an option needs [x] or [ ] before its text',
        'mark the right option with [x], or several and say so in the stem: (Choose two.)',
      )
    }
    const quotes = item.children.filter((child) => child.type === 'blockquote')
    const { nodes, marker } = takeOptionMarker(page, item)
    if (nodes.length === 0) page.report(at, 'this option has no text', 'write it behind the brackets')
    if (quotes.length === 0) {
      page.report(
        at,
        'this option has no explanation',
        'say why it is right or wrong in a block quote below it, indented by two spaces: > …',
      )
    }
    const written = nodes.map(textOf).join('\n').trim()
    const before = seen.get(written)
    if (before && written !== '')
      page.report(at, `this option is the same as the one at ${placeText(before)}`, 'change or remove one of them')
    seen.set(written, at)
    const correct = item.checked === true
    if (correct && marker)
      page.report(marker.at, 'a right option has no misconception', `remove {#${marker.id}}, or unmark the option`)
    else if (marker && ID.test(marker.id) && !misconceptions.has(marker.id)) {
      const help = `name one of a chapter's "Watch out" or "Common wrong answers", or a diagnosis${didYouMean(marker.id, misconceptions)}`
      page.report(marker.at, `there is no misconception "${marker.id}"`, help)
    }
    return {
      key: String(index),
      html: briefHtml(page, nodes),
      correct,
      explanationHtml: blockHtml(page, contentOf(quotes)),
      misconception: marker?.id ?? null,
    }
  })
}

/** The option's own text, without its explanation and its misconception id. */
function takeOptionMarker(page: Page, item: ListItem) {
  const body: RootContent[] = item.children.filter((child) => child.type !== 'blockquote')
  const [first, ...rest] = body
  if (first?.type !== 'paragraph') return { nodes: body, marker: null }
  const { nodes, marker } = takeMarker(page.source, first.children, page.report)
  return { nodes: [{ ...first, children: [...nodes] }, ...rest] satisfies RootContent[], marker }
}

function compileCard(file: ItemFile, node: ContainerDirective): CardItem {
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
  return hashed({
    ...readAttributes(file, node, 'card'),
    kind: 'card',
    stemHtml: blockHtml(page, front),
    answerHtml: blockHtml(page, answer),
    explanationHtml: blockHtml(page, contentOf(quotes)),
  })
}

function readAttributes(file: ItemFile, node: ContainerDirective, kind: Item['kind']) {
  const { page, ids } = file
  const { source, report, names, chapter } = page
  const given = node.attributes ?? {}
  const line = lineOf(node)
  const at = (name: string) => placeOnLine(source, line, name === 'id' ? '#' : new RegExp(`\\b${name}(?==)`))
  for (const name of Object.keys(given)) {
    if (ATTRIBUTES.includes(name)) continue
    const where =
      name === 'class'
        ? placeOnLine(source, line, '.')
        : placeOnLine(source, line, new RegExp(`(?<=[{\\s])${escape(name)}\\b`))
    report(
      where,
      `an item has no attribute "${name}"`,
      `the attributes are #id, ${ATTRIBUTES.slice(1).join(', ')}${didYouMean(name, ATTRIBUTES)}`,
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

  const written = given['level'] ?? itemKinds[kind].level
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

/** Takes an id of the course; taken already is a problem that names both places. */
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

function reportInside(page: Page, item: ContainerDirective): void {
  for (const node of walk(item)) {
    if (node === item) continue
    if (node.type === 'heading') {
      const help =
        'use **bold** text; a line of --- under text is a heading too: put a blank line above it, or write ***'
      page.report(placeOf(page.source, node), 'a heading inside an item', help)
    }
    if (node.type === 'containerDirective') {
      page.report(placeOf(page.source, node), `":::${node.name}" inside an item`, 'close the item above with ::: first')
    }
    if (node.type === 'paragraph' && node.data && 'directiveLabel' in node.data && node.data.directiveLabel === true) {
      page.report(placeOf(page.source, node), 'an item has no [label]', 'write the text below the opening line')
    }
  }
}

function trailingQuotes(nodes: readonly RootContent[]): Blockquote[] {
  const last = nodes.findLastIndex((node) => node.type !== 'blockquote')
  return nodes.slice(last + 1).filter((node) => node.type === 'blockquote')
}

function contentOf(quotes: readonly Blockquote[]): RootContent[] {
  return quotes.flatMap((quote) => quote.children as BlockContent[])
}

function hashed<T extends object>(item: T): T & { readonly hash: string } {
  return { ...item, hash: contentHash(item) }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
