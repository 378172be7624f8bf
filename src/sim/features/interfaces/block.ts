// The block of an interface: what all features say of the port.

import type { OwnBlock } from '../../feature.ts'
import { inConfigOrder } from '../../interfaces.ts'
import { portRecords } from '../../port-slices.ts'
import { portNames, portOf, withPortConfig } from './slice.ts'

export const interfaceBlock: OwnBlock = {
  name: 'config-if',
  keptIn: (config, of) => portOf(config, of)?.kept ?? [],
  withKept: (device, of, change) => {
    const kept = portOf(device.config, of)?.kept ?? []
    const changed = change(kept)
    return changed === kept ? device : withPortConfig(device, of, { kept: changed })
  },
  shown: {
    opener: 'interface',
    behindName: (config, of) => portOf(config, of)?.link ?? null,
    isApart: true,
    all: (config) => inConfigOrder(portNames(config)),
    recordsOf: portRecords,
  },
}
