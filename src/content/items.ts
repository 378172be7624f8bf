// Items of quiz.md and cards.md: choice items and cards, from `:::` blocks to compiled values.

import type { Blockquote, BlockContent, ListItem, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { checkObjectives } from './blueprints.ts'
import { contentHash } from './content-hash.ts'
import { ID, ID_HELP } from './fields.ts'
import { blockHtml, briefHtml, resolveSection } from './html.ts'
import type { Page } from './html.ts'
import { askedFor, explanationByPlace, numberWord, optionByPlace } from './item-wording.ts'
import { LEVELS } from './levels.ts'
import type { Blueprint, CardItem, ChoiceItem, Explanations, Item, Level, Option } from './library.ts'
import { lineOf, placeOf, textOf, walk } from './nodes.ts'
import { didYouMean } from './did-you-mean.ts'
import { isSilent, takeMarker } from './sections.ts'
import { placeOnLine, placeText } from './source.ts'
import { BOX_WITHOUT_DASH } from './stray-markup.ts'
import type { Place } from './source.ts'

const ATTRIBUTES = ['id', 'rev', 'fact', 'level', 'objectives', 'see']

export interface ItemFile {
  readonly page: Page
  readonly root: Root
  /** The kinds that the file may hold: cards.md has no choice items. */
  readonly kinds: readonly Item['kind'][]
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
  const list = optionsOf(page, content)
  const stem = list
    ? content.slice(0, content.indexOf(list.first))
    : content.filter((child) => child.type !== 'blockquote')
  const after = list
    ? content.slice(content.indexOf(list.last) + 1)
    : content.filter((child) => child.type === 'blockquote')

  if (stem.length === 0) page.report(at, 'this choice item has no stem', 'write the question above the options')
  const options = list ? compileOptions(file, list.options) : []
  const keys = options.filter((option) => option.correct).length
  if (options.length < 2) {
    page.report(
      at,
      `a choice item needs at least two options, and this has ${options.length}`,
      'write each option as - [ ] or - [x] and its text',
    )
  } else if (list?.options.some((option) => readBox(option).checked === null)) {
    // Which are right is not known yet.
  } else if (keys === 0) {
    page.report(at, 'this choice item has no right option', 'mark each right option with [x]')
  } else if (keys === options.length) {
    page.report(at, 'every option of this choice item is right', 'add an option that is wrong, marked with [ ]')
  } else reportOtherNumber(page, node, stem, keys)
  const quotes = after.filter((child) => child.type === 'blockquote')
  if (quotes.length === 0) {
    page.report(
      at,
      'this choice item has no explanation',
      'add a block quote after the options, at the left edge, with a blank line above: > Because …',
    )
  }
  reportPlaces(page, quotes)
  for (const child of after) {
    if (child.type === 'blockquote' || (child.type === 'paragraph' && BOX_WITHOUT_DASH.test(textOf(child)))) continue
    page.report(
      placeOf(page.source, child),
      'text after the options',
      'move it above the options, or make it the explanation with >',
    )
  }
  return {
    ...hashed({
      ...readAttributes(file, node, 'choice'),
      kind: 'choice',
      stemHtml: blockHtml(page, stem),
      explanationHtml: blockHtml(page, contentOf(quotes)),
      options,
      choose: keys,
    }),
    stemText: paragraphText(stem),
    saysChoose: new RegExp(`\\bchoose ${numberWord(keys)}\\b`, 'i').test(stem.map(textOf).join(' ')),
  }
}

type ItemContent = ContainerDirective['children'][number]

/** The options of an item, and the first and last node of it that hold them. Null: there is no list. */
function optionsOf(
  page: Page,
  content: readonly ItemContent[],
): { readonly options: readonly ListItem[]; readonly first: ItemContent; readonly last: ItemContent } | null {
  const lists = content.filter((child) => child.type === 'list')
  const marked = lists.filter((list) => list.children.some((option) => readBox(option).checked !== null))
  const last = marked.at(-1) ?? lists.at(-1)
  if (!last) return null
  // A block quote at the left edge ends the list; the options below it begin another one.
  const torn = marked.filter((list, index) => {
    const next = marked[index + 1]
    if (!next) return false
    return content.slice(content.indexOf(list) + 1, content.indexOf(next)).every((node) => node.type === 'blockquote')
  })
  const first = torn[0] ?? last
  const options: ListItem[] = []
  for (const node of content.slice(content.indexOf(first), content.indexOf(last) + 1)) {
    if (node.type === 'list') options.push(...node.children)
    const option = options.at(-1)
    if (node.type !== 'blockquote' || !option) continue
    page.report(
      placeOf(page.source, node),
      'this explanation ends the list of options',
      'indent it by two spaces, so that it belongs to the option above: an explanation of the whole item stands below all options',
    )
    options[options.length - 1] = { ...option, children: [...option.children, node] }
  }
  return { options, first, last }
}

/** Reports a stem that asks for another number of options than are right, or for none where there are several. */
function reportOtherNumber(page: Page, item: ContainerDirective, stem: readonly RootContent[], keys: number): void {
  const asked = askedFor(stem.map(textOf).join('\n'))
  const word = numberWord(keys)
  for (const { words, count } of asked) {
    if (count === keys) continue
    page.report(
      placeInside(page, stem, words),
      `the stem says "${words}", and ${keys === 1 ? '1 option is' : `${keys} options are`} right`,
      keys === 1
        ? 'mark the right options with [x], or take the words out: one option is asked for without saying so'
        : `write (Choose ${word}.), or mark other options with [x]`,
    )
  }
  if (keys > 1 && asked.length === 0) {
    page.report(
      placeOf(page.source, item),
      `this choice item has ${keys} right options, and its stem does not say so`,
      `end the stem with (Choose ${word}.), or ask "which ${word}"`,
    )
  }
}

/** Where words stand in the lines of some nodes, markup between them apart; the first node if they cannot be found. */
function placeInside(page: Page, nodes: readonly RootContent[], words: string): Place {
  const first = nodes[0]?.position?.start.line ?? 1
  const last = nodes.at(-1)?.position?.end.line ?? first
  const written = new RegExp(words.split(/\s+/).map(escape).join('[\\s*_`]+'))
  for (let line = first; line <= last; line++) {
    if (written.test(page.source.lines[line - 1] ?? '')) return placeOnLine(page.source, line, written)
  }
  return nodes[0] ? placeOf(page.source, nodes[0]) : placeOnLine(page.source, first, words)
}

/**
 * Whether an option is marked, and what it says. The markdown of GitHub knows a box only with text behind it; an option that is a
 * fence alone has its box on a line of its own. `checked` null: there is no box.
 */
function readBox(item: ListItem): { readonly checked: boolean | null; readonly children: ListItem['children'] } {
  const { children } = item
  if (typeof item.checked === 'boolean') return { checked: item.checked, children }
  const [first, ...rest] = children
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  const box = text?.type === 'text' ? /^\[([ xX])\](?:\n|$)/.exec(text.value) : null
  if (first?.type !== 'paragraph' || text?.type !== 'text' || !box) return { checked: null, children }
  const left = [{ ...text, value: text.value.slice(box[0].length) }, ...first.children.slice(1)]
  const isEmpty = left.length === 1 && left[0]?.type === 'text' && left[0].value === ''
  return { checked: box[1] !== ' ', children: isEmpty ? rest : [{ ...first, children: left }, ...rest] }
}

function compileOptions(
  { page, misconceptions, explanations }: ItemFile,
  items: readonly ListItem[],
): readonly Option[] {
  const seen = new Map<string, Place>()
  return items.map((item, index): Option => {
    const at = placeOnLine(page.source, lineOf(item), /(?<=^[\s>]*(?:[-*+]|\d+[.)])[ \t]+)\S/)
    const { checked, children } = readBox(item)
    if (checked === null) {
      page.report(
        at,
        'an option needs [x] or [ ] before its text',
        'mark the right option with [x], or several and say so in the stem: (Choose two.)',
      )
    }
    const quotes = children.filter((child) => child.type === 'blockquote')
    const { nodes, marker } = takeOptionMarker(page, children)
    reportInsideOption(page, nodes, quotes)
    if (nodes.length === 0) page.report(at, 'this option has no text', 'write it behind the brackets')
    if (quotes.length === 0 && explanations === 'all') {
      page.report(
        at,
        'this option has no explanation',
        'say why it is right or wrong in a block quote below it, indented by two spaces: > … (or let course.md say explanations: item)',
      )
    }
    const written = nodes.map(textOf).join('\n').trim()
    const before = seen.get(written)
    if (before && written !== '')
      page.report(at, `this option is the same as the one at ${placeText(before)}`, 'change or remove one of them')
    seen.set(written, at)
    const correct = checked === true
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
function takeOptionMarker(page: Page, children: ListItem['children']) {
  const body: RootContent[] = children.filter((child) => child.type !== 'blockquote')
  const [first, ...rest] = body
  if (first?.type !== 'paragraph') return { nodes: body, marker: null }
  const { nodes, marker } = takeMarker(page.source, first.children, page.report)
  const own: RootContent[] = nodes.length === 0 ? [] : [{ ...first, children: [...nodes] }]
  return { nodes: [...own, ...rest], marker }
}

/** Options swallowed by the option above them, and words about a place that shuffling changes. */
function reportInsideOption(page: Page, nodes: readonly RootContent[], quotes: readonly Blockquote[]): void {
  for (const node of nodes.flatMap((each) => [...walk(each)])) {
    if (node.type !== 'listItem' || typeof node.checked !== 'boolean') continue
    page.report(
      placeOf(page.source, node),
      'this option is inside the option above it',
      'write every option at the left edge, none indented',
    )
  }
  const place = optionByPlace(nodes.map(textOf).join('\n'))
  if (place !== null) {
    page.report(
      placeInside(page, nodes, place),
      `this option says "${place}", and options are shuffled`,
      'write "All of these" or "None of these", or make the right ones keys and end the stem with (Choose two.)',
    )
  }
  reportPlaces(page, quotes)
}

/** Reports explanations that name an option by its letter or place. */
function reportPlaces(page: Page, quotes: readonly Blockquote[]): void {
  for (const quote of quotes) {
    for (const paragraph of quote.children) {
      const place = explanationByPlace(textOf(paragraph))
      if (place === null) continue
      page.report(
        placeInside(page, [paragraph], place),
        `this explanation says "${place}", and options are shuffled`,
        'name the option by its words',
      )
    }
  }
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
  return {
    ...hashed({
      ...readAttributes(file, node, 'card'),
      kind: 'card',
      stemHtml: blockHtml(page, front),
      answerHtml: blockHtml(page, answer),
      explanationHtml: blockHtml(page, contentOf(quotes)),
    }),
    stemText: paragraphText(front),
  }
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
      given[name] === '' && name !== 'class'
        ? `put quotes around a value with blanks in it: objectives="v1.1:4.9 v2.0:4.2"; the attributes are #id, ${ATTRIBUTES.slice(1).join(', ')}`
        : `the attributes are #id, ${ATTRIBUTES.slice(1).join(', ')}${didYouMean(name, ATTRIBUTES)}`,
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

/** Its paragraphs in words, on one line; what stands between them, such as output, is left out. */
function paragraphText(nodes: readonly RootContent[]): string {
  const paragraphs = nodes.filter(({ type }) => type === 'paragraph')
  return (paragraphs.length > 0 ? paragraphs : nodes).map(textOf).join(' ').replaceAll(/\s+/g, ' ').trim()
}

function hashed<T extends object>(item: T): T & { readonly hash: string } {
  return { ...item, hash: contentHash(item) }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
