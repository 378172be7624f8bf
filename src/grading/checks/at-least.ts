// Something that has to happen at all: a verify, a look at what was saved.

import { matchesAny } from '../event-pattern.ts'
import { describeEvent, describePatterns } from '../event-words.ts'
import { count, events as eventsArg, otherwise } from './args.ts'
import { check, lineNumbers, met, timesInWords, unmet } from './check.ts'

export const atLeast = check(
  'at-least',
  {
    says: 'These events happened at least so many times.',
    about: ['events'],
    args: { event: eventsArg('what is counted'), times: otherwise(1, count('how often, at least (default: 1)')) },
    goal: null,
    happens: ({ event }) => event,
    otherwise: ({ event }) => `What counts is that it happens: ${describePatterns(event)}.`,
  },
  ({ events }, { event, times }) => {
    const happened = events.filter((one) => matchesAny(one, event))
    const lines = lineNumbers(happened)
    if (happened.length >= times) return met(`This happened: ${describeEvent(happened[0], event)}.`, lines)
    if (happened.length === 0) return unmet(`This never happened: ${describePatterns(event)}.`)
    return unmet(
      `This happened ${timesInWords(happened.length)}, not ${timesInWords(times)}: ${describePatterns(event)}.`,
      lines,
    )
  },
)
