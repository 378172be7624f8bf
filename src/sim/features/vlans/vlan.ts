// `vlan 10`: the block of a VLAN. What is typed in it takes effect when the block is left (ios-switching.md 4.1).

import { command, value, word, type Effect } from '../../command.ts'
import { contextOf, inBlock, withConfig, type Config, type Device } from '../../device.ts'
import { logged } from '../logging/log.ts'
import { isReading, type World } from '../../world.ts'
import { namesVlans, partsOf, vlansOf } from '../switching/vlans.ts'
import { obstacleTo, withVlans } from './database.ts'
import { DEFAULT_VLANS, newVlan, usualVlanName, vlanIds, vlanOf, type PendingVlan, type Vlan } from './slice.ts'

const BLOCK = 'vlan'
const list = value('list', 'WORD', (text) => (/^\d[\d,-]*$/.test(text) ? text : null))

/** Why a list names no VLANs; null: it does. */
function refusalOf(text: string): string | null {
  const wrong = [...text.matchAll(/\d+/g)].find(([id]) => !namesVlans(id))
  if (wrong) {
    const end = wrong.index + wrong[0].length
    return `Command rejected: Bad VLAN list - character #${end + 1} (${text[end] ?? 'EOL'}) delimits a VLAN number\n which is out of the range 1..4094.\n`
  }
  return vlansOf(text) === null ? 'Command rejected: Bad VLAN list\n' : null
}
const CLIENT = 'VTP VLAN configuration not allowed when device is in CLIENT mode.\n'
const isClient = ({ vlanDatabase }: Device): boolean => vlanDatabase.vtp.mode === 'client'
const idsIn = (text: string): readonly number[] => [...(vlansOf(text) ?? [])].toSorted((a, b) => a - b)

export const vlan = command({
  mode: 'config',
  path: [
    ['vlan', 'VLAN commands'],
    [list, 'ISL VLAN IDs 1-4094'],
  ],
  needs: 'switching',
  noNeeds: 2,
  run: (device, { list: text }, world) => {
    const refusal = refusalOf(text)
    if (refusal !== null) return { output: refusal }
    const entered = inBlock(device, BLOCK, `vlan ${text}`)
    if (isReading(world)) return { device: said(entered, {}) }
    return isClient(device) ? { output: CLIENT } : { device: { ...entered, pendingVlan: { ids: idsIn(text) } } }
  },
  no: (device, { list: text = '' }, world) => {
    const refusal = refusalOf(text)
    if (refusal !== null) return { output: refusal }
    if (isClient(device)) return { output: CLIENT }
    const ids = idsIn(text)
    const fixed = ids.find((id) => DEFAULT_VLANS[id] !== undefined)
    if (fixed !== undefined) return { output: `%Default VLAN ${fixed} may not be deleted.\n` }
    const gone = ids.filter((id) => vlanOf(device, id) !== null)
    return gone.length === 0
      ? { device }
      : { device: withVlans(device, Object.fromEntries(gone.map((id) => [id, null])), world.clock) }
  },
  show: ({ vlans: { vlans } }) => blocksOf(vlans),
})

/** What is typed in the block waits; what is read from a text is said at once. */
function changing(device: Device, change: Omit<PendingVlan, 'ids'>, world: World): Effect {
  if (isReading(world)) return { device: said(device, change) }
  return device.pendingVlan ? { device: { ...device, pendingVlan: { ...device.pendingVlan, ...change } } } : {}
}
/** The device whose configuration says something of the VLANs of the open block. */
function said(device: Device, change: Omit<PendingVlan, 'ids'>): Device {
  const { vtp, vlans } = device.config.vlans
  const named = idsIn((contextOf(device) ?? '').slice('vlan '.length)).filter((id) => DEFAULT_VLANS[id] === undefined)
  const changed = Object.fromEntries(named.map((id) => [id, after(vlans[id] ?? newVlan(id), id, change)]))
  return withConfig(device, { vlans: { vtp, vlans: { ...vlans, ...changed } } })
}
/** A VLAN after what was typed in its block. */
const after = (old: Vlan, id: number, { name, state, shut, remoteSpan }: Omit<PendingVlan, 'ids'>): Vlan => ({
  name: name === undefined ? old.name : (name ?? usualVlanName(id)),
  state: state ?? old.state,
  shut: shut ?? old.shut,
  ...((remoteSpan ?? old.remoteSpan) === true ? { remoteSpan: true } : {}),
})

export const vlanName = command({
  mode: BLOCK,
  needs: 'switching',
  path: [
    ['name', 'Ascii name of the VLAN'],
    [word('name'), 'The ascii name for the VLAN (Max 32 characters)'],
  ],
  run: (device, { name }, world) => {
    const { ids = [] } = device.pendingVlan ?? {}
    if (ids.length > 1) return { output: 'Command rejected: a name can be given to one VLAN at a time.\n' }
    const fixed = ids.find((id) => DEFAULT_VLANS[id] !== undefined)
    return fixed === undefined
      ? changing(device, { name: name.slice(0, 32) }, world)
      : { output: `%Default VLAN ${fixed} may not have its name changed.\n` }
  },
  no: (device, _, world) => changing(device, { name: null }, world),
})
const STATE = ['state', 'Operational state of the VLAN'] as const
export const vlanActive = command({
  mode: BLOCK,
  needs: 'switching',
  path: [STATE, ['active', 'VLAN Active State']],
  noNeeds: 1,
  run: (device, _, world) => changing(device, { state: 'active' }, world),
  no: (device, _, world) => changing(device, { state: 'active' }, world),
})
export const vlanSuspended = command({
  mode: BLOCK,
  needs: 'switching',
  path: [STATE, ['suspend', 'VLAN Suspended State']],
  noNeeds: 1,
  run: (device, _, world) => changing(device, { state: 'suspend' }, world),
  no: (device, _, world) => changing(device, { state: 'active' }, world),
})
export const vlanShutdown = command({
  mode: BLOCK,
  needs: 'switching',
  path: [['shutdown', 'Shutdown VLAN switching']],
  run: (device, _, world) => changing(device, { shut: true }, world),
  no: (device, _, world) => changing(device, { shut: false }, world),
})

export const vlanRemoteSpan = command({
  mode: BLOCK,
  needs: 'switching',
  path: [['remote-span', 'Configure as Remote SPAN VLAN']],
  run: (device, _, world) => changing(device, { remoteSpan: true }, world),
  no: (device, _, world) => changing(device, { remoteSpan: false }, world),
})

/** What leaving the block of a VLAN leads to; null: it is still open, or none was. */
export function whenLeft(device: Device, world: World): Effect | null {
  const { pendingVlan } = device
  if (!pendingVlan || device.within.some(({ block }) => block === BLOCK)) return null
  const idle = { ...device, pendingVlan: null }
  const change: Record<number, Vlan> = {}
  for (const id of pendingVlan.ids) {
    if (DEFAULT_VLANS[id] !== undefined) continue
    const old = vlanOf(device, id)
    const now = after(old ?? newVlan(id), id, pendingVlan)
    const same = vlanIds(device.vlanDatabase).find((other) => other !== id && vlanOf(device, other)?.name === now.name)
    if (same !== undefined)
      return { device: idle, output: `VLAN #${id} and #${same} have an identical name: ${now.name}\n` }
    if (old?.name !== now.name || old.state !== now.state || old.shut !== now.shut || old.remoteSpan !== now.remoteSpan)
      change[id] = now
  }
  return made(idle, change, world)
}

/** Puts VLANs into the database, but for those that there cannot be. */
function made(device: Device, change: Readonly<Record<number, Vlan>>, world: World): Effect {
  const all = Object.keys(change).map(Number)
  const obstacles = new Map(all.map((id) => [id, obstacleTo(device, id)]))
  const possible = all.filter((id) => obstacles.get(id) === null)
  const done =
    possible.length === 0
      ? device
      : withVlans(device, Object.fromEntries(possible.map((id) => [id, change[id] as Vlan])), world.clock)
  const extended = all.filter((id) => obstacles.get(id)?.why === 'mode')
  if (extended.length > 0)
    return {
      device: done,
      output: `% Failed to create VLANs ${partsOf(new Set(extended)).join(',')}
Extended VLAN(s) not allowed in current VTP mode.
%Failed to commit extended VLAN(s) changes.

`,
    }
  const taken = all.flatMap((id) => {
    const obstacle = obstacles.get(id)
    return obstacle?.why === 'internal' ? [{ id, port: obstacle.port }] : []
  })
  if (taken.length === 0) return { device: done }
  return logged(
    done,
    world.clock,
    ...taken.map(({ id, port }) => ['PM-4-EXT_VLAN_INUSE', `VLAN ${id} currently in use by ${port}`] as const),
    [
      'SW_VLAN-4-VLAN_CREATE_FAIL',
      `Failed to create VLANs ${partsOf(new Set(taken.map(({ id }) => id))).join(',')}: VLAN(s) not available in Port Manager`,
    ],
  )
}

/** The blocks of running-config: VLANs next to each other of which nothing is said share one, with a blank behind it (ios-switching.md 4.3). */
function blocksOf(vlans: Config['vlans']['vlans']): readonly string[] {
  const lines: string[] = []
  let plain: number[] = []
  const flush = (): void => {
    if (plain.length > 0) lines.push(`vlan ${partsOf(new Set(plain)).join(',')} `, '!')
    plain = []
  }
  for (const [key, { name, state, shut, remoteSpan }] of Object.entries(vlans)) {
    const id = Number(key)
    const inside = [
      ...(name === usualVlanName(id) ? [] : [` name ${name}`]),
      ...(state === 'active' ? [] : [' state suspend']),
      ...(remoteSpan === true ? [' remote-span'] : []),
      ...(shut ? [' shutdown'] : []),
    ]
    if (inside.length === 0) plain.push(id)
    else {
      flush()
      lines.push(`vlan ${id}`, ...inside, '!')
    }
  }
  flush()
  return lines
}
