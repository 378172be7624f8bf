// The scenario that a command is about: one of the course, or a file on its own, with the start states of its part and without the rest.

import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { definitionsOf } from '../content/html.ts'
import type { Problem, Scenario } from '../content/library.ts'
import { problemText } from '../content/problem-text.ts'
import { compileScenario, readScenario } from '../content/scenarios.ts'
import { sourceOf } from '../content/source.ts'
import { readStarts } from '../content/starts.ts'
import type { NamedStart } from '../content/starts.ts'
import { diagnosisIds } from '../grading/diagnose.ts'
import { gradeScenario } from '../grading/grade.ts'
import { parseRubric } from '../grading/rubric.ts'
import { loadContent } from '../load-content.ts'
import { worldOf } from '../sim/start.ts'
import { noScenario } from './no-scenario.ts'

/** A scenario by its id in a content folder, or by its file (`.md`). A text says why there is none. */
export async function scenarioNamed(name: string, folder: string): Promise<Scenario | string> {
  return await (name.endsWith('.md') ? fromFile(name) : fromContent(name, folder))
}

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
  return noScenario(id, library, folder)
}

/** The scenario, or null after problems of its front matter, or when nothing is left to grade. Links to the rest of the course are problems here, harmless ones. */
export async function readScenarioFile(
  path: string,
  text: string,
): Promise<{ scenario: Scenario | null; problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const report = (at: Problem['at'], message: string, help: string): void => void problems.push({ at, message, help })
  const source = sourceOf(path, text)
  const draft = readScenario(source, '', report)
  if (problems.length > 0) return { scenario: null, problems }
  const names = { chapters: new Map<string, never>(), scenarios: new Set<string>(), figures: new Set<string>() }
  const page = { source, chapter: null, ownPage: false, names, report, definitions: definitionsOf(draft.root) }
  const starts = await startsBeside(path, report)
  const grading = { worldOf, parseRubric, diagnosisIds, gradeScenario }
  return { scenario: compileScenario(draft, { page, starts, blueprints: [], grading, proofs: null }), problems }
}

/** starts.md of the part: `<part>/<chapter>/scenarios/x.md` is three folders below it; else the one beside the file. */
async function startsBeside(
  path: string,
  report: Parameters<typeof readStarts>[1],
): Promise<ReadonlyMap<string, NamedStart>> {
  for (const file of [join(dirname(path), '..', '..', 'starts.md'), join(dirname(path), 'starts.md')]) {
    const text = await readFile(file, 'utf8').catch(() => null)
    if (text !== null) return readStarts(sourceOf(file, text), report)
  }
  return new Map()
}
