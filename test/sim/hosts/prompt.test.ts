// The prompt of an end host, and pings over a real path.

import { expect, test } from 'vitest'
import { step, waitingText } from '../../../src/sim/step.ts'
import type { World } from '../../../src/sim/world.ts'
import { DEVICES, networkWorld } from '../../support/stick-network.ts'

/** What some lines print, each by itself, and the world after them. */
function typed(start: World, lines: readonly string[]): { readonly world: World; readonly outputs: readonly string[] } {
  let world = start
  const outputs = lines.map((line) => {
    const next = step(world, line)
    world = next.world
    return next.entry.output + (next.entry.note ?? '')
  })
  return { world, outputs }
}
const summary = (output: string | undefined): string => /Packets: .*\)/.exec(output ?? '')?.[0] ?? ''

test('a host has its own prompt, and knows its address', () => {
  const { world, outputs } = typed(networkWorld(), ['@console PC1', 'ipconfig', 'IPCONFIG /ALL', 'conf t'])
  expect(waitingText(world)).toBe('C:\\>')
  expect(outputs[1]).toContain(
    '   IPv4 Address. . . . . . . . . . . : 192.168.10.10\n   Subnet Mask . . . . . . . . . . . : 255.255.255.0\n',
  )
  expect(outputs[2]).toContain('   Physical Address. . . . . . . . . : 00-50-79-66-68-01\n')
  expect(outputs[3]).toContain("'conf' is not recognized")
})

test('the first echo is lost at a cold router, and none afterwards', () => {
  const { outputs, world } = typed(networkWorld(), [
    '@console PC1',
    'ping 192.168.20.10',
    'ping 192.168.20.10',
    'arp -a',
  ])
  expect(outputs.slice(1, 3).map(summary)).toEqual([
    'Packets: Sent = 4, Received = 3, Lost = 1 (25% loss)',
    'Packets: Sent = 4, Received = 4, Lost = 0 (0% loss)',
  ])
  expect(outputs[2]).toContain('Reply from 192.168.20.10: bytes=32 time<1ms TTL=127')
  expect(Object.keys(world.hosts?.['PC1']?.arp ?? {})).toEqual(['192.168.10.1'])
  expect(Object.keys(world.devices['R1']?.arp ?? {}).toSorted()).toEqual(['192.168.10.10', '192.168.20.10'])
})

test.each([
  [
    'nobody has the address in the own network',
    {},
    '192.168.10.77',
    'Reply from 192.168.10.10: Destination host unreachable.',
  ],
  ['the gateway has no route', {}, '10.9.9.9', 'Reply from 192.168.10.1: Destination host unreachable.'],
  ['there is no gateway', { PC1: '192.168.10.10/24' }, '10.9.9.9', 'PING: transmit failed. General failure.'],
  ['the answer finds no way back', { PC2: '192.168.20.10/24' }, '192.168.20.10', 'Request timed out.'],
])('%s', (_, change, target, says) => {
  const { outputs } = typed(networkWorld({ devices: { ...DEVICES, ...change } }), ['@console PC1', `ping ${target}`])
  expect(outputs[1]?.split('\n').filter((line) => line === says).length).toBeGreaterThanOrEqual(3)
})

test('a trace names the routers on the way', () => {
  const { outputs } = typed(networkWorld(), ['@console PC1', 'ping 192.168.20.10', 'tracert 192.168.20.10'])
  expect(outputs[2]).toMatch(/\n {2}1 .* {2}192\.168\.10\.1\n {2}2 .* {2}192\.168\.20\.10\n\nTrace complete/)
})

test('a trace ends where a router says that it has no way to the address', () => {
  const { outputs } = typed(networkWorld(), ['@console PC1', 'tracert 10.9.9.9'])
  expect(outputs[1]).toMatch(
    /\n {2}1 {2}192\.168\.10\.1 {2}reports: Destination host unreachable\.\n\nTrace complete\.\n$/,
  )
})

test('a router loses one echo for each address that it resolves, and gets no U for its own missing route', () => {
  const { outputs } = typed(networkWorld(), ['enable', 'ping 192.168.20.10', 'ping 192.168.20.10', 'ping 10.9.9.9'])
  expect(outputs[1]).toContain('\n.!!!!\nSuccess rate is 80 percent (4/5), round-trip')
  expect(outputs[2]).toContain('\n!!!!!\nSuccess rate is 100 percent (5/5), round-trip')
  expect(outputs[3]).toContain('\n.....\nSuccess rate is 0 percent (0/5)\n')
})

test('a cable is taken out and plugged in again; the event says which', () => {
  let world = networkWorld()
  const events = ['@unplug SW1 Fa0/24', '@plug SW1 Fa0/24 SW2 Fa0/24'].flatMap((line) => {
    const next = step(world, line)
    world = next.world
    return next.events.filter(({ type }) => type === 'cable')
  })
  expect(events).toEqual([
    { type: 'cable', op: 'unplug', ends: 'SW1 FastEthernet0/24', device: 'R1' },
    { type: 'cable', op: 'plug', ends: 'SW1 FastEthernet0/24 - SW2 FastEthernet0/24', device: 'R1' },
  ])
  expect(world.links).toHaveLength(4)
})

test.each([
  ['@unplug SW1 Fa0/9', 'SW1 FastEthernet0/9 has no cable'],
  ['@plug SW1 Fa0/24 SW2 Fa0/2', 'one of these ports has a cable: take it out with @unplug first'],
  ['@plug SW1 Fa0/99 SW2 Fa0/2', 'write the ports as @plug R1 Gi0/1 R2 Gi0/1'],
  ['@unplug', 'write the ports as @unplug R1 Gi0/1'],
])('%s is refused', (line, says) => {
  for (const first of ['@console R1', '@console PC1'])
    expect(typed(networkWorld(), [first, line]).outputs[1]).toBe(says)
})

test('an address can be changed at the host, and time passes there', () => {
  const { outputs, world } = typed(networkWorld(), [
    '@console PC2',
    'set ip 192.168.20.99 255.255.255.0 192.168.20.1',
    '@wait 2m',
    'ping 192.168.10.10',
  ])
  expect(world.hosts?.['PC2']?.ip).toEqual({ address: '192.168.20.99', mask: '255.255.255.0' })
  expect(world.clock - networkWorld().clock).toBeGreaterThanOrEqual(120_000)
  expect(summary(outputs[3])).toBe('Packets: Sent = 4, Received = 3, Lost = 1 (25% loss)')
})
