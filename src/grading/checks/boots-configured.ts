// Whether the device comes back by itself: IOS runs and its saved configuration is in force.

import { ignoresStartup } from '../../sim/register.ts'
import { loaderOf, NORMAL_REGISTER, runningLines } from '../stored.ts'
import { configurationLine, oneOrMore, otherwise } from './args.ts'
import { configurationsFetched, missingLines, registerSet } from './goals.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { linesUnder, under, underText } from './under.ts'

export const bootsConfigured = check(
  'boots-configured',
  {
    says: 'After a power cycle the device runs IOS, has read startup-config, and running-config contains these lines; with "under", in this block.',
    about: ['configuration', 'startup', 'start'],
    args: {
      line: otherwise<readonly string[]>(
        [],
        oneOrMore(configurationLine('a line of running-config, or a list of lines')),
      ),
      under,
    },
    goal: (of, { line, under: head }) => [
      ...(of.device.register.next === NORMAL_REGISTER ? [] : registerSet(NORMAL_REGISTER)),
      ...missingLines(of, line, head),
      ...configurationsFetched(of),
    ],
  },
  ({ device, events, powerCycled }, { line: wanted, under: head }) => {
    const lines = linesOf(events, 'config-register', 'save', 'erase', 'boot-system')
    const after = powerCycled()
    if (!after.running) return unmet(`After a power cycle ${device.name} stays in ${loaderOf(after)}.`, lines)
    if (ignoresStartup(after.register.current)) {
      return unmet(
        `After a power cycle ${device.name} comes up without its configuration: startup-config is not read.`,
        lines,
      )
    }
    if (!after.startup)
      return unmet(`After a power cycle ${device.name} comes up without a configuration: none is saved.`, lines)
    const present = linesUnder(runningLines(after), head)
    const missing = wanted.filter((line) => !present.has(line.trim()))
    if (missing.length > 0) {
      return unmet(
        `After a power cycle ${device.name} comes up without "${missing[0]?.trim()}"${underText(head)}.`,
        lines,
      )
    }
    return met(`After a power cycle ${device.name} comes up by itself with its configuration.`, lines)
  },
)
