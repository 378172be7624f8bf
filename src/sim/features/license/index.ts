// Technology packages of an ISR G2.

import { emptyLicense } from './slice.ts'
import { feature } from '../../feature.ts'
import { licenseBoot, licenseDialog, showLicenseFeature } from './license.ts'

export const licenseFeature = feature('license', () => ({
  commands: [licenseBoot, showLicenseFeature],
  empty: () => ({ license: emptyLicense }),
  dialogs: [licenseDialog],
}))
