// Command items: what an author writes, what comes out of it, and how the check proves it.

import { describe, expect, test } from 'vitest'
import { compileContent } from '../../src/compile-content.ts'
import { NO_PROOFS } from '../../src/content/proofs.ts'
import { choice, QUIZ, smallCourse, STARTS } from './small-course.ts'

const starts = `## desk-switch

\`\`\`yaml start
devices: { SW1: c2960, PC1: 10.1.10.11/24 }
links: [PC1 - SW1 Fa0/1]
configs: { SW1: "vlan 10" }
focus: SW1
\`\`\`
`
const fence = (kind: string, text: string) => `\`\`\`${kind}\n${text}\n\`\`\`\n\n`
const CHECKS = fence('yaml checks', '- { check: access-port, interface: Fa0/1, vlan: 10 }')
const PASS = fence('ios pass', 'switchport access vlan 10')
const FAIL = fence('ios fail', 'switchport access vlan 20')
const IN_PORT = 'start=desk-switch after="enable; configure terminal; interface fa0/1"'
const item = (attributes: string, blocks = CHECKS + PASS + FAIL, stem = 'Put Fa0/1 into VLAN 10.\n\n') =>
  `:::command{#new-one ${attributes}}\n${stem}${blocks}> An access port has one VLAN.\n:::\n`

const compiled = (text: string, proofs = true) => {
  const { [`course/start/boot/scenarios/save.md`]: _, ...files } = smallCourse
  const all = new Map(Object.entries({ ...files, [STARTS]: starts, [QUIZ]: `${choice}\n${text}` }))
  return compileContent(all, proofs ? { proofs: NO_PROOFS } : {})
}
const problemsOf = (text: string) =>
  compiled(text).problems.map(({ at, message, help }) => `${at.line}: ${message} (${help})`)

test('a command item has its start state, its prompt and one right answer, and no wrong ones', () => {
  const { library, problems } = compiled(item(IN_PORT))
  expect(problems).toEqual([])
  const made = library?.items.get('new-one')
  expect(made).toMatchObject({
    kind: 'command',
    level: 'apply',
    prompt: 'SW1(config-if)#',
    before: ['enable', 'configure terminal', 'interface fa0/1'],
    answer: 'switchport access vlan 10',
    criteria: [{ check: 'access-port', interface: 'Fa0/1', vlan: '10' }],
    mostLines: 5,
    stemText: 'Put Fa0/1 into VLAN 10.',
    stemHtml: '<p>Put Fa0/1 into VLAN 10.</p>',
  })
  expect(JSON.stringify(made)).not.toContain('vlan 20')
})

test('an empty line of an answer is an Enter', () => {
  const blocks = [
    fence('yaml checks', '- { check: startup-equals-running }'),
    fence('ios pass', 'copy running-config startup-config\n'),
    fence('ios fail', 'copy running-config startup-config'),
  ].join('')
  const { library, problems } = compiled(item('start=desk-switch after="enable"', blocks))
  expect(problems).toEqual([])
  expect(library?.items.get('new-one')).toMatchObject({ answer: 'copy running-config startup-config\n\n' })
})

test('a start state may stand in the item, with a base or without', () => {
  const own = fence('yaml start', 'base: desk-switch\nfocus: SW1')
  expect(problemsOf(item('after="enable; configure terminal; interface fa0/1"', own + CHECKS + PASS + FAIL))).toEqual(
    [],
  )
})

test('the prompt is there without proofs, too', () => {
  const { library } = compiled(item(IN_PORT), false)
  expect(library?.items.get('new-one')).toMatchObject({ prompt: 'SW1(config-if)#' })
})

test('values are drawn in the start state, the checks and the lines', () => {
  const blocks = [
    fence('yaml values', 'vlan: number 2 900'),
    'Put Fa0/1 into VLAN $vlan.\n\n',
    fence('yaml checks', '- { check: access-port, interface: Fa0/1, vlan: $vlan }'),
    fence('ios pass', 'switchport access vlan $vlan'),
    fence('ios fail', 'switchport access vlan 1'),
  ].join('')
  expect(problemsOf(item(IN_PORT, blocks, ''))).toEqual([])
  const wrong = blocks.replace('access vlan $vlan', 'access vlan 901')
  expect(problemsOf(item(IN_PORT, wrong, '')).join('\n')).toMatch(
    /these lines must pass, and they fail, with \$vlan \d+ \(.*not in VLAN \d+/s,
  )
})

describe('the proof', () => {
  test.each([
    [
      CHECKS + FAIL + fence('ios pass', 'switchport acces vlan 20'),
      /these lines must pass, and they fail.*check-1 not met/s,
    ],
    [CHECKS + PASS + fence('ios fail', 'sw ac vl 10'), /these lines must fail, and they pass/],
    [fence('yaml checks', '- { check: hostname, name: SW1 }') + PASS + FAIL, /an empty answer passes/],
    [
      CHECKS + PASS + FAIL + fence('ios pass', '\n\n\n\nend'.trimStart() + '\nexit\nexit\nexit\nexit\nexit'),
      /more lines than the item takes \(5\)/,
    ],
  ])('%#', (blocks, message) => {
    expect(problemsOf(item(IN_PORT, blocks)).join('\n')).toMatch(message)
  })
})

test.each([
  [item('', CHECKS + PASS + FAIL), 'this command item has no start state'],
  [item('start=desk-swich', CHECKS + PASS + FAIL), 'there is no start state "desk-swich"'],
  [item(IN_PORT, PASS + FAIL), 'this command item has no checks'],
  [item(IN_PORT, CHECKS + FAIL), 'this command item has no right answer'],
  [item(IN_PORT, CHECKS + PASS), 'this command item has no wrong answer'],
  [item(IN_PORT, CHECKS + PASS + FAIL, ''), 'this command item has no stem'],
  [item(`${IN_PORT} lines=90`), 'lines cannot be "90"'],
  [item(`${IN_PORT} line=1`), 'an item has no attribute "line"'],
  [item('start=desk-switch after="enable; conf terminl"'), 'the device refused the line "conf terminl"'],
  [item(IN_PORT, fence('yaml checks', 'check: hostname') + PASS + FAIL), 'checks are a list'],
  [item(IN_PORT, fence('yaml checks', '- { check: access-prt }') + PASS + FAIL), 'there is no check "access-prt"'],
  [
    item(IN_PORT, fence('yaml checks', '- { check: hostname, name: A, device: SW9 }') + PASS + FAIL),
    'there is no device "SW9"',
  ],
  [item(IN_PORT, CHECKS + PASS + FAIL + fence('ios psas', 'end')), 'a command item has no fence "ios psas"'],
  [item(IN_PORT, CHECKS + CHECKS + PASS + FAIL), 'a second ```yaml checks'],
  [item(IN_PORT, fence('yaml start', 'platform: c2960') + CHECKS + PASS + FAIL), 'this item has two start states'],
  [
    choice.replace('What runs first?', `What runs first?\n\n${PASS}`).replace('first-stage', 'other'),
    'belongs into a :::command item',
  ],
])('%#', (text, message) => {
  expect(problemsOf(text).join('\n')).toContain(message)
})
