// What a transfer needs: a login, a protocol, a way to the server, room.

import {
  commandOf,
  typed,
  describeUrl,
  isRemote,
  wantedImage,
  before,
  installVersion,
  isMissed,
  lineSaid,
} from './mistake.ts'
import type { Mistake, Case, Found } from './mistake.ts'
import { transferred, goalsOf, either, unpackedFromSource } from '../repair/remedies.ts'
import type { LoggedEvent } from '../../sim/world.ts'
import { inFlash, filesOf, mainFlash, nameOf } from '../stored.ts'
import { ftpLoginOf } from '../../sim/features/transfer/slice.ts'
import { interfaceTo } from '../../sim/features/ip/reach.ts'
import { addressedPorts } from '../../sim/features/ip/slice.ts'
import { archivedImage } from '../../sim/images.ts'
import { replace } from '../repair/edits.ts'
import { grouped } from '../bytes.ts'

/** A user of the device itself, created for an FTP server that never heard of it. */
const loginUserForFtp: Mistake = {
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

type CopyEvent = Extract<LoggedEvent, { type: 'copy' }>

/** A copy by a protocol that is not the one to be used here: refused by the server, or against the rule. */
const forbiddenProtocol: Mistake = {
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
        message: `${lineSaid(given, line)} copied ${describeUrl(against.from)} by ${schemeOf(against)}. The rule here is ${asked.join(' or ')}.`,
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
        `${lineSaid(given, line)} asked by ${schemeOf(silent)}, and no answer came: no server here talks ${schemeOf(silent)} to ${device.name}. ${others[0] === 'scp' ? 'The policy allows SSH only (port 22).' : ''}`.trim(),
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

/** FTP without a user: the device logs in as anonymous, and the server refuses that. */
const ftpAnonymous: Mistake = {
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

/** No open port, or no route, towards the server that was asked. */
const noPathToServer: Mistake = {
  id: 'no-path-to-server',
  title: 'No way to the server',
  see: ['file-transfer'],
  repairs: goalsOf('network', 'configuration', 'port'),
  find: (given) => {
    const { events, unmet, device } = given
    if (unmet.length === 0) return null
    const copies = events.flatMap((event) =>
      event.type === 'copy' && (isRemote(event.from) || isRemote(event.to)) ? [event] : [],
    )
    const last = copies.at(-1)
    if (!last || last.complete || before(given, last.line).running === null) return null
    const host = (isRemote(last.from) ? last.from : last.to).split('/')[2] ?? ''
    const then = before(given, last.line)
    if (!/^[\d.]+$/.test(host) || interfaceTo(then, host) !== null) return null
    const line = commandOf(given, last.line)
    const ports = addressedPorts(then.config).filter(({ isUp }) => !isUp)
    const why =
      ports.length > 0
        ? `${ports.map(({ name }) => name).join(', ')} ${ports.length === 1 ? 'has' : 'have'} an address and ${ports.length === 1 ? 'is' : 'are'} shut down`
        : 'no open port has an address in its network, and no route leads there'
    return {
      line,
      lacks: true,
      message: `${lineSaid(given, line)} asked ${host}, and ${device.name} had no way there: ${why}.`,
      otherwise: 'With an address on the port towards the server, and the port opened, the server would have answered.',
    }
  },
}

/** `archive download-sw` given an image: it unpacks an archive, a .tar, and a .bin is none. */
const imageNotArchive: Mistake = {
  id: 'image-not-archive',
  title: 'Image where an archive is wanted',
  see: ['switch-images#one-release-two-forms'],
  repairs: ({ run, ...given }, { line }) => {
    const text = line === null ? '' : (run.lines[line - 1] ?? '')
    const name = binOf(text)
    const archive = name === null ? null : archiveOf({ run, ...given }, name)
    return line === null || name === null || archive === null
      ? []
      : [
          [
            replace(
              line,
              text.replace(name, () => archive),
            ),
          ],
        ]
  },
  find: (given) => {
    const image = wantedImage(given)
    if (given.unmet.length === 0 || (image !== null && inFlash(given, image) !== null)) return null
    const asked = given.events.findLast(
      (event): event is CopyEvent => event.type === 'copy' && event.cause?.kind === 'not-an-archive',
    )
    const name = asked ? nameOf(asked.from) : ''
    if (!asked || !name.endsWith('.bin')) return null
    const archive = archiveOf(given, name)
    return {
      line: asked.line,
      message: `${lineSaid(given, asked.line)} gave ${name} to a command that unpacks archives: it looks for a .tar with an info file in it, and a .bin is the image itself.${archive === null ? '' : ` The archive is ${archive}.`}`,
      otherwise:
        archive === null
          ? 'An image is copied with copy, and named with boot system.'
          : `With ${archive} it would have been unpacked and named; an image is copied with copy, and named with boot system.`,
    }
  },
}

function binOf(input: string): string | null {
  const word = /^(?:do )?arch\S* down\S* (?:.* )?(\S+\.bin)\s*$/i.exec(input.trim())?.[1]
  return word === undefined ? null : nameOf(word)
}

/** The archive that holds an image, on a server or in flash. */
function archiveOf({ run, device }: Case, image: string): string | null {
  const files = [...Object.values(run.start.servers).flatMap(filesOf), ...mainFlash(device).files]
  return files.find(({ archive }) => archive !== undefined && archivedImage(archive) === image)?.name ?? null
}

/** A copy, or an installation, that found no room in flash. */
const noSpace: Mistake = {
  id: 'no-space',
  title: 'No room in flash',
  see: ['ios-images#no-space', 'ios-images#making-room'],
  repairs: either(unpackedFromSource, transferred),
  find: (given) => {
    const { events } = given
    const installation = installWithoutRoom(given)
    if (installation) return installation
    const image = wantedImage(given)
    if (image === null || inFlash(given, image) !== null) return null
    const failed = events.findLast((event) => event.type === 'copy' && event.cause?.kind === 'no-space')
    if (failed?.type !== 'copy' || failed.cause?.kind !== 'no-space') return null
    const { needs, free } = failed.cause
    const line = commandOf(given, failed.line)
    const unpacks = /^(?:do )?arch/i.test(typed(given, line))
    if (!isRemote(failed.from) && !unpacks) return null
    const then = before(given, failed.line)
    const flash = mainFlash(then)
    if (unpacks) {
      const lies = isRemote(failed.from)
        ? ''
        : ` The archive takes room there itself: ${grouped(flash.files.find(({ name }) => name === nameOf(failed.from))?.size ?? 0)} bytes.`
      return {
        line,
        message: `${lineSaid(given, line)} found no room to unpack ${nameOf(failed.from)}: ${flash.name}: had ${grouped(free)} bytes for it, and ${grouped(needs)} are needed.${lies}`,
        otherwise: isRemote(failed.from)
          ? 'With an unneeded file deleted first, it would have fitted; /overwrite helps where the running image alone is in the way, and need not stay.'
          : 'Unpacked from the server, with its URL in place of the file in flash, the archive itself needs no room.',
      }
    }
    const deleted =
      (flash.deleted?.length ?? 0) > 0 ? ' Deleted files keep their room on this flash until it is squeezed.' : ''
    return {
      line,
      lacks: true,
      message: `${lineSaid(given, line)} found no room for ${nameOf(failed.from)}, which has ${grouped(needs)} bytes: ${flash.name}: had ${grouped(free)} bytes free. What was written of it is no image.${deleted}`,
      otherwise: 'With an unneeded file deleted first, and dir looked at, the copy would have fitted.',
    }
  },
}

/** `install add` needs room for the packages beside the bundle. */
function installWithoutRoom(given: Case): Found | null {
  const { events, device } = given
  const version = installVersion(given)
  if (version === null || !isMissed(given, 'install') || device.packages.some((set) => set.version === version))
    return null
  const failed = events.findLast((event) => event.type === 'install-failed' && event.cause.kind === 'no-space')
  if (failed?.type !== 'install-failed' || failed.cause.kind !== 'no-space') return null
  const { needs, free } = failed.cause
  const line = commandOf(given, failed.line)
  return {
    line,
    lacks: true,
    message: `${lineSaid(given, line)} found no room to unpack ${version}: ${mainFlash(device).name}: had ${grouped(free)} bytes free, and ${grouped(needs)} are needed.`,
    otherwise:
      'install remove inactive makes room first: it deletes what the active release does not use, a bundle that is not added included.',
  }
}

export const transfer: readonly Mistake[] = [
  loginUserForFtp,
  forbiddenProtocol,
  ftpAnonymous,
  noPathToServer,
  imageNotArchive,
  noSpace,
]
