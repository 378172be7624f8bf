// `boot system flash` names no file: it loads whichever image stands first in flash.

import { bootChoice } from '../../sim/boot.ts'
import { loads, NORMAL_REGISTER, startupBootList } from '../stored.ts'
import { wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { isWholeDisk } from './entries.ts'
import { statementInstead } from '../repair/remedies.ts'
import { bootListOf } from '../../sim/features/boot/slice.ts'

export const bootFirstInFlash: DiagnosisDefinition = {
  id: 'boot-first-in-flash',
  title: 'boot system flash without a name',
  see: ['ios-images#how-it-works', 'ios-images#watch-out'],
  about: ['image'],
  repairs: statementInstead,
  find: (given) => {
    const { device, events, run } = given
    const image = wantedImage(given)
    if (image === null) return null
    const list = bootListOf(device.config).length > 0 ? bootListOf(device.config) : startupBootList(device)
    const at = list.findIndex(isWholeDisk)
    const wanted = list.findIndex((entry) => loads(given, entry, image))
    if (at < 0 || (wanted >= 0 && wanted < at)) return null
    const entry = list[at] ?? ''
    const { image: first } = bootChoice(
      {
        ...device,
        startup: { text: `boot system ${entry}\n`, savedAt: 0 },
        register: { current: NORMAL_REGISTER, next: NORMAL_REGISTER },
      },
      run.world,
    )
    const added = events.findLast(
      (event) => event.type === 'boot-system' && event.op === 'add' && event.entry === entry,
    )
    if (!first || !added) return null
    return {
      line: added.line,
      message: `Line ${added.line} ("boot system ${entry}") names no file, so it loads the first image in flash, in directory order: ${first.name}.`,
      otherwise: `With the file name, "boot system flash:${image}", the order in flash would not have mattered.`,
    }
  },
}
