// The line being typed at a console: what a key does to it, and what that looks like. It knows no device, so a console without one can use it.

export interface TypedLine {
  readonly line: string
  readonly cursor: number
  /** Commands to go back to with the arrow keys; `back` counts from the newest, 0 is the line being typed. */
  readonly history: readonly string[]
  readonly back: number
  /** What was deleted last, and Ctrl-Y puts back. */
  readonly cut: string
  /** A key that waits for the next one: Esc before a letter, Ctrl-V before a key that is to stand for itself. */
  readonly prefix: 'escape' | 'literal' | null
}

/** How a line stands on the screen: behind its prompt, or, a password, not at all. */
export interface Shown {
  readonly prompt: string
  readonly isHidden: boolean
  /** Columns of the terminal, 80 unless it says so; 0: it has no end. */
  readonly width?: number
}

const HISTORY = 20
/** A console takes no more characters. */
const LONGEST = 255
export const ERASE_LINE = '\r\u001b[K'

export const emptyTypedLine: TypedLine = { line: '', cursor: 0, history: [], back: 0, cut: '', prefix: null }

/** The line after a key of the editor (a character, an arrow, Ctrl-A …); null: the key is none. `mayRecall`: arrows bring commands back. */
export function edited(typed: TypedLine, key: string, mayRecall: boolean): TypedLine | null {
  const { line, cursor, back, prefix } = typed
  const at = (place: number): TypedLine => ({ ...typed, cursor: Math.min(Math.max(0, place), line.length) })
  if (prefix !== null) {
    const now = { ...typed, prefix: null }
    if (isAwaited(typed, key))
      return prefix === 'literal' ? replaced(now, cursor, cursor, key) : afterEscape(now, key.toLowerCase())
    return edited(now, key, mayRecall)
  }
  switch (key) {
    case '\u007f':
    case '\b':
      return replaced(typed, cursor - 1, cursor, '')
    case '\u001b[3~':
    case '\u0004':
      return replaced(typed, cursor, cursor + 1, '')
    case '\u001b[D':
    case '\u0002':
      return at(cursor - 1)
    case '\u001b[C':
    case '\u0006':
      return at(cursor + 1)
    case '\u001b[H':
    case '\u0001':
      return at(0)
    case '\u001b[F':
    case '\u0005':
      return at(line.length)
    case '\u0015':
    case '\u0018':
      return withCut(typed, 0, cursor)
    case '\u000b':
      return withCut(typed, cursor, line.length)
    case '\u0017':
      return withCut(typed, wordBefore(typed), cursor)
    case '\u0019':
      return replaced(typed, cursor, cursor, typed.cut)
    case '\u0014': {
      // The character left of the cursor changes places with the one at it.
      if (cursor === 0 || cursor === line.length) return typed
      return replaced(typed, cursor - 1, cursor + 1, `${line[cursor]}${line[cursor - 1]}`)
    }
    case '\u001b[A':
    case '\u0010':
      return mayRecall ? recalled(typed, back + 1) : typed
    case '\u001b[B':
    case '\u000e':
      return mayRecall ? recalled(typed, back - 1) : typed
    case '\u0016':
      return { ...typed, prefix: 'literal' }
    case '\u001b':
      return { ...typed, prefix: 'escape' }
    default:
      return isText(key) ? replaced(typed, cursor, cursor, key) : null
  }
}

/** Whether Esc or Ctrl-V, typed before, takes this key: a question mark is no help then. */
export const isAwaited = ({ prefix }: TypedLine, key: string): boolean =>
  prefix === 'literal' ? isText(key) : prefix === 'escape' && /^[a-z]$/i.test(key)

/** The line after Esc and a letter: they move by words, and change the rest of one. */
function afterEscape(typed: TypedLine, key: string): TypedLine {
  const { line, cursor } = typed
  const end = wordBehind(typed)
  switch (key) {
    case 'b':
      return { ...typed, cursor: wordBefore(typed) }
    case 'f':
      return { ...typed, cursor: end }
    case 'd':
      return withCut(typed, cursor, end)
    case 'c':
      return { ...replaced(typed, cursor, cursor + 1, (line[cursor] ?? '').toUpperCase()), cursor: end }
    case 'l':
      return replaced(typed, cursor, end, line.slice(cursor, end).toLowerCase())
    case 'u':
      return replaced(typed, cursor, end, line.slice(cursor, end).toUpperCase())
    case 'q':
      return { ...typed, prefix: 'literal' }
    default:
      return typed
  }
}

/** Where the word begins that the cursor is in or behind, and where the one ends that it is in or before. */
const wordBefore = ({ line, cursor }: TypedLine): number => line.slice(0, cursor).replace(/\S+\s*$/, '').length
const wordBehind = ({ line, cursor }: TypedLine): number =>
  cursor + (/^\s*\S*/.exec(line.slice(cursor))?.[0].length ?? 0)

/** Another text in the place of some characters, and the cursor behind it. */
function replaced(typed: TypedLine, from: number, to: number, text: string): TypedLine {
  const begin = typed.line.slice(0, Math.max(0, from)) + text
  return {
    ...typed,
    line: (begin + typed.line.slice(to)).slice(0, LONGEST),
    cursor: Math.min(begin.length, LONGEST),
  }
}
const withCut = (typed: TypedLine, from: number, to: number): TypedLine =>
  from === to ? typed : { ...replaced(typed, from, to, ''), cut: typed.line.slice(from, to) }

/** A key that stands for itself. */
export const isText = (key: string): boolean => key.length === 1 && key >= ' ' && key !== '\u007f'

/** The line after it was entered: empty, and a command can be brought back. `size`: how many can. */
export function entered({ history, cut }: TypedLine, command: string | null, size = HISTORY): TypedLine {
  const isNew = command !== null && command !== '' && history.at(-1) !== command
  const all = isNew ? [...history, command] : history
  return { ...emptyTypedLine, cut, history: size === 0 ? [] : all.slice(-size) }
}

/** What has to be printed after a key: what was added at the end, or the line anew. */
export function drawn(before: TypedLine, after: TypedLine, shown: Shown): string {
  if (before === after || shown.isHidden) return ''
  const { line, cursor } = after
  const isAppended =
    firstShown(before, shown) === firstShown(after, shown) &&
    line.length - firstShown(after, shown) <= roomOf(shown) &&
    line.startsWith(before.line) &&
    before.cursor === before.line.length &&
    cursor === line.length &&
    after.back === before.back
  return isAppended ? line.slice(before.line.length) : ERASE_LINE + shownLine(after, shown)
}

/** Prompt and line, with the cursor where it belongs. A line that is too long slides under a `$` at its left, and at its right. */
export function shownLine(typed: TypedLine, shown: Shown): string {
  const { line, cursor } = typed
  if (shown.isHidden) return shown.prompt
  const first = firstShown(typed, shown)
  const room = roomOf(shown)
  const part = line.slice(first, first + room)
  const text = first > 0 ? `$${part.slice(1)}` : part
  const seen = line.length - first > room ? `${text.slice(0, -1)}$` : text
  const behind = seen.length - (cursor - first)
  return shown.prompt + seen + (behind > 0 ? `\u001b[${behind}D` : '')
}

/** Columns beside the prompt. The last one stays free. */
const roomOf = ({ prompt, width = WIDTH }: Shown): number =>
  width === 0 ? Number.POSITIVE_INFINITY : Math.max(SLIDE + 1, width - 1 - prompt.length)
const WIDTH = 80
/** Each time the cursor reaches the right margin, the line moves on by ten. */
const SLIDE = 10
/** The first character of the line that is on the screen. */
function firstShown({ cursor }: TypedLine, shown: Shown): number {
  return Math.max(0, Math.ceil((cursor - roomOf(shown)) / SLIDE) * SLIDE)
}

/** Splits what a terminal sends into keys: one key, an escape sequence, or a paste of many lines. */
export function keysOf(input: string): readonly string[] {
  // oxlint-disable-next-line no-control-regex
  return [...input.matchAll(/\u001b\[[0-9;]*[A-Za-z~]|\u001bO[A-Z]|\r\n|[^]/gu)].map(([key]) =>
    key === '\r\n' || key === '\n' ? '\r' : key,
  )
}

function recalled(typed: TypedLine, back: number): TypedLine {
  const { history } = typed
  if (back < 0 || back > history.length) return typed
  const line = back === 0 ? '' : (history.at(-back) ?? '')
  return { ...typed, line, cursor: line.length, back }
}
