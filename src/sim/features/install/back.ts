// The way back of an activation: abort, rollback, and the timer that does it alone.

import { command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { ABORT_TIMER, reverted, setIn } from './packages.ts'
import { withoutTimer, type TimerKind } from '../../timers.ts'
import type { World } from '../../world.ts'
import { PROCEED, TAKES, withPromptLevel, restarted } from './install.ts'
import { noun, started, succeeded, refused, declined, after, work, event } from './texts.ts'

const INSTALL = ['install', 'Install commands'] as const

interface AbortPlan {
  readonly name: string
}

/** `install abort` and `install rollback to committed` end alike while an activation is not committed. */
function goBack(device: Device, name: string, world: World, quiet: boolean): Effect {
  const begun = started(device, name, world.clock)
  if (!setIn(device, 'U'))
    return after(
      begun,
      refused(
        device,
        name,
        'abort',
        { kind: 'nothing-to-do' },
        name === 'install_abort' ? 'there is no activation to abort' : 'the committed packages are active already',
      ),
    )
  if (!setIn(device, 'D'))
    return after(
      begun,
      refused(
        device,
        name,
        'abort',
        { kind: 'missing', where: 'source', what: 'file' },
        'the committed packages are not there any more',
      ),
    )
  const before = `${begun}${name}: ${name === 'install_abort' ? 'Aborting' : 'Rolling back'} ${noun(device)}\n\n`
  if (quiet) return abandoned(device, name, world, before)
  return { device, output: before, ask: ask(abortDialog, 'y-n', PROCEED, { name }, 'again') }
}

function abandoned(device: Device, name: string, world: World, before: string): Effect {
  const tried = setIn(device, 'U')
  const step = name === 'install_abort' ? 'Abort' : 'Rollback'
  const output = `${before}${work(device, step)}Install will reload the system now!\n${succeeded(device, name, world.clock + TAKES.activate)}`
  return restarted(
    reverted(device, world.clock),
    world,
    output,
    [event('abort', tried?.version ?? null)],
    TAKES.activate,
    false,
  )
}

export const abortDialog: Dialog<AbortPlan> = {
  name: 'install-abort',
  answer: (device, { yes }, { name }, world) =>
    yes ? abandoned(device, name, world, '') : declined(device, name, 'abort'),
}

export const abortCommands = [
  ...withPromptLevel([INSTALL, ['abort', 'Abort the current install operation']], (device, _, world, quiet) =>
    goBack(device, 'install_abort', world, quiet),
  ),
  ...withPromptLevel(
    [
      INSTALL,
      ['rollback', 'Rollback to a previous installation point'],
      ['to', 'Rollback to'],
      ['committed', 'Last committed installation point'],
    ],
    (device, _, world, quiet) => goBack(device, 'install_rollback', world, quiet),
  ),
]

export const stopTimer = command({
  mode: 'privileged',
  path: [INSTALL, ['auto-abort-timer', 'Auto-abort-timer'], ['stop', 'Stop the auto-abort-timer']],
  needs: 'install',
  run: (device, _, world) => ({
    device: withoutTimer(device, ABORT_TIMER),
    output: `${started(device, 'install_auto_abort_timer_stop', world.clock)}${succeeded(device, 'install_auto_abort_timer_stop', world.clock)}`,
  }),
})

/** Two hours without a commit: the switch restarts with the old version. */
export const installTimer: TimerKind<null> = {
  kind: ABORT_TIMER,
  fire: (device, _, world) => {
    const tried = setIn(device, 'U')
    return tried && setIn(device, 'D')
      ? restarted(
          reverted(device, world.clock),
          world,
          `\ninstall_auto_abort: the auto abort timer has expired, the committed packages come back\n`,
          [event('abort', tried.version)],
          0,
          false,
        )
      : {}
  },
}
