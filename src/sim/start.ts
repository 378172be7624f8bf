// Turns a start state, as authors write it in YAML, into a world. Values arrive as strings, lists and maps (YAML failsafe).

import { provideFeatures } from './feature-sets.ts'
import { allFeatures } from './features/index.ts'
import { addressesOf } from './features/ip/address-method.ts'
import { isHostName } from './features/identity/hostname.ts'
import { hostnameOf } from './features/identity/slice.ts'
import { domainNameOf } from './features/ip/slice.ts'
import { applyConfig, factoryConfig, runningConfigText } from './config.ts'
import { newSession, type Device, type Disk, type RunningImage, type Session } from './device.ts'
import { addable, addedPorts, bareOf } from './hardware.ts'
import { imageInfo, imageNamed } from './images.ts'
import { portNameOn } from './interfaces.ts'
import { licensed } from './features/license/licenses.ts'
import { atRest } from './network/settle.ts'
import { SETUP_QUESTION } from './boot.ts'
import { ABORT_AFTER } from './features/install/packages.ts'
import { platformNamed, platforms } from './platforms/index.ts'
import { lockedByConfig } from './features/access/recovery.ts'
import { ignoresStartup } from './register.ts'
import type { Platform } from './platforms/platform.ts'
import { freeBytes } from './files.ts'
import { cabling, placesOf, described, firstCounters } from './start-network.ts'
import { readDisk, readFile, readUsb } from './start-files.ts'
import { StartReader, type Path, type StartProblem } from './start-reader.ts'
import { readServers } from './start-servers.ts'
import { durationOf, installedStart, isXeVersion, withBootVariable, type InstalledStart } from './start-switch.ts'
import { inFlash, withSavedConfigFile } from './startup-file.ts'
import type { StoredFile, World } from './world.ts'
import { configFileOf } from './features/boot/slice.ts'
import { NOTHING_LOGGED } from './features/logging/slice.ts'
import { NO_FAILURES } from './features/login/slice.ts'
import { DEFAULT_VLANS, EMPTY_DATABASE, newVlan, type Vlan } from './features/vlans/slice.ts'
import { withFirstMacs } from './features/mac-table/hearing.ts'
import { withFirstVlans } from './features/vlans/vlan-file.ts'

provideFeatures(allFeatures)

/** The clock of a start state that names none. */
export const DEFAULT_CLOCK = Date.UTC(2026, 4, 4, 9, 0, 0)

const DEVICE_KEYS = [
  'platform',
  'hostname',
  'flash-size',
  'flash',
  'usbflash0',
  'image',
  'mode',
  'config-register',
  'startup-config',
  'running-config',
  'line',
  'usb0',
  'rsa-key',
  'xmodem',
  'boot-variable',
  'install',
  'ports',
  'vlans',
  'counters',
] as const
const WORLD_KEYS = ['clock', 'devices', 'configs', 'links', 'segments', 'places', 'servers', 'focus'] as const

/** Makes the world of a start state (design: Start state), or says every problem in it. */
export function worldOf(value: unknown): { world: World } | { problems: readonly StartProblem[] } {
  const reader = new WorldReader()
  const world = reader.world(value)
  return reader.problems.length > 0 || !world ? { problems: reader.problems } : { world: withFirstMacs(atRest(world)) }
}

const runningFrom = (file: StoredFile | undefined, platform: Platform): RunningImage | null =>
  file?.image ? { url: `${platform.flash.name}:${file.name}`, info: file.image, md5: file.md5 } : null

/** Collects problems while it reads; every read goes on with a sound value, so that all problems are found at once. */
class WorldReader extends StartReader {
  world(value: unknown): World | null {
    const map = this.map(value, [], 'a start state')
    if (!map) return null
    const many = 'devices' in map
    this.keys(map, [], many ? WORLD_KEYS : [...WORLD_KEYS, ...DEVICE_KEYS])
    const clock = this.clock(map['clock'])
    const devices: Record<string, Device> = {}
    const listed = many
      ? described(this.map(map['devices'], ['devices'], 'devices') ?? {}, map['configs'], this.report)
      : null
    const hosts = listed?.hosts ?? {}
    if (listed)
      for (const [name, part] of Object.entries(listed.devices))
        this.device(name, part, ['devices', name], clock, devices)
    else
      this.device(
        this.text(map['hostname'], ['hostname']) ?? platformNamed(String(map['platform']))?.defaultHostname ?? 'Router',
        Object.fromEntries(Object.entries(map).filter(([key]) => !(WORLD_KEYS as readonly string[]).includes(key))),
        [],
        clock,
        devices,
      )
    const names = Object.keys(devices)
    const first = names[0] ?? Object.keys(hosts)[0]
    if (first === undefined) {
      if (this.problems.length === 0)
        this.report([], 'a start state needs a device', 'write its platform: platform: c2911')
      return null
    }
    const focus = this.text(map['focus'], ['focus']) ?? first
    const all = [...names, ...Object.keys(hosts)]
    if (!all.includes(focus)) this.report(['focus'], `there is no device ${focus}`, `name one of ${all.join(', ')}`)
    const { links, segments } = cabling(map, devices, hosts, this.report)
    const places = placesOf(map['places'], [...all, ...segments.map(({ name }) => name)], this.report)
    return {
      clock,
      devices,
      links,
      ...(Object.keys(hosts).length > 0 ? { hosts } : {}),
      ...(segments.length > 0 ? { segments } : {}),
      ...(places === null ? {} : { places }),
      servers: readServers(
        this,
        map['servers'],
        clock,
        Object.values(devices).map((device) => platforms[device.platform]),
      ),
      focus,
      answers: {},
    }
  }

  private device(name: string, value: unknown, path: Path, clock: number, devices: Record<string, Device>): void {
    const map = this.map(value, path, 'a device')
    if (!map) return
    if (path.length > 0) this.keys(map, path, DEVICE_KEYS)
    const platform = this.platform(map['platform'], [...path, 'platform'])
    if (!platform) return
    const flashSize = this.count(map['flash-size'], [...path, 'flash-size']) ?? platform.flash.size
    // The packages and their list come from `install`; naming them among the files adds nothing.
    const packaged =
      'install' in map && Array.isArray(map['flash'])
        ? map['flash'].filter((entry) => typeof entry !== 'string' || !/^packages\.conf$|\.pkg$/.test(entry))
        : map['flash']
    const listed = readDisk(this, packaged, [...path, 'flash'], flashSize, clock, platform)
    const installed =
      'install' in map
        ? this.installed(map['install'], map['image'], [...path, 'install'], platform, listed, clock)
        : null
    const flash = installed?.flash ?? listed
    const disks: Record<string, Disk> = { [platform.flash.name]: flash }
    readUsb(this, map, path, platform, disks, clock)
    const added = this.added(map['ports'], [...path, 'ports'], platform)
    const register = this.register(map['config-register'], [...path, 'config-register']) ?? platform.defaultRegister
    const startupText = this.text(map['startup-config'], [...path, 'startup-config'])
    const runningText = this.text(map['running-config'], [...path, 'running-config'])
    const hostname = this.text(map['hostname'], [...path, 'hostname'])
    if (hostname !== null && !isHostName(hostname))
      this.report(
        [...path, 'hostname'],
        `${hostname} is no host name`,
        'letters, digits, - _ and . after a first letter or digit, at most 63',
      )
    const mode = this.oneOf(map['mode'], [...path, 'mode'], ['exec', 'rommon', 'switch:', 'setup']) ?? 'exec'
    const stopped = mode === 'rommon' || mode === 'switch:'
    if (stopped && mode !== platform.loader)
      this.report(
        [...path, 'mode'],
        `${mode} is not possible here`,
        `the loader of a ${platform.name} is ${platform.loader}: write mode: "${platform.loader}"`,
      )

    const blank: Device = {
      name,
      platform: platform.name,
      mode: 'user',
      within: [],
      question: null,
      running: null,
      config: bareOf({ platform: platform.name, added }),
      added,
      startup: null,
      readAddresses: {},
      copiedAddresses: {},
      unsaved: false,
      lastChange: null,
      register: { current: register, next: register },
      disks,
      rommon: { line: 1, variables: {}, synced: {} },
      bootLoader: {
        boot: null,
        manualBoot: false,
        enableBreak: false,
        flashReady: false,
        booted: null,
        configFile: null,
        privateConfigFile: null,
        bufferSize: null,
        variables: {},
      },
      packages: installed?.packages ?? [],
      licenses: [],
      // The device has been up for an hour.
      bootedAt: clock - 3_600_000,
      lastReload: 'power-on',
      stoppedAt: clock - 3_600_000 - platform.bootTime,
      reloads: 0,
      notSimulated: 0,
      remembered: { host: '', source: '' },
      timers: installed?.timers ?? [],
      session: this.session(map['line'], [...path, 'line'], platform),
      keys: { now: [], saved: [] },
      archived: [],
      nvramFiles: [],
      logged: NOTHING_LOGGED,
      failures: NO_FAILURES,
      vlanDatabase: EMPTY_DATABASE,
      pendingVlan: null,
      pendingRegion: null,
      errDisabled: {},
      linkSince: {},
      tracked: {},
      counters: {},
      stpSince: {},
      misconfigSince: {},
      arp: {},
      neighbours6: {},
      resolvedNames: {},
      macs: [],
      neighbours: [],
      secure: {},
      time: null,
      xmodem: map['xmodem'] === undefined ? null : readFile(this, map['xmodem'], [...path, 'xmodem'], clock),
    }
    const counters = firstCounters(map['counters'], blank, [...path, 'counters'], this.report)
    const world: World = { clock, devices: {}, links: [], servers: {}, focus: name, answers: {} }
    const running = stopped
      ? null
      : (installed?.running ?? this.image(map['image'], [...path, 'image'], flash, platform))
    const named = (text: string): string =>
      hostname === null || /^hostname /m.test(text) ? text : `hostname ${hostname}\n${text}`
    const writer =
      running ??
      runningFrom(
        flash.files.find((file) => file.image !== null && platform.families.includes(file.image.family)),
        platform,
      )
    const fresh = { ...blank, config: factoryConfig({ ...blank, running: writer }) }
    const textOf = (config: Device['config']): string => runningConfigText({ ...fresh, running: writer, config })
    // What is stored is what this device itself would have saved: secrets hashed, defaults written out.
    const applied = (text: string): Device['config'] => applyConfig({ ...fresh, running }, text, world, 'boot').config
    const saved = startupText === null ? null : applied(named(startupText))
    const startup =
      saved === null
        ? null
        : { text: textOf(saved), savedAt: clock - 86_400_000, ...(running ? { version: running.info.version } : {}) }
    const read = saved !== null && !ignoresStartup(register)
    const factory =
      hostname !== null && saved === null && runningText === null ? applied(`hostname ${hostname}`) : fresh.config
    const config = runningText !== null ? applied(named(runningText)) : read ? saved : factory
    const listedVlans = this.vlans(map['vlans'], [...path, 'vlans'], platform)
    const said = { vtp: config.vlans.vtp, vlans: { ...saved?.vlans.vlans, ...config.vlans.vlans } }
    const switching = withFirstVlans({ ...fresh, config }, listedVlans, said, clock - 86_400_000)
    const stored = saved === null ? switching : withSavedConfigFile(switching, configFileOf(saved))
    const keys = this.rsaKey(map['rsa-key'], [...path, 'rsa-key'], config, clock)
    const variable = this.text(map['boot-variable'], [...path, 'boot-variable'])
    if (stopped) {
      devices[name] = lockedByConfig(
        inFlash(withBootVariable({ ...stored, config: fresh.config, startup, mode, keys }, variable)),
      )
      return
    }
    const unsaved = runningText !== null && textOf(config) !== (startup?.text ?? textOf(fresh.config))
    const licenses = read ? licensed(saved).map((one) => one.name) : []
    const readAddresses = read ? addressesOf(saved) : {}
    const up = lockedByConfig(
      inFlash(
        withBootVariable({ ...stored, counters, running, startup, readAddresses, unsaved, licenses, keys }, variable),
      ),
    )
    devices[name] = mode === 'setup' ? { ...up, mode: 'setup', question: SETUP_QUESTION } : up
  }

  /** `install: { committed: 16.12.08, activated: 17.09.04a, timer: 90m }`: the packages in flash and the one that runs, in install mode. */
  private installed(
    value: unknown,
    image: unknown,
    path: Path,
    platform: Platform,
    flash: Disk,
    clock: number,
  ): InstalledStart | null {
    const map = this.map(value, path, 'an installation')
    if (!map) return null
    this.keys(map, path, ['state', 'committed', 'activated', 'inactive', 'timer'])
    const version = (key: string): string | null => {
      const text = this.text(map[key], [...path, key])
      if (text === null || isXeVersion(text)) return text
      this.report([...path, key], `${text} is no version of IOS XE`, 'write it as in the name of the image: 17.09.04a')
      return null
    }
    // `state` says of the version that runs, the one of `image`, whether it is committed.
    const state = this.oneOf(map['state'], [...path, 'state'], ['C', 'U'])
    const runs = imageInfo(this.text(image, path) ?? '')?.version ?? null
    const committed = version('committed') ?? (state === 'C' ? runs : null)
    const activated = version('activated') ?? (state === 'U' ? runs : null)
    const inactive = version('inactive')
    const timer = this.text(map['timer'], [...path, 'timer'])
    const left = timer === null ? ABORT_AFTER : durationOf(timer)
    if (left === null)
      this.report([...path, 'timer'], `${timer} is no duration`, 'write the time that is left: 90m, 1h30m')
    if (!platform.packages) this.report(path, `${platform.name} has no install mode`, 'leave install out')
    else if (committed === null) this.report(path, 'the committed version is missing', 'write committed: 16.12.08')
    if (!platform.packages || committed === null) return null
    const start = installedStart(platform, flash, { committed, activated, inactive, left: left ?? ABORT_AFTER }, clock)
    if (freeBytes(start.flash) < 0)
      this.report(
        path,
        `the packages need ${-freeBytes(start.flash)} bytes more than flash has`,
        'raise flash-size or leave a file out',
      )
    return start
  }

  /** `ports: [Serial0/0/0, FastEthernet0/25-48]`: what cards or a larger model add. */
  private added(value: unknown, path: Path, platform: Platform): readonly string[] {
    if (value === undefined) return []
    if (!Array.isArray(value)) {
      this.report(path, 'ports are a list', 'write - Serial0/0/0')
      return []
    }
    const named = value.flatMap((entry: unknown, i) => {
      const text = this.text(entry, [...path, i]) ?? ''
      const names = addedPorts(text, platform)
      if (names === null)
        this.report([...path, i], `no ${platform.name} has the port ${text}`, `it may have ${addable(platform)}`)
      return names ?? []
    })
    return [...new Set(named)]
  }

  /** `vlans: { 10: SALES, 20: { name: X, state: suspend } }`: what vlan.dat has. */
  private vlans(value: unknown, path: Path, platform: Platform): Record<number, Vlan> {
    const map = value === undefined ? null : this.map(value, path, 'vlans')
    if (map && !platform.features.has('switching')) this.report(path, `a ${platform.name} has no VLANs`, 'leave it out')
    const vlans: Record<number, Vlan> = {}
    for (const [key, given] of Object.entries(map ?? {})) {
      const id = Number(key)
      if (!/^\d{1,4}$/.test(key) || id < 1 || id > 4094 || DEFAULT_VLANS[id] !== undefined) {
        this.report([...path, key], `${key} is no VLAN that can be made`, 'use 2 to 1001, or 1006 to 4094')
        continue
      }
      const at = [...path, key]
      const own = typeof given === 'string' ? { name: given } : this.map(given, at, 'a VLAN')
      if (own) this.keys(own, at, ['name', 'state', 'shutdown'])
      vlans[id] = {
        name: this.text(own?.['name'], [...at, 'name']) ?? newVlan(id).name,
        state: this.oneOf(own?.['state'], [...at, 'state'], ['active', 'suspend']) ?? 'active',
        shut: this.oneOf(own?.['shutdown'], [...at, 'shutdown'], ['true', 'false']) === 'true',
      }
    }
    return vlans
  }

  private platform(value: unknown, path: Path): Platform | null {
    const name = this.text(value, path)
    if (name === null) {
      this.report(
        path.slice(0, -1),
        'a device needs a platform',
        `write platform: one of ${Object.keys(platforms).join(', ')}`,
      )
      return null
    }
    const found = platformNamed(name)
    if (!found) this.report(path, `there is no platform ${name}`, `use one of ${Object.keys(platforms).join(', ')}`)
    return found
  }

  /** `line: console`, or `line: { vty: Gi0/1 }`: who types, and where the session comes in. */
  private session(value: unknown, path: Path, platform: Platform): Session {
    if (value === undefined || value === 'console') return newSession('console')
    const map = this.map(value, path, 'a line other than console')
    if (!map) return newSession('console')
    this.keys(map, path, ['vty'])
    const via = portNameOn([platform], this.text(map['vty'], [...path, 'vty']) ?? '')
    if (via === null)
      this.report([...path, 'vty'], 'a vty session comes in by an interface', 'write line: { vty: Gi0/1 }')
    return newSession('vty', via)
  }

  /** `rsa-key: 2048`: a saved key pair of this size, named after the device and its domain. */
  private rsaKey(value: unknown, path: Path, config: Device['config'], clock: number): Device['keys'] {
    const modulus = this.count(value, path)
    if (modulus === null) return { now: [], saved: [] }
    const domain = domainNameOf(config)
    if (modulus < 360 || modulus > 4096) this.report(path, 'a key has 360 to 4096 bits', 'write rsa-key: 2048')
    if (domain === null) this.report(path, 'the key is named after a domain', 'add ip domain name to the configuration')
    const key = { name: `${hostnameOf(config)}.${domain ?? ''}`, modulus, madeAt: clock - 86_400_000 }
    return { now: [key], saved: [key] }
  }

  private image(value: unknown, path: Path, flash: Disk, platform: Platform): RunningImage | null {
    const name = this.text(value, path)
    const file =
      name === null
        ? flash.files.find((known) => known.image !== null)
        : (flash.files.find((known) => known.name === name) ?? imageNamed(name))
    if (!file?.image) {
      this.report(
        path,
        name === null ? 'there is no image in flash to run' : `${name} is no image`,
        'name the image it is running, or write mode: rommon',
      )
      return null
    }
    if (!platform.families.includes(file.image.family))
      this.report(
        path,
        `${file.name} is an image for ${file.image.family}, not for ${platform.name}`,
        `use an image of ${platform.families.join(' or ')}`,
      )
    return runningFrom(file, platform)
  }

  private clock(value: unknown): number {
    const text = this.text(value, ['clock'])
    if (text === null) return DEFAULT_CLOCK
    const read = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/.test(text) ? Date.parse(text) : Number.NaN
    if (Number.isNaN(read)) this.report(['clock'], `${text} is no time`, 'write it in UTC: 2026-05-04T09:00:00Z')
    return Number.isNaN(read) ? DEFAULT_CLOCK : read
  }

  private register(value: unknown, path: Path): number | null {
    const text = this.text(value, path)
    if (text === null) return null
    if (/^0x[0-9a-f]{1,4}$/i.test(text)) return Number.parseInt(text, 16)
    this.report(path, `${text} is no register value`, 'write it as on the device: 0x2102')
    return null
  }
}
