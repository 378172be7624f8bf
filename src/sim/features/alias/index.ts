// Short names of commands.

import { feature } from '../../feature.ts'
import { aliasCommands, showAliases } from './alias.ts'
import { noAliases } from './slice.ts'

export const aliasFeature = feature('alias', () => ({
  commands: [...aliasCommands, showAliases],
  empty: () => ({ alias: noAliases }),
}))
