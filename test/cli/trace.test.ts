// `drillmark trace`: the steps of a packet, where it ended, and the line to blame.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { trace } from '../../src/cli/trace.ts'
import { captured } from './captured.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drillmark-trace-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Two PCs at two switches with a trunk between them; SW1 lacks what the lines have to bring. */
const SCENARIO = `---
id: two-floors
title: Two floors
objectives: []
difficulty: easy
minutes: 5
pass-mark: 80
---

PC1 reaches PC2.

\`\`\`yaml start
devices:
  SW1: c2960
  SW2: { platform: c2960, vlans: { 30: STAFF } }
  PC1: 10.1.30.11/24
  PC2: 10.1.30.12/24
links: [SW1 Gi0/1 - SW2 Gi0/1, PC1 - SW1 Fa0/1, PC2 - SW2 Fa0/1]
configs:
  SW1: |
    interface FastEthernet0/1
     switchport access vlan 30
     switchport mode access
    interface GigabitEthernet0/1
     switchport mode trunk
  SW2: |
    interface FastEthernet0/1
     switchport access vlan 30
     switchport mode access
    interface GigabitEthernet0/1
     switchport mode trunk
focus: SW1
\`\`\`
\`\`\`yaml rubric
criteria:
  - { id: reach, check: can-reach, from: PC1, to: PC2, points: 1, required: true, label: PC1 reaches PC2 }
\`\`\`
\`\`\`ios pass "x"
enable
configure terminal
vlan 30
end
\`\`\`
`

/** What is printed for a ping from PC1 to PC2 after lines. */
async function traced(...lines: readonly string[]) {
  const [scenario, typed] = [join(folder, 'two-floors.md'), join(folder, 'lines.txt')]
  await writeFile(scenario, SCENARIO)
  await writeFile(typed, lines.map((line) => `${line}\n`).join(''))
  const files = lines.length === 0 ? [scenario] : [scenario, typed]
  return await captured(() => trace([...files, '--from', 'PC1', '--to', 'PC2']))
}
const VLAN = ['enable', 'configure terminal', 'vlan 30', 'exit']

test('a packet that arrives is told device by device', async () => {
  const { code, out, err } = await traced(...VLAN)
  expect([code, err]).toEqual([0, ''])
  expect(out.trimEnd().split('\n')).toEqual([
    'Ping from PC1 to PC2',
    '1 PC1  10.1.30.12 is in its own subnet: sends it there. (untagged, to the MAC of PC2)',
    '2 SW1  Fa0/1 is an access port of VLAN 30: sends it on by Gi0/1. (tag 30)',
    '3 SW2  Gi0/1 is a trunk, and the frame is in VLAN 30: sends it on by Fa0/1. (untagged)',
    '4 PC2  10.1.30.12 is its own address.',
    'Arrived.',
    'The answer takes the same way back.',
  ])
})

test('one that stops names the rule, and the line that made it so', async () => {
  const { code, out } = await traced(...VLAN, 'interface gi0/1', 'switchport trunk allowed vlan 10', 'end')
  expect(code).toBe(1)
  expect(out.trimEnd().split('\n').slice(-3)).toEqual([
    '✗ SW1  Stops here. VLAN 30 is not allowed on Gi0/1.',
    'Nothing arrived, so there is no way back to look at.',
    'SW1, line 6: switchport trunk allowed vlan 10',
  ])
})

test('where no line is to blame, that is said; where the own end was moved, that line is', async () => {
  expect((await traced()).out).toMatch(/There is no VLAN 30 here\.\n.*\nNo line sets it\.\n$/)
  const moved = await traced(...VLAN, 'interface fa0/1', 'no switchport access vlan', 'end')
  expect(moved.out).toMatch(
    /SW1  Stops here\. Fa0\/1 is an access port of VLAN 1\.\n.*\nSW1, line 6: no switchport access vlan\n$/,
  )
})

test('a name means its address of IPv6, where it has no other or where that is asked for', async () => {
  const path = join(folder, 'two-floors-6.md')
  await writeFile(
    path,
    SCENARIO.replace('10.1.30.11/24', '2001:DB8:30::11/64').replace('10.1.30.12/24', '2001:DB8:30::12/64'),
  )
  const lines = join(folder, 'lines-6.txt')
  await writeFile(lines, VLAN.map((line) => `${line}\n`).join(''))
  const ends = ['--from', 'PC1', '--to', 'PC2']
  const found = await captured(() => trace([path, lines, ...ends]))
  expect([found.code, found.err]).toEqual([0, ''])
  expect(found.out).toContain('4 PC2  2001:DB8:30::12 is its own address.')
  expect((await captured(() => trace([path, lines, ...ends, '-6']))).code).toBe(0)
  const four = await captured(() => trace([path, lines, ...ends, '--version', '4']))
  expect([four.code, four.err]).toEqual([2, 'drillmark trace: PC2 has no IPv4 address.\n'])
  expect((await captured(() => trace([path, lines, ...ends, '--version', '5']))).err).toContain('--version is 4 or 6')
})

test('ends that nobody has, and a call without ends, are refused', async () => {
  const path = join(folder, 'two-floors.md')
  await writeFile(path, SCENARIO)
  const missing = await captured(() => trace([path, '--from', 'PC9', '--to', 'PC2']))
  expect([missing.code, missing.err]).toEqual([2, 'drillmark trace: There is no PC9: there are SW1, SW2, PC1, PC2.\n'])
  expect((await captured(() => trace([path, '--from', 'PC1']))).code).toBe(2)
  expect((await captured(() => trace([]))).code).toBe(2)
})
