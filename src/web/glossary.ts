// Every term of the course by its first letter, with the chapter that explains it; a filter keeps those that have some words.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { Term } from '../content/library.ts'
import { plainText } from '../content/plain-text.ts'
import type { Deps } from './deps.ts'
import { sendPage } from './page.ts'
import { chapterLink } from './words.ts'

export const glossaryPage: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps: { library } }) => {
  const terms = library.glossary
    .toSorted((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }))
    .map((term) => ({
      id: term.id,
      term: term.term,
      definitionHtml: term.definitionHtml,
      chapter: chapterLink(library, term.chapter),
      letter: letterOf(term),
      // What the filter looks at, here and in the browser.
      words: `${term.term} ${plainText(term.definitionHtml)}`.toLowerCase(),
    }))
  const filterQuery = z.object({ q: z.string().max(100).optional().catch(undefined) })

  app.get('/glossary', { schema: { querystring: filterQuery }, config: { kept: true } }, (request, reply) => {
    const filter = request.query.q?.trim() ?? ''
    const wanted = filter.toLowerCase().split(/\s+/)
    const found = terms.filter(({ words }) => wanted.every((word) => words.includes(word)))
    const letters = [...Map.groupBy(found, ({ letter }) => letter)].map(([letter, terms]) => ({ letter, terms }))
    return sendPage(request, reply, 'glossary', { title: 'Glossary', filter, letters, hasTerms: terms.length > 0 })
  })
}

/** `#` for a term that begins with no letter, such as 802.1Q. */
function letterOf({ term }: Term): string {
  const [letter = '#'] = /^[A-Za-z]/.exec(term) ?? []
  return letter.toUpperCase()
}
