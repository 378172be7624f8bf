// A course that was compiled before is read from the cache: the same library, and never a wrong one.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { openCache } from '../src/cache.ts'
import { compileContent } from '../src/compile-content.ts'
import type { Library, Scenario } from '../src/content/library.ts'
import { loadContent } from '../src/load-content.ts'
import type { LoadOptions } from '../src/load-content.ts'
import { CHAPTER, SCENARIO, smallCourse } from './content/small-course.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'drillmark-load-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Everything of a library, variants included. */
function valuesOf({ chapter, items, scenarios, ...rest }: Library) {
  const values = (scenario: Scenario) => ({ ...scenario, variant: null })
  return {
    ...rest,
    chapter: [...chapter],
    items: [...items],
    // Every seed is drawn by the same function, and the compiler takes its time for each.
    scenarios: [...scenarios].map(([id, scenario], index) => [
      id,
      values(scenario),
      ...(index % 10 === 0 ? [values(scenario.variant(7)), values(scenario.variant(20_260_504))] : []),
    ]),
  }
}

// The whole course is compiled here twice, which may take more than a minute on a busy machine.
test('the shipped course comes from the cache as the compiler made it', { timeout: 600_000 }, async () => {
  const cache = openCache(join(folder, 'cache'))
  const first = await loadContent('content', { cache, apart: true })
  const [name = ''] = await readdir(join(folder, 'cache'))
  expect(name).toMatch(/^course-[0-9a-f]{64}$/)
  const second = await loadContent('content', { cache })
  const { library } = compileContent(first.files)
  if (!library || !first.library || !second.library) throw new Error('the content has problems')
  const made = valuesOf(library)
  expect(valuesOf(first.library)).toEqual(made)
  expect(valuesOf(second.library)).toEqual(made)
  // In any order, more chapters than are kept as values.
  for (const chapter of second.library.chapters.toReversed()) {
    expect(chapter.sections).toEqual(library.chapter.get(chapter.id)?.sections)
  }
})

describe('a small course', () => {
  const CONTENT = (): string => join(folder, 'content')
  const CACHE = (): string => join(folder, 'cache')
  beforeEach(async () => {
    for (const [path, text] of Object.entries(smallCourse)) if (path !== SCENARIO) await save(path, text)
  })
  async function save(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(CONTENT(), path)), { recursive: true })
    await writeFile(join(CONTENT(), path), text)
  }
  let told: string[] = []
  const load = (options: LoadOptions = {}) => {
    told = []
    return loadContent(CONTENT(), {
      cache: openCache(CACHE()),
      onProgress: (done, total) => void told.push(`${done} of ${total}`),
      ...options,
    })
  }
  const titleOf = async () => (await load()).library?.chapters[0]?.title

  test('tells how far it is, but not when it was compiled before', async () => {
    await load()
    expect(told).toEqual(['1 of 2', '2 of 2'])
    await load()
    expect(told).toEqual([])
  })

  test('is compiled by a process apart as it is here', async () => {
    await load({ apart: true })
    expect(told).toEqual(['1 of 2', '2 of 2'])
    const [name = ''] = await readdir(CACHE())
    const apart = await readFile(join(CACHE(), name))
    await rm(CACHE(), { recursive: true })
    await load()
    expect(await readFile(join(CACHE(), name))).toEqual(apart)
  })

  test('that has problems has the same ones in a process apart', async () => {
    await save(CHAPTER, (smallCourse[CHAPTER] ?? '').replace('level: beginner', 'level: easy'))
    const { problems } = await load()
    expect(problems).toHaveLength(1)
    expect(await load({ apart: true })).toMatchObject({ library: null, problems })
  })

  test('is compiled again after a save', async () => {
    expect(await titleOf()).toBe('Booting')
    await save(CHAPTER, (smallCourse[CHAPTER] ?? '').replace('title: Booting', 'title: Starting'))
    expect(await titleOf()).toBe('Starting')
    await save(CHAPTER, smallCourse[CHAPTER] ?? '')
    expect(await titleOf()).toBe('Booting')
  })

  test('is not kept with a problem', async () => {
    await save(CHAPTER, (smallCourse[CHAPTER] ?? '').replace('level: beginner', 'level: easy'))
    for (let times = 0; times < 2; times++) {
      const { library, problems } = await load()
      expect(library).toBeNull()
      expect(problems.map(({ at, message }) => `${at.line}:${at.column} ${message}`)).toEqual([
        '4:8 "level" cannot be "easy"',
      ])
    }
  })

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['empty', () => Buffer.alloc(0)],
    ['of zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('x')])],
  ])('is compiled again when the kept file is %s', async (_, damaged) => {
    await load()
    const [name = ''] = await readdir(CACHE())
    const whole = await readFile(join(CACHE(), name))
    await writeFile(join(CACHE(), name), damaged(whole))
    expect(await titleOf()).toBe('Booting')
    expect(await readFile(join(CACHE(), name))).toEqual(whole)
  })

  test('is compiled where nothing can be kept', async () => {
    await writeFile(CACHE(), 'a file where the folder should be')
    expect(await titleOf()).toBe('Booting')
    expect(await readFile(CACHE(), 'utf8')).toBe('a file where the folder should be')
  })

  test('is kept once by several who load it at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => load()))
    expect(all.map(({ library }) => library?.chapters[0]?.title)).toEqual(Array(5).fill('Booting'))
    expect(await readdir(CACHE())).toHaveLength(1)
  })
})
