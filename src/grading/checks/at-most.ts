// How often something may happen.

import { matchesAny } from '../event-pattern.ts'
import { describePatterns } from '../event-words.ts'
import { count, events as eventsArg } from './args.ts'
import { check, lineNumbers, met, timesInWords, unmet } from './check.ts'

export const atMost = check(
  'at-most',
  {
    says: 'These events happened at most so many times.',
    about: ['events'],
    args: { event: eventsArg('what is counted'), times: count('how often, at most') },
    goal: null,
    otherwise: ({ event }) => `What counts is how often it happened: ${describePatterns(event)}.`,
  },
  ({ events }, { event, times }) => {
    const happened = events.filter((one) => matchesAny(one, event))
    const reason =
      times === 0
        ? happened.length === 0
          ? `This did not happen, and must not: ${describePatterns(event)}.`
          : `This must not happen, and did: ${describePatterns(event)}.`
        : `This happened ${timesInWords(happened.length)}, and may happen ${timesInWords(times)} at most: ${describePatterns(event)}.`
    return happened.length <= times ? met(reason, lineNumbers(happened)) : unmet(reason, lineNumbers(happened))
  },
)
