// `show vlan …` (ios-switching.md 4.4).

import { command, word, type Arg } from '../../command.ts'
import type { Device } from '../../device.ts'
import { shortName } from '../../interfaces.ts'
import type { World } from '../../world.ts'
import { hasVlan } from '../../network/vlan-set.ts'
import { operationsOf, type Operation } from '../switching/operation.ts'
import { namesVlans, partsOf, vlansOf } from '../switching/vlans.ts'
import { internalVlans } from './database.ts'
import { DEFAULT_VLANS, LAST_NORMAL, vlanIds, vlanOf, type Vlan } from './slice.ts'

const SHOW = ['show', 'Show running system information'] as const
const VLAN = ['vlan', 'VTP VLAN status'] as const
const EXEC = ['user', 'privileged'] as const

const showing = (what: string, output: string) => ({ output, events: [{ type: 'show', what } as const] })

export const showVlan = command({
  mode: EXEC,
  path: [SHOW, VLAN],
  needs: 'switching',
  pipe: true,
  run: (device, _, world) => {
    const ids = vlanIds(device.vlanDatabase)
    return showing('vlan', `${portTable(device, ids, world, isListed)}${typeTable(ids)}${more(device, ids)}`)
  },
})
export const showVlanBrief = command({
  mode: EXEC,
  path: [SHOW, VLAN, ['brief', 'VTP all VLAN status in brief']],
  needs: 'switching',
  pipe: true,
  run: (device, _, world) => showing('vlan brief', portTable(device, vlanIds(device.vlanDatabase), world, isListed)),
})

const idList: Arg<'ids', readonly number[]> = {
  name: 'ids',
  shown: 'WORD',
  take: (tokens, at) => {
    const text = tokens[at]?.text ?? ''
    const found = namesVlans(text) ? vlansOf(text) : null
    return found && { value: [...found].toSorted((a, b) => a - b), next: at + 1 }
  },
}
export const showVlanId = command({
  mode: EXEC,
  path: [SHOW, VLAN, ['id', 'VTP VLAN status by VLAN id'], [idList, 'ISL VLAN IDs 1-4094']],
  needs: 'switching',
  pipe: true,
  run: (device, { ids }, world) => {
    const known = ids.filter((id) => vlanOf(device, id) !== null)
    const output =
      known.length === 0 ? `VLAN id ${ids[0]} not found in current VLAN database\n` : details(device, known, world)
    return showing('vlan id', output)
  },
})
export const showVlanName = command({
  mode: EXEC,
  path: [SHOW, VLAN, ['name', 'VTP VLAN status by VLAN name'], [word('name'), 'A VLAN name']],
  needs: 'switching',
  pipe: true,
  run: (device, { name }, world) => {
    const known = vlanIds(device.vlanDatabase).filter((id) => vlanOf(device, id)?.name === name)
    const output =
      known.length === 0 ? `VLAN name ${name} not found in current VLAN database\n` : details(device, known, world)
    return showing('vlan name', output)
  },
})
const details = (device: Device, ids: readonly number[], world: World): string =>
  portTable(device, ids, world, isCarried) + typeTable(ids)

export const showVlanSummary = command({
  mode: EXEC,
  path: [SHOW, VLAN, ['summary', 'VLAN summary information']],
  needs: 'switching',
  pipe: true,
  run: (device) => {
    const ids = vlanIds(device.vlanDatabase)
    const normal = ids.filter((id) => id <= LAST_NORMAL).length
    return showing(
      'vlan summary',
      `Number of existing VLANs              : ${ids.length}
 Number of existing VTP VLANs         : ${normal}
 Number of existing extended VLANS    : ${ids.length - normal}

`,
    )
  },
})

export const showInternalVlans = command({
  mode: EXEC,
  path: [SHOW, VLAN, ['internal', 'VLAN internal usage'], ['usage', 'VLAN internal usage']],
  needs: 'switching',
  pipe: true,
  run: (device) =>
    showing(
      'vlan internal usage',
      `VLAN Usage\n---- --------------------\n${[...internalVlans(device)].map(([id, port]) => `${id} ${port}\n`).join('')}`,
    ),
})

export const showVlanCommands = [showVlan, showVlanBrief, showVlanId, showVlanName, showVlanSummary, showInternalVlans]

/** Whether a VLAN lists a port: that of its access mode and of its phone, unless it works as a trunk or in a bundle. */
const isListed = ({ switched, port, membership }: Operation, id: number): boolean =>
  membership !== 'bundled' && switched?.operates === 'access' && (switched.untagged === id || port.voice === id)
/** The same, and every trunk that carries it. */
const isCarried = (one: Operation, id: number): boolean =>
  isListed(one, id) ||
  (one.membership !== 'bundled' && one.switched?.operates === 'trunk' && hasVlan(one.switched.vlans, id))

const PORTS_WIDTH = 31
function portTable(
  device: Device,
  ids: readonly number[],
  world: World,
  lists: (one: Operation, id: number) => boolean,
): string {
  const all = operationsOf(world, device)
  const rows = ids.map((id) => {
    const vlan = vlanOf(device, id) as Vlan
    const names = all.filter((one) => lists(one, id)).map(({ name }) => shortName(name))
    const [first = '', ...more] = wrapped(names)
    const head = `${row(String(id), vlan.name, statusOf(id, vlan))} ${first}\n`
    return head + more.map((line) => `${' '.repeat(48)}${line}\n`).join('')
  })
  return `\n${row('VLAN', 'Name', 'Status')} Ports\n${row('----', '-'.repeat(32), '-'.repeat(9))} ${'-'.repeat(PORTS_WIDTH)}\n${rows.join('')}`
}
const row = (id: string, name: string, status: string): string =>
  `${id.padEnd(4)} ${name.padEnd(32)} ${status.padEnd(9)}`

function statusOf(id: number, { state, shut }: Vlan): string {
  if (id !== 1 && DEFAULT_VLANS[id] !== undefined) return 'act/unsup'
  if (state === 'suspend') return shut ? 'sus/lshut' : 'suspended'
  return shut ? 'act/lshut' : 'active'
}

/** Names in lines of the column, without a comma at the end of one. */
function wrapped(names: readonly string[]): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const name of names) {
    const longer = line === '' ? name : `${line}, ${name}`
    if (line !== '' && longer.length > PORTS_WIDTH) lines.push(line)
    line = line !== '' && longer.length > PORTS_WIDTH ? name : longer
  }
  return line === '' ? lines : [...lines, line]
}

/** Type, spanning tree protocol and bridge mode of the VLANs that are always there, besides the first. */
const OTHER_TYPES: Readonly<Record<number, readonly [type: string, stp: string, mode: string]>> = {
  1002: ['fddi', '-', '-'],
  1003: ['tr', '-', 'srb'],
  1004: ['fdnet', 'ieee', '-'],
  1005: ['trnet', 'ibm', '-'],
}
const typeRow = (id: number): string => {
  const [type, stp, mode] = OTHER_TYPES[id] ?? ['enet', '-', '-']
  return `${String(id).padEnd(4)} ${type.padEnd(5)} ${String(100_000 + id).padEnd(10)} 1500  -      -      -        ${stp.padEnd(4)} ${mode.padEnd(8)} 0      0   \n`
}
const typeTable = (ids: readonly number[]): string => `
VLAN Type  SAID       MTU   Parent RingNo BridgeNo Stp  BrdgMode Trans1 Trans2
---- ----- ---------- ----- ------ ------ -------- ---- -------- ------ ------
${ids.map(typeRow).join('')}`

const more = (device: Device, ids: readonly number[]): string => `
Remote SPAN VLANs
------------------------------------------------------------------------------
${partsOf(new Set(ids.filter((id) => vlanOf(device, id)?.remoteSpan === true))).join(',')}

Primary Secondary Type              Ports
------- --------- ----------------- ------------------------------------------
`
