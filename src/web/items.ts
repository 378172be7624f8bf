// Items on pages: a question without its key, an answer with every explanation, and items as they once were.
// What differs by kind of item stands here, each in a switch that does not compile while a kind is missing.

export { isSelfMarked } from '../content/self-marked.ts'
import type { CardItem, ChoiceItem, Item, Library, Option } from '../content/library.ts'
import { shuffleOptions } from '../progress/quiz-draw.ts'
import type { ReviewForm } from '../schedule/review.ts'
import type { QuizResponse } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { count, numberWord, sectionLink } from './words.ts'

/** An item in the version that was presented, whether or not the course still has it. */
export async function itemVersion(
  { store, library }: Deps,
  { id, hash }: { readonly id: string; readonly hash: string },
): Promise<Item> {
  const current = library.items.get(id)
  if (current?.hash === hash) return current
  const stored = await store.itemVersion(hash)
  if (!stored) throw new Error(`item ${id} was presented as ${hash}, which is not stored`)
  // Versions that were stored before items had these fields have only their HTML.
  return {
    stemText: current?.stemText ?? 'A question that has changed since',
    saysChoose: false,
    ...stored,
  } as Item
}

/** The form of the item in the schedule. A recall item in cards.md is a flashcard. */
export function formOf(item: Item, place: 'quiz' | 'cards'): ReviewForm {
  switch (item.kind) {
    case 'choice':
      return 'choice'
    case 'card':
      return place === 'cards' ? 'card' : 'recall'
  }
}

/** Its options in the order of a seed; the same whenever it is shown. */
export function withShuffledOptions<Of extends Item>(seed: number, item: Of): Of {
  return 'options' in item ? { ...item, options: shuffleOptions(seed, item) } : item
}

/** Why this cannot be taken as an answer in a quiz yet; null when it can. */
export function refusedAnswer(item: Item, answer: readonly string[]): string | null {
  switch (item.kind) {
    case 'choice':
      return refusedChoice(item, answer)
    case 'card':
      return answer.length === 1 && (answer[0] === 'got-it' || answer[0] === 'missed-it')
        ? null
        : 'Mark yourself: Got it or Missed it.'
  }
}

/** All or nothing: exactly the keys, or *Got it*. */
export function scoreOf(item: Item, answer: readonly string[]): 0 | 1 {
  switch (item.kind) {
    case 'choice':
      return item.options.every(({ key, correct }) => answer.includes(key) === correct) ? 1 : 0
    case 'card':
      return answer[0] === 'got-it' ? 1 : 0
  }
}

/** An open question of a quiz, for the view: a choice or a recall item. */
export function askedOf(
  item: Item,
  form: { action: string; revealed: boolean; chosen?: readonly string[]; errors?: readonly string[] },
) {
  switch (item.kind) {
    case 'choice':
      return { question: questionOf(item, form), recall: null }
    case 'card':
      return { question: null, recall: recallOf(item, form) }
  }
}

/** A recall item, with its answer only after the learner asked for it. */
function recallOf(item: CardItem, form: { action: string; revealed: boolean; errors?: readonly string[] }) {
  return {
    action: form.action,
    stemHtml: item.stemHtml,
    revealed: form.revealed,
    answerHtml: form.revealed ? item.answerHtml : '',
    explanationHtml: form.revealed ? item.explanationHtml : '',
    errors: form.errors ?? [],
  }
}

/** What a learner may see before answering: never a key, never an explanation. */
export function questionOf(
  item: ChoiceItem,
  form: {
    action: string
    hidden?: readonly { name: string; value: string }[]
    chosen?: readonly string[]
    errors?: readonly string[]
  },
) {
  return {
    action: form.action,
    hidden: form.hidden ?? [],
    stemHtml: item.stemHtml,
    instruction: item.saysChoose ? null : `Choose ${numberWord(item.choose)}.`,
    type: item.choose === 1 ? 'radio' : 'checkbox',
    options: item.options.map(({ key, html }) => ({ key, html, checked: form.chosen?.includes(key) ?? false })),
    errors: form.errors ?? [],
  }
}

/** Why a choice cannot be taken as an answer yet; null when it can. */
export function refusedChoice(item: ChoiceItem, chosen: readonly string[]): string | null {
  const known = new Set(item.options.map(({ key }) => key))
  if (chosen.some((key) => !known.has(key)))
    return 'One of these options does not belong to this question. Choose again.'
  if (chosen.length === item.choose) return null
  if (chosen.length === 0)
    return `Choose ${numberWord(item.choose)} ${item.choose === 1 ? 'answer' : 'answers'}, then submit.`
  return `Choose exactly ${numberWord(item.choose)}: you chose ${numberWord(chosen.length)}. Your choice is still marked.`
}

/** An answered item with its key and every explanation. */
export function resultOf(
  library: Library,
  item: Item,
  response: Pick<QuizResponse, 'answer' | 'score' | 'selfMarked'>,
) {
  const right = response.score === 1
  const see = item.see ? [sectionLink(library, item.see)] : []
  const shared = { stemHtml: item.stemHtml, explanationHtml: item.explanationHtml, right, see }
  switch (item.kind) {
    case 'card':
      return {
        ...shared,
        verdict: right ? 'You marked: got it' : 'You marked: missed it',
        isChoice: false,
        answerHtml: item.answerHtml,
        options: [],
      }
    case 'choice':
      return {
        ...shared,
        verdict: right ? 'Right' : notRight(item, response.answer),
        isChoice: true,
        answerHtml: '',
        options: item.options.map((option) => optionResult(option, response.answer)),
      }
  }
}

function notRight(item: ChoiceItem, chosen: readonly string[]): string {
  return item.choose > 1 ? `Wrong: ${rightOnes(item, chosen)} chosen` : 'Wrong'
}

function rightOnes(item: ChoiceItem, chosen: readonly string[]): string {
  const right = item.options.filter(({ key, correct }) => correct && chosen.includes(key)).length
  return `${right} of ${count(item.choose, 'key')}`
}

function optionResult({ key, html, correct, explanationHtml }: Option, chosen: readonly string[]) {
  const isChosen = chosen.includes(key)
  return {
    html,
    explanationHtml,
    isKey: correct,
    isChosen,
    isMarked: correct || isChosen,
    isWrongChoice: isChosen && !correct,
    isRightChoice: isChosen && correct,
  }
}
