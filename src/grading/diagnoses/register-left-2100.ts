// Boot field 0 left as it is: IOS may run, but every start stops in ROMmon again.

import { hex } from '../../sim/messages.ts'
import { bootField } from '../../sim/register.ts'
import { before, platformHas, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { registerRight } from '../repair/remedies.ts'

export const registerLeft2100: DiagnosisDefinition = {
  id: 'register-left-2100',
  title: 'Register still stops in ROMmon',
  see: ['boot-sequence#specific-values', 'boot-sequence#watch-out'],
  about: ['register', 'image', 'start', 'configuration'],
  repairs: registerRight,
  find: (given) => {
    const { device, start, events } = given
    const { next } = device.register
    if (!platformHas(given, 'register') || bootField(next) !== 0 || bootField(start.register.next) !== 0) return null
    if (events.some(({ type }) => type === 'config-register')) return null
    const boot = events.findLast(
      (event) => event.type === 'boot' && event.image !== null && before(given, event.line).mode === 'rommon',
    )
    const started = boot
      ? `Line ${boot.line} ("${typed(given, boot.line)}") started IOS by hand, which changes nothing for the next start. `
      : ''
    return {
      line: boot?.line ?? null,
      lacks: true,
      message: `${started}The configuration register of ${device.name} is still ${hex(next)}: with boot field 0 every start stops in ROMmon.`,
      otherwise:
        'With 0x2102, by confreg in ROMmon or by config-register in IOS, the next start would have loaded the image by itself.',
    }
  },
}
