// Tables of interfaces: `show interfaces status`, `description`, `counters errors` (ios-switching.md 3.5).

import { command, type Command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName, shortName } from '../../interfaces.ts'
import { portsOf } from '../../hardware.ts'
import type { PortLink } from '../../network/links.ts'
import { network } from '../../network/view.ts'
import { platforms } from '../../platforms/index.ts'
import type { World } from '../../world.ts'
import { groupOf, membersIn } from '../channels/slice.ts'
import { ethernetOf } from '../ethernet/slice.ts'
import { interfacesInTable } from '../ip/interface-brief.ts'
import { operationsOf, type Operation } from '../switching/operation.ts'
import { counted, type Counter } from './counters.ts'
import { portOf } from './slice.ts'
import { lineOf, linkOf } from './states.ts'

const SHOW = ['show', 'Show running system information'] as const
const INTERFACES = ['interfaces', 'Interface status and configuration'] as const
const EXEC = ['user', 'privileged'] as const
type Word = readonly [word: string, help: string]

/** A table of all interfaces, and of one. */
function tables(
  needs: 'switching' | null,
  words: readonly Word[],
  text: (device: Device, world: World, of: string | null) => string,
): readonly Command[] {
  const what = `interfaces ${words.map(([word]) => word).join(' ')}`
  const shown = (device: Device, world: World, of: string | null): Effect => ({
    output: text(device, world, of),
    events: [{ type: 'show', what }],
  })
  return [
    command({
      mode: EXEC,
      ...(needs ? { needs } : {}),
      path: [SHOW, INTERFACES, ...words],
      pipe: true,
      run: (device, _, world) => shown(device, world, null),
    }),
    command({
      mode: EXEC,
      ...(needs ? { needs } : {}),
      path: [SHOW, INTERFACES, [interfaceName('name'), 'Interface'], ...words],
      pipe: true,
      run: (device, args, world) => {
        const { name } = args as { readonly name: string }
        return portOf(device.config, name) ? shown(device, world, name) : { wrongAt: 2 }
      },
    }),
  ]
}

const isXe = ({ platform }: Device): boolean => platforms[platform].words === 'C'
/** The ports that switch or could, and the bundles; or the one that is asked for. */
const asked = (device: Device, world: World, of: string | null): readonly Operation[] =>
  operationsOf(world, device).filter(({ name }) => of === null || name === of)

function status(device: Device, world: World, of: string | null): string {
  const margin = isXe(device) ? 13 : 10
  const head = `\n${'Port'.padEnd(margin)}Name               Status       Vlan       Duplex  Speed Type\n`
  return (
    head +
    asked(device, world, of)
      .map((one) => statusRow(device, world, one, margin))
      .join('')
  )
}
function statusRow(device: Device, world: World, one: Operation, margin: number): string {
  const { name, line } = one
  const description = (portOf(device.config, name)?.description ?? '').slice(0, 18)
  const { duplex, speed } = modeOf(device, world, name)
  const head = shortName(name).padEnd(margin) + description.padEnd(19) + (line?.word ?? 'notconnect').padEnd(13)
  return `${head}${vlanText(device, one).padEnd(10)}${duplex.padStart(7)}${speed.padStart(7)} ${mediaOf(device, name)}\n`
}
function vlanText(device: Device, { name, port, switched }: Operation): string {
  const group = groupOf(name)
  if (!port.switchport) return 'routed'
  if (group !== null && membersIn(device.config, group).length === 0) return 'unassigned'
  return switched?.operates === 'trunk' ? 'trunk' : String(port.access ?? 1)
}
/** Duplex and speed as tables write them: negotiated ones with `a-`. A bundle has those of its lowest port. */
function modeOf(device: Device, world: World, name: string): { readonly duplex: string; readonly speed: string } {
  const { bundles, links, topology } = network(world)
  const node = topology.nodeNamed.get(device.name) ?? -1
  const isBundle = groupOf(name) !== null
  const own = bundles.interfaces.find((one) => isBundle && one.node === node && one.name === name)
  const link: PortLink | null = isBundle ? (links[own?.ports[0] ?? -1] ?? null) : linkOf(device, name, world)
  if (link?.state !== 'connected') {
    const { duplex, speed } = ethernetOf(device.config, name)
    return { duplex: duplex ?? 'auto', speed: speed === undefined ? 'auto' : String(speed) }
  }
  return {
    duplex: `${link.isAutoDuplex ? 'a-' : ''}${link.duplex}`,
    speed: `${link.isAutoSpeed ? 'a-' : ''}${link.speed}`,
  }
}
/** What a port takes; '' for a bundle. */
export function mediaOf({ platform, added }: Device, name: string): string {
  const speed = portsOf(platforms[platform], added).find((port) => port.name === name)?.speed ?? null
  return speed === null ? '' : speed === 100 ? '10/100BaseTX' : '10/100/1000BaseTX'
}

const STATUS_WORDS = { up: 'up', down: 'down', 'admin-down': 'admin down' } as const
function descriptions(device: Device, world: World, of: string | null): string {
  const row = (name: string, is: string, protocol: string, text: string): string =>
    `${name.padEnd(31)}${is.padEnd(15)}${protocol.padEnd(9)}${text}\n`
  const rows = interfacesInTable(device)
    .filter((name) => of === null || name === of)
    .map((name) => {
      const { status: is, isUp } = lineOf(device, name, world)
      return row(
        shortName(name),
        STATUS_WORDS[is],
        isUp ? 'up' : 'down',
        portOf(device.config, name)?.description ?? '',
      )
    })
  return row('Interface', 'Status', 'Protocol', 'Description') + rows.join('')
}

/** The errors that ports have counted, in two tables or three. Values end where the device ends them, not always below the end of the head. */
function errors(device: Device, world: World, of: string | null): string {
  const ports = asked(device, world, of).map(({ name }) => name)
  type Column = readonly [width: number, of: (name: string) => number]
  const counter =
    (one: Counter) =>
    (name: string): number =>
      counted(device, name, one)
  const table = (head: string, margin: number, columns: readonly Column[]): string =>
    `\n${head}\n${ports.map((name) => shortName(name).padEnd(margin) + columns.map(([width, value]) => String(value(name)).padStart(width)).join('') + '\n').join('')}`
  const none = (): number => 0
  const first = (width: number): readonly Column[] => [
    [width, counter('frame')],
    [12, counter('crc')],
    [12, counter('output-errors')],
    [12, counter('input-errors')],
    [11, none],
    [13, counter('output-drops')],
  ]
  const second: readonly Column[] = [
    [10, (name) => counted(device, name, 'collisions') - counted(device, name, 'late-collisions')],
    [11, none],
    [10, counter('late-collisions')],
    [12, none],
    [11, none],
    [11, counter('runts')],
  ]
  const FIRST = 'Align-Err     FCS-Err    Xmit-Err     Rcv-Err  UnderSize  OutDiscards'
  const SECOND = 'Single-Col  Multi-Col   Late-Col  Excess-Col  Carri-Sen      Runts'
  const giants: Column = [11, counter('giants')]
  return isXe(device)
    ? table(`${'Port'.padEnd(15)}${FIRST}`, 13, first(11)) +
        table(`${'Port'.padEnd(13)}${SECOND}`, 13, second) +
        table(`${'Port'.padEnd(13)}    Giants`, 12, [giants])
    : table(`${'Port'.padEnd(12)}${FIRST}`, 10, first(11)) +
        table(`${'Port'.padEnd(10)}${SECOND}     Giants`, 10, [...second, giants])
}

const STATUS = ['status', 'Show interface line status'] as const
const COUNTERS = ['counters', 'Show interface counters'] as const
export const tableCommands = [
  ...tables('switching', [STATUS], status),
  ...tables(null, [['description', 'Show interface description']], descriptions),
  ...tables('switching', [COUNTERS, ['errors', 'Show interface error counters']], errors),
]
