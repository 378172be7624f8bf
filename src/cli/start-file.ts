// A start state file on its own, for `simulate` and `console`.

import { readFile } from 'node:fs/promises'
import type { Problem } from '../content/library.ts'
import { readYaml } from '../content/located-yaml.ts'
import { problemText } from '../content/problem-text.ts'
import { sourceOf } from '../content/source.ts'
import { worldOf } from '../sim/start.ts'
import type { World } from '../sim/world.ts'

/** The world of a start state file, or what is wrong with it: one problem in one line, several as `check` shows them. */
export async function readStart(path: string): Promise<World | string> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return `the start state ${path} cannot be read: name a YAML file with --start`
  const problems: Problem[] = []
  const yaml = readYaml(sourceOf(path, text), text, 1, 1, (at, message, help) => problems.push({ at, message, help }))
  if (problems.length === 0) {
    const { base, own } = withoutBase(yaml.value)
    if (base) {
      const help =
        'write its keys out here; base: takes a start state of a part and works only in the scenarios of a course'
      problems.push({ at: yaml.placeAt(['base']), message: 'a start state file of its own has no base', help })
    }
    const made = worldOf(own)
    if ('world' in made && !base) return made.world
    // The base may have what is missing here.
    const more = 'world' in made || base ? [] : made.problems
    for (const { path: keys, message, help } of more) problems.push({ at: yaml.placeAt(keys), message, help })
  }
  if (problems.length === 0) return `${path} is empty`
  const [first, ...others] = problems
  if (first && others.length === 0)
    return `${first.at.file}:${first.at.line}:${first.at.column}: ${first.message}; ${first.help}`
  const shown = problems.map((problem) => problemText(problem, text)).join('\n')
  return `the start state ${path} has ${problems.length} problems\n${shown}`
}

function withoutBase(value: unknown): { base: boolean; own: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('base' in value))
    return { base: false, own: value }
  const { base: _, ...own } = value
  return { base: true, own }
}
