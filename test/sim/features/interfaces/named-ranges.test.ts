// `define interface-range`, and `interface range macro` (ios-switching.md 18).

import { expect, test } from 'vitest'
import { type } from '../../../support/console.ts'
import { configure, net } from '../../../support/network.ts'
import { savedAndRead } from '../../../support/round-trip.ts'

const DESKS = configure(net({ SW1: 'c2960' }), 'define interface-range DESKS fa0/1 - 3 , fa0/7').world

test('a named range is shown with its ports written out, and enters all of them', () => {
  expect(savedAndRead(DESKS)).toContain('define interface-range DESKS FastEthernet0/1 - 3 , FastEthernet0/7')
  const { waiting, device } = type(
    DESKS,
    'configure terminal\ninterface range macro DESKS\nswitchport mode access\ndescription desk',
  )
  expect(waiting).toBe('SW1(config-if-range)#')
  const described = Object.entries(device.config.ports).filter(([, { description }]) => description === 'desk')
  expect(described.map(([name]) => name)).toEqual([
    'FastEthernet0/1',
    'FastEthernet0/2',
    'FastEthernet0/3',
    'FastEthernet0/7',
  ])
})

test('a later definition replaces an earlier one, and no takes it away', () => {
  const again = configure(DESKS, 'define interface-range DESKS gi0/2')
  expect(savedAndRead(again.world).filter((line) => line.startsWith('define'))).toEqual([
    'define interface-range DESKS GigabitEthernet0/2',
  ])
  const gone = configure(DESKS, 'no define interface-range DESKS').world
  expect(savedAndRead(gone).filter((line) => line.startsWith('define'))).toEqual([])
})

test.each([
  ['a name that nobody defined', 'interface range macro NOBODY'],
  ['no name', 'interface range macro'],
])('%s enters nothing', (_, line) => {
  expect(type(DESKS, `configure terminal\n${line}`).waiting).toBe('SW1(config)#')
})

test('a range with a port that is not there may be defined, and is not entered', () => {
  const world = configure(net({ SW1: 'c2960' }), 'define interface-range FAR fa0/23 - 26').world
  expect(type(world, 'configure terminal\ninterface range macro FAR').waiting).toBe('SW1(config)#')
})
