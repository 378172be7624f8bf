// Whether given lines stand in startup-config.

import { configLines, startupLines } from '../stored.ts'
import { configurationLine, oneOrMore } from './args.ts'
import { missingLines } from './goals.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { linesUnder, under, underText } from './under.ts'

export const startupContains = check(
  'startup-contains',
  {
    says: 'startup-config contains every one of these lines, in whatever place; with "under", in this block.',
    about: ['configuration', 'startup'],
    args: { line: oneOrMore(configurationLine('a line as show startup-config prints it, or a list of lines')), under },
    goal: (of, { line, under: head }) => missingLines(of, line, head),
  },
  ({ device, events }, { line: wanted, under: head }) => {
    const lines = linesOf(events, 'save', 'erase', 'copy')
    if (!device.startup) return unmet(`${device.name} has no startup-config.`, lines)
    const present = linesUnder([...configLines(device.startup.text), ...startupLines(device)], head)
    const missing = wanted.filter((line) => !present.has(line.trim()))
    if (missing.length === 0) {
      return met(
        `startup-config of ${device.name} contains ${wanted.map((line) => `"${line.trim()}"`).join(', ')}${underText(head)}.`,
        lines,
      )
    }
    return unmet(`startup-config of ${device.name} lacks "${missing[0]?.trim()}"${underText(head)}.`, lines)
  },
)
