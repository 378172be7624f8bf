// Choice items: a stem, options with boxes, and why each of them is right or wrong.

import type { Blockquote, ListItem, PhrasingContent, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { ID } from './fields.ts'
import { blockHtml, briefHtml } from './html.ts'
import type { Page } from './html.ts'
import { contentOf, hashed, paragraphText, placeInside, readAttributes } from './item-parts.ts'
import type { ItemFile } from './item-parts.ts'
import { askedFor, explanationByPlace, numberWord, optionByPlace } from './item-wording.ts'
import type { ChoiceItem, Level, Option } from './library.ts'
import { lineOf, placeOf, textOf, walk } from './nodes.ts'
import { didYouMean } from './did-you-mean.ts'
import { isSilent, takeMarker } from './sections.ts'
import { placeOnLine, placeText } from './source.ts'
import { BOX_WITHOUT_DASH } from './stray-markup.ts'
import type { Place } from './source.ts'

/** A choice item; what is wrong with it is reported. */
export function compileChoice(file: ItemFile, node: ContainerDirective, level: Level): ChoiceItem {
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
      ...readAttributes(file, node, level),
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

/** The options of a list with boxes; what is wrong with them is reported. */
export function compileOptions(
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
    const { nodes, marker, isLast } = takeOptionMarker(page, children)
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
      ...(isLast ? { isLast } : {}),
    }
  })
}

/** The option's own text, without its explanation, its misconception id and the word `{last}`. */
function takeOptionMarker(page: Page, children: ListItem['children']) {
  const body: RootContent[] = children.filter((child) => child.type !== 'blockquote')
  const [first, ...rest] = body
  if (first?.type !== 'paragraph') return { nodes: body, marker: null, isLast: false as const }
  const { nodes: unplaced, isLast } = takeLast(first.children)
  const { nodes, marker } = takeMarker(page.source, unplaced, page.report)
  const own: RootContent[] = nodes.length === 0 ? [] : [{ ...first, children: [...nodes] }]
  return { nodes: [...own, ...rest], marker, isLast }
}

/** `{last}` at the end of an option. */
function takeLast(nodes: readonly PhrasingContent[]) {
  const end = nodes.at(-1)
  const found = end?.type === 'text' ? /\s*\{last\}\s*$/.exec(end.value) : null
  if (end?.type !== 'text' || !found) return { nodes, isLast: false as const }
  const left = end.value.slice(0, -found[0].length)
  const before = nodes.slice(0, -1)
  return { nodes: left === '' ? before : [...before, { ...end, value: left }], isLast: true as const }
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
