// Which image comes up when the power comes back: the question behind every upgrade.

import { nameOf, wantedHashes } from '../stored.ts'
import { imageName, oneOf, otherwise } from './args.ts'
import { check, linesOf, met, unmet } from './check.ts'

/** Met when the device, powered off and on again, comes up running the wanted image, under whatever file name. */
export const bootsImage = check(
  'boots-image',
  {
    says: 'After a power cycle the device runs this image, under whatever file name.',
    args: {
      image: imageName('the image that must come up'),
      from: otherwise('anywhere', oneOf(['anywhere', 'own-files'], 'from anywhere (the default), or from own-files: without help of a server')),
    },
  },
  ({ run, device, events, powerCycled }, { image, from }) => {
    const booted = powerCycled().running
    const lines = linesOf(events, 'boot-system', 'save', 'config-register', 'delete', 'rename', 'format', 'erase')
    const runsIt = booted !== null && wantedHashes(run, image).has(booted.md5)
    if (runsIt && from === 'own-files' && /^(?:tftp|ftp):/.test(booted.url))
      return unmet(`After a power cycle ${device.name} runs ${image}, but it loads it from a server: without the server it does not.`, lines)
    if (runsIt)
      return met(`After a power cycle ${device.name} runs ${image}.`, lines)
    const instead = booted ? nameOf(booted.url) : 'the ROM monitor'
    return unmet(`After a power cycle ${device.name} comes up in ${instead}, not in ${image}.`, lines)
  },
)
