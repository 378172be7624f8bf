// Whatever is typed, nothing throws and the device stays a sound value. A short soak, the same lines every time.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../src/sim/config.ts'
import { freeBytes } from '../../src/sim/files.ts'
import { promptOf } from '../../src/sim/modes.ts'
import { helpFor } from '../../src/sim/console-help.ts'
import { step, waitingText } from '../../src/sim/step.ts'
import type { Step } from '../../src/sim/entry.ts'
import type { World } from '../../src/sim/world.ts'
import { anyLine, configLines } from '../support/any-line.ts'
import { configuring, OLD, router, type, worldFrom } from '../support/console.ts'

/** What holds of a world at any time. */
function expectSound(world: World, { entry }: Step): void {
  const device = world.devices[world.focus] ?? expect.fail('the focus is on no device')
  expect(waitingText(world)).toBe(device.question?.text ?? promptOf(device))
  expect(entry.output === '' || entry.output.endsWith('\n')).toBe(true)
  expect(entry.output.length).toBeLessThan(20_000)
  for (const disk of Object.values(device.disks)) {
    expect(freeBytes(disk)).toBeGreaterThanOrEqual(0)
    expect(new Set(disk.files.map(({ name }) => name)).size).toBe(disk.files.length)
    expect(new Set(disk.files.map(({ slot }) => slot)).size).toBe(disk.files.length)
  }
  expect(device.running === null).toBe(device.mode === 'rommon')
  expect(device.register.next).toBeGreaterThanOrEqual(0)
  expect(device.register.next).toBeLessThanOrEqual(0xffff)
  if (device.mode === 'setup') expect(device.question).not.toBeNull()
}

describe('whatever is typed', () => {
  test('a session leaves a sound device, which is the same after JSON', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 40 }), (lines) => {
        let world = router({
          'flash-size': '150000000',
          flash: [OLD, { name: 'notes.txt', content: 'hello' }, { name: 'b', content: '' }],
          usbflash0: [],
        })
        for (const text of ['enable', ...lines]) {
          const next = step(world, text)
          expectSound(next.world, next)
          world = next.world
        }
        const read = JSON.parse(JSON.stringify(world)) as World
        expect(read).toEqual(world)
        // A device read back goes on as the one it was written from.
        for (const text of ['', 'enable', 'show version', 'dir']) expect(step(read, text)).toEqual(step(world, text))
      }),
      { seed: 20260504, numRuns: 300 },
    )
  })

  test('a configuration of any lines is saved, booted and the same', () => {
    fc.assert(
      fc.property(configLines, (lines) => {
        const entered = type(configuring(), lines.join('\n'))
        // A line may leave a question open, or a banner.
        const typed = entered.device.question
          ? type(entered.world, entered.device.question.dialog === 'banner' ? '\u0003' : 'yes')
          : entered
        expect(typed.device.mode).toMatch(/^config/)
        // An alias may take the place of a word that is typed here.
        for (const own of Object.values(typed.device.config.alias))
          fc.pre(['end', 'configure', 'config-register', 'write'].every((word) => !Object.hasOwn(own, word)))
        const saved = type(typed.world, 'end\nconfigure terminal\nconfig-register 0x2102\nend\nwrite')
        const text = runningConfigText(saved.device)
        expect(saved.device.startup?.text).toBe(text)
        expect(runningConfigText(type(saved.world, '@power-cycle').device)).toBe(text)
      }),
      { seed: 20260504, numRuns: 500 },
    )
  })

  test('help answers anything', () => {
    const worlds = [
      router(),
      worldFrom({ platform: 'c2911', flash: [OLD], mode: 'rommon' }),
      step(step(router(), 'enable').world, 'configure terminal').world,
    ]
    fc.assert(
      fc.property(anyLine, (text) => {
        for (const world of worlds) {
          const { output } = helpFor(world, text)
          expect(output === '' || output.endsWith('\n')).toBe(true)
        }
      }),
      { seed: 20260504, numRuns: 300 },
    )
  })
})
