// The image itself: made for something else, damaged, replaced.

import type { LoggedEvent } from '../../sim/world.ts'
import { firstTried, inFlash, mainFlash, nameOf, fits, loads, filesOf, wantedHashes } from '../stored.ts'
import { before, commandOf, isMissed, restartsOf, wantedImage, foreignFamily, isRemote, lineSaid } from './mistake.ts'
import type { Case, Mistake, Found } from './mistake.ts'
import { either, named, statementInstead, comparedAndFetched } from '../repair/remedies.ts'
import { platforms } from '../../sim/platforms/index.ts'
import { replace } from '../repair/edits.ts'

// A damaged image that came into flash during the run, and what was done about it before going on.

type Verify = Extract<LoggedEvent, { type: 'verify' }>

export interface DamagedImage {
  readonly name: string
  /** The command that brought it. */
  readonly line: number
  /** What `verify` said of it later, in order. */
  readonly verified: readonly Verify[]
  /** A directory listing that was looked at later; null: none. */
  readonly listed: number | null
  /** The restart that was risked with it; null: it is simply still there. */
  readonly restarted: number | null
}

/** The last one that was still in flash at a restart or at the end; null: there was none, or it was dealt with. */
export function damagedImage(given: Case): DamagedImage | null {
  const { events, run, device } = given
  if (!isMissed(given, 'flash', 'image', 'events')) {
    return null
  }
  const image = wantedImage(given)
  const { name: disk } = mainFlash(device)
  for (const copy of events.toReversed()) {
    if (copy.type !== 'copy' || !copy.to.startsWith(`${disk}:`)) continue
    const name = nameOf(copy.to)
    const isThere = (line: number): boolean =>
      mainFlash(before(given, line)).files.some((file) => file.name === name && file.image !== null && !file.intact)
    if (!isThere(copy.line + 1)) continue
    // A sound copy beside it, and first in the order, makes it harmless.
    const isTried = (line: number): boolean => firstTried(before(given, line))?.name === name
    const restart = restartsOf(given).find(
      ({ line }) =>
        line > copy.line &&
        isThere(line) &&
        (isTried(line) || image === null || inFlash(given, image, before(given, line)) === null),
    )
    const isLeft =
      isThere(run.worlds.length) && (image === null || inFlash(given, image) === null || isMissed(given, 'fit'))
    if (!restart && !isLeft) continue
    const until = restart?.line ?? Infinity
    const looked = run.transcript.find(
      ({ line, kind, device: on, output }) =>
        line > copy.line &&
        line < until &&
        on === device.name &&
        kind === 'command' &&
        output.includes(name) &&
        /bytes (total|available)/.test(output),
    )
    return {
      name,
      line: commandOf(given, copy.line),
      verified: events.flatMap((event) =>
        event.type === 'verify' && event.line >= copy.line && event.line < until && nameOf(event.url) === name
          ? [event]
          : [],
      ),
      listed: looked?.line ?? null,
      restarted: restart ? commandOf(given, restart.line) : null,
    }
  }
  return null
}

/** What came of it, for the end of a message. */
export function risked({ restarted }: DamagedImage, device: string): string {
  return restarted === null ? 'It is still in flash.' : `Line ${restarted} restarted ${device} with it all the same.`
}

/** An image made for another platform: it copies like any file, and does not boot. */
const wrongPlatform: Mistake = {
  id: 'wrong-platform',
  title: 'Image of another platform',
  see: ['ios-images#wrong-platform', 'ios-images#the-image-file-and-its-name'],
  repairs: either(named, statementInstead),
  find: (given) => foreignCopy(given) ?? foreignStatement(given),
}

function foreignCopy(given: Case): Found | null {
  const { events, device } = given
  if (!isMissed(given, 'flash', 'image')) return null
  const { name: disk, files } = mainFlash(device)
  const copy = events.findLast((event) => {
    if (event.type !== 'copy' || !event.complete || !event.to.startsWith(`${disk}:`)) return false
    const now = files.find(({ name }) => name === nameOf(event.to))
    const then = mainFlash(before(given, event.line + 1)).files.find(({ name }) => name === nameOf(event.to))
    return now !== undefined && then?.image !== null && then?.intact === true && !fits(device, then)
  })
  if (copy?.type !== 'copy') return null
  // Beside the right one, and not tried before it, it only takes room.
  const right = wantedImage(given)
  const tried = firstTried(device)?.name === nameOf(copy.to)
  if (right !== null && inFlash(given, right) !== null && !tried && !isMissed(given, 'fit')) return null
  const line = commandOf(given, copy.line)
  const family = files.find(({ name }) => name === nameOf(copy.to))?.image?.family ?? ''
  const [source, stored] = [nameOf(copy.from), nameOf(copy.to)]
  const as = source === stored ? '' : ` as ${stored}`
  const says = source.startsWith(family)
    ? `Its name${as === '' ? '' : ' on the source'} says that it is for the platform ${family}`
    : `It is made for the platform ${family}`
  return {
    line,
    message: `${lineSaid(given, line)} fetched ${source}${as}. ${says}, and ${device.name} is another one: it copies, but it cannot boot.`,
    otherwise: '',
    rule:
      right === null
        ? 'The first part of the name has to be the platform.'
        : `${right} is the one that is made for ${device.name}.`,
  }
}

/** A statement for the image of another platform, while the right one lies in flash. */
function foreignStatement(given: Case): Found | null {
  const { events, device } = given
  const right = wantedImage(given)
  const present = right === null ? null : inFlash(given, right)
  if (present === null || !isMissed(given, 'image')) return null
  const added = events.flatMap((event) =>
    event.type === 'boot-system' && event.op === 'add' && event.entry !== null
      ? [{ line: event.line, family: foreignFamily(device, event.entry), entry: event.entry }]
      : [],
  )
  if (added.some(({ entry }) => loads(given, entry, right ?? ''))) return null
  const wrong = added.findLast(({ family }) => family !== null)
  if (!wrong) return null
  const own = platforms[device.platform].families[0]
  return {
    line: wrong.line,
    message: `${lineSaid(given, wrong.line)} names an image for the platform ${wrong.family}, and ${device.name} loads those for ${own}. In ${mainFlash(device).name}: it is ${present}. The name is not checked when the statement is entered.`,
    otherwise: `With a statement for ${present}, ${device.name} would have loaded it at the next start.`,
  }
}

/** A hash that was printed and that nobody compared with the published one. */
const hashNotCompared: Mistake = {
  id: 'hash-not-compared',
  title: 'Hash printed, not compared',
  see: ['ios-images#md5-compares', 'ios-images#proving-the-file'],
  repairs: comparedAndFetched,
  find: (given) => {
    const damaged = damagedImage(given)
    const last = damaged?.verified.at(-1)
    // Without a hash to compare with, `verify /md5` finds nothing wrong with any file.
    if (!damaged || !last || last.passed !== null) return null
    return {
      line: last.line,
      message: `${lineSaid(given, last.line)} printed a hash of ${damaged.name}, and nothing compared it: the file is damaged. ${risked(damaged, given.device.name)}`,
      otherwise: '',
      rule: 'With the published hash behind the file name the device compares the two and says whether they differ.',
    }
  },
}

/** `verify` said that the image is damaged, and it was used all the same. */
const failedVerifyIgnored: Mistake = {
  id: 'failed-verify-ignored',
  title: 'Failed verify ignored',
  see: ['ios-images#proving-the-file'],
  find: (given) => {
    const damaged = damagedImage(given)
    const last = damaged?.verified.at(-1)
    if (!damaged || !last || last.passed !== false) return null
    return {
      line: last.line,
      message: `${lineSaid(given, last.line)} found ${damaged.name} damaged. ${risked(damaged, given.device.name)}`,
      otherwise:
        'Deleted and fetched again, from another place if there is one, and verified again, it would have been an image to start.',
    }
  },
}

/** A look at the size where the content was in question. */
const sizeOnly: Mistake = {
  id: 'size-only',
  title: 'Size is no proof',
  see: ['ios-images#corrupt-not-verified', 'ios-images#proving-the-file'],
  find: (given) => {
    const damaged = damagedImage(given)
    if (!damaged || damaged.verified.length > 0 || damaged.listed === null) return null
    return {
      line: damaged.listed,
      message: `${lineSaid(given, damaged.listed)} shows the size of ${damaged.name}, which is right; the content is not. Size does not prove content. ${risked(damaged, given.device.name)}`,
      otherwise: '',
      rule: 'verify /md5 with the published hash says whether a file is the published one.',
    }
  },
}

/** An image that was damaged on the way and that nobody verified. */
const corruptUnverified: Mistake = {
  id: 'corrupt-unverified',
  title: 'Damaged image not verified',
  see: ['ios-images#corrupt-not-verified', 'ios-images#proving-the-file'],
  find: (given) => {
    const damaged = damagedImage(given)
    if (!damaged || damaged.verified.length > 0 || damaged.listed !== null) return null
    return {
      line: damaged.line,
      message: `${lineSaid(given, damaged.line)} brought a damaged ${damaged.name}, and nothing verified it. ${risked(damaged, given.device.name)}`,
      otherwise: '',
      rule: 'verify /md5 with the published hash says whether a file is the published one.',
    }
  },
}

/** Another image sent to the server under the name of the wanted one: whoever fetches that name gets the other one. */
const serverImageOverwritten: Mistake = {
  id: 'server-image-overwritten',
  title: 'Wanted image overwritten on the server',
  see: ['file-transfer', 'ios-images#watch-out'],
  about: ['flash', 'image'],
  find: (given) => {
    const { events, run } = given
    const image = wantedImage(given)
    if (image === null) return null
    const hashes = wantedHashes(run, image)
    const upload = events.find(
      (event) =>
        event.type === 'copy' &&
        event.complete &&
        isRemote(event.to) &&
        event.md5 !== null &&
        !hashes.has(event.md5) &&
        filesOf((run.worlds[event.line - 1] ?? run.start).servers[event.to.split('/')[2] ?? '']).some(
          ({ name, md5 }) => name === nameOf(event.to) && hashes.has(md5),
        ),
    )
    // Where the wanted one was fetched before or came from another place, nothing is lost by it.
    if (upload?.type !== 'copy' || inFlash(given, image) !== null) return null
    const line = commandOf(given, upload.line)
    const [sent, name] = [nameOf(upload.from), nameOf(upload.to)]
    const back = events.find(
      (event) => event.type === 'copy' && event.complete && event.line > upload.line && event.from === upload.to,
    )
    const checked = events.find(
      (event) =>
        event.type === 'verify' && event.line > upload.line && event.md5 === upload.md5 && event.matched === false,
    )
    const fetched = back
      ? ` So what line ${commandOf(given, back.line)} fetched under that name is ${sent} once more.`
      : ''
    const shown = checked
      ? ` ${lineSaid(given, checked.line)} showed that its hash differs from the published one.`
      : ''
    return {
      line,
      message: `${lineSaid(given, line)} wrote ${sent} over ${name} on the server, and the wanted image is not there any more.${fetched}${shown}`,
      advises: () =>
        [line, upload.line].map((at) => [
          replace(
            at,
            (run.lines[at - 1] ?? '').replace(name, () => sent),
          ),
        ]),
      otherwise: `Sent under a name of its own, such as ${sent}, it would have been beside ${name} on the server.`,
    }
  },
}

export const image: readonly Mistake[] = [
  wrongPlatform,
  hashNotCompared,
  failedVerifyIgnored,
  sizeOnly,
  corruptUnverified,
  serverImageOverwritten,
]
