// A copy that found no room in flash.

import { freeBytes } from '../../sim/files.ts'
import { filesOf, mainFlash, nameOf } from '../stored.ts'
import { always, before, commandOf, inFlash, isRemote, typed, wantedImage } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { transferred } from '../repair/remedies.ts'

export const noSpace: DiagnosisDefinition = {
  id: 'no-space',
  title: 'No room in flash',
  see: ['ios-images#watch-out', 'ios-images#walk-through'],
  follows: ['reversed-copy'],
  repairs: transferred,
  find: (facts) => {
    const { events, run } = facts
    const image = wantedImage(facts)
    if (image === null || inFlash(facts, image) !== null) return null
    const failed = events.findLast(
      (event) => event.type === 'copy' && !event.complete && /space/i.test(event.error ?? ''),
    )
    if (failed?.type !== 'copy' || !isRemote(failed.from)) return null
    const line = commandOf(facts, failed.line)
    const then = before(facts, failed.line)
    const flash = mainFlash(then)
    const size = filesOf(run.start.servers[failed.from.split('/')[2] ?? '']).find(
      ({ name }) => name === nameOf(failed.from),
    )?.size
    const needs = size === undefined ? '' : `, which has ${size} bytes`
    const deleted =
      (flash.deleted?.length ?? 0) > 0 ? ' Deleted files keep their room on this flash until it is squeezed.' : ''
    return {
      line,
      message: `Line ${line} ("${typed(facts, line)}") found no room for ${nameOf(failed.from)}${needs}: ${flash.name}: had ${freeBytes(flash)} bytes free. What was written of it is no image.${deleted}`,
      otherwise: 'With an unneeded file deleted first, and dir looked at, the copy would have fitted.',
    }
  },
  explains: always,
}
