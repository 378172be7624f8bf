// Interfaces: which there are, their description, whether they are shut.

import { feature } from '../../feature.ts'
import { description, interfaceCommand, interfaceRangeCommand, linkCommands, shutdown } from './interface.ts'
import { interfaceBlock } from './block.ts'
import { clearCounters, clearCountersDialog } from './clear-counters.ts'
import { lineChanges } from './line-changes.ts'
import { namedRanges } from './named-ranges.ts'
import { showInterfaces } from './show-interfaces.ts'
import { tableCommands } from './show-tables.ts'
import { emptyPorts, NO_RANGES } from './slice.ts'

export const interfacesFeature = feature('interfaces', () => ({
  commands: [
    interfaceCommand,
    ...namedRanges,
    interfaceRangeCommand,
    ...linkCommands,
    description,
    shutdown,
    ...showInterfaces,
    ...tableCommands,
    ...clearCounters,
  ],
  dialogs: [clearCountersDialog],
  blocks: [interfaceBlock],
  changes: lineChanges,
  empty: (platform) => ({ ports: emptyPorts(platform), interfaceRanges: NO_RANGES }),
}))
