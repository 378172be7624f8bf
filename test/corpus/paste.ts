// Pastes a saved configuration into a device, and says what became of its lines (README.md has the rules).

import { runningConfigText } from '../../src/sim/config.ts'
import { addedPorts } from '../../src/sim/hardware.ts'
import { platforms } from '../../src/sim/platforms/index.ts'
import type { PlatformName } from '../../src/sim/platforms/platform.ts'
import { step } from '../../src/sim/step.ts'
import type { World } from '../../src/sim/world.ts'
import { configurationIn, type ConfigLine } from './configuration.ts'
import { deviceOf, freshWorld, messageOf, pastedOutcomeOf, typed, type Outcome } from './device.ts'
import { linesIn } from './sources.ts'

export interface Pasted extends ConfigLine {
  readonly outcome: Outcome
  readonly message: string
}
export interface PasteResult {
  readonly lines: readonly Pasted[]
  /** How many lines taken the file is the measure of: README.md lists what is left out. */
  readonly comparable: number
  readonly givenBack: number
  readonly inOrder: number
  /** Lines taken that the device does not show. */
  readonly lost: readonly string[]
  readonly sameAfterReload: boolean
  /** What the running-config has on one side of the reload only. */
  readonly changed: readonly string[]
}

/** Types a configuration line by line, saves it, and turns the power off and on. */
export function paste(platform: PlatformName, text: string): PasteResult {
  const given = configurationIn(text)
  let world = typed(freshWorld(platform, hardwareOf(given, platform)), ['enable', 'configure terminal'])
  const lines = given.map((line): Pasted => {
    const pasted = typeLine(world, line)
    world = pasted.world
    return { ...line, outcome: pasted.outcome, message: pasted.message }
  })
  const left = typed(world, ['end'])
  const mine = lines.filter(({ outcome, text: line }) => outcome === 'taken' && !isOwn(line)).map(({ path }) => path)
  const shown = configurationIn(step(left, 'show running-config').entry.output).map(({ path }) => path)
  const { shared, lost } = compared(mine, shown)
  return {
    lines,
    comparable: mine.length,
    givenBack: shared.length,
    inOrder: commonLength(shared, shown),
    lost,
    ...reloaded(left),
  }
}

/** The ports and lines that a configuration opens, of those that the family may have. */
const hardwareOf = (lines: readonly ConfigLine[], platform: PlatformName): readonly string[] =>
  lines
    .map(({ text }) => /^interface ([A-Za-z-]+[\d/:]+)|^(line (?:[\d /]+|aux 0))$/.exec(text) ?? [])
    .map(([, port, line]) => port ?? line ?? '')
    .filter((port) => port !== '' && addedPorts(port, platforms[platform]) !== null)

const GRAVITY: readonly Outcome[] = ['taken', 'not simulated', 'refused']

/** Types a line with the text that belongs to it: it is taken when all of it is. */
function typeLine(start: World, line: ConfigLine): { world: World; outcome: Outcome; message: string } {
  let world = start
  let outcome: Outcome = 'taken'
  let message = ''
  for (const one of line.typed) {
    const next = step(world, one)
    const got = pastedOutcomeOf(next.entry)
    if (GRAVITY.indexOf(got) > GRAVITY.indexOf(outcome)) [outcome, message] = [got, messageOf(next.entry)]
    world = agreed(next.world)
  }
  return { world, outcome, message }
}

/** A person who pastes says yes when the device asks, as for a licence. */
const agreed = (world: World): World => (deviceOf(world).question?.kind === 'yes-no' ? typed(world, ['yes']) : world)

/** What every device says of itself, and what none says: the version of its image, the number on its chassis; that an interface is open. */
const isOwn = (line: string): boolean =>
  /^version \d/.test(line) || line.startsWith('license udi pid ') || line === 'no shutdown'

/** What both have, as often as both have it, in the order of the first; and what only the first has. */
export function compared(mine: readonly string[], theirs: readonly string[]): { shared: string[]; lost: string[] } {
  const left = new Map<string, number>()
  for (const one of theirs) left.set(one, (left.get(one) ?? 0) + 1)
  const shared: string[] = []
  const lost: string[] = []
  for (const one of mine) {
    const count = left.get(one) ?? 0
    if (count > 0) left.set(one, count - 1)
    const list = count > 0 ? shared : lost
    list.push(one)
  }
  return { shared, lost }
}

/** The length of the longest common subsequence. */
export function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const one of a) {
    const next = [0]
    b.forEach((other, j) =>
      next.push(one === other ? (row[j] as number) + 1 : Math.max(row[j + 1] as number, next[j] as number)),
    )
    row = next
  }
  return row.at(-1) ?? 0
}

function reloaded(world: World): Pick<PasteResult, 'sameAfterReload' | 'changed'> {
  const linesOf = (now: World): string[] => linesIn(runningConfigText(deviceOf(now)))
  const before = linesOf(world)
  const after = linesOf(typed(world, ['write memory', '@power-cycle']))
  const gone = compared(before, after).lost.map((line) => `- ${line}`)
  const come = compared(after, before).lost.map((line) => `+ ${line}`)
  return { sameAfterReload: before.join('\n') === after.join('\n'), changed: [...gone, ...come] }
}
