// `drillmark grade`: runs lines on a scenario and prints the report.

import type { Gradable } from '../grading/grade.ts'
import { gradeScenario, reportJson } from '../grading/grade.ts'
import { explainText } from '../grading/explain.ts'
import { findRepair } from '../grading/repair.ts'
import type { Tried } from '../grading/repair.ts'
import type { Graded } from '../grading/report.ts'
import { reportText } from '../grading/report-text.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { readLines } from './input-lines.ts'
import { scenarioNamed } from './scenario-file.ts'

const USAGE: Usage = {
  line: 'drillmark grade SCENARIO-ID|FILE.md [LINES.txt | -] [--seed N] [--json | --explain] [--content DIR]',
  about:
    'Runs lines on a scenario and prints the report. Exit code 0: passed, 1: not passed, 2: the call or its input is unusable, 3: ungradable.',
  words: {
    'SCENARIO-ID': 'a scenario of the content folder, by its id',
    'FILE.md': 'a scenario file on its own',
    'LINES.txt': 'the lines to type; - or nothing: standard input',
    '--seed N': 'the variant that this seed draws (without: the first values)',
    '--json': 'print the report and the run as JSON',
    '--explain': 'print behind the report how it came about: criteria, findings, candidates of the repair',
    '--content DIR': 'the content folder (content)',
  },
}

/** 0: passed, 1: graded and not passed, 2: the call or its input is unusable, 3: our fault, ungradable. */
export async function grade(argv: string[]): Promise<number> {
  const options = readOptions(argv)
  if ('help' in options) return helped(options.help)
  if ('problem' in options) return unusable(options.problem)
  const found = await scenarioNamed(options.scenario, options.content)
  if (typeof found === 'string') return unusable(found)
  const scenario = options.seed === null ? found : found.variant(options.seed)
  const lines = await readLines(options.lines)
  if (lines === null)
    return unusable(`the file ${options.lines} cannot be read: name a text file, or - for standard input`)

  const tried: Tried[] = []
  const graded = repaired(scenario, gradeScenario(scenario, lines), tried)
  process.stdout.write(options.json ? `${JSON.stringify(reportJson(graded), null, 2)}\n` : reportText(graded))
  if (options.explain) process.stdout.write(`\n${explainText(graded, tried)}`)
  return exitCodes[graded.report.outcome]
}

/** With the smallest repair in the report: here it is worth the wait. What the search tries is put into `tried`. */
function repaired(scenario: Gradable, graded: Graded, tried: Tried[]): Graded {
  const repair = findRepair(scenario, graded, (one) => void tried.push(one))
  return { ...graded, report: { ...graded.report, repair } }
}

const exitCodes = { passed: 0, failed: 1, ungradable: 3 } as const

function readOptions(argv: string[]):
  | {
      scenario: string
      lines: string | undefined
      json: boolean
      explain: boolean
      seed: number | null
      content: string
    }
  | { help: string }
  | { problem: string } {
  const given = readArguments(argv, USAGE, 2)
  if (!('values' in given)) return given
  const [scenario, lines] = given.names
  if (scenario === undefined) return { problem: `which scenario? (${USAGE.line})` }
  const { values } = given
  if (values['json'] === true && values['explain'] === true)
    return { problem: '--json and --explain are two ways to print it: name one' }
  const seed = textOf(values['seed']) ?? null
  if (seed !== null && !/^\d{1,10}$/.test(seed))
    return { problem: `--seed ${seed} is not a seed: write a whole number` }
  return {
    scenario,
    lines,
    json: values['json'] === true,
    explain: values['explain'] === true,
    seed: seed === null ? null : Number(seed),
    content: textOf(values['content']) ?? 'content',
  }
}

function helped(text: string): number {
  process.stdout.write(text)
  return 0
}

function unusable(message: string): number {
  process.stderr.write(`drillmark grade: ${message}\n`)
  return 2
}
