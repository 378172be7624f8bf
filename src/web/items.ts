// Items on pages: a question without its key, an answer with every explanation, and items as they once were.

export { isSelfMarked } from '../content/self-marked.ts'
import { isSelfMarked } from '../content/self-marked.ts'
import type { CardItem, Item, Library } from '../content/library.ts'
import { seedFor } from '../progress/random.ts'
import type { Belief, Confidence, AskedForm } from '../schedule/review.ts'
import type { Learner, QuizResponse } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { itemOfSeed } from '../content/item-values.ts'
import { kindOf } from './item-kinds/index.ts'
import { NOTHING_ASKED, NOTHING_SHOWN } from './item-kinds/kind.ts'
import { loadSimulator } from './simulator.ts'
import { turns } from './turns.ts'
import { CONFIDENCE_WORDS, sectionLink } from './words.ts'

/** An item in the version that was presented, whether or not the course still has it. */
export async function itemVersion(
  { store, library }: Deps,
  { id, hash }: { readonly id: string; readonly hash: string },
): Promise<Item> {
  const current = library.items.get(id)
  if (current?.hash === hash) return current
  const stored = await store.itemVersion(hash)
  if (!stored) return elsewhere(id, hash)
  // Versions that were stored before items had these fields have only their HTML.
  return {
    stemText: current?.stemText ?? 'A question that has changed since',
    saysChoose: false,
    ...stored,
  } as Item
}

/** What stands for an item that was answered on another server, in a version that this one never had. */
function elsewhere(id: string, hash: string): CardItem {
  const stemText = 'This question was answered on another server, in a version that is not kept here.'
  return {
    kind: 'card',
    id,
    rev: 1,
    hash,
    chapter: '',
    fact: id,
    level: 'recall',
    objectives: [],
    stemHtml: `<p>${stemText}</p>`,
    stemText,
    answerHtml: '',
    explanationHtml: '',
    see: null,
  }
}

/** The form of the item in the schedule: marked by machine and typed or not, a flashcard of cards.md, or a recall item of quiz.md. */
export function formOf(item: Item, place: 'quiz' | 'cards'): AskedForm {
  if (!isSelfMarked(item)) return kindOf(item).isTyped ? 'typed' : 'choice'
  return place === 'cards' ? 'card' : 'recall'
}

/** The item as a seed asks it: its values drawn, its options, steps or rows in an order of their own; the same whenever it is shown. */
export function askedItem<Of extends Item>(seed: number, item: Of): Of {
  return kindOf(item).shuffled(itemOfSeed(item, seed), seed)
}

/** The item as an attempt asks it at a position, from 1. A drill asks one item at several positions, each time with other values. */
export function itemInAttempt<Of extends Item>({ seed }: { readonly seed: number }, position: number, item: Of): Of {
  return askedItem(seedFor(seed, String(position)), item)
}

/** Why this cannot be taken as an answer yet; null when it can. */
export function refusedAnswer(item: Item, answer: readonly string[]): string | null {
  return kindOf(item).refused(item, answer)
}

/** Waits until an item can be marked and shown: one that runs a device needs the simulator, and its turn. */
export async function readyToMark(item: Item): Promise<void> {
  if (!kindOf(item).runsDevice) return
  await loadSimulator()
  await inTurn(() => undefined)
}
const inTurn = turns()

/** All or nothing: exactly what is right, or *Got it*. */
export function scoreOf(item: Item, answer: readonly string[]): 0 | 1 {
  return kindOf(item).score(item, answer)
}

/** How sure the learner said they were, and whether they were right; undefined where they did not say, or mark themselves. */
export function beliefOf(item: Item, score: 0 | 1, confidence: Confidence | undefined): Belief | undefined {
  return confidence === undefined || isSelfMarked(item) ? undefined : { confidence, right: score === 1 }
}

/** Whether a question asks how sure one is: unless the settings say otherwise. */
export function asksConfidence(learner: Pick<Learner, 'asksConfidence'> | null): boolean {
  return learner?.asksConfidence ?? true
}

interface QuestionForm {
  readonly action: string
  /** Whether the submit says how sure one is. */
  readonly confidence?: boolean
  readonly hidden?: readonly { name: string; value: string }[]
  readonly chosen?: readonly string[]
  readonly errors?: readonly string[]
  /** Lines that were typed to look at the device of a simlet. */
  readonly looked?: string
}

/** An open question of a quiz, for the view: one to be marked by machine, or a recall item. */
export function askedOf(item: Item, form: QuestionForm & { readonly revealed: boolean }) {
  return item.kind === 'card'
    ? { question: null, recall: recallOf(item, form) }
    : { question: questionOf(item, form), recall: null }
}

/** A recall item, with its answer only after the learner asked for it. */
function recallOf(item: CardItem, { action, revealed, errors = [] }: QuestionForm & { readonly revealed: boolean }) {
  return {
    action,
    stemHtml: item.stemHtml,
    revealed,
    answerHtml: revealed ? item.answerHtml : '',
    explanationHtml: revealed ? item.explanationHtml : '',
    errors,
  }
}

/** What a learner may see before answering: never a key, never an explanation. */
export function questionOf(
  item: Item,
  { action, confidence = false, hidden = [], chosen = [], errors = [], looked = '' }: QuestionForm,
) {
  const submits = confidence ? SUBMITS : null
  const asked = kindOf(item).asked(item, chosen, looked)
  const exhibitHtml = item.exhibit?.html ?? ''
  return { action, hidden, exhibitHtml, stemHtml: item.stemHtml, errors, submits, ...NOTHING_ASKED, ...asked }
}

/** A submit for each confidence; Enter takes the first. */
const SUBMITS: readonly { readonly value: Confidence; readonly label: string; readonly key: string }[] = [
  { value: 'sure', label: CONFIDENCE_WORDS.sure, key: 's enter' },
  { value: 'rather', label: CONFIDENCE_WORDS.rather, key: 'r' },
  { value: 'guess', label: CONFIDENCE_WORDS.guess, key: 'g' },
]

/** The keys that answer a question: digits choose options, and from a field of lines Tab leads to the button. */
export function keysOf({ options, reasons, typing, submits }: ReturnType<typeof questionOf>) {
  // Enter is a new line in such a field.
  const enter = { names: typing ? ['Tab', 'Enter'] : ['Enter'], does: submits ? 'submits as Sure' : 'submits' }
  const letters = submits?.map(({ label, key }) => ({ names: [key.charAt(0)], does: label })) ?? []
  return options.length === 0
    ? [enter]
    : [
        { names: [...options, ...reasons].slice(0, 9).map((_, index) => `${index + 1}`), does: 'choose' },
        enter,
        ...letters,
      ]
}

/** An answered item with its key and every explanation. */
export function resultOf(library: Library, item: Item, { answer, score }: Pick<QuizResponse, 'answer' | 'score'>) {
  return {
    exhibitHtml: item.exhibit?.html ?? '',
    stemHtml: item.stemHtml,
    explanationHtml: item.explanationHtml,
    right: score === 1,
    see: item.see ? [sectionLink(library, item.see)] : [],
    ...NOTHING_SHOWN,
    ...kindOf(item).result(item, answer),
  }
}
