// The configuration before its first line: what each feature says of it.

import type { Config } from './device.ts'
import { features } from './feature-sets.ts'
import { perPlatform } from './platforms/index.ts'
import type { Platform } from './platforms/platform.ts'

/** Ports of a router shut, no names, no passwords. */
export const bareConfig = perPlatform(madeConfig)

/** The same, made anew: for a platform with ports of its own (hardware.ts). */
export function madeConfig(platform: Platform): Config {
  const slices: Partial<Config>[] = features().map(({ parts }) => parts().empty(platform))
  return Object.assign({ kept: [] }, ...slices) as Config
}
