// Random console lines for property tests: commands by their own grammar, broken commands, and raw text.

import fc from 'fast-check'
import { configCommands as everyConfigCommand } from '../../src/sim/feature-sets.ts'
import { execCommands, rommonCommands } from '../../src/sim/feature-sets.ts'
import { leaveCommands } from '../../src/sim/features/terminal/leave.ts'
import type { Command, PathPart } from '../../src/sim/command.ts'
import type { Row } from '../../src/sim/rows.ts'
import { globalRows, privilegedRows, rowsOfBlock } from '../../src/sim/words/tables.ts'
import { MIDDLE, NEW, OLD } from './console.ts'

const FILES = [
  'flash:',
  'flash',
  `flash:${OLD}`,
  `flash:${NEW}`,
  `flash0:/${MIDDLE}`,
  'flash:notes.txt',
  'flash:a',
  'b',
  OLD,
  'usbflash0:',
  'usbflash0:x',
  'nvram:',
  'nvram:startup-config',
  'system:running-config',
]
const URLS = [
  ...FILES,
  'tftp:',
  'tftp',
  `tftp://10.0.0.5/${NEW}`,
  'tftp://10.0.0.5/lab.cfg',
  'tftp://10.0.0.5/lab.cfg',
  'ftp://ops:Upd8!@10.0.0.5/x',
  'scp://ops@10.0.0.5/x',
  'run',
  'run',
  'start',
  'lab.cfg',
  'http:',
]
const ADDRESSES = [
  '10.0.0.5',
  '10.0.0.1',
  '10.5.0.0',
  '10.6.0.1',
  '255.255.255.0',
  '255.255.255.0',
  '255.255.0.0',
  '0.0.0.0',
]
const NUMBERS = ['0', '1', '4', '5', '7', '9', '15', '80']
const REGISTERS = ['0x2102', '0x2102', '0x2142', '0x2100', '0x2101', '2102']
const INTERFACES = ['g0/0', 'GigabitEthernet0/1', 'GigabitEthernet 0/2', 'lo1', 'lo 20', 'e0/0', 'g0/9']
const TEXTS = [
  'R9',
  'A',
  'cisco',
  'a b  c',
  '0 x',
  '5 $1$abcd$2hDGYdE0UrwK2pqoiF6BB1',
  '#x#',
  '#x',
  '^C',
  '^Cx^C',
  '# ^C #',
  '#a^C#',
  'x',
  'ops',
  'shutdown',
  'end',
  '! x',
  'no x',
  '^',
]
const ODD = ['300.1.1.1', '65536', '|', '| include boot', '?', '!', '__proto__', 'constructor', '%', '€', '"', '\\']
const ANY = [...URLS, ...ADDRESSES, ...NUMBERS, ...REGISTERS, ...INTERFACES, ...TEXTS, ...ODD]
const value = fc.constantFrom(...ANY)

/** What an argument is likely to be, by what `?` shows for it. */
function likely(shown: string): readonly string[] {
  if (shown === 'A.B.C.D') return ADDRESSES
  if (shown === '<0x0-0xFFFF>') return REGISTERS
  if (shown === 'INTERFACE') return INTERFACES
  if (shown === 'URL') return URLS
  if (shown.startsWith('<')) return NUMBERS
  return [...TEXTS, ...FILES]
}
const argument = (shown: string): fc.Arbitrary<string> =>
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...likely(shown)) }, { weight: 1, arbitrary: value })

const keyword = (word: string): fc.Arbitrary<string> =>
  fc
    .nat(11)
    .map((n) =>
      n < 8 ? word : n === 8 ? word.toUpperCase() : word.slice(0, Math.max(1, Math.ceil((word.length * (n - 8)) / 4))),
    )
const part = ([item]: PathPart): fc.Arbitrary<string> => {
  if (typeof item === 'string') return fc.constantFrom(...item.split('|')).chain(keyword)
  if ('flag' in item) return fc.constantFrom('', item.keyword)
  return argument(item.shown)
}
const joined = (parts: readonly string[]): string => parts.filter((text) => text !== '').join(' ')
/** A line of one of some commands: mostly whole, sometimes negated, abbreviated, cut short or too long. */
const lineOf = (some: readonly Command[], rows: readonly Row[]): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(
          fc.constantFrom('', '', '', '', 'no'),
          fc.constantFrom(...some).chain(({ path }) => fc.tuple(...path.map(part))),
          fc.nat(12),
          value,
        )
        .map(([first, parts, way, more]) =>
          joined([first, ...(way === 0 ? parts.slice(0, -1) : parts), way === 1 ? more : '']),
        ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom('', '', 'no'),
          fc.constantFrom(...rows).map(({ path }) => path.join(' ')),
          value,
        )
        .map(joined),
    },
  )
const configCommands = everyConfigCommand().filter((known) => !leaveCommands.includes(known))
const own = (mode: string): readonly Command[] => configCommands.filter(({ modes }) => modes.includes(mode))

/** Lines of a configuration: global ones, and ports and lines with what belongs to them. */
export const configLines: fc.Arbitrary<readonly string[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: lineOf(own('config'), globalRows()).map((line) => [line]) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom(...INTERFACES).map((name) => `interface ${name}`),
            fc.array(lineOf(own('config-if'), rowsOfBlock('config-if')), { maxLength: 4 }),
          )
          .map(([first, lines]) => [first, ...lines]),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom('line con 0', 'line aux 0', 'line vty 0 4'),
            fc.array(lineOf(own('config-line'), rowsOfBlock('config-line')), { maxLength: 4 }),
          )
          .map(([first, lines]) => [first, ...lines]),
      },
    ),
    { maxLength: 12 },
  )
  .map((stanzas) => stanzas.flat())

const commandLine = fc.oneof(
  { weight: 4, arbitrary: lineOf([...execCommands(), ...rommonCommands()], privilegedRows()) },
  {
    weight: 3,
    arbitrary: lineOf(configCommands, [...globalRows(), ...rowsOfBlock('config-if'), ...rowsOfBlock('config-line')]),
  },
  { weight: 1, arbitrary: lineOf(execCommands(), privilegedRows()).map((line) => `do ${line}`) },
)

/** Lines that lead somewhere: into modes, dialogs and reloads. */
const wholeLine = fc.constantFrom(
  'enable',
  'enable',
  'enable',
  'enable',
  'configure terminal',
  'configure terminal',
  'interface g0/0',
  'interface g0/1',
  'line vty 0 4',
  'end',
  'exit',
  'reload',
  'write memory',
  'write erase',
  'copy tftp: flash:',
  'copy running-config startup-config',
  'copy startup-config running-config',
  `delete flash:${OLD}`,
  `boot system flash:${NEW}`,
  'no boot system',
  'config-register 0x2142',
  'confreg',
  'confreg 0x2102',
  'reset',
  'boot',
  '@power-cycle',
  `copy tftp://10.0.0.5/${NEW} flash:`,
  'copy tftp://10.0.0.5/lab.cfg flash:a',
  'copy tftp://10.0.0.5/lab.cfg flash:b',
  'delete /force flash:notes.txt',
  'delete /force a',
  '@power-cycle break',
  '@wait 1h',
  'show running-config',
  'show version | section x',
  'hostname A',
  'do reload',
)
const answerLine = fc.constantFrom('', '', '', 'y', 'n', 'yes', 'no', '10.0.0.5', NEW, 'lab.cfg', 'Upd8!', 'ops')
const rawLine = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 300 }))

export const anyLine: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: commandLine },
  { weight: 3, arbitrary: wholeLine },
  { weight: 2, arbitrary: answerLine },
  { weight: 1, arbitrary: rawLine },
)
