// Trees of markdown are kept: the same tree comes back, to be changed as one likes, and only for the same text.

import { expect, test } from 'vitest'
import type { Cache } from '../src/cache.ts'
import { parseMarkdown, withTrees } from '../src/content/markdown.ts'
import { sourceOf } from '../src/content/source.ts'
import { openTrees } from '../src/kept-trees.ts'
import { smallCourse } from './content/small-course.ts'

function memory(): Cache & { readonly bytes: Map<string, Buffer> } {
  const bytes = new Map<string, Buffer>()
  return { bytes, get: (name) => bytes.get(name) ?? null, put: (name, made) => void bytes.set(name, made) }
}
const files = new Map([...Object.entries(smallCourse), ['course/long.md', 'word '.repeat(50_000)]])
const text = '# Title\n\n| a | b |\n| --- | --- |\n| 1 | `two` |\n\n:::claim{#one}\nText.\n:::\n'
const parsed = (read = text) => parseMarkdown(sourceOf('a.md', read), () => {})

test('a text is read once, however often it is asked for, and nobody sees what another did to its tree', () => {
  const cache = memory()
  const first = openTrees(files, cache)
  const made = withTrees(first, () => parsed())
  first?.save()
  const plain = parsed()
  expect(made).toEqual(plain)

  const asked: string[] = []
  const kept = openTrees(files, cache)
  const watched = kept && { ...kept, put: (read: string) => void asked.push(read) }
  const again = withTrees(watched, () => parsed())
  again.children.length = 0
  expect(withTrees(watched, () => parsed())).toEqual(plain)
  expect(asked).toEqual([])
  withTrees(watched, () => parsed('other'))
  expect(asked).toEqual(['other'])
})

test('what the last compilation did not ask for goes, and where nothing is new nothing is written', () => {
  const cache = memory()
  const compiled = (...texts: readonly string[]) => {
    const trees = openTrees(files, cache)
    withTrees(trees, () => texts.map(parsed))
    trees?.save()
    return [...cache.bytes.values()][0]
  }
  const both = compiled('one', 'two')
  expect(compiled('two')).toBe(both)
  const other = compiled('two', 'three')
  expect(other).not.toBe(both)
  expect(cache.bytes.size).toBe(1)
  expect(compiled('one')).not.toBe(other)
})

test('a small course keeps none', () => {
  expect(openTrees(new Map(Object.entries(smallCourse)), memory())).toBeNull()
})
