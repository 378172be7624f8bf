// An index of a course in memory, on a connection of its own: the database of the learners has nothing of it.

import BetterSqlite3 from 'better-sqlite3'
import { MARKS } from '../search.ts'
import type { SearchEntry, SearchHit, SearchIndex, SearchWord, SearchWords, ShownEntry } from '../search.ts'
import { matchOf, TOKENIZE } from './match.ts'

const SEEN = '{title body}'

/** A new, empty index. Of what is found only numbers are read; texts are read of what is shown. */
export function searchIndex(): SearchIndex {
  const db = new BetterSqlite3(':memory:')
  // Nothing is ever taken back, and a word that is given in part is looked up by its beginnings.
  // A title weighs more than what stands below it.
  db.exec(`
    pragma journal_mode = off;
    create virtual table entries using fts5 (title, body, code, tokenize = '${TOKENIZE}', prefix = '1 2 3');
    create virtual table vocabulary using fts5vocab (entries, 'row');
    insert into entries (entries, rank) values ('rank', 'bm25(8.0, 1.0, 0.5)');
  `)
  const insert = db.prepare<[number, string, string, string]>(
    'insert into entries (rowid, title, body, code) values (?, ?, ?, ?)',
  )
  const ranked = db.prepare<[string], number>('select rowid from entries where entries match ? order by rank').pluck()
  const matched = db.prepare<[string], number>('select rowid from entries where entries match ?').pluck()
  const best = db
    .prepare<[string, number], number>('select rowid from entries where entries match ? order by rank limit ?')
    .pluck()
  // The plus keeps the planner from looking for each row anew, which merges the words that begin so again.
  const shown = db.prepare<[string, string], ShownEntry & { entry: number }>(`
    select rowid as entry, highlight(entries, 0, '${MARKS[0]}', '${MARKS[1]}') as title,
      highlight(entries, 1, '${MARKS[0]}', '${MARKS[1]}') as text
    from entries where entries match ? and +rowid in (select value from json_each(?))`)
  const vocabulary = db
    .prepare<[{ from: string; to: string }], string>(
      'select term from vocabulary where term >= :from and term < :to order by doc desc, term',
    )
    .pluck()
  const known: { readonly kind: string; readonly ref: string }[] = []
  const add = db.transaction((entries: readonly SearchEntry[]) => {
    for (const { title, text, code, kind, ref } of entries) insert.run(known.push({ kind, ref }) - 1, title, text, code)
  })
  const find = (words: SearchWords): ReadonlyMap<string, readonly SearchHit[]> => {
    const titled = new Set(matched.all(matchOf(words, 'title')))
    const phrased = new Set(words.length > 1 ? matched.all(matchOf([asPhrase(words)], SEEN)) : [])
    const rankOf = (entry: number) => (titled.has(entry) ? 0 : phrased.has(entry) ? 1 : 2)
    const inOrder = ranked.all(matchOf(words, SEEN)).toSorted((a, b) => rankOf(a) - rankOf(b))
    const hits = inOrder.map((entry) => ({ entry, kind: known[entry]?.kind ?? '', ref: known[entry]?.ref ?? '' }))
    return Map.groupBy(hits, ({ kind }) => kind)
  }
  return {
    add,
    find: (words) => (words.length === 0 ? new Map() : find(words)),
    show: (entries, words) =>
      new Map(shown.all(matchOf(words, SEEN), JSON.stringify(entries)).map(({ entry, ...texts }) => [entry, texts])),
    coded: (words, limit) => best.all(matchOf(words, 'code'), limit).map((entry) => known[entry]?.ref ?? ''),
    wordsFrom: (beginning) => vocabulary.all({ from: beginning, to: `${beginning}\u{10ffff}` }),
    close: () => db.close(),
  }
}

/** The words one after the other, as they were typed. */
function asPhrase(words: SearchWords): SearchWord {
  return { spellings: [words.flatMap(({ spellings }) => spellings[0] ?? [])], begins: words.at(-1)?.begins ?? false }
}
