// `show login`. Its sentences are those of the lab manuals of the Cisco Networking Academy; the margin varies there, and no test looks at it.

import { command, value } from '../../command.ts'
import type { Device } from '../../device.ts'
import { delayOf, isQuiet, logs } from './watch.ts'

/** Written out to its fourth letter at least: `show log` means logging. */
const LOGIN = value('what', 'login', (text) => (/^logi(?:n)?$/i.test(text) ? 'login' : null))

export const showLogin = command({
  mode: 'privileged',
  path: [
    ['show', 'Show running system information'],
    [LOGIN, 'Display Secure Login Configurations and State'],
  ],
  pipe: true,
  run: (device, _, { clock }) => ({
    output: loginShown(device, clock)
      .map((line) => `${line === '' ? '' : `     ${line}`}\n`)
      .join(''),
    events: [{ type: 'show', what: 'login' }],
  }),
})

function loginShown(device: Device, clock: number): readonly string[] {
  const { guard } = device.config
  const delay = delayOf(device) / 1000
  return [
    guard.delay === null && delay > 0
      ? `A default login delay of ${delay} seconds is applied.`
      : delay > 0
        ? `A login delay of ${delay} seconds is applied.`
        : 'No login delay has been applied.',
    guard.quietList === null
      ? 'No Quiet-Mode access list has been configured.'
      : `Quiet-Mode access list ${guard.quietList} is applied.`,
    ...(logs(device, 'on-success') ? ['All successful login is logged.'] : []),
    ...(logs(device, 'on-failure') ? ['All failed login is logged.'] : []),
    '',
    ...watching(device, clock),
  ]
}

function watching(device: Device, clock: number): readonly string[] {
  const { blockFor } = device.config.guard
  if (!blockFor) return ['Router NOT enabled to watch for login Attacks']
  const { at, total, quietUntil } = device.failures
  const counting = at.filter((time) => clock - time < blockFor.within * 1000)
  const left = blockFor.within - Math.floor((clock - (counting[0] ?? clock)) / 1000)
  return [
    'Router enabled to watch for login Attacks.',
    `If more than ${blockFor.attempts} login failures occur in ${blockFor.within} seconds or less,`,
    `logins will be disabled for ${blockFor.seconds} seconds.`,
    '',
    ...(isQuiet(device, clock)
      ? [
          'Router presently in Quiet-Mode.',
          `Will remain in Quiet-Mode for ${Math.ceil((quietUntil - clock) / 1000)} seconds.`,
          device.config.guard.quietList === null
            ? 'Denying logins from all sources.'
            : `Restricted logins filtered by applied ACL ${device.config.guard.quietList}.`,
        ]
      : [
          'Router presently in Normal-Mode.',
          'Current Watch Window',
          `    Time remaining: ${left} seconds.`,
          `    Login failures for current window: ${counting.length}.`,
          `Total login failures: ${total}.`,
        ]),
  ]
}
