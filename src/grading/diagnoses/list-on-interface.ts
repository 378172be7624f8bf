// An access list put on an interface where it was to guard the lines.

import { goalsOf } from '../repair/remedies.ts'
import { typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { loginAnswers } from './logins-asked.ts'

export const listOnInterface: DiagnosisDefinition = {
  id: 'list-on-interface',
  title: 'Access list on an interface',
  see: ['management-access#how-it-works'],
  about: ['login'],
  repairs: goalsOf('login'),
  find: (given) => {
    const { device, events } = given
    const open = loginAnswers(given).some(
      ({ check, met }) => check === 'refuses-login' && (met === 'user' || met === 'privileged'),
    )
    const put = events.findLast((event) => event.type === 'config' && event.text.startsWith('ip access-group '))
    if (!open || !put) return null
    return {
      line: put.line,
      message: `Line ${put.line} ("${typed(given, put.line)}") filters what passes through an interface of ${device.name}. The vty lines still take calls from everywhere.`,
      otherwise: 'The same list as "access-class … in" under the vty lines is asked for calls to the device only.',
    }
  },
}
