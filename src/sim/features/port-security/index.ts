// Port security: which addresses may use a port of a switch.

import { feature } from '../../feature.ts'
import { hasSwitch } from '../../network/inputs.ts'
import { portSecurityCommands } from './port-security.ts'
import { securityChanges, withSecurity } from './security.ts'
import { showPortSecurity } from './show.ts'
import { EMPTY_PORT_SECURITY } from './slice.ts'

export const portSecurityFeature = feature('port-security', () => ({
  commands: [...portSecurityCommands, ...showPortSecurity],
  acts: hasSwitch,
  advance: withSecurity,
  changes: securityChanges,
  empty: () => ({ portSecurity: EMPTY_PORT_SECURITY }),
}))
