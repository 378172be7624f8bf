// ROMmon of the routers.

import { feature } from '../../feature.ts'
import * as confreg from './confreg.ts'
import * as monitor from './rommon.ts'
import * as download from './download.ts'
import { resetToDefaultDialog } from './reset-to-default.ts'

export const rommonFeature = feature('rommon', () => ({
  commands: [
    confreg.confregValue,
    confreg.confreg,
    monitor.reset,
    monitor.boot,
    monitor.bootNamed,
    monitor.dirRommon,
    monitor.dirRommonBare,
    monitor.set,
    monitor.unset,
    monitor.sync,
    download.tftpdnldWith,
    download.tftpdnld,
    download.xmodemWith,
    download.xmodem,
    monitor.helpRommon,
  ],
  dialogs: [confreg.confregDialog, download.tftpdnldDialog, download.xmodemDialog, resetToDefaultDialog],
}))
