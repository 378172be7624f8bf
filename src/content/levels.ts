// How much an item asks of a learner, and how much a topic of an exam does: one scale for both, so that coverage can compare them.

import type { Level } from './library.ts'

/** From the least to the most. */
export const LEVELS: readonly Level[] = ['recall', 'understand', 'apply', 'diagnose']

/**
 * The level that each verb of a blueprint asks for. Our levels are those of the revised taxonomy of Bloom (Anderson and Krathwohl, A
 * Taxonomy for Learning, Teaching, and Assessing, 2001, table 5.1): remember, understand, apply, and, as one, analyze and evaluate.
 * `as` is the process of that table, or another name that it gives for it.
 */
export const VERBS: Readonly<Record<string, { readonly level: Level; readonly as: string }>> = {
  define: { level: 'recall', as: 'recalling' },
  identify: { level: 'recall', as: 'recognizing, also called identifying' },
  recognize: { level: 'recall', as: 'recognizing' },
  describe: { level: 'understand', as: 'summarizing: what it is and what it does, in one’s own words' },
  explain: { level: 'understand', as: 'explaining' },
  compare: { level: 'understand', as: 'comparing' },
  interpret: { level: 'understand', as: 'interpreting' },
  determine: { level: 'apply', as: 'executing: a known rule is carried out on a given case' },
  configure: { level: 'apply', as: 'implementing, also called using' },
  use: { level: 'apply', as: 'implementing, also called using' },
  manage: { level: 'apply', as: 'implementing, also called using' },
  verify: { level: 'apply', as: 'executing: the right command is chosen and its output read' },
  select: { level: 'diagnose', as: 'differentiating, also called selecting' },
  validate: { level: 'diagnose', as: 'checking, also called testing' },
  diagnose: { level: 'diagnose', as: 'checking, also called detecting: the cause is found in what shows' },
  troubleshoot: { level: 'diagnose', as: 'checking, also called detecting: the cause is found in what shows' },
}

/** The verbs of `configure and verify`. */
export function verbsOf(verb: string): readonly string[] {
  return verb.toLowerCase().split(/\s*,\s*|\s+and\s+/)
}

/** The highest level that one of the verbs asks for. */
export function levelOfVerb(verb: string): Level {
  const levels = verbsOf(verb).map((each) => LEVELS.indexOf(VERBS[each]?.level ?? 'recall'))
  return LEVELS[Math.max(...levels)] ?? 'recall'
}

export function isAtLeast(level: Level, least: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(least)
}
