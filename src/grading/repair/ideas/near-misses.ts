// Lines that the device takes, and that miss by little: a range too short, a name that nothing has, a list of images that a later line replaced.

import { linesOf } from '../../../sim/features/access/slice.ts'
import { portNames } from '../../../sim/features/interfaces/slice.ts'
import { platforms } from '../../../sim/platforms/index.ts'
import type { Case } from '../../mistakes/mistake.ts'
import { editDistance } from '../../nearest.ts'
import type { Run } from '../../run.ts'
import { runningLines } from '../../stored.ts'
import { remove, replace } from '../edits.ts'
import type { Edits } from '../edits.ts'

/** A change, and what is wrong with the line in a sentence. */
export interface Miss {
  /** The line that carries the mistake. */
  readonly line: number
  readonly word: string
  readonly meant: string
  readonly edits: Edits
  readonly says: string
  /** False: the device shows nothing wrong, so it is only a way to pass. */
  readonly plain?: boolean
  /** It counts only where it mends all, and this device or host is set otherwise by it. */
  readonly onlyBy?: string
}

/** Every range of lines or ports that was typed, as wide as the device has them. */
export function widened(given: Case): readonly Edits[] {
  return typedLines(given).flatMap(({ line, text }) =>
    [...allVty(given, text), ...allPorts(given, text)]
      .filter((wider) => wider !== text)
      .map((wider): Edits => [replace(line, wider)]),
  )
}

function allVty({ start }: Case, text: string): readonly string[] {
  const [, lead] = /^(\s*lin?e?\s+vt?y?)\s+\d+(?:\s+\d+)?\s*$/i.exec(text) ?? []
  if (lead === undefined) return []
  const numbers = Object.keys(linesOf(start.config)).flatMap((name) => {
    const [, first, last = first] = /^vty (\d+)(?: (\d+))?$/.exec(name) ?? []
    return last === undefined ? [] : [Number(last)]
  })
  return numbers.length === 0 ? [] : [`${lead} 0 ${Math.max(...numbers)}`]
}

/** `interface range f0/1 - 4`: from the first port of that kind and module to the last. */
function allPorts({ device }: Case, text: string): readonly string[] {
  const [, lead = '', type = '', module = ''] =
    /^(\s*int\w*\s+ra\w*\s+)([a-z]+)\s*((?:\d+\/)*)\d+\s*(?:-\s*\d+)?\s*$/i.exec(text) ?? []
  if (type === '') return []
  const numbers = portNames(device.config).flatMap((name) => {
    const [, kind = '', of = '', number] = /^([A-Za-z]+)((?:\d+\/)*)(\d+)$/.exec(name) ?? []
    return number !== undefined && of === module && kind.toLowerCase().startsWith(type.toLowerCase())
      ? [Number(number)]
      : []
  })
  return numbers.length < 2 ? [] : [`${lead}${type}${module}${Math.min(...numbers)} - ${Math.max(...numbers)}`]
}

interface Kind {
  readonly what: string
  readonly defined: readonly RegExp[]
  readonly used: readonly RegExp[]
}
/** What has a name in one line of a configuration and is used by it in another, as the configuration shows them. */
const kinds: readonly Kind[] = [
  {
    what: 'access list',
    defined: [/^ip(?:v6)? access-list (?:standard |extended )?(\S+)/, /^access-list (\d+) /],
    used: [
      /^ (?:ipv6 )?access-class (\S+) /,
      /^ ip access-group (\S+) /,
      /^ ipv6 traffic-filter (\S+) /,
      /^ip nat inside source list (\S+) /,
      /^ip http access-class (?:ipv4 )?(\S+)$/,
      /^ntp access-group \S+ (\S+)/,
      /^ match ip address (\S+)$/,
    ],
  },
  {
    what: 'key chain',
    defined: [/^key chain (\S+)/],
    used: [/^ ip authentication key-chain eigrp \d+ (\S+)/, /^ ip (?:rip|ospf) authentication key-chain (\S+)/],
  },
  { what: 'method list', defined: [/^aaa authentication login (\S+)/], used: [/^ login authentication (\S+)/] },
  { what: 'pool', defined: [/^ip nat pool (\S+)/], used: [/^ip nat inside source .* pool (\S+)/] },
  { what: 'user', defined: [/^username (\S+)/], used: [/^ +username (\S+)/] },
  { what: 'class map', defined: [/^class-map (?:match-\S+ )?(\S+)/], used: [/^ class (?!class-default)(\S+)/] },
  { what: 'policy map', defined: [/^policy-map (\S+)/], used: [/^ service-policy (?:input|output) (\S+)/] },
  { what: 'route map', defined: [/^route-map (\S+)/], used: [/ route-map (\S+)/] },
]

/** Names that a line uses and nothing has, with one that is like them; or the thing that nothing uses under the name that is used. */
export function namesOfNothing(given: Case): readonly Miss[] {
  const { device, run } = given
  if (!device.running) return []
  const shown = runningLines(device)
  const of = (patterns: readonly RegExp[]): readonly string[] =>
    shown.flatMap((text) => patterns.flatMap((pattern) => pattern.exec(text)?.[1] ?? []))
  return kinds.flatMap(({ what, defined, used }) => {
    const there = new Set(of(defined))
    const uses = of(used)
    const idle = [...there].filter((name) => !uses.includes(name))
    return [...new Set(uses)]
      .filter((name) => !there.has(name))
      .flatMap((name): Miss[] => {
        const near = [...there].filter((one) => isNear(name, one))
        const alike = near.length > 0 ? near : idle.length === 1 ? idle : []
        const found = alike.flatMap((meant) => [
          ...misses(
            given,
            name,
            meant,
            (line) => `${here(run, line)} names "${name}", and no ${what} of that name exists. There is "${meant}".`,
          ),
          ...(idle.includes(meant)
            ? misses(
                given,
                meant,
                name,
                (line) =>
                  `${here(run, line)} makes the ${what} "${meant}", and what is used is "${name}": nothing of that name exists.`,
              )
            : []),
        ])
        // Of two names that differ, the one that was typed less often is the slip.
        return found.toSorted((a, b) => a.edits.length - b.edits.length)
      })
  })
}

/** A name in place of another, wherever it was typed. */
function misses(given: Case, word: string, meant: string, says: (line: number) => string): readonly Miss[] {
  const pattern = new RegExp(`(?<=^|\\s)${word.replaceAll(/[^\w]/g, '\\$&')}(?=\\s|$)`)
  const lines = typedLines(given).filter(({ text }) => pattern.test(text))
  const [first] = lines
  if (!first) return []
  const edits = lines.map(({ line, text }) =>
    replace(
      line,
      text.replace(pattern, () => meant),
    ),
  )
  return [{ line: first.line, word, meant, edits, says: says(first.line) }]
}

/** A slip: a letter or two, or capitals. */
function isNear(name: string, other: string): boolean {
  const most = other.length > 4 ? 2 : 1
  return name !== other && editDistance(name.toLowerCase(), other.toLowerCase(), most) <= most
}

/** The list of images of a switch that keeps one: paths that replaced each other, in one line; and a list with blanks in it. */
export function imageLists(given: Case): readonly Miss[] {
  const { run, device, events } = given
  if (!platforms[device.platform].features.has('boot-variable')) return []
  const tight = typedLines(given).flatMap(({ line, text }): Miss[] => {
    const meant = text.replaceAll(/\s*;\s*/g, ';').trim()
    if (!/^\s*(?:do )?boo\w*\s+sy/i.test(text) || meant === text.trim()) return []
    const says = `${here(run, line)} has blanks around ";": the list of images is one word, and a blank belongs to the name beside it.`
    return [{ line, word: ' ; ', meant: ';', edits: [replace(line, meant)], says }]
  })
  if (!platforms[device.platform].features.has('boot-at-once')) return tight
  const typed = events.filter((event) => event.type === 'boot-system' && event.line > 0)
  const from = typed.findLastIndex((event) => event.type === 'boot-system' && event.op !== 'add') + 1
  const added = typed
    .slice(from)
    .flatMap((event) =>
      event.type === 'boot-system' && event.entry !== null
        ? [{ line: event.line, entry: event.entry.replaceAll(/\s*;\s*/g, ';') }]
        : [],
    )
  const [first, ...others] = added
  const last = others.at(-1)
  if (!first || !last) return tight
  const list = [...new Set(added.map(({ entry }) => entry))].join(';')
  const joined = (run.lines[first.line - 1] ?? '').replace(/(\bsy\w*\s+).*$/i, (_, lead: string) => lead + list)
  const isNext = others.every(({ line }, index) => line === first.line + index + 1)
  const edits = isNext
    ? [replace(first.line, joined, added.length)]
    : [replace(first.line, joined), ...others.map(({ line }) => remove(line))]
  const says = `${here(run, last.line)} replaced the list of line ${first.line}: ${device.name} keeps one list, in which ";" stands between the paths.`
  return [...tight, { line: last.line, word: last.entry, meant: list, edits, says, plain: false }]
}

const here = (run: Run, line: number): string => `Line ${line} ("${run.transcript[line - 1]?.input ?? ''}")`

/** The commands that were typed at this device. */
function typedLines({ run, device }: Case): readonly { readonly line: number; readonly text: string }[] {
  return run.lines.flatMap((text, index) => {
    const entry = run.transcript[index]
    return entry?.device === device.name && entry.kind === 'command' ? [{ line: index + 1, text }] : []
  })
}
