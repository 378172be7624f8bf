// A scenario file: front matter, the brief, then fences with the start state, the rubric and the transcripts that prove it.

import type { Code, Root, RootContent } from 'mdast'
import type { gradeScenario } from '../grading/grade.ts'
import type { parseRubric, Rubric } from '../grading/rubric.ts'
import type { Run } from '../grading/run.ts'
import type { worldOf } from '../sim/start.ts'
import { checkObjectives } from './blueprints.ts'
import { contentHash } from './content-hash.ts'
import { flag, id, integer, listOf, oneOf, optional, placed, text } from './fields.ts'
import type { Placed, Values } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'
import { readDontCare } from './dont-care.ts'
import type { DontCareEntry } from './dont-care.ts'
import { hiddenValues } from './hidden-values.ts'
import { blockHtml, definitionsOf, resolveSection } from './html.ts'
import type { Page } from './html.ts'
import type { Blueprint, Parameter, Problem, Scenario } from './library.ts'
import type { LocatedYaml } from './located-yaml.ts'
import { parseMarkdown } from './markdown.ts'
import { lineOf, placeOf, textOf } from './nodes.ts'
import { nearest } from '../grading/nearest.ts'
import { didYouMean } from './did-you-mean.ts'
import { drawnValues, tellingSeeds } from './draws.ts'
import { expand, readParameters, reportNames } from './parameters.ts'
import type { Body } from './parameters.ts'
import { PROVEN_SEEDS, proveScenario } from './prove.ts'
import type { Mutation, ProofProblem } from './prove.ts'
import { proofName, proven } from './proofs.ts'
import type { Proofs } from './proofs.ts'
import { remembered } from './remembered.ts'
import { isSilent } from './sections.ts'
import { place, placeOnLine, placeText } from './source.ts'
import type { Place, Report, Source } from './source.ts'
import { readFence, worldFrom } from './starts.ts'
import type { NamedStart } from './starts.ts'
import { reportUnknownImages } from './unknown-images.ts'

/** The parts of the simulator and the grader that judge a scenario. */
export interface Grading {
  readonly worldOf: typeof worldOf
  readonly parseRubric: typeof parseRubric
  readonly diagnosisIds: ReadonlySet<string>
  readonly gradeScenario: typeof gradeScenario
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
  const scenario: Scenario = {
    ...content,
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
    return { scenario: made && { ...made.content, hash, parameters, dontCare, variant }, problems }
  }
}

function compileText(draft: ScenarioDraft, see: readonly string[], context: ScenarioContext) {
  const { source, meta, chapter } = draft
  const { grading } = context
  const report: Report = (at, message, help) => context.page.report(draft.placeIn(at), message, help)
  const page: Page = { ...context.page, source, report, definitions: definitionsOf(draft.root) }

  const parts = splitScenario(draft, page)
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

interface Transcript {
  readonly at: Place
  readonly name: string
  readonly lines: string
}
interface FailTranscript extends Transcript {
  readonly expect: readonly string[]
  readonly score: number
  /** Whether `expect` and `score` could be read. A proof of what was not written would only repeat the problem. */
  readonly isSound: boolean
}

function splitScenario({ source, root }: ScenarioDraft, page: Page) {
  const { report } = page
  const brief: RootContent[] = []
  const hints: RootContent[][] = []
  const hintPlaces: Place[] = []
  const passes: Transcript[] = []
  const fails: FailTranscript[] = []
  const yaml: { start: LocatedYaml | null; rubric: LocatedYaml | null } = { start: null, rubric: null }
  const first: Record<YamlBlock, Place | null> = { start: null, rubric: null, parameters: null, 'dont-care': null }
  let dontCare: readonly DontCareEntry[] = []
  let inBrief = true

  for (const node of root.children) {
    if (isSilent(node)) continue
    const at = placeOf(source, node)
    const block = blockKind(node)
    if (block === null) {
      if (inBrief) brief.push(node)
      else report(at, 'text below the first fenced block', 'move it up into the brief, or make it a :::hint')
      continue
    }
    inBrief = false
    switch (block) {
      case 'start':
      case 'rubric':
      case 'parameters':
      case 'dont-care':
        if (first[block]) {
          report(at, `a second ${block} (the first is at ${placeText(first[block])})`, `keep one \`\`\`yaml ${block}`)
          break
        }
        first[block] = at
        if (block === 'dont-care') dontCare = readDontCare(source, node as Code, report)
        else if (block !== 'parameters') yaml[block] = readFence(source, node as Code, report)
        break
      case 'pass':
      case 'fail':
        readTranscript(source, node as Code, block, report, passes, fails)
        break
      case 'hint':
        if ('children' in node && node.children.length === 0) report(at, 'this hint is empty', 'write it, or remove it')
        hints.push('children' in node ? node.children : [])
        hintPlaces.push(at)
        break
      case 'unknown':
        report(at, ...unknownBlock(node))
    }
  }

  const end = place(source, 1)
  if (brief.length === 0)
    report(
      end,
      'this scenario has no brief',
      'say what the learner finds and what to reach, between the front matter and the first fence',
    )
  if (!first.start)
    report(end, 'this scenario has no start state', 'add a fence ```yaml start with platform: c2911 or base: NAME')
  if (!first.rubric) report(end, 'this scenario has no rubric', 'add a fence ```yaml rubric with criteria:')
  if (passes.length === 0)
    report(end, 'this scenario has no answer that passes', 'add a fence ```ios pass "name" with the solution')
  if (fails.length === 0)
    report(
      end,
      'this scenario has no answer that fails',
      'add a fence ```ios fail "name" expect="id" score=0 with a typical mistake',
    )
  for (const block of ['start', 'rubric'] as const) {
    if (!yaml[block]?.blank || !first[block]) continue
    report(
      first[block],
      `this ${block} is empty`,
      block === 'start' ? 'write lines like platform: c2911' : 'write criteria: and a list of them',
    )
  }
  return { brief, hints, hintPlaces, passes, fails, dontCare, ...yaml }
}

const YAML_BLOCKS = ['start', 'rubric', 'parameters', 'dont-care'] as const
type YamlBlock = (typeof YAML_BLOCKS)[number]

function blockKind(node: RootContent): YamlBlock | 'pass' | 'fail' | 'hint' | 'unknown' | null {
  if (node.type === 'containerDirective') return node.name === 'hint' ? 'hint' : 'unknown'
  if (node.type !== 'code' || !node.meta) return null
  const word = node.meta.trim().split(/\s+/)[0] ?? ''
  if (node.lang === 'yaml') return YAML_BLOCKS.find((each) => each === word) ?? 'unknown'
  if (node.lang === 'ios') return word === 'pass' || word === 'fail' ? word : 'unknown'
  return null
}

function unknownBlock(node: RootContent): [message: string, help: string] {
  if (node.type === 'containerDirective')
    return [`":::${node.name}" cannot stand here`, `a scenario takes :::hint${didYouMean(node.name, ['hint'])}`]
  const words = node.type === 'code' ? `${node.lang} ${node.meta ?? ''}`.trim() : textOf(node)
  const word = words.split(/\s+/)[1] ?? ''
  const help =
    'the fences are ```yaml parameters, ```yaml start, ```yaml rubric, ```ios pass "name", ```ios fail "name" expect="id" score=0 and ```yaml dont-care'
  return [`a scenario has no fence "${words}"`, `${help}${didYouMean(word, [...YAML_BLOCKS, 'pass', 'fail'])}`]
}

/** `ios pass "name"` or `ios fail "name" expect="id,id" score=4` */
function readTranscript(
  source: Source,
  node: Code,
  kind: 'pass' | 'fail',
  report: Report,
  passes: Transcript[],
  fails: FailTranscript[],
): void {
  const at = placeOf(source, node)
  const line = source.lines[at.line - 1] ?? ''
  const onLine = (index: number) => place(source, at.line, index + 1)
  const meta = line.indexOf(kind, line.indexOf('ios')) + kind.length
  const given: Record<string, string> = {}
  const misspelt = new Set<string>()
  let name: string | null = null

  for (const match of line.slice(meta).matchAll(/([A-Za-z][\w-]*)=("[^"]*"|\S*)|"([^"]*)"|\S+/g)) {
    const [word, key, value = '', quoted] = match
    if (quoted !== undefined) name = quoted.trim()
    else if (key !== undefined && kind === 'fail' && FAIL_WORDS.includes(key))
      given[key] = value.replace(/^"(.*)"$/, '$1').trim()
    else {
      const help = kind === 'pass' ? 'write ```ios pass "name"' : 'write ```ios fail "name" expect="id,id" score=0'
      const missing = FAIL_WORDS.filter((each) => !line.includes(`${each}=`))
      const meant = kind === 'fail' && key !== undefined ? nearest(key, missing) : null
      // The intended word is not reported as missing as well.
      if (meant !== null) misspelt.add(meant)
      report(
        onLine(meta + match.index),
        `"${word}" cannot stand here`,
        `${help}${meant === null ? '' : `; did you mean "${meant}="?`}`,
      )
    }
  }
  if (!name)
    report(at, `this ${kind} transcript has no name`, `say in quotes what it shows: \`\`\`ios ${kind} "the short way"`)
  else if ((kind === 'pass' ? passes : fails).some((each) => each.name === name)) {
    report(at, `a ${kind} transcript "${name}" is there already`, 'give each transcript its own name')
  }
  const lines = linesOf(node)
  if (kind === 'pass') {
    if (lines.trim() === '') report(at, 'this pass transcript is empty', 'write the lines a learner types')
    passes.push({ at, name: name ?? '', lines })
    return
  }
  const expect = (given['expect'] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
  if (expect.length === 0 && !misspelt.has('expect'))
    report(at, 'this fail transcript expects nothing', 'name the unmet criteria or diagnoses it shows: expect="id,id"')
  const score = /^\d{1,6}$/.test(given['score'] ?? '') ? Number(given['score']) : null
  if (score === null && !misspelt.has('score'))
    report(at, 'this fail transcript has no score', 'state the points it earns: score=4')
  fails.push({
    at,
    name: name ?? '',
    lines,
    expect,
    score: score ?? 0,
    isSound: expect.length > 0 && score !== null,
  })
}
const FAIL_WORDS: readonly string[] = ['expect', 'score']

/** Every line of a fence with its line end: an empty last line is an Enter too. */
function linesOf(node: Code): string {
  const { start, end } = node.position ?? {}
  const count = (end?.line ?? 0) - (start?.line ?? 0) - 1
  return count > 0 ? `${node.value}\n` : ''
}

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
