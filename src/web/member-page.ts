// What an instructor sees of one learner of a class, as plain values: signals, chapters, quizzes, scenarios, cards.

import type { Library } from '../content/library.ts'
import type { Signal } from '../progress/attention.ts'
import { gates } from '../progress/gates.ts'
import type { MemberAssignment } from '../store/assignments.ts'
import type { ListedQuiz, ListedScenario, Member } from '../store/instructor-views.ts'
import type { Class } from '../store/store.ts'
import { assignmentLink, assignmentState, isLate } from './assignment-words.ts'
import { signalWords } from './attention-words.ts'
import type { MutedSignal } from './class-attention.ts'
import type { SignalNote } from '../store/signals.ts'
import type { paged } from './paging.ts'
import { verdictOf } from './scenario-report.ts'
import { stateOf } from './study.ts'
import { chapterLink, count, instantText, outOf, percent } from './words.ts'

export interface MemberContext {
  readonly library: Library
  readonly of: Class
  readonly member: Member
  readonly signals: readonly Signal[]
  readonly muted: readonly MutedSignal[]
  readonly notes: readonly SignalNote[]
  /** The next note: what was typed of it, and what was wrong with it. */
  readonly note: { readonly id: string; readonly errors: readonly string[]; readonly text: string }
  readonly quizzes: ReturnType<typeof paged<ListedQuiz>>
  readonly scenarios: ReturnType<typeof paged<ListedScenario>>
  /** Of the class; those due last come first. */
  readonly assignments: readonly MemberAssignment[]
  readonly at: string
  readonly zone: string
  /** What was typed into the form that opens a chapter, and what was wrong with it. */
  readonly opening: { readonly errors: readonly string[]; readonly chapter: string; readonly reason: string }
  readonly titleOf: (diagnosis: string) => string
}

/** The address of a learner of a class. */
export function memberHref(classId: string, learner: string): string {
  return `/classes/${classId}/learners/${learner}`
}

/** The values of `views/member.hbs`. */
export function memberPage(context: MemberContext) {
  const { library, of, member, quizzes, scenarios, assignments, at, zone, titleOf, opening, ...known } = context
  const href = memberHref(of.id, member.learner)
  const rules = { ...library.course, anyOrder: of.gates.anyOrder }
  const standing = new Map(gates(member.progress, library.chapters, rules).map((gate) => [gate.chapter, gate]))
  const written = library.chapters.filter(({ stub }) => !stub)
  const touched = written.flatMap((chapter) => {
    const gate = standing.get(chapter.id)
    return gate && (gate.answered > 0 || gate.readAt !== null) ? [{ chapter, gate }] : []
  })
  return {
    title: member.name,
    classHref: `/classes/${of.id}`,
    className: of.name,
    renameHref: of.isPseudonymous ? null : `${href}/rename`,
    removeHref: `${href}/remove`,
    mergeHref: `${href}/merge`,
    linkAction: `${href}/link`,
    facts: memberFacts(member, zone),
    from: 'member',
    signals: known.signals.map((signal) => ({
      ...signalWords(signal, { library, learnerHref: href, titleOf, zone }),
      muteAction: `${href}/mutes`,
    })),
    muted: known.muted.map(({ signal, mute }) => ({
      ...signalWords(signal, { library, learnerHref: href, titleOf, zone }),
      by: mute.author,
      until: mute.untilAt === null ? 'until it changes' : `until ${instantText(mute.untilAt, zone)}`,
      action: `${href}/unmute`,
    })),
    notes: known.notes.map(({ id, text, author, at }) => ({
      text,
      by: `${author}, ${instantText(at, zone)}`,
      deleteAction: `${href}/notes/${id}/delete`,
    })),
    note: known.note,
    noteAction: `${href}/notes`,
    chapters: touched.map(({ chapter, gate }) => ({
      title: chapter.title,
      href: `/chapters/${chapter.id}`,
      ...stateOf(gate.state),
      best: gate.best && gate.answered > 0 ? `${gate.best.gate.percent} %` : '–',
      attempts: gate.answered,
    })),
    untouched:
      touched.length === written.length ? '' : `${count(written.length - touched.length, 'chapter')} not touched yet.`,
    locked: written
      .filter(({ id }) => standing.get(id)?.state === 'locked')
      .map(({ id, title }) => ({ id, title, selected: opening.chapter === id })),
    openAction: `${href}/chapters`,
    errors: opening.errors,
    reason: opening.reason,
    assignments: assignments.map((assignment) => ({
      title: assignmentLink(assignment, library).title,
      href: `/classes/${of.id}/assignments/${assignment.id}`,
      state: assignmentState(assignment, at),
      isLate: isLate(assignment, at),
      due: instantText(assignment.dueAt, zone),
      reason: assignment.reason ?? '',
      extendHref: `/classes/${of.id}/assignments/${assignment.id}?learner=${member.learner}#extend`,
    })),
    quizzes: {
      ...quizzes,
      rows: quizzes.rows.map((quiz) => ({
        href: `${href}/quizzes/${quiz.attempt}`,
        title: quiz.chapter === null ? 'Practice' : chapterLink(library, quiz.chapter).title,
        on: instantText(quiz.startedAt, zone),
        score: outOf(quiz),
        percent: `${percent(quiz)} %`,
        reset: quiz.isReset ? 'reset, does not count' : '',
        open: quiz.answered < quiz.maxScore ? `${quiz.maxScore - quiz.answered} left open` : '',
      })),
    },
    scenarios: {
      ...scenarios,
      rows: scenarios.rows.map((attempt) => ({
        href: `${href}/scenarios/${attempt.id}`,
        title: library.scenarios.get(attempt.scenario)?.title ?? attempt.scenario,
        on: instantText(attempt.at, zone),
        ...verdictOf(attempt),
        score: `${attempt.score} of ${attempt.maxScore}`,
        reset: attempt.isReset ? 'reset, does not count' : '',
        cause: attempt.cause === null ? '' : titleOf(attempt.cause),
        help: [
          ...(attempt.hints > 0 ? [count(attempt.hints, 'hint')] : []),
          ...(attempt.solutionSeen ? ['solution seen'] : []),
        ].join(', '),
      })),
    },
  }
}

/** What is known of a member at a glance. */
export function memberFacts(member: Member, zone: string): readonly string[] {
  return [
    `Joined ${instantText(member.joinedAt, zone)}`,
    member.lastActiveAt === null ? 'No activity yet' : `Last active ${instantText(member.lastActiveAt, zone)}`,
    cardsText(member.cards),
    ...retentionText(member.retention),
  ]
}

/** How many of the known cards that were due were recalled. */
function retentionText({ due, recalled }: Member['retention']): readonly string[] {
  return due === 0
    ? []
    : [`${recalled} of ${due} due cards recalled in 30 days (${Math.floor((100 * recalled) / due)} %)`]
}

function cardsText({ all, due, overdue }: Member['cards']): string {
  if (all === 0) return 'No cards in review'
  return `${count(all, 'card')} in review, ${due} due${overdue > 0 ? `, ${overdue} of them for more than a week` : ''}`
}
