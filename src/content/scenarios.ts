// A scenario file: front matter, the brief, then fences with the start state, the rubric and the transcripts that prove it.

import type { Code, Root } from 'mdast'
import type { gradeScenario } from '../grading/grade.ts'
import type { parseRubric, Rubric } from '../grading/rubric.ts'
import type { Run } from '../grading/run.ts'
import type { worldOf } from '../sim/start.ts'
import { checkObjectives } from './blueprints.ts'
import { contentHash } from './content-hash.ts'
import { flag, id, integer, listOf, oneOf, optional, placed, record, text } from './fields.ts'
import type { Placed, Values } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'
import { hiddenValues } from './hidden-values.ts'
import { blockHtml, definitionsOf, resolveSection } from './html.ts'
import type { Page } from './html.ts'
import type { Blueprint, Parameter, Problem, Scenario } from './library.ts'
import type { LocatedYaml } from './located-yaml.ts'
import { parseMarkdown } from './markdown.ts'
import { lineOf, textOf } from './nodes.ts'
import { didYouMean } from './did-you-mean.ts'
import { drawnValues, tellingSeeds } from './draws.ts'
import { expand, readParameters, reportNames } from './parameters.ts'
import type { Body } from './parameters.ts'
import { PROVEN_SEEDS, proveScenario } from './prove.ts'
import type { Mutation, ProofProblem } from './prove.ts'
import { proofName, proven } from './proofs.ts'
import type { Proofs } from './proofs.ts'
import { remembered } from './remembered.ts'
import { blockKind, splitScenario } from './scenario-blocks.ts'
import type { FailTranscript } from './scenario-blocks.ts'
import { place, placeOnLine } from './source.ts'
import type { Place, Report, Source } from './source.ts'
import { worldFrom } from './starts.ts'
import type { NamedStart } from './starts.ts'
import { reportUnknownImages } from './unknown-images.ts'

/** The parts of the simulator and the grader that judge a scenario. */
export interface Grading {
  readonly worldOf: typeof worldOf
  readonly parseRubric: typeof parseRubric
  readonly diagnosisIds: ReadonlySet<string>
  readonly gradeScenario: typeof gradeScenario
}

const symptomFields = {
  criterion: id('pc2-prints'),
  because: text('vlan-not-allowed'),
  at: text('SW2'),
}
export const scenarioFields = {
  id: placed(id('upgrade-from-tftp')),
  title: text('Upgrade the branch router'),
  objectives: listOf(placed(text('v2.0:4.2'))),
  difficulty: oneOf(['easy', 'medium', 'hard']),
  minutes: integer(1, 240, '15'),
  'pass-mark': integer(1, 100, '80'),
  rev: optional(integer(1, 999_999, '2'), 1),
  fact: optional(id('upgrade-procedure'), null),
  sealed: optional(flag, false),
  symptom: optional(listOf(record(symptomFields, 'a symptom')), []),
  picture: optional(oneOf(['live', 'cables']), null),
  ticks: optional<Placed<'on' | 'off'>, null>(placed(oneOf(['on', 'off'])), null),
  follow: optional(oneOf(['on', 'after']), null),
  see: optional<readonly Placed<string>[], readonly Placed<string>[]>(
    listOf(placed(text('boot-sequence#watch-out'))),
    [],
  ),
  cards: optional<readonly Placed<string>[], readonly Placed<string>[]>(listOf(placed(id('copy-direction'))), []),
}

/** A scenario whose front matter has been read: links may name it now. Its text has the first value of every parameter. */
export interface ScenarioDraft {
  readonly source: Source
  readonly root: Root
  readonly chapter: string
  readonly meta: Values<typeof scenarioFields>
  readonly parameters: readonly Parameter[]
  /** As it was written, with its parameters. */
  readonly written: { readonly source: Source; readonly body: Body }
  /** The place in the written file of a place in `source`. */
  readonly placeIn: (at: Place) => Place
}

export function readScenario(source: Source, chapter: string, report: Report): ScenarioDraft {
  // Problems are reported for the text that is finally read. With parameters, that is the expanded text.
  const problems: Parameters<Report>[] = []
  const root = parseMarkdown(source, (...problem) => void problems.push(problem))
  const meta = readFrontMatter(source, root, scenarioFields, report)
  const fence = root.children.find((node) => node.type === 'code' && blockKind(node) === 'parameters') as
    | Code
    | undefined
  let wrong = false
  const reportParameter: Report = (...problem) => {
    wrong = true
    report(...problem)
  }
  const parameters = fence ? readParameters(source, fence, reportParameter) : []
  const frontMatter = root.children.find((node) => node.type === 'yaml')
  const body = {
    from: (frontMatter?.position?.end.line ?? 0) + 1,
    except: fence ? { first: lineOf(fence), last: fence.position?.end.line ?? 0 } : null,
  }
  const placeOfName = (name: string) => placeOnLine(source, lineWith(source, body, name), name)
  if (!wrong) reportNames(source, body, parameters, placeOfName, report)
  const draft = { source, root, chapter, meta, parameters, written: { source, body }, placeIn: (at: Place) => at }
  if (parameters.length === 0) {
    for (const problem of problems) report(...problem)
    return draft
  }
  return drawn(draft, null, report)
}

/** The line of the parameters that gives a name its first value. */
function lineWith(source: Source, { except }: Body, name: string): number {
  const isName = new RegExp(`(^|[\\s{,"'-])${name}["']?\\s*:`)
  const lines = source.lines.slice(0, except?.last)
  const found = lines.findIndex((text, index) => index >= (except?.first ?? 0) && isName.test(text))
  return found < 0 ? (except?.first ?? 1) : found + 1
}

/** The draft with the values of a seed, read anew; null: the first ones. */
function drawn(draft: ScenarioDraft, seed: number | null, report: Report): ScenarioDraft {
  const { source, body } = draft.written
  const { source: expanded, placeIn } = expand(source, body, drawnValues(draft.parameters, seed))
  const root = parseMarkdown(expanded, (at, message, help) => report(placeIn(at), message, help))
  return { ...draft, source: expanded, root, placeIn }
}

export interface ScenarioContext {
  readonly page: Page
  readonly starts: ReadonlyMap<string, NamedStart>
  readonly blueprints: readonly Blueprint[]
  readonly grading: Grading
  /** Null: nothing is run. */
  readonly proofs: Proofs | null
  /** Called with the result of the mutants of a proven scenario. */
  readonly proved?: (scenario: string, mutation: Mutation) => void
}

/** Compiles a scenario and, if asked, proves it. Null after problems that leave nothing to run. */
export function compileScenario(draft: ScenarioDraft, context: ScenarioContext): Scenario | null {
  const { page } = context
  checkObjectives(draft.meta.objectives, context.blueprints, page.report)
  const see = draft.meta.see.flatMap(({ value, at }) => resolveSection(page.names, null, value, at, page.report) ?? [])
  const said = new Set<string>()
  const report: Report = (at, message, help) => {
    said.add(`${at.line} ${message}`)
    page.report(at, message, help)
  }
  const compiled = compileBody(draft, see, { ...context, page: { ...page, report } })
  if (!compiled) return null
  const { proofs } = context
  if (proofs !== null && compiled.parts.passes.length > 0) {
    const mutation = proven(nameOf(draft, context), { proofs, report: page.report }, (reporting) =>
      proveCompiled(draft, compiled, { ...context, page: { ...page, report: reporting } }, said),
    )
    context.proved?.(compiled.scenario.id, mutation)
  }
  return compiled.scenario
}

/** A link that a seed draws leads to another file, so how its proof ends is not decided by the texts here: null. */
function nameOf({ written }: ScenarioDraft, { starts }: ScenarioContext): string | null {
  const { text } = written.source
  return /\][(:][^\n]*\$/.test(text) ? null : proofName('scenario', text, starts)
}

type CompiledBody = NonNullable<ReturnType<typeof compileBody>>

/** Runs the proof of a scenario, and reports what it finds at the block it is about. `said`: problems of the text as it stands. */
function proveCompiled(
  draft: ScenarioDraft,
  { scenario, parts, variantProblems }: CompiledBody,
  { page, grading }: ScenarioContext,
  said: Set<string>,
): Mutation {
  const end = place(draft.source, 1)
  const blocks: Readonly<Record<ProofProblem['at']['kind'], readonly Place[]>> = {
    pass: parts.passes.map(({ at }) => at),
    fail: parts.fails.map(({ at }) => at),
    hint: parts.hintPlaces,
    'dont-care': parts.dontCare.map(({ at }) => at),
    file: [end],
  }
  const [solution] = scenario.passes
  const consoleText = solution ? consoleOf(grading.gradeScenario(scenario, solution.lines).run) : ''
  for (const { index, argument, value, answer } of hiddenValues(
    scenario.rubric.criteria,
    briefText(draft),
    scenario.world,
    consoleText,
  )) {
    const message = answer
      ? `nobody can read the answer "${value}" from this network`
      : `the rubric asks for "${value}", and neither the brief nor the network shows it`
    const help = answer
      ? 'correct it: it is neither in the start state nor on the console of the first answer that passes'
      : 'say it in the brief, or put it where a learner finds it: a file, a configuration'
    page.report(draft.placeIn(parts.rubric?.placeAt(['criteria', index, argument]) ?? end), message, help)
  }
  let readable = true
  for (const seed of tellingSeeds(scenario.parameters, PROVEN_SEEDS)) {
    for (const { at, message, help } of variantProblems(seed)) {
      readable = false
      const key = `${at.line} ${message}`
      if (!said.has(key)) page.report(at, `${message}, with the seed ${seed}`, help)
      said.add(key)
    }
  }
  const proof = proveScenario(readable ? scenario : { ...scenario, parameters: [] }, grading.gradeScenario)
  for (const { at, message, help } of proof.problems) {
    if (at.kind === 'dont-care' && parts.dontCare[at.index]?.sound === false) continue
    if (at.kind === 'fail' && parts.fails[at.index]?.isSound === false) continue
    const block = blocks[at.kind][at.index] ?? end
    page.report(draft.placeIn(at.line === undefined ? block : { ...block, line: block.line + at.line }), message, help)
  }
  return proof.mutation
}

/** The words of the brief: what a learner is told. */
function briefText({ root }: ScenarioDraft): string {
  const first = root.children.findIndex((node) => blockKind(node) !== null)
  return root.children
    .slice(0, first < 0 ? undefined : first)
    .map(textOf)
    .join('\n')
}

function consoleOf({ transcript }: Run): string {
  return transcript.map(({ output }) => output).join('')
}

/** The scenario as its text stands, and as every seed draws it. */
function compileBody(draft: ScenarioDraft, see: readonly string[], context: ScenarioContext) {
  const made = compileText(draft, see, context)
  if (!made) return null
  const { parts, content } = made
  const template = draft.parameters.length > 0 ? draft.written.source.text : undefined
  const hash = contentHash({ ...content, template })
  const { parameters } = draft
  const page = pageOf(draft, context.page.report)
  const scenario: Scenario = {
    ...content,
    page,
    hash,
    seed: null,
    parameters,
    dontCare: parts.dontCare.map(({ entry }) => entry),
    variant: parameters.length === 0 ? () => scenario : variant,
  }
  // Keyed by the drawn values, because many seeds draw the same ones.
  const kept = new Map<string, ReturnType<typeof compileDraw>>()
  const read = (seed: number) =>
    remembered(kept, KEPT_VARIANTS, JSON.stringify(drawnValues(parameters, seed)), () => compileDraw(seed))
  return { scenario, parts, variantProblems: (seed: number) => read(seed).problems }

  function variant(seed: number): Scenario {
    const { scenario: made, problems } = read(seed)
    const [first] = problems
    // `drillmark check` reads every value of every parameter, so nothing that was checked gets here. A file on its own has
    // links that lead nowhere, with every seed as without one.
    if (!made)
      throw new Error(`the scenario "${content.id}" cannot be read with the seed ${seed}: ${first?.message ?? ''}`)
    return { ...made, seed }
  }
  function compileDraw(seed: number) {
    const problems: Problem[] = []
    const report: Report = (at, message, help) => void problems.push({ at, message, help })
    const text = drawn(draft, seed, report)
    const made = compileText(text, see, { ...context, page: { ...context.page, report } })
    const dontCare = made?.parts.dontCare.map(({ entry }) => entry) ?? []
    return { scenario: made && { ...made.content, page, hash, parameters, dontCare, variant }, problems }
  }
}

/** What its page shows while somebody works. A fault is searched for with show commands, so a ticket and what is sealed tell less. */
function pageOf({ meta }: ScenarioDraft, report: Report): Scenario['page'] {
  const isSearched = meta.sealed || meta.symptom.length > 0
  const picture = meta.picture ?? (isSearched ? 'cables' : 'live')
  if (meta.sealed && meta.ticks?.value === 'on')
    report(meta.ticks.at, 'ticks tell what a sealed scenario is judged by', 'leave ticks out, or sealed')
  return {
    picture,
    hasTicks: meta.ticks ? meta.ticks.value === 'on' : !isSearched,
    hasFollow: meta.follow ? meta.follow === 'on' : picture === 'live',
  }
}

function compileText(draft: ScenarioDraft, see: readonly string[], context: ScenarioContext) {
  const { source, meta, chapter } = draft
  const { grading } = context
  const report: Report = (at, message, help) => context.page.report(draft.placeIn(at), message, help)
  const page: Page = { ...context.page, source, report, definitions: definitionsOf(draft.root) }

  const parts = splitScenario(draft, page.report)
  const world = parts.start && worldFrom(parts.start, context.starts, grading.worldOf, report)
  const rubric = parts.rubric && rubricFrom(parts.rubric, grading, report)
  if (rubric) reportUnknownExpectations(parts.fails, rubric, grading, report)
  const fails = parts.fails.map((each) => ({
    ...each,
    isSound: each.isSound && (!rubric || each.expect.every((id) => isExpectable(id, rubric, grading))),
  }))
  if (!world || !rubric) return null
  const placeOfArgument = (index: number, argument: string) =>
    parts.rubric?.placeAt(['criteria', index, argument]) ?? place(source, 1)
  if (reportUnknownImages(rubric.criteria, world, placeOfArgument, report)) return null

  const content = {
    id: meta.id.value,
    rev: meta.rev,
    chapter,
    title: meta.title,
    objectives: meta.objectives.map((each) => each.value),
    difficulty: meta.difficulty,
    minutes: meta.minutes,
    passMark: meta['pass-mark'],
    sealed: meta.sealed,
    symptom: meta.symptom,
    fact: meta.fact ?? meta.id.value,
    see,
    cards: meta.cards.map((each) => each.value),
    briefHtml: blockHtml(page, parts.brief),
    world,
    rubric,
    hintsHtml: parts.hints.map((hint) => blockHtml(page, hint)),
    passes: parts.passes.map(({ name, lines }) => ({ name, lines })),
    fails: parts.fails.map(({ name, lines, expect, score }) => ({ name, lines, expect, score })),
  }
  return { content, parts: { ...parts, fails } }
}

/** At most this many variants of one scenario are kept. */
const KEPT_VARIANTS = 16

function rubricFrom(yaml: LocatedYaml, grading: Grading, report: Report): Rubric | null {
  if (yaml.node === null) return null
  const parsed = grading.parseRubric(yaml.value)
  if ('rubric' in parsed) return parsed.rubric
  for (const { path, message, help } of parsed.problems) report(yaml.placeAt(path), message, help)
  return null
}

function reportUnknownExpectations(
  fails: readonly FailTranscript[],
  rubric: Rubric,
  grading: Grading,
  report: Report,
): void {
  const criteria = rubric.criteria.map((criterion) => criterion.id)
  for (const { at, expect } of fails) {
    for (const id of expect) {
      if (isExpectable(id, rubric, grading)) continue
      const help = `the criteria are ${criteria.join(', ')}; the diagnoses stand in docs/content-format.md${didYouMean(id, [...criteria, ...grading.diagnosisIds])}`
      report(at, `"${id}" is neither a criterion of this rubric nor a diagnosis`, help)
    }
  }
}

/** Whether a report can show an id: a criterion of the rubric, or a diagnosis. */
function isExpectable(id: string, { criteria }: Rubric, { diagnosisIds }: Grading): boolean {
  return diagnosisIds.has(id) || criteria.some((criterion) => criterion.id === id)
}
