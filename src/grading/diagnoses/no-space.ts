// A copy, or an installation, that found no room in flash.

import { grouped } from '../bytes.ts'
import { inFlash, mainFlash, nameOf } from '../stored.ts'
import { before, commandOf, installVersion, isRemote, isMissed, typed, wantedImage } from './diagnosis.ts'
import type { Case, DiagnosisDefinition, Found } from './diagnosis.ts'
import { either, transferred, unpackedFromSource } from '../repair/remedies.ts'

export const noSpace: DiagnosisDefinition = {
  id: 'no-space',
  title: 'No room in flash',
  see: ['ios-images#watch-out', 'ios-images#walk-through'],
  repairs: either(unpackedFromSource, transferred),
  find: (given) => {
    const { events } = given
    const installation = installWithoutRoom(given)
    if (installation) return installation
    const image = wantedImage(given)
    if (image === null || inFlash(given, image) !== null) return null
    const failed = events.findLast((event) => event.type === 'copy' && event.cause?.kind === 'no-space')
    if (failed?.type !== 'copy' || failed.cause?.kind !== 'no-space') return null
    const { needs, free } = failed.cause
    const line = commandOf(given, failed.line)
    const unpacks = /^(?:do )?arch/i.test(typed(given, line))
    if (!isRemote(failed.from) && !unpacks) return null
    const then = before(given, failed.line)
    const flash = mainFlash(then)
    if (unpacks) {
      const lies = isRemote(failed.from)
        ? ''
        : ` The archive takes room there itself: ${grouped(flash.files.find(({ name }) => name === nameOf(failed.from))?.size ?? 0)} bytes.`
      return {
        line,
        message: `Line ${line} ("${typed(given, line)}") found no room to unpack ${nameOf(failed.from)}: ${flash.name}: had ${grouped(free)} bytes for it, and ${grouped(needs)} are needed.${lies}`,
        otherwise: isRemote(failed.from)
          ? 'With an unneeded file deleted first, it would have fitted; /overwrite helps where the running image alone is in the way, and need not stay.'
          : 'Unpacked from the server, with its URL in place of the file in flash, the archive itself needs no room.',
      }
    }
    const deleted =
      (flash.deleted?.length ?? 0) > 0 ? ' Deleted files keep their room on this flash until it is squeezed.' : ''
    return {
      line,
      lacks: true,
      message: `Line ${line} ("${typed(given, line)}") found no room for ${nameOf(failed.from)}, which has ${grouped(needs)} bytes: ${flash.name}: had ${grouped(free)} bytes free. What was written of it is no image.${deleted}`,
      otherwise: 'With an unneeded file deleted first, and dir looked at, the copy would have fitted.',
    }
  },
}

/** `install add` needs room for the packages beside the bundle. */
function installWithoutRoom(given: Case): Found | null {
  const { events, device } = given
  const version = installVersion(given)
  if (version === null || !isMissed(given, 'install') || device.packages.some((set) => set.version === version))
    return null
  const failed = events.findLast((event) => event.type === 'install-failed' && event.cause.kind === 'no-space')
  if (failed?.type !== 'install-failed' || failed.cause.kind !== 'no-space') return null
  const { needs, free } = failed.cause
  const line = commandOf(given, failed.line)
  return {
    line,
    lacks: true,
    message: `Line ${line} ("${typed(given, line)}") found no room to unpack ${version}: ${mainFlash(device).name}: had ${grouped(free)} bytes free, and ${grouped(needs)} are needed.`,
    otherwise:
      'install remove inactive makes room first: it deletes what the active release does not use, a bundle that is not added included.',
  }
}
