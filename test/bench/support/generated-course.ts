// A course of as many written chapters as wanted: the shipped one, and copies of its written chapters under ids of their own.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { diagnosisIds } from '../../../src/grading/diagnose.ts'

const SHIPPED = 'content/ccna-200-301'
/** How many scenarios go with a copy of a chapter: about two for each of 70 chapters, as a whole course has. */
const SCENARIOS = 2

/** The id that something of a written chapter has in a copy of it; the first copy is the shipped one. */
export function copiedId(id: string, copy: number): string {
  return copy === 1 ? id : `${id}-${copy}`
}

/** Writes the course below `folder`, with `written` chapters or a few more; the folder to serve. */
export function writeCourse(folder: string, written: number): string {
  cpSync(SHIPPED, join(folder, SHIPPED), { recursive: true })
  const parts = readdirSync(SHIPPED, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'figures')
    .map(({ name }) => name)
    // An id of one word stands for other things too, and cannot be told from them where it is to be renamed.
    .filter((part) => writtenIn(part).every((chapter) => chapter.includes('-')))
  const chapters = parts.flatMap((part) => writtenIn(part))
  const copies = Math.ceil(written / chapters.length)
  const course = readFileSync(join(SHIPPED, 'course.md'), 'utf8')
  const added: string[] = []
  for (let copy = 2; copy <= copies; copy += 1)
    for (const part of parts.filter((part) => writtenIn(part).length > 0)) {
      const renamed = renamer(part, copy)
      const ids = writtenIn(part).map((chapter) => copiedId(chapter, copy))
      const title = `Copy ${copy} of ${part}`
      added.push(`  - id: ${copiedId(part, copy)}\n    title: ${title}\n    chapters: [${ids.join(', ')}]\n`)
      for (const path of copiedFiles(part, copy)) {
        const target = join(folder, SHIPPED, renamed(path))
        mkdirSync(dirname(target), { recursive: true })
        writeFileSync(target, renamed(readFileSync(join(SHIPPED, path), 'utf8')))
      }
    }
  const [, before = '', after = ''] = /^(---\n[^]*?)(---\n[^]*)$/.exec(course) ?? []
  writeFileSync(join(folder, SHIPPED, 'course.md'), before + added.join('') + after)
  return join(folder, 'content')
}

const isThere = (path: string): boolean => existsSync(join(SHIPPED, path))

/** The files of its scenarios; a chapter may have none. */
function scenariosIn(chapter: string): string[] {
  return isThere(join(chapter, 'scenarios')) ? readdirSync(join(SHIPPED, chapter, 'scenarios')) : []
}

/** The chapters of a part that are more than stubs. */
function writtenIn(part: string): string[] {
  return foldersIn(join(SHIPPED, part)).filter(
    (chapter) => !/^stub: true$/m.test(readFileSync(join(SHIPPED, part, chapter, 'chapter.md'), 'utf8')),
  )
}

/** The start states of the part, and its written chapters with some of their scenarios: in each copy the next ones. */
function copiedFiles(part: string, copy: number): string[] {
  return [
    ...[join(part, 'starts.md')].filter(isThere),
    ...writtenIn(part).flatMap((chapter) => {
      const folder = join(part, chapter)
      const scenarios = scenariosIn(folder)
        .filter((file) => !keptIds(part).has(file.replace(/\.md$/, '')))
        .toSorted()
      const first = (copy * SCENARIOS) % Math.max(1, scenarios.length)
      const taken = [...scenarios, ...scenarios].slice(first, first + SCENARIOS)
      return [
        ...['chapter.md', 'quiz.md', 'cards.md'].map((file) => join(folder, file)).filter(isThere),
        ...taken.map((file) => join(folder, 'scenarios', file)),
      ]
    }),
  ]
}

/** Gives the ids of a part, its written chapters, items, facts and scenarios a number wherever they stand. */
function renamer(part: string, copy: number): (text: string) => string {
  const ids = new Set<string>()
  for (const chapter of writtenIn(part)) {
    ids.add(chapter)
    for (const file of ['quiz.md', 'cards.md'].filter((file) => isThere(join(part, chapter, file))))
      for (const [, id, fact] of readFileSync(join(SHIPPED, part, chapter, file), 'utf8').matchAll(
        /^:::[\w-]+\{#([\w-]+)(?:.*? fact=([\w-]+))?/gm,
      ))
        for (const found of [id, fact]) if (found !== undefined) ids.add(found)
    for (const file of scenariosIn(join(part, chapter))) ids.add(file.replace(/\.md$/, ''))
  }
  for (const kept of keptIds(part)) ids.delete(kept)
  // The name of a part is a word of the prose, too: only a path means the part.
  const whole = new RegExp(`(?<![\\w-])(?:${[...ids].join('|')}|${part}(?=/))(?![\\w-])`, 'g')
  return (text) =>
    text.replaceAll(whole, (id) => copiedId(id, copy)).replace(/^(prefix: [\w-]+)$/m, (line) => `${line}${copy}`)
}

/** What a transcript is to show, and chapters that are not copied, are called alike in all copies. */
function keptIds(part: string): ReadonlySet<string> {
  const written = writtenIn(part)
  return new Set([...diagnosisIds, ...foldersIn(join(SHIPPED, part)).filter((chapter) => !written.includes(chapter))])
}

function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
}
