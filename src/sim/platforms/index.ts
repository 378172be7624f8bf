// The platforms there are, by name.

import { platforms } from './all.ts'
import type { Platform, PlatformName } from './platform.ts'

export { platforms }

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
