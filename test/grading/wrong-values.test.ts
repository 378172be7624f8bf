// Lines with another value than was asked for: several of them, on another device, or behind another console.

import { expect, test } from 'vitest'
import { gradeScenario } from '../../src/grading/grade.ts'
import { worldFrom } from '../support/console.ts'
import { twoWays } from '../support/two-ways.ts'
import { rubricOf, typed } from './worlds.ts'

const at = (id: string, device: string, port: string, address: string) => ({
  id,
  check: 'address',
  points: '1',
  device,
  interface: port,
  address,
})
const two = () => worldFrom({ devices: { R1: 'c2911', R2: 'c2911' }, links: ['R1 Gi0/0 - R2 Gi0/0'] })
const plan = rubricOf(
  at('one', 'R1', 'Gi0/0', '10.0.0.1/30'),
  at('two', 'R1', 'Gi0/1', '10.0.1.126/25'),
  at('three', 'R2', 'Gi0/0', '10.0.0.2/30'),
)
const causes = (world: ReturnType<typeof two>, rubric: typeof plan, lines: string) =>
  gradeScenario({ id: 'x', rev: 1, passMark: 100, world, rubric }, typed(lines)).report.diagnoses.filter(
    ({ cause }) => cause,
  )

test('values that rest on one false idea are put right together, each with its line', () => {
  const found = causes(
    two(),
    plan,
    `enable
    configure terminal
    interface g0/0
    ip address 10.0.0.1 255.255.255.254
    interface g0/1
    ip address 10.0.1.127 255.255.255.128
    @console R2
    enable
    configure terminal
    interface g0/0
    ip address 10.0.0.2 255.255.255.254`,
  )
  expect(found.map(({ line }) => line)).toEqual([4, 6, 11])
  expect(found[0]?.otherwise).toContain('and with lines 6 and 11 put right too, this would have been met')
  expect(found[1]?.message).toContain('says "10.0.1.127", and "10.0.1.126" was needed')
})

test('a line that belongs to another device is named where it stands', () => {
  const [first] = causes(
    two(),
    plan,
    `enable
    configure terminal
    interface g0/0
    ip address 10.0.0.1 255.255.255.252
    interface g0/1
    ip address 10.0.1.126 255.255.255.128
    interface g0/2
    ip address 10.0.0.2 255.255.255.252
    @console R2
    enable
    configure terminal
    interface g0/0
    no shutdown`,
  )
  expect(first).toMatchObject({ line: 8 })
  expect(first?.message).toContain('Line 8 on R1 ("ip address 10.0.0.2 255.255.255.252") belongs to R2.')
})

const reach = rubricOf({ id: 'reach', check: 'can-reach', points: '1', from: 'PC1', to: 'PC3' })
const NO_ROUTE = { R1: 'ip route 10.0.0.0 255.255.0.0 10.0.12.2\n' }

test.each([
  ['another mask', '192.168.3.0 255.255.255.248', '255.255.255.248'],
  ['another prefix', '192.168.8.0 255.255.255.0', '192.168.8.0'],
])('a route with %s stands in the place of the one that is missing', (_, route, word) => {
  const [first] = causes(
    twoWays(NO_ROUTE),
    reach,
    `@console R1
    enable
    configure terminal
    ip route ${route} 10.0.12.2`,
  )
  expect(first).toMatchObject({ id: 'net-route-missing', line: 4 })
  expect(first?.message).toContain(`has ${word} in its place`)
})

test('lines that all belong to another device are behind the wrong console', () => {
  const [first] = causes(
    twoWays({ R1: 'ip route 192.168.3.0 255.255.255.0 10.0.21.9\n' }),
    reach,
    `@console R3
    enable
    configure terminal
    no ip route 192.168.3.0 255.255.255.0 10.0.21.9
    ip route 192.168.3.0 255.255.255.0 10.0.12.2`,
  )
  expect(first).toMatchObject({ line: 1 })
  expect(first?.message).toContain('The lines behind line 1 ("@console R3") were typed on R3.')
})

test('a line that was to take a route away and missed it is named', () => {
  const rubric = rubricOf(
    { id: 'reach', check: 'can-reach', points: '1', from: 'PC1', to: 'PC3' },
    { id: 'gone', check: 'route-absent', points: '1', device: 'R1', prefix: '192.168.3.0/24', via: '10.0.21.2' },
  )
  const [first] = causes(
    twoWays({ R1: 'ip route 192.168.3.0 255.255.255.0 10.0.21.2\n' }),
    rubric,
    `@console R1
    enable
    configure terminal
    no ip route 192.168.3.0 255.255.255.0 10.0.12.2
    ip route 192.168.3.0 255.255.255.0 10.0.12.2`,
  )
  expect(first).toMatchObject({ line: 4 })
})
