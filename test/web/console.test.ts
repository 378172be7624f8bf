// The console of a page: starts and long progress are folded, what one asked to see is not.

import { expect, test } from 'vitest'

import { run } from '../../src/grading/run.ts'
import { consoleOf } from '../../src/web/console.ts'
import { branch } from '../grading/worlds.ts'

const partsOf = (lines: string) => consoleOf(run(branch(), lines), { numbered: true }).parts

test('a start is folded, with what it is and how long', () => {
  const [restarted, after] = partsOf('@power-cycle\nshow version\n')
  expect(restarted?.output).toBe('')
  expect(restarted?.folded?.summary).toMatch(/^boot messages, \d\d lines$/)
  expect(restarted?.folded?.output).toContain('System Bootstrap')
  expect(after?.folded).toBeNull()
  expect(after?.output).toContain('Cisco IOS Software')
})

test('of a reload the dialogue stays, and the start behind the confirmation is folded', () => {
  const parts = partsOf('enable\nreload\n\n')
  expect(parts.map(({ folded }) => folded?.summary.replace(/\d+/, 'N') ?? null)).toEqual([
    null,
    null,
    'boot messages, N lines',
  ])
})

test('a short transfer and a long show stay as they are', () => {
  const parts = partsOf('enable\ncopy tftp: flash:\n10.20.0.5\nno-such-file\n\nshow running-config\n')
  expect(parts.filter(({ folded }) => folded !== null)).toEqual([])
  expect((parts.at(-1)?.output.split('\n') ?? []).length).toBeGreaterThan(15)
})
