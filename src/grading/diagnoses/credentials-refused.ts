// A name or a password that the server does not know.

import { always, commandOf, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { isAnonymous, refusedLogin } from './ftp-anonymous.ts'
import { transferred } from '../repair/remedies.ts'

export const credentialsRefused: DiagnosisDefinition = {
  id: 'credentials-refused',
  title: 'Wrong user or password',
  see: ['file-transfer'],
  follows: ['swallowed-answer'],
  repairs: transferred,
  find: (facts) => {
    const refused = refusedLogin(facts)
    if (!refused || isAnonymous(facts, refused)) return null
    const line = commandOf(facts, refused.line)
    return {
      line,
      message: `The server did not let the copy of line ${line} ("${withoutPassword(typed(facts, line))}") in: the user name or the password is not one that it knows.`,
      otherwise: 'With the user and the password of the server, capitals included, the copy would have begun.',
    }
  },
  explains: always,
}

const withoutPassword = (text: string): string => text.replace(/(:\/\/[^:/@\s]*):[^@\s]*@/, '$1:…@')
