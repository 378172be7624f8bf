// On/off lines of global configuration that no other feature needs, and how messages are stamped.

import { feature } from '../../feature.ts'
import { passwordEncryption } from './encryption.ts'
import { compressConfig, httpSecureServer, httpServer, scpServer } from './services.ts'
import { emptyServices } from './slice.ts'
import { timestampCommands } from './timestamps.ts'

export const servicesFeature = feature('services', () => ({
  commands: [
    ...timestampCommands,
    ...[passwordEncryption, compressConfig, httpServer, httpSecureServer, scpServer].map(({ command }) => command),
  ],
  empty: () => ({ services: emptyServices }),
}))
