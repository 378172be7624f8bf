// The name of a device, its banners, its version.

import { emptyIdentity } from './slice.ts'
import { feature } from '../../feature.ts'
import { hostname, version } from './hostname.ts'
import { bannerCommands, bannerDialog } from './banner.ts'
import { showVersionCommand } from './show-version.ts'

export const identityFeature = feature('identity', () => ({
  commands: [version, hostname, ...bannerCommands, showVersionCommand],
  empty: (platform) => ({ identity: emptyIdentity(platform) }),
  dialogs: [bannerDialog],
}))
