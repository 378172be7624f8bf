// Lists of VLANs as spanning tree takes them, and lines in which VLANs of one value stand together.

import { value } from '../../command.ts'
import { partsOf, vlansOf } from '../switching/vlans.ts'

export const vlanList = value('list', 'WORD', (text) => {
  const vlans = vlansOf(text)
  return vlans === null ? null : [...vlans]
})
export const VLAN_LIST_HELP = 'vlan range, example: 1,3-5,7,9-11'

/** A line for each value that some VLANs have, in the order of their first VLAN. */
export function linesByValue<T>(
  records: Readonly<Record<number, T>> | undefined,
  read: (record: T) => number | string | undefined,
  line: (list: string, value: number | string) => string,
): readonly string[] {
  const byValue = new Map<number | string, number[]>()
  for (const [id, record] of Object.entries(records ?? {})) {
    const found = read(record)
    if (found === undefined) continue
    const known = byValue.get(found)
    if (known) known.push(Number(id))
    else byValue.set(found, [Number(id)])
  }
  return [...byValue].map(([found, ids]) => line(partsOf(new Set(ids)).join(','), found))
}
