// The result of a quiz or of practice as plain values: the score, what it opens, what to do next, and what was missed.

import type { Item, Library } from '../content/library.ts'
import { isGateOf, passesGate } from '../progress/gates.ts'
import type { QuizAttempt } from '../store/store.ts'
import { onward, placeOf } from './question-page.ts'
import { rulingText, withdrawnIn } from './ruling-words.ts'
import { gateOf, isFinished } from './study.ts'
import type { Standing } from './study.ts'
import { chapterLink, CONFIDENCE_WORDS, count, outOf, percent, sectionLink } from './words.ts'

export interface QuizResultContext {
  readonly library: Library
  readonly study: Standing
  readonly attempt: QuizAttempt
  /** Its items in the version that was asked, in order. */
  readonly items: readonly Item[]
  /** Another quiz of the chapter was started later and ended this one. */
  readonly ended: boolean
  /** The flagged positions, which count from 0. */
  readonly flagged: readonly number[]
}
interface Step {
  readonly href: string
  readonly label: string
}

/** The values of `views/quiz-result.hbs`. The first of `steps` is the main one and leads forward. */
export function quizResultPage(context: QuizResultContext) {
  const { library, study, attempt, ended } = context
  const { machine, self, whole, unanswered, passed } = scoresOf(context)
  const answers = answersOf(context)
  const right = answers.filter((answer) => answer.right)
  return {
    title: unanswered > 0 && !ended ? 'Result so far' : 'Result',
    ...placeOf(library, attempt),
    score: `${whole.score} of ${whole.maxScore}`,
    percent: percent(whole),
    outcome: attempt.chapter === null ? null : outcomeOf(context),
    opened: openedBy(context).map(({ id }) => chapterLink(library, id)),
    finished: passed && isFinished(library, study),
    machine: outOf(machine),
    self: outOf(self),
    took: tookOf(attempt),
    calibration: calibrationText(attempt),
    unanswered: unansweredText(unanswered, ended),
    flagged: flaggedOf(context, answers),
    steps: stepsOf(context),
    missed: answers.filter((answer) => !answer.right),
    right,
    rightTitle: count(right.length, 'right answer'),
    rightFolded: right.length < answers.length,
    rulings: (attempt.rulings ?? []).map((ruling) => `Question ${ruling.position + 1}: ${rulingText(ruling)}`),
  }
}

/** The values of `views/result-held.hbs`: what was answered, and when the results come. */
export function heldResultPage({
  library,
  attempt,
  ended,
  flagged,
  held,
}: Pick<QuizResultContext, 'library' | 'attempt' | 'ended' | 'flagged'> & { readonly held: string }) {
  const { chapter, items, responses } = attempt
  const open = items.length - responses.length
  return {
    title: open > 0 && !ended ? 'Answers so far' : 'Answers saved',
    ...placeOf(library, attempt),
    answered: `${responses.length} of ${count(items.length, 'question')} answered`,
    held,
    unanswered: unansweredText(open, ended),
    flagged: flagged.map((position) => ({ number: position + 1, href: `/attempts/${attempt.id}/${position + 1}` })),
    steps:
      open > 0 && !ended
        ? [{ href: onward(attempt), label: 'Continue the questions' }]
        : [chapter === null ? { href: '/today', label: 'Continue' } : chapterLinkStep(library, chapter)],
  }
}

function chapterLinkStep(library: Library, chapter: string): Step {
  const { href, title } = chapterLink(library, chapter)
  return { href, label: `Back to ${title}` }
}

function scoresOf({ library, attempt }: QuizResultContext) {
  const withdrawn = withdrawnIn(attempt)
  const part = (selfMarked: boolean, without: ReadonlySet<number> = withdrawn) => ({
    score: attempt.responses.filter(
      ({ position, score, ...response }) => response.selfMarked === selfMarked && score === 1 && !without.has(position),
    ).length,
    maxScore: attempt.items.filter((item, index) => item.selfMarked === selfMarked && !without.has(index)).length,
  })
  const machine = part(false)
  const self = part(true)
  // A pass stays, whatever was withdrawn.
  const asMarked = { machine: part(false, new Set()), self: part(true, new Set()) }
  const answered = attempt.responses.filter(({ position }) => !withdrawn.has(position)).length
  const asked = machine.maxScore + self.maxScore
  return {
    machine,
    self,
    whole: { score: machine.score + self.score, maxScore: asked },
    unanswered: asked - answered,
    passed: attempt.kind === 'quiz' && passesGate({ ...attempt, machine, self, asMarked }, library.course),
  }
}

function outcomeOf(context: QuizResultContext) {
  const { attempt, ended, library } = context
  const { course } = library
  const { machine, whole, unanswered, passed } = scoresOf(context)
  if (passed) return { passed, title: 'Quiz passed', text: 'Pass again on another day to master the chapter.' }
  const isByMachine = (attempt.gate ?? course.gate) === 'machine'
  const counted = isByMachine ? machine : whole
  const needed = Math.ceil(((attempt.cutScore ?? course.cutScore) * counted.maxScore) / 100)
  const which = isByMachine ? 'auto-graded answers' : 'answers'
  if (unanswered > 0 && !ended) {
    const more = needed - counted.score
    return { passed, title: 'Quiz not passed yet', text: `${more} more right ${which} pass it.` }
  }
  return { passed, title: 'Quiz not passed', text: `You needed ${needed} right ${which} and have ${counted.score}.` }
}

function unansweredText(unanswered: number, ended: boolean): string | null {
  if (unanswered === 0) return null
  const what = count(unanswered, 'unanswered question')
  return ended
    ? `${what} counted as wrong: this quiz ended when you started another.`
    : `${what}. Each counts as wrong until you answer it.`
}

/** Written chapters that the passed quiz has opened. */
function openedBy(context: QuizResultContext) {
  const passed = context.library.chapter.get(context.attempt.chapter ?? '')
  if (!passed || context.study.rules.anyOrder) return []
  return buildingOn(context).filter((chapter) => isGateOf(passed, chapter))
}

/** Written chapters that build on the one whose quiz was passed, and are open. */
function buildingOn(context: QuizResultContext) {
  const { library, study, attempt } = context
  const { chapter } = attempt
  if (chapter === null || !scoresOf(context).passed) return []
  return library.chapters.filter(
    ({ id, requires, stub }) => !stub && requires.includes(chapter) && gateOf(study, id).state !== 'locked',
  )
}

/** What to do now: go on with it; or when passed, the next chapter or scenario; or what was missed. */
function stepsOf(context: QuizResultContext): readonly Step[] {
  const { library, study, attempt, ended } = context
  const { chapter, id, responses } = attempt
  const { unanswered, passed } = scoresOf(context)
  if (unanswered > 0 && !ended && !passed) return [{ href: onward(attempt), label: 'Continue the questions' }]
  const missed = responses.some(({ score }) => score === 0)
  const review = missed
    ? [{ href: chapter === null ? '/review' : `/review?chapter=${chapter}`, label: 'Review what you missed' }]
    : []
  if (chapter === null) return [...review, { href: '/practice', label: 'Practise again' }]
  const again = { href: `/chapters/${chapter}/quiz`, label: passed ? 'Take the quiz again' : 'Try again' }
  if (!passed) return [...review, again]
  const next = buildingOn(context).find((opened) => gateOf(study, opened.id).state === 'open')
  const scenario = library.chapter
    .get(chapter)
    ?.scenarios.find((one) => !study.progress.scenarios.some((done) => done.scenario === one && done.passed))
  return [
    ...(next ? [{ href: `/chapters/${next.id}`, label: `Next chapter: ${next.title}` }] : []),
    ...(scenario === undefined
      ? []
      : next
        ? [{ href: `/chapters/${chapter}#scenarios`, label: 'Scenarios of this chapter' }]
        : [
            {
              href: `/scenarios/${scenario}`,
              label: `Next scenario: ${library.scenarios.get(scenario)?.title ?? scenario}`,
            },
          ]),
    ...(next || scenario !== undefined ? [] : [{ href: '/', label: 'Continue the course' }]),
    ...review,
    ...(unanswered > 0 && !ended ? [{ href: `/attempts/${id}`, label: 'Continue the questions' }] : []),
    again,
  ]
}

/** From the start to the last answer of a practice that was answered whole, as `3 min 12 s`; null: not to be told. */
function tookOf({ kind, items, responses, startedAt }: QuizAttempt): string | null {
  if (kind !== 'practice' || responses.length < items.length) return null
  const ends = responses.map(({ at }) => Date.parse(at))
  const seconds = Math.round((Math.max(...ends) - Date.parse(startedAt)) / 1000)
  // Nobody calculates for two hours: it was left and taken up again.
  if (seconds > 7200) return null
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** How often the learner was right, by how sure they were: "Sure: 5 of 6 right. Guess: 1 of 2 right." Null: they never said. */
function calibrationText({ responses }: QuizAttempt): string | null {
  const parts = Object.entries(CONFIDENCE_WORDS).flatMap(([confidence, label]) => {
    const said = responses.filter((response) => response.confidence === confidence)
    return said.length === 0
      ? []
      : [`${label}: ${said.filter(({ score }) => score === 1).length} of ${said.length} right.`]
  })
  return parts.length === 0 ? null : parts.join(' ')
}

/** Every question with how it went. */
function answersOf({ library, attempt, items }: QuizResultContext) {
  return items.map((item, index) => {
    const response = attempt.responses.find(({ position }) => position === index)
    const right = response?.score === 1
    return {
      question: item.stemText,
      href: `/attempts/${attempt.id}/${index + 1}`,
      right,
      wrong: response?.score === 0,
      tone: response === undefined ? '' : right ? 'good' : 'bad',
      label: response === undefined ? 'Open' : labelOf(response.selfMarked, right),
      see: item.see && response ? [sectionLink(library, item.see, attempt.chapter)] : [],
    }
  })
}

/** The flagged questions, and how each went. */
function flaggedOf({ flagged, attempt }: QuizResultContext, answers: readonly { readonly label: string }[]) {
  return flagged.map((position) => ({
    number: position + 1,
    href: `/attempts/${attempt.id}/${position + 1}`,
    says: (answers[position]?.label ?? '').toLowerCase(),
  }))
}

function labelOf(selfMarked: boolean, right: boolean): string {
  if (selfMarked) return right ? 'Got it' : 'Missed it'
  return right ? 'Right' : 'Wrong'
}
