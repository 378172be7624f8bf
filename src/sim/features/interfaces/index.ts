// Interfaces: which there are, their description, whether they are shut.

import { feature } from '../../feature.ts'
import { description, interfaceCommand, interfaceRangeCommand, shutdown } from './interface.ts'

export const interfacesFeature = feature('interfaces', () => ({
  commands: [interfaceCommand, interfaceRangeCommand, description, shutdown],
}))
