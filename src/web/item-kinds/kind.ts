// What a page has to know of a kind of item. Each kind is a file beside this one, and a row of the table in `index.ts`.

import type { Item } from '../../content/library.ts'
import type { SentencePiece } from '../visible-text.ts'

/** What was sent with an answer: keys of options, or what was typed or chosen in each field. */
export type Answer = readonly string[]

export interface Kind<Of extends Item> {
  /** It is marked by running a device, or its answer is shown on one: the simulator must be there, and each waits for its turn. */
  readonly runsDevice?: true
  /** The answer is typed, not recognised: review asks for it once the memory is strong. */
  readonly isTyped?: true
  /** The item as it is asked under a seed; the same whenever it is shown. */
  readonly shuffled: (item: Of, seed: number) => Of
  /** What a learner may see before answering: never a key, never an explanation. `looked`: lines that were typed to look at its device. */
  readonly asked: (item: Of, answer: Answer, looked: string) => Partial<Asked>
  /** Why this cannot be taken as an answer yet; null when it can. */
  readonly refused: (item: Of, answer: Answer) => string | null
  /** All or nothing. */
  readonly score: (item: Of, answer: Answer) => 0 | 1
  /** The answered item with its key. */
  readonly result: (item: Of, answer: Answer) => Partial<Shown> & { readonly verdict: string }
}

/** The fields of a question; a kind fills those that it has. */
export interface Asked {
  readonly instruction: string | null
  readonly type: 'radio' | 'checkbox'
  readonly options: readonly { readonly key: string; readonly html: string; readonly checked: boolean }[]
  /** Why: a second choice beside the options; empty: none. */
  readonly reasons: Asked['options']
  readonly blanks: readonly AskedBlank[]
  /** The stem around its blanks: what stands before each, and behind the last. Null: the blanks stand below the stem. */
  readonly cloze: {
    readonly pieces: readonly (AskedBlank & { readonly beforeHtml: string })[]
    readonly afterHtml: string
  } | null
  readonly rows: readonly {
    readonly html: string
    readonly choices: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[]
  }[]
  /** What the rows are given, so that a script lets one drag it: places in an order, or partners. */
  readonly drag: 'places' | 'partners' | null
  /** Lines to be typed at a prompt; null: none. */
  readonly typing: {
    readonly prompt: string
    readonly rows: number
    readonly text: string
    readonly label: string
  } | null
  /** A device to look at, and what it showed for the lines that were typed so far; null: none. */
  readonly looking: {
    readonly prompt: string
    readonly text: string
    readonly lines: NonNullable<Shown['command']>['lines'] | null
  } | null
}
export interface AskedBlank {
  readonly label: string
  readonly value: string
  readonly number: number
}
export const NOTHING_ASKED: Asked = {
  instruction: null,
  type: 'radio',
  options: [],
  reasons: [],
  blanks: [],
  cloze: null,
  rows: [],
  drag: null,
  typing: null,
  looking: null,
}

/** An answered item; a kind fills what it shows. */
export interface Shown {
  readonly options: readonly {
    readonly html: string
    readonly explanationHtml: string
    readonly isKey: boolean
    readonly isChosen: boolean
    readonly isMarked: boolean
    readonly isWrongChoice: boolean
    readonly isRightChoice: boolean
  }[]
  /** What was answered in each field, and what is right there. */
  readonly rows: readonly {
    readonly html: string
    readonly yours: string
    readonly right: string
    readonly isRight: boolean
  }[]
  readonly answerHtml: string
  /** Lines as the device took them, why they do not do, and lines that do (`answer`), or none; null: no device ran. */
  readonly command: {
    readonly title: string
    readonly lines: readonly {
      readonly prompt: string
      readonly typed: string
      /** The whole command, where something was abbreviated; null. */
      readonly readAs: string | null
      readonly output: string
      readonly note: string | null
    }[]
    readonly reasons: readonly (readonly SentencePiece[])[]
    /** An empty line is an Enter. */
    readonly answer: readonly string[]
  } | null
}
export const NOTHING_SHOWN: Shown = { options: [], rows: [], answerHtml: '', command: null }

/** "Wrong: 2 of 4 blanks right", or *Right*. */
export function verdictOf(rows: readonly { readonly isRight: boolean }[], what: string): string {
  const right = rows.filter(({ isRight }) => isRight).length
  if (right === rows.length) return 'Right'
  return rows.length === 1 ? 'Wrong' : `Wrong: ${right} of ${rows.length} ${what} right`
}
