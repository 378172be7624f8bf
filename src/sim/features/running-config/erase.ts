// Erasing startup-config.

import { command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { logged } from '../logging/log.ts'
import { platforms } from '../../platforms/index.ts'
import { withEmptyNvram } from '../../nvram.ts'

const eraseQuestion = (device: Device, what = 'configuration files'): Effect => ({
  device,
  output: platforms[device.platform].eraseNotice?.(device.running?.info ?? null) ?? '',
  ask: ask(eraseDialog, 'confirm', `Erasing the nvram filesystem will remove all ${what}! Continue? [confirm]`, null),
})

export const writeErase = command({
  mode: 'privileged',
  path: [
    ['write', 'Write running configuration to memory, network, or terminal'],
    ['erase', 'Erase NV memory'],
  ],
  run: (device) => eraseQuestion(device),
})

export const eraseStartup = command({
  mode: 'privileged',
  path: [
    ['erase', 'Erase a filesystem'],
    ['startup-config|nvram:', 'Erase contents of configuration memory'],
  ],
  run: (device) => eraseQuestion(device),
})

export const eraseAll = command({
  mode: 'privileged',
  path: [
    ['erase', 'Erase a filesystem'],
    ['/all', 'Erase all files(in NVRAM)'],
    ['nvram:', 'Filesystem to be erased'],
  ],
  run: (device) => eraseQuestion(device, 'files'),
})

/** The running-config and the register are untouched (ios-behaviour.md 8). */
export const eraseDialog: Dialog<null> = {
  name: 'erase',
  answer: (device, { yes }, _, world) => {
    if (!yes) return {}
    const empty = { ...withEmptyNvram(device), keys: { now: device.keys.now, saved: [] } }
    const said = logged(empty, world.clock, ['SYS-7-NV_BLOCK_INIT', 'Initialized the geometry of nvram'])
    return {
      device: said.device,
      output: `[OK]\nErase of nvram: complete\n${said.output}`,
      events: [{ type: 'erase', url: 'nvram:startup-config' }],
    }
  },
}
