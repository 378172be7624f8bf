// Everything is ready for a start, and the router was left at the ROMmon prompt.

import { bootChoice } from '../../sim/boot.ts'
import { before, platformHas } from './diagnosis.ts'
import type { Case, DiagnosisDefinition, Found } from './diagnosis.ts'
import { restarted } from '../repair/remedies.ts'

export const leftInRommon: DiagnosisDefinition = {
  id: 'left-in-rommon',
  title: 'Left at the boot loader',
  see: ['boot-sequence#how-it-works', 'disaster-recovery'],
  about: ['loaded', 'configuration', 'password', 'port'],
  repairs: restarted,
  find: (given) => {
    const { device, run, events } = given
    if (device.running !== null || run.transcript.length === 0) return null
    const { image } = bootChoice(device, run.world)
    const tried = bootWithoutFlash(given)
    if (tried !== null && image !== null) return tried
    if (
      image === null ||
      !events.some(
        ({ type }) => type === 'copy' || type === 'config-register' || type === 'rename' || type === 'power-cycle',
      )
    )
      return null
    return {
      line: null,
      message: `${device.name} was left at the prompt of its boot loader. The next start would load ${image.name}, but nothing started it.`,
      otherwise: 'A reset (on a switch: boot), or the power switch, would have brought it up.',
    }
  },
}

/** `boot` at a Catalyst whose loader cannot read flash yet, and nothing after it that started the switch. */
function bootWithoutFlash(given: Case): Found | null {
  const { run, device } = given
  if (!platformHas(given, 'flash-init')) return null
  const last = run.transcript.findLast(
    ({ kind, device: name, prompt, input }) =>
      kind === 'command' && name === device.name && prompt.startsWith('switch:') && /^boot\b/.test(input),
  )
  if (!last || before(given, last.line).bootLoader.flashReady) return null
  return {
    line: last.line,
    message: `Line ${last.line} ("${last.input}") failed, because flash was not initialised: the boot loader could not see the files in it. ${device.name} is still at its prompt.`,
    otherwise: 'With flash_init first, boot would have found the image and started it.',
  }
}
