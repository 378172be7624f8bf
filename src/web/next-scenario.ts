// Which scenario comes after one that was passed.

import type { Chapter, Library, Scenario } from '../content/library.ts'

/** The next unpassed scenario of its chapter, starting again from the first; else the first unpassed one of a later chapter, then of an earlier one. Null: all are passed. */
export function nextScenario(
  { chapters, scenarios }: Library,
  current: Pick<Scenario, 'id' | 'chapter'>,
  isPassed: (scenario: string) => boolean,
): Scenario | null {
  const at = chapters.findIndex(({ id }) => id === current.chapter)
  const inOrder = [...chapters.slice(at), ...chapters.slice(0, Math.max(0, at))].flatMap((chapter) =>
    chapter.id === current.chapter ? after(chapter, current.id) : chapter.scenarios,
  )
  const next = inOrder.find((id) => id !== current.id && !isPassed(id))
  return next === undefined ? null : (scenarios.get(next) ?? null)
}

function after({ scenarios }: Chapter, id: string): readonly string[] {
  const at = scenarios.indexOf(id)
  return [...scenarios.slice(at + 1), ...scenarios.slice(0, at + 1)]
}
