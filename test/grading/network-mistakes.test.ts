// Every mistake of the network, shown once: what differs from a network that works, or what is typed there; and that mending it meets the criterion.

import { describe, expect, test } from 'vitest'
import { networkStages } from '../../src/grading/mistakes/network.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { DEVICES, LINKS, networkWorld, TRUNK, USUAL } from '../support/stick-network.ts'
import { rubricOf } from './worlds.ts'

const rubric = rubricOf({ id: 'reach', check: 'can-reach', from: 'PC1', to: 'PC2', points: '1' })
type Change = Parameters<typeof networkWorld>[0]
const R1 = USUAL['R1'] ?? ''
const on = (device: string, ...lines: readonly string[]): string =>
  [`@console ${device}`, 'enable', 'configure terminal', ...lines].join('\n')

/** The mistake; what the network is; what is typed; the line that has to be blamed. */
const SHOWN: readonly (readonly [id: string, change: Change, typed: string, line: number | null])[] = [
  ['net-no-cable', { links: LINKS.filter((link) => !link.startsWith('SW1')) }, 'enable', null],
  ['net-device-off', {}, '@console SW2\n@power-cycle break', 2],
  ['net-shutdown', {}, on('R1', 'interface g0/0', 'shutdown'), 5],
  [
    'net-speed-mismatch',
    {},
    `${on('SW1', 'interface f0/24', 'speed 10', 'duplex full')}\n${on('SW2', 'interface f0/24', 'speed 100', 'duplex full')}`,
    5,
  ],
  ['net-vlan-missing', {}, on('SW1', 'no vlan 20'), 4],
  ['net-vlan-inactive', {}, on('SW1', 'vlan 20', 'state suspend', 'exit'), 6],
  ['net-not-trunk', {}, on('SW2', 'interface f0/24', 'switchport mode access'), 5],
  ['net-not-access', {}, on('SW2', 'interface f0/1', 'switchport mode trunk'), 5],
  ['net-vlan-not-allowed', {}, on('SW2', 'interface f0/24', 'switchport trunk allowed vlan 10'), 5],
  ['net-native-mismatch', {}, on('SW2', 'interface f0/24', 'switchport trunk native vlan 20'), 5],
  ['net-wrong-access-vlan', {}, on('SW2', 'interface f0/1', 'switchport access vlan 10'), 5],
  ['net-wrong-tag', {}, on('R1', 'interface g0/0.20', 'encapsulation dot1q 30'), 5],
  ['net-address-missing', { devices: { ...DEVICES, PC2: { platform: 'host' } } }, 'enable', null],
  [
    'net-wrong-next-hop',
    {
      configs: {
        R1: `${R1}interface Gi0/1\n ip address 10.0.0.1 255.255.255.0\n no shutdown\nip route 192.168.20.0 255.255.255.128 10.0.0.2\n`,
      },
      links: [...LINKS, 'R1 Gi0/1 - SW2 Fa0/2'],
    },
    'enable',
    null,
  ],
  [
    'net-wrong-mask',
    {
      devices: { ...DEVICES, PC1: '192.168.10.10/24 gw 192.168.10.200' },
      configs: { R1: R1.replace('192.168.10.1 255.255.255.0', '192.168.10.200 255.255.255.192') },
    },
    'enable',
    null,
  ],
  ['net-wrong-mask', {}, '@console PC1\nset ip 192.168.10.130 255.255.255.128 192.168.10.1', 2],
  [
    'net-wide-mask',
    { configs: { R1: R1.replace(/( ip address 192.*)/g, '$1\n no ip proxy-arp') } },
    '@console PC2\nset ip 192.168.20.10 255.255.0.0 192.168.20.1',
    2,
  ],
  ['net-gateway-missing', { devices: { ...DEVICES, PC1: '192.168.10.10/24' } }, 'enable', null],
  ['net-wrong-gateway', { devices: { ...DEVICES, PC1: '192.168.10.10/24 gw 192.168.10.254' } }, 'enable', null],
  [
    'net-port-security',
    {},
    on(
      'SW1',
      'interface f0/1',
      'switchport port-security mac-address 0050.7966.9999',
      'switchport port-security violation restrict',
      'switchport port-security',
    ),
    5,
  ],
  ['net-static-mac', {}, on('SW1', 'mac address-table static 0050.7966.6801 vlan 10 drop'), 4],
  ['net-null-route', {}, on('R1', 'ip route 192.168.20.0 255.255.255.128 Null0'), 4],
  [
    'net-next-hop-unresolved',
    { configs: { R1: R1.replace(/interface Gi0\/0\.20[^]*$/, '') } },
    on('R1', 'ip route 192.168.20.0 255.255.255.0 172.16.1.1'),
    4,
  ],
  ['net-route-missing', { configs: { R1: R1.replace(/interface Gi0\/0\.20[^]*$/, '') } }, 'enable', null],
]

test.each(SHOWN)('%s', (id, change, lines, line) => {
  const scenario = { id: 'x', rev: 1, passMark: 100, world: networkWorld(change), rubric }
  const { report } = gradeScenario(scenario, lines)
  expect(report.outcome).toBe('failed')
  expect(report.diagnoses.filter(({ cause }) => cause).map((one) => [one.id, one.line])).toContainEqual([id, line])
})

/** Two PCs in VLAN 10 at two switches. */
const SAME = {
  devices: { ...DEVICES, PC2: '192.168.10.11/24' },
  configs: { SW2: (USUAL['SW2'] ?? '').replace(/access vlan 20/, 'access vlan 10') },
}

test.each([
  ['the sender was moved', 'PC1', on('SW1', 'interface f0/1', 'no switchport access vlan'), 'SW1', 5],
  ['the other end was moved', 'PC1', on('SW2', 'interface f0/1', 'switchport access vlan 20'), 'SW2', 5],
  [
    'the sender was moved, seen from the other end',
    'PC2',
    on('SW1', 'interface f0/1', 'switchport access vlan 20'),
    'SW1',
    5,
  ],
])('a port in the wrong VLAN is blamed where it was typed: %s', (_, from, lines, device, line) => {
  const to = from === 'PC1' ? 'PC2' : 'PC1'
  const direct = rubricOf({ id: 'reach', check: 'can-reach', from, to, points: '1' })
  const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world: networkWorld(SAME), rubric: direct }, lines)
  expect(report.diagnoses.map((one) => [one.id, one.line])).toEqual([['net-wrong-access-vlan', line]])
  expect(report.criteria[0]?.because).toMatchObject([{ kind: 'wrong-access-vlan', device, wanted: 10 }])
})

test('where nobody typed it, the port that is in another VLAN than the rest of its subnet is told', () => {
  const moved = { ...SAME, configs: { SW1: (USUAL['SW1'] ?? '').replace(/access vlan 10/, 'access vlan 20') } }
  for (const [from, to] of [
    ['PC1', 'PC2'],
    ['PC2', 'PC1'],
  ] as const) {
    const direct = rubricOf({ id: 'reach', check: 'can-reach', from, to, points: '1' })
    const world = networkWorld({ ...moved, configs: { ...SAME.configs, ...moved.configs } })
    const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world, rubric: direct }, 'enable')
    // The router's subinterface of the subnet is in VLAN 10, as PC2 is.
    expect(report.criteria[0]?.because).toMatchObject([{ kind: 'wrong-access-vlan', device: 'SW1', wanted: 10 }])
  }
})

describe('a line that misses by little', () => {
  const SW2 = USUAL['SW2'] ?? ''
  const lacking = (configs: Readonly<Record<string, string>>, lines: string) => {
    const world = networkWorld({ configs })
    return gradeScenario({ id: 'x', rev: 1, passMark: 100, world, rubric }, lines).report.diagnoses
  }

  test('another number stands in its place', () => {
    const [first] = lacking({ SW2: SW2.replace('vlan 10,20', 'vlan 10') }, on('SW2', 'vlan 30', 'exit'))
    expect(first).toMatchObject({
      id: 'net-vlan-missing',
      line: 4,
      message: 'SW2 has no VLAN 20. Line 4 on SW2 ("vlan 30") has 30 in its place.',
      otherwise: 'As "vlan 20", this would have been met: “Reach”.',
    })
  })

  test('it stands under another port', () => {
    const [first] = lacking(
      { SW2: SW2.replace('access vlan 20', 'access vlan 10') },
      on('SW2', 'interface f0/2', 'switchport access vlan 20'),
    )
    expect(first).toMatchObject({ id: 'net-wrong-access-vlan', line: 4 })
    expect(first?.message).toContain('Line 4 on SW2 ("interface f0/2") led to another port.')
  })

  test('it was typed on another switch, where it changed nothing', () => {
    const [first] = lacking({ SW2: SW2.replace('vlan 10,20', 'vlan 10') }, on('SW1', 'vlan 20', 'exit'))
    expect(first).toMatchObject({
      id: 'net-vlan-missing',
      line: 4,
      message: 'SW2 has no VLAN 20. Line 4 on SW1 ("vlan 20") changed nothing there.',
    })
  })

  test('a line that did its work on its own switch is not to blame for what is missing on another', () => {
    const configs = {
      SW1: (USUAL['SW1'] ?? '').replace('vlan 20\n name LAB\n', ''),
      SW2: SW2.replace('vlan 10,20', 'vlan 10'),
    }
    const [first] = lacking(configs, on('SW1', 'vlan 20', 'exit'))
    expect(first).toMatchObject({
      id: 'net-vlan-missing',
      line: null,
      message: 'SW2 has no VLAN 20. No line sets it.',
      otherwise: 'With "vlan 20" on SW2, this would have been met: “Reach”.',
    })
  })
})

test('a line that spoils something and what was broken before are two causes, the line first', () => {
  const world = networkWorld({ configs: { SW2: (USUAL['SW2'] ?? '').replace('vlan 10,20', 'vlan 10') } })
  const lines = on('SW1', 'interface f0/24', 'switchport mode access')
  const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world, rubric }, lines)
  expect(report.diagnoses.map(({ id, line, cause }) => [id, line, cause])).toEqual([
    ['net-not-trunk', 5, true],
    ['net-vlan-missing', null, true],
  ])
})

test('a line that the device answered and did not do is named with the answer; a look is none', () => {
  const dynamic = (text = ''): string => text.replace(`interface Fa0/24\n ${TRUNK}`, 'interface Fa0/24')
  const configs = { SW1: dynamic(USUAL['SW1']), SW2: dynamic(USUAL['SW2']) }
  const lines = on('SW2', 'interface f0/24', 'switchport nonegotiate', 'do show vlan brief', 'end', 'show vlan brief')
  const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world: networkWorld({ configs }), rubric }, lines)
  expect(report.diagnoses[0]).toMatchObject({ id: 'net-not-trunk', line: 5 })
  expect(report.diagnoses[0]?.message).toMatch(
    /is no trunk, .* Line 5 on SW2 \("switchport nonegotiate"\) changed nothing: "Command rejected: .*"\.$/,
  )
})

test('a line that is missing in no block of its own is advised', () => {
  const line = 'errdisable recovery cause bpduguard'
  const wanted = rubricOf({ id: 'back', check: 'running-contains', device: 'SW1', line, points: '1' })
  const lines = on('SW1', 'errdisable recovery interval 60', 'end')
  const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world: networkWorld(), rubric: wanted }, lines)
  expect(report.diagnoses[0]?.otherwise).toBe(`With "${line}" there, this would have been met: “Back”.`)
})

test('who is refused by a secure port is told, and that the address that has the place may go', () => {
  const lines = on(
    'SW1',
    'interface f0/1',
    'switchport port-security mac-address sticky 0050.7966.9999',
    'switchport port-security violation protect',
    'switchport port-security',
  )
  const world = networkWorld()
  const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world, rubric }, lines)
  expect(report.criteria[0]?.reason).toMatch(
    /: port security on Fa0\/1 of SW1 does not take [0-9a-f.]{14}, the address of PC1\.$/,
  )
  const found = report.diagnoses.find(({ id }) => id === 'net-port-security')
  expect(found?.otherwise).toMatch(/this would have been met: “Reach”\.$/)
})

describe('of a trunk', () => {
  const SW1 = USUAL['SW1'] ?? ''
  const SW2 = USUAL['SW2'] ?? ''
  const told = (configs: Readonly<Record<string, string>>, lines: string) =>
    gradeScenario({ id: 'x', rev: 1, passMark: 100, world: networkWorld({ configs }), rubric }, lines).report.diagnoses

  test.each([
    ['all VLANs were allowed', '', '10', '10,20'],
    ['a list was there', 'switchport trunk allowed vlan 20,30', '10', 'add 10'],
  ])('what the list of VLANs should have been: %s', (_, before, typed, meant) => {
    const configs = { SW2: `${SW2}interface Fa0/24\n ${before}\n` }
    const [first] = told(configs, on('SW2', 'interface f0/24', ` switchport trunk allowed vlan ${typed}`))
    expect(first).toMatchObject({
      id: 'net-vlan-not-allowed',
      line: 5,
      otherwise: `As "switchport trunk allowed vlan ${meant}", this would have been met: “Reach”.`,
    })
  })

  test('a line that left it as it was did not make it so', () => {
    const auto = (config: string): string => `${config}interface Fa0/24\n switchport mode dynamic auto\n`
    const [first] = told({ SW1: auto(SW1), SW2: auto(SW2) }, on('SW1', 'interface f0/24', 'switchport mode access'))
    expect(first).toMatchObject({ id: 'net-not-trunk', line: 5 })
    expect(first?.message).toMatch(
      /It was so before, and line 5 on SW1 \("switchport mode access"\) did not change it\.$/,
    )
  })

  test('of an end that is an access port, the access VLAN is the untagged one, and needs no change where a trunk is wanted', () => {
    const lines = on('SW1', 'interface f0/24', 'switchport mode access', 'switchport access vlan 20')
    const [first, second] = told({}, lines)
    expect(first).toMatchObject({ id: 'net-not-trunk', line: 5 })
    expect(first?.otherwise).not.toContain('access vlan')
    expect(second).toMatchObject({ id: 'net-native-mismatch', line: 6, cause: false })
  })
})

test('what keeps one criterion from being met does not follow from what keeps another one', () => {
  const both = rubricOf(
    { id: 'there', check: 'can-reach', from: 'PC1', to: 'PC2', points: '1' },
    { id: 'back', check: 'can-reach', from: 'PC2', to: 'PC1', points: '1' },
  )
  const world = networkWorld({ configs: { R1: `no ip routing\n${USUAL['R1'] ?? ''}` } })
  const lines = '@console PC2\nipconfig 192.168.20.10 255.255.255.0 192.168.10.1'
  const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world, rubric: both }, lines)
  expect(report.diagnoses.map(({ id, line, cause }) => [id, line, cause])).toEqual([
    ['net-wrong-gateway', 2, true],
    ['net-routing-off', null, true],
  ])
})

test('a network in which nothing is wrong has none of them', () => {
  const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world: networkWorld(), rubric }, 'enable')
  expect(report.outcome).toBe('passed')
})

describe('what is missing at a device that is to be left as it was', () => {
  const SW2 = (USUAL['SW2'] ?? '').replace('mode trunk', 'mode trunk\n switchport trunk allowed vlan 10')
  const world = networkWorld({ configs: { SW2 } })
  const reach = { id: 'reach', check: 'can-reach', from: 'PC1', to: 'PC2', points: '2' }
  const left = { id: 'left', check: 'running-equals', device: 'SW2', file: 'start', points: '1' }
  const causeOf = (...criteria: readonly Readonly<Record<string, unknown>>[]) => {
    const scenario = { id: 'x', rev: 1, passMark: 100, world, rubric: rubricOf(...criteria) }
    return gradeScenario(scenario, on('SW1', 'interface f0/24', 'description Office', 'end')).report.diagnoses[0]
  }

  test('is advised where nobody asks that', () => {
    expect(causeOf(reach)?.otherwise).toContain('under FastEthernet0/24 of SW2')
  })
  test('is named and not advised, though it would bring more points than it costs', () => {
    const cause = causeOf(reach, left)
    expect(cause?.message).toContain('At SW2 VLAN 20 is not allowed')
    expect(cause?.otherwise).not.toContain('SW2')
  })
})

describe('a port that the switch turned off is blamed on the line that set its guard', () => {
  const causeOf = (lines: string) =>
    gradeScenario({ id: 'x', rev: 1, passMark: 100, world: networkWorld(), rubric }, lines).report.diagnoses[0]
  const WRONG = 'switchport port-security mac-address 0050.7966.9999'
  const PING = '@console PC1\nping 192.168.20.10'

  test.each([
    [
      'BPDU guard, and it fell at no shutdown',
      ['interface f0/24', 'shutdown', 'spanning-tree bpduguard enable', 'no shutdown', 'end'],
      6,
    ],
    [
      'a trunk made an edge port',
      ['spanning-tree portfast bpduguard default', 'interface f0/24', 'spanning-tree portfast trunk', 'end'],
      6,
    ],
    [
      'the guard of all edge ports',
      ['interface f0/24', 'spanning-tree portfast trunk', 'exit', 'spanning-tree portfast bpduguard default', 'end'],
      5,
    ],
    [
      'an address of nobody, and it fell with a frame',
      ['interface f0/1', WRONG, 'switchport port-security', 'end', PING],
      5,
    ],
    [
      'the same after a bounce',
      ['interface f0/1', 'shutdown', WRONG, 'switchport port-security', 'no shutdown', 'end', PING],
      6,
    ],
  ] as const)('%s', (_, lines, line) => {
    const cause = causeOf(on('SW1', ...lines))
    expect(cause?.id).toBe('net-err-disabled')
    expect(cause?.line).toBe(line)
    expect(cause?.message).toContain('made it so.')
    expect(cause?.otherwise).toContain('Without it')
  })

  test('where the guard was there before, the line is blamed that set it off', () => {
    const SW1 = (USUAL['SW1'] ?? '').replace(
      'interface Fa0/24',
      'interface Fa0/24\n shutdown\n spanning-tree bpduguard enable',
    )
    const world = networkWorld({ configs: { SW1 } })
    const { report } = gradeScenario(
      { id: 'x', rev: 1, passMark: 100, world, rubric },
      on('SW1', 'interface f0/24', 'no shutdown', 'end'),
    )
    expect(report.diagnoses[0]?.id).toBe('net-err-disabled')
    expect(report.diagnoses[0]?.line).toBe(5)
  })
})

test('what is not shown here needs another network', () => {
  const shown = new Set(SHOWN.map(([id]) => id))
  const left = networkStages
    .flat()
    .map(({ id }) => id)
    .filter((id) => !shown.has(id))
  expect(left).toEqual([
    'net-err-disabled',
    'net-member-differs',
    'net-channel-modes',
    'net-bundle-down',
    'net-frame-loop',
    'net-root-not-chosen',
    'net-wrong-root',
    'net-root-guard',
    'net-loop-guard',
    'net-tree-blocks',
    'net-duplicate-address',
    'net-nobody-has',
    'net-wrong-name-server',
    'net-routing-off',
    'net-advertisements-suppressed',
    'net-unicast-routing-missing',
    'net-return-route-missing',
    'net-track-down',
    'net-next-hop-missing',
    'net-wrong-distance',
    'net-route-loop',
  ])
})

describe('what was meant for another place', () => {
  const bare = (text = ''): string => text.replace(`interface Fa0/24\n ${TRUNK}`, 'interface Fa0/24')
  const causeOf = (configs: Readonly<Record<string, string>>, lines: string, asked = rubric) =>
    gradeScenario({ id: 'x', rev: 1, passMark: 100, world: networkWorld({ configs }), rubric: asked }, lines).report
      .diagnoses[0]

  test('the second lot of lines at one console was meant for the device that has none', () => {
    const SW2 = bare(USUAL['SW2']).replace('Fa0/24', 'Fa0/24\n switchport mode access').replace('vlan 10,20', 'vlan 10')
    const lot = on('SW1', 'vlan 20', 'exit', 'interface f0/24', 'switchport mode trunk', 'end')
    const cause = causeOf({ SW2 }, `${lot}\n${lot}`)
    expect(cause?.line).toBe(9)
    expect(cause?.message).toContain('The lines behind line 9 ("@console SW1") were typed on SW1.')
  })

  test('a range that leaves a port out is put right at its own line', () => {
    const configs = { SW2: (USUAL['SW2'] ?? '').replace('access vlan 20', 'access vlan 10') }
    const cause = causeOf(configs, on('SW2', 'interface range f0/2 - 3', 'switchport access vlan 20'))
    expect(cause).toMatchObject({ id: 'net-wrong-access-vlan', line: 4 })
  })

  test('an address that a subinterface without its tag refused needs the tag before it', () => {
    const configs = { R1: R1.replace(/interface Gi0\/0\.20[^!]*?(?=interface|$)/, '') }
    const cause = causeOf(configs, on('R1', 'interface g0/0.20', 'ip address 192.168.20.1 255.255.255.0'))
    expect(cause?.line).toBe(5)
    expect(cause?.message).toContain('"encapsulation dot1Q 20" is missing before line 5.')
  })

  test('a line that took away what no reason tells is named by what was so before it', () => {
    const asked = rubricOf({
      id: 'root',
      device: 'SW1',
      check: 'stp-port',
      interface: 'Fa0/24',
      vlan: '10',
      role: 'designated',
      points: '1',
    })
    const lines = on('SW1', 'spanning-tree vlan 10 priority 4096', 'spanning-tree vlan 10 priority 61440', 'end')
    const cause = causeOf({}, lines, asked)
    expect(cause).toMatchObject({ id: 'goal-missed', line: 5 })
    expect(cause?.message).toContain('Until line 5 on SW1 ("spanning-tree vlan 10 priority 61440") it was so.')
  })
})

test('what a criterion asks for and a device answered without doing it is told with the answer', () => {
  const asked = rubricOf({
    id: 'host',
    device: 'R1',
    check: 'running-contains',
    line: 'ip route 10.9.9.9 255.255.255.255 192.168.10.11',
    points: '1',
  })
  const lines = on('R1', 'ip route 10.9.9.9 255.255.255.0 192.168.10.11')
  const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world: networkWorld({}), rubric: asked }, lines)
  expect(report.diagnoses[0]?.line).toBe(4)
})
