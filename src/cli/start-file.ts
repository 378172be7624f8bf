// A start state file on its own, for `simulate` and `console`.

import { readFile } from 'node:fs/promises'
import type { Problem } from '../content/library.ts'
import { readYaml } from '../content/located-yaml.ts'
import { sourceOf } from '../content/source.ts'
import { worldOf } from '../sim/start.ts'
import type { World } from '../sim/world.ts'

/** The world of a start state file, or one line that says what is wrong with it. */
export async function readStart(path: string): Promise<World | string> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return `the start state ${path} cannot be read: name a YAML file with --start`
  const problems: Problem[] = []
  const yaml = readYaml(sourceOf(path, text), text, 1, 1, (at, message, help) => problems.push({ at, message, help }))
  if (problems.length === 0) {
    const made = worldOf(yaml.value)
    if ('world' in made) return made.world
    for (const { path: keys, message, help } of made.problems) problems.push({ at: yaml.placeAt(keys), message, help })
  }
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  const [first] = problems
  return first ? `${first.at.file}:${first.at.line}:${first.at.column}: ${first.message}; ${first.help}${more}` : `${path} is empty`
}
