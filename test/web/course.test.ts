// The course map and chapters, as a visitor and as a learner see them.

import { beforeEach, describe, expect, test } from 'vitest'

import { realLibrary, startApp, withWritten } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})

describe('course map', () => {
  test('a first visitor is told what this is and where to start, and gets no record by reading', async () => {
    const visitor = site.visitor()
    const page = await visitor.open('/')
    const [first] = site.library.chapters
    expect(page.status).toBe(200)
    expect(page.text).toContain('You need no account')
    expect(page.text).toContain(`Start here Read: ${first?.title}`)
    await visitor.follow('Read the chapter')
    expect(visitor.page.title).toBe(first?.title)
    expect([...visitor.cookies.keys()]).toEqual(['zone'])
  })

  test('every chapter stands in its part, with its state and what opens it', async () => {
    const { text } = await site.visitor().open('/')
    for (const part of site.library.course.parts) expect(text).toContain(part.title)
    for (const chapter of site.library.chapters) expect(text).toContain(`Chapter ${chapter.number}: ${chapter.title}`)
    expect(text).toContain('Open')
    expect(text).toContain('Locked')
    expect(text).toContain('Opens with the quiz of Boot sequence and configuration register')
  })

  test('a chapter that is not written stands apart, with its scenarios', async () => {
    const { app, library } = await startApp(withWritten(await realLibrary(), 2))
    const { text } = await site.visitor().at(app).open('/')
    const [first] = library.chapters.filter(({ stub }) => stub)
    expect(text).toContain(`Not written yet Chapter ${first?.number}: ${first?.title}`)
    for (const { title, scenarios } of library.chapters.filter(({ stub, scenarios }) => stub && scenarios.length > 0))
      expect(text).toContain(`${title} 0 of ${scenarios.length} scenario`)
  })

  test('a passed quiz shows as passed with its best score, and opens the next chapter', async () => {
    const learner = site.visitor()
    await takeQuiz(learner, site.library, 'boot-sequence', 10)
    const { text } = await learner.open('/')
    expect(text).toMatch(
      /Passed on no version of the exam Text \d+ min to read Quiz Best 100 %, passed Scenarios 0 of \d+ passed Cards \d+ /,
    )
    expect(text).not.toContain('Opens with the quiz of Boot sequence')
  })

  test('a second pass on a later study day is mastery, on the same day it is not', async () => {
    const learner = site.visitor()
    await takeQuiz(learner, site.library, 'boot-sequence', 10)
    await takeQuiz(learner, site.library, 'boot-sequence', 10)
    expect((await learner.open('/')).html).not.toContain('class="state mastered"')
    site.clock.now = '2026-05-05T09:00:00.000Z'
    await takeQuiz(learner, site.library, 'boot-sequence', 8)
    expect((await learner.open('/')).html).toContain('class="state mastered"')
  })
})

describe('chapter', () => {
  test('shows every section as what it is', async () => {
    const page = await site.visitor().open('/chapters/boot-sequence')
    const chapter = site.library.chapter.get('boot-sequence')
    for (const section of chapter?.sections ?? []) expect(page.html).toContain(`<h2 id="${section.id}">`)
    expect(page.html).toContain('<ol class="steps">')
    expect(page.html).toContain('<ul class="mistakes">')
    // What follows the right answer says why the wrong one is believed, not why the right one is right.
    expect(page.html).toContain('<dt>Why it tempts</dt>')
    expect(page.html).toMatch(/<details id="[^"]+">\s*<summary>/)
    expect(page.html).toContain('<dl class="terms">')
    expect(page.html).toMatch(/<h2 id="easy-to-mix-up">[\s\S]*?<table>/)
    expect(page.text).toContain(`Chapter ${chapter?.number} of ${site.library.chapters.length}`)
    expect(page.text).toMatch(/Level: beginner \d+ min to read Updated \d+ \w+ 20\d\d/)
    expect(page.text).toContain('On this page')
  })

  test('links lead to the quiz, the scenarios, the cards and the next chapter', async () => {
    const visitor = site.visitor()
    const next = site.library.chapters[site.library.chapter.get('boot-sequence')?.number ?? 0]
    await visitor.open('/chapters/boot-sequence')
    expect((await visitor.follow('Go to the quiz')).title).toBe('Quiz: Boot sequence and configuration register')
    await visitor.open('/chapters/boot-sequence')
    expect((await visitor.follow('Cards')).text).toContain('only (all chapters)')
    await visitor.open('/chapters/boot-sequence')
    expect((await visitor.follow(`Next: ${next?.title}`)).title).toBe(next?.title)
  })

  test('objectives carry the versions and titles of the blueprints', async () => {
    const { text } = await site.visitor().open('/chapters/ios-images')
    expect(text).toMatch(/v1\.1 · 4\.9 \w+/)
    expect(text).toMatch(/v2\.0 · 4\.2 \w+/)
  })

  test('a locked chapter can be read, says that it does not count, and offers the quiz', async () => {
    const visitor = site.visitor()
    const { text } = await visitor.open('/chapters/password-recovery')
    expect(text).toContain('This chapter is locked')
    expect(text).toContain('You can read it now; its cards come once it is open.')
    expect((await visitor.follow('Take its quiz to skip ahead')).text).toContain('Pass this quiz to skip ahead.')
  })

  test('a stub says that it is not written yet, and has no quiz', async () => {
    const { app, library } = await startApp(withWritten(await realLibrary(), 2))
    const visitor = site.visitor().at(app)
    const stub = library.chapters[2]?.id ?? ''
    expect((await visitor.open(`/chapters/${stub}`)).text).toContain('Not written yet')
    expect((await visitor.open(`/chapters/${stub}/quiz`)).status).toBe(404)
  })

  test('marking as read is kept, and doing it twice changes nothing', async () => {
    const learner = site.visitor()
    const [first] = site.library.chapters
    await learner.open(`/chapters/${first?.id}`)
    const form = learner.form('Mark as read')
    await learner.send(form)
    expect(learner.page.text).toContain('Read on 4 May 2026, 09:00')
    site.clock.now = '2026-05-06T09:00:00.000Z'
    await learner.send(form)
    expect(learner.page.text).toContain('Read on 4 May 2026, 09:00')
    expect((await learner.open('/')).text).toContain(`Quiz: ${first?.title}`)
  })

  test('after the last written chapter the next step says that everything written is done', async () => {
    const site = await startApp(withWritten(await realLibrary(), 2))
    const learner = site.visitor()
    for (const { id, stub } of site.library.chapters) if (!stub) await takeQuiz(learner, site.library, id, 10)
    for (const { id, passes } of site.library.scenarios.values()) {
      await learner.open(`/scenarios/${id}`)
      await learner.press('Submit', { lines: passes[0]?.lines ?? '' })
    }
    await learner.open('/review')
    while (learner.has('Show answer')) {
      await learner.press('Show answer')
      await learner.press('Easy')
    }
    expect((await learner.open('/')).text).toContain('Done for today You have passed every chapter written so far')
  })

  test('the glossary has every term, with its chapter', async () => {
    const { text } = await site.visitor().open('/glossary')
    for (const { term } of site.library.glossary) expect(text).toContain(term.replaceAll('`', ''))
  })

  test('the glossary is filtered by words of terms and definitions, and has letters to jump to', async () => {
    const visitor = site.visitor()
    const { html } = await visitor.open('/glossary')
    expect(html).toContain('<a href="#letter-N">N</a>')
    expect(html.match(/<h2 id="letter-N">/g)).toHaveLength(1)
    await visitor.press('Filter', { q: ' NVRAM   register ' })
    expect(visitor.page.html).toContain('value="NVRAM   register"')
    const terms = [...visitor.page.html.matchAll(/<dt id="[^"]+">([^<]+)<\/dt>/g)].map(([, term]) => term)
    expect(terms).toContain('Configuration register')
    expect(terms.length).toBeLessThan(site.library.glossary.length / 4)
    await visitor.press('Filter', { q: 'no such word' })
    expect(visitor.page.text).toContain('No term has these words.')
    expect(visitor.page.html).not.toContain('<dl')
    expect((await visitor.open('/glossary?q=%3Cscript%3E')).html).not.toContain('<script>')
  })

  test('a term that begins with no letter stands under #, and the filter reads words as they are shown', async () => {
    const [term] = site.library.glossary
    if (!term) throw new Error('the course has no terms')
    const tag = { ...term, id: 'term-8021q', term: '802.1Q', definitionHtml: '<p>Tags &amp; trunks</p>' }
    const visitor = site.visitor().at((await site.again({ ...site.library, glossary: [term, tag] })).app)
    const { html } = await visitor.open('/glossary')
    expect(/<h2 id="letter-#">[^]*?<\/section>/.exec(html)?.[0]).toContain('802.1Q')
    expect((await visitor.open('/glossary?q=%26')).html).toContain('802.1Q')
    expect((await visitor.open('/glossary?q=amp;')).html).not.toContain('802.1Q')
  })
})
