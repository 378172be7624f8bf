// FTP without a user: the device logs in as anonymous, and the server refuses that.

import type { LoggedEvent } from '../../sim/world.ts'
import { before, commandOf, isRemote, typed } from './diagnosis.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { transferred } from '../repair/remedies.ts'
import { ftpLoginOf } from '../../sim/features/transfer/slice.ts'

type CopyEvent = Extract<LoggedEvent, { type: 'copy' }>

export const ftpAnonymous: DiagnosisDefinition = {
  id: 'ftp-anonymous',
  title: 'FTP without credentials',
  see: ['file-transfer'],
  repairs: transferred,
  find: (given) => {
    const refused = refusedLogin(given)
    if (!refused || !isAnonymous(given, refused)) return null
    const line = commandOf(given, refused.line)
    return {
      line,
      message: `The server refused the copy of line ${line} ("${typed(given, line)}"): no FTP user is configured on ${given.device.name} and none stands in the URL, so it logged in as anonymous.`,
      otherwise:
        'With ip ftp username and ip ftp password, or with ftp://USER:PASSWORD@… as the source, the server would have let it in.',
    }
  },
}

/** The last copy, if it was one by FTP that was never let in. */
export function refusedLogin(given: Case): CopyEvent | null {
  const copies = given.events.flatMap((event) =>
    event.type === 'copy' && (isRemote(event.from) || isRemote(event.to)) ? [event] : [],
  )
  const refused = copies.findLast(({ cause }) => cause?.kind === 'credentials')
  return refused && !copies.some((later) => later.complete && later.line > refused.line) ? refused : null
}

/** Whether it gave no name at all. */
export function isAnonymous(given: Case, copy: CopyEvent): boolean {
  const isFtp = (isRemote(copy.from) ? copy.from : copy.to).startsWith('ftp:')
  const named =
    ftpLoginOf(before(given, copy.line).config).ftpUsername !== null ||
    typed(given, commandOf(given, copy.line)).includes('@')
  return isFtp && !named
}
