// Links words of the glossary in the prose of a chapter, each at its first occurrence in a section.

import type { Element, Root, RootContent, Text } from 'hast'

/** A term as a chapter defines it. */
export interface NamedTerm {
  readonly id: string
  readonly term: string
}
export interface TermLinks {
  readonly pattern: RegExp
  /** By the term in small letters. */
  readonly terms: ReadonlyMap<string, NamedTerm>
}
/** What is linked in one section: `linked` has the ids that it has linked so far. */
export interface SectionTerms {
  readonly links: TermLinks
  readonly linked: Set<string>
}

/** Null where no term can be linked. Of two terms with the same name the first counts, as in the glossary. */
export function termLinks(all: readonly NamedTerm[]): TermLinks | null {
  const terms = new Map<string, NamedTerm>()
  for (const each of all.filter(({ term }) => isUnmistakable(term))) {
    const key = each.term.toLowerCase()
    if (!terms.has(key)) terms.set(key, each)
  }
  if (terms.size === 0) return null
  // The longest first, so that a bridge ID is not taken for a bridge.
  const names = [...terms.keys()].toSorted((a, b) => b.length - a.length).map((name) => literal(name))
  return { pattern: new RegExp(String.raw`(?<![\w./-])(${names.join('|')})s?(?![\w-])`, 'gi'), terms }
}

/**
 * Whether a term means in prose what the glossary says. One plain word (line, type, block) means other things as well, so it is
 * left alone; several words, an abbreviation or a name with a hyphen, a digit or a capital inside are what they seem.
 */
function isUnmistakable(term: string): boolean {
  return /^[\w .+/-]+$/.test(term) && (/\s/.test(term) || /^.+[A-Z0-9._-]/.test(term))
}

function literal(name: string): string {
  return name.replaceAll(/[.+/-]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`)
}

/** Elements in whose text nothing is linked. */
const LEFT_ALONE = new Set(['a', 'code', 'pre', 'th', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Changes the tree in place. */
export function linkTerms(parent: Root | Element, section: SectionTerms): void {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if (child.type === 'text') return linkedText(child, section)
    if (child.type === 'element' && !LEFT_ALONE.has(child.tagName)) linkTerms(child, section)
    return [child]
  }) as typeof parent.children
}

function linkedText(text: Text, { links, linked }: SectionTerms): (Text | Element)[] {
  const parts: (Text | Element)[] = []
  let behind = 0
  for (const found of text.value.matchAll(links.pattern)) {
    const [whole, name = ''] = found
    const term = links.terms.get(name.toLowerCase().replaceAll(/\s+/g, ' '))
    if (!term || linked.has(term.id) || !isWrittenSo(name, term)) continue
    linked.add(term.id)
    parts.push({ type: 'text', value: text.value.slice(behind, found.index) })
    parts.push({
      type: 'element',
      tagName: 'a',
      properties: { className: ['term'], href: `/glossary#${term.id}` },
      children: [{ type: 'text', value: whole }],
    })
    behind = found.index + whole.length
  }
  return behind === 0 ? [text] : [...parts, { type: 'text', value: text.value.slice(behind) }]
}

/** POST is no post. Only the first letter may differ, because a sentence may begin with it; of several words all may. */
function isWrittenSo(name: string, { term }: NamedTerm): boolean {
  return /\s/.test(term) || name.slice(1) === term.slice(1)
}
