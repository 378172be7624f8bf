// The grades of a class as one table: the page and each file are made of the same rows.

import type { Library } from '../content/library.ts'
import { gradeOf, totalOf } from '../progress/grades.ts'
import type { Grade, Grading } from '../progress/grades.ts'
import type { GradedAssignment, GradeRow, OwnGrades } from '../store/grades.ts'
import { assignmentLink } from './assignment-words.ts'
import type { Numbers } from './csv.ts'
import { count } from './words.ts'

export type GradesTable = ReturnType<typeof gradesTable>

export function gradesTable(
  library: Library,
  assignments: readonly GradedAssignment[],
  rows: readonly GradeRow[],
  now: string,
) {
  const titles = unlike(assignments.map((assignment) => assignmentLink(assignment, library).title))
  return {
    assignments: assignments.map((assignment, index) => ({
      id: assignment.id,
      title: titles[index] ?? '',
      points: assignment.points,
      rule: ruleText(assignment),
    })),
    rows: rows.map(({ learner, name, gradebookId, standings }) => {
      const grades = assignments.map((assignment) => {
        const standing = standings.find((one) => one.assignment === assignment.id)
        const { dueAt = assignment.dueAt, excused = null, attempts = [] } = standing ?? {}
        const grade = gradeOf(assignment, { dueAt, excused: excused !== null, attempts }, now)
        return { grade, of: assignment.points }
      })
      const total = totalOf(grades)
      return {
        learner,
        name,
        gradebookId,
        cells: grades.map(({ grade }) => ({ grade, text: cellText(grade, 'point') })),
        total: { ...total, text: `${numberText(total.points, 'point')} of ${total.of}` },
      }
    }),
  }
}

/** The rows of the page. */
export function gradesCsv({ assignments, rows }: GradesTable, numbers: Numbers): string[][] {
  return [
    ['Learner', ...assignments.map(({ title, points }) => `${title} [${points}]`), 'Points', 'Of'],
    ...rows.map(({ name, cells, total }) => [
      name,
      ...cells.map(({ grade }) => cellText(grade, numbers)),
      numberText(total.points, numbers),
      String(total.of),
    ]),
  ]
}

/**
 * What the import of grades of Moodle takes: one column finds the user, the others are grade items. A row whose user it does not find ends
 * the import, and one without an id would go to the user before it, so such rows are left out. An empty cell changes nothing.
 */
export function moodleRows({ assignments, rows }: GradesTable, numbers: Numbers): string[][] {
  const known = rows.flatMap((row) => (row.gradebookId === null ? [] : [{ ...row, id: row.gradebookId }]))
  const byEmail = known.length > 0 && known.every(({ id }) => id.includes('@'))
  return [
    [byEmail ? 'Email address' : 'ID number', ...assignments.map(({ title }) => title)],
    ...known.map(({ id, cells }) => [id, ...cells.map(({ grade }) => pointsText(grade, numbers))]),
  ]
}

/** What the gradebook of Canvas takes: five columns that find the student, then the assignments; the second row has their points. */
export function canvasRows(
  { assignments, rows }: GradesTable,
  { numbers, section }: { readonly numbers: Numbers; readonly section: string },
): string[][] {
  return [
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', ...assignments.map(({ title }) => title)],
    ['    Points Possible', '', '', '', '', ...assignments.map(({ points }) => String(points))],
    ...rows.map(({ name, gradebookId, cells }) => {
      const isLogin = gradebookId?.includes('@') ?? false
      return [
        name,
        '',
        isLogin ? '' : (gradebookId ?? ''),
        isLogin ? (gradebookId ?? '') : '',
        section,
        ...cells.map(({ grade }) => (grade.state === 'excused' ? 'EX' : pointsText(grade, numbers))),
      ]
    }),
  ]
}

/** The grades of a learner in one class, as they may be told them: of what is held back there is nothing. The same table as their instructor’s. */
export function ownGradesTable(
  library: Library,
  { assignments, standings, name }: Pick<OwnGrades, 'assignments' | 'standings' | 'name'>,
  { now, isHeld }: { readonly now: string; readonly isHeld: (assignment: GradedAssignment) => boolean },
): GradesTable {
  const told = standings.map((standing) => {
    const assignment = assignments.find(({ id }) => id === standing.assignment)
    return assignment && isHeld(assignment) ? { ...standing, attempts: [], dueAt: now } : standing
  })
  return gradesTable(library, assignments, [{ learner: '', name, gradebookId: null, standings: told }], now)
}

/** `10 points, best attempt, 10 % less for each day late` */
function ruleText({ points, counts, lateRule, latePercent }: Grading): string {
  const late = { full: 'late in full', less: `${latePercent} % less for each day late`, none: 'nothing late' }[lateRule]
  return `${count(points, 'point')}, ${counts} attempt, ${late}`
}

function cellText(grade: Grade, numbers: Numbers): string {
  if (grade.state === 'excused') return 'excused'
  if (grade.state === 'open') return ''
  return `${pointsText(grade, numbers)}${grade.late ? ' late' : ''}`
}

function pointsText({ points }: Grade, numbers: Numbers): string {
  return points === null ? '' : numberText(points, numbers)
}

function numberText(value: number, numbers: Numbers): string {
  return numbers === 'comma' ? String(value).replace('.', ',') : String(value)
}

/** Gradebooks know their columns by title: one that comes again gets a number. Canvas would take a number in parentheses for its own id. */
function unlike(titles: readonly string[]): readonly string[] {
  return titles.map((title, index) => {
    const before = titles.slice(0, index).filter((one) => one === title).length
    return before === 0 ? title : `${title} #${before + 1}`
  })
}
