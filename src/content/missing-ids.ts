// Finds items without an id and makes them one out of the chapter’s prefix and their own words, for `check --fix`.

import { isDamaged } from './characters.ts'
import { prefixed, prefixIn } from './prefix.ts'

export interface MissingId {
  readonly path: string
  readonly line: number
  readonly id: string
}

// The first line of a file may begin with a byte order mark, which stays where it is.
const OPENER =
  /^(\uFEFF? {0,3}:{3,})(choice|true-false|fill|cloze|order|match|command|simlet|card)\s*(?:\{([^}]*)\})?\s*$/
const MOST_WORDS = 5
const MOST_LETTERS = 40
// Words that do not tell one stem from another.
const EMPTY_WORDS = new Set(
  'a an the is are was be been do does did has have had can could will would may must should of to in on at by for from with as and or if it its this that these those you your which what when where who why how one there here not'.split(
    ' ',
  ),
)

/** Ids for the items that have none, unique in the course, in the order of files and lines. A file in another encoding than UTF-8 is left alone. */
export function missingIds(files: ReadonlyMap<string, string>): readonly MissingId[] {
  const taken = new Set([...files.values()].flatMap(idsIn))
  const missing: MissingId[] = []
  for (const [path, text] of files) {
    if (!/(^|\/)(quiz|cards)\.md$/.test(path) || isDamaged(text)) continue
    const prefix = prefixIn(files.get(path.replace(/[^/]*$/, 'chapter.md')) ?? '')
    const lines = text.split(/\r\n|\r|\n/)
    for (const [index, line] of lines.entries()) {
      const [, , kind, attributes = ''] = OPENER.exec(line) ?? []
      if (kind === undefined || /(^|\s)#/.test(attributes)) continue
      // A stem in another script yields no letters. The chapter's id and a number say more than `choice-17`.
      const chapter = path.split('/').at(-2)
      const words = idFrom(stemBelow(lines, index)) || [prefix ?? chapter, kind].filter(Boolean).join('-')
      const id = unique(prefixed(words, prefix), taken)
      taken.add(id)
      missing.push({ path, line: index + 1, id })
    }
  }
  return missing
}

/** The text with the ids written into their opening lines; nothing else changes. */
export function withIds(text: string, missing: readonly MissingId[]): string {
  const parts = text.split(/(\r\n|\r|\n)/)
  for (const { line, id } of missing) {
    const at = (line - 1) * 2
    parts[at] = (parts[at] ?? '').replace(OPENER, (_, colons: string, kind: string, attributes: string | undefined) => {
      const rest = attributes?.trim() ?? ''
      return `${colons}${kind}{#${id}${rest === '' ? '' : ` ${rest}`}}`
    })
  }
  return parts.join('')
}

function idsIn(text: string): string[] {
  const items = [...text.matchAll(/^\uFEFF? {0,3}:{3,}[\w-]+\s*\{[^}]*#([a-z0-9-]+)/gm)]
  const frontMatter = [...text.matchAll(/^id:\s*([a-z0-9-]+)\s*$/gm)]
  return [...items, ...frontMatter].map((match) => match[1] ?? '')
}

/** The lines of the question: up to the options, the answer or the end of the item. */
function stemBelow(lines: readonly string[], opener: number): string {
  const end = lines.findIndex((line, index) => index > opener && /^\s*([-*+] \[|\*\*\*|---|:::|>)/.test(line))
  return lines.slice(opener + 1, end < 0 ? opener + 4 : end).join(' ')
}

function idFrom(stem: string): string {
  const words = stem
    // `Prüfsumme` without its marks is a word that people still read.
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const telling = words.filter((word) => !EMPTY_WORDS.has(word))
  let id = ''
  for (const word of (telling.length > 0 ? telling : words).slice(0, MOST_WORDS)) {
    const longer = id === '' ? word : `${id}-${word}`
    if (longer.length > MOST_LETTERS) break
    id = longer
  }
  return id
}

function unique(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  let n = 2
  while (taken.has(`${id}-${n}`)) n++
  return `${id}-${n}`
}
