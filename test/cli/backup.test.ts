// `drillmark backup`: a copy that can be opened, taken while answers are saved.

import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { backup } from '../../src/cli/backup.ts'
import { openStore } from '../../src/store/sqlite/open-store.ts'
import { guest, noon, rates } from '../store/values.ts'
import { captured } from './captured.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drillmark-backup-'))
  file = join(folder, 'copy.db')
})
afterEach(() => rm(folder, { recursive: true }))

const command = (...argv: string[]) => captured(() => backup(['--data', folder, ...argv], { openStore }))

test('copies what a running server has, for the owner alone, and says how much it is', async () => {
  const running = openStore(join(folder, 'drillmark.db'))
  await guest(running, 'ada')
  const event = await running.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'good', noon(4)))
  const { code, out } = await command(file)
  await running.reviewCard('ada', 'f', 'e2', rates('e2', 'f', 'good', noon(5)))
  await running.close()
  expect([code, out]).toEqual([0, expect.stringMatching(/^copy\.db: \d+ kB, checked\. Keep .*secret as well/)])
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await readdir(folder)).filter((name) => name.startsWith('copy'))).toEqual(['copy.db'])
  const copy = openStore(file)
  expect(await copy.review('ada', 'e1')).toEqual(event)
  expect(await copy.review('ada', 'e2')).toBeNull()
  await copy.close()
})

test('overwrites nothing, and needs a folder and a database', async () => {
  expect(await command(file)).toMatchObject({ code: 2, err: expect.stringContaining('there is no database in') })
  await openStore(join(folder, 'drillmark.db')).close()
  await writeFile(file, 'something of mine')
  expect(await command(file)).toMatchObject({ code: 2, err: expect.stringContaining(`${file} exists`) })
  expect(await command()).toMatchObject({ code: 2, err: expect.stringContaining('name the file for the copy') })
  expect(await command('/nowhere/at/all/copy.db')).toMatchObject({
    code: 2,
    err: expect.stringContaining('there is no folder /nowhere/at/all'),
  })
  expect((await stat(file)).size).toBe(17)
})

test('says so when what was copied is not sound', async () => {
  await openStore(join(folder, 'drillmark.db')).close()
  const db = new BetterSqlite3(join(folder, 'drillmark.db'))
  db.pragma('foreign_keys = off')
  db.exec("insert into chapter_reads values ('nobody', 'boot', '2026-05-04')")
  db.close()
  const { code, err } = await command(file)
  expect([code, err]).toEqual([1, expect.stringContaining('rows that refer to none (2), the first in chapter_reads')])
})
