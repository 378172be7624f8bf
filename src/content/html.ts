// The one producer of HTML: markdown nodes to sanitised HTML, with links and figures of the course resolved.

import type { Element, Root as HastRoot, RootContent as HastContent } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import type { Schema } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import type { Definition, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { placeOf, textOf, walk } from './nodes.ts'
import { didYouMean } from './did-you-mean.ts'
import { parseOwnText } from './own-text.ts'
import type { Place, Report, Source } from './source.ts'
import { linkTerms } from './term-links.ts'
import type { SectionTerms } from './term-links.ts'

/** What links of the course may point to. */
export interface Names {
  /** By chapter id: anchors as authors may write them, to the ids they have in the page. */
  readonly chapters: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly scenarios: ReadonlySet<string>
  /** Paths below the course folder: `figures/boot.svg`. */
  readonly figures: ReadonlySet<string>
}

/** A file whose nodes are made into HTML. */
export interface Page {
  readonly source: Source
  /** The chapter that `#section` links mean; null outside chapters. */
  readonly chapter: string | null
  /** True on the chapter's own page, where `#section` needs no address. */
  readonly ownPage: boolean
  readonly names: Names
  readonly report: Report
  readonly definitions: readonly Definition[]
  /** Words of the glossary to link in blocks of text; none without it. */
  readonly terms?: SectionTerms | null
}

/** Link reference definitions of a file, which its fragments need to be rendered alone. */
export function definitionsOf(root: Root): readonly Definition[] {
  return [...walk(root)].filter((node) => node.type === 'definition')
}

/** Paragraphs, lists, tables, code: everything between two places of a page. */
export function blockHtml(page: Page, nodes: readonly RootContent[]): string {
  if (nodes.length === 0) return ''
  return render(page, [...nodes, ...page.definitions], page.terms ?? null)
}

/** The text of one paragraph or heading, to stand inside another element. */
export function inlineHtml(page: Page, nodes: readonly PhrasingContent[]): string {
  const paragraph: Paragraph = { type: 'paragraph', children: [...nodes] }
  return render(page, [paragraph, ...page.definitions]).replace(/^<p>([\s\S]*)<\/p>$/, '$1')
}

/** One paragraph without its element (it may stand in a label); anything longer as blocks. */
export function briefHtml(page: Page, nodes: readonly RootContent[]): string {
  const [only, ...more] = nodes
  return only?.type === 'paragraph' && more.length === 0 ? inlineHtml(page, only.children) : blockHtml(page, nodes)
}

/** What a learner wrote (own-text.ts). It has no links and no figures, so it needs no page of the course. */
export function ownTextHtml(text: string): string {
  const tree = toHast(parseOwnText(text))
  const root: HastRoot = tree.type === 'root' ? tree : { type: 'root', children: [] }
  for (const child of root.children)
    if (child.type === 'element' && child.tagName === 'pre') child.properties['tabIndex'] = 0
  return toHtml(sanitize(root, schema)).trim()
}

/** Resolves a reference to a section: `#section` of the chapter itself, or `chapter-id#section`. Null after a problem. */
export function resolveSection(
  names: Names,
  chapter: string | null,
  target: string,
  at: Place,
  report: Report,
): string | null {
  const [written = '', ...rest] = target.split('#')
  const section = rest.join('#')
  const id = written === '' ? chapter : written
  const anchors = id === null ? undefined : names.chapters.get(id)
  if (id === null || !anchors) {
    report(
      at,
      `there is no chapter "${written}"`,
      `write the id of a chapter of this course${didYouMean(written, names.chapters.keys())}`,
    )
    return null
  }
  if (section === '') return id
  const anchor = anchors.get(section)
  if (anchor !== undefined) return `${id}#${anchor}`
  const help = `a section's name is its heading in lower case with hyphens${didYouMean(section, anchors.keys())}`
  report(at, `chapter "${id}" has no section "#${section}"`, help)
  return null
}

const schema: Schema = {
  strip: ['script'],
  clobber: [],
  allowComments: false,
  tagNames:
    'a blockquote br code div em h2 h3 h4 h5 h6 hr img input li ol p pre strong table tbody td th thead tr ul'.split(
      ' ',
    ),
  attributes: {
    a: ['href', 'rel', 'title'],
    code: [['className', /^language-./]],
    div: [['className', 'table'], 'tabIndex', 'role', 'ariaLabel'],
    img: ['src', 'alt', 'title'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    li: [['className', 'task-list-item']],
    ol: ['start'],
    pre: ['tabIndex'],
    td: ['align'],
    th: ['align', 'scope'],
    ul: [['className', 'contains-task-list']],
    '*': ['id'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: [] },
  required: { input: { type: 'checkbox', disabled: true } },
}

function render(page: Page, nodes: readonly RootContent[], terms: SectionTerms | null = null): string {
  for (const node of nodes) for (const each of walk(node)) reportUnsupported(page, each)
  const tree = toHast({ type: 'root', children: [...nodes] })
  const root: HastRoot = tree.type === 'root' ? tree : { type: 'root', children: [tree] }
  dress(page, root)
  const clean = sanitize(root, schema)
  if (terms && clean.type === 'root') linkTerms(clean, terms)
  return toHtml(clean).trim()
}

/** Changes elements in place: addresses of links and figures, scrollable tables and code that the keyboard can reach. */
function dress(page: Page, parent: HastRoot | Element): void {
  parent.children = parent.children.map((child) => {
    if (child.type !== 'element') return child
    dress(page, child)
    const at = {
      file: page.source.path,
      line: child.position?.start.line ?? 1,
      column: child.position?.start.column ?? 1,
    }
    switch (child.tagName) {
      case 'a':
        dressLink(page, child, at)
        return child
      case 'img':
        dressFigure(page, child, at)
        return child
      case 'pre':
        child.properties['tabIndex'] = 0
        return child
      case 'th':
        // An empty corner of a comparison table heads nothing.
        if (child.children.length === 0) child.tagName = 'td'
        else child.properties['scope'] = 'col'
        return child
      case 'table':
        return scrollable(child)
      default:
        return child
    }
  }) as typeof parent.children
}

function dressLink(page: Page, link: Element, at: Place): void {
  const written = decode(String(link.properties['href'] ?? ''))
  const [, scheme = '', target = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(written) ?? []
  if (scheme === 'chapter') {
    const section = resolveSection(page.names, null, target, at, page.report)
    link.properties['href'] = `/chapters/${section ?? ''}`
  } else if (scheme === 'scenario') {
    link.properties['href'] = `/scenarios/${target}`
    if (page.names.scenarios.has(target)) return
    const help = `write the id of a scenario of this course${didYouMean(target, page.names.scenarios)}`
    page.report(at, `there is no scenario "${target}"`, help)
  } else if (written.startsWith('#') && page.chapter !== null) {
    const section = resolveSection(page.names, page.chapter, written, at, page.report) ?? ''
    link.properties['href'] = page.ownPage ? section.slice(section.indexOf('#')) : `/chapters/${section}`
  } else if (scheme === 'http' || scheme === 'https') {
    link.properties['rel'] = 'noopener'
  } else if (scheme !== 'mailto') {
    page.report(
      at,
      `a link cannot lead to "${written}"`,
      'write chapter:ID, chapter:ID#section, scenario:ID or a full https:// address',
    )
  }
}

function dressFigure(page: Page, image: Element, at: Place): void {
  const path = decode(String(image.properties['src'] ?? '')).replace(/^(\.\.?\/)+/, '')
  image.properties['src'] = `/${path}`
  if (String(image.properties['alt'] ?? '').trim() === '') {
    page.report(
      at,
      'this figure has no text alternative',
      'say in the brackets what one sees: ![The boot process as a flow chart](figures/boot.svg)',
    )
  }
  if (page.names.figures.has(path)) return
  const help = `put the file into the course's figures folder and write figures/NAME${didYouMean(path, page.names.figures)}`
  page.report(at, `there is no figure "${path}"`, help)
}

/** A wide table scrolls by itself; to scroll it by keyboard it takes the focus, and then it needs a name. */
function scrollable(table: Element): Element {
  const columns = elementsOf(table, 'th')
    .map(hastText)
    .filter((text) => text !== '')
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table'], tabIndex: 0, role: 'region', ariaLabel: `Table: ${columns.join(', ')}` },
    children: [table],
  }
}

function elementsOf(parent: Element, tagName: string): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.tagName === tagName ? [child] : elementsOf(child, tagName)
  })
}

function hastText(node: HastContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map((child) => hastText(child as HastContent)).join('') : ''
}

function reportUnsupported(page: Page, node: Nodes): void {
  if (node.type === 'html' && !isComment(node.value)) {
    const help = 'write it in markdown; in text, put device words like <name> into backquotes'
    page.report(placeOf(page.source, node), `HTML is not shown: ${firstLine(node.value)}`, help)
  }
  if (node.type === 'heading' && node.depth === 1) {
    const help = 'begin with ##: the title comes from the front matter'
    page.report(placeOf(page.source, node), `"# ${textOf(node)}" would be a second title of the page`, help)
  }
}

export function isComment(html: string): boolean {
  return /^<!--[\s\S]*-->\s*$/.test(html.trim())
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? ''
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
