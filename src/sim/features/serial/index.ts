// Serial lines between routers.

import { feature } from '../../feature.ts'
import { clockRate, hdlcEncapsulation, keptEncapsulation, pppEncapsulation, withClocks } from './serial.ts'
import { showControllers } from './show-controllers.ts'

export const serialFeature = feature('serial', () => ({
  commands: [pppEncapsulation, hdlcEncapsulation, clockRate, showControllers],
  kept: { encapsulation: keptEncapsulation },
  advance: withClocks,
  empty: () => ({ serial: { ports: {} } }),
}))
