// What a content folder compiles to: the course, its chapters, items and scenarios, as plain values the pages and graders use.
// Every field named …Html was made by the one producer of HTML (html.ts) and is safe to print unescaped.

import type { MutantKind } from '../grading/mutate.ts'
import type { Rubric } from '../grading/rubric.ts'
import type { World } from '../sim/world.ts'

export interface Library {
  readonly course: Course
  /** In course order. */
  readonly chapters: readonly Chapter[]
  /** By the id it has, and by those it had. */
  readonly chapter: ReadonlyMap<string, Chapter>
  readonly items: ReadonlyMap<string, Item>
  readonly scenarios: ReadonlyMap<string, Scenario>
  readonly blueprints: readonly Blueprint[]
  readonly glossary: readonly Term[]
}

/** `all`: every option of a choice item says why it is right or wrong. `item`: one explanation of the item is enough. */
export type Explanations = 'all' | 'item'

export interface Course {
  readonly id: string
  readonly title: string
  readonly introHtml: string
  /** Percent, 60 unless the course says otherwise. */
  readonly cutScore: number
  /** Whether self-marked recall items count at the gate. */
  readonly gate: 'all' | 'machine'
  /** Items drawn for one quiz attempt. */
  readonly quizLength: number
  readonly parts: readonly Part[]
}
export interface Part {
  readonly id: string
  readonly title: string
  readonly chapters: readonly string[]
}

export interface Chapter {
  readonly id: string
  readonly part: string
  readonly title: string
  /** "chapter number of total" in course order, counted from 1. */
  readonly number: number
  readonly total: number
  readonly level: 'beginner' | 'intermediate' | 'advanced'
  /** ISO dates. */
  readonly updated: string
  readonly checked: string
  /** `v1.1:4.9`, `v2.0:4.2`; empty for job knowledge. */
  readonly objectives: readonly string[]
  /** Chapters whose gate opens this one. */
  readonly requires: readonly string[]
  readonly sources: readonly string[]
  /** Title and objectives only: no quiz, no gate. */
  readonly stub: boolean
  readonly readingMinutes: number
  readonly sections: readonly Section[]
  /** By anchor, what stands there in words: `a section`, `“a mistake”`. For links to it. */
  readonly titles: ReadonlyMap<string, string>
  /** Ids that it had before: what a learner did in them is of this chapter. */
  readonly was: readonly string[]
  /** Ids, in file order. Quiz items are choice items and recall items (kind card). */
  readonly quiz: readonly string[]
  /** How many of the quiz items are marked by machine. */
  readonly machineMarked: number
  readonly cards: readonly string[]
  readonly scenarios: readonly string[]
  readonly hash: string
}

export type SectionKind =
  | 'objectives'
  | 'introduction'
  | 'analogy'
  | 'how-it-works'
  | 'walk-through'
  | 'on-the-job'
  | 'exam'
  | 'common-wrong-answers'
  | 'specific-values'
  | 'calculation-traps'
  | 'decision-rule'
  | 'key-takeaways'
  | 'easy-to-mix-up'
  | 'watch-out'
  | 'questions-and-answers'
  | 'terms'

/** A section knows what it is; the page shows it accordingly. `id` is its anchor. */
export type Section = { readonly id: string; readonly kind: SectionKind; readonly title: string } & (
  | { readonly shape: 'prose'; readonly html: string }
  | {
      readonly shape: 'steps'
      readonly introHtml: string
      readonly steps: readonly { readonly id: string; readonly titleHtml: string; readonly html: string }[]
    }
  | { readonly shape: 'mistakes'; readonly introHtml: string; readonly mistakes: readonly Mistake[] }
  | {
      readonly shape: 'questions'
      readonly introHtml: string
      readonly questions: readonly { readonly id: string; readonly questionHtml: string; readonly answerHtml: string }[]
    }
  | { readonly shape: 'terms'; readonly terms: readonly Term[] }
)
/** A watch-out or common-wrong-answer row; `misconception` is shared with distractors and diagnoses. */
export interface Mistake {
  /** Its anchor: the misconception, unless another section of the chapter has that one. */
  readonly id: string
  readonly misconception: string
  readonly mistakeHtml: string
  readonly correctHtml: string
  readonly whyHtml: string
}
export interface Term {
  readonly id: string
  readonly term: string
  readonly definitionHtml: string
  readonly chapter: string
}

export type Level = 'recall' | 'understand' | 'apply' | 'diagnose'

interface ItemBase {
  readonly id: string
  readonly rev: number
  /** Content hash of the compiled item. */
  readonly hash: string
  readonly chapter: string
  /** One memory of a learner; the item's own id unless the author names one. */
  readonly fact: string
  readonly level: Level
  readonly objectives: readonly string[]
  readonly stemHtml: string
  /** The paragraphs of the stem in words, for a link to the item. Not part of the hash. */
  readonly stemText: string
  readonly explanationHtml: string
  /** Where to read about it: `chapter-id#section`, or null. */
  readonly see: string | null
  /** What a seed draws for `$name` in its texts; absent where it draws nothing. */
  readonly values?: readonly ItemValue[]
  /** What is to be read above the question. Items of one exhibit are a testlet: they are asked in a row. Absent: there is none. */
  readonly exhibit?: { readonly id: string; readonly html: string }
  /** The block of a cloze that it was made of: its siblings show its answer, so one attempt asks one of them. Absent: it is no cloze. */
  readonly cloze?: string
}
/** A value of an item: a function with its arguments, which may name values before it. */
export interface ItemValue {
  readonly name: string
  readonly call: readonly string[]
}
export interface ChoiceItem extends ItemBase {
  readonly kind: 'choice'
  /** In author's order; an option's key is its position here, as text: '0', '1' … */
  readonly options: readonly Option[]
  /** How many keys there are: shown as "Choose two", unless the stem says it (`saysChoose`). */
  readonly choose: number
  /** Whether the stem itself says `Choose two`. Not part of the hash. */
  readonly saysChoose: boolean
}
export interface Option {
  readonly key: string
  readonly html: string
  readonly correct: boolean
  /** Why it is right or wrong. */
  readonly explanationHtml: string
  readonly misconception: string | null
  /** It stands below the others, wherever those are. Absent: it is shuffled with them. */
  readonly isLast?: true
}
/** A statement that is true or false and, where there are reasons, why. Both have to be right. */
export interface TrueFalseItem extends ItemBase {
  readonly kind: 'true-false'
  readonly isTrue: boolean
  /** In author's order, one of them correct; empty where the statement alone is asked. */
  readonly reasons: readonly Option[]
}
/** A flashcard (from cards.md) or, in quiz.md, a recall item: reveal, then mark yourself. */
export interface CardItem extends ItemBase {
  readonly kind: 'card'
  readonly answerHtml: string
}
/** A text with blanks to type into. The stem has a line of underscores for each, numbered where there are several. */
export interface FillItem extends ItemBase {
  readonly kind: 'fill'
  /** What each blank takes, in the order of the stem; the first is the answer that is shown. */
  readonly blanks: readonly (readonly string[])[]
}
/** Steps to be put in order. */
export interface OrderItem extends ItemBase {
  readonly kind: 'order'
  /** In a right order; a step's key is its position here, as text. Steps of one rank stand side by side in any order. */
  readonly steps: readonly { readonly key: string; readonly html: string; readonly rank: number }[]
  /** Keys of two steps each, of which the first comes before the second; every order that keeps to them is right. Absent: ranks decide. */
  readonly before?: readonly (readonly [first: string, second: string])[]
}
/** Rows to be matched with their partners, or sorted into columns. */
export interface MatchItem extends ItemBase {
  readonly kind: 'match'
  /** What the two columns are called. */
  readonly heads: readonly [rows: string, partners: string]
  /** A row's key is its position here, as text. `partner` is a key of `partners`. */
  readonly rows: readonly { readonly key: string; readonly html: string; readonly partner: string }[]
  /** In words alone, each once; some may belong to no row. */
  readonly partners: readonly { readonly key: string; readonly text: string }[]
}
/** Lines to be typed on a device, which are run there and judged by what they do. */
export interface CommandItem extends ItemBase {
  readonly kind: 'command'
  /** The start state, its shared one joined in: texts, lists and maps as they are written. */
  readonly start: Readonly<Record<string, unknown>>
  /** Lines that bring the device into its mode; nobody sees them. */
  readonly before: readonly string[]
  /** What the first line is typed at: `SW1(config-if)#`. */
  readonly prompt: string
  /** Criteria of a rubric, as they are written; each must be met. */
  readonly criteria: readonly unknown[]
  /** Lines that are right, to be shown after marking. */
  readonly answer: string
  /** It takes at most so many lines. */
  readonly mostLines: number
}
/** A device to look at, and blanks to be filled with what it shows. */
export interface SimletItem
  extends ItemBase, Pick<FillItem, 'blanks'>, Pick<CommandItem, 'start' | 'before' | 'prompt'> {
  readonly kind: 'simlet'
  /** Lines that show every answer; they are run for the result. */
  readonly look: string
}
export type Item = ChoiceItem | TrueFalseItem | FillItem | OrderItem | MatchItem | CommandItem | SimletItem | CardItem

export interface Scenario {
  readonly id: string
  readonly rev: number
  readonly hash: string
  readonly chapter: string
  readonly title: string
  readonly objectives: readonly string[]
  readonly difficulty: 'easy' | 'medium' | 'hard'
  readonly minutes: number
  /** Percent of points. */
  readonly passMark: number
  readonly sealed: boolean
  /** What a ticket complains about: criteria that fail at the start, each for this reason (of the network) at this device. Empty: it is no ticket. */
  readonly symptom: readonly { readonly criterion: string; readonly because: string; readonly at: string }[]
  /** What the page of a network shows while somebody works; an attempt is judged the same. */
  readonly page: {
    /** `cables`: what one sees who stands before the devices. */
    readonly picture: 'live' | 'cables'
    /** Objectives are marked as met. */
    readonly hasTicks: boolean
    /** A packet can be followed; else only in the report. */
    readonly hasFollow: boolean
  }
  readonly fact: string
  /** What to read about it, `chapter-id` or `chapter-id#section`. */
  readonly see: readonly string[]
  /** Items to go back to after a failure, by id. */
  readonly cards: readonly string[]
  /** What drew its values; null: every parameter has its first one. */
  readonly seed: number | null
  /** In file order; none: every attempt is about the same values. */
  readonly parameters: readonly Parameter[]
  /** The same scenario with the values that a seed draws, `hash` included; without parameters it returns itself. */
  readonly variant: (seed: number) => Scenario
  /** Mutants of the solution that may pass, each with its reason. */
  readonly dontCare: readonly DontCare[]
  readonly briefHtml: string
  readonly world: World
  readonly rubric: Rubric
  readonly hintsHtml: readonly string[]
  readonly passes: readonly { readonly name: string; readonly lines: string }[]
  readonly fails: readonly {
    readonly name: string
    readonly lines: string
    readonly expect: readonly string[]
    readonly score: number
  }[]
}

/** Something that a seed draws: one of these choices, each a value by its name, or several that belong together. */
export interface Parameter {
  readonly name: string
  readonly choices: readonly Readonly<Record<string, string>>[]
}
/** A mutant of the solution that may pass, and why (grading/mutate.ts makes them). */
export interface DontCare {
  readonly kind: MutantKind
  /** The line that it changes. */
  readonly line: string
  /** The other line of a swap, what the line becomes, the line above it: each only where the author says it. */
  readonly with: string | null
  readonly to: string | null
  readonly after: string | null
  readonly because: string
}

export interface Blueprint {
  readonly version: string
  readonly title: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly domains: readonly { readonly id: string; readonly title: string; readonly weight: number }[]
  readonly topics: readonly { readonly id: string; readonly verb: string; readonly title: string }[]
}

/** A problem the author can fix. Lines and columns count from 1 in the original file, front matter included. */
export interface Problem {
  readonly at: { readonly file: string; readonly line: number; readonly column: number }
  readonly message: string
  readonly help: string
}
