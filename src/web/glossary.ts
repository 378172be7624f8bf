// Every term of the course, in alphabetical order, with the chapter that explains it.

import type { FastifyPluginAsync } from 'fastify'

import type { Deps } from './deps.ts'
import { sendPage } from './page.ts'
import { chapterLink } from './words.ts'

export const glossaryPage: FastifyPluginAsync<{ deps: Deps }> = async (app, { deps: { library } }) => {
  const terms = library.glossary
    .toSorted((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }))
    .map(({ id, term, definitionHtml, chapter }) => ({
      id,
      term,
      definitionHtml,
      chapter: chapterLink(library, chapter),
    }))
  app.get('/glossary', { config: { kept: true } }, (request, reply) =>
    sendPage(request, reply, 'glossary', { title: 'Glossary', terms }),
  )
}
