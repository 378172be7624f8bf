// What was removed from flash.

import { mainFlash, nameOf, wantedHashes, inFlash } from '../stored.ts'
import {
  before,
  commandOf,
  forbidden,
  lostSomething,
  typed,
  sameCommand,
  isRemote,
  wrongOrders,
  platformHas,
  wantedImage,
  isMissed,
  installVersion,
  lineSaid,
} from './mistake.ts'
import type { Mistake, Case, Found } from './mistake.ts'
import { takenOut, answeredOtherwise, either, withoutErase, inOrder, underItsName } from '../repair/remedies.ts'
import { bootField } from '../../sim/register.ts'
import { hex } from '../../sim/messages.ts'
import { imageNamed } from '../../sim/images.ts'
import { replace } from '../repair/edits.ts'
import type { LoggedEvent } from '../../sim/world.ts'

/** `format` empties a file system; it does not make room in it. */
const flashFormatted: Mistake = {
  id: 'flash-formatted',
  title: 'Flash formatted',
  see: ['ios-images#making-room'],
  repairs: takenOut,
  find: (given) => {
    const { events, device } = given
    if (!lostSomething(given) && !forbidden(given, 'format')) return null
    const { name } = mainFlash(device)
    const format = events.find((event) => event.type === 'format' && event.url.startsWith(`${name}:`))
    if (!format) return null
    const line = commandOf(given, format.line)
    const lost = mainFlash(before(given, format.line)).files.map((file) => file.name)
    return {
      line,
      message: `${lineSaid(given, line)} removed every file from ${name}:${lost.length > 0 ? `, and with them ${lost.join(', ')}` : ''}. Formatting is no way to make room for one.`,
      otherwise: '',
      rule: 'delete removes one file, and its room is free at once.',
    }
  },
}

/** `erase flash:` where startup-config was meant, or nothing at all: that is the image store. */
const erasedFlash: Mistake = {
  id: 'erased-flash',
  title: 'Flash erased, not startup-config',
  see: ['configuration-management#erasing-on-purpose', 'ios-images#easy-to-mix-up'],
  repairs: takenOut,
  find: (given) => {
    const { events, device } = given
    if (!lostSomething(given) && !forbidden(given, 'erase')) return null
    const { name } = mainFlash(device)
    const erase = events.find(
      (event) =>
        event.type === 'erase' &&
        event.url.startsWith(`${name}:`) &&
        !events.some((copy) => copy.type === 'copy' && sameCommand(given, copy.line, event.line)),
    )
    if (!erase) return null
    const line = commandOf(given, erase.line)
    const lost = mainFlash(before(given, erase.line)).files.map((file) => file.name)
    return {
      line,
      message: `${lineSaid(given, line)} erased all of ${name}:${lost.length > 0 ? `, and with it ${lost.join(', ')}` : ''}. That is the image store, not the configuration.`,
      otherwise: '',
      rule: 'erase startup-config is what clears the configuration; the images stay.',
    }
  },
}

/** Class B flash asks "Erase flash: before copying?", and Enter means yes. */
const erasedBeforeCopy: Mistake = {
  id: 'erased-before-copy',
  title: 'Flash erased before the copy',
  see: ['ios-images#enter-erases', 'file-transfer'],
  repairs: either(withoutErase, answeredOtherwise),
  find: (given) => {
    const { events, device } = given
    if (!lostSomething(given) && !forbidden(given, 'erase')) return null
    const { name } = mainFlash(device)
    const erase = events.find(
      (event) =>
        event.type === 'erase' &&
        event.url.startsWith(`${name}:`) &&
        before(given, event.line).running !== null &&
        events.some((copy) => copy.type === 'copy' && sameCommand(given, copy.line, event.line)),
    )
    if (!erase) return null
    const question = given.run.transcript.find(
      ({ kind, prompt, line }) =>
        kind === 'answer' && prompt.startsWith('Erase ') && sameCommand(given, line, erase.line),
    )
    const lost = mainFlash(before(given, erase.line)).files.map((file) => file.name)
    const command = commandOf(given, erase.line)
    const line = question?.line ?? command
    if (!question && /\s\/e\S*/i.test(typed(given, command)))
      return {
        line,
        message: `${lineSaid(given, line)} erased ${name}: before it copied, which is what /erase asks for: ${lost.join(', ') || 'everything'} is gone.`,
        otherwise:
          'Without /erase, and with n when it offers to erase, the copy would have gone beside what is there, if there is room for both.',
      }
    return {
      line,
      message: `Line ${line} ${question?.input ? `answered "${question.input}"` : 'was Enter'} at "${(question?.prompt ?? 'Erase flash: before copying? [confirm]').trim()}"${question?.input ? '' : ', and Enter means yes there'}: ${lost.join(', ') || 'everything'} is gone from ${name}:.`,
      otherwise: 'With n the copy would have gone on beside what is there, if there is room for both.',
    }
  },
}

/** The only image deleted before it was anywhere else. */
const deletedBeforeBackup: Mistake = {
  id: 'deleted-before-backup',
  title: 'Deleted before the backup',
  see: ['ios-images#keep-a-way-back', 'ios-images#image-deleted'],
  about: ['events', 'server'],
  repairs: inOrder,
  find: (given) => {
    const { device } = given
    for (const { first, second, wanted } of wrongOrders(given)) {
      if (second.type !== 'delete' && second.type !== 'format' && second.type !== 'erase') continue
      const asksForCopy = wanted.some(
        ({ type, fields }) => type === 'copy' && isRemote((fields['to'] ?? '').replace('*', 'x://')),
      )
      if (!asksForCopy) continue
      const line = commandOf(given, second.line)
      const what = second.type === 'delete' ? nameOf(second.url) : 'everything in flash'
      const since = first
        ? `, and line ${commandOf(given, first.line)} made the backup only afterwards`
        : ', and no backup was made before'
      return {
        line,
        message: `Line ${line} removed ${what}${since}. If the copy fails and the power goes, ${device.name} has nothing to boot.`,
        otherwise: 'Copied to the server first, the image could have been fetched back whatever happened next.',
      }
    }
    return null
  },
}

/** An image deleted so that another one stands first in flash: it works by accident. */
const deletedToBeFirst: Mistake = {
  id: 'deleted-to-be-first',
  title: 'Deleted to become first',
  see: ['boot-sequence#specific-values', 'ios-images#the-register-has-a-say'],
  repairs: takenOut,
  find: (given) => {
    const { device, start, events, run, unmet } = given
    const image = wantedImage(given)
    const { next } = device.register
    if (
      image === null ||
      unmet.length === 0 ||
      !platformHas(given, 'register') ||
      bootField(next) !== 1 ||
      bootField(start.register.next) !== 1
    )
      return null
    const hashes = wantedHashes(run, image)
    const removal = events.findLast((event) => {
      if (event.type !== 'delete') return false
      const files = mainFlash(before(given, event.line)).files.filter((file) => file.image !== null)
      const gone = files.findIndex(({ name }) => name === nameOf(event.url))
      const wanted = files.findIndex(({ md5 }) => hashes.has(md5))
      return gone >= 0 && wanted > gone
    })
    if (removal?.type !== 'delete') return null
    const line = commandOf(given, removal.line)
    return {
      line,
      message: `Line ${line} deleted ${nameOf(removal.url)}, so ${image} stands first in flash now. With the register at ${hex(next)} that works by accident: the boot list is still not read, and the next image that is copied may stand first.`,
      otherwise: 'With the register at 0x2102 the boot list would have chosen the image, and both could have stayed.',
    }
  },
}

/** An image that was needed is gone from flash. */
const imageDeleted: Mistake = {
  id: 'image-deleted',
  title: 'Needed image removed',
  see: ['ios-images#image-deleted'],
  about: ['flash', 'image', 'startup'],
  repairs: takenOut,
  find: (given) => {
    for (const image of neededImages(given)) {
      if (inFlash(given, image) !== null) continue
      const removal = given.events.findLast(
        (event) => event.type === 'delete' && inFlash(given, image, before(given, event.line)) !== null,
      )
      if (!removal) continue
      const line = commandOf(given, removal.line)
      return {
        line,
        message: `Line ${line} removed ${image} from flash, and it was needed. What is running lives in RAM and shows nothing of it; a deleted file does not come back.`,
        otherwise: 'Left in flash, it would still be there to boot from or to go back to.',
      }
    }
    return null
  },
}

/** What is to boot or to be there; an image that only has to stay as the way back is another mistake. */
function neededImages(given: Case): string[] {
  const wanted = wantedImage(given)
  return wanted !== null && isMissed(given, 'flash', 'image', 'startup') ? [wanted] : []
}

/** An image that was to stay, as the way back, is gone; often while one that nobody needs is still there. */
const keptImageDeleted: Mistake = {
  id: 'kept-image-deleted',
  title: 'Rollback image deleted',
  see: ['ios-images#keep-a-way-back', 'ios-images#making-room'],
  about: ['flash'],
  repairs: either(underItsName, takenOut),
  find: (given) => {
    const { events, device, unmet } = given
    const wanted = wantedImage(given)
    for (const { check, args } of unmet) {
      const image = String(args['image'])
      if (check !== 'flash-has' || image === wanted || inFlash(given, image) !== null) continue
      const removal = events.findLast(
        (event) =>
          (event.type === 'delete' ||
            (event.type === 'copy' &&
              // What erases flash, or unpacks an archive, deletes and writes in one command: the deletion is what matters.
              !events.some(
                ({ type, line }) => (type === 'erase' || type === 'delete') && sameCommand(given, line, event.line),
              ))) &&
          inFlash(given, image, before(given, event.line)) !== null &&
          inFlash(given, image, before(given, event.line + 1)) === null,
      )
      if (removal?.type !== 'delete' && removal?.type !== 'copy') continue
      const name = nameOf(removal.type === 'delete' ? removal.url : removal.to)
      const gone = removal.type === 'delete' ? `deleted ${name}` : `wrote another file over ${name}`
      const line = commandOf(given, removal.line)
      const spare = unneeded(given, removal.line)
      const isWayBack = wanted !== null && isOlder(image, wanted)
      return {
        line,
        message: `Line ${line} ${gone}, which is to stay on ${device.name}${isWayBack ? ': it is the way back' : ''}.${spare ? ` ${spare} is the one that nobody needs.` : ''}`,
        ...(spare
          ? {
              advises: () => [
                [
                  replace(
                    line,
                    typed(given, line).replace(name, () => spare),
                  ),
                ],
              ],
            }
          : {}),
        rule: 'What is deleted from flash is gone at once, and nothing on the device brings it back.',
        otherwise: spare
          ? `With ${spare} deleted in its place, there would have been room${isWayBack ? ' and a way back' : ', and it would still be there'}.`
          : `Left in flash, it would still be there${isWayBack ? ' to go back to' : ''}.`,
      }
    }
    return null
  },
}

/** Whether one image is of an earlier version than another: who goes back to an old one may keep the new one for other reasons. */
function isOlder(image: string, other: string): boolean {
  const [a, b] = [image, other].map((name) => (imageNamed(name)?.image?.version.match(/\d+/g) ?? []).map(Number))
  const at = (a ?? []).findIndex((number, index) => number !== b?.[index])
  return at >= 0 && (a?.[at] ?? 0) < (b?.[at] ?? 0)
}

/** An image that lay in flash too and that no criterion asks for. */
function unneeded(given: Case, line: number): string | null {
  const asked = new Set(
    given.criteria.flatMap(({ args }) => {
      const images = [args['image'], ...(Array.isArray(args['images']) ? args['images'] : [])]
      return images.flatMap((image) => (typeof image === 'string' ? [...wantedHashes(given.run, image)] : []))
    }),
  )
  const running = given.start.running?.md5
  const spare = mainFlash(before(given, line)).files.find(
    (file) => file.image !== null && !asked.has(file.md5) && file.md5 !== running,
  )
  return spare?.name ?? null
}

/** What install mode is to run or to keep was removed as "not in use": the packages of a version, or its bundle before it was added. */
const wayBackRemoved: Mistake = {
  id: 'way-back-removed',
  title: 'Packages removed too early',
  see: ['install-mode#room'],
  repairs: takenOut,
  find: (given) => packagesToRun(given) ?? bundleToAdd(given) ?? packagesToKeep(given),
}

/** The packages of the version that is to run. */
function packagesToRun(given: Case): Found | null {
  const version = installVersion(given)
  if (version === null || !isMissed(given, 'install')) return null
  const line = removalOf(given, (at) => before(given, at).packages.some((set) => set.version === version))
  if (line === null) return null
  return {
    line,
    message: `${lineSaid(given, line)} deleted the packages of ${version}: they were not in use just then, and they are the ones that ${given.device.name} is to run.`,
    otherwise: `install abort first, and install remove inactive when everything is committed: then what it removes is what nobody needs.`,
  }
}

/** The bundle of the version that is to run, while it was only a file in flash. */
function bundleToAdd(given: Case): Found | null {
  const version = installVersion(given)
  if (version === null || !isMissed(given, 'install')) return null
  if (given.device.packages.some((set) => set.version === version)) return null
  const line = removalOf(given, (at) => bundleIn(given, at, version) !== undefined)
  if (line === null) return null
  return {
    line,
    message: `${lineSaid(given, line)} deleted ${bundleIn(given, line, version)}, too: a bundle that is not added is not in use.`,
    otherwise: 'Copied after the clean-up, it would be there to be added. It can be fetched again.',
  }
}
const bundleIn = (given: Case, line: number, version: string): string | undefined =>
  mainFlash(before(given, line)).files.find((file) => file.image?.version === version)?.name

/** A package that a criterion wants to stay in flash. */
function packagesToKeep(given: Case): Found | null {
  for (const { check, args } of given.unmet) {
    const name = String(args['name'])
    if (check !== 'flash-file' || !name.endsWith('.pkg')) continue
    const line = removalOf(given, (at) => mainFlash(before(given, at)).files.some((file) => file.name === name))
    if (line === null) continue
    return {
      line,
      message: `${lineSaid(given, line)} deleted ${name}, which is to stay on ${given.device.name}: without its packages a release is no way back.`,
      otherwise: 'What is still wanted stays in flash, inactive, until nobody needs it any more.',
    }
  }
  return null
}

/** The command that removed last what was there, if it is not there at the end either; null: there is none. */
function removalOf(given: Case, has: (line: number) => boolean): number | null {
  if (has(given.run.worlds.length)) return null
  const removes = ({ type, line }: LoggedEvent): boolean =>
    (type === 'install' || type === 'delete') && has(line) && !has(line + 1)
  const removal = given.events.findLast(removes)
  return removal ? commandOf(given, removal.line) : null
}

export const flash: readonly Mistake[] = [
  flashFormatted,
  erasedFlash,
  erasedBeforeCopy,
  deletedBeforeBackup,
  deletedToBeFirst,
  imageDeleted,
  keptImageDeleted,
  wayBackRemoved,
]
