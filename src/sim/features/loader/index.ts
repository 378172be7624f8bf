// The boot loader of the switches.

import { feature } from '../../feature.ts'
import * as loader from './loader.ts'

export const loaderFeature = feature('loader', () => ({
  commands: [
    loader.flashInit,
    loader.loadHelper,
    loader.reset,
    loader.boot,
    loader.bootNamed,
    loader.dirLoader,
    loader.dirLoaderBare,
    loader.renameLoader,
    loader.deleteLoader,
    loader.copyXmodem,
    loader.set,
    loader.setVariable,
    loader.setAssigned,
    loader.setOneWord,
    loader.unset,
    loader.helpLoader,
  ],
  dialogs: [loader.resetDialog, loader.deleteLoaderDialog, loader.resetToDefaultDialog],
}))
