// The disk on which `npm run powercut` cuts the power: it keeps what was synced, and nothing else for sure.

import { expect, test } from 'vitest'
import { emptyDisk } from '../support/power-cut/disk.ts'
import type { Disk, Left } from '../support/power-cut/disk.ts'
import type { Deed } from '../support/power-cut/record.ts'

const write = (text: string, offset = 0): Deed => ({ kind: 'write', path: 'f', offset, data: Buffer.from(text) })
const sync: Deed = { kind: 'sync', path: 'f' }
const syncFolder: Deed = { kind: 'sync', path: '' }
const unlink: Deed = { kind: 'unlink', path: 'f' }

function after(...deeds: readonly Deed[]): Disk {
  const disk = emptyDisk()
  for (const deed of deeds) disk.apply(deed)
  return disk
}
const textOf = (disk: Disk, left: Left, random = () => 0.9): string | undefined =>
  disk.cut(left, random).get('f')?.toString()

test('what was synced with its name is there, and later writes are not', () => {
  const disk = after(write('old'), sync, syncFolder, write('new'))
  expect(textOf(disk, 'nothing')).toBe('old')
  expect(textOf(disk, 'everything')).toBe('new')
})

test('a new file whose folder was not synced may be gone', () => {
  const disk = after(write('old'), sync)
  expect(textOf(disk, 'nothing')).toBeUndefined()
  expect(textOf(disk, 'everything')).toBe('old')
})

test('a file that was removed comes back unless its folder was synced since', () => {
  const removed = [write('old'), sync, syncFolder, unlink] as const
  expect(textOf(after(...removed), 'nothing')).toBe('old')
  expect(textOf(after(...removed), 'everything')).toBeUndefined()
  expect(textOf(after(...removed, syncFolder), 'nothing')).toBeUndefined()
})

test('a truncation that was not synced may be undone', () => {
  const disk = after(write('old'), sync, syncFolder, { kind: 'truncate', path: 'f', size: 1 })
  expect(textOf(disk, 'nothing')).toBe('old')
  expect(textOf(disk, 'everything')).toBe('o')
})

test('a write is torn at the sectors of the file', () => {
  const disk = after(write('-'.repeat(1100)), sync, syncFolder, write('x'.repeat(800), 300))
  // Of three sectors the first and the third are kept.
  const draws = [0.1, 0.9, 0.1]
  const torn = textOf(disk, 'half', () => draws.shift() ?? 0)
  expect(torn).toBe('-'.repeat(300) + 'x'.repeat(212) + '-'.repeat(512) + 'x'.repeat(76))
})
