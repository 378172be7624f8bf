// Who gets in.

import type { Met, Protocol } from '../../sim/features/access/sign-in.ts'
import { answersTo, lineName } from '../checks/logins.ts'
import type { Case, Mistake } from './mistake.ts'
import { plainOf } from '../../sim/features/access/passwords.ts'
import { before, typed, isMissed, lineSaid } from './mistake.ts'
import { goalsOf, asWide, either } from '../repair/remedies.ts'
import { enableOf, linesOf, usersOf } from '../../sim/features/access/slice.ts'
import { domainNameOf } from '../../sim/features/ip/slice.ts'
import { entriesOf } from '../../sim/features/access/access-lists.ts'
import { ipv4Number } from '../../sim/command.ts'
import { isMask } from '../../sim/features/ip/reach.ts'
import { replace, type Edits } from '../repair/edits.ts'

// What the lines of a device answer to the callers that unmet criteria are about.

interface Answer {
  readonly check: string
  readonly by: Protocol
  readonly user: string | null
  readonly line: string
  readonly met: Met
}

/** Every line with what it answers, for each criterion about a login that is not met. */
export function loginAnswers({ unmet, device, run }: Case): readonly Answer[] {
  if (device.running === null) return []
  return unmet.flatMap(({ check, args }) => {
    if (check !== 'takes-login' && check !== 'refuses-login') return []
    const by = args['by'] as Protocol
    const user = (args['user'] ?? null) as string | null
    const caller = { by, user, password: String(args['password']), from: (args['source'] ?? null) as string | null }
    return answersTo(device, caller, run.world).map((answer) => ({ check, by, user, ...answer }))
  })
}

/** `enable password` set beside an enable secret, which is the one that counts. */
const secretOutranksPassword: Mistake = {
  id: 'secret-outranks-password',
  title: 'enable password beside an enable secret',
  see: ['password-recovery'],
  about: ['password'],
  repairs: goalsOf('password'),
  find: (given) => {
    const { events, device, unmet } = given
    const wanted = unmet.flatMap(({ check, args }) => (check === 'secret-known' ? [args['secret']] : []))
    const { enableSecret, enablePassword } = enableOf(device.config)
    if (enableSecret === null || enablePassword === null || !wanted.includes(plainOf(enablePassword))) return null
    const set = events.findLast((event) => event.type === 'config' && event.text.startsWith('enable password'))
    if (!set) return null
    return {
      line: set.line,
      message: `Line ${set.line} ("${typed(given, set.line).replace(/(password).*/i, '$1 …')}") set the enable password, and ${device.name} has an enable secret as well: the secret is the one that it asks for.`,
      otherwise: 'enable secret replaces the old secret; the enable password counts only where there is none.',
    }
  },
}

/** Some vty lines configured and others left as they were: a caller cannot choose a line. */
const vtyLinesLeft: Mistake = {
  id: 'vty-lines-left',
  title: 'Some vty lines left as they were',
  see: ['management-access#how-it-works'],
  about: ['login'],
  repairs: either(asWide, goalsOf('login')),
  find: (given) => {
    const { device, start, events } = given
    const open = (met: string): boolean => met === 'user' || met === 'privileged' || met === 'nobody'
    const before = linesOf(start.config)
    const untouched = (line: string): boolean =>
      before[line] !== undefined && before[line] === linesOf(device.config)[line]
    const left = loginAnswers(given).find(
      ({ check, line, met }) =>
        line.startsWith('vty') &&
        untouched(line) &&
        (check === 'takes-login' ? !open(met) && met !== 'transport' : open(met)),
    )
    const changed = events.find((event) => event.type === 'config' && event.context?.startsWith('vty') === true)
    if (!left || !changed) return null
    return {
      line: changed.line,
      message: `Line ${changed.line} and those behind it changed some vty lines of ${device.name}; ${lineName(left.line)} ${/ to /.test(lineName(left.line)) ? 'are' : 'is'} as before, and a caller cannot choose a line.`,
      otherwise: '"line vty 0 15" opens all of them at once.',
    }
  },
}

/** `login` on a line where users are to be asked: it asks for the password of the line. */
const loginWithoutLocal: Mistake = {
  id: 'login-without-local',
  title: 'login without local',
  see: ['management-access#watch-out'],
  about: ['login'],
  repairs: goalsOf('login'),
  find: (given) => {
    const { device, events } = given
    const answers = loginAnswers(given).filter(({ check, met }) => check === 'takes-login' && met !== 'transport')
    const asked = answers.find(({ met, user }) => user !== null && (met === 'line' || met === 'unset'))
    // Where other lines do ask the users, it is these lines that were forgotten.
    if (!asked || answers.some(({ met }) => met === 'user' || met === 'privileged')) return null
    const set = events.findLast((event) => event.type === 'config' && event.text === 'login')
    return {
      line: set?.line ?? null,
      message: `${set ? lineSaid(given, set.line) : '"login"'} makes ${lineName(asked.line)} of ${device.name} ask for the password of the line: the users of the configuration are never asked.`,
      otherwise: `"login local" asks for a user name, so ${asked.user} could log in.`,
    }
  },
}

/** SSH allowed on the lines, and no RSA key that its server could use. */
const sshWithoutKey: Mistake = {
  id: 'ssh-without-key',
  title: 'SSH without an RSA key',
  see: ['management-access#how-it-works'],
  about: ['login'],
  repairs: goalsOf('login'),
  find: (given) => {
    const { device, run } = given
    const lost = unsavedKey(given)
    if (lost !== null) {
      return {
        line: lost,
        message: `${lineSaid(given, lost)} made the RSA key of ${device.name} after the last save: the next start has no key, and its SSH server does not run.`,
        otherwise: 'A save behind it keeps the key, which running-config does not show.',
      }
    }
    if (!loginAnswers(given).some(({ check, met }) => check === 'takes-login' && met === 'server')) return null
    const refused = run.transcript.findIndex(
      ({ input, output }) => /^\s*cry\w*\s+k\w*\s+g/i.test(input) && /^% Please define/m.test(output),
    )
    const [key] = device.keys.now
    if (key) {
      return {
        line: null,
        message: `The RSA key of ${device.name} has ${key.modulus} bits, and version 2 of SSH needs at least 768: its server is off.`,
        otherwise: 'A key of 2048 bits serves version 2.',
      }
    }
    const lacks = domainNameOf(device.config) === null ? ' The domain name is still missing.' : ''
    return refused < 0
      ? {
          line: null,
          message: `${device.name} has no RSA key, so its SSH server does not run: "transport input ssh" alone permits SSH and starts nothing.${lacks}`,
          otherwise:
            'With a host name of its own, a domain name and "crypto key generate rsa", the server runs at once.',
        }
      : {
          line: refused + 1,
          message: `Line ${refused + 1} ("${typed(given, refused + 1)}") was refused: the key is named after the host name and the domain, and one of them was missing. Nothing made the key later.${lacks}`,
          otherwise: 'The same line behind "hostname" and "ip domain name" makes the key, and the SSH server runs.',
        }
  },
}

/** The line that made the key, where everything else was saved before and nothing after it. */
function unsavedKey(given: Case): number | null {
  const { device, events } = given
  if (!isMissed(given, 'login') || device.keys.now.length === 0 || device.keys.saved.length > 0) return null
  const made = events.findLastIndex((event) => event.type === 'crypto-key' && event.op === 'generate')
  const saved = events.findLastIndex((event) => event.type === 'save')
  const changed = events.findLastIndex((event) => event.type === 'config')
  return saved >= 0 && saved < made && changed < saved ? (events[made]?.line ?? null) : null
}

/** An access list put on an interface where it was to guard the lines. */
const listOnInterface: Mistake = {
  id: 'list-on-interface',
  title: 'Access list on an interface',
  see: ['management-access#how-it-works'],
  about: ['login'],
  repairs: goalsOf('login'),
  find: (given) => {
    const { device, events } = given
    const open = loginAnswers(given).some(
      ({ check, met }) => check === 'refuses-login' && (met === 'user' || met === 'privileged'),
    )
    const put = events.findLast((event) => event.type === 'config' && event.text.startsWith('ip access-group '))
    if (!open || !put) return null
    return {
      line: put.line,
      message: `${lineSaid(given, put.line)} filters what passes through an interface of ${device.name}. The vty lines still take calls from everywhere.`,
      otherwise: 'The same list as "access-class … in" under the vty lines is asked for calls to the device only.',
    }
  },
}

/** A subnet mask in an access list, where a wildcard mask belongs: the list compares the bits that it should ignore. */
const maskForWildcard: Mistake = {
  id: 'mask-for-wildcard',
  title: 'Subnet mask in an access list',
  see: ['management-access#who-may-call'],
  about: ['login'],
  repairs: ({ run }, { line }) => {
    const text = line === null ? '' : (run.lines[line - 1] ?? '')
    const mask = maskIn(text.split(/\s+/))
    return line === null || mask === null ? [] : [[replace(line, text.replace(mask, wildcardOf(mask)))]]
  },
  find: (given) => {
    const isDecided = loginAnswers(given).some(({ check, met }) =>
      check === 'takes-login' ? met === 'list' : met === 'user' || met === 'privileged',
    )
    const entry = isDecided ? masked(given) : undefined
    const put = given.events.findLast(
      ({ type, ...event }) => entry !== undefined && type === 'config' && 'text' in event && event.text.endsWith(entry),
    )
    const mask = put ? maskIn(typed(given, put.line).split(/\s+/)) : null
    if (!put || mask === null) return null
    return {
      line: put.line,
      message: `${lineSaid(given, put.line)} has a subnet mask where a wildcard mask belongs. A 1 in a wildcard mask means that this bit of the address is ignored: with ${mask}, the list of ${given.device.name} ignores the network and compares the rest of the address.`,
      otherwise: `The wildcard mask ${wildcardOf(mask)} takes every address of the network and no other.`,
    }
  },
}

/** An entry with a subnet mask, in a list that guards a line. */
function masked({ device: { config } }: Case): string | undefined {
  const lists = Object.values(config.access.lines).map(({ settings }) => settings['access-class']?.split(' ')[0] ?? '')
  return [...new Set(lists)]
    .flatMap((list) => entriesOf(config, list))
    .filter(({ words }) => maskIn(words) !== null)
    .map(({ action, words }) => `${action} ${words.join(' ')}`)[0]
}

/** The word behind an address that is ones and then zeros. All ones, or all zeros, are right as wildcards, too. */
function maskIn(words: readonly string[]): string | null {
  const isAddress = (word: string | undefined): boolean => word !== undefined && ipv4Number(word) !== null
  const found = words.find((word, at) => isAddress(words[at - 1]) && isAddress(word) && isMask(word))
  return found === undefined || found === '0.0.0.0' || found === '255.255.255.255' ? null : found
}

const wildcardOf = (mask: string): string =>
  mask
    .split('.')
    .map((octet) => 255 - Number(octet))
    .join('.')

/** A banner whose delimiter stands inside its text: the text ends there, and nothing says so. */
const bannerCut: Mistake = {
  id: 'banner-cut',
  title: 'Banner cut off by its own delimiter',
  see: ['local-passwords#how-it-works'],
  about: ['banner'],
  repairs: (given, diagnosis) => [...withOtherMark(given, diagnosis), ...goalsOf('banner')(given, diagnosis)],
  find: (given) => {
    for (const [at, { input }] of given.run.transcript.entries()) {
      const [, mark = '', text = '', rest = ''] = /^\s*ban\w*\s+(?:motd|login)\s+(\S)(.*?)\1(.*)$/i.exec(input) ?? []
      if (rest.trim() === '') continue
      return {
        line: at + 1,
        message: `Line ${at + 1} made "${mark}" the delimiter of the banner, and the text has that sign, too: the banner of ${given.device.name} ends behind "${text.trim()}".`,
        otherwise: 'A delimiter that the text does not have, such as %, keeps it whole.',
      }
    }
    return null
  },
}

/** The line of a banner with a delimiter that its text does not have. */
function withOtherMark({ run }: Case, { line }: { readonly line: number | null }): readonly Edits[] {
  const [, head, mark = '', text = ''] = /^(\s*ban\w*\s+\w+\s+)(\S)(.*)$/i.exec(run.lines[(line ?? 0) - 1] ?? '') ?? []
  const other = ['%', '#', '@', '~'].find((one) => !text.includes(one))
  if (line === null || head === undefined || other === undefined) return []
  const whole = text.endsWith(mark) ? text.slice(0, -mark.length) : text
  return [[replace(line, `${head}${other}${whole}${other}`)]]
}

/** A secret typed for a user who has a password: the device refuses it, and the password stays. */
const userHasPassword: Mistake = {
  id: 'user-has-password',
  title: 'A user has a password already',
  see: ['local-passwords#how-it-works'],
  about: ['password', 'login'],
  find: (given) => {
    const { device, run } = given
    const left = usersOf(device.config).filter(({ password }) => password !== null)
    const at = run.transcript.findIndex(({ output }) => output.includes('Can not have both a user password and'))
    if (at < 0 || left.length === 0) return null
    return {
      line: at + 1,
      message: `Line ${at + 1} ("${typed(given, at + 1).replace(/\b(secret|password)\b.*/i, '$1 …')}") was refused: on ${device.name} a user has a password or a secret, and ${left.map(({ name }) => name).join(', ')} still ${left.length === 1 ? 'has' : 'have'} the password.`,
      otherwise: 'Behind "no username NAME" the user can be made anew with a secret.',
    }
  },
}

/** `secret 5` and a word: the digit announces a hash, and the device refuses what is none. */
const wordForAHash: Mistake = {
  id: 'word-for-a-hash',
  title: 'A word where a hash was announced',
  see: ['local-passwords#digit-chooses-type', 'local-passwords#what-the-digit-in-front-says'],
  about: ['password', 'login'],
  repairs: ({ run }, { line }) =>
    line === null ? [] : [[replace(line, (run.lines[line - 1] ?? '').trim().split(/\s+/).toSpliced(-2, 1).join(' '))]],
  find: (given) => {
    const isRefused = (line: number): boolean => before(given, line).config === before(given, line + 1).config
    const tries = given.run.transcript.flatMap(({ line, device, meaning }) =>
      device === given.device.name && meaning?.kind === 'command' && meaning.path.endsWith(' secret')
        ? [
            {
              line,
              said: meaning.canonical.replace(/\S+$/, '…'),
              type: typeof meaning.args['type'] === 'string' ? meaning.args['type'] : '0',
            },
          ]
        : [],
    )
    const [refused] = tries.filter(
      ({ line, type, said }) =>
        /^[589]$/.test(type) &&
        isRefused(line) &&
        !tries.some((later) => later.line > line && whose(later.said) === whose(said) && !isRefused(later.line)),
    )
    if (!refused) return null
    const { line, said, type } = refused
    return {
      line,
      message: `Line ${line} ("${said}") was refused by ${given.device.name}: ${type} says that a hash of this type follows, and a plain word is none.`,
      otherwise: `Without the ${type} the device would have made the hash of the word itself.`,
    }
  },
}

/** `enable`, `username ops`: for whom a secret is. */
const whose = (line: string): string => line.split(' secret ')[0] ?? line

export const logins: readonly Mistake[] = [
  wordForAHash,
  secretOutranksPassword,
  vtyLinesLeft,
  loginWithoutLocal,
  sshWithoutKey,
  listOnInterface,
  maskForWildcard,
  bannerCut,
  userHasPassword,
]
