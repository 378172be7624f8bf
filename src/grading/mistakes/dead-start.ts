// A start that found nothing.

import { bootChoice } from '../../sim/boot.ts'
import { isPackageList } from '../../sim/features/install/packages.ts'
import { before, commandOf, forbidden, restartsOf, lineSaid } from './mistake.ts'
import type { Case, Mistake } from './mistake.ts'
import type { Device } from '../../sim/device.ts'
import { platforms } from '../../sim/platforms/index.ts'
import { bootOrder, fileNamedBy, fileOfEntry, fits, mainFlash } from '../stored.ts'
import { either, installedFromFlash, statementThere, takenOut } from '../repair/remedies.ts'

/** Restarted while nothing in flash could be booted: IOS lived in RAM only. */
const restartedWithoutImage: Mistake = {
  id: 'restarted-without-image',
  title: 'Restarted without an image',
  see: ['boot-sequence#how-it-works', 'disaster-recovery'],
  about: ['image', 'startup', 'flash', 'events', 'configuration'],
  repairs: either(installedFromFlash, statementThere, takenOut),
  find: (given) => {
    const { run, device } = given
    if (given.unmet.length === 0) return null
    // The risk turned out well if the device came up complete, unless it was forbidden.
    if (
      device.running !== null &&
      bootChoice(device, run.world).image !== null &&
      !forbidden(given, 'reload', 'power-cycle')
    )
      return null
    const restart = restartsOf(given).find(({ line }) => {
      const then = before(given, line)
      const normal = { ...then, register: { ...then.register, next: 0x2102 } }
      return then.running !== null && bootChoice(normal, run.worlds[line - 1] ?? run.start).image === null
    })
    if (!restart) return null
    const line = commandOf(given, restart.line)
    const dead = deadVariable(given, before(given, restart.line))
    if (dead)
      return {
        line,
        message: `${lineSaid(given, line)} restarted ${device.name} while its BOOT variable named ${dead.entry}${dead.line === null ? '' : ` (line ${dead.line})`}, ${dead.isThere ? 'which is no image that it could load' : 'and no such file is there'}. ${dead.image} is${dead.isThere ? ' in flash' : ''}, but the boot loader loads what the variable names; now it waits at switch:.`,
        otherwise: isPackageList(dead.entry)
          ? 'packages.conf is made when packages are activated: install add file … activate commit, instead of the reload, would have unpacked the bundle, made it and restarted into it.'
          : `With the variable at ${dead.image} (dir shows where it lies, show boot what is set), it would have come up.`,
      }
    return {
      line,
      message: `${lineSaid(given, line)} restarted ${device.name} while there was nothing that it could boot. The IOS that ran lived only in RAM; now it is at its boot loader.`,
      rule: 'What runs lives in RAM. dir shows what the next start finds in flash.',
      otherwise: 'Left running, it could have fetched an image into flash at leisure.',
    }
  },
}

/** Where the BOOT variable of a switch names a file that is not there, and an image that would boot lies elsewhere in flash. */
function deadVariable(given: Case, then: Device) {
  if (!platforms[then.platform].features.has('boot-variable')) return null
  const [entry] = bootOrder(then)
  const { name, files } = mainFlash(then)
  const image = files.find((file) => fits(then, file))
  if (entry === undefined || fileOfEntry(then, entry, given.run.world) !== null || !image) return null
  const set = given.events.findLast(({ type }) => type === 'boot-system')
  return { entry, isThere: fileNamedBy(then, entry) !== null, image: `${name}:/${image.name}`, line: set?.line ?? null }
}

export const deadStart: readonly Mistake[] = [restartedWithoutImage]
