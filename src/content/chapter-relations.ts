// How chapters stand to one another: what each requires, the ids that they had, and the prefixes of their items.

import type { ChapterDraft } from './chapters.ts'
import type { CourseDraft } from './course.ts'
import { didYouMean } from './did-you-mean.ts'
import { place, placeText } from './source.ts'
import type { Place, Report } from './source.ts'

/** What each chapter requires: as written, else the chapter before it that is not a stub. Unknown ones and circles are reported. */
export function requirements(
  course: CourseDraft,
  drafts: readonly ChapterDraft[],
  report: Report,
): ReadonlyMap<string, readonly string[]> {
  const listed = course.chapters.map((each) => each.id.value)
  const requires = new Map<string, readonly string[]>()
  let previous: string | null = null
  for (const { id, meta } of drafts) {
    for (const { value, at } of meta.requires ?? []) {
      if (value === '' || listed.includes(value)) continue
      const renamed = drafts.find((draft) => draft.meta.was.some((old) => old.value === value))
      const help = renamed
        ? `it is called ${renamed.id} now`
        : `write the id of a chapter of course.md${didYouMean(value, listed)}`
      report(at, `there is no chapter "${value}"`, help)
    }
    requires.set(id, meta.requires?.map((each) => each.value) ?? (previous === null ? [] : [previous]))
    if (!meta.stub) previous = id
  }
  for (const { id, meta, source } of drafts) {
    const circle = circleFrom(id, requires)
    // A circle is reported once, at its first chapter in course order.
    if (!circle || listed.find((each) => circle.includes(each)) !== id) continue
    const at = meta.requires?.[0]?.at ?? place(source, 1)
    report(
      at,
      `these chapters require one another: ${circle.join(' → ')}`,
      'take one of them out of requires, so that a learner can begin',
    )
  }
  return requires
}

/** An old id belongs to no present chapter and to one chapter only, so that what learners did in it has one place to go. */
export function checkOldIds(course: CourseDraft, drafts: readonly ChapterDraft[], report: Report): void {
  const listed = new Map(course.chapters.map(({ id }) => [id.value, id.at]))
  const claimed = new Map<string, Place>()
  for (const { id, meta } of drafts) {
    for (const { value, at } of meta.was) {
      if (value === '') continue
      const present = listed.get(value)
      const before = claimed.get(value)
      if (present) {
        const whose = value === id ? 'this chapter has it now' : `it is listed at ${placeText(present)}`
        report(
          at,
          `"${value}" is no old id: ${whose}`,
          'remove it from was, which is for ids that no chapter has any more',
        )
      } else if (before) {
        report(
          at,
          `the old id "${value}" is already at ${placeText(before)}`,
          'leave it with the one chapter that goes on with what learners did in it',
        )
      } else claimed.set(value, at)
    }
  }
}

/** A prefix names one chapter. */
export function checkPrefixes(drafts: readonly ChapterDraft[], report: Report): void {
  const claimed = new Map<string, Place>()
  for (const { prefix } of drafts.map((draft) => draft.meta)) {
    if (prefix === null || prefix.value === '') continue
    const before = claimed.get(prefix.value)
    if (before)
      report(
        prefix.at,
        `the prefix "${prefix.value}" is already at ${placeText(before)}`,
        'give each chapter its own, so that an id says where it belongs',
      )
    else claimed.set(prefix.value, prefix.at)
  }
}

function circleFrom(start: string, requires: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const seen = new Set<string>()
  const paths: string[][] = [[start]]
  for (let path = paths.shift(); path; path = paths.shift()) {
    for (const next of requires.get(path.at(-1) ?? '') ?? []) {
      if (next === start) return [...path, start]
      if (seen.has(next)) continue
      seen.add(next)
      paths.push([...path, next])
    }
  }
  return null
}
