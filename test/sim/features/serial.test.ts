// Serial lines: their state, the clock, and what is shown of them (ios-routing.md 3.4, 3.8).

import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../../src/sim/config.ts'
import { worldOf } from '../../../src/sim/start.ts'
import type { World } from '../../../src/sim/world.ts'
import { type } from '../../support/console.ts'
import { lineOf } from '../../support/network.ts'

const line = (name: string, host: number): string => `interface ${name}\n ip address 10.1.1.${host} 255.255.255.252\n`
function two(
  link: unknown = { ends: ['R1 Se0/0/0', 'R2 Se0/0/0'], dce: 'R1' },
  platform = 'c2911',
  port = 'Serial0/0/0',
): World {
  const made = worldOf({
    devices: { R1: { platform, ports: [port] }, R2: { platform, ports: [port] } },
    links: [link],
    configs: { R1: line(port, 1), R2: line(port, 2) },
  })
  if ('problems' in made) throw new Error(made.problems.map(({ message }) => message).join('\n'))
  return made.world
}
const on = (world: World, device: string, ...lines: readonly string[]) =>
  type(world, [`@console ${device}`, 'enable', 'configure terminal', 'interface s0/0/0', ...lines, 'end'].join('\n'))
const states = (world: World): readonly string[] => ['R1', 'R2'].map((device) => lineOf(world, device, 'Serial0/0/0'))
const text = (world: World, device: string): string =>
  runningConfigText(world.devices[device] as World['devices'][string])

describe('a serial line', () => {
  test('is up, and loses no echo', () => {
    expect(states(two())).toEqual(['up/up', 'up/up'])
    expect(type(two(), 'enable\nping 10.1.1.2').text).toContain('!!!!!')
  })
  test('has its clock at the DCE end, which the configuration shows', () => {
    expect(text(two(), 'R1')).toContain(' clock rate 2000000\n')
    expect(text(two(), 'R2')).not.toContain('clock rate')
    const other = two({ ends: ['R1 Se0/0/0', 'R2 Se0/0/0'], dce: 'R2' })
    expect(text(other, 'R2')).toContain(' clock rate 2000000\n')
    expect(on(two(), 'R2', 'clock rate 64000').text).toContain('%Error: This command applies only to DCE interfaces')
    expect(text(on(two(), 'R1', 'clock rate 64000').world, 'R1')).toContain(' clock rate 64000\n')
  })
  test('of an old router waits for the clock', () => {
    const world = two({ ends: ['R1 Se0/0', 'R2 Se0/0'] }, 'c2621xm', 'Serial0/0')
    const state = (now: World): readonly string[] => ['R1', 'R2'].map((device) => lineOf(now, device, 'Serial0/0'))
    expect(state(world)).toEqual(['up/down', 'up/down'])
    expect(state(type(world, 'enable\nconfigure terminal\ninterface s0/0\nclock rate 64000').world)).toEqual([
      'up/up',
      'up/up',
    ])
  })
  test.each([
    ['the encapsulations differ', [['R1', 'encapsulation ppp']], ['up/down', 'up/down']],
    [
      'both have PPP',
      [
        ['R1', 'encapsulation ppp'],
        ['R2', 'encapsulation ppp'],
      ],
      ['up/up', 'up/up'],
    ],
    [
      'one goes back to HDLC',
      [
        ['R1', 'encapsulation ppp'],
        ['R1', 'encapsulation hdlc'],
      ],
      ['up/up', 'up/up'],
    ],
    ['one sends no keepalives', [['R1', 'no keepalive']], ['up/up', 'up/down']],
    ['one end is shut', [['R1', 'shutdown']], ['admin-down/down', 'down/down']],
  ])('where %s', (_, typed, expected) => {
    const world = typed.reduce((now, [device = '', lines = '']) => on(now, device, lines).world, two())
    expect(states(world)).toEqual(expected)
  })
  test('with PPP knows the address of the other end, in whatever network it is', () => {
    const ppp = on(on(two(), 'R1', 'encapsulation ppp').world, 'R2', 'encapsulation ppp').world
    const table = (world: World): string => type(world, '@console R1\nshow ip route').entries.at(-1)?.output ?? ''
    expect(table(ppp)).toContain(`      10.0.0.0/8 is variably subnetted, 3 subnets, 2 masks
C        10.1.1.0/30 is directly connected, Serial0/0/0
L        10.1.1.1/32 is directly connected, Serial0/0/0
C        10.1.1.2/32 is directly connected, Serial0/0/0
`)
    const far = on(ppp, 'R2', 'ip address 172.16.0.2 255.255.255.252').world
    expect(table(far)).toContain('C        172.16.0.2 is directly connected, Serial0/0/0\n')
    expect(type(far, '@console R1\nping 172.16.0.2').text).toContain('!!!!!')
    expect(table(two())).not.toContain('10.1.1.2')
    expect(table(on(ppp, 'R1', 'shutdown').world)).not.toContain('10.1.1.2')
  })
  test('that is cut is down at both ends', () => {
    expect(states(two({ ends: ['R1 Se0/0/0', 'R2 Se0/0/0'], down: true }))).toEqual(['down/down', 'down/down'])
  })
  test('says of itself which end it is, and how it frames', () => {
    const world = on(on(two(), 'R1', 'encapsulation ppp').world, 'R2', 'encapsulation ppp').world
    const { text: shown } = type(world, '@console R1\nshow controllers s0/0/0\nshow interfaces s0/0/0')
    expect(shown).toContain('Interface Serial0/0/0\nDCE V.35, clock rate 2000000\n')
    expect(shown).toContain('  Encapsulation PPP, LCP Open\n  Open: IPCP, CDPCP, loopback not set\n')
    expect(shown).toContain('BW 1544 Kbit/sec, DLY 20000 usec,')
    expect(type(world, '@console R2\nshow controllers s0/0/0').text).toContain('DTE V.35')
  })
  test('needs no next hop', () => {
    const world = type(
      two(),
      '@console R2\nenable\nconfigure terminal\ninterface loopback 0\nip address 172.20.0.1 255.255.0.0\nend\n@console R1\nenable\nconfigure terminal\nip route 0.0.0.0 0.0.0.0 s0/0/0\nend\nping 172.20.0.1\nshow ip route',
    )
    expect(world.text).toContain('!!!!!')
    expect(world.text).toContain('Gateway of last resort is 0.0.0.0 to network 0.0.0.0')
    expect(world.text).not.toContain('%Default route without gateway')
  })
})

test('a link in long form that says what nobody can mean is refused', () => {
  const problems = (link: unknown): readonly string[] => {
    const made = worldOf({ devices: { R1: 'c2911', R2: 'c2911' }, links: [link] })
    return 'problems' in made ? made.problems.map(({ message }) => message) : []
  }
  expect(problems({ ends: ['R1 Gi0/0'] })).toEqual(['a link has two ends'])
  expect(problems({ ends: ['R1 Gi0/0', 'R2 Gi0/0'], dce: 'R3' })).toEqual(['R3 is at neither end'])
  expect(problems({ ends: ['R1 Gi0/0', 'R2 Gi0/0'], speed: 1 })).toEqual(['unknown key speed'])
})
