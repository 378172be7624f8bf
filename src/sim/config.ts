// Configurations as text: running-config made from the configuration commands, and text applied through the same commands.

import { afterInterfaces, beforeInterfaces, globalCommands, interfaceCommands, lineCommands } from './commands/configuration.ts'
import type { Command, Effect } from './command.ts'
import { factoryConfig, withConfig, withInterface, withLine, type Config, type Device, type Mode } from './device.ts'
import { match, tokensOf, treeOf, type Match, type Node } from './grammar.ts'
import { platforms } from './platforms/index.ts'
import { GLOBAL_WORDS, INTERFACE_WORDS, LINE_WORDS } from './words.ts'
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

/** The startup-config, or null when NVRAM is empty. */
export const startupConfigText = (device: Device): string | null => device.startup?.text ?? null

function render(device: Device): string {
  const { config } = device
  const lines: string[] = []
  const put = (groups: readonly (readonly Command[])[]): void => {
    for (const group of groups) {
      const shown = group.flatMap((command) => command.show?.(config, '') ?? [])
      if (shown.length > 0) lines.push(...shown, '!')
    }
  }
  const release = /^\d+\.\d+/.exec(device.running?.info.version ?? '')?.[0] ?? '15.7'
  lines.push('!', `version ${release}`)
  put(beforeInterfaces)
  for (const [name, port] of Object.entries(config.interfaces)) {
    lines.push(`interface ${name}`, ...interfaceCommands.flatMap((command) => command.show?.(config, name) ?? []).map((line) => ` ${line}`), ...port.kept.map((line) => ` ${line}`), '!')
  }
  put(afterInterfaces)
  if (config.kept.length > 0) lines.push(...config.kept, '!')
  for (const [name, line] of Object.entries(config.lines)) {
    lines.push(`line ${name}`, ...lineCommands.flatMap((command) => command.show?.(config, name) ?? []).map((shown) => ` ${shown}`), ...line.kept.map((shown) => ` ${shown}`))
  }
  lines.push('!', 'end')
  return lines.join('\n') + '\n'
}

let trees: Readonly<Record<'config' | 'config-if' | 'config-line', Node>> | null = null
const treesOf = () =>
  (trees ??= {
    config: treeOf(globalCommands, GLOBAL_WORDS),
    'config-if': treeOf(interfaceCommands, INTERFACE_WORDS),
    'config-line': treeOf(lineCommands, LINE_WORDS),
  })

/** The words of a configuration mode, for matching and help. */
export const configTree = (mode: Mode): Node => treesOf()[mode === 'config-if' || mode === 'config-line' ? mode : 'config']

/** Finds a configuration line's meaning; in a sub-mode a global command is accepted too and leaves it (ios-behaviour.md 2.1). */
export function matchConfig(mode: Mode, line: string): Match & { readonly inSubMode: boolean } {
  const tokens = tokensOf(line)
  if (mode === 'config') return { ...match(configTree('config'), tokens, line), inSubMode: false }
  const own = match(configTree(mode), tokens, line)
  if (own.kind !== 'invalid') return { ...own, inSubMode: true }
  const global = match(configTree('config'), tokens, line)
  return global.kind === 'invalid' && global.column <= own.column ? { ...own, inSubMode: true } : { ...global, inSubMode: false }
}

/** Runs a matched configuration line. A real line that is not simulated is kept and shown. */
export function runConfig(device: Device, found: Match & { readonly inSubMode: boolean }, line: string, world: World): Effect {
  const at = found.inSubMode || device.mode === 'config' ? device : { ...device, mode: 'config' as const, context: null }
  if (found.kind === 'command') {
    const run = found.negated ? found.command.no : found.command.run
    return run?.(at, found.args, world) ?? {}
  }
  return { device: keep(at, line) }
}

/** Keeps a line as it was typed; `no LINE` takes away the kept lines that begin with LINE. */
function keep(device: Device, line: string): Device {
  const negated = /^no\s+/i.exec(line)?.[0]
  const change = (kept: readonly string[]): readonly string[] => {
    if (negated === undefined) return kept.includes(line) ? kept : [...kept, line]
    const gone = line.slice(negated.length)
    const left = kept.filter((known) => known !== gone && !known.startsWith(`${gone} `) && !known.startsWith(`${gone}\n`))
    return left.length < kept.length ? left : kept.includes(line) ? kept : [...kept, line]
  }
  const context = device.context ?? ''
  if (device.mode === 'config-if') return withInterface(device, context, { kept: change(device.config.interfaces[context]?.kept ?? []) })
  if (device.mode === 'config-line') return withLine(device, context, { kept: change(device.config.lines[context]?.kept ?? []) })
  return withConfig(device, { kept: change(device.config.kept) })
}

/**
 * Applies a configuration text to a device, line by line through the command table; lines it refuses are passed over.
 * `boot`: a stanza without `shutdown` brings its port up. `merge`: ports stay as they are (ios-behaviour.md 7.1).
 */
export function applyConfig(device: Device, text: string, world: World, how: 'boot' | 'merge'): Device {
  let current: Device = { ...device, mode: 'config', context: null }
  let banner: { readonly mark: string; readonly text: string } | null = null
  let block: string | null = null
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
    if (line === '' || line.startsWith('!') || line === 'end') continue
    const opened = /^banner motd (\^C|\S)(.*)$/.exec(line)
    if (opened && !(opened[2] as string).includes(opened[1] as string)) {
      banner = { mark: opened[1] as string, text: opened[2] as string }
      continue
    }
    if (block !== null && raw.startsWith(' ')) {
      const opener: string = block
      block = `${block}\n${raw}`
      const grown: string = block
      current = withConfig(current, { kept: current.config.kept.map((known) => (known === opener ? grown : known)) })
      continue
    }
    block = null
    if (line === 'no shutdown') {
      if (how === 'merge' && current.mode === 'config-if') current = withInterface(current, current.context ?? '', { shutdown: false })
      continue
    }
    const at = raw.startsWith(' ') ? current : { ...current, mode: 'config' as const, context: null }
    const found = matchConfig(at.mode, line)
    if (found.kind !== 'command' && found.kind !== 'real') continue
    current = runConfig(at, found, line, world).device ?? at
    if (found.kind === 'real' && current.mode === 'config' && !line.startsWith('no ')) block = line
    if (how === 'boot' && current.mode === 'config-if' && current.context !== at.context) current = withInterface(current, current.context ?? '', { shutdown: false })
  }
  return { ...current, mode: device.mode, context: device.context }
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
