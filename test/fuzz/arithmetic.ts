// Solves a million drawn problems of addresses with the simulator and with libraries: `npm run arithmetic -- [--cases 1000000] [--seed 1]`.

import { parseArgs } from 'node:util'
import { wrongIpv4 } from '../support/ipv4-arithmetic.ts'
import { wrongIpv6 } from '../support/ipv6-arithmetic.ts'
import { random } from '../support/random-lines.ts'

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
})
const cases = Number(values.cases)
const kinds = [
  ['IPv4', wrongIpv4],
  ['IPv6', wrongIpv6],
] as const

for (const [name, wrongIn] of kinds) {
  const draw = random(Number(values.seed))
  const found: string[] = []
  for (let i = 0; i < cases && found.length < 10; i++) found.push(...wrongIn(draw))
  console.log(`${name}: ${found.length === 0 ? `${cases.toLocaleString('en')} cases, all the same` : found.join('\n')}`)
  if (found.length > 0) process.exitCode = 1
}
