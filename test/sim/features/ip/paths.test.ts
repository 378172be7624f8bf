// What a router finds out of the way to an address: traceroute, telnet, names, echoes that must not be cut (ios-routing.md 7, 15).

import { describe, expect, test } from 'vitest'
import { step } from '../../../../src/sim/step.ts'
import { worldOf } from '../../../../src/sim/start.ts'
import type { World } from '../../../../src/sim/world.ts'

const PORT = (name: string, address: string, mask = '255.255.255.252'): string =>
  `interface ${name}\n ip address ${address} ${mask}\n`
/** R1, R2 and R3 in a line, a server behind R1. */
function line(more: Readonly<Record<string, string>> = {}, platform = 'c2911'): World {
  const [a, b] =
    platform === 'c2621xm' ? ['FastEthernet0/0', 'FastEthernet0/1'] : ['GigabitEthernet0/0', 'GigabitEthernet0/1']
  const made = worldOf({
    devices: {
      R1: platform,
      R2: platform,
      R3: platform,
      S1: {
        platform: 'server',
        address: '192.168.1.5/24',
        gateway: '192.168.1.1',
        services: ['tcp/80', 'udp/53'],
        records: { 'www.lab.example': '10.0.23.2' },
      },
    },
    links: [`R1 ${b} - R2 ${b}`, `R2 ${a} - R3 ${a}`, `S1 - R1 ${a}`],
    configs: {
      R1: `${PORT(a, '192.168.1.1', '255.255.255.0')}${PORT(b, '10.0.12.1')}ip route 0.0.0.0 0.0.0.0 10.0.12.2\n${more['R1'] ?? ''}`,
      R2: `${PORT(b, '10.0.12.2')}${PORT(a, '10.0.23.1')}ip route 192.168.1.0 255.255.255.0 10.0.12.1\n${more['R2'] ?? ''}`,
      R3: `${PORT(a, '10.0.23.2')}ip route 0.0.0.0 0.0.0.0 10.0.23.1\n${more['R3'] ?? ''}`,
    },
  })
  if ('problems' in made) throw new Error(made.problems.map(({ message }) => message).join('\n'))
  return made.world
}
/** What each line printed, behind `enable`. */
function outputs(world: World, ...lines: readonly string[]): readonly string[] {
  let now = world
  return ['enable', ...lines]
    .map((typed) => {
      const next = step(now, typed)
      now = next.world
      return next.entry.output
    })
    .slice(1)
}

describe('traceroute', () => {
  test('puts what was lost to ARP before the address, and the second answer of the last router is missing', () => {
    const [, cold, warm] = outputs(line(), 'clear arp-cache', 'traceroute 10.0.23.2', 'traceroute 10.0.23.2')
    expect(cold).toContain('\n  1  *  10.0.12.2 0 msec 0 msec\n')
    expect(warm).toBe(`Type escape sequence to abort.
Tracing the route to 10.0.23.2
VRF info: (vrf in name/id, vrf out name/id)
  1 10.0.12.2 4 msec 0 msec 0 msec
  2 10.0.23.2 4 msec *  0 msec
`)
  })
  test('has the address of the last router that the probe came in by, whichever of its addresses was asked', () => {
    const world = line({
      R3: 'interface Loopback0\n ip address 3.3.3.3 255.255.255.255\n',
      R2: 'ip route 3.3.3.3 255.255.255.255 10.0.23.2\n',
    })
    expect(outputs(world, 'ping 3.3.3.3', 'traceroute 3.3.3.3')[1]).toContain('\n  2 10.0.23.2 4 msec *  0 msec\n')
  })
  test('has an empty line in the place of the VRFs on IOS 12', () => {
    expect(outputs(line({}, 'c2621xm'), 'traceroute 10.0.23.2')[0]).toContain('to 10.0.23.2\n\n  1 ')
  })
  test('ends with !H where a router drops it, and goes on to 30 where nobody answers', () => {
    const world = line({ R3: 'ip route 8.0.0.0 255.0.0.0 Null0\n', R2: 'ip route 8.0.0.0 255.0.0.0 10.0.23.2\n' })
    const [, dropped, silent] = outputs(world, 'ping 10.0.23.2', 'traceroute 8.8.8.8', 'traceroute 10.0.12.3 timeout 1')
    expect(dropped).toMatch(/\n {2}2 10\.0\.23\.2 !H {2}\* {2}!H \n$/)
    expect(silent?.split('\n')).toHaveLength(3 + 30 + 1)
    expect(silent).toContain('\n 30  *  *  * \n')
  })
  test('takes the number of probes, and a source without a way back', () => {
    const world = line({ R1: 'interface Loopback0\n ip address 1.1.1.1 255.255.255.255\n' })
    const [, one, source, bad] = outputs(
      world,
      'ping 10.0.23.2',
      'traceroute 10.0.23.2 probe 1 numeric',
      'traceroute 10.0.12.2 source Loopback0 timeout 1',
      'traceroute 10.0.23.2 source 9.9.9.9',
    )
    expect(one).toContain('\n  1 10.0.12.2 4 msec\n  2 10.0.23.2 4 msec\n')
    expect(source).toContain('\n  1  *  *  * \n')
    expect(bad).toBe('% Invalid source address- IP address not on any of our up interfaces\n')
  })
  test('asks its questions', () => {
    const all = outputs(line(), 'ping 10.0.23.2', 'traceroute', '', '10.0.23.2', '', '', '', '1', '', '', '', '')
    expect(all.at(-1)).toContain('  2 10.0.23.2 4 msec\n')
  })
})

describe('telnet says', () => {
  test.each([
    [
      'that it is open, and ends',
      { R3: 'line vty 0 4\n no login\n transport input telnet\n' },
      '10.0.23.2',
      'Trying 10.0.23.2 ... Open\n\n[Connection to 10.0.23.2 closed by foreign host]\n',
    ],
    [
      'that a password is missing',
      { R3: 'line vty 0 4\n login\n transport input all\n' },
      '10.0.23.2',
      'Trying 10.0.23.2 ... Open\n\n\nPassword required, but none set\n\n[Connection to 10.0.23.2 closed by foreign host]\n',
    ],
    [
      'that the lines take no telnet',
      { R3: 'line vty 0 4\n transport input ssh\n' },
      '10.0.23.2',
      'Trying 10.0.23.2 ...\n% Connection refused by remote host\n\n',
    ],
    [
      'that a port is closed',
      {},
      '10.0.23.2 8080',
      'Trying 10.0.23.2, 8080 ...\n% Connection refused by remote host\n\n',
    ],
    [
      'that a host listens',
      {},
      '192.168.1.5 80',
      'Trying 192.168.1.5, 80 ... Open\n\n[Connection to 192.168.1.5 closed by foreign host]\n',
    ],
    [
      'that a host does not listen',
      {},
      '192.168.1.5 81',
      'Trying 192.168.1.5, 81 ...\n% Connection refused by remote host\n\n',
    ],
    [
      'that a router has no route',
      {},
      '172.16.1.1',
      'Trying 172.16.1.1 ...\n% Destination unreachable; gateway or host down\n\n',
    ],
    [
      'that nobody is there',
      {},
      '10.0.12.3',
      'Trying 10.0.12.3 ...\n% Connection timed out; remote host not responding\n\n',
    ],
    [
      'that there is no way back',
      { R3: 'no ip route 0.0.0.0 0.0.0.0 10.0.23.1\n' },
      '10.0.23.2',
      'Trying 10.0.23.2 ...\n% Connection timed out; remote host not responding\n\n',
    ],
    [
      'that a router in the middle says nothing',
      { R2: 'interface GigabitEthernet0/1\n no ip unreachables\n' },
      '172.16.1.1',
      'Trying 172.16.1.1 ...\n% Connection timed out; remote host not responding\n\n',
    ],
  ])('%s', (_, more: Readonly<Record<string, string>>, to, output) => {
    expect(outputs(line(more), `telnet ${to}`)[0]).toBe(output)
  })
  test('that it leaves by an interface that has no address', () => {
    expect(outputs(line(), 'telnet 10.0.23.2 /source-interface GigabitEthernet0/2')[0]).toContain(
      '% Invalid source interface',
    )
  })
})

describe('an echo that must not be cut', () => {
  const world = line({ R2: 'interface GigabitEthernet0/0\n ip mtu 1000\n' })
  test('is answered by the router before the narrow link', () => {
    const [, big, cut, small] = outputs(
      world,
      'ping 10.0.23.2',
      'ping 10.0.23.2 size 1200 df-bit',
      'ping 10.0.23.2 size 1200',
      'ping 10.0.23.2 size 1000 df-bit validate',
    )
    expect(big).toContain('\nM.M.M\nSuccess rate is 0 percent (0/5)')
    expect(cut).toContain('!!!!!')
    expect(small).toContain('!!!!!')
  })
  test('is lost without a word at the sender itself', () => {
    expect(outputs(world, 'ping 10.0.12.2', 'ping 10.0.12.2 size 1600 df-bit')[1]).toContain('\n.....\n')
  })
})

describe('names', () => {
  test('are resolved by a server of the network, and remembered', () => {
    const world = line({ R1: 'ip name-server 192.168.1.5\nip domain name lab.example\n' })
    const [first, again, unknown, hosts] = outputs(
      world,
      'ping www',
      'ping www.lab.example',
      'ping nobody',
      'show hosts',
    )
    expect(first).toMatch(/^Translating "www"\.\.\.domain server \(192\.168\.1\.5\) \[OK\]\n\nType escape/)
    expect(again).toMatch(/^Type escape/)
    expect(unknown).toBe(
      'Translating "nobody"...domain server (192.168.1.5)\n% Unrecognized host or address, or protocol not running.\n',
    )
    expect(hosts).toContain('www.lab.example           None  (temp, OK)  0   IP    10.0.23.2\n')
  })
  test('of ip host keep their capitals, and are found without them', () => {
    const world = line({ R1: 'ip host CORE 10.0.12.2\n' })
    const [ping, hosts, text, trace] = outputs(
      world,
      'ping core',
      'show hosts',
      'show running-config | include ip host',
      'traceroute CORE',
    )
    expect(ping).toContain('ICMP Echos to 10.0.12.2,')
    expect(hosts).toContain('CORE                      None  (perm, OK)  0   IP    10.0.12.2\n')
    expect(text).toBe('ip host CORE 10.0.12.2\n')
    expect(trace).toContain('Tracing the route to CORE (10.0.12.2)\n')
  })
  test('without lookup a mistyped word fails at once', () => {
    const [typo, hosts] = outputs(line({ R1: 'no ip domain lookup\n' }), 'shwo', 'show hosts')
    expect(typo).toMatch(
      /^Translating "shwo"\n[^]*% Unknown command or computer name, or unable to find computer address\n$/,
    )
    expect(hosts).toContain('Name/address lookup uses static mappings\n')
  })
  test('of IOS XE stand in another table', () => {
    const made = worldOf({
      devices: { R1: 'isr4331' },
      configs: { R1: 'ip host router1.cisco.com 10.1.1.1\nip name-server 8.8.8.8 8.8.4.4\nip domain name cisco.com' },
    })
    if ('problems' in made) throw new Error('no world')
    expect(outputs(made.world, 'show hosts')[0]).toBe(`Default domain is cisco.com
Name servers are 8.8.8.8, 8.8.4.4
NAME  TTL  CLASS   TYPE      DATA/ADDRESS
-----------------------------------------
 router1.cisco.com   3600    IN      A       10.1.1.1
`)
  })
})
