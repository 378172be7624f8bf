// Compiles content with the simulator and the grader of this program. Loaded only when something is to be compiled.

import { openCache } from './cache.ts'
import type { Cache } from './cache.ts'
import { compileCourse, scenarioAgain as again } from './content/compile.ts'
import type { Compiled, CompileOptions } from './content/compile.ts'
import { withTrees } from './content/markdown.ts'
import type { ScenarioAgain } from './content/packed-library.ts'
import { diagnosisIds } from './grading/diagnose.ts'
import { gradeScenario } from './grading/grade.ts'
import { parseRubric } from './grading/rubric.ts'
import { openTrees } from './kept-trees.ts'
import { worldOf } from './sim/start.ts'

const grading = { worldOf, parseRubric, diagnosisIds, gradeScenario }

export function compileContent(
  files: ReadonlyMap<string, string>,
  { cache = openCache(), ...options }: Omit<CompileOptions, 'grading'> & { readonly cache?: Cache } = {},
): Compiled {
  const trees = openTrees(files, cache)
  const compiled = withTrees(trees, () => compileCourse(files, { ...options, grading }))
  trees?.save()
  return compiled
}

export const scenarioAgain: ScenarioAgain = (written, names, blueprints) => again(written, names, blueprints, grading)
