// How values are said on the pages: dates, counts, exam topics, links to sections.

import type { Library } from '../content/library.ts'
import type { Confidence } from '../schedule/review.ts'

const DATE = { day: 'numeric', month: 'long', year: 'numeric' } as const
const dayFormat = new Intl.DateTimeFormat('en-GB', { ...DATE, timeZone: 'UTC' })
/** To make one costs as much as a small page. There are no more zones than `isZone` knows. */
const instantFormats = new Map<string, Intl.DateTimeFormat>()

/** `4 May 2026` */
export function dayText(day: string): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`))
}

const weekdayFormat = new Intl.DateTimeFormat('en-GB', { ...DATE, weekday: 'long', timeZone: 'UTC' })

/** `Monday, 4 May 2026` */
export function weekdayText(day: string): string {
  return weekdayFormat.format(new Date(`${day}T00:00:00Z`)).replace(/^(\w+) /, '$1, ')
}

/** `4 May 2026, 09:30` in the reader's zone. */
export function instantText(at: string, zone: string): string {
  const known = instantFormats.get(zone)
  const format =
    known ?? new Intl.DateTimeFormat('en-GB', { ...DATE, hour: '2-digit', minute: '2-digit', timeZone: zone })
  if (!known) instantFormats.set(zone, format)
  return format.format(new Date(at)).replace(' at ', ', ')
}

/** `1 card`, `3 cards` */
export function count(n: number, one: string, several = `${one}s`): string {
  return `${n} ${n === 1 ? one : several}`
}

/** How sure a learner may be of an answer, surest first. */
export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  sure: 'Sure',
  rather: 'Rather sure',
  guess: 'Guess',
}

/** Rounded down: 59.6 % is never shown as 60. */
export function percent({ score, maxScore }: { readonly score: number; readonly maxScore: number }): number {
  return maxScore === 0 ? 0 : Math.floor((100 * score) / maxScore)
}

export function outOf({ score, maxScore }: { readonly score: number; readonly maxScore: number }): string {
  return maxScore === 0 ? 'none' : `${score} of ${maxScore}`
}

/** `Vera`, `Vera and Grace`, `Vera, Grace and Ada` */
export function listText(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
export function numberWord(n: number): string {
  return NUMBERS[n] ?? String(n)
}

interface Link {
  readonly href: string
  readonly label: string
}

/** `chapter-id#section`, as a link that names both; within `chapter`, the section alone. */
export function sectionLink(library: Library, see: string, within: string | null = null): Link {
  const [id = '', anchor = ''] = see.split('#')
  const chapter = library.chapter.get(id)
  const titles = [
    ...(id === within ? [] : [chapter?.title ?? id]),
    chapter?.titles.get(anchor) ?? capital(anchor.replaceAll('-', ' ')),
  ]
  const label = titles.filter((title) => title !== '').join(': ') || (chapter?.title ?? id)
  return { href: `/chapters/${see}`, label: chapter?.stub ? `${label} (not written yet)` : label }
}

/** Objectives as `v1.1:4.9`, with the titles that the blueprint announces. */
export function topicsOf(
  library: Library,
  objectives: readonly string[],
): readonly { version: string; id: string; title: string }[] {
  return objectives.map((objective) => {
    const [version = '', id = ''] = objective.split(':')
    const blueprint = library.blueprints.find((one) => one.version === version || `v${one.version}` === version)
    return { version, id, title: blueprint?.topics.find((topic) => topic.id === id)?.title ?? '' }
  })
}

export function chapterLink(library: Library, id: string): { href: string; title: string } {
  return { href: `/chapters/${id}`, title: library.chapter.get(id)?.title ?? id }
}
