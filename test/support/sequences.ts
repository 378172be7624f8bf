// Reads graded sequences: a start state, a rubric, and answers, each with what the reference says that its report must be.

import { parse } from 'yaml'
import { gradeScenario } from '../../src/grading/grade.ts'
import type { Gradable } from '../../src/grading/grade.ts'
import type { Graded } from '../../src/grading/report.ts'
import { parseRubric } from '../../src/grading/rubric.ts'
import { worldOf } from '../../src/sim/start.ts'

export interface Sequence {
  readonly name: string
  /** As `file.md:12`, where it can be read. */
  readonly at: string
  readonly lines: string
  /** The ids of all criteria that must not be met; all others must be. */
  readonly unmet: readonly string[]
  /** The ids of the root causes, in order; null: nothing is said of them. */
  readonly causes: readonly string[] | null
  /** A text that one of the warnings must hold. */
  readonly warns: string | null
  readonly graded: () => Graded
}

/**
 * `## name`, prose that says why, then one fence: ```ios unmet="id,id" cause="id" warns="text" ends="crlf". Above the first
 * name stand ```yaml start and ```yaml rubric; another pair further down replaces them from there on.
 */
export function readSequences(file: string, text: string): readonly Sequence[] {
  const found: Sequence[] = []
  let scenario: Partial<Gradable> = {}
  let name = ''
  for (const block of text.matchAll(/^## (.+)$|^```(yaml start|yaml rubric|ios)([^\n]*)\n([\s\S]*?)^```$/gm)) {
    const [, heading, kind, meta = '', body = ''] = block
    const at = `${file}:${text.slice(0, block.index).split('\n').length}`
    if (heading !== undefined) name = heading
    else if (kind === 'yaml start') {
      const made = worldOf(parse(body, { schema: 'failsafe' }))
      if ('problems' in made) throw new Error(`${at}: ${made.problems.map(({ message }) => message).join('; ')}`)
      scenario = { ...scenario, world: made.world }
    } else if (kind === 'yaml rubric') {
      const made = parseRubric(parse(body, { schema: 'failsafe' }))
      if ('problems' in made) throw new Error(`${at}: ${made.problems.map(({ message }) => message).join('; ')}`)
      scenario = { ...scenario, rubric: made.rubric }
    } else {
      const { world, rubric } = scenario
      if (!world || !rubric || name === '') throw new Error(`${at}: a start, a rubric and a name come first`)
      const given = new Map([...meta.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]))
      for (const key of given.keys())
        if (!['unmet', 'cause', 'warns', 'ends'].includes(key)) throw new Error(`${at}: ${key} is unknown`)
      const known = new Set(rubric.criteria.map(({ id }) => id))
      const unmet = (given.get('unmet') ?? '').split(',').filter(Boolean)
      for (const id of unmet) if (!known.has(id)) throw new Error(`${at}: there is no criterion ${id}`)
      const lines = given.get('ends') === 'crlf' ? body.replaceAll('\n', '\r\n') : body
      found.push({
        name,
        at,
        lines,
        unmet,
        causes: given.get('cause')?.split(',').filter(Boolean) ?? null,
        warns: given.get('warns') ?? null,
        graded: () => gradeScenario({ id: 'sequence', rev: 1, seed: null, passMark: 80, world, rubric }, lines),
      })
      name = ''
    }
  }
  return found
}
