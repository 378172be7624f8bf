// What came of a transfer, and of a start from elsewhere.

import { before, commandOf, isRemote, isMissed, wantedImage, missingInFlash, lineSaid } from './mistake.ts'
import { inFlash } from '../stored.ts'
import { ipv4Number } from '../../sim/command.ts'
import { network } from '../../sim/features/ip/reach.ts'
import type { Case, Mistake, Found } from './mistake.ts'
import { lineOfVariable } from './rommon.ts'
import { either, transferred, variablesRight, goalsOf } from '../repair/remedies.ts'
import type { LoggedEvent } from '../../sim/world.ts'

type CopyEvent = Extract<LoggedEvent, { type: 'copy' }>

/** A copy that ended with an error and was not repeated with success. */
const transferFailed: Mistake = {
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

/** `tftpdnld -r`: the image runs from DRAM, and flash is as empty as before. */
const loadedToMemoryOnly: Mistake = {
  id: 'loaded-to-memory-only',
  title: 'Loaded into memory only',
  see: ['disaster-recovery'],
  about: ['flash', 'image', 'startup'],
  repairs: goalsOf('flash'),
  find: (given) => {
    const { events, device } = given
    const image = missingInFlash(given)
    if (image === null) return null
    const loaded = events.findLast((event) => event.type === 'copy' && event.complete && event.to === 'dram:')
    if (!loaded) return null
    return {
      line: loaded.line,
      message: `${lineSaid(given, loaded.line)} loaded ${image} into DRAM and started it. With -r nothing is written: flash is still empty, and the next start of ${device.name} finds no image.`,
      otherwise:
        'Without -r it would have been stored in flash; or, now that IOS runs, copy tftp: flash: still brings it there.',
    }
  },
}

/** Started by hand from a stick, and left so: flash is as empty as before. */
const stoppedAfterStickBoot: Mistake = {
  id: 'stopped-after-stick-boot',
  title: 'Runs from the stick only',
  see: ['disaster-recovery', 'boot-sequence#how-it-works'],
  about: ['flash', 'image', 'startup'],
  repairs: goalsOf('flash'),
  find: (given) => {
    const { device, events } = given
    const image = missingInFlash(given)
    if (image === null) return null
    const boot = events.findLast((event) => event.type === 'boot')
    if (
      boot?.type !== 'boot' ||
      before(given, boot.line).mode !== 'rommon' ||
      !boot.image?.startsWith('usb') ||
      !device.running?.url.startsWith('usb')
    )
      return null
    return {
      line: boot.line,
      lacks: true,
      message: `${lineSaid(given, boot.line)} started ${device.name} from the stick, and that is all: ${image} was not copied into flash.`,
      otherwise:
        'Copied from usbflash0: to flash: while IOS runs, the image would be there at the next start, with the stick or without it.',
    }
  },
}

export const arrival: readonly Mistake[] = [transferFailed, loadedToMemoryOnly, stoppedAfterStickBoot]
