// What the task rules out.

import type { LoggedEvent } from '../../sim/world.ts'
import { commandOf, forbidden, typed, patternsOf, before, lineSaid } from './mistake.ts'
import type { Mistake } from './mistake.ts'
import { takenOut } from '../repair/remedies.ts'
import { matchesAny } from '../event-pattern.ts'
import { replace } from '../repair/edits.ts'
import type { Criterion } from '../rubric.ts'
import { describePatterns } from '../event-words.ts'
import { startupLines, withoutHash } from '../stored.ts'

/** Something changed where everything was to stay as it is. */
const forbiddenChange: Mistake = {
  id: 'forbidden-change',
  title: 'Changed what was to stay',
  see: ['ios-images#look-before-you-touch'],
  about: ['events'],
  repairs: takenOut,
  find: (given) => {
    const change = forbidden(
      { ...given, unmet: given.unmet.filter((one) => !isAboutLines(one)) },
      'config',
      'boot-system',
      'config-register',
      'delete',
      'rename',
      'erase',
      'format',
      'config-replace',
    )
    if (!change) return null
    const line = commandOf(given, change.line)
    const what: Readonly<Record<string, string>> = {
      delete: 'deleted a file of',
      rename: 'renamed a file of',
      erase: 'erased a file system of',
      format: 'formatted a file system of',
    }
    return {
      line,
      message: `Line ${line} ("${typed(given, line).replace(/\b(secret|password) .*/i, '$1 …')}") ${what[change.type] ?? 'changed the configuration of'} ${given.device.name}, and that was not to be done here.`,
      otherwise: otherwiseOf(change),
    }
  },
}

function otherwiseOf(change: LoggedEvent): string {
  const url = change.type === 'rename' ? change.from : 'url' in change ? change.url : ''
  const place = url.startsWith('usb') ? 'on the stick' : url.startsWith('nvram:') ? 'in NVRAM' : 'in flash'
  switch (change.type) {
    case 'delete':
      return `Left alone, the file would still be ${place}.`
    case 'rename':
      return `Left alone, the file would still be ${place} under its own name.`
    case 'erase':
    case 'format':
      return `Left alone, everything would still be ${place}.`
    default:
      return 'show commands read everything and change nothing.'
  }
}

/** Whether a criterion forbids some lines, and not every change of the configuration. */
export const isAboutLines = (criterion: Criterion): boolean =>
  criterion.check === 'never' && patternsOf(criterion, 'event').some(({ fields }) => fields['text'] !== undefined)

/** A configuration line that the task rules out by its words, often for one word of it. */
const forbiddenLine: Mistake = {
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
      const rule = `${lineSaid(given, line)} breaks a rule of the task: “${criterion.label}”.`
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

/** Restarted where the device was to stay up. */
const forbiddenRestart: Mistake = {
  id: 'forbidden-restart',
  title: 'Restarted where it was to stay up',
  see: ['ios-images#on-the-job'],
  about: ['events'],
  repairs: takenOut,
  find: (given) => {
    const restart = forbidden(given, 'reload', 'power-cycle', 'boot', 'reload-scheduled')
    if (!restart || (restart.type === 'reload' && !restart.confirmed)) return null
    const line = commandOf(given, restart.line)
    const how =
      restart.type === 'reload-scheduled'
        ? `put a restart of ${given.device.name} on the clock`
        : `restarted ${given.device.name}`
    return {
      line,
      message: `${lineSaid(given, line)} ${how}, and it was to stay up: everybody behind it ${restart.type === 'reload-scheduled' ? 'will be' : 'was'} cut off.`,
      otherwise: 'What was asked for can be done while it runs.',
    }
  },
}

/** Saved where saving was not allowed: what was meant to end with the next restart is permanent now. */
const forbiddenSave: Mistake = {
  id: 'forbidden-save',
  title: 'Saved where nothing was to be saved',
  see: ['configuration-management#save-before-test'],
  about: ['events'],
  repairs: takenOut,
  find: (given) => {
    const { device } = given
    const save = forbidden(given, 'save')
    if (!save) return null
    const line = commandOf(given, save.line)
    const rule = given.unmet.find(
      (criterion) => criterion.check === 'never' && matchesAny(save, patternsOf(criterion, 'event')),
    )
    const awaited = rule ? patternsOf(rule, 'unless-before') : []
    const known = new Set(startupLines(before(given, save.line)))
    const gained = startupLines(before(given, save.line + 1)).find((text) => !known.has(text))
    const effect =
      gained === undefined
        ? 'startup-config was written anew, with the same lines'
        : `"${withoutHash(gained)}", which was only in running-config, is in startup-config now and outlives every restart`
    return {
      line,
      message: `${lineSaid(given, line)} saved${awaited.length > 0 ? ` before ${describePatterns(awaited)}; it was to wait for that` : ', and nothing was to be saved here'}: ${effect}.`,
      otherwise:
        gained === undefined
          ? 'Without it the saved configuration would be the same: nothing in it changed this time. Where something is unsaved on purpose, a save makes it permanent.'
          : `Unsaved, a restart would still bring ${device.name} back to what it was before the change.`,
    }
  },
}

export const ruledOut: readonly Mistake[] = [forbiddenChange, forbiddenLine, forbiddenRestart, forbiddenSave]
