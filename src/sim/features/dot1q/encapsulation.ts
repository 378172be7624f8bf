// `encapsulation dot1Q 10`: the VLAN of a subinterface (ios-routing.md 3.3).

import { command, number, type Effect } from '../../command.ts'
import { contextOf, type Device } from '../../device.ts'
import { tagOf, withTag } from './slice.ts'

const PATH = [
  ['encapsulation', 'Set encapsulation type for an interface'],
  ['dot1q', 'IEEE 802.1Q Virtual LAN'],
  [number('vlan', 1, 4094), 'IEEE 802.1Q VLAN ID'],
] as const

function set(device: Device, vlan: number, native: boolean): Effect {
  const name = contextOf(device) ?? ''
  const dot = name.indexOf('.')
  if (dot < 0) return {}
  const taken = Object.entries(device.config.dot1q.ports).find(
    ([other, tag]) => other !== name && other.startsWith(name.slice(0, dot + 1)) && tag.vlan === vlan,
  )
  if (taken)
    return {
      output: `% Configuration of multiple subinterfaces of the same main interface with the same VID (${vlan}) is not permitted.\nThis VID is already configured on ${taken[0]}.\n`,
    }
  return { device: withTag(device, name, { vlan, native }) }
}
const no = (device: Device): Effect => ({ device: withTag(device, contextOf(device) ?? '', null) })

export const encapsulation = command({
  mode: 'config-if',
  path: PATH,
  needs: '!switching',
  run: (device, { vlan }) => set(device, vlan, false),
  noNeeds: 2,
  no,
  show: (config, name) => {
    const tag = tagOf(config, name)
    return tag ? [`encapsulation dot1Q ${tag.vlan}${tag.native ? ' native' : ''}`] : []
  },
})
export const nativeEncapsulation = command({
  mode: 'config-if',
  path: [...PATH, ['native', 'Make this as native vlan']],
  needs: '!switching',
  run: (device, { vlan }) => set(device, vlan, true),
  no,
})
