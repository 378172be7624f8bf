// `serve --watch` follows a folder on disk: every save is read, problems keep the last good content, and proofs come later.

import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchContent } from '../../src/cli/watch-content.ts'
import type { ContentWatch } from '../../src/cli/watch-content.ts'
import { CHAPTER, SCENARIO, smallCourse } from '../content/small-course.ts'

let folder = ''
let watch: ContentWatch | null = null
let titles: string[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drillmark-watch-'))
  titles = []
  for (const [path, text] of Object.entries(smallCourse)) if (path !== SCENARIO) await save(path, text)
})
afterEach(async () => {
  await watch?.close()
  watch = null
  await rm(folder, { recursive: true })
})

async function save(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}
async function begin(): Promise<ContentWatch> {
  return (watch = await watchContent(folder, async ({ library }) => void titles.push(library.chapters[0]?.title ?? '')))
}
/** Once the watch has noticed a save; a file system tells in its own time. */
const soon = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 20_000, interval: 20 })

const chapter = smallCourse[CHAPTER] ?? ''
const renamed = chapter.replace(/^title: .*$/m, 'title: Renamed')

test('the content is there when it begins, and the proofs follow', async () => {
  const { state } = await begin()
  expect(titles).toHaveLength(1)
  expect(state()).toMatchObject({ edition: 1, stale: false, problems: [] })
  await soon(() => expect(state().proving).toBe(false))
  expect(state().problems).toEqual([])
})

test('a save brings the new content, and listeners hear of it', async () => {
  const { state, onChange } = await begin()
  const heard = vi.fn<() => void>()
  onChange(heard)
  await save(CHAPTER, renamed)
  await soon(() => expect(titles.at(-1)).toBe('Renamed'))
  await soon(() => expect(state().edition).toBe(2))
  expect(heard).toHaveBeenCalled()
})

test('a problem keeps the last good content, until it is mended', async () => {
  const { state } = await begin()
  await save(CHAPTER, chapter.replace(/^level: .*$/m, 'level: beginer'))
  await soon(() => expect(state().stale).toBe(true))
  expect(state()).toMatchObject({ edition: 1, proving: false })
  expect(state().problems.map(({ text }) => text.split('\n')[0])).toEqual([
    expect.stringMatching(/chapter\.md:\d+:\d+: "level" cannot be "beginer"/),
  ])
  await save(CHAPTER, renamed)
  await soon(() => expect(state()).toMatchObject({ edition: 2, stale: false, problems: [] }))
  expect(titles.at(-1)).toBe('Renamed')
})

test('a folder with problems from the start waits for the save that solves them', async () => {
  await save(CHAPTER, chapter.replace(/^level: .*$/m, 'level: beginer'))
  const { state } = await begin()
  expect(titles).toEqual([])
  expect(state()).toMatchObject({ edition: 0, stale: false })
  await save(CHAPTER, chapter)
  await soon(() => expect(state().edition).toBe(1))
})

test('a save that cannot be used is told, and the next one is read all the same', async () => {
  let isBroken = false
  const { state } = (watch = await watchContent(folder, async ({ library }) => {
    if (isBroken) throw new Error('no room for another application')
    titles.push(library.chapters[0]?.title ?? '')
  }))
  isBroken = true
  await save(CHAPTER, renamed)
  await soon(() =>
    expect(state().problems.map(({ text }) => text)).toEqual([
      `${folder}: this save could not be read: no room for another application`,
    ]),
  )
  expect(state()).toMatchObject({ edition: 1, stale: true, proving: false })
  isBroken = false
  await save(CHAPTER, `${renamed}\n`)
  await soon(() => expect(state()).toMatchObject({ edition: 2, stale: false }))
  expect(titles.at(-1)).toBe('Renamed')
})

test('a file in a new folder is noticed', async () => {
  const { state } = await begin()
  await save('course/nowhere/else/chapter.md', chapter)
  await soon(() => expect(state().problems.length).toBeGreaterThan(0))
})

test('a folder that is moved away and replaced is followed again', async () => {
  const { state } = await begin()
  const away = `${folder}-away`
  await rename(folder, away)
  await soon(() => expect(state().stale).toBe(true))
  await rename(away, folder)
  await soon(() => expect(state().stale).toBe(false))
  await save(CHAPTER, renamed)
  await soon(() => expect(titles.at(-1)).toBe('Renamed'))
})
