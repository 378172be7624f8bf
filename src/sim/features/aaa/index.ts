// Authentication and authorization by method lists.

import { feature } from '../../feature.ts'
import { enableByMethodsDialog } from './enable.ts'
import { aaaNewModel, loginAuthentication, loginAuthenticationDefault } from './new-model.ts'
import { aaaSessionCommon, aaaSessionUnique } from './session-id.ts'

export const aaaFeature = feature('aaa', () => ({
  commands: [aaaNewModel, aaaSessionUnique, aaaSessionCommon, loginAuthenticationDefault, loginAuthentication],
  dialogs: [enableByMethodsDialog],
}))
