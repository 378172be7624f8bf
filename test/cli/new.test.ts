// `drillmark new` on a folder on disk: what it writes, what it says, and what it refuses.

import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newContent } from '../../src/cli/new.ts'

let folder = ''
const printed = { out: '', err: '' }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drillmark-new-'))
  await cp(new URL('../../content', import.meta.url), folder, { recursive: true })
  printed.out = ''
  printed.err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed.out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((printed.err += String(text)), true))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const run = (...argv: string[]): Promise<number> => newContent([...argv, '--content', folder], '2026-11-22')
const part = (path: string): string => join(folder, 'ccna-200-301/infrastructure-management', path)
const lastPart = (path: string): string => join(folder, 'ccna-200-301/routing', path)

test('a chapter: three files and a line of course.md', async () => {
  expect(await run('chapter', 'wireless', '--title', 'Wireless')).toBe(0)
  expect(await readFile(lastPart('wireless/chapter.md'), 'utf8')).toContain(
    'title: "Wireless"\nprefix: wireless\nlevel: beginner\nupdated: 2026-11-22\n',
  )
  expect(await readFile(lastPart('wireless/quiz.md'), 'utf8')).toContain(':::choice{#wireless-first')
  expect(await readFile(join(folder, 'ccna-200-301/course.md'), 'utf8')).toContain('      - wireless\n')
  expect(printed.out.split('\n').slice(0, 2)).toEqual([
    `added to ${join(folder, 'ccna-200-301/course.md')}`,
    `wrote ${lastPart('wireless/chapter.md')}`,
  ])
})

test('the same again is refused and changes nothing', async () => {
  await run('scenario', 'file-transfer', 'first-copy')
  const path = part('file-transfer/scenarios/first-copy.md')
  const before = await readFile(path, 'utf8')
  expect(await run('scenario', 'file-transfer', 'first-copy')).toBe(2)
  expect(printed.err).toBe(`drillmark new: the id "first-copy" is taken in ${path}: choose another\n`)
  expect(await readFile(path, 'utf8')).toBe(before)
})

test.each([
  [[], 'say what is new: chapter, item or scenario'],
  [['scenari', 'x', 'y'], 'say what is new: chapter, item or scenario; did you mean "scenario"?'],
  [['chapter'], 'name the chapter: drillmark new chapter ID'],
  [
    ['item', 'boot-sequence', 'x'],
    'say what item and where: drillmark new item choice|multi|true-false|fill|cloze|order|match|command|simlet|testlet|recall|card CHAPTER [ID]',
  ],
  [['scenario', 'boot-sequence'], 'say where: drillmark new scenario CHAPTER ID'],
])('%j: %s', async (argv, said) => {
  expect(await run(...argv)).toBe(2)
  expect(printed.err).toBe(`drillmark new: ${said}\n`)
})

test('a folder without content', async () => {
  expect(await newContent(['chapter', 'x', '--content', join(folder, 'nothing')], '2026-11-22')).toBe(2)
  expect(printed.err).toBe(
    `drillmark new: there is no content in ${join(folder, 'nothing')}: name the folder with --content DIR\n`,
  )
})
