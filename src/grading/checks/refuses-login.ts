// Whether nobody gets in by a protocol, from an address, or without the right password.

import { otherwise, text } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'
import { answersTo, answerInWords, byName, calling, gotIn } from './logins.ts'

/** A password that no scenario uses. */
const GUESS = 'a-guess-of-a-stranger'

export const refusesLogin = check(
  'refuses-login',
  {
    says: 'No line lets this login in by this protocol: without a user and a password, nobody who knows neither.',
    about: ['login'],
    args: {
      ...calling(otherwise(GUESS, text('the password in plain text (default: one that is wrong)'))),
    },
    goal: (_, { by }) =>
      by === 'telnet'
        ? ['line vty 0 15', 'line vty 0 4', 'line vty 5 15'].map((under) => ({
            at: 'config',
            under,
            lines: ['transport input ssh'],
          }))
        : by === 'ssh-1'
          ? [{ at: 'config', lines: ['ip ssh version 2'] }]
          : by === 'console'
            ? [
                { at: 'config', under: 'line console 0', lines: ['login'] },
                { at: 'config', under: 'line console 0', lines: ['login local'] },
              ]
            : [],
  },
  ({ device, world, events, powerCycled }, { by, user, password, source, when }) => {
    const lines = linesOf(events, 'config', 'save', 'crypto-key')
    const looked = when === 'now' ? device : powerCycled()
    const prefix = when === 'now' ? '' : 'After a power cycle, '
    const from = source === null ? '' : ` from ${source}`
    const caller = { by, user, password, from: source }
    const answers = looked.running === null ? [] : answersTo(looked, caller, world)
    const open = answers.find((one) => gotIn(one) || one.met === 'nobody')
    if (open)
      return unmet(
        `${prefix}this login${from} is still possible ${byName(by)}: ${answerInWords(device.name, open, caller)}.`.replace(
          /^t/,
          'T',
        ),
        lines,
      )
    return met(`${prefix}${device.name} refuses this login${from} ${byName(by)}.`, lines)
  },
)
