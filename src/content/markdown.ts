// The dialect of markdown that content is written in: CommonMark, front matter, tables, task lists, container directives.

import type { Nodes, Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { directive } from 'micromark-extension-directive'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { mendDirectives, plainOpeners, TOO_DEEP } from './directives.ts'
import { lineOf, placeOf, walk } from './nodes.ts'
import { placeOnLine } from './source.ts'
import { reportStrayMarkup } from './stray-markup.ts'
import type { Report, Source } from './source.ts'

type Extension = ReturnType<typeof gfm>
const COLON = 58
const BRACKET = 91

const syntax = [frontmatter(['yaml']), containersOnly(directive()), tablesAndTasks(gfm())]
const trees = [frontmatterFromMarkdown(['yaml']), directiveFromMarkdown(), gfmFromMarkdown().filter(isTablesOrTasks)]

/** The tree of a file. What the grammar would silently take for plain text or swallow is reported here. */
export function parseMarkdown(source: Source, report: Report): Root {
  const mended = mendDirectives(source, report)
  let root = treeOf(mended.text)
  cutDeep(source, root, report)
  const opened = new Set([...walk(root)].filter((node) => node.type === 'containerDirective').map(lineOf))
  const unread = mended.openers.filter((line) => !opened.has(line))
  for (const line of unread) {
    const atEdge = (source.lines[line - 1] ?? '').startsWith(':::')
    report(
      placeOnLine(source, line, ':::'),
      `this line cannot be read as the start of a block${atEdge ? ': its attributes are wrong' : ''}`,
      `write it ${atEdge ? 'without blanks behind # and around =' : 'at the left edge'}, like :::choice{#short-id level=apply see="#watch-out"}`,
    )
  }
  if (unread.length > 0) {
    root = treeOf(plainOpeners(mended.text, unread))
    cutDeep(source, root, report)
  }
  reportStrayMarkup(source, root, report)
  for (const node of walk(root)) if (node.type === 'code') reportUnclosedFence(source, node, report)
  return root
}

/** Trees that were made before, by their texts. */
export interface Trees {
  /** A tree that nobody else has; null: it is not known. */
  readonly get: (text: string) => Root | null
  /** Is told of every tree that is made. It changes afterwards. */
  readonly put: (text: string, tree: Root) => void
}

let kept: Trees | null = null

/** Does some reading with the trees that are known. It comes to the same without them. */
export function withTrees<Result>(known: Trees | null, read: () => Result): Result {
  const before = kept
  kept = known
  try {
    return read()
  } finally {
    kept = before
  }
}

function treeOf(text: string): Root {
  const known = kept?.get(text)
  if (known) return known
  const made = fromMarkdown(text, { extensions: syntax, mdastExtensions: trees })
  kept?.put(text, made)
  return made
}

/** No node of a tree is deeper than this. A page of a book needs about ten. */
const DEEPEST = 100

/** Cuts what is too deep for a walk by recursion, and reports where it begins. */
function cutDeep(source: Source, root: Root, report: Report): void {
  let level: Nodes[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === DEEPEST) {
      const [first] = level
      if (first) report(placeOf(source, first), ...TOO_DEEP)
      for (const node of level) if ('children' in node) node.children = []
      return
    }
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []))
  }
}

/** Text and leaf directives stay off: they would eat `10:30`, `flash:/x.bin` and `Gi0/1:` in prose. */
function containersOnly(extension: Extension): Extension {
  const [container] = [extension.flow?.[COLON] ?? []].flat()
  if (!container) throw new Error('micromark-extension-directive no longer lists its container construct first')
  return { flow: { [COLON]: container } }
}

/** Of GFM only tables and task lists: no guessed links (`scp://ops@r1.example/x`), no `~~`, no footnotes. */
function tablesAndTasks(extension: Extension): Extension {
  const tasks = [extension.text?.[BRACKET] ?? []].flat().filter((construct) => construct.name === 'tasklistCheck')
  if (!extension.flow || tasks.length !== 1) throw new Error('micromark-extension-gfm has other construct names now')
  return { flow: extension.flow, text: { [BRACKET]: tasks } }
}

function isTablesOrTasks(extension: ReturnType<typeof gfmFromMarkdown>[number]): boolean {
  const tokens = { ...extension.enter, ...extension.exit }
  return 'table' in tokens || 'taskListCheckValueChecked' in tokens
}

/** A fence that is never closed takes the rest of the file with it. */
function reportUnclosedFence(source: Source, node: Nodes & { type: 'code' }, report: Report): void {
  const { start, end } = node.position ?? {}
  if (!start || !end) return
  const opening = (source.lines[start.line - 1] ?? '').slice(start.column - 1)
  const marker = /^(`{3,}|~{3,})/.exec(opening)?.[1]
  if (marker === undefined) return
  const closing = (source.lines[end.line - 1] ?? '').replace(/^[\s>]*/, '').trimEnd()
  const swallowed = source.lines
    .slice(start.line, end.line - 1)
    .findIndex((line) => line.startsWith(marker) && /^[`~]{3,}\s*\w/.test(line))
  if (swallowed >= 0) {
    report(
      placeOf(source, node),
      `this code fence is not closed before the next one begins, on line ${start.line + 1 + swallowed}`,
      `write ${marker} on a line of its own between them`,
    )
    return
  }
  if (end.line > start.line && closing.startsWith(marker) && closing.replaceAll(marker.charAt(0), '') === '') return
  report(
    placeOf(source, node),
    'this code fence is never closed',
    `write ${marker} on a line of its own after the code`,
  )
}
