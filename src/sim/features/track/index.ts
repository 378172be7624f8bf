// Object tracking: objects that follow an interface, for routes that are used only as long as one is up.

import { feature } from '../../feature.ts'
import { showTrack } from './show.ts'
import { EMPTY_TRACK, keptTrack, trackBlock } from './slice.ts'
import { trackChanges, withStates } from './states.ts'
import { trackCommands } from './track.ts'

export const trackFeature = feature('track', () => ({
  commands: [...trackCommands, ...showTrack],
  blocks: [trackBlock],
  kept: { track: keptTrack },
  advance: withStates,
  changes: trackChanges,
  empty: () => ({ track: EMPTY_TRACK }),
}))
