// Lines of switching that are kept, and what a switch makes of them all the same: a bundle that comes into being.

import type { Effect } from '../../command.ts'
import { contextOf, withSlice, type Device } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'
import { withPort } from '../../port-slices.ts'
import { OPEN, portOf } from '../interfaces/slice.ts'
import { withBundle } from './slice.ts'

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
