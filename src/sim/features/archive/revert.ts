// `configure terminal revert timer N`, `configure confirm`, `configure revert`: changes that go away unless they are confirmed in time.

import { command, number, type Effect } from '../../command.ts'
import { archivedNow } from './written.ts'
import type { Device } from '../../device.ts'
import { placeOf } from '../../files.ts'
import { byWhom } from '../access/login.ts'
import { logged } from '../logging/log.ts'
import { isConfigMode } from '../../modes.ts'
import { platforms } from '../../platforms/index.ts'
import { whileConnected } from '../../sessions.ts'
import { timerOf, withoutTimer, withTimer, type TimerKind } from '../../timers.ts'
import type { World } from '../../world.ts'
import { enterConfig } from '../running-config/configure.ts'
import { replaced } from './replace.ts'

/** What was archived when the change began. */
interface Revert {
  readonly url: string
}
const REVERT = 'revert'
const WARNING = 'revert-warning'
const MINUTE = 60_000
const NONE_PENDING = '%No Rollback Confirmed Change pending\n'

const CONFIGURE = ['configure', 'Enter configuration mode'] as const
const TIMER = ['timer', 'Time in minutes after which to revert'] as const
const MINUTES = [number('minutes', 1, 120), 'Minutes before the configuration is reverted'] as const

const log = (device: Device, clock: number, name: string, text: string): ReturnType<typeof logged> =>
  logged(device, clock, [`ARCHIVE_DIFF-5-ROLLBK_CNFMD_CHG_${name}`, text])
const pendingOf = (device: Device): Revert | null => (timerOf(device, REVERT)?.data as Revert | undefined) ?? null
const withoutRevert = (device: Device): Device => withoutTimer(withoutTimer(device, WARNING), REVERT)

/** The timer, and the warning a minute before it. */
function armed(
  device: Device,
  revert: Revert,
  minutes: number,
  world: World,
): { readonly device: Device; readonly output: string } {
  const at = world.clock + minutes * MINUTE
  const due = withTimer(withoutRevert(device), { at, kind: REVERT, data: revert, lasting: false })
  return log(
    minutes > 1 ? withTimer(due, { at: at - MINUTE, kind: WARNING, data: revert, lasting: false }) : due,
    world.clock,
    'START_ABSTIMER',
    `User: ${byWhom(device)}(Priv: 15, View: 0): Scheduled to rollback to config ${revert.url} in ${minutes} minutes`,
  )
}

export const configureTerminalRevert = command({
  mode: 'privileged',
  path: [
    CONFIGURE,
    ['terminal', 'Configure from the terminal'],
    ['revert', 'Parameters for reverting the configuration'],
    TIMER,
    MINUTES,
  ],
  run: (device, { minutes }, world) => {
    if (device.config.archive.path === null)
      return { output: '%Turn config archive on before using Rollback Confirmed Change\n' }
    if (pendingOf(device))
      return {
        output:
          '%Rollback Confirmed Change is pending already: configure confirm keeps it, configure revert now takes it back\n',
      }
    const kept = archivedNow(device, world, true)
    if ('refusal' in kept) return kept.refusal
    const url = kept.device.archived.at(-1) ?? ''
    const begun = log(kept.device, world.clock, 'BACKUP', `Backing up current running config to ${url}`)
    const set = armed(begun.device, { url }, minutes, world)
    const entered = enterConfig(set.device)
    return {
      ...entered,
      output: `Rollback Confirmed Change: Backing up current running config to ${url}\n\n${entered.output ?? ''}${begun.output}${set.output}`,
      events: kept.events,
      ...(kept.servers ? { servers: kept.servers } : {}),
    }
  },
})
export const configureConfirm = command({
  mode: 'privileged',
  path: [CONFIGURE, ['confirm', 'Confirm replacement of running-config with a new config file']],
  run: (device, _, world) =>
    pendingOf(device)
      ? log(withoutRevert(device), world.clock, 'CONFIRM', `User: ${byWhom(device)}: Confirm the configuration change`)
      : { output: NONE_PENDING },
})
export const configureRevertNow = command({
  mode: 'privileged',
  path: [
    CONFIGURE,
    ['revert', 'Parameters for reverting the configuration'],
    ['now', 'Revert the configuration immediately'],
  ],
  run: (device, _, world) => {
    const revert = pendingOf(device)
    return revert ? reverted(withoutRevert(device), revert, world) : { output: NONE_PENDING }
  },
})
export const configureRevertTimer = command({
  mode: 'privileged',
  path: [CONFIGURE, ['revert', 'Parameters for reverting the configuration'], TIMER, MINUTES],
  run: (device, { minutes }, world) => {
    const revert = pendingOf(device)
    return revert ? armed(device, revert, minutes, world) : { output: NONE_PENDING }
  },
})

/** Back to what was archived; whoever configures meanwhile is at the top of the configuration again. */
function reverted(device: Device, { url }: Revert, world: World): Effect {
  const from = placeOf(url, platforms[device.platform])
  if (from === null) return {}
  const begun = log(device, world.clock, 'ROLLBACK_START', `Start rolling to: ${url}`)
  const done = replaced(begun.device, { from, list: false }, world)
  const back = done.device ?? begun.device
  return {
    ...done,
    device: whileConnected(device, isConfigMode(back.mode) ? { ...back, mode: 'config', within: [] } : back),
    output: `${begun.output}Rollback Confirmed Change: Rolling to:${url}\n\n${done.output ?? ''}`,
  }
}
export const revertTimers: readonly TimerKind<never>[] = [
  {
    kind: WARNING,
    fire: (device, { url }: Revert, world) =>
      log(
        device,
        world.clock,
        'WARNING_ABSTIMER',
        `System will rollback to config ${url} in one minute. Enter "configure confirm" if you wish to keep what you've configured`,
      ),
  } satisfies TimerKind<Revert>,
  { kind: REVERT, fire: reverted } satisfies TimerKind<Revert>,
]
