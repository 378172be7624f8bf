import { describe, expect, test } from 'vitest'
import { configCommands } from '../../src/sim/feature-sets.ts'
import { dialogs, execCommands, rommonCommands } from '../../src/sim/feature-sets.ts'
import { isBehindNewModel } from '../../src/sim/features/aaa/new-model.ts'
import { exists, type Command } from '../../src/sim/command.ts'
import type { Device } from '../../src/sim/device.ts'
import { promptOf } from '../../src/sim/modes.ts'
import { platforms } from '../../src/sim/platforms/index.ts'
import { helpFor } from '../../src/sim/console-help.ts'
import type { World } from '../../src/sim/world.ts'
import { configuring, enabled, router, type } from '../support/console.ts'

const MODES = [
  'user',
  'privileged',
  'config',
  'config-if',
  'config-subif',
  'config-if-range',
  'config-line',
  'archive',
  'router ospf',
  'rommon',
] as const
/** What a c2911 has of them; whole-set.test.ts looks at every platform. */
const all: readonly Command[] = [...new Set([...execCommands(), ...rommonCommands(), ...configCommands()])].filter(
  (command) => exists(command, platforms.c2911),
)
const nameOf = ({ modes, path }: Command): string =>
  `${modes[0]}: ${path.map(([part]) => (typeof part === 'string' ? part : 'flag' in part ? `[${part.keyword}]` : `<${part.name}>`)).join(' ')}`
const named = all.map((command) => [nameOf(command), command] as const)

/** A world whose console waits in a mode. */
const withAaa = (mode: string): World =>
  type(configuring(), mode === 'config' ? 'aaa new-model' : 'aaa new-model\nline con 0').world
const worldIn = (mode: string): World => {
  switch (mode) {
    case 'user':
      return router()
    case 'privileged':
      return enabled()
    case 'config':
    case 'config-any':
      return configuring()
    case 'config-if':
      return type(configuring(), 'interface g0/1').world
    case 'config-subif':
      return type(configuring(), 'interface g0/1.10').world
    case 'config-if-range':
      return type(configuring(), 'interface range g0/1 - 2').world
    case 'archive':
      return type(configuring(), 'archive').world
    case 'router ospf':
      return type(configuring(), 'router ospf 1').world
    case 'config-line':
      return type(configuring(), 'line console 0').world
    default:
      return router({ mode: 'rommon' })
  }
}

describe('every command', () => {
  test.each(named)('%s has help on every word', (_, command) => {
    for (const [, help] of command.path) expect(help).toMatch(/\S/)
  })

  // The ways out of configuration stand in some lists only, and `do` as `do-exec`.
  test.each(named.filter(([, { modes }]) => !modes.includes('rommon') && !modes.includes('config-any')))(
    '%s is found by ? in its modes, word after word',
    (_, command) => {
      for (const mode of command.modes) {
        let typed = ''
        for (const [part] of command.path) {
          if (typeof part !== 'string') break
          const keyword = part.split('|')[0] as string
          const world = isBehindNewModel(command.words) ? withAaa(mode) : worldIn(mode)
          expect(helpFor(world, typed).words).toContain(keyword)
          expect(helpFor(world, typed).output).toContain(keyword)
          typed += `${keyword} `
        }
      }
    },
  )

  test('a definition says what it does in modes that exist, and no two say the same', () => {
    for (const [, { modes }] of named) expect([...MODES, 'config-any']).toEqual(expect.arrayContaining([...modes]))
    const names = named.map(([name]) => name)
    expect(names).toEqual([...new Set(names)])
  })

  test('the arguments of a path have different names', () => {
    for (const [name, { path }] of named) {
      const names = path.flatMap(([part]) => (typeof part === 'string' ? [] : ['flag' in part ? part.flag : part.name]))
      expect([name, names]).toEqual([name, [...new Set(names)]])
    }
  })

  test.each(named)('%s: its no form without arguments, where it has one, harms nothing', (_, command) => {
    if (!command.no) return
    const words = command.path.flatMap(([part]) => (typeof part === 'string' ? [part] : []))
    const screen = type(worldIn(command.modes[0] ?? 'config'), `no ${words.join(' ')}`)
    expect(screen.entries).toHaveLength(1)
    expect(JSON.parse(JSON.stringify(screen.world))).toEqual(screen.world)
  })
})

describe('every mode', () => {
  test.each([
    ['user', 'R1>'],
    ['privileged', 'R1#'],
    ['config', 'R1(config)#'],
    ['config-if', 'R1(config-if)#'],
    ['config-subif', 'R1(config-subif)#'],
    ['config-if-range', 'R1(config-if-range)#'],
    ['archive', 'R1(config-archive)#'],
    ['router ospf', 'R1(config-router)#'],
    ['config-line', 'R1(config-line)#'],
    ['rommon', 'rommon 1 > '],
  ] as const)('%s has its prompt', (mode, prompt) => {
    const world = worldIn(mode)
    const device = world.devices[world.focus] as Device
    expect(promptOf(device)).toBe(prompt)
  })

  test.each(MODES)('%s takes lines without leaving its prompt wrong', (mode) => {
    for (const line of [
      '',
      '!',
      'foo',
      'foo bar',
      '?',
      'show',
      'no',
      'x'.repeat(255),
      '%%',
      '|',
      '| include x',
      '^Z',
      'a'.repeat(256),
    ]) {
      const { device, waiting } = type(worldIn(mode), `${line}\n`)
      expect(waiting).toBe(device.question?.text ?? promptOf(device))
    }
  })
})

test('every dialog is named once and by its own name', () => {
  expect([...dialogs().keys()]).toEqual([...new Set(dialogs().keys())])
  expect([...dialogs().keys()]).toEqual(
    expect.arrayContaining(['configure', 'copy', 'crypto-key', 'enable', 'login', 'reload', 'setup', 'write']),
  )
  for (const [name, dialog] of dialogs()) expect(dialog.name).toBe(name)
})
