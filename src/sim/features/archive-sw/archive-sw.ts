// `archive download-sw` and `archive upload-sw` of classic Catalysts: an image and its web pages as one tar (ios-behaviour.md 15.2).

import { ownTime } from '../clock/time.ts'
import type { Refusal } from '../../causes.ts'
import { boot } from '../../boot.ts'
import { choiceOf, command, type Arg, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import {
  canonicalUrl,
  diskOf,
  directoryEntry,
  filePlace,
  freeBytes,
  shownUrl,
  withFile,
  withoutFile,
  type Place,
} from '../../files.ts'
import { archivedImage, imageNamed, textFile } from '../../images.ts'
import { md5 } from '../../md5.ts'
import { logged } from '../logging/log.ts'
import { platforms } from '../../platforms/index.ts'
import { accessLine, transfer } from '../transfer/transfer.ts'
import { sourceOf } from '../transfer/source.ts'
import type { ImageInfo, SimEvent, StoredFile, World } from '../../world.ts'

const ARCHIVE = ['archive', 'manage archive files'] as const

// --- options, in any order

const OPTIONS = [
  ['/allow-feature-upgrade', 'Allow installation of different featureset'],
  ['/directory', 'Specify a directory for images'],
  ['/force-reload', 'Unconditionally reload system after successful sw upgrade'],
  ['/force-ucode-reload', 'Unconditionally reload microcode after successful sw upgrade'],
  ['/imageonly', 'Load only the IOS image(s)'],
  ['/leave-old-sw', 'Leave old sw installed after successful sw upgrade'],
  ['/no-set-boot', "Don't set BOOT -- leave existing boot config alone"],
  ['/no-version-check', 'skip version check that prevents incompatible image install'],
  ['/overwrite', 'OK to overwrite an existing image'],
  ['/reload', 'Reload system (if no unsaved config changes) after successful sw upgrade'],
  ['/safe', 'Always load before deleting old version'],
  ['/upgrade-ucode', 'Upgrade microcode'],
] as const
type Option = (typeof OPTIONS)[number][0]

/** One or more options, each abbreviated as far as it is unique. */
const options: Arg<'options', readonly Option[]> = {
  name: 'options',
  shown: '/OPTION',
  // Several options are one argument: the last one typed is asked about.
  offers: (typed, ...on) => choiceOf(() => OPTIONS)(typed.slice(typed.lastIndexOf(' ') + 1), ...on),
  take: (tokens, at) => {
    const found: Option[] = []
    let next = at
    for (; tokens[next]?.text.startsWith('/'); next++) {
      const typed = (tokens[next]?.text ?? '').toLowerCase()
      const exact = OPTIONS.find(([name]) => name === typed)
      const named = exact ? [exact] : OPTIONS.filter(([name]) => name.startsWith(typed))
      if (named.length > 1) return 'ambiguous'
      const [option] = named
      if (!option) return null
      found.push(option[0])
    }
    return found.length === 0 ? null : { value: found, next }
  },
}

const DOWNLOAD = ['download-sw', 'download software image'] as const
const source = filePlace('from')
export const download = command({
  mode: 'privileged',
  path: [ARCHIVE, DOWNLOAD, [source, 'Image file']],
  needs: 'archive-sw',
  run: (device, { from }, world) => install(device, from, [], world),
})
export const downloadWith = command({
  mode: 'privileged',
  path: [ARCHIVE, DOWNLOAD, [options, 'Option'], [source, 'Image file']],
  needs: 'archive-sw',
  run: (device, { options: given, from }, world) => install(device, from, given, world),
})

/** Reads the archive, makes room, unpacks it, sets BOOT, and restarts when that was asked. */
function install(device: Device, from: Place, given: readonly Option[], world: World): Effect {
  const disk = platforms[device.platform].flash.name
  const read = sourceOf(device, from, null, world)
  const accessing = accessLine(from)
  if ('error' in read)
    return {
      output: `${accessing}%Error opening ${shownUrl(from)} (${read.error})\n`,
      takes: read.takes,
      events: [failedCopy(from, disk, read)],
    }
  const { file } = read
  const marks = '!'.repeat(Math.min(60, Math.ceil(file.size / 250_000)))
  const loading =
    from.kind === 'server'
      ? `Loading ${from.path} from ${from.host} (via ${read.via}): ${marks}\n[OK - ${file.size} bytes]\n\n`
      : ''
  const info = file.archive
  // Only an archive has an info file, and a damaged archive has none that can be read.
  if (!info || !file.intact)
    return {
      output: `${loading}examining image...\nERROR: ${shownUrl(from)}: tar: no info file found, this is not a software image archive\n`,
      takes: 2000,
      events: [
        failedCopy(from, disk, {
          cause: { kind: info ? 'damaged' : 'not-an-archive' },
          error: 'no info file found, this is not a software image archive',
        }),
      ],
    }
  if (!platforms[device.platform].families.includes(info.family))
    return {
      output: `${loading}examining image...\n${infoLines}${block(info, file)}ERROR: Image is not a valid image for this platform.\n`,
      takes: 2000,
      events: [
        failedCopy(from, disk, {
          cause: { kind: 'wrong-platform' },
          error: 'Image is not a valid image for this platform',
        }),
      ],
    }

  const name = archivedImage(info)
  const directory = name.replace(/\.bin$/, '')
  const old = oldImage(device)
  const keeps = given.includes('/leave-old-sw')
  const overwrites = given.includes('/overwrite')
  const contents = unpacked(info, file, given.includes('/imageonly'), ownTime(device, world.clock))
  const bytes = contents.reduce((sum, one) => sum + one.size, 0)
  const withoutOld = old === null || old.root === directory ? device : withoutTree(device, disk, old.root)
  const room = (on: Device): number =>
    freeBytes(diskOf(withoutTree(on, disk, directory), disk) ?? { size: 0, files: [] })
  const examined = `${loading}examining image...\n${infoLines}extracting ${directory}/info (492 bytes)\n${infoLines}\n${block(info, file)}`
  const oldLines =
    old === null
      ? ''
      : `Old image for switch 1: flash:/${old.root}\n${keeps || old.root === directory ? '' : `  Old image will be deleted ${overwrites && !given.includes('/safe') ? 'before' : 'after'} download.\n`}\n`
  // The old image is deleted first only with /overwrite and without /safe. Otherwise both must fit.
  const first = overwrites && !keeps && !given.includes('/safe')
  const roomy = first ? withoutOld : device
  if (room(roomy) < bytes)
    return {
      output: `${examined}${oldLines}Error: Not enough free space on flash: for the new image (${bytes} bytes needed, ${room(roomy)} bytes available)\n`,
      takes: 5000,
      events: [
        failedCopy(from, disk, {
          cause: { kind: 'no-space', needs: bytes, free: room(roomy) },
          error: `Not enough free space on flash: (${bytes} bytes needed, ${room(roomy)} bytes available)`,
        }),
      ],
    }

  const directories = [
    ...new Set(
      contents.flatMap((one) =>
        one.name
          .split('/')
          .slice(0, -1)
          .map((_, i, parents) => parents.slice(0, i + 1).join('/')),
      ),
    ),
  ].sort()
  const size = platforms[device.platform].files.directory?.size ?? 0
  const written = [
    ...directories.map((path) => directoryEntry(path, size, ownTime(device, world.clock))),
    ...contents,
  ].reduce((left, one) => withFile(left, disk, one.name, one), withoutTree(roomy, disk, directory))
  const cleaned =
    keeps || old === null || old.root === directory || first ? written : withoutTree(written, disk, old.root)
  const variable = `flash:/${directory}/${name}`
  const sets = !given.includes('/no-set-boot')
  const done: Device = sets ? { ...cleaned, bootLoader: { ...cleaned.bootLoader, boot: variable } } : cleaned
  const removed = old !== null && !keeps && old.root !== directory
  const rows = contents.map(
    (one) =>
      `extracting ${one.name} (${one.size} bytes)${one.size > 10_000 ? '!'.repeat(Math.min(60, Math.ceil(one.size / 250_000))) : ''}\n`,
  )
  const output = `${examined}${oldLines}${removed && first ? `Deleting \`flash:${old.root}'\n\n` : ''}Extracting images from archive into flash...
${directories.map((path) => `${path} (directory)\n`).join('')}${rows.join('')}
New software image installed in flash:/${directory}

${removed && !first ? `Removing old image: flash:/${old.root}\n\n` : ''}All software images installed.
`
  const takes = 60_000 + Math.round((file.size * 2000) / platforms[device.platform].rates.tftp)
  const events: SimEvent[] = [
    ...(removed
      ? [{ type: 'delete', url: `${disk}:/${old.root}`, bytes: old.bytes, runningImage: old.runs } as const]
      : []),
    {
      type: 'copy',
      from: canonicalUrl(from),
      to: `${disk}:/${directory}/${name}`,
      bytes: file.size,
      complete: true,
      cause: null,
      error: null,
      md5: md5Of(contents, name),
    },
    ...(sets ? [{ type: 'boot-system', op: 'add', entry: variable, list: [variable] } as const] : []),
  ]
  const reload = given.includes('/force-reload') || (given.includes('/reload') && !device.unsaved)
  if (!reload)
    return {
      device: done,
      output:
        output +
        (given.includes('/reload')
          ? 'Reload of the system is required: the configuration was changed and is not saved.\n'
          : ''),
      takes,
      events,
    }
  return reloaded(done, world, `${output}Requested system reload in progress...\n`, takes, events)
}
/** The event for the graders when an archive was not unpacked. */
const failedCopy = (from: Place, disk: string, why: Refusal): SimEvent => ({
  type: 'copy',
  from: canonicalUrl(from),
  to: `${disk}:/`,
  bytes: 0,
  complete: false,
  ...why,
  md5: null,
})
const md5Of = (contents: readonly StoredFile[], name: string): string | null =>
  contents.find((one) => one.name.endsWith(`/${name}`))?.md5 ?? null

function reloaded(device: Device, world: World, output: string, spent: number, events: readonly SimEvent[]): Effect {
  const at = { ...world, clock: world.clock + spent }
  const message = `\n${logged(device, at.clock, ['SYS-5-RELOAD', `Reload requested by archive. Reload Reason: ${platforms[device.platform].reloadReason}.`]).output}`
  const up = boot({ ...device, reloads: device.reloads + 1 }, at, 'reload')
  return {
    ...up,
    output: output + message + (up.output ?? ''),
    takes: spent + (up.takes ?? 0),
    events: [
      ...events,
      { type: 'reload', confirmed: true, saved: null, unsaved: device.unsaved },
      ...(up.events ?? []),
    ],
  }
}

const infoLines = 'extracting info (107 bytes)\n'
const hex8 = (value: number): string => `0x${value.toString(16).toUpperCase().padStart(8, '0')}`
/** What the archive says of itself. */
function block(info: ImageInfo, file: StoredFile): string {
  const name = archivedImage(info)
  const feature = info.featureSet.split('-')[0] ?? ''
  return `System Type:             0x00000000
  Ios Image File Size:   ${hex8(imageNamed(name)?.size ?? 0)}
  Total Image File Size: ${hex8(file.size)}
  Minimum Dram required: 0x04000000
  Image Suffix:          ${feature}-${name.replace(/^[^.]*\.|\.bin$/g, '')}
  Image Directory:       ${name.replace(/\.bin$/, '')}
  Image Name:            ${name}
  Image Feature:         ${feature === 'lanbasek9' ? 'IP|LAYER_2|SSH|3DES|MIN_DRAM_MEG=64' : 'IP|LAYER_2|MIN_DRAM_MEG=64'}
  FRU Module Version:    No FRU Version Specified

`
}

/** What the archive unpacks into: the image, its pages unless only the image was asked for, and the info file. */
function unpacked(info: ImageInfo, archive: StoredFile, imageOnly: boolean, modified: number): StoredFile[] {
  const name = archivedImage(info)
  const directory = name.replace(/\.bin$/, '')
  const image = imageNamed(name)
  const size = image?.size ?? archive.size
  const pages = Math.max(0, archive.size - size - 20_480)
  const at = (file: StoredFile): StoredFile => ({ ...file, name: `${directory}/${file.name}`, modified })
  const page = (file: string, bytes: number): StoredFile => ({
    name: file,
    size: bytes,
    md5: md5(file),
    modified,
    content: null,
    image: null,
    intact: true,
  })
  const html = imageOnly
    ? []
    : [
        page('html/index.htm', 1_204),
        page('html/graph.htm', 3_872),
        page('html/express-setup.htm', Math.max(1, pages - 5_076)),
      ]
  const text = `system_type: 0x00000000:${info.family}\nimage_family: ${info.family.toUpperCase()}\nimage_name: ${name}\nios_image_file_size: ${size}\ntotal_image_file_size: ${archive.size}\n`
  return [
    ...html.map(at),
    at({ ...page(name, size), md5: image?.md5 ?? md5(name), image: info }),
    at(textFile('info', text, modified)),
  ]
}

/** The image that is replaced: the one BOOT names, else the running one; with its directory when it has one of its own. */
function oldImage(device: Device): { readonly root: string; readonly bytes: number; readonly runs: boolean } | null {
  const disk = platforms[device.platform].flash.name
  const files = diskOf(device, disk)?.files ?? []
  const named = [device.bootLoader.boot?.split(';')[0] ?? '', device.running?.url ?? ''].map((url) =>
    url.replace(/^[^:]*:\/?/, ''),
  )
  const file = files.find((known) => known.image !== null && named.includes(known.name))
  if (!file) return null
  const root = file.name.split('/')[0] ?? file.name
  const bytes = files
    .filter(({ name }) => name === root || name.startsWith(`${root}/`))
    .reduce((sum, { size }) => sum + size, 0)
  return { root, bytes, runs: file.md5 === device.running?.md5 }
}
function withoutTree(device: Device, disk: string, root: string): Device {
  const names = (diskOf(device, disk)?.files ?? [])
    .map(({ name }) => name)
    .filter((name) => name === root || name.startsWith(`${root}/`))
  return names.reduce((left, name) => withoutFile(left, disk, name), device)
}

// --- upload

export const upload = command({
  mode: 'privileged',
  path: [ARCHIVE, ['upload-sw', 'upload software image'], [filePlace('to'), 'Image file']],
  needs: 'archive-sw',
  run: (device, { to }, world) => {
    const { running } = device
    if (!running) return {}
    if (to.kind !== 'server' || to.path === '') return { output: `%Error opening ${shownUrl(to)} (Invalid argument)\n` }
    const { flash } = platforms[device.platform]
    const image = diskOf(device, flash.name)?.files.find((file) => file.md5 === running.md5)
    if (!image) return { output: `ERROR: the running image is not in flash: any more\n` }
    const archive: StoredFile = {
      ...image,
      name: to.path,
      size: image.size + 1_715_048,
      md5: md5(`tar ${image.md5}`),
      image: null,
      archive: running.info,
      content: null,
    }
    // The archive is made on the way: it never lies in flash.
    const scratch = withFile(
      { ...device, disks: { ...device.disks, [flash.name]: { size: Number.MAX_SAFE_INTEGER, files: [] } } },
      flash.name,
      'upload.tar',
      archive,
    )
    const sent = transfer(
      scratch,
      {
        from: { kind: 'disk', prefix: flash.name, disk: flash.name, path: 'upload.tar' },
        to,
        password: null,
        verify: null,
        accessed: false,
      },
      world,
    )
    const directory = archivedImage(running.info).replace(/\.bin$/, '')
    const listed = `archiving info (107 bytes)\narchiving ${directory} (directory)\narchiving ${directory}/${archivedImage(running.info)} (${image.size} bytes)\narchiving ${directory}/info (492 bytes)\n`
    const { device: _, ...rest } = sent
    return { ...rest, output: `Image info:\n${block(running.info, archive)}${listed}${sent.output ?? ''}` }
  },
})

export const archiveCommands = [downloadWith, download, upload]
