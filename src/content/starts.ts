// Named start states that the scenarios of a part share (starts.md), and the world of a start state with its base.

import type { Code } from 'mdast'
import { catalogue, imageNamed } from '../sim/images.ts'
import type { worldOf } from '../sim/start.ts'
import type { World } from '../sim/world.ts'
import { readYaml } from './located-yaml.ts'
import type { LocatedYaml } from './located-yaml.ts'
import { parseMarkdown } from './markdown.ts'
import { lineOf, placeOf, textOf } from './nodes.ts'
import { didYouMean } from './did-you-mean.ts'
import { isSilent } from './sections.ts'
import { placeText } from './source.ts'
import type { Place, Report, Source } from './source.ts'

export interface NamedStart {
  readonly name: string
  readonly at: Place
  readonly yaml: LocatedYaml
}

/** The start states of a starts.md by name: `## name`, then one fence `yaml start`. */
export function readStarts(source: Source, report: Report): ReadonlyMap<string, NamedStart> {
  const starts = new Map<string, NamedStart>()
  const named = new Map<string, Place>()
  let name: string | null = null
  for (const node of parseMarkdown(source, report).children) {
    if (isSilent(node)) continue
    const at = placeOf(source, node)
    if (node.type === 'heading' && node.depth === 2) {
      name = textOf(node).trim()
      const before = named.get(name)
      if (before)
        report(at, `the start state "${name}" is already at ${placeText(before)}`, 'give one of them another name')
      named.set(name, at)
    } else if (node.type === 'code' && node.lang === 'yaml' && node.meta?.trim() === 'start') {
      if (name === null) report(at, 'this start state has no name', 'write a heading above it: ## branch-router')
      else if (starts.has(name))
        report(at, `the start state "${name}" has a second fence`, 'write one fence below each heading')
      else starts.set(name, { name, at, yaml: readFence(source, node, report) })
    } else if (node.type === 'code' || node.type === 'containerDirective') {
      report(at, 'this block is not a start state', 'write start states as ```yaml start')
    }
  }
  for (const [name, at] of named) {
    if (!starts.has(name))
      report(at, `the start state "${name}" has no fence`, 'write it below the heading, between ```yaml start and ```')
  }
  for (const { yaml, at } of starts.values()) {
    if (yaml.blank) report(at, 'this start state is empty', 'write lines like platform: c2911')
    else if (yaml.node !== null && !isMap(yaml.value))
      report(yaml.placeAt([]), 'a start state is a map of keys', 'write lines like platform: c2911')
    else if (isMap(yaml.value) && yaml.value['base'] !== undefined)
      report(yaml.placeAt(['base']), 'a shared start state has no base', 'write its keys out here')
    reportUnknownImages(yaml, null, report)
  }
  return starts
}

/** YAML of a code fence, placed in its file. */
export function readFence(source: Source, node: Code, report: Report): LocatedYaml {
  return readYaml(source, node.value, lineOf(node) + 1, node.position?.start.column ?? 1, report)
}

/** The world of a start state: the base's keys, replaced by those beside `base`. Null after problems. */
export function worldFrom(
  yaml: LocatedYaml,
  starts: ReadonlyMap<string, NamedStart>,
  make: typeof worldOf,
  report: Report,
): World | null {
  if (yaml.node === null) return null
  if (!isMap(yaml.value)) {
    report(yaml.placeAt([]), 'a start state is a map of keys', 'write lines like platform: c2911')
    return null
  }
  const { base: written, ...own } = yaml.value
  const name = written === undefined || typeof written === 'string' ? written : ''
  const base = name === undefined ? undefined : starts.get(name)
  if (name !== undefined && !base) {
    const help = `name a heading of the part's starts.md${didYouMean(name, starts.keys())}`
    report(yaml.placeAt(['base']), `there is no start state "${name}"`, help)
    return null
  }
  reportUnknownImages(yaml, base?.yaml ?? null, report)
  if (base?.yaml.node === null) return null
  const shared = base && isMap(base.yaml.value) ? base.yaml.value : {}
  const made = make({ ...shared, ...own })
  if ('world' in made) return made.world
  for (const problem of made.problems) {
    const [key] = problem.path
    const inBase =
      base !== undefined && typeof key === 'string' && !Object.hasOwn(own, key) && Object.hasOwn(shared, key)
    report((inBase ? base.yaml : yaml).placeAt(problem.path), problem.message, problem.help)
  }
  return null
}

/** The keys of a start state, with those of its base that it does not replace; null where it is no map. */
export function startKeys(
  yaml: LocatedYaml,
  starts: ReadonlyMap<string, NamedStart>,
): Readonly<Record<string, unknown>> | null {
  if (!isMap(yaml.value)) return null
  const { base, ...own } = yaml.value
  const shared = typeof base === 'string' ? starts.get(base)?.yaml.value : undefined
  return { ...(isMap(shared) ? shared : {}), ...own }
}

/** What makes a file of an author's own: with any of these an image need not be in the catalogue. */
const OWN_FILE = ['size', 'md5', 'version', 'platform', 'content']

/**
 * Reports unknown images. A device would store and boot them, so a misspelt name would go unnoticed. An author
 * may invent one by saying what it is, here or in the base.
 */
function reportUnknownImages(yaml: LocatedYaml, base: LocatedYaml | null, report: Report): void {
  const found = [...imagesIn(yaml.value)]
  const own = new Set([...found, ...imagesIn(base?.value)].filter((each) => each.isOwn).map(({ name }) => name))
  for (const { name, path } of found) {
    const file = name.slice(name.lastIndexOf('/') + 1)
    if (own.has(name) || catalogue.includes(file) || imageNamed(file) === null) continue
    report(
      yaml.placeAt(path),
      `the catalogue has no image "${file}"`,
      `correct the name, or say what it is: { name: ${file}, size: 98000000 }${didYouMean(file, catalogue)}`,
    )
  }
}

/** The images that a start state names, with the place of each. */
function* imagesIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<{ readonly name: string; readonly path: readonly (string | number)[]; readonly isOwn: boolean }> {
  if (typeof value === 'string') {
    const key = path.findLast((step) => typeof step === 'string')
    if (IMAGE_KEYS.includes(String(key))) yield { name: value, path, isOwn: false }
  } else if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) yield* imagesIn(each, [...path, index])
  } else if (isMap(value)) {
    const { name } = value
    if (typeof name === 'string') yield { name, path: [...path, 'name'], isOwn: OWN_FILE.some((key) => key in value) }
    else for (const [key, each] of Object.entries(value)) yield* imagesIn(each, [...path, key])
  }
}
const IMAGE_KEYS = ['flash', 'usbflash0', 'usb0', 'files', 'image', 'xmodem']

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
