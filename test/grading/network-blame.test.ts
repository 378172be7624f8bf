// What a report says of who put something in the way: of addresses that two new routers get.

import { expect, test } from 'vitest'
import { gradeScenario } from '../../src/grading/grade.ts'
import type { Report } from '../../src/grading/report.ts'
import { networkWorld } from '../support/stick-network.ts'
import { rubricOf, typed } from './worlds.ts'

const TWO = { devices: { R1: 'c2911', R2: 'c2911' }, links: ['R1 Gi0/1 - R2 Gi0/1'] }
const port = (address: string): string => `interface GigabitEthernet0/1\n ip address ${address}\n`

function reported(
  args: Readonly<Record<string, string>>,
  configs: Readonly<Record<string, string>>,
  lines: string,
): Report {
  const world = networkWorld({ ...TWO, configs })
  const rubric = rubricOf({ id: 'reach', check: 'can-reach', points: '1', from: 'R1', ...args })
  return gradeScenario({ id: 'x', rev: 1, passMark: 100, world, rubric }, typed(lines)).report
}
const said = ({ diagnoses }: Report, id: string): string | undefined => diagnoses.find((one) => one.id === id)?.message

test('a refused prefix length is put right on every line that has one', () => {
  const report = reported(
    { to: 'R2 Gi0/1' },
    {},
    `enable
    configure terminal
    interface g0/1
    ip address 10.0.12.1/30
    no shutdown
    @console R2
    enable
    configure terminal
    interface g0/1
    ip address 10.0.12.2 /30
    no shutdown`,
  )
  expect(said(report, 'line-refused')).toContain('"10.0.12.1 255.255.255.252" is like it')
  expect(report.diagnoses.find(({ id }) => id === 'line-refused')?.cause).toBe(true)
})

test('what works and was not saved is no fault of a setting, and no line of it is to blame', () => {
  const configs = { R1: port('10.0.12.1 255.255.255.252') }
  const report = reported(
    { to: 'R2 Gi0/1', when: 'power-cycle', device: 'R2' },
    configs,
    `@console R2
    enable
    configure terminal
    interface g0/1
    ip address 10.0.12.2 255.255.255.252
    no shutdown`,
  )
  expect(report.diagnoses.map(({ id }) => id)).toEqual(['not-saved'])
  expect(report.criteria.map(({ met, lines }) => [met, lines])).toEqual([[false, []]])
})

test('a line that broke what worked made it so, although the setting that lacks is an old one', () => {
  const configs = { R1: port('10.0.12.1 255.255.255.0'), R2: port('10.0.12.130 255.255.255.0') }
  const report = reported(
    { to: '10.0.12.130' },
    configs,
    `enable
    configure terminal
    interface g0/1
    ip address 10.0.12.1 255.255.255.128`,
  )
  expect(said(report, 'net-route-missing')).toBe(
    'R1 has no route to 10.0.12.130. Line 4 on R1 ("ip address 10.0.12.1 255.255.255.128") made it so. Line 4 ("ip address 10.0.12.1 255.255.255.128") says "255.255.255.128", and "255.255.255.0" was needed.',
  )
})

test('what was hidden behind something else stands in the way since it can be seen', () => {
  const report = reported(
    { to: '10.0.12.9' },
    { R1: `${port('10.0.12.1 255.255.255.252')} shutdown\n` },
    `enable
    configure terminal
    interface g0/1
    no shutdown
    @console R2
    enable
    configure terminal
    interface g0/1
    ip address 10.0.12.9 255.255.255.252
    no shutdown`,
  )
  expect(said(report, 'net-route-missing')).toMatch(
    /^R1 has no route to 10\.0\.12\.9\. It stands in the way since line \d+ on R\d/,
  )
})

test('an interface without an address is called by its name', () => {
  const configs = { R1: port('10.0.12.1 255.255.255.252'), R2: 'interface g0/1\n no shutdown\n' }
  const report = reported({ to: 'R2 Gi0/1' }, configs, 'enable')
  expect(report.criteria[0]?.reason).toBe('R1 does not reach R2 Gi0/1: Gi0/1 of R2 has no address.')
})

/** What the report says of a cable whose ends are configured like this. */
const ofCable = (one: string, other: string): Report => {
  const world = networkWorld({
    devices: { SW1: 'c2960', SW2: 'c2960' },
    links: ['SW1 Gi0/1 - SW2 Gi0/1'],
    configs: { SW1: `interface g0/1\n ${one}\n`, SW2: `interface g0/1\n ${other}\n` },
  })
  const rubric = rubricOf({ id: 'clean', check: 'same-duplex', interface: 'Gi0/1', points: '1' })
  return gradeScenario({ id: 'x', rev: 1, passMark: 100, world, rubric }, 'enable').report
}

test('a duplex mismatch says which end is fixed', () => {
  const fixed = 'speed 100\n duplex full'
  expect(said(ofCable(fixed, 'speed auto'), 'duplex-differs')).toBe(
    'Gi0/1 of SW1 runs at full duplex, and its other end at half. This end is fixed and makes no offer, so the other one takes half.',
  )
  expect(said(ofCable('speed auto', fixed), 'duplex-differs')).toContain('The other end is fixed')
  expect(said(ofCable('speed 100\n duplex half', fixed), 'duplex-differs')).toContain('Both are set, and differ.')
  expect(ofCable(fixed, fixed).outcome).toBe('passed')
})

test('two fixed speeds that differ are both named', () => {
  const report = ofCable('speed 100\n duplex full', 'speed 10\n duplex full')
  expect(said(report, 'net-speed-mismatch')).toContain(
    'Gi0/1 of SW1 is set to 100 Mbit/s, and its other end at SW2 to 10.',
  )
})

test('who asks for an address that nobody has is named with the interface', () => {
  const configs = { R1: port('10.0.12.1 255.255.255.0'), R2: port('10.0.12.130 255.255.255.0') }
  const asked = rubricOf({ id: 'reach', check: 'can-reach', points: '1', from: 'R1', to: '10.0.12.131', device: 'R1' })
  const world = networkWorld({ ...TWO, configs })
  const { report } = gradeScenario(
    { id: 'x', rev: 1, passMark: 100, world, rubric: asked },
    typed('@console R1\n enable'),
  )
  expect(said(report, 'net-nobody-has')).toContain('obody answers for 10.0.12.131 when R1 asks on Gi0/1')
})

test('what is told beside a slip quotes the line that was typed, not what it should have been', () => {
  const configs = { R1: port('10.0.12.1 255.255.255.0'), R2: port('10.0.12.130 255.255.255.0') }
  const world = networkWorld({ ...TWO, configs })
  const rubric = rubricOf(
    { id: 'reach', check: 'can-reach', points: '1', from: 'R1', to: '10.0.12.130', device: 'R2' },
    { id: 'saved', check: 'startup-equals-running', points: '1', device: 'R2' },
  )
  const lines = typed(`@console R2
    enable
    configure terminal
    interface g0/1
    ip address 10.0.12.13 255.255.255.0`)
  const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world, rubric }, lines)
  expect(said(report, 'net-nobody-has')).toContain('Line 5 on R2 ("ip address 10.0.12.13 255.255.255.0")')
  expect(said(report, 'not-saved')).toBe(
    '"ip address 10.0.12.13 255.255.255.0" of line 5 is only in running-config: nothing saved it to startup-config.',
  )
})
