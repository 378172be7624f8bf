// Interfaces: entering one or a range, its description, whether it is shut.

import { command, rest, type Arg, type Effect } from '../../command.ts'
import { contextOf, inBlock, withConfig, withInterface, type Device, type Interface } from '../../device.ts'
import { factoryConfig } from '../../factory.ts'
import { interfaceName, interfaceRange, isVirtual } from '../../interfaces.ts'
import { logHead } from '../services/timestamps.ts'
import { platforms } from '../../platforms/index.ts'

const INTERFACE = ['interface', 'Select an interface to configure'] as const
const here = (device: Device): Interface | undefined => device.config.interfaces[contextOf(device) ?? '']

const enterInterface = (device: Device, name: string): Effect => {
  if (device.config.interfaces[name]) return { device: inBlock(device, 'config-if', name) }
  const port = name.includes('.') ? device.config.interfaces[name.slice(0, name.indexOf('.'))] : undefined
  const { features } = platforms[device.platform]
  if (!isVirtual(name) || (name.includes('.') && !port) || (name.startsWith('Vlan') && !features.has('switching')))
    return { output: `%Invalid interface type and number\n` }
  // It exists from the moment it is entered, and is up at once.
  const made: Interface = { address: null, mask: null, shutdown: false, description: null, kept: [] }
  const grown = withConfig(device, { interfaces: { ...device.config.interfaces, [name]: made } })
  return { device: inBlock(grown, 'config-if', name) }
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
  take: (tokens, at, line, { words }) => {
    const token = tokens[at]
    const names = token ? interfaceRange(line.slice(token.column), words) : null
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
    return { device: inBlock(entered.device, 'config-if', names.join(',')) }
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
