// Interface and line configuration.

import { command, ipv4, ipv4Number, number, rest, type Arg, type Effect } from '../../command.ts'
import {
  contextOf,
  factoryConfig,
  withConfig,
  withInterface,
  withLine,
  type Device,
  type Interface,
} from '../../device.ts'
import { interfaceName, interfaceRange, isVirtual } from '../../interfaces.ts'
import { withoutVty, withVty } from '../access/lines.ts'
import { logHead } from '../services/timestamps.ts'
import { invalidPassword, storedPassword } from '../access/passwords.ts'
import { platforms } from '../../platforms/index.ts'
import { isMask, network } from '../ip/reach.ts'
import { isOn } from '../services/toggles.ts'

const IP = ['ip', 'Interface Internet Protocol config commands'] as const
const INTERFACE = ['interface', 'Select an interface to configure'] as const
const here = (device: Device): Interface | undefined => device.config.interfaces[contextOf(device) ?? '']

/** In a block, and in no other. */
const inside = (device: Device, block: string, of: string): Device => ({ ...device, within: [{ block, of }] })

const enterInterface = (device: Device, name: string): Effect => {
  if (device.config.interfaces[name]) return { device: inside(device, 'config-if', name) }
  const port = name.includes('.') ? device.config.interfaces[name.slice(0, name.indexOf('.'))] : undefined
  const { features } = platforms[device.platform]
  if (!isVirtual(name) || (name.includes('.') && !port) || (name.startsWith('Vlan') && !features.has('switching')))
    return { output: `%Invalid interface type and number\n` }
  // It exists from the moment it is entered, and is up at once.
  const made: Interface = { address: null, mask: null, shutdown: false, description: null, kept: [] }
  const grown = withConfig(device, { interfaces: { ...device.config.interfaces, [name]: made } })
  return { device: inside(grown, 'config-if', name) }
}
const removable = (device: Device, name: string): boolean =>
  isVirtual(name) && !platforms[device.platform].interfaces.includes(name)

export const interfaceCommand = command({
  mode: 'config',
  path: [INTERFACE, [interfaceName('name'), 'Interface']],
  noNeeds: 2,
  run: (device, { name }) => enterInterface(device, name),
  no: (device, { name = '' }) => {
    if (!removable(device, name)) return { output: '% Removal of physical interfaces is not permitted\n' }
    const interfaces = Object.fromEntries(
      Object.entries(device.config.interfaces).filter(([key]) => key !== name && !key.startsWith(`${name}.`)),
    )
    return { device: withConfig(device, { interfaces }) }
  },
  byDefault: (device, { name = '' }) => {
    const factory = factoryConfig(platforms[device.platform]).interfaces[name] ?? {
      address: null,
      mask: null,
      shutdown: false,
      description: null,
      kept: [],
    }
    return { device: withInterface(device, name, factory), output: `Interface ${name} set to default configuration\n` }
  },
})
const ports: Arg<'ports', readonly string[]> = {
  name: 'ports',
  shown: 'WORD',
  take: (tokens, at, line) => {
    const token = tokens[at]
    const names = token ? interfaceRange(line.slice(token.column)) : null
    return names === null ? null : { value: names, next: tokens.length }
  },
}
export const interfaceRangeCommand = command({
  mode: 'config',
  path: [INTERFACE, ['range', 'interface range command'], [ports, 'Interfaces: GigabitEthernet0/1 - 3']],
  run: (device, { ports: names }) => {
    const entered = names.reduce<Effect>(
      (effect, name) => (effect.output === undefined ? enterInterface(effect.device ?? device, name) : effect),
      { device },
    )
    if (entered.output !== undefined || !entered.device) return { output: entered.output ?? '' }
    return { device: inside(entered.device, 'config-if', names.join(',')) }
  },
})

export const description = command({
  mode: 'config-if',
  path: [
    ['description', 'Interface specific description'],
    [rest('text'), 'Up to 240 characters describing this interface'],
  ],
  run: (device, { text }) => ({
    device: withInterface(device, contextOf(device) ?? '', { description: text.slice(0, 240) }),
  }),
  no: (device) => ({ device: withInterface(device, contextOf(device) ?? '', { description: null }) }),
  show: (config, context) => {
    const text = config.interfaces[context]?.description ?? null
    return text === null ? [] : [`description ${text}`]
  },
})

export const ipAddress = command({
  mode: 'config-if',
  path: [
    IP,
    ['address', 'Set the IP address of an interface'],
    [ipv4('address'), 'IP address'],
    [ipv4('mask'), 'IP subnet mask'],
  ],
  unsimulated: [['secondary', 'Make this IP address a secondary address']],
  run: (device, { address, mask }) => {
    if (here(device)?.switching) return { output: '% IP addresses may not be configured on L2 links.\n' }
    if (!isMask(mask))
      return { output: `Bad mask 0x${(ipv4Number(mask) ?? 0).toString(16).toUpperCase()} for address ${address}\n` }
    const other = Object.entries(device.config.interfaces).find(([name, port]) => {
      if (name === contextOf(device) || port.address === null || port.mask === null) return false
      const wider = Math.min(ipv4Number(mask) ?? 0, ipv4Number(port.mask) ?? 0)
      return network(address, wider) === network(port.address, wider)
    })
    if (other) return { output: `% ${maskedNetwork(address, mask)} overlaps with ${other[0]}\n` }
    return { device: withInterface(device, contextOf(device) ?? '', { address, mask }) }
  },
  no: (device) => ({ device: withInterface(device, contextOf(device) ?? '', { address: null, mask: null }) }),
  show: (config, context) => {
    const port = config.interfaces[context]
    return port?.switching ? [] : [port?.address ? `ip address ${port.address} ${port.mask}` : 'no ip address']
  },
})
const maskedNetwork = (address: string, mask: string): string => {
  const number = network(address, ipv4Number(mask) ?? 0)
  return [24, 16, 8, 0].map((bits) => (number >>> bits) & 255).join('.')
}

export const shutdown = command({
  mode: 'config-if',
  path: [['shutdown', 'Shutdown the selected interface']],
  run: (device, _, world) => {
    if (here(device)?.shutdown) return { device }
    const name = contextOf(device) ?? ''
    return {
      device: withInterface(device, name, { shutdown: true }),
      output: `${logHead(device, world.clock)}%LINK-5-CHANGED: Interface ${name}, changed state to administratively down\n${logHead(device, world.clock)}%LINEPROTO-5-UPDOWN: Line protocol on Interface ${name}, changed state to down\n`,
    }
  },
  no: (device, _, world) => {
    if (!here(device)?.shutdown) return { device }
    const name = contextOf(device) ?? ''
    return {
      device: withInterface(device, name, { shutdown: false }),
      output: `${logHead(device, world.clock)}%LINK-3-UPDOWN: Interface ${name}, changed state to up\n${logHead(device, world.clock)}%LINEPROTO-5-UPDOWN: Line protocol on Interface ${name}, changed state to up\n`,
    }
  },
  show: (config, context) => (config.interfaces[context]?.shutdown ? ['shutdown'] : []),
})

const LINE = ['line', 'Configure a terminal line'] as const
const enterLine = (device: Device, context: string) =>
  device.config.lines[context] ? { device: inside(device, 'config-line', context) } : { output: '% Invalid line\n' }
export const lineConsole = command({
  mode: 'config',
  path: [LINE, ['console', 'Primary terminal line'], [number('first', 0, 0), 'First Line number']],
  run: (device) => enterLine(device, 'con 0'),
})
export const lineAux = command({
  mode: 'config',
  path: [LINE, ['aux', 'Auxiliary line'], [number('first', 0, 0), 'First Line number']],
  run: (device) => enterLine(device, 'aux 0'),
})
const enterVty = (device: Device, first: number, last: number): Effect => {
  if (last < first) return { output: '% Bad line range\n' }
  const grown = withConfig(device, { lines: withVty(device.config.lines, last) })
  return {
    device: inside(grown, 'config-line', first === last ? `vty ${first}` : `vty ${first} ${last}`),
  }
}
const removeVty = (device: Device, first: number): Effect =>
  first < 5
    ? { output: "% Can't delete first 5 VTY lines\n" }
    : { device: withConfig(device, { lines: withoutVty(device.config.lines, first) }) }
export const lineVty = command({
  mode: 'config',
  path: [
    LINE,
    ['vty', 'Virtual terminal'],
    [number('first', 0, 15), 'First Line number'],
    [number('last', 0, 15), 'Last Line number'],
  ],
  noNeeds: 3,
  run: (device, { first, last }) => enterVty(device, first, last),
  no: (device, { first = 0 }) => removeVty(device, first),
})
export const lineVtyFirst = command({
  mode: 'config',
  path: [LINE, ['vty', 'Virtual terminal'], [number('first', 0, 15), 'First Line number']],
  run: (device, { first }) => enterVty(device, first, first),
})

export const password = command({
  mode: 'config-line',
  path: [
    ['password', 'Set a password'],
    [rest('password'), 'The UNENCRYPTED (cleartext) line password'],
  ],
  run: (device, { password: text }) => {
    const stored = storedPassword(text, isOn(device.config, 'passwordEncryption'))
    return stored === null
      ? { output: invalidPassword(text) }
      : { device: withLine(device, contextOf(device) ?? '', { password: stored }) }
  },
  no: (device) => ({ device: withLine(device, contextOf(device) ?? '', { password: null }) }),
  show: (config, context) => {
    const text = config.lines[context]?.password ?? null
    return text === null ? [] : [`password ${text}`]
  },
})
export const loginLocal = command({
  mode: 'config-line',
  path: [
    ['login', 'Enable password checking'],
    ['local', 'Local password checking'],
  ],
  run: (device) => ({ device: withLine(device, contextOf(device) ?? '', { login: 'local' }) }),
})
export const login = command({
  mode: 'config-line',
  path: [['login', 'Enable password checking']],
  run: (device) => {
    const context = contextOf(device) ?? ''
    const next = withLine(device, context, { login: 'line' })
    // Lines are named one by one, by their absolute number.
    const [, kind = '', first = '0', last = first] = /^(\w+) (\d+)(?: (\d+))?$/.exec(context) ?? []
    const { aux, vty } = platforms[device.platform].lineNumbers
    const base = kind === 'con' ? 0 : kind === 'aux' ? aux : vty
    const unset = Object.entries(next.config.lines).some(
      ([name, { password: set }]) => set === null && name.startsWith(kind),
    )
    const count = unset ? Number(last) - Number(first) + 1 : 0
    return {
      device: next,
      output: Array.from(
        { length: count },
        (_, i) => `% Login disabled on line ${base + Number(first) + i}, until 'password' is set\n`,
      ).join(''),
    }
  },
  no: (device) => ({ device: withLine(device, contextOf(device) ?? '', { login: 'none' }) }),
  show: (config, context) => {
    const kind = config.lines[context]?.login
    if (kind === 'none') return context.startsWith('vty') ? ['no login'] : []
    return kind === 'local' ? ['login local'] : ['login']
  },
})
