// `erase flash:`: class B flash and classic Catalysts have it; elsewhere it is `format flash:` (ios-behaviour.md 8).

import { command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { erased, withEmptyDisk } from './erase.ts'
import { diskOf } from '../../files.ts'
import { platforms } from '../../platforms/index.ts'

export const eraseFlash = command({
  mode: 'privileged',
  needs: 'erase-flash',
  path: [
    ['erase', 'Erase a filesystem'],
    ['flash:', 'Filesystem to be erased'],
  ],
  run: (device) => ({
    device,
    ask: ask(
      eraseFlashDialog,
      'confirm',
      'Erasing the flash filesystem will remove all files! Continue? [confirm]',
      null,
    ),
  }),
})
export const eraseFlashDialog: Dialog<null> = {
  name: 'erase-flash',
  answer: (device, { yes }): Effect => {
    if (!yes) return {}
    const { flash, startupFile } = platforms[device.platform]
    const done = flash.class === 'B' ? erased(device, flash.name) : checked(device, flash.name)
    // Where startup-config is a file of flash, it goes with the others.
    return startupFile === null ? done : { ...done, device: { ...done.device, startup: null } }
  },
}

/** A flash file system that is made anew and checked. */
function checked(device: Device, name: string): Effect & { readonly device: Device } {
  const total = diskOf(device, name)?.size ?? 0
  return {
    device: withEmptyDisk(device, name),
    output: `flashfs[2]: 0 files, 1 directories
flashfs[2]: 0 orphaned files, 0 orphaned directories
flashfs[2]: Total bytes: ${total}
flashfs[2]: Bytes used: 1024
flashfs[2]: Bytes available: ${total - 1024}
flashfs[2]: flashfs fsck took 9 seconds.
Erase of ${name}: complete
`,
    events: [{ type: 'erase', url: `${name}:/` }],
    takes: 20_000,
  }
}
