// Sentences that prove themselves: a `:::claim` shows its prose; its proofs are run on a device and never shown.

import type { Code, Root, RootContent } from 'mdast'
import { warningText } from '../grading/report.ts'
import type { LocatedYaml } from './located-yaml.ts'
import { placeOf, walk } from './nodes.ts'
import { fenceWords, hiddenLines, placeIn, startScreen } from './run-blocks.ts'
import type { FenceWord, Proving } from './run-blocks.ts'
import { isSilent } from './sections.ts'
import type { Place, Report, Source } from './source.ts'
import { readFence } from './starts.ts'
import { reportUnknownImages } from './unknown-images.ts'
import { playConsole, typeHidden } from './written-session.ts'
import type { Screen } from './written-session.ts'

/** One start state, lines that are typed there, and what must be so afterwards. A fence with `start=` begins it. */
interface Proof {
  readonly at: Place
  readonly start: FenceWord
  readonly after: FenceWord | undefined
  readonly session: Code | null
  readonly password: string | null
  readonly expect: LocatedYaml | null
  readonly expectNot: LocatedYaml | null
}
type ProofPart = 'console' | 'expect' | 'expect-not'

export interface Claims {
  /** The file as it is shown: every claim is its prose alone. */
  readonly root: Root
  /** The blocks of `root` that stood in a claim. */
  readonly claimed: ReadonlySet<RootContent>
  readonly proofs: readonly Proof[]
}

const FENCES = '```yaml expect start=NAME after="line; line", ```yaml expect-not or ```ios console'

/** Takes the proofs out of a chapter. */
export function takeClaims(source: Source, root: Root, report: Report): Claims {
  for (const node of walk(root)) {
    if (node.type !== 'containerDirective' || root.children.includes(node)) continue
    report(
      placeOf(source, node),
      `":::${node.name}" inside another block`,
      'write it at the left edge, around the whole list or quote',
    )
  }
  const proofs: Proof[] = []
  const claimed = new Set<RootContent>()
  const children = root.children.flatMap((node) => {
    if (node.type !== 'containerDirective' || node.name !== 'claim') return [node]
    for (const name of Object.keys(node.attributes ?? {})) {
      report(
        placeOf(source, node),
        `a claim has no attribute "${name}"`,
        `write :::claim, and behind its fences start=NAME: ${FENCES}`,
      )
    }
    const first = node.children.findIndex((child) => partOf(child) !== null)
    const prose = (first < 0 ? node.children : node.children.slice(0, first)) as RootContent[]
    if (prose.every(isSilent)) {
      report(placeOf(source, node), 'this claim says nothing', 'write the sentence it proves below :::claim')
    }
    if (first < 0) report(placeOf(source, node), 'this claim has no proof', `write it below the prose: ${FENCES}`)
    else proofs.push(...readProofs(source, node.children.slice(first), report))
    for (const shown of prose) claimed.add(shown)
    return prose
  })
  return { root: { ...root, children }, claimed, proofs }
}

function readProofs(source: Source, nodes: readonly RootContent[], report: Report): readonly Proof[] {
  const proofs: Proof[] = []
  let open: { -readonly [Key in keyof Proof]: Proof[Key] } | null = null
  for (const node of nodes) {
    if (isSilent(node)) continue
    const at = placeOf(source, node)
    const part = partOf(node)
    if (part === null || node.type !== 'code') {
      report(at, 'text below the first proof of a claim', 'move it above the proofs, or below the closing :::')
      continue
    }
    const words: ReadonlyMap<string, FenceWord> = fenceWords(source, node, takes(part), report)
    const start = words.get('start')
    if (start) {
      open = { at, start, after: words.get('after'), session: null, password: null, expect: null, expectNot: null }
      proofs.push(open)
    } else if (!open) {
      report(at, 'this proof has no start', `name a start state of the part's starts.md: ${FENCES}`)
      continue
    } else if (words.has('after')) {
      report(
        words.get('after')?.at ?? at,
        'lines are typed at the start of a proof',
        'write start=NAME before after=, which begins another proof',
      )
    } else if (part === 'console' ? open.session : part === 'expect' ? open.expect : open.expectNot) {
      report(at, `a second ${part} in this proof`, 'join the two, or begin another proof with start=NAME')
      continue
    }
    if (part === 'console') {
      open.session = node
      open.password = words.get('password')?.value ?? null
    } else {
      const yaml = readFence(source, node, report)
      if (part === 'expect') open.expect = yaml
      else open.expectNot = yaml
    }
  }
  return proofs
}

function partOf(node: RootContent): ProofPart | null {
  if (node.type !== 'code' || !node.meta) return null
  const word = node.meta.trim().split(/\s+/)[0] ?? ''
  if (node.lang === 'ios') return word === 'console' ? word : null
  return node.lang === 'yaml' && (word === 'expect' || word === 'expect-not') ? word : null
}

function takes(part: ProofPart) {
  const keys = part === 'console' ? ['start', 'after', 'password'] : ['start', 'after']
  return { flags: [], keys, help: `\`\`\`${part === 'console' ? 'ios' : 'yaml'} ${part} start=NAME after="line; line"` }
}

/** Runs every proof of a file. */
export function proveClaims({ proofs }: Claims, proving: Proving): void {
  for (const proof of proofs) {
    const rubric = readCriteria(proof, proving)
    const start = startScreen(proof.start, proving)
    if (start && rubric) proveOne(proof, rubric, start, proving)
  }
}

interface Expected {
  readonly at: Place
  readonly placeOf: (argument: string) => Place
  readonly name: string
  readonly wanted: boolean
}
interface Criteria {
  readonly list: readonly unknown[]
  readonly expected: readonly Expected[]
}

function proveOne(
  proof: Proof,
  { list, expected }: Criteria,
  start: Screen,
  { source, grading, report }: Proving,
): void {
  const after = hiddenLines(proof.after)
  const ready = typeHidden(start, after, (message, help) => report(proof.after?.at ?? proof.at, message, help))
  const played = proof.session && playConsole(ready, proof.session.value, proof.password)
  for (const each of played?.differences ?? [])
    report(placeIn(source, proof.session as Code, each), each.message, each.help)

  const parsed = list.length > 0 ? grading.parseRubric({ criteria: list }) : null
  if (!parsed || !('rubric' in parsed)) return
  const placeOf = (index: number, argument: string) => expected[index]?.placeOf(argument) ?? proof.at
  if (reportUnknownImages(parsed.rubric.criteria, start.world, placeOf, report)) return
  const text = [...after, ...(played?.typed ?? [])].map((line) => `${line}\n`).join('')
  const graded = grading.gradeScenario(
    { id: 'claim', rev: 1, passMark: 100, world: start.world, rubric: parsed.rubric },
    text,
  )
  if (graded.report.outcome === 'ungradable') {
    report(proof.at, 'this proof cannot be judged', graded.report.warnings.map(warningText).join('\n'))
  }
  for (const [index, criterion] of graded.report.criteria.entries()) {
    const wanted = expected[index]
    if (!wanted || criterion.met === wanted.wanted) continue
    const message = `${wanted.name} ${criterion.met ? 'is met' : 'is not met'}: ${criterion.reason.replace(/\.$/, '')}`
    report(wanted.at, message, 'correct the sentence, the lines that are typed, or what is expected')
  }
}

/** The criteria of a proof, `expect` first, with ids and points that its author need not give. Null after a problem. */
function readCriteria({ expect, expectNot }: Proof, { grading, report }: Proving): Criteria | null {
  const list: unknown[] = []
  const expected: Expected[] = []
  let good = true
  for (const [yaml, wanted] of [
    [expect, true],
    [expectNot, false],
  ] as const) {
    if (!yaml) continue
    if (yaml.node === null || !Array.isArray(yaml.value) || yaml.value.length === 0) {
      if (yaml.blank || yaml.node)
        report(yaml.placeAt([]), 'a proof expects a list of criteria', 'write - { check: boots-image, image: … }')
      good = false
      continue
    }
    const own = yaml.value.map((entry: unknown, index) =>
      isMap(entry) ? { id: `${wanted ? 'expect' : 'not'}-${index + 1}`, points: '1', ...entry } : entry,
    )
    const parsed = grading.parseRubric({ criteria: own })
    if ('problems' in parsed) {
      good = false
      for (const { path, message, help } of parsed.problems) report(yaml.placeAt(path.slice(1)), message, help)
    }
    for (const [index, entry] of own.entries()) {
      list.push(entry)
      expected.push({
        at: yaml.placeAt([index]),
        placeOf: (argument) => yaml.placeAt([index, argument]),
        name: isMap(entry) ? String(entry['check']) : '',
        wanted,
      })
    }
  }
  return good ? { list, expected } : null
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
