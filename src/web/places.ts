// Places that a note, a bookmark or a card of one's own can stand at: what they are called, and where they are.

import type { Library } from '../content/library.ts'
import { sectionLink } from './words.ts'

/**
 * `chapter:ID`, `chapter:ID#anchor`, `item:ID`, `scenario:ID`, `attempt:SCENARIO/ID`, `attempt:SCENARIO/ID#line-N`: the words by which
 * content links, so a chapter that is renamed keeps what stands at it.
 */
export type Place =
  | { readonly kind: 'chapter'; readonly id: string; readonly anchor: string | null }
  | { readonly kind: 'item' | 'scenario'; readonly id: string }
  | { readonly kind: 'attempt'; readonly scenario: string; readonly id: string; readonly line: number | null }

/** Null for a text that names no kind of place. */
export function placeFrom(at: string): Place | null {
  const [, kind, id = '', anchor = null] = /^([a-z]+):([^#]+)(?:#(.+))?$/.exec(at) ?? []
  switch (kind) {
    case 'chapter':
      return { kind, id, anchor }
    case 'item':
    case 'scenario':
      return anchor === null ? { kind, id } : null
    case 'attempt': {
      const [scenario = '', attempt = '', ...more] = id.split('/')
      const line = anchor === null ? null : Number(/^line-([1-9]\d{0,3})$/.exec(anchor)?.[1])
      return attempt === '' || more.length > 0 || Number.isNaN(line) ? null : { kind, scenario, id: attempt, line }
    }
    default:
      return null
  }
}

/** The place as it is in this course: where it is, and what it is called. Null: the course has it no longer. */
export function placeNow(library: Library, at: string): { readonly href: string; readonly title: string } | null {
  const place = placeFrom(at)
  switch (place?.kind) {
    case 'chapter': {
      const chapter = library.chapter.get(place.id)
      if (!chapter || (place.anchor !== null && !chapter.titles.has(place.anchor))) return null
      const { href, label } = sectionLink(library, `${chapter.id}${place.anchor === null ? '' : `#${place.anchor}`}`)
      return { href, title: label }
    }
    case 'item': {
      const item = library.items.get(place.id)
      return item ? { href: `/items/${item.id}`, title: `Question: ${short(item.stemText)}` } : null
    }
    case 'scenario': {
      const scenario = library.scenarios.get(place.id)
      return scenario ? { href: `/scenarios/${scenario.id}`, title: `Scenario: ${scenario.title}` } : null
    }
    case 'attempt': {
      const scenario = library.scenarios.get(place.scenario)
      if (!scenario) return null
      const href = `/scenarios/${scenario.id}/attempts/${place.id}`
      const report = `Report: ${scenario.title}`
      return place.line === null
        ? { href, title: report }
        : { href: `${href}#line-${place.line}`, title: `${report}, line ${place.line}` }
    }
    case undefined:
      return null
  }
}

/** The chapter that a place belongs to, by the id it has now. */
export function chapterOfPlace(library: Library, at: string | null): string | null {
  const place = at === null ? null : placeFrom(at)
  switch (place?.kind) {
    case 'chapter':
      return library.chapter.get(place.id)?.id ?? null
    case 'item':
      return library.items.get(place.id)?.chapter ?? null
    case 'scenario':
      return library.scenarios.get(place.id)?.chapter ?? null
    case 'attempt':
      return library.scenarios.get(place.scenario)?.chapter ?? null
    case undefined:
      return null
  }
}

const LONGEST_TITLE = 120

/** A title fits a line or two. */
export function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…`
}
