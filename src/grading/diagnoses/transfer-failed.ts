// A copy that ended with an error and was not repeated with success.

import { before, commandOf, isRemote, isMissed, wantedImage } from './diagnosis.ts'
import { inFlash } from '../stored.ts'
import { ipv4Number } from '../../sim/command.ts'
import { network } from '../../sim/features/ip/reach.ts'
import type { Case, DiagnosisDefinition, Found } from './diagnosis.ts'
import { lineOfVariable } from './rommon-download.ts'
import { either, transferred, variablesRight } from '../repair/remedies.ts'
import type { LoggedEvent } from '../../sim/world.ts'

type CopyEvent = Extract<LoggedEvent, { type: 'copy' }>

export const transferFailed: DiagnosisDefinition = {
  id: 'transfer-failed',
  title: 'Copy failed',
  see: ['ios-images#how-it-works'],
  about: ['flash', 'image', 'server', 'startup', 'configuration'],
  repairs: either(transferred, variablesRight),
  find: (given) => {
    const image = wantedImage(given)
    const missing = image !== null && inFlash(given, image) === null
    const failed = given.events.flatMap((event) => (event.type === 'copy' && !event.complete ? [event] : []))
    const last = failed.findLast(
      (copy) =>
        (missing && isRemote(copy.from) && !isConfig(copy.to)) ||
        (isMissed(given, 'server') && isRemote(copy.to)) ||
        (isMissed(given, 'image', 'startup', 'configuration') &&
          isRemote(copy.from) &&
          isConfig(copy.to) &&
          !given.events.some(
            (later) =>
              later.type === 'copy' &&
              later.complete &&
              later.line > copy.line &&
              isConfig(later.to) &&
              isRemote(later.from),
          )),
    )
    // Missing room and wrong credentials are separate diagnoses.
    if (
      !last ||
      (last.cause?.kind === 'no-space' && isRemote(last.from) && missing) ||
      last.cause?.kind === 'credentials'
    )
      return null
    const line = commandOf(given, last.line)
    const blamed = variableToBlame(given, last)
    if (blamed !== null) return blamed
    return {
      line,
      message: `The copy of line ${line}, from ${last.from} to ${last.to}, failed${last.error ? `: ${last.error.replace(/^%/, '')}` : ''}. ${isConfig(last.to) ? 'Nothing was configured' : 'No file arrived'}.`,
      otherwise:
        'With the right server, file name and path, and room for the file, it would have ended with "bytes copied".',
    }
  },
}

const isConfig = (url: string): boolean => /^(system:running|nvram:startup)-config$/.test(url)

/** In ROMmon: a download without an answer, where the variables themselves say that the server cannot be reached. */
function variableToBlame(given: Case, failed: Pick<CopyEvent, 'line' | 'cause'>): Found | null {
  const then = before(given, failed.line)
  if (then.mode !== 'rommon' || failed.cause?.kind !== 'unreachable') return null
  const { IP_ADDRESS: own, IP_SUBNET_MASK: mask, DEFAULT_GATEWAY: gateway, TFTP_SERVER: server } = then.rommon.variables
  if (own === undefined || mask === undefined || gateway === undefined || server === undefined) return null
  const command = commandOf(given, failed.line)
  if (own === server) {
    const line = lineOfVariable(given, 'IP_ADDRESS', command) ?? command
    return {
      line,
      message: `Line ${line} set IP_ADDRESS to ${own}, and that is TFTP_SERVER too: the router took the address of the server, so line ${command} got no answer.`,
      otherwise: 'With an address of its own, free and in the same subnet, the router would have reached the server.',
    }
  }
  const net = (address: string): number => network(address, ipv4Number(mask) ?? 0)
  if (net(own) === net(server) || net(own) === net(gateway)) return null
  const line = lineOfVariable(given, 'IP_SUBNET_MASK', command) ?? command
  return {
    line,
    message: `By IP_ADDRESS ${own} and IP_SUBNET_MASK ${mask} neither the server ${server} nor the gateway ${gateway} is in the subnet of the router, so line ${command} got no answer.`,
    otherwise:
      'With the address and the mask that the LAN really has, the server or a gateway would have been in reach.',
  }
}
