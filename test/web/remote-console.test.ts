// The live console of a sealed device: a line is one request, and what goes out is what the screen shows.

import { beforeAll, afterEach, beforeEach, expect, test } from 'vitest'

import type { Scenario } from '../../src/content/library.ts'
import type { ConsoleReply } from '../../src/sim/remote-terminal.ts'
import { openTerminal, typeLine } from '../../src/sim/terminal.ts'
import { remoteConsoles } from '../../src/web/remote-console.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { inVariants, withScenario } from '../support/scenario-variants.ts'
import { loadSimulator } from '../../src/web/simulator.ts'

beforeAll(loadSimulator)

const ID = 'upgrade-from-tftp'

let site: TestApp
beforeEach(async () => {
  const plain = await startApp()
  site = await plain.again(
    withScenario(plain.library, ID, (scenario) => ({ ...inVariants({ ...scenario, sealed: true }), sealed: true })),
  )
  await plain.app.close()
})
afterEach(() => site.app.close())

function scenario(): Scenario {
  const found = site.library.scenarios.get(ID)
  if (!found) throw new Error(`the course has no scenario ${ID}`)
  return found
}
/** What the server answers; `headers` are those of a browser, unless a test says others. */
async function ask(question: object, { id = ID, headers = {} } = {}) {
  const { statusCode, body } = await site.app.inject({
    method: 'POST',
    url: `/scenarios/${id}/console`,
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    payload: question,
  })
  return { status: statusCode, body, reply: JSON.parse(statusCode < 300 ? body : '{}') as ConsoleReply }
}
/** Every string of a value, wherever it stands. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null
    ? [...Object.keys(value), ...Object.values(value).flatMap(stringsOf)]
    : []
}

test('begins with the prompt, and a line brings its output and the next prompt', async () => {
  const begun = await ask({ transcript: '' })
  expect(begun.reply).toEqual({ output: 'BR1>', line: '', prompt: 'BR1>', takes: 'command' })
  const { reply } = await ask({ transcript: 'enable\nshow clock\n', from: 1 })
  expect(reply.output).toMatch(/^show clock\r\n\S.*\r\n(?:.*\r\n)*BR1#$/)
  expect(reply.prompt).toBe('BR1#')
})

test('shows what a device in the page would show, however the lines are sent', async () => {
  const lines = ['enable', 'configure terminal', 'hostname EDGE', 'end', 'reload', 'no', '', 'enable', '@power-cycle']
  let { terminal, output } = openTerminal(scenario().world, 0)
  for (const line of lines) {
    const typed = typeLine(terminal, line)
    terminal = typed.terminal
    output += typed.output
  }
  let told = (await ask({ transcript: '' })).reply.output
  for (let n = 1; n <= lines.length; n += 1)
    told += (await ask({ transcript: `${lines.slice(0, n).join('\n')}\n`, from: n - 1 })).reply.output
  expect(told).toBe(output)
  expect((await ask({ transcript: `${lines.join('\n')}\n` })).reply.output).toBe(output)
})

test.each([
  ['enable\nconfigure terminal\n', 'configuration'],
  ['enable\ncopy tftp: flash:\n', 'answer'],
  ['enable\nreload\n', 'key'],
  ['enable\nconfigure terminal\nenable secret x\nend\ndisable\nenable\n', 'secret'],
])('after %j says that the next line is of the kind "%s"', async (lines, takes) => {
  expect((await ask({ transcript: lines })).reply.takes).toBe(takes)
})

test('answers "?" and Tab with what the device knows', async () => {
  const help = await ask({ transcript: 'enable\n', from: 1, line: 'show vers', key: '?' })
  expect(help.reply.output).toContain('version')
  expect(help.reply.line).toBe('show vers')
  const completed = await ask({ transcript: 'enable\n', from: 1, line: 'show ver', key: '\t' })
  expect(completed.reply.line).toBe('show version ')
})

test('the same question has the same answer: sent twice, in another order, by another learner', async () => {
  const question = { transcript: 'enable\nconfigure terminal\nhostname EDGE\n', from: 2 }
  const first = await ask(question)
  await ask({ transcript: 'enable\nconfigure terminal\nhostname OTHER\n', from: 2 })
  await ask({ transcript: 'enable\nerase startup-config\n\n', from: 2 })
  expect(await ask(question)).toEqual(first)
  const learner = site.visitor()
  await learner.open(`/scenarios/${ID}`)
  await learner.press('Run', { lines: 'enable\nconfigure terminal\nhostname MINE\n' })
  const cookie = [...learner.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  expect(await ask(question, { headers: { cookie } })).toEqual(first)
})

test('another variant is another device', async () => {
  const seed = Array.from({ length: 100 }, (_, n) => n).find((n) => scenario().variant(n).briefHtml.includes('EDGE4'))
  expect((await ask({ transcript: 'enable\n' })).reply.prompt).toBe('BR1#')
  expect((await ask({ transcript: 'enable\n', seed: String(seed) })).reply.prompt).toBe('EDGE4#')
  expect((await ask({ transcript: 'enable\nshow clock\n', from: 1, seed: String(seed) })).reply.prompt).toBe('EDGE4#')
  expect((await ask({ transcript: 'enable\nshow clock\n', from: 1 })).reply.prompt).toBe('BR1#')
})

test('of the start state nothing goes out but what stands on the screen', async () => {
  const { html } = await site.visitor().open(`/scenarios/${ID}`)
  const { body } = await ask({ transcript: '' })
  const { name, platform, config } = scenario().world.devices[scenario().world.focus] ?? {}
  const known = new Set([name, platform, config?.identity.hostname])
  const sent = html.replaceAll(scenario().briefHtml, '').replaceAll(scenario().title, '') + body
  const secrets = stringsOf(scenario().world).filter((text) => text.length > 5 && !known.has(text))
  // Title and brief name files and addresses; the rest of the page may not.
  const told = secrets.filter((text) => sent.includes(text) && /[\d.:]/.test(text))
  expect(secrets.length).toBeGreaterThan(50)
  expect(told).toEqual([])
  expect(Object.keys(JSON.parse(body) as object).sort()).toEqual(['line', 'output', 'prompt', 'takes'])
})

test('a device that the page has itself is not asked about here', async () => {
  expect((await ask({ transcript: '' }, { id: 'back-up-image-and-configuration' })).status).toBe(404)
  expect((await ask({ transcript: '' }, { id: 'nowhere' })).status).toBe(404)
  expect((await ask({ transcript: '' }, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
})

test.each([
  ['more lines than an attempt takes', { transcript: 'show clock\n'.repeat(501) }],
  ['too many characters', { transcript: 'x'.repeat(200_001) }],
  ['a key that is none', { transcript: '', key: 'x' }],
  ['a field too many', { transcript: '', world: true }],
  ['no lines', {}],
  ['a number that is none', { transcript: '', from: -1 }],
])('refuses %s with the reason', async (_, question) => {
  const { status, body } = await ask(question)
  expect(status).toBe(422)
  expect((JSON.parse(body) as { errors: string[] }).errors[0]).toMatch(/\S{3,}/)
})

test('lines have the budget of a run, and what is over is said', async () => {
  const banner = `banner motd #\n${`${'x'.repeat(250)}\n`.repeat(200)}#\n`
  const { reply } = await ask({
    transcript: `enable\nconfigure terminal\n${banner}end\n${'show running-config\n'.repeat(290)}`,
  })
  expect(reply.output).toContain('These lines take too long')
})

test('a line costs one step, whatever stands before it, and what is no longer kept is typed again', () => {
  const consoles = remoteConsoles()
  let compiled = 0
  const of = (seed: number) => ({
    id: ID,
    seed,
    compiled: () => {
      compiled += 1
      return scenario()
    },
  })
  const lines = 'show clock\n'.repeat(400)
  const reply = consoles(of(1), { transcript: lines, from: 399, line: '' })
  for (let n = 400; n < 500; n += 1) consoles(of(1), { transcript: 'show clock\n'.repeat(n + 1), from: n, line: '' })
  expect(compiled).toBe(1)
  // Two hundred others push it out.
  for (let seed = 2; seed < 202; seed += 1) consoles(of(seed), { transcript: '', line: '' })
  expect(consoles(of(1), { transcript: lines, from: 399, line: '' })).toEqual(reply)
  expect(compiled).toBe(202)
})
