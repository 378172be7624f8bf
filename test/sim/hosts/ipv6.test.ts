// IPv6 at the prompts of end hosts: what they show is what the network has, and their echoes go where it lets them.

import { describe, expect, test } from 'vitest'
import { hostText, ipv6In } from '../../../src/sim/hosts/hops.ts'
import type { Host, World } from '../../../src/sim/world.ts'
import { type, worldFrom } from '../../support/console.ts'
import { chain } from '../../support/ipv6-network.ts'

type Os = Host['os']
/** The chain of two routers, its hosts of one system: PC1 with a typed address, PC2 with what R2 tells it. */
const hosts = (os: Os): World =>
  chain(
    {},
    {
      PC1: { platform: 'host', os, ipv6: { address: '2001:DB8:1::10/64', gateway: 'FE80::1' } },
      PC2: { platform: 'host', os, ipv6: 'auto' },
    },
  )
const at = (world: World, host: string, ...lines: readonly string[]): string =>
  type(world, [`@console ${host}`, ...lines].join('\n')).entries.at(-1)?.output ?? ''
const own = (world: World, name: string): { readonly linkLocal: string; readonly global: readonly string[] } => {
  const found = ipv6In(world.hosts?.[name] as Host, world)
  return {
    linkLocal: hostText(found?.linkLocal ?? 0n),
    global: (found?.addresses ?? []).map(({ address }) => hostText(address)),
  }
}

describe.each(['PC1', 'PC2'])('the addresses of %s', (name) => {
  test('on Windows', () => {
    const world = hosts('windows')
    const { linkLocal, global } = own(world, name)
    const rows = Object.fromEntries(
      [...at(world, name, 'ipconfig').matchAll(/^ {3}([\w-][\w -]*?)[ .]+: (.*)$/gm)].map(([, what, said]) => [
        what,
        said,
      ]),
    )
    expect(rows['Link-local IPv6 Address']).toBe(`${linkLocal}%11`)
    expect([rows['IPv6 Address']]).toEqual(global)
    expect(rows['Default Gateway']).toBe(
      name === 'PC1' ? 'fe80::1%11' : `${hostText(ipv6In(world.hosts?.[name] as Host, world)?.routers[0] ?? 0n)}%11`,
    )
  })
  test('on Linux', () => {
    const world = hosts('linux')
    const { linkLocal, global } = own(world, name)
    const shown = (line: string): readonly string[] =>
      [...at(world, name, line).matchAll(/inet6 (\S+) scope (\S+)/g)].map(([, address, scope]) => `${address} ${scope}`)
    const wanted = [...global.map((one) => `${one}/64 global`), `${linkLocal}/64 link`]
    expect(shown('ip -6 addr')).toEqual(wanted)
    expect(shown('ip addr')).toEqual(wanted)
    expect(shown('ip -4 addr')).toEqual([])
  })
  test('on VPCS', () => {
    const world = hosts('vpcs')
    const { linkLocal, global } = own(world, name)
    expect(at(world, name, 'show ipv6')).toContain(
      `LINK-LOCAL SCOPE  : ${linkLocal}/64\nGLOBAL SCOPE      : ${global[0]}/64\n`,
    )
  })
})

test('a host in a network without IPv6 shows nothing of it', () => {
  const world = worldFrom({ devices: { R1: 'c2911', PC1: '10.0.0.1/24' }, links: ['PC1 - R1 Gi0/0'] })
  expect(at(world, 'PC1', 'ipconfig')).not.toContain('IPv6')
})

describe('echoes', () => {
  const PING: Readonly<Record<Os, readonly [line: (to: string) => string, got: RegExp]>> = {
    windows: [(to) => `ping -n 4 ${to}`, /Received = (\d)/],
    linux: [(to) => `ping -c 4 ${to}`, /(\d) received/],
    vpcs: [(to) => `ping ${to}`, /^/],
  }
  test.each([
    ['windows', '2001:db8:2::1', 4],
    ['windows', 'fe80::1%11', 4],
    ['windows', '2001:db8:77::1', 0],
    ['windows', '2001:db8:1::99', 0],
    ['linux', '2001:DB8:2::1', 4],
    ['linux', 'fe80::1%eth0', 4],
    ['linux', '2001:db8:77::1', 0],
  ] as const)('from %s to %s: %i', (os, to, received) => {
    const [line, got] = PING[os]
    expect(got.exec(at(hosts(os), 'PC1', line(to)))?.[1]).toBe(String(received))
  })
  test('from VPCS', () => {
    expect(at(hosts('vpcs'), 'PC1', 'ping 2001:db8:2::1').match(/ icmp6_seq=\d ttl=254 /g)).toHaveLength(5)
    expect(at(hosts('vpcs'), 'PC1', 'ping 2001:db8:77::1')).toContain('No route to destination')
  })
  test.each([
    ['windows', '2001:db8:1::99', '\nDestination host unreachable.\n'],
    ['windows', '2001:db8:77::1', 'Reply from 2001:db8:1::1: Destination net unreachable.\n'],
    ['linux', '2001:db8:1::99', 'From 2001:db8:1::10 icmp_seq=1 Destination unreachable: Address unreachable\n'],
    ['linux', '2001:db8:77::1', 'From 2001:db8:1::1 icmp_seq=1 Destination unreachable: No route\n'],
  ] as const)('%s says why %s does not answer', (os, to, said) => {
    expect(at(hosts(os), 'PC1', PING[os][0](to))).toContain(said)
  })
  test('without a gateway nothing leaves the own network', () => {
    const lone = (os: Os, ...lines: readonly string[]): string =>
      at(hosts(os), 'PC1', 'set ipv6 2001:db8:1::10/64', ...lines)
    expect(lone('windows', 'ping 2001:db8:2::1')).toContain('PING: transmit failed. General failure.')
    expect(lone('linux', 'ping 2001:db8:2::1')).toBe('ping: connect: Network is unreachable\n')
    expect(lone('windows', 'ping -n 1 2001:db8:1::1')).toContain('Received = 1')
  })
  test('a trace names the routers on the way, as far as it may go', () => {
    const routers = (line: string): readonly (string | undefined)[] =>
      [...at(hosts('windows'), 'PC1', line).matchAll(/^ +\d .* (\S+)$/gm)].map(([, by]) => by)
    expect(routers('tracert 2001:db8:2::1')).toEqual(['2001:db8:1::1', '2001:db8:2::1'])
    expect(routers('tracert -d -h 1 2001:db8:2::1')).toEqual(['2001:db8:1::1'])
    expect(at(hosts('linux'), 'PC1', 'traceroute 2001:db8:2::1')).toContain('\n 2  2001:db8:2::1 (2001:db8:2::1) ')
  })
  test('neighbours stand apart from those of IPv4', () => {
    expect(at(hosts('linux'), 'PC1', 'ping -c 1 2001:db8:2::1', 'ip -6 neigh')).toMatch(/^fe80::1 dev eth0 lladdr /)
    expect(at(hosts('windows'), 'PC1', 'ping 2001:db8:2::1', 'arp -a')).toBe('No ARP Entries Found.\n')
  })
})

test.each([
  ['windows', 'ipv6config 2001:db8:2::20/64 2001:db8:2::1'],
  ['linux', 'set ipv6 2001:db8:2::20/64 2001:db8:2::1'],
  ['vpcs', 'ip 2001:db8:2::20/64 2001:db8:2::1'],
] as const)('%s: %s gives another address and gateway', (os, line) => {
  const { world } = type(hosts(os), `@console PC2\n${line}`)
  expect(world.hosts?.['PC2']).toMatchObject({
    ipv6: { address: '2001:DB8:2::20', length: 64 },
    gateway6: '2001:DB8:2::1',
  })
  expect(own(world, 'PC2').global).toEqual(['2001:db8:2::20'])
})
test.each(['zzz', '2001:db8::1', 'ff02::1/64', '2001:db8::1/64 zzz', '2001:db8::1/129'])(
  'set ipv6 %s is refused',
  (text) => {
    const { world, entries } = type(hosts('windows'), `@console PC2\nset ipv6 ${text}`)
    expect(entries.at(-1)?.output).toBe('The address or the gateway is not valid.\n')
    expect(world.hosts?.['PC2']?.ipv6).toBe('auto')
  },
)
test('VPCS asks the routers with `ip auto`', () => {
  expect(at(hosts('vpcs'), 'PC1', 'ip auto')).toBe('GLOBAL SCOPE      : 2001:db8:1:0:250:79ff:fe66:6801/64\n\n')
})

test('a trace on Windows ends where a router says that it has no way', () => {
  const world = hosts('windows')
  expect(at(world, 'PC1', 'tracert 2001:db8:77::1')).toMatch(
    /\n {2}1 {2}2001:db8:1::1 {2}reports: Destination net unreachable\.\n\nTrace complete\.\n$/,
  )
})

describe('the routes of a host', () => {
  const R2 = (world: World): string => hostText(ipv6In(world.hosts?.['PC2'] as Host, world)?.routers[0] ?? 0n)
  test('on Windows', () => {
    const world = hosts('windows')
    const print = at(world, 'PC2', 'route print')
    expect(print).toMatch(new RegExp(String.raw`\n 11 +281 ::/0 +${R2(world)}\n`))
    expect(print).toMatch(/\n 11 +281 2001:db8:2::\/64 +On-link\n/)
    expect(at(world, 'PC2', 'netstat -rn -6')).not.toContain('IPv4 Route Table')
    expect(at(world, 'PC2', 'netsh interface ipv6 show addresses')).toMatch(/\nPublic +Preferred .* 2001:db8:2:0:/)
    expect(at(world, 'PC1', 'netsh int ipv6 show address')).toMatch(
      /\nManual +Preferred +infinite +infinite 2001:db8:1::10\n/,
    )
    expect(at(world, 'PC2', 'netsh interface ipv6 show route')).toContain(
      `::/0                       11  ${R2(world)}\n`,
    )
  })
  test('of IPv4', () => {
    const world = (os: Os): World =>
      worldFrom({
        devices: { R1: 'c2911', PC1: { platform: 'host', os, address: '10.0.0.10/24', gateway: '10.0.0.1' } },
        links: ['PC1 - R1 Gi0/0'],
      })
    expect(at(world('windows'), 'PC1', 'route print -4')).toMatch(
      /\n +0\.0\.0\.0 +0\.0\.0\.0 +10\.0\.0\.1 +10\.0\.0\.10 +25\n/,
    )
    expect(at(world('windows'), 'PC1', 'netsh interface ip show config')).toContain('10.0.0.0/24 (mask 255.255.255.0)')
    expect(at(world('linux'), 'PC1', 'sudo netstat -rn')).toMatch(/\n0\.0\.0\.0 +10\.0\.0\.1 +0\.0\.0\.0 +UG /)
  })
  test.each<readonly [Os, string]>([
    ['windows', 'netsh advfirewall show allprofiles'],
    ['windows', 'getmac'],
    ['linux', 'sudo systemctl restart networking'],
    ['linux', 'ifconfig eth0 down'],
  ])('on %s "%s" is a real line that is not simulated', (os, line) => {
    expect(at(hosts(os), 'PC1', line)).toBe(`% Not simulated here: ${line}\n`)
  })
  test('a word that no system has is refused', () => {
    expect(at(hosts('windows'), 'PC1', 'sudo ls')).toContain("'sudo' is not recognized")
    expect(at(hosts('linux'), 'PC1', 'sudo frobnicate')).toBe('% Not simulated here: sudo frobnicate\n')
    expect(at(hosts('linux'), 'PC1', 'frobnicate')).toBe('frobnicate: command not found\n')
  })
})
