// Markup that markdown takes for plain text without a word, because something in it is not quite right; and rows that do not fit their table.

import type { Nodes, Paragraph, Root, Table, Text } from 'mdast'
import { placeOf, walk } from './nodes.ts'
import { place } from './source.ts'
import type { Report, Source } from './source.ts'

/** A box with text at the start of a line: with a dash it would be an option. */
export const BOX_WITHOUT_DASH = /(?<=^[\s>]*)(?:[A-Za-z][.)][ \t]*)?\[[ xX]\][ \t]+\S/m

/** What each sign in plain text was probably meant to be. Backslashes and backquotes keep a sign as it is. */
const STRAY: readonly (readonly [sign: RegExp, message: string, help: string])[] = [
  [/`/, 'this backquote has no partner', 'close the code with a second one, or write \\` for the sign itself'],
  [/~~[^\s~][^~]*~~/, 'text cannot be struck through here', 'take the ~~ out, or put the text into backquotes'],
  [/\[\^[^\]\s]+\]/, 'there are no footnotes here', 'write the note in parentheses or in a sentence of its own'],
  [
    /(?<!\*)\*\*(?!\*)/,
    'this ** makes nothing bold',
    'write **text** with both pairs and no blanks inside them, or put the signs into backquotes',
  ],
  [
    /(?<![*\s])\*(?!\*)|(?<!\*)\*(?![*\s])/,
    'this * makes nothing italic',
    'write *text* with both signs and no blanks inside them, or put the signs into backquotes',
  ],
  [
    /(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}])/u,
    'this _ makes nothing italic',
    'write *text* with both signs and no blanks inside them, or put the signs into backquotes',
  ],
  [
    BOX_WITHOUT_DASH,
    'this is not an option without a dash in front of it',
    'write it like - [ ] text, without a letter: the page adds its own',
  ],
  [/^[-*+]\[[ xX]\]/m, 'this is not an option without a blank behind its dash', 'write it like - [ ] text'],
  [/\]\(/, 'this link is not closed', 'write [text](chapter:ID) with both parentheses'],
  [/^ {0,3}#{2,6}(?=[A-Za-z])/m, 'this is not a heading without a blank behind its #', 'write it like ## How it works'],
]

/** Reports it all for a tree that was read from `source`. */
export function reportStrayMarkup(source: Source, root: Root, report: Report): void {
  const told = new Set<Nodes>()
  for (const node of walk(root)) {
    if (node.type === 'table') reportTornRows(source, node, report, told)
    else if (node.type === 'paragraph') reportTableAsText(source, node, report)
    else if (node.type === 'text' && !told.has(node)) reportStrayText(source, node, report)
  }
}

function reportStrayText(source: Source, node: Text, report: Report): void {
  if (!/[`~*_#[]/.test(node.value)) return
  for (const [sign, message, help] of STRAY) {
    if (!sign.test(node.value)) continue
    for (const { line, column, text } of linesOf(source, node)) {
      const at = unescaped(text).search(sign)
      if (at < 0) continue
      report(place(source, line, column + at), message, help)
      break
    }
  }
}

/** A | in the code of a cell ends the cell, and what is too much for the head is not shown. `told` takes the words of such rows. */
function reportTornRows(source: Source, table: Table, report: Report, told: Set<Nodes>): void {
  const columns = table.children[0]?.children.length ?? 0
  for (const row of table.children) {
    const cells = row.children.length
    const torn = row.children.find((cell) =>
      cell.children.some((node) => node.type === 'text' && hasStray(source, node, /`/)),
    )
    if (torn) {
      for (const node of walk(row)) told.add(node)
      report(
        placeOf(source, torn),
        'this cell has an odd number of backquotes',
        'write \\| for a | inside a cell, in code too, and close the code in the same cell',
      )
    } else if (cells !== columns) {
      report(
        placeOf(source, row.children[columns] ?? row),
        `this row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, and its head has ${columns}`,
        cells > columns ? 'write \\| for a | inside a cell, in code too' : 'write an empty cell as | |',
      )
    }
  }
}

/** A head and a line of dashes with other numbers of cells are no table, but a paragraph. */
function reportTableAsText(source: Source, node: Paragraph, report: Report): void {
  for (const { line, text } of linesOf(source, node)) {
    if (!/^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(text) || !text.includes('|')) continue
    report(
      place(source, line, text.search(/\S/) + 1),
      'this is not read as a table: its head and the line of dashes have different numbers of cells',
      'write one | --- for each cell of the head, right below it',
    )
    return
  }
}

function hasStray(source: Source, node: Text, sign: RegExp): boolean {
  return linesOf(source, node).some(({ text }) => sign.test(unescaped(text)))
}

/** Without the signs that a backslash keeps as they are. */
function unescaped(text: string): string {
  return text.replaceAll(/\\./g, '  ')
}

/** The part of each line that a node covers, as it was written. */
function linesOf(source: Source, { position }: Nodes): { line: number; column: number; text: string }[] {
  if (!position) return []
  const { start, end } = position
  return source.lines.slice(start.line - 1, end.line).map((written, index) => {
    const column = index === 0 ? start.column : 1
    const until = start.line + index === end.line ? end.column - 1 : undefined
    return { line: start.line + index, column, text: written.slice(column - 1, until) }
  })
}
