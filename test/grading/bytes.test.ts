// Numbers of bytes in groups of three.

import { expect, test } from 'vitest'
import { grouped } from '../../src/grading/bytes.ts'

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [85_053_068, '85,053,068'],
  [109.912, '109.912'],
])('%d', (count, text) => expect(grouped(count)).toBe(text))
