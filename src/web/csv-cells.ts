// Reads the cells of a CSV file as spreadsheets write it (RFC 4180), with any separator, and the line on which each row begins.

/** One row, and where it stands in the text: lines count from 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** The rows of a text; blank lines are none. `open`: the line of a quotation mark that nothing closes. */
export function csvCells(
  text: string,
  separator: string,
): { readonly rows: readonly CsvRow[]; readonly open?: number } {
  const rows: CsvRow[] = []
  let [at, line] = [0, 1]
  while (at < text.length) {
    const begins = line
    const cells: string[] = []
    for (let more = true; more;) {
      let cell = ''
      if (text[at] === '"') {
        // "so ""quoted"", over
        // lines"
        const opened = line
        for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
          if (at >= text.length) return { rows, open: opened }
          if (text[at] === '"') at += 1
          if (isLineEnd(text, at)) line += 1
          cell += text[at]
        }
        at += 1
      }
      // Text after the closing mark belongs to the cell.
      const end = cellEnd(text, at, separator)
      cells.push((cell + text.slice(at, end)).trim())
      more = text[end] === separator
      at = end + (text.startsWith('\r\n', end) ? 2 : 1)
    }
    line += 1
    if (cells.some((cell) => cell !== '')) rows.push({ line: begins, cells })
  }
  return { rows }
}

function cellEnd(text: string, from: number, separator: string): number {
  let end = from
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}

/** A line ends with `\n`, `\r\n`, or `\r` alone. */
function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')
}
