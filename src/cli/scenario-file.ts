// One scenario file on its own, as an author tries it: with the start states of its part, without the rest of the course.

import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { definitionsOf } from '../content/html.ts'
import type { Problem, Scenario } from '../content/library.ts'
import { compileScenario, readScenario } from '../content/scenarios.ts'
import { sourceOf } from '../content/source.ts'
import { readStarts } from '../content/starts.ts'
import type { NamedStart } from '../content/starts.ts'
import { diagnosisIds } from '../grading/diagnose.ts'
import { gradeScenario } from '../grading/grade.ts'
import { parseRubric } from '../grading/rubric.ts'
import { worldOf } from '../sim/start.ts'

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
