// The values of a scenario page, made from plain values: what it says of the console, of the reader and of their lines.

import { beforeAll, describe, expect, test } from 'vitest'

import type { Library, Scenario } from '../../src/content/library.ts'
import { run } from '../../src/grading/run.ts'
import { maySeeSolution, scenarioPage } from '../../src/web/scenario-page.ts'
import type { ScenarioContext } from '../../src/web/scenario-page.ts'
import { branch } from '../grading/worlds.ts'
import { realLibrary } from '../support/app.ts'
import { asking } from '../support/scenario-variants.ts'
import { loadSimulator } from '../../src/web/simulator.ts'

beforeAll(loadSimulator)

const library: Library = await realLibrary()
const scenario = library.scenarios.get('upgrade-from-tftp') as Scenario

function page(change: Partial<Scenario> = {}, context: Partial<ScenarioContext> = {}) {
  return scenarioPage({
    library,
    scenario: { ...scenario, ...change },
    attempt: 'a',
    lines: '',
    run: null,
    errors: [],
    solution: false,
    attempts: { rows: [], before: null, behind: null },
    submitted: null,
    result: undefined,
    exam: null,
    hintsTaken: 0,
    gate: { state: 'open', openedBy: [] },
    zone: 'UTC',
    ...context,
  })
}
const secret = '\nenable secret 9 $9$nhEmQVczB7dqsO$X.HsgL6x1il0RxkOSSvyQYwucySCt7qFm4v7pqCxkKM\nend\n'

describe('the console', () => {
  test('is told by its device, product and prompt, and that it asks for no password', () => {
    expect(page({ world: branch() }).device).toEqual({
      name: 'BR1',
      product: 'Cisco 2911',
      via: null,
      isAsking: false,
      prompt: 'BR1>',
      needsNoPassword: true,
      others: '',
      breakKey: 'Break',
    })
  })

  test.each([
    ['a password is set', { 'startup-config': `hostname BR1${secret}` }, false],
    [
      'only the next start will know one',
      { 'startup-config': `hostname BR1${secret}`, 'running-config': 'hostname BR1\nend\n' },
      false,
    ],
    ['it runs no IOS', { mode: 'rommon' }, false],
  ])('says nothing of a password where it would tell more than that: %s', (_, start, needsNone) => {
    expect(page({ world: branch(start) }).device.needsNoPassword).toBe(needsNone)
  })

  test('of a sealed device only the prompt is told', () => {
    const { device, live } = page({ world: branch(), sealed: true })
    expect(device).toMatchObject({ prompt: 'BR1>', needsNoPassword: false })
    expect(live).toEqual({ href: '/scenarios/upgrade-from-tftp/console', isRemote: true })
  })

  test('what interrupts a start is a key on a router and a button on a switch', () => {
    const ofSwitch = [...library.scenarios.values()].find(({ world }) =>
      Object.values(world.devices).every(({ platform }) => platform === 'c2960'),
    )
    expect(page({ world: ofSwitch?.world ?? branch() }).device.breakKey).toBe('Mode')
  })

  test('a question that waits is told with what an answer may be', () => {
    const asked = (lines: string) =>
      page({ world: branch() }, { lines, run: { ...run(branch(), lines), steps: 0, lab: null } }).asked
    expect(asked('enable\n')).toBeNull()
    expect(asked('enable\nreload\n')).toEqual({
      question: 'Proceed with reload? [confirm]',
      hint: 'An empty line means yes.',
    })
    expect(asked('enable\ncopy tftp: flash:\n')?.hint).toBe('')
  })
})

test('details stand in one line: difficulty, minutes, pass mark, variant, passed', () => {
  const { minutes, passMark } = scenario
  expect(page().details).toEqual(['Easy', `${minutes} min`, `Pass mark ${passMark} %`])
  const passed = { scenario: scenario.id, passed: true, attempts: 1 } as ScenarioContext['result']
  expect(page({ seed: 7 }, { result: passed }).details.slice(3)).toEqual(['Variant 7', 'Passed'])
})

test('answers that stand last fill their fields, and are not shown as lines', () => {
  const { lines, questions } = page(asking(scenario), { lines: 'show version\n@answer running 15.1(4)M4\n' })
  expect(lines).toBe('show version\n')
  expect(questions.map(({ id, value }) => [id, value])).toEqual([
    ['host-name', ''],
    ['running', '15.1(4)M4'],
  ])
})

test('lines that could not be run are an apology, with no console', () => {
  const { errors, console } = page({}, { lines: 'enable\n', run: 'broken' })
  expect(errors[0]).toContain('that is our fault')
  expect(console).toBeNull()
})

test('hints come one at a time', () => {
  const all = scenario.hintsHtml.length
  expect(page().hints).toMatchObject({ taken: [], next: { number: 1, label: `Take hint 1 of ${all}` } })
  expect(page({}, { hintsTaken: all }).hints).toMatchObject({ next: null })
  expect(page({ hintsHtml: [] }).hints).toBeNull()
})

test('the solution opens with a pass or the second graded attempt', () => {
  const result = (passed: boolean, attempts: number) => ({ passed, attempts }) as ScenarioContext['result']
  expect([undefined, result(false, 1), result(false, 2), result(true, 1)].map(maySeeSolution)).toEqual([
    false,
    false,
    true,
    true,
  ])
  expect(page({}, { solution: true, result: result(false, 1) }).solution).toMatchObject({
    shown: false,
    missing: '1 attempt',
    solutions: [],
  })
  expect(page({}, { solution: true, result: result(true, 1) }).solution?.solutions).toHaveLength(1)
})
