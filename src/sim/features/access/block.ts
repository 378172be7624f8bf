// The block of a line, or of a group of vty lines.

import type { OwnBlock } from '../../feature.ts'
import { withLine } from './lines.ts'

export const lineBlock: OwnBlock = {
  name: 'config-line',
  keptIn: ({ access }, of) => access.lines[of]?.kept ?? [],
  withKept: (device, of, change) => withLine(device, of, ({ kept }) => ({ kept: change(kept) })),
  shown: {
    opener: 'line',
    isApart: false,
    all: ({ access }) => Object.keys(access.lines),
    recordsOf: ({ access }) => [access.lines],
  },
}
