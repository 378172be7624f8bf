// Configurations of switches that are saved and read again.

import { expect } from 'vitest'
import { runningConfigText } from '../../src/sim/config.ts'
import type { World } from '../../src/sim/world.ts'
import { type } from './console.ts'

/** Expects that a switch starts with what it saved, and gives the lines of that text. Its console is in focus. */
export function savedAndRead(world: World): readonly string[] {
  const saved = type(world, 'enable\nwrite memory')
  const text = runningConfigText(saved.device)
  expect(runningConfigText(type(saved.world, '@power-cycle').device)).toBe(text)
  return text.split('\n')
}
