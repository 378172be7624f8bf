// The setup dialog.

import { feature } from '../../feature.ts'
import { setupCommand, setupDialog } from './setup.ts'

export const setupFeature = feature('setup', () => ({
  commands: [setupCommand],
  dialogs: [setupDialog],
}))
