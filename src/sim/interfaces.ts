// Interface names: `g0/0`, `gi 0/0` and `GigabitEthernet0/0` are one port.

import type { Arg } from './command.ts'

/** Types by name: what `?` says, the families that have it (rows.ts), and how it is numbered: 1, 1/0/1, or both. */
const TYPES: readonly (readonly [name: string, help: string, families: string, numbers: 'plain' | 'slots' | 'both'])[] =
  [
    ['AppGigabitEthernet', 'App-hosting Gigabit Ethernet IEEE 802.3z', 'C', 'slots'],
    ['Async', 'Async interface', 'R', 'both'],
    ['BDI', 'Bridge-Domain interface', 'X', 'plain'],
    ['BVI', 'Bridge-Group Virtual Interface', 'RS', 'plain'],
    ['Cellular', 'Cellular interface', 'RX', 'both'],
    ['Dialer', 'Dialer interface', 'RX', 'plain'],
    ['Embedded-Service-Engine', 'cisco embedded service engine module', 'R', 'both'],
    ['Ethernet', 'IEEE 802.3', 'R', 'both'],
    ['FastEthernet', 'FastEthernet IEEE 802.3', 'RS', 'both'],
    ['FiveGigabitEthernet', 'Five Gigabit Ethernet', 'C', 'slots'],
    ['FortyGigabitEthernet', 'Forty Gigabit Ethernet', 'C', 'slots'],
    ['GigabitEthernet', 'GigabitEthernet IEEE 802.3z', 'RXSC', 'both'],
    ['Group-Async', 'Async Group interface', 'R', 'plain'],
    ['HundredGigE', 'Hundred Gigabit Ethernet', 'C', 'slots'],
    ['Loopback', 'Loopback interface', 'RXSC', 'plain'],
    ['Multilink', 'Multilink-group interface', 'RX', 'plain'],
    ['Null', 'Null interface', 'RXSC', 'plain'],
    ['Port-channel', 'Ethernet Channel of interfaces', 'RXSC', 'plain'],
    ['Serial', 'Serial', 'RX', 'both'],
    ['TenGigabitEthernet', 'Ten Gigabit Ethernet', 'XC', 'slots'],
    ['Tunnel', 'Tunnel interface', 'RXSC', 'plain'],
    ['TwentyFiveGigE', 'Twenty Five Gigabit Ethernet', 'C', 'slots'],
    ['TwoGigabitEthernet', 'Two Gigabit Ethernet', 'C', 'slots'],
    ['Virtual-PPP', 'Virtual PPP interface', 'RX', 'plain'],
    ['Virtual-Template', 'Virtual Template interface', 'RX', 'plain'],
    ['VirtualPortGroup', 'Virtual Port Group', 'X', 'plain'],
    ['Vlan', 'Catalyst Vlans', 'RXSC', 'plain'],
    ['nve', 'Network virtualization endpoint interface', 'C', 'plain'],
  ]

/** The full name of an abbreviated one, or null when no type begins like it, or several. Without a family, those of all families do. */
export function fullInterfaceName(text: string, family = ''): string | null {
  const match = /^([a-z-]+) ?(\d{1,10}(?:\/\d{1,3}){0,2}(?:\.\d{1,10})?)$/i.exec(text)
  if (!match) return null
  const [, typed = '', number = ''] = match
  const type = typeOf(typed.toLowerCase(), family, number.includes('/') ? 'plain' : 'slots')
  return type === null ? null : `${type}${number}`
}

/** The type that a word in small letters begins; `wrong` is the numbering it must not have. Asked for again and again, so it is remembered. */
function typeOf(typed: string, family: string, wrong: 'plain' | 'slots'): string | null {
  const key = `${family} ${wrong} ${typed}`
  let type = types.get(key)
  if (type === undefined) {
    const found = TYPES.filter(
      ([name, , families, numbers]) =>
        name.toLowerCase().startsWith(typed) && families.includes(family) && numbers !== wrong,
    )
    type =
      (found.find(([name]) => name.length === typed.length) ?? (found.length === 1 ? found[0] : undefined))?.[0] ?? null
    if (types.size >= 1000) types.clear()
    types.set(key, type)
  }
  return type
}
const types = new Map<string, string | null>()

/** An interface argument of one or two words. Whether the device has it is the command's question. */
export const interfaceName = <N extends string>(name: N): Arg<N, string> => ({
  name,
  shown: 'INTERFACE',
  written: String,
  choices: ({ words }) =>
    TYPES.filter(([, , families]) => families.includes(words)).map(([type, help]) => [type, help]),
  take: (tokens, at, _line, { words }) => {
    const first = tokens[at]?.text ?? ''
    const one = fullInterfaceName(first, words)
    if (one) return { value: one, next: at + 1 }
    const second = tokens[at + 1]?.text
    const two = second === undefined || !/^\d/.test(second) ? null : fullInterfaceName(`${first} ${second}`, words)
    return two ? { value: two, next: at + 2 } : null
  },
})

/** `gi0/1 - 3 , fa0/5`: the full names of a range, or null when it is none. */
export function interfaceRange(text: string, family = ''): readonly string[] | null {
  const names: string[] = []
  for (const part of text.split(',')) {
    const match = /^\s*([a-z-]+)\s*((?:\d{1,3}\/){0,2})(\d{1,4})(?:\s*-\s*(\d{1,4}))?\s*$/i.exec(part)
    const [, type = '', slot = '', first = '', last = first] = match ?? []
    if (Number(last) < Number(first) || Number(last) - Number(first) > 128) return null
    for (let port = Number(first); port <= Number(last); port++) {
      const name = fullInterfaceName(`${type}${slot}${port}`, family)
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
  /^(?:Loopback|Tunnel|Port-channel|Vlan|Dialer|BDI|BVI|Group-Async|Multilink|Null|nve|Virtual.*)\d+$/.test(name) ||
  name.includes('.')
