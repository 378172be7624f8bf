// What the pages take of the simulator and the grader, beside types and what is small.

export { diagnosisTitle } from '../grading/diagnose.ts'
export { gradeScenario } from '../grading/grade.ts'
export { COSTLIEST_ATTEMPT, LONGEST_ATTEMPT } from '../grading/repair.ts'
export { novelRoute } from '../grading/route.ts'
export { run } from '../grading/run.ts'
export { consoleSummary } from '../sim/console-summary.ts'
export { replyOf } from '../sim/remote-terminal.ts'
export { openTerminal, press, typeLine, typeText } from '../sim/terminal.ts'
