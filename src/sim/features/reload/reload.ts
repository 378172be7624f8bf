// `reload`: save first, then the question whether to go on.

import { boot } from '../../boot.ts'
import { bootField } from '../../register.ts'
import { command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { logged } from '../logging/log.ts'
import { platforms } from '../../platforms/index.ts'
import { save } from '../running-config/save.ts'
import type { World } from '../../world.ts'
import { scheduled, withReload, type Schedule } from './schedule.ts'

interface ReloadPlan {
  readonly step: 'save' | 'proceed'
  readonly saved: boolean | null
  /** Null: at once. */
  readonly schedule: Schedule | null
}

const proceed = (
  device: Device,
  schedule: Schedule | null,
  saved: boolean | null,
  world: World,
  before = '',
): Effect => ({
  device,
  output: before + (schedule ? scheduled(device, schedule, world) : (platforms[device.platform].reloadNotice ?? '')),
  ask: ask(reloadDialog, 'confirm', 'Proceed with reload? [confirm]', { step: 'proceed', saved, schedule } as const),
})

/** The questions of every `reload`: Save first, if there is something to save. A vty may not leave the device in ROMmon. */
export function reloadQuestion(device: Device, schedule: Schedule | null, world: World): Effect {
  if (
    device.session.line === 'vty' &&
    platforms[device.platform].features.has('register') &&
    bootField(device.register.next) === 0
  ) {
    return { output: '%You cannot reload from a virtual terminal if the system is not set up for automatic booting.\n' }
  }
  return device.unsaved
    ? {
        device,
        output: '\n',
        ask: ask(reloadDialog, 'yes-no', 'System configuration has been modified. Save? [yes/no]: ', {
          step: 'save',
          saved: null,
          schedule,
        }),
      }
    : proceed(device, schedule, null, world)
}

export const reload = command({
  mode: 'privileged',
  path: [['reload', 'Halt and perform a cold restart']],
  unsimulated: [
    ['/noverify', "Don't verify file signature before reload"],
    ['/verify', 'Verify file signature before reload'],
  ],
  run: (device, _, world) => reloadQuestion(device, null, world),
})

/** At [confirm] Enter or y goes on and any other key returns to the prompt; nothing else stops it (ios-behaviour.md 12.1). */
export const reloadDialog: Dialog<ReloadPlan> = {
  name: 'reload',
  answer: (device, { yes }, { step, saved, schedule }, world) => {
    if (step === 'save') {
      if (!yes) return proceed(device, schedule, false, world)
      const saved = save(device, world, 'reload')
      return { ...saved, ...proceed(saved.device ?? device, schedule, true, world, saved.output) }
    }
    if (!yes) return { events: [{ type: 'reload', confirmed: false, saved, unsaved: device.unsaved }] }
    if (schedule) return withReload(device, schedule, world)
    const message = `\n${logged(device, world.clock, ['SYS-5-RELOAD', `Reload requested by console. Reload Reason: ${platforms[device.platform].reloadReason}.`]).output}${platforms[device.platform].reloadFarewell ?? ''}`
    const started = boot({ ...device, reloads: device.reloads + 1 }, world, 'reload')
    return {
      ...started,
      output: message + (started.output ?? ''),
      events: [{ type: 'reload', confirmed: true, saved, unsaved: device.unsaved }, ...(started.events ?? [])],
    }
  },
}
