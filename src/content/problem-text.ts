// A problem as people read it, on the console of `check` and of a server that will not start.

import type { Problem } from './library.ts'

/** Where and what, the line with a caret under the place, what to do. */
export function problemText({ at, message, help }: Problem, text: string | undefined): string {
  const line = text?.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)[at.line - 1]
  const shown = [`${at.file}:${at.line}:${at.column}: ${message}`]
  if (line !== undefined && line.trim() !== '') {
    const number = String(at.line).padStart(5)
    // Tabs stay tabs under tabs, so that the caret stands where the terminal puts the place.
    const before = line.slice(0, at.column - 1).replace(/[^\t]/g, ' ')
    shown.push(`${number} | ${printable(line)}`, `${' '.repeat(number.length)} | ${before}^`)
  }
  shown.push(`  help: ${help.replaceAll('\n', '\n        ')}`)
  return shown.join('\n')
}

/** A terminal would obey a control character; a blank keeps the columns. */
function printable(line: string): string {
  return Array.from(line, (letter) => (letter < ' ' && letter !== '\t' ? ' ' : letter)).join('')
}
