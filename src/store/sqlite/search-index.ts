// An index of a course in memory, on a connection of its own: the database of the learners has nothing of it.

import BetterSqlite3 from 'better-sqlite3'
import { MARKS } from '../search.ts'
import type { SearchEntry, SearchHit, SearchIndex, SearchWords } from '../search.ts'
import { matchOf, TOKENIZE } from './match.ts'

/** How many words of text stand around what was found. */
const SNIPPET_WORDS = 24

/** Throws nothing for any words: an index that is closed, or a broken driver, is our fault. */
export function searchIndex(): SearchIndex {
  const db = new BetterSqlite3(':memory:')
  // Nothing is ever taken back, and a word that is given in part is looked up by its beginnings of two and three letters.
  db.exec(`
    pragma journal_mode = off;
    create virtual table entries using fts5 (title, body, kind unindexed, ref unindexed, tokenize = '${TOKENIZE}', prefix = '2 3');
    create virtual table vocabulary using fts5vocab (entries, 'row');
  `)
  const insert = db.prepare<[string, string, string, string]>(
    'insert into entries (title, body, kind, ref) values (?, ?, ?, ?)',
  )
  // Columns of an address or a name weigh more than those that explain it.
  const found = db.prepare<[{ match: string; kind: string; limit: number }], SearchHit>(`
    select kind, ref, highlight(entries, 0, '${MARKS[0]}', '${MARKS[1]}') as title,
      snippet(entries, 1, '${MARKS[0]}', '${MARKS[1]}', '…', ${SNIPPET_WORDS}) as snippet
    from entries where entries match :match and kind = :kind order by bm25(entries, 8.0, 1.0) limit :limit`)
  const counted = db
    .prepare<[{ match: string; kind: string }], number>(
      'select count(*) from entries where entries match :match and kind = :kind',
    )
    .pluck()
  const vocabulary = db
    .prepare<[{ from: string; to: string }], string>(
      'select term from vocabulary where term >= :from and term < :to order by doc desc, term',
    )
    .pluck()
  const add = db.transaction((entries: readonly SearchEntry[]) => {
    for (const { title, text, kind, ref } of entries) insert.run(title, text, kind, ref)
  })
  const find = (kind: string, words: SearchWords, limit: number): readonly SearchHit[] => {
    const titled = found.all({ match: matchOf(words, 'title'), kind, limit })
    if (titled.length >= limit) return titled
    const seen = new Set(titled.map(({ ref }) => ref))
    const rest = found.all({ match: matchOf(words), kind, limit: limit + titled.length })
    return [...titled, ...rest.filter(({ ref }) => !seen.has(ref))].slice(0, limit)
  }
  return {
    add,
    find: (kind, words, limit) => (words.length === 0 ? [] : find(kind, words, limit)),
    count: (kind, words) => (words.length === 0 ? 0 : (counted.get({ match: matchOf(words), kind }) ?? 0)),
    wordsFrom: (letter) => vocabulary.all({ from: letter, to: `${letter}\u{10ffff}` }),
    close: () => db.close(),
  }
}
