// A configuration line that the task rules out by its words, often for one word of it.

import { matchesAny } from '../event-pattern.ts'
import type { LoggedEvent } from '../../sim/world.ts'
import { replace } from '../repair/edits.ts'
import { takenOut } from '../repair/remedies.ts'
import type { Criterion } from '../rubric.ts'
import { forbidden, patternsOf, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

/** Whether a criterion forbids some lines, and not every change of the configuration. */
export const isAboutLines = (criterion: Criterion): boolean =>
  criterion.check === 'never' && patternsOf(criterion, 'event').some(({ fields }) => fields['text'] !== undefined)

export const forbiddenLine: DiagnosisDefinition = {
  id: 'forbidden-line',
  title: 'A line that the task rules out',
  see: ['management-access#how-it-works'],
  about: ['events'],
  repairs: (given, found) => [...(found.advises?.() ?? []), ...takenOut(given, found)],
  find: (given) => {
    for (const criterion of given.unmet.filter(isAboutLines)) {
      const event = forbidden({ ...given, unmet: [criterion] }, 'config')
      if (event?.type !== 'config') continue
      const { line } = event
      const without = wordTooMany(event, criterion)
      const rule = `Line ${line} ("${typed(given, line)}") breaks a rule of the task: “${criterion.label}”.`
      if (!without) return { line, message: rule, otherwise: '' }
      return {
        line,
        message: `${rule} The word "${without.word}" is the fault.`,
        otherwise: `"${without.text}" keeps the rule.`,
        advises: () => [[replace(line, without.text)]],
      }
    }
    return null
  },
}

/** The word without which the line is not forbidden, and the line without it: no shorter than what is forbidden, so that something is left to do. */
function wordTooMany(
  event: LoggedEvent & { type: 'config' },
  criterion: Criterion,
): { word: string; text: string } | null {
  const patterns = patternsOf(criterion, 'event')
  const least = Math.min(...patterns.map(({ fields }) => (fields['text'] ?? '').split(' ').length))
  const words = event.text.split(' ')
  if (words.length <= least) return null
  return (
    words
      .map((word, at) => ({ word, text: words.toSpliced(at, 1).join(' '), at }))
      .filter(({ text, at }) => at > 0 && !matchesAny({ ...event, text }, patterns))
      .at(-1) ?? null
  )
}
