// Mistakes of spanning tree: who is root and who should be, and what a guard blocks, with the line to blame and what would mend it.

import { expect, test } from 'vitest'
import { gradeScenario, type Gradable } from '../../src/grading/grade.ts'
import { findRepair } from '../../src/grading/repair.ts'
import { networkWorld } from '../support/stick-network.ts'
import { rubricOf } from './worlds.ts'

const TRUNKS = 'interface range Gi0/1 - 2\n switchport mode trunk\n'
const RAPID = 'spanning-tree mode rapid-pvst\n'
/** SW1, SW2 and SW3 in a triangle, all at their default. SW2 has the lowest MAC address, SW1 the highest. */
const triangle = (configs: Readonly<Record<string, string>> = {}) =>
  networkWorld({
    devices: { SW1: 'c2960', SW2: 'c2960', SW3: 'c2960', PC1: '10.0.0.1/24', PC3: '10.0.0.3/24' },
    links: [
      'SW1 Gi0/1 - SW2 Gi0/1',
      'SW1 Gi0/2 - SW3 Gi0/1',
      'SW2 Gi0/2 - SW3 Gi0/2',
      'PC1 - SW1 Fa0/1',
      'PC3 - SW3 Fa0/1',
    ],
    configs: Object.fromEntries(['SW1', 'SW2', 'SW3'].map((name) => [name, `${RAPID}${TRUNKS}${configs[name] ?? ''}`])),
  })
const on = (device: string, ...lines: readonly string[]): string =>
  [`@console ${device}`, 'enable', 'configure terminal', ...lines, 'end'].join('\n')
const scenario = (
  criterion: Readonly<Record<string, string>>,
  configs: Readonly<Record<string, string>> = {},
): Gradable => ({
  id: 'x',
  rev: 1,
  passMark: 100,
  world: triangle(configs),
  rubric: rubricOf({ id: 'goal', points: '1', ...criterion }),
})
const graded = (
  lines: string,
  criterion: Readonly<Record<string, string>>,
  configs: Readonly<Record<string, string>> = {},
) => gradeScenario(scenario(criterion, configs), lines).report
const causes = (report: ReturnType<typeof graded>) =>
  report.diagnoses.filter(({ cause }) => cause).map(({ id, line, message }) => ({ id, line, message }))
const ROOT = { check: 'stp-root', device: 'SW1', vlan: '1' }

test('nobody chose a root: the switch that should be it has the default', () => {
  expect(causes(graded('enable', ROOT))).toEqual([
    {
      id: 'net-root-not-chosen',
      line: null,
      message: 'SW1 has priority 32768 in VLAN 1, so SW2 with the lower bridge ID is the root. No line sets it.',
    },
  ])
})

test('a priority that is too high is to blame', () => {
  expect(causes(graded(on('SW1', 'spanning-tree vlan 1 priority 36864'), ROOT))).toMatchObject([
    { id: 'net-root-not-chosen', line: 4 },
  ])
})

test('a line that makes another switch root is to blame, and taking it back meets the goal', () => {
  const lines = `${on('SW1', 'spanning-tree vlan 1 root primary')}\n${on('SW3', 'spanning-tree vlan 1 priority 4096')}`
  expect(causes(graded(lines, ROOT))).toMatchObject([{ id: 'net-wrong-root', line: 9 }])
  const asked = scenario(ROOT)
  const repaired = findRepair(asked, gradeScenario(asked, lines))?.lines ?? []
  expect(graded(repaired.join('\n'), ROOT).outcome).toBe('passed')
  expect(repaired.slice(8)).toEqual(['spanning-tree vlan 1 priority 4096', 'no spanning-tree vlan 1 priority', 'end'])
})

test('who takes over is asked without a device', () => {
  const lines = `${on('SW1', 'spanning-tree vlan 1 root primary')}\n${on('SW3', 'spanning-tree vlan 1 root secondary')}`
  const deputy = { check: 'stp-root', device: 'SW3', vlan: '1', without: 'SW1' }
  expect(graded(lines, deputy).outcome).toBe('passed')
  const report = graded(on('SW1', 'spanning-tree vlan 1 root primary'), deputy)
  expect(report.criteria[0]?.reason).toMatch(/^Without SW1 SW3 is not the root of VLAN 1/)
  expect(causes(report)).toMatchObject([{ id: 'net-root-not-chosen', line: null }])
})

/** PC1 reaches PC3 over SW1 and SW3 alone: the other way is shut. */
const LINE = { SW2: 'interface range Gi0/1 - 2\n shutdown\n' }
const REACH = { check: 'can-reach', from: 'PC1', to: 'PC3' }

test('root guard blocks a better root: the priority of that switch is to blame', () => {
  const report = graded(on('SW3', 'spanning-tree vlan 1 priority 4096'), REACH, {
    ...LINE,
    SW1: 'spanning-tree vlan 1 priority 24576\ninterface Gi0/2\n spanning-tree guard root\n',
  })
  expect(causes(report)).toEqual([
    {
      id: 'net-root-guard',
      line: 4,
      message:
        'Root guard of SW1 blocks VLAN 1, because SW3 behind it would be a better root, with priority 4096. Line 4 on SW3 ("spanning-tree vlan 1 priority 4096") made it so.',
    },
  ])
})

test('loop guard blocks a neighbour that falls silent: its filter is to blame', () => {
  const report = graded(on('SW1', 'interface Gi0/2', 'spanning-tree bpdufilter enable'), REACH, {
    ...LINE,
    SW1: 'spanning-tree vlan 1 priority 4096\n',
    SW3: 'interface Gi0/1\n spanning-tree guard loop\n',
  })
  expect(causes(report)).toEqual([
    {
      id: 'net-loop-guard',
      line: 5,
      message:
        'Loop guard of SW3 blocks VLAN 1, because Gi0/2 of SW1 sends no BPDUs. Line 5 on SW1 ("spanning-tree bpdufilter enable") made it so.',
    },
  ])
})

test('a trunk against an access port of the VLAN is a link that is no trunk', () => {
  const report = graded(on('SW3', 'interface Gi0/1', 'switchport mode access'), REACH, LINE)
  expect(causes(report)).toMatchObject([{ id: 'net-not-trunk', line: 5 }])
})
