// The virtual PC of GNS3, and the commands of a PC that open a session or ask for a name.

import { describe, expect, test } from 'vitest'
import type { World } from '../../../src/sim/world.ts'
import { type } from '../../support/console.ts'
import { DEVICES, networkWorld } from '../../support/stick-network.ts'

const VPCS = { platform: 'host', os: 'vpcs', address: '192.168.10.10/24', gateway: '192.168.10.1' }
const world = (pc1: unknown = VPCS): World => networkWorld({ devices: { ...DEVICES, PC1: pc1 } })
const at = (start: World, ...lines: readonly string[]) => {
  const screen = type(start, ['@console PC1', ...lines].join('\n'))
  return { ...screen, last: screen.entries.at(-1)?.output ?? '' }
}

describe('VPCS', () => {
  test('has its own prompt, and shows its address', () => {
    const { waiting, last } = at(world(), 'show ip')
    expect(waiting).toBe('PC1> ')
    expect(last).toBe(`
NAME        : PC1[1]
IP/MASK     : 192.168.10.10/24
GATEWAY     : 192.168.10.1
DNS         : 
MAC         : 00:50:79:66:68:01
MTU         : 1500

`)
  })

  test('ip gives it another address, with a length or with a mask', () => {
    expect(at(world(), 'ip 192.168.10.20/25 192.168.10.1').last).toBe(
      'Checking for duplicate address...\nPC1 : 192.168.10.20 255.255.255.128 gateway 192.168.10.1\n\n',
    )
    const { world: now } = at(world(), 'ip 10.0.0.9 255.255.255.0')
    expect(now.hosts?.['PC1']).toMatchObject({ ip: { address: '10.0.0.9', mask: '255.255.255.0' }, gateway: null })
    expect(at(world(), 'ip 192.168.10.300/24').last).toBe('Invalid address\n')
  })

  test('five echoes, and the first is lost at a cold router', () => {
    expect(at(world(), 'ping 192.168.20.10').last).toBe(`192.168.20.10 icmp_seq=1 timeout
84 bytes from 192.168.20.10 icmp_seq=2 ttl=127 time=0.500 ms
84 bytes from 192.168.20.10 icmp_seq=3 ttl=127 time=0.500 ms
84 bytes from 192.168.20.10 icmp_seq=4 ttl=127 time=0.500 ms
84 bytes from 192.168.20.10 icmp_seq=5 ttl=127 time=0.500 ms

`)
    expect(at(world(), 'ping 192.168.10.77').last).toBe('host (192.168.10.77) not reachable\n\n')
    expect(at(world(), 'ping 10.9.9.9').last).toContain('(ICMP type:3, code:1, Destination host unreachable)\n')
    expect(at(world({ platform: 'host', os: 'vpcs', address: '192.168.10.10/24' }), 'ping 10.9.9.9').last).toBe(
      'No gateway found\n\n',
    )
  })

  test('trace names the router and the host behind it', () => {
    expect(at(world(), 'ping 192.168.20.10', 'trace 192.168.20.10').last)
      .toBe(`trace to 192.168.20.10, 8 hops max, press Ctrl+C to stop
 1   192.168.10.1  0.500 ms  0.500 ms  0.500 ms
 2   *192.168.20.10   0.500 ms (ICMP type:3, code:3, Destination port unreachable)

`)
  })

  test('it has no commands of Windows, and Windows has none of it', () => {
    expect(at(world(), 'ipconfig').last).toBe('Bad command: "ipconfig". Use ? for help.\n')
    expect(at(world(DEVICES['PC1']), 'show ip').last).toContain("'show' is not recognized")
    expect(at(world(), '?').last).toContain('  show ip ')
  })
})

describe('a PC', () => {
  const pc = world(DEVICES['PC1'])

  test('ping -t is stopped after some echoes', () => {
    expect(at(pc, 'ping -t 192.168.10.1').last).toMatch(/Packets: Sent = 4, .*\n[^]*Control-C\n\^C\n$/)
  })

  test('an address that was typed in is neither given back nor renewed', () => {
    for (const word of ['/release', '/renew'])
      expect(at(pc, `ipconfig ${word}`).last).toContain('no adapter is in the state permissible')
  })

  test('ipconfig with an address gives it one, as in Packet Tracer', () => {
    const { world: now } = at(pc, 'ipconfig 192.168.10.50 255.255.255.0 192.168.10.1')
    expect(now.hosts?.['PC1']).toMatchObject({ ip: { address: '192.168.10.50' }, gateway: '192.168.10.1' })
  })

  test.each([
    ['telnet 192.168.10.99', 'Could not open connection to the host, on port 23: Connect failed'],
    ['ssh -l admin 192.168.10.99', 'ssh: connect to host 192.168.10.99 port 22: Connection timed out'],
    ['ssh admin@192.168.20.10', 'ssh: connect to host 192.168.20.10 port 22: Connection refused'],
    ['telnet 192.168.10.1', '% Not simulated here: telnet 192.168.10.1'],
    ['nslookup www.example.com', "*** UnKnown can't find www.example.com: No response from server"],
  ])('%s', (line, says) => {
    expect(at(pc, line).last).toContain(says)
  })
})
