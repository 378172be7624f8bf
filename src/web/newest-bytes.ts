// Bytes that are kept until newer ones need their place, in one piece of memory of a fixed size: kept in pieces of their own, those
// that go leave gaps between others, which cost several times as much as what is kept.

export interface NewestBytes {
  /** Null when it is too long to be kept at all. */
  readonly put: (bytes: Uint8Array) => Place | null
  /** A copy, because newer bytes may come while it is sent; null when they came already. */
  readonly get: (place: Place) => Buffer | null
  readonly has: (place: Place) => boolean
}
export interface Place {
  /** Counted from the first byte that was ever kept. */
  readonly from: number
  readonly length: number
}

export function newestBytes(size: number): NewestBytes {
  let memory: Buffer | null = null
  let end = 0
  const has = ({ from }: Place): boolean => end <= from + size
  return {
    has,
    put: (bytes) => {
      const { length } = bytes
      if (length > size) return null
      // The system gives the memory as it is written to.
      memory ??= Buffer.allocUnsafeSlow(size)
      const left = size - (end % size)
      const from = length > left ? end + left : end
      memory.set(bytes, from % size)
      end = from + length
      return { from, length }
    },
    get: (place) => {
      const at = place.from % size
      return memory && has(place) ? Buffer.from(memory.subarray(at, at + place.length)) : null
    },
  }
}
