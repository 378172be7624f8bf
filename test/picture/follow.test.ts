// A packet told step by step, in the usual network and with one thing wrong at a time.

import { describe, expect, test } from 'vitest'

import { firstStep, follow, pathOf, type Follow } from '../../src/picture/follow.ts'
import { shortName } from '../../src/sim/interfaces.ts'
import { converged } from '../../src/sim/network/converged.ts'
import { address6OfNode, addressOfNode, probe } from '../../src/sim/network/probe.ts'
import { network } from '../../src/sim/network/view.ts'
import { ipOf, ipText } from '../../src/sim/network/ip.ts'
import { whyUnanswered } from '../../src/sim/network/why.ts'
import type { World } from '../../src/sim/world.ts'
import { chain } from '../support/ipv6-network.ts'
import { access, networkWorld, TRUNK, USUAL } from '../support/stick-network.ts'

const sim = { probe, addressOfNode, address6OfNode, whyUnanswered, shortName, ipOf, ipText }

function followed(world: World, from = 'PC2', to = 'PC1'): Follow {
  const found = follow(network(converged(world)), from, to, sim)
  if (typeof found === 'string') throw new Error(found)
  return found
}
const told = ({ steps, end }: Follow): readonly string[] => [
  ...steps.map(({ device, told, packet }) => `${device}: ${told}${packet === '' ? '' : ` (${packet})`}`),
  ...(end ? [`${end.device}: Stops here. ${end.told}${end.port === null ? '' : ` [${end.port}]`}`] : ['Arrived.']),
]

test('a ping between two VLANs goes by the router on its stick', () => {
  const found = followed(networkWorld())
  expect(told(found)).toEqual([
    'PC2: 192.168.10.10 is in another subnet: sends it to the gateway 192.168.20.1. (untagged, to the MAC of R1)',
    'SW2: Fa0/1 is an access port of VLAN 20: sends it on by Fa0/24. (tag 20)',
    'SW1: Fa0/24 is a trunk, and the frame is in VLAN 20: sends it on by Gi0/1. (tag 20)',
    'R1: 192.168.10.10 is in its own subnet at Gi0/0.10: sends it there. (TTL less by 1, tag 10, to the MAC of PC1)',
    'SW1: Gi0/1 is a trunk, and the frame is in VLAN 10: sends it on by Fa0/1. (untagged)',
    'PC1: 192.168.10.10 is its own address.',
    'Arrived.',
  ])
  expect(found.answer).toBe('The answer takes the same way back.')
  expect(firstStep(found)).toBe(0)
  expect(pathOf(found, 0)).toEqual({
    steps: ['PC2', 'SW2', 'SW1', 'R1', 'SW1', 'PC1'],
    passed: [
      { device: 'PC2', port: 'NIC' },
      { device: 'SW2', port: 'Fa0/24' },
      { device: 'SW1', port: 'Gi0/1' },
      { device: 'R1', port: 'Gi0/0' },
      { device: 'SW1', port: 'Fa0/1' },
    ],
    now: 0,
    dead: null,
  })
})

describe('where it stops', () => {
  const stops: readonly (readonly [string, Parameters<typeof networkWorld>[0], readonly string[]])[] = [
    [
      'a VLAN that a trunk does not allow',
      {
        configs: {
          SW2: `vlan 10,20\ninterface Fa0/24\n ${TRUNK}\n switchport trunk allowed vlan 10\n${access('Fa0/1', 20)}`,
        },
      },
      ['SW2: Stops here. VLAN 20 is not allowed on Fa0/24. [Fa0/24]'],
    ],
    [
      'a VLAN that a switch does not have',
      { configs: { SW1: `vlan 10\ninterface Gi0/1\n ${TRUNK}\ninterface Fa0/24\n ${TRUNK}\n${access('Fa0/1', 10)}` } },
      ['SW2: Sends the question on to everybody, also by Fa0/24.', 'SW1: Stops here. There is no VLAN 20 here.'],
    ],
    [
      'a port that is shut',
      { configs: { R1: (USUAL['R1'] ?? '').replace('no shutdown', 'shutdown') } },
      ['SW2: Sends the question on to everybody, also by Fa0/24.', 'R1: Stops here. Gi0/0 is shut. [Gi0/0]'],
    ],
    [
      'a host without a gateway',
      {
        devices: {
          R1: 'c2911',
          SW1: 'c2960',
          SW2: 'c2960',
          PC1: '192.168.10.10/24 gw 192.168.10.1',
          PC2: '192.168.20.10/24',
        },
      },
      ['PC2: Stops here. It has no gateway.'],
    ],
    [
      'an access port of another VLAN',
      { configs: { SW2: `vlan 10,20,30\ninterface Fa0/24\n ${TRUNK}\n${access('Fa0/1', 30)}` } },
      ['SW2: Stops here. Fa0/1 is an access port of VLAN 30. [Fa0/1]'],
    ],
  ]

  test.each(stops)('%s', (_, change, lines) => {
    const found = followed(networkWorld(change))
    expect(found.end).not.toBeNull()
    expect(told(found)).toEqual(expect.arrayContaining([...lines]))
    expect(found.answer).toBe('Nothing arrived, so there is no way back to look at.')
    expect(firstStep(found)).toBe(found.steps.length)
    expect(pathOf(found, 0).dead?.device).toBe(found.end?.device)
  })

  test('an address that nobody has: the steps go as far as they can', () => {
    const found = follow(network(converged(networkWorld())), 'PC2', '192.168.10.99', sim) as Follow
    expect(told(found).at(-1)).toBe('R1: Stops here. Nobody has 192.168.10.99. [Gi0/0]')
  })

  test('the answer may be what stops', () => {
    const found = followed(
      networkWorld({
        devices: {
          R1: 'c2911',
          SW1: 'c2960',
          SW2: 'c2960',
          PC1: '192.168.10.10/24',
          PC2: '192.168.20.10/24 gw 192.168.20.1',
        },
      }),
    )
    expect(found.end).toBeNull()
    expect(found.answer).toBe('The answer stops at PC1. It has no gateway.')
  })
})

test('what leads nowhere is said', () => {
  const view = network(networkWorld())
  expect(follow(view, 'PC1', 'PC1', sim)).toBe('Pick two different ends.')
  expect(follow(view, 'PC1', '10.0.0', sim)).toBe('10.0.0 is neither a device here nor an address.')
  expect(follow(view, 'PC1', 'SW1', sim)).toBe('SW1 has no address.')
  expect(follow(view, 'PC9', 'PC1', sim)).toBe('There is no PC9: there are R1, SW1, SW2, PC1, PC2.')
})

test('every step that passes a cable names a port of the device it is told of, in all usual pairs', () => {
  const view = network(converged(networkWorld({ configs: USUAL })))
  for (const from of ['PC1', 'PC2', 'R1'])
    for (const to of ['PC1', 'PC2', '192.168.10.1', '192.168.20.1'])
      for (const { device, left } of from === to ? [] : (follow(view, from, to, sim) as Follow).steps)
        if (left) expect([from, to, left.device]).toEqual([from, to, device])
})

describe('a name means an address of IPv6', () => {
  const answered = (from: string, to: string, version?: '4' | '6'): boolean | string => {
    const found = follow(network(chain()), from, to, sim, version)
    return typeof found === 'string' ? found : found.isAnswered
  }
  test('where there is no other', () => {
    expect(answered('PC1', 'PC2')).toBe(true)
    expect(answered('R1', 'PC2', '6')).toBe(true)
    expect(answered('PC1', 'PC2', '4')).toBe('PC2 has no IPv4 address.')
    expect(answered('PC1', 'PC9')).toBe('PC9 is neither a device here nor an address.')
  })
  test('where the sender has no other', () => {
    const both = chain({ R2: 'interface g0/0\n ip address 10.0.2.1 255.255.255.0' })
    const to = (version?: '4' | '6') => follow(network(both), 'PC1', 'R2', sim, version)
    expect(to()).toMatchObject({ isAnswered: true })
    expect(to('4')).toMatchObject({ isAnswered: false })
  })
})
