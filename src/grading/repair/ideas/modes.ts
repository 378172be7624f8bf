// Lines that a device refused for the prompt they were typed at, or for a slip of the pen.

import { helpFor } from '../../../sim/console-help.ts'
import type { Device } from '../../../sim/device.ts'
import { isBootable } from '../../../sim/files.ts'
import type { World } from '../../../sim/world.ts'
import type { Case } from '../../mistakes/mistake.ts'
import { editDistance, nearest } from '../../nearest.ts'
import { insert, replace } from '../edits.ts'
import type { Edits } from '../edits.ts'
import { isOpen, portNames } from '../../../sim/features/interfaces/slice.ts'
import { tryLine } from '../../trials.ts'
import type { Trials } from '../../trials.ts'
import type { Run } from '../../run.ts'

/** At most this many refused lines are examined, from the first. Later ones are often consequences. */
const MOST_REFUSED = 6
/** What leads from one prompt to another. */
const WAYS: readonly (readonly string[])[] = [
  ['end'],
  ['exit'],
  ['enable'],
  ['configure terminal'],
  ['enable', 'configure terminal'],
  ['@power-cycle break'],
]
/** Ports that a line of interface configuration may have been meant for. */
const MOST_PORTS = 4

/** For every refused line: what should have been typed before it, or the word that was meant. */
export function refused({ run, events }: Pick<Case, 'run' | 'events'>): readonly Edits[] {
  const lines = new Set(events.flatMap((event) => (event.type === 'refused-command' ? [event.line] : [])))
  return [...lines].slice(0, MOST_REFUSED).flatMap((line) => {
    const world = run.worlds[line - 1]
    const text = run.transcript[line - 1]?.input ?? ''
    if (!world || text === '') return []
    return [
      ...ways(run, world, line, text),
      ...doForms(run.trials, world, line, text),
      ...corrected(run.trials, world, text).map((meant): Edits => [replace(line, meant)]),
    ]
  })
}

/** The way to the prompt that takes this line. If it is one line, also that line instead of a previous one that led nowhere. */
function ways({ lines, trials }: Run, world: World, line: number, text: string): Edits[] {
  const device = world.devices[world.focus]
  const ports = device?.mode === 'config' ? portNames(device.config).filter((name) => !isOpen(device.config, name)) : []
  const images = device && (device.mode === 'rommon' || device.mode === 'switch:') ? bootable(device) : []
  const ways = [
    ...WAYS,
    ...ports.slice(0, MOST_PORTS).map((name) => [`interface ${name}`]),
    ...images.map((one) => [`boot ${one}`]),
  ]
  const taken = ways.filter((way) => {
    const there = after(trials, world, way)
    return there !== null && after(trials, there, [text]) !== null
  })
  return taken.slice(0, MOST_PORTS).flatMap((way): Edits[] => {
    const [only] = way
    const isNear =
      line > 1 && way.length === 1 && only !== undefined && editDistance(lines[line - 2] ?? '', only, 2) <= 2
    const back: Edits[] = way.at(-1) === 'configure terminal' ? [[insert(line, ...way), insert(line + 1, 'end')]] : []
    return [...(isNear ? [[replace(line - 1, only)]] : []), [insert(line, ...way)], ...back]
  })
}

/** Images that the boot loader can start from a disk of the device. */
export function bootable(device: Device): readonly string[] {
  return Object.entries(device.disks).flatMap(([disk, { files }]) =>
    files.filter((file) => isBootable(device, file)).map(({ name }) => `${disk}:${name}`),
  )
}

function doForms(trials: Trials, world: World, line: number, text: string): Edits[] {
  return after(trials, world, [`do ${text}`]) ? [[replace(line, `do ${text}`)]] : []
}

/** The world after commands of which none is refused; null: one is. */
function after(trials: Trials, world: World, commands: readonly string[]): World | null {
  let now = world
  for (const command of commands) {
    const next = tryLine(trials, now, command)
    if (
      (next.entry.kind !== 'command' && next.entry.kind !== 'hands') ||
      next.events.some(({ type }) => type === 'refused-command')
    )
      return null
    now = next.world
  }
  return now
}

/** The line with one word put right, so that it is taken. */
function corrected(trials: Trials, world: World, text: string): readonly string[] {
  const words = text.split(/\s+/)
  return words.flatMap((word, index) => {
    const before = words
      .slice(0, index)
      .map((one) => `${one} `)
      .join('')
    const meant = nearest(word, helpFor(world, before).words)
    if (meant === null || meant.toLowerCase().startsWith(word.toLowerCase())) return []
    const line = [...words.slice(0, index), meant, ...words.slice(index + 1)].join(' ')
    return after(trials, world, [line]) ? [line] : []
  })
}
