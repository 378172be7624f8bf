// A copy by a protocol that is not the one to be used here: refused by the server, or against the rule.

import type { LoggedEvent } from '../../sim/world.ts'
import { commandOf, describeUrl, isRemote, typed, wantedImage } from './diagnosis.ts'
import { inFlash } from '../stored.ts'
import type { Case, DiagnosisDefinition } from './diagnosis.ts'
import { transferred } from '../repair/remedies.ts'

type CopyEvent = Extract<LoggedEvent, { type: 'copy' }>

export const forbiddenProtocol: DiagnosisDefinition = {
  id: 'forbidden-protocol',
  title: 'Wrong protocol',
  see: ['file-transfer', 'ios-images#specific-values'],
  repairs: transferred,
  find: (given) => {
    const { device } = given
    const image = wantedImage(given)
    const copies = given.events.flatMap((event) => (event.type === 'copy' && isRemote(event.from) ? [event] : []))
    const asked = askedFor(given)
    const last = copies.findLast((copy) => copy.complete)
    const against = asked && last && !asked.includes(schemeOf(last)) ? last : undefined
    if (asked && against) {
      const line = commandOf(given, against.line)
      return {
        line,
        message: `Line ${line} ("${typed(given, line)}") copied ${describeUrl(against.from)} by ${schemeOf(against)}. The rule here is ${asked.join(' or ')}.`,
        otherwise: `With ${asked[0]}: in its place, the same copy would have kept to the rule.`,
      }
    }
    const silent = copies.findLast((copy) => !copy.complete && offered(given, copy).length > 0)
    if (!silent || image === null || inFlash(given, image) !== null) return null
    const line = commandOf(given, silent.line)
    const others = offered(given, silent)
    return {
      line,
      message:
        `Line ${line} ("${typed(given, line)}") asked by ${schemeOf(silent)}, and no answer came: no server here talks ${schemeOf(silent)} to ${device.name}. ${others[0] === 'scp' ? 'The policy allows SSH only (port 22).' : ''}`.trim(),
      otherwise: `By ${others.join(' or ')} the file would have been there to fetch.`,
    }
  },
}

function askedFor({ unmet }: Case): readonly string[] | null {
  const asked = unmet.find(({ check }) => check === 'protocol-used')?.args['protocol']
  return Array.isArray(asked) ? asked.map(String) : null
}

/** By which protocols a server that answers has a file, when none answers by the one that was tried. */
function offered({ run }: Case, copy: CopyEvent): string[] {
  const scheme = schemeOf(copy)
  const servers = Object.values(run.start.servers).filter(({ unreachable }) => !unreachable)
  const talks = (name: 'tftp' | 'ftp' | 'scp' | 'http'): boolean => servers.some((server) => server[name] !== null)
  const key = ({ sftp: 'scp', https: 'http' } as Readonly<Record<string, string>>)[scheme] ?? scheme
  if (key !== 'tftp' && key !== 'ftp' && key !== 'scp' && key !== 'http') return []
  return talks(key) ? [] : (['scp', 'ftp', 'tftp', 'http'] as const).filter(talks)
}

const schemeOf = ({ from }: CopyEvent): string => from.slice(0, from.indexOf(':'))
