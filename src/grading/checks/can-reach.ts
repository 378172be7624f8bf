// Whether a packet gets from one end to another, and the answer back.

import type { Ip } from '../../sim/network/ip.ts'
import { probe, type Probe } from '../../sim/network/probe.ts'
import type { View } from '../../sim/network/view.ts'
import type { Reason } from '../../sim/network/reason.ts'
import { whyUnanswered } from '../../sim/network/why.ts'
import { whyAddressless } from '../../sim/network/why-untold.ts'
import { reasonText } from '../../sim/network/words.ts'
import { blameOf, typedIn } from '../blame.ts'
import { oneOrMore, text, unasked, when } from './args.ts'
import { check, met, unmet, type Subject } from './check.ts'
import { rested, whenText } from './rested.ts'
import { endOf, VERSION, versionOf, type End } from './endpoints.ts'

export const END = 'a device or host (R1, PC1), an address, or a device with one of its interfaces (R1 Gi0/1)'

export interface Tried {
  readonly version: '4' | '6'
  readonly from: End
  readonly to: End
  readonly probe: Probe<Ip> | null
}
export interface Asked {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly version: '4' | '6' | null
}
/** A probe between each two ends. */
export function triedIn(view: View, { from, to, version: asked }: Asked): readonly Tried[] {
  const version = versionOf(asked, [...from, ...to])
  return from.flatMap((one) =>
    to.map((other): Tried => {
      const [a, b] = [endOf(view, one, version), endOf(view, other, version)]
      return {
        version,
        from: a,
        to: b,
        probe: b.address === null || a.node < 0 ? null : probe(view, a, b.address, b.owner),
      }
    }),
  )
}
export const failed = ({ probe: walked }: Tried): boolean => walked?.isAnswered !== true

/** What stands in the way of a probe that failed. */
export function reasonsIn(
  { run }: Pick<Subject, 'run'>,
  view: View,
  { to, version, probe: walked }: Tried,
): readonly Reason[] {
  if (walked) return whyUnanswered(view, walked, typedIn(run))
  if (version === '6' && to.node >= 0) return whyAddressless(view, to.node, to.port)
  const node = view.topology.nodes[to.node]
  return node
    ? [
        {
          kind: 'address-missing',
          device: node.name,
          setting: node.kind === 'host' ? ['ip'] : ['config', 'ip', 'ports', ...(to.port === null ? [] : [to.port])],
          at: to.port,
          towards: null,
          found: null,
          wanted: null,
        },
      ]
    : []
}

/** `at SW2 VLAN 20 is not allowed on Fa0/24, and SW1 has no VLAN 20`. */
export const reasonsInWords = (reasons: readonly Reason[]): string =>
  reasons.slice(0, MOST_REASONS).map(reasonText).join(', and ')
const MOST_REASONS = 3
/** The lines that set what stands in the way. */
export const blamedLines = ({ run }: Pick<Subject, 'run'>, reasons: readonly Reason[]): number[] =>
  [
    ...new Set(
      reasons.flatMap((one) => {
        const blame = blameOf(run, one)
        return blame.by === 'line' ? [blame.line] : []
      }),
    ),
  ].toSorted((a, b) => a - b)

export const canReach = check(
  'can-reach',
  {
    says: 'An echo from one end reaches the other, and its answer comes back.',
    about: ['path'],
    args: {
      from: unasked(oneOrMore(text(END))),
      to: unasked(oneOrMore(text(END))),
      version: VERSION,
      when: when('now'),
    },
    goal: null,
    otherwise: () => 'A packet needs a way there, and its answer needs a way back.',
    because: (subject, args) => {
      const view = rested(subject.world, args.when)
      const first = triedIn(view, args).find(failed)
      return first ? reasonsIn(subject, view, first) : []
    },
  },
  (subject, args) => {
    const view = rested(subject.world, args.when)
    const tried = triedIn(view, args)
    const first = tried.find(failed)
    if (!first) {
      const pairs = tried.map(({ from, to }) => `${from.name} reaches ${to.name}`).join(', ')
      return met(`${whenText(args.when)}${pairs}.`)
    }
    const reasons = reasonsIn(subject, view, first)
    const isBack = first.probe !== null && first.probe.back !== null
    const what = isBack
      ? `${args.when === 'now' ? 'The' : 'the'} answer of ${first.to.name} does not come back to ${first.from.name}`
      : `${first.from.name} does not reach ${first.to.name}`
    // What works now and is gone after a start was not saved: the line that set it is not at fault.
    const isNow = args.when === 'now' || triedIn(rested(subject.world), args).some(failed)
    return unmet(
      `${whenText(args.when)}${what}${reasons.length === 0 ? '' : `: ${reasonsInWords(reasons)}`}.`,
      isNow ? blamedLines(subject, reasons) : [],
    )
  },
)
