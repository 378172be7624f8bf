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
}

/** The values of `views/question.hbs`. None of them tells the answer before the learner asks for it. */
export function questionPage(
  { library, attempt, position, item, learner }: QuestionContext,
  form: {
    readonly revealed: boolean
    readonly chosen?: readonly string[]
    readonly errors?: readonly string[]
    readonly looked?: string
  },
) {
  const action = `/attempts/${attempt.id}/${position}`
  const asked = askedOf(item, { ...form, action, confidence: asksConfidence(learner) })
  return {
    ...headOf(library, attempt, position),
    resultHref: `/attempts/${attempt.id}/result`,
    ...asked,
    keys: asked.question
      ? keysOf(asked.question)
      : form.revealed
        ? [
            { names: ['1'], does: 'missed it' },
            { names: ['2'], does: 'got it' },
          ]
        : [{ names: ['Space'], does: 'shows the answer' }],
  }
}

/** The values of `views/answered.hbs`. `late`: another answer was sent after the one that counts. */
export function answeredPage(
  { library, attempt, position, item }: QuestionContext,
  { response, nextHref, late }: { readonly response: QuizResponse; readonly nextHref: string; readonly late: boolean },
) {
  return {
    ...headOf(library, attempt, position),
    notice: late ? 'You already answered this question, and the first answer counts.' : null,
    result: resultOf(library, item, response),
    guessed: response.confidence === 'guess' && response.score === 1,
    next: { href: nextHref, label: nextHref.endsWith('/result') ? 'See the result' : 'Next question' },
  }
}

/** The first open question, else the result. */
export function onward(attempt: QuizAttempt): string {
  const answered = new Set(attempt.responses.map(({ position }) => position))
  const open = attempt.items.findIndex((_, index) => !answered.has(index))
  return `/attempts/${attempt.id}/${open < 0 ? 'result' : open + 1}`
}

/** What an attempt belongs to: the chapter of a quiz, or practice. */
export function placeOf(library: Library, { chapter }: QuizAttempt) {
  if (chapter === null) return { place: { href: '/practice', label: 'Practice' }, what: 'explained as you go' }
  const { href, title } = chapterLink(library, chapter)
  return { place: { href, label: title }, what: 'Quiz' }
}

function headOf(library: Library, attempt: QuizAttempt, position: number) {
  return {
    title: `Question ${position} of ${attempt.items.length}`,
    ...placeOf(library, attempt),
    total: attempt.items.length,
    done: attempt.responses.length,
  }
}
