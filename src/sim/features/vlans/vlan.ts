// `vlan 10`: the block of a VLAN. What is typed in it takes effect when the block is left (ios-switching.md 4.1).

import { command, value, word, type Effect } from '../../command.ts'
import { inBlock, type Device } from '../../device.ts'
import { namesVlans, vlansOf } from '../switching/vlans.ts'
import { DEFAULT_VLANS, usualVlanName, vlanOf, withVlans, type PendingVlan, type Vlan } from './slice.ts'

const BLOCK = 'vlan'
const list = value('list', 'VLANS', (text) => (/^\d[\d,-]*$/.test(text) ? text : null))

/** Why a list names no VLANs; null: it does. */
function refusalOf(text: string): string | null {
  const wrong = [...text.matchAll(/\d+/g)].find(([id]) => !namesVlans(id))
  if (wrong) {
    const end = wrong.index + wrong[0].length
    return `Command rejected: Bad VLAN list - character #${end + 1} (${text[end] ?? 'EOL'}) delimits a VLAN number\n which is out of the range 1..4094.\n`
  }
  return vlansOf(text) === null ? 'Command rejected: Bad VLAN list\n' : null
}

export const vlan = command({
  mode: 'config',
  path: [
    ['vlan', 'VLAN commands'],
    [list, 'ISL VLAN IDs 1-4094'],
  ],
  needs: 'switching',
  noNeeds: 2,
  run: (device, { list: text }) => {
    const refusal = refusalOf(text)
    if (refusal !== null) return { output: refusal }
    if (device.vlanDatabase.vtp.mode === 'client')
      return { output: 'VTP VLAN configuration not allowed when device is in CLIENT mode.\n' }
    const ids = [...(vlansOf(text) ?? [])].toSorted((a, b) => a - b)
    const left = applied(device)
    return {
      device: { ...inBlock(left.device, BLOCK, `vlan ${text}`), pendingVlan: { ids } },
      output: left.output,
    }
  },
  no: (device, { list: text = '' }) => {
    const refusal = refusalOf(text)
    if (refusal !== null) return { output: refusal }
    const ids = [...(vlansOf(text) ?? [])]
    const fixed = ids.find((id) => DEFAULT_VLANS[id] !== undefined)
    if (fixed !== undefined) return { output: `%Default VLAN ${fixed} may not be deleted.\n` }
    return { device: withVlans(device, Object.fromEntries(ids.map((id) => [id, null]))) }
  },
})

const pending = (device: Device, change: Partial<PendingVlan>): Effect =>
  device.pendingVlan ? { device: { ...device, pendingVlan: { ...device.pendingVlan, ...change } } } : {}

export const vlanName = command({
  mode: BLOCK,
  needs: 'switching',
  path: [
    ['name', 'Ascii name of the VLAN'],
    [word('name'), 'The ascii name for the VLAN (Max 32 characters)'],
  ],
  run: (device, { name }) =>
    device.pendingVlan?.ids.includes(1)
      ? { output: '%Default VLAN 1 may not have its name changed.\n' }
      : pending(device, { name: name.slice(0, 32) }),
  no: (device) => pending(device, { name: null }),
})
const STATE = ['state', 'Operational state of the VLAN'] as const
export const vlanActive = command({
  mode: BLOCK,
  needs: 'switching',
  path: [STATE, ['active', 'VLAN Active State']],
  run: (device) => pending(device, { state: 'active' }),
  no: (device) => pending(device, { state: 'active' }),
})
export const vlanSuspended = command({
  mode: BLOCK,
  needs: 'switching',
  path: [STATE, ['suspend', 'VLAN Suspended State']],
  run: (device) => pending(device, { state: 'suspend' }),
  no: (device) => pending(device, { state: 'active' }),
})
export const vlanShutdown = command({
  mode: BLOCK,
  needs: 'switching',
  path: [['shutdown', 'Shutdown VLAN switching']],
  run: (device) => pending(device, { shut: true }),
  no: (device) => pending(device, { shut: false }),
})

/** The device with the VLANs of a block that was left. */
export function applied(device: Device): { readonly device: Device; readonly output: string } {
  const { pendingVlan } = device
  if (!pendingVlan) return { device, output: '' }
  const idle = { ...device, pendingVlan: null }
  const change: Record<number, Vlan> = {}
  for (const id of pendingVlan.ids) {
    if (DEFAULT_VLANS[id] !== undefined) continue
    const old = vlanOf(device, id) ?? { name: usualVlanName(id), state: 'active', shut: false }
    const name = pendingVlan.name === undefined ? old.name : (pendingVlan.name ?? usualVlanName(id))
    const same = Object.entries(device.vlanDatabase.vlans).find(
      ([other, known]) => Number(other) !== id && known.name === name,
    )
    if (same) return { device: idle, output: `VLAN #${id} and #${same[0]} have an identical name: ${name}\n` }
    change[id] = { name, state: pendingVlan.state ?? old.state, shut: pendingVlan.shut ?? old.shut }
  }
  const isSame = Object.entries(change).every(([id, now]) => {
    const old = device.vlanDatabase.vlans[Number(id)]
    return old?.name === now.name && old.state === now.state && old.shut === now.shut
  })
  return { device: isSame ? idle : withVlans(idle, change), output: '' }
}

/** What leaving the block of a VLAN leads to; null: it is still open, or none was. */
export function whenLeft(device: Device): Effect | null {
  if (!device.pendingVlan || device.within.some(({ block }) => block === BLOCK)) return null
  return applied(device)
}
