// Lists of VLANs as spanning tree takes them, and lines in which VLANs of one value stand together.

import { value } from '../../command.ts'
import { partsOf, vlansOf } from '../switching/vlans.ts'

export const vlanList = value('list', 'WORD', (text) => {
  const vlans = vlansOf(text)
  return vlans === null ? null : [...vlans]
})
export const VLAN_LIST_HELP = 'vlan range, example: 1,3-5,7,9-11'

/** Instances of MST: `0-3,5`. */
export const instanceList = value('list', 'WORD', (text) => {
  const ids: number[] = []
  for (const part of text.split(',')) {
    const [, first = '', last = first] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part) ?? []
    if (first === '' || Number(last) < Number(first) || Number(last) > LAST_INSTANCE) return null
    for (let id = Number(first); id <= Number(last); id++) if (!ids.includes(id)) ids.push(id)
  }
  return ids.toSorted((a, b) => a - b)
})
export const INSTANCE_LIST_HELP = 'MST instance range, example: 0-3,5,7-9'
export const LAST_INSTANCE = 4094

/** The parts of a list as MST writes it: two neighbours are a range, too. */
export function rangesOf(ids: readonly number[]): readonly string[] {
  const parts: string[] = []
  for (let from = 0; from < ids.length;) {
    let to = from
    while (ids[to + 1] === (ids[to] as number) + 1) to++
    parts.push(to === from ? `${ids[from]}` : `${ids[from]}-${ids[to]}`)
    from = to + 1
  }
  return parts
}

/** A line for each value that some VLANs have, in the order of their first VLAN. */
export function linesByValue<T>(
  records: Readonly<Record<number, T>> | undefined,
  read: (record: T) => number | string | undefined,
  line: (list: string, value: number | string) => string,
  listOf: (ids: readonly number[]) => readonly string[] = (ids) => partsOf(new Set(ids)),
): readonly string[] {
  const byValue = new Map<number | string, number[]>()
  for (const [id, record] of Object.entries(records ?? {})) {
    const found = read(record)
    if (found === undefined) continue
    const known = byValue.get(found)
    if (known) known.push(Number(id))
    else byValue.set(found, [Number(id)])
  }
  return [...byValue].map(([found, ids]) => line(listOf(ids).join(','), found))
}
