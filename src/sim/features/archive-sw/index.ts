// Images of a switch as one archive: `archive download-sw` and `upload-sw`.

import { feature } from '../../feature.ts'
import { archiveCommands } from './archive-sw.ts'

export const archiveSwFeature = feature('archive-sw', () => ({
  commands: [...archiveCommands],
}))
