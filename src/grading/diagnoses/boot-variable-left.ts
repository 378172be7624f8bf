// Bundle mode left half way: the boot variable still names the .bin.

import { bootOrder } from '../stored.ts'
import { commandOf, platformHas } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { packagesOnly } from '../repair/remedies.ts'

export const bootVariableLeft: DiagnosisDefinition = {
  id: 'boot-variable-left',
  title: 'Boot variable still names the bundle',
  see: ['install-mode#from-bundle-to-install-mode'],
  about: ['install'],
  repairs: packagesOnly,
  find: (given) => {
    const { device, start, events } = given
    if (!platformHas(given, 'install')) return null
    const [entry] = bootOrder(device)
    if (entry === undefined || !/\.bin\b/i.test(entry) || bootOrder(start)[0] !== entry) return null
    // The device refuses to activate under it, or comes back to the bundle at the next start.
    const tried = events.find((event) => event.type === 'install-failed' && event.cause.kind === 'boot-variable')
    const done = events.findLast(({ type }) => type === 'install')
    const line = tried ? commandOf(given, tried.line) : (done?.line ?? null)
    return {
      line,
      message: `${line === null ? '' : `Line ${line} installs packages, but `}${line === null ? 'The' : 'the'} boot variable of ${device.name} still names ${entry}: the next boot returns to the bundle.`,
      otherwise:
        'With no boot system, boot system flash:packages.conf, no boot manual and a save before it, the packages are what the next start loads.',
    }
  },
}
