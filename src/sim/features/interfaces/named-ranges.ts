// `define interface-range`: a name for several interfaces, and `interface range macro`, which enters them (ios-switching.md 18).

import { command, word } from '../../command.ts'
import { withSlice } from '../../device.ts'
import { enterRange, INTERFACE, ports, RANGE } from './interface.ts'

const DEFINE = ['define', 'interface range macro definition'] as const
const RANGE_OF = ['interface-range', 'define interface range macro'] as const
const NAME = [word('name'), 'Name of the macro'] as const

export const namedRanges = [
  command({
    mode: 'config',
    path: [DEFINE, RANGE_OF, NAME, [ports, 'Interfaces: GigabitEthernet0/1 - 3']],
    run: (device, { name, ports: names }) => ({
      device: withSlice(device, 'interfaceRanges', {
        named: { ...device.config.interfaceRanges.named, [name]: names },
      }),
    }),
    noNeeds: 3,
    no: (device, { name = '' }) => {
      const { [name]: _, ...named } = device.config.interfaceRanges.named
      return { device: withSlice(device, 'interfaceRanges', { named }) }
    },
    show: ({ interfaceRanges }) =>
      Object.entries(interfaceRanges.named).map(([name, names]) => `define interface-range ${name} ${listOf(names)}`),
  }),
  command({
    mode: 'config',
    path: [INTERFACE, RANGE, ['macro', 'macro keyword'], NAME],
    run: (device, { name }) => {
      const { named } = device.config.interfaceRanges
      return Object.hasOwn(named, name) ? enterRange(device, named[name] ?? [], 3) : { wrongAt: 3 }
    },
  }),
]

/** `GigabitEthernet0/1 - 3 , FastEthernet0/5`: neighbours are a range. */
function listOf(names: readonly string[]): string {
  const parts: string[] = []
  for (let from = 0; from < names.length;) {
    let to = from
    while (to + 1 < names.length && names[to + 1] === following(names[to] ?? '')) to++
    parts.push(`${names[from]}${to === from ? '' : ` - ${/\d+$/.exec(names[to] ?? '')?.[0]}`}`)
    from = to + 1
  }
  return parts.join(' , ')
}
/** `Gi0/2` behind `Gi0/1`. */
const following = (name: string): string => name.replace(/\d+$/, (number) => String(Number(number) + 1))
