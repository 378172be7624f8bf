// The ways out of configuration, the same in every mode of it (ios-behaviour.md 2.1).

import { command, rest, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { byWhom } from '../access/login.ts'
import { logged } from '../logging/log.ts'
import type { World } from '../../world.ts'

/** Every block, and global configuration. */
const ANYWHERE = 'config-any'

/** Leaving configuration logs on the console. */
const leaveConfig = (device: Device, world: World): Effect =>
  logged({ ...device, mode: 'privileged', within: [] }, world.clock, [
    'SYS-5-CONFIG_I',
    `Configured from console by ${byWhom(device)}`,
  ])
export const end = command({
  mode: ANYWHERE,
  path: [['end', 'Exit from configure mode']],
  run: (device, _, world) => leaveConfig(device, world),
})
export const exitConfig = command({
  mode: ANYWHERE,
  path: [['exit', 'Exit from configure mode']],
  run: (device, _, world) => {
    if (device.within.length === 0) return leaveConfig(device, world)
    return { device: { ...device, within: device.within.slice(0, -1) } }
  },
})

// A line behind `do` is run as an EXEC line before it comes here (step.ts); here it is a word of the grammar.
export const doExec = command({
  mode: ANYWHERE,
  path: [
    ['do', 'To run exec commands in config mode'],
    [rest('line'), 'Exec Command'],
  ],
  run: (device) => ({ device }),
})

export const leaveCommands = [end, exitConfig, doExec]
