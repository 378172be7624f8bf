// The arguments that a table of words may name, by how `?` shows them.

import { ipv4Number, number, rest, value, word, type Arg } from './command.ts'
import { ipv6Number, prefix6Of } from './ipv6.ts'
import { interfaceName } from './interfaces.ts'

/** Some are shown otherwise than they are written in a table. */
const KINDS: Readonly<Record<string, Arg<string, unknown>>> = {
  WORD: word('WORD'),
  LINE: rest('LINE'),
  'A.B.C.D': dotted('A.B.C.D'),
  /** An address of a host whose name the device would have to look up. */
  ADDRESS: dotted('Hostname or A.B.C.D'),
  /** An address of either version where the device lists only the older one. */
  SOURCE: test('A.B.C.D', (text) => ipv4Number(text) !== null || ipv6Number(text) !== null),
  HOST: test('Hostname or A.B.C.D', isHost),
  HOSTNAME: test('WORD', isHost),
  MASK: test('/nn or A.B.C.D', (text) => ipv4Number(text) !== null || /^\/(?:[0-9]|[12][0-9]|3[0-2])$/.test(text)),
  PERCENT: test('<0.00 - 100.00>', (text) => /^\d{1,3}(?:\.\d{1,2})?$/.test(text) && Number(text) <= 100),
  RATE: test('<0.0 - 10000000000.0>[k|m|g]', (text) => /^\d{1,11}(?:\.\d)?[kmg]?$/i.test(text)),
  'A.B.C.D/nn': test('A.B.C.D/nn', (text) => {
    const [address = '', length = ''] = text.split('/')
    return ipv4Number(address) !== null && /^\d{1,2}$/.test(length) && Number(length) <= 32
  }),
  'H.H.H': test('H.H.H', (text) => /^[0-9a-f]{1,4}(?:\.[0-9a-f]{1,4}){2}$/i.test(text)),
  'X:X:X:X::X': test('X:X:X:X::X', (text) => ipv6Number(text) !== null),
  'X:X:X:X::X/<0-128>': test('X:X:X:X::X/<0-128>', (text) => prefix6Of(text) !== null),
  'hh:mm': test('hh:mm', (text) => /^\d{1,2}:\d{2}$/.test(text)),
  'hh:mm:ss': test('hh:mm:ss', (text) => /^\d{1,2}:\d{2}:\d{2}$/.test(text)),
  'aa:nn': test('aa:nn', (text) => /^(?:\d+|\d+\.\d+\.\d+\.\d+):\d+$/.test(text)),
  HEX: test('Hex-string', (text) => /^(?:0x)?[0-9a-f]+$/i.test(text)),
  MONTH: value('MONTH', 'MONTH', monthOf),
  VLANS: test('WORD', (text) => /^\d{1,4}(?:-\d{1,4})?(?:,\d{1,4}(?:-\d{1,4})?)*$/.test(text)),
  NUMBERS: test('WORD', (text) => /^\d{1,10}(?:[-,]\d{1,10})*$/.test(text)),
  URL: test('WORD', (text) => text.includes(':')),
  INTERFACE: interfaceName('INTERFACE'),
  'x/y/z': test('x/y/z', (text) => /^\d{1,2}\/\d{1,2}\/\d{1,2}$/.test(text)),
  HOURS: test('<-23 - 23>', (text) => /^-?\d{1,2}$/.test(text) && Math.abs(Number(text)) <= 23),
}

/** The argument of a name in a table, or null when the name is a keyword. `<1-15>` is a number within these bounds. */
export function argumentOf(name: string): Arg<string, unknown> | null {
  const made = known.get(name)
  if (made !== undefined) return made
  const bounds = /^<(\d+)-(\d+)>$/.exec(name)
  const arg = Object.hasOwn(KINDS, name)
    ? (KINDS[name] as Arg<string, unknown>)
    : bounds
      ? number(name, Number(bounds[1]), Number(bounds[2]))
      : null
  known.set(name, arg)
  return arg
}
const known = new Map<string, Arg<string, unknown> | null>()

function test(shown: string, is: (text: string) => boolean): Arg<string, string> {
  return value(shown, shown, (text) => (is(text) ? text : null))
}
function dotted(shown: string): Arg<string, string> {
  return test(shown, (text) => ipv4Number(text) !== null)
}

/** What looks like an address has to be one. */
export function isHost(text: string): boolean {
  return ipv4Number(text) !== null || /^(?![\d.]+$)[a-z0-9][\w.-]*$/i.test(text)
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
function monthOf(text: string): string | null {
  const typed = text.toLowerCase()
  return typed.length < 3 ? null : (MONTHS.find((month) => typed.startsWith(month.toLowerCase())) ?? null)
}
