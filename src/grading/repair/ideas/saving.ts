// Saves that were not made, were declined, or went the wrong way.

import { isMissed } from '../../mistakes/mistake.ts'
import type { Case } from '../../mistakes/mistake.ts'
import { replace } from '../edits.ts'
import type { Edits } from '../edits.ts'
import { deviceAt, executed, restarts } from '../places.ts'

/** Before every restart and at the end; at a Save? question that was answered with no, the other answer. */
export function saves(given: Case): readonly Edits[] {
  if (!isMissed(given, 'image', 'startup')) return []
  const { run } = given
  const places = [...restarts(run), run.lines.length + 1, ...afterConfiguration(given)]
  return [...yesToSave(given), ...executed(run, ['write memory'], [...new Set(places)])]
}

/** "yes" where a device asked whether to save and heard no. */
export function yesToSave({ run, device }: Pick<Case, 'run' | 'device'>): readonly Edits[] {
  return run.transcript.flatMap(({ line, kind, prompt, input, device: name }) =>
    kind === 'answer' && name === device.name && /Save\?/.test(prompt) && !/^y/i.test(input)
      ? [[replace(line, 'yes')]]
      : [],
  )
}

/** The lines after which configuration mode was left. */
function afterConfiguration({ run, device }: Case): number[] {
  return run.transcript.flatMap(({ line, device: name }) => {
    const left = deviceAt(run, line).mode.startsWith('config') && deviceAt(run, line + 1).mode === 'privileged'
    return left && name === device.name ? [line + 1] : []
  })
}
