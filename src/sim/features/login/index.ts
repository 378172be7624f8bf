// Guarding the logins: failures that are counted and logged, and the quiet mode.

import { feature } from '../../feature.ts'
import { blockFor, loginDelay, quietMode } from './settings.ts'
import { showLogin } from './show.ts'
import { emptyGuard } from './slice.ts'

export const loginFeature = feature('login', () => ({
  commands: [blockFor, loginDelay, quietMode, showLogin],
  empty: () => ({ guard: emptyGuard }),
}))
