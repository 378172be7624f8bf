// `show file systems`, `show file information`, `more` and `format` (ios-behaviour.md 6.1, 8).

import { command, value, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { withEmptyDisk } from './erase.ts'
import {
  canonicalUrl,
  currentDirectory,
  diskOf,
  filePlace,
  freeBytes,
  located,
  placeOf,
  shownUrl,
  type DiskPlace,
  type Place,
} from '../../files.ts'
import { nvramFree } from '../../nvram.ts'
import { platforms } from '../../platforms/index.ts'
import type { FileSystem } from '../../platforms/file-systems.ts'
import { accessLine } from '../transfer/transfer.ts'
import { sourceOf } from '../transfer/source.ts'

const SHOW = ['show', 'Show running system information'] as const
const SHOW_FILE = ['file', 'Show filesystem information'] as const

// --- show file

export const showFileSystems = command({
  mode: ['user', 'privileged'],
  path: [SHOW, SHOW_FILE, ['systems', 'List filesystems']],
  pipe: true,
  run: (device) => {
    const { files, usb } = platforms[device.platform]
    const sticks = usb
      .filter((name) => diskOf(device, name))
      .map((name): FileSystem => ({ prefixes: `${name}:`, type: files.usbType, flags: 'rw' }))
    return {
      output: `File Systems:\n\n       Size(b)       Free(b)      Type  Flags  Prefixes\n${[...files.systems, ...sticks].map((system) => systemRow(device, system)).join('')}\n`,
      events: [{ type: 'show', what: 'file systems' }],
    }
  },
})
function systemRow(device: Device, system: FileSystem): string {
  const name = system.prefixes.split(':')[0] ?? ''
  const { flash, nvramSize } = platforms[device.platform]
  const disk = diskOf(device, flash.aliases.includes(name) ? flash.name : name)
  const sizes = disk
    ? [disk.size, freeBytes(disk)]
    : name === 'nvram'
      ? [nvramSize, nvramFree(device)]
      : (system.fixed ?? null)
  const here = currentDirectory(device)
  const star = name === (here.kind === 'disk' ? here.disk : here.kind) ? '*' : ' '
  const [size, free] = sizes ? sizes.map(String) : ['-', '-']
  return `${star}${(size ?? '').padStart(13)}${(free ?? '').padStart(14)}${system.type.padStart(10)}${system.flags.padStart(7)}   ${system.prefixes}\n`
}

export const showFileInformation = command({
  mode: ['user', 'privileged'],
  path: [
    SHOW,
    SHOW_FILE,
    ['information', 'Show file information'],
    [filePlace('place'), 'File to display information about'],
  ],
  pipe: true,
  run: (device, args, world) => {
    const place = located(device, args.place)
    const source = sourceOf(device, place, null, world)
    if ('error' in source) return { output: `%Error opening ${shownUrl(place)} (${source.error})\n` }
    const kind = source.file.image ? 'image (elf)' : source.file.content === null ? 'binary data' : 'ascii text'
    return { output: `${canonicalUrl(place)}:\n  type is ${kind}\n  file size is ${source.file.size} bytes\n` }
  },
})

// --- more

export const more = command({
  mode: 'privileged',
  path: [
    ['more', 'Display the contents of a file'],
    [filePlace('place'), 'File to display'],
  ],
  pipe: true,
  run: (device, args, world) => {
    const place = located(device, args.place)
    const source = sourceOf(device, place, null, world)
    if ('error' in source)
      return {
        output: `${accessLine(place)}%Error opening ${shownUrl(place)} (${source.error})\n`,
        takes: source.takes,
      }
    const { content } = source.file
    if (content === null) return { notSimulated: `the bytes of ${shownUrl(place)}, which is no text` }
    return {
      output: content === '' || content.endsWith('\n') ? content : `${content}\n`,
      events: [{ type: 'show', what: canonicalUrl(place) }],
    }
  },
})

// --- format

interface FormatPlan {
  readonly place: DiskPlace
  readonly step: 'long' | 'sure'
}
/** Only a whole file system, and with its colon. */
const fileSystem = value('prefix', 'flash:', (text) => (/^[a-z]+\d*:\/?$/i.test(text) ? text.toLowerCase() : null))
export const format = command({
  mode: 'privileged',
  path: [
    ['format', 'Format a filesystem'],
    [fileSystem, 'Filesystem to be formatted'],
  ],
  needs: 'format',
  run: (device, { prefix }) => {
    const place = placeOf(prefix, platforms[device.platform])
    if (place?.kind !== 'disk') return notFormatted(place, prefix)
    if (!diskOf(device, place.disk)) return { output: `%Error formatting ${place.prefix}: (No such device)\n` }
    return {
      device,
      ask: ask(formatDialog, 'confirm', 'Format operation may take a while. Continue? [confirm]', {
        place,
        step: 'long',
      }),
    }
  },
})
const notFormatted = (place: Place | null, prefix: string): Effect => ({
  output: `%Error formatting ${place ? prefix.replace(/\/$/, '') : prefix} (${place ? 'Operation not supported' : 'No such device'})\n`,
})

export const formatDialog: Dialog<FormatPlan> = {
  name: 'format',
  answer: (device, { yes }, { place, step }) => {
    if (!yes) return {}
    if (step === 'long')
      return {
        device,
        ask: ask(
          formatDialog,
          'confirm',
          `Format operation will destroy all data in "${place.prefix}:".  Continue? [confirm]`,
          { place, step: 'sure' },
        ),
      }
    const { flash, files } = platforms[device.platform]
    // The file system overhead that a 1941 formats beside the bytes it offers: 256884736 for 256487424.
    const bytes = Math.ceil(((diskOf(device, place.disk)?.size ?? 0) + 397_312) / 512) * 512
    const sectors = `Format: All system sectors written. OK...\n\nFormat: Total sectors in formatted partition: ${bytes / 512}\nFormat: Total bytes in formatted partition: ${bytes}\nFormat: Operation completed successfully.\n\n`
    // Only a disk that is booted from carries a monlib.
    const monlib = place.disk === flash.name ? 'Writing Monlib sectors.....\nMonlib write complete \n\n' : ''
    return {
      device: withEmptyDisk(device, place.disk),
      output: `${files.format === 'sectors' ? monlib + sectors : ''}Format of ${place.disk}: complete\n`,
      events: [{ type: 'format', url: `${place.disk}:/` }],
      takes: 20_000,
    }
  },
}
