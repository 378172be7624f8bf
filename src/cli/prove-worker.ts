// Runs in a worker: everything that `drillmark check` does, while the server goes on answering.

import { problemText } from '../content/problem-text.ts'
import { keptProofs, loadContent } from '../load-content.ts'
import type { LoadedContent } from '../load-content.ts'

export interface Proven {
  /** As `drillmark check` prints them. */
  readonly problems: readonly { readonly file: string; readonly text: string }[]
  readonly proofs: readonly { readonly scenario: string; readonly text: string }[]
}

/** Checks a content folder with all its proofs; what was proven before is not run again. */
export async function prove(folder: string): Promise<Proven> {
  const loaded = await loadContent(folder, { proofs: keptProofs() })
  const { library, mutations } = loaded
  // Failures come first, because an author looks for them in a long list.
  const worstFirst = [...mutations].sort(([, a], [, b]) => b.survivors - a.survivors)
  return {
    problems: shownProblems(loaded),
    proofs: worstFirst.map(([scenario, { mutants, killed, equivalent, dontCare }]) => {
      const known = library?.scenarios.get(scenario)
      const answers = known ? `${known.passes.length} pass, ${known.fails.length} fail, ` : ''
      const may = dontCare.length > 0 ? `, ${dontCare.length} may pass` : ''
      return { scenario, text: `${answers}${killed} of ${mutants - equivalent} slips in the solution fail${may}` }
    }),
  }
}

/** Each problem with its file, as `drillmark check` prints it. */
export function shownProblems({ problems, files }: LoadedContent): Proven['problems'] {
  return problems.map((problem) => ({ file: problem.at.file, text: problemText(problem, files.get(problem.at.file)) }))
}
