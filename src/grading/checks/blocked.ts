// Whether a filter keeps a packet off, and nothing else does.

import type { Reason } from '../../sim/network/reason.ts'
import type { World } from '../../sim/world.ts'
import { oneOrMore, optional, text, unasked, when } from './args.ts'
import { blamedLines, END, failed, reasonsIn, reasonsInWords, triedIn, type Asked, type Tried } from './can-reach.ts'
import { check, linesOf, met, unmet, type Subject } from './check.ts'
import { VERSION } from './endpoints.ts'
import { isFilter, unfiltered } from './filters.ts'
import { rested, restarted, whenText } from './rested.ts'

/** A pair of ends: what stands in the way of the packet, and what still would without filters. */
interface Judged {
  readonly tried: Tried
  readonly reasons: readonly Reason[]
  /** Empty: it would arrive. */
  readonly broken: readonly Reason[]
  readonly wouldArrive: boolean
}
function judgedIn(subject: Subject, args: Asked & { readonly when: 'now' | 'power-cycle' }): readonly Judged[] {
  const view = rested(subject.world, args.when)
  const open = rested(openWorld(restarted(subject.world, args.when)))
  const without = triedIn(open, args)
  return triedIn(view, args).map((tried, i) => {
    const other = without[i] ?? tried
    return {
      tried,
      reasons: failed(tried) ? reasonsIn(subject, view, tried) : [],
      broken: failed(other) ? reasonsIn(subject, open, other) : [],
      wouldArrive: !failed(other),
    }
  })
}
/** The world without filters. Several criteria ask for it, so it is remembered. */
function openWorld(world: World): World {
  const made = openWorlds.get(world) ?? unfiltered(world)
  openWorlds.set(world, made)
  return made
}
const openWorlds = new WeakMap<World, World>()

/** The device whose filter dropped the packet; null: none did. */
const dropperOf = (reasons: readonly Reason[]): string | null =>
  reasons.find(({ kind }) => isFilter(kind))?.device ?? null

export const blocked = check(
  'blocked',
  {
    says: 'A filter drops the echo or its answer, and without filters it would be answered: an outage is no filter.',
    about: ['path'],
    args: {
      from: unasked(oneOrMore(text(END))),
      to: unasked(oneOrMore(text(END))),
      by: unasked(optional(text('the device that has to be the one that drops'))),
      version: VERSION,
      when: when('now'),
    },
    goal: null,
    otherwise: () => 'A filter keeps packets off on purpose. Where they are lost without it, too, something is broken.',
    because: (subject, args) => judgedIn(subject, args).find(({ wouldArrive }) => !wouldArrive)?.broken ?? [],
  },
  (subject, args) => {
    if (args.by !== null && !subject.world.devices[args.by])
      throw new Error(`the rubric asks about "${args.by}", which the scenario does not have`)
    const begin = whenText(args.when)
    const lines = linesOf(subject.events, 'config')
    const judged = judgedIn(subject, args)
    const said: string[] = []
    for (const { tried, reasons, broken, wouldArrive } of judged) {
      const [from, to] = [tried.from.name, tried.to.name]
      if (!failed(tried)) return unmet(`${begin}${from} reaches ${to}, and a filter has to keep it off.`, lines)
      if (!wouldArrive) {
        const why = broken.length === 0 ? '' : `: ${reasonsInWords(broken)}`
        return unmet(
          `${begin}${from} does not reach ${to}, and would not without a filter either${why}.`,
          blamedLines(subject, broken),
        )
      }
      const by = dropperOf(reasons)
      if (args.by !== null && by !== args.by)
        return unmet(
          `${begin}${by ?? 'another device'} keeps ${from} off ${to}, and ${args.by} has to.`,
          blamedLines(subject, reasons),
        )
      said.push(`${by ?? 'a filter'} keeps ${from} off ${to}`)
    }
    return met(`${begin}${said.join(', ')}.`, lines)
  },
)
