// A scenario file: front matter, the brief, then fences with the start state, the rubric and the transcripts that prove it.

import type { Code, Root, RootContent } from 'mdast'
import type { gradeScenario } from '../grading/grade.ts'
import type { parseRubric, Rubric } from '../grading/rubric.ts'
import type { worldOf } from '../sim/start.ts'
import { checkObjectives } from './blueprints.ts'
import { contentHash } from './content-hash.ts'
import { flag, id, integer, listOf, oneOf, optional, placed, text } from './fields.ts'
import type { Values } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'
import { blockHtml } from './html.ts'
import type { Page } from './html.ts'
import type { Blueprint, Scenario } from './library.ts'
import type { LocatedYaml } from './located-yaml.ts'
import { parseMarkdown, placeOf, textOf } from './markdown.ts'
import { didYouMean } from './nearest.ts'
import { proveScenario } from './prove.ts'
import { isSilent } from './sections.ts'
import { place, placeText } from './source.ts'
import type { Place, Report, Source } from './source.ts'
import { readFence, worldFrom } from './starts.ts'
import type { NamedStart } from './starts.ts'

/** The parts of the simulator and the grader that judge a scenario. */
export interface Grading {
  readonly worldOf: typeof worldOf
  readonly parseRubric: typeof parseRubric
  readonly diagnosisIds: ReadonlySet<string>
  readonly gradeScenario: typeof gradeScenario
}

const fields = {
  id: placed(id('upgrade-from-tftp')),
  title: text('Upgrade the branch router'),
  objectives: listOf(placed(text('v2.0:4.2'))),
  difficulty: oneOf(['easy', 'medium', 'hard']),
  minutes: integer(1, 240, '15'),
  'pass-mark': integer(1, 100, '80'),
  rev: optional(integer(1, 999_999, '2'), 1),
  fact: optional(id('upgrade-procedure'), null),
  sealed: optional(flag, false),
}

/** A scenario whose front matter has been read: links may name it now. */
export interface ScenarioDraft {
  readonly source: Source
  readonly root: Root
  readonly chapter: string
  readonly meta: Values<typeof fields>
}

export function readScenario(source: Source, chapter: string, report: Report): ScenarioDraft {
  const root = parseMarkdown(source, report)
  return { source, root, chapter, meta: readFrontMatter(source, root, fields, report) }
}

export interface ScenarioContext {
  readonly page: Page
  readonly starts: ReadonlyMap<string, NamedStart>
  readonly blueprints: readonly Blueprint[]
  readonly grading: Grading
  /** Whether to run the transcripts. */
  readonly prove: boolean
}

/** Compiles a scenario and, if asked, proves it. Null after problems that leave nothing to run. */
export function compileScenario(draft: ScenarioDraft, context: ScenarioContext): Scenario | null {
  const { source, meta, chapter } = draft
  const { page, grading } = context
  const { report } = page
  checkObjectives(meta.objectives, context.blueprints, report)

  const parts = splitScenario(draft, page)
  const world = parts.start && worldFrom(parts.start, context.starts, grading.worldOf, report)
  const rubric = parts.rubric && rubricFrom(parts.rubric, grading, report)
  if (rubric) reportUnknownExpectations(parts.fails, rubric, grading, report)
  if (!world || !rubric) return null

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
    briefHtml: blockHtml(page, parts.brief),
    world,
    rubric,
    hintsHtml: parts.hints.map((hint) => blockHtml(page, hint)),
    passes: parts.passes.map(({ name, lines }) => ({ name, lines })),
    fails: parts.fails.map(({ name, lines, expect, score }) => ({ name, lines, expect, score })),
  }
  const scenario: Scenario = { ...content, hash: contentHash(content) }
  if (context.prove && parts.passes.length > 0) {
    for (const { transcript, message, help } of proveScenario(scenario, grading.gradeScenario)) {
      const fences = transcript.kind === 'fail' ? parts.fails : parts.passes
      report(
        transcript.kind === 'empty' ? place(source, 1) : (fences[transcript.index]?.at ?? place(source, 1)),
        message,
        help,
      )
    }
  }
  return scenario
}

interface Transcript {
  readonly at: Place
  readonly name: string
  readonly lines: string
}
interface FailTranscript extends Transcript {
  readonly expect: readonly string[]
  readonly score: number
}

function splitScenario({ source, root }: ScenarioDraft, page: Page) {
  const { report } = page
  const brief: RootContent[] = []
  const hints: RootContent[][] = []
  const passes: Transcript[] = []
  const fails: FailTranscript[] = []
  const yaml: { start: LocatedYaml | null; rubric: LocatedYaml | null } = { start: null, rubric: null }
  const first: { start: Place | null; rubric: Place | null } = { start: null, rubric: null }
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
        if (first[block])
          report(at, `a second ${block} (the first is at ${placeText(first[block])})`, `keep one \`\`\`yaml ${block}`)
        first[block] ??= at
        yaml[block] ??= readFence(source, node as Code, report)
        break
      case 'pass':
      case 'fail':
        readTranscript(source, node as Code, block, report, passes, fails)
        break
      case 'hint':
        if ('children' in node && node.children.length === 0) report(at, 'this hint is empty', 'write it, or remove it')
        hints.push('children' in node ? node.children : [])
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
  return { brief, hints, passes, fails, ...yaml }
}

function blockKind(node: RootContent): 'start' | 'rubric' | 'pass' | 'fail' | 'hint' | 'unknown' | null {
  if (node.type === 'containerDirective') return node.name === 'hint' ? 'hint' : 'unknown'
  if (node.type !== 'code' || !node.meta) return null
  const word = node.meta.trim().split(/\s+/)[0] ?? ''
  if (node.lang === 'yaml') return word === 'start' || word === 'rubric' ? word : 'unknown'
  if (node.lang === 'ios') return word === 'pass' || word === 'fail' ? word : 'unknown'
  return null
}

function unknownBlock(node: RootContent): [message: string, help: string] {
  if (node.type === 'containerDirective')
    return [`":::${node.name}" cannot stand here`, `a scenario takes :::hint${didYouMean(node.name, ['hint'])}`]
  const words = node.type === 'code' ? `${node.lang} ${node.meta ?? ''}`.trim() : textOf(node)
  const word = words.split(/\s+/)[1] ?? ''
  const help =
    'the fences are ```yaml start, ```yaml rubric, ```ios pass "name" and ```ios fail "name" expect="id" score=0'
  return [`a scenario has no fence "${words}"`, `${help}${didYouMean(word, ['start', 'rubric', 'pass', 'fail'])}`]
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
  let name: string | null = null

  for (const match of line.slice(meta).matchAll(/([A-Za-z][\w-]*)=("[^"]*"|\S*)|"([^"]*)"|\S+/g)) {
    const [word, key, value = '', quoted] = match
    if (quoted !== undefined) name = quoted.trim()
    else if (key !== undefined && kind === 'fail' && (key === 'expect' || key === 'score'))
      given[key] = value.replace(/^"(.*)"$/, '$1').trim()
    else {
      const help = kind === 'pass' ? 'write ```ios pass "name"' : 'write ```ios fail "name" expect="id,id" score=0'
      report(onLine(meta + match.index), `"${word}" cannot stand here`, help)
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
  if (expect.length === 0)
    report(at, 'this fail transcript expects nothing', 'name the unmet criteria or diagnoses it shows: expect="id,id"')
  const score = /^\d{1,6}$/.test(given['score'] ?? '') ? Number(given['score']) : null
  if (score === null) report(at, 'this fail transcript has no score', 'state the points it earns: score=4')
  fails.push({ at, name: name ?? '', lines, expect, score: score ?? 0 })
}

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
      if (criteria.includes(id) || grading.diagnosisIds.has(id)) continue
      const help = `the criteria are ${criteria.join(', ')}; the diagnoses are ${[...grading.diagnosisIds].join(', ')}${didYouMean(id, [...criteria, ...grading.diagnosisIds])}`
      report(at, `"${id}" is neither a criterion of this rubric nor a diagnosis`, help)
    }
  }
}
