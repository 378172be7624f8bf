// `enable password` set beside an enable secret, which is the one that counts.

import { plainOf } from '../../sim/features/access/passwords.ts'
import { typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { goalsOf } from '../repair/remedies.ts'
import { enableOf } from '../../sim/features/access/slice.ts'

export const secretOutranksPassword: DiagnosisDefinition = {
  id: 'secret-outranks-password',
  title: 'enable password beside an enable secret',
  see: ['password-recovery'],
  about: ['password'],
  repairs: goalsOf('password'),
  find: (given) => {
    const { events, device, unmet } = given
    const wanted = unmet.flatMap(({ check, args }) => (check === 'secret-known' ? [args['secret']] : []))
    const { enableSecret, enablePassword } = enableOf(device.config)
    if (enableSecret === null || enablePassword === null || !wanted.includes(plainOf(enablePassword))) return null
    const set = events.findLast((event) => event.type === 'config' && event.text.startsWith('enable password'))
    if (!set) return null
    return {
      line: set.line,
      message: `Line ${set.line} ("${typed(given, set.line).replace(/(password).*/i, '$1 …')}") set the enable password, and ${device.name} has an enable secret as well: the secret is the one that it asks for.`,
      otherwise: 'enable secret replaces the old secret; the enable password counts only where there is none.',
    }
  },
}
