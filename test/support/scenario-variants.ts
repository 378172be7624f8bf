// Scenarios for tests of the pages, whatever the course has: one in variants, one that asks questions.

import type { Library, Parameter, Scenario } from '../../src/content/library.ts'
import { drawnValues } from '../../src/content/draws.ts'
import type { Criterion } from '../../src/grading/rubric.ts'

/** The course with one scenario changed. */
export function withScenario(library: Library, id: string, change: (scenario: Scenario) => Partial<Scenario>): Library {
  const found = library.scenarios.get(id)
  if (!found) throw new Error(`the course has no scenario ${id}`)
  return { ...library, scenarios: new Map([...library.scenarios, [id, { ...found, ...change(found) }]]) }
}

/** The hosts that `inVariants` draws. */
export const HOSTS = ['BR1', 'EDGE4', 'LAB7']

/** A scenario about BR1, in variants: the host has another name in everything a learner sees and a grader asks. */
export function inVariants(scenario: Scenario): Partial<Scenario> {
  const parameters: readonly Parameter[] = [{ name: 'host', choices: HOSTS.map((host) => ({ host })) }]
  return {
    parameters,
    variant: (seed) => {
      const host = drawnValues(parameters, seed)['host'] ?? ''
      const drawn = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('BR1', host)) as T
      const { world, rubric, briefHtml, hintsHtml, passes, fails } = scenario
      return {
        ...scenario,
        parameters,
        seed,
        hash: `${scenario.hash}-${host}`,
        ...drawn({ world, rubric, briefHtml, hintsHtml, passes, fails }),
      }
    },
  }
}

/** A scenario that asks two questions about its device and nothing else. */
export function asking({ fact }: Scenario): Partial<Scenario> {
  const question = (id: string, label: string, accept: readonly string[]): Criterion => ({
    id,
    check: 'answered',
    points: 1,
    required: true,
    fatal: false,
    label,
    fact,
    device: null,
    args: { question: id, accept, bytes: null, within: 1 },
  })
  return {
    sealed: true,
    passMark: 100,
    rubric: {
      criteria: [
        question('host-name', 'What is the router called?', ['BR1']),
        question('running', 'Which version is running?', ['15.1(4)M4']),
      ],
    },
  }
}
