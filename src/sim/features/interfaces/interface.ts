// Interfaces: entering one or a range, its description, whether it is shut.

import { command, rest, type Arg, type Effect } from '../../command.ts'
import { contextOf, inBlock, withSlice, type Device } from '../../device.ts'
import { factoryConfig } from '../../config.ts'
import { bareOf, platformOf } from '../../hardware.ts'
import { isVirtual } from '../../interface-types.ts'
import { interfaceName, interfaceRange, offersOfRange } from '../../interfaces.ts'
import { groupOf, membersIn, withItsMembers, withMember } from '../channels/slice.ts'
import { overlapOf } from '../ip/overlap.ts'
import { withBundle } from '../switching/slice.ts'
import { OPEN, portOf, withPortConfig } from './slice.ts'
import { withoutPort, withPortOf } from '../../port-slices.ts'

export const INTERFACE = ['interface', 'Select an interface to configure'] as const
const isShut = (device: Device): boolean => portOf(device.config, contextOf(device) ?? '')?.shutdown === true

const enterInterface = (device: Device, name: string): Effect => {
  if (portOf(device.config, name)) return { device: inBlock(device, 'config-if', name) }
  const port = name.includes('.') ? portOf(device.config, name.slice(0, name.indexOf('.'))) : undefined
  const { features, hasSwitchPorts } = platformOf(device)
  if (
    !isVirtual(name) ||
    (name.includes('.') && !port) ||
    (name.startsWith('Vlan') && !features.has('switching') && !hasSwitchPorts)
  )
    return { output: `%Invalid interface type and number\n` }
  // It exists from the moment it is entered, and is up at once.
  return { device: inBlock(withBundle(withSlice(device, 'ports', { [name]: OPEN }), name), 'config-if', name) }
}

const removed = (device: Device, name: string): Effect =>
  isVirtual(name)
    ? {
        // VLAN 1 always has its interface: it loses what it is configured for.
        device: portOf(bareOf(device), name) ? asNew(device, name) : withoutPort(withoutMembers(device, name), name),
        ...(name.includes('.') ? { output: REAPPEARS } : {}),
      }
    : { output: '% Removal of physical interfaces is not permitted\n' }
const REAPPEARS = 'Not all config may be removed and may reappear after reactivating the sub-interface\n'
/** The ports of a bundle that goes are in no group any more, and shut (ios-switching.md 9.1). */
const withoutMembers = (device: Device, name: string): Device =>
  membersIn(device.config, groupOf(name) ?? 0).reduce(
    (made, port) =>
      withPortConfig(withMember(made, port, { group: undefined, mode: undefined, nonSilent: undefined }), port, {
        shutdown: true,
      }),
    device,
  )

export const interfaceCommand = command({
  mode: 'config',
  path: [INTERFACE, [interfaceName('name'), 'Interface']],
  noNeeds: 2,
  run: (device, { name }) => enterInterface(device, name),
  no: (device, { name = '' }) => removed(device, name),
  byDefault: (device, { name = '' }) => setToDefault(device, name),
})
const setToDefault = (device: Device, name: string): Effect => ({
  device: portOf(device.config, name) ? asNew(device, name) : device,
  output: `${platformOf(device).features.has('switching') ? '\n' : ''}Interface ${name} set to default configuration\n`,
})
/** How a subinterface of a WAN port treats its link, and what a template is for. */
const TYPE = ['type', 'Virtual-Template interface type'] as const
const LINKS: readonly (readonly (readonly [word: string, help: string])[])[] = [
  [['multipoint', 'Treat as a multipoint link']],
  [['point-to-point', 'Treat as a point-to-point link']],
  [TYPE, ['ethernet', 'Ethernet']],
  [TYPE, ['serial', 'Serial']],
  [TYPE, ['tunnel', 'Tunnel']],
]
export const linkCommands = LINKS.map((words) =>
  command({
    mode: 'config',
    needs: '!switching',
    path: [INTERFACE, [interfaceName('name'), 'Interface'], ...words],
    run: (device, { name }) => {
      const entered = enterInterface(device, name)
      if (!entered.device) return entered
      return {
        ...entered,
        device: withPortConfig(entered.device, name, { link: words.map(([word]) => word).join(' ') }),
      }
    },
  }),
)
const asNew = (device: Device, name: string): Device => {
  const factory = factoryConfig(device)
  const ports = portOf(factory, name) ? factory.ports : { ...factory.ports, [name]: OPEN }
  return withBundle(withPortOf(device, name, { ...factory, ports }), name)
}

/** Interfaces that a line names one after the other: `Gi0/1 - 3 , Fa0/5`. */
export const ports: Arg<'ports', readonly string[]> = {
  name: 'ports',
  shown: 'WORD',
  offers: offersOfRange,
  take: (tokens, at, line, platform) => {
    const token = tokens[at]
    const names = token ? interfaceRange(line.slice(token.column), platform) : null
    return names === null ? null : { value: names, next: tokens.length }
  },
}

export const RANGE = ['range', 'interface range command'] as const
/** Enters several interfaces. `at`: the word of the line that names them. */
export function enterRange(device: Device, names: readonly string[], at: number): Effect {
  // A range makes no interface: all of them have to be there.
  if (names.some((name) => !portOf(device.config, name))) return { wrongAt: at }
  const entered = names.reduce<Effect>(
    (effect, name) => (effect.output === undefined ? enterInterface(effect.device ?? device, name) : effect),
    { device },
  )
  if (entered.output !== undefined || !entered.device) return { output: entered.output ?? '' }
  return { device: inBlock(entered.device, 'config-if', names.join(',')) }
}

export const interfaceRangeCommand = command({
  mode: 'config',
  path: [INTERFACE, RANGE, [ports, 'Interfaces: GigabitEthernet0/1 - 3']],
  run: (device, { ports: names }) => enterRange(device, names, 2),
  noNeeds: 3,
  no: (device, { ports: names = [] }) => onEach(device, names, removed),
  byDefault: (device, { ports: names = [] }) => onEach(device, names, setToDefault),
})
/** What happens to each interface of a range, one after another. */
const onEach = (device: Device, names: readonly string[], act: (device: Device, name: string) => Effect): Effect =>
  names.reduce<Effect>(
    (all, name) => {
      const next = act(all.device ?? device, name)
      return { device: next.device ?? all.device ?? device, output: (all.output ?? '') + (next.output ?? '') }
    },
    { device },
  )

export const description = command({
  mode: 'config-if',
  path: [
    ['description', 'Interface specific description'],
    [rest('text'), 'Up to 240 characters describing this interface'],
  ],
  run: (device, { text }) => ({
    device: withPortConfig(device, contextOf(device) ?? '', { description: text.slice(0, 240) }),
  }),
  no: (device) => ({ device: withPortConfig(device, contextOf(device) ?? '', { description: null }) }),
  show: (config, context) => {
    const text = portOf(config, context)?.description ?? null
    return text === null ? [] : [`description ${text}`]
  },
})

/** Shuts or opens a port; of a bundle its members too. */
const withShutdown = (device: Device, name: string, shut: boolean): Device =>
  withItsMembers(device.config, name).reduce((made, one) => withPortConfig(made, one, { shutdown: shut }), device)

export const shutdown = command({
  mode: 'config-if',
  path: [['shutdown', 'Shutdown the selected interface']],
  run: (device) => ({ device: withShutdown(device, contextOf(device) ?? '', true) }),
  no: (device) => {
    const name = contextOf(device) ?? ''
    const overlap = isShut(device) ? overlapOf(device.config, name) : null
    return overlap === null
      ? { device: withShutdown(device, name, false) }
      : { output: `${overlap}${name}: incorrect IP address assignment\n` }
  },
  show: (config, context) => (portOf(config, context)?.shutdown ? ['shutdown'] : []),
})
