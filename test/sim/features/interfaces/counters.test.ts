// What ports count: packets, the damage of a duplex mismatch, and `clear counters` (ios-switching.md 3.5, 3.7).

import { describe, expect, test } from 'vitest'
import { worldOf } from '../../../../src/sim/start.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type, worldFrom } from '../../../support/console.ts'

const world = (duplex: string, counters: unknown = {}): World =>
  worldFrom({
    devices: {
      SW1: { platform: 'c2960', flash: ['c2960-lanbasek9-mz.150-2.SE11.bin'], counters },
      SW2: 'c2960',
      PC1: '10.0.0.1/24',
    },
    configs: {
      SW1: `hostname SW1\ninterface Vlan1\n ip address 10.0.0.11 255.255.255.0\n no shutdown\ninterface Fa0/1\n${duplex}`,
      SW2: 'interface Vlan1\n ip address 10.0.0.12 255.255.255.0\n no shutdown',
    },
    links: ['SW1 Fa0/1 - SW2 Fa0/2', 'SW2 Fa0/3 - PC1'],
    focus: 'SW1',
  })
const MISMATCH = ' speed 100\n duplex full'
/** The lines of `show interfaces` that tell of packets and faults. */
const faults = (now: World, device: string, port: string): readonly string[] =>
  (type(now, `@console ${device}\nenable\nshow interfaces ${port}`).entries.at(-1)?.output ?? '')
    .split('\n')
    .filter((line) => /packets (?:in|out)put|runts|CRC|collision/.test(line))
    .map((line) => line.trim())

describe('a duplex mismatch', () => {
  const pinged = type(world(MISMATCH), 'enable\nping 10.0.0.1').world

  test('the link is up, and every echo is answered', () => {
    const { entries } = type(world(MISMATCH), 'enable\nping 10.0.0.1\nping 10.0.0.1')
    expect(entries.at(-1)?.output).toContain('Success rate is 100 percent (5/5)')
  })

  test('the half side counts late collisions, the full side CRC errors and runts', () => {
    // The first echo waits for the address.
    expect(faults(pinged, 'SW1', 'fa0/1')).toEqual([
      '4 packets input, 456 bytes, 0 no buffer',
      '4 runts, 0 giants, 0 throttles',
      '4 input errors, 4 CRC, 0 frame, 0 overrun, 0 ignored',
      '4 packets output, 456 bytes, 0 underruns',
      '0 output errors, 0 collisions, 1 interface resets',
      '0 babbles, 0 late collision, 0 deferred',
    ])
    expect(faults(pinged, 'SW2', 'fa0/2')).toEqual([
      '4 packets input, 456 bytes, 0 no buffer',
      '0 runts, 0 giants, 0 throttles',
      '0 input errors, 0 CRC, 0 frame, 0 overrun, 0 ignored',
      '4 packets output, 456 bytes, 0 underruns',
      '0 output errors, 4 collisions, 1 interface resets',
      '0 babbles, 4 late collision, 0 deferred',
    ])
  })

  test('no other port of the way counts a fault', () => {
    expect(faults(pinged, 'SW2', 'fa0/3')).toContain('0 input errors, 0 CRC, 0 frame, 0 overrun, 0 ignored')
    expect(faults(pinged, 'SW2', 'fa0/3')).toContain('0 babbles, 0 late collision, 0 deferred')
  })

  test('CDP says so on the half side with the word of the other side', () => {
    const { text } = type(world(''), `enable\nconfigure terminal\ninterface fa0/1\nspeed 100\nduplex full`)
    expect(text).toContain(
      '%CDP-4-DUPLEX_MISMATCH: duplex mismatch discovered on FastEthernet0/1 (not half duplex), with SW2 FastEthernet0/2 (half duplex).',
    )
  })

  test('the table of errors has it on either side, below the heads of a 2960', () => {
    const table = (device: string, port: string): readonly string[] =>
      (
        type(pinged, `@console ${device}\nenable\nshow interfaces ${port} counters errors`).entries.at(-1)?.output ?? ''
      ).split('\n')
    expect(table('SW1', 'fa0/1')).toEqual([
      '',
      'Port        Align-Err     FCS-Err    Xmit-Err     Rcv-Err  UnderSize  OutDiscards',
      'Fa0/1               0           4           0           4          0            0',
      '',
      'Port      Single-Col  Multi-Col   Late-Col  Excess-Col  Carri-Sen      Runts     Giants',
      'Fa0/1              0          0         0           0          0          4          0',
      '',
    ])
    expect(table('SW2', 'fa0/2')[5]).toBe(
      'Fa0/2              0          0         4           0          0          0          0',
    )
  })
})

test('two sides of one duplex count packets and no fault, half or full', () => {
  for (const duplex of ['', ' duplex half', ' speed 10'])
    expect(faults(type(world(duplex), 'enable\nping 10.0.0.1').world, 'SW1', 'fa0/1')).toEqual([
      '4 packets input, 456 bytes, 0 no buffer',
      '0 runts, 0 giants, 0 throttles',
      '0 input errors, 0 CRC, 0 frame, 0 overrun, 0 ignored',
      '4 packets output, 456 bytes, 0 underruns',
      '0 output errors, 0 collisions, 1 interface resets',
      '0 babbles, 0 late collision, 0 deferred',
    ])
})

test('a host that pings is counted at every port of the way, and at the interface of the VLAN that answers', () => {
  const now = type(world(''), '@console PC1\nping 10.0.0.11').world
  for (const [device, port] of [
    ['SW2', 'fa0/3'],
    ['SW2', 'fa0/2'],
    ['SW1', 'fa0/1'],
    ['SW1', 'vlan1'],
  ] as const)
    expect(faults(now, device, port)[0]).toMatch(/^[34] packets input/)
  expect(faults(now, 'SW2', 'vlan1')[0]).toBe('0 packets input, 0 bytes, 0 no buffer')
})

describe('clear counters', () => {
  const pinged = type(world(MISMATCH), 'enable\nping 10.0.0.1').world

  test('asks, says so in the log, and begins anew', () => {
    const { text, world: now } = type(pinged, 'clear counters\n\n@wait 65s')
    expect(text).toContain('Clear "show interface" counters on all interfaces [confirm]\n')
    expect(text).toContain('%CLEAR-5-COUNTERS: Clear counter on all interfaces by console\n')
    expect(faults(now, 'SW1', 'fa0/1')[2]).toBe('0 input errors, 0 CRC, 0 frame, 0 overrun, 0 ignored')
    const { entries } = type(now, 'show interfaces fa0/1')
    expect(entries[0]?.output).toContain('  Last clearing of "show interface" counters 00:01:05\n')
    // The other end has counters of its own.
    expect(faults(now, 'SW2', 'fa0/2').at(-1)).toBe('0 babbles, 4 late collision, 0 deferred')
  })

  test('one interface alone', () => {
    const { text, world: now } = type(pinged, 'clear counters fa0/1\ny')
    expect(text).toContain('Clear "show interface" counters on this interface [confirm]y\n')
    expect(text).toContain('%CLEAR-5-COUNTERS: Clear counter on interface FastEthernet0/1 by console\n')
    expect(faults(now, 'SW1', 'fa0/1')[1]).toBe('0 runts, 0 giants, 0 throttles')
    expect(faults(now, 'SW1', 'vlan1')[0]).toBe('4 packets input, 456 bytes, 0 no buffer')
  })

  test('any key but Enter and y leaves them as they are; a port that is not there is refused', () => {
    const { text, world: now } = type(pinged, 'clear counters\nn')
    expect(text).not.toContain('%CLEAR')
    expect(faults(now, 'SW1', 'fa0/1')[1]).toBe('4 runts, 0 giants, 0 throttles')
    expect(type(pinged, 'clear counters fa0/99').text).toContain("% Invalid input detected at '^' marker.")
  })

  test('a reload forgets what was counted, and that it was cleared', () => {
    const { device } = type(pinged, '@power-cycle')
    expect(device.counters).toEqual({})
  })
})

describe('counters of a start state', () => {
  test('are there at once, and sums are at least their parts', () => {
    const now = world('', { 'Fa0/1': { crc: 312, runts: 28, 'late-collisions': 7 }, 'Gi0/1': { 'output-drops': 5 } })
    expect(faults(now, 'SW1', 'fa0/1').slice(1)).toEqual([
      '28 runts, 0 giants, 0 throttles',
      '340 input errors, 312 CRC, 0 frame, 0 overrun, 0 ignored',
      '0 packets output, 0 bytes, 0 underruns',
      '0 output errors, 7 collisions, 1 interface resets',
      '0 babbles, 7 late collision, 0 deferred',
    ])
    expect(type(now, 'enable\nshow interfaces gi0/1').text).toContain('Total output drops: 5\n')
  })

  test.each([
    [{ 'Fa0/99': { crc: 1 } }, 'SW has no port FastEthernet0/99: a c2960 has FastEthernet0/1 to GigabitEthernet0/2'],
    [{ 'Fa0/1': { crcs: 1 } }, 'unknown key crcs'],
    [{ 'Fa0/1': { crc: 'many' } }, 'many is no count'],
    [['Fa0/1'], 'counters are a map'],
  ])('%j is a problem', (counters, message) => {
    const made = worldOf({ devices: { SW: { platform: 'c2960', counters } } })
    expect('problems' in made ? made.problems.map((one) => one.message) : []).toEqual([message])
  })
})
