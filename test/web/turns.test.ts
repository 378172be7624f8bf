// Pieces of work that come at once take turns, and what arrives meanwhile is not kept waiting for all of them.

import { setImmediate } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { turns } from '../../src/web/turns.ts'

test('each piece has a turn of its own, in the order in which they came', async () => {
  const inTurn = turns()
  const seen: string[] = []
  const done = Promise.all([1, 2, 3].map((n) => inTurn(() => seen.push(`work ${n}`))))
  for (let n = 1; n <= 2; n += 1) {
    await setImmediate()
    await setImmediate()
    seen.push(`page ${n}`)
  }
  await done
  expect(seen.filter((each) => each.startsWith('work'))).toEqual(['work 1', 'work 2', 'work 3'])
  expect(seen.indexOf('page 1')).toBeLessThan(seen.indexOf('work 3'))
})

test('work that throws rejects for who asked, and the next one goes on', async () => {
  const inTurn = turns()
  const bad = inTurn(() => {
    throw new Error('no')
  })
  const good = inTurn(() => 'yes')
  await expect(bad).rejects.toThrow('no')
  expect(await good).toBe('yes')
})
