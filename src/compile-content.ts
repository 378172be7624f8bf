// Compiles content with the simulator and the grader of this program. Loaded only when something is to be compiled.

import { compileCourse, scenarioAgain as again } from './content/compile.ts'
import type { Compiled } from './content/compile.ts'
import type { Proofs } from './content/proofs.ts'
import type { ScenarioAgain } from './content/packed-library.ts'
import { diagnosisIds } from './grading/diagnose.ts'
import { gradeScenario } from './grading/grade.ts'
import { parseRubric } from './grading/rubric.ts'
import { worldOf } from './sim/start.ts'

const grading = { worldOf, parseRubric, diagnosisIds, gradeScenario }

export function compileContent(files: ReadonlyMap<string, string>, proofs?: Proofs): Compiled {
  return compileCourse(files, proofs ? { grading, proofs } : { grading })
}

export const scenarioAgain: ScenarioAgain = (written, names, blueprints) => again(written, names, blueprints, grading)
