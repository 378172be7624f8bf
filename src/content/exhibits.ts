// Exhibits: an output, a configuration or a figure that stands above the questions about it.

import type { Root } from 'mdast'
import { blockHtml } from './html.ts'
import { ID, ID_HELP } from './fields.ts'
import { claimId } from './item-parts.ts'
import type { ItemFile } from './item-parts.ts'
import type { Item } from './library.ts'
import { lineOf, placeOf, textOf } from './nodes.ts'
import { didYouMean } from './did-you-mean.ts'
import { isSilent } from './sections.ts'
import { placeOnLine } from './source.ts'
import type { Place } from './source.ts'

const MOST_LINES = 40

export interface Exhibits {
  readonly get: (id: string) => { readonly id: string; readonly html: string } | undefined
  /** Reports those that no item names. */
  readonly reportUnread: (items: readonly Item[]) => void
}

/** The exhibits of a file; what is wrong with them is reported. */
export function compileExhibits({ page, ids }: ItemFile, root: Root): Exhibits {
  const { source, report } = page
  const made = new Map<string, { readonly id: string; readonly html: string; readonly at: Place }>()
  for (const node of root.children) {
    if (node.type !== 'containerDirective' || node.name !== 'exhibit') continue
    const at = placeOf(source, node)
    const { id = '', ...others } = node.attributes ?? {}
    const name = id ?? ''
    if (name === '') report(at, 'this exhibit has no id', 'write :::exhibit{#short-id}')
    else if (!ID.test(name)) report(placeOnLine(source, lineOf(node), '#'), `"${name}" is not an id`, ID_HELP)
    else claimId(ids, name, placeOnLine(source, lineOf(node), '#'), report)
    for (const other of Object.keys(others))
      report(at, `an exhibit has no attribute "${other}"`, `it has an #id${didYouMean(other, ['id'])}`)
    const content = node.children.filter((child) => !isSilent(child))
    if (content.length === 0)
      report(at, 'this exhibit is empty', 'write into it what is to be read: output, a configuration')
    for (const child of content)
      if (child.type === 'code' && child.value.split('\n').length > MOST_LINES)
        report(
          placeOf(source, child),
          `this exhibit has ${child.value.split('\n').length} lines, and nobody reads more than ${MOST_LINES}`,
          'leave out what no question needs',
        )
      else if (child.type === 'heading' || child.type === 'containerDirective')
        report(
          placeOf(source, child),
          `${textOf(child).slice(0, 30) || child.type} cannot stand in an exhibit`,
          'write text, tables, figures and fences',
        )
    made.set(name, { id: name, html: blockHtml(page, content), at })
  }
  return {
    get: (id) => {
      const found = made.get(id)
      return found && { id: found.id, html: found.html }
    },
    reportUnread: (items) => {
      for (const { id, at } of made.values())
        if (!items.some(({ exhibit }) => exhibit?.id === id))
          report(at, `no item reads the exhibit "${id}"`, `write exhibit=${id} behind the id of the items about it`)
    },
  }
}
