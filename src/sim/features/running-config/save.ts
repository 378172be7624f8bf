// Saving running-config to startup-config.

import { command, type Effect } from '../../command.ts'
import { type Device, type StoredConfig } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import type { World } from '../../world.ts'
import { compressConfig } from '../services/services.ts'
import { configFileOf } from '../boot/slice.ts'
import { withoutListByHand } from '../boot/boot-variable.ts'
import { factoryConfig, runningConfigText } from '../../config.ts'
import { features } from '../../feature-sets.ts'
import { startupFits, withSavedConfigFile } from '../../startup-file.ts'

export const writeMemory = command({
  mode: 'privileged',
  path: [
    ['write', 'Write running configuration to memory, network, or terminal'],
    ['memory', 'Write to NV memory'],
  ],
  run: (device, _, world) => writeNvram(device, world),
})

export const write = command({
  mode: 'privileged',
  path: [['write', 'Write running configuration to memory, network, or terminal']],
  run: (device, _, world) => writeNvram(device, world),
})

const writeNvram = (device: Device, world: World): Effect =>
  overwritesOther(device)
    ? { device, output: OVERWRITE_WARNING, ask: ask(writeDialog, 'confirm', OVERWRITE_QUESTION, null) }
    : save(device, world, 'write memory')

/** Asked by the first save after IOS of another version wrote NVRAM (ios-behaviour.md 7.1). */
export const writeDialog: Dialog<null> = {
  name: 'write',
  answer: (device, { yes }, _, world) => (yes ? save(device, world, 'write memory') : {}),
}

export const storedBy = (device: Device, text: string, world: World): StoredConfig => ({
  text,
  savedAt: world.clock,
  ...(device.running ? { version: device.running.info.version } : {}),
})

/** Whether IOS of another version wrote what NVRAM holds: saving asks first. */
export const overwritesOther = (device: Device): boolean =>
  device.startup?.version !== undefined && device.startup.version !== device.running?.info.version

export const OVERWRITE_WARNING =
  'Warning: Attempting to overwrite an NVRAM configuration previously written\nby a different version of the system image.\n'

export const OVERWRITE_QUESTION = 'Overwrite the previous NVRAM configuration?[confirm]'

/** Writes running-config to startup-config: the texts and the state of every way to save. */
export function save(device: Device, world: World, via: 'write memory' | 'copy' | 'reload'): Effect {
  const text = runningConfigText(device)
  // Where startup-config is a file of flash, it needs room there.
  if (!startupFits(device, text))
    return { device, output: 'Building configuration...\nstartup-config file open failed (Not enough space)\n' }
  const blank = runningConfigText({ ...device, config: factoryConfig(device) })
  const saved: Device = {
    ...withSavedConfigFile(withoutListByHand(device), configFileOf(device.config)),
    startup: storedBy(device, text, world),
    unsaved: false,
    keys: { now: device.keys.now, saved: device.keys.now },
  }
  const compressed = compressConfig.isOn(device.config)
    ? `  Compressed configuration from ${text.length} bytes to ${Math.ceil(text.length * 0.4)} bytes`
    : ''
  const archived = features().reduce<Effect>((found, { parts }) => parts().saved(saved, world) ?? found, {})
  return {
    device: archived.device ?? saved,
    ...(archived.servers ? { servers: archived.servers } : {}),
    output: `Building configuration...\n${compressed}[OK]\n${archived.output ?? ''}`,
    events: [{ type: 'save', via, bytes: text.length, empty: text === blank }, ...(archived.events ?? [])],
  }
}
