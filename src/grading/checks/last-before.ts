// The order of the last events: the last save after the last change and before the last reload.

import type { LoggedEvent } from '../../sim/world.ts'
import { matchesAny } from '../event-pattern.ts'
import { describeEvent, describePatterns } from '../event-words.ts'
import { commandLine } from '../run.ts'
import { events as eventsArg } from './args.ts'
import { check, lineNumbers, met, unmet } from './check.ts'

export const lastBefore = check(
  'last-before',
  {
    says: 'Both happened, and the last event of "first" came before the last one of "second".',
    about: ['events'],
    args: { first: eventsArg('what has to come first'), second: eventsArg('what has to come after it') },
    goal: null,
    happens: ({ first, second }) => [...first, ...second],
    otherwise: ({ first, second }) =>
      `What counts is the order of the last ones: ${describePatterns(first)}, and after it ${describePatterns(second)}.`,
  },
  ({ events, run }, { first, second }) => {
    const early = events.findLastIndex((event) => matchesAny(event, first))
    const late = events.findLastIndex((event) => matchesAny(event, second))
    const lineOf = (event: LoggedEvent | undefined): number => commandLine(run, event?.line ?? 0)
    const lines = lineNumbers([events[early], events[late]].filter((event) => event !== undefined))
    if (early < 0) return unmet(`This never happened: ${describePatterns(first)}.`, lines)
    if (late < 0) return unmet(`This never happened: ${describePatterns(second)}.`, lines)
    const order = `Line ${lineOf(events[early])} (${describeEvent(events[early], first)}) came ${early < late ? 'before' : 'after'} line ${lineOf(events[late])} (${describeEvent(events[late], second)})`
    return early < late ? met(`${order}.`, lines) : unmet(`${order}; it should come before.`, lines)
  },
)
