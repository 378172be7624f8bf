// What every step of an installation prints.

import type { Device } from '../../device.ts'
import { longTime } from '../../messages.ts'
import { platforms } from '../../platforms/index.ts'
import type { PackageNames } from '../../platforms/platform.ts'
import type { SimEvent } from '../../world.ts'

export const namesOf = (device: Device): PackageNames =>
  platforms[device.platform].packages ?? { bundle: '', parts: [], member: { name: '', short: '', title: '', path: '' } }

/** IOS XE 17 says IMG where 16 said PACKAGE. */
export const noun = (device: Device): string =>
  Number.parseInt(device.running?.info.version ?? '', 10) >= 17 ? 'IMG' : 'PACKAGE'

/** `Thu Oct 22 15:53:26 UTC 2020` */
export function installTime(clock: number): string {
  const [time = '', zone = '', day = '', month = '', date = '', year = ''] = longTime(clock).split(' ')
  return `${day} ${month} ${date.padStart(2)} ${time} ${zone} ${year}`
}
export const started = (name: string, clock: number): string => `${name}: START ${installTime(clock)}\n`
export const succeeded = (name: string, clock: number): string => `SUCCESS: ${name}  ${installTime(clock)}\n`

export const failed = (device: Device, name: string, why: string): string =>
  `FAILED: ${name}  : [${namesOf(device).member.short}]: ${why}\n`

/** The block that every step prints. */
export function work(device: Device, step: string, what = 'package(s)'): string {
  const { name, short } = namesOf(device).member
  return `--- Starting ${step} ---
Performing ${step} on all members
  [${short}] ${step} ${what} on ${name}
  [${short}] Finished ${step} on ${name}
Checking status of ${step} on [${short}]
${step}: Passed on [${short}]
Finished ${step}

`
}

export const event = (op: 'add' | 'activate' | 'commit' | 'abort' | 'remove', version: string | null): SimEvent => ({
  type: 'install',
  op,
  version,
})
