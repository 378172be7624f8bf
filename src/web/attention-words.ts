// Signals about a learner in words: what was seen, the figures and the threshold, and one thing to do next.

import type { Library } from '../content/library.ts'
import { SIGNAL, signalKey, signalState } from '../progress/attention.ts'
import type { Signal } from '../progress/attention.ts'
import { chapterLink, count, instantText } from './words.ts'

export interface SignalWords {
  readonly kind: Signal['kind']
  /** Which one, and in which state: what a form that mutes it says. */
  readonly key: string
  readonly state: string
  readonly title: string
  /** The figures, and from when on the signal is given. */
  readonly inputs: string
  readonly action: { readonly label: string; readonly href: string }
}

/** `learnerHref`: the page of the learner, where their attempts are. `titleOf`: the title of a diagnosis. */
export function signalWords(signal: Signal, words: SignalContext): SignalWords {
  return { key: signalKey(signal), state: signalState(signal), ...wordsOf(signal, words) }
}

export interface SignalContext {
  readonly library: Library
  readonly learnerHref: string
  readonly titleOf: (diagnosis: string) => string
  /** Of who reads it. */
  readonly zone: string
}

function wordsOf(
  signal: Signal,
  { library, learnerHref, titleOf, zone }: SignalContext,
): Omit<SignalWords, 'key' | 'state'> {
  const { kind } = signal
  switch (kind) {
    case 'stuck': {
      const chapter = chapterLink(library, signal.chapter)
      return {
        kind,
        title: `Stuck at ${chapter.title}`,
        inputs: `${count(signal.attempts, 'quiz', 'quizzes')} without a pass, best ${signal.bestPercent} %. Told from ${SIGNAL.stuckAttempts} quizzes on.`,
        action: { label: 'Look at what they answered', href: `${learnerHref}#quizzes` },
      }
    }
    case 'same-mistake': {
      const where = signal.scenarios.map((id) => library.scenarios.get(id)?.title ?? id)
      return {
        kind,
        title: `The same mistake: ${titleOf(signal.diagnosis)}`,
        inputs: `The root cause of ${count(signal.attempts, 'attempt')}, in ${listed(where)}. Told from ${SIGNAL.sameMistakes} attempts on.`,
        action: { label: 'Open the reports', href: `${learnerHref}#scenarios` },
      }
    }
    case 'guessing':
      return {
        kind,
        title: 'Seems to guess',
        inputs: `${count(signal.secondsAnItem, 'second')} a question where the class takes ${signal.classSeconds}, and ${signal.percent} % right, in the last ${SIGNAL.guessingQuizzes} quizzes. Told below a third of the class’s time and ${SIGNAL.guessingPercent} %.`,
        action: { label: 'Look at the quizzes together', href: `${learnerHref}#quizzes` },
      }
    case 'falling':
      return {
        kind,
        title: 'Falling',
        inputs: `${signal.now} % in the last ${SIGNAL.fallingQuizzes} quizzes, ${signal.before} % in the ${SIGNAL.fallingQuizzes} before. Told from ${SIGNAL.fallingPoints} points on.`,
        action: { label: 'See which chapters', href: `${learnerHref}#quizzes` },
      }
    case 'due': {
      const [first, ...others] = signal.assignments.map(({ kind, target, dueAt }) => ({
        title:
          kind === 'chapter'
            ? `The quiz of ${chapterLink(library, target).title}`
            : `The scenario ${library.scenarios.get(target)?.title ?? target}`,
        due: instantText(dueAt, zone),
      }))
      return {
        kind,
        title: 'Due and not begun',
        inputs: `${first?.title}, due ${first?.due}${others.length === 0 ? '' : `, and ${count(others.length, 'more assignment')}`}: nothing was tried. Told from a day before on.`,
        action: {
          label: 'Ask what stands in the way, or give another day',
          href: `${learnerHref}#assignments`,
        },
      }
    }
    case 'silent':
      return {
        kind,
        title: 'Fallen silent',
        inputs: `Nothing for ${count(signal.days, 'day')}. Told from ${SIGNAL.silentDays} days on.`,
        action: { label: 'See what they did last', href: learnerHref },
      }
    case 'never-began':
      return {
        kind,
        title: 'Not begun',
        inputs: `Joined ${count(signal.days, 'day')} ago, and nothing since. Told from ${SIGNAL.silentDays} days on.`,
        action: { label: 'Ask whether the link works for them', href: learnerHref },
      }
  }
}

/** `A`, `A and B`, `A, B and 2 more`. */
function listed(names: readonly string[]): string {
  if (names.length <= 2) return names.join(' and ')
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`
}
