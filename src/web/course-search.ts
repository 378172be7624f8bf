// The index of a course for search: made in turns when somebody searches first, and kept as long as the application.

import type { Library } from '../content/library.ts'
import { loadSimulator } from './simulator.ts'
import type { SearchIndex, SearchWords } from '../store/search.ts'
import type { Deps } from './deps.ts'
import { commandEntry, commandHelps, entriesOf, termEntries } from './search-entries.ts'
import type { CommandHelp, Kind } from './search-entries.ts'
import { partsOf } from './search-words.ts'
import { turns } from './turns.ts'

export interface CourseSearch {
  readonly index: SearchIndex<Kind>
  /** Commands that a section shows, by their words. */
  readonly commands: ReadonlyMap<string, CommandHelp & { readonly sections: readonly string[] }>
}

/** Sections that a command leads to. */
const SECTIONS_SHOWN = 4
/** Commands that are looked for in one turn. */
const AT_ONCE = 40

/** Makes the index; a page that is asked for meanwhile waits for one chapter at most. */
export async function courseSearch({ store, library }: Pick<Deps, 'store' | 'library'>): Promise<CourseSearch> {
  const index = (await store.newSearchIndex()) as SearchIndex<Kind>
  const inTurn = turns()
  for (const chapter of library.chapters) await inTurn(() => index.add(entriesOf(library, chapter)))
  await inTurn(() => index.add(termEntries(library)))
  const commands = await inTurn(simulatedCommands)
  const taught = new Map<string, CommandHelp & { readonly sections: readonly string[] }>()
  for (let from = 0; from < commands.length; from += AT_ONCE)
    await inTurn(() => {
      for (const command of commands.slice(from, from + AT_ONCE)) {
        const sections = index.coded(phrase(command.words), SECTIONS_SHOWN)
        if (sections.length > 0) taught.set(command.words, { ...command, sections })
      }
    })
  await inTurn(() => index.add([...taught.values()].map(commandEntry)))
  return { index, commands: taught }
}

/** The words of a command stand side by side. */
function phrase(words: string): SearchWords {
  return [{ spellings: [partsOf(words.toLowerCase())], begins: false }]
}

async function simulatedCommands(): Promise<readonly CommandHelp[]> {
  await loadSimulator()
  const { allFeatures } = await import('../sim/features/index.ts')
  return commandHelps(allFeatures.flatMap(({ parts }) => parts().commands))
}

/** The chapter and the anchor of a section. */
export function sectionOf(library: Library, ref: string) {
  const [id = '', anchor = ''] = ref.split('#')
  return { chapter: library.chapter.get(id), anchor }
}
