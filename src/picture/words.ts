// The words that the picture and its text share: states of ports, lists of VLANs, kinds of devices.

import type { DeviceKind, PortState } from './network-picture.ts'

/** `blocked 20`, as it stands at a port. */
export function stateWord(state: PortState): string {
  return typeof state === 'string' ? state : `blocked ${vlanList(state.blocked)}`
}

const KIND_WORDS: Readonly<Record<DeviceKind, string>> = {
  provider: 'provider',
  router: 'router',
  l3switch: 'layer 3 switch',
  switch: 'switch',
  segment: 'unmanaged switch',
  server: 'server',
  pc: 'PC',
  phone: 'phone',
}

/** What a device is called in a sentence. */
export function kindWord(kind: DeviceKind): string {
  return KIND_WORDS[kind]
}

/** `10, 20, 30-33`; beyond `most` entries, how many VLANs follow: `10, 20, 30 +4`. */
export function vlanList(vlans: readonly number[], most = Infinity): string {
  const runs = runsOf(vlans)
  if (runs.length === 0) return 'none'
  const text = runs.slice(0, most).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
  const left = runs.slice(most).reduce((sum, [from, to]) => sum + to - from + 1, 0)
  return `${text.join(', ')}${left > 0 ? ` +${left}` : ''}`
}

/** `VLAN 10 and 20`, `VLAN 10, 20 and 30-33`, `no VLAN`. */
export function vlanWords(vlans: readonly number[]): string {
  const runs = runsOf(vlans).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`))
  return runs.length === 0 ? 'no VLAN' : `VLAN ${listed(runs)}`
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

/** VLANs in a row are told from first to last, from three on. */
function runsOf(vlans: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const vlan of [...new Set(vlans)].sort((one, other) => one - other)) {
    const last = runs.at(-1)
    if (last && last[1] === vlan - 1) last[1] = vlan
    else runs.push([vlan, vlan])
  }
  return runs.flatMap(([from, to]): readonly (readonly [number, number])[] =>
    to - from === 1
      ? [
          [from, from],
          [to, to],
        ]
      : [[from, to]],
  )
}
