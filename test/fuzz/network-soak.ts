// A long soak of the network: `node test/fuzz/network-soak.ts [--lines 1000000] [--seed 1]` changes small networks at random. After each
// line the view that was made on must be the one made of the world alone, and no line may throw.

import { parseArgs } from 'node:util'
import { step } from '../../src/sim/step.ts'
import { networkLines, networkWorld, strayStages } from '../support/network-lines.ts'
import { random } from '../support/random-lines.ts'

const { values } = parseArgs({
  options: { lines: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
})
const wanted = Number(values.lines)
/** A network ends, and the next begins. */
const SESSION = 250

let typed = 0
const findings: string[] = []
for (let seed = Number(values.seed); typed < wanted && findings.length < 10; seed++) {
  const found = soak(seed)
  if (found !== null) findings.push(found)
}
console.log(`${typed.toLocaleString('en')} lines; seeds from ${values.seed}`)
console.log(findings.length === 0 ? 'every view was the same' : findings.join('\n\n'))
process.exitCode = findings.length === 0 ? 0 : 1

/** What is wrong after some line of a session; null: nothing. */
function soak(seed: number): string | null {
  const draw = random(seed)
  let world = networkWorld(draw)
  const lines: string[] = []
  const found = (what: string): string =>
    `FOUND ${what}\n  seed ${seed}, line ${lines.length}; the last lines:\n${lines.slice(-10).join('\n')}`
  while (lines.length < SESSION && typed < wanted)
    for (const line of networkLines(world, draw)) {
      lines.push(line)
      typed++
      try {
        world = step(world, line).world
      } catch (error) {
        return found(error instanceof Error ? (error.stack ?? error.message) : String(error))
      }
      const stray = strayStages(world)
      if (stray.length > 0) return found(`stages made otherwise: ${stray.join(', ')}`)
    }
  return null
}
