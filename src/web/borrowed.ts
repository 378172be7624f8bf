// Answers to an assignment that have values of another learner's task, for its page.

import { drawnValues } from '../content/draws.ts'
import { drawnItemValues, itemOfSeed } from '../content/item-values.ts'
import type { Item, Library, Scenario } from '../content/library.ts'
import { borrowedValues } from '../progress/borrowed-values.ts'
import type { TypedWork } from '../progress/borrowed-values.ts'
import { seedFor } from '../progress/random.ts'
import type { Assignment } from '../store/assignments.ts'
import type { TypedAnswer } from '../store/class-attempts.ts'
import type { Deps } from './deps.ts'
import { memberHref } from './member-page.ts'
import { idsOf } from './open-chapters.ts'
import { variantOf } from './variants.ts'
import { instantText } from './words.ts'

/** The most rows on a page; more than an instructor reads. */
const SHOWN = 50

/** Rows of the page; none if every learner has the same values. */
export async function borrowedIn(
  { store, library }: Pick<Deps, 'store' | 'library'>,
  instructor: string,
  { kind, target, id }: Pick<Assignment, 'kind' | 'target' | 'id'>,
  found: { readonly id: string; readonly zone: string },
) {
  const scenario = kind === 'chapter' ? undefined : library.scenarios.get(target)
  const chapter = kind === 'chapter' ? library.chapter.get(target) : undefined
  const items = (chapter?.quiz ?? []).flatMap((item) => library.items.get(item) ?? []).filter(({ values }) => values)
  if ((scenario?.parameters.length ?? 0) === 0 && items.length === 0) return []
  const answers = await store.typedAnswers(instructor, {
    class: found.id,
    assignment: id,
    chapters: chapter ? idsOf(chapter) : [],
    items: items.map((item) => item.id),
  })
  const works = answers.map((answer) => ({ ...answer, values: valuesOf(answer, library) }))
  const rows = borrowedValues(works, {
    common: (part) => Object.values(drawnValues(library.scenarios.get(part)?.parameters ?? [], null)),
    isOwn: (work, value) => taskText(work as TypedWork & TypedAnswer, library).includes(value),
  })
  const answerOf = ({ learner, attempt, at }: TypedWork) => ({
    href: `${memberHref(found.id, learner)}/${kind === 'chapter' ? 'quizzes' : 'scenarios'}/${attempt}`,
    on: instantText(at, found.zone),
  })
  return rows.slice(0, SHOWN).map(({ work, from, values }) => ({
    name: work.name,
    other: from.name,
    values: values.join(', '),
    answer: answerOf(work),
    otherAnswer: answerOf(from),
  }))
}

function valuesOf({ part, seed, position }: TypedAnswer, library: Library): readonly string[] {
  if (position === null) return Object.values(drawnValues(library.scenarios.get(part)?.parameters ?? [], seed))
  const { values = [] } = library.items.get(part) ?? {}
  return Object.values(drawnItemValues(values, seedFor(seed ?? 0, String(position))))
}

/** All that the learner's own task says: brief, devices, question. */
function taskText({ part, seed, position }: TypedAnswer, library: Library): string {
  const known: Scenario | Item | undefined = position === null ? library.scenarios.get(part) : library.items.get(part)
  if (!known) return ''
  if ('rubric' in known) {
    const { world, briefHtml } = variantOf(known, seed)
    return JSON.stringify([world, briefHtml]).toLowerCase()
  }
  return JSON.stringify(itemOfSeed(known, seedFor(seed ?? 0, String(position ?? 0)))).toLowerCase()
}
