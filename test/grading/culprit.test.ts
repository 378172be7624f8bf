// One line behind all that is missed, where the network alone names another one.

import { expect, test } from 'vitest'
import { gradeScenario } from '../../src/grading/grade.ts'
import type { Report } from '../../src/grading/report.ts'
import { networkWorld } from '../support/stick-network.ts'
import { rubricOf, typed } from './worlds.ts'

const configs = {
  R1: 'interface GigabitEthernet0/1\n ip address 10.0.12.1 255.255.255.252\n',
  R2: 'interface GigabitEthernet0/1\n ip address 10.0.12.2 255.255.255.252\ninterface Loopback0\n ip address 10.9.9.9 255.255.255.255\n',
}
const TWO = { devices: { R1: 'c2911', R2: 'c2911' }, links: ['R1 Gi0/1 - R2 Gi0/1', 'R1 Gi0/2 - R2 Gi0/2'] }
const rubric = rubricOf({ id: 'reach', check: 'can-reach', points: '1', from: 'R1', to: '10.9.9.9' })

function reported(lines: string, given: Readonly<Record<string, string>> = configs): Report {
  const world = networkWorld({ ...TWO, configs: given })
  return gradeScenario({ id: 'x', rev: 1, passMark: 100, world, rubric }, typed(lines)).report
}
const cause = ({ diagnoses }: Report) => diagnoses.find((one) => one.cause)

test('a line among right ones that spoils what they do is the cause', () => {
  const report = reported(`enable
    configure terminal
    interface g0/1
    ip address 10.0.13.1 255.255.255.252
    exit
    ip route 10.9.9.9 255.255.255.255 10.0.12.2`)
  expect(cause(report)).toMatchObject({ line: 4 })
  expect(cause(report)?.otherwise).toContain('this would have been met: “Reach”.')
})

test('a line that leads to the block of another port is the cause of what is missing there', () => {
  const report = reported(
    `enable
    configure terminal
    interface g0/2
    ip address 10.0.12.1 255.255.255.252
    no shutdown
    exit
    ip route 10.9.9.9 255.255.255.255 10.0.12.2`,
    { R2: configs.R2 },
  )
  expect(cause(report)).toMatchObject({ line: 3 })
  expect(cause(report)?.message).toContain('"GigabitEthernet0/1" was needed')
})

test('two lines that are wrong are not laid on one', () => {
  const report = reported(`enable
    configure terminal
    interface g0/1
    shutdown
    exit
    ip route 10.9.9.9 255.255.255.255 10.0.12.3`)
  expect(report.diagnoses.every(({ message }) => !message.includes('spoils what the other lines do'))).toBe(true)
})
