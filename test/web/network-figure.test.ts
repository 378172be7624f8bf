// The network in a report: where a ping stops that had to arrive, or what was built.

import { afterAll, beforeAll, expect, test } from 'vitest'

import { gradeScenario } from '../../src/grading/grade.ts'
import { parseRubric } from '../../src/grading/rubric.ts'
import { networkFigure } from '../../src/web/network-figure.ts'
import { loadSimulator } from '../../src/web/simulator.ts'
import { startApp, realLibrary, type TestApp } from '../support/app.ts'
import { DEVICES, networkWorld } from '../support/stick-network.ts'
import { textOf } from '../support/visitor.ts'

const ID = 'vl-after-clean-up'
let site: TestApp
beforeAll(async () => {
  site = await startApp(await realLibrary())
})
afterAll(() => site.app.close())

async function submitted(lines: string, id = ID) {
  const learner = site.visitor()
  await learner.open(`/scenarios/${id}`)
  return await learner.press('Submit', { lines })
}
const figureIn = (html: string): string => /<(figure|details) class="net-figure"[^]*?<\/\1>/.exec(html)?.[0] ?? ''
const stepsIn = (html: string): readonly string[] =>
  [...(/<ol class="net-steps">([^]*?)<\/ol>/.exec(html)?.[1] ?? '').matchAll(/<li[^>]*>([^]*?)<\/li>/g)].map(
    ([, step = '']) => textOf(step),
  )
const VLAN = 'enable\nconfigure terminal\nvlan 30\nexit\n'

test('below the first cause stands where the ping stops, with its steps and the line to blame', async () => {
  const { html } = await submitted(`${VLAN}interface gi0/1\nswitchport trunk allowed vlan 10\nend\n`)
  const figure = figureIn(html)
  expect(figure).toContain('<figcaption>Where it stops: ping from PC1 to PRN1</figcaption>')
  expect(stepsIn(figure)).toEqual([
    'PC1 10.1.30.20 is in its own subnet: asks who has 10.1.30.20. a question to everybody, untagged',
    'SW1 Stops here. VLAN 30 is not allowed on Gi0/1.',
  ])
  expect(figure).toContain('<a href="#line-6">SW1, line 6</a>: <code dir="ltr">switchport trunk allowed vlan 10</code>')
  expect(figure.match(/<svg class="net"/g)).toHaveLength(2)
  expect(figure.match(/class="dead"/g)).toHaveLength(2)
  // The whole network is told whatever the ticket hid.
  expect(figure).toContain('SW2 Fa0/1 to PRN1 NIC: up, VLAN 30')
  expect(figure).not.toContain('Open its console')
  expect(html.indexOf('id="cause-1"')).toBeLessThan(html.indexOf('<figure'))
  expect(html.match(/class="net-figure"/g)).toHaveLength(1)
})

test('an answer that does not come back is told with its own way', async () => {
  await loadSimulator()
  const parsed = parseRubric({ criteria: [{ id: 'reach', check: 'can-reach', from: 'PC2', to: 'PC1', points: '1' }] })
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  const { rubric } = parsed
  const world = networkWorld({ devices: { ...DEVICES, PC1: '192.168.10.10/24' } })
  const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 80, world, rubric }, '')
  const figure = networkFigure({ world, rubric }, report, '')
  expect(figure?.steps.map(({ device }) => device)).toEqual(['PC2', 'SW2', 'SW1', 'R1', 'SW1', 'PC1'])
  expect(figure?.answer).toBe('Arrived. The answer stops at PC1. It has no gateway.')
  expect(figure?.steps.some(({ isStop }) => isStop)).toBe(false)
  expect(figure?.blame).toEqual({ line: null, told: 'No line sets it.' })
  expect(networkFigure({ world, rubric }, { criteria: [] }, '')).toBeNull()
})

test('of several pings that had to arrive each can be shown', async () => {
  const learner = site.visitor()
  await learner.open('/scenarios/tr-vlan-40')
  const { html } = await learner.press('Submit', { lines: 'enable\n' })
  const criterion = (text: string, id: string): string =>
    new RegExp(`<li id="criterion-${id}"[^]*?</li>`).exec(text)?.[0] ?? ''
  expect(criterion(html, 'sales')).not.toContain('Show the path')
  const [, href = ''] =
    /<a href="([^"]*)">Show the path/.exec(criterion(html, 'cameras').replaceAll('&#x3D;', '=')) ?? []
  expect(href).toMatch(/\?path=cameras#network$/)
  const other = (await learner.open(href)).html
  expect(figureIn(other)).not.toBe(figureIn(html))
  expect(criterion(other, 'cameras')).not.toContain('Show the path')
  expect(criterion(other, 'sales')).toContain('Show the path')
  expect(figureIn((await learner.open(href.replace('cameras', 'nothing'))).html)).toBe(figureIn(html))
})

test('when everything is met it is folded, without steps', async () => {
  const { html } = await submitted(`${VLAN}end\n`)
  const figure = figureIn(html)
  expect(figure).toMatch(/^<details class="net-figure">\n<summary>The network you built<\/summary>/)
  expect(figure).not.toMatch(/class="(?:dead|step|glow)|<ol/)
})

test('a report about one device has none', async () => {
  const { html } = await submitted('enable\nshow version\n', 'upgrade-from-tftp')
  expect(figureIn(html)).toBe('')
})
