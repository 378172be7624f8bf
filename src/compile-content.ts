// Compiles content with the simulator and the grader of this program. Loaded only when something is to be compiled.

import { compileCourse, scenarioAgain as again } from './content/compile.ts'
import type { Compiled, CompileOptions } from './content/compile.ts'
import type { ScenarioAgain } from './content/packed-library.ts'
import { diagnosisIds } from './grading/diagnose.ts'
import { gradeScenario } from './grading/grade.ts'
import { parseRubric } from './grading/rubric.ts'
import { worldOf } from './sim/start.ts'

const grading = { worldOf, parseRubric, diagnosisIds, gradeScenario }

export function compileContent(
  files: ReadonlyMap<string, string>,
  options: Omit<CompileOptions, 'grading'> = {},
): Compiled {
  return compileCourse(files, { ...options, grading })
}

export const scenarioAgain: ScenarioAgain = (written, names, blueprints) => again(written, names, blueprints, grading)
