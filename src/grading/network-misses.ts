// Lines that miss by little what a reason of the network asks for: another number, another port, another device.

import type { Reason } from '../sim/network/reason.ts'
import { reasonText } from '../sim/network/words.ts'
import type { World } from '../sim/world.ts'
import { addedLines, mendsFor, type Placed } from './network-reasons.ts'
import { insert, remove, replace, type Edits } from './repair/edits.ts'
import { wantedLines } from './repair/ideas/goals.ts'
import type { Case } from './mistakes/mistake.ts'
import type { Miss } from './repair/ideas/near-misses.ts'
import type { Run } from './run.ts'
import { difference, isSlipOfValue, nearLine } from './spelling.ts'

/** Lines that may have been meant to take a reason out of the way, the likeliest first. A trial says which of them was. */
export function missesOf(run: Run, reason: Reason): readonly Miss[] {
  const told = `${capital(reasonText(reason))}.`
  const mends = mendsFor(run.world, reason).filter(({ mend: { lines } }) =>
    /^[a-z].* |^ip routing/i.test(lines[0] ?? ''),
  )
  return [
    ...mends.flatMap((mend) => likeMend(run, told, mend)),
    ...otherPorts(run, told, reason),
    ...mends.flatMap((mend) => otherDevices(run, told, mend)),
    ...otherConsoles(run, told, reason),
  ]
}

/** The commands of a configuration, the last one first. */
const configuring = ({ transcript }: Run) =>
  transcript
    .flatMap(({ line, device, input, meaning }) =>
      meaning?.kind === 'command' && meaning.mode.startsWith('config')
        ? [{ line, device, canonical: meaning.canonical, here: `Line ${line} on ${device} ("${input}")` }]
        : [],
    )
    .toReversed()

/** Lines with another number than what is missing, in its place; and that line at another port. */
function likeMend(run: Run, told: string, { device, mend }: Placed): readonly Miss[] {
  const [wanted = ''] = mend.lines
  const found = configuring(run).flatMap(({ line, device: own, canonical, here }): Miss[] => {
    if (own !== device) return []
    const block = blockAt(run, line, device)
    const isHere = mend.under === null || block === mend.under
    if (isSame(canonical, wanted)) {
      const opener = isHere || block === null ? null : openerOf(run, line, device)
      return opener === null ? [] : [atPort(run, told, opener, mend.under ?? '')]
    }
    if (!isHere || stemOf(canonical) === null || stemOf(canonical) !== stemOf(wanted)) return []
    // The same line with the other number, before all of the line.
    return [canonical.replace(NUMBER, NUMBER.exec(wanted)?.[0] ?? ''), wanted].flatMap((text): Miss[] => {
      if (text === canonical) return []
      const [word, meant] = difference(canonical, text)
      return [{ line, word, meant, says: `${told} ${here} has ${word} in its place.`, edits: [replace(line, text)] }]
    })
  })
  // The line that lacks only the number, first.
  const isWhole = ({ edits: [edit] }: Miss): boolean => edit?.op === 'replace' && isSame(edit.text[0] ?? '', wanted)
  const few = ({ word }: Miss): number => word.split(' ').length
  return found.toSorted((a, b) => Number(isWhole(b)) - Number(isWhole(a)) || few(a) - few(b))
}
const NUMBER = /(?<=\s)\d\S*/

/** Lines with a value that misses by a letter or two what a criterion asks for. */
export function valuesMissed(given: Case): readonly Miss[] {
  const asked = wantedLines(given)
  return configuring(given.run).flatMap(({ line, device, here }): Miss[] => {
    const text = given.run.lines[line - 1]?.trim() ?? ''
    if (device !== given.device.name) return []
    return asked.flatMap((one): Miss[] => {
      const near = nearLine(text, one)
      if (near === null || near === text) return []
      const [word, meant] = difference(text, near)
      if (!isSlipOfValue(word, meant)) return []
      return [
        { line, word, meant, says: `${here} says "${word}", and "${meant}" was needed.`, edits: [replace(line, near)] },
      ]
    })
  })
}

/** What has to come before a line that a device did not do: the tag of a subinterface, or a port of layer 3, also at the ports that were opened before. */
export function readied(run: Run, line: number): readonly Edits[] {
  const device = run.transcript[line - 1]?.device ?? ''
  const block = blockAt(run, line, device)
  const number = block?.split('.')[1]
  if (!/^\s*ip addr/i.test(run.lines[line - 1] ?? '')) return []
  if (number !== undefined) return [[insert(line, `encapsulation dot1Q ${number}`)]]
  if (block === null || !block.startsWith('interface ')) return []
  const openers = configuring(run).filter(
    (one) => one.line < line && one.device === device && one.canonical.startsWith('interface '),
  )
  return [line, ...openers.map((one) => one.line + 1)].map((at): Edits => [insert(at, 'no switchport')])
}

/** A line that opens the block of one port, or of several, as one that opens the port of a reason. */
function otherPorts(run: Run, told: string, { device, at }: Reason): readonly Miss[] {
  return configuring(run).flatMap(({ line, device: own, canonical }): Miss[] => {
    const ports = run.worlds[line]?.devices[own]?.within.at(-1)?.of.split(',') ?? []
    if (!canonical.startsWith('interface ')) return []
    const [first = ''] = ports
    const siblings = siblingsOf(run.world, own, first).map((name) => `interface ${name}`)
    if (own !== device || at === null || ports.includes(at) || kindOf(first) !== kindOf(at))
      return siblings.map((meant) => atPort(run, told, line, meant))
    const meant = canonical.startsWith('interface range ')
      ? `interface range ${[at, ...ports].join(' , ')}`
      : `interface ${at}`
    return [atPort(run, told, line, meant), ...siblings.map((other) => atPort(run, told, line, other))]
  })
}
const kindOf = (port: string): string => port.replace(/\d.*$/, '')

/** The subinterface of the same number at other ports that have some; the interfaces of the other VLANs of a switch. */
function siblingsOf(world: World, device: string, name: string): readonly string[] {
  const [parent = '', number] = name.split('.')
  if (kindOf(name) === 'Vlan')
    return Object.keys(world.devices[device]?.vlanDatabase.vlans ?? {})
      .filter((id) => Number(id) < 1002 && `Vlan${id}` !== name)
      .map((id) => `Vlan${id}`)
  if (number === undefined) return []
  const parents = Object.keys(world.devices[device]?.config.dot1q.ports ?? {}).map((one) => one.split('.')[0] ?? '')
  return [...new Set(parents)].filter((one) => one !== parent).map((one) => `${one}.${number}`)
}

function atPort(run: Run, told: string, line: number, meant: string): Miss {
  const { device = '', input = '' } = run.transcript[line - 1] ?? {}
  const [word, right] = difference(input, meant)
  const says = `${told} Line ${line} on ${device} ("${input}") led to another port.`
  return { line, word, meant: right, says, edits: [replace(line, meant)] }
}

/** The line that is missing, typed on another device: where it changed nothing there, or else without it there. */
function otherDevices(run: Run, told: string, { device, mend }: Placed): readonly Miss[] {
  // Between lines on the device where it is missing, before another place.
  const isBetween = (line: number): boolean => consoleBehind(run, line) === device
  return configuring(run)
    .toSorted((a, b) => Number(isBetween(b.line)) - Number(isBetween(a.line)))
    .flatMap(({ line, device: own, canonical, here }): Miss[] => {
      if (own === device || !mend.lines.some((wanted) => wanted !== 'exit' && isSame(canonical, wanted))) return []
      if (!isIdle(run, line, own) && !isBetween(line)) return []
      const says = isIdle(run, line, own)
        ? `${told} ${here} changed nothing there.`
        : `${told} ${here} stands on another device.`
      return addedLines(run, [{ device, mend }]).map((edits): Miss => ({
        line,
        word: own,
        meant: device,
        says,
        edits: [remove(line), ...edits],
      }))
    })
}

/** The device at whose console the lines go on. */
const consoleBehind = (run: Run, line: number): string | undefined => {
  const own = run.transcript[line - 1]?.device
  return run.transcript.find((one) => one.line > line && one.kind === 'command' && one.device !== own)?.device
}

/** The lines behind a console of another device, at that of the reason. */
function otherConsoles(run: Run, told: string, { device }: Reason): readonly Miss[] {
  const consoles = run.transcript
    .filter(({ kind, input }) => kind === 'hands' && /^@console\s/i.test(input))
    .toReversed()
  return consoles.flatMap(({ line, input }): Miss[] => {
    const word = input.split(/\s+/)[1] ?? ''
    if (word.toLowerCase() === device.toLowerCase()) return []
    // What a device took was not meant for a host.
    if (run.world.hosts?.[device] && !isAllRefused(run, line)) return []
    const says = `${told} The lines behind line ${line} ("${input}") were typed on ${word}.`
    // Where the device has no other lines, somebody may have meant it.
    const edits = [replace(line, `@console ${device}`)]
    return [{ line, word, meant: device, says, edits, ...(isTwice(run, line) ? {} : { onlyBy: device }) }]
  })
}

/** Whether the device of a console took nothing of what was typed there. */
function isAllRefused({ transcript }: Run, line: number): boolean {
  const next = transcript.find((one) => one.line > line && one.kind === 'hands')?.line ?? Infinity
  return transcript.every(
    (one) => one.line <= line || one.line >= next || one.kind !== 'command' || one.meaning?.kind === 'refused',
  )
}

/** Whether the device of a console has other lines, too: those behind this one are the second lot. */
function isTwice({ transcript }: Run, line: number): boolean {
  const next = transcript.find((one) => one.line > line && one.kind === 'hands')?.line ?? Infinity
  const word = transcript[line]?.device
  return transcript.some((one) => one.kind === 'command' && one.device === word && (one.line < line || one.line > next))
}

const isSame = (canonical: string, wanted: string): boolean =>
  canonical.toLowerCase() === wanted.toLowerCase() || isListOf(canonical, wanted)

/** A line that a device answered and did not do, and what it said. */
export interface Rejected {
  readonly line: number
  readonly device: string
  readonly said: string
}

/** The last line at the port, or on the device, of a reason that the device answered and did not do. Null: there is none. */
export const rejectedFor = (run: Run, { device, at }: Pick<Reason, 'device' | 'at'>): Rejected | null =>
  rejectedOf(run).findLast((one) => one.device === device && (at === null || one.ports.includes(at))) ?? null

/** All of them, with the ports that they are about. */
export function rejectedOf({ worlds, transcript }: Run): readonly (Rejected & { readonly ports: readonly string[] })[] {
  return transcript.flatMap(({ line, device, kind, output, meaning }) => {
    const [before, after] = [worlds[line - 1]?.devices[device], worlds[line]?.devices[device]]
    if (kind !== 'command' || meaning?.kind !== 'command' || output === '' || !before) return []
    const isIdle = before.config === after?.config && before.within === after.within && before.mode === 'config'
    if (!isIdle || !meaning.mode.startsWith('config')) return []
    const ports = before.within.at(-1)?.of.split(',') ?? []
    return [{ line, device, said: output.trim().replaceAll(/\s+/g, ' ').replace(/\.$/, ''), ports }]
  })
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** Whether a line has a list in which the number of another one is. */
const isListOf = (line: string, other: string): boolean => {
  const [, stem = '', list = ''] = /^(.* )(\d\S*)$/.exec(line.toLowerCase()) ?? []
  const [, like, number = ''] = /^(.* )(\d\S*)$/.exec(other.toLowerCase()) ?? []
  return stem === like && list.split(',').includes(number)
}
/** A line up to its number. */
const stemOf = (line: string): string | null => /^.*?\s(?=\d)/.exec(line)?.[0].toLowerCase() ?? null

/** Whether a line changed nothing on its device: it had been so before. A VLAN is made when its mode is left. */
function isIdle({ worlds, transcript }: Run, line: number, name: string): boolean {
  const [before, after] = [worlds[line - 1]?.devices[name], worlds[line]?.devices[name]]
  const id = /^vlan (\d+)$/i.exec(transcript[line - 1]?.input ?? '')?.[1]
  return before?.config === after?.config && (id === undefined || before?.vlanDatabase.vlans[Number(id)] !== undefined)
}

/** The line that would open the block in which a line was typed; null: it was in none. */
function blockAt({ worlds }: Run, line: number, device: string): string | null {
  const open = worlds[line - 1]?.devices[device]?.within.at(-1)
  return open?.block === 'config-if' ? `interface ${open.of}` : (open?.of ?? null)
}

/** The line that opened it. */
function openerOf({ worlds }: Run, line: number, device: string): number | null {
  const open = worlds[line - 1]?.devices[device]?.within
  for (let at = line - 1; at > 0; at--) if (worlds[at - 1]?.devices[device]?.within !== open) return at
  return null
}
