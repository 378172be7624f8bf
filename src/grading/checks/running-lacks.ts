// Whether something that was to go is no longer in force.

import { matchesText } from '../event-pattern.ts'
import { runningLines, withoutHash } from '../stored.ts'
import { configurationLine, oneOrMore } from './args.ts'
import { takenBack } from './goals.ts'
import { check, linesOf, met, unmet } from './check.ts'

export const runningLacks = check(
  'running-lacks',
  {
    says: 'IOS runs, and running-config contains none of these lines.',
    about: ['configuration'],
    args: {
      line: oneOrMore(
        configurationLine('a line as show running-config prints it, or a list of lines; * stands for any text'),
      ),
    },
    goal: (of, { line }) => takenBack(of, line),
  },
  ({ device, events }, { line: unwanted }) => {
    const lines = linesOf(events, 'config', 'copy', 'config-replace', 'boot')
    if (!device.running) return unmet(`${device.name} runs no IOS, so there is no running-config.`, lines)
    const found = runningLines(device).find((line) => unwanted.some((one) => matchesText(one.trim(), line.trim())))
    if (found === undefined) return met(`running-config of ${device.name} is free of what must not be in it.`, lines)
    return unmet(`running-config of ${device.name} contains "${withoutHash(found)}".`, lines)
  },
)
