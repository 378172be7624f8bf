// Every platform. A page loads those of its devices alone (web/late-modules.ts).

import { c1941 } from './c1941.ts'
import { c2621xm } from './c2621xm.ts'
import { c2911 } from './c2911.ts'
import { c2960 } from './c2960.ts'
import { c9300 } from './c9300.ts'
import { isr4331 } from './isr4331.ts'
import type { Platform, PlatformName } from './platform.ts'

export const platforms: Readonly<Record<PlatformName, Platform>> = { c1941, c2911, isr4331, c2960, c9300, c2621xm }
