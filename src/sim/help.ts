// How `?` prints its lists (ios-help.md 1): pure text, from rows that are already the right ones.

/** A word or an argument as it is printed, and its text. `<cr>` says that the line may end. */
export type HelpRow = readonly [word: string, text: string]

const CR = '<cr>'

/**
 * The list behind `?`, with the empty line below it. Rows come in any order.
 * `header` stands above a list of all commands of a mode. `width` is that of the terminal; 0 does not wrap.
 * `longCr`: releases from 15.7 and IOS XE 16 on print `<cr>` in the text column too.
 */
export function helpList(
  rows: readonly HelpRow[],
  { header, width, longCr }: { readonly header: string | null; readonly width: number; readonly longCr: boolean },
): string {
  const sorted = rows
    .map(([word, text]): HelpRow => (word === CR ? [CR, longCr ? CR : ''] : [word, text]))
    .toSorted(inHelpOrder)
  const column = Math.max(...sorted.map(([word]) => word.length)) + 4
  const lines = sorted.flatMap(([word, text]) =>
    text === '' ? [`  ${word}`] : wrapped(text.split(' '), ' ', limitOf(width), `  ${word}`.padEnd(column)),
  )
  return `${[...(header === null ? [] : [header]), ...lines].join('\n')}\n\n`
}

/** The words behind `wor?`, with the empty line below them. Aliases that begin like it stand on a line of their own. */
export function wordHelp(
  words: readonly string[],
  aliases: readonly (readonly [alias: string, command: string])[],
  width: number,
): string {
  const named = aliases.map(([alias, command]) => `*${alias}=${command.includes(' ') ? `"${command}"` : command}`)
  return `${[named, words.toSorted(inAsciiOrder)]
    .filter((list) => list.length > 0)
    .flatMap((list) => wrapped(list, '  ', limitOf(width), ''))
    .join('\n')}\n\n`
}

const inAsciiOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** `<cr>` is last of all, behind `|`. */
const inHelpOrder = ([a]: HelpRow, [b]: HelpRow): number => Number(a === CR) - Number(b === CR) || inAsciiOrder(a, b)

/** The last column stays free. */
const limitOf = (width: number): number => (width === 0 ? Number.POSITIVE_INFINITY : width - 1)

/** Words in lines of a length, the first behind `lead`, the others below its end. A word that is too long has a line of its own. */
function wrapped(words: readonly string[], blank: string, limit: number, lead: string): readonly string[] {
  const lines: string[] = []
  let line = lead
  let isEmpty = true
  for (const word of words) {
    if (!isEmpty && line.length + blank.length + word.length > limit) {
      lines.push(line)
      line = ' '.repeat(lead.length)
      isEmpty = true
    }
    line += isEmpty ? word : blank + word
    isEmpty = false
  }
  return [...lines, line]
}
