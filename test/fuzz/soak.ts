// A long soak of the simulator: `npx node test/fuzz/soak.ts [--lines 1000000] [--seed 1]` types random lines on every platform and holds the invariants after each.

import { parseArgs } from 'node:util'
import { step } from '../../src/sim/step.ts'
import type { World } from '../../src/sim/world.ts'
import type { PlatformName } from '../../src/sim/platforms/platform.ts'
import { lineFor, lossy, PLATFORM_NAMES, random, unsound, worldOn } from '../support/random-lines.ts'

const { values } = parseArgs({
  options: { lines: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } },
})
const wanted = Number(values.lines)
const firstSeed = Number(values.seed)
/** A session ends, and the next begins on another platform. */
const SESSION = 120
const LIMIT_MS = 50

interface Finding {
  readonly what: string
  readonly platform: PlatformName
  readonly seed: number
  readonly lines: readonly string[]
}
const findings = new Map<string, Finding>()
let slowest = { ms: 0, line: '', platform: '' as string }
const counts = new Map<string, number>()
const modes = new Map<string, number>()
let accepted = 0
let typed = 0

const began = performance.now()
for (let seed = firstSeed; typed < wanted; seed++)
  soak(PLATFORM_NAMES[seed % PLATFORM_NAMES.length] as PlatformName, seed)
const seconds = (performance.now() - began) / 1000

console.log(
  `${typed.toLocaleString('en')} lines in ${seconds.toFixed(1)} s on ${PLATFORM_NAMES.join(', ')}; seeds from ${firstSeed}`,
)
const shown = (some: ReadonlyMap<string, number>): string =>
  [...some]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count.toLocaleString('en')}`)
    .join(', ')
console.log(`${shown(counts)}; ${accepted.toLocaleString('en')} commands were taken`)
console.log(`in modes: ${shown(modes)}`)
console.log(
  `slowest line: ${slowest.ms.toFixed(1)} ms on ${slowest.platform}: ${JSON.stringify(slowest.line.slice(0, 120))}`,
)
for (const { what, platform, seed, lines } of findings.values()) {
  console.log(
    `\nFOUND ${what}\n  on ${platform}, seed ${seed}; the last lines:\n${lines
      .slice(-8)
      .map((line) => `    ${JSON.stringify(line)}`)
      .join('\n')}`,
  )
}
console.log(findings.size === 0 ? 'every invariant held' : `\n${findings.size} kinds of finding`)
process.exitCode = findings.size === 0 ? 0 : 1

function soak(platform: PlatformName, seed: number): void {
  const draw = random(seed)
  const lines: string[] = []
  let world: World = worldOn(platform, draw(5) === 0 ? { 'flash-size': '2000000000', 'config-register': '0x2142' } : {})
  const found = (what: string): void => {
    const key = what.replace(/\d+/g, 'N').slice(0, 100)
    if (!findings.has(key)) findings.set(key, { what, platform, seed, lines: [...lines] })
  }
  for (let i = 0; i < SESSION && typed < wanted; i++) {
    const line = lineFor(world, draw)
    lines.push(line)
    typed++
    try {
      const start = performance.now()
      const next = step(world, line)
      let ms = performance.now() - start
      // The same line once more: a pause of the collector is no cost of the line.
      for (let again = 0; ms > LIMIT_MS / 5 && again < 3; again++) ms = Math.min(ms, timed(world, line))
      if (ms > slowest.ms) slowest = { ms, line, platform }
      if (ms > LIMIT_MS) found(`a line of ${Math.round(ms)} ms: ${line.slice(0, 60)}`)
      counts.set(next.entry.kind, (counts.get(next.entry.kind) ?? 0) + 1)
      const mode = world.devices[world.focus]?.mode ?? 'none'
      modes.set(mode, (modes.get(mode) ?? 0) + 1)
      if (next.entry.kind === 'command' && !next.events.some(({ type }) => type === 'refused-command')) accepted++
      const problem = unsound(next) ?? (i % 20 === 19 ? lossy(next.world) : null)
      if (problem !== null) return found(problem)
      world = next.world
    } catch (error) {
      return found(
        error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error),
      )
    }
  }
}

function timed(world: World, line: string): number {
  const start = performance.now()
  step(world, line)
  return performance.now() - start
}
