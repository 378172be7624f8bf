// What a disk holds after a power cut: all that was synced, and of the rest what chance leaves.

import type { Deed } from './record.ts'

/** Disks write such a piece whole or not at all. */
const SECTOR = 512

/** What becomes of what was not synced: nothing of it, all of it (only the process died), or a random half of its sectors. */
export type Left = 'nothing' | 'everything' | 'half'

type Change = Extract<Deed, { kind: 'write' | 'truncate' }>
interface File {
  synced: Buffer
  pending: Change[]
  /** Whether its name was synced with the folder. */
  settled: boolean
}

export interface Disk {
  readonly apply: (deed: Deed) => void
  /** The files after a cut at this moment. `random` gives numbers from 0 to 1. */
  readonly cut: (left: Left, random: () => number) => ReadonlyMap<string, Buffer>
}

/** A disk with an empty folder. */
export function emptyDisk(): Disk {
  const files = new Map<string, File>()
  /** Removed, which a cut may undo. */
  const gone = new Map<string, File>()

  const apply = (deed: Deed): void => {
    if (deed.path === '') {
      for (const file of files.values()) file.settled = true
      gone.clear()
      return
    }
    if (deed.kind === 'unlink') {
      const file = files.get(deed.path)
      if (file?.settled) gone.set(deed.path, file)
      files.delete(deed.path)
      return
    }
    const file = files.get(deed.path) ?? { synced: Buffer.alloc(0), pending: [], settled: false }
    files.set(deed.path, file)
    if (deed.kind === 'sync') {
      file.synced = file.pending.reduce(changed, file.synced)
      file.pending = []
    } else file.pending.push(deed)
  }

  const cut: Disk['cut'] = (left, random) => {
    const keeps = (): boolean => (left === 'half' ? random() < 0.5 : left === 'everything')
    const found = new Map<string, Buffer>()
    for (const [path, { synced, pending }] of gone) if (!keeps()) found.set(path, pending.reduce(changed, synced))
    for (const [path, { synced, pending, settled }] of files) {
      if (!settled && !keeps()) continue
      found.set(path, pending.flatMap((change) => survived(change, keeps)).reduce(changed, synced))
    }
    return found
  }

  return { apply, cut }
}

/** What is left of a change: of a write, some of its sectors. */
function survived(change: Change, keeps: () => boolean): Change[] {
  if (change.kind === 'truncate') return keeps() ? [change] : []
  const pieces: Change[] = []
  const { offset, data } = change
  for (let at = 0; at < data.length;) {
    const end = Math.min(data.length, at + SECTOR - ((offset + at) % SECTOR))
    if (keeps()) pieces.push({ ...change, offset: offset + at, data: data.subarray(at, end) })
    at = end
  }
  return pieces
}

function changed(before: Buffer, change: Change): Buffer {
  if (change.kind === 'truncate') {
    const after = Buffer.alloc(change.size)
    before.copy(after)
    return after
  }
  const after = Buffer.alloc(Math.max(before.length, change.offset + change.data.length))
  before.copy(after)
  change.data.copy(after, change.offset)
  return after
}
