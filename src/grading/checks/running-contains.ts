// Whether given lines are in force now.

import { runningLines } from '../stored.ts'
import { configurationLine, oneOrMore } from './args.ts'
import { missingLines } from './goals.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { linesUnder, under, underText } from './under.ts'

export const runningContains = check(
  'running-contains',
  {
    says: 'running-config contains every one of these lines, in whatever place; with "under", in this block.',
    about: ['configuration'],
    args: { line: oneOrMore(configurationLine('a line as show running-config prints it, or a list of lines')), under },
    goal: (of, { line, under: head }) => missingLines(of, line, head),
  },
  ({ device, events }, { line: wanted, under: head }) => {
    const lines = linesOf(events, 'config', 'copy', 'config-replace', 'boot')
    if (!device.running) return unmet(`${device.name} runs no IOS, so there is no running-config.`, lines)
    const present = linesUnder(runningLines(device), head)
    const missing = wanted.find((line) => !present.has(line.trim()))
    if (missing !== undefined)
      return unmet(`running-config of ${device.name} lacks "${missing.trim()}"${underText(head)}.`, lines)
    return met(
      `running-config of ${device.name} contains ${wanted.map((line) => `"${line.trim()}"`).join(', ')}${underText(head)}.`,
      lines,
    )
  },
)
