// The stage of neighbours: made on from the view before a line, it is what it is from nothing.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { network } from '../../../src/sim/network/view.ts'
import { type } from '../../support/console.ts'
import { net } from '../../support/net.ts'

const LINES = [
  'no cdp run',
  'cdp run',
  'lldp run',
  'no lldp run',
  'interface range fa0/1 - 3\nno cdp enable',
  'interface fa0/2\ncdp enable\nlldp receive',
  'interface range fa0/1 - 2\nno lldp transmit',
  'interface fa0/1\nlldp transmit\nno lldp receive',
  'interface fa0/1\nshutdown',
  'interface range fa0/1 - 3\nno shutdown',
  'interface fa0/3\nswitchport mode access\nswitchport access vlan 30',
  'hostname OTHER',
  '@wait 50s',
  '@power-cycle',
] as const

test('after any lines, who hears whom is the same made on and made from nothing', () => {
  const start = net({ SW1: ['c2960', 'lldp run'], SW2: ['c2960', ''], SW3: ['c2960', 'lldp run'] }, [
    ['SW1 Fa0/1', 'SW2 Fa0/1'],
    ['SW2 Fa0/2', 'SW3 Fa0/2'],
    ['SW3 Fa0/3', 'SW1 Fa0/3'],
  ])
  const saved = ['SW1', 'SW2', 'SW3'].reduce(
    (world, name) => type(world, `@console ${name}\nenable\nwrite memory`).world,
    start,
  )
  const deed = fc.tuple(fc.constantFrom('SW1', 'SW2', 'SW3'), fc.constantFrom(...LINES))
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 8 }), (deeds) => {
      let world = saved
      for (const [device, lines] of deeds) {
        world = type(world, `@console ${device}\nenable\nconfigure terminal\n${lines}\nend`).world
        expect(network(world).neighbours).toEqual(network(world, null).neighbours)
      }
    }),
    { seed: 20260504, numRuns: 40 },
  )
  expect(network(saved).neighbours).toHaveLength(8)
})
