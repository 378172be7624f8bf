// The line being typed at a console: what a key does to it, and what that looks like. It knows no device, so a console without one can use it.

export interface TypedLine {
  readonly line: string
  readonly cursor: number
  /** Commands to go back to with the arrow keys; `back` counts from the newest, 0 is the line being typed. */
  readonly history: readonly string[]
  readonly back: number
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

export const emptyTypedLine: TypedLine = { line: '', cursor: 0, history: [], back: 0 }

/** The line after a key of the editor (a character, an arrow, Ctrl-A …); null: the key is none. `mayRecall`: arrows bring commands back. */
export function edited(typed: TypedLine, key: string, mayRecall: boolean): TypedLine | null {
  const { line, cursor, back } = typed
  const put = (next: string, at: number): TypedLine => ({
    ...typed,
    line: next.slice(0, LONGEST),
    cursor: Math.min(at, LONGEST),
  })
  switch (key) {
    case '\u007f':
    case '\b':
      return cursor === 0 ? typed : put(line.slice(0, cursor - 1) + line.slice(cursor), cursor - 1)
    case '\u001b[3~':
    case '\u0004':
      return put(line.slice(0, cursor) + line.slice(cursor + 1), cursor)
    case '\u001b[D':
    case '\u0002':
      return put(line, Math.max(0, cursor - 1))
    case '\u001b[C':
    case '\u0006':
      return put(line, Math.min(line.length, cursor + 1))
    case '\u001b[H':
    case '\u0001':
      return put(line, 0)
    case '\u001b[F':
    case '\u0005':
      return put(line, line.length)
    case '\u0015':
    case '\u0018':
      return put(line.slice(cursor), 0)
    case '\u000b':
      return put(line.slice(0, cursor), cursor)
    case '\u0017': {
      const kept = line.slice(0, cursor).replace(/\S+\s*$/, '')
      return put(kept + line.slice(cursor), kept.length)
    }
    case '\u001b[A':
    case '\u0010':
      return mayRecall ? recalled(typed, back + 1) : typed
    case '\u001b[B':
    case '\u000e':
      return mayRecall ? recalled(typed, back - 1) : typed
    default:
      return isText(key) ? put(line.slice(0, cursor) + key + line.slice(cursor), cursor + 1) : null
  }
}

/** A key that stands for itself. */
export const isText = (key: string): boolean => key.length === 1 && key >= ' ' && key !== '\u007f'

/** The line after it was entered: empty, and a command can be brought back. `size`: how many can. */
export function entered({ history }: TypedLine, command: string | null, size = HISTORY): TypedLine {
  const isNew = command !== null && command !== '' && history.at(-1) !== command
  const all = isNew ? [...history, command] : history
  return { line: '', cursor: 0, back: 0, history: size === 0 ? [] : all.slice(-size) }
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
