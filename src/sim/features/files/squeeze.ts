// `squeeze` of class B flash: what was deleted gives its space back (ios-behaviour.md 8).

import { command } from '../../command.ts'
import type { Device, Disk } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { diskOf, filePlace } from '../../files.ts'
import { platforms } from '../../platforms/index.ts'

export const squeeze = command({
  mode: 'privileged',
  needs: 'class-b',
  path: [
    ['squeeze', 'Squeeze a filesystem'],
    [filePlace('place'), 'File system to be squeezed'],
  ],
  run: (device, { place }) => {
    if (place.kind !== 'disk' || place.path !== '' || place.disk !== platforms[device.platform].flash.name)
      return { output: '%Error squeezing: this file system does not take it\n' }
    return {
      device,
      ask: ask(squeezeDialog, 'confirm', 'All deleted files will be removed. Continue? [confirm]', {
        disk: place.disk,
        sure: false,
      }),
    }
  },
})
export const squeezeDialog: Dialog<{ readonly disk: string; readonly sure: boolean }> = {
  name: 'squeeze',
  answer: (device, { yes }, { disk, sure }) => {
    if (!yes) return {}
    if (!sure)
      return {
        device,
        ask: ask(squeezeDialog, 'confirm', 'Squeeze operation may take a while. Continue? [confirm]', {
          disk,
          sure: true,
        }),
      }
    return {
      device: squeezed(device, disk),
      output: `squeeze in progress... ${'s'.repeat(30)}${'e'.repeat(20)}\nRebuild file system directory...\nSqueeze of ${disk} complete\n`,
      takes: 60_000,
    }
  },
}

/** The disk without its deleted files. The others move together and get new numbers. */
function squeezed(device: Device, name: string): Device {
  const disk = diskOf(device, name)
  if (!disk) return device
  const together: Disk = { size: disk.size, files: disk.files.map((file, i) => ({ ...file, slot: i + 1 })) }
  return { ...device, disks: { ...device.disks, [name]: together } }
}
