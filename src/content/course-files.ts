// Which file of a content folder is what, by its path.

import { readSource } from './characters.ts'
import { ID, ID_HELP } from './fields.ts'
import { didYouMean } from './did-you-mean.ts'
import { place } from './source.ts'
import type { Report, Source } from './source.ts'

export interface CourseFiles {
  /** The course folder with its final slash, or empty. */
  readonly root: string
  readonly course: Source
  readonly blueprints: Source | null
  readonly starts: readonly { readonly part: string; readonly source: Source }[]
  readonly chapters: readonly { readonly part: string; readonly chapter: string; readonly source: Source }[]
  readonly items: readonly {
    readonly part: string
    readonly chapter: string
    readonly name: 'quiz' | 'cards'
    readonly source: Source
  }[]
  readonly scenarios: readonly { readonly part: string; readonly chapter: string; readonly source: Source }[]
  /** Paths below the course folder. */
  readonly figures: ReadonlySet<string>
}

const LAYOUT =
  'a course has course.md, blueprints.yaml, figures/, PART/starts.md, PART/CHAPTER/chapter.md, quiz.md, cards.md and scenarios/NAME.md'
const CHAPTER_FILES = ['chapter.md', 'quiz.md', 'cards.md']

/** Sorts the files of a course. Null when there is no course to read; a file without a place is reported. */
export function courseFiles(files: ReadonlyMap<string, string>, report: Report): CourseFiles | null {
  const paths = [...files.keys()].sort()
  const courses = paths.filter((path) => /(^|\/)course\.md$/.test(path))
  const [coursePath, another] = courses
  if (coursePath === undefined) {
    report(
      { file: 'course.md', line: 1, column: 1 },
      'there is no course.md',
      'write one in the course folder: content/<course>/course.md, see docs/content-format.md',
    )
    return null
  }
  if (another !== undefined) {
    report(
      { file: another, line: 1, column: 1 },
      `a second course (the first is ${coursePath})`,
      'choose one with --content content/<course>',
    )
  }
  const root = coursePath.slice(0, -'course.md'.length)
  const source = (path: string) => readSource(path, files.get(path) ?? '', report)
  const found = {
    starts: [] as { part: string; source: Source }[],
    chapters: [] as { part: string; chapter: string; source: Source }[],
    items: [] as { part: string; chapter: string; name: 'quiz' | 'cards'; source: Source }[],
    scenarios: [] as { part: string; chapter: string; source: Source }[],
    figures: new Set<string>(),
  }
  let blueprints: Source | null = null

  for (const path of paths) {
    if (!path.startsWith(root) || courses.includes(path)) continue
    const names = path.slice(root.length).split('/')
    const [part = '', chapter = '', third = '', fourth = ''] = names
    const file = names.at(-1) ?? ''
    if (part === 'figures') found.figures.add(names.join('/'))
    else if (names.length === 1 && file === 'blueprints.yaml') blueprints = source(path)
    else if (names.length === 2 && file === 'starts.md') found.starts.push({ part, source: source(path) })
    else if (names.length === 3 && third === 'chapter.md') found.chapters.push({ part, chapter, source: source(path) })
    else if (names.length === 3 && third === 'quiz.md')
      found.items.push({ part, chapter, name: 'quiz', source: source(path) })
    else if (names.length === 3 && third === 'cards.md')
      found.items.push({ part, chapter, name: 'cards', source: source(path) })
    else if (names.length === 4 && third === 'scenarios' && fourth.endsWith('.md'))
      found.scenarios.push({ part, chapter, source: source(path) })
    else if (file === 'README.md') continue
    else if (file.endsWith('.md') || file.endsWith('.yaml') || file.endsWith('.yml')) {
      report(
        place(source(path), 1),
        'no part of the course reads this file',
        `${LAYOUT}${didYouMean(file, [...CHAPTER_FILES, 'starts.md', 'blueprints.yaml'])}`,
      )
    }
  }
  for (const { chapter, part, source } of [...found.items, ...found.scenarios]) {
    if (found.chapters.some((each) => each.chapter === chapter && each.part === part)) continue
    report(
      place(source, 1),
      `the folder ${part}/${chapter} has no chapter.md`,
      'write it beside this file (stub: true will do for scenarios, not for items)',
    )
  }
  for (const { part, chapter, source } of found.chapters) {
    for (const name of [part, chapter]) {
      if (!ID.test(name)) report(place(source, 1), `the folder name "${name}" is not an id`, ID_HELP)
    }
  }
  if (!blueprints) {
    report(
      { file: `${root}blueprints.yaml`, line: 1, column: 1 },
      'there is no blueprints.yaml',
      'list the exam versions there: version, title, valid-from, valid-to, domains, topics',
    )
  }
  return { root, course: source(coursePath), blueprints, ...found }
}
