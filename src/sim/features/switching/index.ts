// Ports that switch.

import { feature } from '../../feature.ts'
import { switchport } from './switchport.ts'

export const switchingFeature = feature('switching', () => ({
  commands: [switchport],
}))
