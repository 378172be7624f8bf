// Items on pages: a question without its key, an answer with every explanation, and items as they once were.

import type { ChoiceItem, Item, Library, Option } from '../content/library.ts'
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
  return stored as Item
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
    instruction: saysHowMany(item) ? null : `Choose ${numberWord(item.choose)}.`,
    type: item.choose === 1 ? 'radio' : 'checkbox',
    options: item.options.map(({ key, html }) => ({ key, html, checked: form.chosen?.includes(key) ?? false })),
    errors: form.errors ?? [],
  }
}

/** Whether the question itself says it, as many do: `(Choose two.)` */
function saysHowMany({ stemHtml, choose }: ChoiceItem): boolean {
  return stemHtml
    .replaceAll(/<[^>]*>/g, '')
    .toLowerCase()
    .includes(`choose ${numberWord(choose)}`)
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

/** All or nothing: exactly the keys. */
export function scoreOf(item: ChoiceItem, chosen: readonly string[]): 0 | 1 {
  return item.options.every(({ key, correct }) => chosen.includes(key) === correct) ? 1 : 0
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
  if (item.kind === 'card') {
    return {
      ...shared,
      verdict: right ? 'You marked: got it' : 'You marked: missed it',
      isChoice: false,
      answerHtml: item.answerHtml,
      options: [],
    }
  }
  const verdict = right
    ? 'Right'
    : item.choose > 1
      ? `Not right: ${rightOnes(item, response.answer)} chosen`
      : 'Not right'
  return {
    ...shared,
    verdict,
    isChoice: true,
    answerHtml: '',
    options: item.options.map((option) => optionResult(option, response.answer)),
  }
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
