// course.md: what the course is called, its parts and chapters in order, and the rules of its gates.

import type { Root } from 'mdast'
import { flag, id, integer, listOf, oneOf, optional, placed, record, text } from './fields.ts'
import type { Placed, Values } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'
import { parseMarkdown } from './markdown.ts'
import { placeText } from './source.ts'
import type { Place, Report, Source } from './source.ts'

const part = record(
  {
    id: placed(id('infrastructure-management')),
    title: text('Infrastructure management'),
    chapters: listOf(placed(id('boot-sequence'))),
  },
  'a part',
)
export const courseFields = {
  id: id('ccna-200-301'),
  title: text('CCNA 200-301'),
  'cut-score': optional(integer(1, 100, '60'), 60),
  gate: optional(oneOf(['all', 'machine']), 'all' as const),
  'quiz-length': optional(integer(1, 100, '10'), 10),
  'glossary-links': optional(flag, true),
  explanations: optional(oneOf(['all', 'item']), 'all' as const),
  parts: listOf(part),
}

export interface CourseDraft {
  readonly source: Source
  readonly root: Root
  readonly meta: Values<typeof courseFields>
  /** Chapters in course order, each with its part. */
  readonly chapters: readonly { readonly part: string; readonly id: Placed<string> }[]
}

/** Reads course.md and reports parts and chapters that are listed twice. */
export function readCourse(source: Source, report: Report): CourseDraft {
  const root = parseMarkdown(source, report)
  const meta = readFrontMatter(source, root, courseFields, report)
  const parts = new Map<string, Place>()
  const chapters = new Map<string, { part: string; id: Placed<string> }>()
  for (const { id, chapters: listed } of meta.parts) {
    const before = parts.get(id.value)
    if (before)
      report(
        id.at,
        `the part "${id.value}" is already at ${placeText(before)}`,
        'join the two, or give this one its own id',
      )
    parts.set(id.value, id.at)
    for (const chapter of listed) {
      const first = chapters.get(chapter.value)
      if (first)
        report(
          chapter.at,
          `the chapter "${chapter.value}" is already at ${placeText(first.id.at)}`,
          'list each chapter once',
        )
      else if (chapter.value !== '') chapters.set(chapter.value, { part: id.value, id: chapter })
    }
  }
  return { source, root, meta, chapters: [...chapters.values()] }
}
