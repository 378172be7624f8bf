// Into configuration: from the terminal, or startup-config merged into the running one.

import { command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { applyConfig } from '../../config.ts'
import { withCopiedAddresses } from '../ip/address-method.ts'
import { appliedSteps } from '../../work.ts'
import type { World } from '../../world.ts'

/** Into configuration mode from the terminal. */
export const enterConfig = (device: Device): Effect => ({
  device: { ...device, mode: 'config', within: [] },
  output: 'Enter configuration commands, one per line.  End with CNTL/Z.\n',
})

export const configureTerminal = command({
  mode: 'privileged',
  path: [
    ['configure', 'Enter configuration mode'],
    ['terminal', 'Configure from the terminal'],
  ],
  run: enterConfig,
})

export const configure = command({
  mode: 'privileged',
  path: [['configure', 'Enter configuration mode']],
  run: (device) => ({
    device,
    ask: ask(configureDialog, 'text', 'Configuring from terminal, memory, or network [terminal]? ', null),
  }),
})

export const configureDialog: Dialog<null> = {
  name: 'configure',
  answer: (device, { text }, _, world) => {
    const word = text.toLowerCase()
    if (word === '' || 'terminal'.startsWith(word)) return enterConfig(device)
    if ('memory'.startsWith(word)) return fromMemory(device, world)
    return 'network'.startsWith(word)
      ? { notSimulated: 'configuring from network' }
      : { output: '?Must be "terminal", "memory" or "network"\n' }
  },
}

const CONFIGURE = ['configure', 'Enter configuration mode'] as const

export const configureMemory = command({
  mode: 'privileged',
  path: [CONFIGURE, ['memory', 'Configure from NV memory']],
  run: (device, _, world) => fromMemory(device, world),
})

/** Startup-config merged into the running one. */
export function fromMemory(device: Device, world: World): Effect {
  if (device.startup === null) return { output: '%% Non-volatile configuration memory is not present\n' }
  return {
    device: {
      ...withCopiedAddresses(device, applyConfig(device, device.startup.text, world, 'merge')),
      unsaved: true,
    },
    work: appliedSteps(device.startup.text, device.config.kept.length),
    events: [
      {
        type: 'copy',
        from: 'nvram:startup-config',
        to: 'system:running-config',
        bytes: device.startup.text.length,
        complete: true,
        cause: null,
        error: null,
        md5: null,
      },
    ],
  }
}
