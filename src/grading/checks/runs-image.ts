// Which image runs now, whatever is in flash or in the boot list.

import { namedInstead, wantedHashes } from '../stored.ts'
import { imageName } from './args.ts'
import { bootStatement, restart } from './goals.ts'
import { check, linesOf, met, unmet } from './check.ts'

export const runsImage = check(
  'runs-image',
  {
    says: 'The device runs this image now, under whatever file name it was loaded.',
    about: ['image', 'loaded'],
    args: { image: imageName('the image that must run') },
    goal: (of, { image }) => [bootStatement(of, image), ...restart],
  },
  ({ run, device, events }, { image }) => {
    const lines = linesOf(events, 'boot', 'reload', 'power-cycle')
    const { running } = device
    if (running && wantedHashes(run, image).has(running.md5)) return met(`${device.name} runs ${image} now.`, lines)
    return unmet(
      `${device.name} runs ${running ? namedInstead(running.url, image) : 'no IOS'} now, not ${image}.`,
      lines,
    )
  },
)
