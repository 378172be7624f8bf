// Search: over the course, the questions that a learner has answered, and what they made themselves.

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

import { MARKS } from '../store/search.ts'
import type { SearchHit, SearchWords } from '../store/search.ts'
import { courseSearch } from './course-search.ts'
import type { CourseSearch } from './course-search.ts'
import type { Deps } from './deps.ts'
import { sendPage } from './page.ts'
import type { Kind } from './search-entries.ts'
import { GROUPS, searchPage } from './search-page.ts'
import { beginnings, LONGEST_QUERY, searchWords } from './search-words.ts'

/** Items that are looked up among those answered: an index does not know who has answered what. */
const ITEMS_ASKED = 200
const OWN_FOUND = 50

const MARK = new RegExp(`[${MARKS.join('')}]`, 'gu')

const searchQuery = z.object({
  q: z
    .union([z.string(), z.array(z.string()).transform((all) => all.join(' '))])
    .optional()
    .transform((typed) => (typed ?? '').replaceAll(MARK, '').slice(0, LONGEST_QUERY)),
  in: z.enum(GROUPS).optional().catch(undefined),
})

export const searchPages: FastifyPluginAsyncZod<{ deps: Deps }> = async (app, { deps }) => {
  const { library, store } = deps
  let made: Promise<CourseSearch> | null = null
  /** A failure is met again by the next one who searches, and not kept. */
  const searchOf = (): Promise<CourseSearch> => {
    made ??= courseSearch(deps).catch((error: unknown) => {
      made = null
      throw error
    })
    return made
  }
  app.addHook('onClose', async () => (await made?.catch(() => null))?.index.close())

  app.get('/search', { schema: { querystring: searchQuery } }, async (request, reply) => {
    const { q: query, in: only = null } = request.query
    const search = await searchOf()
    const exact = searchWords(query)
    const begun = beginnings(exact)
    const byWords = search.index.find(exact)
    // Of one word alone the beginning is looked for anyway.
    const byBeginnings = exact.length > 1 ? search.index.find(begun) : byWords
    // Commands are found by the beginnings of their words, too, as on a device.
    const commands = commandsIn(byWords, byBeginnings)
    const first = await foundBy(request, exact, byWords, commands)
    const { words, found, own } =
      first.isEmpty && exact.length > 1 ? await foundBy(request, begun, byBeginnings, commands) : first
    return sendPage(request, reply, 'search', searchPage({ library, search, query, words, found, own, only }))
  })

  /** What words found, with only those items that the learner has answered, and what they wrote themselves. */
  async function foundBy(
    { learner }: FastifyRequest,
    words: SearchWords,
    hits: ReadonlyMap<Kind, readonly SearchHit[]>,
    commands: readonly SearchHit[],
  ) {
    const found = new Map(hits).set('command', commands)
    const items = (found.get('item') ?? []).slice(0, ITEMS_ASKED)
    const asked = items.flatMap(({ ref }) => library.items.get(ref) ?? [])
    const answered = learner && asked.length > 0 ? await store.answeredItems(learner.id, asked) : []
    const known = new Set(answered.map(({ item }) => item))
    found.set(
      'item',
      items.filter(({ ref }) => known.has(ref)),
    )
    const own = learner ? await store.searchOwnMaterial(learner.id, words, OWN_FOUND) : []
    return { words, found, own, isEmpty: own.length === 0 && [...found.values()].every((hits) => hits.length === 0) }
  }
}

/** Those that have the words as they were typed, then those whose words begin so; the shortest first, which says the least beside them. */
function commandsIn(...found: readonly ReadonlyMap<Kind, readonly SearchHit[]>[]): readonly SearchHit[] {
  const inOrder = found.flatMap((each) => (each.get('command') ?? []).toSorted((a, b) => a.ref.length - b.ref.length))
  return [...new Map(inOrder.map((hit) => [hit.ref, hit])).values()]
}
