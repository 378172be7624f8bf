// Power-on: which image is loaded, which configuration is read, and what the console shows meanwhile (ios-behaviour.md 11, 12).

import type { Effect } from './command.ts'
import { bootedConfig } from './config.ts'
import { factoryConfig, type Device, type DiskFile, type Question, type RunningImage } from './device.ts'
import { diskOf, isBootable, placeOf } from './files.ts'
import { CRYPTO_NOTICE, hex, RESTRICTED_RIGHTS } from './messages.ts'
import type { Platform } from './platforms/platform.ts'
import { platforms } from './platforms/index.ts'
import { hardwareLines, TECHNICAL_SUPPORT, versionLine } from './version.ts'
import type { SimEvent, World } from './world.ts'

export interface BootChoice {
  /** Null: it stays in ROMmon. */
  readonly image: DiskFile | null
  /** As it is booted, `flash:x.bin`; shown by `show version`. */
  readonly url: string | null
  /** A sentence for people. */
  readonly why: string
  /** What the bootstrap prints for entries that failed. */
  readonly failures: readonly string[]
}

/** The boot field of a register. */
export const bootField = (register: number): number => register & 0x000f
/** Bit 6, or bit 15: startup-config is not read. */
export const ignoresStartup = (register: number): boolean => (register & 0x8040) !== 0

/** What a power-on would load: boot field, the boot list of startup-config in order, then the first bootable image in flash. */
export function bootChoice(device: Device, world: World): BootChoice {
  const register = device.register.next
  const field = bootField(register)
  if (field === 0) return { image: null, url: null, why: `boot field 0 of ${hex(register)} stays in ROMmon`, failures: [] }
  const list = field === 1 || device.startup === null ? [] : bootedConfig(device, device.startup.text, world).bootSystem
  const failures: string[] = []
  for (const entry of list) {
    const found = entryImage(device, entry)
    if (found.image) return { image: found.image, url: found.url, why: `\`boot system ${entry}\` in startup-config names it`, failures }
    failures.push(found.failure)
  }
  const { flash } = platforms[device.platform]
  const first = firstBootable(device, flash.name, failures)
  const reason =
    field === 1 ? `boot field 1 of ${hex(register)} takes the first image in flash` : list.length === 0 ? 'with no boot system line the first image in flash is loaded' : 'every boot system line failed, so the first image in flash is loaded'
  if (first) return { image: first, url: `${flash.name}:${first.name}`, why: reason, failures }
  if ((diskOf(device, flash.name)?.files ?? []).every((file) => file.image === null)) failures.push(`boot: cannot determine first executable file name ondevice "${flash.name}:"\n`)
  return { image: null, url: null, why: 'there is no image to load', failures }
}

function firstBootable(device: Device, disk: string, failures: string[]): DiskFile | null {
  for (const file of diskOf(device, disk)?.files ?? []) {
    if (file.image === null) continue
    if (isBootable(device, file)) return file
    const failure = loadFailure(device, file, `${disk}:${file.name}`)
    if (!failures.includes(failure)) failures.push(failure)
  }
  return null
}

/** The image of one boot list entry: `flash:x.bin`, `flash x.bin`, `flash`, `rom`, `tftp x.bin 10.0.0.5`, `x.bin` (a network load). */
function entryImage(device: Device, entry: string): { image: DiskFile; url: string } | { image: null; failure: string } {
  const { flash } = platforms[device.platform]
  const [word = '', argument = ''] = entry.split(' ')
  if (word === 'flash' && argument === '') return firstEntry(device, flash.name)
  const written = word === 'flash' ? (argument.includes(':') ? argument : `flash:${argument}`) : entry
  const place = written.includes(':') ? placeOf(written) : null
  if (place?.kind === 'disk' && place.path === '') return firstEntry(device, place.disk)
  // Netbooting is not simulated: such an entry fails as it does when no server answers.
  if (place?.kind !== 'disk') return { image: null, failure: entry === 'rom' ? '' : `boot: cannot load "${written}"\n` }
  const file = diskOf(device, place.disk)?.files.find((known) => known.name === place.path) ?? null
  if (!file) return { image: null, failure: `loadprog: error - on file open\nboot: cannot load "${written}"\n` }
  return isBootable(device, file) ? { image: file, url: written } : { image: null, failure: loadFailure(device, file, written) }
}

/** `boot system flash` and `boot system usbflash0:` name no file: the first image there. */
function firstEntry(device: Device, disk: string): { image: DiskFile; url: string } | { image: null; failure: string } {
  const first = firstBootable(device, disk, [])
  return first ? { image: first, url: `${disk}:${first.name}` } : { image: null, failure: `boot: cannot determine first executable file name ondevice "${disk}:"\n` }
}

function loadFailure(device: Device, file: DiskFile, written: string): string {
  const wrong = file.intact && file.image !== null && !platforms[device.platform].families.includes(file.image.family)
  return `loadprog: ${wrong ? 'error - image is not for this platform' : 'bad file magic number:      0x0'}\nboot: cannot load "${written}"\n`
}

export type BootCause = 'power-on' | 'reload'

/** Starts a device: from off, or after a reload. `interrupted`: Break is sent in the first 60 seconds. `image`: ROMmon's `boot` names one. */
export function boot(device: Device, world: World, cause: BootCause, how: { readonly interrupted?: boolean; readonly image?: { file: DiskFile; url: string } } = {}): Effect {
  const platform = platforms[device.platform]
  // Only a reset or a power cycle reads the register again; an image booted by hand runs with the one in force.
  const register = how.image ? device.register : { current: device.register.next, next: device.register.next }
  const down: Device = {
    ...device,
    mode: 'off',
    context: null,
    question: null,
    running: null,
    config: factoryConfig(platform),
    unsaved: false,
    register,
    bootedAt: world.clock + platform.bootTime,
    lastReload: cause,
    stoppedAt: world.clock,
    remembered: { host: '', source: '' },
    rommon: { ...device.rommon, line: 1, variables: device.rommon.synced },
  }
  const banner = how.image ? '' : bootstrapBanner(platform)
  if (how.interrupted) return inRommon(down, `${banner}monitor: command "boot" aborted due to user interrupt\n`, [])
  if (how.image && !isBootable(down, how.image.file)) return inRommon({ ...down, rommon: device.rommon }, loadFailure(down, how.image.file, how.image.url), [])
  const choice: BootChoice = how.image ? { image: how.image.file, url: how.image.url, why: '', failures: [] } : bootChoice(down, world)
  if (!choice.image?.image) return inRommon(down, banner + choice.failures.join('') + '\n', [bootEvent(down, null, false)])

  const running: RunningImage = { url: choice.url ?? '', info: choice.image.image, md5: choice.image.md5 }
  const read = down.startup !== null && !ignoresStartup(register.current)
  const config = read && down.startup ? bootedConfig(down, down.startup.text, world) : down.config
  const up: Device = { ...down, mode: read ? 'user' : 'setup', running, config }
  const output = banner + choice.failures.join('') + loadText(up, choice.image.size)
  const events = [bootEvent(up, running, read)]
  if (read) return { device: up, output: output + PRESS_RETURN, events, takes: platform.bootTime }
  return { device: up, output: `${output}\n\n         --- System Configuration Dialog ---\n\n`, events, ask: SETUP_QUESTION, takes: platform.bootTime }
}

export const PRESS_RETURN = '\n\nPress RETURN to get started!\n\n\n'
export const SETUP_QUESTION: Question = { kind: 'yes-no', text: 'Would you like to enter the initial configuration dialog? [yes/no]: ', dialog: 'setup', data: { step: 'enter' } }

const bootEvent = (device: Device, running: RunningImage | null, startupConfigRead: boolean): SimEvent => ({
  type: 'boot',
  image: running === null ? null : (canonicalImage(running.url) ?? running.url),
  version: running?.info.version ?? null,
  md5: running?.md5 ?? null,
  startupConfigRead,
  register: hex(device.register.current),
})
const canonicalImage = (url: string): string | null => {
  const place = placeOf(url)
  return place?.kind === 'disk' ? `${place.disk}:/${place.path}` : null
}

const inRommon = (device: Device, output: string, events: readonly SimEvent[]): Effect => ({
  device: { ...device, mode: 'rommon', running: null },
  output,
  events,
  takes: 20_000,
})

/** The world after a device lost power and came back, waiting at its prompt or first question. The given world is not changed. */
export function powerCycle(world: World, name: string = world.focus): World {
  const device = world.devices[name]
  if (!device) return world
  const done = boot(device, world, 'power-on')
  const up = { ...(done.device ?? device), question: done.ask ?? null }
  return { ...world, clock: world.clock + (done.takes ?? 0), devices: { ...world.devices, [name]: up } }
}

const bootstrapBanner = (platform: Platform): string => `
System Bootstrap, Version ${platform.bootstrap.version}, RELEASE SOFTWARE (fc1)
${TECHNICAL_SUPPORT}
Copyright (c) ${platform.bootstrap.year} by cisco Systems, Inc.

Total memory size = ${platform.memory.total} - On-board = ${platform.memory.total}, DIMM0 = 0 MB
${platform.model} platform with 524288 Kbytes of main memory
Main memory is configured to 72/-1(On-board/DIMM0) bit mode with ECC enabled


Readonly ROMMON initialized
`

function loadText(device: Device, size: number): string {
  return `program load complete, entry point: 0x80803000, size: 0x1b340
program load complete, entry point: 0x80803000, size: 0x1b340


IOS Image Load Test
___________________
Digitally Signed Release Software
program load complete, entry point: 0x81000000, size: 0x${size.toString(16)}
Self decompressing the image : ########################## [OK]

Smart Init is enabled
smart init is sizing iomem

${RESTRICTED_RIGHTS}
${versionLine(device)}
${CRYPTO_NOTICE}
${hardwareLines(device)}
`
}
