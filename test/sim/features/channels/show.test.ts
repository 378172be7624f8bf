// What shows of bundles look like, to the column (ios-switching.md 9.6).

import { expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { net } from '../../../support/network.ts'

const shown = (world: World, line: string, device = 'SW1'): string =>
  type(world, `@console ${device}\nenable\n${line}`).entries.at(-1)?.output ?? ''
const ports = (names: readonly string[], ...lines: readonly string[]): string =>
  names.map((name) => [`interface ${name}`, ...lines].join('\n')).join('\n')
const cables = (names: readonly string[]): readonly string[] => names.map((name) => `SW1 ${name} - SW2 ${name}`)

const THREE = ['Gi1/0/15', 'Gi1/0/16', 'Gi1/0/17']
const pagp = net(
  {
    SW1: ['c9300', ports(THREE, 'channel-group 10 mode desirable')],
    SW2: ['c9300', ports(THREE, 'channel-group 10 mode auto')],
  },
  ...cables(THREE),
)
test('show etherchannel summary of a Catalyst 9300 wraps its ports', () => {
  expect(shown(pagp, 'show etherchannel summary')).toBe(`Flags:  D - down        P - bundled in port-channel
        I - stand-alone s - suspended
        H - Hot-standby (LACP only)
        R - Layer3      S - Layer2
        U - in use      f - failed to allocate aggregator

        M - not in use, minimum links not met
        u - unsuitable for bundling
        w - waiting to be aggregated
        d - default port

        A - formed by Auto LAG


Number of channel-groups in use: 1
Number of aggregators:           1

Group  Port-channel  Protocol    Ports
------+-------------+-----------+-----------------------------------------------
10     Po10(SU)        PAgP        Gi1/0/15(P)     Gi1/0/16(P)     
                                   Gi1/0/17(P)     
`)
})

const GI = ['Gi0/1', 'Gi0/2']
const lacp = net(
  {
    SW1: [
      'c2960',
      `${ports(GI, 'channel-group 1 mode active')}\n${ports(['Fa0/3', 'Fa0/4'], 'channel-group 2 mode on')}\ninterface Port-channel3`,
    ],
    SW2: ['c2960', `${ports(GI, 'channel-group 1 mode passive')}\n${ports(['Fa0/3'], 'channel-group 2 mode on')}`],
  },
  ...cables([...GI, 'Fa0/3']),
)
test('and of a 2960, with a port that is down and a bundle without ports', () => {
  const lines = shown(lacp, 'show etherchannel summary').split('\n')
  expect(lines).not.toContain('        A - formed by Auto LAG')
  expect(lines.slice(-5)).toEqual([
    '------+-------------+-----------+-----------------------------------------------',
    '1      Po1(SU)         LACP      Gi0/1(P)    Gi0/2(P)    ',
    '2      Po2(SU)          -        Fa0/3(P)    Fa0/4(D)    ',
    '3      Po3(SD)          -        ',
    '',
  ])
  expect(lines[11]).toBe('')
  expect(lines[12]).toBe('Number of channel-groups in use: 3')
})
test('of one group; none at all has an empty table', () => {
  expect(shown(lacp, 'show etherchannel 2 summary').trimEnd().split('\n').at(-1)).toMatch(/^2 {6}Po2/)
  expect(shown(net({ SW1: 'c2960' }), 'show etherchannel summary')).toMatch(
    /in use: 0\nNumber of aggregators: {11}0\n\nGroup .*\n-[-+]+\n$/,
  )
})

test.each([
  ['active', 'none', 'Po1(SD)', 'LACP', 's'],
  ['passive', 'passive', 'Po1(SD)', 'LACP', 's'],
  ['auto', 'auto', 'Po1(SD)', 'PAgP', 'I'],
  ['on', 'active', 'Po1(SU)', ' -', 'P'],
])('the flags of %s against %s', (own, other, bundle, protocol, flag) => {
  const world = net(
    {
      SW1: ['c2960', ports(GI, `channel-group 1 mode ${own}`)],
      SW2: ['c2960', other === 'none' ? '' : ports(GI, `channel-group 1 mode ${other}`)],
    },
    ...cables(GI),
  )
  expect(shown(world, 'show etherchannel summary').trimEnd().split('\n').at(-1)).toBe(
    `1      ${bundle}         ${protocol.padEnd(10)}Gi0/1(${flag})    Gi0/2(${flag})`,
  )
})

test('a bundle that routes is RU, one with too few links M', () => {
  const two = ['Gi1/0/1', 'Gi1/0/2']
  const world = net(
    {
      SW1: ['c9300', ports(two, 'no switchport', 'channel-group 1 mode active')],
      SW2: ['c9300', ports(two, 'no switchport', 'channel-group 1 mode active')],
    },
    ...cables(two),
  )
  expect(shown(world, 'show etherchannel summary')).toContain('\n1      Po1(RU)         LACP        Gi1/0/1(P)      ')
  const least = type(world, 'enable\nconfigure terminal\ninterface port-channel 1\nport-channel min-links 3\nend').world
  expect(shown(least, 'show etherchannel summary')).toContain('\n1      Po1(RM)         LACP        Gi1/0/1(P)      ')
})

test('show etherchannel load-balance', () => {
  const set = (method: string): string =>
    shown(
      type(net({ SW1: 'c2960' }), `enable\nconfigure terminal\nport-channel load-balance ${method}\nend`).world,
      'show etherchannel load-balance',
    )
  expect(set('src-dst-ip')).toBe(`EtherChannel Load-Balancing Configuration:
        src-dst-ip

EtherChannel Load-Balancing Addresses Used Per-Protocol:
Non-IP: Source XOR Destination MAC address
  IPv4: Source XOR Destination IP address
  IPv6: Source XOR Destination IP address
`)
  expect(set('src-mac').match(/Source MAC address/g)).toHaveLength(3)
})

test('show lacp neighbor', () => {
  expect(shown(lacp, 'show lacp neighbor')).toBe(`Flags:  S - Device is requesting Slow LACPDUs 
        F - Device is requesting Fast LACPDUs
        A - Device is in Active mode       P - Device is in Passive mode     

Channel group 1 neighbors

                  LACP port                        Admin  Oper   Port    Port
Port      Flags   Priority  Dev ID          Age    key    Key    Number  State
Gi0/1     SP      32768     0017.590b.5180  17s    0x0    0x1    0x11A   0x3C  
Gi0/2     SP      32768     0017.590b.5180  17s    0x0    0x1    0x11B   0x3C  
`)
  expect(shown(lacp, 'show lacp 1 neighbor', 'SW2')).toContain('\nGi0/1     SA      32768     0017.59a7.5180  17s ')
})

test('show lacp internal, show lacp sys-id', () => {
  expect(shown(lacp, 'show lacp internal').split('\n').slice(4, 8)).toEqual([
    'Channel group 1',
    '                            LACP port     Admin     Oper    Port        Port',
    'Port      Flags   State     Priority      Key       Key     Number      State',
    'Gi0/1     SA      bndl      32768         0x1       0x1     0x11A       0x3D  ',
  ])
  expect(shown(lacp, 'show lacp sys-id')).toBe('32768, 0017.59a7.5180\n')
})

test('show pagp internal, with its tabs', () => {
  const lines = shown(pagp, 'show pagp internal').split('\n')
  const from = lines.findIndex((line) => line.startsWith('Channel group'))
  expect(lines.slice(from + 1, from + 3)).toEqual([
    '                                Hello    Partner  PAgP     Learning  Group',
    'Port      Flags State   Timers  Interval Count   Priority   Method  Ifindex',
  ])
  expect(lines.slice(from + 3).filter((line) => /^(?:Gi|Fa)/.test(line))).toSatisfy(
    (rows: readonly string[]) =>
      rows.length > 0 &&
      rows.every((row) => /^(?:Gi|Fa)\S+ +SA?C\tU6\/S7 {3}H\t30s\t 1 {8}128 {8}Any {6}50\d\d$/.test(row)),
  )
})

test('show pagp neighbor', () => {
  expect(shown(pagp, 'show pagp neighbor').split('\n').slice(0, 7)).toEqual([
    'Flags:  S - Device is sending Slow hello.  C - Device is in Consistent state.',
    '        A - Device is in Auto mode.        P - Device learns on physical port.',
    '',
    'Channel group 10 neighbors',
    '          Partner              Partner          Partner         Partner Group',
    'Port      Name                 Device ID        Port       Age  Flags   Cap.',
    'Gi1/0/15  SW2                  701f.530b.8d00\tGi1/0/15    17s SAC\t1000a ',
  ])
})

test('show interfaces X etherchannel says how a port stands, and why it is suspended', () => {
  const lines = shown(lacp, 'show interfaces gi0/1 etherchannel').split('\n')
  expect(lines.slice(0, 3)).toEqual([
    'Port state    = Up Mstr In-Bndl ',
    'Channel group = 1           Mode = Active          Gcchange = -',
    'Port-channel  = Po1         GC   =   -             Pseudo port-channel = Po1',
  ])
  const trunk = ports(GI, 'switchport mode trunk', 'channel-group 1 mode active')
  const off = net(
    { SW1: ['c2960', `${trunk}\ninterface Gi0/2\nswitchport trunk allowed vlan 10`], SW2: ['c2960', trunk] },
    ...cables(GI),
  )
  const suspended = shown(off, 'show interfaces gi0/2 etherchannel').split('\n')
  expect(suspended[0]).toBe('Port state    = Up Mstr Not-in-Bndl ')
  expect(suspended).toContain('Probable reason: vlan mask is different')
})

test('show etherchannel port-channel names the ports of a bundle', () => {
  expect(shown(lacp, 'show etherchannel 1 port-channel')).toMatch(
    /Group: 1 \n-+\n[^]*Port-channel: Po1 {4}\(Primary Aggregator\)\n[^]*\n {2}0 {5}00 {5}Gi0\/1 {4}Active {14}0\n/,
  )
  expect(shown(lacp, 'show etherchannel detail')).toContain('Group state = L2')
})

test('an interface that is not there has nothing to show', () => {
  expect(shown(lacp, 'show interfaces gi0/7 etherchannel')).toMatch(/% Invalid input/)
  expect(shown(lacp, 'show interfaces fa0/9 etherchannel')).toBe('')
})
