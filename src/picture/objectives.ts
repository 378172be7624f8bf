// An objective with its mark as HTML, the same from the server and from the script of the page.

import { escaped } from './draw.ts'

export interface ObjectiveMark {
  readonly state: 'not-yet' | 'not-tried' | 'met' | 'broken'
  readonly line: number | null
}

const OPEN = '<circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" stroke-width="1.4"/>'
const ICONS = {
  'not-yet': OPEN,
  'not-tried': OPEN,
  met: '<circle cx="10" cy="10" r="8.2" fill="currentColor"/><path d="M6.2 10.4l2.6 2.6 5-5.6" fill="none" stroke="var(--surface)" stroke-width="1.8"/>',
  broken:
    '<path d="M10 2.5L18.5 17h-17z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"/><path d="M10 7.5v5M10 14.6v.2" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>',
} as const

/** What stands in the line of an objective. Without a mark it is checked when one submits. */
export function objectiveHtml(label: string, mark: ObjectiveMark | null): string {
  const icon = `<svg viewBox="0 0 20 20" aria-hidden="true">${ICONS[mark?.state ?? 'not-yet']}</svg>`
  return `${icon}<span>${escaped(label)}</span>${mark === null ? '' : `<span class="mark-told">${markTold(mark)}</span>`}`
}

function markTold({ state, line }: ObjectiveMark): string {
  switch (state) {
    case 'met':
      return 'Met'
    case 'broken':
      return `Broken, line ${line}`
    case 'not-tried':
      return 'Not tried'
    case 'not-yet':
      return 'Not yet'
  }
}

/** `1 of 5` */
export function countTold(marks: readonly ObjectiveMark[]): string {
  return `${marks.filter(({ state }) => state === 'met').length} of ${marks.length}`
}
