// How far a learner is in each chapter and in each topic of their exam: facts that are learnt, scenarios that are passed.

import type { Blueprint, Library } from '../content/library.ts'
import { versionOn } from './exam.ts'
import type { Exam } from './exam.ts'
import { gateOf, stateOf } from './study.ts'
import type { Standing } from './study.ts'

export interface MasteryContext {
  readonly library: Library
  readonly standing: Standing
  readonly exam: Exam | null
  /** Of the facts of the course, those that are learnt. */
  readonly learnt: readonly string[]
}

/** Chapters, and the topics of the version that the learner takes; of today's, where no day is set. */
export function masteryOf({ library, standing, exam, ...known }: MasteryContext) {
  const learnt = new Set(known.learnt)
  const passed = new Set(standing.progress.scenarios.flatMap(({ scenario, passed }) => (passed ? [scenario] : [])))
  const share = ({ facts, scenarios }: Matter) => {
    const [known, done] = [facts.filter((fact) => learnt.has(fact)), scenarios.filter((id) => passed.has(id))]
    const all = facts.length + scenarios.length
    return {
      facts: `${known.length} of ${facts.length}`,
      scenarios: scenarios.length === 0 ? '' : `${done.length} of ${scenarios.length}`,
      isAny: all > 0,
      done: all === 0 ? 0 : Math.floor((100 * (known.length + done.length)) / all),
    }
  }
  const { byChapter, byObjective } = mattersOf(library)
  const version = exam?.version ?? versionOn(library.blueprints, standing.day) ?? null
  return {
    chapters: library.chapters
      .filter(({ stub }) => !stub)
      .map(({ id, title }) => {
        const gate = gateOf(standing, id)
        const best = gate.best ? `${gate.best.gate.percent} %` : ''
        return {
          title,
          href: `/chapters/${id}`,
          ...stateOf(gate.state),
          best,
          ...share(byChapter.get(id) ?? NONE),
        }
      }),
    version: version && {
      name: version.version,
      isChosen: exam !== null,
      domains: version.domains.map(({ id, title, weight }) => {
        const topics = topicsIn(version, id)
        const of = topics.map((topic) => byObjective.get(`${version.version}:${topic.id}`) ?? NONE)
        return {
          id,
          title,
          weight,
          ...share(together(of)),
          topics: topics.map((topic, index) => ({ id: topic.id, title: topic.title, ...share(of[index] ?? NONE) })),
        }
      }),
    },
  }
}

/** Every fact that a chapter of the course has. */
export function factsOf(library: Library): readonly string[] {
  return mattersOf(library).facts
}

/** The facts of a topic, `v1.1:4.9`. */
export function topicFacts(library: Library, objective: string): readonly string[] {
  return mattersOf(library).byObjective.get(objective)?.facts ?? []
}

/** What there is to master in a chapter or a topic. */
interface Matter {
  readonly facts: readonly string[]
  readonly scenarios: readonly string[]
}
const NONE: Matter = { facts: [], scenarios: [] }

function topicsIn({ topics }: Blueprint, domain: string): Blueprint['topics'] {
  return topics.filter(({ id }) => id.split('.')[0] === domain.split('.')[0])
}

/** A fact of two topics counts once. */
function together(matters: readonly Matter[]): Matter {
  return {
    facts: [...new Set(matters.flatMap(({ facts }) => facts))],
    scenarios: [...new Set(matters.flatMap(({ scenarios }) => scenarios))],
  }
}

interface Matters {
  readonly facts: readonly string[]
  readonly byChapter: ReadonlyMap<string, Matter>
  /** By `v1.1:4.9`. */
  readonly byObjective: ReadonlyMap<string, Matter>
}
/** A library does not change, so it is asked once. */
const mattersOfLibraries = new WeakMap<Library, Matters>()

function mattersOf(library: Library): Matters {
  const found = mattersOfLibraries.get(library) ?? read(library)
  mattersOfLibraries.set(library, found)
  return found
}

function read({ chapters, items, scenarios }: Library): Matters {
  const inChapters = chapters.map((chapter) => ({
    id: chapter.id,
    items: [...chapter.cards, ...chapter.quiz].flatMap((id) => items.get(id) ?? []),
    scenarios: chapter.scenarios.flatMap((id) => scenarios.get(id) ?? []),
  }))
  const byObjective = new Map<string, { facts: Set<string>; scenarios: Set<string> }>()
  const at = (objective: string) => {
    const entry = byObjective.get(objective) ?? { facts: new Set(), scenarios: new Set() }
    byObjective.set(objective, entry)
    return entry
  }
  for (const chapter of inChapters) {
    for (const { objectives, fact } of chapter.items) for (const each of objectives) at(each).facts.add(fact)
    for (const { objectives, id } of chapter.scenarios) for (const each of objectives) at(each).scenarios.add(id)
  }
  return {
    facts: [...new Set(inChapters.flatMap((chapter) => chapter.items.map(({ fact }) => fact)))],
    byChapter: new Map(
      inChapters.map(({ id, items, scenarios }) => [
        id,
        { facts: [...new Set(items.map(({ fact }) => fact))], scenarios: scenarios.map((scenario) => scenario.id) },
      ]),
    ),
    byObjective: new Map(
      [...byObjective].map(([objective, { facts, scenarios }]) => [
        objective,
        { facts: [...facts], scenarios: [...scenarios] },
      ]),
    ),
  }
}
