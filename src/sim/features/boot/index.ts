// What the next start reads: boot statements, the register, the BOOT variable of a switch.

import { emptyBoot } from './slice.ts'
import { feature } from '../../feature.ts'
import * as router from './boot-system.ts'
import * as switches from './switch-boot.ts'
import { configRegister } from './config-register.ts'
import { showBootOfRouter, showBootvar, showRomvar } from './show-bootvar.ts'

export const bootFeature = feature('boot', () => ({
  commands: [
    router.bootStartMarker,
    router.bootSystemRom,
    router.bootSystemFlash,
    router.bootSystemFirstInFlash,
    router.bootSystemTftp,
    router.bootSystemTftpBroadcast,
    router.bootSystemFtp,
    router.bootSystemMop,
    router.bootSystemRcp,
    router.bootSystem,
    router.bootConfig,
    router.bootEndMarker,
    ...switches.switchBootCommands,
    ...switches.switchBootList,
    switches.showBoot,
    switches.showBootSystem,
    configRegister,
    showBootvar,
    showBootOfRouter,
    showRomvar,
  ],
  empty: () => ({ boot: emptyBoot }),
}))
