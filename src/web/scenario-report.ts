// What the report page of a scenario attempt shows: verdict, root cause, repair, what to revisit, criteria and console, as plain values.

import type { Item, Library, Scenario } from '../content/library.ts'
import { lossText, warningText } from '../grading/report.ts'
import type { CriterionResult, Diagnosis, Repair, Report } from '../grading/report.ts'
import { linkedFacts } from '../schedule/pulled.ts'
import { linesOf } from '../sim/input.ts'
import type { Regrade, ScenarioAttempt } from '../store/store.ts'
import { consoleOf } from './console.ts'
import { heldText } from './held.ts'
import { isSelfMarked } from './items.ts'
import { repairRows } from './repair-rows.ts'
import type { NetworkFigure } from './network-figure.ts'
import type { ShownRun } from './runs.ts'
import { freshAddress } from './variants.ts'
import { splitNames, visibleText } from './visible-text.ts'
import type { SentencePiece } from './visible-text.ts'
import { capital, chapterLink, count, instantText, numberWord, sectionLink } from './words.ts'

export interface ReportContext {
  readonly library: Library
  /** The variant that the attempt was about. */
  readonly scenario: Scenario
  readonly attempt: ScenarioAttempt
  /** The lines, run again; null where there is nothing to run, or it broke. */
  readonly run: ShownRun | null
  /** Its network; null: there is none, or nothing of it is in question. */
  readonly network: NetworkFigure | null
  readonly zone: string
  /** The facts that the reader's review session of today holds. */
  readonly queued: ReadonlySet<string>
  readonly titleOf: (diagnosis: string) => string
  /** What the reader wrote at lines of it. */
  readonly notes?: ReadonlyMap<number, string>
  /** What instructors wrote at lines of it. */
  readonly comments?: ReadonlyMap<number, readonly string[]>
  /** Where to go on after a pass; null: every scenario is passed. */
  readonly next: Pick<Scenario, 'id' | 'title'> | null
}

/** Lines that stay, shown around each change of the repair. */
const AROUND = 3
/** Remarks that are spelt out; the others stand at their lines in the console. */
const WARNINGS_SHOWN = 5
/** Lines that a criterion links to. */
const LINES_SHOWN = 8

/** The values of `views/report.hbs`. */
export function reportPage(context: ReportContext) {
  const { library, scenario, attempt, run, zone } = context
  const { report } = attempt
  const { outcome } = report
  const causes = report.diagnoses.filter(({ cause }) => cause)
  return {
    title: titleOf(report),
    scenario: { id: scenario.id, title: scenario.title },
    chapter: { id: scenario.chapter, title: chapterLink(library, scenario.chapter).title },
    on: instantText(attempt.at, zone),
    ungradable: outcome === 'ungradable' ? { reportId: attempt.id } : null,
    score: `${report.score} of ${report.maxScore} points`,
    ...verdictOf(report),
    passText: passText(scenario, report),
    details: detailsOf(scenario, attempt),
    regraded: attempt.regrades.map((regrade, index) =>
      regradedText(regrade, attempt.regrades[index - 1]?.report ?? attempt.firstReport, zone),
    ),
    warnings: warningsOf(context),
    wrongTitle: outcome === 'passed' ? 'What cost points' : 'What went wrong',
    causes: causes.map((diagnosis, index) => causeOf(diagnosis, index, context)),
    follows: followsOf(context),
    network: causes.length > 0 ? null : context.network,
    repair: outcome === 'failed' && report.repair ? repairOf(report.repair, attempt.lines) : null,
    missing: outcome === 'failed' && !report.repair ? missingOf(scenario, report) : null,
    next:
      outcome === 'passed' && context.next !== null
        ? { href: `/scenarios/${context.next.id}`, title: context.next.title }
        : null,
    again: {
      href: `/scenarios/${scenario.id}?from=${attempt.id}#type`,
      label: outcome === 'passed' ? 'Back to the scenario' : 'Try again, with these lines',
    },
    fresh: scenario.parameters.length > 0 ? { href: freshAddress(scenario, attempt.seed) } : null,
    solutionHref: outcome === 'passed' ? `/scenarios/${scenario.id}?from=${attempt.id}&solution=1#solution` : null,
    retryNote: outcome === 'failed' ? 'You can try again at once; your best attempt counts.' : '',
    revisit: outcome === 'failed' ? revisitOf(context) : null,
    criteria: report.criteria.map((criterion) => ({
      ...criterionOf(criterion),
      pathHref: pathHref(criterion, context),
    })),
    console:
      run === null
        ? null
        : consoleOf(run, {
            numbered: true,
            remarks: remarksOf(causes, context),
            notes: context.notes,
            comments: context.comments,
          }),
    lineCount: run?.transcript.length ?? 0,
  }
}

/** The values of `views/report-held.hbs`: the lines that were submitted, and when the results come. */
export function heldReportPage(scenario: Scenario, attempt: ScenarioAttempt, until: string, zone: string) {
  return {
    title: 'Lines submitted',
    scenario: { id: scenario.id, title: scenario.title },
    on: instantText(attempt.at, zone),
    held: heldText(until, zone),
    lines: visibleText(attempt.lines.trimEnd()),
    againHref: `/scenarios/${scenario.id}?from=${attempt.id}#type`,
  }
}

export function verdictOf({ outcome }: Pick<Report, 'outcome'>) {
  switch (outcome) {
    case 'passed':
      return { verdict: 'Passed', tone: 'good', passed: true }
    case 'failed':
      return { verdict: 'Not passed', tone: 'bad', passed: false }
    case 'ungradable':
      return { verdict: 'Not graded', tone: '', passed: false }
  }
}

/** `6 of 10`, or that it did not count. */
export function scoreText({ outcome, score, maxScore }: Pick<Report, 'outcome' | 'score' | 'maxScore'>): string {
  return outcome === 'ungradable' ? 'not counted' : `${score} of ${maxScore}`
}

function titleOf({ outcome }: Report): string {
  switch (outcome) {
    case 'passed':
      return 'Scenario passed'
    case 'failed':
      return 'Not passed yet'
    case 'ungradable':
      return 'Not graded'
  }
}

function passText({ passMark }: Scenario, report: Report): string {
  const lost = lossText(report)
  if (lost !== null) return lost
  const outage = report.criteria.find(({ fatal, met }) => fatal && !met)
  if (outage) return `You score 0, because this would be an outage: “${outage.label}” is not met.`
  const missed = report.criteria.filter(({ required, met }) => required && !met).length
  if (report.outcome === 'passed') return `You met every required criterion and reached the pass mark of ${passMark} %.`
  if (missed > 0)
    return `${capital(numberWord(missed))} required ${missed === 1 ? 'criterion is' : 'criteria are'} not met. The pass mark is ${passMark} %.`
  return `The pass mark is ${passMark} %.`
}

/** What the learner had been shown before the attempt, and which variant it was. */
function detailsOf(scenario: Scenario, { hints, solutionSeen, seed }: ScenarioAttempt): readonly string[] {
  const all = scenario.hintsHtml.length
  return [
    ...(hints > 0 ? [`${hints} of ${count(Math.max(all, hints), 'hint')} taken`] : []),
    ...(solutionSeen ? ['Reference solution seen before'] : []),
    ...(seed === null ? [] : [`Variant ${seed}`]),
  ]
}

/** `Regraded on 9 May 2026, 09:00, because the rubric was changed: before 6 of 10, not passed.` */
function regradedText({ at, reason }: Regrade, before: Report, zone: string): string {
  const why = reason.trim() === '' ? '' : ` (${reason.trim()})`
  return `Regraded on ${instantText(at, zone)}${why}: before ${scoreText(before)}, ${verdictOf(before).verdict.toLowerCase()}.`
}

function warningsOf({ scenario, attempt, run }: ReportContext): readonly (readonly SentencePiece[])[] {
  const { report } = attempt
  if (report.outcome === 'ungradable') return []
  const graded = attempt.regrades.at(-1) ?? attempt
  const changed =
    graded.hash === scenario.hash
      ? []
      : [
          'The scenario has changed since this attempt. The score is the one you got then; the console shows your lines on the new version.',
        ]
  // Remarks about one line stand at that line in the console, too.
  const { own = [], ofLines = [] } = Object.groupBy(report.warnings, (warning) =>
    typeof warning !== 'string' && (warning.kind === 'note' || warning.kind === 'not-simulated') ? 'ofLines' : 'own',
  )
  const spelt = run === null ? ofLines : ofLines.slice(0, WARNINGS_SHOWN)
  const more = ofLines.length - spelt.length
  return [
    ...changed,
    ...own.map(warningText),
    ...spelt.map(warningText),
    ...(more > 0 ? [`${capital(count(more, 'more remark stands', 'more remarks stand'))} in the console below.`] : []),
  ].map(splitNames)
}

/** A finding about a line quotes it, as it stands in the console. */
function causeOf(diagnosis: Diagnosis, index: number, { run, titleOf, network }: ReportContext) {
  const { id, line, message, otherwise } = diagnosis
  const entry = line === null ? undefined : run?.transcript[line - 1]
  return {
    id: `cause-${index + 1}`,
    kicker: index === 0 ? 'Root cause' : 'Also',
    isFirst: index === 0,
    title: titleOf(id),
    line:
      line === null
        ? null
        : {
            n: line,
            href: `#line-${line}`,
            quoted: entry !== undefined,
            prompt: visibleText(entry?.prompt ?? ''),
            typed: visibleText(shortened(entry?.input ?? '')),
          },
    message: splitNames(message),
    otherwise: otherwise === '' ? null : splitNames(otherwise),
    network: index === 0 ? network : null,
  }
}

/** What only follows from the causes, folded: one mistake is said once. */
function followsOf({ attempt, titleOf }: ReportContext) {
  const { diagnoses } = attempt.report
  const causes = diagnoses.filter(({ cause }) => cause).length
  const items = diagnoses
    .filter(({ cause }) => !cause)
    .map(({ id, line, message }) => ({ title: titleOf(id), line, message: splitNames(message) }))
  if (items.length === 0) return null
  const what = `${capital(numberWord(items.length))} more ${items.length === 1 ? 'finding follows' : 'findings follow'} from ${causes > 1 ? 'these' : 'it'}`
  return { summary: what, items }
}

/** What is still missing, when no change of a few lines was found that mends it. */
function missingOf({ rubric }: Scenario, { criteria }: Report) {
  const unmet = criteria.filter(({ met }) => !met)
  const isToRead = rubric.criteria.some(
    ({ id, check }) => check === 'answered' && unmet.some((criterion) => criterion.id === id),
  )
  return {
    why: isToRead
      ? "We don't reveal answers here: find the value on the device."
      : 'No change in one or two places was found that makes this pass.',
    criteria: unmet.map(({ id, label }) => ({ href: `#criterion-${id}`, label })),
  }
}

function repairOf(repair: Repair, lines: string) {
  const before = linesOf(lines.replace(/^\uFEFF/, ''))
  const rows = repairRows(before, repair, AROUND)
  return {
    enough:
      repair.edits.length === 1
        ? 'One change to your lines is enough. Try to find it first.'
        : `${capital(numberWord(repair.edits.length))} changes to your lines are enough. Try to find them first.`,
    steps: repair.edits.map((edit) => stepOf(edit, before.length)),
    rows: rows.map((row) =>
      row === null
        ? { isGap: true }
        : {
            isGap: false,
            kind: row.kind,
            sign: { same: '', removed: '−', added: '+' }[row.kind],
            word: { same: '', removed: 'removed: ', added: 'added: ' }[row.kind],
            before: row.line ?? '',
            after: row.after ?? '',
            text: visibleText(row.text),
            isEnter: row.text.trim() === '',
            parts: row.parts && {
              head: visibleText(row.parts.head),
              changed: visibleText(row.parts.changed),
              tail: visibleText(row.parts.tail),
            },
          },
    ),
  }
}

/** One edit in words, and the lines to type, if it has any. */
function stepOf({ op, line, text, count: several = 1, to }: Repair['edits'][number], last: number) {
  const lines = several === 1 ? `line ${line}` : `lines ${line} to ${line + several - 1}`
  const typed = text.split('\n').map((one) => ({ text: visibleText(one), isEnter: one.trim() === '' }))
  switch (op) {
    case 'insert':
      return { words: line > last ? 'At the end, add' : `Before line ${line}, add`, typed }
    case 'delete':
      return { words: `Leave out ${lines}`, typed: [] }
    case 'replace':
      return { words: `Instead of ${lines}, type`, typed }
    case 'move':
      return { words: `Move ${lines} ${(to ?? last + 1) > last ? 'to the end' : `before line ${to}`}`, typed: [] }
  }
}

/** Where to read and what to review again: about the root cause, else what the scenario names; null where there is neither. */
function revisitOf({ library, scenario, attempt, queued }: ReportContext) {
  const { criteria, diagnoses } = attempt.report
  const about = (diagnoses.find(({ cause }) => cause)?.see ?? []).slice(0, MOST_ABOUT_CAUSE)
  const reading = (about.length > 0 ? about : scenario.see).map((target) => sectionLink(library, target))
  const facts = linkedFacts(
    scenario,
    criteria.filter(({ met }) => !met).map(({ id }) => id),
    library.items,
  )
  const named = scenario.cards.flatMap((id) => library.items.get(id) ?? [])
  const items = facts.flatMap((fact) => named.find((item) => item.fact === fact) ?? itemAbout(fact, library) ?? [])
  const ofCause = cardsAbout(about, items, library)
  if (reading.length === 0 && items.length === 0 && ofCause.length === 0) return null
  const waiting = items.filter(({ fact }) => queued.has(fact))
  const ofScenario = waiting.length > 0 ? waiting : items
  const isOfCause = ofCause.length > 0
  return {
    readingLine: about.length > 0 ? '' : 'No section is about your mistake alone. These are the scenario’s:',
    reading,
    cards: (isOfCause ? ofCause : ofScenario).map(({ stemText }) => stemText),
    cardsLine: isOfCause
      ? `${ofCause.length === 1 ? 'A card' : 'Cards'} about it:`
      : ofScenario.length === 1
        ? 'No card is about your mistake alone. This one is the scenario’s:'
        : 'No card is about your mistake alone. These are the scenario’s:',
    queuedLine: waiting.length > 0 ? queuedText(waiting.length) : '',
    lockedLine:
      !isOfCause && waiting.length === 0 && items.length > 0
        ? `${items.length === 1 ? 'It comes' : 'They come'} up in your reviews once you unlock ${items.length === 1 ? 'its' : 'their'} chapter.`
        : '',
  }
}
/** Sections, and cards, about the root cause. */
const MOST_ABOUT_CAUSE = 2

/** Cards about these sections: those that the scenario names first, and each fact once. */
function cardsAbout(sections: readonly string[], ofScenario: readonly Item[], { items }: Library): readonly Item[] {
  const cards = [...ofScenario, ...[...items.values()].filter(isSelfMarked)]
  const about = cards.filter(({ see }) => see !== null && sections.includes(see))
  const byFact = new Map(about.toReversed().map((item) => [item.fact, item]))
  return [...new Set(about.map(({ fact }) => fact))]
    .slice(0, MOST_ABOUT_CAUSE)
    .flatMap((fact) => byFact.get(fact) ?? [])
}

/** One of the items that are about a fact: a flashcard, if there is one. */
function itemAbout(fact: string, { items }: Library): Item | undefined {
  const about = [...items.values()].filter((item) => item.fact === fact)
  return about.find(isSelfMarked) ?? about[0]
}

/** How many of the scenario's cards the reader's review of today holds. */
function queuedText(waiting: number): string {
  return waiting === 1
    ? 'One card of this scenario is in today’s review.'
    : `${capital(numberWord(waiting))} cards of this scenario are in today’s review.`
}

function remarksOf(causes: readonly Diagnosis[], { titleOf }: ReportContext): ReadonlyMap<number, string> {
  return new Map(
    causes
      .flatMap(({ id, line }, index) =>
        line === null ? [] : [[line, `${index === 0 ? 'Root cause' : 'Also'}: ${titleOf(id)}`] as const],
      )
      .toReversed(),
  )
}

function criterionOf({ id, label, met, points, maxPoints, required, fatal, reason, lines }: CriterionResult) {
  return {
    anchor: `criterion-${id}`,
    label,
    met,
    verdict: met ? 'Met' : 'Not met',
    points: maxPoints === 0 ? 'no points' : `${points} of ${maxPoints}`,
    reason: splitNames(reason),
    lines: lines.slice(0, LINES_SHOWN).map((n) => ({ n, href: `#line-${n}` })),
    moreLines: lines.length > LINES_SHOWN ? ` and ${lines.length - LINES_SHOWN} more` : '',
    tags: [
      ...(required ? ['Required to pass.'] : []),
      ...(fatal ? ['If this fails, you score 0: it would be an outage.'] : []),
    ].join(' '),
  }
}

/** Where the report shows how far the ping of a criterion gets; null: it does already, or the criterion is about something else. */
function pathHref(
  { id, met }: Report['criteria'][number],
  { scenario, network, attempt }: ReportContext,
): string | null {
  if (met || network === null || network.criterion === null || network.criterion === id) return null
  const isReach = scenario.rubric.criteria.some((one) => one.id === id && one.check === 'can-reach')
  return isReach ? `/scenarios/${scenario.id}/attempts/${attempt.id}?path=${id}#network` : null
}

/** A quote fits one or two lines of the page. */
function shortened(line: string): string {
  return line.length > 160 ? `${line.slice(0, 150)}…` : line
}
