// `errdisable detect cause`, and `show errdisable detect` (ios-switching.md 16).

import { expect, test } from 'vitest'
import { type } from '../../../support/console.ts'
import { configure, net } from '../../../support/network.ts'
import { savedAndRead } from '../../../support/round-trip.ts'

const table = (lines: string): readonly string[] =>
  (type(configure(net({ SW1: 'c2960' }), lines).world, 'show errdisable detect').entries[0]?.output ?? '').split('\n')

test('everything is looked out for at first', () => {
  const rows = table('')
  expect(rows.slice(0, 5)).toEqual([
    'ErrDisable Reason            Detection        Mode',
    '-----------------            ---------        ----',
    'arp-inspection               Enabled          port',
    'bpduguard                    Enabled          port',
    'channel-misconfig (STP)      Enabled          port',
  ])
  expect(rows.filter((row) => row.includes('Disabled'))).toEqual([])
})

test('what is not, is shown in the table and in the configuration', () => {
  const lines = 'no errdisable detect cause link-flap\nno errdisable detect cause bpduguard'
  expect(table(lines).filter((row) => row.includes('Disabled'))).toEqual([
    'bpduguard                    Disabled         port',
    'link-flap                    Disabled         port',
  ])
  const { world } = configure(net({ SW1: 'c2960' }), lines)
  expect(savedAndRead(world).filter((line) => line.includes('errdisable'))).toEqual([
    'no errdisable detect cause bpduguard',
    'no errdisable detect cause link-flap',
  ])
  const again = configure(world, 'errdisable detect cause all').world
  expect(savedAndRead(again).filter((line) => line.includes('errdisable'))).toEqual([])
})

test('all at once', () => {
  expect(table('no errdisable detect cause all').filter((row) => row.includes('Enabled'))).toEqual([])
})
