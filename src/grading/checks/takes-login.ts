// Whether somebody with a user name and a password gets in, by a protocol and from an address.

import { plainOf } from '../../sim/features/access/passwords.ts'
import { secretMatches } from '../../sim/features/access/secrets.ts'
import { enableOf, enablePasswordOf } from '../../sim/features/access/slice.ts'
import { oneOf, optional, text } from './args.ts'
import { check, linesOf, met, unmet, type Goal } from './check.ts'
import { answersTo, answerInWords, byName, calling, gotIn } from './logins.ts'

export const takesLogin = check(
  'takes-login',
  {
    says: 'Every line that takes this protocol lets this login in, and there is at least one.',
    about: ['login'],
    args: {
      ...calling(text('the password in plain text')),
      secret: optional(text('what then opens privileged EXEC, where the session does not begin there')),
      at: optional(oneOf(['user', 'privileged'], 'user or privileged: the mode in which the session begins')),
    },
    goal: (_, { by, user, password, secret }) => [
      ...(user === null ? [] : [{ at: 'config', lines: [`username ${user} secret ${password}`] } as const]),
      ...(secret === null ? [] : [{ at: 'config', lines: [`enable secret ${secret}`] } as const]),
      ...(by === 'ssh' ? [{ at: 'config', lines: ['crypto key generate rsa modulus 2048'] } as const] : []),
      ...(by === 'console' ? ['line console 0'] : ['line vty 0 4', 'line vty 0 15']).flatMap(
        (under): readonly Goal[] => [
          { at: 'config', under, lines: [user === null ? `password ${password}` : 'login local'] },
          ...(by === 'console'
            ? []
            : [{ at: 'config', under, lines: [`transport input ${by.slice(0, 6)}`.replace('ssh-1', 'ssh')] } as const]),
        ],
      ),
    ],
  },
  ({ device, world, events, powerCycled }, { by, user, password, source, secret, at, when }) => {
    const lines = linesOf(events, 'config', 'save', 'crypto-key')
    const looked = when === 'now' ? device : powerCycled()
    const prefix = when === 'now' ? '' : 'After a power cycle, '
    const who = user ?? 'whoever knows the password'
    const caller = { by, user, password, from: source }
    if (looked.running === null)
      return unmet(`After a power cycle ${device.name} runs no IOS, so nobody gets in.`, lines)
    const answers = answersTo(looked, caller, world)
    const reached = answers.filter((one) => one.met !== 'transport')
    const shut = (reached.length === 0 ? answers : reached).find((one) => !gotIn(one))
    if (shut)
      return unmet(
        sentence(
          `${prefix}${who} does not get in ${byName(by)} everywhere: ${answerInWords(device.name, shut, caller)}.`,
        ),
        lines,
      )
    const elsewhere = at === null ? undefined : reached.find((one) => one.met !== at)
    if (elsewhere)
      return unmet(
        sentence(`${prefix}${who} gets in ${byName(by)} on ${device.name}, but begins in ${elsewhere.met} EXEC.`),
        lines,
      )
    const { enableSecret } = enableOf(looked.config)
    const enablePassword = enablePasswordOf(looked.config, by === 'console' ? 'console' : 'vty')
    const opens =
      secret === null ||
      reached.every((one) => one.met === 'privileged') ||
      (enableSecret
        ? secretMatches(enableSecret, secret)
        : enablePassword !== null && plainOf(enablePassword) === secret)
    if (!opens)
      return unmet(
        sentence(`${prefix}${who} gets in ${byName(by)}, but not on to privileged EXEC of ${device.name}.`),
        lines,
      )
    return met(sentence(`${prefix}${who} gets in ${byName(by)} on ${device.name}.`), lines)
  },
)
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
