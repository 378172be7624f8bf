// ROMmon loads over the first LAN port only; the server stands behind another.

import { platforms } from '../../sim/platforms/index.ts'
import { before, commandOf, wantedImage } from './diagnosis.ts'
import { inFlash } from '../stored.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const rommonOtherPort: DiagnosisDefinition = {
  id: 'rommon-other-port',
  title: 'Not the first LAN port',
  see: ['disaster-recovery'],
  find: (given) => {
    const { events, run, device } = given
    const image = wantedImage(given)
    const port = platforms[device.platform].rommon?.port
    if (image === null || port === undefined || inFlash(given, image) !== null || given.unmet.length === 0) return null
    const failed = events.findLast(
      (event) => event.type === 'copy' && !event.complete && before(given, event.line).running === null,
    )
    if (failed?.type !== 'copy') return null
    const via = run.start.servers[failed.from.split('/')[2] ?? '']?.via ?? null
    if (via === null || via === port) return null
    const line = commandOf(given, failed.line)
    return {
      line,
      message: `Line ${line} got no answer from ${failed.from.split('/')[2]}: the server is connected to ${via}, and ROMmon uses only the first LAN port, ${port}.`,
      otherwise: '',
      rule: 'xmodem, over the console, needs no network port.',
    }
  },
}
