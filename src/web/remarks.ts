// What instructors left at an attempt of a learner, as pages show it: that it was reset, and comments at their places.

import type { AttemptRemarks, Comment } from '../store/member-deeds.ts'
import { instantText } from './words.ts'

/** `Reset on 4 May 2026, 09:30: the power failed. It does not count.`; null: it counts. */
export function resetText({ reset }: AttemptRemarks, zone: string): string | null {
  return reset && `Reset on ${instantText(reset.at, zone)}: ${reset.reason}. It does not count.`
}

/** By line of a console, or number of a question: `Vera: look at the register`. */
export function commentsByPlace({ comments }: AttemptRemarks): ReadonlyMap<number, readonly string[]> {
  const found = Map.groupBy(comments, ({ place }) => place)
  return new Map([...found].map(([place, at]) => [place, at.map(({ author, text }) => `${author}: ${text}`)]))
}

/** The comments for whoever may change them; `address`: of the attempt. */
export function ownComments(comments: readonly Comment[], address: string, zone: string) {
  return comments.map(({ id, place, author, text, at, changedAt }) => ({
    id,
    place,
    text,
    by: `${author}, ${instantText(at, zone)}${changedAt === null ? '' : `, changed ${instantText(changedAt, zone)}`}`,
    action: `${address}/comments`,
    deleteAction: `${address}/comments/${id}/delete`,
  }))
}
