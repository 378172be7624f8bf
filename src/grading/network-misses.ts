// Lines that miss by little what a reason of the network asks for: another number, another port, another device.

import type { Reason } from '../sim/network/reason.ts'
import { reasonText } from '../sim/network/words.ts'
import { addedLines, mendOf } from './network-reasons.ts'
import { remove, replace } from './repair/edits.ts'
import type { Miss } from './repair/ideas/near-misses.ts'
import type { Run } from './run.ts'
import { difference } from './spelling.ts'

/** Lines that may have been meant to take a reason out of the way, the last one first. A trial says which of them was. */
export function missesOf(run: Run, reason: Reason): readonly Miss[] {
  const mend = mendOf(run.world, reason)
  const [wanted = ''] = mend?.lines ?? []
  if (!mend || !/^(?!no )[a-z].* |^ip routing/i.test(wanted)) return []
  const told = `${capital(reasonText(reason))}.`
  return run.transcript
    .flatMap(({ line, device, input, meaning }): Miss[] => {
      if (meaning?.kind !== 'command' || !meaning.mode.startsWith('config')) return []
      const { canonical } = meaning
      const here = `Line ${line} on ${device} ("${input}")`
      const block = blockAt(run, line, device)
      const isHere = device === reason.device && (mend.under === null || block === mend.under)
      const isSame = canonical.toLowerCase() === wanted.toLowerCase() || isListOf(canonical, wanted)
      if (isHere && !isSame && stemOf(canonical) !== null && stemOf(canonical) === stemOf(wanted)) {
        const [word, meant] = difference(canonical, wanted)
        const says = `${told} ${here} has ${word} in its place.`
        return [{ line, word, meant, says, edits: [replace(line, wanted)] }]
      }
      if (!isSame) return []
      const opener = mend.under === null || block === null ? null : openerOf(run, line, device)
      if (device === reason.device && !isHere && mend.under !== null && opener !== null) {
        const typed = run.transcript[opener - 1]?.input ?? ''
        const [word, meant] = [block ?? '', mend.under]
        const says = `${told} Line ${opener} on ${device} ("${typed}") led to another port.`
        return [{ line: opener, word, meant, says, edits: [replace(opener, mend.under)] }]
      }
      if (device === reason.device || !isIdle(run, line, device)) return []
      const says = `${told} ${here} changed nothing there.`
      const meant = reason.device
      return addedLines(run, [{ device: meant, mend }]).map((edits): Miss => ({
        line,
        word: device,
        meant,
        says,
        edits: [remove(line), ...edits],
      }))
    })
    .toReversed()
}

/** The last line at the port, or on the device, of a reason that the device answered and did not do; with what it said. Null: there is none. */
export function rejectedFor(
  { worlds, transcript }: Run,
  { device, at }: Reason,
): { readonly line: number; readonly said: string } | null {
  const found = transcript.findLast(({ line, device: own, kind, output, meaning }) => {
    const [before, after] = [worlds[line - 1]?.devices[device], worlds[line]?.devices[device]]
    if (own !== device || kind !== 'command' || meaning?.kind !== 'command' || output === '' || !before) return false
    const isIdle = before.config === after?.config && before.within === after.within && before.mode === 'config'
    const ports = before.within.at(-1)?.of.split(',') ?? []
    return isIdle && meaning.mode.startsWith('config') && (at === null || ports.includes(at))
  })
  return found ? { line: found.line, said: found.output.trim().split('\n')[0] ?? '' } : null
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** Whether a line has a list in which the number of another one is. */
const isListOf = (line: string, other: string): boolean =>
  stemOf(line) !== null &&
  stemOf(line) === stemOf(other) &&
  (line.split(' ').at(-1) ?? '').split(',').includes(other.split(' ').at(-1) ?? '')
/** A line up to its number. */
const stemOf = (line: string): string | null => /^[^\d]+(?=\d)/.exec(line)?.[0].toLowerCase() ?? null

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
