// The simulator of a page comes in parts: how large they are, and that a device does the same with them as whole.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import type { ConsoleDevice } from '../../src/browser/device.ts'
import { shippedLibrary } from '../support/shipped-library.ts'
import type { Scenario } from '../../src/content/library.ts'
import { keysOf } from '../../src/sim/line-editor.ts'
import { platforms } from '../../src/sim/platforms/index.ts'
import { piecesOf, type Piece } from '../../src/sim/screens.ts'
import { openTerminal, press, typeLine } from '../../src/sim/terminal.ts'
import type { World } from '../../src/sim/world.ts'
import { bundleAssets } from '../../src/web/assets.ts'
import { pageScripts } from '../support/page-scripts.ts'
import { LATE } from '../../src/sim/late-parts.ts'

/** What a page with one device loads before its first line, compressed, and one that switches before the first line that changes something. */
const MOST = { first: 100_000, firstOfSwitch: 142_000 }

const { files } = await bundleAssets()
const { named, bytes } = pageScripts({ files })

test('a page loads little before the first line of a device', () => {
  const parts = [...Object.keys(LATE), ...Object.keys(platforms)]
  const rows = [
    ['the device', bytes(['device-here'])] as const,
    ...parts.map((part) => [part, bytes([part], 'device-here')] as const),
  ]
  console.log(rows.map(([name, size]) => `${name.padEnd(16)} ${(size / 1000).toFixed(1)} kB`).join('\n'))
  for (const platform of Object.keys(platforms))
    expect([platform, bytes(['device-here', platform]) < MOST.first]).toEqual([platform, true])
  expect(bytes(['device-here', 'c2960', 'switching'])).toBeLessThan(MOST.firstOfSwitch)
})

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  vi.unstubAllGlobals()
})
const library = await shippedLibrary()
const scenarios = [...library.scenarios.values()]

let start: World
beforeAll(() => {
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('document', { readyState: 'loading' })
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('fetch', () => Promise.resolve({ ok: true, json: () => JSON.parse(JSON.stringify(start)) as World }))
})

/** The device of a page that has loaded nothing else, from a server that lacks some parts. */
async function deviceOf(world: World, without: readonly string[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'drillmark-parts-'))
  folders.push(folder)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const absent = without.map(named)
  for (const [name, { encodings }] of files)
    if (name.endsWith('.js') && !absent.includes(name)) writeFileSync(join(folder, name), encodings.identity)
  start = world
  const { deviceHere } = (await import(pathToFileURL(join(folder, named('device-here'))).href)) as {
    readonly deviceHere: (href: string, level: 'live' | null) => Promise<ConsoleDevice>
  }
  return deviceHere('world.json', Object.keys(world.devices).length > 1 ? 'live' : null)
}

const seenOf = (pieces: readonly Piece[]): readonly Piece[] => pieces.filter(({ text }) => text !== '')

/** What each line shows on a device that is whole. */
function shown(world: World, lines: readonly string[]): readonly (readonly Piece[])[] {
  let { terminal } = openTerminal(world, 0)
  const seen = new Set([world.focus])
  return lines.map((line) => {
    const pressed = typeLine(terminal, line)
    const pieces = piecesOf(terminal, pressed, seen, false)
    ;({ terminal } = pressed)
    for (const { at } of pieces) seen.add(at)
    return seenOf(pieces)
  })
}
async function shownInParts(world: World, lines: readonly string[], without: readonly string[] = []) {
  const device = await deviceOf(world, without)
  await device.replay('')
  const all: (readonly Piece[])[] = []
  for (const line of lines) {
    device.lab()
    all.push(seenOf(await device.enter([line], '')))
  }
  return all
}
const linesOf = (scenario: Scenario): readonly string[] => (scenario.passes[0]?.lines ?? '').trimEnd().split('\n')

/** Of each platform the scenario with the longest answer, and three networks. */
const longest = (some: readonly Scenario[]): readonly Scenario[] =>
  some.toSorted((a, b) => linesOf(b).length - linesOf(a).length).slice(0, 1)
const isNetwork = ({ world }: Scenario): boolean => Object.keys(world.devices).length > 1
const isOf = ({ world }: Scenario, platform: string): boolean =>
  !isNetwork({ world } as Scenario) && Object.values(world.devices).some((device) => device.platform === platform)
const PLAYED = [
  ...Object.keys(platforms).flatMap((platform) => longest(scenarios.filter((one) => isOf(one, platform)))),
  ...scenarios.filter(isNetwork).slice(0, 3),
]

test.each(PLAYED.map((scenario) => [scenario.id, scenario] as const))(
  'a device in parts shows the same as whole: %s',
  async (_, scenario) => {
    const lines = linesOf(scenario)
    expect(await shownInParts(scenario.world, lines)).toEqual(shown(scenario.world, lines))
  },
)

test('the first lines need nothing that comes later', async () => {
  for (const platform of ['c2911', 'c2960']) {
    const one = scenarios.find((scenario) => isOf(scenario, platform)) ?? expect.fail(`no scenario has a ${platform}`)
    const lines = ['', 'enable', 'terminal length 0', 'disable']
    const without = [...Object.keys(LATE), 'part-configuration', 'part-blocks', 'help']
    expect(await shownInParts(one.world, lines, without)).toEqual(shown(one.world, lines))
  }
})

test('a router needs nothing of what switches, and no other platform', async () => {
  const router = scenarios.find((one) => isOf(one, 'c2911')) ?? expect.fail('no scenario has a 2911')
  const lines = [
    'enable',
    'configure terminal',
    'interface gi0/0',
    'ip address 10.0.0.1 255.255.255.0',
    'no shutdown',
    'end',
    'ping 10.0.0.1',
    'show ip route',
    'show running-config | include address',
    'show vlan brief',
    'write memory',
  ]
  const without = ['switching', ...Object.keys(platforms).filter((name) => name !== 'c2911')]
  expect(await shownInParts(router.world, lines, without)).toEqual(shown(router.world, lines))
})

test('? tells the same of commands that come later', async () => {
  const one = scenarios.find((scenario) => isOf(scenario, 'c2960')) ?? expect.fail('no scenario has a 2960')
  const lines = ['enable', 'clock set ?', 'show spanning-tree ?', 'configure terminal', 'interface fa0/1', 's?']
  const device = await deviceOf(one.world)
  await device.replay('')
  let { terminal } = openTerminal(one.world, 0)
  for (const keys of lines.map((line) => (line.endsWith('?') ? `${line} \u0015` : `${line}\r`))) {
    const pressed = keysOf(keys).map((key) => {
      const after = press(terminal, key)
      ;({ terminal } = after)
      return after.output
    })
    expect((await device.press(keys)).map(({ text }) => text).join('')).toBe(pressed.join(''))
  }
})

test('a part that does not come is said, and leaves the device as it was', async () => {
  const router = scenarios.find((one) => isOf(one, 'c2911')) ?? expect.fail('no scenario has a 2911')
  const device = await deviceOf(router.world, ['packets'])
  await device.replay('')
  const said = await device.enter(['ping 10.0.0.1'], '')
  expect(said.map(({ text }) => text).join('')).toContain('A part of the device could not be loaded')
  expect(device.text).toBe('')
})
