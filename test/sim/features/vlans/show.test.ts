// `show vlan …`, read back by its columns and compared with the switch (ios-switching.md 4.4).

import { describe, expect, test } from 'vitest'
import { portNames } from '../../../../src/sim/features/interfaces/slice.ts'
import { shortName } from '../../../../src/sim/interfaces.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { savedAndRead } from '../../../support/round-trip.ts'
import { configured, oneSwitch, shown } from '../../../support/one-switch.ts'

const after = (lines: string, platform: 'c2960' | 'c9300' = 'c2960'): World =>
  configured(oneSwitch(platform), lines).world

interface Row {
  readonly name: string
  readonly status: string
  readonly ports: readonly string[]
}
/** The rows of the table by VLAN. Nothing stands between its columns, and every port stands once in a row. */
function tableOf(text: string): Readonly<Record<number, Row>> {
  const end = text.indexOf('\n\n', 1)
  const [blank, head, rule, ...body] = (end < 0 ? text : text.slice(0, end + 1)).split('\n')
  expect([blank, head, rule]).toEqual([
    '',
    'VLAN Name                             Status    Ports',
    '---- -------------------------------- --------- -------------------------------',
  ])
  const rows: Record<number, { name: string; status: string; ports: string[] }> = {}
  let last = 0
  for (const line of body.filter((one) => one !== '')) {
    const [id, name, status, ports] = [line.slice(0, 4), line.slice(5, 37), line.slice(38, 47), line.slice(48)]
    expect([line[4], line[37], line[47]]).toEqual([' ', ' ', ' '])
    expect(ports.length).toBeLessThanOrEqual(31)
    expect(ports).not.toMatch(/,$|^ |  /)
    const names = ports === '' ? [] : ports.split(', ')
    if (id.trim() === '') {
      expect((name + status).trim()).toBe('')
      rows[last]?.ports.push(...names)
      continue
    }
    last = Number(id)
    expect(rows[last]).toBeUndefined()
    rows[last] = { name: name.trimEnd(), status: status.trimEnd(), ports: names }
  }
  return rows
}
const brief = (world: World) => tableOf(shown(world, 'vlan brief'))

test('the table of a new switch, to the column', () => {
  expect(shown(oneSwitch(), 'vlan brief')).toBe(`
VLAN Name                             Status    Ports
---- -------------------------------- --------- -------------------------------
1    default                          active    Fa0/1, Fa0/2, Fa0/3, Fa0/4
                                                Fa0/5, Fa0/6, Fa0/7, Fa0/8
                                                Fa0/9, Fa0/10, Fa0/11, Fa0/12
                                                Fa0/13, Fa0/14, Fa0/15, Fa0/16
                                                Fa0/17, Fa0/18, Fa0/19, Fa0/20
                                                Fa0/21, Fa0/22, Fa0/23, Fa0/24
                                                Gi0/1, Gi0/2
1002 fddi-default                     act/unsup 
1003 token-ring-default               act/unsup 
1004 fddinet-default                  act/unsup 
1005 trnet-default                    act/unsup 
`)
})

test('three ports of a 9300 fit into a line', () => {
  const lines = shown(oneSwitch('c9300'), 'vlan brief').split('\n')
  expect(lines[3]).toBe('1    default                          active    Gi1/0/1, Gi1/0/2, Gi1/0/3')
  expect(lines[4]).toBe('                                                Gi1/0/4, Gi1/0/5, Gi1/0/6')
})

test('states, and names up to 32 characters', () => {
  const long = 'A-name-of-exactly-32-characters-'
  const table = brief(
    after(
      `vtp mode transparent\nvlan 10\nname ${long}\nvlan 20\nshutdown\nvlan 30\nstate suspend\nvlan 4094\nname ${long}B\nexit`,
    ),
  )
  expect(table).toMatchObject({
    10: { name: long, status: 'active', ports: [] },
    20: { name: 'VLAN0020', status: 'act/lshut' },
    30: { name: 'VLAN0030', status: 'suspended' },
    1002: { name: 'fddi-default', status: 'act/unsup', ports: [] },
  })
  expect(Object.keys(table)).toEqual(['1', '10', '20', '30', '1002', '1003', '1004', '1005'])
})

describe('every port stands exactly once', () => {
  const everyPort = (world: World): readonly string[] =>
    portNames((world.devices['SW1'] as World['devices'][string]).config)
      .filter((name) => !name.startsWith('Vlan') && name !== 'GigabitEthernet0/0')
      .map(shortName)
      .toSorted()
  const listed = (world: World): readonly string[] =>
    Object.values(brief(world))
      .flatMap(({ ports }) => ports)
      .toSorted()

  test.each([
    ['c2960', 'interface range f0/1 - 12\nswitchport access vlan 10\ninterface g0/2\nswitchport access vlan 20'],
    ['c2960', 'interface range f0/1 - 24 , g0/1 - 2\nswitchport access vlan 1002'],
    ['c9300', 'interface range g1/0/5 - 24\nswitchport mode access\nswitchport access vlan 4'],
  ] as const)('%s: %s', (platform, lines) => {
    const world = after(lines, platform)
    expect(listed(world)).toEqual(everyPort(world))
  })

  test('but those that work as trunks, that route, or whose VLAN is gone', () => {
    const world = after(
      `interface g1/0/1
switchport mode trunk
interface g1/0/2
no switchport
interface g1/0/3
switchport access vlan 30
no vlan 30
interface g1/0/4
switchport mode trunk
shutdown
interface g1/0/5
shutdown`,
      'c9300',
    )
    const gone = everyPort(world).filter((name) => !listed(world).includes(name))
    expect(gone).toEqual(['Gi1/0/1', 'Gi1/0/2', 'Gi1/0/3'])
    const again = type(world, 'vlan 30\nexit').world
    expect(brief(again)[30]?.ports).toEqual(['Gi1/0/3'])
  })

  test('and a phone has its port in two VLANs', () => {
    const table = brief(
      after('interface f0/3\nswitchport mode access\nswitchport access vlan 10\nswitchport voice vlan 120'),
    )
    expect(table[10]?.ports).toEqual(['Fa0/3'])
    expect(table[120]?.ports).toEqual(['Fa0/3'])
    expect(table[1]?.ports).toHaveLength(25)
  })
})

describe('show vlan', () => {
  test('has the types behind, and three headings', () => {
    const text = shown(after('vlan 10\nname SALES\nexit'), 'vlan')
    expect(tableOf(text)[10]?.name).toBe('SALES')
    expect(text.slice(text.indexOf('\n\n', 1) + 1)).toBe(`
VLAN Type  SAID       MTU   Parent RingNo BridgeNo Stp  BrdgMode Trans1 Trans2
---- ----- ---------- ----- ------ ------ -------- ---- -------- ------ ------
1    enet  100001     1500  -      -      -        -    -        0      0   
10   enet  100010     1500  -      -      -        -    -        0      0   
1002 fddi  101002     1500  -      -      -        -    -        0      0   
1003 tr    101003     1500  -      -      -        -    srb      0      0   
1004 fdnet 101004     1500  -      -      -        ieee -        0      0   
1005 trnet 101005     1500  -      -      -        ibm  -        0      0   

Remote SPAN VLANs
------------------------------------------------------------------------------


Primary Secondary Type              Ports
------- --------- ----------------- ------------------------------------------
`)
  })

  test('version 2 of VTP has other names', () => {
    expect(brief(after('vtp version 2'))).toMatchObject({
      1003: { name: 'trcrf-default' },
      1005: { name: 'trbrf-default' },
    })
  })

  const world = after(
    'vlan 10\nname SALES\nvlan 20\ninterface f0/1\nswitchport access vlan 10\ninterface g0/1\nswitchport mode trunk\ninterface g0/2\nswitchport mode trunk\nswitchport trunk allowed vlan 20',
  )
  test.each(['id 10', 'name SALES'])('%s lists trunks, too', (which) => {
    const text = shown(world, `vlan ${which}`)
    expect(tableOf(text)).toEqual({ 10: { name: 'SALES', status: 'active', ports: ['Fa0/1', 'Gi0/1'] } })
    expect(text).toMatch(/\n10   enet  100010     1500 /)
    expect(text.match(/ enet /g)).toHaveLength(1)
  })
  test('show vlan id of one that is not there', () => {
    expect(shown(world, 'vlan id 99')).toBe('VLAN id 99 not found in current VLAN database\n')
    expect(shown(world, 'vlan name NOBODY')).toMatch(/not found/)
    expect(shown(world, 'vlan id 4095')).toMatch(/Invalid input/)
  })
  test('summary counts them', () => {
    expect(shown(after('vtp mode transparent\nvlan 10,20,2000\nexit'), 'vlan summary').match(/\d+$/gm)).toEqual([
      '8',
      '7',
      '1',
    ])
  })
  test('a switch without routed ports uses no VLAN inside', () => {
    expect(shown(oneSwitch(), 'vlan internal usage')).toBe('VLAN Usage\n---- --------------------\n')
  })
  test('what it shows can be filtered', () => {
    expect(shown(world, 'vlan brief | include SALES')).toMatch(/^10 {3}SALES +active +Fa0\/1\n$/)
  })
  test('an open block is not shown', () => {
    expect(brief(after('vlan 10\nname SALES'))[10]).toBeUndefined()
  })
})

test('a remote SPAN VLAN is shown in the configuration of a transparent switch, and under its head', () => {
  const world = after('vtp mode transparent\nvlan 99\nremote-span\nvlan 100\nremote-span\nno remote-span\nexit')
  expect(shown(world, 'vlan')).toContain(
    'Remote SPAN VLANs\n------------------------------------------------------------------------------\n99\n\nPrimary',
  )
  expect(savedAndRead(world).join('\n')).toContain('vlan 99\n remote-span\n!\nvlan 100 \n')
})
