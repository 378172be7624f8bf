// Interface names: `g0/0`, `gi 0/0` and `GigabitEthernet0/0` are one port.

import type { Arg } from './command.ts'

const TYPES = ['Embedded-Service-Engine', 'Ethernet', 'FastEthernet', 'GigabitEthernet', 'Loopback', 'Serial', 'TenGigabitEthernet', 'Vlan'] as const

/** The full name of a written one, or null when no type begins so. */
export function fullInterfaceName(text: string): string | null {
  const match = /^([a-z-]+) ?(\d+(?:\/\d+){0,2})$/i.exec(text)
  if (!match) return null
  const typed = (match[1] as string).toLowerCase()
  const found = TYPES.filter((type) => type.toLowerCase().startsWith(typed))
  return found.length === 1 ? `${found[0]}${match[2]}` : null
}

/** An interface argument of one or two words. Whether the device has it is the command's question. */
export const interfaceName = <N extends string>(name: N): Arg<N, string> => ({
  name,
  shown: 'INTERFACE',
  choices: TYPES.map((type) => [type, `${type} interface`] as const),
  take: (tokens, at) => {
    const first = tokens[at]?.text ?? ''
    const one = fullInterfaceName(first)
    if (one) return { value: one, next: at + 1 }
    const second = tokens[at + 1]?.text
    const two = second === undefined || !/^\d/.test(second) ? null : fullInterfaceName(`${first} ${second}`)
    return two ? { value: two, next: at + 2 } : null
  },
})
