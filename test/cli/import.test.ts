// `drillmark import`: what export wrote becomes a part of what is kept of a learner.

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { exportLearner } from '../../src/cli/export.ts'
import { importHistory } from '../../src/cli/import.ts'
import { openStore } from '../../src/store/sqlite/open-store.ts'
import { unite } from '../../src/web/uniting.ts'
import { SCENARIO, smallCourse } from '../content/small-course.ts'
import { piece } from '../store/own-material-contract.ts'
import { guest, noon, opensNothing, rates } from '../store/values.ts'
import { captured } from './captured.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drillmark-import-'))
  file = join(folder, 'ada.jsonl')
  for (const [name, text] of Object.entries(smallCourse)) {
    if (name === SCENARIO) continue
    const path = join(folder, 'content', name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
  const store = openStore(join(folder, 'drillmark.db'))
  await store.adopt(opensNothing)
  for (const learner of ['ada', 'bob']) await guest(store, learner)
  await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'good', noon(4)))
  await store.saveOwnMaterial('ada', [piece()])
  await store.close()
  await captured(() =>
    exportLearner(['--data', folder, file, '--learner', 'ada'], { openStore, now: () => new Date(noon(5)) }),
  )
})
afterEach(() => rm(folder, { recursive: true }))

const command = (...argv: string[]) =>
  captured(() =>
    importHistory(['--data', folder, '--content', join(folder, 'content'), ...argv], {
      openStore,
      unite,
      now: () => new Date(noon(6)),
    }),
  )

test('unites what an export wrote, says what was new, and does it once', async () => {
  const { code, out, err } = await command(file, '--learner', 'bob')
  expect(err).toBe('')
  expect([code, out]).toEqual([0, expect.stringMatching(/ {2}1 reviews\n[^]* {2}1 own cards, notes and bookmarks\n/)])
  expect((await command(file, '--learner', 'bob')).out).toContain('  0 reviews\n')
  const store = openStore(join(folder, 'drillmark.db'))
  expect(await store.cards('bob')).toEqual(await store.cards('ada'))
  expect(await store.ownMaterial('bob', piece().id)).toEqual(piece())
  await store.close()
})

test('a file with a bad line is named with it, and nothing of it is taken over', async () => {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  await writeFile(file, lines.join('\n').replace('"rating":"good"', '"rating":"splendid"'))
  const { code, err } = await command(file, '--learner', 'bob')
  expect(code).toBe(1)
  expect(err).toMatch(new RegExp(`^${file}:3: is a damaged line of type review: rating.*\n.*nothing of the file`))
  const store = openStore(join(folder, 'drillmark.db'))
  expect(await store.cards('bob')).toEqual([])
  await store.close()
})

test.each([
  [['--learner', 'bob'], 'name a file and a learner'],
  [['no-such-file', '--learner', 'bob'], 'there is no file no-such-file'],
  [[import.meta.filename, '--learner', 'eve'], 'no learner has the id or the name eve'],
])('%j is refused in one line', async (argv, says) => {
  const { code, err } = await command(...argv)
  expect([code, err]).toEqual([2, expect.stringContaining(says)])
})
