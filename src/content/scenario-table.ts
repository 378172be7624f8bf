// docs/scenarios.md: every scenario of a course with what proves it, as a table.

import type { Library, Scenario } from './library.ts'
import { mutationScore } from './prove.ts'
import type { Mutation } from './prove.ts'

/** The page. `isDiagnosis` tells which ids of an `expect` are diagnoses, the others are criteria. */
export function scenarioTable(
  { chapters, scenarios }: Library,
  mutations: ReadonlyMap<string, Mutation>,
  isDiagnosis: (id: string) => boolean,
): string {
  const inOrder = chapters.flatMap((chapter) => chapter.scenarios.flatMap((id) => scenarios.get(id) ?? []))
  const total = { mutants: 0, killed: 0, equivalent: 0, dontCare: 0 }
  for (const each of mutations.values()) {
    total.mutants += each.mutants
    total.killed += each.killed
    total.equivalent += each.equivalent
    total.dontCare += each.dontCare.length
  }
  const rows = inOrder.map((scenario) => rowOf(scenario, mutations.get(scenario.id), isDiagnosis))
  const excused = inOrder.flatMap(({ id }) =>
    (mutations.get(id)?.dontCare ?? []).map(
      ({ entry, because }) => `| \`${id}\` | ${cell(entry)} | ${cell(because)} |`,
    ),
  )
  return `# Scenarios

Made by \`npm run manual\`; a test keeps it current. ${inOrder.length} scenarios. **Mutants** are slips in a scenario's first answer that passes, made by rule: a line
dropped, neighbours swapped, a copy reversed, a file name misspelt, an answer negated, a digit of a register changed, an argument replaced by a near one,
a line typed on the neighbouring device. *Killed* ones do not pass.
*Equivalent* ones pass and leave the network as the solution does, so no rubric could tell them apart. *Don't care*: they pass, and the author says
why they may (below). **Score**: killed of those that could be told apart.

**Total: ${total.killed} of ${total.mutants - total.equivalent} killed, ${mutationScore(mutations.values())} %** (${total.mutants} mutants, ${total.equivalent} equivalent, ${total.dontCare} don't care).

| scenario | title | chapter | difficulty | min | points | passes | fails | diagnoses its fails show | variants | mutants | killed | equivalent | don't care | score |
| --- | --- | --- | --- | ---: | ---: | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

## Mutants that may pass

${excused.length === 0 ? 'None.' : `| scenario | slip | why it may pass |\n| --- | --- | --- |\n${excused.join('\n')}`}
`
}

function rowOf(scenario: Scenario, mutation: Mutation | undefined, isDiagnosis: (id: string) => boolean): string {
  const { id, title, chapter, difficulty, minutes, rubric, passes, fails, parameters } = scenario
  const points = rubric.criteria.reduce((sum, criterion) => sum + criterion.points, 0)
  const diagnoses = [...new Set(fails.flatMap((fail) => fail.expect.filter(isDiagnosis)))].sort()
  const variants = parameters.reduce((product, { choices }) => product * choices.length, 1)
  const { mutants = 0, killed = 0, equivalent = 0, dontCare = [] } = mutation ?? {}
  const score = mutation ? `${mutationScore([mutation])} %` : ''
  const cells = [
    `\`${id}\``,
    cell(title),
    chapter,
    difficulty,
    minutes,
    points,
    passes.length,
    fails.length,
    diagnoses.join(', '),
    variants,
    mutants,
    killed,
    equivalent,
    dontCare.length,
    score,
  ]
  return `| ${cells.join(' | ')} |`
}

/** A text that cannot end its cell, and is no markup. */
function cell(text: string): string {
  return text.replace(/[|\\*_<]/g, (letter) => `\\${letter}`)
}
