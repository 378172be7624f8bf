// Which image comes up when the power comes back: the question behind every upgrade.

import { nameOf, wantedHashes } from '../stored.ts'
import { imageName } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'

/** Met when the device, powered off and on again, comes up running the wanted image, under whatever file name. */
export const bootsImage = check(
  'boots-image',
  {
    says: 'After a power cycle the device runs this image, under whatever file name.',
    args: { image: imageName('the image that must come up') },
  },
  ({ run, device, events, powerCycled }, { image }) => {
    const booted = powerCycled().running
    const lines = linesOf(events, 'boot-system', 'save', 'config-register', 'delete', 'rename', 'format', 'erase')
    if (booted && wantedHashes(run, image).has(booted.md5))
      return met(`After a power cycle ${device.name} runs ${image}.`, lines)
    const instead = booted ? nameOf(booted.url) : 'the ROM monitor'
    return unmet(`After a power cycle ${device.name} comes up in ${instead}, not in ${image}.`, lines)
  },
)
