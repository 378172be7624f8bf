// Boot statements under boot field 1: nobody reads them.

import { hex } from '../../sim/messages.ts'
import { bootField } from '../../sim/register.ts'
import { platformHas, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { registerRight } from '../repair/remedies.ts'

export const listUnread: DiagnosisDefinition = {
  id: 'list-unread',
  title: 'The register passes over the boot list',
  see: ['boot-sequence#specific-values', 'boot-sequence#how-it-works'],
  about: ['register', 'image'],
  repairs: registerRight,
  find: (given) => {
    const { device, start, events } = given
    const { next } = device.register
    if (!platformHas(given, 'register') || bootField(next) !== 1 || bootField(start.register.next) !== 1) return null
    if (events.some(({ type }) => type === 'config-register')) return null
    const edit = events.findLast(({ type }) => type === 'boot-system')
    const did = edit ? `Line ${edit.line} ("${typed(given, edit.line)}") changed the boot list. ` : ''
    return {
      line: edit?.line ?? null,
      message: `${did}The configuration register is ${hex(next)}: with boot field 1 nobody reads the list, and ${device.name} takes the first image in flash.`,
      otherwise: 'With 0x2102 the next start reads the boot statements of startup-config.',
    }
  },
}
