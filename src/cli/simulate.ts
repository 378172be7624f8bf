// `drillmark simulate`: types lines at a console and prints what it showed, without judging anything.

import { parseArgs } from 'node:util'
import { consoleText } from '../grading/report-text.ts'
import { run } from '../grading/run.ts'
import { simulationJson } from '../grading/simulation-json.ts'
import { readLines } from './input-lines.ts'
import { readStart } from './start-file.ts'

const USAGE = 'drillmark simulate --start START.yaml [LINES.txt | -] [--json]'

/** 0: the lines were run, 2: the call or its input is unusable. */
export async function simulate(argv: string[]): Promise<number> {
  const options = readOptions(argv)
  if (typeof options === 'string') return unusable(options)
  const world = await readStart(options.start)
  if (typeof world === 'string') return unusable(world)
  const lines = await readLines(options.lines)
  if (lines === null)
    return unusable(`the file ${options.lines} cannot be read: name a text file, or - for standard input`)

  const done = run(world, lines)
  process.stdout.write(options.json ? `${JSON.stringify(simulationJson(done), null, 2)}\n` : `${consoleText(done)}\n`)
  if (!options.json) for (const warning of done.warnings) process.stderr.write(`${warning}\n`)
  return 0
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
