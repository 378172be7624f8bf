// Order of the last ones: the last save after the last change, before the last reload.

import { describePatterns, matchesAny } from '../event-pattern.ts'
import { events as eventsArg } from './args.ts'
import { check, lineNumbers, met, unmet } from './check.ts'

export const lastBefore = check(
  'last-before',
  {
    says: 'Both happened, and the last event of "first" came before the last one of "second".',
    args: { first: eventsArg('what has to come first'), second: eventsArg('what has to come after it') },
  },
  ({ events }, { first, second }) => {
    const early = events.findLastIndex((event) => matchesAny(event, first))
    const late = events.findLastIndex((event) => matchesAny(event, second))
    const lines = lineNumbers([events[early], events[late]].filter((event) => event !== undefined))
    if (early < 0) return unmet(`This never happened: ${describePatterns(first)}.`, lines)
    if (late < 0) return unmet(`This never happened: ${describePatterns(second)}.`, lines)
    const order = `Line ${events[early]?.line} (${events[early]?.type}) came ${early < late ? 'before' : 'after'} line ${events[late]?.line} (${events[late]?.type})`
    return early < late ? met(`${order}.`, lines) : unmet(`${order}; it should come before.`, lines)
  },
)
