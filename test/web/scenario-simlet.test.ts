// A simlet: questions about a device, answered in fields or with @answer lines, on a device whose start state is never sent.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { questionsOf, splitAnswers, withAnswers } from '../../src/web/simlet.ts'
import { realLibrary, startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { asking, withScenario } from '../support/scenario-variants.ts'
import { linesIn } from '../support/visitor.ts'

const ID = 'upgrade-from-tftp'
const RIGHT = { 'answer.host-name': ' br1 ', 'answer.running': '15.1(4)M4' }

let site: TestApp
beforeEach(async () => {
  const plain = await startApp()
  site = await plain.again(withScenario(plain.library, ID, asking))
  await plain.app.close()
})
afterEach(() => site.app.close())

/** What the fields hold. */
const fieldsIn = (html: string) =>
  Object.fromEntries([...html.matchAll(/name="answer\.([^"]+)" value="([^"]*)"/g)].map(([, id, value]) => [id, value]))

describe('a simlet', () => {
  test('has a field for each question, with its label, and a console that asks the server', async () => {
    const { html, text } = await site.visitor().open(`/scenarios/${ID}`)
    expect(html).toMatch(
      /<label for="answer-host-name"><code[^>]*>host-name<\/code> <span class="soft">What is the router called\?<\/span><\/label><input type="text" id="answer-host-name"/,
    )
    expect(text).toContain('Which version is running?')
    expect(html).toMatch(new RegExp(`data-console="/scenarios/${ID}/console" data-remote `))
    expect(html).not.toContain('world.json')
    expect(text).toContain('Fill in your answers here, or type @answer NAME VALUE.')
  })

  test('is passed by filling the fields in', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Submit', { lines: 'show version\n', ...RIGHT })
    expect(learner.page.title).toBe('Scenario passed')
    expect(learner.page.text).toContain('@answer host-name br1')
  })

  test('is passed by typing the answers as well, and by the fields alone', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Submit', { lines: '@answer host-name BR1\nshow version\n@answer running 15.1(4)M4' })
    expect(learner.page.title).toBe('Scenario passed')
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Submit', { lines: '', ...RIGHT })
    expect(learner.page.title).toBe('Scenario passed')
  })

  test('brings the fields back filled in, after Run and on another try', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Run', { lines: 'show version', 'answer.running': '15.1(4)M4' })
    expect(linesIn(learner.page.html)).toBe('show version\n')
    expect(fieldsIn(learner.page.html)).toEqual({ 'host-name': '', running: '15.1(4)M4' })
    await learner.press('Submit', { 'answer.host-name': 'R1' })
    expect(learner.page.title).toBe('Not passed yet')
    expect(learner.page.text).toContain(
      "We don't reveal answers here: find the value on the device. Not met yet: What is the router called?",
    )
    expect(learner.page.text).not.toContain('Show the smallest change')
    await learner.follow('Try again, with these lines')
    expect(fieldsIn(learner.page.html)).toEqual({ 'host-name': 'R1', running: '15.1(4)M4' })
    await learner.press('Submit', { 'answer.host-name': 'BR1' })
    expect(learner.page.title).toBe('Scenario passed')
  })

  test('keeps what is in the fields when the form is refused', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Submit', { lines: 'x'.repeat(200_001), 'answer.host-name': '"<b>' })
    expect(learner.page.status).toBe(422)
    expect(fieldsIn(learner.page.html)['host-name']).toBe('&quot;&lt;b&gt;')
  })

  test('an emptied field takes its answer back', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Run', { lines: 'show version\n', ...RIGHT })
    await learner.press('Run', { 'answer.running': '' })
    expect(fieldsIn(learner.page.html)).toEqual({ 'host-name': 'br1', running: '' })
  })
})

describe('answers and lines', () => {
  const questions = [
    { id: 'a', label: 'A?' },
    { id: 'b', label: 'B?' },
  ]

  test.each([
    ['', {}, ''],
    ['enable\n', { a: '1' }, 'enable\n@answer a 1\n'],
    ['enable', { b: ' two \r\n words ', a: '' }, 'enable\n@answer b two words\n'],
    ['enable\n', { other: '1' }, 'enable\n'],
    ['@answer a 2\nenable\n', { a: '2', b: '3' }, '@answer a 2\nenable\n@answer b 3\n'],
    // A field that was filled in after the line wins.
    ['@answer a 2\nenable\n', { a: '1' }, '@answer a 2\nenable\n@answer a 1\n'],
  ])('%j with %j is %j', (lines, answers, text) => {
    expect(withAnswers(lines, questions, answers)).toBe(text)
  })

  test('the newest answer counts: a line typed since the page was made wins over a field left as it was', () => {
    const shown = { a: { field: '1', line: '' } }
    expect(withAnswers('@answer a 2\n', questions, { a: '1' }, shown)).toBe('@answer a 2\n')
    expect(withAnswers('@answer a 2\n', questions, { a: '3' }, shown)).toBe('@answer a 2\n@answer a 3\n')
    const after = { a: { field: '3', line: '2' } }
    expect(withAnswers('@answer a 2\n', questions, { a: '3' }, after)).toBe('@answer a 2\n@answer a 3\n')
  })

  test.each([
    ['enable\n\n', 'enable\n\n', {}],
    ['enable\n@answer a 1\n@answer b 2\n', 'enable\n', { a: '1', b: '2' }],
    ['enable\n@answer a 1\n@answer a 2\n', 'enable\n', { a: '2' }],
    ['@answer a 1\nenable', '@answer a 1\nenable', {}],
    ['@answer other 1\n', '@answer other 1\n', {}],
  ])('%j is split', (text, lines, answers) => {
    expect(splitAnswers(text, questions)).toEqual({ lines, answers })
  })

  test('a question that two criteria look at is asked once', async () => {
    const library = await realLibrary()
    const { rubric } = asking(library.scenarios.get(ID) as Parameters<typeof asking>[0])
    const criteria = rubric?.criteria ?? []
    expect(questionsOf({ rubric: { criteria: [...criteria, ...criteria] } }).map(({ id }) => id)).toEqual([
      'host-name',
      'running',
    ])
  })
})
