// EtherChannel.

import { feature } from '../../feature.ts'
import { EMPTY_CHANNELS } from './slice.ts'

export const channelsFeature = feature('channels', () => ({
  empty: () => ({ channels: EMPTY_CHANNELS }),
}))
