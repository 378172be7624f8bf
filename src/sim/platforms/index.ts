// The platforms there are, by name.

import { c2911 } from './c2911.ts'
import type { Platform, PlatformName } from './platform.ts'

export const platforms: Readonly<Record<PlatformName, Platform>> = { c2911 }

/** The platform of a name as written in a start state, or null. */
export const platformNamed = (name: string): Platform | null => (Object.hasOwn(platforms, name) ? platforms[name as PlatformName] : null)
