// What the pages take of the simulator and the grader, beside types and what is small.

import { platformOf } from '../sim/hardware.ts'
import { shortName } from '../sim/interfaces.ts'
import { ipOf, ipText } from '../sim/network/ip.ts'
import { address6OfNode, addressOfNode, probe } from '../sim/network/probe.ts'
import { network } from '../sim/network/view.ts'
import { whyUnanswered } from '../sim/network/why.ts'
import { idsOf } from '../sim/network/vlan-set.ts'

export { commandStart, judgeCommand } from '../grading/command.ts'
export { look } from '../grading/look.ts'
export { diagnosisTitle } from '../grading/diagnose.ts'
export { gradeScenario } from '../grading/grade.ts'
export { COSTLIEST_ATTEMPT, LONGEST_ATTEMPT } from '../grading/repair.ts'
export { novelRoute } from '../grading/route.ts'
export { blameTogether, typedIn } from '../grading/blame.ts'
export { endOf, versionOf } from '../grading/checks/endpoints.ts'
export { criteriaOf } from '../grading/judge.ts'
export { resume, run } from '../grading/run.ts'
export { pictureOf } from '../picture/from-world.ts'
export { atLevel } from '../picture/network-picture.ts'
export { draw } from '../picture/draw.ts'
export { firstStep, follow, followBetween, pathOf } from '../picture/follow.ts'
export { countTold, objectiveHtml } from '../picture/objectives.ts'
export { stepsHtml } from '../picture/steps.ts'
export { layout } from '../picture/layout.ts'
export { consolesIn, isLab, isTyped, labState, NOT_DRAWN, submitHtml, typedTold } from '../picture/lab-state.ts'
export { cableRows, deviceLines, selectedTold } from '../picture/told.ts'
export { consoleSummary } from '../sim/console-summary.ts'
export { replyOf } from '../sim/remote-terminal.ts'
export { network } from '../sim/network/view.ts'
export { ipText } from '../sim/network/ip.ts'
export { converged } from '../sim/network/converged.ts'
export { piecesOf } from '../sim/screens.ts'
export { openTerminal, press, typeLine, typeText } from '../sim/terminal.ts'

/** What the picture of a network takes of the simulator. */
export const networkSimulator = { network, idsOf, shortName, platformOf }
/** What following a packet takes of it. */
export const prober = { probe, addressOfNode, address6OfNode, whyUnanswered, shortName, ipOf, ipText }
