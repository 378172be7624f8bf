// The course map as plain values: the next step, every chapter with its state and progress, and what is not written yet.

import type { Chapter, Library } from '../content/library.ts'
import { nextStep } from '../progress/next-step.ts'
import type { NextStep } from '../progress/next-step.ts'
import type { RunningQuiz } from '../progress/progress.ts'
import { hasOthers } from './quiz-page.ts'
import { dueLine, dueTomorrow, gateOf, isFinished, stateDetail, stateOf, waiting } from './study.ts'
import type { Study } from './study.ts'
import { chapterLink, count } from './words.ts'

export interface CourseContext {
  readonly library: Library
  readonly study: Study
  /** Scenarios with lines that were not submitted, the latest first. */
  readonly unsent: readonly string[]
  /** Whether the visitor has no record yet. */
  readonly isNew: boolean
}

/** The values of `views/course.hbs`. */
export function coursePage({ library, study, unsent, isNew }: CourseContext) {
  const running = runningQuizzes(study)
  const step = nextStep({
    chapters: library.chapters,
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
  const { fresh } = study.queue.counts
  return {
    title: library.course.title,
    introHtml: library.course.introHtml,
    isNew,
    next: stepOf(library, step, study, running),
    due: [dueLine(study), ...(fresh > 0 ? [`${count(fresh, 'new card')} ready`] : [])].join(' · '),
    parts: library.course.parts.map((part) => {
      const chapters = part.chapters.flatMap((id) => library.chapter.get(id) ?? [])
      return {
        id: part.id,
        title: part.title,
        chapters: chapters.filter(({ stub }) => !stub).map((chapter) => rowOf(library, chapter, study, running)),
        unwritten: chapters.filter(({ stub }) => stub).map((chapter) => unwrittenOf(chapter, study)),
      }
    }),
  }
}

/** By chapter, the quiz in progress, the latest first. */
function runningQuizzes({ progress }: Study): Running {
  const running = progress.chapters.flatMap(({ chapter, running }) => (running ? [{ chapter, running }] : []))
  return new Map(
    running
      .toSorted((a, b) => (a.running.at < b.running.at ? 1 : -1))
      .map(({ chapter, running }) => [chapter, running]),
  )
}

type Running = ReadonlyMap<string, RunningQuiz>

function rowOf(library: Library, chapter: Chapter, study: Study, runnings: Running) {
  const gate = gateOf(study, chapter.id)
  const running = runnings.get(chapter.id)
  // A quiz that was only begun does not yet show what the learner knows.
  const best =
    gate.best && (gate.best.attempt !== running?.attempt || gate.state === 'passed' || gate.state === 'mastered')
      ? gate.best.gate
      : null
  const details = [
    ...(gate.readAt ? ['Read'] : [`${chapter.readingMinutes} min to read`]),
    ...stateDetail(gate.state),
    ...(best ? [`Best quiz ${best.score} of ${best.maxScore} (${best.percent} %)`] : []),
    ...(running ? [`Quiz in progress: ${answeredOf(running)}`] : []),
    ...scenarioDetail(chapter, study),
  ]
  return {
    id: chapter.id,
    number: chapter.number,
    title: chapter.title,
    ...stateOf(gate.state),
    details,
    bar: gate.state === 'locked' ? null : barOf(library, chapter, study),
    opens: gate.openedBy.map((id) => chapterLink(library, id)),
    links: [
      ...(chapter.quiz.length > 0 ? [{ href: `/chapters/${chapter.id}/quiz`, label: 'Quiz' }] : []),
      ...(chapter.scenarios.length > 0 ? [{ href: `/chapters/${chapter.id}#scenarios`, label: 'Scenarios' }] : []),
    ],
  }
}

/** A chapter that is not written yet: its title, and its scenarios if it has any. */
function unwrittenOf(chapter: Chapter, study: Study) {
  const [scenarios] = scenarioDetail(chapter, study)
  return {
    number: chapter.number,
    title: chapter.title,
    href: `/chapters/${chapter.id}`,
    scenarios: scenarios ?? null,
  }
}

/** How much of a chapter is done: read, quiz, scenarios and cards, each a part of the same size. */
function barOf(library: Library, chapter: Chapter, { progress, gates, cards }: Study) {
  const gate = gates.find(({ chapter: id }) => id === chapter.id)
  const passed = progress.scenarios.filter((result) => result.passed && chapter.scenarios.includes(result.scenario))
  const facts = new Set(chapter.cards.flatMap((id) => library.items.get(id)?.fact ?? []))
  const learned = cards.filter(({ fact, state }) => facts.has(fact) && state === 'review')
  const parts = [
    gate?.readAt ? 1 : 0,
    gate?.state === 'passed' || gate?.state === 'mastered' ? 1 : 0,
    ...(chapter.scenarios.length > 0 ? [passed.length / chapter.scenarios.length] : []),
    ...(facts.size > 0 ? [learned.length / facts.size] : []),
  ]
  const done = Math.floor((100 * parts.reduce((sum, part) => sum + part, 0)) / parts.length)
  return { done, label: `${done} % of “${chapter.title}” done` }
}

function scenarioDetail(chapter: Chapter, { progress }: Study): readonly string[] {
  if (chapter.scenarios.length === 0) return []
  const passed = progress.scenarios.filter(
    ({ scenario, passed }) => passed && chapter.scenarios.includes(scenario),
  ).length
  return [`${passed} of ${count(chapter.scenarios.length, 'scenario')} passed`]
}

function answeredOf({ answered, of }: RunningQuiz): string {
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

/** Whether a written chapter requires this one. */
function opensSomething({ chapters }: Library, id: string): boolean {
  return chapters.some(({ stub, requires }) => !stub && requires.includes(id))
}
