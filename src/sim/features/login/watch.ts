// What a login that worked or failed leads to: log messages, a delay, and the quiet mode of `login block-for`.
// The text of LOGIN_SUCCESS is that of ios-routing.md 19.3; the others follow its shape, and no test looks at their words.

import type { Device } from '../../device.ts'
import { logged, type Message } from '../logging/log.ts'
import { longTime } from '../../messages.ts'
import { localTime } from '../clock/time.ts'

interface Watched {
  readonly device: Device
  readonly output: string
}

/** The device after somebody logged in. */
export function afterSuccess(device: Device, user: string, clock: number): Watched {
  return logs(device, 'on-success')
    ? logged(device, clock, [
        'SEC_LOGIN-5-LOGIN_SUCCESS',
        `Login Success ${whoOf(device, user)} at ${longTime(localTime(device, clock))}`,
      ])
    : { device, output: '' }
}

/** The device after a login failed. Those over a vty count, and enough of them begin the quiet mode. */
export function afterFailure(device: Device, user: string, clock: number): Watched {
  const reason = `${whoOf(device, user)} [Reason: Login Authentication Failed]`
  const failed: Message = [
    'SEC_LOGIN-4-LOGIN_FAILED',
    `Login failed ${reason} at ${longTime(localTime(device, clock))}`,
  ]
  const said = logs(device, 'on-failure') ? logged(device, clock, failed) : { device, output: '' }
  if (device.session.line === 'console') return said
  const { blockFor, quietList } = device.config.guard
  const old = device.failures
  const total = old.total + 1
  if (!blockFor) return { ...said, device: { ...said.device, failures: { ...old, total } } }
  const counting = old.at.filter((at) => clock - at < blockFor.within * 1000)
  const at = [...counting, clock]
  if (at.length < blockFor.attempts) return { ...said, device: { ...said.device, failures: { ...old, at, total } } }
  const left = blockFor.within - Math.floor((clock - (at[0] ?? clock)) / 1000)
  const quiet = logged(said.device, clock, [
    'SEC_LOGIN-1-QUIET_MODE_ON',
    `Still timeleft for watching failures is ${left} secs, ${reason} [ACL: ${quietList ?? 'sl_def_acl'}] at ${longTime(localTime(device, clock))}`,
  ])
  return {
    device: { ...quiet.device, failures: { at: [], total, quietUntil: clock + blockFor.seconds * 1000 } },
    output: said.output + quiet.output,
  }
}

/** Whether `login block-for` keeps everybody out now. */
export const isQuiet = (device: Device, clock: number): boolean => clock < device.failures.quietUntil

/** Whether a new session is refused. The list of `login quiet-mode access-class` counts as permitting it: access lists are not simulated. */
export const refusesSessions = (device: Device, clock: number): boolean =>
  isQuiet(device, clock) && device.config.guard.quietList === null

/** Milliseconds behind a failed login: those of `login delay`, one second where `login block-for` watches. */
export const delayOf = ({ config: { guard } }: Device): number => 1000 * (guard.delay ?? (guard.blockFor ? 1 : 0))

export const logs = ({ config }: Device, when: 'on-success' | 'on-failure'): boolean =>
  config.kept.some(({ text }) => text.startsWith(`login ${when}`) && text.split(' ').includes('log'))

/** The address that a vty session comes from is not known here. */
function whoOf({ config, session }: Device, user: string): string {
  if (session.line === 'console') return `[user: ${user}] [Source: LOCAL] [localport: 0]`
  const vty = Object.entries(config.access.lines).find(([name]) => name.startsWith('vty'))?.[1]
  return `[user: ${user}] [Source: 0.0.0.0] [localport: ${vty?.settings['transport input'] === 'ssh' ? 22 : 23}]`
}
