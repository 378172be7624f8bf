// A chapter: the front matter and sections of chapter.md, and what its folder holds beside it.

import type { Root } from 'mdast'
import { takeClaims } from './claims.ts'
import type { Claims } from './claims.ts'
import { date, flag, id, listOf, oneOf, optional, placed, prefix, text } from './fields.ts'
import type { Placed, Values } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'
import { parseMarkdown } from './markdown.ts'
import { readSections } from './sections.ts'
import type { SectionsDraft } from './sections.ts'
import { place } from './source.ts'
import type { Report, Source } from './source.ts'

const WORDS_PER_MINUTE = 200

const idField = id('boot-sequence')
export const chapterFields = {
  id: placed(idField),
  title: text('Boot sequence and configuration register'),
  prefix: optional<Placed<string>, null>(placed(prefix), null),
  level: oneOf(['beginner', 'intermediate', 'advanced']),
  updated: date,
  checked: date,
  objectives: listOf(placed(text('v2.0:4.2'))),
  requires: optional<readonly Placed<string>[], null>(listOf(placed(idField)), null),
  was: optional<readonly Placed<string>[], readonly Placed<string>[]>(listOf(placed(idField)), []),
  sources: optional<readonly string[], readonly string[]>(listOf(text('Cisco, a document and its number')), []),
  stub: optional(flag, false),
}

/** A chapter that has been read: its anchors are known, links can point to it. */
export interface ChapterDraft {
  /** The folder's name, which the front matter repeats. */
  readonly id: string
  readonly source: Source
  readonly root: Root
  readonly part: string
  readonly meta: Values<typeof chapterFields>
  readonly draft: SectionsDraft
  /** The proofs of its claims; `root` has only their prose. */
  readonly claims: Claims
}

/** Reads chapter.md of a folder. The folder has the chapter's id as its name. */
export function readChapter(source: Source, part: string, folder: string, report: Report): ChapterDraft {
  const parsed = parseMarkdown(source, report)
  const claims = takeClaims(source, parsed, report)
  const { root } = claims
  const meta = readFrontMatter(source, root, chapterFields, report)
  if (meta.id.value !== '' && meta.id.value !== folder) {
    report(
      meta.id.at,
      `this chapter is "${meta.id.value}", and its folder is "${folder}"`,
      'give both the same name; the folder is what course.md lists',
    )
  }
  const draft = readSections(source, root, report)
  if (draft.sections.length === 0) {
    report(
      place(source, 1),
      'this chapter has no sections',
      'write sections such as ## Objectives; a stub has at least that one',
    )
  }
  return { id: folder, source, root, part, meta, draft, claims }
}

/** Minutes to read so many words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE))
}
