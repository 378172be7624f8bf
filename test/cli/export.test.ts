// `drillmark export`: the same files as the page gives.

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { exportLearner } from '../../src/cli/export.ts'
import { openStore } from '../../src/store/sqlite/open-store.ts'
import { guest, noon, opensNothing, rates } from '../store/values.ts'
import { captured } from './captured.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drillmark-export-'))
  const store = openStore(join(folder, 'drillmark.db'))
  await store.adopt(opensNothing)
  await guest(store, 'ada')
  await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'good', noon(4)))
  await store.close()
})
afterEach(() => rm(folder, { recursive: true }))

const command = (...argv: string[]) =>
  captured(() => exportLearner(['--data', folder, ...argv], { openStore, now: () => new Date(noon(5)) }))

test('writes a file that only its owner reads, and overwrites none', async () => {
  const file = join(folder, 'ada.jsonl')
  expect(await command(file, '--learner', 'ada')).toMatchObject({ code: 0 })
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { type?: string }).type)).toEqual([undefined, 'learner', 'review'])
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await command(file, '--learner', 'ada')).err).toContain('exists: name a file that does not')
})

test.each([
  ['reviews', 'card_id,review_time,review_rating,review_state,review_duration\r\nf,1777888800000,3,0,3000\r\n'],
  ['attempts', expect.stringContaining('kind,id,chapter')],
])('writes %s as a table', async (kind, text) => {
  const file = join(folder, 'table.csv')
  expect(await command(file, '--learner', 'ada', '--as', kind)).toMatchObject({ code: 0 })
  expect(await readFile(file, 'utf8')).toEqual(text)
})

test.each([
  [['x.jsonl'], 'name a file and a learner'],
  [['x.jsonl', '--learner', 'bob'], 'no learner has the id or the name bob'],
  [['x.jsonl', '--learner', 'ada', '--as', 'xml'], '--as xml is none of history, reviews, attempts'],
])('%j is refused in one line', async (argv, says) => {
  const { code, err } = await command(...argv)
  expect([code, err]).toEqual([2, expect.stringContaining(says)])
})

test('a file that fails half way is not left behind, and one that was there is', async () => {
  const file = join(folder, 'half.csv')
  const broken = (path: string) => ({
    ...openStore(path),
    optimiserPart: () => Promise.reject(new Error('the disk is gone')),
  })
  const failing = () =>
    captured(() =>
      exportLearner(['--data', folder, file, '--learner', 'ada', '--as', 'reviews'], {
        openStore: broken,
        now: () => new Date(noon(5)),
      }),
    )
  expect(await failing()).toMatchObject({ code: 2, err: expect.stringContaining('nothing was exported: the disk is') })
  await expect(stat(file)).rejects.toThrow('ENOENT')
  await writeFile(file, 'mine')
  expect((await failing()).err).toContain('exists: name a file that does not')
  expect(await readFile(file, 'utf8')).toBe('mine')
})
