// What holds whatever is typed, on every platform: a short soak with lines that shrink, the same every time. The long one is test/fuzz/soak.ts.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../src/sim/config.ts'
import { helpFor } from '../../src/sim/console-help.ts'
import { step } from '../../src/sim/step.ts'
import type { World } from '../../src/sim/world.ts'
import { lineFor, lossy, PLATFORM_NAMES, random, unsound, worldOn } from '../support/random-lines.ts'

/** Every number makes one line, out of what the console offers when it is reached. */
const choices = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 })
const runs = { seed: 20260504, numRuns: 150 }

describe.each(PLATFORM_NAMES)('on a %s', (platform) => {
  const start = worldOn(platform)

  test('any lines leave a sound world of plain data, which goes on the same after JSON', () => {
    fc.assert(
      fc.property(choices, (seeds) => {
        let world: World = start
        const typed: string[] = []
        for (const seed of seeds) {
          const line = lineFor(world, random(seed))
          typed.push(line)
          const next = step(world, line)
          const problem = unsound(next)
          if (problem !== null) throw new Error(`${problem} after\n${typed.slice(-6).join('\n')}`)
          world = next.world
        }
        expect(lossy(world)).toBeNull()
        const read = JSON.parse(JSON.stringify(world)) as World
        for (const line of ['', 'n', 'show version', '@wait 10m']) expect(step(read, line)).toEqual(step(world, line))
      }),
      runs,
    )
  })

  test('a line never changes the world it is typed into', () => {
    fc.assert(
      fc.property(choices, (seeds) => {
        let world: World = start
        for (const seed of seeds.slice(0, 10)) {
          const before = JSON.stringify(world)
          const { world: after } = step(world, lineFor(world, random(seed)))
          expect(JSON.stringify(world)).toBe(before)
          world = after
        }
      }),
      { ...runs, numRuns: 100 },
    )
  })

  test('whatever stands in the configuration is saved, booted and the same', () => {
    fc.assert(
      fc.property(choices, (seeds) => {
        let world: World = start
        for (const line of ['enable', 'configure terminal']) world = step(world, line).world
        for (const seed of seeds) {
          const line = lineFor(world, random(seed))
          const device = world.devices['R1']
          // Only configuration: what leaves the mode, asks, or stands for hands is not typed.
          if (/^(@|end|ex|do|enable sec|enable pas|no enable)/i.test(line) || device?.question) continue
          const { world: after } = step(world, line)
          const now = after.devices['R1']
          if (now?.mode.startsWith('config') && !now.question) world = after
        }
        for (const line of [
          'end',
          'configure terminal',
          'no boot system',
          'no boot manual',
          'no system ignore startupconfig switch all',
          'config-register 0x2102',
          'end',
          'write memory',
        ])
          world = step(world, line).world
        const saved = world.devices['R1']
        if (!saved) throw new Error('R1 is gone')
        expect(saved.mode).toBe('privileged')
        const text = runningConfigText(saved)
        const booted = step(world, '@power-cycle').world.devices['R1']
        if (!booted) throw new Error('R1 is gone')
        expect(runningConfigText(booted)).toBe(text)
      }),
      { ...runs, numRuns: 100 },
    )
  })

  test('help answers any text', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const draw = random(seed)
        let world: World = start
        for (let i = 0; i < 3; i++) world = step(world, lineFor(world, draw)).world
        const { output } = helpFor(world, lineFor(world, draw))
        expect(output === '' || output.endsWith('\n')).toBe(true)
      }),
      { ...runs, numRuns: 100 },
    )
  })
})
