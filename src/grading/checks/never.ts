// What must not happen, at all or before something else has made it safe.

import { matchesAny } from '../event-pattern.ts'
import { describeEvent, describePatterns, inOrder } from '../event-words.ts'
import { commandLine } from '../run.ts'
import { events as eventsArg, otherwise } from './args.ts'
import { check, lineNumbers, met, unmet } from './check.ts'

export const never = check(
  'never',
  {
    says: 'None of these events happened, or only after one of those in "unless-before".',
    about: ['events'],
    args: {
      event: eventsArg('what must not happen'),
      'unless-before': otherwise([], eventsArg('what makes it harmless when it came before')),
      after: otherwise([], eventsArg('from when on it counts; without it, from the beginning')),
    },
    goal: null,
    happens: ({ 'unless-before': safe }) => safe,
    otherwise: ({ event, 'unless-before': safe }) =>
      safe.length === 0 ? `What counts is that it does not happen: ${describePatterns(event)}.` : inOrder(safe, event),
  },
  ({ events: all, run }, { event: forbidden, 'unless-before': safe, after }) => {
    const from = after.length > 0 ? all.findIndex((event) => matchesAny(event, after)) : -1
    if (after.length > 0 && from < 0) return met('Nothing that was forbidden happened.')
    const events = all.slice(from + 1)
    const happened = events.find((event) => matchesAny(event, forbidden))
    if (!happened) return met('Nothing that was forbidden happened.')
    const made = all.find((event) => matchesAny(event, safe))
    if (made && all.indexOf(made) < all.indexOf(happened)) {
      return met(
        `Line ${commandLine(run, made.line)} (${describeEvent(made, safe)}) came before line ${commandLine(run, happened.line)} (${describeEvent(happened, forbidden)}).`,
        lineNumbers([made, happened]),
      )
    }
    const what = describeEvent(happened, forbidden)
    const line = commandLine(run, happened.line)
    return unmet(
      safe.length > 0
        ? `Line ${line} (${what}) came too early: first there should have been ${describePatterns(safe)}.`
        : `Line ${line} did what must not be done: ${what}.`,
      [happened.line],
    )
  },
)
