// Power-on: which image is loaded, which configuration is read, and what the console shows meanwhile (ios-behaviour.md 11, 12).

import { restartedClock } from './features/clock/slice.ts'
import { ownTime } from './features/clock/time.ts'
import type { PassedOver } from './causes.ts'
import { addressesOf } from './features/ip/address-method.ts'
import { restartedLinks } from './features/ethernet/slice.ts'
import { listByHand, variableEntry } from './features/boot/boot-variable.ts'
import type { Effect } from './command.ts'
import { bootedConfig, factoryConfig } from './config.ts'
import { newSession, type Device, type DiskFile, type Question, type RunningImage } from './device.ts'
import { lockedByConfig, recoverable } from './features/access/recovery.ts'
import { textValuesOf } from './text-values.ts'
import { canonicalUrl, diskOf, imageFault, isBootable, placeOf } from './files.ts'
import { greet } from './features/access/login.ts'
import { hex, LEGEND } from './messages.ts'
import { logged } from './features/logging/log.ts'
import { NOTHING_LOGGED } from './features/logging/slice.ts'
import { NO_FAILURES } from './features/login/slice.ts'
import { licensed } from './features/license/licenses.ts'
import { isNetEntry, netLoad } from './features/boot/netboot.ts'
import { reverted, runningHash } from './features/install/packages.ts'
import { platforms } from './platforms/index.ts'
import type { LoaderText } from './platforms/platform.ts'
import { baudOf, bootField, bootsAfterNetwork, GARBAGE, hidesBanner, ignoresStartup } from './register.ts'
import { startLog } from './start-log.ts'
import { appliedSteps } from './work.ts'
import type { SimEvent, StoredFile, World } from './world.ts'
import { bootListOf } from './features/boot/slice.ts'
import { withStartedVlans } from './features/vlans/vlan-file.ts'

/** What was tried in vain on the way to an image. */
interface Tries {
  /** What the bootstrap prints on the way: entries that failed, a load over the network. */
  readonly failures: string[]
  readonly passedOver: PassedOver[]
}
const noTries = (): Tries => ({ failures: [], passedOver: [] })
export interface BootChoice extends Readonly<Tries> {
  /** Null: the device stays in ROMmon, or at the boot loader of a switch. */
  readonly image: StoredFile | null
  /** As it is booted, `flash:x.bin`; shown by `show version`. */
  readonly url: string | null
  /** A sentence for people. */
  readonly why: string
  /** Whether the image is one that the boot order names. */
  readonly ordered: boolean
}
type BootTry =
  | { readonly image: StoredFile; readonly url: string; readonly output?: string }
  | { readonly image: null; readonly failure: string; readonly reason: PassedOver['reason'] }

/** What a power-on would load. */
export const bootChoice = (device: Device, world: World): BootChoice =>
  platforms[device.platform].features.has('boot-variable') ? byVariable(device) : byStartup(device, world)

/** Routers and IOS XE: boot field, the boot list of startup-config in order, then the first bootable image in flash. */
function byStartup(device: Device, world: World): BootChoice {
  const platform = platforms[device.platform]
  const register = device.register.next
  // A switch has no such register: the value it shows has no effect on booting.
  const field = platform.features.has('register') ? bootField(register) : 2
  if (field === 0)
    return {
      image: null,
      url: null,
      why: `boot field 0 of ${hex(register)} stays in ROMmon`,
      ...noTries(),
      ordered: false,
    }
  const configured: Device =
    device.startup === null ? device : { ...device, config: bootedConfig(device, device.startup.text) }
  const byHand = listByHand(device)
  const list = field === 1 ? [] : (byHand ?? (device.startup === null ? [] : bootListOf(configured.config)))
  const tries = noTries()
  const { failures, passedOver } = tries
  for (const entry of list) {
    const wanted = variableEntry(entry)
    const found = isNetEntry(wanted) ? netImage(configured, wanted, world) : entryImage(device, wanted)
    if (found.image) {
      const why = byHand
        ? `the BOOT variable, set in ROMmon, names ${entry}`
        : `\`boot system ${entry}\` in startup-config names it`
      if (found.output !== undefined) failures.push(found.output)
      return { image: found.image, url: found.url, why, ...tries, ordered: true }
    }
    failures.push(found.failure)
    passedOver.push({ entry: wanted, reason: found.reason })
  }
  if (list.some((entry) => isNetEntry(variableEntry(entry))) && !bootsAfterNetwork(register)) {
    return {
      image: null,
      url: null,
      why: `loading over the network failed, and bit 13 of ${hex(register)} is clear: flash is not tried`,
      ...tries,
      ordered: true,
    }
  }
  const { flash } = platform
  const first = firstBootable(device, flash.name, tries)
  const reason =
    field === 1
      ? `boot field 1 of ${hex(register)} takes the first image in flash`
      : list.length === 0
        ? 'with no boot system line the first image in flash is loaded'
        : 'every boot system line failed, so the first image in flash is loaded'
  if (first) return { image: first, url: `${flash.name}:${first.name}`, why: reason, ...tries, ordered: false }
  if ((diskOf(device, flash.name)?.files ?? []).every((file) => file.image === null))
    failures.push(platform.text.noImage(flash.name))
  return { image: null, url: null, why: 'there is no image to load', ...tries, ordered: list.length > 0 }
}

/** Classic Catalyst: the BOOT variable, and flash is searched only when it is unset (ios-behaviour.md 12.5). */
function byVariable(device: Device): BootChoice {
  const platform = platforms[device.platform]
  const { flash } = platform
  const { boot, manualBoot } = device.bootLoader
  if (manualBoot)
    return { image: null, url: null, why: 'it is set to boot manually', ...noTries(), ordered: boot !== null }
  const tries = noTries()
  if (boot === null) {
    const first = firstBootable(device, flash.name, tries)
    return first
      ? {
          image: first,
          // The search of a classic Catalyst names files from the top.
          url: `${flash.name}:${platform.features.has('boot-at-once') ? '/' : ''}${first.name}`,
          why: 'with no BOOT variable the first image in flash is loaded',
          ...tries,
          ordered: false,
        }
      : { image: null, url: null, why: 'there is no image to load', ...tries, ordered: false }
  }
  for (const entry of boot.split(';').filter((part) => part !== '')) {
    const found = entryImage(device, entry.includes(':') ? entry : `flash:${entry}`)
    if (found.image)
      return { image: found.image, url: found.url, why: `the BOOT variable names ${entry}`, ...tries, ordered: true }
    tries.failures.push(found.failure)
    tries.passedOver.push({ entry, reason: found.reason })
  }
  return { image: null, url: null, why: 'the BOOT variable names nothing that can be loaded', ...tries, ordered: true }
}

function firstBootable(device: Device, disk: string, { failures, passedOver }: Tries): StoredFile | null {
  for (const file of depthFirst(diskOf(device, disk)?.files ?? [])) {
    if (file.image === null) continue
    const fault = imageFault(device, file)
    if (fault === null) return file
    const entry = `${disk}:${file.name}`
    const failure = loadFailure(device, file, entry)
    if (failures.includes(failure)) continue
    failures.push(failure)
    passedOver.push({ entry, reason: fault })
  }
  return null
}

/** Searches in directory order and finishes each directory before it goes on (ios-behaviour.md 12.5). */
function depthFirst(files: readonly DiskFile[], depth = 0): DiskFile[] {
  const done = new Set<string>()
  return files.flatMap((file) => {
    const parts = file.name.split('/')
    const inside = parts.length > depth + 1 || file.directory ? parts.slice(0, depth + 1).join('/') : null
    if (inside === null) return [file]
    if (done.has(inside)) return []
    done.add(inside)
    return depthFirst(
      files.filter(({ name }) => name.startsWith(`${inside}/`)),
      depth + 1,
    )
  })
}

/** The image of a network entry, if a server hands it out and this device can run it. */
function netImage(device: Device, entry: string, world: World): BootTry {
  const loaded = netLoad(device, entry, world)
  if (!loaded.file) return { image: null, failure: loaded.failure, reason: loaded.reason }
  const fault = imageFault(device, loaded.file)
  if (fault)
    return { image: null, failure: loaded.output + loadFailure(device, loaded.file, loaded.url), reason: fault }
  return { image: loaded.file, url: loaded.url, output: loaded.output }
}

/** The image of one entry on a disk: `flash:x.bin`, `flash:`. An invalid device is skipped, and so is `rom` without a ROM image. */
function entryImage(device: Device, written: string): BootTry {
  const { loader, text } = platforms[device.platform]
  const place = written.includes(':') ? placeOf(written, platforms[device.platform]) : null
  if (place?.kind === 'disk' && place.path === '') return firstEntry(device, place.disk)
  if (place?.kind !== 'disk') return { image: null, failure: '', reason: 'no-device' }
  const file = diskOf(device, place.disk)?.files.find((known) => known.name === place.path) ?? null
  // The loader of a switch knows its flash by one name: `bootflash:x` boots as `flash:x`.
  const url = loader === 'switch:' ? written.replace(/^\w+/, place.disk) : written
  if (!file)
    return { image: null, failure: text.missingFile(url), reason: diskOf(device, place.disk) ? 'missing' : 'no-device' }
  const fault = imageFault(device, file)
  return fault ? { image: null, failure: loadFailure(device, file, url), reason: fault } : { image: file, url }
}

/** `flash:` and `usbflash0:` name no file: the first image there. */
function firstEntry(device: Device, disk: string): BootTry {
  const first = firstBootable(device, disk, noTries())
  return first
    ? { image: first, url: `${disk}:${first.name}` }
    : { image: null, failure: platforms[device.platform].text.noImage(disk), reason: 'missing' }
}

/** The image is damaged or made for another family. The loader only says that it failed. */
const loadFailure = (device: Device, file: StoredFile, written: string): string =>
  platforms[device.platform].text.badFile(written, file.intact && file.image !== null)

export type BootCause = 'power-on' | 'reload'

interface BootHow {
  /** Break is sent in the first 60 seconds. */
  readonly interrupted?: boolean
  /** ROMmon's `boot` names one. */
  readonly image?: { readonly file: StoredFile; readonly url: string }
  readonly activating?: boolean
  /** IOS goes on after the answer to "reset to the default configuration?". */
  readonly answered?: boolean
  /** Nobody looks at the console: what the loader and the image print there is not made. */
  readonly unseen?: boolean
}

/** Starts a device: from off, or after a reload. */
export function boot(device: Device, world: World, cause: BootCause, how: BootHow = {}): Effect {
  const effect = started(device, world, cause, how)
  if (platforms[device.platform].rommon === null || !effect.device) return effect
  const was = baudOf(device.register.current)
  const is = baudOf(effect.device.register.current)
  if (was === is) return effect
  // The terminal does not change its speed by itself. It shows one unreadable line here; after that it counts as set to the new speed.
  const note = `the register sets the console to ${is} baud: a terminal at ${was} shows strange characters; from here on yours counts as set to ${is}`
  return { ...effect, output: GARBAGE + (effect.output ?? ''), note }
}

function started(device: Device, world: World, cause: BootCause, how: BootHow): Effect {
  const platform = platforms[device.platform]
  // Only a reset or a power cycle reads the register again; an image booted by hand runs with the one in force.
  const register = how.image ? device.register : { current: device.register.next, next: device.register.next }
  // A restart undoes an activation that nobody committed, and stops its timer. Only the restart of the activation itself keeps it.
  const settled = how.activating ? device : reverted(device, world.clock)
  const down: Device = {
    ...settled,
    mode: 'off',
    within: [],
    question: null,
    running: null,
    config: factoryConfig(settled),
    unsaved: false,
    logged: NOTHING_LOGGED,
    arp: {},
    neighbours6: {},
    duplicates6: {},
    stillValid6: {},
    resolvedNames: {},
    macs: [],
    counters: {},
    failures: NO_FAILURES,
    pendingVlan: null,
    pendingRegion: null,
    errDisabled: {},
    stpSince: {},
    neighbours: [],
    secure: {},
    tracked: {},
    linkSince: restartedLinks(settled, world.clock + platform.bootTime),
    misconfigSince: {},
    register,
    bootedAt: world.clock + platform.bootTime,
    lastReload: cause,
    stoppedAt: ownTime(settled, world.clock),
    time: restartedClock(settled),
    remembered: { host: '', source: '' },
    rommon: { ...device.rommon, line: 1, variables: device.rommon.synced },
    timers: settled.timers.filter(({ lasting }) => lasting),
    session: { ...newSession(device.session.line, device.session.via), cut: device.session.line === 'vty' },
    keys: { now: device.keys.saved, saved: device.keys.saved },
  }
  // What the loader asks of startup-config is the same for every image, so it is read as by the last one, which mostly runs again.
  const before: Device = { ...down, running: settled.running }
  const locked = !how.image && platform.rommon !== null && !recoverable(before)
  const choice: BootChoice = how.image
    ? { image: how.image.file, url: how.image.url, why: '', ...noTries(), ordered: true }
    : bootChoice(before, world)
  const image = device.running?.info ?? choice.image?.image ?? null
  const banner =
    how.image || how.answered || how.unseen
      ? ''
      : platform.text.bootstrap({ ...textValuesOf(before, world), image }) +
        (locked ? 'PASSWORD RECOVERY FUNCTIONALITY IS DISABLED\n' : '')
  if (how.interrupted && platform.loaderText) return atModeButton(down, platform.loaderText, world)
  if (how.interrupted && !locked)
    return inLoader(down, `${banner}monitor: command "boot" aborted due to user interrupt\n`, [])
  if (how.image && !isBootable(down, how.image.file))
    return inLoader({ ...down, rommon: device.rommon }, loadFailure(down, how.image.file, how.image.url), [])
  if (!choice.image?.image)
    return inLoader(
      down,
      banner + choice.failures.join('') + (platform.loader === 'rommon' ? '\n' : stopText(down)),
      [bootEvent(down, null, false, choice.passedOver)],
      true,
    )

  const running: RunningImage = {
    url: choice.url ?? '',
    info: choice.image.image,
    md5: runningHash(down, choice.image),
  }
  const read =
    down.startup !== null &&
    !ignoresStartup(register.current) &&
    // The loader of a classic Catalyst keeps a variable of this name like any other, and nobody reads it.
    (platform.features.has('flash-init') || down.bootLoader.variables['SWITCH_IGNORE_STARTUP_CFG'] !== '1')
  const loaded = { ...down, running }
  const config = read && down.startup ? bootedConfig(loaded, down.startup.text) : factoryConfig(loaded)
  const up = lockedByConfig({
    ...withStartedVlans({ ...down, config }, world.clock),
    mode: read ? 'user' : 'setup',
    running,
    readAddresses: read ? addressesOf(config) : {},
    copiedAddresses: {},
    licenses: licensed(config).map(({ name }) => name),
    bootLoader: { ...down.bootLoader, booted: down.bootLoader.boot, flashReady: false },
  })
  const loading = how.unseen
    ? ''
    : choice.failures.join('') +
      platform.text.load({ ...textValuesOf(up, world), imageSize: choice.image.size, bootVariableSet: choice.ordered })
  const legend = Math.max(loading.indexOf(LEGEND), 0)
  // Without password recovery, a Break takes effect only when IOS starts, and it only offers to delete the configuration.
  if (how.interrupted && platform.rommon) {
    const { lead, question, enter } = platform.rommon.resetQuestion
    return {
      device: down,
      output: banner + loading.slice(0, legend) + lead,
      ask: {
        kind: 'y-n',
        text: question,
        dialog: 'reset-to-default',
        data: { cause },
        ...(enter ? { enter } : {}),
      },
      takes: 60_000,
    }
  }
  const output = how.answered
    ? loading.slice(legend)
    : banner + (platform.rommon && hidesBanner(register.current) ? loading.slice(0, legend) : loading)
  const events = [bootEvent(up, running, read, choice.passedOver)]
  if (read) {
    const work = appliedSteps(down.startup?.text ?? '', 0)
    return {
      ...firstPrompt(startLog(up, true), output + PRESS_RETURN),
      events,
      takes: platform.bootTime,
      work,
    }
  }
  const first =
    platform.features.has('xe-router') && down.startup !== null
      ? logged(up, up.bootedAt, ['SYS-6-STARTUP_CONFIG_IGNORED', CONFIG_IGNORED])
      : { device: up, output: platform.text.beforeSetup ?? '' }
  return {
    device: first.device,
    output: `${output}${first.output}\n\n         --- System Configuration Dialog ---\n\n${platform.text.setupNotice ?? ''}`,
    events,
    ask: SETUP_QUESTION,
    takes: platform.bootTime,
  }
}

const CONFIG_IGNORED = 'System startup configuration is ignored based on the configuration register setting.'
export const PRESS_RETURN = '\n\nPress RETURN to get started!\n\n\n'
export const SETUP_QUESTION: Question = {
  kind: 'yes-no',
  text: 'Would you like to enter the initial configuration dialog? [yes/no]: ',
  dialog: 'setup',
  data: { step: 'enter' },
}

/** The console after "Press RETURN": what was logged, its banner, and a login where the line asks for one. */
export function firstPrompt({ device, output: log }: ReturnType<typeof startLog>, before: string): Effect {
  if (device.session.line === 'vty') return { device, output: before }
  const greeted = greet(device)
  return { ...greeted, output: before + log + (greeted.output ?? '') }
}

const bootEvent = (
  device: Device,
  running: RunningImage | null,
  startupConfigRead: boolean,
  passedOver: readonly PassedOver[],
): SimEvent => ({
  type: 'boot',
  image: running === null ? null : (canonicalImage(device, running.url) ?? running.url),
  version: running?.info.version ?? null,
  md5: running?.md5 ?? null,
  startupConfigRead,
  register: hex(device.register.current),
  passedOver,
})
const canonicalImage = (device: Device, url: string): string | null => {
  const place = placeOf(url, platforms[device.platform])
  return place?.kind === 'disk' || place?.kind === 'server' ? canonicalUrl(place) : null
}

/** `flashReady`: the loader of a switch has read flash already. */
const inLoader = (device: Device, output: string, events: readonly SimEvent[], flashReady = false): Effect => ({
  device: {
    ...device,
    mode: platforms[device.platform].loader,
    running: null,
    bootLoader: { ...device.bootLoader, flashReady },
  },
  output,
  events,
  takes: 20_000,
})

/** The Mode button held at power-on: the loader's prompt, or the offer to reset everything when password recovery is disabled. */
function atModeButton(device: Device, text: LoaderText, world: World): Effect {
  if (recoverable(device)) return inLoader(device, text.interrupted(textValuesOf(device, world)), [])
  const asking: Device = {
    ...device,
    mode: platforms[device.platform].loader,
    running: null,
    bootLoader: { ...device.bootLoader, flashReady: true },
  }
  return {
    device: asking,
    output: text.flashInit(textValuesOf(device, world)) + text.recovery.notice,
    ask: { kind: 'y-n', text: text.recovery.question, dialog: 'switch-to-default', data: null, enter: 'again' },
    takes: 20_000,
  }
}

/** Why a switch stays at `switch:` (ios-behaviour.md 12.6, 14). */
const stopText = (device: Device): string => {
  const { loaderText } = platforms[device.platform]
  return (device.bootLoader.manualBoot ? loaderText?.manual : loaderText?.unable) ?? ''
}

/** The world after a device lost power and came back, waiting at its prompt or first question. The given world is not changed. */
export function powerCycle(world: World, name: string = world.focus): World {
  const device = world.devices[name]
  if (!device) return world
  const done = boot(device, world, 'power-on', { unseen: true })
  const up = { ...(done.device ?? device), question: done.ask ?? null }
  return { ...world, clock: world.clock + (done.takes ?? 0), devices: { ...world.devices, [name]: up } }
}
