// Verdicts about a network: who reaches whom, which line put what in the way, and the smallest change that mends it.

import { describe, expect, test } from 'vitest'
import { gradeScenario, type Gradable } from '../../src/grading/grade.ts'
import { findRepair } from '../../src/grading/repair.ts'
import { parseRubric } from '../../src/grading/rubric.ts'
import { access, DEVICES, networkWorld, TRUNK, USUAL } from '../support/stick-network.ts'

const RUBRIC = {
  criteria: [
    { id: 'prints', check: 'can-reach', from: 'PC2', to: 'PC1', points: '6', required: 'true' },
    { id: 'trunk', check: 'trunk-carries', device: 'SW2', interface: 'Fa0/24', vlans: ['10', '20'], points: '2' },
    { id: 'office', check: 'can-reach', from: 'PC1', to: ['R1 Gi0/0.10'], points: '2' },
  ],
}
function gradable(change: Parameters<typeof networkWorld>[0] = {}): Gradable {
  const read = parseRubric(RUBRIC)
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  return { id: 'ticket', rev: 1, passMark: 100, world: networkWorld(change), rubric: read.rubric }
}
/** SW2 lets only VLAN 10 through. */
const TICKET = gradable({
  configs: {
    SW2: `vlan 10,20\ninterface Fa0/24\n ${TRUNK}\n switchport trunk allowed vlan 10\n${access('Fa0/1', 20)}`,
  },
})

describe('a ticket', () => {
  test('what nobody mended was so in the beginning', () => {
    const { report } = gradeScenario(TICKET, '@console SW2\nenable\nshow running-config')
    expect(report.outcome).toBe('failed')
    expect(report.criteria.map(({ met }) => met)).toEqual([false, false, true])
    expect(report.criteria[0]?.reason).toBe(
      'PC2 does not reach PC1: at SW2 VLAN 20 is not allowed on Fa0/24 towards SW1.',
    )
    expect(report.diagnoses[0]).toMatchObject({
      id: 'net-vlan-not-allowed',
      line: null,
      message: 'At SW2 VLAN 20 is not allowed on Fa0/24 towards SW1. It was so when you began.',
    })
  })

  test('the line that adds the VLAN passes', () => {
    const lines = '@console SW2\nenable\nconf t\nint f0/24\nswitchport trunk allowed vlan add 20\nend'
    const { report } = gradeScenario(TICKET, lines)
    expect([report.outcome, report.score]).toEqual(['passed', 10])
  })

  test('a list that replaces the other is blamed, and the repair changes that line', () => {
    const graded = gradeScenario(
      TICKET,
      '@console SW2\nenable\nconf t\nint f0/24\nswitchport trunk allowed vlan 20\nend',
    )
    const { report } = graded
    const repair = findRepair(TICKET, graded)
    expect(report.criteria.map(({ met }) => met)).toEqual([true, false, true])
    expect(report.criteria[1]?.reason).toBe(
      'Fa0/24 of SW2 does not carry VLAN 10: at SW2 VLAN 10 is not allowed on Fa0/24 towards SW1.',
    )
    expect(report.diagnoses[0]).toMatchObject({ id: 'net-vlan-not-allowed', line: 5 })
    expect(report.diagnoses[0]?.message).toContain('Line 5 on SW2 ("switchport trunk allowed vlan 20") made it so.')
    expect(repair?.edits).toEqual([{ op: 'replace', line: 5, text: 'switchport trunk allowed vlan add 20' }])
  })

  test('nothing typed: the repair goes to the device and does it there', () => {
    const graded = gradeScenario(TICKET, 'enable')
    const repair = findRepair(TICKET, graded)
    expect(repair?.lines).toEqual([
      'enable',
      '@console SW2',
      'enable',
      'configure terminal',
      'interface FastEthernet0/24',
      'switchport trunk allowed vlan add 20',
      'end',
    ])
  })

  test('a line on another device that breaks what held is the cause', () => {
    const lines =
      '@console SW2\nenable\nconf t\nint f0/24\nswitchport trunk allowed vlan add 20\nend\n@console R1\nenable\nconf t\nint g0/0\nshutdown'
    const { report } = gradeScenario(TICKET, lines)
    expect(report.diagnoses[0]).toMatchObject({ id: 'net-shutdown', line: 11 })
    expect(report.diagnoses[0]?.message).toBe('Gi0/0 of R1 is shut down. Line 11 on R1 ("shutdown") made it so.')
  })
})

test('two things in the way are told together, and mended together', () => {
  const both = gradable({
    configs: {
      SW1: (USUAL['SW1'] ?? '').replace('vlan 20\n name LAB\n', ''),
      R1: (USUAL['R1'] ?? '').replace('dot1q 20', 'dot1q 30'),
    },
  })
  const graded = gradeScenario(both, 'enable')
  const { report } = graded
  expect(report.criteria[0]?.reason).toMatch(/SW1 has no VLAN 20, and Gi0\/0\.20 of R1 is in VLAN 30, not in VLAN 20/)
  expect(findRepair(both, graded)).not.toBeNull()
})

describe('repairs that are typed elsewhere', () => {
  const office = { id: 'office', check: 'can-reach', from: 'PC1', to: ['PC2'], points: '1' }
  const added = (change: Parameters<typeof networkWorld>[0], criteria: readonly object[]): readonly string[] => {
    const read = parseRubric({ criteria })
    if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'))
    const scenario = { id: 'x', rev: 1, passMark: 100, world: networkWorld(change), rubric: read.rubric }
    return findRepair(scenario, gradeScenario(scenario, 'enable'))?.lines.slice(1) ?? []
  }

  test('a host gets the gateway of the router that is in its network', () => {
    expect(added({ devices: { ...DEVICES, PC2: '192.168.20.10/24 gw 192.168.20.254' } }, [office])).toEqual([
      '@console PC2',
      'set ip 192.168.20.10 255.255.255.0 192.168.20.1',
    ])
    expect(added({ devices: { ...DEVICES, PC1: '192.168.10.10/24' } }, [office])).toContain(
      'set ip 192.168.10.10 255.255.255.0 192.168.10.1',
    )
  })

  test('a router leaves the tag off where the native VLAN of the switch has to stay', () => {
    const native = ' switchport trunk native vlan 20'
    const SW1 = (USUAL['SW1'] ?? '').replace(`Gi0/1\n ${TRUNK}`, `Gi0/1\n ${TRUNK}\n${native}`)
    const stays = { id: 'stays', check: 'running-contains', device: 'SW1', line: [native.trim()], points: '1' }
    expect(added({ configs: { SW1 } }, [office, { ...stays, required: 'true' }])).toEqual([
      'configure terminal',
      'interface GigabitEthernet0/0.20',
      'encapsulation dot1Q 20 native',
      'end',
    ])
  })
})

test('what stands in the way after a power cycle alone was not saved, also where a line was only taken away', () => {
  const read = parseRubric({
    criteria: [{ id: 'comes-back', check: 'can-reach', from: 'PC1', to: 'PC2', when: 'power-cycle', points: '1' }],
  })
  if ('problems' in read) throw new Error('the rubric is sound')
  const R1 = (USUAL['R1'] ?? '').replace('no shutdown', 'shutdown')
  const world = { ...networkWorld({ configs: { R1 } }), focus: 'R1' }
  const scenario = { id: 'x', rev: 1, passMark: 100, world, rubric: read.rubric }
  const { report } = gradeScenario(scenario, 'enable\nconf t\nint g0/0\nno shutdown\nend')
  expect(report.diagnoses.map(({ id, line }) => [id, line])).toEqual([['not-saved', 4]])
  expect(report.diagnoses[0]?.message).toMatch(
    /^Line 4 \("no shutdown"\) changed running-config only: nothing saved it to startup-config, and startup-config still has "shutdown"/,
  )
  expect(gradeScenario(scenario, 'enable\nconf t\nint g0/0\nno shutdown\nend\nwrite memory').report.outcome).toBe(
    'passed',
  )
})

test('an EtherChannel that nobody has made yet is missed, and no fault of the rubric', () => {
  const of = { device: 'SW1', interface: 'Port-channel1' }
  const read = parseRubric({
    criteria: [
      { id: 'carries', check: 'trunk-carries', ...of, vlans: ['10'], points: '1' },
      { id: 'role', check: 'stp-port', ...of, vlan: '10', role: 'root', points: '1' },
      { id: 'native', check: 'native-matches', ...of, points: '1' },
    ],
  })
  if ('problems' in read) throw new Error('the rubric is sound')
  const { report } = gradeScenario({ ...TICKET, rubric: read.rubric }, 'enable')
  expect([report.outcome, report.score]).toEqual(['failed', 0])
  expect(report.criteria.map(({ reason }) => reason)).toEqual([
    'SW1 has no Port-channel1.',
    'SW1 has no Port-channel1.',
    'Po1 of SW1 is no trunk.',
  ])
})

test('a rubric that asks about somebody who is not there is ungradable, and says so', () => {
  const read = parseRubric({
    criteria: [{ id: 'x', check: 'can-reach', from: 'PC9', to: 'PC1', points: '1' }],
  })
  if ('problems' in read) throw new Error('the rubric is sound by itself')
  const { report } = gradeScenario({ ...TICKET, rubric: read.rubric }, '')
  expect(report.outcome).toBe('ungradable')
  expect(JSON.stringify(report.warnings)).toContain('the rubric asks about \\"PC9\\", which the scenario does not have')
})
