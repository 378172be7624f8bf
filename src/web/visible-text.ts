// Text that somebody typed, and sentences that quote it, as a page can show them: characters that have no shape of their own, or would move those around them, are named.

/**
 * `a\u202Eb` reads `a<U+202E>b`, the Escape key reads `^[`: nothing that is typed can hide on a page or turn its text around. Line ends and tabs
 * stay. Letters of right-to-left scripts stay, too; what shows them keeps them apart from their surroundings (`bdi`, `unicode-bidi: isolate`).
 */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, nameOf)
}

// Controls, marks of direction, blanks without width, separators that browsers break lines at, tags, halves of surrogate pairs.
const UNSEEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff]/gu

/** Keys as a console shows them; everything else by its number. */
function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return `^${String.fromCharCode(code + 0x40)}`
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

export interface SentencePiece {
  readonly text: string
  /** A name of a device, file or address: better on the next line than broken at one of its hyphens. */
  readonly isName: boolean
}

/** A sentence of a report in pieces: the names in it, and what stands between them. */
export function splitNames(sentence: string): readonly SentencePiece[] {
  return visibleText(sentence)
    .split(/([^\s"“”();,]*[-:/.][^\s"“”();]*[^\s"“”();.,:!?])/)
    .map((text, index) => ({ text, isName: index % 2 === 1 }))
    .filter(({ text }) => text !== '')
}
