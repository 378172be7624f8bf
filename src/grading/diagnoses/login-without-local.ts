// `login` on a line where users are to be asked: it asks for the password of the line.

import { goalsOf } from '../repair/remedies.ts'
import { typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { lineName } from '../checks/logins.ts'
import { loginAnswers } from './logins-asked.ts'

export const loginWithoutLocal: DiagnosisDefinition = {
  id: 'login-without-local',
  title: 'login without local',
  see: ['management-access#watch-out'],
  about: ['login'],
  repairs: goalsOf('login'),
  find: (given) => {
    const { device, events } = given
    const answers = loginAnswers(given).filter(({ check, met }) => check === 'takes-login' && met !== 'transport')
    const asked = answers.find(({ met, user }) => user !== null && (met === 'line' || met === 'unset'))
    // Where other lines do ask the users, it is these lines that were forgotten.
    if (!asked || answers.some(({ met }) => met === 'user' || met === 'privileged')) return null
    const set = events.findLast((event) => event.type === 'config' && event.text === 'login')
    return {
      line: set?.line ?? null,
      message: `${set ? `Line ${set.line} ("${typed(given, set.line)}")` : '"login"'} makes ${lineName(asked.line)} of ${device.name} ask for the password of the line: the users of the configuration are never asked.`,
      otherwise: `"login local" asks for a user name, so ${asked.user} could log in.`,
    }
  },
}
