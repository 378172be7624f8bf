// The one next step as a sentence and a button: the course map and the page of today show it.

import type { Library } from '../content/library.ts'
import { isGateOf } from '../progress/gates.ts'
import { nextStep } from '../progress/next-step.ts'
import type { NextStep } from '../progress/next-step.ts'
import type { RunningQuiz } from '../progress/progress.ts'
import { chaptersFor } from './exam.ts'
import type { Exam } from './exam.ts'
import { hasOthers } from './quiz-page.ts'
import { dueTomorrow, isFinished, waiting } from './study.ts'
import type { Study } from './study.ts'
import { count } from './words.ts'

/** The values of `views/partials/next.hbs`. `unsent`: scenarios with lines that were not submitted, the latest first. */
export function nextStepPanel({
  library,
  study,
  unsent,
  exam,
}: {
  readonly library: Library
  readonly study: Study
  readonly unsent: readonly string[]
  readonly exam: Exam | null
}) {
  const running = runningQuizzes(study)
  const step = nextStep({
    chapters: chaptersFor(exam, library),
    gates: study.gates,
    progress: study.progress,
    begun: {
      quizzes: [...running.keys()].filter((id) => library.chapter.has(id)),
      scenarios: unsent.filter((id) => library.scenarios.has(id)),
    },
    counts: study.queue.counts,
    dueTomorrow: dueTomorrow(study),
    rules: library.course,
    at: study.at,
    day: study.day,
  })
  return stepOf(library, step, study, running)
}

/** By chapter, the quiz in progress, the latest first. */
export function runningQuizzes({ progress }: Study): Running {
  const running = progress.chapters.flatMap(({ chapter, running }) => (running ? [{ chapter, running }] : []))
  return new Map(
    running
      .toSorted((a, b) => (a.running.at < b.running.at ? 1 : -1))
      .map(({ chapter, running }) => [chapter, running]),
  )
}

export type Running = ReadonlyMap<string, RunningQuiz>

/** `3 of 10 answered` */
export function answeredOf({ answered, of }: RunningQuiz): string {
  return `${answered} of ${of} answered`
}

/** What waits for review, in words. */
function reviewText({ queue, today, dueToday }: Study): string {
  // Newest first, so the last answer of today about each fact counts.
  const last = new Map(today.toReversed().map(({ fact, rating }) => [fact, rating]))
  const missed = queue.learning.filter(({ fact }) => last.get(fact) === 'again').length
  const begun = queue.learning.length - missed
  const later = dueToday - queue.learning.length - queue.due.length
  const them = missed === 1 ? 'it' : 'them'
  const others = [
    ...(begun > 0 ? [`${begun} new to you`] : []),
    ...(queue.due.length > 0 ? [`${queue.due.length} due`] : []),
    ...(later > 0 ? [`${later} more in a few minutes`] : []),
  ].join(', ')
  return [
    ...(missed > 0 ? [`You missed ${missed} today. Reviewing ${them} now helps ${them} stick.`] : []),
    ...(others === '' ? [] : [`${others}.`]),
  ].join(' ')
}

/** `4 facts and 2 scenarios`: a scenario takes a quarter of an hour, so it is not counted as a card. */
function dueText({ dueToday, dueScenarios }: Study): string {
  const facts = dueToday - dueScenarios
  return [
    ...(facts > 0 ? [count(facts, 'fact')] : []),
    ...(dueScenarios > 0 ? [count(dueScenarios, 'scenario')] : []),
  ].join(' and ')
}

/** The step as a sentence and a button. */
function stepOf(library: Library, step: NextStep, study: Study, runnings: Running) {
  const chapter = 'chapter' in step ? library.chapter.get(step.chapter) : undefined
  const title = chapter?.title ?? ''
  const at = `/chapters/${chapter?.id ?? ''}`
  const started =
    study.cards.length > 0 || study.progress.chapters.some(({ readAt, attempts }) => readAt !== null || attempts > 0)
  const kicker = started || step.step === 'continue-scenario' ? 'Your next step' : 'Start here'
  switch (step.step) {
    case 'continue-quiz': {
      const running = runnings.get(step.chapter)
      return {
        kicker,
        title: `Quiz: ${title}`,
        text: running ? `${answeredOf(running)} so far.` : '',
        href: running ? `/attempts/${running.attempt}` : `${at}/quiz`,
        action: 'Continue the quiz',
        second: reviewLink(study),
      }
    }
    case 'continue-scenario':
      return {
        kicker,
        title: `Scenario: ${library.scenarios.get(step.scenario)?.title ?? step.scenario}`,
        text: 'You typed lines here and have not submitted them.',
        href: `/scenarios/${step.scenario}`,
        action: 'Continue the scenario',
        second: reviewLink(study),
      }
    case 'review':
      return {
        kicker,
        title: `Review ${dueText(study)}`,
        text: reviewText(study),
        href: '/review',
        action: 'Start review',
        second: null,
      }
    case 'read':
      return {
        kicker,
        title: `Read: ${title}`,
        text: `${chapter?.readingMinutes ?? 0} minutes. Mark it as read, then take its quiz.`,
        href: at,
        action: 'Read the chapter',
        second: { href: `${at}/quiz`, action: 'I know this: take the quiz' },
      }
    case 'quiz':
      return {
        kicker,
        title: `Quiz: ${title}`,
        text: `${beforeQuiz(library, step)}${opensSomething(library, step.chapter) ? 'Pass it to open the next chapter.' : 'Pass it to complete the course so far.'}`,
        href: `${at}/quiz`,
        action: step.attempts > 0 ? 'Try the quiz again' : 'Take the quiz',
        second: { href: at, action: 'Read it again' },
      }
    case 'scenario':
      return {
        kicker,
        title: `Scenario: ${library.scenarios.get(step.scenario)?.title ?? ''}`,
        text: 'Type the commands. You are graded on what they do to the device.',
        href: `/scenarios/${step.scenario}`,
        action: step.attempts > 0 ? 'Try again' : 'Start the scenario',
        second: { href: at, action: title },
      }
    case 'learn-cards':
      return {
        kicker,
        title: `Learn ${count(step.fresh, 'new card')}`,
        text: 'Each comes back when you are about to forget it.',
        href: '/review',
        action: 'Learn cards',
        second: null,
      }
    case 'master':
      return {
        kicker,
        title: `Master: ${title}`,
        text: 'Pass its quiz again to show that you still know it.',
        href: `${at}/quiz`,
        action: 'Take the quiz again',
        second: null,
      }
    case 'done':
      return {
        kicker: 'Done for today',
        title: isFinished(library, study) ? 'You have passed every chapter written so far' : 'Nothing is waiting',
        text:
          step.dueTomorrow > 0 ? `${count(step.dueTomorrow, 'review')} tomorrow.` : 'Nothing is due tomorrow either.',
        href: '/practice',
        action: 'Practise anyway',
        second: null,
      }
  }
}

/** The way to review, where something else comes first. */
function reviewLink(study: Study) {
  return waiting(study.queue) > 0 ? { href: '/review', action: `Review ${dueText(study)}` } : null
}

/** What to know before the quiz that comes next, with its final blank. */
function beforeQuiz(library: Library, { chapter, attempts }: Extract<NextStep, { step: 'quiz' }>): string {
  if (attempts === 0) return 'You have read it. '
  const found = library.chapter.get(chapter)
  return found && hasOthers(library, found) ? 'You get new questions. ' : ''
}

/** Whether passing this one opens a written chapter. */
function opensSomething({ chapter, chapters }: Library, id: string): boolean {
  const passed = chapter.get(id)
  return passed !== undefined && chapters.some((other) => !other.stub && isGateOf(passed, other))
}
