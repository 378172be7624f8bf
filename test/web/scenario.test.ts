// Scenarios: run and submit, the report, what is kept and what is hidden.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import type { Library, Scenario } from '../../src/content/library.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { linesIn, textOf } from '../support/visitor.ts'

const ID = 'upgrade-from-tftp'

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})
afterEach(() => site.app.close())

function scenario(): Scenario {
  const found = site.library.scenarios.get(ID)
  if (!found) throw new Error(`the course has no scenario ${ID}`)
  return found
}
const solution = () => scenario().passes[0]?.lines ?? ''

/** The course with this scenario changed. */
function withScenario(change: Partial<Scenario>): Library {
  return { ...site.library, scenarios: new Map([...site.library.scenarios, [ID, { ...scenario(), ...change }]]) }
}

describe('run', () => {
  test('shows the console so far and the question that the device asks, and counts nothing', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    expect(learner.page.text).toContain(textOf(scenario().briefHtml).slice(0, 60))
    await learner.press('Run', { lines: 'enable\ncopy tftp: flash:\n' })
    expect(learner.page.text).toContain('The console so far You have not submitted these lines yet.')
    expect(learner.page.text).toContain('BR1#copy tftp: flash: Address or name of remote host []?')
    expect(learner.page.text).toContain(
      'The device is asking Address or name of remote host []? Answer it with your next line.',
    )
    expect(learner.page.html).toContain('<kbd class="typed" dir="ltr">copy tftp: flash:</kbd>')
    expect(learner.page.text).not.toContain('Your attempts')
  })

  test('says what a question takes: y or n is no name in brackets, and a banner goes on', async () => {
    const learner = site.visitor()
    await learner.open('/scenarios/one-step-install')
    await learner.press('Run', {
      lines: 'enable\ninstall add file http://10.20.0.5/cat9k_iosxe.17.09.04a.SPA.bin activate commit\n',
    })
    expect(learner.page.text).toContain('Do you want to proceed? [y/n] Answer it with your next line. Answer y or n.')
    await learner.press('Run', { lines: 'enable\nconfigure terminal\nbanner motd #hello\n' })
    expect(learner.page.text).toContain(
      "The device is asking Enter TEXT message. End with the character '#'. Answer it with your next line.",
    )
  })

  test.each([
    ['an empty line at the end', 'enable\n\n'],
    ['empty lines at the start', '\n\nenable'],
    ['no line end', 'enable'],
    ['blanks around', '  enable  \n\tshow version\n'],
    ['markup', '<b>&amp;"\'</b></textarea>\n'],
  ])('keeps the lines exactly: %s', async (_, lines) => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Run', { lines })
    expect(linesIn(learner.page.html)).toBe(lines)
    await learner.press('Run')
    expect(linesIn(learner.page.html)).toBe(lines)
  })

  test('device output and typed lines are never markup', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Run', { lines: 'enable\n<script>alert(1)</script>\n' })
    expect(learner.page.html).not.toContain('<script>alert')
    expect(learner.page.text).toContain('<script>alert(1)</script>')
  })
})

describe('submit', () => {
  test('a right sequence passes, with every criterion and its reason, and the console with its lines', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Submit', { lines: solution() })
    const { text, html, title } = learner.page
    expect(title).toBe('Scenario passed')
    for (const { label } of scenario().rubric.criteria) expect(text).toContain(label)
    expect(text).not.toContain('Not met')
    expect(html).toMatch(
      /<span class="line" id="line-1"><span class="n">1<\/span><span class="prompt">BR1&gt;<\/span><kbd class="typed" dir="ltr">/,
    )
    const { scenarios } = site.library.chapter.get('ios-images') as { scenarios: readonly string[] }
    expect((await learner.open('/')).text).toContain(`Scenarios 1 of ${scenarios.length} passed`)
  })

  test('a wrong one fails, names what went wrong with its line, and keeps the lines for another try', async () => {
    const learner = site.visitor()
    const fail = scenario().fails.find(({ expect: ids }) =>
      ids.some((id) => !scenario().rubric.criteria.some((criterion) => criterion.id === id)),
    )
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Submit', { lines: fail?.lines ?? '' })
    expect(learner.page.title).toBe('Not passed yet')
    expect(learner.page.text).toContain(`${fail?.score} of `)
    expect(learner.page.text).toMatch(/What went wrong Root cause · line \d+/)
    expect(learner.page.text).toContain('You can try again at once; your best attempt counts.')
    expect(learner.page.text).not.toContain('reference solution')
    expect(learner.page.text).toContain('Not met')
    await learner.follow('Try again, with these lines')
    expect(linesIn(learner.page.html)).toBe(fail?.lines)
    expect(learner.page.text).toMatch(/Your attempts When Outcome Score 4 May 2026, 09:00 Not passed/)
  })

  test('the form sent twice is one attempt; with other lines it is another', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    const form = learner.form('Submit')
    const first = (await learner.send(form, { lines: 'enable\n' })).url
    expect((await learner.send(form, { lines: 'enable\n' })).url).toBe(first)
    expect((await learner.send(form, { lines: 'enable\nshow version\n' })).url).not.toBe(first)
    await learner.open(`/scenarios/${ID}`)
    expect(learner.page.text).toContain('You submitted these lines: Not passed, 4 May 2026, 09:00.')
    expect(new Set(learner.page.html.match(new RegExp(`href="/scenarios/${ID}/attempts/[^"]+`, 'g')))).toHaveProperty(
      'size',
      2,
    )
  })

  test('an ungradable attempt apologises, gives a report number and costs nothing', async () => {
    const [first, ...rest] = scenario().rubric.criteria
    if (!first) throw new Error('the rubric is empty')
    const broken = await site.again(
      withScenario({ rubric: { criteria: [{ ...first, check: 'no-such-check' }, ...rest] } }),
    )
    const learner = broken.visitor()
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await learner.open(`/scenarios/${ID}`)
      await learner.press('Submit', { lines: 'enable\n' })
    }
    expect(learner.page.text).toContain('We could not grade this, and that is our fault')
    expect(learner.page.text).toMatch(/report number: [0-9a-f-]{36}/)
    await learner.open(`/scenarios/${ID}`)
    expect(learner.page.text).toContain('Not graded not counted')
    expect(learner.has('Show the reference solution')).toBe(false)
    expect((await learner.open('/review')).text).not.toMatch(/Scenarios? due/)
  })

  test('nothing typed is no attempt', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Submit', { lines: ' \n\n' })
    expect(learner.page.status).toBe(422)
    expect(learner.page.text).toContain('Type at least one line, then submit.')
    expect((await learner.open(`/scenarios/${ID}`)).text).not.toContain('Your attempts')
  })

  test('an attempt of another learner does not exist', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    const { url } = await learner.press('Submit', { lines: 'enable\n' })
    expect((await site.visitor().open(url)).status).toBe(404)
    expect((await learner.open(url.replace(ID, 'back-up-image-and-configuration'))).status).toBe(404)
  })

  test('a 2 MB paste is refused with a page that says the limit and where the text is', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Submit', { lines: 'x'.repeat(2 * 1024 * 1024) })
    expect(learner.page.status).toBe(413)
    expect(learner.page.text).toContain('The limit is 1 MB in one form')
    expect(learner.page.text).toContain('go back, shorten it and send it again')
  })

  test('more characters than a console takes are refused on the page, with the text still there', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Submit', { lines: 'x'.repeat(200_001) })
    expect(learner.page.status).toBe(422)
    expect(learner.page.text).toContain('more than 200000 characters')
    expect(linesIn(learner.page.html)).toHaveLength(200_001)
  })
})

describe('the reference solution', () => {
  test('stays closed until a pass or two graded attempts, even when asked for by address', async () => {
    const learner = site.visitor()
    const hidden = solution().trim().split('\n').at(-1) ?? ''
    await learner.open(`/scenarios/${ID}?solution=1`)
    expect(learner.page.html).not.toContain(hidden)
    await learner.press('Submit', { lines: 'enable\n' })
    expect((await learner.send({ method: 'POST', action: `/scenarios/${ID}/solution`, fields: [] })).status).toBe(403)
    await learner.open(`/scenarios/${ID}?solution=1`)
    expect(learner.page.text).toContain('1 attempt to go')
    await learner.press('Submit', { lines: 'enable\nshow version\n' })
    await learner.open(`/scenarios/${ID}`)
    expect(learner.has('Show the reference solution')).toBe(true)
    await learner.press('Show the reference solution')
    expect(learner.page.text).toContain(textOf(solution().replaceAll('<', '&lt;')))
  })

  test('opens after a pass', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Submit', { lines: solution() })
    await learner.follow('See the reference solution')
    expect(learner.page.text).toContain(scenario().passes[0]?.lines.trim().replaceAll(/\s+/g, ' '))
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Show the reference solution')
    expect(learner.page.text).toContain(scenario().passes[0]?.lines.trim().replaceAll(/\s+/g, ' '))
  })
})

test('of a locked chapter says that trying is fine, and what opens the chapter', async () => {
  const [locked] = site.library.chapter.get('password-recovery')?.scenarios ?? []
  const { text } = await site.visitor().open(`/scenarios/${locked}`)
  expect(text).toContain(
    "You haven't unlocked this chapter yet (it opens with the quiz of Boot sequence and configuration register), but you can try this now. Your attempt counts.",
  )
})

describe('what the page may not know', () => {
  test('neither the page nor the start state carries the rubric or a solution', async () => {
    const visitor = site.visitor()
    const page = await visitor.open(`/scenarios/${ID}`)
    const world = await visitor.open(`/scenarios/${ID}/world.json`)
    for (const html of [page.html, world.html]) {
      for (const { check, label } of scenario().rubric.criteria) {
        expect(html).not.toContain(label)
        expect(html).not.toContain(check)
      }
    }
    expect(JSON.parse(world.html)).toEqual(JSON.parse(JSON.stringify(scenario().world)))
  })

  test('a sealed scenario never sends its start state, and runs all the same', async () => {
    const sealed = await site.again(withScenario({ sealed: true }))
    const learner = sealed.visitor()
    await learner.open(`/scenarios/${ID}`)
    expect(learner.page.html).not.toContain('world.json')
    await learner.press('Run', { lines: 'enable\n' })
    expect(learner.page.text).toContain('BR1>enable')
    expect((await learner.open(`/scenarios/${ID}/world.json`)).status).toBe(404)
  })
})
