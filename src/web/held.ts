// What a class holds back from a learner until the release. One function decides, and the learner’s pages read through a store that leaves it out.
// Instructors’ pages use other functions of the store, so they show everything at once.

import type { Library } from '../content/library.ts'
import { withheldProgress } from '../progress/holds.ts'
import type { Hold } from '../progress/holds.ts'
import type { HistoryLine } from '../store/history.ts'
import type { ListedAttempt, QuizAttempt, Store } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { instantText } from './words.ts'

type Attempt = Pick<QuizAttempt, 'chapter'> & { readonly items: readonly { readonly id: string }[] }

/** What is held back from one learner now. Each answer is the time of the release; null: the learner may see it. */
export interface Held {
  /** Changes when something else is held back. */
  readonly key: string
  readonly holds: readonly Hold[]
  /** When the last of them is released; null: nothing is held back. */
  readonly until: string | null
  /** Of the quiz of a chapter, by an id that it has or had. */
  readonly quiz: (chapter: string | null) => string | null
  readonly scenario: (id: string | null) => string | null
  readonly item: (id: string) => string | null
  /** Of a card, which would reveal the answer to a question or scenario. */
  readonly fact: (fact: string) => string | null
  /** Of a quiz, or of practice with one of its questions. */
  readonly attempt: (attempt: Attempt) => string | null
}

/** Decides what is held back from a learner. */
export async function heldFrom(
  { store, library, now }: Pick<Deps, 'store' | 'library' | 'now'>,
  learner: { readonly id: string } | null,
): Promise<Held> {
  const holds = learner ? await store.holds(learner.id, now().toISOString()) : []
  return holds.length === 0 ? NOTHING : heldBy(holds, library)
}

function heldBy(holds: readonly Hold[], library: Library): Held {
  const chapters = new Map<string, string>()
  const scenarios = new Map<string, string>()
  const items = new Map<string, string>()
  const facts = new Map<string, string>()
  const keep = (map: Map<string, string>, id: string, until: string) =>
    map.set(id, [map.get(id) ?? '', until].toSorted()[1] ?? until)
  for (const { kind, target, until } of holds) {
    if (kind === 'chapter') {
      keep(chapters, target, until)
      for (const id of library.chapter.get(target)?.quiz ?? []) {
        keep(items, id, until)
        const item = library.items.get(id)
        if (item) keep(facts, item.fact, until)
      }
    } else {
      keep(scenarios, target, until)
      const scenario = library.scenarios.get(target)
      if (scenario) keep(facts, scenario.fact, until)
    }
  }
  const quiz: Held['quiz'] = (id) => chapters.get(library.chapter.get(id ?? '')?.id ?? id ?? '') ?? null
  const item: Held['item'] = (id) => items.get(id) ?? null
  return {
    key: holds.map(({ kind, target, until }) => `${kind} ${target} ${until}`).join(),
    holds,
    until:
      holds
        .map(({ until }) => until)
        .toSorted()
        .at(-1) ?? null,
    quiz,
    scenario: (id) => scenarios.get(id ?? '') ?? null,
    item,
    fact: (fact) => facts.get(fact) ?? null,
    attempt: ({ chapter, items: asked }) =>
      chapter === null
        ? (asked
            .flatMap(({ id }) => item(id) ?? [])
            .toSorted()
            .at(-1) ?? null)
        : quiz(chapter),
  }
}

const NOTHING: Held = {
  key: '',
  holds: [],
  until: null,
  quiz: () => null,
  scenario: () => null,
  item: () => null,
  fact: () => null,
  attempt: () => null,
}

/** `Results are released on 6 May 2026, 18:00` */
export function heldText(until: string, zone: string): string {
  return `Results are released on ${instantText(until, zone)}`
}

/** The store as a learner's pages read it: without what is held back from them. Writing is unchanged. */
export function withheld({ store, library, now }: Pick<Deps, 'store' | 'library' | 'now'>): Store {
  const heldOf = (id: string) => heldFrom({ store, library, now }, { id })
  const masked = (attempt: ListedAttempt, until: string | null): ListedAttempt =>
    until === null ? attempt : { ...attempt, outcome: 'ungradable', score: 0, heldUntil: until }
  /** Of a line of a history: whether it tells results. */
  const tells = (held: Held, line: HistoryLine): boolean => {
    switch (line.type) {
      case 'quiz':
        return held.attempt(line) === null
      case 'scenario':
        return held.scenario(line.scenario) === null
      case 'review':
        return held.fact(line.fact) === null
      default:
        return true
    }
  }

  const told: Partial<Store> = {
    progress: async (learner) => withheldProgress(await store.progress(learner), (await heldOf(learner)).holds),
    quizResults: async (learner, chapters, part) => {
      const [found, held] = [await store.quizResults(learner, chapters, part), await heldOf(learner)]
      return found.map((quiz) => {
        const until = held.quiz(quiz.chapter)
        if (until === null) return quiz
        const none = ({ maxScore }: { readonly maxScore: number }) => ({ score: 0, maxScore })
        const { asMarked: _told, ...rest } = quiz
        return { ...rest, machine: none(quiz.machine), self: none(quiz.self), heldUntil: until }
      })
    },
    attempts: async (learner, filter, part) => {
      const [found, held] = [await store.attempts(learner, filter, part), await heldOf(learner)]
      if (held.until === null) return found
      return Promise.all(
        found.map(async (row) => {
          const practice = row.kind === 'practice' ? await store.quizAttempt(learner, row.id) : null
          const until = practice
            ? held.attempt(practice)
            : row.scenario === null
              ? held.quiz(row.chapter)
              : held.scenario(row.scenario)
          return until === null ? row : { ...row, score: 0, outcome: null, heldUntil: until }
        }),
      )
    },
    scenarioAttempts: async (learner, scenario, part) => {
      const until = (await heldOf(learner)).scenario(scenario)
      return (await store.scenarioAttempts(learner, scenario, part)).map((attempt) => masked(attempt, until))
    },
    attemptWith: async (learner, scenario, draft) => {
      const found = await store.attemptWith(learner, scenario, draft)
      return found && masked(found, (await heldOf(learner)).scenario(scenario))
    },
    failedScenarios: async (learner, studyDay) => {
      const held = await heldOf(learner)
      return (await store.failedScenarios(learner, studyDay)).filter(({ scenario }) => held.scenario(scenario) === null)
    },
    assigned: async (learner, times) => {
      const [found, held] = [await store.assigned(learner, times), await heldOf(learner)]
      return found.map((assignment) => {
        const until = assignment.kind === 'chapter' ? held.quiz(assignment.target) : held.scenario(assignment.target)
        return until === null ? assignment : { ...assignment, doneAt: null, heldUntil: until }
      })
    },
    answeredItems: async (learner, items) => {
      const held = await heldOf(learner)
      return store.answeredItems(
        learner,
        items.filter(({ id }) => held.item(id) === null),
      )
    },
    cards: async (learner) => {
      const held = await heldOf(learner)
      return (await store.cards(learner)).filter(({ fact }) => held.fact(fact) === null)
    },
    askedCards: async (learner, when) => {
      const held = await heldOf(learner)
      return (await store.askedCards(learner, when)).filter(({ fact }) => held.fact(fact) === null)
    },
    reviewsOn: async (learner, studyDay) => {
      const held = await heldOf(learner)
      return (await store.reviewsOn(learner, studyDay)).filter(({ fact }) => held.fact(fact) === null)
    },
    review: async (learner, id) => {
      const found = await store.review(learner, id)
      return found && (await heldOf(learner)).fact(found.fact) === null ? found : null
    },
    undoable: async (learner, studyDay) => {
      const found = await store.undoable(learner, studyDay)
      return found && (await heldOf(learner)).fact(found.fact) === null ? found : null
    },
    dueByDay: async (learner, until) => {
      const held = await heldOf(learner)
      if (held.until === null) return store.dueByDay(learner, until)
      const left = (await store.cards(learner)).filter(({ fact }) => held.fact(fact) === null)
      return [...Map.groupBy(left, ({ dueDay }) => dueDay)]
        .filter(([day]) => day <= until)
        .map(([day, cards]) => ({ day, cards: cards.length }))
        .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    },
    learntFacts: async (learner, facts) => {
      const held = await heldOf(learner)
      return store.learntFacts(
        learner,
        facts.filter((fact) => held.fact(fact) === null),
      )
    },
    // These are sums: one more right answer would reveal a result.
    studyDays: async (learner, days) => {
      const [found, held] = [await store.studyDays(learner, days), await heldOf(learner)]
      const first = held.holds.map(({ since }) => since.slice(0, 10)).toSorted()[0]
      if (first === undefined) return found
      // A study day may begin on the date before, by another zone.
      const from = new Date(Date.parse(first) - 2 * DAY_MS).toISOString().slice(0, 10)
      return found.map((day) =>
        day.day < from ? day : { ...day, scenariosPassed: 0, due: 0, recalled: 0, isHeld: true },
      )
    },
    calibration: async (learner) => ((await heldOf(learner)).until === null ? store.calibration(learner) : []),
    historyPart: async (learner, place) => {
      const [part, held] = [await store.historyPart(learner, place), await heldOf(learner)]
      return { ...part, lines: part.lines.filter((line) => tells(held, line)) }
    },
    optimiserPart: async (learner, after) => {
      const [part, held] = [await store.optimiserPart(learner, after), await heldOf(learner)]
      return { ...part, rows: part.rows.filter(({ card }) => held.fact(card) === null) }
    },
  }
  return Object.assign(Object.create(store) as Store, told)
}
const DAY_MS = 86_400_000
