// Order, where order changes the outcome: a backup before the first delete.

import { describePatterns, matchesAny } from '../event-pattern.ts'
import { events as eventsArg } from './args.ts'
import { check, lineNumbers, met, unmet } from './check.ts'

/** Unmet too when `first` never happened; met when only `second` never did. */
export const before = check(
  'before',
  {
    says: 'One of the events in "first" happened before the first one of those in "second".',
    args: { first: eventsArg('what has to come first'), second: eventsArg('what may only come after it') },
  },
  ({ events }, { first, second }) => {
    const early = events.findIndex((event) => matchesAny(event, first))
    const late = events.findIndex((event) => matchesAny(event, second))
    const lines = lineNumbers([events[early], events[late]].filter((event) => event !== undefined))
    if (early < 0) return unmet(`This never happened: ${describePatterns(first)}.`, lines)
    if (late < 0 || early < late)
      return met(`Line ${events[early]?.line} came first: ${describePatterns(first)}.`, lines)
    return unmet(
      `Line ${events[late]?.line} (${events[late]?.type}) came before line ${events[early]?.line} (${events[early]?.type}); it should come after.`,
      lines,
    )
  },
)
