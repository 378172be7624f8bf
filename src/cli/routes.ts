// `drillmark routes`: the passing answers that took a way no transcript takes, for the author to look at and adopt.

import { drawnValues } from '../content/draws.ts'
import type { Library, Scenario } from '../content/library.ts'
import { problemText } from '../content/problem-text.ts'
import { gradeScenario } from '../grading/grade.ts'
import { novelRoute } from '../grading/route.ts'
import { loadContent } from '../load-content.ts'
import type { KeptRoute } from '../store/store.ts'
import { readArguments, textOf } from './arguments.ts'
import type { Usage } from './arguments.ts'
import { openData } from './data-folder.ts'
import type { OpenStore } from './data-folder.ts'
import { noScenario } from './no-scenario.ts'

const USAGE: Usage = {
  line: 'drillmark routes [SCENARIO-ID] [--forget] [--data DIR] [--content DIR]',
  about:
    'Prints passing answers of learners that took a way no transcript of the scenario takes, as blocks to paste into its file. An adopted one proves that the rubric keeps accepting that way; one that should not pass shows what the rubric misses. Whose they were is not kept, and passwords that the scenario does not know are masked.',
  words: {
    'SCENARIO-ID': 'only those of this scenario',
    '--forget': 'forget those of the scenario after printing them: once looked at, they make room for others',
    '--data DIR': 'where the database is (data)',
    '--content DIR': 'the content folder (content)',
  },
}

/** 0: printed, 1: the content has problems, 2: the call or its input is unusable. */
export async function routes(argv: string[], { openStore }: { readonly openStore: OpenStore }): Promise<number> {
  const given = readArguments(argv, USAGE, 1)
  if ('help' in given) {
    process.stdout.write(given.help)
    return 0
  }
  if ('problem' in given) return unusable(given.problem)
  const [only] = given.names
  const forget = given.values['forget'] === true
  const content = textOf(given.values['content']) ?? 'content'
  if (forget && only === undefined) return unusable(`--forget needs the scenario: ${USAGE.line}`)
  const { library, problems, files } = await loadContent(content)
  if (!library) {
    for (const problem of problems) process.stderr.write(`${problemText(problem, files.get(problem.at.file))}\n`)
    process.stderr.write(`drillmark routes: the content in ${content} has problems\n`)
    return 1
  }
  if (only !== undefined && !library.scenarios.has(only)) {
    return unusable(noScenario(only, library, content))
  }
  const store = await openData(textOf(given.values['data']) ?? 'data', openStore)
  if (typeof store === 'string') return unusable(store)
  try {
    process.stdout.write(routesText(library, await store.keptRoutes(only)))
    if (forget && only !== undefined) {
      const forgotten = await store.forgetRoutes(only)
      process.stdout.write(`Forgot ${count(forgotten)} of ${only}.\n`)
    }
    return 0
  } finally {
    await store.close()
  }
}

function routesText(library: Library, kept: readonly KeptRoute[]): string {
  const scenarios = [...Map.groupBy(kept, ({ scenario }) => scenario)].map(([id, each]) => {
    const scenario = library.scenarios.get(id)
    return scenario
      ? scenarioText(scenario, each)
      : `${id} is not in the content any more: ${count(each.length)} kept\n`
  })
  return scenarios.length === 0 ? 'No route is kept that a transcript does not take.\n' : scenarios.join('\n')
}

function scenarioText(scenario: Scenario, kept: readonly KeptRoute[]): string {
  const values = drawnValues(scenario.parameters, null)
  const news = kept.filter(({ lines }) => isNovel(scenario, lines, values))
  const others = kept.length - news.length
  const left = others > 0 ? ` (${others} more: in a transcript by now, or no longer passing)` : ''
  const blocks = news.map(({ lines, day }, i) => `\n${fence(lines, `learners' way ${i + 1}, ${day}`)}`)
  return `${scenario.id}: ${count(news.length)} that no transcript takes${left}\n${blocks.join('')}`
}

function isNovel(scenario: Scenario, lines: string, values: Readonly<Record<string, string>>): boolean {
  const text = lines.replace(/\$([A-Za-z]+)/g, (name, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? name) : name,
  )
  return novelRoute(scenario, gradeScenario(scenario, text), values) !== null
}

/** Longer than any run of backticks in it, so that no line can end it. */
function fence(lines: string, name: string): string {
  const longest = Math.max(2, ...[...lines.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}ios pass "${name}"\n${lines}${ticks}\n`
}

function count(routes: number): string {
  return `${routes} route${routes === 1 ? '' : 's'}`
}

function unusable(message: string): number {
  process.stderr.write(`drillmark routes: ${message}\n`)
  return 2
}
