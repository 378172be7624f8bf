// `switchport` and `no switchport`: whether a port of a switch switches or routes. What stands behind the word is kept, not simulated.

import { command } from '../../command.ts'
import { contextOf, type Device } from '../../device.ts'
import { withItsMembers } from '../channels/slice.ts'
import { withAddress } from '../ip/slice.ts'
import { canSwitch, isSwitching, withSwitchport } from './slice.ts'

const turned = (device: Device, on: boolean): Device => {
  const name = contextOf(device) ?? ''
  if (!canSwitch(device.config, name) || isSwitching(device.config, name) === on) return device
  return withItsMembers(device.config, name).reduce(
    (made, one) => withSwitchport(on ? withAddress(made, one, null) : made, one, on),
    device,
  )
}

export const switchport = command({
  mode: 'config-if',
  path: [['switchport', 'Set switching mode characteristics']],
  needs: 'routed-ports',
  run: (device) => ({ device: turned(device, true) }),
  no: (device) => ({ device: turned(device, false) }),
  show: (config, name) => (canSwitch(config, name) && !isSwitching(config, name) ? ['no switchport'] : []),
})
