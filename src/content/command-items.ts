// Command items: lines to be typed on a small start state. They are run there, so whatever has the effect is right.

import type { Code, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { commandRubric, judgeCommand } from '../grading/command.ts'
import type { Judged } from '../grading/command.ts'
import { linesOf } from '../sim/input.ts'
import { didYouMean } from './did-you-mean.ts'
import { blockHtml } from './html.ts'
import { COMMAND_FENCES, deviceOf, fenceOf, readDevice } from './item-devices.ts'
import type { ItemDevice } from './item-devices.ts'
import { explained, hashed, paragraphText, readAttributes } from './item-parts.ts'
import type { ItemFile } from './item-parts.ts'
import { itemOfSeed, drawnItemValues, withValues } from './item-values.ts'
import type { CommandItem, Level } from './library.ts'
import type { LocatedYaml } from './located-yaml.ts'
import { lineOf, placeOf } from './nodes.ts'
import { proofName, proven } from './proofs.ts'
import { placeOnLine } from './source.ts'
import type { Report } from './source.ts'
import { readFence } from './starts.ts'
import { reportUnknownImages } from './unknown-images.ts'

const ATTRIBUTES = ['start', 'after', 'lines'] as const
/** Lines that an item takes unless it says another number, and the most that it may say. */
const USUAL_LINES = 5
const MOST_LINES = 20
/** An item with values is proven with this many draws. */
const PROVEN_SEEDS = 5

type Fence = (typeof COMMAND_FENCES)[number]

/** A command item; what is wrong with it is reported. `proveCommand` runs it. */
export function compileCommand(file: ItemFile, node: ContainerDirective, level: Level): CommandItem {
  const { page } = file
  const { body, explanationHtml } = explained(page, node)
  const stem = body.filter((child) => fenceOf(child, COMMAND_FENCES) === null)
  const parts = readParts(file, node, page.report)
  const at = placeOf(page.source, node)
  const missing = (message: string, help: string) => page.report(at, message, help)
  if (stem.length === 0) missing('this command item has no stem', 'write above the fences what the line is to do')
  if (parts.criteria === null && parts.checks === null)
    missing('this command item has no checks', 'add a ```yaml checks with a list: - { check: hostname, name: R1 }')
  if (parts.passes.length === 0) missing('this command item has no right answer', 'add an ```ios pass with the lines')
  if (parts.fails.length === 0)
    missing('this command item has no wrong answer', 'add an ```ios fail: it proves that the checks can fail')
  return {
    ...hashed({
      ...readAttributes(file, node, level, ATTRIBUTES),
      kind: 'command',
      stemHtml: blockHtml(page, stem),
      explanationHtml,
      start: parts.device.start ?? {},
      before: parts.device.before,
      prompt: '',
      criteria: parts.criteria ?? [],
      answer: parts.passes[0] ? linesIn(parts.passes[0]).replace(/(?<!\n)\n$/, '') : '',
      mostLines: parts.mostLines,
    }),
    stemText: paragraphText(stem),
  }
}

/**
 * The item with the prompt that its lines are typed at. Its start state, its hidden lines and its checks have to hold; where proofs are
 * wanted, every `pass` has to pass, every `fail` and an empty answer to fail. With values, all this for some draws.
 */
export function proveCommand(file: ItemFile, node: ContainerDirective, item: CommandItem): CommandItem {
  const { page, proofs, starts } = file
  const parts = readParts(file, node, () => {})
  if (parts.device.start === null || parts.criteria === null || parts.passes.length === 0) return item
  const seeds = item.values ? Array.from({ length: PROVEN_SEEDS }, (_, seed) => seed) : [null]
  const draws = seeds.map((seed) => ({ item: seed === null ? item : itemOfSeed(item, seed), seed }))
  let holds = true
  const report: Report = (...problem) => {
    holds = false
    page.report(...problem)
  }
  const prompts = draws.map((draw) => (holds ? promptAt(file, node, parts, draw.item, report) : null))
  const [prompt] = prompts
  if (!holds || prompt === null || prompt === undefined) return item
  if (prompts.some((other) => other !== prompt))
    report(placeOf(page.source, node), 'the prompt differs from draw to draw', 'draw no host name')
  const text = page.source.lines.slice(lineOf(node) - 1, node.position?.end.line).join('\n')
  if (holds && proofs !== null)
    proven(proofName('command', text, starts), { proofs, report }, (reporting) => {
      for (const draw of draws) proveTranscripts(file, node, parts, draw, reporting)
      return null
    })
  return { ...item, prompt }
}

interface Parts {
  readonly device: ItemDevice
  readonly checks: LocatedYaml | null
  readonly criteria: readonly unknown[] | null
  readonly passes: readonly Code[]
  readonly fails: readonly Code[]
  readonly mostLines: number
}

function readParts(file: ItemFile, node: ContainerDirective, report: Report): Parts {
  const { page } = file
  const { source } = page
  const given = node.attributes ?? {}
  const line = lineOf(node)
  const at = (name: string) => placeOnLine(source, line, new RegExp(`\\b${name}(?==)`))
  const codes = node.children.filter((child): child is Code => child.type === 'code')
  const fences = (kind: Fence) => codes.filter((code) => fenceOf(code, COMMAND_FENCES) === kind)
  for (const code of codes) reportUnknownFence(page.source, code, report)
  const only = (kind: Fence): Code | undefined => {
    const [first, second] = fences(kind)
    if (second) report(placeOf(source, second), `a second \`\`\`${kind}`, 'keep one of them')
    return first
  }

  only('yaml start')
  const device = readDevice(file, node, report)
  const checksFence = only('yaml checks')
  const checks = checksFence ? readFence(source, checksFence, report) : null
  const isList = Array.isArray(checks?.value)
  if (checksFence && checks && !isList && (checks.blank || checks.node !== null))
    report(placeOf(source, checksFence), 'checks are a list', 'write lines like - { check: hostname, name: R1 }')

  const written = given['lines'] ?? String(USUAL_LINES)
  const mostLines = /^\d{1,2}$/.test(written) ? Number(written) : 0
  if (mostLines < 1 || mostLines > MOST_LINES)
    report(at('lines'), `lines cannot be "${written}"`, `write a number from 1 to ${MOST_LINES}, like lines=1`)
  return {
    device,
    checks,
    criteria: isList ? (checks?.value as readonly unknown[]) : null,
    passes: fences('ios pass'),
    fails: fences('ios fail'),
    mostLines: mostLines || USUAL_LINES,
  }
}

function reportUnknownFence(source: ItemFile['page']['source'], code: Code, report: Report): void {
  const words = `${code.lang ?? ''} ${code.meta ?? ''}`.trim()
  if (code.lang === 'yaml' && code.meta === 'values') return
  if ((code.lang !== 'yaml' && code.lang !== 'ios') || !code.meta || fenceOf(code, COMMAND_FENCES) !== null) return
  if (code.lang === 'ios' && code.meta.startsWith('run')) return
  report(
    placeOf(source, code),
    `a command item has no fence "${words}"`,
    `the fences are ${COMMAND_FENCES.map((fence) => `\`\`\`${fence}`).join(', ')}, and \`\`\`ios alone for a console to read${didYouMean(words, COMMAND_FENCES)}`,
  )
}

/** The prompt of an item with its values drawn. Null after problems of its start state, its hidden lines or its checks. */
function promptAt(
  file: ItemFile,
  node: ContainerDirective,
  { device, checks }: Parts,
  item: CommandItem,
  report: Report,
): string | null {
  const at = placeOf(file.page.source, node)
  const made = deviceOf(file, node, device, item, report)
  const rubric = commandRubric(item.criteria)
  const placeOfCheck = (path: readonly (string | number)[]) =>
    checks?.placeAt(path[0] === 'criteria' ? path.slice(1) : path) ?? at
  if ('problems' in rubric) {
    for (const { path, message, help } of rubric.problems) report(placeOfCheck(path), message, help)
    return null
  }
  if (!made) return null
  const { world, prompt } = made
  const { criteria } = rubric.rubric
  const unknown = criteria.find((each) => each.device !== null && !Object.hasOwn(world.devices, each.device))
  if (unknown) {
    const help = `the start state has ${Object.keys(world.devices).join(', ')}`
    report(at, `there is no device "${unknown.device}"`, help)
    return null
  }
  const placeOfArgument = (index: number, argument: string) => placeOfCheck([index, argument])
  return reportUnknownImages(criteria, world, placeOfArgument, report) ? null : prompt
}

function proveTranscripts(
  { page }: ItemFile,
  node: ContainerDirective,
  { passes, fails, mostLines }: Parts,
  { item, seed }: { readonly item: CommandItem; readonly seed: number | null },
  report: Report,
): void {
  const drawn = seed === null ? {} : drawnItemValues(item.values ?? [], seed)
  const withDraw =
    seed === null
      ? ''
      : `, with ${Object.entries(drawn)
          .map(([name, value]) => `$${name} ${value}`)
          .join(', ')}`
  const say = (at: RootContent, message: string, judged: Judged | null) =>
    report(
      placeOf(page.source, at),
      `${message}${withDraw}`,
      `correct the lines or the checks${judged === null ? '' : reasons(judged)}`,
    )
  for (const pass of passes) {
    const text = withValues(linesIn(pass), drawn)
    const judged = judgeCommand(item, text)
    if (!judged.passed) say(pass, 'these lines must pass, and they fail', judged)
    if (linesOf(text).length > mostLines)
      say(pass, `these are more lines than the item takes (${mostLines}): write lines=N`, null)
  }
  for (const fail of fails) {
    const judged = judgeCommand(item, withValues(linesIn(fail), drawn))
    if (judged.passed) say(fail, 'these lines must fail, and they pass', judged)
  }
  const empty = judgeCommand(item, '')
  if (empty.passed) say(node, 'an empty answer passes', empty)
}

/** The lines of a fence, each with its line end: an empty one is an Enter. */
const linesIn = ({ value }: Code): string => `${value}\n`

/** Every criterion with its reason, and every line that was not taken. */
function reasons({ criteria, run }: Judged): string {
  const refused = run.transcript.filter(({ meaning, kind }) => meaning?.kind === 'refused' || kind === 'refused')
  return [
    '',
    ...criteria.map(({ id, met, reason }) => `${id} ${met ? 'met' : 'not met'}: ${reason}`),
    ...refused.map(({ line, input, output }) => `line ${line} was refused: ${input} (${output.trim()})`),
  ].join('\n')
}
