// Work of a few milliseconds each, one piece in a turn of the event loop: however many come at once, a page waits for one of them.

import { setImmediate } from 'node:timers/promises'

export type InTurn = <Result>(work: () => Result) => Promise<Result>

/** First come, first served. Rejects with what the work throws. */
export function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    // Requests that have arrived are read between two turns.
    const own = last.then(() => setImmediate()).then(work)
    last = own.catch(() => undefined)
    return own
  }
}
