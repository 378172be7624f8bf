// "no" at the Save? question of reload: what was only in running-config is gone.

import {
  factoryLines,
  lastRestart,
  linesBeyond,
  placedLines,
  runningLines,
  startupLines,
  withoutHash,
} from '../stored.ts'
import { before, isUnwanted, mattersUnsaved, restoredBefore } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { saved } from '../repair/remedies.ts'

export const answeredNo: DiagnosisDefinition = {
  id: 'answered-no',
  title: 'Save? answered with no',
  see: ['ios-images#common-wrong-answers'],
  about: ['image', 'startup'],
  repairs: saved,
  find: (given) => {
    const { run, device, events } = given
    const restart = lastRestart(events)
    if (restart?.type !== 'reload' || restoredBefore(given, restart.line) || restart.saved !== false) return null
    const then = before(given, restart.line)
    // What was entered again and saved later is not lost.
    const known = [...placedLines(factoryLines(then)), ...placedLines(startupLines(device))]
    const stored = new Set(known.map(({ key }) => key))
    const lost = linesBeyond(runningLines(then), startupLines(then))
      .filter(({ key, text }) => !stored.has(key) && !isUnwanted(given, text) && mattersUnsaved(given, text))
      .map(({ text }) => text)
    const sample = lost.find((line) => line.startsWith('boot system')) ?? lost[0]
    if (sample === undefined) return null
    const answer = run.transcript.findLast(
      (entry) => entry.line <= restart.line && entry.kind === 'answer' && /Save\?/.test(entry.prompt),
    )
    return {
      line: answer?.line ?? restart.line,
      message: `Line ${answer?.line ?? restart.line} answered "no" when ${device.name} asked whether to save. "${withoutHash(sample)}" was only in running-config, and the reload discarded it.`,
      otherwise: `With "yes", or saved before the reload, it would have been in startup-config when ${device.name} started.`,
    }
  },
}
