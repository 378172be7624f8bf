// The device of an item: its start state, and the hidden lines that bring it to where a learner begins.

import type { Code, Nodes } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { promptOf } from '../grading/command.ts'
import { worldOf } from '../sim/start.ts'
import type { World } from '../sim/world.ts'
import { didYouMean } from './did-you-mean.ts'
import type { ItemFile } from './item-parts.ts'
import type { CommandItem, Item } from './library.ts'
import type { LocatedYaml } from './located-yaml.ts'
import { lineOf, placeOf } from './nodes.ts'
import { placeOnLine } from './source.ts'
import type { Report } from './source.ts'
import { readFence, startKeys, worldFrom } from './starts.ts'
import { typeHidden } from './written-session.ts'

/** The fences that a command item has, and those of a simlet; no other item has one of them. */
export const COMMAND_FENCES = ['yaml start', 'yaml checks', 'ios pass', 'ios fail'] as const
export const SIMLET_FENCES = ['yaml start', 'ios look'] as const

/** Which of these fences a node is; null: none of them. */
export function fenceOf<Fence extends string>(node: Nodes, fences: readonly Fence[]): Fence | null {
  if (node.type !== 'code') return null
  const words = `${node.lang ?? ''} ${node.meta ?? ''}`.trim()
  return fences.find((fence) => fence === words) ?? null
}

export interface ItemDevice {
  /** Null: there is none, or it was reported. */
  readonly start: CommandItem['start'] | null
  readonly yaml: LocatedYaml | null
  readonly before: readonly string[]
}

/** What `start=NAME` or a fence `yaml start`, and `after="line; line"`, say. */
export function readDevice({ page, starts }: ItemFile, node: ContainerDirective, report: Report): ItemDevice {
  const { source } = page
  const given = node.attributes ?? {}
  const at = placeOnLine(source, lineOf(node), /\bstart(?==)/)
  const fences = node.children.filter((child): child is Code => fenceOf(child, COMMAND_FENCES) === 'yaml start')
  const [fence] = fences
  const name = given['start'] ?? null
  const named = name === null ? undefined : starts.get(name)
  if (name === null && !fence)
    report(
      placeOf(source, node),
      `this ${node.name} item has no start state`,
      'write start=NAME of a heading in starts.md, or a ```yaml start',
    )
  else if (name !== null && fence) report(at, 'this item has two start states', 'leave start= out, or the fence')
  else if (name !== null && !named) {
    const help = `name a heading of the part's starts.md${didYouMean(name, starts.keys())}`
    report(at, `there is no start state "${name}"`, help)
  }
  const yaml = fence ? readFence(source, fence, report) : (named?.yaml ?? null)
  if (fence && yaml?.blank)
    report(placeOf(source, fence), 'this start state is empty', 'write lines like platform: c2911')
  const after = given['after'] ?? ''
  return {
    start: yaml && startKeys(yaml, starts),
    yaml,
    before: after.trim() === '' ? [] : after.split(';').map((each) => each.trim()),
  }
}

/** The device as a learner finds it, and its prompt. Null after problems of its start state or its hidden lines. */
export function deviceOf(
  { page, starts }: ItemFile,
  node: ContainerDirective,
  { yaml }: ItemDevice,
  item: Item & Pick<CommandItem, 'start' | 'before'>,
  report: Report,
): { readonly world: World; readonly prompt: string } | null {
  const start = item.values ? drawnWorld() : yaml && worldFrom(yaml, starts, worldOf, report)
  if (!start) return null
  const at = placeOnLine(page.source, lineOf(node), 'after=')
  const { world } = typeHidden({ world: start, printed: [] }, item.before, (message, help) => report(at, message, help))
  if (world.devices[world.focus]?.question?.kind === 'password' && item.before.length > 0)
    report(
      at,
      'the hidden lines end where a password is asked for',
      'type it there as well: after="enable; PASSWORD; configure terminal"',
    )
  return { world, prompt: promptOf(world) }

  function drawnWorld(): World | null {
    const made = worldOf(item.start)
    if ('world' in made) return made.world
    for (const { path, message, help } of made.problems)
      report(yaml?.placeAt(path) ?? placeOf(page.source, node), message, help)
    return null
  }
}
