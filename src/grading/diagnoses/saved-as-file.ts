// running-config copied into a file of flash where startup-config was meant: a file name that looks like the keyword.

import { commandOf, describeUrl, isRemote, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { savedInstead } from '../repair/remedies.ts'

export const savedAsFile: DiagnosisDefinition = {
  id: 'saved-as-file',
  title: 'Saved into a file of flash',
  see: ['configuration-management', 'ios-images#easy-to-mix-up'],
  about: ['image', 'startup'],
  repairs: savedInstead,
  find: (given) => {
    const { events, device } = given
    if (!device.unsaved) return null
    const copy = events.findLast(
      (event) =>
        event.type === 'copy' &&
        event.complete &&
        event.from === 'system:running-config' &&
        !isRemote(event.to) &&
        event.to !== 'nvram:startup-config',
    )
    if (copy?.type !== 'copy' || events.some((event) => event.type === 'save' && event.line > copy.line)) return null
    const line = commandOf(given, copy.line)
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") wrote running-config into a file named ${describeUrl(copy.to)} in ${copy.to.slice(0, copy.to.indexOf(':') + 1)}. That is no keyword but a file name: startup-config in NVRAM is unchanged.`,
      otherwise: `With startup-config as the destination, ${device.name} would have it at the next start.`,
    }
  },
}
