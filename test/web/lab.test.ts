// The page of a network as it comes from the server: what it tells, on which level, and its buttons for browsers without script.

import { beforeAll, describe, expect, test } from 'vitest'

import { startApp, realLibrary, type TestApp } from '../support/app.ts'
import { LAB, withLab } from '../support/lab-scenario.ts'

let site: TestApp
beforeAll(async () => {
  site = await startApp(withLab(await realLibrary()))
})

const VLAN = '@console SW2\nenable\nconfigure terminal\nvlan 20\nexit\ninterface fa0/1\nswitchport access vlan 20\n'

describe('an open scenario', () => {
  test('shows the picture in both sizes, its text, the objectives and a tab for each console', async () => {
    const { html } = await site.visitor().open(`/scenarios/${LAB}`)
    expect(html.match(/<svg class="net"/g)).toHaveLength(2)
    expect(html).toContain('<tr><td>SW2 Fa0/1</td><td>SRV1 NIC</td><td>up, VLAN 1</td></tr>')
    expect(html).toContain('R1 is selected: no links up, Gi0/0 shut.')
    expect([...html.matchAll(/data-tab="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'R1',
      'SW1',
      'SW2',
      'PC1',
      'SRV1',
    ])
    expect([...html.matchAll(/data-objective="([^"]*)"/g)]).toHaveLength(5)
    expect(html).toContain('aria-label="PC1, PC. Open its console"')
  })

  test('a console that is chosen without script is turned to once, and the page tells the state after the lines', async () => {
    const learner = site.visitor()
    await learner.open(`/scenarios/${LAB}`)
    await learner.press('SW2', { lines: VLAN })
    const { html } = await learner.open(`/scenarios/${LAB}`)
    expect(html).toContain(`\n${VLAN}</textarea>`)
    expect(html).toContain('<td>up, VLAN 20</td>')
    expect(html).toContain('6 on 1 device · edit or paste')
    await learner.press('SW1', { lines: VLAN })
    expect((await learner.open(`/scenarios/${LAB}`)).html).toContain(`\n${VLAN}@console SW1\n</textarea>`)
    await learner.press('Run', { lines: VLAN, console: 'NOBODY' })
    expect((await learner.open(`/scenarios/${LAB}`)).html).toContain(`\n${VLAN}</textarea>`)
  })
})

test('a device that was left with a question is told beside Submit', async () => {
  const learner = site.visitor()
  await learner.open(`/scenarios/${LAB}`)
  const beside = async (lines: string): Promise<string | undefined> => {
    await learner.press('Run', { lines })
    const { html } = await learner.open(`/scenarios/${LAB}`)
    return /<span [^>]*data-submit-told>(.*?)<\/span>/.exec(html)?.[1]
  }
  expect(await beside('enable\n')).toBe('Only Submit counts.')
  expect(await beside('enable\nreload\n@console SW1\n')).toBe(
    '<a href="#console-R1" data-turn-to="R1">R1</a> is still waiting for an answer.',
  )
  expect(await beside('enable\nreload\n@console SW1\n@console R1\n')).toBe('Only Submit counts.')
  expect(await beside('enable\nreload\n@console SW1\nenable\nreload\n@console SW2\n')).toMatch(
    /R1<\/a> and <a [^>]*>SW1<\/a> are still waiting/,
  )
})

describe('a sealed scenario', () => {
  /** The page after these lines, without the lines themselves and what is made anew for every page. */
  async function pageAfter(lines: string): Promise<string> {
    const learner = site.visitor()
    await learner.open(`/scenarios/${LAB}-sealed`)
    await learner.press('Run', { lines })
    const { html } = await learner.open(`/scenarios/${LAB}-sealed`)
    return html
      .replace(/<textarea[^]*?<\/textarea>/, '')
      .replace(/<div id="console">[^]*?<div class="lab-below">/, '')
      .replaceAll(/(?:name="attempt" value|nonce)="[^"]*"/g, '')
  }

  test('is the same page whatever was configured, as long as the lamps are', async () => {
    const right = VLAN.replace('vlan 20\nexit', 'vlan 30\nexit').replace('access vlan 20', 'access vlan 30')
    expect(await pageAfter(right)).toBe(await pageAfter(VLAN))
    expect(await pageAfter(VLAN)).not.toMatch(/VLAN \d|trunk|blocked/)
  })

  test('sends no check, no solution and no start state', async () => {
    const html = await pageAfter('')
    expect(html).not.toMatch(/hostname|running-config|"check"|shut\b/)
    const { statusCode } = await site.app.inject(`/scenarios/${LAB}-sealed/world.json`)
    expect(statusCode).toBe(404)
  })
})

test('a console of several devices says where another one begins', async () => {
  const learner = site.visitor()
  await learner.open(`/scenarios/${LAB}`)
  await learner.press('Run', { lines: 'enable\n@console SW1\nenable\n@console R1\n' })
  const { html } = await learner.open(`/scenarios/${LAB}`)
  expect([...html.matchAll(/<span class="turn" id="([^"]*)">([^<]*)/g)].map(([, id, name]) => `${id} ${name}`)).toEqual(
    ['console-R1-1 R1', 'console-SW1-3 SW1'],
  )
})
