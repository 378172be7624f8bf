// What stands around the text of a chapter, as plain values: where the learner is, its scenarios, and what to do when it has been read.

import type { Chapter, Library, Scenario } from '../content/library.ts'
import { chaptersFor, isOffExam, objectivesOf } from './exam.ts'
import type { Exam } from './exam.ts'
import { MIDDLE } from './page.ts'
import { questionsIn } from './quiz-page.ts'
import { gateOf, stateDetail, stateOf } from './study.ts'
import type { Standing } from './study.ts'
import { chapterLink, count, dayText, instantText, topicsOf } from './words.ts'

const EASY_FIRST: readonly Scenario['difficulty'][] = ['easy', 'medium', 'hard']

export interface ChapterContext {
  readonly library: Library
  readonly study: Standing
  readonly chapter: Chapter
  readonly exam: Exam | null
}

/** The values of `views/chapter.hbs`. */
export function chapterPage(context: ChapterContext) {
  const { library, study, chapter, exam } = context
  const gate = gateOf(study, chapter.id)
  const { cutScore } = study.rules
  const order = chaptersFor(exam, library)
  const index = order.indexOf(chapter)
  return {
    id: chapter.id,
    title: chapter.title,
    partTitle: library.course.parts.find(({ id }) => id === chapter.part)?.title ?? '',
    position: `Chapter ${chapter.number} of ${chapter.total}`,
    details: [
      `Level: ${chapter.level}`,
      ...(chapter.stub ? [] : [`${chapter.readingMinutes} min to read`]),
      `Updated ${dayText(chapter.updated)}`,
      ...stateDetail(gate.state),
    ],
    ...stateOf(gate.state),
    opens: gate.openedBy.map((id) => chapterLink(library, id)),
    isStub: chapter.stub,
    stillLocked: gate.state === 'locked' && !chapter.stub,
    topics: topicsOf(library, objectivesOf(exam, chapter.objectives)),
    isBackground: chapter.objectives.length === 0,
    offExam: isOffExam(exam, chapter.objectives) ? (exam?.version.version ?? null) : null,
    hasLinks: chapter.quiz.length + chapter.cards.length + chapter.scenarios.length > 0,
    hasQuiz: chapter.quiz.length > 0,
    quizLine: gate.best
      ? `Your best: ${gate.best.gate.score} of ${gate.best.gate.maxScore} (${gate.best.gate.percent} %). You pass with ${cutScore} %.`
      : `${count(questionsIn(library, chapter), 'question')}. You pass with ${cutScore} %.`,
    scenarios: scenariosOf(context),
    cardCount: chapter.cards.length,
    text: MIDDLE,
    readOn: gate.readAt ? instantText(gate.readAt, study.clock.zone) : null,
    previous: neighbour(order, index - 1),
    following: neighbour(order, index + 1),
  }
}

function neighbour(order: readonly Chapter[], index: number) {
  const chapter = order[index]
  return chapter ? { href: `/chapters/${chapter.id}`, title: chapter.title } : null
}

/** The easy ones first, each with how it went so far. */
function scenariosOf({ library, study, chapter }: ChapterContext) {
  const found = chapter.scenarios.flatMap((id) => library.scenarios.get(id) ?? [])
  return found
    .toSorted((a, b) => EASY_FIRST.indexOf(a.difficulty) - EASY_FIRST.indexOf(b.difficulty))
    .map(({ id, title, difficulty, minutes }) => {
      const result = study.progress.scenarios.find((result) => result.scenario === id)
      const tried = result && result.attempts > 0 ? [`${count(result.attempts, 'attempt')}, not passed yet`] : []
      return { id, title, note: [difficulty, `${minutes} min`, ...(result?.passed ? ['passed'] : tried)].join(', ') }
    })
}
