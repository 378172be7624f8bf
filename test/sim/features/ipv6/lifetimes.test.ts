// What routers told an interface counts on for its time when they stop telling it (ios-routing.md 4.5, RFC 4861, RFC 4862).

import { describe, expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { type, worldFrom } from '../../../support/console.ts'

/** R1 is the router of a wire; R2 and PC1 ask it. */
const wire = (prefix = '2001:DB8:77::1/64', autoconfig = 'autoconfig default'): World =>
  worldFrom({
    devices: { R1: 'c2911', R2: 'c2911', PC1: 'ipv6 auto' },
    segments: [['R1 Gi0/0', 'R2 Gi0/0', 'PC1']],
    configs: {
      R1: `ipv6 unicast-routing
interface GigabitEthernet0/0
 ipv6 address FE80::1 link-local
 ipv6 address ${prefix}
interface Loopback0
 ipv6 address 2001:DB8:100::1/64
`,
      R2: `interface GigabitEthernet0/0\n ipv6 address ${autoconfig}\n`,
    },
  })
const at = (world: World, device: string, lines: string): World =>
  type(world, `@console ${device}\nenable\nconfigure terminal\n${lines}\nend`).world
const shown = (world: World, device: string, line: string): string =>
  type(world, `@console ${device}\n${device.startsWith('PC') ? '' : 'enable\n'}${line}`).entries.at(-1)?.output ?? ''
/** The rows of the routing table of R2 that came from routers. */
const told = (world: World): readonly string[] => shown(world, 'R2', 'show ipv6 route nd').match(/^ND.*$/gm) ?? []
const later = (world: World, time: string): World => type(world, `@wait ${time}`).world
const SUPPRESS = 'interface g0/0\nipv6 nd ra suppress all'
const [DEFAULT, PREFIX] = ['ND  ::/0 [2/0]', 'NDp 2001:DB8:77::/64 [2/0]']

describe('a router that stops telling of itself', () => {
  const silent = at(wire(), 'R1', SUPPRESS)
  test('is the default router for half an hour more', () => {
    expect(told(silent)).toEqual([DEFAULT, PREFIX])
    expect(shown(silent, 'R2', 'ping 2001:db8:100::1')).toContain('!!!!!')
    expect(told(later(silent, '29m'))).toEqual([DEFAULT, PREFIX])
    const after = later(silent, '31m')
    expect(told(after)).toEqual([PREFIX])
    expect(shown(after, 'R2', 'ping 2001:db8:77::1')).toContain('!!!!!')
    expect(shown(after, 'R2', 'ping 2001:db8:100::1')).toContain('% No valid route for destination')
  })
  test('leaves its prefix preferred for seven days, and valid for thirty', () => {
    const address = (world: World): string => shown(world, 'R2', 'show ipv6 interface g0/0')
    expect(address(silent)).toMatch(/\[EUI\/CAL\/PRE]\n {6}valid lifetime 2592000 preferred lifetime 604800\n/)
    expect(address(later(silent, '8d'))).toMatch(/\[EUI\/CAL]\n {6}valid lifetime 1900800 preferred lifetime 0\n/)
    expect(told(later(silent, '29d'))).toEqual([PREFIX])
    expect(told(later(silent, '31d'))).toEqual([])
    expect(shown(later(silent, '31d'), 'R2', 'show ipv6 interface brief g0/0')).not.toContain('2001:')
  })
  test('is heard again, and everything counts as before', () => {
    const again = at(later(silent, '2h'), 'R1', 'interface g0/0\nno ipv6 nd ra suppress all')
    expect(told(again)).toEqual([DEFAULT, PREFIX])
    expect(told(later(again, '40d'))).toEqual([DEFAULT, PREFIX])
  })
  test('is forgotten by an interface that was down', () => {
    expect(told(at(silent, 'R2', 'interface g0/0\nshutdown\nno shutdown'))).toEqual([])
  })
  test('is forgotten by a device that starts again', () => {
    const saved = type(silent, '@console R2\nenable\ncopy running-config startup-config\n\n@power-cycle').world
    expect(told(saved)).toEqual([])
  })
  test('lets a host keep address and gateway for as long', () => {
    expect(shown(silent, 'PC1', 'ipconfig')).toMatch(/IPv6 Address[ .]+: 2001:db8:77:0:[^]*Gateway[ .]+: fe80::1%11/)
    const after = shown(later(silent, '31m'), 'PC1', 'ipconfig')
    expect(after).toMatch(/IPv6 Address[ .]+: 2001:db8:77:0:/)
    expect(after).not.toContain('fe80::1%11')
    expect(shown(later(silent, '31d'), 'PC1', 'ipconfig')).not.toContain('2001:')
  })
})

test('while it is heard, nothing runs out', () => {
  expect(told(later(wire(), '40d'))).toEqual([DEFAULT, PREFIX])
})
test('without `default` no route leads to the router, and the interface knows it', () => {
  const world = wire(undefined, 'autoconfig')
  expect(told(world)).toEqual([PREFIX])
  expect(shown(world, 'R2', 'show ipv6 interface g0/0')).toMatch(
    /\n {2}Default router is FE80::1 on GigabitEthernet0\/0\n$/,
  )
})
test('a device that routes names no default router', () => {
  const world = at(wire(), 'R2', 'ipv6 unicast-routing')
  expect(shown(world, 'R2', 'show ipv6 interface g0/0')).not.toContain('Default router')
})
test('a prefix of other than 64 bits is on the wire, gives no address, and its router is taken', () => {
  const world = wire('2001:DB8:77::1/80')
  expect(told(world)).toEqual([DEFAULT, 'NDp 2001:DB8:77::/80 [2/0]'])
  expect(shown(world, 'R2', 'show ipv6 interface brief g0/0')).not.toContain('2001:')
  // It has no address to send from.
  expect(shown(world, 'R2', 'ping 2001:db8:77::1')).toContain('% No valid route for destination')
  expect(shown(world, 'PC1', 'ipconfig')).toMatch(/Gateway[ .]+: fe80::1%11/)
})
test('another prefix comes beside the one that is told no more, and packets leave with an address of the new one', () => {
  const world = at(wire(), 'R1', 'interface g0/0\nno ipv6 address 2001:db8:77::1/64\nipv6 address 2001:db8:78::1/64')
  expect(told(world)).toEqual([DEFAULT, PREFIX, 'NDp 2001:DB8:78::/64 [2/0]'])
  expect(shown(world, 'R2', 'ping 2001:db8:100::1')).toContain('!!!!!')
  expect(shown(at(world, 'R1', 'ipv6 route 2001:db8:77::/64 null0'), 'R2', 'ping 2001:db8:100::1')).toContain('!!!!!')
})
