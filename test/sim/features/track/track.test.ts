// `track 1 interface G0/1 line-protocol`, and a static route that is used only as long as the object is up.

import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../../../src/sim/config.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { net } from '../../../support/network.ts'

const LAN = `interface GigabitEthernet0/0
 ip address 10.1.1.1 255.255.255.0
interface GigabitEthernet0/1
 ip address 10.2.2.1 255.255.255.0
`
const R2 = LAN.replaceAll('.1 255', '.2 255')
/** Two routers with two cables, R1 configured by these lines. */
const two = (...lines: readonly string[]): World => {
  const world = net({ R1: ['c2911', LAN], R2: ['c2911', R2] }, 'R1 Gi0/0 - R2 Gi0/0', 'R1 Gi0/1 - R2 Gi0/1')
  return type(world, ['enable', 'configure terminal', ...lines, 'end'].join('\n')).world
}
const typed = (world: World, ...lines: readonly string[]): World =>
  type(world, ['configure terminal', ...lines, 'end'].join('\n')).world
const shown = (world: World, line: string): string => type(world, line).entries[0]?.output ?? ''
const routes = (world: World): readonly string[] =>
  shown(world, 'show ip route static')
    .split('\n')
    .filter((line) => line.startsWith('S'))

const TRACK = ['track 1 interface g0/1 line-protocol', 'exit']
const TRACKED = [...TRACK, 'ip route 172.20.0.0 255.255.0.0 10.1.1.2 track 1']
const FLOATING = [...TRACKED, 'ip route 172.20.0.0 255.255.0.0 10.2.2.2 200']
const FIRST = 'S     172.20.0.0/16 [1/0] via 10.1.1.2'
const SECOND = 'S     172.20.0.0/16 [200/0] via 10.2.2.2'

describe('a route with a tracked object', () => {
  test('is used as long as the line of the interface is up, whatever its own way does', () => {
    const world = two(...TRACKED)
    expect(routes(world)).toEqual([FIRST])
    const down = typed(world, 'interface g0/1', 'shutdown')
    expect(routes(down)).toEqual([])
    expect(routes(typed(down, 'interface g0/1', 'no shutdown'))).toEqual([FIRST])
  })
  test('gives way to a floating one, and takes its place again', () => {
    const world = two('track 1 interface g0/0 line-protocol', 'exit', ...FLOATING.slice(2))
    expect(routes(world)).toEqual([FIRST])
    expect(routes(typed(world, 'interface g0/0', 'shutdown'))).toEqual([SECOND])
  })
  test('goes when the far end is shut, too', () => {
    const world = type(
      two(...TRACKED),
      '@console R2\nenable\nconfigure terminal\ninterface g0/1\nshutdown\nend\n@console R1',
    ).world
    expect(routes(world)).toEqual([])
  })
  test('waits for an object that is not there yet', () => {
    const world = two('ip route 172.20.0.0 255.255.0.0 10.1.1.2 track 1')
    expect(routes(world)).toEqual([])
    expect(routes(typed(world, ...TRACK))).toEqual([FIRST])
  })
  test('is used where the object is of a kind that is not simulated', () => {
    expect(routes(two('track 1 ip sla 1 reachability', 'exit', ...TRACKED.slice(2)))).toEqual([FIRST])
  })
  test.each([
    ['no ip route 172.20.0.0 255.255.0.0 10.1.1.2 track 1', []],
    ['no ip route 172.20.0.0 255.255.0.0 10.1.1.2 track 2', [FIRST]],
    ['ip route 172.20.0.0 255.255.0.0 10.1.1.2', [FIRST]],
    ['no track 1', []],
  ])('%s', (line, left) => {
    expect(routes(typed(two(...TRACKED), line))).toEqual(left)
  })
})

describe('an object', () => {
  test('of IP routing is down without an address', () => {
    const world = two('track 1 interface g0/1 ip routing', 'exit', ...TRACKED.slice(2))
    expect(routes(world)).toEqual([FIRST])
    const bare = typed(world, 'interface g0/1', 'no ip address')
    expect(routes(bare)).toEqual([])
    expect(shown(bare, 'show track 1')).toContain('\n  IP routing is Down (no IP addr)\n    2 changes, last change ')
  })
  test('has its block, and stands before the interfaces in running-config', () => {
    const world = two('track 1 interface g0/1 line-protocol', 'delay down 10', 'exit', ...TRACKED.slice(2))
    const text = runningConfigText(world.devices['R1'] as World['devices'][string])
    expect(text).toContain('\ntrack 1 interface GigabitEthernet0/1 line-protocol\n delay down 10\n!\n')
    expect(text).toContain('\nip route 172.20.0.0 255.255.0.0 10.1.1.2 track 1\n')
    expect(text.indexOf('\ntrack 1')).toBeLessThan(text.indexOf('\ninterface '))
    expect(runningConfigText(typed(world, 'no track 1').devices['R1'] as World['devices'][string])).not.toContain(
      '\ntrack ',
    )
  })
  test.each([
    ['track 1 interface g0/0 line-protocol', 'Cannot change tracked object 1 - delete old config first.\n'],
    ['track 1 ip sla 4 reachability', 'Cannot change tracked object 1 - delete old config first.\n'],
    ['track 1 interface g0/1 line-protocol', ''],
    ['track 1', ''],
  ])('that is there: %s', (line, answer) => {
    const { entries, world } = type(two(...TRACK), `configure terminal\n${line}`)
    expect(entries.at(-1)?.output).toBe(answer)
    expect(world.devices['R1']?.within.length).toBe(answer === '' ? 1 : 0)
  })
  test('changes its state with the interface, and says so', () => {
    const { entries } = type(two(...TRACK), 'configure terminal\ninterface g0/1\nshutdown')
    const said = entries.at(-1)?.output ?? ''
    expect(said).toMatch(/%TRACKING-5-STATE: 1 interface Gi0\/1 line-protocol Up->Down\n/)
    expect(said).toContain('%LINEPROTO-5-UPDOWN: Line protocol on Interface GigabitEthernet0/1, changed state to down')
  })
})

test('`show track` and `show track brief` tell what the world has', () => {
  const world = typed(two(...TRACKED), 'track 20 interface g0/0 ip routing', 'interface g0/1', 'shutdown')
  expect(shown(world, 'show track')).toMatch(
    /^Track 1\n {2}Interface GigabitEthernet0\/1 line-protocol\n {2}Line protocol is Down \(hw admin-down\)\n {4}2 changes, last change \d\d:\d\d:\d\d\n {2}Tracked by:\n {4}Static IP Routing 0\nTrack 20\n {2}Interface GigabitEthernet0\/0 ip routing\n {2}IP routing is Up\n {4}1 change, last change \d\d:\d\d:\d\d\n$/,
  )
  const [head = '', ...rows] = shown(world, 'show track brief').trimEnd().split('\n')
  const columns = ['Track', 'Type', 'Instance', 'Parameter', 'State', 'Last'].map((name) => head.indexOf(name))
  const cells = rows.map((row) => columns.map((at, i) => row.slice(at, columns[i + 1]).trim()))
  expect(cells.map((row) => row.slice(0, 5))).toEqual([
    ['1', 'interface', 'GigabitEthernet0/1', 'line-protocol', 'Down'],
    ['20', 'interface', 'GigabitEthernet0/0', 'ip routing', 'Up'],
  ])
})

test.each([
  ['Loopback5', true],
  ['Dialer1', true],
  ['Tunnel3', true],
  ['g0/0.10', true],
  ['g0/9', false],
])('an interface of software may be made later: %s', (name, isTaken) => {
  const world = typed(two(), `track 7 interface ${name} line-protocol`)
  expect(shown(world, 'show track brief').includes('\n7 ')).toBe(isTaken)
})
