// How well the grader explains answers that nobody tuned it to: `npm run -s unseen`, with `--repair` also the smallest repairs.
//
// `--set NAME`, `--kind K` and `--scenario ID` take a part, `--json FILE` writes what was said of each case.

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import type { Scenario } from '../../../src/content/library.ts'
import { gradeScenario, outcomeOf } from '../../../src/grading/grade.ts'
import { findRepair } from '../../../src/grading/repair.ts'
import type { Diagnosis, Graded, Repair } from '../../../src/grading/report.ts'
import { warningText } from '../../../src/grading/report.ts'
import { commandLine } from '../../../src/grading/run.ts'
import type { Run } from '../../../src/grading/run.ts'
import { loadContent } from '../../../src/load-content.ts'
import { falseAdvice } from '../advice.ts'
import { isHarmful, networkKinds, routes, ruleKinds, sets, textOf } from './cases.ts'
import type { UnseenCase } from './cases.ts'

/** What is counted of one case. */
interface Judged {
  readonly set: string
  readonly unseen: UnseenCase
  /** The root cause stands where the mistake is. */
  readonly placed: boolean
  /** The device refused the line of the mistake. */
  readonly refused: boolean
  /** The cause has a line, or names a word, a value or a file. */
  readonly tells: boolean
  /** The cause says the wrong word, or the missing one. */
  readonly says: boolean
  readonly repair: Repair | null
  /** The repair writes the wrong line anew, and leaves no copy of it. */
  readonly replaced: boolean
  readonly said: readonly Diagnosis[]
  readonly advice: Advice
}

/** The *Otherwise* of the causes: how many there are, how many of them were run, and what is wrong with which. */
interface Advice {
  readonly causes: number
  readonly said: number
  readonly run: number
  readonly wrong: readonly string[]
}

function adviceOf(scenario: Scenario, graded: Graded): Advice {
  const causes = graded.report.diagnoses.filter(({ cause }) => cause)
  return {
    causes: causes.length,
    said: count(causes, ({ otherwise }) => otherwise !== ''),
    run: count(graded.advice ?? [], (lines) => lines !== null),
    wrong: falseAdvice(scenario, graded),
  }
}

function printAdvice(name: string, all: readonly Advice[]): void {
  const sum = (of: (one: Advice) => number): number => all.reduce((total, one) => total + of(one), 0)
  const wrong = all.flatMap((one) => one.wrong)
  console.log(
    `Otherwise of ${name}: ${sum(({ said }) => said)} of ${sum(({ causes }) => causes)} causes have one, ${sum(({ run }) => run)} were run, ${wrong.length} do not hold.`,
  )
  for (const one of wrong) console.log(`- ${one}`)
}

const ONE_WORD: readonly string[] = [
  'letters-swapped',
  'word-dropped',
  'argument-changed',
  'needless-abbreviation',
  'look-alike',
  'wrong-device-or-file-system',
]

/** In how many ways a sentence may name what is missing, by how the missing line begins. */
const NAMED: readonly (readonly [begins: RegExp, named: RegExp])[] = [
  [/^Enter/, /enter|question|answer|empty line/i],
  [/^(?:wr|cop\S* run)/, /sav|wr|copy run/i],
  [/^en(?:a|$)/, /enable|privileged/i],
  [/^(?:end|exit)/, /\bend\b|exit|privileged|configuration/i],
  [/^conf(?!ig-|reg)/, /configur/i],
  [/^(?:reset|boot |@power|relo)/, /reset|boot|reload|restart|power|start/i],
  [/^ver/, /verif|hash|compar/i],
  [/^cop/, /cop(?:y|ied)|fetch|back|brought/i],
  [/^del/, /delet|room/i],
  [/^no /, /\bno\b|still|stands/i],
]

function names(text: string, word: string): boolean {
  const found = NAMED.find(([begins]) => begins.test(word))
  if (found) return found[1].test(text)
  const [first = '', second = ''] = word.toLowerCase().split(/\s+/)
  const said = text.toLowerCase()
  return said.includes(first.slice(0, 5)) || (second !== '' && said.includes(second))
}

/** Every gap where the missing line would have done: some lines may stand in several places. */
function gapsOf(scenario: Scenario, { lines, gap, original }: UnseenCase, from: Run): readonly number[] {
  if (gap === null) return []
  if (original === null) return [gap]
  const forms = [[original], [`do ${original}`], ['configure terminal', original, 'end']]
  const passes = (at: number): boolean =>
    forms.some((form) => outcomeOf(scenario, from, textOf(lines.toSpliced(at - 1, 0, ...form))).outcome === 'passed')
  const others = Array.from({ length: lines.length + 1 }, (_, index) => index + 1).filter(passes)
  return [gap, ...others]
}

/** A line, and its neighbours that are the same: of two Enters either is the one too many. */
function likeIt({ lines }: Run, line: number): readonly number[] {
  const own = lines[line - 1]
  return [line - 1, line, line + 1].filter((one) => lines[one - 1] === own)
}

function isPlaced(
  { at: lines, gap, word }: UnseenCase,
  gaps: readonly number[],
  run: Run,
  cause: Diagnosis | undefined,
): boolean {
  if (!cause) return false
  const at = lines.flatMap((line) => likeIt(run, line))
  const { line, message, otherwise } = cause
  const own = (one: number): number => commandLine(run, one)
  if (line !== null && at.some((one) => one === line || one === own(line) || own(one) === line)) return true
  if (gap === null) return false
  const isNear =
    line === null ||
    gaps.some((at) => [line, own(line)].some((one) => one === at || one === at - 1 || one === own(at - 1)))
  return isNear && names(`${message} ${otherwise}`, word)
}

const { values } = parseArgs({
  options: {
    repair: { type: 'boolean' },
    set: { type: 'string' },
    kind: { type: 'string' },
    scenario: { type: 'string' },
    json: { type: 'string' },
  },
})
const { library } = await loadContent('content')
if (!library) throw new Error('the content has problems: run drillmark check')
const scenarioOf = (id: string) => {
  const found = library.scenarios.get(id)
  if (!found) throw new Error(`there is no scenario "${id}"`)
  return found
}

const all = Object.entries(sets)
  .flatMap(([set, read]) => read().map((unseen) => ({ set, unseen })))
  .filter(
    ({ set, unseen: { kind, scenario } }) =>
      (values.set ?? set) === set && (values.kind ?? kind) === kind && (values.scenario ?? scenario) === scenario,
  )
let passing = 0
const judged = all.flatMap(({ set, unseen }): Judged[] => {
  const scenario = scenarioOf(unseen.scenario)
  const graded = gradeScenario(scenario, textOf(unseen.lines))
  const { report, run } = graded
  if (report.outcome !== 'failed') {
    passing += 1
    return []
  }
  const cause = report.diagnoses.find((one) => one.cause)
  const gaps = gapsOf(scenario, unseen, run)
  // What was broken before stands beside the line that spoilt more.
  const first = unseen.kind === 'spoilt-alone' ? report.diagnoses.filter((one) => one.cause) : [cause]
  const [slip = 0] = unseen.at
  const entry = run.transcript[slip - 1]
  const repair = values.repair === true ? findRepair(scenario, graded) : null
  const wrong = unseen.lines[slip - 1] ?? ''
  const before = unseen.lines.filter((line) => line === wrong).length
  return [
    {
      set,
      unseen,
      placed: first.some((one) => isPlaced(unseen, gaps, run, one)),
      refused: entry?.meaning?.kind === 'refused' || (entry?.kind === 'refused' && slip > 0),
      tells: cause !== undefined && (cause.line !== null || /["\d]/.test(cause.message)),
      says: cause !== undefined && unseen.word !== '' && `${cause.message} ${cause.otherwise}`.includes(unseen.word),
      repair,
      replaced:
        repair !== null &&
        repair.edits.some(({ op, line, count = 1 }) => op === 'replace' && line <= slip && slip < line + count) &&
        repair.lines.filter((line) => line === wrong).length < before,
      said: report.diagnoses,
      advice: adviceOf(scenario, graded),
    },
  ]
})

const percent = (part: number, whole: number): string => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`)
function count<Row>(rows: readonly Row[], test: (row: Row) => boolean): number {
  return rows.filter(test).length
}
function row(name: string, rows: readonly Judged[], isOneWord: boolean): string {
  const repairs =
    values.repair === true
      ? ` ${percent(
          count(rows, (one) => one.repair !== null),
          rows.length,
        )} | ${
          isOneWord
            ? percent(
                count(rows, (one) => one.replaced),
                rows.length,
              )
            : ''
        } |`
      : ''
  return `| ${name} | ${rows.length} | ${percent(
    count(rows, (one) => one.placed),
    rows.length,
  )} |${repairs}`
}
const lines = [
  `| kind | cases | cause at the mistake |${values.repair === true ? ' with a repair | the wrong word replaced |' : ''}`,
  `| --- | ---: | ---: |${values.repair === true ? ' ---: | ---: |' : ''}`,
]
for (const set of Object.keys(sets)) {
  const own = judged.filter((one) => one.set === set)
  const kinds = [...ruleKinds, ...networkKinds, ...(['spoilt-within'] as const)].filter((kind) =>
    own.some(({ unseen }) => unseen.kind === kind),
  )
  for (const kind of kinds)
    lines.push(
      row(
        kind.replaceAll('-', ' '),
        own.filter(({ unseen }) => unseen.kind === kind),
        ONE_WORD.includes(kind),
      ),
    )
  const alone = own.filter(({ unseen }) => unseen.kind === 'spoilt-alone')
  const harming = alone.filter(({ unseen }) => isHarmful(scenarioOf(unseen.scenario), unseen))
  if (harming.length < alone.length) lines.push(row('spoilt alone, by a line that harms', harming, false))
  if (own.length > 0) lines.push(row(`**${set}**`, own, false))
}
const byRule = judged.filter(({ set }) => set === 'by rule')
lines.push(
  row(
    'refused lines among them',
    byRule.filter(({ refused }) => refused),
    false,
  ),
)
lines.push(
  row(
    'slips of one word among them',
    byRule.filter(({ unseen }) => ONE_WORD.includes(unseen.kind)),
    true,
  ),
)
console.log(lines.join('\n'))
console.log(
  `\nVerdicts that name no line, word or value: ${count(judged, ({ tells }) => !tells)} of ${judged.length} unseen (${percent(
    count(judged, ({ tells }) => !tells),
    judged.length,
  )}).`,
)
if (passing > 0) console.log(`${passing} cases pass today and are left out.`)

const isPart = values.set !== undefined || values.kind !== undefined || values.scenario !== undefined
const shippedAnswers = (isPart ? [] : [...library.scenarios.values()]).flatMap((scenario) =>
  scenario.fails.map(({ lines: text }) => ({ scenario, graded: gradeScenario(scenario, text) })),
)
const shipped = shippedAnswers.map(({ graded }) => graded.report.diagnoses.find(({ cause }) => cause))
const silent = count(shipped, (cause) => cause === undefined || (cause.line === null && !/["\d]/.test(cause.message)))
console.log(`Of the shipped wrong answers: ${silent} of ${shipped.length} (${percent(silent, shipped.length)}).`)
printAdvice(
  'the unseen',
  judged.map(({ advice }) => advice),
)
printAdvice(
  'the shipped',
  shippedAnswers.map(({ scenario, graded }) => adviceOf(scenario, graded)),
)

const right = routes().map((route) => ({
  route,
  ...gradeScenario(scenarioOf(route.scenario), textOf(route.lines)),
}))
const refusedRoutes = right.filter(({ report }) => report.outcome !== 'passed')
console.log(`\nRight routes: ${right.length - refusedRoutes.length} of ${right.length} pass.`)
for (const { route, report } of refusedRoutes) {
  const unsimulated = [...report.warnings.map(warningText), ...report.diagnoses.map(({ message }) => message)].some(
    (text) => /not simulated/i.test(text),
  )
  console.log(
    `- ${route.scenario}: ${route.title} (${report.score} of ${report.maxScore}${unsimulated ? ', and it says what is not simulated' : ''})`,
  )
}
if (values.json !== undefined)
  writeFileSync(
    values.json,
    JSON.stringify(
      judged.map(({ set, unseen, placed, refused, says, replaced, repair, said }) => ({
        set,
        ...unseen,
        placed,
        refused,
        says,
        replaced,
        repair: repair?.edits ?? null,
        said: said.map(({ id, line, cause, message, otherwise }) => ({ id, line, cause, message, otherwise })),
      })),
      null,
      1,
    ),
  )
