// Tables of interfaces, to the column (ios-switching.md 3.5, ios-routing.md 3.9).

import { expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { configure, net } from '../../../support/network.ts'

const shown = (world: World, line: string): readonly string[] =>
  (type(world, `enable\n${line}`).entries.at(-1)?.output ?? '').replace(/\n$/, '').split('\n')

const pair = net(
  {
    SW1: [
      'c2960',
      `interface Fa0/1
 description A description of more than 18
interface Fa0/2
 switchport mode access
 switchport access vlan 8
interface Fa0/3
 switchport mode trunk
interface Fa0/4
 speed 100
 duplex full
interface Fa0/5
 shutdown
interface range Gi0/1 - 2
 switchport mode trunk
 channel-group 1 mode on
vlan 8`,
    ],
    SW2: [
      'c2960',
      'interface Fa0/4\n speed 100\n duplex full\ninterface range Gi0/1 - 2\n switchport mode trunk\n channel-group 1 mode on',
    ],
  },
  ...['Fa0/2', 'Fa0/3', 'Fa0/4', 'Fa0/5', 'Gi0/1', 'Gi0/2'].map((port) => `SW1 ${port} - SW2 ${port}`),
)

test('show interfaces status of a 2960', () => {
  const lines = shown(pair, 'show interfaces status')
  expect(lines.slice(0, 7)).toEqual([
    '',
    'Port      Name               Status       Vlan       Duplex  Speed Type',
    'Fa0/1     A description of m notconnect   1            auto   auto 10/100BaseTX',
    'Fa0/2                        connected    8          a-full  a-100 10/100BaseTX',
    'Fa0/3                        connected    trunk      a-full  a-100 10/100BaseTX',
    'Fa0/4                        connected    1            full    100 10/100BaseTX',
    'Fa0/5                        disabled     1            auto   auto 10/100BaseTX',
  ])
  expect(lines.slice(-3)).toEqual([
    'Gi0/1                        connected    trunk      a-full a-1000 10/100/1000BaseTX',
    'Gi0/2                        connected    trunk      a-full a-1000 10/100/1000BaseTX',
    'Po1                          connected    trunk      a-full a-1000 ',
  ])
})

test('of a Catalyst 9300, whose first column is wider; a port that routes, a bundle without ports', () => {
  const world = net(
    { SW1: ['c9300', 'interface Gi1/0/1\n no switchport\ninterface Port-channel2'], SW2: 'c9300' },
    'SW1 Gi1/0/1 - SW2 Gi1/0/1',
  )
  const lines = shown(world, 'show interfaces status')
  expect(lines.slice(1, 4)).toEqual([
    'Port         Name               Status       Vlan       Duplex  Speed Type',
    'Gi1/0/1                         connected    routed     a-full a-1000 10/100/1000BaseTX',
    'Gi1/0/2                         notconnect   1            auto   auto 10/100/1000BaseTX',
  ])
  expect(lines.at(-1)).toMatch(/^Po2 {26,}notconnect {3}unassigned {3}auto/)
  expect(shown(world, 'show interfaces gi1/0/2 status')).toHaveLength(3)
})

test('show interfaces description names every interface', () => {
  expect(
    shown(
      configure(pair, 'interface vlan 1\nno shutdown\ninterface fa0/5\ndescription D3 USER').world,
      'show interfaces description',
    ).slice(0, 7),
  ).toEqual([
    'Interface                      Status         Protocol Description',
    'Vl1                            up             up       ',
    'Fa0/1                          down           down     A description of more than 18',
    'Fa0/2                          up             up       ',
    'Fa0/3                          up             up       ',
    'Fa0/4                          up             up       ',
    'Fa0/5                          admin down     down     D3 USER',
  ])
})

test('show interfaces counters errors of a Catalyst 9300', () => {
  const world = net({ SW1: 'c9300' })
  const lines = shown(world, 'show interfaces gi1/0/1 counters errors')
  expect(lines.slice(0, 6)).toEqual([
    '',
    'Port           Align-Err     FCS-Err    Xmit-Err     Rcv-Err  UnderSize  OutDiscards',
    'Gi1/0/1                0           0           0           0          0            0',
    '',
    'Port         Single-Col  Multi-Col   Late-Col  Excess-Col  Carri-Sen      Runts',
    'Gi1/0/1               0          0         0           0          0          0',
  ])
})

test('show ip interface brief says what the network makes of each interface', () => {
  const lines = shown(pair, 'show ip interface brief')
  expect(lines.slice(0, 4)).toEqual([
    'Interface              IP-Address      OK? Method Status                Protocol',
    'Vlan1                  unassigned      YES NVRAM  administratively down down',
    'FastEthernet0/1        unassigned      YES unset  down                  down',
    'FastEthernet0/2        unassigned      YES unset  up                    up',
  ])
  expect(lines.at(-1)).toBe('Port-channel1          unassigned      YES unset  up                    up')
})

test('a router has wider names; a port whose other end is shut is down', () => {
  const world = net(
    {
      R1: ['c2911', 'interface Gi0/0\n ip address 10.0.0.1 255.255.255.0\n no shutdown\ninterface Gi0/1\n no shutdown'],
      R2: ['c2911', 'interface Gi0/1\n no shutdown'],
    },
    'R1 Gi0/0 - R2 Gi0/0',
    'R1 Gi0/1 - R2 Gi0/1',
  )
  expect(shown(world, 'show ip interface brief').filter((line) => /^(Interface|Gig)/.test(line))).toEqual([
    'Interface                  IP-Address      OK? Method Status                Protocol',
    'GigabitEthernet0/0         10.0.0.1        YES NVRAM  down                  down',
    'GigabitEthernet0/1         unassigned      YES NVRAM  up                    up',
    'GigabitEthernet0/2         unassigned      YES NVRAM  administratively down down',
  ])
})

test('a range of ports that are not all there is not entered', () => {
  const { entries, waiting } = type(net({ SW1: 'c2960' }), 'enable\nconfigure terminal\ninterface range fa0/23 - 25')
  expect(entries.at(-1)?.output).toMatch(/\^\n% Invalid input detected at '\^' marker\.\n\n$/)
  expect(waiting).toBe('SW1(config)#')
})

test('default interface takes a port out of its group, open and without a line', () => {
  const { entries, device } = type(
    net({ SW1: 'c2960' }),
    'enable\nconfigure terminal\ninterface fa0/1\nchannel-group 1 mode on\nspeed 10\nshutdown\nexit\ndefault interface fa0/1',
  )
  expect(entries.at(-1)?.output.split('%')[0]).toMatch(/^\nInterface FastEthernet0\/1 set to default configuration\n/)
  expect(device.config.channels.ports['FastEthernet0/1']).toBeUndefined()
  expect(device.config.ethernet.ports['FastEthernet0/1']).toBeUndefined()
  expect(device.config.ports['FastEthernet0/1']?.shutdown).toBe(false)
})
