// What an instructor sees of a class during a lesson, as plain values: who failed with the same cause, where each learner is, and who was not active.

import type { Library } from '../content/library.ts'
import { doingOf, failTogether, silentMinutes } from '../progress/at-work.ts'
import type { AtWork, Doing, Seen } from '../progress/at-work.ts'
import { memberHref } from './member-page.ts'
import { chapterLink, count, instantText } from './words.ts'

/** How far back deeds are shown. */
export const SHOWN_MS = 60 * 60_000
/** The most learners in the table, and names in the list of those not active. The table keeps those who were active last. */
const MOST_SHOWN = 200
/** The most groups of learners who failed with the same cause. */
const GROUPS_SHOWN = 8

export interface BoardContext {
  readonly classId: string
  readonly library: Library
  readonly titleOf: (diagnosis: string) => string
  readonly zone: string
  readonly now: Date
  readonly seen: (learner: string) => Seen
}

/** Their values are those of `views/partials/live-*.hbs`. */
export type LiveBoard = ReturnType<typeof liveBoard>

/** `members`: by name. */
export function liveBoard(members: readonly AtWork[], context: BoardContext) {
  const { now, classId, library, titleOf } = context
  const since = new Date(now.getTime() - SHOWN_MS).toISOString()
  const known = members
    .filter(({ showsFrom }) => showsFrom !== null)
    .map((member) => ({ member, doing: doingOf(member, context.seen(member.learner)) }))
  const active = known.flatMap(({ member, doing }) => (doing && doing.at >= since ? [{ member, doing }] : []))
  const idle = known.filter(({ doing }) => !doing || doing.at < since)
  const newest = new Set(active.toSorted((a, b) => (a.doing.at < b.doing.at ? 1 : -1)).slice(0, MOST_SHOWN))
  const rows = active.filter((one) => newest.has(one)).map(({ member, doing }) => rowOf(member, doing, context))
  const together = failTogether(
    active.map(({ member }) => member).filter(({ attempt }) => attempt && attempt.at >= since),
  )
  const groups = together.slice(0, GROUPS_SHOWN).map(({ scenario, cause, members }) => ({
    learners: count(members.length, 'learner'),
    cause: cause === null ? 'No cause was found' : titleOf(cause),
    scenario: library.scenarios.get(scenario)?.title ?? scenario,
    href: `/classes/${classId}/scenarios/${scenario}`,
    members: members.map(({ learner, name, attempt }) => ({
      name,
      href: `${memberHref(classId, learner)}/scenarios/${attempt?.id ?? ''}`,
    })),
  }))
  const silent = active.filter(({ doing }) => silentMinutes(doing.at, now) !== null).length
  const [first] = together
  const hidden = members.length - known.length
  return {
    sum: [
      `${active.length} of ${count(members.length, 'learner')} ${active.length === 1 ? 'was' : 'were'} active in the last hour${silent > 0 ? `; ${silent} of them ${silent === 1 ? 'is' : 'are'} silent` : ''}.`,
      ...(first && first.members.length > 1 && groups[0]
        ? [`${groups[0].learners} failed with the same cause: ${groups[0].cause}, in ${groups[0].scenario}.`]
        : []),
    ].join(' '),
    groups,
    rows,
    others: {
      idle: idle.length === 0 ? '' : `${count(idle.length, 'learner')} not active in the last hour`,
      names: idle
        .slice(0, MOST_SHOWN)
        .map(({ member: { learner, name } }) => ({ name, href: memberHref(classId, learner) })),
      more: [
        ...(active.length > rows.length ? [`The table shows the ${rows.length} who were active last.`] : []),
        ...(hidden === 0
          ? []
          : [`${count(hidden, 'learner')} of this class ${hidden === 1 ? 'does' : 'do'} not show what they do.`]),
      ].join(' '),
    },
  }
}

function rowOf(member: AtWork, doing: Doing, { classId, library, titleOf, zone, now }: BoardContext) {
  const { learner, name, attempt } = member
  const silent = silentMinutes(doing.at, now)
  const scenario = (id: string) => library.scenarios.get(id)?.title ?? id
  const failed = attempt?.outcome === 'failed' ? attempt : null
  return {
    id: `live-${learner}`,
    name,
    href: memberHref(classId, learner),
    where:
      doing.kind === 'scenario'
        ? scenario(doing.id ?? '')
        : doing.id === null
          ? 'Practice'
          : `Quiz: ${chapterLink(library, doing.id).title}`,
    step: stepText(doing),
    failed: failed && {
      cause: failed.cause === null ? 'No cause was found' : titleOf(failed.cause),
      // What the step of the row does not say.
      more: [
        ...(doing.kind === 'scenario' && doing.id === failed.scenario ? [] : [scenario(failed.scenario)]),
        ...(doing.step.kind === 'submitted' ? [] : [`${failed.met} of ${failed.of} criteria met`]),
      ].join(', '),
      href: `${memberHref(classId, learner)}/scenarios/${failed.id}`,
    },
    at: instantText(doing.at, zone).slice(-5),
    silent: silent === null ? '' : `silent for ${count(silent, 'minute')}`,
  }
}

function stepText({ kind, step }: Doing): string {
  switch (step.kind) {
    case 'opened':
      return kind === 'quiz' ? 'opened, not begun' : 'opened, nothing typed'
    case 'typed':
      return [
        step.lines === 0 ? 'nothing typed' : `${count(step.lines, 'line')} typed`,
        ...(step.marks ? [`${step.marks.met} of ${step.marks.of} objectives met so far`] : []),
      ].join(', ')
    case 'answered':
      return step.answered === step.of
        ? `finished, ${step.right} of ${step.of} right`
        : `${step.answered} of ${step.of} answered, ${step.right} right`
    case 'submitted':
      return step.outcome === 'ungradable'
        ? 'submitted, could not be graded'
        : `submitted: ${step.outcome === 'passed' ? 'passed' : 'not passed'}, ${step.met} of ${step.of} criteria met`
  }
}
