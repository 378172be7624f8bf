// One question of a quiz or of practice, open or answered, as plain values.

import type { Item, Library } from '../content/library.ts'
import type { Learner, QuizAttempt, QuizResponse } from '../store/store.ts'
import { askedOf, asksConfidence, keysOf, resultOf } from './items.ts'
import { chapterLink } from './words.ts'

/** Where a question stands; positions count from 1. */
export interface QuestionContext {
  readonly library: Library
  readonly attempt: QuizAttempt
  readonly position: number
  /** As the attempt asks it. */
  readonly item: Item
  readonly learner: Pick<Learner, 'asksConfidence'> | null
  /** The flagged positions, which count from 0 as in the store. */
  readonly flagged: readonly number[]
}

/** The values of `views/question.hbs`. None of them tells the answer before the learner asks for it. */
export function questionPage(
  context: QuestionContext,
  form: {
    readonly revealed: boolean
    readonly chosen?: readonly string[]
    readonly errors?: readonly string[]
    readonly looked?: string
  },
) {
  const { attempt, position, item, learner } = context
  const action = `/attempts/${attempt.id}/${position}`
  const next = onward(attempt, position)
  const asked = askedOf(item, { ...form, action, confidence: asksConfidence(learner) })
  return {
    ...headOf(context, next === action ? null : next),
    resultHref: `/attempts/${attempt.id}/result`,
    ...asked,
    keys: [
      ...(asked.question
        ? keysOf(asked.question)
        : form.revealed
          ? [
              { names: ['1'], does: 'missed it' },
              { names: ['2'], does: 'got it' },
            ]
          : [{ names: ['Space'], does: 'shows the answer' }]),
      { names: ['f'], does: 'flags' },
      ...(next === action ? [] : [{ names: ['n'], does: 'skips' }]),
    ],
  }
}

/** The values of `views/answered.hbs`. `late`: another answer was sent after the one that counts. */
export function answeredPage(
  context: QuestionContext,
  { response, nextHref, late }: { readonly response: QuizResponse; readonly nextHref: string; readonly late: boolean },
) {
  const { library, item, position } = context
  return {
    ...headOf(context),
    notice: late ? 'You already answered this question, and the first answer counts.' : null,
    result: resultOf(library, item, response),
    guessed: response.confidence === 'guess' && response.score === 1,
    next: { href: nextHref, label: onwardLabel(nextHref, position) },
  }
}

/** The values of `views/taken.hbs`: an answered question whose result is held back. */
export function takenPage(
  context: QuestionContext,
  { nextHref, late, held }: { readonly nextHref: string; readonly late: boolean; readonly held: string },
) {
  const { item, position } = context
  return {
    ...headOf(context),
    notice: late ? 'You already answered this question, and the first answer counts.' : null,
    exhibitHtml: item.exhibit?.html ?? '',
    stemHtml: item.stemHtml,
    held,
    next: { href: nextHref, label: onwardLabel(nextHref, position) },
  }
}

/** The next open question behind this one or, at the end, the first of those that were left open; else the result. `from` counts from 1. */
export function onward(attempt: QuizAttempt, from = lastAnswered(attempt)): string {
  const answered = new Set(attempt.responses.map(({ position }) => position))
  const open = attempt.items.flatMap((_, index) => (answered.has(index) ? [] : [index + 1]))
  return `/attempts/${attempt.id}/${open.find((position) => position > from) ?? open[0] ?? 'result'}`
}

/** The question that was answered last, so that an attempt goes on behind it; 0: none was. */
function lastAnswered({ responses }: QuizAttempt): number {
  const last = responses.reduce<QuizResponse | null>((a, b) => (a && a.at > b.at ? a : b), null)
  return last === null ? 0 : last.position + 1
}

function onwardLabel(href: string, from: number): string {
  const to = href.split('/').at(-1) ?? ''
  if (to === 'result') return 'See the result'
  return Number(to) > from ? 'Next question' : `Back to question ${to}`
}

/** What an attempt belongs to: the chapter of a quiz, or practice. */
export function placeOf(library: Library, { chapter }: QuizAttempt) {
  if (chapter === null) return { place: { href: '/practice', label: 'Practice' }, what: 'explained as you go' }
  const { href, title } = chapterLink(library, chapter)
  return { place: { href, label: title }, what: 'Quiz' }
}

/** More questions than this are shown when somebody asks for them. */
const STRIP_SHOWN = 20

function headOf({ library, attempt, position, flagged }: QuestionContext, skipHref: string | null = null) {
  const isFlagged = flagged.includes(position - 1)
  return {
    title: `Question ${position} of ${attempt.items.length}`,
    ...placeOf(library, attempt),
    total: attempt.items.length,
    done: attempt.responses.length,
    strip: stripOf(attempt, position, flagged),
    flag: {
      action: `/attempts/${attempt.id}/${position}/flag`,
      value: isFlagged ? '0' : '1',
      label: isFlagged ? 'Remove the flag' : 'Flag',
      does: isFlagged ? 'of this question' : 'this question, to come back to it',
      skipHref,
    },
  }
}

/** All questions by their numbers: answered, skipped, or open because nobody came so far; any of them may be flagged. */
function stripOf(attempt: QuizAttempt, here: number, flagged: readonly number[]) {
  const answered = new Set(attempt.responses.map(({ position }) => position + 1))
  const reached = Math.max(here, ...answered)
  const places = attempt.items.map((_, index) => {
    const number = index + 1
    const state = answered.has(number) ? 'answered' : number < reached && number !== here ? 'skipped' : 'open'
    const isFlagged = flagged.includes(index)
    return {
      number,
      href: `/attempts/${attempt.id}/${number}`,
      state,
      mark: state === 'answered' ? '✓' : null,
      flagged: isFlagged,
      here: number === here,
      says: `${state}${isFlagged ? ', flagged' : ''}`,
    }
  })
  const skipped = places.filter(({ state }) => state === 'skipped').length
  const tally = [
    `${answered.size} of ${places.length} answered`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(flagged.length > 0 ? [`${flagged.length} flagged`] : []),
  ]
  return { places, tally: tally.join(', '), folded: places.length > STRIP_SHOWN }
}
