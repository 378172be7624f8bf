// The boot loader of a Catalyst switch, `switch:`: no abbreviations, case matters (ios-behaviour.md 14).

import type { CopyCause } from '../../causes.ts'
import { boot as start, bootChoice } from '../../boot.ts'
import { command, rest, word, type Effect } from '../../command.ts'
import type { BootLoader, Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { textValuesOf } from '../../text-values.ts'
import { canonicalUrl, diskOf, fileAt, filePlace, freeBytes, withFile, withoutFile, type Place } from '../../files.ts'
import { startupFileOf } from '../../startup-file.ts'
import { platforms } from '../../platforms/index.ts'
import type { World } from '../../world.ts'
import { baseMac, macWithColons } from '../../mac.ts'

type DiskPlace = Extract<Place, { kind: 'disk' }>
const textsOf = (device: Device) => platforms[device.platform].loaderText
/** A classic Catalyst sees its flash after `flash_init`; IOS XE at once. */
const seesFlash = (device: Device): boolean =>
  device.bootLoader.flashReady || !platforms[device.platform].features.has('flash-init')
const written = (place: DiskPlace): string => `${place.prefix}:${place.path}`

export const flashInit = command({
  mode: 'switch:',
  path: [['flash_init', 'Initialize flash filesystem(s)']],
  needs: 'flash-init',
  run: (device, _, world) =>
    device.bootLoader.flashReady
      ? { output: 'Initializing Flash...\n...The flash is already initialized.\n' }
      : {
          device: { ...device, bootLoader: { ...device.bootLoader, flashReady: true } },
          output: `${textsOf(device)?.flashInit(textValuesOf(device, world)) ?? ''}\n`,
          takes: 9000,
        },
})

/** A boot loader without helper images has nothing to load, and says nothing. */
export const loadHelper = command({
  mode: 'switch:',
  path: [['load_helper', 'Load and initialize a helper image']],
  needs: 'flash-init',
  run: (device) => ({ device }),
})

// --- starting

export const reset = command({
  mode: 'switch:',
  path: [['reset', 'Reset the system']],
  run: (device) => ({
    device,
    ask: ask(resetDialog, 'y-n', 'Are you sure you want to reset the system (y/n)?', null, 'again'),
  }),
})
export const resetDialog: Dialog<null> = {
  name: 'reset',
  answer: (device, { yes }, _, world) => {
    if (!yes) return {}
    const started = start(device, world, 'reload')
    return { ...started, output: `System resetting...\n${started.output ?? ''}` }
  },
}
export const boot = command({
  mode: 'switch:',
  path: [['boot', 'Load and boot an executable image']],
  run: (device, _, world) =>
    bootFrom(device, bootChoice({ ...device, bootLoader: { ...device.bootLoader, manualBoot: false } }, world), world),
})
export const bootNamed = command({
  mode: 'switch:',
  path: [
    ['boot', 'Load and boot an executable image'],
    [rest('file'), 'Image'],
  ],
  run: (device, { file }, world) =>
    bootFrom(
      device,
      bootChoice({ ...device, bootLoader: { ...device.bootLoader, manualBoot: false, boot: file } }, world),
      world,
    ),
})
/** A failure leaves the loader where it was; booting by hand changes no variable. */
function bootFrom(device: Device, { image, url, failures }: ReturnType<typeof bootChoice>, world: World): Effect {
  if (!seesFlash(device))
    return {
      output: `Error loading "${device.bootLoader.boot ?? 'flash:'}"\n\nInterrupt within 5 seconds to abort boot process.\nBoot process failed...\n\n`,
    }
  if (!image) return { output: failures.join('') || (textsOf(device)?.unable ?? ''), takes: 5000 }
  const started = start(device, world, device.lastReload, { image: { file: image, url: url ?? '' } })
  return { ...started, output: failures.join('') + (started.output ?? '') }
}

// --- files

const place = filePlace('place')
const noFlash = (url: string): Effect => ({ output: `unable to stat ${url}: no such device\n` })

export const dirLoader = command({
  mode: 'switch:',
  path: [
    ['dir', 'List files in directories'],
    [place, 'file system'],
  ],
  run: (device, { place: of }) => {
    const disk = of.kind === 'disk' ? diskOf(device, of.disk) : null
    if (of.kind !== 'disk' || !disk || !seesFlash(device))
      return noFlash(of.kind === 'disk' ? directory(of) : 'that device')
    const inside = of.path === '' ? '' : `${of.path.replace(/\/+$/, '')}/`
    const shown = new Map<string, string>()
    for (const file of disk.files) {
      if (file.name === of.path && !file.directory)
        shown.set(file.name, fileRow(device, file.slot, file.size, file.name))
      if (!file.name.startsWith(inside)) continue
      const [first = '', ...deeper] = file.name.slice(inside.length).split('/')
      if (first !== '' && !shown.has(first))
        shown.set(
          first,
          deeper.length > 0 || file.directory
            ? directoryRow(device, file.slot, first)
            : fileRow(device, file.slot, file.size, first),
        )
    }
    if (shown.size === 0 && of.path !== '')
      return { output: `unable to stat ${directory(of)}: no such file or directory\n` }
    const free = freeBytes(disk)
    return {
      output: `Directory of ${of.prefix}:/${of.path}\n\n${[...shown.values()].join('')}\n${free} bytes available (${disk.size - free} bytes used)\n\n`,
    }
  },
})
/** How `dir` names what it cannot read. */
const directory = (place: DiskPlace): string => `${written(place).replace(/\/$/, '')}/`
const right = (device: Device): string => platforms[device.platform].flash.mode
const fileRow = (device: Device, slot: number, size: number, name: string): string =>
  `${String(slot).padStart(5)}  ${right(device)}  ${String(size).padEnd(10)} <date>               ${name}\n`
const directoryRow = (device: Device, slot: number, name: string): string =>
  `${String(slot).padStart(5)}  d${right(device).slice(1)}  ${'0'.padEnd(10)} <date>               ${name}\n`
export const dirLoaderBare = command({
  mode: 'switch:',
  path: [['dir', 'List files in directories']],
  run: () => ({ output: 'usage: dir <filesystem:/path>\n' }),
})

export const renameLoader = command({
  mode: 'switch:',
  path: [
    ['rename', 'Rename a file'],
    [filePlace('from'), 'File'],
    [filePlace('to'), 'New name'],
  ],
  run: (device, { from, to }) => {
    if (from.kind !== 'disk' || to.kind !== 'disk' || from.disk !== to.disk || to.path === '')
      return { output: 'rename: invalid file name\n' }
    if (!seesFlash(device)) return noFlash(written(from))
    const file = fileAt(device, from.disk, from.path)
    if (!file) return { output: `unable to rename ${written(from)} to ${written(to)}: no such file or directory\n` }
    if (fileAt(device, to.disk, to.path))
      return { output: `unable to rename ${written(from)} to ${written(to)}: file exists\n` }
    return {
      device: withFile(withoutFile(device, from.disk, from.path), to.disk, to.path, file),
      events: [{ type: 'rename', from: canonicalUrl(from), to: canonicalUrl(to) }],
    }
  },
})
export const deleteLoader = command({
  mode: 'switch:',
  path: [
    ['delete', 'Delete file(s)'],
    [place, 'File'],
  ],
  run: (device, { place: of }) => {
    if (of.kind !== 'disk' || of.path === '') return { output: 'delete: invalid file name\n' }
    if (!seesFlash(device)) return noFlash(written(of))
    return {
      device,
      ask: ask(deleteLoaderDialog, 'y-n', `Are you sure you want to delete "${written(of)}" (y/n)?`, of, 'again'),
    }
  },
})
export const deleteLoaderDialog: Dialog<DiskPlace> = {
  name: 'delete-loader',
  answer: (device, { yes }, of) => {
    const file = fileAt(device, of.disk, of.path)
    if (!yes) return { output: `File "${written(of)}" not deleted\n` }
    if (!file) return { output: `unable to delete ${written(of)}: no such file or directory\n` }
    return {
      device: withoutFile(device, of.disk, of.path),
      output: `File "${written(of)}" deleted\n\n`,
      events: [{ type: 'delete', url: canonicalUrl(of), bytes: file.size, runningImage: false }],
    }
  },
}
/** What the terminal sends is a fact of the start state (`xmodem`). At 9600 baud an image takes hours, at 115200 less than two. */
export const copyXmodem = command({
  mode: 'switch:',
  path: [
    ['copy', 'Copy a file'],
    ['xmodem:', 'From the console by Xmodem'],
    [filePlace('to'), 'File'],
  ],
  run: (device, { to }, world) => {
    if (to.kind !== 'disk' || to.path === '') return { output: 'copy: invalid file name\n' }
    if (!seesFlash(device)) return noFlash(written(to))
    const begin = 'Begin the Xmodem or Xmodem-1K transfer now...\n'
    const sent = device.xmodem
    if (!sent) return { output: `${begin}CCCCCCCCCC\nXmodem transfer timed out.\n`, takes: 60_000 }
    const takes = Math.round((sent.size * 1000) / (Number(device.bootLoader.variables['BAUD'] ?? 9600) * 0.09))
    const events = (cause: CopyCause | null) => [
      {
        type: 'copy',
        from: `xmodem:/${sent.name}`,
        to: canonicalUrl(to),
        bytes: cause ? 0 : sent.size,
        complete: cause === null,
        cause,
        error: cause ? 'Not enough space on device' : null,
        md5: cause ? null : sent.md5,
      } as const,
    ]
    const disk = diskOf(device, to.disk)
    const room = disk ? freeBytes(disk) + (fileAt(device, to.disk, to.path)?.size ?? 0) : 0
    if (sent.size > room)
      return {
        output: `${begin}CCC\nunable to write ${written(to)}: no space left on device\n`,
        takes,
        events: events({ kind: 'no-space', needs: sent.size, free: room }),
      }
    return {
      device: withFile(device, to.disk, to.path, { ...sent, modified: world.clock + takes }),
      output: `${begin}CCC\n${'.'.repeat(60)}\nFile "xmodem:" successfully copied to "${written(to)}"\n`,
      takes,
      events: events(null),
    }
  },
})

// --- variables

/** The variables that the loader keeps in fields of their own, and what `set` makes of them. */
const FIELDS: Readonly<Record<string, (loader: BootLoader, text: string | null) => BootLoader>> = {
  BOOT: (loader, text) => ({ ...loader, boot: text === '' ? null : text }),
  MANUAL_BOOT: (loader, text) => ({ ...loader, manualBoot: isYes(text) }),
  ENABLE_BREAK: (loader, text) => ({ ...loader, enableBreak: isYes(text) }),
  CONFIG_FILE: (loader, text) => ({ ...loader, configFile: text }),
}
const isYes = (text: string | null): boolean => text !== null && /^(?:1|yes|on)$/i.test(text)

/** The device with a variable set, or unset with null. */
function withVariable(device: Device, name: string, text: string | null): Device {
  const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined
  if (field) return { ...device, bootLoader: field(device.bootLoader, text) }
  const { [name]: _, ...variables } = device.bootLoader.variables
  return {
    ...device,
    bootLoader: { ...device.bootLoader, variables: text === null ? variables : { ...variables, [name]: text } },
  }
}
/** What `set` and `show romvar` list. */
export function shownVariables(device: Device, world: World): string {
  const { boot: list, manualBoot, enableBreak, configFile, variables } = device.bootLoader
  const all: Record<string, string> = {
    ...Object.fromEntries(textsOf(device)?.variables ?? []),
    MAC_ADDR: macWithColons(baseMac(device, world)).toUpperCase(),
    ...(list === null ? {} : { BOOT: list }),
    ...(configFile === null ? {} : { CONFIG_FILE: configFile }),
    ENABLE_BREAK: enableBreak ? 'yes' : 'no',
    MANUAL_BOOT: manualBoot ? 'yes' : 'no',
    ...variables,
  }
  return Object.entries(all)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => `${name}=${text}\n`)
    .join('')
}

export const set = command({
  mode: 'switch:',
  path: [['set', 'Set or display environment variables']],
  run: (device, _, world) => ({ output: shownVariables(device, world) }),
})
const NAME = /^[A-Za-z_]\w{0,31}$/
/** `set BOOT flash:x.bin`; the 9000 series takes `set BOOT=flash:x.bin`. */
export const setVariable = command({
  mode: 'switch:',
  path: [
    ['set', 'Set or display environment variables'],
    [word('name', 'VARIABLE'), 'Variable'],
    [rest('value', 'VALUE'), 'Value'],
  ],
  needs: 'flash-init',
  run: (device, { name, value }) =>
    NAME.test(name)
      ? { device: withVariable(device, name, value) }
      : { output: `set: invalid variable name "${name}"\n` },
})
export const setAssigned = command({
  mode: 'switch:',
  path: [
    ['set', 'Set or display environment variables'],
    [rest('assignment', 'VARIABLE=VALUE'), 'Variable and value'],
  ],
  needs: '!flash-init',
  run: (device, { assignment }) => {
    const next = assignedInLoader(device, assignment.replace(/^(\w+) +(?=\S)/, '$1='))
    return next ? { device: next } : { output: 'usage: set VARIABLE=VALUE\n' }
  },
})
export const setOneWord = command({
  mode: 'switch:',
  path: [
    ['set', 'Set or display environment variables'],
    [word('name', 'VARIABLE'), 'Variable'],
  ],
  needs: 'flash-init',
  run: () => ({ output: 'usage: set VARIABLE VALUE\n' }),
})
export const unset = command({
  mode: 'switch:',
  path: [
    ['unset', 'Unset one or more environment variables'],
    [word('name', 'VARIABLE'), 'Variable'],
  ],
  run: (device, { name }) => ({ device: withVariable(device, name, null) }),
})
/** `BOOT=flash:x.bin`: a bare assignment. Cisco's guide for a 2960 has `set` and a blank, its course this form. */
export function assignedInLoader(device: Device, line: string): Device | null {
  const match = /^([A-Za-z_]\w{0,31})=(.*)$/.exec(line)
  return match ? withVariable(device, match[1] ?? '', match[2] ?? '') : null
}

export const helpLoader = command({
  mode: 'switch:',
  path: [['help|?', 'Present list of available commands']],
  run: (device) => ({
    output: (textsOf(device)?.commands ?? []).map(([name, text]) => `${name.padStart(12)} -- ${text}\n`).join(''),
  }),
})

/** The Mode button with password recovery disabled: yes gives up the configuration, anything else boots (ios-behaviour.md 14). */
export const resetToDefaultDialog: Dialog<null> = {
  name: 'switch-to-default',
  answer: (device, { yes }, _, world) => {
    if (!yes) return start(device, world, 'power-on')
    const disk = platforms[device.platform].flash.name
    const config = startupFileOf(device)
    const bare = [config, 'vlan.dat'].reduce(
      (left, name) => (name === null ? left : withoutFile(left, disk, name)),
      device,
    )
    return { device: { ...bare, startup: null }, events: [{ type: 'erase', url: 'nvram:startup-config' }] }
  },
}
