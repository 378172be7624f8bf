// `switchport trunk allowed vlan`: a list replaces the set of VLANs, `add` and `remove` change it (ios-switching.md 5.2).

import { command, value, type Command, type Effect } from '../../command.ts'
import { contextOf, type Device } from '../../device.ts'
import { refusalOn } from './port-line.ts'
import { allowedOn, withAllowed } from './slice.ts'
import { ALL_VLANS, namesVlans, partsOf, vlansOf, type Vlans } from './vlans.ts'

const ALLOWED = [
  ['switchport', 'Set switching mode characteristics'],
  ['trunk', 'Set trunking characteristics of the interface'],
  ['allowed', 'Set allowed VLAN characteristics when interface is in trunking mode'],
  ['vlan', 'Set allowed VLANs when interface is in trunking mode'],
] as const
const KEYWORDS = ['add', 'all', 'except', 'none', 'remove']
/** A list that makes no sense is refused by the command; a VLAN that there cannot be, or a word, is no list at all. */
const vlanList = value('list', 'WORD', (text) =>
  namesVlans(text) && !KEYWORDS.some((word) => word.startsWith(text.toLowerCase())) ? text : null,
)

function allow(device: Device, change: (allowed: Vlans) => Vlans): Effect {
  const name = contextOf(device) ?? ''
  return refusalOn(device) ?? { device: withAllowed(device, name, change(allowedOn(device.config, name))) }
}
const changing =
  (change: (allowed: Vlans, named: Vlans) => Vlans) =>
  (device: Device, { list }: { readonly list: string }): Effect => {
    const named = vlansOf(list)
    return named === null ? { output: 'Command rejected: Bad VLAN list\n' } : allow(device, (old) => change(old, named))
  }
const no = (device: Device): Effect => allow(device, () => ALL_VLANS)

export const allowedVlans: Command = command({
  mode: 'config-if',
  path: [...ALLOWED, [vlanList, 'VLAN IDs of the allowed VLANs when this port is in trunking mode']],
  needs: 'switching',
  run: changing((_, named) => named),
  no,
  show: (config, name) => linesOf(allowedOn(config, name)),
})
export const addAllowed = command({
  mode: 'config-if',
  path: [
    ...ALLOWED,
    ['add', 'add VLANs to the current list'],
    [vlanList, 'VLAN IDs of the allowed VLANs when this port is in trunking mode'],
  ],
  needs: 'switching',
  run: changing((old, named) => new Set([...old, ...named])),
})
export const removeAllowed = command({
  mode: 'config-if',
  path: [
    ...ALLOWED,
    ['remove', 'remove VLANs from the current list'],
    [vlanList, 'VLAN IDs of disallowed VLANS when this port is in trunking mode'],
  ],
  needs: 'switching',
  run: changing(without),
})
export const allowedExcept = command({
  mode: 'config-if',
  path: [
    ...ALLOWED,
    ['except', 'all VLANs except the following'],
    [vlanList, 'VLAN IDs of disallowed VLANS when this port is in trunking mode'],
  ],
  needs: 'switching',
  run: changing((_, named) => without(ALL_VLANS, named)),
})
export const allowedAll = command({
  mode: 'config-if',
  path: [...ALLOWED, ['all', 'all VLANs']],
  needs: 'switching',
  run: (device) => allow(device, () => ALL_VLANS),
})
export const allowedNone = command({
  mode: 'config-if',
  path: [...ALLOWED, ['none', 'no VLANs']],
  needs: 'switching',
  run: (device) => allow(device, () => new Set()),
})

function without(vlans: Vlans, gone: Vlans): Vlans {
  return new Set([...vlans].filter((id) => !gone.has(id)))
}

/** Columns of a line behind its margin of one. */
const WIDTH = 79
/** The lines that a configuration has for a set of VLANs: all of them need none, and one that would be too long goes on with `add`. */
function linesOf(vlans: Vlans): readonly string[] {
  if (vlans.size === ALL_VLANS.size) return []
  const head = 'switchport trunk allowed vlan '
  if (vlans.size === 0) return [`${head}none`]
  const lines: string[] = []
  let line = ''
  for (const part of partsOf(vlans)) {
    if (line !== '' && line.length + 1 + part.length > WIDTH) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? `${head}${lines.length === 0 ? '' : 'add '}${part}` : `${line},${part}`
  }
  return [...lines, line]
}
