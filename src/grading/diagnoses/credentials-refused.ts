// A name or a password that the server does not know.

import type { Service } from '../../sim/world.ts'
import { plainOf } from '../../sim/features/access/passwords.ts'
import { isRemote, before, commandOf, sameCommand, typed } from './diagnosis.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { isAnonymous, refusedLogin } from './ftp-anonymous.ts'
import { transferred } from '../repair/remedies.ts'
import { ftpLoginOf } from '../../sim/features/transfer/slice.ts'

export const credentialsRefused: DiagnosisDefinition = {
  id: 'credentials-refused',
  title: 'Wrong user or password',
  see: ['file-transfer'],
  repairs: transferred,
  find: (given) => {
    const refused = refusedLogin(given)
    if (!refused || isAnonymous(given, refused)) return null
    const command = commandOf(given, refused.line)
    const copy = `the copy of line ${command} ("${withoutPassword(typed(given, command))}")`
    const { service, user, password } = loginOf(given, refused, command)
    if (service && user && user.text !== service.username)
      return {
        line: user.line,
        message: `The server did not let ${copy} in: it knows no user "${user.text}"${user.line === command ? '' : ` (line ${user.line})`}.`,
        otherwise: 'With a user of the server, capitals included, it would have asked for that password.',
      }
    if (service && user && password && password.text !== service.password)
      return {
        line: password.line,
        message: `The server did not let ${copy} in: the password${password.line === command ? '' : ` of line ${password.line}`} is not the one of "${user.text}".`,
        otherwise: 'With the right password, capitals included, the copy would have begun.',
      }
    return {
      line: command,
      message: `The server did not let ${copy} in: the user name or the password is not one that it knows.`,
      otherwise: 'With the user and the password of the server, capitals included, the copy would have begun.',
    }
  },
}

const withoutPassword = (text: string): string => text.replace(/(:\/\/[^:/@\s]*):[^@\s]*@/, '$1:…@')

/** A text that was given, and the line that gave it. */
interface Given {
  readonly text: string
  readonly line: number
}
interface Login {
  readonly service: Service | null
  readonly user: Given | null
  readonly password: Given | null
}

const SERVICES: Readonly<Record<string, 'ftp' | 'scp' | 'http'>> = {
  ftp: 'ftp',
  scp: 'scp',
  sftp: 'scp',
  http: 'http',
  https: 'http',
}

/** Who the device said it was, from the URL, the answers of the dialogue or the configuration; null: it cannot be told. */
function loginOf(
  given: Case,
  copy: { readonly from: string; readonly to: string; readonly line: number },
  command: number,
): Login {
  const { run } = given
  const url = /^([a-z]+):\/\/([^/]+)/.exec(isRemote(copy.from) ? copy.from : copy.to)
  const kind = SERVICES[url?.[1] ?? '']
  const service = kind === undefined ? null : (run.start.servers[url?.[2]?.split('@').at(-1) ?? '']?.[kind] ?? null)
  const inUrl = /:\/\/([^:/@\s]+)(?::([^@\s]*))?@/.exec(run.lines[command - 1] ?? '')
  const asked = (begins: RegExp): Given | null => {
    const answer = run.transcript.find(
      ({ kind: what, prompt, line }) => what === 'answer' && begins.test(prompt) && sameCommand(given, line, command),
    )
    if (!answer) return null
    const text = (run.lines[answer.line - 1] ?? '').trim()
    return { text: text === '' ? (/\[([^\]]*)\]/.exec(answer.prompt)?.[1] ?? '') : text, line: answer.line }
  }
  const { ftpUsername, ftpPassword } = ftpLoginOf(before(given, command).config)
  const set = (words: string, text: string | null): Given | null =>
    text === null
      ? null
      : {
          text,
          line:
            given.events.findLast(
              (event) => event.type === 'config' && event.text.startsWith(words) && event.line < command,
            )?.line ?? command,
        }
  const isFtp = kind === 'ftp'
  return {
    service,
    user: inUrl?.[1]
      ? { text: inUrl[1], line: command }
      : (asked(/username/i) ?? (isFtp ? set('ip ftp username', ftpUsername) : null)),
    password: inUrl?.[2]
      ? { text: inUrl[2], line: command }
      : (asked(/^password/i) ??
        (isFtp ? set('ip ftp password', ftpPassword === null ? null : plainOf(ftpPassword)) : null)),
  }
}
