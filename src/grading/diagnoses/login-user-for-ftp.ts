// A user of the device itself, created for an FTP server that never heard of it.

import { commandOf, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { isAnonymous, refusedLogin } from './ftp-anonymous.ts'
import { transferred } from '../repair/remedies.ts'

export const loginUserForFtp: DiagnosisDefinition = {
  id: 'login-user-for-ftp',
  title: 'Login user instead of FTP user',
  see: ['file-transfer'],
  repairs: transferred,
  find: (given) => {
    const { events, device } = given
    const refused = refusedLogin(given)
    if (!refused || !isAnonymous(given, refused)) return null
    const user = events.findLast(
      (event) => event.type === 'config' && event.text.startsWith('username ') && event.line < refused.line,
    )
    if (!user) return null
    return {
      line: user.line,
      message: `Line ${user.line} ("${hidden(typed(given, user.line))}") made a login user of ${device.name}. The FTP client does not use it: line ${commandOf(given, refused.line)} was anonymous to the server, and refused.`,
      otherwise: 'ip ftp username and ip ftp password are the ones that the FTP client sends.',
    }
  },
}

/** What was typed, without the password. */
const hidden = (text: string): string => text.replace(/\b(password|secret)( \d)? .*/i, '$1 …')
