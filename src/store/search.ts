// Search as the store does it: words that were asked for, and an index of texts that everybody may see.

/** What is looked for: all of these words, each in one of its spellings. A spelling is the parts of a word, one after the other. */
export type SearchWords = readonly SearchWord[]
export interface SearchWord {
  /** `10.0.0.0/8` is the parts 10, 0, 0, 0, 8, which must follow one another. Never empty, and letters and digits only. */
  readonly spellings: readonly (readonly string[])[]
  /** Whether the last part may go on. */
  readonly begins: boolean
}

/** Around what was found in a text that comes back; no text of a course has them. */
export const MARKS = ['\u{e000}', '\u{e001}'] as const

export interface SearchEntry<Kind extends string = string> {
  readonly kind: Kind
  /** What the one who searches needs to know the entry again. */
  readonly ref: string
  readonly title: string
  readonly text: string
  /** The code in the text: what somebody may type. */
  readonly code: string
}
/** An entry that was found. */
export interface SearchHit {
  readonly ref: string
  /** Its number in the index. */
  readonly entry: number
}

export interface ShownEntry {
  readonly title: string
  readonly text: string
}

/** An index in memory, of one course. */
export interface SearchIndex<Kind extends string = string> {
  add(entries: readonly SearchEntry<Kind>[]): void
  /** All entries that have the words, by kind: those with all of them in the title, then those with all of them side by side, then the others. */
  find(words: SearchWords): ReadonlyMap<Kind, readonly SearchHit[]>
  /** Entries that were found, with `MARKS` around the words. */
  show(entries: readonly number[], words: SearchWords): ReadonlyMap<number, ShownEntry>
  /** Entries whose code has the words, the most telling first. */
  coded(words: SearchWords, limit: number): readonly string[]
  /** The words of the index that begin so. */
  wordsFrom(beginning: string): readonly string[]
  close(): void
}

export interface SearchStore {
  /** A new, empty index. It is forgotten with the process. */
  newSearchIndex(): Promise<SearchIndex>
}
