// The course map: every chapter with its state, what is due, and the one obvious next step.

import type { FastifyPluginAsync } from 'fastify'

import type { Chapter, Library } from '../content/library.ts'
import { nextStep } from '../progress/next-step.ts'
import type { NextStep } from '../progress/next-step.ts'
import type { QuizResult } from '../store/store.ts'
import type { Deps } from './deps.ts'
import { sendPage } from './page.ts'
import { hasOthers } from './quiz-page.ts'
import { openIn, runningQuiz } from './running-quiz.ts'
import { dueLine, dueTomorrow, gateOf, isFinished, stateFact, stateOf, studyOf } from './study.ts'
import type { Study } from './study.ts'
import { chapterLink, count } from './words.ts'

export const coursePages: FastifyPluginAsync<{ deps: Deps }> = async (app, { deps }) => {
  const { library } = deps

  app.get('/', async (request, reply) => {
    const study = await studyOf(request, deps)
    const running = runningQuizzes(study)
    const step = nextStep({
      chapters: library.chapters,
      gates: study.gates,
      progress: study.progress,
      counts: study.queue.counts,
      dueTomorrow: dueTomorrow(study),
      rules: library.course,
      at: study.at,
      day: study.day,
    })
    return sendPage(request, reply, 'course', {
      title: library.course.title,
      introHtml: library.course.introHtml,
      isNew: request.learner === null,
      next: stepOf(library, step, study, running),
      due: {
        line: dueLine(study),
        fresh: study.queue.counts.fresh,
        cardWord: study.queue.counts.fresh === 1 ? 'card' : 'cards',
      },
      parts: library.course.parts.map((part) => ({
        id: part.id,
        title: part.title,
        chapters: part.chapters
          .flatMap((id) => library.chapter.get(id) ?? [])
          .map((chapter) => rowOf(library, chapter, study, running)),
      })),
    })
  })
}

/** By chapter, the quiz that can be gone on with. */
function runningQuizzes({ progress }: Study): Running {
  const byChapter = Map.groupBy(progress.quizzes, ({ chapter }) => chapter)
  return new Map(
    [...byChapter].flatMap(([chapter, results]) => {
      const running = runningQuiz(results)
      return running ? [[chapter, running] as const] : []
    }),
  )
}

type Running = ReadonlyMap<string, QuizResult>

function rowOf(library: Library, chapter: Chapter, study: Study, runnings: Running) {
  const gate = gateOf(study, chapter.id)
  const running = runnings.get(chapter.id)
  // A quiz that was only begun says nothing yet about what one knows.
  const best =
    gate.best && (gate.best.attempt !== running?.attempt || gate.state === 'passed' || gate.state === 'mastered')
      ? gate.best.gate
      : null
  const facts = chapter.stub
    ? scenarioFact(chapter, study)
    : [
        ...(gate.readAt ? ['Read'] : [`${chapter.readingMinutes} min to read`]),
        ...stateFact(gate.state),
        ...(best ? [`Best quiz ${best.score} of ${best.maxScore} (${best.percent} %)`] : []),
        ...(running ? [`Quiz in progress: ${answeredOf(running)}`] : []),
        ...scenarioFact(chapter, study),
      ]
  return {
    id: chapter.id,
    number: chapter.number,
    title: chapter.title,
    isStub: chapter.stub,
    ...stateOf(gate.state),
    facts,
    opens: chapter.stub ? [] : gate.openedBy.map((id) => chapterLink(library, id)),
    links: [
      ...(chapter.quiz.length > 0 ? [{ href: `/chapters/${chapter.id}/quiz`, label: 'Quiz' }] : []),
      ...(chapter.scenarios.length > 0 ? [{ href: `/chapters/${chapter.id}#scenarios`, label: 'Scenarios' }] : []),
    ],
  }
}

function scenarioFact(chapter: Chapter, { progress }: Study): readonly string[] {
  if (chapter.scenarios.length === 0) return []
  const passed = progress.scenarios.filter(
    ({ scenario, passed }) => passed && chapter.scenarios.includes(scenario),
  ).length
  return [`${passed} of ${count(chapter.scenarios.length, 'scenario')} passed`]
}

function answeredOf(running: QuizResult): string {
  return `${running.answered} of ${running.answered + openIn(running)} answered`
}

/** What waits for review, in words that are true of it. */
function reviewText({ queue, today, dueToday }: Study): string {
  // Newest first: what the last answer of today said of a fact.
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

/** `4 facts and 2 scenarios`: a scenario takes a quarter of an hour, and nobody should take it for a card. */
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
  const started = study.progress.read.length + study.progress.quizzes.length > 0
  const kicker = started || study.cards.length > 0 ? 'Your next step' : 'Start here'
  switch (step.step) {
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
        text: `${chapter?.readingMinutes ?? 0} minutes. Mark it as read at the end, then take its quiz.`,
        href: at,
        action: 'Read the chapter',
        second: { href: `${at}/quiz`, action: 'I know this: take the quiz' },
      }
    case 'quiz': {
      const running = runnings.get(step.chapter)
      if (running) {
        return {
          kicker,
          title: `Quiz: ${title}`,
          text: `${answeredOf(running)} so far.`,
          href: `/attempts/${running.attempt}`,
          action: 'Continue the quiz',
          second: { href: at, action: 'Read it again' },
        }
      }
      return {
        kicker,
        title: `Quiz: ${title}`,
        text: `${beforeQuiz(library, step)}${opensSomething(library, step.chapter) ? 'Passing the quiz opens what comes next.' : 'Passing it completes what is written so far.'}`,
        href: `${at}/quiz`,
        action: step.attempts > 0 ? 'Try the quiz again' : 'Take the quiz',
        second: { href: at, action: 'Read it again' },
      }
    }
    case 'scenario':
      return {
        kicker,
        title: `Scenario: ${library.scenarios.get(step.scenario)?.title ?? ''}`,
        text: 'Type the commands; what they do to the device is what is graded.',
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
        text: 'A second pass on a later day shows that it stayed.',
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

/** What to know before the quiz that comes next, with its final blank. */
function beforeQuiz(library: Library, { chapter, attempts }: Extract<NextStep, { step: 'quiz' }>): string {
  if (attempts === 0) return 'You have read it. '
  const found = library.chapter.get(chapter)
  return found && hasOthers(library, found) ? 'Other questions this time. ' : ''
}

/** Whether a written chapter requires this one. */
function opensSomething({ chapters }: Library, id: string): boolean {
  return chapters.some(({ stub, requires }) => !stub && requires.includes(id))
}
