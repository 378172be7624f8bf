// Files on the disks of a device.

import { feature } from '../../feature.ts'
import * as files from './files.ts'
import * as directories from './directories.ts'
import * as systems from './file-systems.ts'
import { squeeze, squeezeDialog } from './squeeze.ts'
import { eraseFlash, eraseFlashDialog } from './erase-flash.ts'

export const filesFeature = feature('files', () => ({
  commands: [
    files.dir,
    files.dirAll,
    files.dirOf,
    directories.cdHome,
    directories.cd,
    directories.pwd,
    directories.mkdir,
    directories.rmdir,
    directories.rename,
    files.deleteFile,
    files.deleteRecursiveForce,
    systems.more,
    systems.format,
    files.verifyMd5Expected,
    files.verifyMd5,
    files.verify,
    files.showFlash,
    files.showFlash0,
    files.showBootflash,
    files.showUsb,
    squeeze,
    eraseFlash,
    systems.showFileSystems,
    systems.showFileInformation,
  ],
  dialogs: [
    files.deleteDialog,
    files.verifyDialog,
    directories.mkdirDialog,
    directories.rmdirDialog,
    directories.renameDialog,
    systems.formatDialog,
    squeezeDialog,
    eraseFlashDialog,
  ],
}))
