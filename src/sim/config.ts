// Configurations as text: running-config made from the configuration commands, and text applied through the same commands.

import { archiveCommands, ARCHIVE_WORDS } from './commands/archive.ts'
import {
  afterInterfaces,
  beforeInterfaces,
  globalCommands,
  interfaceCommands,
  lineCommands,
} from './commands/configuration.ts'
import { leaveCommands } from './commands/leave.ts'
import { exists, type Command, type Effect, type Token } from './command.ts'
import {
  factoryConfig,
  withConfig,
  withInterface,
  withLine,
  type Config,
  type Device,
  type Interface,
  type LineConfig,
} from './device.ts'
import { match, tokensOf, treeOf, type Match, type Node } from './grammar.ts'
import { inConfigOrder } from './interfaces.ts'
import { withKept, withKeptIn } from './kept.ts'
import { perPlatform, platforms } from './platforms/index.ts'
import type { Platform } from './platforms/platform.ts'
import { blockOf, blockOpenedBy, BLOCKS, type Block } from './sub-mode-words.ts'
import { configHelpOnTheWay } from './word-help.ts'
import { configWords, wordsOf } from './words.ts'
import type { World } from './world.ts'

/** The running-config of a device, without the two header lines of `show running-config`. Made once per configuration value. */
export function runningConfigText(device: Device): string {
  const made = texts.get(device.config)
  if (made && made.version === device.running?.info.version) return made.text
  const text = render(device)
  texts.set(device.config, { version: device.running?.info.version, text })
  return text
}
const texts = new WeakMap<Config, { readonly version: string | undefined; readonly text: string }>()

/** Kept lines that IOS shows before the interfaces. Routing follows the interfaces, and the rest comes last. */
const EARLY =
  /^(?:no )?(?:aaa|class-map|clock|crypto|errdisable|flow|ip (?:arp inspection|cef|dhcp|host|multicast|name-server|sla|source-route|vrf)|ipv6 (?:unicast-routing|cef|dhcp)|key|license|lldp|logging (?:buffered|console|monitor)|memory|mls|object-group|parameter-map|parser|policy-map|port-channel|redundancy|service|spanning-tree|system|time-range|track|vlan|voice|vrf|vtp|zone)\b/
const ROUTING = /^(?:ipv6 )?router /
const placeOf = (line: string): 0 | 1 | 2 => (EARLY.test(line) ? 0 : ROUTING.test(line) ? 1 : 2)
/** Runs of single lines, and blocks, each closed by a `!`. */
function keptLines(kept: readonly string[]): string[] {
  return kept.flatMap((entry, i) => {
    const next = kept[i + 1]
    const ends = next === undefined || entry.includes('\n') || next.includes('\n')
    return ends ? [entry, '!'] : [entry]
  })
}

/** The startup-config, or null when NVRAM is empty. */
export const startupConfigText = (device: Device): string | null => device.startup?.text ?? null

function render(device: Device): string {
  const { config } = device
  const platform = platforms[device.platform]
  const lines: string[] = []
  const put = (groups: readonly (readonly Command[])[]): void => {
    for (const group of groups) {
      const shown = group.flatMap((command) => command.show?.(config, '') ?? [])
      if (shown.length > 0) lines.push(...shown, '!')
    }
  }
  const release = /^\d+\.\d+/.exec(device.running?.info.version ?? '')?.[0] ?? '15.7'
  lines.push('!', `version ${release}`)
  const { before, ports, after } = shownOn(platform)
  put(before)
  lines.push(...keptLines(config.kept.filter((line) => placeOf(line) === 0)))
  for (const name of inConfigOrder(Object.keys(config.interfaces))) {
    lines.push(blockText(config.interfaces[name] as Interface, 'interface', name, ports, config), '!')
  }
  lines.push(...keptLines(config.kept.filter((line) => placeOf(line) === 1)))
  put(after)
  lines.push(...keptLines(config.kept.filter((line) => placeOf(line) === 2)))
  for (const [name, line] of Object.entries(config.lines)) {
    lines.push(blockText(line, 'line', name, lineCommands, config))
  }
  lines.push('!', 'end')
  return lines.join('\n') + '\n'
}

/** The block of an interface or a line. What it shows depends on its own value and name only, so it is made once for each. */
function blockText(
  own: Interface | LineConfig,
  kind: 'interface' | 'line',
  name: string,
  commands: readonly Command[],
  config: Config,
): string {
  const made = blocks.get(own) ?? new Map<string, string>()
  blocks.set(own, made)
  let text = made.get(name)
  if (text === undefined) {
    const inside = [...commands.flatMap((command) => command.show?.(config, name) ?? []), ...own.kept]
    text = [`${kind} ${name}`, ...inside.map((line) => ` ${line}`)].join('\n')
    made.set(name, text)
  }
  return text
}
const blocks = new WeakMap<Interface | LineConfig, Map<string, string>>()

/** The commands of a platform that have lines to show, in the order of the text. */
const shownOn = perPlatform((platform) => {
  const here = (commands: readonly Command[]): readonly Command[] =>
    commands.filter((command) => command.show !== null && exists(command, platform))
  return { before: beforeInterfaces.map(here), ports: here(interfaceCommands), after: afterInterfaces.map(here) }
})

type Trees = Readonly<Record<'config' | 'config-if' | 'config-line' | 'config-archive', Node>>
const trees = new Map<string, Trees>()
function treesOf(platform: Platform): Trees {
  let made = trees.get(platform.name)
  if (!made) {
    made = {
      config: treeOf(globalCommands, platform, wordsOf('config', platform), configHelpOnTheWay),
      'config-if': treeOf(interfaceCommands, platform, wordsOf('config-if', platform), configHelpOnTheWay),
      'config-line': treeOf(lineCommands, platform, wordsOf('config-line', platform), configHelpOnTheWay),
      'config-archive': treeOf(archiveCommands, platform, configWords(ARCHIVE_WORDS), configHelpOnTheWay),
    }
    trees.set(platform.name, made)
  }
  return made
}
/** The tree inside a kept block. Blocks that take the same words share one tree. */
const blockTrees = new Map<Block, Node>()
function blockTree(block: Block, platform: Platform): Node {
  let made = blockTrees.get(block)
  if (!made)
    blockTrees.set(
      block,
      (made = treeOf(
        leaveCommands,
        platform,
        configWords([block.words, ...(block.inside ?? []).map(({ opener }) => opener)].join(',')),
      )),
    )
  return made
}

/** The words of a configuration mode, for matching and help. */
export function configTree({ mode, context }: Pick<Device, 'mode' | 'context'>, platform: Platform): Node {
  const all = treesOf(platform)
  switch (mode) {
    case 'config-if':
    case 'config-subif':
    case 'config-if-range':
      return all['config-if']
    case 'config-line':
    case 'config-archive':
      return all[mode]
    case 'config-block': {
      const block = blockOf(context ?? '')
      return block ? blockTree(block, platform) : all.config
    }
    default:
      return all.config
  }
}

export type ConfigMatch = Match & {
  readonly inSubMode: boolean
  /** Levels of nested blocks that it leaves first. */
  readonly leaves: number
  /** `default X`, matched as `no X`. */
  readonly byDefault: boolean
}

/** Finds a configuration line's meaning; in a sub-mode a global command is accepted too and leaves it (ios-behaviour.md 2.1). `globalFirst`: global commands are tried first. */
export function matchConfig(
  at: Pick<Device, 'mode' | 'context'>,
  line: string,
  platform: Platform,
  globalFirst = false,
): ConfigMatch {
  const typed = tokensOf(line)
  const [first] = typed
  const byDefault = first !== undefined && /^def(?:a(?:u(?:l(?:t)?)?)?)?$/i.test(first.text)
  const tokens = byDefault ? [{ text: 'no', column: first.column }, ...typed.slice(1)] : typed
  const global = (): ConfigMatch => ({
    ...match(configTree({ mode: 'config', context: null }, platform), tokens, line, platform),
    inSubMode: false,
    leaves: 0,
    byDefault,
  })
  if (at.mode === 'config') return global()
  const own: ConfigMatch = {
    ...match(configTree(at, platform), tokens, line, platform),
    inSubMode: true,
    leaves: 0,
    byDefault,
  }
  if (own.kind !== 'invalid' && own.kind !== 'ambiguous' && !globalFirst) return own
  const chain = at.mode === 'config-block' && !globalFirst ? (at.context ?? '').split('\n') : []
  for (let leaves = 1; leaves < chain.length; leaves++) {
    const around = match(
      configTree({ mode: 'config-block', context: chain.slice(0, -leaves).join('\n') }, platform),
      tokens,
      line,
      platform,
    )
    if (around.kind === 'command' || around.kind === 'real') return { ...around, inSubMode: true, leaves, byDefault }
  }
  const other = global()
  if (globalFirst) return other.kind === 'command' || other.kind === 'real' || own.kind === 'invalid' ? other : own
  // A word that this mode knows is not read as a global line: `ip address ~` is no `ip address-pool ~`, and `privilege level ~` on a line no global `privilege`.
  if (
    own.kind === 'invalid' &&
    other.kind === 'real' &&
    ((other.known ?? own.word) < own.word || !spelledOut(tokens, other.canonical, own.word))
  )
    return own
  // `ip route …` in interface configuration: an ambiguous line there may be exact globally.
  if (own.kind === 'ambiguous') return other.kind === 'command' || other.kind === 'real' ? other : own
  return other.kind === 'invalid' && own.kind === 'invalid' && other.column <= own.column ? own : other
}

/** Whether the first words were typed whole. */
const spelledOut = (tokens: readonly Token[], canonical: string, count: number): boolean =>
  canonical
    .split(' ')
    .slice(0, count)
    .every((word, i) => tokens[i]?.text.toLowerCase() === word)

/** Runs a matched configuration line. A real line that is not simulated is kept and shown. */
export function runConfig(device: Device, found: ConfigMatch, world: World): Effect {
  const at =
    found.inSubMode || device.mode === 'config' ? device : { ...device, mode: 'config' as const, context: null }
  if (found.leaves > 0)
    return runIn({ ...at, context: (at.context ?? '').split('\n').slice(0, -found.leaves).join('\n') }, found, world)
  if (at.mode !== 'config-if-range') return runIn(at, found, world)
  // On every port of the range, one after the other.
  let current: Device = at
  let output = ''
  for (const name of (at.context ?? '').split(',')) {
    const effect = runIn({ ...current, mode: 'config-if', context: name }, found, world)
    current = effect.device ?? current
    output += effect.output ?? ''
    if (current.mode !== 'config-if') return { ...effect, output }
  }
  return { device: { ...current, mode: at.mode, context: at.context }, output }
}

function runIn(at: Device, found: ConfigMatch, world: World): Effect {
  if (found.kind === 'command') {
    const { command } = found
    const run = found.byDefault ? (command.byDefault ?? command.no) : found.negated ? command.no : command.run
    return run?.(at, found.args, world) ?? {}
  }
  return { device: found.kind === 'real' ? keep(at, found.canonical) : at }
}

/** A later one of these lines replaces the earlier one. */
const SINGLE_GLOBAL = [
  'clock timezone',
  'clock summer-time',
  'logging trap',
  'logging buffered',
  'logging console',
  'logging source-interface',
  'spanning-tree mode',
  'snmp-server location',
  'snmp-server contact',
  'vtp mode',
  'vtp domain',
  'vtp password',
  'vtp version',
  'ntp source',
  'ntp master',
  'cdp timer',
  'cdp holdtime',
  'lldp timer',
  'lldp holdtime',
  'ip http port',
  'ip tftp blocksize',
  'banner login',
  'banner exec',
]
const SINGLE_INTERFACE = [
  'bandwidth',
  'delay',
  'duplex',
  'speed',
  'encapsulation',
  'mtu',
  'ip mtu',
  'ip tcp adjust-mss',
  'ip ospf cost',
  'ip ospf priority',
  'ip ospf network',
  'ip ospf hello-interval',
  'ip ospf dead-interval',
  'clock rate',
  'load-interval',
  'channel-group',
  'switchport mode',
  'switchport access vlan',
  'switchport voice vlan',
  'switchport trunk native vlan',
  'switchport trunk encapsulation',
  'switchport port-security maximum',
  'switchport port-security violation',
  'spanning-tree cost',
  'spanning-tree port-priority',
  'tunnel source',
  'tunnel destination',
  'tunnel mode',
  'mac-address',
  'media-type',
  'ip unnumbered',
  'ip address',
]
const SINGLE_LINE = [
  'exec-timeout',
  'transport input',
  'transport output',
  'transport preferred',
  'privilege level',
  'length',
  'width',
  'stopbits',
  'speed',
  'databits',
  'parity',
  'flowcontrol',
  'history size',
  'session-timeout',
  'escape-character',
  'location',
]

/** Keeps a line in its canonical spelling; `no LINE` takes away the kept lines that begin with LINE. The opening line of a block enters it. */
function keep(device: Device, line: string): Device {
  const context = device.context ?? ''
  switch (device.mode) {
    case 'config-if':
    case 'config-subif':
      return withInterface(device, context, {
        kept: withKept(device.config.interfaces[context]?.kept ?? [], line, SINGLE_INTERFACE),
      })
    case 'config-line':
      return withLine(device, context, ({ kept }) => ({ kept: withKept(kept, line, SINGLE_LINE) }))
    case 'config-archive':
      return withConfig(device, {
        archive: { ...device.config.archive, kept: withKept(device.config.archive.kept, line, []) },
      })
    default: {
      const chain = device.mode === 'config-block' ? context.split('\n') : []
      const around = chain.length > 0 ? blockOf(context) : null
      const opened = blockOpenedBy(line, around ? (around.inside ?? []) : BLOCKS)
      const single = around ? (around.single ?? '').split(/\s*,\s*/).filter(Boolean) : SINGLE_GLOBAL
      const lines = withKeptIn(device.config.kept, chain, line, single)
      const kept =
        lines === device.config.kept
          ? device
          : withConfig(device, { kept: lines.toSorted((a, b) => placeOf(a) - placeOf(b)) })
      return opened ? { ...kept, mode: 'config-block', context: [...chain, line].join('\n') } : kept
    }
  }
}

/**
 * Applies a configuration text to a device, line by line through the command table. Refused lines are skipped.
 * `boot`: a stanza without `shutdown` brings its port up. `merge`: ports stay as they are (ios-behaviour.md 7.1).
 */
export function applyConfig(device: Device, text: string, world: World, how: 'boot' | 'merge'): Device {
  const platform = platforms[device.platform]
  let current: Device = { ...device, mode: 'config', context: null }
  let banner: { readonly mark: string; readonly text: string } | null = null
  // A line at the margin is global, unless nothing in the text is indented: then only `!` ends a block.
  const indented = /^ +\S/m.test(text)
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    if (banner) {
      const end: number = raw.indexOf(banner.mark)
      banner = { mark: banner.mark, text: `${banner.text}\n${end < 0 ? raw : raw.slice(0, end)}` }
      if (end >= 0) {
        current = withConfig(current, { banner: banner.text })
        banner = null
      }
      continue
    }
    if (raw.startsWith('!')) current = { ...current, mode: 'config', context: null }
    if (line === '' || line.startsWith('!') || line === 'end' || line === 'exit') continue
    const opened = /^banner motd (\^C|\S)(.*)$/.exec(line)
    if (opened && !(opened[2] as string).includes(opened[1] as string)) {
      banner = { mark: opened[1] as string, text: opened[2] as string }
      continue
    }
    const indent = raw.search(/\S/)
    const at = outdented(current, indent)
    if (line === 'no shutdown' && (at.mode === 'config-if' || at.mode === 'config-subif')) {
      if (how === 'merge') current = withInterface(at, at.context ?? '', { shutdown: false })
      continue
    }
    const found = matchConfig(at, line, platform, indented && indent === 0)
    if (found.kind !== 'command' && found.kind !== 'real') continue
    current = runConfig(at, found, world).device ?? at
    if (!current.mode.startsWith('config')) current = { ...current, mode: 'config', context: null }
    if (
      how === 'boot' &&
      (current.mode === 'config-if' || current.mode === 'config-subif') &&
      current.context !== at.context
    )
      current = withInterface(current, current.context ?? '', { shutdown: false })
  }
  return { ...current, mode: device.mode, context: device.context, question: device.question }
}

/** The block that a line belongs to. A line that is indented less than the block before it is back in an outer block. */
function outdented(device: Device, indent: number): Device {
  if (device.mode !== 'config-block' || indent <= 0) return device
  const chain = (device.context ?? '').split('\n')
  return indent < chain.length ? { ...device, context: chain.slice(0, indent).join('\n') } : device
}

/** The configuration that a startup-config gives at boot. The same text is read once per platform. */
export function bootedConfig(device: Device, text: string, world: World): Config {
  const key = `${device.platform}\n${text}`
  const known = booted.get(key)
  if (known) return known
  const blank = { ...device, config: factoryConfig(platforms[device.platform]) }
  const { config } = applyConfig(blank, text, world, 'boot')
  if (booted.size >= 256) booted.clear()
  booted.set(key, config)
  return config
}
const booted = new Map<string, Config>()
