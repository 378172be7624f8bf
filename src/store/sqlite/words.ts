// Words that come again in many rows (facts, items, zones) are stored once; rows have their numbers.

import type { Database } from 'better-sqlite3'
import { prepareQueries } from './sql.ts'

export interface Words {
  /** Adds the word if it is new. For use inside a writing transaction. */
  readonly numberOf: (word: string) => number
  /** Null for a word that no row has. */
  readonly knownNumberOf: (word: string) => number | null
  readonly wordOf: (number: number) => string
  /** What was added may have been taken back. */
  readonly forget: () => void
}

/** A word never goes and never changes, so what was read once stands, by whichever process. */
export function wordsIn(db: Database): Words {
  const sql = prepareQueries(db, 'words')
  const numbers = new Map<string, number>()
  const words = new Map<number, string>()

  const keep = ({ number, word }: { readonly number: number; readonly word: string }) => {
    numbers.set(word, number)
    words.set(number, word)
  }
  const knownNumberOf = (word: string): number | null => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    const row = sql.get<{ number: number }>('number', { word })
    if (row) keep({ ...row, word })
    return row?.number ?? null
  }

  return {
    knownNumberOf,

    numberOf: (word) => {
      const known = knownNumberOf(word)
      if (known !== null) return known
      sql.run('insert_word', { word })
      const added = knownNumberOf(word)
      if (added === null) throw new Error(`no number after adding ${word}`)
      return added
    },

    wordOf: (number) => {
      const known = words.get(number)
      if (known !== undefined) return known
      const row = sql.get<{ word: string }>('word', { number })
      if (!row) throw new Error(`no word has number ${number}`)
      keep({ number, ...row })
      return row.word
    },

    forget: () => {
      numbers.clear()
      words.clear()
    },
  }
}
