// Everything is in place, but an image is only loaded at a start, and there was none.

import { installVersion, wantedImage } from './diagnosis.ts'
import { inFlash } from '../stored.ts'
import type { LoggedEvent } from '../../sim/world.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { restarted } from '../repair/remedies.ts'

export const noReload: DiagnosisDefinition = {
  id: 'no-reload',
  title: 'Never restarted',
  see: ['boot-sequence#watch-out', 'ios-images#walk-through'],
  about: ['loaded'],
  repairs: restarted,
  find: (given) => {
    const { device, events } = given
    if (device.running === null) return null
    if (installVersion(given) !== null) return null
    const image = wantedImage(given)
    if (image === null || inFlash(given, image) === null) return null
    if (events.some((event) => event.type === 'reload' || event.type === 'power-cycle' || event.type === 'boot'))
      return null
    const has = (type: LoggedEvent['type']): boolean => events.some((event) => event.type === type)
    const changed = [
      has('copy') ? 'copied' : '',
      has('boot-system') ? 'named' : '',
      has('config-register') ? 'set' : '',
    ].filter((one) => one !== '')
    const words =
      changed.length > 1 ? `${changed.slice(0, -1).join(', ')} or ${changed.at(-1)}` : (changed[0] ?? 'done')
    return {
      line: null,
      message: `${device.name} was never restarted. What runs now was loaded at the last start: nothing that was ${words} since then changes it.`,
      otherwise: 'At a reload the boot order would have been followed and the image loaded.',
    }
  },
}
