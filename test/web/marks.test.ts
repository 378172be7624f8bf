// Marks of objectives while somebody works: what a line met, what it broke, and what is never sent.

import { beforeAll, expect, test } from 'vitest'

import { parseRubric } from '../../src/grading/rubric.ts'
import { marksOf, type Mark } from '../../src/web/marks.ts'
import { loadSimulator } from '../../src/web/simulator.ts'
import type { Scenario } from '../../src/content/library.ts'
import { realLibrary, startApp, type TestApp } from '../support/app.ts'
import { LAB, withLab } from '../support/lab-scenario.ts'

let site: TestApp
let lab: Scenario
beforeAll(async () => {
  await loadSimulator()
  site = await startApp(withLab(await realLibrary()))
  lab = site.library.scenarios.get(LAB) as Scenario
})

const told = (marks: readonly Mark[]): string =>
  marks.map(({ state, line }) => (line === null ? state : `${state} ${line}`)).join(', ')

const NAMED = '@console SW1\nenable\nconfigure terminal\nhostname ACCESS-SW1\n'

test('an objective is not met, is met, is broken by a line and met again, whatever was asked before', () => {
  const steps: readonly (readonly [string, string])[] = [
    ['', 'not-yet, not-yet, not-yet, not-yet, met'],
    [NAMED, 'met, not-yet, not-yet, not-yet, met'],
    [`${NAMED}hostname OTHER\n`, 'broken 5, not-yet, not-yet, not-yet, met'],
    [`${NAMED}hostname OTHER\ndo show clock\n\n`, 'broken 5, not-yet, not-yet, not-yet, met'],
    [`${NAMED}hostname OTHER\nhostname ACCESS-SW1\n`, 'met, not-yet, not-yet, not-yet, met'],
    [`${NAMED}end\nwrite\n`, 'met, not-yet, met, not-yet, met'],
    [`${NAMED}end\nwrite\nconfigure terminal\nhostname X\n`, 'broken 8, not-yet, broken 8, not-yet, met'],
    ['enable\nconfigure terminal\nhostname R9\n', 'not-yet, not-yet, not-yet, not-yet, broken 3'],
  ]
  const warm = marksOf()
  for (const [lines, expected] of steps) {
    expect([lines, told(warm(lab, lines))]).toEqual([lines, expected])
    expect([lines, told(marksOf()(lab, lines))]).toEqual([lines, expected])
  }
})

test('whether one end reaches another is told once somebody tried it, and follows the network from then on', () => {
  const parsed = parseRubric({
    criteria: [{ id: 'reach', check: 'can-reach', from: 'PC1', to: 'R1', points: '1', label: 'PC1 reaches R1' }],
  })
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  const reach: Scenario = { ...lab, hash: 'reach', rubric: parsed.rubric }
  const up =
    'enable\nconfigure terminal\ninterface gi0/0\nip address 10.0.10.1 255.255.255.0\nno shutdown\nend\n@wait 1m\n'
  const marks = marksOf()
  expect(told(marks(reach, ''))).toBe('not-tried')
  expect(told(marks(reach, up))).toBe('not-tried')
  expect(told(marks(reach, `${up}ping 10.0.10.99\n`))).toBe('not-tried')
  expect(told(marks(reach, `${up}ping 10.0.10.11\n`))).toBe('met')
  expect(told(marks(reach, `${up}@console PC1\nping 10.0.10.1\n`))).toBe('met')
  expect(told(marks(reach, `${up}ping 10.0.10.11\nconfigure terminal\ninterface gi0/0\nshutdown\n`))).toBe('broken 11')
  expect(told(marks(reach, '@console PC1\nping 10.0.10.1\n'))).toBe('not-tried')
})

test('the page has them, and asks for them with its lines; nobody is kept for that', async () => {
  const learner = site.visitor()
  const { html } = await learner.open(`/scenarios/${LAB}`)
  expect(html).toContain('<span class="soft" data-objectives-told>1 of 5</span>')
  const ask = (id: string, transcript: string) =>
    site.app.inject({
      method: 'POST',
      url: `/scenarios/${id}/marks`,
      payload: { transcript },
      headers: { 'sec-fetch-site': 'same-origin' },
    })
  const { statusCode, body, headers } = await ask(LAB, NAMED)
  expect(statusCode).toBe(200)
  expect(headers['set-cookie']).toBeUndefined()
  expect(told((JSON.parse(body) as { marks: readonly Mark[] }).marks)).toBe('met, not-yet, not-yet, not-yet, met')
  expect(Object.keys((JSON.parse(body) as { marks: readonly object[] }).marks[0] ?? {})).toEqual([
    'id',
    'state',
    'line',
  ])
})

test('where a fault is searched for there are none, and no answer tells them', async () => {
  const sealed = site.library.scenarios.get(`${LAB}-sealed`) as Scenario
  expect(lab.page.hasTicks).toBe(true)
  expect(sealed.page.hasTicks).toBe(false)
  const { html } = await site.visitor().open(`/scenarios/${LAB}-sealed`)
  expect(html).toContain('checked when you submit')
  expect(html).not.toContain('data-marks')
  const answer = await site.app.inject({
    method: 'POST',
    url: `/scenarios/${LAB}-sealed/marks`,
    payload: { transcript: '' },
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect(answer.statusCode).toBe(404)
})
