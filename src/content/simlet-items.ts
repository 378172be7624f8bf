// Simlet items: a device to look at with show commands, and blanks about what it shows.

import type { Code } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { look } from '../grading/look.ts'
import { contentHash } from './content-hash.ts'
import { sameFilling } from './fillings.ts'
import { compileFill } from './fill-items.ts'
import { deviceOf, fenceOf, readDevice, SIMLET_FENCES } from './item-devices.ts'
import type { ItemFile } from './item-parts.ts'
import type { Level, SimletItem } from './library.ts'
import { placeOf } from './nodes.ts'
import type { Report } from './source.ts'

const FEWEST = 3
const MOST = 5

/** A simlet item; what is wrong with it is reported. `proveSimlet` runs it. */
export function compileSimlet(file: ItemFile, node: ContainerDirective, level: Level): SimletItem {
  const { page } = file
  const { start: _start, after: _after, ...attributes } = node.attributes ?? {}
  const rest = node.children.filter((child) => fenceOf(child, SIMLET_FENCES) === null)
  const { hash: _, stemText, ...fill } = compileFill(file, { ...node, attributes, children: rest }, level)
  const { length } = fill.blanks
  if (length > 0 && (length < FEWEST || length > MOST))
    page.report(
      placeOf(page.source, node),
      `a simlet has ${FEWEST} to ${MOST} questions, and this one has ${length}`,
      'ask things that do not follow from one another, each with its [[answer]]',
    )
  const looks = looksOf(node)
  if (looks.length === 0)
    page.report(
      placeOf(page.source, node),
      'this simlet does not say where its answers stand',
      'add an ```ios look with the commands that show them: the check runs them',
    )
  const { start, before } = readDevice(file, node, page.report)
  const item = {
    ...fill,
    kind: 'simlet' as const,
    start: start ?? {},
    before,
    prompt: '',
    look: looks[0]?.value ?? '',
  }
  return { ...item, hash: contentHash(item), stemText }
}

/** The item with the prompt at which one looks. Its lines have to be looks that the device takes, and to show every answer. */
export function proveSimlet(file: ItemFile, node: ContainerDirective, item: SimletItem): SimletItem {
  const { page } = file
  const device = readDevice(file, node, () => {})
  const [lines] = looksOf(node)
  if (device.start === null || !lines) return item
  if (item.values) {
    page.report(placeOf(page.source, node), 'a simlet has no values', 'write what its device shows')
    return item
  }
  const made = deviceOf(file, node, device, item, page.report)
  if (!made) return item
  proveLooks(item, made.world, (message, help) => page.report(placeOf(page.source, lines), message, help))
  return { ...item, prompt: made.prompt }
}

function proveLooks(
  item: SimletItem,
  world: Parameters<typeof look>[0],
  say: (message: Parameters<Report>[1], help: string) => void,
): void {
  const { entries } = look(world, item.look)
  for (const { input, kind, meaning, note, output } of entries) {
    if (kind === 'refused' || meaning?.kind === 'refused')
      say(`the device does not take "${input}"`, `correct it: ${(note ?? output).trim()}`)
  }
  const shown = entries.map(({ output }) => output).join('')
  const words = shown.split(/\s+/)
  for (const taken of item.blanks) {
    if (
      taken.some(
        (each) => shown.toLowerCase().includes(each.toLowerCase()) || words.some((word) => sameFilling(each, word)),
      )
    )
      continue
    say(
      `these lines do not show "${taken[0]}"`,
      'add the command that shows it, or one of the accepted answers as it is shown',
    )
  }
}

const looksOf = (node: ContainerDirective): readonly Code[] =>
  node.children.filter((child): child is Code => fenceOf(child, SIMLET_FENCES) === 'ios look')
