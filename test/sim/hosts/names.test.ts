// Names at an end host, and one address at two of them.

import { describe, expect, test } from 'vitest'
import type { World } from '../../../src/sim/world.ts'
import { ipOf, ipText } from '../../../src/sim/network/ip.ts'
import { network } from '../../../src/sim/network/view.ts'
import { follow } from '../../../src/picture/follow.ts'
import { shortName } from '../../../src/sim/interfaces.ts'
import { address6OfNode, addressOfNode, probe } from '../../../src/sim/network/probe.ts'
import { reasonText } from '../../../src/sim/network/words.ts'
import { whyUnanswered } from '../../../src/sim/network/why.ts'
import { type } from '../../support/console.ts'
import { access, DEVICES, LINKS, networkWorld, USUAL } from '../../support/stick-network.ts'

const NAMES = {
  platform: 'server',
  address: '192.168.20.10/24',
  gateway: '192.168.20.1',
  services: ['udp/53'],
  records: { 'Files.lab': '192.168.20.10' },
}
const named = (os: string, dns: string | undefined = '192.168.20.10'): World =>
  networkWorld({
    devices: {
      ...DEVICES,
      PC1: { platform: 'host', os, address: '192.168.10.10/24', gateway: '192.168.10.1', dns },
      PC2: NAMES,
    },
  })
const at = (start: World, ...lines: readonly string[]): string =>
  type(start, ['@console PC1', ...lines].join('\n')).entries.at(-1)?.output ?? ''

describe('names', () => {
  test.each([
    ['windows', 'ping files.lab', 'Pinging files.lab [192.168.20.10] with 32 bytes of data:\n'],
    ['windows', 'ping files.lab', 'Ping statistics for 192.168.20.10:\n'],
    [
      'windows',
      'tracert files.lab',
      'Tracing route to files.lab [192.168.20.10]\nover a maximum of 30 hops\n\n  1    <1 ms',
    ],
    ['windows', 'nslookup files.lab', 'Name:    files.lab\nAddress:  192.168.20.10\n'],
    ['windows', 'nslookup mail.lab', "*** UnKnown can't find mail.lab: Non-existent domain"],
    ['windows', 'telnet files.lab', 'Could not open connection to the host, on port 23'],
    ['linux', 'ping -c 1 files.lab', 'PING files.lab (192.168.20.10) 56(84) bytes of data.\n'],
    ['linux', 'ping -c 1 mail.lab', 'ping: mail.lab: Name or service not known\n'],
    ['linux', 'traceroute files.lab', 'traceroute to files.lab (192.168.20.10), 30 hops max'],
    ['linux', 'nslookup files.lab', 'Address:\t192.168.20.10#53\n\nName:\tfiles.lab\nAddress: 192.168.20.10\n'],
    ['linux', 'nslookup mail.lab', "** server can't find mail.lab: NXDOMAIN\n"],
    ['linux', 'cat /etc/resolv.conf', 'nameserver 192.168.20.10\n'],
    ['vpcs', 'ping files.lab', 'files.lab resolved to 192.168.20.10\n'],
    ['vpcs', 'ping mail.lab', 'Cannot resolve mail.lab\n'],
  ])('%s: %s', (os, line, says) => {
    expect(at(named(os), line)).toContain(says)
  })

  test.each([
    ['windows', 'set dns 192.168.20.99', 'ping files.lab', 'Ping request could not find host files.lab.'],
    ['windows', 'set dns 192.168.20.1', 'nslookup files.lab', 'DNS request timed out.'],
    ['linux', 'set dns 192.168.20.99', 'ping files.lab', 'ping: files.lab: Temporary failure in name resolution\n'],
    ['linux', 'set dns 192.168.20.99', 'nslookup files.lab', ';; connection timed out; no servers could be reached\n'],
    ['vpcs', 'ip dns 192.168.20.99', 'ping files.lab', 'Cannot resolve files.lab\n'],
  ])('%s: nobody resolves names there: %s', (os, change, line, says) => {
    const start = named(os)
    expect(at(start, change, line)).toContain(says)
    expect(at(start, change, 'ping 192.168.20.10')).not.toContain('100% packet loss')
  })

  test('a name server that is set counts at once, and what is no address is refused', () => {
    expect(at(named('windows', '10.9.9.9'), 'set dns 192.168.20.10', 'ping files.lab')).toContain('Received = 3')
    expect(at(named('windows'), 'set dns files')).toBe('The address is not valid.\n')
    expect(at(named('vpcs', undefined), 'ip dns 192.168.20.10', 'show ip')).toContain('DNS         : 192.168.20.10\n')
  })
})

describe('one address at two hosts', () => {
  const twice = networkWorld({
    devices: { ...DEVICES, PC3: '192.168.20.10/24 gw 192.168.20.1' },
    links: [...LINKS, 'PC3 - SW2 Fa0/2'],
    configs: { SW2: `${USUAL['SW2']}${access('Fa0/2', 20)}` },
  })
  const view = network(twice)
  const node = (name: string): number => view.topology.nodeNamed.get(name) ?? -1
  const to = addressOfNode(view, node('PC1')) ?? 0
  const shared = addressOfNode(view, node('PC2')) ?? 0

  test('the first takes the answers of the second', () => {
    expect(at(twice, '@console PC2', 'ping 192.168.10.10')).toContain('Received = 3')
    expect(at(twice, '@console PC3', 'ping 192.168.10.10')).toContain('Received = 0')
  })
  test('an echo that arrived at a neighbour, and whose answer did not, is not called unreachable', () => {
    expect(at(twice, '@console PC3', 'ping 192.168.20.1')).toContain('Request timed out.')
    expect(at(twice, '@console PC3', 'ping 192.168.20.99')).toContain('Reply from 192.168.20.10: Destination host')
  })

  test('the reason names both', () => {
    const walked = probe(view, { node: node('PC3'), source: null }, to)
    expect(whyUnanswered(view, walked).map(reasonText)).toEqual([
      'PC3 and PC2 both have 192.168.20.10, and PC2 takes what is meant for PC3',
    ])
  })

  test('who means one of them is told when the other answers', () => {
    expect(probe(view, { node: node('PC1'), source: null }, shared, node('PC2')).isAnswered).toBe(true)
    const other = probe(view, { node: node('PC1'), source: null }, shared, node('PC3'))
    expect(whyUnanswered(view, other).map(({ kind, device, towards }) => [kind, device, towards])).toEqual([
      ['duplicate-address', 'PC3', 'PC2'],
    ])
  })

  test('a packet that is followed says where its answer arrives', () => {
    const told = follow(view, 'PC3', 'PC1', {
      probe,
      addressOfNode,
      address6OfNode,
      whyUnanswered,
      shortName,
      ipOf,
      ipText,
    })
    expect(typeof told === 'string' ? told : told.answer).toBe(
      'The answer arrives at PC2, which has the address 192.168.20.10 as well.',
    )
  })
})
