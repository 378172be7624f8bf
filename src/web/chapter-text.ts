// What everybody reads of a chapter, each section shown as what it is: made and compressed at the first view.

import { readFileSync } from 'node:fs'
import Handlebars from 'handlebars'

import type { Chapter, Section } from '../content/library.ts'
import { fixed } from './encodings.ts'
import type { Fixed } from './encodings.ts'

const view = Handlebars.create().compile(
  readFileSync(new URL('../../views/chapter-text.hbs', import.meta.url), 'utf8'),
  { strict: true, preventIndent: true },
)

/** By chapter, so that another edition of the course has texts of its own. */
const texts = new WeakMap<Chapter, Fixed>()

export function chapterText(chapter: Chapter): Fixed {
  const known = texts.get(chapter)
  if (known) return known
  const text = fixed(
    view({
      id: chapter.id,
      contents: chapter.sections.map(({ id, title }) => ({ id, title })),
      sections: chapter.sections.map(sectionOf),
    }),
  )
  texts.set(chapter, text)
  return text
}

/** A section with the flags by which the view tells shapes apart. */
function sectionOf(section: Section) {
  const { shape } = section
  return {
    ...section,
    isProse: shape === 'prose',
    isSteps: shape === 'steps',
    isMistakes: shape === 'mistakes',
    isQuestions: shape === 'questions',
    isTerms: shape === 'terms',
  }
}
