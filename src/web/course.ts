// The course map: every chapter with its state, what is due, and the one obvious next step.

import type { FastifyPluginAsync } from 'fastify'

import type { Chapter, Library } from '../content/library.ts'
import { nextStep } from '../progress/next-step.ts'
import type { NextStep } from '../progress/next-step.ts'
import type { Deps } from './deps.ts'
import { sendPage } from './page.ts'
import { dueTomorrow, gateOf, stateOf, studyOf, waiting } from './study.ts'
import type { Study } from './study.ts'
import { chapterLink, count } from './words.ts'

export const coursePages: FastifyPluginAsync<{ deps: Deps }> = async (app, { deps }) => {
  const { library } = deps

  app.get('/', async (request, reply) => {
    const study = await studyOf(request, deps)
    const step = nextStep({
      chapters: library.chapters,
      gates: study.gates,
      progress: study.progress,
      counts: study.queue.counts,
      dueTomorrow: dueTomorrow(study),
      day: study.day,
    })
    return sendPage(request, reply, 'course', {
      title: library.course.title,
      introHtml: library.course.introHtml,
      isNew: request.learner === null,
      next: stepOf(library, step, study),
      due: { today: study.dueToday, now: waiting(study.queue), later: study.dueToday > waiting(study.queue), fresh: study.queue.counts.fresh, cardWord: study.queue.counts.fresh === 1 ? 'card' : 'cards' },
      parts: library.course.parts.map((part) => ({
        id: part.id,
        title: part.title,
        chapters: part.chapters.flatMap((id) => library.chapter.get(id) ?? []).map((chapter) => rowOf(library, chapter, study)),
      })),
    })
  })
}

function rowOf(library: Library, chapter: Chapter, study: Study) {
  const gate = gateOf(study, chapter.id)
  const facts = chapter.stub
    ? []
    : [
        ...(gate.readAt ? ['Read'] : [`${chapter.readingMinutes} min to read`]),
        ...(gate.best ? [`Best quiz ${gate.best.gate.score} of ${gate.best.gate.maxScore} (${gate.best.gate.percent} %)`] : []),
        ...scenarioFact(chapter, study),
      ]
  return {
    id: chapter.id,
    number: chapter.number,
    title: chapter.title,
    isStub: chapter.stub,
    ...stateOf(gate.state),
    facts,
    opens: gate.openedBy.map((id) => chapterLink(library, id)),
    links: chapter.stub
      ? []
      : [
          ...(chapter.quiz.length > 0 ? [{ href: `/chapters/${chapter.id}/quiz`, label: 'Quiz' }] : []),
          ...chapter.scenarios.flatMap((id) => {
            const scenario = library.scenarios.get(id)
            return scenario ? [{ href: `/scenarios/${id}`, label: scenario.title }] : []
          }),
        ],
  }
}

function scenarioFact(chapter: Chapter, { progress }: Study): readonly string[] {
  if (chapter.scenarios.length === 0) return []
  const passed = progress.scenarios.filter(({ scenario, passed }) => passed && chapter.scenarios.includes(scenario)).length
  return [`${passed} of ${count(chapter.scenarios.length, 'scenario')} passed`]
}

/** The step as a sentence and a button. */
function stepOf(library: Library, step: NextStep, study: Study) {
  const chapter = 'chapter' in step ? library.chapter.get(step.chapter) : undefined
  const title = chapter?.title ?? ''
  const at = `/chapters/${chapter?.id ?? ''}`
  const started = study.progress.read.length + study.progress.quizzes.length > 0
  const kicker = started || study.cards.length > 0 ? 'Your next step' : 'Start here'
  switch (step.step) {
    case 'review':
      return { kicker, title: `Review ${count(step.due, 'fact')}`, text: 'They are about to fade, and worth most today.', href: '/review', action: 'Start review', second: null }
    case 'read':
      return {
        kicker,
        title: `Read: ${title}`,
        text: `${chapter?.readingMinutes ?? 0} minutes. Mark it as read at the end, then take its quiz.`,
        href: at,
        action: 'Read the chapter',
        second: { href: `${at}/quiz`, action: 'I know this: take the quiz' },
      }
    case 'quiz':
      return {
        kicker,
        title: `Quiz: ${title}`,
        text: step.attempts > 0 ? 'Other questions this time. Passing opens what comes next.' : 'You have read it. Passing the quiz opens what comes next.',
        href: `${at}/quiz`,
        action: step.attempts > 0 ? 'Try the quiz again' : 'Take the quiz',
        second: { href: at, action: 'Read it again' },
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
      return { kicker, title: `Learn ${count(step.fresh, 'new card')}`, text: 'Each comes back when you are about to forget it.', href: '/review', action: 'Learn cards', second: null }
    case 'master':
      return { kicker, title: `Master: ${title}`, text: 'A second pass on a later day shows that it stayed.', href: `${at}/quiz`, action: 'Take the quiz again', second: null }
    case 'done':
      return {
        kicker: 'Done for today',
        title: 'Nothing is waiting',
        text: step.dueTomorrow > 0 ? `${count(step.dueTomorrow, 'review')} tomorrow.` : 'Nothing is due tomorrow either.',
        href: '/practice',
        action: 'Practise anyway',
        second: null,
      }
  }
}
