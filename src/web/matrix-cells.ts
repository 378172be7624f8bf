// The cells of a class table as HTML. A page has thousands, and few that differ, so each is made once.

import type { ClassCell } from './class-table.ts'

/** What each looks like to a reader of words. */
export const CELL_WORDS: Readonly<Record<ClassCell['looks'], string>> = {
  mastered: 'mastered',
  passed: 'passed',
  failing: 'not passed',
  begun: 'read',
  open: 'open',
  locked: 'locked',
}

/** The cells of one row, `shown` by their places. */
export function cellsHtml(cells: readonly ClassCell[], shown: readonly number[]): string {
  let html = ''
  for (const index of shown) html += cellHtml(cells[index])
  return html
}

const made = new Map<string, string>()
/** No course has so many different cells. */
const MADE_MOST = 5000

function cellHtml(cell: ClassCell | undefined): string {
  if (!cell) return '<td></td>'
  const { looks, best, attempts } = cell
  const percent = best?.gate.percent ?? null
  const key = `${looks} ${percent} ${attempts}`
  const known = made.get(key)
  if (known !== undefined) return known
  // From two quizzes on their number stands there, too.
  const score =
    percent === null
      ? ''
      : `${percent}<small>%${attempts > 1 ? ` <span class="tries">×${attempts}</span>` : ''}</small>`
  const html = `<td class="${looks}"><span class="unseen">${CELL_WORDS[looks]} </span>${score}</td>`
  if (made.size >= MADE_MOST) made.clear()
  made.set(key, html)
  return html
}
