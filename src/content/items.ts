// Items of quiz.md and cards.md, from `:::` blocks to compiled values. Each kind has a file of its own.

import type { Nodes, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { compileCard } from './card-items.ts'
import { compileChoice } from './choice-items.ts'
import { compileCommand, proveCommand } from './command-items.ts'
import { compileFill } from './fill-items.ts'
import { compileMatch } from './match-items.ts'
import { compileSimlet, proveSimlet } from './simlet-items.ts'
import { compileOrder } from './order-items.ts'
import { compileTrueFalse } from './true-false-items.ts'
import { blocksOf, withExhibit } from './item-blocks.ts'
import { COMMAND_FENCES, fenceOf, SIMLET_FENCES } from './item-devices.ts'
import { compileExhibits } from './exhibits.ts'
import { withItsValues } from './items-with-values.ts'
import type { Page } from './html.ts'
import type { ItemFile } from './item-parts.ts'
import type { Item, Level } from './library.ts'
import { placeOf, walk } from './nodes.ts'
import { didYouMean } from './did-you-mean.ts'
import { isSilent } from './sections.ts'
import type { Report } from './source.ts'

/** By kind of item: how it is compiled, which files may hold it, and its level unless it says another. */
const itemKinds: {
  readonly [Kind in Item['kind']]: {
    readonly compile: (file: ItemFile, node: ContainerDirective, level: Level) => Extract<Item, { kind: Kind }>
    readonly files: readonly ('quiz' | 'cards')[]
    readonly level: Level
  }
} = {
  choice: { compile: compileChoice, files: ['quiz'], level: 'understand' },
  'true-false': { compile: compileTrueFalse, files: ['quiz'], level: 'understand' },
  fill: { compile: compileFill, files: ['quiz'], level: 'recall' },
  order: { compile: compileOrder, files: ['quiz'], level: 'understand' },
  match: { compile: compileMatch, files: ['quiz'], level: 'understand' },
  command: { compile: compileCommand, files: ['quiz'], level: 'apply' },
  simlet: { compile: compileSimlet, files: ['quiz'], level: 'diagnose' },
  card: { compile: compileCard, files: ['quiz', 'cards'], level: 'recall' },
}

/** The kinds of items that quiz.md or cards.md may hold. */
export function kindsIn(file: 'quiz' | 'cards'): readonly Item['kind'][] {
  return (Object.keys(itemKinds) as Item['kind'][]).filter((kind) => itemKinds[kind].files.includes(file))
}

/** The items of a file in its order. What cannot be an item is reported and left out. */
export function compileItems(file: ItemFile, root: Root, kinds: readonly Item['kind'][]): readonly Item[] {
  const { page } = file
  const items: Item[] = []
  const words = [...kinds, ...(kinds.includes('fill') ? ['cloze', 'exhibit'] : [])]
  const exhibits = compileExhibits(file, root)
  for (const node of root.children) {
    if (isSilent(node) || (node.type === 'containerDirective' && node.name === 'exhibit' && words.includes('exhibit')))
      continue
    if (node.type !== 'containerDirective') {
      const help = `put it into a :::${kinds[0]}{#short-id} block, or into chapter.md`
      page.report(placeOf(page.source, node), 'text outside items', help)
      continue
    }
    if (!words.includes(node.name)) {
      const help = `this file takes ${words.map((each) => `:::${each}`).join(' and ')}${didYouMean(node.name, words)}`
      page.report(placeOf(page.source, node), `":::${node.name}" cannot stand here`, help)
      continue
    }
    reportInside(page, node)
    const blocks = blocksOf(node)
    // What is wrong with the text of several items is said once.
    const own = blocks.length > 1 ? { ...file, page: { ...page, report: once(page.report) } } : file
    for (const block of blocks) items.push(withExhibit(own, block, exhibits, (rest) => compileItem(own, rest)))
  }
  exhibits.reportUnread(items)
  return items
}

function compileItem(file: ItemFile, node: ContainerDirective): Item {
  const { compile, level } = itemKinds[node.name as Item['kind']]
  return withItsDevice(
    file,
    node,
    withItsValues(file, node, (rest) => compile(file, rest, level)),
  )
}

/** Leaves out what was reported before. */
function once(report: Report): Report {
  const said = new Set<string>()
  return (at, message, help) => {
    const problem = JSON.stringify([at, message])
    if (!said.has(problem)) report(at, message, help)
    said.add(problem)
  }
}

/** An item that has a device gets its prompt, and is proven. */
function withItsDevice(file: ItemFile, node: ContainerDirective, item: Item): Item {
  switch (item.kind) {
    case 'command':
      return proveCommand(file, node, item)
    case 'simlet':
      return proveSimlet(file, node, item)
    default:
      return item
  }
}

function reportInside(page: Page, item: ContainerDirective): void {
  for (const node of walk(item)) {
    if (node === item) continue
    reportStrayFence(page, item, node)
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

const FENCES: Readonly<Record<string, readonly string[]>> = { command: COMMAND_FENCES, simlet: SIMLET_FENCES }

/** A fence of an item with a device that stands in an item of another kind. A command item reports its own. */
function reportStrayFence(page: Page, { name }: ContainerDirective, node: Nodes): void {
  const fence = fenceOf(node, [...COMMAND_FENCES, ...SIMLET_FENCES])
  if (fence === null || name === 'command' || FENCES[name]?.includes(fence)) return
  const owners = Object.keys(FENCES).filter((owner) => FENCES[owner]?.includes(fence))
  const message = `a fence "${fence}" belongs into a ${owners.map((owner) => `:::${owner}`).join(' or ')} item`
  page.report(placeOf(page.source, node), message, 'move it there')
}
