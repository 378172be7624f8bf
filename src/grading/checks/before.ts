// Order, where order changes the outcome: a backup before the first delete.

import type { LoggedEvent } from '../../sim/world.ts'
import { matchesAny } from '../event-pattern.ts'
import { describeEvent, describePatterns, inOrder } from '../event-words.ts'
import { commandLine } from '../run.ts'
import { events as eventsArg } from './args.ts'
import { check, lineNumbers, met, unmet } from './check.ts'

/** Unmet also when `first` never happened. Met when only `second` never happened. */
export const before = check(
  'before',
  {
    says: 'One of the events in "first" happened before the first one of those in "second".',
    about: ['events'],
    args: { first: eventsArg('what has to come first'), second: eventsArg('what may only come after it') },
    goal: null,
    happens: ({ first, second }) => [...first, ...second],
    otherwise: ({ first, second }) => inOrder(first, second),
  },
  ({ events, run }, { first, second }) => {
    const early = events.findIndex((event) => matchesAny(event, first))
    const late = events.findIndex((event) => matchesAny(event, second))
    const lineOf = (event: LoggedEvent | undefined): number => commandLine(run, event?.line ?? 0)
    const lines = lineNumbers([events[early], events[late]].filter((event) => event !== undefined))
    if (early < 0) return unmet(`This never happened: ${describePatterns(first)}.`, lines)
    if (late < 0 || early < late)
      return met(`Line ${lineOf(events[early])} came first: ${describeEvent(events[early], first)}.`, lines)
    return unmet(
      `Line ${lineOf(events[late])} (${describeEvent(events[late], second)}) came before line ${lineOf(events[early])} (${describeEvent(events[early], first)}); it should come after.`,
      lines,
    )
  },
)
