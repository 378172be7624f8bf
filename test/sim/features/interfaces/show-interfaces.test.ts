// `show interfaces`, to the column (ios-switching.md 3.4, ios-routing.md 3.11).

import { expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { type } from '../../../support/console.ts'
import { net, type Described } from '../../../support/network.ts'

const shown = (world: World, line: string): string => type(world, `enable\n${line}`).entries.at(-1)?.output ?? ''
const one = (described: Described, port: string, line: string): string =>
  shown(net({ A: described, B: described }, `A ${port} - B ${port}`), line)

test('a port of a Catalyst 9300', () => {
  expect(one(['c9300', 'interface Gi1/0/2\n description Uplink'], 'Gi1/0/2', 'show interfaces gi1/0/2'))
    .toBe(`GigabitEthernet1/0/2 is up, line protocol is up (connected) 
  Hardware is Gigabit Ethernet, address is 701f.53a1.8d02 (bia 701f.53a1.8d02)
  Description: Uplink
  MTU 1500 bytes, BW 1000000 Kbit/sec, DLY 10 usec, 
     reliability 255/255, txload 1/255, rxload 1/255
  Encapsulation ARPA, loopback not set
  Keepalive set (10 sec)
  Full-duplex, 1000Mb/s, media type is 10/100/1000BaseTX
  input flow-control is on, output flow-control is unsupported 
  ARP type: ARPA, ARP Timeout 04:00:00
  Last input 00:00:01, output 00:00:00, output hang never
  Last clearing of "show interface" counters never
  Input queue: 0/2000/0/0 (size/max/drops/flushes); Total output drops: 0
  Queueing strategy: fifo
  Output queue: 0/40 (size/max)
  5 minute input rate 0 bits/sec, 0 packets/sec
  5 minute output rate 0 bits/sec, 0 packets/sec
     0 packets input, 0 bytes, 0 no buffer
     Received 0 broadcasts (0 multicasts)
     0 runts, 0 giants, 0 throttles 
     0 input errors, 0 CRC, 0 frame, 0 overrun, 0 ignored
     0 watchdog, 0 multicast, 0 pause input
     0 input packets with dribble condition detected
     0 packets output, 0 bytes, 0 underruns
     0 output errors, 0 collisions, 1 interface resets
     0 unknown protocol drops
     0 babbles, 0 late collision, 0 deferred
     0 lost carrier, 0 no carrier, 0 pause output
     0 output buffer failures, 0 output buffers swapped out
`)
})

test('a port of a 2960, up and down, and the interface of a VLAN', () => {
  const up = one('c2960', 'Fa0/1', 'show interfaces fa0/1').split('\n')
  expect(up.slice(0, 3)).toEqual([
    'FastEthernet0/1 is up, line protocol is up (connected) ',
    '  Hardware is Fast Ethernet, address is 0017.59a7.5181 (bia 0017.59a7.5181)',
    '  MTU 1500 bytes, BW 100000 Kbit/sec, DLY 100 usec, ',
  ])
  expect(up).toContain('  Full-duplex, 100Mb/s, media type is 10/100BaseTX')
  expect(up).toContain('  input flow-control is off, output flow-control is unsupported ')
  const down = one('c2960', 'Fa0/1', 'show interfaces fa0/2').split('\n')
  expect(down[0]).toBe('FastEthernet0/2 is down, line protocol is down (notconnect) ')
  expect(down[2]).toBe('  MTU 1500 bytes, BW 10000 Kbit/sec, DLY 1000 usec, ')
  expect(down).toContain('  Auto-duplex, Auto-speed, media type is 10/100BaseTX')
  const vlan = one(
    ['c2960', 'interface Vlan1\n ip address 10.0.0.2 255.255.255.0\n no shutdown'],
    'Fa0/1',
    'show interfaces vlan 1',
  )
  expect(vlan.split('\n').slice(0, 3)).toEqual([
    'Vlan1 is up, line protocol is up ',
    '  Hardware is EtherSVI, address is 0017.59a7.51c0 (bia 0017.59a7.51c0)',
    '  Internet address is 10.0.0.2/24',
  ])
  expect(vlan).toContain('  Keepalive not supported\n')
  expect(vlan).not.toContain('duplex')
})

test('a bundle names its members and has their bandwidth together', () => {
  const lines = 'interface range Gi0/1 - 2\n channel-group 1 mode active'
  const world = net({ A: ['c2960', lines], B: ['c2960', lines] }, 'A Gi0/1 - B Gi0/1', 'A Gi0/2 - B Gi0/2')
  const text = shown(world, 'show interfaces port-channel 1')
  expect(text).toMatch(
    /^Port-channel1 is up, line protocol is up \(connected\) \n {2}Hardware is EtherChannel, address/,
  )
  expect(text).toContain('BW 2000000 Kbit/sec')
  expect(text).toContain('\n  Members in this channel: Gi0/1 Gi0/2 \n')
})

test('a port of a router, and a subinterface', () => {
  const text = one(
    ['c2911', 'interface Gi0/0\n description Connects to LAN\n ip address 192.168.1.1 255.255.255.0\n no shutdown'],
    'Gi0/0',
    'show interfaces gi0/0',
  ).split('\n')
  expect(text[0]).toBe('GigabitEthernet0/0 is up, line protocol is up ')
  expect(text[1]).toMatch(/^ {2}Hardware is CN Gigabit Ethernet, address is (\S{14}) \(bia \1\)$/)
  expect(text.slice(2, 10)).toEqual([
    '  Description: Connects to LAN',
    '  Internet address is 192.168.1.1/24',
    '  MTU 1500 bytes, BW 1000000 Kbit/sec, DLY 10 usec, ',
    '     reliability 255/255, txload 1/255, rxload 1/255',
    '  Encapsulation ARPA, loopback not set',
    '  Keepalive set (10 sec)',
    '  Full Duplex, 1Gbps, media type is RJ45',
    '  output flow-control is unsupported, input flow-control is unsupported',
  ])
  const sub = one(
    [
      'c2911',
      'interface Gi0/0\n no shutdown\ninterface Gi0/0.6\n encapsulation dot1Q 6\n ip address 192.27.6.129 255.255.255.192',
    ],
    'Gi0/0',
    'show interfaces gi0/0.6',
  ).split('\n')
  expect(sub.slice(2, 9)).toEqual([
    '  Internet address is 192.27.6.129/26',
    '  MTU 1500 bytes, BW 1000000 Kbit/sec, DLY 10 usec, ',
    '     reliability 255/255, txload 1/255, rxload 1/255',
    '  Encapsulation 802.1Q Virtual LAN, Vlan ID  6.',
    '  ARP type: ARPA, ARP Timeout 04:00:00',
    '  Keepalive set (10 sec)',
    '  Last clearing of "show interface" counters never',
  ])
})

test.each([
  ['shutdown', 'administratively down', 'disabled'],
  ['description x', 'up', 'connected'],
])('%s: %s (%s)', (line, status, word) => {
  const text = one(['c2960', `interface Fa0/3\n ${line}`], 'Fa0/3', 'show interfaces fa0/3')
  expect(text).toMatch(new RegExp(`^FastEthernet0/3 is ${status}, line protocol is \\w+ \\(${word}\\) \\n`))
})

test('a mismatch of duplex leaves both ends up, one of them at half', () => {
  const world = net({ A: ['c2960', 'interface Fa0/1\n speed 100\n duplex full'], B: 'c2960' }, 'A Fa0/1 - B Fa0/1')
  expect(shown(world, 'show interfaces fa0/1')).toContain('  Full-duplex, 100Mb/s,')
  expect(shown(type(world, '@console B').world, 'show interfaces fa0/1')).toContain('  Half-duplex, 100Mb/s,')
})

test('an interface that is not there is no input, load-interval changes the rates', () => {
  expect(shown(net({ A: 'c2960' }), 'show interfaces fa0/30')).toMatch(/% Invalid input detected/)
  expect(one(['c2960', 'interface Fa0/1\n load-interval 30'], 'Fa0/1', 'show interfaces fa0/1')).toContain(
    '  30 second input rate 0 bits/sec, 0 packets/sec\n',
  )
})
