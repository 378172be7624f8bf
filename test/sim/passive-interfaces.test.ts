// `passive-interface default` turns the other lines of its kind around (ios-routing.md 8).

import { expect, test } from 'vitest'
import { configuring, keptBesides, type } from '../support/console.ts'

const bodyAfter = (lines: string): readonly string[] =>
  keptBesides(type(configuring(), `router ospf 1\n${lines}`).device).slice(1)

test.each([
  ['passive-interface g0/1', [' passive-interface GigabitEthernet0/1']],
  ['no passive-interface g0/1', []],
  ['passive-interface g0/1\nno passive-interface g0/1', []],
  ['passive-interface g0/1\npassive-interface default', [' passive-interface default']],
  [
    'passive-interface default\nno passive-interface g0/1\nno passive-interface g0/1',
    [' passive-interface default', ' no passive-interface GigabitEthernet0/1'],
  ],
  ['passive-interface default\npassive-interface g0/1', [' passive-interface default']],
  ['passive-interface default\nno passive-interface g0/1\npassive-interface g0/1', [' passive-interface default']],
  [
    'passive-interface default\nno passive-interface g0/1\ndefault passive-interface g0/1',
    [' passive-interface default'],
  ],
  ['passive-interface default\nno passive-interface g0/1\nno passive-interface default', []],
])('%s', (lines, body) => expect(bodyAfter(lines)).toEqual(body))

test('they come back at a start', () => {
  const saved = type(configuring(), 'router eigrp 10\npassive-interface default\nno passive-interface g0/1\nend\nwrite')
  const started = type(saved.world, '@power-cycle').device
  expect(keptBesides(started)).toEqual(keptBesides(saved.device))
  expect(keptBesides(started)).toContain(' no passive-interface GigabitEthernet0/1')
})
