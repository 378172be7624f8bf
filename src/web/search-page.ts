// What the search page shows: what was found by kind, or what to try instead, as plain values.

import type { Library } from '../content/library.ts'
import { nearest } from '../grading/nearest.ts'
import type { OwnHit } from '../store/own-material.ts'
import type { SearchHit, SearchWords } from '../store/search.ts'
import { sectionOf } from './course-search.ts'
import type { CourseSearch } from './course-search.ts'
import { placeNow } from './places.ts'
import type { Kind } from './search-entries.ts'
import { beginnings, partsOf, pieces, snippetOf } from './search-words.ts'
import type { Piece } from './search-words.ts'
import { capital, sectionLink } from './words.ts'

/** The kinds in the order of the page; chapters stand before their sections. */
export const GROUPS = ['command', 'term', 'chapter', 'section', 'scenario', 'item', 'own'] as const
export type Group = (typeof GROUPS)[number]

const TITLES: Readonly<Record<Group, string>> = {
  command: 'Commands',
  term: 'Terms',
  chapter: 'Chapters',
  section: 'In chapters',
  scenario: 'Scenarios',
  item: 'Questions you answered',
  own: 'Your cards and notes',
}
/** Of each kind, and of the one that is asked for alone. */
const SHOWN = 5
const SHOWN_ALONE = 50

export interface SearchContext {
  readonly library: Library
  readonly search: CourseSearch
  readonly query: string
  readonly words: SearchWords
  /** All that was found of the course; of items, those that the learner has answered. */
  readonly found: ReadonlyMap<Kind, readonly SearchHit[]>
  readonly own: readonly OwnHit[]
  /** The one kind that is asked for. */
  readonly only: Group | null
}

interface Row {
  readonly href: string
  readonly title: readonly Piece[]
  readonly where: string
  readonly snippet: readonly Piece[]
  /** What may be typed. */
  readonly forms: readonly string[]
  readonly more: readonly { readonly href: string; readonly label: string }[]
}

/** The values of `views/search.hbs`. */
export function searchPage(context: SearchContext) {
  const { query, words, only } = context
  const groups = (only === null ? GROUPS : [only]).flatMap((group) => groupOf(group, context))
  const isEmpty = words.length > 0 && groups.length === 0
  return {
    title: 'Search',
    query,
    groups,
    isAsked: words.length > 0,
    isEmpty,
    instead: isEmpty ? insteadOf(context) : [],
    all: only === null ? null : searchHref(query),
  }
}

function groupOf(group: Group, context: SearchContext) {
  const { found, own, query, only } = context
  const shown = only === null ? SHOWN : SHOWN_ALONE
  const count = group === 'own' ? own.length : (found.get(group)?.length ?? 0)
  if (count === 0) return []
  const rows = group === 'own' ? own.slice(0, shown).map((hit) => ownRow(hit, context)) : rowsOf(group, shown, context)
  return [
    {
      id: group,
      title: TITLES[group],
      rows,
      count,
      all: count > shown && only === null ? searchHref(query, group) : null,
    },
  ]
}

function rowsOf(kind: Kind, shown: number, context: SearchContext): readonly Row[] {
  const hits = context.found.get(kind)?.slice(0, shown) ?? []
  const texts = context.search.index.show(
    hits.map(({ entry }) => entry),
    kind === 'command' ? beginnings(context.words) : context.words,
  )
  return hits.map(({ ref, entry }) => {
    const { title = '', text = '' } = texts.get(entry) ?? {}
    return { title: pieces(title), snippet: pieces(snippetOf(text)), forms: [], ...placeOf(kind, ref, context) }
  })
}

function placeOf(
  kind: Kind,
  ref: string,
  { library, search }: SearchContext,
): Partial<Row> & Pick<Row, 'href' | 'where' | 'more'> {
  const chapterTitle = (id: string | undefined) => library.chapter.get(id ?? '')?.title ?? ''
  switch (kind) {
    case 'chapter':
      return { href: `/chapters/${ref}`, where: '', more: [] }
    case 'section':
      return { href: `/chapters/${ref}`, where: sectionOf(library, ref).chapter?.title ?? '', more: [] }
    case 'item': {
      return { href: `/items/${ref}`, where: chapterTitle(library.items.get(ref)?.chapter), more: [] }
    }
    case 'term': {
      const term = library.glossary.find(({ id }) => id === ref)
      return { href: `/glossary#${ref}`, where: chapterTitle(term?.chapter), more: [] }
    }
    case 'scenario':
      return { href: `/scenarios/${ref}`, where: chapterTitle(library.scenarios.get(ref)?.chapter), more: [] }
    case 'command': {
      const command = search.commands.get(ref)
      const sections = command?.sections.map((section) => sectionLink(library, section)) ?? []
      return {
        href: sections[0]?.href ?? '/',
        where: command?.modes.join(', ') ?? '',
        snippet: pieces(command?.help ?? ''),
        forms: command?.forms ?? [],
        more: sections,
      }
    }
  }
}

function ownRow({ material, title, snippet }: OwnHit, { library }: SearchContext): Row {
  const { id, kind, place } = material
  const now = place === null ? null : placeNow(library, place)
  const isNote = snippet !== '' || title !== ''
  return {
    href: `/my/${id}`,
    title: pieces(isNote && title !== '' ? title : capital(kind)),
    where: capital(kind),
    snippet: pieces(snippet),
    forms: [],
    more: now ? [{ href: now.href, label: now.title }] : [],
  }
}

/** Other queries that find something: words that the index has in the place of those it has not, or one word alone. */
function insteadOf({ query, search: { index } }: SearchContext): readonly { href: string; label: string }[] {
  const typed = query.trim().split(/\s+/).slice(0, 12)
  const known = (word: string) => partsOf(word.toLowerCase()).every((part) => index.wordsFrom(part).length > 0)
  // Read once for all words.
  const vocabulary = typed.every(known) ? [] : index.wordsFrom('')
  const corrected = typed.map((word) => (known(word) ? word : (nearestWord(word.toLowerCase(), vocabulary) ?? word)))
  const proposals = [
    ...(corrected.join(' ') === typed.join(' ') ? [] : [corrected.join(' ')]),
    ...(typed.length > 1 ? corrected.filter(known) : []),
  ]
  return [...new Set(proposals)].slice(0, 5).map((label) => ({ href: searchHref(label), label }))
}

/** Words with the same first letter first: fewer people miss that. */
function nearestWord(word: string, vocabulary: readonly string[]): string | null {
  if (word.length < 3 || word.length > 40) return null
  const alike = vocabulary.filter((known) => known.startsWith(word.slice(0, 1)))
  return nearest(word, alike) ?? nearest(word, vocabulary)
}

function searchHref(query: string, group: Group | null = null): string {
  return `/search?${new URLSearchParams({ q: query, ...(group === null ? {} : { in: group }) }).toString()}`
}
