// `show controllers serial`: which end of the cable gives the clock.

import { command } from '../../command.ts'
import { interfaceName } from '../../interfaces.ts'
import { portAt } from '../../network/topology.ts'
import { network } from '../../network/view.ts'
import { portOf } from '../interfaces/slice.ts'
import { serialOf } from './slice.ts'

export const showControllers = command({
  mode: ['user', 'privileged'],
  needs: '!switching',
  path: [
    ['show', 'Show running system information'],
    ['controllers', 'Interface controller status'],
    [interfaceName('name'), 'Interface'],
  ],
  pipe: true,
  run: (device, { name }, world) => {
    if (!portOf(device.config, name)) return { wrongAt: 2 }
    if (!name.startsWith('Serial')) return { device, notSimulated: `show controllers ${name}` }
    const { topology } = network(world)
    const port = portAt(topology, device.name, name)
    const isCabled = (topology.peer[port] ?? -1) >= 0
    const { clockRate } = serialOf(device.config, name)
    const cable = !isCabled
      ? 'No serial cable attached'
      : topology.dce.has(port)
        ? `DCE V.35, ${clockRate === undefined ? 'no clock' : `clock rate ${clockRate}`}`
        : 'DTE V.35 TX and RX clocks detected.'
    return { output: `Interface ${name}\n${cable}\n`, events: [{ type: 'show', what: 'controllers' }] }
  },
})
