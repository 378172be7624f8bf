// What every step of an installation prints.

import { localTime } from '../clock/time.ts'
import type { Device } from '../../device.ts'
import { longTime } from '../../messages.ts'
import { platforms } from '../../platforms/index.ts'
import type { PackageNames } from '../../platforms/platform.ts'
import type { InstallCause } from '../../causes.ts'
import type { Effect } from '../../command.ts'
import type { InstallOperation, SimEvent } from '../../world.ts'

export const namesOf = (device: Device): PackageNames =>
  platforms[device.platform].packages ?? { bundle: '', parts: [], member: { name: '', short: '', title: '', path: '' } }

/** IOS XE 17 says IMG where 16 said PACKAGE. */
export const noun = (device: Device): string =>
  Number.parseInt(device.running?.info.version ?? '', 10) >= 17 ? 'IMG' : 'PACKAGE'

/** `Thu Oct 22 15:53:26 UTC 2020` */
export function installTime(device: Device, clock: number): string {
  const [time = '', zone = '', day = '', month = '', date = '', year = ''] = longTime(localTime(device, clock)).split(
    ' ',
  )
  return `${day} ${month} ${date.padStart(2)} ${time} ${zone} ${year}`
}
export const started = (device: Device, name: string, clock: number): string =>
  `${name}: START ${installTime(device, clock)}\n`
export const succeeded = (device: Device, name: string, clock: number): string =>
  `SUCCESS: ${name}  ${installTime(device, clock)}\n`

const failed = (device: Device, name: string, why: string): string =>
  `FAILED: ${name}  : [${namesOf(device).member.short}]: ${why}\n`

/** An operation that is not carried out, as the device says it and as the graders hear of it. */
export const refused = (
  device: Device,
  name: string,
  op: InstallOperation,
  cause: InstallCause,
  why: string,
): Effect & { readonly output: string; readonly events: readonly SimEvent[] } => ({
  output: failed(device, name, why),
  events: [{ type: 'install-failed', op, cause }],
})
/** An effect behind what was printed before it. */
export const after = (before: string, effect: Effect): Effect => ({
  ...effect,
  output: before + (effect.output ?? ''),
})
/** The answer no. */
export const declined = (
  device: Device,
  name: string,
  op: InstallOperation,
): Effect & { readonly output: string; readonly events: readonly SimEvent[] } =>
  refused(device, name, op, { kind: 'declined' }, 'the operation was aborted by the user')

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

export const event = (op: InstallOperation, version: string | null): SimEvent => ({
  type: 'install',
  op,
  version,
})
