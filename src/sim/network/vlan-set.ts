// Sets of VLANs as 128 words of 32 bits: the stages of the network join and cut them for every port.

export type VlanSet = Uint32Array
const WORDS = 128

export const noVlans = (): VlanSet => new Uint32Array(WORDS)
export const NO_VLANS: VlanSet = noVlans()

export function vlanSet(ids: Iterable<number>): VlanSet {
  const set = noVlans()
  for (const id of ids) add(set, id)
  return set
}
/** Changes the set it is given. */
export function add(set: VlanSet, id: number): void {
  set[id >> 5] = ((set[id >> 5] ?? 0) | (1 << (id & 31))) >>> 0
}
export const hasVlan = (set: VlanSet, id: number): boolean => (((set[id >> 5] ?? 0) >>> (id & 31)) & 1) === 1

/** The VLANs of a set, in their order. A set that has been asked for must not be changed. */
export function idsOf(set: VlanSet): readonly number[] {
  const known = read.get(set)
  if (known) return known
  const ids: number[] = []
  for (let i = 0; i < WORDS; i++) {
    let word = set[i] ?? 0
    while (word !== 0) {
      const bit = 31 - Math.clz32(word & -word)
      ids.push(i * 32 + bit)
      word = (word & (word - 1)) >>> 0
    }
  }
  read.set(set, ids)
  return ids
}
const read = new WeakMap<VlanSet, readonly number[]>()
