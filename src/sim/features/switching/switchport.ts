// `switchport` and `no switchport`: whether a port of a switch switches or routes. What stands behind the word is kept, not simulated.

import { command, type Effect } from '../../command.ts'
import { contextOf, type Device } from '../../device.ts'
import { withItsMembers } from '../channels/slice.ts'
import { withAddress } from '../ip/slice.ts'
import { canSwitch, isSwitching, withSwitchport } from './slice.ts'

function turned(device: Device, on: boolean): Effect {
  const name = contextOf(device) ?? ''
  if (!canSwitch(device.config, name)) return { wrongAt: 0 }
  if (isSwitching(device.config, name) === on) return { device }
  const made = withItsMembers(device.config, name).reduce(
    (now, one) => withSwitchport(on ? withAddress(now, one, null) : now, one, on),
    device,
  )
  return { device: made }
}

export const switchport = command({
  mode: 'config-if',
  path: [['switchport', 'Set switching mode characteristics']],
  needs: 'routed-ports',
  run: (device) => turned(device, true),
  no: (device) => turned(device, false),
  show: (config, name) => (canSwitch(config, name) && !isSwitching(config, name) ? ['no switchport'] : []),
})
