// What the report of an attempt shows of its network: where a ping stops that had to arrive, or what was built.

import type { FastifyBaseLogger } from 'fastify'

import type { Scenario } from '../content/library.ts'
import type { Blame } from '../grading/blame.ts'
import type { Report } from '../grading/report.ts'
import type { Run } from '../grading/run.ts'
import type { Follow, FollowStep } from '../picture/follow.ts'
import type { ScenarioAttempt } from '../store/store.ts'
import type { ShownRun } from './runs.ts'
import { simulator } from './simulator.ts'
import { visibleText } from './visible-text.ts'

/** The values of `views/partials/network.hbs`. */
export interface NetworkFigure {
  readonly title: string
  /** The criterion whose ping it shows; null: none. */
  readonly criterion: string | null
  /** Everything was met: there is nothing to find in it. */
  readonly isFolded: boolean
  readonly wideHtml: string
  readonly narrowHtml: string
  readonly steps: readonly FigureStep[]
  /** What became of the answer, with its own steps. */
  readonly answer: string
  readonly back: readonly FigureStep[]
  readonly blame: { readonly line: BlamedLine | null; readonly told: string } | null
}
interface FigureStep extends Pick<FollowStep, 'device' | 'told' | 'packet'> {
  readonly isStop: boolean
}
interface BlamedLine {
  readonly href: string
  readonly label: string
  readonly typed: string
}

/** The figures of attempts, each kept as long as its console. */
export function networkFigures() {
  const known = new WeakMap<ShownRun, { readonly key: string; readonly figure: NetworkFigure | null }>()
  return {
    /** Null as well where it cannot be drawn, which is our bug and is logged: a report is worth reading without it. */
    of: (
      scenario: Scenario,
      { report, lines }: Pick<ScenarioAttempt, 'report' | 'lines'>,
      shown: ShownRun,
      wanted: string | null,
      log: Pick<FastifyBaseLogger, 'error'>,
    ): NetworkFigure | null => {
      const key = JSON.stringify([wanted, report.criteria.filter(({ met }) => !met).map(({ id }) => id)])
      const kept = known.get(shown)
      if (kept?.key === key) return kept.figure
      let figure: NetworkFigure | null = null
      try {
        figure = networkFigure(scenario, report, lines, wanted)
      } catch (error) {
        log.error({ err: error, scenario: scenario.id, seed: scenario.seed, lines }, 'a network could not be drawn')
      }
      known.set(shown, { key, figure })
      return figure
    },
  }
}

/**
 * The figure of an attempt, its lines run again; null: the scenario has no network, or nothing of it is in question. `wanted`: the criterion
 * whose ping is asked for; else it is the first that is not met.
 */
export function networkFigure(
  { world, rubric }: Pick<Scenario, 'world' | 'rubric'>,
  { criteria }: Pick<Report, 'criteria'>,
  lines: string,
  wanted: string | null = null,
): NetworkFigure | null {
  const { isLab, run } = simulator()
  if (!isLab(world) || criteria.length === 0) return null
  const missed = new Set(criteria.filter(({ met }) => !met).map(({ id }) => id))
  const reach = rubric.criteria.filter(({ id, check }) => check === 'can-reach' && missed.has(id))
  if (missed.size > 0 && reach.length === 0) return null
  const done = run(world, lines)
  const found = stoppedIn(
    done,
    reach.toSorted((a, b) => Number(b.id === wanted) - Number(a.id === wanted)),
  )
  if (missed.size > 0 && found === null) return null
  return figureOf(world, done, found)
}

/** The first ping that had to arrive and does not, as the network is at the end of the lines. */
function stoppedIn(done: Run, reach: Scenario['rubric']['criteria']): Stopped | null {
  const { converged, endOf, followBetween, network, prober, typedIn, versionOf } = simulator()
  const view = network(converged(done.world))
  const isOwn = typedIn(done)
  const sim: typeof prober = {
    ...prober,
    whyUnanswered: (seen, walked) => prober.whyUnanswered(seen, walked, isOwn),
  }
  for (const { id, args } of reach) {
    const { from, to, version: asked } = args as { readonly [K in keyof Ends]: Ends[K] }
    const version = versionOf(asked ?? null, [...from, ...to])
    for (const one of from)
      for (const other of to) {
        const [sender, { name, address }] = [endOf(view, one, version), endOf(view, other, version)]
        if (sender.node < 0 || address === null) continue
        const found = followBetween(view, sender, { name, address }, sim)
        if (!found.isAnswered) return { id, found }
      }
  }
  return null
}

/** What `can-reach` asks about. */
interface Ends {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly version: '4' | '6' | null | undefined
}
interface Stopped {
  readonly id: string
  readonly found: Follow
}

function figureOf(start: Scenario['world'], done: Run, stopped: Stopped | null): NetworkFigure {
  const found = stopped?.found ?? null
  const { blameTogether, converged, draw, firstStep, layout, networkSimulator, pathOf, pictureOf } = simulator()
  const picture = pictureOf(converged(done.world), networkSimulator)
  const places = pictureOf(start, networkSimulator)
  const drawn = (size: 'wide' | 'narrow'): string =>
    draw(picture, layout(places, size), {
      id: `figure-${size}`,
      consoles: [],
      path: found && pathOf(found, firstStep(found)),
    })
  const blame = found && blameTogether(done, found.why)
  return {
    title: found ? `Where it stops: ping from ${found.from} to ${found.to}` : 'The network you built',
    criterion: stopped?.id ?? null,
    isFolded: found === null,
    wideHtml: drawn('wide'),
    narrowHtml: drawn('narrow'),
    steps: found ? [...found.steps.map(stepOf), ...(found.end ? [stopOf(found.end)] : [])] : [],
    answer: found && !found.end ? `Arrived. ${found.answer}` : '',
    back: found ? found.back.map(stepOf) : [],
    blame: blame && blamed(done, blame),
  }
}

function stepOf({ device, told, packet }: FollowStep): FigureStep {
  return { device, told, packet, isStop: false }
}

function stopOf({ device, told }: NonNullable<Follow['end']>): FigureStep {
  return { device, told, packet: '', isStop: true }
}

function blamed({ transcript }: Run, blame: Blame): NonNullable<NetworkFigure['blame']> {
  if (blame.by !== 'line')
    return { line: null, told: blame.by === 'start' ? 'It was so when you began.' : 'No line sets it.' }
  const entry = transcript[blame.line - 1]
  const label = `${entry?.device ?? ''}, line ${blame.line}`
  return { line: { href: `#line-${blame.line}`, label, typed: visibleText(entry?.input.trim() ?? '') }, told: '' }
}
