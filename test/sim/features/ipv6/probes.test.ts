// The probes of a device with IPv6: the questions of a bare `ping` and `traceroute`, and `telnet` (ios-routing.md 7.2 to 7.5).

import { describe, expect, test } from 'vitest'
import { step, waitingText } from '../../../../src/sim/step.ts'
import { chain } from '../../../support/ipv6-network.ts'

/** What R1 shows behind each line, with the question that waits then. */
function shown(...lines: readonly string[]): readonly string[] {
  let world = chain({
    R1: 'ip host PC 10.0.0.1',
    R2: 'line vty 0 4\n password cisco\n login\n transport input telnet',
  })
  return ['@console R1', 'enable', ...lines]
    .map((line) => {
      const next = step(world, line)
      world = next.world
      return next.entry.output + (world.devices[world.focus]?.question ? waitingText(world) : '')
    })
    .slice(2)
}
const questions = (...lines: readonly string[]): readonly string[] => shown(...lines).map((text) => text.trim())

describe('ping asks', () => {
  test('for the protocol first, then what IPv6 has', () => {
    const asked = questions('ping', 'ipv6', '2001:db8:12::2', '3', '', '', '', '')
    expect(asked.slice(0, -1)).toEqual([
      'Protocol [ip]:',
      'Target IPv6 address:',
      'Repeat count [5]:',
      'Datagram size [100]:',
      'Timeout in seconds [2]:',
      'Extended commands? [no]:',
      'Sweep range of sizes? [no]:',
    ])
    expect(asked.at(-1)).toContain('Sending 3, 100-byte ICMP Echos to 2001:DB8:12::2, timeout is 2 seconds:\n!!!\n')
  })
  test('for the source among the extended commands', () => {
    const asked = questions(
      'ping ipv6',
      '2001:db8:2::1',
      '',
      '',
      '',
      'y',
      'GigabitEthernet0/0',
      ...Array<string>(7).fill(''),
    )
    expect(asked.slice(5, 13)).toEqual([
      'Source address or interface:',
      'UDP protocol? [no]:',
      'Verbose? [no]:',
      'Precedence [0]:',
      'DSCP [0]:',
      'Include hop by hop option? [no]:',
      'Include destination option? [no]:',
      'Sweep range of sizes? [no]:',
    ])
    expect(asked.at(-1)).toContain('Packet sent with a source address of 2001:DB8:1::1 \n!!!!!\n')
  })
  test('and takes no address of IPv4 there', () => {
    expect(questions('ping ipv6', '10.0.0.1').at(-1)).toBe('% Bad IP address or host name')
  })
  test('and says what it does not simulate', () => {
    expect(questions('ping ipv6', '2001:db8:12::2', '', '', '', 'y', '', 'y').at(-1)).toContain('% Not simulated here')
  })
  test('for sizes from 48 on', () => {
    const asked = questions('ping ipv6', '2001:db8:12::2', '1', '', '', '', 'y', '20', '48', '50', '')
    expect(asked.slice(6, 10)).toEqual([
      'Sweep min size [48]:',
      expect.stringContaining('between 48 and 18024'),
      'Sweep max size [18024]:',
      'Sweep interval [1]:',
    ])
    expect(asked.at(-1)).toContain('Sending 3, [48..50]-byte ICMP Echos')
  })
})

test('traceroute asks for the protocol first, then what IPv6 has', () => {
  const asked = questions('traceroute', 'ipv6', '2001:db8:2::1', '2001:db8:1::1', 'n', '', '', '1', '', '', '', '')
  expect(asked.slice(0, -1)).toEqual([
    'Protocol [ip]:',
    'Target IPv6 address:',
    'Source address:',
    'Insert source routing header? [no]:',
    'Numeric display? [no]:',
    'Timeout in seconds [3]:',
    'Probe count [3]:',
    'Minimum Time to Live [1]:',
    'Maximum Time to Live [30]:',
    'Priority [0]:',
    'Port Number [0]:',
  ])
  expect(asked.at(-1)).toMatch(
    /^Type escape sequence to abort\.\nTracing the route to 2001:DB8:2::1\n\n {2}1 2001:DB8:12::2 4 msec$/,
  )
})

test.each([
  ['telnet 2001:db8:12::2', 'Trying 2001:DB8:12::2 ... Open\n'],
  ['telnet 2001:db8:12::2 80', 'Trying 2001:DB8:12::2, 80 ...\n% Connection refused by remote host\n'],
  ['telnet 2001:db8:12::9', 'Trying 2001:DB8:12::9 ...\n% Connection timed out; remote host not responding\n'],
  ['telnet 2001:db8:99::1', 'Trying 2001:DB8:99::1 ...\n% Destination unreachable; gateway or host down\n'],
  ['telnet 2001:db8:2::1 /source-interface GigabitEthernet0/0', 'Trying 2001:DB8:2::1 ... Open\n'],
  ['telnet 2001:db8:2::1 /source-interface GigabitEthernet0/2', '% Invalid source interface'],
  ['ssh -l admin 2001:db8:12::2', '% Connection refused by remote host\n'],
])('%s', (line, output) => {
  expect(shown(line)[0]).toContain(output)
})
