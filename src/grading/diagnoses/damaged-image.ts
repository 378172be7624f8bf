// A damaged image that came into flash during the run, and what was done about it before going on.

import type { LoggedEvent } from '../../sim/world.ts'
import { firstTried, inFlash, mainFlash, nameOf } from '../stored.ts'
import { before, commandOf, isMissed, restartsOf, wantedImage } from './diagnosis.ts'
import type { Case } from './diagnosis.ts'

type Verify = Extract<LoggedEvent, { type: 'verify' }>

export interface DamagedImage {
  readonly name: string
  /** The command that brought it. */
  readonly line: number
  /** What `verify` said of it later, in order. */
  readonly verified: readonly Verify[]
  /** A directory listing that was looked at later; null: none. */
  readonly listed: number | null
  /** The restart that was risked with it; null: it is simply still there. */
  readonly restarted: number | null
}

/** The last one that was still in flash at a restart or at the end; null: there was none, or it was dealt with. */
export function damagedImage(given: Case): DamagedImage | null {
  const { events, run, device } = given
  if (!isMissed(given, 'flash', 'image', 'events')) {
    return null
  }
  const image = wantedImage(given)
  const { name: disk } = mainFlash(device)
  for (const copy of events.toReversed()) {
    if (copy.type !== 'copy' || !copy.to.startsWith(`${disk}:`)) continue
    const name = nameOf(copy.to)
    const isThere = (line: number): boolean =>
      mainFlash(before(given, line)).files.some((file) => file.name === name && file.image !== null && !file.intact)
    if (!isThere(copy.line + 1)) continue
    // A sound copy beside it, and first in the order, makes it harmless.
    const isTried = (line: number): boolean => firstTried(before(given, line))?.name === name
    const restart = restartsOf(given).find(
      ({ line }) =>
        line > copy.line &&
        isThere(line) &&
        (isTried(line) || image === null || inFlash(given, image, before(given, line)) === null),
    )
    const isLeft =
      isThere(run.worlds.length) && (image === null || inFlash(given, image) === null || isMissed(given, 'fit'))
    if (!restart && !isLeft) continue
    const until = restart?.line ?? Infinity
    const looked = run.transcript.find(
      ({ line, kind, device: on, output }) =>
        line > copy.line &&
        line < until &&
        on === device.name &&
        kind === 'command' &&
        output.includes(name) &&
        /bytes (total|available)/.test(output),
    )
    return {
      name,
      line: commandOf(given, copy.line),
      verified: events.flatMap((event) =>
        event.type === 'verify' && event.line >= copy.line && event.line < until && nameOf(event.url) === name
          ? [event]
          : [],
      ),
      listed: looked?.line ?? null,
      restarted: restart ? commandOf(given, restart.line) : null,
    }
  }
  return null
}

/** What came of it, for the end of a message. */
export function risked({ restarted }: DamagedImage, device: string): string {
  return restarted === null ? 'It is still in flash.' : `Line ${restarted} restarted ${device} with it all the same.`
}
