// Words that are looked for, as an expression of FTS5 (https://sqlite.org/fts5.html#full_text_query_syntax).

import type { SearchWord, SearchWords } from '../search.ts'

/** How every index reads texts: letters and digits are words, whatever else stands between them. */
export const TOKENIZE = 'unicode61 remove_diacritics 2'

/** All of the words, in any column, or in these (`title`, `{title body}`). Every part is quoted, so nothing in it is an operator. */
export function matchOf(words: SearchWords, column: string | null = null): string {
  const all = words.map(spelt).join(' AND ')
  return column === null ? all : `${column} : (${all})`
}

// SQLite reads a text up to its first NUL.
// oxlint-disable-next-line no-control-regex
const UNQUOTABLE = /["\0]/g

function spelt({ spellings, begins }: SearchWord): string {
  const each = spellings.map((parts) => `"${parts.join(' ').replaceAll(UNQUOTABLE, ' ')}"${begins ? ' *' : ''}`)
  return each.length === 1 ? (each[0] ?? '') : `(${each.join(' OR ')})`
}
