// The characters of a content file: its encoding, and signs that nobody sees in an editor but every reader of the file takes seriously.

import { place, sourceOf } from './source.ts'
import type { Report, Source } from './source.ts'

/** UTF-8 was asked for and something else was there: the text has lost letters, and must not be written back. */
export function isDamaged(text: string): boolean {
  return /[\0\uFFFD]/.test(text)
}

const WIDE_BLANK = /(?<=^[\s>*+-]*)\u00A0|(?<=^:::.*)\u00A0/gm
const INVISIBLE: readonly [pattern: RegExp, name: string][] = [
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  [/[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]/, 'a control character'],
  [/[\u200B\u2060\uFEFF]/, 'an invisible space'],
  [/[\u2028\u2029\u0085]/, 'an invisible line separator'],
  [new RegExp(WIDE_BLANK.source), 'a no-break space where markdown wants a plain one'],
]

/** A file as it was read from disk. Reports another encoding than UTF-8, and characters that cannot be seen: each once, at its first place. */
export function readSource(path: string, raw: string, report: Report): Source {
  // Read as UTF-8, the byte order mark of UTF-16 is two unreadable letters, and every plain letter has a NUL beside it.
  if (/^\uFFFD\uFFFD.?\0|^(?:.\0){4}|^(?:\0.){4}/s.test(raw)) {
    const source = sourceOf(path, raw.replaceAll(/[\0\uFFFD]/g, ''))
    report(place(source, 1), 'this file is UTF-16, not UTF-8', 'save it as UTF-8')
    return source
  }
  const source = sourceOf(path, raw)
  reportCharacters(source, report)
  // Reported characters are replaced by what was meant, so that they cause no further problems.
  return sourceOf(path, source.text.replaceAll(WIDE_BLANK, ' '))
}

function reportCharacters(source: Source, report: Report): void {
  const { lines, text } = source
  const at = (pattern: RegExp) => {
    const line = lines.findIndex((each) => pattern.test(each))
    return place(source, line + 1, (lines[line] ?? '').search(pattern) + 1)
  }
  if (text.includes('\0')) {
    const nul = /\0/
    report(at(nul), 'a NUL character', 'remove it: a text file has none (save the file as UTF-8 if there are many)')
  }
  if (text.includes('\uFFFD')) {
    const help = 'save the file as UTF-8, and write the letter again if it shows as � then'
    report(at(/\uFFFD/), 'this file is not UTF-8: a letter here cannot be read', help)
  }
  for (const [pattern, name] of INVISIBLE) {
    if (!lines.some((line) => pattern.test(line))) continue
    const place = at(pattern)
    const code = (lines[place.line - 1] ?? '').codePointAt(place.column - 1) ?? 0
    report(place, `${name} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`, 'remove it, or type a plain space')
  }
}
