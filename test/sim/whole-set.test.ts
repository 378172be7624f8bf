// Every command of every platform: help on every word, its shortest unique form, the caret of a wrong argument, and the way of a configuration line through a boot.

import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exists, isTaken, type Command, type PathPart } from '../../src/sim/command.ts'
import { runningConfigText } from '../../src/sim/config.ts'
import type { Device } from '../../src/sim/device.ts'
import { match, tokensOf, type Node } from '../../src/sim/grammar.ts'
import { manual, MANUAL_MODES, synopsis, wordsOfMode } from '../../src/sim/manual.ts'
import { promptOf } from '../../src/sim/modes.ts'
import { platforms } from '../../src/sim/platforms/index.ts'
import type { Platform, PlatformName } from '../../src/sim/platforms/platform.ts'
import { helpFor } from '../../src/sim/console-help.ts'
import { step } from '../../src/sim/step.ts'
import { treeOfMode } from '../../src/sim/trees.ts'
import type { World } from '../../src/sim/world.ts'
import { PLATFORM_NAMES, worldOn } from '../support/random-lines.ts'

const isLoader = (mode: string): boolean => mode === 'rommon' || mode === 'switch:'
const modesOf = (platform: Platform): string[] =>
  MANUAL_MODES.map(([mode]) => mode).filter((mode) => (isLoader(mode) ? platform.loader === mode : true))

/** Words that `value` arguments take, by what `?` shows and by their name. */
const SAMPLES: readonly string[] = [
  '0011.2233.4455',
  '10.0.0.1',
  '255.255.255.0',
  '0x2102',
  '1',
  '5',
  '10',
  '15',
  '100',
  'flash:x',
  'flash:',
  'bootflash:x',
  'usbflash0:x',
  'nvram:startup-config',
  'tftp://10.0.0.5/x',
  'GigabitEthernet0/0',
  'GigabitEthernet0/0/0',
  'FastEthernet0/0',
  'Vlan1',
  'FastEthernet0/1',
  'GigabitEthernet1/0/1',
  'Loopback0',
  'GigabitEthernet0/0.10',
  '$1$abcd$2hDGYdE0UrwK2pqoiF6BB1',
  'x',
  '#x#',
  '12:00',
  '10:20:30',
  'recurring',
  'date',
  'May',
  '00:10',
  '2026',
  'WORD',
  '5',
  '8',
  '9',
  '0',
  '7',
  'monday',
  'login',
  '0123456789abcdef0123456789abcdef',
  '0.0.0.0',
  '0/1/0',
  '0011.2233.4455',
  '2001:DB8::1',
  '2001:DB8::/64',
]

/** A text that an argument takes, or null when none of the samples is one. */
function sampleOf(part: PathPart, platform: Platform): string | null {
  const [item] = part
  if (typeof item === 'string' || 'flag' in item) return null
  // From the end: the first word of a list is often one that nothing may follow, `all`.
  const choices = item.offers?.('', platform, '').toReversed() ?? []
  const [, low] = /^<(\w+)-\w+>$/.exec(item.shown) ?? []
  for (const text of [...(low ? [low] : []), ...choices.map(([name]) => name), ...SAMPLES]) {
    const found = item.take([{ text, column: 0 }], 0, text, platform)
    if (isTaken(found)) return text
  }
  return null
}

/** The whole line of a command; null when an argument has no sample. */
function lineOf(
  command: Command,
  platform: Platform,
  keyword: (path: readonly string[], word: string) => string,
): string | null {
  const words: string[] = []
  for (const part of command.path) {
    const [item] = part
    if (typeof item === 'string') words.push(keyword(words, item.split('|')[0] as string))
    else if (!('flag' in item)) {
      const sample = sampleOf(part, platform)
      if (sample === null) return null
      words.push(sample)
    }
  }
  return words.join(' ')
}

/** Every command of every mode of every platform. */
const rows = PLATFORM_NAMES.flatMap((name) => {
  const platform = platforms[name]
  return modesOf(platform).flatMap((mode) =>
    wordsOfMode(mode, platform).commands.map((command) => ({
      name,
      platform,
      mode,
      command,
      tree: treeOfMode(mode, platform),
    })),
  )
})

describe('every command', () => {
  test('has help on every word, and is offered by ? word after word', () => {
    const problems: string[] = []
    for (const { name, platform, mode, command, tree } of rows) {
      const where = `${name} ${mode} ${synopsis(command)}`
      if (command.path.some(([, help]) => !/\S/.test(help))) problems.push(`${where}: a word without help`)
      if (!exists(command, platform)) problems.push(`${where}: not of this platform`)
      let node: Node = tree
      for (const [item] of command.path) {
        if (typeof item !== 'string') break
        const edge = node.edges.get(item.split('|')[0] as string)
        if (!edge || !/\S/.test(edge.help)) problems.push(`${where}: ${item} is not offered with its help`)
        if (!edge) break
        node = edge.node
      }
    }
    expect(problems).toEqual([])
  })

  test('has a sample of every argument, and the whole line is a command', () => {
    const problems: string[] = []
    for (const { name, platform, mode, command, tree } of rows) {
      const line = lineOf(command, platform, (_, word) => word)
      const where = `${name} ${mode} ${synopsis(command)}: ${line ?? 'an argument without a sample'}`
      if (line === null || match(tree, tokensOf(line), line, platform, { exact: isLoader(mode) }).kind !== 'command')
        problems.push(where)
    }
    expect(problems).toEqual([])
  })

  test('works cut to its shortest unique words', () => {
    const problems: string[] = []
    for (const { name, platform, mode, command, tree } of rows) {
      if (isLoader(mode)) continue
      const whole = lineOf(command, platform, (_, word) => word)
      const short = lineOf(command, platform, (path, word) => shortest(nodeBehind(tree, path, platform), word))
      if (whole === null || short === null) continue
      const meant = match(tree, tokensOf(whole), whole, platform)
      const found = match(tree, tokensOf(short), short, platform)
      if (found.kind !== 'command' || meant.kind !== 'command' || found.command !== meant.command)
        problems.push(`${name} ${mode} ${whole} as ${short}: ${found.kind}`)
    }
    expect(problems).toEqual([])
  })

  test('refuses a wrong argument with the caret under the place', () => {
    const problems: string[] = []
    let refused = 0
    for (const { name, platform, mode, command, tree } of rows) {
      if (isLoader(mode)) continue
      const words: string[] = []
      for (const part of command.path) {
        const [item] = part
        if (typeof item !== 'string' && 'flag' in item) continue
        const wrong = typeof item === 'string' ? null : wrongFor(tree, words, platform)
        if (wrong !== null) {
          const line = [...words, wrong].join(' ')
          const world = worldIn(name, mode)
          const column = promptOf(world.devices['R1'] as Device).length + line.length - wrong.length
          const { output } = step(world, line).entry
          if (output !== `${' '.repeat(column)}^\n% Invalid input detected at '^' marker.\n\n`)
            problems.push(`${name} ${mode} ${line}\n${output}`)
          refused++
        }
        const next = typeof item === 'string' ? (item.split('|')[0] as string) : sampleOf(part, platform)
        if (next === null) break
        words.push(next)
      }
    }
    expect(problems).toEqual([])
    expect(refused).toBeGreaterThan(300)
  })
})

describe('every configuration command', () => {
  test.each(PLATFORM_NAMES)('of a %s goes through a save and a boot unchanged', (name) => {
    const platform = platforms[name]
    const problems: string[] = []
    for (const mode of modesOf(platform).filter((one) => one.startsWith('config') || one === 'archive')) {
      for (const command of wordsOfMode(mode, platform).commands) {
        const line = lineOf(command, platform, (_, word) => word)
        if (line === null || /^(end|exit|do |enable |config-register|boot manual|system ignore)/.test(line)) continue
        let world = step(worldIn(name, mode), line).world
        const device = world.devices['R1'] as Device
        if (device.question || !device.mode.startsWith('config')) continue
        for (const typed of ['end', 'write memory']) world = step(world, typed).world
        if ((world.devices['R1'] as Device).question) world = step(world, 'y').world
        const saved = runningConfigText(world.devices['R1'] as Device)
        // What the line does to the boot order is not asked here: the configuration alone is booted.
        world = withoutBootOrder(world)
        const booted = step(world, '@power-cycle').world.devices['R1'] as Device
        if (booted.running === null) problems.push(`${mode}: ${line}: it did not boot`)
        else if (runningConfigText(booted) !== saved)
          problems.push(`${mode}: ${line}\n${difference(saved, runningConfigText(booted))}`)
      }
    }
    expect(problems.join('\n')).toBe('')
  })
})

test('the manual in docs/device.md is what the command table gives; npm run manual renews it', () => {
  expect(readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'device.md'), 'utf8') === manual()).toBe(true)
})

test('help and Tab know every mode', () => {
  for (const name of PLATFORM_NAMES) {
    const empty = modesOf(platforms[name]).filter((mode) => helpFor(worldIn(name, mode), '').words.length < 4)
    expect(empty).toEqual([])
  }
})

// --- where and what

const worlds = new Map<string, World>()
/** R1 of a platform with its console in a mode. */
function worldIn(name: PlatformName, mode: string): World {
  const key = `${name} ${mode}`
  let world = worlds.get(key)
  if (!world) {
    const port = platforms[name].ports.find((one) => /Ethernet\S*[01]$/.test(one.name))?.name ?? ''
    world = isLoader(mode) ? step(worldOn(name), '@power-cycle break').world : worldOn(name)
    const lines: Readonly<Record<string, readonly string[]>> = {
      privileged: ['enable'],
      config: ['enable', 'configure terminal'],
      'config-if': ['enable', 'configure terminal', `interface ${port}`],
      'config-line': ['enable', 'configure terminal', 'line vty 0 4'],
      archive: ['enable', 'configure terminal', 'archive'],
    }
    for (const line of lines[mode] ?? []) world = step(world, line).world
    worlds.set(key, world)
  }
  return world
}

/** The node behind some whole words and sample arguments. */
function nodeBehind(tree: Node, path: readonly string[], platform: Platform): Node {
  let node = tree
  for (const word of path) {
    const edge =
      node.edges.get(word) ?? [...node.edges.values()].find((known) => known.keyword.startsWith(word.toLowerCase()))
    const arg = node.args.find(({ arg }) => {
      const found = arg.take([{ text: word, column: 0 }], 0, word, platform)
      return found !== null && found !== 'ambiguous'
    })
    node = edge?.node ?? arg?.node ?? node
  }
  return node
}

/** The shortest prefix of a keyword that means it and nothing else. */
function shortest(node: Node, word: string): string {
  const others = [...node.edges.keys()].filter((other) => node.edges.get(other)?.node !== node.edges.get(word)?.node)
  for (let length = 1; length < word.length; length++) {
    const prefix = word.slice(0, length)
    if (!others.some((other) => other.startsWith(prefix)) && !node.edges.has(`${prefix}:`)) return prefix
  }
  return word
}

const WRONG = ['~', '999.999.999.999', '~~:~', '99999999999']
/** A word that nothing behind these words takes, or null. */
function wrongFor(tree: Node, path: readonly string[], platform: Platform): string | null {
  const node = nodeBehind(tree, path, platform)
  if (node.row && node.row.rest !== 'none') return null
  return (
    WRONG.find((word) =>
      node.args.every(({ arg }) => arg.take([{ text: word, column: 0 }], 0, word, platform) === null),
    ) ?? null
  )
}

function withoutBootOrder(world: World): World {
  const device = world.devices['R1'] as Device
  const startup = device.startup && { ...device.startup, text: device.startup.text }
  return {
    ...world,
    devices: {
      ...world.devices,
      R1: { ...device, startup, bootLoader: { ...device.bootLoader, boot: null, manualBoot: false } },
    },
  }
}

function difference(a: string, b: string): string {
  const [left, right] = [a.split('\n'), b.split('\n')]
  const gone = left.filter((line) => !right.includes(line)).map((line) => `    saved, not booted: ${line}`)
  const come = right.filter((line) => !left.includes(line)).map((line) => `    booted, not saved: ${line}`)
  return [...gone, ...come].join('\n') || '    the lines are in another order'
}
