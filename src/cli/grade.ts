// `drillmark grade`: runs lines on a scenario and prints the report.

import { readFile } from 'node:fs/promises'
import type { Scenario } from '../content/library.ts'
import { didYouMean } from '../content/did-you-mean.ts'
import { problemText } from '../content/problem-text.ts'
import type { Gradable } from '../grading/grade.ts'
import { gradeScenario, reportJson } from '../grading/grade.ts'
import { explainText } from '../grading/explain.ts'
import { findRepair } from '../grading/repair.ts'
import type { Tried } from '../grading/repair.ts'
import type { Graded } from '../grading/report.ts'
import { reportText } from '../grading/report-text.ts'
import { loadContent } from '../load-content.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { readLines } from './input-lines.ts'
import { readScenarioFile } from './scenario-file.ts'

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
  const found = await (options.scenario.endsWith('.md')
    ? fromFile(options.scenario)
    : fromContent(options.scenario, options.content))
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

async function fromFile(path: string): Promise<Scenario | string> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null)
    return `the file ${path} cannot be read: name a scenario file, or a scenario of the course by its id`
  const { scenario, problems } = await readScenarioFile(path, text)
  if (scenario) return scenario
  const [first] = problems
  return first
    ? problemText(first, undefined).replace('\n  help:', ';')
    : `${path} has no start state and no rubric to grade with`
}

async function fromContent(id: string, folder: string): Promise<Scenario | string> {
  const { library, problems, files } = await loadContent(folder)
  if (!library) {
    // A problem elsewhere in the folder is no reason not to grade this one.
    const path = [...files].find(([name, text]) => name.includes('/scenarios/') && text.includes(`\nid: ${id}\n`))?.[0]
    if (path !== undefined && problems.every(({ at }) => at.file !== path)) return fromFile(path)
    const [first] = problems
    const where = first ? ` ${first.at.file}:${first.at.line}:${first.at.column}: ${first.message}` : ''
    return `the content of ${folder} has problems;${where}; see drillmark check`
  }
  const scenario = library.scenarios.get(id)
  if (scenario) return scenario
  return `there is no scenario "${id}" in ${folder}${didYouMean(id, library.scenarios.keys())}; there are ${[...library.scenarios.keys()].join(', ')}`
}

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
