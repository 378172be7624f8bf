// `show interfaces trunk`: four tables of the interfaces that are trunks (ios-switching.md 5.4).

import { command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName, shortName } from '../../interfaces.ts'
import { isXeFrom } from '../../platforms/release.ts'
import { listOf, operationsOf, type Operation } from './operation.ts'
import { named, SHOW_INTERFACES } from './show-switchport.ts'
import { allowedOn } from './slice.ts'
import { partsOf } from './vlans.ts'

const EXEC = ['user', 'privileged'] as const
const TRUNK = ['trunk', 'Show interface trunk information'] as const

export const showTrunks = command({
  mode: EXEC,
  path: [...SHOW_INTERFACES, TRUNK],
  needs: 'switching',
  pipe: true,
  run: (device, _, world) =>
    showing(
      device,
      operationsOf(world, device).filter((one) => one.membership === 'plain' && isTrunk(one)),
    ),
})
/** Shown of one interface also where it is no trunk. */
export const showTrunk = command({
  mode: EXEC,
  path: [...SHOW_INTERFACES, [interfaceName('name'), 'Interface'], TRUNK],
  needs: 'switching',
  pipe: true,
  run: (device, { name }, world) =>
    showing(
      device,
      named(device, name, world).filter(({ port }) => port.switchport),
    ),
})
const isTrunk = ({ switched }: Operation): boolean => switched?.operates === 'trunk'
const isSuspended = ({ membership }: Operation): boolean => membership === 'suspended' || membership === 'standby'

const showing = (device: Device, all: readonly Operation[]): Effect => ({
  output: all.length === 0 ? '' : tables(device, all),
  events: [{ type: 'show', what: 'interfaces trunk' }],
})

const MODES = { access: 'off', trunk: 'on', auto: 'auto', desirable: 'desirable' } as const

function tables(device: Device, all: readonly Operation[]): string {
  const width = isXeFrom(device.running?.info ?? null, '17') ? 15 : 12
  const rows = (cells: (one: Operation) => string): string =>
    all.map((one) => `${shortName(one.name).padEnd(width)}${cells(one)}\n`).join('')
  const list = (head: string, vlans: (one: Operation) => string): string =>
    `\n${'Port'.padEnd(width)}${head}\n${rows((one) => (isSuspended(one) ? 'none' : vlans(one) || 'none'))}`
  return (
    `\n${'Port'.padEnd(width)}Mode             Encapsulation  Status        Native vlan\n` +
    rows((one) => {
      const mode = MODES[one.port.mode ?? 'auto'].padEnd(17)
      const status = isTrunk(one) && !isSuspended(one) ? 'trunking' : 'not-trunking'
      return `${mode}${'802.1q'.padEnd(15)}${status.padEnd(14)}${one.port.native ?? 1}`
    }) +
    list('Vlans allowed on trunk', (one) =>
      isTrunk(one) ? partsOf(allowedOn(device.config, one.name)).join(',') : String(one.port.access ?? 1),
    ) +
    list('Vlans allowed and active in management domain', ({ switched }) => (switched ? listOf(switched.vlans) : '')) +
    list('Vlans in spanning tree forwarding state and not pruned', ({ forwarding }) => listOf(forwarding))
  )
}
