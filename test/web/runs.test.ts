// Runs that are kept for the pages that show them.

import { beforeAll, expect, test } from 'vitest'

import { runsOf } from '../../src/web/runs.ts'
import { scenarioOf, shippedLibrary } from '../support/shipped-library.ts'
import { loadSimulator } from '../../src/web/simulator.ts'

beforeAll(loadSimulator)

const scenario = scenarioOf(await shippedLibrary(), 'upgrade-from-tftp')
const logged: unknown[] = []
const log = { error: (...said: unknown[]) => void logged.push(said) }

test('the same lines of the same variant are run once', () => {
  const runs = runsOf()
  const shown = runs.of(scenario, 'enable\nshow clock\n', log)
  expect(shown).toMatchObject({ cutShort: null, waiting: { prompt: 'BR1#' } })
  expect(runs.of(scenario, 'enable\nshow clock\n', log)).toBe(shown)
  expect(runs.of(scenario.variant(7), 'enable\nshow clock\n', log)).not.toBe(shown)
  expect(runs.of(scenario, 'enable\n', log)).not.toBe(shown)
})

test('what was asked for longest ago is let go, so that what is kept has an end', () => {
  const runs = runsOf(3000)
  const first = runs.of(scenario, 'show version\n', log)
  const second = runs.of(scenario, 'enable\n', log)
  expect(runs.of(scenario, 'show version\n', log)).toBe(first)
  runs.of(scenario, 'show clock\nshow version\n', log)
  expect(runs.of(scenario, 'enable\n', log)).not.toBe(second)
})

test('a simulator that throws is logged, and locks nobody out', () => {
  const broken = { ...scenario, world: { ...scenario.world, focus: 'nobody' } }
  expect(runsOf().of(broken, 'enable\n', log)).toBe('broken')
  expect(logged).toHaveLength(1)
})
