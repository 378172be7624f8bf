// How often something may happen.

import { describePatterns, matchesAny } from '../event-pattern.ts'
import { count, events as eventsArg } from './args.ts'
import { check, lineNumbers, met, unmet } from './check.ts'

export const atMost = check(
  'at-most',
  {
    says: 'These events happened at most so many times.',
    args: { event: eventsArg('what is counted'), times: count('how often, at most') },
  },
  ({ events }, { event, times }) => {
    const happened = events.filter((one) => matchesAny(one, event))
    const reason = `This happened ${happened.length} times, and may happen ${times}: ${describePatterns(event)}.`
    return happened.length <= times ? met(reason, lineNumbers(happened)) : unmet(reason, lineNumbers(happened))
  },
)
