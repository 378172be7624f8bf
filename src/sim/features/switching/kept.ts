// Lines of switching that are kept, and what a switch makes of them all the same: a bundle that comes into being, VLANs that cannot be.

import type { Effect } from '../../command.ts'
import { contextOf, withSlice, type Device } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'
import { withPort } from '../../port-slices.ts'
import { OPEN, portOf } from '../interfaces/slice.ts'
import { withBundle } from './slice.ts'
import { namesVlans, vlansOf } from './vlans.ts'

/** The first port of a group makes its interface, which switches like the port (ios-switching.md 9.1). */
export function joinedBundle(device: Device, line: string): Effect {
  const number = /^channel-group (\d+)/.exec(line)?.[1]
  const name = `Port-channel${number}`
  const port = contextOf(device) ?? ''
  const isSwitch = platforms[device.platform].features.has('switching')
  if (number === undefined || !isSwitch || portOf(device.config, name)) return { device }
  const kept = (portOf(device.config, port)?.kept ?? []).filter(({ text }) => ALIKE.test(text))
  const made = withBundle(withSlice(device, 'ports', { [name]: { ...OPEN, kept } }), name)
  const state = device.config.switching.ports[port]
  return {
    device: state ? withPort(made, 'switching', name, state) : made,
    output: `Creating a port-channel interface Port-channel ${number}\n\n`,
  }
}
const ALIKE = /^switchport (?:mode|access|trunk|nonegotiate)\b/

/** VLANs that there cannot be are not made, and those that always are there stay (ios-switching.md 4.1). */
export function vlanNamed(device: Device, line: string): Effect {
  const [, no, list] = /^(no )?vlan (\d[\d,-]*)$/.exec(line) ?? []
  if (list === undefined) return { device }
  const wrong = [...list.matchAll(/\d+/g)].find(([id]) => !namesVlans(id))
  if (wrong) {
    const end = wrong.index + wrong[0].length
    const output = `Command rejected: Bad VLAN list - character #${end + 1} (${list[end] ?? 'EOL'}) delimits a VLAN number\n which is out of the range 1..4094.\n`
    return { output }
  }
  const vlans = vlansOf(list)
  if (vlans === null) return { output: 'Command rejected: Bad VLAN list\n' }
  const fixed = no === undefined ? undefined : DEFAULTS.find((id) => vlans.has(id))
  return fixed === undefined ? { device } : { output: `%Default VLAN ${fixed} may not be deleted.\n` }
}
const DEFAULTS = [1, 1002, 1003, 1004, 1005]
