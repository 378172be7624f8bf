// Messages stand in the log in the order of their times, whatever follows on a line some seconds later.

import { expect, test } from 'vitest'
import { step } from '../../../../src/sim/step.ts'
import { type } from '../../../support/console.ts'
import { net } from '../../../support/network.ts'
import { networkLines, networkWorld } from '../../../support/network-lines.ts'
import { random } from '../../../support/random-lines.ts'

const TIME = /^\S*?\*?(\w{3} +\d+ [\d:.]+): %/gm
const timesIn = (log: string): readonly number[] =>
  [...log.matchAll(TIME)].map(([, time = '']) => Date.parse(`2000 ${time} UTC`))

test('a port comes up a second after its line, and what is typed next is logged no earlier', () => {
  const world = net({ R1: 'c2911', R2: ['c2911', 'interface GigabitEthernet0/0\n no shutdown'] }, 'R1 Gi0/0 - R2 Gi0/0')
  const { entries } = type(world, 'enable\nconfigure terminal\ninterface g0/0\nno shutdown\nend\nshow logging')
  const log = entries.at(-1)?.output ?? ''
  expect(log).toContain('%LINEPROTO-5-UPDOWN: Line protocol on Interface GigabitEthernet0/0')
  const times = timesIn(log)
  expect(times.length).toBeGreaterThan(2)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
})

test('over 2000 lines on switches and a router no device has a time before the one above it', () => {
  let typed = 0
  let logged = 0
  for (let seed = 20; typed < 2000; seed++) {
    const draw = random(seed)
    let world = networkWorld(draw)
    for (let i = 0; i < 250; i++)
      for (const line of networkLines(world, draw)) {
        world = step(world, line).world
        typed++
      }
    for (const {
      name,
      logged: { text },
    } of Object.values(world.devices)) {
      const times = timesIn(text)
      logged += times.length
      expect(times, `seed ${seed}, ${name}`).toEqual(times.toSorted((a, b) => a - b))
    }
  }
  expect(logged).toBeGreaterThan(100)
})
