// LLDP: what its commands print and who is in the table (ios-switching.md 8.1, 8.3, 8.4).

import { describe, expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { at, net, shown } from '../../../support/net.ts'

const two = (one = 'lldp run', other = 'lldp run'): World =>
  net({ SW1: ['c2960', one], SW2: ['c2960', other] }, [['SW1 Gi0/2', 'SW2 Gi0/1']])
const rows = (world: World): readonly string[] => shown(world, 'show lldp neighbors').split('\n').slice(5, -4)

test('show lldp', () => {
  expect(shown(two('lldp run\nlldp reinit 4'), 'show lldp')).toBe(`
Global LLDP Information:
    Status: ACTIVE
    LLDP advertisements are sent every 30 seconds
    LLDP hold time advertised is 120 seconds
    LLDP interface reinitialisation delay is 4 seconds
`)
})

test.each([
  'show lldp',
  'show lldp neighbors',
  'show lldp neighbors detail',
  'show lldp entry *',
  'show lldp interface',
  'show lldp traffic',
])('it is off until it is told to run, and %s says so', (line) => {
  expect(shown(two('', 'lldp run'), line)).toBe('% LLDP is not enabled\n')
})

describe('show lldp neighbors', () => {
  test('has a row for each neighbour, in the columns of the device', () => {
    expect(shown(two(), 'show lldp neighbors')).toBe(`Capability codes:
    (R) Router, (B) Bridge, (T) Telephone, (C) DOCSIS Cable Device
    (W) WLAN Access Point, (P) Repeater, (S) Station, (O) Other

Device ID           Local Intf     Hold-time  Capability      Port ID
SW2                 Gi0/2          120        B               Gi0/1

Total entries displayed: 1

`)
  })

  test('cuts a name, and shows the hold time of the sender', () => {
    const world = two('lldp run', 'lldp run\nlldp holdtime 300\nip domain-name branch.example.com')
    expect(rows(world)).toEqual(['SW2.branch.example.cGi0/2          300        B               Gi0/1'])
  })

  test.each([
    ['c9300', 'lldp run', 'Gi1/0/1', 'B'],
    ['c9300', 'lldp run\nip routing', 'Gi1/0/1', 'B,R'],
    ['c2911', 'lldp run\ninterface Gi0/1\n no shutdown', 'Gi0/1', 'R'],
  ] as const)('a %s with %j says what it does', (platform, config, port, letters) => {
    const world = net({ SW1: ['c2960', 'lldp run'], X: [platform, config] }, [['SW1 Gi0/2', `X ${port}`]])
    expect(rows(world)).toEqual([`X                   Gi0/2          120        ${letters.padEnd(16)}${port}`])
  })
})

test('show lldp neighbors detail and show lldp entry tell of each neighbour', () => {
  const world = net(
    {
      SW1: ['c2960', 'lldp run'],
      SW2: [
        'c9300',
        'lldp run\nip routing\nip domain name lab.local\ninterface Vlan1\n ip address 192.168.128.102 255.255.255.0\n no shutdown',
      ],
    },
    [['SW1 Gi0/1', 'SW2 Gi1/0/1']],
  )
  const text = shown(world, 'show lldp neighbors detail')
  expect(text.replace(/(System Description: \n)[^]*?\n\n/, '$1…\n\n'))
    .toBe(`------------------------------------------------
Local Intf: Gi0/1
Chassis id: 701f.530b.8d00
Port id: Gi1/0/1
Port Description: GigabitEthernet1/0/1
System Name: SW2.lab.local

System Description: 
…

Time remaining: 103 seconds
System Capabilities: B,R
Enabled Capabilities: B,R
Management Addresses:
    IP: 192.168.128.102
Auto Negotiation - supported, enabled
Physical media capabilities:
    1000baseT(FD)
Media Attachment Unit type - not advertised
Vlan ID: 1


Total entries displayed: 1

`)
  expect(text).toMatch(
    /\nCisco IOS Software \[Cupertino\], .*\nTechnical Support: .*\nCopyright .*\nCompiled .* by mcpre\n\nTime/,
  )
  expect(shown(world, 'show lldp entry *')).toBe(text)
  expect(shown(world, 'show lldp entry SW2.lab.local')).toBe(text)
  expect(shown(world, 'show lldp neighbors gi0/1 detail')).toBe(text)
  expect(shown(world, 'show lldp entry SW2')).toBe('\nTotal entries displayed: 0\n\n')
})

test('a router without an address advertises neither address nor VLAN; a description is told', () => {
  const world = net(
    { SW1: ['c2960', 'lldp run'], R1: ['c2911', 'lldp run\ninterface Gi0/1\n description To SW1\n no shutdown'] },
    [['SW1 Fa0/1', 'R1 Gi0/1']],
  )
  const text = shown(world, 'show lldp neighbors detail')
  expect(text).toContain('\nPort Description: To SW1\n')
  expect(text).toContain('\nManagement Addresses - not advertised\n')
  expect(text).toContain('\nVlan ID: - not advertised\n')
})

test('show lldp interface', () => {
  const world = two('lldp run\ninterface Gi0/2\n no lldp transmit')
  expect(shown(world, 'show lldp interface gi0/2')).toBe(`GigabitEthernet0/2:
    Tx: disabled
    Rx: enabled
    Tx state: INIT
    Rx state: WAIT FOR FRAME

`)
  expect(shown(two(), 'show lldp interface gi0/2')).toContain('    Tx: enabled\n    Rx: enabled\n    Tx state: IDLE\n')
  expect(shown(two(), 'show lldp interface').match(/^\S+Ethernet\S+:$/gm)).toHaveLength(26)
})

test('show lldp traffic counts what was sent and received', () => {
  const world = two()
  const counts = (now: World): readonly number[] => (shown(now, 'show lldp traffic').match(/\d+/g) ?? []).map(Number)
  const [before, after] = [counts(world), counts(type(world, '@wait 1m').world)]
  expect(after.map((count, i) => count - (before[i] ?? 0))).toEqual([2, 0, 2, 0, 0, 0, 0])
})

describe('who is heard', () => {
  test.each([
    ['both run it', 'lldp run', 'lldp run', 1],
    ['the other does not', 'lldp run', '', 0],
    ['the other does not transmit', 'lldp run', 'lldp run\ninterface Gi0/1\n no lldp transmit', 0],
    ['the other does not receive', 'lldp run', 'lldp run\ninterface Gi0/1\n no lldp receive', 1],
    ['this port does not receive', 'lldp run\ninterface Gi0/2\n no lldp receive', 'lldp run', 0],
    ['this port does not transmit', 'lldp run\ninterface Gi0/2\n no lldp transmit', 'lldp run', 1],
    ['CDP does not matter', 'lldp run\nno cdp run', 'lldp run\nno cdp run', 1],
  ])('%s', (_, one, other, count) => {
    expect(rows(two(one, other))).toHaveLength(count)
  })

  test('one that went silent stays until its time is over', () => {
    const world = at(two(), 'SW2', 'no lldp run')
    expect(shown(world, 'show lldp neighbors detail')).toContain('Time remaining: 103 seconds')
    expect(rows(type(world, '@wait 102s').world)).toHaveLength(1)
    expect(rows(type(world, '@wait 103s').world)).toHaveLength(0)
    expect(rows(type(world, 'clear lldp table').world)).toHaveLength(0)
    expect(rows(type(world, 'clear cdp table').world)).toHaveLength(1)
    expect(rows(type(world, 'configure terminal\nno lldp run\nlldp run\nend').world)).toHaveLength(0)
  })
})

test('the lines that differ from the default are saved, and come back', () => {
  const LINES = ['lldp run', 'lldp timer 20', 'lldp holdtime 60', 'lldp reinit 3']
  const saved = (world: World): readonly string[] =>
    shown(world, 'show running-config')
      .split('\n')
      .filter((line) => line.includes('lldp'))
  const world = type(
    two(''),
    `configure terminal\n${LINES.join('\n')}\ninterface fa0/1\nno lldp transmit\nno lldp receive\nend`,
  ).world
  expect(saved(world).toSorted()).toEqual([...LINES, ' no lldp transmit', ' no lldp receive'].toSorted())
  expect(saved(type(world, 'write memory\n@power-cycle\nenable').world)).toEqual(saved(world))
  const text = shown(world, 'show running-config')
  expect(text.indexOf('lldp run')).toBeLessThan(text.indexOf('interface FastEthernet0/1'))
  expect(text.indexOf('lldp timer')).toBeGreaterThan(text.indexOf('interface Vlan1'))
})
