// Whether a server holds a copy of an image or of the device's configuration.

import { runningConfigText } from '../../sim/config.ts'
import type { Device } from '../../sim/device.ts'
import type { Run } from '../run.ts'
import { configLines, filesOf, inFlash, isWhole, startLines, wantedHashes } from '../stored.ts'
import { address, imageName, oneOf, optional } from './args.ts'
import { sent } from './goals.ts'
import { check, lineNumbers, met, unmet } from './check.ts'

/** A configuration counts by what it says: the head line with the date and the size plays no part. */
export const serverHas = check(
  'server-has',
  {
    says: 'The server holds an intact copy of this image, or the device’s configuration as it is, under whatever name.',
    about: ['server'],
    args: {
      server: address('the server’s address'),
      image: optional(imageName('the image that must be there')),
      config: optional(
        oneOf(
          ['running', 'startup', 'original'],
          'which configuration must be there: running or startup as it is now, or original: running as it was at the start',
        ),
      ),
    },
    rule: ({ image, config }) =>
      (image === null) === (config === null) ? '"server-has" needs either "image" or "config"' : null,
    goal: (of, { server, image, config }) =>
      sent(of, image === null ? `${config}-config` : `flash:${inFlash(of, image) ?? image}`, server),
  },
  ({ run, world, device, events }, { server, image, config }) => {
    const files = filesOf(world.servers[server])
    const lines = lineNumbers(events.filter((event) => event.type === 'copy' && event.to.includes(`//${server}/`)))
    if (image !== null) {
      const hashes = wantedHashes(run, image)
      const copy = files.find((file) => hashes.has(file.md5) && isWhole(file))
      if (copy)
        return met(`${server} has ${image}${copy.name === image ? '' : ` under the name ${copy.name}`}, intact.`, lines)
      return unmet(`${server} has no intact copy of ${image}.`, lines)
    }
    const wanted = wantedText(run, device, config ?? 'running')
    const copy = files.find((file) => file.content !== null && configLines(file.content).join('\n') === wanted)
    const what =
      config === 'original'
        ? `the configuration that ${device.name} had at the start`
        : `the ${config}-config of ${device.name}`
    if (copy) return met(`${server} has ${what} in the file ${copy.name}.`, lines)
    return unmet(`${server} has no file with ${what}${config === 'original' ? '' : ' as it is now'}.`, lines)
  },
)

function wantedText(run: Run, device: Device, config: 'running' | 'startup' | 'original'): string | null {
  if (config === 'original') return startLines(run, device).join('\n')
  const text = config === 'startup' ? (device.startup?.text ?? null) : runningConfigText(device)
  return text === null ? null : configLines(text).join('\n')
}
