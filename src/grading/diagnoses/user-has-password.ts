// A secret typed for a user who has a password: the device refuses it, and the password stays.

import { typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { usersOf } from '../../sim/features/access/slice.ts'

export const userHasPassword: DiagnosisDefinition = {
  id: 'user-has-password',
  title: 'A user has a password already',
  see: ['local-passwords#how-it-works'],
  about: ['password', 'login'],
  find: (given) => {
    const { device, run } = given
    const left = usersOf(device.config).filter(({ password }) => password !== null)
    const at = run.transcript.findIndex(({ output }) => output.includes('Can not have both a user password and'))
    if (at < 0 || left.length === 0) return null
    return {
      line: at + 1,
      message: `Line ${at + 1} ("${typed(given, at + 1).replace(/\b(secret|password)\b.*/i, '$1 …')}") was refused: on ${device.name} a user has a password or a secret, and ${left.map(({ name }) => name).join(', ')} still ${left.length === 1 ? 'has' : 'have'} the password.`,
      otherwise: 'Behind "no username NAME" the user can be made anew with a secret.',
    }
  },
}
