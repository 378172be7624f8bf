import { expect, test } from 'vitest'
import { matchesAny, readPattern, type EventPattern } from '../../src/grading/event-pattern.ts'
import type { LoggedEvent } from '../../src/sim/world.ts'

const pattern = (value: unknown): EventPattern => {
  const read = readPattern(value)
  if ('message' in read) throw new Error(read.message)
  return read.value
}

test('a cause is matched by its kind', () => {
  const failed: LoggedEvent = {
    type: 'copy',
    from: 'tftp://10.0.0.5/x.bin',
    to: 'flash0:/x.bin',
    bytes: 0,
    complete: false,
    cause: { kind: 'no-space', needs: 2, free: 1 },
    error: 'Not enough space on device',
    md5: null,
    line: 1,
    device: 'R1',
  }
  expect(matchesAny(failed, [pattern({ event: 'copy', cause: 'no-space' })])).toBe(true)
  expect(matchesAny(failed, [pattern({ event: 'copy', cause: 'unreachable' })])).toBe(false)
  expect(matchesAny({ ...failed, cause: null }, [pattern({ event: 'copy', cause: 'no-space' })])).toBe(false)
})
