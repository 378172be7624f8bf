// The MAC address table: what is heard where, for how long, and how it is shown (ios-switching.md 11).

import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../../../src/sim/config.ts'
import type { Device } from '../../../../src/sim/device.ts'
import { ipv4Of } from '../../../../src/sim/network/addresses.ts'
import { probe } from '../../../../src/sim/network/probe.ts'
import { network } from '../../../../src/sim/network/view.ts'
import { whyUnanswered } from '../../../../src/sim/network/why.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type, worldFrom } from '../../../support/console.ts'
import { configured, oneSwitch, shown } from '../../../support/one-switch.ts'
import { switches } from '../../../support/switches.ts'

/** PC1 and PC2 at SW1, PC3 at SW2, a router behind SW2; VLAN 10 on all but the trunks. */
const LAN = {
  devices: {
    SW1: 'c2960',
    SW2: 'c2960',
    R1: 'c2911',
    PC1: '10.1.10.11/24 gw 10.1.10.1',
    PC2: '10.1.10.12/24 gw 10.1.10.1',
    PC3: '10.1.10.13/24 gw 10.1.10.1',
    PC4: '10.1.20.14/24',
  },
  configs: {
    SW1: 'vlan 10\n!\ninterface range Fa0/1 - 2\n switchport mode access\n switchport access vlan 10\n spanning-tree portfast\ninterface Gi0/1\n switchport mode trunk\n',
    SW2: 'vlan 10\n!\ninterface range Fa0/1 - 3\n switchport mode access\n switchport access vlan 10\n spanning-tree portfast\ninterface Gi0/1\n switchport mode trunk\n',
    R1: 'interface Gi0/0\n ip address 10.1.10.1 255.255.255.0\n no shutdown\n',
  },
  links: [
    'PC1 NIC - SW1 Fa0/1',
    'PC2 NIC - SW1 Fa0/2',
    'SW1 Gi0/1 - SW2 Gi0/1',
    'PC3 NIC - SW2 Fa0/1',
    'R1 Gi0/0 - SW2 Fa0/2',
    'PC4 NIC - SW2 Fa0/9',
  ],
  focus: 'SW1',
}
const lan = (): World => worldFrom(LAN)
const PC = (n: number): string => `0050.7966.680${n}`

interface Row {
  readonly vlan: string
  readonly mac: string
  readonly type: string
  readonly port: string
}
/** The rows of a table, by its columns. The line below them counts them; without a row there is none. */
function rowsIn(text: string): readonly Row[] {
  const head = `          Mac Address Table
-------------------------------------------

Vlan    Mac Address       Type        Ports
----    -----------       --------    -----
`
  expect(text.startsWith(head)).toBe(true)
  const lines = text.slice(head.length).split('\n').slice(0, -1)
  const last = lines.pop()
  expect(last).toBe(lines.length === 0 ? undefined : `Total Mac Addresses for this criterion: ${lines.length}`)
  return lines.map((line) => {
    expect([line.slice(4, 8), line.slice(22, 26)]).toEqual(['    ', '    '])
    return {
      vlan: line.slice(0, 4).trim(),
      mac: line.slice(8, 22),
      type: line.slice(26, 38).trim(),
      port: line.slice(38).trim(),
    }
  })
}
const at = (world: World, name: string): World => ({ ...world, focus: name })
const table = (world: World, name: string, which = 'dynamic'): readonly string[] =>
  rowsIn(shown(at(world, name), `mac address-table ${which}`)).map(({ vlan, mac, port }) => `${vlan} ${mac} ${port}`)
const macOfRouter = (world: World): string =>
  table(world, 'SW2')
    .find((row) => row.endsWith('Fa0/2'))
    ?.split(' ')[1] ?? ''

describe('at the start everything has been heard once', () => {
  const world = lan()
  test('on the switch of a host, and beyond its trunk', () => {
    expect(table(world, 'SW1', 'dynamic vlan 10')).toEqual(
      [`10 ${macOfRouter(world)} Gi0/1`, `10 ${PC(1)} Fa0/1`, `10 ${PC(2)} Fa0/2`, `10 ${PC(3)} Gi0/1`].toSorted(),
    )
    expect(table(world, 'SW2')).toEqual([
      `1 ${PC(4)} Fa0/9`,
      ...[`10 ${macOfRouter(world)} Fa0/2`, `10 ${PC(1)} Gi0/1`, `10 ${PC(2)} Gi0/1`, `10 ${PC(3)} Fa0/1`].toSorted(),
    ])
  })
  test('the trunk carries VLAN 1, too: PC4 is heard there', () => {
    expect(table(world, 'SW1', 'dynamic vlan 1')).toEqual([`1 ${PC(4)} Gi0/1`])
  })
})

describe('later', () => {
  test('an address that is not heard is forgotten after five minutes', () => {
    const world = type(lan(), '@wait 299s').world
    expect(table(world, 'SW1')).not.toEqual([])
    expect(table(type(world, '@wait 2s').world, 'SW1')).toEqual([])
  })
  test('aging-time 0 keeps it, and a VLAN may have its own', () => {
    const kept = configured(lan(), 'mac address-table aging-time 0 vlan 10\nend\n@wait 1h').world
    expect(table(kept, 'SW1').every((row) => row.startsWith('10 '))).toBe(true)
    expect(table(kept, 'SW1')).toHaveLength(4)
    const short = configured(lan(), 'mac address-table aging-time 10\nend\n@wait 11s').world
    expect(table(short, 'SW1')).toEqual([])
  })
  test('an echo is heard both ways on every switch that it crosses', () => {
    const quiet = type(lan(), '@wait 10m').world
    const { world } = type(quiet, '@console PC1\nping 10.1.10.13')
    expect(table(world, 'SW1')).toEqual([`10 ${PC(1)} Fa0/1`, `10 ${PC(3)} Gi0/1`])
    expect(table(world, 'SW2')).toEqual([`10 ${PC(1)} Gi0/1`, `10 ${PC(3)} Fa0/1`])
  })
  test('a question for an address that nobody has is heard by all', () => {
    const quiet = type(lan(), '@wait 10m').world
    const { world } = type(quiet, '@console PC1\nping 10.1.10.99')
    expect(table(world, 'SW2')).toEqual([`10 ${PC(1)} Gi0/1`])
  })
  test('what was heard on a port goes with its link, and comes with it', () => {
    const cut = configured(lan(), 'interface Fa0/1\nshutdown')
    expect(table(cut.world, 'SW1')).not.toContain(`10 ${PC(1)} Fa0/1`)
    expect(table(cut.world, 'SW1')).toContain(`10 ${PC(2)} Fa0/2`)
    const back = type(cut.world, 'no shutdown').world
    expect(table(back, 'SW1')).toContain(`10 ${PC(1)} Fa0/1`)
    expect(table(back, 'SW2')).toContain(`10 ${PC(1)} Gi0/1`)
  })
  test('it goes with the VLAN, and with a reload', () => {
    expect(table(configured(lan(), 'no vlan 10').world, 'SW1').filter((row) => row.startsWith('10'))).toEqual([])
    const restarted = type(lan(), '@power-cycle').world
    expect((restarted.devices['SW1'] as Device).macs.every(({ seen }) => seen > lan().clock)).toBe(true)
  })
  test.each([
    ['dynamic', 0],
    [`dynamic address ${PC(1)}`, 4],
    ['dynamic interface Gi0/1', 2],
    ['dynamic vlan 10', 1],
    ['dynamic vlan 99', 5],
  ])('clear mac address-table %s', (which, left) => {
    const { world, entries } = type(lan(), `enable\nclear mac address-table ${which}`)
    expect(entries.at(-1)?.output).toBe('')
    expect(table(world, 'SW1')).toHaveLength(left)
  })
})

describe('static entries', () => {
  const world = configured(
    lan(),
    'mac address-table static 0011.2233.4455 vlan 10 interface Fa0/5\nmac address-table static 00:11:22:33:44:66 vlan 10 drop',
  ).world
  test('are shown, and stand in the configuration', () => {
    expect(table(world, 'SW1', 'static vlan 10')).toEqual(['10 0011.2233.4455 Fa0/5', '10 0011.2233.4466 Drop'])
    expect(runningConfigText(world.devices['SW1'] as Device)).toContain(
      'mac address-table static 0011.2233.4455 vlan 10 interface FastEthernet0/5\nmac address-table static 0011.2233.4466 vlan 10 drop\n',
    )
  })
  test('go by no, and come back at a boot', () => {
    const fewer = type(
      world,
      'no mac address-table static 0011.2233.4466 vlan 10\nend\nwrite memory\n@power-cycle',
    ).world
    expect(table(fewer, 'SW1', 'static vlan 10')).toEqual(['10 0011.2233.4455 Fa0/5'])
  })
  test('win over what is heard', () => {
    const fixed = configured(lan(), `mac address-table static ${PC(1)} vlan 10 interface Fa0/7`).world
    const pinged = type(fixed, 'end\n@console PC1\nping 10.1.10.12').world
    expect(table(pinged, 'SW1', `address ${PC(1)}`)).toEqual([`10 ${PC(1)} Fa0/7`])
  })
  test.each(['0100.5e00.0001 vlan 10 interface Fa0/5', '0011.2233.4455 vlan 99 interface Fa0/5'])(
    '%s is refused',
    (rest) => {
      const refused = configured(lan(), `mac address-table static ${rest}`)
      expect(refused.entries.at(-1)?.output).toBe('% Only unicast addresses can be configured statically\n')
      expect(table(refused.world, 'SW1', 'static interface Fa0/5')).toEqual([])
    },
  )
})

describe('show mac address-table', () => {
  test('begins with what the switch itself listens to', () => {
    const rows = rowsIn(shown(lan(), 'mac address-table'))
    const own = rows.slice(0, 20)
    expect(own.every(({ vlan, type: kind, port }) => vlan === 'All' && kind === 'STATIC' && port === 'CPU')).toBe(true)
    expect(own.map(({ mac }) => mac)).toEqual([
      '0100.0ccc.cccc',
      '0100.0ccc.cccd',
      ...Array.from({ length: 17 }, (_, i) => `0180.c200.00${i.toString(16).padStart(2, '0')}`),
      'ffff.ffff.ffff',
    ])
    expect(rows).toHaveLength(25)
    expect(shown(lan(), 'mac address-table')).toContain('\n All    0100.0ccc.cccc    STATIC      CPU\n')
    expect(shown(lan(), 'mac address-table')).toContain(`\n  10    ${PC(1)}    DYNAMIC     Fa0/1\n`)
  })
  test('without a row there is no total', () => {
    expect(table(oneSwitch(), 'SW1')).toEqual([])
  })
  test.each([
    ['dynamic interface Fa0/1', [`10 ${PC(1)} Fa0/1`]],
    ['interface Fa0/1', [`10 ${PC(1)} Fa0/1`]],
    [`address ${PC(2)}`, [`10 ${PC(2)} Fa0/2`]],
    ['address 0050:7966.6802', null],
    [
      `address ${PC(2)
        .replaceAll('.', '')
        .replace(/(..)(?=.)/g, '$1:')}`,
      [`10 ${PC(2)} Fa0/2`],
    ],
    ['dynamic vlan 99', []],
  ] as const)('%s', (which, rows) => {
    if (rows === null) expect(shown(lan(), `mac address-table ${which}`)).toMatch(/Invalid/)
    else expect(table(lan(), 'SW1', which)).toEqual(rows)
  })
  test('a 9300 lists its interfaces of VLANs', () => {
    const { world } = configured(
      oneSwitch('c9300'),
      'vlan 10\ninterface vlan 10\nip address 10.0.0.1 255.255.255.0\ninterface vlan 20',
    )
    expect(rowsIn(shown(world, 'mac address-table vlan 10'))).toEqual([
      { vlan: '10', mac: expect.stringMatching(/^701f\./) as string, type: 'STATIC', port: 'Vl10' },
    ])
    expect(rowsIn(shown(world, 'mac address-table vlan 20'))).toEqual([])
  })
  test('a classic Catalyst takes the older spelling, a 9300 does not', () => {
    expect(shown(lan(), 'mac-address-table dynamic')).toBe(shown(lan(), 'mac address-table dynamic'))
    expect(shown(oneSwitch('c9300'), 'mac-address-table')).toMatch(/Invalid|Ambiguous/)
    expect(runningConfigText(configured(oneSwitch(), 'mac-address-table aging-time 600').device)).toContain(
      '\nmac address-table aging-time 600\n',
    )
  })
  test('aging-time and count', () => {
    expect(shown(lan(), 'mac address-table aging-time')).toBe(
      'Global Aging Time:  300\nVlan    Aging Time\n----    ----------\n',
    )
    const { world } = configured(lan(), 'mac address-table aging-time 600\nmac address-table aging-time 20 vlan 10')
    expect(shown(world, 'mac address-table aging-time')).toBe(
      'Global Aging Time:  600\nVlan    Aging Time\n----    ----------\n  10    20\n',
    )
    const counted = shown(lan(), 'mac address-table count')
    expect(counted).toContain(`Mac Entries for Vlan 10:
---------------------------
Dynamic Address Count  : 4
Static  Address Count  : 0
Total Mac Addresses    : 4
`)
    expect(counted).toMatch(/\nTotal Mac Address Space Available: \d+\n$/)
  })
})

describe('a static entry says where frames go', () => {
  const ping = (lines: string): string => {
    const { world } = configured(lan(), lines)
    return type(world, '@console PC2\nping 10.1.10.11').text
  }
  test.each([
    ['out of another port', `mac address-table static ${PC(1)} vlan 10 interface Fa0/5`, false],
    ['nowhere', `mac address-table static ${PC(1)} vlan 10 drop`, false],
    ['to the right port', `mac address-table static ${PC(1)} vlan 10 interface Fa0/1`, true],
    ['of another VLAN', `vlan 20\nmac address-table static ${PC(1)} vlan 20 drop`, true],
    ['of the one who asks: the answer is lost', `mac address-table static ${PC(2)} vlan 10 drop`, false],
  ])('%s', (_, lines, isAnswered) => {
    expect(ping(lines).includes('(0% loss)')).toBe(isAnswered)
  })

  test('why says which entry it was', () => {
    const { world } = configured(lan(), `mac address-table static ${PC(1)} vlan 10 interface Fa0/5`)
    const view = network(world)
    const from = { node: view.topology.nodeNamed.get('PC2') ?? -1, source: null }
    expect(whyUnanswered(view, probe(view, from, ipv4Of('10.1.10.11', '255.255.255.0').address))).toMatchObject([
      {
        kind: 'static-mac',
        device: 'SW1',
        setting: ['config', 'macTable', 'static', 0],
        at: 'FastEthernet0/5',
        found: PC(1),
        wanted: 10,
      },
    ])
  })
})

test('what was too old is gone, and a longer time does not bring it back', () => {
  const { world } = configured(lan(), 'end\n@wait 301s\nconfigure terminal\nmac address-table aging-time 0')
  expect(shown(world, 'mac address-table dynamic')).not.toContain(PC(1))
})

test('frames that go round in circles are logged once by each switch, with the two ports', () => {
  const trunks = 'interface range Fa0/21 - 22\n switchport mode trunk\n'
  const world = switches(
    [
      ['A Fa0/21', 'B Fa0/21'],
      ['A Fa0/22', 'B Fa0/22'],
    ],
    { A: `interface Vlan1\n ip address 10.0.0.1 255.255.255.0\n no shutdown\n${trunks}`, B: trunks },
  )
  const { text, world: looped } = type(
    world,
    '@console B\nenable\nconfigure terminal\ninterface range fa0/21 - 22\nspanning-tree bpdufilter enable\nend\n@wait 60s',
  )
  const lines = text.split('\n').filter((line) => line.includes('MACFLAP'))
  expect(lines.map((line) => line.replace(/^.*?%/, '%'))).toEqual([
    '%SW_MATM-4-MACFLAP_NOTIF: Host 0017.59a7.51c0 in vlan 1 is flapping between port Fa0/21 and port Fa0/22',
  ])
  expect(looped.devices['A']?.logged.text.match(/MACFLAP/g)).toHaveLength(1)
})

describe('a frame to an address that a switch does not know', () => {
  const resolved = type(lan(), '@console PC1\nping 10.1.10.12').world
  const clear = (world: World, ...names: readonly string[]): World =>
    names.reduce((now, name) => type(now, `@console ${name}\nenable\nclear mac address-table dynamic`).world, world)
  const heardAt = (world: World, name: string, mac: string): string | undefined =>
    world.devices[name]?.macs.find((one) => one.mac === mac.replaceAll('.', ''))?.port
  const again = (world: World): World => type(world, '@console PC1\nping 10.1.10.12').world

  test('goes out of all ports, so the switches behind them hear who sent it', () => {
    const world = again(clear(resolved, 'SW1', 'SW2'))
    expect(heardAt(world, 'SW1', PC(1))).toBe('FastEthernet0/1')
    expect(heardAt(world, 'SW2', PC(1))).toBe('GigabitEthernet0/1')
    // The answer goes to somebody who was just heard.
    expect(heardAt(world, 'SW1', PC(2))).toBe('FastEthernet0/2')
    expect(heardAt(world, 'SW2', PC(2))).toBeUndefined()
  })

  test('to one that it knows, only there', () => {
    expect(heardAt(again(clear(resolved, 'SW2')), 'SW2', PC(1))).toBeUndefined()
  })

  test('a static entry is known, too', () => {
    const fixed = type(
      clear(resolved, 'SW1', 'SW2'),
      `@console SW1\nenable\nconfigure terminal\nmac address-table static ${PC(2)} vlan 10 interface Fa0/2\nend`,
    ).world
    expect(heardAt(again(fixed), 'SW2', PC(1))).toBeUndefined()
  })
})
