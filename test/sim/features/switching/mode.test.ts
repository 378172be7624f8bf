// What a port switches as: the table of DTP, what is refused, what is logged (ios-switching.md 3.6, 5.1, 5.3).

import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../../../src/sim/config.ts'
import { network } from '../../../../src/sim/network/view.ts'
import { portAt } from '../../../../src/sim/network/topology.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { configured, oneSwitch, shown } from '../../../support/one-switch.ts'
import { switches } from '../../../support/switches.ts'

const PORT = 'GigabitEthernet0/1'
const operates = (world: World, name: string): string => {
  const { topology, trunks } = network(world)
  return trunks[portAt(topology, name, PORT)]?.operates ?? 'routed'
}
const pair = (a: string, b: string, before = ''): World =>
  switches([[`SW1 Gi0/1`, `SW2 Gi0/1`]], {
    SW1: `${before}interface ${PORT}\n${a}`,
    SW2: `interface ${PORT}\n${b}`,
  })

const MODES: Readonly<Record<string, string>> = {
  access: ' switchport mode access',
  trunk: ' switchport mode trunk',
  'trunk nonegotiate': ' switchport mode trunk\n switchport nonegotiate',
  'dynamic auto': ' switchport mode dynamic auto',
  'dynamic desirable': ' switchport mode dynamic desirable',
}
/** By the mode of one end: whether it is a trunk beside each mode of the other end, in the order above. */
const TABLE: Readonly<Record<string, string>> = {
  access: 'A A A A A',
  trunk: 'T T T T T',
  'trunk nonegotiate': 'T T T T T',
  'dynamic auto': 'A T A A T',
  'dynamic desirable': 'A T A T T',
}
describe('DTP', () => {
  const cases = Object.entries(TABLE).flatMap(([own, row]) =>
    Object.keys(MODES).map((other, i) => [own, other, row.split(' ')[i] === 'T' ? 'trunk' : 'access'] as const),
  )
  test.each(cases)('%s beside %s is %s', (own, other, expected) => {
    const world = pair(MODES[own] ?? '', MODES[other] ?? '')
    expect(operates(world, 'SW1')).toBe(expected)
    expect(operates(pair(MODES[other] ?? '', MODES[own] ?? ''), 'SW2')).toBe(expected)
  })

  test.each([
    ['', '', 'trunk'],
    ['vtp domain A\n', '', 'trunk'],
    ['vtp domain A\n', 'vtp domain A\n', 'trunk'],
    ['vtp domain A\n', 'vtp domain B\n', 'access'],
  ])('domains %j and %j', (a, b, expected) => {
    const world = switches([['SW1 Gi0/1', 'SW2 Gi0/1']], {
      SW1: `${a}interface ${PORT}\n switchport mode dynamic desirable`,
      SW2: `${b}interface ${PORT}\n switchport mode dynamic auto`,
    })
    expect([operates(world, 'SW1'), operates(world, 'SW2')]).toEqual([expected, expected])
  })

  test('domains that differ are told on each dynamic end', () => {
    const world = switches([['SW1 Gi0/1', 'SW2 Gi0/1']], {
      SW1: `vtp domain A\ninterface ${PORT}\n switchport mode dynamic desirable`,
      SW2: 'vtp domain A',
    })
    expect(operates(world, 'SW1')).toBe('trunk')
    const after = type(world, 'enable\nconfigure terminal\nvtp domain B')
    const text =
      /%DTP-5-DOMAINMISMATCH: Unable to perform trunk negotiation on port Gi0\/1 because of VTP domain mismatch\.\n/
    expect(after.text).toMatch(text)
    expect(after.world.devices['SW2']?.logged.text).toMatch(text)
    expect(operates(after.world, 'SW1')).toBe('access')
  })

  test('a trunk that is shut lists its port in the VLAN of its access mode', () => {
    const world = pair(MODES['trunk'] ?? '', MODES['trunk'] ?? '')
    expect(shown(world, 'vlan brief')).not.toContain('Gi0/1')
    const cut = type(world, `enable\nconfigure terminal\ninterface ${PORT}\nshutdown`).world
    expect(shown(cut, 'vlan brief')).toContain('Gi0/1')
  })
})

describe('a port that switches as something else while it is up', () => {
  const world = pair(' switchport mode access', ' switchport mode access')
  const LINES = [
    `%LINEPROTO-5-UPDOWN: Line protocol on Interface ${PORT}, changed state to down`,
    `%LINEPROTO-5-UPDOWN: Line protocol on Interface ${PORT}, changed state to up`,
  ]
  const linesIn = (text: string): readonly string[] => text.match(/%LIN.*/g) ?? []

  test('logs that its line went down and up, without LINK', () => {
    const { text, world: after } = type(world, `enable\nconfigure terminal\ninterface ${PORT}\nswitchport mode trunk`)
    expect(linesIn(text)).toEqual(LINES)
    expect(linesIn(after.devices['SW2']?.logged.text ?? '')).toEqual([])
  })
  test('so does the other end, where that changes too', () => {
    const dynamic = pair(' switchport mode access', ' switchport mode dynamic auto')
    const after = type(dynamic, `enable\nconfigure terminal\ninterface ${PORT}\nswitchport mode trunk`).world
    expect(linesIn(after.devices['SW2']?.logged.text ?? '')).toEqual(LINES)
  })
  test('one that stays what it is, or is down, says nothing', () => {
    const dynamic = type(world, `enable\nconfigure terminal\ninterface ${PORT}\nswitchport mode dynamic auto`)
    expect(linesIn(dynamic.text)).toEqual([])
    const down = type(world, 'enable\nconfigure terminal\ninterface f0/5\nswitchport mode trunk')
    expect(linesIn(down.text)).toEqual([])
  })
})

const answer = (lines: string, platform: 'c2960' | 'c9300' = 'c2960', change = {}): string =>
  configured(oneSwitch(platform, change), lines).entries.at(-1)?.output ?? ''

describe('refused', () => {
  const SHORT = "Command rejected: Conflict between 'nonegotiate' and 'dynamic' status.\n"
  const LONG = "Command rejected: Conflict between 'nonegotiate' and 'dynamic' status on this interface: Gi1/0/1\n"
  test('nonegotiate on a dynamic port, as its release says it', () => {
    expect(answer('interface f0/1\nswitchport nonegotiate')).toBe(SHORT)
    expect(answer('interface g1/0/1\nswitchport nonegotiate', 'c9300')).toBe(LONG)
    expect(answer('interface f0/1\nswitchport nonegotiate', 'c2960', { flash: [NEWER] })).toBe(
      LONG.replace('Gi1/0/1', 'Fa0/1'),
    )
  })
  const NEWER = 'c2960-lanbasek9-mz.152-7.E8.bin'
  test('a dynamic mode while nonegotiate is set', () => {
    const lines = 'interface f0/1\nswitchport mode trunk\nswitchport nonegotiate\n'
    expect(answer(`${lines}switchport mode dynamic auto`)).toBe(SHORT)
    expect(answer(`${lines}no switchport nonegotiate\nswitchport mode dynamic auto`)).not.toContain('rejected')
  })
  test.each([
    'switchport mode trunk',
    'switchport access vlan 10',
    'switchport trunk allowed vlan 10',
    'switchport host',
  ])('%s on a routed port, and nothing is kept', (line) => {
    const { entries, device } = configured(oneSwitch('c9300'), `interface g1/0/3\nno switchport\n${line}`)
    expect(entries.at(-1)?.output).toBe('Command rejected: Gi1/0/3 not a switching port.\n')
    expect(runningConfigText(device)).toContain('interface GigabitEthernet1/0/3\n no switchport\n no ip address\n!')
  })
  test.each([
    ['switchport mode trunk', 15],
    ['no switchport mode', 18],
    ['switchport nonegotiate', 15],
    ['switchport', 15],
  ])('%s on the interface of a VLAN is no input', (line, column) => {
    expect(answer(`interface vlan 1\n${line}`, 'c9300')).toBe(
      `${' '.repeat(column)}^\n% Invalid input detected at '^' marker.\n\n`,
    )
  })
  test.each(['switchport access vlan 0', 'switchport access vlan 4095', 'switchport trunk native vlan 5000'])(
    '%s',
    (line) => {
      expect(answer(`interface f0/1\n${line}`)).toMatch(/Invalid input/)
    },
  )
  test('an address on a port of a 2960 is no input, on one of a 9300 a matter of layers', () => {
    expect(answer('interface f0/1\nip address 10.0.0.1 255.255.255.0')).toMatch(/^ {18}\^\n% Invalid input/)
    expect(answer('interface g1/0/1\nip address 10.0.0.1 255.255.255.0', 'c9300')).toBe(
      '% IP addresses may not be configured on L2 links.\n',
    )
  })
  test('no switchport on a 2960', () => {
    expect(answer('interface f0/1\nno switchport')).toMatch(/Incomplete|Invalid/)
  })
})

describe('other lines', () => {
  const block = (lines: string, platform: 'c2960' | 'c9300' = 'c2960'): string => {
    const { world } = configured(oneSwitch(platform), lines)
    const [port = ''] = /\S+$/.exec(lines.split('\n')[0] ?? '') ?? []
    return shown(world, `running-config interface ${port}`)
      .replace(/^[^]*?\ninterface .*\n/, '')
      .replace(/end\n+$/, '')
  }
  test('host sets access mode and PortFast, and says so', () => {
    const lines = 'interface f0/1\nswitchport host'
    expect(answer(lines)).toContain(
      'switchport mode will be set to access\nspanning-tree portfast will be enabled\nchannel group will be disabled\n',
    )
    expect(block(lines)).toBe(' switchport mode access\n spanning-tree portfast\n')
  })
  test('a VLAN by its name', () => {
    expect(block('interface f0/1\nswitchport access vlan name SALES')).toBe('')
    const { world } = configured(oneSwitch(), 'vlan 10\nname SALES\ninterface f0/1\nswitchport access vlan name SALES')
    expect(shown(world, 'running-config interface f0/1')).toContain('\n switchport access vlan 10\n')
  })
  test('the lines of a block stand in the order of the device', () => {
    expect(
      block(
        `interface f0/1
spanning-tree bpduguard enable
spanning-tree portfast
duplex full
speed 100
shutdown
switchport port-security maximum 2
switchport autostate exclude
switchport protected
switchport block unicast
switchport voice vlan 120
switchport mode trunk
switchport port-security
switchport nonegotiate
switchport trunk allowed vlan 10,20
switchport trunk native vlan 99
switchport access vlan 10
description Desk 12`,
      ),
    ).toBe(` description Desk 12
 switchport access vlan 10
 switchport trunk native vlan 99
 switchport trunk allowed vlan 10,20
 switchport mode trunk
 switchport nonegotiate
 switchport voice vlan 120
 switchport block unicast
 switchport protected
 switchport autostate exclude
 switchport port-security maximum 2
 switchport port-security
 shutdown
 speed 100
 duplex full
 spanning-tree portfast
 spanning-tree bpduguard enable
`)
  })
  test('access and trunk lines stand together, whatever the port is', () => {
    expect(block('interface f0/1\nswitchport mode access\nswitchport trunk native vlan 99')).toBe(
      ' switchport trunk native vlan 99\n switchport mode access\n',
    )
  })
  test('defaults are hidden, and mode access is shown', () => {
    expect(
      block(
        'interface f0/1\nswitchport mode dynamic auto\nswitchport access vlan 1\nswitchport trunk native vlan 1\nswitchport trunk allowed vlan all',
      ),
    ).toBe('')
  })
  test('a routed port loses its lines of layer 2, and is a new switching port afterwards', () => {
    const lines = 'interface g1/0/1\nswitchport mode access\nswitchport access vlan 10\nno switchport'
    expect(block(`${lines}\nip address 10.0.0.1 255.255.255.0`, 'c9300')).toBe(
      ' no switchport\n ip address 10.0.0.1 255.255.255.0\n',
    )
    expect(block(`${lines}\nswitchport`, 'c9300')).toBe('')
  })
  test('every line is read back at a boot', () => {
    const { world } = configured(
      oneSwitch(),
      'interface f0/1\nswitchport host\nswitchport protected\nswitchport block multicast\nswitchport autostate exclude\nend\nwrite memory',
    )
    const before = runningConfigText(world.devices['SW1'] as World['devices'][string])
    expect(runningConfigText(type(world, '@power-cycle').device)).toBe(before)
  })
})
