// Variants of a scenario by seed, and its hints: what is shown, run, graded and kept belongs to the variant that was asked for.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import type { Scenario } from '../../src/content/library.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { HOSTS, inVariants, withScenario } from '../support/scenario-variants.ts'
import { linesIn } from '../support/visitor.ts'

const ID = 'upgrade-from-tftp'

let site: TestApp
beforeEach(async () => {
  const plain = await startApp()
  site = await plain.again(withScenario(plain.library, ID, inVariants))
  await plain.app.close()
})
afterEach(() => site.app.close())

function scenario(): Scenario {
  const found = site.library.scenarios.get(ID)
  if (!found) throw new Error(`the course has no scenario ${ID}`)
  return found
}
/** A seed that draws this host. */
function seedFor(host: string): number {
  const seed = Array.from({ length: 100 }, (_, seed) => seed).find((seed) =>
    scenario().variant(seed).briefHtml.includes(host),
  )
  if (seed === undefined) throw new Error(`no small seed draws ${host}`)
  return seed
}
const solutionOf = (seed: number | null) =>
  (seed === null ? scenario() : scenario().variant(seed)).passes[0]?.lines ?? ''
const hostOn = (text: string) => HOSTS.find((host) => text.includes(`You're on ${host}'s console`))

describe('variants', () => {
  test('everybody begins with the same one, and an address names any other', async () => {
    const learner = site.visitor()
    const seed = seedFor('EDGE4')
    expect(hostOn((await learner.open(`/scenarios/${ID}`)).text)).toBe('BR1')
    const { text, html } = await learner.open(`/scenarios/${ID}?seed=${seed}`)
    expect(hostOn(text)).toBe('EDGE4')
    expect(text).toContain(`Variant ${seed}`)
    expect(html).toContain(`world.json?seed&#x3D;${seed}"`)
    const world = JSON.parse((await learner.open(`/scenarios/${ID}/world.json?seed=${seed}`)).html) as { focus: string }
    expect(world.focus).toBe('EDGE4')
  })

  test('running, submitting and the report stay with the variant', async () => {
    const learner = site.visitor()
    const seed = seedFor('EDGE4')
    await learner.open(`/scenarios/${ID}?seed=${seed}`)
    await learner.press('Run', { lines: 'enable\n' })
    expect(learner.page.url).toBe(`/scenarios/${ID}?seed=${seed}#console`)
    expect(learner.page.text).toContain('EDGE4>enable')
    expect(linesIn(learner.page.html)).toBe('enable\n')
    await learner.press('Submit', { lines: solutionOf(seed) })
    expect(learner.page.title).toBe('Scenario passed')
    expect(learner.page.text).toContain(`Variant ${seed}`)
    expect(learner.page.text).toContain('EDGE4#copy tftp: flash:')
    expect(learner.page.text).not.toMatch(/BR1[>#]/)
    const id = learner.page.url.split('/').at(-1) ?? ''
    const [stored] = await site.store.storedAttempts({ scenario: ID, after: null, limit: 1 })
    expect(stored?.attempt).toMatchObject({ id, seed, hash: scenario().variant(seed).hash, report: { seed } })
  })

  test('the draft brings its variant back; another variant begins empty', async () => {
    const learner = site.visitor()
    const seed = seedFor('EDGE4')
    await learner.open(`/scenarios/${ID}?seed=${seed}`)
    await learner.press('Run', { lines: 'enable\n' })
    await learner.open(`/scenarios/${ID}`)
    expect(hostOn(learner.page.text)).toBe('EDGE4')
    expect(linesIn(learner.page.html)).toBe('enable\n')
    await learner.open(`/scenarios/${ID}?seed=${seedFor('LAB7')}`)
    expect(linesIn(learner.page.html)).toBe('')
  })

  test('every variant keeps its own draft', async () => {
    const learner = site.visitor()
    const [first, second] = [seedFor('EDGE4'), seedFor('LAB7')]
    await learner.open(`/scenarios/${ID}?seed=${first}`)
    await learner.press('Run', { lines: 'enable\n' })
    site.clock.now = '2026-05-04T07:00:00.000Z'
    await learner.open(`/scenarios/${ID}?seed=${second}`)
    await learner.press('Run', { lines: 'show version\n' })
    await learner.open(`/scenarios/${ID}?seed=${first}`)
    expect(linesIn(learner.page.html)).toBe('enable\n')
    await learner.open(`/scenarios/${ID}`)
    expect(linesIn(learner.page.html)).toBe('show version\n')
  })

  test('"Try again" brings the lines and the variant of that attempt, whatever was typed since', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}?seed=${seedFor('EDGE4')}`)
    await learner.press('Submit', { lines: 'enable\n' })
    const report = learner.page.url
    await learner.open(`/scenarios/${ID}?seed=${seedFor('LAB7')}`)
    await learner.press('Run', { lines: 'enable\nshow version\n' })
    await learner.open(report)
    await learner.follow('Try again, with these lines')
    expect(hostOn(learner.page.text)).toBe('EDGE4')
    expect(linesIn(learner.page.html)).toBe('enable\n')
    await learner.press('Submit')
    expect(learner.page.text).toContain('EDGE4>enable')
  })

  test('"Fresh variant" is another task every time, and an attempt at it stores its seed', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Submit', { lines: 'enable\n' })
    let last = 'BR1'
    for (let times = 0; times < 5; times += 1) {
      await learner.follow('Fresh variant')
      expect(learner.page.url).toMatch(/\?seed=\d+$/)
      const host = hostOn(learner.page.text)
      expect(host).not.toBe(last)
      expect(linesIn(learner.page.html)).toBe('')
      last = host ?? ''
    }
  })

  test('a scenario without parameters offers none, and any seed is the one task it has', async () => {
    const plain = await site.again(withScenario(site.library, ID, () => ({ parameters: [] })))
    const learner = plain.visitor()
    await learner.open(`/scenarios/${ID}?seed=${seedFor('EDGE4')}`)
    expect(hostOn(learner.page.text)).toBe('BR1')
    expect(learner.page.text).not.toContain('Variant')
    await learner.press('Submit', { lines: 'enable\n' })
    expect(learner.page.text).not.toContain('Fresh variant')
    expect((await learner.open(`/scenarios/${ID}/fresh`)).url).toBe(`/scenarios/${ID}`)
    await plain.app.close()
  })

  test('passed on an earlier day, it begins anew: another variant, and no answer typed in', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Submit', { lines: solutionOf(null) })
    const report = learner.page.url
    await learner.open(`/scenarios/${ID}`)
    expect(linesIn(learner.page.html)).toBe(solutionOf(null))
    site.clock.now = '2026-05-12T09:00:00.000Z'
    await learner.open(`/scenarios/${ID}`)
    expect(hostOn(learner.page.text)).not.toBe('BR1')
    expect(linesIn(learner.page.html)).toBe('')
    const plain = await site.again(withScenario(site.library, ID, () => ({ parameters: [] })))
    expect(linesIn((await learner.at(plain.app).open(`/scenarios/${ID}`)).html)).toBe('')
    await plain.app.close()
    await learner.open(report)
    await learner.follow('Back to the scenario')
    expect(linesIn(learner.page.html)).toBe(solutionOf(null))
  })

  test('what was not passed, or was changed since, is gone on with on a later day', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Submit', { lines: 'enable\n' })
    site.clock.now = '2026-05-12T09:00:00.000Z'
    expect(linesIn((await learner.open(`/scenarios/${ID}`)).html)).toBe('enable\n')
    await learner.press('Submit', { lines: solutionOf(null) })
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Run', { lines: 'enable\nshow version\n' })
    site.clock.now = '2026-05-20T09:00:00.000Z'
    expect(linesIn((await learner.open(`/scenarios/${ID}`)).html)).toBe('enable\nshow version\n')
  })

  test.each(['-1', '2147483648', '1.5', 'x', '99999999999999', '1&seed=2', '%00'])(
    'the seed %s is refused with a sentence, and nothing is saved',
    async (seed) => {
      const learner = site.visitor()
      const { status, text } = await learner.open(`/scenarios/${ID}?seed=${seed}`)
      expect(status).toBe(400)
      expect(text).toContain('There is no such variant A variant is a whole number from 0 to 2147483647.')
      expect((await learner.open(`/scenarios/${ID}/world.json?seed=${seed}`)).status).toBe(400)
      await learner.open(`/scenarios/${ID}`)
      await learner.press('Submit', { lines: 'enable\n', seed: 'x' })
      expect(learner.page.status).toBe(400)
      expect((await learner.open(`/scenarios/${ID}`)).text).not.toContain('Your attempts')
    },
  )

  test('the reference solution is that of the variant', async () => {
    const learner = site.visitor()
    const seed = seedFor('EDGE4')
    await learner.open(`/scenarios/${ID}?seed=${seed}`)
    await learner.press('Submit', { lines: solutionOf(seed) })
    await learner.follow('See the reference solution')
    expect(hostOn(learner.page.text)).toBe('EDGE4')
    expect(learner.page.text).toContain(scenario().passes[0]?.lines.trim().replaceAll(/\s+/g, ' '))
    await learner.open(`/scenarios/${ID}?seed=${seed}`)
    await learner.press('Show the reference solution')
    expect(hostOn(learner.page.text)).toBe('EDGE4')
  })
})

describe('hints', () => {
  const text = (n: number) => (scenario().hintsHtml[n - 1] ?? '').slice(3, 40)

  test('come one at a time, in order, stay, and are not on the page before', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    expect(learner.page.html).not.toContain(text(1))
    await learner.press('Take hint 1 of 3')
    expect(learner.page.url).toBe(`/scenarios/${ID}#hint-1`)
    expect(learner.page.html).toContain('id="hint-1"')
    expect(learner.page.html).toContain(text(1))
    expect(learner.page.html).not.toContain(text(2))
    await learner.open(`/scenarios/${ID}`)
    expect(learner.page.html).toContain(text(1))
    await learner.press('Take hint 2 of 3')
    await learner.press('Take hint 3 of 3')
    for (const n of [1, 2, 3]) expect(learner.page.html).toContain(text(n))
    expect(learner.has('Take hint')).toBe(false)
  })

  test('the form sent twice, or made up, opens nothing further on', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    const form = learner.form('Take hint 1 of 3')
    await learner.send(form)
    await learner.send(form)
    expect(learner.page.html).not.toContain(text(2))
    await learner.send(form, { hint: '3' })
    expect(learner.page.html).toContain(text(2))
    expect(learner.page.html).not.toContain(text(3))
    await learner.send(form, { hint: 'x' })
    expect(learner.page.status).toBe(422)
  })

  test('keep the lines in the form, and the variant', async () => {
    const learner = site.visitor()
    const seed = seedFor('EDGE4')
    await learner.open(`/scenarios/${ID}?seed=${seed}`)
    await learner.press('Take hint 1 of 3', { lines: 'enable\nshow flash:\n' })
    expect(linesIn(learner.page.html)).toBe('enable\nshow flash:\n')
    expect(hostOn(learner.page.text)).toBe('EDGE4')
  })

  test('are counted in results from then on, not in earlier ones', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${ID}`)
    const before = (await learner.press('Submit', { lines: 'enable\n' })).url
    expect(learner.page.text).not.toContain('taken')
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Take hint 1 of 3')
    await learner.press('Take hint 2 of 3')
    await learner.press('Submit', { lines: 'enable\nshow version\n' })
    expect(learner.page.text).toContain('2 of 3 hints taken')
    expect((await learner.open(before)).text).not.toContain('taken')
  })
})
