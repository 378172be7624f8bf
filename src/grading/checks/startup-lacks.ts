// Whether something that must not be permanent stays out of startup-config.

import { matchesText } from '../event-pattern.ts'
import { configLines, withoutHash } from '../stored.ts'
import { configurationLine, oneOrMore } from './args.ts'
import { takenBack } from './goals.ts'
import { check, linesOf, met, unmet } from './check.ts'

export const startupLacks = check(
  'startup-lacks',
  {
    says: 'startup-config contains none of these lines.',
    about: ['configuration'],
    args: {
      line: oneOrMore(
        configurationLine('a line as show startup-config prints it, or a list of lines; * stands for any text'),
      ),
    },
    goal: (of, { line }) => takenBack(of, line),
  },
  ({ device, events }, { line: unwanted }) => {
    const lines = linesOf(events, 'save', 'erase', 'copy')
    // Without a startup-config there is nothing wrong in it.
    const found = configLines(device.startup?.text ?? '').find((line) =>
      unwanted.some((one) => matchesText(one.trim(), line.trim())),
    )
    if (found === undefined) return met(`startup-config of ${device.name} is free of what must not be in it.`, lines)
    return unmet(`startup-config of ${device.name} contains "${withoutHash(found)}".`, lines)
  },
)
