// The two kinds of transaction a store function is: one that only reads, and one that writes and shares its commit with others.

import type { Database } from 'better-sqlite3'

export interface Transactions {
  /** Several reads of one moment. */
  readonly read: <T>(deed: () => T) => T
  /**
   * Settles when the disk has what was written. What arrives in one turn of the event loop is written in one transaction and
   * flushed once. A deed that throws takes back its own writes only; it may be run again. An error of the commit fails all of it.
   */
  readonly write: <T>(deed: () => T) => Promise<T>
  /** Writes what waits, as before the connection is closed. */
  readonly flush: () => void
}

/** For all queries over a connection, so that they share commits. `onTakenBack`: something that was written was taken back. */
export function transactionsOn(db: Database, onTakenBack: () => void = () => {}): Transactions {
  let waiting: Waiting[] = []
  // Within the transaction that all share, this is a savepoint.
  const part = db.transaction((run: Waiting['run']) => run())
  const together = db.transaction((batch: readonly Waiting[]) => batch.map(partOf))
  const reading = db.transaction((deed: () => unknown) => deed())

  const partOf = (deed: Waiting): (() => void) => {
    try {
      return part(deed.run)
    } catch (error) {
      onTakenBack()
      // A full disk, for one, takes back the writes of all.
      if (!db.inTransaction) throw new TakenBack(deed, error)
      return () => deed.reject(error)
    }
  }

  const flush = (): void => {
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    try {
      // Immediate: takes the write lock at once, so that what a deed reads is still true when it writes.
      for (const settle of together.immediate(batch)) settle()
    } catch (error) {
      onTakenBack()
      if (!(error instanceof TakenBack)) {
        for (const { reject } of batch) reject(error)
        return
      }
      error.by.reject(error.cause)
      waiting = [...batch.filter((deed) => deed !== error.by), ...waiting]
      flush()
    }
  }

  return {
    read: <T>(deed: () => T) => reading.deferred(deed) as T,
    write: (deed) =>
      new Promise((resolve, reject) => {
        // Runs as soon as the requests that have arrived are read: one that comes alone waits for nobody.
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({
          run: () => {
            const value = deed()
            return () => resolve(value)
          },
          reject,
        })
      }),
    flush,
  }
}

interface Waiting {
  /** Writes, and returns what tells the caller once it is on the disk. */
  readonly run: () => () => void
  readonly reject: (error: unknown) => void
}

/** The database took back the shared transaction because of one deed; the others have to be written again. */
class TakenBack extends Error {
  readonly by: Waiting
  constructor(by: Waiting, cause: unknown) {
    super('the transaction was taken back', { cause })
    this.by = by
  }
}
