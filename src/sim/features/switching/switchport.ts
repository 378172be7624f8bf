// `switchport` and `no switchport`: whether a port of a switch switches or routes. What stands behind the word is kept, not simulated.

import { command } from '../../command.ts'
import { contextOf, withInterface, type Device } from '../../device.ts'

/** The management port and the interfaces of VLANs route and never switch: there it changes nothing. */
const hasChoice = (device: Device): boolean =>
  device.config.interfaces[contextOf(device) ?? '']?.switching !== undefined

export const switchport = command({
  mode: 'config-if',
  path: [['switchport', 'Set switching mode characteristics']],
  needs: 'routed-ports',
  run: (device) => ({
    device: hasChoice(device)
      ? withInterface(device, contextOf(device) ?? '', { switching: true, address: null, mask: null })
      : device,
  }),
  no: (device) => ({
    device: hasChoice(device) ? withInterface(device, contextOf(device) ?? '', { switching: false }) : device,
  }),
  show: (config, context) => (config.interfaces[context]?.switching === false ? ['no switchport'] : []),
})
