// The sections of a chapter: a fixed table of headings, each with the shape its content takes.

import type { BlockContent, Heading, ListItem, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { ID, ID_HELP } from './fields.ts'
import { blockHtml, briefHtml, inlineHtml, isComment } from './html.ts'
import type { Page } from './html.ts'
import type { Mistake, Section, SectionKind, Term } from './library.ts'
import { placeOf, slugOf, textOf, walk } from './nodes.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Place, Report, Source } from './source.ts'
import { place, placeText } from './source.ts'
import type { NamedTerm } from './term-links.ts'

type Shape = Section['shape']

const HEADINGS: Readonly<Record<string, { readonly kind: SectionKind; readonly shape: Shape }>> = {
  Objectives: { kind: 'objectives', shape: 'prose' },
  Introduction: { kind: 'introduction', shape: 'prose' },
  Analogy: { kind: 'analogy', shape: 'prose' },
  'How it works': { kind: 'how-it-works', shape: 'prose' },
  'Walk-through': { kind: 'walk-through', shape: 'steps' },
  'On the job': { kind: 'on-the-job', shape: 'prose' },
  'How the exam tests this': { kind: 'exam', shape: 'prose' },
  'Common wrong answers': { kind: 'common-wrong-answers', shape: 'mistakes' },
  'Specific values': { kind: 'specific-values', shape: 'prose' },
  'Calculation traps': { kind: 'calculation-traps', shape: 'prose' },
  'Decision rule': { kind: 'decision-rule', shape: 'prose' },
  'Key takeaways': { kind: 'key-takeaways', shape: 'prose' },
  'Easy to mix up': { kind: 'easy-to-mix-up', shape: 'prose' },
  'Watch out': { kind: 'watch-out', shape: 'mistakes' },
  'Questions and answers': { kind: 'questions-and-answers', shape: 'questions' },
  Terms: { kind: 'terms', shape: 'terms' },
}
/** The headings a chapter may use. */
const SECTION_HEADINGS: readonly string[] = Object.keys(HEADINGS)

/** A section before it is rendered: what its links may point to is not known until every chapter has been read. */
export interface SectionDraft {
  readonly id: string
  readonly kind: SectionKind
  readonly shape: Shape
  readonly title: string
  readonly heading: Heading
  /** Before the first `###`. */
  readonly intro: readonly RootContent[]
  readonly parts: readonly Subsection[]
}
/** A `###` heading and what follows it. */
interface Subsection {
  readonly id: string
  /** Written behind the heading: `{#misconception}`. */
  readonly marker: Marker | null
  readonly heading: Heading
  readonly title: readonly PhrasingContent[]
  readonly body: readonly RootContent[]
}
export interface Marker {
  readonly id: string
  readonly at: Place
}

export interface SectionsDraft {
  readonly sections: readonly SectionDraft[]
  /** Anchors as authors may write them, to the ids they have in the page. */
  readonly anchors: ReadonlyMap<string, string>
  /** By anchor, as authors may write it, what stands there, in words. */
  readonly titles: ReadonlyMap<string, string>
  /** Ids of the mistakes the chapter names. */
  readonly misconceptions: readonly string[]
}

/** Splits a chapter into its sections and gives every heading its anchor. */
export function readSections(source: Source, root: Root, report: Report): SectionsDraft {
  const sections: SectionDraft[] = []
  const anchors = new Map<string, string>()
  const titleOf = new Map<string, string>()
  const content = root.children.filter((node) => !isSilent(node))
  const first = content.findIndex(isSectionHeading)
  const before = first < 0 ? content : content.slice(0, first)
  for (const node of before) {
    const help = `move it below a ## heading: ${SECTION_HEADINGS.slice(0, 4).join(', ')} …`
    report(placeOf(source, node), 'text before the first section', help)
  }
  for (const [heading, body] of splitAt(content.slice(before.length), isSectionHeading)) {
    const written = textOf(heading).trim()
    const name = written.split(':')[0]?.trim() ?? ''
    const known = SECTION_HEADINGS.find((each) => each.toLowerCase() === name.toLowerCase())
    if (known === undefined) {
      const help = `the sections are ${SECTION_HEADINGS.join(', ')}${didYouMean(name, SECTION_HEADINGS)} Use ### for other headings`
      report(placeOf(source, heading), `there is no section "${written}"`, help)
    }
    const { kind, shape } = HEADINGS[known ?? 'Introduction'] ?? { kind: 'introduction', shape: 'prose' }
    const slug = slugOf(written)
    if (anchors.get(slug) === slug) {
      report(
        placeOf(source, heading),
        `the heading "${written}" is there twice`,
        'join the two sections, or write the second as "Kind: another title"',
      )
    }
    const id = claimAnchor(anchors, slug)
    if (!anchors.has(slugOf(name))) anchors.set(slugOf(name), id)
    titleOf.set(id, written)
    if (body.length === 0)
      report(placeOf(source, heading), `the section "${written}" is empty`, 'write it, or remove its heading')
    sections.push({
      id,
      kind,
      shape,
      title: written,
      heading,
      ...readParts(source, shape, body, { anchors, titleOf }, report),
    })
  }
  const mistakes = sections.filter((section) => section.shape === 'mistakes').flatMap((section) => section.parts)
  const titles = new Map([...anchors].map(([written, id]) => [written, titleOf.get(id) ?? '']))
  return { sections, anchors, titles, misconceptions: mistakes.flatMap((part) => part.marker?.id ?? []) }
}

function readParts(
  source: Source,
  shape: Shape,
  body: readonly RootContent[],
  { anchors, titleOf }: { readonly anchors: Map<string, string>; readonly titleOf: Map<string, string> },
  report: Report,
) {
  const isPart = (node: Nodes): node is Heading => node.type === 'heading' && node.depth === 3
  const inParts = shape !== 'prose' && shape !== 'terms'
  for (const node of body) {
    if (node.type !== 'heading' || (inParts && isPart(node))) continue
    const text = textOf(node)
    const id = claimAnchor(anchors, slugOf(text))
    node.data = { ...node.data, hProperties: { id } }
    titleOf.set(id, text)
  }
  if (!inParts) return { intro: body, parts: [] }

  const first = body.findIndex(isPart)
  const intro = first < 0 ? body : body.slice(0, first)
  const parts = splitAt(body.slice(intro.length), isPart).map(([heading, body]): Subsection => {
    const { nodes, marker } = takeMarker(source, heading.children, report)
    const text = textOf({ ...heading, children: [...nodes] })
    const slug = slugOf(text)
    // A mistake is anchored by its misconception, and can be linked by its heading as well.
    const id = marker && !anchors.has(marker.id) ? marker.id : claimAnchor(anchors, slug)
    for (const written of [id, marker?.id ?? id, slug]) if (!anchors.has(written)) anchors.set(written, id)
    // A mistake is somebody's words.
    titleOf.set(id, shape === 'mistakes' ? `“${text}”` : text)
    return { id, marker, heading, title: nodes, body }
  })
  return { intro, parts }
}

/** Renders a section by its shape, and reports what the shape lacks. */
export function renderSection(page: Page, draft: SectionDraft, chapter: string): Section {
  const { id, kind, title, shape } = draft
  switch (shape) {
    case 'prose':
      return { id, kind, title, shape, html: blockHtml(page, draft.intro) }
    case 'steps':
      reportNoParts(page, draft, 'a step', '### Copy the image')
      return {
        id,
        kind,
        title,
        shape,
        introHtml: blockHtml(page, draft.intro),
        steps: draft.parts.map((part) => {
          reportEmptyPart(page, part, 'step', 'write what is done in it')
          return { id: part.id, titleHtml: inlineHtml(page, part.title), html: blockHtml(page, part.body) }
        }),
      }
    case 'questions':
      reportNoParts(page, draft, 'a question', '### Does copy overwrite?')
      return {
        id,
        kind,
        title,
        shape,
        introHtml: blockHtml(page, draft.intro),
        questions: draft.parts.map((part) => {
          reportEmptyPart(page, part, 'question', 'write its answer below it')
          return { id: part.id, questionHtml: inlineHtml(page, part.title), answerHtml: blockHtml(page, part.body) }
        }),
      }
    case 'mistakes':
      reportNoParts(page, draft, 'a mistake', '### Saving is automatic {#not-saved}')
      return { id, kind, title, shape, introHtml: blockHtml(page, draft.intro), mistakes: renderMistakes(page, draft) }
    case 'terms':
      return { id, kind, title, shape, terms: renderTerms(page, draft, chapter) }
  }
}

function renderMistakes(page: Page, draft: SectionDraft): readonly Mistake[] {
  const seen = new Map<string, Place>()
  return draft.parts.map((part) => {
    const at = placeOf(page.source, part.heading)
    const why = part.body.filter((node) => node.type === 'blockquote')
    const correct = part.body.filter((node) => node.type !== 'blockquote')
    if (part.marker === null) {
      page.report(
        at,
        'this mistake has no misconception id',
        'write it behind the heading: ### The mistaken belief {#short-id}',
      )
    } else {
      const before = seen.get(part.marker.id)
      if (before)
        page.report(
          part.marker.at,
          `the misconception "${part.marker.id}" is already at ${placeText(before)}`,
          'join the two, or give this one its own id',
        )
      seen.set(part.marker.id, part.marker.at)
    }
    if (correct.length === 0)
      page.report(
        at,
        'this mistake does not say what is correct',
        'write what is correct as a paragraph below the heading',
      )
    if (why.length === 0)
      page.report(at, 'this mistake does not say why people believe it', 'add the reason as a block quote: > Because …')
    return {
      id: part.id,
      misconception: part.marker?.id ?? part.id,
      mistakeHtml: inlineHtml(page, part.title),
      correctHtml: blockHtml(page, correct),
      whyHtml: blockHtml(
        page,
        why.flatMap((quote) => quote.children as BlockContent[]),
      ),
    }
  })
}

/** The terms that a section defines; none if it is of another shape. */
export function termsIn({ shape, intro }: Pick<SectionDraft, 'shape' | 'intro'>): readonly NamedTerm[] {
  if (shape !== 'terms') return []
  return intro
    .flatMap((node) => (node.type === 'list' ? node.children : []))
    .flatMap((item) => readTerm(item) ?? [])
    .map(({ term }) => ({ id: termId(term), term }))
}

function termId(term: string): string {
  return `term-${slugOf(term)}`
}

function renderTerms(page: Page, draft: SectionDraft, chapter: string): readonly Term[] {
  const seen = new Map<string, Place>()
  const terms: Term[] = []
  for (const node of draft.intro) {
    if (node.type !== 'list') {
      page.report(
        placeOf(page.source, node),
        'terms are a list, and this is not in it',
        'write each term as - **term**: definition',
      )
      continue
    }
    for (const item of node.children) {
      const at = placeOf(page.source, item)
      const read = readTerm(item)
      if (!read) {
        page.report(at, 'this is not a term and its definition', 'write it as - **term**: definition')
        continue
      }
      const key = read.term.toLowerCase()
      const before = seen.get(key)
      if (before)
        page.report(
          at,
          `the term "${read.term}" is already defined at ${placeText(before)}`,
          'keep one of the two definitions',
        )
      seen.set(key, at)
      terms.push({
        id: termId(read.term),
        term: read.term,
        definitionHtml: briefHtml(page, read.definition),
        chapter,
      })
    }
  }
  return terms
}

/** `- **term**: definition` */
function readTerm(item: ListItem): { term: string; definition: readonly RootContent[] } | null {
  const [paragraph, ...more] = item.children
  if (paragraph?.type !== 'paragraph') return null
  const [strong, colon, ...rest] = paragraph.children
  if (strong?.type !== 'strong' || colon?.type !== 'text') return null
  const text = /^\s*:\s*([\s\S]*)$/.exec(colon.value)?.[1]
  if (text === undefined || (text === '' && rest.length === 0)) return null
  const children: PhrasingContent[] = text === '' ? rest : [{ ...colon, value: text }, ...rest]
  return { term: textOf(strong).trim(), definition: [{ ...paragraph, children }, ...more] }
}

/** Takes a trailing `{#id}` off a line of text. */
export function takeMarker(
  source: Source,
  nodes: readonly PhrasingContent[],
  report: Report,
): { nodes: readonly PhrasingContent[]; marker: Marker | null } {
  const last = nodes.at(-1)
  const [written, value] = (last?.type === 'text' ? /\s*\{#([^{}]*)\}\s*$/.exec(last.value) : null) ?? []
  if (last?.type !== 'text' || written === undefined || value === undefined) return { nodes, marker: null }
  const end = last.position?.end
  const at = place(source, end?.line ?? 1, Math.max(1, (end?.column ?? 1) - written.trim().length))
  if (!ID.test(value)) report(at, `"${value}" is not an id`, ID_HELP)
  const left = last.value.slice(0, last.value.length - written.length)
  return {
    nodes: left === '' ? nodes.slice(0, -1) : [...nodes.slice(0, -1), { ...last, value: left }],
    marker: { id: value, at },
  }
}

/** Front matter, comments and link definitions show nothing. */
export function isSilent(node: Nodes): boolean {
  return node.type === 'yaml' || node.type === 'definition' || (node.type === 'html' && isComment(node.value))
}

function isSectionHeading(node: Nodes): node is Heading {
  return node.type === 'heading' && node.depth === 2
}

function splitAt(nodes: readonly RootContent[], starts: (node: Nodes) => node is Heading): [Heading, RootContent[]][] {
  const groups: [Heading, RootContent[]][] = []
  for (const node of nodes) {
    if (starts(node)) groups.push([node, []])
    else groups.at(-1)?.[1].push(node)
  }
  return groups
}

function claimAnchor(anchors: Map<string, string>, slug: string): string {
  let id = slug || 'section'
  for (let n = 2; anchors.get(id) === id; n++) id = `${slug}-${n}`
  anchors.set(id, id)
  return id
}

function reportNoParts(page: Page, draft: SectionDraft, what: string, example: string): void {
  if (draft.parts.length > 0) return
  page.report(
    placeOf(page.source, draft.heading),
    `the section "${draft.title}" needs ${what}`,
    `begin each with a heading like ${example}`,
  )
}

function reportEmptyPart(page: Page, part: Subsection, what: string, help: string): void {
  if (part.body.length > 0) return
  page.report(placeOf(page.source, part.heading), `this ${what} is empty`, help)
}

/** Words of a chapter, for its reading time. */
export function wordCount(root: Root): number {
  let words = 0
  for (const node of walk(root)) {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      words += node.value.split(/\s+/).filter(Boolean).length
  }
  return words
}
