// Tables over the spanning trees of a switch: roots, bridges, a summary, blocked and inconsistent ports (ios-switching.md 10.10).

import type { Device } from '../../device.ts'
import { shortName } from '../../interfaces.ts'
import { priorityIn } from '../../network/roles.ts'
import { platforms } from '../../platforms/index.ts'
import { isFrom } from '../../platforms/release.ts'
import {
  address,
  INCONSISTENT,
  isBlocked,
  PROTOCOLS,
  shortList,
  type Seen,
  type SeenPort,
  type SeenTree,
} from './seen.ts'
import { ownTimes, priorityOf, saysEdge, type TreeMode } from './slice.ts'

type Trees = readonly SeenTree[]

export function roots(trees: Trees): string {
  const rows = trees.map(
    ({ name, root, cost, times, rootName }) =>
      `${name.padEnd(17)}${String(priorityIn(root)).padStart(5)} ${address(root)}${String(cost).padStart(10)}${String(times.hello).padStart(5)}${String(times.maxAge).padStart(5)}${String(times.forward).padStart(4)}  ${shortName(rootName ?? '').padEnd(16)}\n`,
  )
  return `
                                        Root    Hello Max Fwd
Vlan                   Root ID          Cost    Time  Age Dly  Root Port
---------------- -------------------- --------- ----- --- ---  ------------
${rows.join('')}`
}

export function bridges(trees: Trees, { config }: Seen): string {
  const rows = trees.map(({ name, bridge, vlan }) => {
    const { hello, maxAge, forward } = ownTimes(config, vlan)
    const id = `${String(priorityIn(bridge)).padStart(5)} (${String(priorityOf(config, vlan)).padStart(5)},${String(vlan).padStart(4)}) ${address(bridge)}`
    return `${name.padEnd(17)}${id}${String(hello).padStart(5)}${String(maxAge).padStart(5)}${String(forward).padStart(5)}  ${PROTOCOLS[config.mode]}\n`
  })
  return `
                                                   Hello  Max  Fwd
Vlan                         Bridge ID              Time  Age  Dly  Protocol
---------------- --------------------------------- -----  ---  ---  --------
${rows.join('')}`
}

/** `VLAN0001, VLAN0010-VLAN0012`: two neighbours and more are a range. */
function ranges(trees: Trees): string {
  const parts: string[] = []
  for (let from = 0; from < trees.length;) {
    let to = from
    while (trees[to + 1]?.vlan === (trees[to]?.vlan ?? 0) + 1) to++
    const [first, last] = [trees[from]?.name ?? '', trees[to]?.name ?? '']
    parts.push(first === last ? first : `${first}-${last}`)
    from = to + 1
  }
  return parts.length === 0 ? 'none' : parts.join(', ')
}
const counts = (ports: readonly SeenPort[]): readonly number[] => {
  const of = (state: SeenPort['state']): number => ports.filter((port) => port.state === state).length
  return [ports.filter(isBlocked).length, of('listening'), of('learning'), of('forwarding'), ports.length]
}
const WIDTHS = [8, 10, 9, 11, 11]
const countRow = (first: string, numbers: readonly number[]): string =>
  `${first.padEnd(22)}${numbers.map((number, i) => String(number).padStart(WIDTHS[i] ?? 0)).join('')}\n`

/** UplinkFast and BackboneFast do something with 802.1D alone. */
const addition = (isOn: boolean, mode: TreeMode): string =>
  !isOn ? 'disabled' : mode === 'pvst' ? 'enabled' : `enabled but inactive in ${mode} mode`

/** `totals`: without a row for each tree. */
function summaryText(trees: Trees, { config }: Seen, device: Device, rows: string): string {
  const { words } = platforms[device.platform]
  const hasMore = words === 'C' || isFrom(device.running?.info.version ?? '', '15.2')
  const isEdge = saysEdge(device)
  const state = (isOn: boolean): string => (isOn ? 'enabled' : 'disabled')
  const line = (label: string, said: string, width = 40): string => `${label.padEnd(width)}is ${said}\n`
  const guards = isEdge
    ? line('Portfast Edge BPDU Guard Default', state(config.bpduguard)) +
      line('Portfast Edge BPDU Filter Default', state(config.bpdufilter))
    : line('PortFast BPDU Guard Default', state(config.bpduguard), 39) +
      line('Portfast BPDU Filter Default', state(config.bpdufilter), 39)
  const all = trees.flatMap(({ ports }) => ports)
  return `Switch is in ${config.mode} mode
Root bridge for: ${ranges(trees.filter(({ rootPort }) => rootPort < 0))}
${line('Extended system ID', 'enabled')}${line('Portfast Default', isEdge && config.portfast ? 'edge' : state(config.portfast))}${guards}${line('Loopguard Default', state(config.loopguard))}${
    hasMore
      ? line(
          'PVST Simulation Default',
          config.mode === 'mst' ? 'enabled' : `enabled but inactive in ${config.mode} mode`,
        ) + line('Bridge Assurance', 'enabled')
      : ''
  }${line('EtherChannel misconfig guard', state(config.misconfigGuard))}${line('UplinkFast', addition(config.uplinkfast, config.mode))}${line('BackboneFast', addition(config.backbonefast, config.mode))}Configured Pathcost method used is ${config.pathcost}${config.mode === 'mst' && config.pathcost === 'short' ? ' (Operational value is long)' : ''}

Name                   Blocking Listening Learning Forwarding STP Active
${RULE}${rows}${countRow(`${trees.length} ${config.mode === 'mst' ? 'mst' : 'vlan'}${trees.length === 1 ? '' : 's'}`, counts(all))}`
}

const RULE = '---------------------- -------- --------- -------- ---------- ----------\n'
export const summary = (trees: Trees, seen: Seen, device: Device): string =>
  summaryText(trees, seen, device, trees.map(({ name, ports }) => countRow(name, counts(ports))).join('') + RULE)
export const totals = (trees: Trees, seen: Seen, device: Device): string => summaryText(trees, seen, device, '')

export function blockedPorts(trees: Trees): string {
  const rows = trees.flatMap(({ name, ports }) => {
    const blocked = ports.filter(isBlocked)
    return blocked.length === 0 ? [] : [`${name.padEnd(21)}${shortList(blocked)}\n`]
  })
  const count = trees.flatMap(({ ports }) => ports.filter(isBlocked)).length
  return `
Name                 Blocked Interfaces List
-------------------- ------------------------------------
${rows.join('')}
Number of blocked ports (segments) in the system : ${count}

`
}

export function inconsistentPorts(trees: Trees, _: Seen, device: Device): string {
  const width = platforms[device.platform].words === 'C' ? 31 : 24
  const rows = trees.flatMap(({ name, ports }) =>
    ports.flatMap((port) =>
      port.broken ? [`${name.padEnd(21)}${port.name.padEnd(width + 1)}${INCONSISTENT[port.broken]}\n`] : [],
    ),
  )
  return `
${'Name'.padEnd(21)}${'Interface'.padEnd(width + 1)}Inconsistency
-------------------- ${'-'.repeat(width)} ------------------
${rows.join('')}
Number of inconsistent ports (segments) in the system : ${rows.length}

`
}
