// One open page that watches a class: reads the members once, then only those who did something, and sends what changed on the page.

import type { ServerResponse } from 'node:http'

import type { AtWork } from '../progress/at-work.ts'
import type { LiveHub } from './live-hub.ts'

/** The page in pieces, by the ids of their elements; `rows` are pieces of `people`. */
export interface Rendered {
  readonly pieces: ReadonlyMap<string, string>
  readonly rows: ReadonlyMap<string, string>
  readonly people: readonly [id: string, html: () => string]
  /** For a screen reader, now and then. */
  readonly said: string
}

export interface Watched {
  readonly hub: LiveHub
  /** All members, or those who are named and are members. */
  readonly read: (learners?: readonly string[]) => Promise<readonly AtWork[]>
  readonly render: (members: readonly AtWork[]) => Rendered
  /** Whether whoever opened the page is still signed in and teaches the class. */
  readonly mayWatch: () => Promise<boolean>
}

/** Changes within this time go out together. */
const TOGETHER_MS = 400
/** How often the stream reports silence, checks access, and notices a lost connection. */
const BEAT_MS = 30_000
/** After which time a browser tries again. */
const RETRY_MS = 3000
/** How many bytes may wait for a slow reader. Beyond that, the stream ends, and the next one begins with the current state. */
const MOST_WAITING = 500_000

/** Answers with server-sent events until either side ends it; returns what ends it from here. */
export function liveStream(raw: ServerResponse, { hub, read, render, mayWatch }: Watched): () => void {
  const members = new Map<string, AtWork>()
  const changed = new Set<string>()
  let sent: Rendered | null = null
  let soon: NodeJS.Timeout | undefined
  let turn = Promise.resolve()
  /** One thing after the other. What cannot be read ends the stream, and the browser asks again. */
  const inTurn = (work: () => Promise<void>): void => {
    turn = turn.then(() => (raw.writableEnded ? undefined : work())).catch(end)
  }
  const stopHearing = hub.watch((learner) => {
    changed.add(learner)
    soon ??= setTimeout(() => inTurn(update), TOGETHER_MS).unref()
  })
  const beat = setInterval(() => inTurn(renew), BEAT_MS).unref()
  raw.on('close', end)
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // A proxy that collects an answer before it sends it on would never send this one.
    'x-accel-buffering': 'no',
  })
  raw.write(`retry: ${RETRY_MS}\n\n`)
  inTurn(begin)
  return end

  async function begin(): Promise<void> {
    for (const member of await read()) members.set(member.learner, member)
    tell()
  }

  async function update(): Promise<void> {
    soon = undefined
    const learners = [...changed]
    changed.clear()
    const found = await read(learners)
    // Learners who have left the class, or never were in it.
    for (const learner of learners) members.delete(learner)
    for (const member of found) members.set(member.learner, member)
    tell()
  }

  async function renew(): Promise<void> {
    if (!(await mayWatch())) return end()
    if (!tell()) raw.write(': nothing new\n\n')
  }

  /** Sends the pieces that are not as they were sent; false: there is none. */
  function tell(): boolean {
    const now = render([...members.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en')))
    const before = sent
    const isSameList = before !== null && [...before.rows.keys()].join() === [...now.rows.keys()].join()
    const [id, html] = now.people
    const parts = [
      ...[...now.pieces].filter(([piece, text]) => before?.pieces.get(piece) !== text),
      ...(isSameList ? [...now.rows].filter(([row, text]) => before.rows.get(row) !== text) : [[id, html()]]),
    ]
    sent = now
    if (parts.length === 0) return false
    raw.write(`data: ${JSON.stringify({ parts, said: now.said })}\n\n`)
    if (raw.writableLength > MOST_WAITING) end()
    return true
  }

  function end(): void {
    stopHearing()
    clearTimeout(soon)
    clearInterval(beat)
    if (!raw.writableEnded) raw.end()
  }
}
