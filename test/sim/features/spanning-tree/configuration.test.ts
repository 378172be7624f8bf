// Spanning tree in the configuration: lines, what is refused, the root macro, the warnings of PortFast (ios-switching.md 10.1 to 10.4).

import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../../../src/sim/config.ts'
import { network } from '../../../../src/sim/network/view.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { configure, switches } from '../../../support/switches.ts'

const NEW = 'c2960-lanbasek9-mz.152-7.E8.bin'
const alone = (lines = '', platform: 'c2960' | 'c9300' = 'c2960', image?: string): World =>
  configure(switches([], { A: '' }, platform, image), 'A', lines)
const config = (world: World, name = 'A'): string[] =>
  runningConfigText(world.devices[name] as never)
    .split('\n')
    .filter((line) => line.includes('spanning-tree'))
    .filter((line) => !line.endsWith('extend system-id'))
const printed = (world: World, lines: string): string =>
  type(world, `enable\nconfigure terminal\n${lines}`).entries.at(-1)?.output ?? ''

describe('lines', () => {
  test('the mode always stands there', () => {
    expect(config(alone())).toEqual(['spanning-tree mode pvst'])
    expect(config(alone('', 'c9300'))).toEqual(['spanning-tree mode rapid-pvst'])
    expect(config(alone('spanning-tree mode rapid-pvst\nno spanning-tree mode'))).toEqual(['spanning-tree mode pvst'])
  })
  test('VLANs of one value share a line', () => {
    const lines = `spanning-tree vlan 10 priority 24576
spanning-tree vlan 30 priority 28672
spanning-tree vlan 20 priority 24576
spanning-tree vlan 10 forward-time 10
no spanning-tree vlan 40-42`
    expect(config(alone(lines))).toEqual([
      'spanning-tree mode pvst',
      'no spanning-tree vlan 40-42',
      'spanning-tree vlan 10 forward-time 10',
      'spanning-tree vlan 10,20 priority 24576',
      'spanning-tree vlan 30 priority 28672',
    ])
  })
  test.each([
    ['spanning-tree vlan 10 priority 32768', []],
    ['spanning-tree vlan 10 priority 4096\nno spanning-tree vlan 10 priority', []],
    ['spanning-tree vlan 10 root primary\nno spanning-tree vlan 10 root primary', []],
    ['spanning-tree vlan 10 root primary', ['spanning-tree vlan 10 priority 24576']],
    ['spanning-tree vlan 10 root secondary', ['spanning-tree vlan 10 priority 28672']],
    ['no spanning-tree vlan 10\nspanning-tree vlan 10', []],
    ['spanning-tree vlan 10 hello-time 2', []],
    ['spanning-tree pathcost method long', ['spanning-tree pathcost method long']],
    ['spanning-tree pathcost method short', []],
    ['spanning-tree loopguard default', ['spanning-tree loopguard default']],
    ['no spanning-tree etherchannel guard misconfig', ['no spanning-tree etherchannel guard misconfig']],
    ['spanning-tree portfast default', ['spanning-tree portfast default']],
    ['spanning-tree portfast bpdufilter default', ['spanning-tree portfast bpdufilter default']],
  ])('%s', (typed, lines) => {
    expect(config(alone(typed)).slice(1)).toEqual(lines)
  })
  test('of a port, in the order of a device', () => {
    const lines = `interface fa0/1
spanning-tree vlan 10,20 cost 200
spanning-tree guard root
spanning-tree bpduguard enable
spanning-tree portfast
spanning-tree cost 5
spanning-tree port-priority 32`
    expect(config(alone(lines)).slice(1)).toEqual([
      ' spanning-tree portfast',
      ' spanning-tree bpduguard enable',
      ' spanning-tree cost 5',
      ' spanning-tree port-priority 32',
      ' spanning-tree guard root',
      ' spanning-tree vlan 10,20 cost 200',
    ])
  })
  test('the last guard wins', () => {
    const lines = config(alone('interface fa0/1\nspanning-tree guard root\nspanning-tree guard loop'))
    expect(lines.slice(1)).toEqual([' spanning-tree guard loop'])
  })
  test('release 15.2 writes edge, whichever form was typed', () => {
    const typed = `spanning-tree portfast default
spanning-tree portfast bpduguard default
interface fa0/1
spanning-tree portfast
interface fa0/2
spanning-tree portfast edge trunk`
    expect(config(alone(typed, 'c2960', NEW)).slice(1)).toEqual([
      'spanning-tree portfast edge default',
      'spanning-tree portfast edge bpduguard default',
      ' spanning-tree portfast edge',
      ' spanning-tree portfast edge trunk',
    ])
  })
})

describe('refused', () => {
  test('a priority of the bridge that is no multiple of 4096', () => {
    expect(printed(switches([], { A: '' }), 'spanning-tree vlan 1 priority 5000'))
      .toBe(`% Bridge Priority must be in increments of 4096.
% Allowed values are:
  0     4096  8192  12288 16384 20480 24576 28672
  32768 36864 40960 45056 49152 53248 57344 61440
`)
    expect(printed(switches([], { A: '' }), 'spanning-tree vlan 1 priority 65536')).toContain('% Invalid input')
    expect(printed(switches([], { A: '' }), 'errdisable recovery interval 29')).toContain('% Invalid input')
  })
  test('a priority of a port that is no multiple of 16', () => {
    const typed = 'interface fa0/1\nspanning-tree port-priority 100'
    expect(printed(switches([], { A: '' }), typed)).toBe('% Port Priority in increments of 16 is required\n')
  })
})

describe('the root macro', () => {
  const PAIR = [['A Gi0/1', 'B Gi0/1']] as const
  // B has the lower address.
  test.each([
    [32_768, 'A', 24_576],
    [28_672, 'A', 24_576],
    // The lower address wins with the same priority.
    [24_576, 'B', 24_576],
    [24_576, 'A', 20_480],
    [16_384, 'A', 12_288],
    [8192, 'A', 4096],
  ])('with a root of priority %i, switch %s takes another one', (priority, name, wanted) => {
    const other = name === 'A' ? 'B' : 'A'
    const world = configure(
      switches(PAIR, {
        [other]: `spanning-tree vlan 1 priority ${priority}\n`,
        [name]: 'spanning-tree vlan 1 priority 61440\n',
      }),
      name,
      'spanning-tree vlan 1 root primary',
    )
    const isRoot = (at: World): boolean => {
      const { roles, topology } = network(at)
      return roles.instances[topology.nodeNamed.get(name) ?? -1]?.get(1)?.rootPort === -1
    }
    expect(isRoot(world)).toBe(true)
    expect(config(world, name)).toContain(`spanning-tree vlan 1 priority ${wanted}`)
  })
  test.each([0, 4096])('below a root of %i it fails, and changes nothing', (priority) => {
    const world = switches(PAIR, { B: `spanning-tree vlan 1 priority ${priority}\n` })
    expect(printed(world, 'spanning-tree vlan 1 root primary')).toBe(`% Failed to make the bridge root for vlan 1
% It may be possible to make the bridge root by setting the priority
% for some (or all) of these instances to zero.
`)
    expect(config(configure(world, 'A', 'spanning-tree vlan 1 root primary'))).toEqual(['spanning-tree mode pvst'])
  })
  test('a root with a low priority keeps it, one with the usual priority gets the one of the macro', () => {
    expect(config(alone('spanning-tree vlan 1 priority 4096\nspanning-tree vlan 1 root primary'))).toContain(
      'spanning-tree vlan 1 priority 4096',
    )
    expect(config(alone('spanning-tree vlan 1 root primary'))).toContain('spanning-tree vlan 1 priority 24576')
  })
  test('it looks once: a better bridge that comes later wins', () => {
    const world = configure(switches(PAIR), 'A', 'spanning-tree vlan 1 root primary')
    const later = configure(world, 'B', 'spanning-tree vlan 1 priority 4096')
    const { roles, topology } = network(later)
    expect(roles.instances[topology.nodeNamed.get('A') ?? -1]?.get(1)?.rootPort).not.toBe(-1)
  })
  test('the diameter sets the times', () => {
    expect(config(alone('spanning-tree vlan 1 root primary diameter 2')).slice(1)).toEqual([
      'spanning-tree vlan 1 forward-time 7',
      'spanning-tree vlan 1 max-age 10',
      'spanning-tree vlan 1 priority 24576',
    ])
    expect(config(alone('spanning-tree vlan 1 root primary diameter 7')).slice(1)).toEqual([
      'spanning-tree vlan 1 priority 24576',
    ])
  })
})

describe('warnings', () => {
  const WARNING = `%Warning: portfast should only be enabled on ports connected to a single
 host. Connecting hubs, concentrators, switches, bridges, etc... to this
 interface  when portfast is enabled, can cause temporary bridging loops.
 Use with CAUTION

`
  test('of PortFast on a port', () => {
    const world = switches([], { A: '' })
    const text = `${WARNING}%Portfast has been configured on GigabitEthernet0/2 but will only
 have effect when the interface is in a non-trunking mode.
`
    expect(printed(world, 'interface gi0/2\nspanning-tree portfast')).toBe(text)
    expect(printed(world, 'interface gi0/2\nspanning-tree portfast\nspanning-tree portfast')).toBe(text)
    expect(printed(world, 'interface gi0/2\nspanning-tree portfast trunk')).toBe(WARNING)
    expect(printed(world, 'interface gi0/2\nspanning-tree portfast disable')).toBe('')
  })
  test('of PortFast on a range, once', () => {
    expect(printed(switches([], { A: '' }), 'interface range fa0/1 - 2\nspanning-tree portfast'))
      .toBe(`${WARNING}%Portfast will be configured in 2 interfaces due to the range command
 but will only have effect when the interfaces are in a non-trunking mode.
`)
  })
  test('of PortFast by default', () => {
    expect(printed(switches([], { A: '' }), 'spanning-tree portfast default').trimEnd())
      .toBe(`%Warning: this command enables portfast by default on all interfaces. You
 should now disable portfast explicitly on switched ports leading to hubs,
 switches and bridges as they may create temporary bridging loops.`)
  })
})

test('all of it is saved, and there after a restart', () => {
  const typed = `spanning-tree mode rapid-pvst
spanning-tree portfast edge default
spanning-tree vlan 10,20 priority 4096
no spanning-tree vlan 30
errdisable recovery cause bpduguard
interface fa0/1
spanning-tree portfast
spanning-tree bpduguard enable
spanning-tree vlan 10 cost 3`
  const world = type(alone(typed, 'c2960', NEW), 'write memory').world
  const again = type(world, '@power-cycle').world
  expect(runningConfigText(again.devices['A'] as never)).toBe(runningConfigText(world.devices['A'] as never))
  expect(again.devices['A']?.config.spanningTree).toEqual(world.devices['A']?.config.spanningTree)
})
