// What a boot statement names.

import { bootOrder, fileNamedBy, inFlash, loads, nameOf, startupBootList, NORMAL_REGISTER } from '../stored.ts'
import { commandOf, isRemote, wantedImage, platformHas, wouldBoot, lineSaid } from './mistake.ts'
import type { Mistake, Case } from './mistake.ts'
import {
  either,
  statementAdded,
  takenOut,
  unpackedInstead,
  installedInstead,
  packagesInstead,
  statementInstead,
} from '../repair/remedies.ts'
import { bootListOf } from '../../sim/features/boot/slice.ts'
import { isPackageList } from '../../sim/features/install/packages.ts'
import { entryName, isNetwork, isWholeDisk } from './entries.ts'
import { replace } from '../repair/edits.ts'
import { bootChoice } from '../../sim/boot.ts'

/** The image was in flash and sound; what was wrong was the statement, and that is as it was. */
export const copiedAgain: Mistake = {
  id: 'copied-again',
  title: 'Copied again, statement left wrong',
  see: ['ios-images#image-misspelt', 'ios-images#the-boot-list'],
  about: ['image'],
  repairs: either(statementAdded, takenOut),
  find: (given) => {
    const { events, device, start } = given
    const image = wantedImage(given)
    if (image === null || inFlash(given, image, start) === null) return null
    const order = bootOrder(device)
    const bad = order.find((entry) => bootOrder(start).includes(entry) && fileNamedBy(device, entry) === null)
    if (bad === undefined || [...order, ...bootListOf(device.config)].some((entry) => loads(given, entry, image)))
      return null
    const copy = events.findLast(
      (event) => event.type === 'copy' && event.complete && isRemote(event.from) && !isRemote(event.to),
    )
    if (!copy) return null
    const line = commandOf(given, copy.line)
    return {
      line,
      message: `${lineSaid(given, line)} copied ${image} once more. The image was there and sound: the saved statement "boot system ${bad}" names ${nameOf(bad.split(' ').at(-1) ?? bad)}, and no such file is in flash.`,
      otherwise: `With the statement corrected and saved, ${device.name} would have loaded the image that it had.`,
    }
  },
}

/** A software archive named as the image to boot. */
const tarAsBootFile: Mistake = {
  id: 'tar-as-boot-file',
  title: 'Archive set as boot image',
  see: ['switch-images#sw-tar-boots'],
  about: ['image', 'flash', 'startup'],
  repairs: either(unpackedInstead, takenOut),
  find: (given) => {
    const { events, device } = given
    const named = events.findLast(
      (event) =>
        event.type === 'boot-system' &&
        event.op === 'add' &&
        (event.entry ?? '').split(';').some((entry) => isArchive(entry.includes(':') ? entry : `flash:${entry}`)),
    )
    function isArchive(entry: string): boolean {
      return fileNamedBy(device, entry)?.archive !== undefined || entry.endsWith('.tar')
    }
    const order = [...bootOrder(device), ...bootListOf(device.config)]
    if (
      named?.type !== 'boot-system' ||
      named.entry === null ||
      !order.some((entry) => nameOf(entry) === nameOf(named.entry ?? ''))
    )
      return null
    return {
      line: named.line,
      message: `${lineSaid(given, named.line)} names ${nameOf(named.entry ?? '')}. A tar is an archive, not a bootable image: it has to be unpacked first.`,
      otherwise: 'archive download-sw unpacks it into a directory and sets the boot path to the .bin in there.',
    }
  },
}

/** The .bin named as boot image where install mode was asked for. */
const bundleInsteadOfInstall: Mistake = {
  id: 'bundle-instead-of-install',
  title: 'Bundle instead of install mode',
  see: ['install-mode#im-boot-bin'],
  about: ['install'],
  repairs: either(installedInstead, packagesInstead, takenOut),
  find: (given) => {
    const { events, device } = given
    if (!platformHas(given, 'install')) return null
    const order = bootOrder(device).join(';')
    const added = events.findLast(
      (event) => event.type === 'boot-system' && event.op === 'add' && /\.bin\b/i.test(event.entry ?? ''),
    )
    if (
      added?.type !== 'boot-system' ||
      added.entry === null ||
      !(order.includes(added.entry) || bootListOf(device.config).includes(added.entry))
    )
      return null
    const is = lineSaid(given, added.line)
    const otherwise =
      'install add file … activate commit unpacks the bundle and leaves the boot variable at packages.conf.'
    if (fileNamedBy(device, added.entry) === null)
      return {
        line: added.line,
        message: `${is} names a bundle as what ${device.name} boots, and ${nameOf(added.entry)} is not in flash: the next start ends at ${platformHas(given, 'boot-variable') ? 'switch:' : 'ROMmon'}. The task demands install mode: packages, and packages.conf as what is booted.`,
        otherwise:
          'In install mode the version is changed by install commands; the boot variable stays at packages.conf.',
      }
    if (isPackageList(bootOrder(device)[0]) && isPackageList(device.running?.url))
      return {
        line: added.line,
        message: `${is} adds the bundle to the boot order. packages.conf still stands first, so ${device.name} goes on booting the packages that it has: naming a bundle installs nothing.`,
        otherwise,
      }
    const runs = device.running?.url.endsWith('.bin') ? ' It runs in bundle mode now.' : ''
    return {
      line: added.line,
      message: `${lineSaid(given, added.line)} makes ${device.name} boot the bundle itself.${runs} The task demands install mode: packages, and packages.conf as what is booted.`,
      otherwise,
    }
  },
}

/** A boot statement that names the USB stick: it runs, until somebody takes the stick along. */
const bootsFromStick: Mistake = {
  id: 'boots-from-stick',
  title: 'Boots from the USB stick',
  see: ['ios-images#watch-out', 'file-transfer'],
  about: ['flash', 'image'],
  repairs: statementAdded,
  find: (given) => {
    const { device, events } = given
    const image = wantedImage(given)
    if (image === null) return null
    const own = Object.fromEntries(Object.entries(device.disks).filter(([name]) => !name.startsWith('usb')))
    if (wouldBoot(given, image, { ...device, disks: own })) return null
    const order = new Set([...bootOrder(device), ...bootListOf(device.config)])
    const added = events.findLast(
      (event) =>
        event.type === 'boot-system' &&
        event.op === 'add' &&
        order.has(event.entry ?? '') &&
        event.entry?.startsWith('usb') === true,
    )
    if (added?.type !== 'boot-system') return null
    const missing = inFlash(given, image) === null
    const port = added.entry?.slice(0, added.entry.indexOf(':')) ?? ''
    const real = Object.keys(device.disks).find((name) => name.startsWith('usb'))
    if (!(port in device.disks) && real !== undefined)
      return {
        line: added.line,
        message: `Line ${added.line} ("boot system ${added.entry}") names ${port}:, and there is no such file system on ${device.name}: its stick is ${real}:. So the statement loads nothing${missing ? ', and the image is not in flash' : ''}.`,
        otherwise: `Copied from ${real}: to flash first, and named there, ${image} would have been loaded, and would have stayed when the stick goes.`,
      }
    return {
      line: added.line,
      message: `Line ${added.line} ("boot system ${added.entry}") makes ${device.name} load ${image} from the stick. ${missing ? 'That runs, but the image is not in flash: without' : 'The image is in flash too, but that is not what is booted: without'} the stick the next start does not find it.`,
      rule: 'A statement for the stick needs the stick at every start; one for flash needs the file there.',
      otherwise: `Copied from the stick to flash first, and named there, ${image} would have stayed when the stick goes.`,
    }
  },
}

/** `boot system NAME` without a file system: on a router that is a load over the network, not from flash. */
const bootFromNetwork: Mistake = {
  id: 'boot-from-network',
  title: 'Boot statement without flash:',
  see: ['ios-images#boot-name-network'],
  about: ['image', 'flash'],
  repairs: statementInstead,
  find: (given) => {
    const { device, events } = given
    const wanted = wantedImage(given)
    if (wanted === null) return null
    const list = new Set([...startupBootList(device), ...bootListOf(device.config)])
    const isNamed = (image: string): boolean => [...list].some((entry) => loads(given, entry, image))
    const added = events
      .flatMap(({ line, ...event }) =>
        event.type === 'boot-system' &&
        event.op === 'add' &&
        event.entry !== null &&
        list.has(event.entry) &&
        isNetwork(event.entry)
          ? [{ line, entry: event.entry }]
          : [],
      )
      .findLast(({ entry }) => !isNamed(meantBy(given, entry, wanted)))
    if (!added) return null
    const image = meantBy(given, added.entry, wanted)
    const bare = !/[ :]/.test(added.entry)
    const why = bare
      ? 'gives no file system, so on a router it names a file on a TFTP server'
      : 'names a file on a server'
    const name = inFlash(given, image) ?? image
    return {
      line: added.line,
      message: `Line ${added.line} ("boot system ${added.entry}") ${why}: ${device.name} looks for it on the network at the start, not in flash. Write flash: before the name.`,
      advises: () => [[replace(added.line, `boot system flash:${name}`)]],
      rule: 'A statement for flash needs its file in flash; one for a server needs the server at every start.',
      otherwise: `"boot system flash:${name}" would have loaded ${image} from flash.`,
    }
  },
}

/** The image that a statement is meant for: one of the list that was asked for, by its name, else the first. */
function meantBy({ criteria }: Case, entry: string, wanted: string): string {
  const asked = criteria.flatMap(({ args }) => (Array.isArray(args['images']) ? args['images'].map(String) : []))
  return asked.find((image) => image === entryName(entry)) ?? wanted
}

/** `boot system flash` names no file: it loads whichever image stands first in flash. */
const bootFirstInFlash: Mistake = {
  id: 'boot-first-in-flash',
  title: 'boot system flash without a name',
  see: ['ios-images#the-boot-list'],
  about: ['image'],
  repairs: statementInstead,
  find: (given) => {
    const { device, events, run } = given
    const image = wantedImage(given)
    if (image === null) return null
    const list = bootListOf(device.config).length > 0 ? bootListOf(device.config) : startupBootList(device)
    const at = list.findIndex(isWholeDisk)
    const wanted = list.findIndex((entry) => loads(given, entry, image))
    if (at < 0 || (wanted >= 0 && wanted < at)) return null
    const entry = list[at] ?? ''
    const { image: first } = bootChoice(
      {
        ...device,
        startup: { text: `boot system ${entry}\n`, savedAt: 0 },
        register: { current: NORMAL_REGISTER, next: NORMAL_REGISTER },
      },
      run.world,
    )
    const added = events.findLast(
      (event) => event.type === 'boot-system' && event.op === 'add' && event.entry === entry,
    )
    if (!first || !added) return null
    return {
      line: added.line,
      message: `Line ${added.line} ("boot system ${entry}") names no file, so it loads the first image in flash, in directory order: ${first.name}.`,
      otherwise: `With the file name, "boot system flash:${image}", the order in flash would not have mattered.`,
    }
  },
}

export const statement: readonly Mistake[] = [
  copiedAgain,
  tarAsBootFile,
  bundleInsteadOfInstall,
  bootsFromStick,
  bootFromNetwork,
  bootFirstInFlash,
]
