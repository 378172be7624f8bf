// The table of an MST region: its name, and which VLANs are in which instance.

import { instancesIn, type Region } from '../spanning-tree/slice.ts'
import { rangesOf } from '../spanning-tree/vlan-list.ts'

const LAST_VLAN = 4094
/** The VLANs of an instance, in order. */
export function vlansIn({ instances }: Region, id: number): readonly number[] {
  if (id > 0) return instances[id] ?? []
  const elsewhere = new Set(Object.values(instances).flat())
  return Array.from({ length: LAST_VLAN }, (_, i) => i + 1).filter((vlan) => !elsewhere.has(vlan))
}

/** A list of VLANs in lines of a width; a line that goes on has no comma at its end. */
export function vlanLines(vlans: readonly number[], width: number): readonly string[] {
  const lines: string[] = []
  for (const part of rangesOf(vlans)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + part.length <= width) lines[lines.length - 1] = `${last},${part}`
    else lines.push(part)
  }
  return lines
}

const WIDTH = 69
export function regionTable(region: Region): string {
  const ids = instancesIn(region)
  const rows = ids.map((id) => {
    const [first = 'none', ...more] = vlanLines(vlansIn(region, id), WIDTH)
    return `${String(id).padEnd(10)}${first}\n${more.map((line) => `${' '.repeat(10)}${line}\n`).join('')}`
  })
  return `Name      [${region.name}]
Revision  ${String(region.revision).padEnd(6)}Instances configured ${ids.length}

Instance  Vlans mapped
--------  ${'-'.repeat(WIDTH)}
${rows.join('')}${'-'.repeat(WIDTH + 10)}
`
}
