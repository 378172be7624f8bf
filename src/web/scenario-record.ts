// What is kept of a learner's work on a scenario: drafts, attempts and the help that was looked at.

import type { FastifyBaseLogger } from 'fastify'

import type { Scenario } from '../content/library.ts'
import { beforeExam } from '../schedule/before-exam.ts'
import { decideReview, isDue, learnAheadMinutes, machineRating } from '../schedule/evidence.ts'
import { studyDay } from '../schedule/study-day.ts'
import type { Draft, Learner, ListedAttempt, NewScenarioAttempt, ScenarioAttempt } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { policyOf } from './policy.ts'
import type { Verdict } from './repair-worker.ts'
import { revsOf } from './study.ts'

/** An attempt as it was graded, before it is saved. */
export interface Submitted {
  /** Made with the form. */
  readonly id: string
  readonly lines: string
  readonly verdict: Verdict
}

/** What the text area begins with: the lines of the attempt `from`, or of the draft, or of the draft if it is of the variant asked for. */
export async function linesToGoOn(
  { store }: Deps,
  learner: Learner | null,
  scenario: Scenario,
  asked: { readonly seed: number | null; readonly from: string | undefined },
): Promise<Draft> {
  const attempt = asked.from === undefined ? null : await attemptOf(store, learner, scenario, asked.from)
  if (attempt) return { lines: attempt.lines, seed: attempt.seed }
  const seed = scenario.parameters.length === 0 ? null : asked.seed
  const draft = learner ? await store.draft(learner.id, scenario.id, seed === null ? undefined : { seed }) : null
  return draft ?? { lines: '', seed }
}

/** Saves what was typed for a variant. Nothing is a draft only where there is one to go on with instead. */
export async function keepDraft(
  { store, now }: Deps,
  learner: Learner,
  { id }: Pick<Scenario, 'id'>,
  { lines, seed }: Draft,
): Promise<void> {
  if (lines === '' && !(await store.draft(learner.id, id))) return
  await store.saveDraft(learner.id, id, { lines, seed }, now().toISOString())
}

/**
 * The attempt of an earlier day that passed with the lines that the draft holds or goes on from; null: there is work to go on with. A retake is a
 * fresh one: whoever comes back when the scenario is due again does not find the answer typed in.
 */
export async function passedBefore(
  { store, now }: Deps,
  learner: Learner | null,
  { id }: Scenario,
): Promise<ListedAttempt | null> {
  if (!learner) return null
  const [latest] = await store.scenarioAttempts(learner.id, id, { limit: 1, offset: 0 })
  if (latest?.outcome !== 'passed' || latest.studyDay === studyDay(now().toISOString(), learner)) return null
  const draft = await store.draft(learner.id, id)
  return draft?.lines.startsWith(latest.lines) && draft.seed === latest.seed ? latest : null
}

/** An attempt of the learner who asks; null: it is none of theirs, or of another scenario. */
export async function attemptOf(
  store: Deps['store'],
  learner: Learner | null,
  { id }: Scenario,
  attempt: string,
): Promise<ScenarioAttempt | null> {
  const found = learner ? await store.scenarioAttempt(learner.id, attempt) : null
  return found?.scenario === id ? found : null
}

/** Saves a graded attempt, its review and its way; the id under which it stands. The same form with other lines is another attempt. */
export async function saveAttempt(
  deps: Deps,
  log: FastifyBaseLogger,
  learner: Learner,
  scenario: Scenario,
  submitted: Submitted,
): Promise<string> {
  const { id, lines, verdict } = submitted
  const { report, route } = verdict
  if (report.outcome === 'ungradable') logUngradable(log, scenario, submitted)
  const at = deps.now().toISOString()
  const day = studyDay(at, learner)
  const attempt: NewScenarioAttempt = {
    id,
    scenario: scenario.id,
    chapter: scenario.chapter,
    rev: scenario.rev,
    hash: scenario.hash,
    seed: scenario.seed,
    lines,
    report,
    at,
    studyDay: day,
  }
  const eventId = deps.newId()
  const aided = report.outcome === 'passed' && (await isAided(deps.store, learner, scenario, day))
  const saved = await deps.store.saveScenarioAttempt(learner.id, attempt, scenario.fact, (card) =>
    decideReview(
      {
        eventId,
        fact: scenario.fact,
        item: scenario.id,
        rev: scenario.rev,
        form: 'scenario',
        rating: machineRating(report.outcome === 'passed', aided),
        at,
        clock: learner,
        policy: policyOf(learner),
        // A due scenario counts however it was opened, because there is no other page for it. So does a second try
        // after a miss: passed minutes later, it is not due again today.
        asked: card !== null && isDue(beforeExam(card, learner.examDay, day), at, day, learnAheadMinutes),
        durationMs: null,
        revOf: revsOf(deps.library),
      },
      card,
    ),
  )
  if (saved.kind === 'refused') return saveAttempt(deps, log, learner, scenario, { ...submitted, id: deps.newId() })
  // A way that passes and that no transcript of the scenario takes is kept for its author, without the learner.
  if (saved.kind === 'saved' && route) {
    const { id: of, rev, hash, seed } = scenario
    await deps.store.keepRoute({ scenario: of, rev, hash, seed, ...route, day })
  }
  return saved.value.id
}

/** Whether a hint or the solution was shown on this study day. */
async function isAided(store: Deps['store'], learner: Learner, { id }: Scenario, day: string): Promise<boolean> {
  const helps = [
    ...(await store.hintsTaken(learner.id, id)).map(({ at }) => at),
    await store.solutionSeenAt(learner.id, id),
  ]
  return helps.some((seen) => seen !== null && studyDay(seen, learner) === day)
}

/** Everything needed to reproduce it. */
function logUngradable(
  log: FastifyBaseLogger,
  { id, rev, hash, seed }: Scenario,
  { id: attempt, lines, verdict }: Submitted,
): void {
  log.error({ attempt, scenario: id, rev, hash, seed, lines, err: verdict.error }, 'ungradable attempt')
}
