// Types the cases that were written from the reference, and counts by topic what the simulator does as they say.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runningConfigText } from '../../../src/sim/config.ts'
import { converged } from '../../../src/sim/network/converged.ts'
import { ipOf } from '../../../src/sim/network/ip.ts'
import { addressOfNode, probe } from '../../../src/sim/network/probe.ts'
import { network } from '../../../src/sim/network/view.ts'
import { whyUnanswered } from '../../../src/sim/network/why.ts'
import { worldOf } from '../../../src/sim/start.ts'
import { step, waitingText } from '../../../src/sim/step.ts'
import type { World } from '../../../src/sim/world.ts'

interface Texts {
  readonly contains: readonly string[]
  readonly absent?: readonly string[]
}
interface Expected {
  readonly probe?: { readonly from: string; readonly to: string; readonly reaches: boolean; readonly stops_at?: string }
  readonly show?: Texts & { readonly device: string; readonly command: string }
  readonly running?: Texts & { readonly device: string; readonly interface?: string }
  readonly prints?: Texts & { readonly line: number }
  readonly refused?: { readonly line: number; readonly error: string }
}
interface NetworkCase {
  readonly id: string
  readonly topic: string
  readonly start: Readonly<Record<string, unknown>> & { readonly links: readonly string[] }
  readonly lines: readonly string[]
  readonly expect: readonly Expected[]
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
const linesOf = (text: string): readonly string[] => text.split('\n').map(squeezed)

/** What differs from the texts that have to be there, or not. */
function differs(shown: readonly string[], { contains, absent = [] }: Texts, whole: boolean): readonly string[] {
  const has = (text: string): boolean =>
    shown.some((line) => (whole ? line === squeezed(text) : line.includes(squeezed(text))))
  return [
    ...contains.filter((text) => !has(text)).map((text) => `lacks: ${text}`),
    ...absent.filter(has).map((text) => `has: ${text}`),
  ]
}

/** Runs a command in privileged EXEC on a device, whatever its console is doing. */
function shown(world: World, name: string, command: string): readonly string[] {
  const device = world.devices[name]
  if (!device)
    return step({ ...world, focus: name }, command)
      .entry.output.split('\n')
      .map(squeezed)
  const ready = { ...device, mode: 'privileged' as const, within: [], question: null }
  return linesOf(step({ ...world, focus: name, devices: { ...world.devices, [name]: ready } }, command).entry.output)
}

/** The block of an interface, or the whole text. */
function blockOf(text: string, name: string | undefined): readonly string[] {
  if (name === undefined) return linesOf(text)
  const [, block = ''] = text.split(new RegExp(`^interface ${name.replaceAll('.', String.raw`\.`)}$`, 'm'))
  const lines = block.split('\n').slice(1)
  const end = lines.findIndex((line) => !line.startsWith(' '))
  return lines.slice(0, end < 0 ? lines.length : end).map(squeezed)
}

interface Outcome {
  readonly problems: readonly string[]
  /** Whether the fault was placed at the device that the case names; null: it names none. */
  readonly isPlaced: boolean | null
}

function outcomeOf({ start, lines, expect }: NetworkCase): Outcome {
  const made = worldOf(start)
  if ('problems' in made)
    return { problems: made.problems.map(({ path, message }) => `start ${path.join('.')}: ${message}`), isPlaced: null }
  let world = made.world
  const outputs = lines.map((line) => {
    const next = step(world, line)
    world = next.world
    // A question waits behind what was printed.
    const isAsked = Boolean(world.devices[world.focus]?.question)
    return `${next.entry.output}${isAsked ? waitingText(world) : ''}`
  })
  const rest = converged(world)
  const view = network(rest)
  let isPlaced: boolean | null = null
  const problems = expect.flatMap((one): readonly string[] => {
    if (one.prints)
      return differs(linesOf(outputs[one.prints.line] ?? ''), one.prints, false).map(
        (text) => `line ${one.prints?.line} ${text}`,
      )
    if (one.refused) {
      const { line, error } = one.refused
      return differs(linesOf(outputs[line] ?? ''), { contains: [error] }, false).map((text) => `line ${line} ${text}`)
    }
    if (one.show)
      return differs(shown(world, one.show.device, one.show.command), one.show, false).map(
        (text) => `${one.show?.command} on ${one.show?.device} ${text}`,
      )
    if (one.running) {
      const device = rest.devices[one.running.device]
      const text = device ? runningConfigText(device) : ''
      return differs(blockOf(text, one.running.interface), one.running, true).map(
        (line) => `running-config of ${one.running?.device} ${line}`,
      )
    }
    if (!one.probe) return []
    const { from, to, reaches, stops_at: at } = one.probe
    const node = view.topology.nodeNamed.get(from) ?? -1
    const target = ipOf(to) ?? addressOfNode(view, view.topology.nodeNamed.get(to) ?? -1)
    const walked =
      target === null ? null : probe(view, { node, source: null }, typeof target === 'number' ? target >>> 0 : target)
    if (walked && !walked.isAnswered && at !== undefined)
      isPlaced = whyUnanswered(view, walked).some(({ device }) => device === at)
    const isThere = walked?.isAnswered === true
    return isThere === reaches ? [] : [`${from} ${isThere ? 'reaches' : 'does not reach'} ${to}`]
  })
  return { problems, isPlaced }
}

const { values } = parseArgs({
  options: { list: { type: 'boolean' }, only: { type: 'string' }, file: { type: 'string' } },
})
const folder = import.meta.dirname
const cases = readdirSync(folder)
  .filter(
    (name) => /^cases-\d+\.json$/.test(name) && (values.file === undefined || name === `cases-${values.file}.json`),
  )
  .toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
  .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as NetworkCase[])
  .filter(({ id }) => values.only === undefined || id === values.only)

const table = new Map<
  string,
  { all: number; right: number; expected: number; met: number; placed: number; named: number }
>()
for (const one of cases) {
  const row = table.get(one.topic) ?? { all: 0, right: 0, expected: 0, met: 0, placed: 0, named: 0 }
  table.set(one.topic, row)
  let found: Outcome
  try {
    found = outcomeOf(one)
  } catch (error) {
    found = { problems: [`throws: ${error instanceof Error ? error.message : String(error)}`], isPlaced: null }
  }
  row.all++
  row.right += Number(found.problems.length === 0)
  row.expected += one.expect.length
  row.met += Math.max(0, one.expect.length - found.problems.length)
  row.named += Number(found.isPlaced !== null)
  row.placed += Number(found.isPlaced === true)
  if (values.list && found.problems.length > 0)
    process.stdout.write(`${one.id}\n${found.problems.map((text) => `  ${text}\n`).join('')}`)
}
const sum = { all: 0, right: 0, expected: 0, met: 0, placed: 0, named: 0 }
process.stdout.write(
  '| topic | cases | right | share | faults named | placed right |\n| --- | --- | --- | --- | --- | --- |\n',
)
const write = (topic: string, row: typeof sum): void =>
  void process.stdout.write(
    `| ${topic} | ${row.all} | ${row.right} | ${((100 * row.right) / row.all).toFixed(1)} % | ${row.named} | ${row.placed} |\n`,
  )
for (const [topic, row] of table) {
  for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += row[key]
  write(topic, row)
}
write('all', sum)
