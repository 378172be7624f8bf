// `drillmark simulate`: types lines at a console and prints what it showed, without judging anything.

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readYaml } from '../content/located-yaml.ts'
import type { Problem } from '../content/library.ts'
import { sourceOf } from '../content/source.ts'
import { consoleText } from '../grading/report-text.ts'
import { run } from '../grading/run.ts'
import { simulationJson } from '../grading/simulation-json.ts'
import { worldOf } from '../sim/start.ts'
import type { World } from '../sim/world.ts'
import { readLines } from './input-lines.ts'

const USAGE = 'drillmark simulate --start START.yaml [LINES.txt | -] [--json]'

/** 0: the lines were run, 2: the call or its input is unusable. */
export async function simulate(argv: string[]): Promise<number> {
  const options = readOptions(argv)
  if (typeof options === 'string') return unusable(options)
  const text = await readFile(options.start, 'utf8').catch(() => null)
  if (text === null) return unusable(`the start state ${options.start} cannot be read: name a YAML file with --start`)
  const world = worldFrom(options.start, text)
  if (typeof world === 'string') return unusable(world)
  const lines = await readLines(options.lines)
  if (lines === null)
    return unusable(`the file ${options.lines} cannot be read: name a text file, or - for standard input`)

  const done = run(world, lines)
  process.stdout.write(options.json ? `${JSON.stringify(simulationJson(done), null, 2)}\n` : `${consoleText(done)}\n`)
  if (!options.json) for (const warning of done.warnings) process.stderr.write(`${warning}\n`)
  return 0
}

/** The world of a start state file, or its first problem in one line. */
function worldFrom(path: string, text: string): World | string {
  const problems: Problem[] = []
  const yaml = readYaml(sourceOf(path, text), text, 1, 1, (at, message, help) => problems.push({ at, message, help }))
  if (problems.length === 0) {
    const made = worldOf(yaml.value)
    if ('world' in made) return made.world
    for (const { path: keys, message, help } of made.problems) problems.push({ at: yaml.placeAt(keys), message, help })
  }
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  const [first] = problems
  return first
    ? `${first.at.file}:${first.at.line}:${first.at.column}: ${first.message}; ${first.help}${more}`
    : `${path} is empty`
}

function readOptions(argv: string[]): { start: string; lines: string | undefined; json: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { start: { type: 'string' }, json: { type: 'boolean' } },
    })
    if (values.start === undefined) return `which start state? (${USAGE})`
    const [lines, ...more] = positionals
    if (more.length > 0) return `"${more[0]}" is one argument too many (${USAGE})`
    return { start: values.start, lines, json: values.json ?? false }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} (${USAGE})`
  }
}

function unusable(message: string): number {
  process.stderr.write(`drillmark simulate: ${message}\n`)
  return 2
}
