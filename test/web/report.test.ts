// The report of a scenario attempt: verdict, cause, otherwise, repair, what to revisit, criteria and console, in this order and in words.

import { Writable } from 'node:stream'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import type { Library, Scenario } from '../../src/content/library.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import type { Report } from '../../src/grading/report.ts'
import { buildApp } from '../../src/web/app.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { withScenario } from '../support/scenario-variants.ts'
import { textOf, Visitor } from '../support/visitor.ts'

const ID = 'upgrade-from-tftp'

let site: TestApp
beforeEach(async () => {
  site = await startApp()
})
afterEach(() => site.app.close())

function scenario(library: Library = site.library): Scenario {
  const found = library.scenarios.get(ID)
  if (!found) throw new Error(`the course has no scenario ${ID}`)
  return found
}
const failWith = (expected: string) => scenario().fails.find(({ expect }) => expect[0] === expected)?.lines ?? ''

/** Submits lines; the report page. */
async function submitted(learner: Visitor, lines: string) {
  await learner.open(`/scenarios/${ID}`)
  return learner.press('Submit', { lines })
}
/** The attempt behind a report page, with the learner whose it is. */
async function stored(url: string) {
  const [found] = (await site.store.storedAttempts({ scenario: ID, after: null, limit: 100 })).filter(({ attempt }) =>
    url.endsWith(attempt.id),
  )
  if (!found) throw new Error(`nothing is stored for ${url}`)
  return found
}
/** The rows of the diff: number before, number afterwards, text as read aloud. */
const diffIn = (html: string) =>
  [
    ...html.matchAll(
      /<tr class="(kept|removed|added)"><td class="n">(\d*)<\/td><td class="n">(\d*)<\/td><td class="text" dir="ltr"><span class="sign" aria-hidden="true">[^<]*<\/span>(.*?)<\/td><\/tr>/g,
    ),
  ].map(([, kind, before, after, text = '']) => ({
    kind,
    before,
    after,
    text: textOf(text.replaceAll(/<\/?mark>/g, '')),
  }))

describe('a failed attempt', () => {
  test('tells verdict, cause with the line, otherwise, repair, what to revisit, criteria and console, in this order', async () => {
    const { text, html } = await submitted(site.visitor(), failWith('reversed-copy'))
    const cause = gradeScenario(scenario(), failWith('reversed-copy')).report.diagnoses[0]
    const places = [
      'Not passed yet',
      '1 of 10 points',
      'What went wrong',
      'Root cause · line 2',
      'BR1#copy flash: tftp:',
      cause?.message ?? '',
      `Otherwise: ${cause?.otherwise}`,
      'What would have passed',
      'To revisit',
      'Criteria',
      'The console',
    ].map((part) => ({ part, at: text.indexOf(part) }))
    expect(places.filter(({ at }) => at < 0)).toEqual([])
    expect(places.map(({ at }) => at)).toEqual(places.map(({ at }) => at).toSorted((a, b) => a - b))
    const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level))
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })

  test('one mistake is one finding: what follows is folded, and only the causes stand out in the console', async () => {
    const learner = site.visitor()
    let folded = 0
    for (const { lines } of scenario().fails) {
      const { html, text } = await submitted(learner, lines)
      const { diagnoses } = gradeScenario(scenario(), lines).report
      const causes = diagnoses.filter(({ cause }) => cause)
      const follows = diagnoses.filter(({ cause }) => !cause)
      expect(html.match(/<div class="cause\b/g)).toHaveLength(causes.length)
      expect(html.match(/<div class="cause first"/g)).toHaveLength(1)
      expect(html.match(/class="line flagged"/g) ?? []).toHaveLength(
        new Set(causes.flatMap(({ line }) => line ?? [])).size,
      )
      const shown = html.replace(/<details class="follows">[\s\S]*?<\/details>/, '')
      for (const { message } of follows) {
        expect(text).toContain(message)
        expect(textOf(shown)).not.toContain(message)
        folded += 1
      }
    }
    expect(folded).toBeGreaterThan(0)
  })

  test('shows the smallest change that passes as a diff, folded, with both numbers and words for the signs', async () => {
    const lines = failWith('wrong-register')
    const { html, url } = await submitted(site.visitor(), lines)
    const { repair } = (await stored(url)).attempt.report
    expect(repair).not.toBeNull()
    const inside = /<details class="repair">[\s\S]*?<\/details>/.exec(html)?.[0] ?? ''
    const rows = diffIn(inside)
    expect(rows.some(({ kind }) => kind !== 'kept')).toBe(true)
    const mine = lines.trimEnd().split('\n')
    for (const { kind, before, after, text } of rows) {
      const line = kind === 'added' ? repair?.lines[Number(after) - 1] : mine[Number(before) - 1]
      const said = { kept: '', removed: 'removed: ', added: 'added: ' }[kind as 'kept']
      expect(text).toBe(said + ((line ?? '').trim() === '' ? 'empty line (Enter)' : line?.trim()))
    }
    expect(gradeScenario(scenario(), `${repair?.lines.join('\n')}\n`).report.outcome).toBe('passed')
  })

  test('without a repair says what is still missing', async () => {
    const { text, html } = await submitted(site.visitor(), 'enable\n')
    expect(html).not.toContain('<details class="repair">')
    const missing = /<section aria-labelledby="missing">[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
    const unmet = gradeScenario(scenario(), 'enable\n').report.criteria.filter(({ met }) => !met)
    expect(unmet.length).toBeGreaterThan(0)
    for (const { id, label, reason } of unmet) {
      expect(missing).toContain(`<a href="#criterion-${id}">${label}</a>`)
      expect(html).toContain(`<li id="criterion-${id}"`)
      expect(text).toContain(reason)
    }
    expect(text).toContain('No change in one or two places was found that makes this pass.')
  })

  describe('what to revisit', () => {
    const revisited = (html: string): string =>
      /<section aria-labelledby="revisit">[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
    const links = (html: string): string[] =>
      [...revisited(html).matchAll(/href="\/chapters\/([^"]*)"/g)].map(([, target = '']) => target)
    const boot = () =>
      (site.library.chapter.get('boot-sequence')?.cards ?? [])
        .slice(0, 2)
        .flatMap((id) => site.library.items.get(id) ?? [])
    const see = ['boot-sequence#specific-values']
    const linkedTo = (ids: readonly string[]) => site.again(withScenario(site.library, ID, () => ({ cards: ids, see })))

    test('is about the root cause: at most two sections and two cards, and the scenario’s cards are counted', async () => {
      const linked = await linkedTo(boot().map(({ id }) => id))
      const learner = linked.visitor()
      const { html } = await submitted(learner, failWith('reversed-copy'))
      const [cause] = gradeScenario(scenario(), failWith('reversed-copy')).report.diagnoses
      expect(cause?.see.length).toBeGreaterThan(0)
      expect(links(html)).toEqual(cause?.see.slice(0, 2))
      const shown = [...site.library.items.values()].filter(({ stemText }) =>
        textOf(revisited(html)).includes(stemText),
      )
      expect(shown.length).toBeGreaterThan(0)
      expect(shown.length).toBeLessThanOrEqual(2)
      expect(shown.map((item) => item.see).filter((section) => !cause?.see.includes(section ?? ''))).toEqual([])
      expect(textOf(revisited(html))).not.toContain('your mistake alone')
      expect(textOf(revisited(html))).toContain('Two cards of this scenario are in today’s review.')
      await learner.follow('Review now')
      expect(learner.page.url).toBe('/review')
      await submitted(learner, scenario().passes[0]?.lines ?? '')
      expect(learner.page.text).not.toContain('To revisit')
      await linked.app.close()
    })

    test('is the scenario’s where no cause has a section, and says so', async () => {
      const linked = await linkedTo(boot().map(({ id }) => id))
      const learner = linked.visitor()
      const { url } = await submitted(learner, failWith('reversed-copy'))
      const { learner: who, attempt } = await stored(url)
      await site.store.regradeAttempt(who, attempt.id, {
        id: 'r1',
        at: '2026-05-09T09:00:00.000Z',
        rev: 2,
        hash: scenario().hash,
        report: { ...attempt.report, diagnoses: attempt.report.diagnoses.map((one) => ({ ...one, see: [] })) },
        reason: '',
      })
      const { html } = await learner.open(url)
      expect(links(html)).toEqual(see)
      expect(textOf(revisited(html))).toContain('No section is about your mistake alone. These are the scenario’s:')
      expect(textOf(revisited(html))).toContain('No card is about your mistake alone. These are the scenario’s:')
      for (const { stemHtml } of boot()) expect(textOf(revisited(html))).toContain(textOf(stemHtml))
      await linked.app.close()
    })
  })

  test('says when the reference solution had been seen', async () => {
    const learner = site.visitor()
    await submitted(learner, 'enable\n')
    await submitted(learner, 'enable\nshow version\n')
    expect(learner.page.text).not.toContain('Reference solution seen')
    await learner.open(`/scenarios/${ID}`)
    await learner.press('Show the reference solution')
    await submitted(learner, 'enable\nshow flash:\n')
    expect(learner.page.text).toContain('Reference solution seen before')
  })
})

test('points that an outage took are told, and warnings of today and of older reports are shown', async () => {
  const learner = site.visitor()
  const { url, text } = await submitted(learner, 'enable\nshow alignment\n')
  expect(text).toContain('Line 2 ("show alignment") is not simulated here: a real device would take it.')
  const { learner: who, attempt } = await stored(url)
  const [first] = attempt.report.criteria
  if (!first) throw new Error('the report has no criterion')
  const criteria = [{ ...first, met: false, fatal: true, label: 'The way back is kept' }]
  const { earned: _, format: __, ...older } = { ...attempt.report, score: 0, maxScore: 10, criteria }
  const shownWith = async (id: string, report: Report): Promise<string> => {
    const regrade = { id, at: '2026-05-09T09:00:00.000Z', rev: 2, hash: scenario().hash, report, reason: '' }
    await site.store.regradeAttempt(who, attempt.id, regrade)
    return (await learner.open(url)).text
  }
  expect(await shownWith('r1', { ...older, earned: 7 })).toContain(
    '7 of 10 points earned, all lost because this would be an outage: “The way back is kept” is not met.',
  )
  const shown = await shownWith('r2', { ...older, warnings: ['Line 1: a remark of then'] })
  expect(shown).toContain('You score 0, because this would be an outage')
  expect(shown).toContain('Line 1: a remark of then')
})

test('a regraded attempt shows its new report, and what it was before', async () => {
  const learner = site.visitor()
  const { url } = await submitted(learner, failWith('no-reload'))
  const { learner: who, attempt } = await stored(url)
  expect(learner.page.text).not.toContain('Regraded')
  const report: Report = { ...gradeScenario(scenario(), scenario().passes[0]?.lines ?? '').report }
  await site.store.regradeAttempt(who, attempt.id, {
    id: 'r1',
    at: '2026-05-09T09:00:00.000Z',
    rev: 2,
    hash: scenario().hash,
    report,
    reason: 'the rubric was changed',
  })
  const { text, title } = await learner.open(url)
  expect(title).toBe('Scenario passed')
  expect(text).toContain('10 of 10 points')
  expect(text).toContain(
    `Regraded on 9 May 2026, 09:00 (the rubric was changed): before ${attempt.report.score} of 10, not passed.`,
  )
})

describe('an ungradable attempt', () => {
  test('apologises, keeps the lines, counts nothing, and the log has everything to see it again', async () => {
    const broken = withScenario(site.library, ID, ({ rubric }) => ({
      rubric: { criteria: rubric.criteria.map((criterion) => ({ ...criterion, device: 'NOWHERE' })) },
    }))
    const logged: string[] = []
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged.push(chunk.toString())
        done()
      },
    })
    let ids = 0
    const app = await buildApp({
      store: site.store,
      library: broken,
      now: () => new Date(site.clock.now),
      newId: () => `019f0000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
      secret: 'a secret that is only known to these tests',
      publicUrl: null,
      log: { level: 'error', stream },
    })
    const learner = new Visitor(app)
    const { text, title, url } = await submitted(learner, 'enable\nshow version\n')
    expect(title).toBe('Not graded')
    expect(text).toContain('We are sorry. Nothing was counted: no attempt was used')
    const id = url.split('/').at(-1) ?? ''
    expect(text).toContain(`give this report number: ${id}`)
    expect(text).not.toContain('What went wrong')
    const [entry] = logged
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'ungradable attempt')
    const { rev, hash } = scenario(broken)
    expect(entry).toMatchObject({
      attempt: id,
      scenario: ID,
      rev,
      hash,
      seed: null,
      lines: 'enable\nshow version\n',
      err: {
        message: expect.stringContaining('NOWHERE') as unknown,
        stack: expect.stringContaining('grade.ts') as unknown,
      },
    })

    const { learner: who } = await stored(url)
    expect((await site.store.progress(who)).scenarios).toEqual([])
    expect(await site.store.cards(who)).toEqual([])
    await learner.follow('Try again, with these lines')
    expect(learner.page.text).toContain('Not graded not counted')
    expect(learner.page.html).toContain('enable\nshow version\n</textarea>')
    expect(learner.page.text).not.toContain('attempt to go')
    await app.close()
  })
})

describe('a passing answer', () => {
  test('by a way that no transcript takes is kept for the author, without the learner', async () => {
    const learner = site.visitor()
    const known = scenario().passes[0]?.lines ?? ''
    await submitted(learner, known)
    expect(await site.store.keptRoutes(ID)).toEqual([])
    const other = known.replace('enable\n', 'enable\nconfigure terminal\nno ip domain-lookup\nend\n')
    await submitted(learner, other)
    expect(learner.page.title).toBe('Scenario passed')
    const routes = await site.store.keptRoutes(ID)
    expect(routes).toHaveLength(1)
    expect(routes[0]?.lines).toContain('no ip domain-lookup')
    expect(JSON.stringify(routes)).not.toContain((await stored(learner.page.url)).learner)
  })

  test('that fails is not kept', async () => {
    await submitted(site.visitor(), failWith('no-reload'))
    expect(await site.store.keptRoutes(ID)).toEqual([])
  })
})
