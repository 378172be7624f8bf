// The auto-abort timer stopped where the activation was to be given up: what is active stays active.

import { replace } from '../repair/edits.ts'
import { withDialogue } from '../repair/ideas/transfers.ts'
import { installVersion, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const timerStopped: DiagnosisDefinition = {
  id: 'timer-stopped',
  title: 'Timer stopped, nothing given up',
  see: ['install-mode#im-timer-commits'],
  about: ['install'],
  repairs: (given, { line }) =>
    line === null ? [] : [...withDialogue(given, line, 'install abort'), [replace(line, 'install commit')]],
  find: (given) => {
    const { run, device } = given
    const version = installVersion(given)
    if (version === null) return null
    const active = device.packages.find(({ state }) => state === 'U')
    const stopped = run.transcript.findLast(
      ({ device: name, meaning }) =>
        name === device.name && meaning?.kind === 'command' && meaning.path === 'install auto-abort-timer stop',
    )
    if (!active || !stopped) return null
    return {
      line: stopped.line,
      message:
        active.version === version
          ? `Line ${stopped.line} ("${typed(given, stopped.line)}") stopped the timer, and that is no commit: ${version} is active, and any restart still brings the old version back.`
          : `Line ${stopped.line} ("${typed(given, stopped.line)}") stopped the timer, and that gives nothing up: ${active.version} goes on running, uncommitted, and now nothing ends it by itself. ${version} was asked for.`,
      otherwise:
        active.version === version
          ? 'install commit stops the timer too, and makes the version permanent.'
          : `install abort, or install rollback to committed, returns to ${version} at once; the timer goes with it.`,
    }
  },
}
