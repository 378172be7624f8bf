// Interface names: `g0/0`, `gi 0/0` and `GigabitEthernet0/0` are one port.

import type { Arg } from './command.ts'

const TYPES = [
  'Dialer',
  'Embedded-Service-Engine',
  'Ethernet',
  'FastEthernet',
  'GigabitEthernet',
  'Loopback',
  'Port-channel',
  'Serial',
  'TenGigabitEthernet',
  'Tunnel',
  'Vlan',
] as const

/** The full name of an abbreviated one, or null when no type begins like it. */
export function fullInterfaceName(text: string): string | null {
  const match = /^([a-z-]+) ?(\d{1,5}(?:\/\d{1,3}){0,2}(?:\.\d{1,10})?)$/i.exec(text)
  if (!match) return null
  const typed = (match[1] as string).toLowerCase()
  const found = TYPES.filter((type) => type.toLowerCase().startsWith(typed))
  return found.length === 1 ? `${found[0]}${match[2]}` : null
}

/** An interface argument of one or two words. Whether the device has it is the command's question. */
export const interfaceName = <N extends string>(name: N): Arg<N, string> => ({
  name,
  shown: 'INTERFACE',
  written: String,
  choices: () => TYPES.map((type) => [type, `${type} interface`] as const),
  take: (tokens, at) => {
    const first = tokens[at]?.text ?? ''
    const one = fullInterfaceName(first)
    if (one) return { value: one, next: at + 1 }
    const second = tokens[at + 1]?.text
    const two = second === undefined || !/^\d/.test(second) ? null : fullInterfaceName(`${first} ${second}`)
    return two ? { value: two, next: at + 2 } : null
  },
})

/** `gi0/1 - 3 , fa0/5`: the full names of a range, or null when it is none. */
export function interfaceRange(text: string): readonly string[] | null {
  const names: string[] = []
  for (const part of text.split(',')) {
    const match = /^\s*([a-z-]+)\s*((?:\d{1,3}\/){0,2})(\d{1,4})(?:\s*-\s*(\d{1,4}))?\s*$/i.exec(part)
    const [, type = '', slot = '', first = '', last = first] = match ?? []
    if (Number(last) < Number(first) || Number(last) - Number(first) > 128) return null
    for (let port = Number(first); port <= Number(last); port++) {
      const name = fullInterfaceName(`${type}${slot}${port}`)
      if (match === null || name === null) return null
      if (!names.includes(name)) names.push(name)
    }
  }
  return names
}

const RANK = ['Loopback', 'Tunnel', 'Port-channel'] as const
/** Interfaces in the order of running-config: virtual ones first, a subinterface behind its port, VLANs last. */
export function inConfigOrder(names: readonly string[]): readonly string[] {
  const ports = names.filter((name) => !name.includes('.'))
  const rank = (name: string): number => {
    const at = RANK.findIndex((type) => name.startsWith(type))
    return at >= 0 ? at : name.startsWith('Vlan') ? RANK.length + 1 : RANK.length
  }
  const number = (name: string): number => Number(/\d+$/.exec(name)?.[0] ?? 0)
  const sorted = ports.toSorted((a, b) => rank(a) - rank(b) || (rank(a) === RANK.length ? 0 : number(a) - number(b)))
  if (ports.length === names.length) return sorted
  const below = (port: string): string[] =>
    names.filter((name) => name.startsWith(`${port}.`)).toSorted((a, b) => number(a) - number(b))
  return sorted.flatMap((port) => [port, ...below(port)])
}

/** Types that exist as soon as they are entered. */
export const isVirtual = (name: string): boolean =>
  /^(?:Loopback|Tunnel|Port-channel|Vlan|Dialer)\d+$/.test(name) || name.includes('.')
