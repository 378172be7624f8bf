// A save that also made permanent what was to go away.

import { matchesText } from '../event-pattern.ts'
import { configLines, runningLines, withoutHash } from '../stored.ts'
import type { Device } from '../../sim/device.ts'
import { before, commandOf, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'
import { insert } from '../repair/edits.ts'
import { executed } from '../repair/places.ts'

export const savedUnwanted: DiagnosisDefinition = {
  id: 'saved-unwanted',
  title: 'Unwanted change saved too',
  see: ['configuration-management', 'ios-images#easy-to-mix-up'],
  about: ['configuration'],
  repairs: takenOut,
  find: (given) => {
    const { events, unmet } = given
    const unwanted = unmet.flatMap(({ check, args }) =>
      check === 'startup-lacks' && Array.isArray(args['line']) ? args['line'].map(String) : [],
    )
    const isUnwanted = (line: string): boolean => unwanted.some((one) => matchesText(one.trim(), line.trim()))
    const found = (device: Device): string | undefined => configLines(device.startup?.text ?? '').find(isUnwanted)
    const save = events.findLast(
      ({ type, line }) =>
        type === 'save' && found(before(given, line)) === undefined && found(before(given, line + 1)) !== undefined,
    )
    if (!save || found(given.device) === undefined) return null
    const then = before(given, save.line)
    const what = found(before(given, save.line + 1)) ?? ''
    const line = commandOf(given, save.line)
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") saved all of running-config, and "${withoutHash(what)}" with it: what was to go away is in startup-config now.`,
      advises: () => [
        ...executed(given.run, ['configure replace nvram:startup-config force'], [line]),
        // Typed without a trial: some of it is not simulated, and taken all the same.
        [insert(line, 'configure terminal', ...withoutLines(then, isUnwanted), 'end')],
      ],
      otherwise:
        'Taken out of running-config first, by no … or by configure replace with startup-config, it would not have been saved.',
    }
  },
}

/** What takes lines out of running-config, each under its block if it stands in one. */
function withoutLines(device: Device, isUnwanted: (line: string) => boolean): readonly string[] {
  const lines = runningLines(device)
  return lines.flatMap((line, at) => {
    if (!isUnwanted(line)) return []
    const block = line.startsWith(' ') ? lines.slice(0, at).findLast((one) => !one.startsWith(' ')) : undefined
    const text = line.trim()
    return [...(block === undefined ? [] : [block]), text.startsWith('no ') ? text.slice(3) : `no ${text}`]
  })
}
