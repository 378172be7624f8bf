// `drillmark simulate`: types lines at a console and prints what it showed, without judging anything.

import { consoleText } from '../grading/report-text.ts'
import { run } from '../grading/run.ts'
import { simulationJson } from '../grading/simulation-json.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { readLines } from './input-lines.ts'
import { readStart } from './start-file.ts'

const USAGE: Usage = {
  line: 'drillmark simulate --start START.yaml [LINES.txt | -] [--json]',
  about: 'Types lines at a simulated device and prints the console, without judging anything.',
  words: {
    '--start START.yaml':
      'the start state of the device or the network, written as in the yaml start block of a scenario',
    'LINES.txt': 'the lines to type; - or nothing: standard input',
    '--json': 'print transcript, devices, servers and events as JSON',
  },
}

/** 0: the lines were run, 2: the call or its input is unusable. */
export async function simulate(argv: string[]): Promise<number> {
  const options = readOptions(argv)
  if ('help' in options) return helped(options.help)
  if ('problem' in options) return unusable(options.problem)
  const world = await readStart(options.start)
  if (typeof world === 'string') return unusable(world)
  const lines = await readLines(options.lines)
  if (lines === null)
    return unusable(`the file ${options.lines} cannot be read: name a text file, or - for standard input`)

  const done = run(world, lines)
  process.stdout.write(options.json ? `${JSON.stringify(simulationJson(done), null, 2)}\n` : `${consoleText(done)}\n`)
  if (!options.json) for (const { text } of done.warnings) process.stderr.write(`${text}\n`)
  return 0
}

function readOptions(
  argv: string[],
): { start: string; lines: string | undefined; json: boolean } | { help: string } | { problem: string } {
  const given = readArguments(argv, USAGE, 1)
  if (!('values' in given)) return given
  const start = textOf(given.values['start'])
  if (start === undefined) return { problem: `which start state? (${USAGE.line})` }
  return { start, lines: given.names[0], json: given.values['json'] === true }
}

function helped(text: string): number {
  process.stdout.write(text)
  return 0
}

function unusable(message: string): number {
  process.stderr.write(`drillmark simulate: ${message}\n`)
  return 2
}
