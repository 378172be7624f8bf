// Something that has to happen at all: a verify, a look at what was saved.

import { describePatterns, matchesAny } from '../event-pattern.ts'
import { count, events as eventsArg, otherwise } from './args.ts'
import { check, lineNumbers, met, unmet } from './check.ts'

export const atLeast = check(
  'at-least',
  {
    says: 'These events happened at least so many times.',
    args: { event: eventsArg('what is counted'), times: otherwise(1, count('how often, at least (default: 1)')) },
  },
  ({ events }, { event, times }) => {
    const happened = events.filter((one) => matchesAny(one, event))
    const lines = lineNumbers(happened)
    if (happened.length >= times) return met(`This happened: ${describePatterns(event)}.`, lines)
    if (happened.length === 0) return unmet(`This never happened: ${describePatterns(event)}.`)
    return unmet(`This happened ${happened.length} times, not ${times}: ${describePatterns(event)}.`, lines)
  },
)
