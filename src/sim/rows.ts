// Tables of words: one row for each word or argument of a real device's grammar that is not simulated.
//
//   ntp                 Configure NTP
//     server            Configure NTP server
//       A.B.C.D         IP address of peer  {cr ...}
//       WORD            Hostname of peer  {cr ...}
//     logging           Enable NTP message logging
//
// A row stands below the row that is indented less. Two blanks part the word, its help and its flags. Several words in the first column are a path.
// `@name` puts the rows of a group there; a row with the flag `next name` is followed by them. A row without rows below it ends a line; a row with rows below it does not, unless it says `cr`.

/** Flags of a row, in braces behind its help. */
export interface Row {
  /** Keywords, and arguments by how `?` shows them (arguments.ts). */
  readonly path: readonly string[]
  readonly help: string
  /** `cr`: the line may end here. */
  readonly ends: boolean
  /** `...`: what follows is not listed, and may be anything or nothing. `+`: the same, but something must follow. */
  readonly rest: 'none' | 'any' | 'some'
  /** `on`: holds unless it is negated, so only its `no` form is kept. */
  readonly on: boolean
  /** `one`: a later line with the same words up to here replaces the earlier one. */
  readonly single: boolean
  /** `loose`: to a `one` below, the value of this argument does not matter: `ip access-group A in` replaces `ip access-group B in`. */
  readonly loose: boolean
  /** `no`: the negated line may end here. */
  readonly noEnds: boolean
  /** `plain`: that the line stands in the configuration is all that could be seen of it here, or what reads it there is simulated. It holds for the rows below too. */
  readonly plain: boolean
  /** `act`: the line does something once and is no part of the configuration. It holds for the rows below too. */
  readonly act: boolean
  /** `both`: the line and its `no` form are shown alike; the later one replaces the other. */
  readonly both: boolean
  /** `wide`: two more blanks stand behind the word in a configuration, which aligns it: `deny   ip`. */
  readonly wide: boolean
  /** `leaves`: the line leaves its block. */
  readonly leaves: boolean
  /** `opens NAME`: the line opens this block. */
  readonly opens: string | null
  /** `next NAME`: what follows are the rows of this group. They are shared, not copied, so that a group may lead to itself. */
  readonly next: string | null
  /** `user`: user EXEC has the word too. */
  readonly user: boolean
  /** Letters of the device families that have it: R (IOS routers), X (IOS XE routers), S (Catalyst IOS), C (Catalyst IOS XE). */
  readonly families: string
}

/** Every family. */
const ALL = 'RXSC'

/** Reads a table; `groups` are tables that `@name` refers to. Throws on a table that is malformed, which the tests see. */
export function rowsOf(text: string, groups: Readonly<Record<string, string>> = {}): readonly Row[] {
  const rows: Row[] = []
  const above: { readonly indent: number; readonly row: Row }[] = []
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  lines.forEach((line, i) => {
    const indent = line.search(/\S/)
    while (above.length > 0 && (above.at(-1) as { indent: number }).indent >= indent) above.pop()
    const parent = above.at(-1)?.row
    const [words = '', ...columns] = line.trim().split(/ {2,}/)
    if (words.startsWith('@')) {
      const group = groups[words.slice(1)]
      if (group === undefined) throw new Error(`no group ${words}`)
      rows.push(...rowsOf(group, groups).map((row) => below(parent, row)))
      return
    }
    const flags = /^\{(.*)\}$/.exec(columns.at(-1) ?? '')
    const next = lines[i + 1]
    const isLeaf = next === undefined || next.search(/\S/) <= indent
    const row = below(parent, {
      path: words.split(' '),
      help: (flags ? columns.slice(0, -1) : columns).join('  '),
      ...read(flags?.[1]?.split(' ') ?? [], isLeaf),
    })
    rows.push(row)
    above.push({ indent, row })
  })
  return rows
}

function below(parent: Row | undefined, row: Row): Row {
  if (!parent) return row
  return {
    ...row,
    path: [...parent.path, ...row.path],
    user: row.user || parent.user,
    plain: row.plain || parent.plain,
    act: row.act || parent.act,
    families: row.families
      .split('')
      .filter((family) => parent.families.includes(family))
      .join(''),
  }
}

function read(flags: readonly string[], isLeaf: boolean): Omit<Row, 'path' | 'help'> {
  const rest = flags.includes('+') ? 'some' : flags.includes('...') ? 'any' : 'none'
  const opens = flags.indexOf('opens')
  const next = flags.indexOf('next')
  const families = flags.find((flag) => /^[RXSC]+$/.test(flag))
  const known = new Set([
    'cr',
    '...',
    '+',
    'on',
    'one',
    'loose',
    'no',
    'plain',
    'act',
    'both',
    'wide',
    'leaves',
    'user',
    'opens',
    'next',
    families,
  ])
  const odd = flags.find((flag, i) => !known.has(flag) && (opens < 0 || i <= opens) && (next < 0 || i <= next))
  if (odd !== undefined) throw new Error(`no flag ${odd}`)
  return {
    ends: flags.includes('cr') || (isLeaf && rest === 'none' && next < 0),
    rest,
    on: flags.includes('on'),
    single: flags.includes('one'),
    loose: flags.includes('loose'),
    noEnds: flags.includes('no'),
    plain: flags.includes('plain'),
    act: flags.includes('act'),
    both: flags.includes('both'),
    wide: flags.includes('wide'),
    leaves: flags.includes('leaves'),
    opens: opens < 0 ? null : flags.slice(opens + 1).join(' '),
    next: next < 0 ? null : flags.slice(next + 1).join(' '),
    user: flags.includes('user'),
    families: families ?? ALL,
  }
}
