// Rows as CSV, for spreadsheets and programs.

/** One line, with its end. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return separatedLine(cells, ',')
}

/** The same with the separator that a spreadsheet of the reader's language wants. */
export function separatedLine(cells: readonly (string | number | null)[], separator: ',' | ';'): string {
  return `${cells.map((cell) => csvCell(cell === null ? '' : String(cell))).join(separator)}\r\n`
}

/** A cell that begins like a formula, in letters of any width, would be run by a spreadsheet: an apostrophe makes it text. */
function csvCell(text: string): string {
  const safe = /^\s*[=+\-@]/.test(text.normalize('NFKC')) || /^[\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
