// A class as rows of learners by chapters: the page and the CSV file are made of the same rows.

import type { Library } from '../content/library.ts'
import { gates } from '../progress/gates.ts'
import type { GateState } from '../progress/gates.ts'
import type { ClassMember } from '../store/store.ts'
import { instantText } from './words.ts'

export interface ClassTable {
  readonly head: readonly string[]
  readonly rows: readonly ClassRow[]
}
export interface ClassRow {
  readonly name: string
  readonly lastActivity: string
  readonly cells: readonly { readonly state: GateState; readonly best: string }[]
}

/** Stubs have nothing to show and are left out. `zone` is the instructor's: times are theirs. */
export function classTable(library: Library, members: readonly ClassMember[], zone: string): ClassTable {
  const chapters = library.chapters.filter(({ stub }) => !stub)
  return {
    head: ['Learner', 'Last activity', ...chapters.map(({ title }) => title)],
    rows: members
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
      .map(({ name, lastActiveAt, progress }) => {
        const standing = new Map(gates(progress, library.chapters, library.course).map((gate) => [gate.chapter, gate]))
        return {
          name,
          lastActivity: lastActiveAt === null ? 'none yet' : instantText(lastActiveAt, zone),
          cells: chapters.map(({ id }) => {
            const gate = standing.get(id)
            return { state: gate?.state ?? 'locked', best: gate?.best ? `${gate.best.gate.percent} %` : 'no quiz yet' }
          }),
        }
      }),
  }
}

/** The same rows as CSV: for each chapter its state and its best score. */
export function classCsv({ head, rows }: ClassTable): string {
  const [learner = '', activity = '', ...chapters] = head
  const lines = [
    [learner, activity, ...chapters.flatMap((title) => [`${title}: state`, `${title}: best score`])],
    ...rows.map(({ name, lastActivity, cells }) => [name, lastActivity, ...cells.flatMap(({ state, best }) => [state, best])]),
  ]
  // A byte order mark tells Excel that this is UTF-8.
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** A cell that begins like a formula would be run by a spreadsheet: an apostrophe makes it text. */
function csvCell(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
