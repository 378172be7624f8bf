// A backup copied into running-config where the configuration was to become exactly that backup: copy merges.

import { configuredBy, mainFlash, nameOf, runningLines, startupLines, withoutHash } from '../stored.ts'
import { before, commandOf, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { goalsOf } from '../repair/remedies.ts'

export const mergedNotReplaced: DiagnosisDefinition = {
  id: 'merged-not-replaced',
  title: 'Merged instead of replaced',
  see: ['configuration-management#merged-not-replaced', 'boot-sequence#easy-to-mix-up'],
  about: ['configuration'],
  repairs: goalsOf('configuration'),
  find: (given) => {
    const { unmet, events, device } = given
    if (
      !unmet.some(({ check }) => check === 'running-equals' || check === 'running-lacks' || check === 'startup-lacks')
    )
      return null
    const merge = events.findLast(
      (event) => event.type === 'copy' && event.complete && event.to === 'system:running-config',
    )
    if (merge?.type !== 'copy' || events.some((event) => event.line > merge.line && event.type === 'config-replace'))
      return null
    const content =
      merge.from === 'nvram:startup-config'
        ? before(given, merge.line).startup?.text
        : mainFlash(device).files.find(({ name }) => name === nameOf(merge.from))?.content
    const wanted = content === null || content === undefined ? null : new Set(configuredBy(device, content))
    const kept = new Set([...runningLines(device), ...startupLines(device)])
    const stays =
      wanted === null
        ? undefined
        : runningLines(before(given, merge.line + 1)).find((line) => !wanted.has(line) && kept.has(line))
    if (wanted !== null && stays === undefined) return null
    const line = commandOf(given, merge.line)
    const sample = stays === undefined ? '' : `, such as "${withoutHash(stays)}"`
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") merged the file into running-config: what the file does not mention stays as it is${sample}.`,
      otherwise: 'configure replace also takes away what the file does not have.',
    }
  },
}
