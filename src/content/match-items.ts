// Match items: a table of two columns. A row with an empty first cell adds a partner that belongs to none.

import type { Table, TableCell } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { blockHtml, inlineHtml } from './html.ts'
import { explained, hashed, paragraphText, readAttributes } from './item-parts.ts'
import type { ItemFile } from './item-parts.ts'
import type { Level, MatchItem } from './library.ts'
import { placeOf, textOf } from './nodes.ts'

const MOST = 10

/** A match item; what is wrong with it is reported. */
export function compileMatch(file: ItemFile, node: ContainerDirective, level: Level): MatchItem {
  const { page } = file
  const at = placeOf(page.source, node)
  const { body, explanationHtml } = explained(page, node)
  const table = body.at(-1)
  const isTable = table?.type === 'table'
  const stem = isTable ? body.slice(0, -1) : body
  if (!isTable)
    page.report(
      at,
      'this match item has no table',
      'end it with a table of two columns: what is given, and what belongs to it',
    )
  if (stem.length === 0) page.report(at, 'this match item has no stem', 'write above the table what to match')
  const { heads, pairs } = isTable ? readTable(file, table) : { heads: ['', ''] as const, pairs: [] }
  const texts = [...new Set(pairs.map(({ partner }) => partner))]
  const rows = pairs.filter(({ row }) => textOf(row).trim() !== '')
  if (isTable && (rows.length < 2 || rows.length > MOST || texts.length < 2)) {
    page.report(
      placeOf(page.source, table),
      `a match item has 2 to ${MOST} rows and at least 2 partners`,
      'add rows, leave some out, or make it a choice item',
    )
  }
  return {
    ...hashed({
      ...readAttributes(file, node, level),
      kind: 'match',
      stemHtml: blockHtml(page, stem),
      explanationHtml,
      heads,
      rows: rows.map(({ row, partner }, index) => ({
        key: String(index),
        html: inlineHtml(page, row.children),
        partner: String(texts.indexOf(partner)),
      })),
      partners: texts.map((text, index) => ({ key: String(index), text })),
    }),
    stemText: paragraphText(stem),
  }
}

function readTable({ page }: ItemFile, { children: [head, ...rows] }: Table) {
  const pairs: { readonly row: TableCell; readonly partner: string }[] = []
  const seen = new Set<string>()
  for (const line of rows) {
    const [row, other, ...more] = line.children
    const partner = other ? textOf(other).trim() : ''
    if (!row || partner === '' || more.length > 0) {
      page.report(placeOf(page.source, line), 'a row of a match item has two cells', 'write | given | partner |')
      continue
    }
    const words = textOf(row).trim()
    if (words !== '' && seen.has(words))
      page.report(placeOf(page.source, line), `the row "${words}" stands twice`, 'remove one of them')
    seen.add(words)
    pairs.push({ row, partner })
  }
  const [rowsHead = '', partnersHead = ''] = head?.children.map((cell) => textOf(cell).trim()) ?? []
  return { heads: [rowsHead, partnersHead] as const, pairs }
}
