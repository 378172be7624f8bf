// A chapter as it is read, each section shown as what it is, and the mark that it was read.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'

import type { Chapter, Scenario, Section } from '../content/library.ts'
import type { Deps } from './deps.ts'
import { notFound } from './errors.ts'
import { idParams } from './form.ts'
import { ensureLearner } from './identity.ts'
import { opensIn } from './open-chapters.ts'
import { sendPage } from './page.ts'
import { questionsIn } from './quiz-page.ts'
import { gateOf, stateFact, stateOf, studyOf } from './study.ts'
import { chapterLink, count, dayText, instantText, topicsOf } from './words.ts'

const EASY_FIRST: readonly Scenario['difficulty'][] = ['easy', 'medium', 'hard']

export const chapterPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps

  app.get('/chapters/:id', { schema: { params: idParams } }, async (request, reply) => {
    const chapter = library.chapter.get(request.params.id)
    if (!chapter) throw notFound('There is no such chapter')
    const study = await studyOf(request, deps)
    const gate = gateOf(study, chapter.id)
    const index = library.chapters.indexOf(chapter)
    const neighbour = (at: number) => (library.chapters[at] ? chapterLink(library, library.chapters[at].id) : null)
    return sendPage(request, reply, 'chapter', {
      id: chapter.id,
      title: chapter.title,
      partTitle: library.course.parts.find(({ id }) => id === chapter.part)?.title ?? '',
      position: `Chapter ${chapter.number} of ${chapter.total}`,
      facts: [
        `Level: ${chapter.level}`,
        ...(chapter.stub ? [] : [`${chapter.readingMinutes} min to read`]),
        `Updated ${dayText(chapter.updated)}`,
        ...stateFact(gate.state),
      ],
      ...stateOf(gate.state),
      opens: gate.openedBy.map((id) => chapterLink(library, id)),
      isStub: chapter.stub,
      stillLocked: gate.state === 'locked' && !chapter.stub,
      topics: topicsOf(library, chapter.objectives),
      hasLinks: chapter.quiz.length + chapter.cards.length + chapter.scenarios.length > 0,
      hasQuiz: chapter.quiz.length > 0,
      quizLine: gate.best
        ? `Your best: ${gate.best.gate.score} of ${gate.best.gate.maxScore} (${gate.best.gate.percent} %). It is passed with ${library.course.cutScore} %.`
        : `${count(questionsIn(library, chapter), 'question')}; it is passed with ${library.course.cutScore} %.`,
      scenarios: scenariosOf(chapter),
      cardCount: chapter.cards.length,
      contents: chapter.sections.map(({ id, title }) => ({ id, title })),
      sections: chapter.sections.map(sectionOf),
      readOn: gate.readAt ? instantText(gate.readAt, study.clock.zone) : null,
      previous: neighbour(index - 1),
      following: neighbour(index + 1),
    })

    function scenariosOf({ scenarios }: Chapter) {
      const found = scenarios.flatMap((id) => library.scenarios.get(id) ?? [])
      return found
        .toSorted((a, b) => EASY_FIRST.indexOf(a.difficulty) - EASY_FIRST.indexOf(b.difficulty))
        .map((scenario) => {
          const { id } = scenario
          const result = study.progress.scenarios.find((result) => result.scenario === id)
          const outcome = result?.passed
            ? 'passed'
            : result && result.attempts > 0
              ? `${count(result.attempts, 'attempt')}, not passed yet`
              : null
          return {
            id,
            title: scenario.title,
            note: [scenario.difficulty, `${scenario.minutes} min`, outcome].filter((part) => part !== null).join(', '),
          }
        })
    }
  })

  app.post('/chapters/:id/read', { schema: { params: idParams } }, async (request, reply) => {
    const chapter = library.chapter.get(request.params.id)
    if (!chapter || chapter.stub) throw notFound('There is no such chapter')
    const learner = await ensureLearner(request, reply, deps)
    await store.markRead(learner.id, chapter.id, deps.now().toISOString(), opensIn(library))
    return reply.redirect(`/chapters/${chapter.id}#progress`, 303)
  })
}

/** A section with the flags by which the view tells shapes apart. */
function sectionOf(section: Section) {
  const { shape } = section
  return {
    ...section,
    isProse: shape === 'prose',
    isSteps: shape === 'steps',
    isMistakes: shape === 'mistakes',
    isQuestions: shape === 'questions',
    isTerms: shape === 'terms',
  }
}
