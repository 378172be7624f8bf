// The audit log: what was done to roles, gates, grades, memberships and classes, by whom, and why. It is only ever appended.

import type { Part } from './store.ts'

/** Of accounts. */
export type AccountAct =
  | 'account made'
  | 'learner deleted'
  | 'role given'
  | 'link to an account made'
  | 'password changed by a link'
  | 'record claimed'
  | 'record given back'

/** Of classes. */
export type ClassAct =
  | 'class made'
  | 'class renamed'
  | 'class zone set'
  | 'class gates set'
  | 'handles given'
  | 'class archived'
  | 'class brought back'
  | 'class deleted'
  | 'join link renewed'
  | 'joining opened'
  | 'joining closed'
  | 'instructor added'
  | 'instructor left'

/** What can be done. The log says it in these words. */
export type Act =
  | AccountAct
  | ClassAct
  | 'assignment made'
  | 'assignment withdrawn'
  | 'assignment extended'
  | 'places made'
  | 'place removed'
  | 'place taken'
  | 'release set'
  | 'member joined'
  | 'member left'
  | 'member renamed'
  | 'member removed'
  | 'member merged'
  | 'member merged away'
  | 'item withdrawn'
  | 'answer accepted'
  | 'grading changed'
  | 'assignment excused'
  | 'excuse taken back'
  | 'chapter opened'
  | 'attempt reset'
  | 'comment written'
  | 'comment changed'
  | 'comment deleted'

/** An act, as the transaction that does it writes it down. Names are looked up. */
export interface NewLogEntry {
  readonly at: string
  /** A learner’s id; null: from the shell. */
  readonly actor: string | null
  readonly act: Act
  /** Whom it is about, by id. */
  readonly about?: string
  /** By id. */
  readonly class?: string
  /** Such as the title of a chapter, or the role that was given. */
  readonly what?: string
  readonly reason?: string
}
/** Names are those of the day; ids are null where there is nobody, or nobody any more. */
export interface LogEntry {
  readonly number: number
  readonly at: string
  readonly actorId: string | null
  readonly actor: string
  readonly act: Act
  readonly aboutId: string | null
  readonly about: string
  readonly classId: string | null
  readonly class: string
  readonly what: string
  readonly reason: string
}
/** Which entries: all that is named must hold. */
export interface LogFilter {
  readonly class?: string
  readonly about?: string
  readonly act?: Act
}

export interface AuditStore {
  /** Newest first. For administrators: it is not scoped to anybody. */
  auditLog(filter: LogFilter, part: Part): Promise<readonly LogEntry[]>
  /** What is in the log at all, by the alphabet. */
  loggedActs(): Promise<readonly Act[]>
  /** Those of a class that the instructor teaches, newest first. */
  classLog(instructor: string, classId: string, about: string | null, part: Part): Promise<readonly LogEntry[]>
}
