// `drillmark grade`: runs lines on a scenario and prints the report.

import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { didYouMean } from '../content/nearest.ts'
import { problemText } from '../content/problem-text.ts'
import type { Gradable } from '../grading/grade.ts'
import { gradeScenario, reportJson } from '../grading/grade.ts'
import { reportText } from '../grading/report-text.ts'
import { loadContent } from '../load-content.ts'
import { readLines } from './input-lines.ts'
import { readScenarioFile } from './scenario-file.ts'

const USAGE = 'drillmark grade SCENARIO-ID|FILE.md [LINES.txt | -] [--json] [--content DIR]'

/** 0: passed, 1: graded and not passed, 2: the call or its input is unusable, 3: our fault, ungradable. */
export async function grade(argv: string[]): Promise<number> {
  const options = readOptions(argv)
  if (typeof options === 'string') return unusable(options)
  const found = await (options.scenario.endsWith('.md')
    ? fromFile(options.scenario)
    : fromContent(options.scenario, options.content))
  if (typeof found === 'string') return unusable(found)
  const lines = await readLines(options.lines)
  if (lines === null)
    return unusable(`the file ${options.lines} cannot be read: name a text file, or - for standard input`)

  const graded = gradeScenario(found, lines)
  process.stdout.write(options.json ? `${JSON.stringify(reportJson(graded), null, 2)}\n` : reportText(graded))
  return exitCodes[graded.report.outcome]
}

const exitCodes = { passed: 0, failed: 1, ungradable: 3 } as const

async function fromFile(path: string): Promise<Gradable | string> {
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

async function fromContent(id: string, folder: string): Promise<Gradable | string> {
  const { library, problems } = await loadContent(folder)
  if (!library) {
    const [first] = problems
    const where = first ? ` ${first.at.file}:${first.at.line}:${first.at.column}: ${first.message}` : ''
    return `the content of ${folder} has problems;${where}; see drillmark check`
  }
  const scenario = library.scenarios.get(id)
  if (scenario) return scenario
  return `there is no scenario "${id}" in ${folder}${didYouMean(id, library.scenarios.keys())}; there are ${[...library.scenarios.keys()].join(', ')}`
}

function readOptions(
  argv: string[],
): { scenario: string; lines: string | undefined; json: boolean; content: string } | string {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { content: { type: 'string' }, json: { type: 'boolean' } },
    })
    const [scenario, lines, ...more] = positionals
    if (scenario === undefined) return `which scenario? (${USAGE})`
    if (more.length > 0) return `"${more[0]}" is one argument too many (${USAGE})`
    return { scenario, lines, json: values.json ?? false, content: values.content ?? 'content' }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} (${USAGE})`
  }
}

function unusable(message: string): number {
  process.stderr.write(`drillmark grade: ${message}\n`)
  return 2
}
