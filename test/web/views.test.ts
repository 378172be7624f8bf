// What every view must keep: no brace of a template on a page, and no word of the code where a learner reads.

import { readdirSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { chapterText } from '../../src/web/chapter-text.ts'
import { startApp } from '../support/app.ts'
import { answer, takeQuiz } from '../support/study.ts'
import { textOf } from '../support/visitor.ts'

const views = readdirSync('views', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.hbs'))

test.each(views)('%s begins with a comment that may hold braces', (file) => {
  expect(readFileSync(`views/${file}`, 'utf8')).toMatch(/^\{\{!-- [^\n]+ --\}\}\n/)
})

test('no page shows a brace of a template, and none calls a quiz a gate', async () => {
  const site = await startApp()
  const learner = site.visitor()
  const seen: string[] = []
  const told = [
    ...site.library.chapters.map((chapter) => textOf(chapterText(chapter).plain.toString())),
    ...[...site.library.scenarios.values()].flatMap(({ briefHtml, rubric }) => [
      textOf(briefHtml),
      ...rubric.criteria.map(({ label }) => label),
    ]),
  ]
  const look = () => {
    const { html, text, url } = learner.page
    // A brief, an objective or a chapter may tell of gates that people walk through.
    const ours = told.reduce((rest, each) => rest.replace(each, ''), text)
    seen.push(
      ...(/\{\{|\}\}/.test(html) ? [`braces on ${url}`] : []),
      ...(/\bgates?\b/i.test(ours) ? [`gate on ${url}`] : []),
    )
  }
  const { chapters, scenarios } = site.library
  const addresses = [
    '/',
    '/today',
    '/statistics',
    '/history',
    '/review',
    '/practice',
    '/glossary',
    '/settings',
    '/sign-in',
    '/nowhere',
    '/join/nowhere',
    ...chapters.flatMap(({ id, stub }) => [`/chapters/${id}`, ...(stub ? [] : [`/chapters/${id}/quiz`])]),
    ...[...scenarios.keys()].map((id) => `/scenarios/${id}`),
  ]
  for (const address of addresses) {
    await learner.open(address)
    look()
  }
  await learner.open('/review')
  await learner.press('Show answer')
  look()
  await takeQuiz(learner, site.library, 'boot-sequence', 7)
  look()
  await learner.open('/chapters/ios-images/quiz')
  await learner.press('Start the quiz')
  look()
  await answer(learner, site.library, false)
  look()
  for (const lines of ['enable\n', scenarios.get('upgrade-from-tftp')?.passes[0]?.lines ?? '']) {
    await learner.open('/scenarios/upgrade-from-tftp')
    await learner.press('Run', { lines })
    look()
    await learner.press('Submit')
    look()
  }
  for (const address of addresses) {
    await learner.open(address)
    look()
  }
  expect(seen).toEqual([])
}, 90_000)

test('without script nothing speaks of keys', async () => {
  const { html } = await (await startApp()).visitor().open('/review')
  expect(html).toMatch(/<p [^>]*\bhidden>Keys:/)
})
