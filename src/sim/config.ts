// Configurations as text: running-config made from the configuration commands, and text applied through the same commands.

import { isFrom } from './platforms/release.ts'
import { newModel } from './features/aaa/new-model.ts'
import { bannerDialog } from './features/identity/banner.ts'
import { lastLineOf } from './blocks.ts'
import type { OwnBlock } from './feature.ts'
import { configCommands, followedBy, keptEffects, ownBlocks } from './feature-sets.ts'
import { matchConfig, type ConfigMatch } from './config-tree.ts'
import { ipv4Number, exists, type Command, type Effect } from './command.ts'
import { withConfig, type Config, type Device } from './device.ts'
import type { RealLine } from './grammar.ts'
import { bareOf, platformOf } from './hardware.ts'
import { bodyOf, keptText, withBody, withKept, type KeptLine } from './kept.ts'
import { perPlatform, platforms } from './platforms/index.ts'
import type { Platform } from './platforms/platform.ts'
import { orderIn, rankOf, type Order } from './sections.ts'
import type { World } from './world.ts'
import { overlapOf } from './features/ip/overlap.ts'
import { withPortConfig } from './features/interfaces/slice.ts'

/** The running-config of a device, without the two header lines of `show running-config`. Made once per configuration value. */
export function runningConfigText(device: Device): string {
  const made = texts.get(device.config)
  if (made && made.version === device.running?.info.version) return made.text
  const text = render(device)
  texts.set(device.config, { version: device.running?.info.version, text })
  return text
}
const texts = new WeakMap<Config, { readonly version: string | undefined; readonly text: string }>()

/** The startup-config, or null when NVRAM is empty. */
export const startupConfigText = (device: Device): string | null => device.startup?.text ?? null

function render(device: Device): string {
  const { config } = device
  const release = /^\d+\.\d+/.exec(device.running?.info.version ?? '')?.[0] ?? '15.7'
  const lines: string[] = ['!', `version ${release}`]
  const platform = platforms[device.platform]
  const { global, blocks } = shownOn(platform)
  const kept = byRank(config.kept, ({ rank }) => rank)
  const flat = isFrom(release, '17') ? undefined : isFlat
  for (const { from, to, marks } of orderIn(null, platform).groups) {
    const before = lines.length
    for (let rank = from; rank < to; rank++) {
      const start = lines.length
      for (const command of global[rank] ?? NONE) lines.push(...(command.show?.(config, '', platform) ?? NONE))
      for (const line of kept[rank] ?? NONE) {
        lines.push(...keptText([line], flat))
        if (line.body) lines.push('!')
      }
      if (lines[start]?.startsWith(ROUTE) === true) lines.push(...lines.splice(start).toSorted(byPrefix))
      const block = blocks[rank]?.[0]
      if (!block) continue
      const records = block.recordsOf(config)
      for (const of of block.all(config)) {
        lines.push(blockText(block, of, records, device))
        if (block.isApart) lines.push('!')
      }
    }
    if (lines.length === before) for (let i = 0; i < marks; i++) lines.push('!')
    else if (lines.at(-1) !== '!') lines.push('!')
  }
  lines.push('end')
  return lines.join('\n') + '\n'
}

/** Values by their place in the text; nothing where a place has none. */
type ByRank<T> = readonly (readonly T[] | undefined)[]
function byRank<T>(values: readonly T[], rank: (value: T) => number): ByRank<T> {
  const made: T[][] = []
  for (const value of values) (made[rank(value)] ??= []).push(value)
  return made
}
const NONE: readonly never[] = []

const ROUTE = 'ip route '
/** Static routes stand in the order of their prefixes, those of a VRF behind the others. */
function byPrefix(a: string, b: string): number {
  const [of, at] = [routeOf(a), routeOf(b)]
  return of.vrf.localeCompare(at.vrf, 'en') || of.prefix - at.prefix || of.mask - at.mask
}
function routeOf(line: string): { readonly vrf: string; readonly prefix: number; readonly mask: number } {
  const [, vrf = '', prefix = '', mask = ''] = /^ip route (?:vrf (\S+) )?(\S+)(?: (\S+))?/.exec(line) ?? []
  return { vrf, prefix: (ipv4Number(prefix) ?? 0) >>> 0, mask: (ipv4Number(mask) ?? 0) >>> 0 }
}

/** Before release 17, the settings of an operation of IP SLA stand at the margin of the operation. */
const isFlat = (outer: string): boolean => /^ip sla \d/.test(outer)

/** The text of one block. It depends on its name and its values in the records only, so it is made once for them. */
function blockText(block: ShownBlock, of: string, records: Records, { config, platform }: Device): string {
  const key = records[0]?.[of] as object
  const made = blockTexts.get(key) ?? new Map<string, { records: Records; text: string }>()
  const known = made.get(of)
  if (known && isSame(known.records, records, of)) {
    // The records of an older configuration are not held on to.
    known.records = records
    return known.text
  }
  const kept = byRank(block.keptIn(config, of), ({ rank }) => rank)
  const inside: string[] = []
  for (let rank = 0; rank < Math.max(block.commands.length, kept.length); rank++) {
    for (const command of block.commands[rank] ?? NONE)
      inside.push(...(command.show?.(config, of, platforms[platform]) ?? NONE))
    inside.push(...keptText(kept[rank] ?? NONE))
  }
  // A line between the console and the vty lines goes by its number alone.
  const behind = block.behindName?.(config, of) ?? null
  const opener = `${block.opener} ${of.replace(/^tty /, '')}${behind === null ? '' : ` ${behind}`}`
  const text = [opener, ...inside].join('\n ')
  blockTexts.set(key, made.set(of, { records, text }))
  return text
}
type Records = readonly Readonly<Record<string, unknown>>[]
/** By the first of the values, and the name. */
const blockTexts = new WeakMap<object, Map<string, { records: Records; readonly text: string }>>()
function isSame(before: Records, now: Records, of: string): boolean {
  for (let i = 0; i < now.length; i++) if (before[i] !== now[i] && before[i]?.[of] !== now[i]?.[of]) return false
  return true
}

/** What has lines to show on a platform. */
const shownOn = perPlatform((platform: Platform) => {
  const of = (mode: string, order: Order): ByRank<Command> =>
    byRank(
      configCommands().filter(
        (command) => exists(command, platform) && command.show !== null && command.modes.includes(mode),
      ),
      ({ words }) => rankOf(order, words),
    )
  const order = orderIn(null, platform)
  const blocks = [...ownBlocks().values()].flatMap(({ name, keptIn, shown }) =>
    shown ? [{ ...shown, keptIn, commands: of(name, orderIn(name, platform)) }] : [],
  )
  return {
    global: of('config', order),
    blocks: byRank<ShownBlock>(blocks, ({ opener }) => rankOf(order, opener)),
  }
})
type ShownBlock = NonNullable<OwnBlock['shown']> & Pick<OwnBlock, 'keptIn'> & { readonly commands: ByRank<Command> }

/** Runs a matched configuration line. A real line that is not simulated is kept and shown. */
export function runConfig(device: Device, found: ConfigMatch, world: World): Effect {
  if (found.within.length === device.within.length) return runAt(device, found, world)
  const outside = { ...device, within: found.within }
  const left = followedBy(outside, world)
  if (!left) return runAt(outside, found, world)
  const at = left.device ?? outside
  const ran = runAt(at, found, world)
  return { ...ran, device: ran.device ?? at, output: (left.output ?? '') + (ran.output ?? '') }
}

function runAt(at: Device, found: ConfigMatch, world: World): Effect {
  const open = at.within.at(-1)
  if (open?.block !== 'config-if' || !open.of.includes(',')) return runIn(at, found, world)
  // On every port of the range, one after the other. A port that refuses ends it, and what does not differ is said once.
  let current: Device = at
  let output = ''
  const ports = open.of.split(',')
  const { match } = found
  const once = match.kind === 'command' && !match.negated ? match.command.onRange : null
  const said = new Set<string>()
  for (const of of ports) {
    const own = [{ block: 'config-if', of }]
    const effect = runIn({ ...current, within: own }, found, world)
    if (effect.wrongAt !== undefined && current === at) return effect
    current = effect.device ?? current
    const { output: text = '' } = effect
    if (!said.has(text)) output += text
    said.add(text)
    const isRefused = effect.device === undefined && (text !== '' || effect.wrongAt !== undefined)
    if (isRefused) {
      output += `% Range command terminated because it failed on ${of}\n`
      return { device: { ...current, within: at.within }, output }
    }
    if (current.within.at(-1)?.of !== of) return { ...effect, output }
  }
  return { device: { ...current, within: at.within }, output: once ? once(ports.length) : output }
}

function runIn(at: Device, { match: found, byDefault }: ConfigMatch, world: World): Effect {
  if (found.kind === 'command') {
    const { command } = found
    const run = byDefault ? (command.byDefault ?? command.no) : found.negated ? command.no : command.run
    return run?.(at, found.args, world) ?? {}
  }
  if (found.kind !== 'real') return { device: at }
  const kept = keep(at, found, byDefault)
  const [word = ''] = found.place.words.split(' ', 1)
  return keptEffects().get(word)?.(kept, found.canonical) ?? { device: kept }
}

/** Keeps a line in the block that is open, or takes away what its `no` form names. The opening line of a block enters it. */
function keep(device: Device, found: RealLine, byDefault: boolean): Device {
  if (found.place.act) return device
  const [outer, ...inner] = device.within
  const open = device.within.at(-1)
  // The last line of a block stands there whether it was typed or not.
  if (found.place.leaves && open && found.canonical === lastLineOf(open.block))
    return { ...device, within: device.within.slice(0, -1) }
  const words = found.negated ? found.canonical.slice('no '.length) : found.canonical
  const rank = rankOf(orderIn(open?.block ?? null, platforms[device.platform]), words)
  const openers = inner.map(({ of }) => of)
  const factory = standingConfig(device)
  const standing = factory && bodyAround(factory, outer, openers)
  const change = (lines: readonly KeptLine[]): readonly KeptLine[] =>
    withKept(lines, found, { rank, standing, byDefault })
  const changed = changedAround(device, outer, openers, change)
  const within =
    found.opens === null
      ? found.place.leaves
        ? device.within.slice(0, -1)
        : device.within
      : [...device.within, { block: found.opens, of: found.canonical }]
  return within === device.within ? changed : { ...changed, within }
}

/** The kept lines of a configuration inside some blocks. */
function bodyAround(
  config: Config,
  outer: Device['within'][number] | undefined,
  openers: readonly string[],
): readonly KeptLine[] {
  const block = outer && ownBlocks().get(outer.block)
  if (block) return bodyOf(block.keptIn(config, outer.of), openers)
  return bodyOf(config.kept, outer ? [outer.of, ...openers] : openers)
}

/** The device with the kept lines changed that stand inside the open blocks. */
function changedAround(
  device: Device,
  outer: Device['within'][number] | undefined,
  openers: readonly string[],
  change: (lines: readonly KeptLine[]) => readonly KeptLine[],
): Device {
  const block = outer && ownBlocks().get(outer.block)
  if (block) return block.withKept(device, outer.of, (lines) => withBody(lines, openers, change))
  const { kept } = device.config
  const changed = withBody(kept, outer ? [outer.of, ...openers] : openers, change)
  return changed === kept ? device : withConfig(device, { kept: changed })
}

/** The kept lines beside which a line typed now would stand. */
export function keptAround(device: Device): readonly KeptLine[] {
  const [outer] = device.within
  const block = outer && ownBlocks().get(outer.block)
  return block ? block.keptIn(device.config, outer.of.split(',')[0] ?? '') : device.config.kept
}

/**
 * Applies a configuration text to a device, line by line through the command table. Refused lines are skipped.
 * `boot`: a stanza without `shutdown` brings its port up. `merge`: ports stay as they are (ios-behaviour.md 7.1).
 */
export function applyConfig(device: Device, text: string, world: World, how: 'boot' | 'merge'): Device {
  const platform = platformOf(device)
  let current: Device = { ...device, mode: 'config', within: [], question: null }
  // At a boot: the port whose stanza is read, which opens at its end.
  let reading: string | null = null
  let staysShut = false
  // A line at the margin is global, unless nothing in the text is indented: then only `!` ends a block.
  const indented = /^ +\S/m.test(text)
  for (const raw of text.split('\n')) {
    if (current.question?.dialog === bannerDialog.name) {
      const idle = { ...current, question: null }
      const effect = bannerDialog.answer(idle, { text: raw, yes: false }, current.question.data as never, world)
      current = { ...(effect.device ?? idle), question: effect.ask ?? null }
      continue
    }
    if (raw.startsWith('!')) current = { ...current, within: [] }
    const line = raw.trim()
    if (line === '' || line.startsWith('!') || line === 'end' || line === 'exit') continue
    const indent = raw.search(/\S/)
    const at =
      indent > 0 && indent < current.within.length && !isFlat(current.within[0]?.of ?? '')
        ? { ...current, within: current.within.slice(0, indent) }
        : current
    const found = matchConfig(at.within, line, platform, {
      globalFirst: indented && indent === 0,
      hasAaa: newModel.isOn(at.config),
    })
    const { match } = found
    if (match.kind !== 'command' && match.kind !== 'real') continue
    const before = at.within.at(-1)
    if (match.kind === 'command' && match.command.words === 'shutdown') {
      if (how === 'boot') staysShut ||= !match.negated
      else if (match.negated && before) current = withPortConfig(at, before.of, { shutdown: false })
      if (match.negated) continue
    }
    const effect = runConfig(at, found, world)
    current = { ...(effect.device ?? at), question: effect.ask ?? null }
    if (current.mode !== 'config') current = { ...current, mode: 'config', within: [] }
    const port = portIn(current)
    if (how === 'boot' && port !== reading) {
      current = staysShut ? current : opened(current, reading)
      reading = port
      staysShut = false
    }
  }
  if (!staysShut) current = opened(current, reading)
  current = followedBy({ ...current, within: [] }, world)?.device ?? current
  return { ...current, mode: device.mode, within: device.within, question: device.question }
}

const portIn = ({ within: [open] }: Device): string | null => (open?.block === 'config-if' ? open.of : null)
/** The device with a port opened, where its address allows it. */
const opened = (device: Device, port: string | null): Device =>
  port === null || overlapOf(device.config, port) !== null ? device : withPortConfig(device, port, { shutdown: false })

/** The configuration of a device that never had one: the lines that its release has by itself. Made once for each release and hardware. */
export function factoryConfig(device: Device): Config {
  return standingConfig(device) ?? bareOf(device)
}
/** The same; null while it is being read. */
function standingConfig(device: Device): Config | null {
  const platform = platforms[device.platform]
  const image = device.running?.info ?? null
  const release = `${image === null ? '' : (image.xe ?? image.version)} ${device.added.join(' ')}`
  const made = factory(platform)
  const known = made.get(release)
  if (known !== undefined) return known
  made.set(release, null)
  let config: Config | null = null
  try {
    ;({ config } = applyConfig({ ...device, config: bareOf(device) }, platform.standing(image), NOWHERE, 'merge'))
    return config
  } finally {
    // A part of the simulator may be absent; the next call reads it again.
    if (config === null) made.delete(release)
    else made.set(release, config)
  }
}
const factory = perPlatform(() => new Map<string, Config | null>())
/** What a text configures depends on nothing around the device. */
const NOWHERE: World = { clock: 0, devices: {}, links: [], servers: {}, focus: '', answers: {} }

/** The configuration that a startup-config gives at boot. The same text is read once for the same hardware and release. */
export function bootedConfig(device: Device, text: string): Config {
  const factory = factoryConfig(device)
  let read = booted.get(factory)
  if (!read) booted.set(factory, (read = new Map()))
  const known = read.get(text)
  if (known) return known
  const { config } = applyConfig({ ...device, config: factory }, text, NOWHERE, 'boot')
  if (read.size >= 256) read.clear()
  read.set(text, config)
  return config
}
/** By the factory configuration, which is one for each hardware and release. */
const booted = new WeakMap<Config, Map<string, Config>>()

/** What startup-config would configure at the next start; null when NVRAM is empty. */
export const storedConfig = (device: Device): Config | null =>
  device.startup && bootedConfig(device, device.startup.text)
