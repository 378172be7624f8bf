// One's own cards, notes and bookmarks: made, shown at their places, asked for in review, and nobody else's.

import { beforeEach, describe, expect, test } from 'vitest'

import { ownLimits } from '../../src/store/own-material.ts'
import { startApp, withWritten } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { answer } from '../support/study.ts'
import type { Visitor } from '../support/visitor.ts'

const CHAPTER = 'boot-sequence'

let site: TestApp
let learner: Visitor
beforeEach(async () => {
  site = await startApp()
  learner = site.visitor()
})

const sectionOf = (id: string) => site.library.chapter.get(id)?.sections[1]?.id ?? ''
const noteAt = (place: string) => `/notes/new?at=${encodeURIComponent(place)}`

async function writeCard(text = 'What does `0x2142` do?', back = 'It ignores <NVRAM>') {
  await learner.open('/my/cards/new')
  return learner.press('Save card', { text, back })
}

describe('own cards', () => {
  test('come in review before new cards of the course, with their code, and go on being scheduled', async () => {
    await writeCard()
    expect(learner.page.text).toContain('Review brings your card')
    await learner.open('/review')
    expect(learner.page.text).toMatch(/Your own card · New card What does 0x2142 do\?/)
    expect(learner.page.html).toContain('<code>0x2142</code>')
    await learner.press('Show answer')
    expect(learner.page.html).toContain('It ignores &#x3C;NVRAM>')
    await learner.press('Easy')
    expect(learner.page.text).not.toContain('0x2142 do')
    await learner.press('Undo the last rating')
    expect(learner.page.text).toContain('0x2142 do')
    await learner.press('Show answer')
    await learner.press('Good')
    site.clock.now = '2026-05-04T09:30:00.000Z'
    expect((await learner.open('/glossary')).html).toMatch(/Review <span class="count">1/)
    await learner.open('/review')
    expect(learner.page.text).toContain('Your own card · Card')
  })

  test('are changed, suspended, resumed and deleted', async () => {
    await writeCard()
    await learner.follow('Edit card')
    await learner.press('Save card', { text: 'Front', back: 'Other back' })
    await learner.follow('Edit card')
    expect(learner.page.text).toContain('Other back')
    await learner.press('Suspend this card')
    expect(learner.page.text).toContain('Suspended')
    expect((await learner.open('/review')).text).not.toContain('Your own card')
    await learner.open('/my')
    await learner.follow('Edit card')
    await learner.press('Resume this card')
    expect((await learner.open('/review')).text).toContain('Your own card')
    await learner.press('Show answer')
    await learner.press('Good')
    await learner.open('/my')
    await learner.follow('Edit card')
    await learner.press('Delete')
    expect(learner.page.text).toContain('You have made no cards yet')
    site.clock.now = '2026-05-04T09:30:00.000Z'
    expect((await learner.open('/review')).text).not.toContain('Your own card')
    expect((await learner.open('/glossary')).html).not.toContain('class="count"')
  })

  test('a rating that was on its way when the card was deleted is no error', async () => {
    await writeCard()
    await learner.open('/review')
    await learner.press('Show answer')
    const good = learner.form('Good')
    await learner.open('/my')
    await learner.follow('Edit card')
    await learner.press('Delete')
    expect((await learner.send(good)).text).toContain('That card is no longer in the course')
  })

  test('the same form twice makes one card', async () => {
    await learner.open('/my/cards/new')
    const form = learner.form('Save card')
    for (const back of ['one', 'two']) await learner.send(form, { text: 'Front', back })
    expect(learner.page.html.match(/class="own-text">Front/g)).toHaveLength(1)
    expect(learner.page.text).toContain('two')
  })

  test.each([
    ['', 'Back', 'Write what the front of the card asks.'],
    ['Front', '  ', 'Write the answer on the back of the card.'],
    ['x'.repeat(ownLimits.text.card + 1), 'Back', 'The front has 2001 characters; at most 2000 fit.'],
  ])('a form that is not complete says so and keeps what was typed', async (text, back, said) => {
    await writeCard(text, back)
    expect(learner.page.status).toBe(422)
    expect(learner.page.text).toContain(said)
    expect(learner.page.html).toContain(text === '' ? 'Back</textarea>' : `${text}</textarea>`)
    expect([...learner.cookies.keys()]).toEqual(['zone'])
  })

  test('belong to who made them', async () => {
    await writeCard()
    const href = /href="(\/my\/[0-9a-f-]{36})"/.exec(learner.page.html)?.[1] ?? ''
    const other = site.visitor()
    await other.open('/my/cards/new')
    await other.press('Save card', { text: 'Mine', back: 'Mine' })
    expect((await other.open(href)).status).toBe(404)
    for (const deed of ['delete', 'suspend']) {
      const action = `${href}/${deed}`
      await other.send({ method: 'POST', action, fields: [['suspended', 'yes']] })
      expect(other.page.status).toBe(404)
    }
    const id = href.slice('/my/'.length)
    await other.send({
      method: 'POST',
      action: '/my',
      fields: Object.entries({ id, kind: 'card', text: 'Taken', back: 'x' }),
    })
    expect((await learner.open(href)).text).not.toContain('Taken')
  })
})

describe('notes and bookmarks', () => {
  test('a note on a section stands on its chapter and in the list, and is changed and deleted', async () => {
    const section = sectionOf(CHAPTER)
    await learner.open(`/chapters/${CHAPTER}`)
    expect(learner.page.html).toContain(`href="/notes/new?at=chapter:${CHAPTER}%23${section}"`)
    await learner.open(`/notes/new?at=chapter:${CHAPTER}%23${section}`)
    await learner.press('Save note', { text: 'Remember\n<b>this</b>' })
    expect(learner.page.url).toBe(`/chapters/${CHAPTER}#${section}`)
    expect(learner.page.html).toContain(`data-note-at="${section}"`)
    expect(learner.page.html).toContain('Remember\n&lt;b&gt;this&lt;/b&gt;')
    await learner.open('/my?show=notes')
    expect(learner.page.text).toContain(site.library.chapter.get(CHAPTER)?.title)
    await learner.follow('Edit note')
    await learner.press('Save note', { text: 'Changed' })
    expect(learner.page.text).toContain('Saved. ')
    expect((await learner.open(`/chapters/${CHAPTER}`)).text).toContain('Changed')
    await learner.open('/my?show=notes')
    await learner.follow('Edit note')
    await learner.press('Delete')
    expect((await learner.open(`/chapters/${CHAPTER}`)).text).not.toContain('Changed')
  })

  test('a chapter that nobody wrote on has the same text for everybody', async () => {
    const before = (await site.visitor().open(`/chapters/${CHAPTER}`)).html
    await learner.open(noteAt(`chapter:${CHAPTER}`))
    await learner.press('Save note', { text: 'Only mine' })
    const other = await site.visitor().open(`/chapters/${CHAPTER}`)
    expect(other.html).toBe(before)
  })

  test('a note keeps no back, whatever is sent along', async () => {
    await learner.open(noteAt(`chapter:${CHAPTER}`))
    await learner.press('Save note', { text: 'Kept' })
    await learner.open('/my?show=notes')
    await learner.follow('Edit note')
    const form = learner.form('Save note')
    await learner.send({ ...form, fields: [...form.fields, ['back', 'x'.repeat(ownLimits.back + 1)]] })
    expect(learner.page.text).toContain('Saved. ')
    expect((await learner.open('/data/history.jsonl')).html).toContain('"text":"Kept","back":""')
  })

  test('a place has one bookmark, and it can be removed', async () => {
    const place = noteAt(`chapter:${CHAPTER}#${sectionOf(CHAPTER)}`)
    await learner.open(place)
    const form = learner.form('Bookmark this place instead')
    await learner.send(form)
    await learner.open(place)
    expect(learner.has('Bookmark this place instead')).toBe(false)
    await learner.send({
      ...form,
      fields: form.fields.map(([name, value]) => [name, name === 'id' ? value.replace(/.$/, 'f') : value]),
    })
    await learner.open('/my?show=bookmarks')
    expect(learner.page.html.match(/id="own-/g)).toHaveLength(1)
    await learner.follow('Remove bookmark')
    await learner.press('Remove bookmark')
    expect(learner.page.text).toContain('You have no bookmarks yet')
  })

  test('what the course has lost is shown with its old title, and survives another edition', async () => {
    const section = sectionOf(CHAPTER)
    await learner.open(noteAt(`chapter:${CHAPTER}#${section}`))
    await learner.press('Save note', { text: 'Kept' })
    const chapters = site.library.chapters.map((chapter) =>
      chapter.id === CHAPTER ? { ...chapter, titles: new Map<string, string>() } : chapter,
    )
    const library = { ...site.library, chapters, chapter: new Map(chapters.map((each) => [each.id, each])) }
    const later = learner.at((await site.again(library)).app)
    const title = site.library.chapter.get(CHAPTER)?.titles.get(section) ?? ''
    expect((await later.open('/my?show=notes')).text).toContain(`${title} (no longer in the course)`)
    expect((await later.open(`/chapters/${CHAPTER}`)).text).toContain(`${title} (no longer here) Kept`)
    await later.open('/my?show=notes')
    await later.follow('Edit note')
    expect((await later.press('Save note', { text: 'Still' })).text).toContain('Still')
  })

  test.each([
    'chapter:nowhere',
    `chapter:${CHAPTER}#nowhere`,
    'scenario:x',
    'attempt:x/y',
    'javascript:1',
    '',
    'item:x',
  ])('there is no place %j to write at', async (place) => {
    expect((await learner.open(noteAt(place))).status).toBe(place === '' ? 200 : 404)
  })

  test('a scenario and a line of its report can be written on', async () => {
    const scenario = site.library.scenarios.get('upgrade-from-tftp')
    await learner.open(noteAt('scenario:upgrade-from-tftp'))
    await learner.press('Save note', { text: 'Do it faster' })
    expect(learner.page.text).toContain('Do it faster')
    await learner.press('Submit', { lines: scenario?.fails[0]?.lines ?? '' })
    const report = learner.page.url
    await learner.press('Write', { line: '2' })
    await learner.press('Save note', { text: 'Here it began' })
    expect(learner.page.url).toBe(`${report}#line-2`)
    expect(learner.page.text).toContain('Your note: Here it began')
    await learner.open('/my?show=notes')
    expect(learner.page.text).toMatch(/Report: .*, line 2: \S/)
    const other = site.visitor()
    const at = `attempt:upgrade-from-tftp/${report.split('/').at(-1) ?? ''}#line-2`
    expect((await other.open(noteAt(at))).status).toBe(404)
    expect((await learner.open(noteAt(at.replace('line-2', 'line-999')))).status).toBe(404)
  })
})

describe('a card of this', () => {
  test('on a report has the line in front, and the cause and the repair behind it', async () => {
    const scenario = site.library.scenarios.get('upgrade-from-tftp')
    const fail = scenario?.fails.find(({ name }) => name.includes('revers')) ?? scenario?.fails[0]
    await learner.open('/scenarios/upgrade-from-tftp')
    await learner.press('Submit', { lines: fail?.lines ?? '' })
    const cause = /<h3>([^<]+)<\/h3>/.exec(learner.page.html.split('id="wrong"')[1] ?? '')?.[1] ?? 'none'
    await learner.follow('Make a card of this')
    const [, front = '', back = ''] =
      learner.page.html.match(/<textarea[^>]*>([^]*?)<\/textarea>[^]*?<textarea[^>]*>([^]*?)<\/textarea>/) ?? []
    expect(front).toContain(scenario?.title)
    expect(front).toContain('&#x60;&#x60;&#x60;\n')
    expect(back).toContain(cause)
    await learner.press('Save card', { text: 'The front', back: 'The back' })
    expect(learner.page.text).toContain(`Report: ${scenario?.title ?? ''}`)
  })

  test('on an answered question has its key and why; an open one gives nothing away', async () => {
    await learner.open(`/chapters/${CHAPTER}/quiz`)
    await learner.press('Start the quiz')
    const here = learner.page.url
    const [, attempt = ''] = /attempts\/([^/]+)\/1/.exec(here) ?? []
    const stored = [...site.library.items.values()].filter(({ chapter }) => chapter === CHAPTER)
    for (const item of stored.slice(0, 40)) {
      const at = `at=item:${item.id}&attempt=${attempt}&position=1`
      expect((await learner.open(`/my/cards/new?${at}`)).status).toBe(404)
      expect((await learner.open(noteAt(`item:${item.id}`))).status).toBe(404)
    }
    await learner.open(here)
    await answer(learner, site.library, true)
    await learner.open(here)
    await learner.follow('Note')
    await learner.press('Save note', { text: 'A trap' })
    expect(learner.page.url).toMatch(new RegExp(`/attempts/${attempt}/1$`))
    expect(learner.page.text).toContain('A trap')
    await learner.follow('Make a card of this')
    expect(learner.page.status).toBe(200)
    expect(/name="back"[^>]*>\n(\S)/.test(learner.page.html)).toBe(true)
  })
})

test('an item leads to where it was answered, else to its chapter', async () => {
  const item = [...site.library.items.values()].find(({ chapter }) => chapter === CHAPTER)
  expect((await learner.open(`/items/${item?.id ?? ''}`)).url).toBe(`/chapters/${CHAPTER}`)
  expect((await learner.open('/items/nowhere')).status).toBe(404)
})

test('a stub has no text to write on, and says nothing wrong', async () => {
  const stubs = await site.again(withWritten(site.library, 1))
  const stub = stubs.library.chapters.find(({ stub: isStub }) => isStub)
  expect((await learner.at(stubs.app).open(`/chapters/${stub?.id ?? ''}`)).status).toBe(200)
})
