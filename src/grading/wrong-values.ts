// Lines that give a setting another value than was asked for: the grammar tells that they are of one kind, whatever their values look like.

import { portNameOn } from '../sim/interfaces.ts'
import { platforms } from '../sim/platforms/index.ts'
import type { Case } from './mistakes/mistake.ts'
import { remove } from './repair/edits.ts'
import { goalsOf, placed } from './repair/ideas/goals.ts'
import type { Miss } from './repair/ideas/near-misses.ts'
import { difference } from './spelling.ts'
import { stepped } from './trials.ts'

/** A line, and what it would have to be. */
export interface WrongValue {
  readonly line: number
  readonly word: string
  readonly meant: string
  /** The whole line, put right. */
  readonly text: string
}

/** Of every line that unmet criteria of a device ask for: the typed line of its kind and block that is most like it, the last of several. */
export function wrongValues(given: Case): readonly WrongValue[] {
  const found = new Map<number, WrongValue>()
  const goals = goalsOf(given)
  for (const { at, under, lines } of goals)
    if (at === 'config')
      for (const wanted of lines.filter((line) => !line.startsWith('no '))) {
        const beside = goals.flatMap((goal) => (goal.under === under ? goal.lines : []))
        const one = likeIt(given, under ?? null, wanted, beside)
        if (one && !found.has(one.line)) found.set(one.line, one)
      }
  return [...found.values()].toSorted((a, b) => a.line - b.line)
}

/** How many words differ. */
interface Alike extends WrongValue {
  readonly few: number
}

function likeIt(given: Case, under: string | null, wanted: string, others: readonly string[]): WrongValue | null {
  const { run, device } = given
  const block = under === null ? null : blockNamed(given, under)
  const alike = run.transcript.flatMap(({ line, device: own, meaning }): Alike[] => {
    const before = run.worlds[line - 1]
    if (own !== device.name || meaning?.kind !== 'command' || !meaning.mode.startsWith('config') || !before) return []
    const open = before.devices[own]?.within.at(-1)?.of ?? null
    if (block !== null && open !== block) return []
    const other = stepped(run.trials, before, wanted).entry.meaning
    if (other?.kind !== 'command' || other.path !== meaning.path || other.mode !== meaning.mode) return []
    const [word, meant] = difference(meaning.canonical, other.canonical)
    // What another goal asks for stands in the wrong order at most.
    if (word === meant || meaning.canonical.startsWith('no ') || others.includes(meaning.canonical)) return []
    const typed = run.lines[line - 1] ?? ''
    const text = word !== '' && meant !== '' && typed.includes(word) ? typed.replace(word, () => meant) : wanted
    return [{ line, word, meant, text, few: word.split(' ').length + meant.split(' ').length }]
  })
  const fewest = Math.min(...alike.map(({ few }) => few))
  return alike.findLast(({ few }) => few === fewest) ?? null
}

/** The name of a block as the device has it: `interface Gi0/1` is GigabitEthernet0/1. */
function blockNamed({ device }: Case, under: string): string {
  const [, name] = /^interface (.+)$/.exec(under) ?? []
  return name === undefined ? under : (portNameOn([platforms[device.platform]], name) ?? name)
}

/** Lines that unmet criteria of a device ask for, and that were typed on another one: in their place. */
export function* misplaced(given: Case): Generator<Pick<Miss, 'line' | 'says' | 'edits'>> {
  const { run, device } = given
  for (const goal of goalsOf(given)) {
    const [wanted = '', ...more] = goal.lines
    if (goal.at !== 'config' || more.length > 0) continue
    for (const { line, device: own, input, meaning } of run.transcript.toReversed()) {
      if (own === device.name || meaning?.kind !== 'command' || !meaning.mode.startsWith('config')) continue
      if (meaning.canonical.toLowerCase() !== wanted.toLowerCase()) continue
      const says = `Line ${line} on ${own} ("${input}") belongs to ${device.name}.`
      for (const edits of placed(given, goal)) yield { line, says, edits: [remove(line), ...edits] }
    }
  }
}
