// Two histories of one person become one: their events together in one order, and all that follows from them made anew.

import type { Database } from 'better-sqlite3'
import type {
  HistoryLine,
  LoggedAside,
  LoggedDraft,
  LoggedQuiz,
  LoggedScenario,
  OwnData,
  United,
  Uniting,
} from '../history.ts'
import { ownLimits } from '../own-material.ts'
import type { OwnCounts } from '../own-material.ts'
import { keptDraftsLimit } from '../store.ts'
import { unitedOrder } from '../united-order.ts'
import { toAsideRow } from './aside.ts'
import type { RecordAct } from './audit-log.ts'
import type { InClasses } from './class-counts.ts'
import type { History } from './history.ts'
import { learnerNumbers } from './learner-number.ts'
import type { KeepOwn } from './own-material.ts'
import type { Standings } from './progress.ts'
import type { BeginQuiz } from './quizzes.ts'
import type { KeepParameters } from './parameters.ts'
import { unitedReviews } from './united-reviews.ts'
import { confidences, fromId, fromInstant, toInstant } from './small-values.ts'
import { prepareQueries } from './sql.ts'
import type { Params } from './sql.ts'
import type { Transactions } from './transaction.ts'
import type { Words } from './words.ts'

interface Parts {
  readonly words: Words
  readonly all: History['all']
  readonly begin: BeginQuiz
  readonly standings: Standings
  readonly inClasses: InClasses
  readonly keepOwn: KeepOwn
  readonly keepParameters: KeepParameters
  readonly record: RecordAct
}
interface AsideKept {
  readonly number: number
  readonly id: Uint8Array | string
  readonly at: number
  readonly afterReview: number
  readonly undone: Uint8Array | string | null
}
interface Placed {
  readonly id: string
  readonly at: string
}

export function uniteQueries(
  db: Database,
  { write }: Transactions,
  { words, all, begin, standings, inClasses, keepOwn, keepParameters, record }: Parts,
): Pick<OwnData, 'unite' | 'uniteLearners' | 'deleteLearner'> & {
  /** For use inside a writing transaction. */
  readonly become: (learner: string, from: string, uniting: Uniting) => United
} {
  const sql = prepareQueries(db, 'unite')
  const keepReviews = unitedReviews(db, words)

  const numberOf = learnerNumbers(db)
  const countOut = (learner: string) => {
    for (const { class: id } of sql.all<{ class: string }>('classes', { learner })) inClasses.remove(learner, id)
  }
  const countIn = (learner: string) => {
    for (const { class: id } of sql.all<{ class: string }>('classes', { learner })) inClasses.add(learner, id)
  }

  /** What is kept once, with the time that stands; the number of rows that changed. */
  const keepMarks = (learner: string, lines: readonly HistoryLine[]): number => {
    let changed = 0
    for (const line of lines) {
      if (line.type === 'opened' || line.type === 'read')
        changed += sql.run(`keep_${line.type}`, { learner, chapter: line.chapter, at: line.at })
      if (line.type === 'hint')
        changed += sql.run('keep_hint', { learner, scenario: line.scenario, hint: line.hint, at: line.at })
      if (line.type === 'solution')
        changed += sql.run('keep_solution', { learner, scenario: line.scenario, at: line.at })
    }
    return changed
  }

  /** Of each variant the draft that was saved last, in the order of their times; the number of those that changed. */
  const keepDrafts = (learner: string, theirs: readonly LoggedDraft[]): number => {
    const idOf = ({ scenario, seed }: LoggedDraft) => `${scenario} ${seed}`
    const times = new Map(sql.all<LoggedDraft>('drafts', { learner }).map((draft) => [idOf(draft), draft.at]))
    const later = theirs.filter((draft) => (times.get(idOf(draft)) ?? '') < draft.at)
    for (const { scenario, seed, lines, at } of later) sql.run('save_draft', { learner, scenario, seed, lines, at })
    if (later.length > 0 && times.size > 0)
      for (const { sequence } of sql.all<{ sequence: number }>('drafts', { learner }))
        sql.run('place_draft', { learner, sequence })
    for (const scenario of new Set(later.map((draft) => draft.scenario)))
      sql.run('delete_old_drafts', { learner, scenario, kept: keptDraftsLimit })
    return later.length
  }

  const keepQuizzes = (learner: string, quizzes: readonly LoggedQuiz[]): Pick<United, 'quizzes' | 'responses'> => {
    const mine = sql.all<Placed & { number: number }>('quizzes', { learner })
    const numbers = new Map(mine.map(({ id, number }) => [id, number]))
    const theirs = new Map(quizzes.map((quiz) => [quiz.id, quiz]))
    let responses = 0
    const flag = ({ id, flags = [] }: LoggedQuiz): void => {
      for (const { position, flagged, at } of flags)
        sql.run('keep_flag', {
          attempt: numbers.get(id) ?? 0,
          position,
          flagged: Number(flagged),
          at: toInstant(at),
        })
    }
    const answer = ({ id, responses: given }: LoggedQuiz): void => {
      const attempt = numbers.get(id) ?? 0
      let added = 0
      for (const { position, answer, score, at, confidence } of given)
        added += sql.run('insert_response', {
          attempt,
          position,
          answer: JSON.stringify(answer),
          score,
          at: toInstant(at),
          confidence: confidence === undefined ? null : confidences.toNumber(confidence),
        })
      responses += added
      if (added === 0) return
      sql.run('delete_score', { attempt })
      sql.run('derive_score', { attempt })
    }
    const order = unitedOrder<Placed>(
      mine,
      quizzes.map(({ id, startedAt }) => ({ id, at: startedAt })),
    )
    const added = place(order, new Set(numbers.keys()), {
      again: ({ id }) => sql.run('place_quiz', { learner, id }),
      add: ({ id }) => {
        const quiz = theirs.get(id)
        if (quiz) numbers.set(id, begin(learner, quiz))
      },
    })
    for (const quiz of quizzes) {
      answer(quiz)
      flag(quiz)
    }
    return { quizzes: added, responses }
  }

  const keepScenarios = (
    learner: string,
    scenarios: readonly LoggedScenario[],
    { numbers, moved }: Pick<ReturnType<typeof keepReviews>, 'numbers' | 'moved'>,
  ): { readonly scenarios: number; readonly regrades: number } => {
    const mine = sql.all<Placed & { afterReview: number }>('scenarios', { learner })
    for (const { id, afterReview } of mine) {
      const now = moved.get(afterReview)
      if (now !== undefined) sql.run('move_after', { learner, id, afterReview: now })
    }
    const theirs = new Map(scenarios.map((attempt) => [attempt.id, attempt]))
    const derived = new Set<string>()
    const added = place(unitedOrder<Placed>(mine, scenarios), new Set(mine.map(({ id }) => id)), {
      again: ({ id }) => sql.run('place_scenario', { learner, id }),
      add: ({ id }) => {
        const attempt = theirs.get(id)
        if (!attempt) return
        const { report, regrades: _, afterReview, solutionSeen, ...row } = attempt
        sql.run('insert_scenario', {
          learner,
          ...row,
          outcome: report.outcome,
          score: report.score,
          maxScore: report.maxScore,
          report: JSON.stringify(report),
          solutionSeen: solutionSeen ? 1 : 0,
          afterReview: (afterReview === null ? null : numbers.get(afterReview)) ?? 0,
        })
        derived.add(id)
      },
    })
    let regrades = 0
    for (const attempt of scenarios) {
      const more = keepRegrades(learner, attempt)
      regrades += more
      if (more > 0) derived.add(attempt.id)
    }
    for (const attempt of derived)
      for (const rows of ['criteria', 'causes']) {
        sql.run(`delete_${rows}`, { learner, attempt })
        sql.run(`derive_${rows}`, { learner, attempt })
      }
    return { scenarios: added, regrades }
  }

  const keepAsides = (
    number: number,
    theirs: readonly LoggedAside[],
    { numbers: reviews, moved }: Pick<ReturnType<typeof keepReviews>, 'numbers' | 'moved'>,
  ): number => {
    const mine = sql.all<AsideKept>('asides', { number }).map(({ id, at, undone, ...row }) => ({
      ...row,
      id: fromId(id),
      at: fromInstant(at),
      undoes: undone === null ? null : fromId(undone),
    }))
    for (const { number: own, afterReview } of mine) {
      const now = moved.get(afterReview)
      if (now !== undefined) sql.run('move_after_aside', { number: own, afterReview: now })
    }
    const numbers = new Map(mine.map((event) => [event.id, event.number]))
    const known = new Set(numbers.keys())
    const undone = new Set(mine.map(({ undoes }) => undoes))
    // Taken back in both: once is enough.
    const more = theirs.filter(({ id, undoes }) => known.has(id) || undoes === null || !undone.has(undoes))
    const targets = new Map([...mine, ...more].map(({ id, undoes }) => [id, undoes]))
    const fresh = new Map(more.map((event) => [event.id, event]))
    const keep = (id: string, query: string, row: Params): void => {
      const undoes = numbers.get(targets.get(id) ?? '') ?? null
      numbers.set(id, sql.get<{ number: number }>(query, { ...row, undoes })?.number ?? 0)
    }
    return place(unitedOrder<Placed>(mine, more), known, {
      again: ({ id }) => keep(id, 'place_aside', { number: numbers.get(id) ?? 0 }),
      add: ({ id }) => {
        const event = fresh.get(id)
        if (!event) return
        const afterReview = (event.afterReview === null ? null : reviews.get(event.afterReview)) ?? 0
        keep(id, 'insert_aside', { learner: number, ...toAsideRow(event, words), afterReview })
      },
    })
  }

  const keepRegrades = (learner: string, { id: attempt, regrades }: LoggedScenario): number => {
    if (regrades.length === 0) return 0
    const fresh = regrades.filter(({ id }) => sql.get('regrade_known', { learner, id }) === null)
    if (fresh.length === 0) return 0
    const mine = sql.all<Placed>('regrades', { learner, attempt })
    const theirs = new Map(fresh.map((regrade) => [regrade.id, regrade]))
    return place(unitedOrder<Placed>(mine, fresh), new Set(mine.map(({ id }) => id)), {
      again: ({ id }) => sql.run('place_regrade', { learner, attempt, id }),
      add: ({ id }) => {
        const regrade = theirs.get(id)
        if (!regrade) return
        const { at, rev, hash, report, reason } = regrade
        const { outcome, score, maxScore } = report
        const row = { id, at, rev, hash, outcome, score, maxScore, report: JSON.stringify(report), reason }
        sql.run('insert_regrade', { learner, attempt, ...row })
      },
    })
  }

  const uniteNow = (
    learner: string,
    lines: readonly HistoryLine[],
    { rules, replay, memories, at }: Uniting,
    limits: OwnCounts | null,
  ): United => {
    const number = numberOf(learner)
    if (number === 0) throw new Error(`no learner ${learner} to unite a history with`)
    // Places in an order, and events that take back others, are put right one after the other.
    db.pragma('defer_foreign_keys = on')
    countOut(learner)
    const marks = keepMarks(learner, lines)
    const drafts = keepDrafts(
      learner,
      lines.filter((line) => line.type === 'draft'),
    )
    const quizzes = keepQuizzes(
      learner,
      lines.filter((line) => line.type === 'quiz'),
    )
    const kept = keepReviews(
      number,
      lines.filter((line) => line.type === 'review'),
      replay,
    )
    const { scenarios, regrades } = keepScenarios(
      learner,
      lines.filter((line) => line.type === 'scenario'),
      kept,
    )
    const asides = keepAsides(
      number,
      lines.filter((line) => line.type === 'aside'),
      kept,
    )
    const all = quizzes.quizzes + quizzes.responses + kept.added + scenarios + regrades + asides
    if (all > 0) {
      sql.run('delete_cards', { number })
      sql.run('derive_cards', { number })
      sql.run('delete_asides', { number })
      sql.run('derive_asides', { number })
      sql.run('delete_days', { number })
      sql.run('derive_days', { number })
      sql.run('delete_standings', { learner })
      sql.run('derive_standings', { learner })
    }
    if (all + drafts > 0) {
      sql.run('delete_pending', { learner })
      sql.run('derive_pending', { learner })
    }
    if (all + marks > 0) {
      sql.run('delete_last', { learner })
      sql.run('derive_last', { learner })
      standings.rebuildOf(learner, rules, at)
    }
    countIn(learner)
    const parameters = keepParameters(
      number,
      lines.filter((line) => line.type === 'parameters'),
      memories,
    )
    const own = keepOwn(
      number,
      lines.filter((line) => line.type === 'own'),
      limits,
    )
    return { ...quizzes, scenarios, reviews: kept.added, own: own.saved, ownLeftOut: own.leftOut, parameters }
  }

  /** Gives all that a learner did and wrote, with classes, to another one, and ends them. */
  const become = (learner: string, from: string, uniting: Uniting): United => {
    const lines = all(from)
    countOut(learner)
    countOut(from)
    sql.run('take_enrolments', { learner, from })
    sql.run('take_extensions', { learner, from })
    sql.run('take_excuses', { learner, from })
    sql.run('take_resets', { learner, from })
    sql.run('take_comments', { learner, from })
    sql.run('take_mutes', { learner, from })
    sql.run('take_notes', { learner, from })
    sql.run('take_places', { learner, from })
    sql.run('take_log', { learner, from })
    const rulings = sql.all<Params & { id: string }>('rulings_of', { learner: from })
    sql.run('delete_learner', { learner: from })
    countIn(learner)
    const united = uniteNow(learner, lines, uniting, null)
    for (const ruling of rulings) sql.run('insert_ruling', { learner, ...ruling })
    if (rulings.length > 0) {
      sql.run('derive_ruled', { learner })
      standings.rebuildOf(learner, uniting.rules, uniting.at)
    }
    return united
  }

  return {
    become,

    unite: (learner, lines, uniting) => write(() => uniteNow(learner, lines, uniting, ownLimits.count)),

    uniteLearners: (learner, from, uniting) =>
      write(() => {
        if (learner === from || sql.get('guest', { learner: from }) === null) return null
        record({ at: uniting.at, actor: learner, act: 'record claimed', about: learner })
        return become(learner, from, uniting)
      }),

    deleteLearner: (learner, at) =>
      write(() => {
        const administrators = sql.all<{ learner: string }>('administrators')
        if (administrators.length === 1 && administrators[0]?.learner === learner) return 'last-administrator'
        countOut(learner)
        // The names go with the learner.
        if (numberOf(learner) > 0) record({ at, actor: learner, act: 'learner deleted', about: learner })
        if (sql.run('delete_learner', { learner }) === 0) return 'unknown'
        return 'deleted'
      }),
  }
}

/** Writes entries in their order: what is added, and what stood behind it, goes behind all others. The number of those added. */
function place(
  order: readonly Placed[],
  known: ReadonlySet<string>,
  { again, add }: { readonly again: (entry: Placed) => void; readonly add: (entry: Placed) => void },
): number {
  let added = 0
  for (const entry of order) {
    if (!known.has(entry.id)) {
      add(entry)
      added += 1
    } else if (added > 0) again(entry)
  }
  return added
}
