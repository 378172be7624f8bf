// Search: what is found, in which order, by whom, and what is said where nothing is.

import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'

import { MARKS } from '../../src/store/search.ts'
import { pieces, searchWords, snippetOf } from '../../src/web/search-words.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { answer, shownItem } from '../support/study.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
let visitor: Visitor
beforeAll(async () => {
  site = await startApp()
  visitor = site.visitor()
}, 300_000)

const search = (query: string, by = visitor) => by.open(`/search?q=${encodeURIComponent(query)}`)
/** The links of a group, by the id of its heading. */
const linksIn = (html: string, group: string) => {
  const section = new RegExp(`<section aria-labelledby="found-${group}">([^]*?)</section>`).exec(html)?.[1] ?? ''
  return [...section.matchAll(/<li>\s*<p><a href="([^"]*)">([^]*?)<\/a>/g)].map(([, href = '', inner = '']) => ({
    href,
    text: textOf(inner),
  }))
}

describe('finds', () => {
  test.each(['0x2102', 'show ip route', '10.0.0.0/8', 'Gi0/1', 'running-config', 'GigabitEthernet0/1'])(
    '%j in chapters, marked',
    async (query) => {
      const { html } = await search(query)
      expect(linksIn(html, 'section').length).toBeGreaterThan(0)
      expect(html).toContain('<mark>')
    },
  )

  test('a section by the words of its text, at its anchor', async () => {
    const chapter = site.library.chapters.find(({ sections }) => sections.some(({ shape }) => shape === 'steps'))
    const steps = chapter?.sections.find(({ shape }) => shape === 'steps')
    const step = steps?.shape === 'steps' ? steps.steps[0] : undefined
    const { html } = await search(textOf(step?.titleHtml ?? ''))
    expect(linksIn(html, 'section').map(({ href }) => href)).toContain(
      `/chapters/${chapter?.id ?? ''}#${step?.id ?? ''}`,
    )
  })

  test('a chapter by its title, a term by its name, a scenario by its title', async () => {
    const [chapter] = site.library.chapters
    expect(linksIn((await search(chapter?.title ?? '')).html, 'chapter')[0]?.href).toBe(
      `/chapters/${chapter?.id ?? ''}`,
    )
    const term = site.library.glossary.find((each) => each.term === 'NVRAM') ?? site.library.glossary[0]
    expect(linksIn((await search(term?.term ?? '')).html, 'term')[0]?.text).toBe(term?.term)
    const [scenario] = site.library.scenarios.values()
    expect(linksIn((await search(scenario?.title ?? '')).html, 'scenario')[0]?.href).toBe(
      `/scenarios/${scenario?.id ?? ''}`,
    )
  })

  test('a command with its help, and the sections that show it', async () => {
    const { html, text } = await search('show ip route')
    expect(linksIn(html, 'command').map((link) => link.text)).toContain('show ip route')
    expect(text).toContain('IP routing table')
    expect(linksIn(html, 'command')[0]?.href).toMatch(/^\/chapters\/.*#/)
  })

  test('commands by their beginnings, as a device does', async () => {
    expect(linksIn((await search('sh ip ro')).html, 'command').map((link) => link.text)).toContain('show ip route')
  })

  test('all of one kind, when it is asked for alone', async () => {
    const { html } = await search('register')
    expect(linksIn(html, 'section')).toHaveLength(5)
    await visitor.open(`/search?q=register&in=section`)
    expect(linksIn(visitor.page.html, 'section').length).toBeGreaterThan(5)
    expect(visitor.page.text).toContain('Search everything')
  })
})

describe('of questions', () => {
  test('only those that the learner has answered, at their answer', async () => {
    const learner = site.visitor()
    await learner.open('/chapters/boot-sequence/quiz')
    await learner.press('Start the quiz')
    const here = learner.page.url
    const now = shownItem(site.library, learner.page)
    expect(linksIn((await search(textOf(now.stemHtml), learner)).html, 'item')).toEqual([])
    await learner.open(here)
    await answer(learner, site.library, true)
    const [found] = linksIn((await search(textOf(now.stemHtml), learner)).html, 'item')
    expect(found?.href).toBe(`/items/${now.id}`)
    expect((await learner.open(found?.href ?? '')).url.split('?')[0]).toMatch(/\/attempts\/[^/]+\/\d+$/)
    expect(linksIn((await search(textOf(now.stemHtml))).html, 'item')).toEqual([])
  })

  test('no key and no explanation is in the index', async () => {
    // A word of an option or an explanation that stands nowhere else finds nothing, whoever asks.
    const everywhere = JSON.stringify(
      site.library.chapters.map(({ sections, title }) => [title, sections]),
    ).toLowerCase()
    const shown = [...site.library.items.values()].map(({ stemHtml }) => stemHtml.toLowerCase()).join(' ')
    const briefs = [...site.library.scenarios.values()]
      .map(({ briefHtml, title }) => `${title} ${briefHtml}`.toLowerCase())
      .join(' ')
    const terms = site.library.glossary.map(({ definitionHtml }) => definitionHtml.toLowerCase()).join(' ')
    const secret = [...site.library.items.values()]
      .flatMap(
        (item) =>
          textOf(item.explanationHtml)
            .toLowerCase()
            .match(/[a-z]{9,}/g) ?? [],
      )
      .filter((word) => [everywhere, shown, briefs, terms].every((text) => !text.includes(word)))
    expect(secret.length).toBeGreaterThan(0)
    const found: string[] = []
    for (const word of secret.slice(0, 20)) {
      const { html } = await search(word)
      // The help of a command is the device's own.
      const ours = html.replace(/<section aria-labelledby="found-command">[^]*?<\/section>/, '')
      if (ours.includes('<mark>')) found.push(word)
    }
    expect(found).toEqual([])
  })
})

test('own notes and cards are found by their learner alone', async () => {
  const learner = site.visitor()
  await learner.open('/my/cards/new')
  await learner.press('Save card', { text: 'Zebrafish <i>0x2142</i>', back: 'A wugword' })
  const { html } = await search('wugword', learner)
  expect(linksIn(html, 'own')[0]?.text).toBe('Zebrafish <i>0x2142</i>')
  expect(html).toContain('A <mark>wugword</mark>')
  expect(linksIn((await search('wugword')).html, 'own')).toEqual([])
})

describe('where nothing is found', () => {
  test('a misspelt word is put right', async () => {
    const { text } = await search('regsiter 0x2102')
    expect(text).toContain('Nothing has all of “regsiter 0x2102”. Try register 0x2102')
    await visitor.follow('register 0x2102')
    expect(linksIn(visitor.page.html, 'section').length).toBeGreaterThan(0)
  })

  test('words that never stand together are offered one by one', async () => {
    const { text } = await search('zebra 0x2102')
    expect(text).toContain('Try')
    expect(text).toContain('0x2102')
  })

  test('a word that is near to none says where to look', async () => {
    expect((await search('qqqqqqqqqqqqqqqqqqqqqq')).text).toContain('Try fewer words')
  })
})

test('the box of every page leads here, with what was typed', async () => {
  const { html } = await visitor.open('/')
  expect(html).toMatch(/<form role="search" action="\/search"/)
  const { html: found } = await search('"show" <b>')
  expect(found).toContain('value="&quot;show&quot; &lt;b&gt;"')
})

test('no query is an error', async () => {
  const query = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom('"', '*', 'AND', 'OR', 'NOT', 'NEAR(', ')', ':', '^', '-', 'title', '0x', '/', '\u{e000}', 'é'),
        { maxLength: 12 },
      )
      .map((all) => all.join(' ')),
  )
  await fc.assert(
    fc.asyncProperty(query, async (typed) => {
      const { status, html } = await search(typed.toWellFormed())
      expect(status).toBe(200)
      expect(html).not.toMatch(/[\ue000\ue001]/)
    }),
    { numRuns: 60 },
  )
}, 120_000)

describe('words and pieces', () => {
  test('a query is words with their parts; the last may go on, unless it ends with a number', () => {
    expect(searchWords('show 10.0.0.0/8 Run')).toEqual([
      { spellings: [['show']], begins: false },
      { spellings: [['10', '0', '0', '0', '8']], begins: false },
      { spellings: [['run']], begins: true },
    ])
    expect(searchWords('Gi0/1')[0]).toEqual({
      spellings: [
        ['gi0', '1'],
        ['gigabitethernet0', '1'],
        ['g0', '1'],
      ],
      begins: false,
    })
    expect(searchWords(' / "*" - ')).toEqual([])
  })

  test('a snippet has the marks, cuts no word, and no mark is left open', () => {
    const [open, close] = MARKS
    const text = `${'word '.repeat(100)}${open}found${close} ${'more '.repeat(100)}`
    const cut = snippetOf(text)
    expect(cut).toMatch(/^… word .*\ue000found\ue001.* more …$/)
    expect(cut.length).toBeLessThan(260)
    expect(pieces(cut).filter(({ isMarked }) => isMarked)).toEqual([{ text: 'found', isMarked: true }])
    fc.assert(
      fc.property(fc.array(fc.constantFrom('ab ', `${open}found it${close} `, 'x'.repeat(30))), (all) => {
        const shown = pieces(snippetOf(all.join('')))
        expect(shown.every((piece) => !/[\ue000\ue001]/.test(piece.text))).toBe(true)
      }),
    )
  })
})
