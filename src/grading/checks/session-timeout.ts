// After how long a session in which nobody types is ended.

import { idleSeconds } from '../../sim/features/access/line-settings.ts'
import { linesFor } from '../../sim/features/access/sign-in.ts'
import { emptyLine, linesOf as linesOfConfig } from '../../sim/features/access/slice.ts'
import { count, oneOf, otherwise, when } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { lineName } from './logins.ts'

export const sessionTimeout = check(
  'session-timeout',
  {
    says: 'On these lines the device ends a session in which nobody types after this time; 0: never.',
    about: ['login'],
    args: {
      on: oneOf(['console', 'vty'], 'console, or vty: every vty line'),
      minutes: count('the minutes'),
      seconds: otherwise(0, count('the seconds beside them (default: 0)')),
      when: when('power-cycle'),
    },
    goal: (_, { on, minutes, seconds }) =>
      (on === 'console' ? ['line console 0'] : ['line vty 0 15', 'line vty 0 4']).map((under) => ({
        at: 'config',
        under,
        lines: [`exec-timeout ${minutes} ${seconds}`],
      })),
  },
  ({ device, events, powerCycled }, { on, minutes, seconds, when }) => {
    const lines = linesOf(events, 'config', 'save')
    const looked = when === 'now' ? device : powerCycled()
    const prefix = when === 'now' ? 'A' : 'After a power cycle, a'
    const wanted = 60 * minutes + seconds
    for (const name of linesFor(looked, on === 'console' ? 'console' : 'telnet')) {
      const found = idleSeconds(linesOfConfig(looked.config)[name] ?? emptyLine(name))
      if (found !== wanted)
        return unmet(
          `${prefix} session in which nobody types ${ending(found)} on ${lineName(name)} of ${device.name}, not ${time(wanted)}.`,
          lines,
        )
    }
    return met(`${prefix} session in which nobody types ${ending(wanted)} on ${device.name}.`, lines)
  },
)
const ending = (seconds: number): string => (seconds === 0 ? 'never ends' : `ends ${time(seconds)}`)
function time(seconds: number): string {
  if (seconds === 0) return 'never'
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  const parts = [
    ...(minutes === 0 ? [] : [`${minutes} minute${minutes === 1 ? '' : 's'}`]),
    ...(rest === 0 ? [] : [`${rest} second${rest === 1 ? '' : 's'}`]),
  ]
  return `after ${parts.join(' ')}`
}
