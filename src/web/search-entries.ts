// What search can find of a course: its chapters and sections, items, terms, scenarios, and the commands that it teaches.

import { plainText } from '../content/plain-text.ts'
import type { Chapter, Library, Section } from '../content/library.ts'
import type { Command } from '../sim/command.ts'
import type { SearchEntry } from '../store/search.ts'

export type Kind = 'chapter' | 'section' | 'item' | 'term' | 'command' | 'scenario'
type Entry = SearchEntry<Kind>

/** A command word with its help, as search shows it. */
export interface CommandHelp {
  /** `show ip route` */
  readonly words: string
  readonly forms: readonly string[]
  readonly help: string
  /** Where it is typed: `EXEC`, `config-if`. */
  readonly modes: readonly string[]
}

/** Of a chapter everything but its terms, which the glossary has. Of an item only what is asked: never a key, never an explanation. */
export function entriesOf(library: Library, chapter: Chapter): readonly Entry[] {
  const { id, title } = chapter
  const items = [...new Set([...chapter.quiz, ...chapter.cards])].flatMap((item) => library.items.get(item) ?? [])
  const scenarios = chapter.scenarios.flatMap((scenario) => library.scenarios.get(scenario) ?? [])
  return [
    { kind: 'chapter', ref: id, title, text: '', code: '' },
    ...chapter.sections.flatMap((section) => sectionEntries(id, section)),
    ...items.map(({ id: ref, stemHtml }): Entry => ({
      kind: 'item',
      ref,
      title: plainText(stemHtml),
      text: '',
      code: '',
    })),
    ...scenarios.map((one): Entry => ({
      kind: 'scenario',
      ref: one.id,
      title: one.title,
      text: plainText(one.briefHtml),
      code: '',
    })),
  ]
}

export function termEntries({ glossary }: Library): readonly Entry[] {
  return glossary.map(({ id, term, definitionHtml }) => ({
    kind: 'term',
    ref: id,
    title: term,
    text: plainText(definitionHtml),
    code: '',
  }))
}

export function commandEntry({ words, forms, help }: CommandHelp): Entry {
  return { kind: 'command', ref: words, title: words, text: [help, ...forms].join('\n'), code: '' }
}

/** A part that has an anchor of its own is an entry of its own. */
function sectionEntries(chapter: string, section: Section): readonly Entry[] {
  const at = (anchor: string, title: string, ...html: readonly string[]): readonly Entry[] => [
    {
      kind: 'section',
      ref: `${chapter}#${anchor}`,
      title,
      text: html.map((each) => plainText(each)).join('\n'),
      code: html.map(codeIn).join('\n'),
    },
  ]
  const { id, title } = section
  switch (section.shape) {
    case 'prose':
      return at(id, title, section.html)
    case 'steps':
      return [
        ...at(id, title, section.introHtml),
        ...section.steps.flatMap((step) => at(step.id, plainText(step.titleHtml), step.html)),
      ]
    case 'mistakes':
      return [
        ...at(id, title, section.introHtml),
        ...section.mistakes.flatMap((one) => at(one.id, plainText(one.mistakeHtml), one.correctHtml, one.whyHtml)),
      ]
    case 'questions':
      return [
        ...at(id, title, section.introHtml),
        ...section.questions.flatMap((one) => at(one.id, plainText(one.questionHtml), one.answerHtml)),
      ]
    case 'terms':
      return []
  }
}

function codeIn(html: string): string {
  return [...html.matchAll(/<code[^>]*>([^]*?)<\/code>/g)].map(([, text = '']) => plainText(text)).join('\n')
}

/** Every command of the simulator once, with all its forms. */
export function commandHelps(commands: readonly Command[]): readonly CommandHelp[] {
  return [...Map.groupBy(commands, ({ words }) => words)]
    .filter(([words]) => words !== '')
    .map(([words, forms]) => ({
      words,
      forms: [...new Set(forms.map(formOf))].slice(0, FORMS_SHOWN),
      help: helpOf(forms[0]),
      modes: [...new Set(forms.flatMap(({ modes }) => modes.map((mode) => (EXEC.has(mode) ? 'EXEC' : mode))))],
    }))
}
const FORMS_SHOWN = 6
const EXEC: ReadonlySet<string> = new Set(['user', 'privileged'])

function formOf({ path }: Command): string {
  return path
    .map(([part]) => (typeof part === 'string' ? part : 'flag' in part ? `[${part.keyword}]` : part.shown))
    .join(' ')
}

/** The help of its last keyword says what the command does; that of those before it says where it belongs. */
function helpOf(command: Command | undefined): string {
  const keywords = command?.path.filter(([part]) => typeof part === 'string') ?? []
  return keywords.map(([, help]) => help).join(' › ')
}
