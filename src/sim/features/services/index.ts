// On/off lines of global configuration that no other feature needs.

import { feature } from '../../feature.ts'
import { timestampCommands } from './timestamps.ts'
import { toggle } from './toggles.ts'

export const servicesFeature = feature('services', () => ({
  commands: [
    ...timestampCommands,
    toggle('passwordEncryption'),
    toggle('compressConfig'),
    toggle('httpServer'),
    toggle('httpSecureServer'),
    toggle('scpServer'),
  ],
}))
