// What an author sees of the content, as one saves, and the strip under every page.

import type { Deps } from './deps.ts'
import { count } from './words.ts'

/** The content as the watcher last read it; `serve --watch` brings it. */
export interface Author {
  readonly state: () => AuthorState
  /** Calls the listener after each change, until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void
}
export interface AuthorState {
  /** Another one whenever the pages themselves may look different. */
  readonly edition: number
  /** What `drillmark check` would print, in its order. */
  readonly problems: readonly { readonly file: string; readonly text: string }[]
  /** Whether the pages still show the content as it was before these problems. */
  readonly stale: boolean
  /** Transcripts and mutants are being run. */
  readonly proving: boolean
  /** One sentence for each scenario that was proven: `2 pass, 3 fail, 28 of 28 mutants fail`. */
  readonly proofs: readonly { readonly scenario: string; readonly text: string }[]
}

/** The strip under a page: all problems in a line, and those of the file that the page shows. Null when nobody is writing. */
export function authorStrip({ author }: Deps, path: string) {
  if (!author) return null
  const state = author.state()
  const [, kind, id = ''] = /^\/(chapters|scenarios)\/([a-z0-9-]+)/.exec(path) ?? []
  const here = kind === 'chapters' ? `/${id}/` : `/scenarios/${id}.md`
  return {
    edition: state.edition,
    headline: headlineOf(state),
    tone: state.problems.length > 0 ? 'bad' : 'good',
    problems: kind === undefined ? [] : state.problems.filter(({ file }) => file.includes(here)),
    // A proof of the text before the last save is out of date.
    proof:
      (kind === 'scenarios' &&
        !state.stale &&
        !state.proving &&
        state.proofs.find(({ scenario }) => scenario === id)?.text) ||
      null,
  }
}

/** All problems in a line. */
export function headlineOf({ problems, stale, proving }: AuthorState): string {
  const found = problems.length === 0 ? 'No problems' : count(problems.length, 'problem')
  return `${found}${stale ? '; the pages show the last version without problems' : ''}${proving ? ' so far; proofs are running' : ''}`
}
