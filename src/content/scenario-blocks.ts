// What stands in a scenario file: the brief, then fences with the start state, the rubric and transcripts, and hints.

import type { Code, Root, RootContent } from 'mdast'
import { nearest } from '../grading/nearest.ts'
import { didYouMean } from './did-you-mean.ts'
import { readDontCare } from './dont-care.ts'
import type { DontCareEntry } from './dont-care.ts'
import type { LocatedYaml } from './located-yaml.ts'
import { placeOf, textOf } from './nodes.ts'
import { isSilent } from './sections.ts'
import { place, placeText } from './source.ts'
import type { Place, Report, Source } from './source.ts'
import { readFence } from './starts.ts'

export interface Transcript {
  readonly at: Place
  readonly name: string
  readonly lines: string
}
export interface FailTranscript extends Transcript {
  readonly expect: readonly string[]
  readonly score: number
  /** Whether `expect` and `score` could be read. A proof of what was not written would only repeat the problem. */
  readonly isSound: boolean
}

/** The blocks of a scenario in their kinds. What is missing, twice there or in the wrong place is reported. */
export function splitScenario({ source, root }: { readonly source: Source; readonly root: Root }, report: Report) {
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

/** What a node of a scenario is; null: a part of the brief. */
export function blockKind(node: RootContent): YamlBlock | 'pass' | 'fail' | 'hint' | 'unknown' | null {
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
