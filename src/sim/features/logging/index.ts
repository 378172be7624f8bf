// Messages of a device: where they go, and the buffer that keeps them.

import { feature } from '../../feature.ts'
import { hostCommands } from './hosts.ts'
import { levelCommands } from './levels.ts'
import { clearDialog, clearLogging, showLogging } from './show.ts'
import { emptyLogging } from './slice.ts'

export const loggingFeature = feature('logging', () => ({
  commands: [...levelCommands, ...hostCommands, showLogging, clearLogging],
  dialogs: [clearDialog],
  empty: () => ({ logging: emptyLogging }),
}))
