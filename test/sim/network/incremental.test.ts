// The view of the network that is made on from line to line is the one that is made of the world alone.

import { expect, test } from 'vitest'
import { step } from '../../../src/sim/step.ts'
import { random } from '../../support/random-lines.ts'
import { networkLines, networkWorld, strayStages } from '../../support/network-lines.ts'

const LINES = 2000
const SESSION = 250

test(`over ${LINES} lines on switches and a router, in sessions of ${SESSION}, every stage is the same`, () => {
  const changed = new Set<string>()
  let typed = 0
  for (let seed = 1; typed < LINES; seed++) {
    const draw = random(seed)
    let world = networkWorld(draw)
    const lines: string[] = []
    for (let i = 0; i < SESSION;) {
      for (const line of networkLines(world, draw)) {
        lines.push(line)
        const next = step(world, line)
        for (const event of next.events) if (event.type === 'change') changed.add(event.kind)
        world = next.world
        expect(strayStages(world), `seed ${seed}, behind\n${lines.slice(-12).join('\n')}`).toEqual([])
        i++
        typed++
      }
    }
  }
  // The lines are worth something only if the network moves.
  expect([...changed]).toEqual(expect.arrayContaining(['line', 'bundle', 'err-disable', 'inconsistent']))
})
