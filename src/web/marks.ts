// The marks of objectives while somebody works: met, broken by a line, or not yet. Checks stay on the server; a page gets their outcome.

import { createHash } from 'node:crypto'

import type { Scenario } from '../content/library.ts'
import type { Run } from '../grading/run.ts'
import { recentlyUsed } from './recently-used.ts'
import { simulator } from './simulator.ts'

export interface Mark {
  readonly id: string
  /** `not-tried`: whether one end reaches another is told once somebody tried it. */
  readonly state: 'not-yet' | 'not-tried' | 'met' | 'broken'
  /** The line that broke it. */
  readonly line: number | null
}

/** What a scenario is judged by while it is worked on. */
export type Marked = Pick<Scenario, 'id' | 'hash' | 'seed' | 'world' | 'rubric'>
export type Marks = (scenario: Marked, lines: string) => readonly Mark[]

/** How many judgements of lines are kept, so that the next line costs one. */
const KEPT = 20_000
/** States before the last one that are judged for one answer, the latest first: what broke earlier is found when it happens. */
const MOST_JUDGED = 40

/** The marks of one application. */
export function marksOf(): Marks {
  const known = recentlyUsed<readonly boolean[]>(KEPT)
  return (scenario, lines) => {
    const { criteriaOf, resume, run } = simulator()
    const done = run(scenario.world, lines)
    const count = done.transcript.length
    const names = namesOf(scenario, done)
    const judged = (n: number): readonly boolean[] => {
      const name = names[n] ?? ''
      const found = known.get(name)
      if (found) return found
      const met = criteriaOf(scenario, n === count ? done : resume(done, n, [])).map(({ met }) => met)
      known.set(name, met, 1)
      return met
    }
    const now = judged(count)
    const brokenBy: (number | null)[] = now.map(() => null)
    let left = MOST_JUDGED
    for (let n = count - 1; n >= 0 && left > 0 && now.some((met, at) => !met && brokenBy[at] === null); n -= 1) {
      if (!isDecided(done, n + 1)) continue
      left -= 1
      for (const [at, met] of judged(n).entries()) if (met && !now[at]) brokenBy[at] ??= n + 1
    }
    return scenario.rubric.criteria.map((criterion, at): Mark => {
      const { id } = criterion
      if (isUntried(criterion, done)) return { id, state: 'not-tried', line: null }
      const line = brokenBy[at] ?? null
      return { id, state: now[at] ? 'met' : line === null ? 'not-yet' : 'broken', line }
    })
  }
}

/** Whether a line may have decided something: what only shows leaves no event but that. */
function isDecided({ events, worlds }: Run, line: number): boolean {
  const [before, after] = [worlds[line - 1], worlds[line]]
  if (!before || !after) return false
  if (before.answers !== after.answers || before.clock !== after.clock) return true
  if (events.some((event) => event.line === line && event.type !== 'show' && event.type !== 'refused-command'))
    return true
  return Object.keys(after.devices).some((name) => {
    const [was, is] = [before.devices[name], after.devices[name]]
    return was?.config !== is?.config || was?.startup !== is?.startup || was?.question !== is?.question
  })
}

/** A name for the state after every line: the scenario and the lines so far. */
function namesOf({ id, hash, seed }: Marked, { lines }: Run): readonly string[] {
  const text = createHash('sha256').update(JSON.stringify([id, hash, seed]))
  return ['', ...lines].map((line, n) =>
    text
      .update(n === 0 ? '' : `${line}\n`)
      .copy()
      .digest('base64'),
  )
}

/** Whether a criterion asks if one end reaches another, and nobody has sent anything between the two. */
function isUntried({ check, args }: Scenario['rubric']['criteria'][number], { world, events }: Run): boolean {
  if (check !== 'can-reach') return false
  const { ipText, endOf, network, versionOf } = simulator()
  const view = network(world)
  const version = versionOf(
    args['version'] === undefined ? null : (args['version'] as '4' | '6'),
    [args['from'], args['to']].flat().map(String),
  )
  const ends = (of: unknown): readonly { readonly name: string; readonly address: string }[] =>
    [of].flat().map((text) => {
      const { node, address } = endOf(view, String(text), version)
      return { name: view.topology.nodes[node]?.name ?? '', address: address === null ? '' : ipText(address) }
    })
  const [from, to] = [ends(args['from']), ends(args['to'])]
  const went = (left: typeof from, right: typeof from): boolean =>
    events.some(
      (event) =>
        event.type === 'ping' &&
        left.some(({ name }) => name === event.device) &&
        right.some(({ address }) => address === event.to),
    )
  return !went(from, to) && !went(to, from)
}
