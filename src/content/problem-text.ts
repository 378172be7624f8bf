// A problem as people read it, on the console of `check` and of a server that will not start.

import type { Problem } from './library.ts'

/** Where and what, the line with a caret under the place, what to do. */
export function problemText({ at, message, help }: Problem, text: string | undefined): string {
  // A control character would be obeyed by the terminal; a blank keeps the columns.
  // oxlint-disable-next-line no-control-regex -- these are what is replaced
  const line = text
    ?.replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    [at.line - 1]?.replaceAll(/[\0-\u0008\u000B-\u001F\u007F]/g, ' ')
  const shown = [`${at.file}:${at.line}:${at.column}: ${message}`]
  if (line !== undefined && line.trim() !== '') {
    const number = String(at.line).padStart(5)
    // Tabs stay tabs under tabs, so that the caret stands where the terminal puts the place.
    const before = line.slice(0, at.column - 1).replace(/[^\t]/g, ' ')
    shown.push(`${number} | ${line}`, `${' '.repeat(number.length)} | ${before}^`)
  }
  shown.push(`  help: ${help.replaceAll('\n', '\n        ')}`)
  return shown.join('\n')
}
