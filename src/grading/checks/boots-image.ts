// Which image comes up when the power comes back: the question behind every upgrade.

import { powerCycle } from '../../sim/boot.ts'
import type { Device } from '../../sim/device.ts'
import { platforms } from '../../sim/platforms/index.ts'
import type { World } from '../../sim/world.ts'
import { loaderOf, namedInstead, wantedHashes } from '../stored.ts'
import { imageName, oneOf, otherwise } from './args.ts'
import { bootStatement } from './goals.ts'
import { check, linesOf, met, unmet } from './check.ts'

/** Met when the device, powered off and on again, comes up running the wanted image, under whatever file name. */
export const bootsImage = check(
  'boots-image',
  {
    says: 'After a power cycle the device runs this image, under whatever file name.',
    about: ['image'],
    args: {
      image: imageName('the image that must come up'),
      from: otherwise(
        'anywhere',
        oneOf(
          ['anywhere', 'own-files', 'flash'],
          'from anywhere (the default), from own-files: without help of a server, or from flash: with every USB stick pulled out, too',
        ),
      ),
    },
    goal: (of, { image }) => [bootStatement(of, image)],
  },
  ({ run, world, device, events, powerCycled }, { image, from }) => {
    const booted = (from === 'flash' ? powerCycledWithoutSticks(world, device) : powerCycled()).running
    const lines = linesOf(events, 'boot-system', 'save', 'config-register', 'delete', 'rename', 'format', 'erase')
    const runsIt = booted !== null && wantedHashes(run, image).has(booted.md5)
    if (runsIt && from !== 'anywhere' && /^(?:tftp|ftp):/.test(booted.url))
      return unmet(
        `After a power cycle ${device.name} runs ${image}, but it loads it from a server: without the server it does not.`,
        lines,
      )
    if (runsIt) return met(`After a power cycle ${device.name} runs ${image}.`, lines)
    const instead = booted ? namedInstead(booted.url, image) : loaderOf(device)
    const stick = from === 'flash' && hasStick(device) ? ' without the USB stick' : ''
    return unmet(`After a power cycle${stick} ${device.name} comes up in ${instead}, not in ${image}.`, lines)
  },
)

const hasStick = (device: Device): boolean =>
  platforms[device.platform].usb.some((port) => device.disks[port] !== undefined)

function powerCycledWithoutSticks(world: World, device: Device): Device {
  const own = Object.entries(device.disks).filter(([name]) => !platforms[device.platform].usb.includes(name))
  const unplugged: World = {
    ...world,
    devices: { ...world.devices, [device.name]: { ...device, disks: Object.fromEntries(own) } },
  }
  return powerCycle(unplugged, device.name).devices[device.name] ?? device
}
