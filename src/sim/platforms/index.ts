// The platforms there are, by name.

import { c1941 } from './c1941.ts'
import { c2621xm } from './c2621xm.ts'
import { c2911 } from './c2911.ts'
import { c2960 } from './c2960.ts'
import { c9300 } from './c9300.ts'
import { isr4331 } from './isr4331.ts'
import type { Platform, PlatformName } from './platform.ts'

export const platforms: Readonly<Record<PlatformName, Platform>> = { c1941, c2911, isr4331, c2960, c9300, c2621xm }

/** The platform of a name as written in a start state, or null. */
export const platformNamed = (name: string): Platform | null =>
  Object.hasOwn(platforms, name) ? platforms[name as PlatformName] : null

/** Remembers what depends on the platform alone: platforms are constants. */
export function perPlatform<T>(make: (platform: Platform) => T): (platform: Platform) => T {
  const made = new Map<PlatformName, T>()
  return (platform) => {
    let found = made.get(platform.name)
    if (found === undefined) made.set(platform.name, (found = make(platform)))
    return found
  }
}
