// What a chapter states about a device, sentence by sentence, and which of it a device was asked. The rule is meant to be foreseen by
// an author, so it looks at where a sentence stands and how it begins, never at what it means. docs/authoring.md has it in words.

import type { Nodes, PhrasingContent, RootContent, Table } from 'mdast'
import { readChapter } from './chapters.ts'
import type { ChapterDraft } from './chapters.ts'
import { readCourse } from './course.ts'
import { courseFiles } from './course-files.ts'
import type { SectionKind } from './library.ts'
import { lineOf } from './nodes.ts'
import { isSilent } from './sections.ts'
import type { SectionDraft } from './sections.ts'

export interface Statement {
  readonly file: string
  readonly line: number
  readonly text: string
  /** It stands in a claim, or its paragraph beside a console that is run. */
  readonly proven: boolean
}
export interface ChapterStatements {
  readonly chapter: string
  readonly statements: readonly Statement[]
}

/** Sections that are about the reader, the exam, a picture or the words, and not about a device. */
const NOT_OF_DEVICES: readonly SectionKind[] = ['objectives', 'introduction', 'analogy', 'exam', 'terms']

/** A sentence that begins with one of these tells the reader what to do. */
export const INSTRUCTIONS: readonly string[] = (
  'answer avoid back begin boot build change check choose compare configure confirm connect copy count delete do enter erase expect find ' +
  'follow give go keep leave let look make note open pick plan press put read reload remember remove repeat replace restore return run save ' +
  'see set show start stop take tell test think try turn type use verify wait watch write'
).split(' ')
/** What may stand before such a verb. */
export const BEFORE_INSTRUCTIONS: readonly string[] =
  'afterwards again always finally first here in now never next only otherwise so then'.split(' ')

/** The written chapters of a course in its order, each with what it states. Problems of the files are somebody else's to tell. */
export function courseStatements(files: ReadonlyMap<string, string>): readonly ChapterStatements[] {
  const ignore = (): void => {}
  const found = courseFiles(files, ignore)
  if (!found) return []
  return readCourse(found.course, ignore).chapters.flatMap(({ part, id }) => {
    const file = found.chapters.find((each) => each.part === part && each.chapter === id.value)
    const draft = file && readChapter(file.source, part, file.chapter, ignore)
    return draft && !draft.meta.stub ? [{ chapter: draft.id, statements: statementsOf(draft) }] : []
  })
}

/** What a chapter states, in the order of its lines. */
function statementsOf({ source, draft, claims }: ChapterDraft): readonly Statement[] {
  const statements: Statement[] = []
  const add = (proven: boolean) => (sentence: Sentence) => statements.push({ file: source.path, ...sentence, proven })
  const readBlocks = (written: readonly RootContent[], inClaim: boolean): void => {
    const blocks = written.filter((node) => !isSilent(node))
    for (const [index, node] of blocks.entries()) {
      const claimed = inClaim || claims.claimed.has(node)
      const isBesideConsole = isRun(blocks[index - 1]) || isRun(blocks[index + 1])
      if (node.type === 'paragraph') sentencesOf(node.children).forEach(add(claimed || isBesideConsole))
      else if (node.type === 'list') for (const item of node.children) readBlocks(item.children, claimed)
      else if (node.type === 'table') rowsOf(node).forEach(add(claimed))
    }
  }
  for (const section of draft.sections) {
    if (NOT_OF_DEVICES.includes(section.kind)) continue
    for (const body of bodiesOf(section)) readBlocks(body, false)
  }
  return statements
}

/** How many there are and how many are proven, in whole percent rounded down: 59.9 has not reached 60. */
export function provenShare(statements: readonly Statement[]): {
  readonly statements: number
  readonly proven: number
  readonly percent: number
} {
  const proven = statements.filter((each) => each.proven).length
  const percent = statements.length === 0 ? 100 : Math.floor((proven * 100) / statements.length)
  return { statements: statements.length, proven, percent }
}

function bodiesOf({ intro, parts }: SectionDraft): readonly (readonly RootContent[])[] {
  return [intro, ...parts.map((part) => part.body)]
}

function isRun(node: RootContent | undefined): boolean {
  return node?.type === 'code' && node.lang === 'ios' && /^run\b/.test(node.meta?.trim() ?? '')
}

interface Sentence {
  readonly line: number
  readonly text: string
}

/** A row of a table is one statement; its header is none. */
function rowsOf(table: Table): readonly Sentence[] {
  return table.children.slice(1).map((row) => {
    const cells = row.children.map((cell) =>
      lettersOf(cell.children)
        .map(({ letter }) => letter)
        .join('')
        .trim(),
    )
    return { line: lineOf(row), text: cells.filter(Boolean).join(' | ') }
  })
}

/** Where a sentence ends: after its stop, before a capital letter, a digit or code. A list ends without. */
const END = /(?<!\b(?:e\.g|i\.e|vs|cf|etc|approx|no|fig))[.!?]["'”’)]*\s+(?=["'“‘(]?[\p{Lu}\d])/giu

/** The sentences of a paragraph that state something. */
function sentencesOf(nodes: readonly PhrasingContent[]): readonly Sentence[] {
  const letters = lettersOf(nodes)
  // Code may hold any sign; a sentence that begins with it begins like one with a capital letter.
  const masked = letters.map(({ letter, code }) => (!code ? letter : letter.trim() === '' ? ' ' : 'X')).join('')
  const ends = [...masked.matchAll(END)].map((match) => match.index + match[0].length)
  return [0, ...ends].flatMap((from, index) => {
    const sentence = letters.slice(from, ends[index] ?? letters.length)
    const text = sentence
      .map(({ letter }) => letter)
      .join('')
      .replaceAll(/\s+/g, ' ')
      .trim()
    const line = sentence.find(({ letter }) => letter.trim() !== '')?.line
    return line === undefined || !states(masked.slice(from, ends[index])) ? [] : [{ line, text }]
  })
}

/** A bold word before a sentence, or an answer such as "Neither.", states nothing yet. */
const FEWEST_WORDS = 3

/** Whether a sentence, its code masked, is neither a label nor a question nor an instruction. */
function states(masked: string): boolean {
  const words = masked.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []
  if (words.length < FEWEST_WORDS || /\?["'”’)]*\s*$/.test(masked)) return false
  const first = words.find((word) => !BEFORE_INSTRUCTIONS.includes(word)) ?? ''
  return !INSTRUCTIONS.includes(first)
}

interface Letter {
  readonly letter: string
  readonly line: number
  readonly code: boolean
}

/** The letters that a reader sees, each with its line in the file. */
function lettersOf(nodes: readonly Nodes[]): readonly Letter[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text' || node.type === 'inlineCode') {
      let line = lineOf(node)
      return node.value.split('').map((letter) => ({
        letter,
        line: letter === '\n' ? line++ : line,
        code: node.type === 'inlineCode',
      }))
    }
    if (node.type === 'break') return [{ letter: ' ', line: lineOf(node), code: false }]
    return 'children' in node ? lettersOf(node.children) : []
  })
}
