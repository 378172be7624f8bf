// One line behind all that is missed: left out, or with one value that misses by little. A candidate is screened by reading the later lines of
// its device as a configuration, and looking at the network with what that leaves; only what passes is typed whole.

import { applyConfig } from '../sim/config.ts'
import { kept } from '../sim/network/kept.ts'
import type { World } from '../sim/world.ts'
import { missedIds, type Attempt } from './case.ts'
import { checks } from './checks/index.ts'
import type { Correction } from './corrections.ts'
import { subjectOf, usualDevice } from './judge.ts'
import { isAbout } from './mistakes/mistake.ts'
import { nearValues } from './near-values.ts'
import { insert, remove, replace } from './repair/edits.ts'
import type { Criterion } from './rubric.ts'
import type { Run } from './run.ts'
import { runningLines } from './stored.ts'
import { difference } from './spelling.ts'
import { asItIsNow, NETWORK } from './spoiler.ts'

/** So many candidates are screened. */
const MOST_SCREENED = 40

/** Corrections of one line with which all that the network keeps from being met would be met, judged by the configurations alone. */
export function* culpritsOf(attempt: Attempt): Generator<Correction> {
  const { run, rubric } = attempt
  const missed = missedIds(attempt)
  const asked = rubric.criteria.filter(({ id }) => missed.has(id)).flatMap(asItIsNow)
  if (!asked.some((one) => isAbout(one, NETWORK))) return
  let screened = 0
  for (const correction of candidatesOf(attempt)) {
    const world = screenOf(run, correction)
    if (!world) continue
    if (screened++ >= MOST_SCREENED) return
    if (asked.every((criterion) => isMetIn(run, world, criterion))) yield correction
  }
}

function isMetIn(run: Run, world: World, { check, args, device }: Criterion): boolean {
  const subject = subjectOf({ ...run, world }, device ?? usualDevice(run.start))
  return checks.get(check)?.judge(subject, args).met === true
}

/** Values that nothing else of the scenario has, lines that may be too many, then any other value. */
function* candidatesOf(attempt: Attempt): Generator<Correction> {
  const { run } = attempt
  const near = nearValues(attempt).map(({ line, text, isStrange }) => {
    const [word, meant] = difference(run.lines[line - 1] ?? '', text)
    const correction: Correction = { kind: 'argument', line, word, meant, edits: [replace(line, text)], plain: true }
    return { correction, isStrange }
  })
  for (const { correction, isStrange } of near) if (isStrange) yield correction
  yield* oldRoutes(run)
  for (const { line, device, input, meaning } of run.transcript.toReversed()) {
    if (meaning?.kind !== 'command' || !meaning.mode.startsWith('config')) continue
    const [before, after] = [run.worlds[line - 1]?.devices[device], run.worlds[line]?.devices[device]]
    if (before?.config === after?.config && before?.vlanDatabase === after?.vlanDatabase) continue
    const says = `Line ${line} on ${device} ("${input}") spoils what the other lines do.`
    yield { kind: 'word', line, word: input, meant: '', edits: [remove(line)], plain: false, says }
  }
  for (const { correction, isStrange } of near) if (!isStrange) yield correction
}

/** A static route to a prefix that a device had before, and still has beside the one that was typed: taken away. */
function* oldRoutes(run: Run): Generator<Correction> {
  const { start, world, transcript } = run
  for (const { line, device, input, meaning } of transcript.toReversed()) {
    const stem = meaning?.kind === 'command' ? ROUTE.exec(meaning.canonical.toLowerCase())?.[0] : undefined
    const [before, now] = [start.devices[device], world.devices[device]]
    if (stem === undefined || !before || !now) continue
    const left = runningLines(now)
    for (const old of runningLines(before)) {
      if (!old.toLowerCase().startsWith(stem) || !left.includes(old)) continue
      // The line that was to take it away missed it.
      for (const missed of transcript)
        if (missed.device === device && isMissed(run, missed, stem)) {
          const [word, meant] = difference(missed.input, `no ${old}`)
          yield {
            kind: 'argument',
            line: missed.line,
            word,
            meant,
            edits: [replace(missed.line, `no ${old}`)],
            plain: true,
            says: `Line ${missed.line} on ${device} ("${missed.input}") took no route away: "${old}" still stands.`,
          }
        }
      const says = `The route that ${device} had before, "${old}", still stands beside that of line ${line} ("${input}").`
      // Behind the new one it may take that away, too.
      for (const at of [line, line + 1])
        yield {
          kind: 'missing',
          line,
          word: '',
          meant: `no ${old}`,
          edits: [insert(at, `no ${old}`)],
          plain: true,
          says,
        }
    }
  }
}
/** Whether a line was to take away a route that begins so, and changed nothing. */
function isMissed({ worlds }: Run, { line, device, meaning }: Run['transcript'][number], stem: string): boolean {
  const canonical = meaning?.kind === 'command' ? meaning.canonical.toLowerCase() : ''
  return (
    canonical.startsWith(`no ${stem}`) &&
    worlds[line - 1]?.devices[device]?.config === worlds[line]?.devices[device]?.config
  )
}

const ROUTE = /^(?:ip route \S+ \S+|ipv6 route \S+) /

/** The world as a run would have left it with a line put right, before anything follows in the network; null: as it did leave it, or nobody knows. */
function screenOf({ worlds, world, transcript, lines }: Run, { line, edits: [edit] }: Correction): World | null {
  const name = transcript[line - 1]?.device ?? ''
  const first = edit?.op === 'insert' ? edit.line : line
  const [before, own] = [worlds[first - 1], world.devices[name]]
  const start = before?.devices[name]
  if (!before || !start || !own || start.mode !== 'config' || start.bootedAt !== own.bootedAt) return null
  const openers = start.within.map(({ block, of }) =>
    block === 'config-if' ? `interface ${of.includes(',') ? `range ${of.replaceAll(',', ' , ')}` : of}` : of,
  )
  const later = transcript.flatMap((one) => {
    const isTyped =
      one.line >= (edit?.op === 'insert' ? first : line + 1) &&
      one.device === name &&
      worlds[one.line - 1]?.devices[name]?.mode === 'config'
    return isTyped && one.kind !== 'hands' ? [lines[one.line - 1] ?? ''] : []
  })
  const text = [...openers, ...(edit && 'text' in edit ? edit.text : []), ...later].map((one) => one.trim())
  const { config, vlanDatabase } = applyConfig(start, text.join('\n'), before, 'merge')
  const made = kept(own, { ...own, config, vlanDatabase })
  if (made === own) return null
  const devices = Object.entries({ ...world.devices, [name]: made }).map(([of, one]) => {
    // What was disabled since may have been by it.
    const errDisabled = before.devices[of]?.errDisabled ?? one.errDisabled
    return [of, errDisabled === one.errDisabled ? one : { ...one, errDisabled }] as const
  })
  return { ...world, devices: Object.fromEntries(devices) }
}
