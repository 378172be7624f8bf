// Restarting, at once or later.

import { feature } from '../../feature.ts'
import { reload, reloadDialog } from './reload.ts'
import * as scheduled from './scheduled.ts'

export const reloadFeature = feature('reload', () => ({
  commands: [
    reload,
    scheduled.reloadInFor,
    scheduled.reloadIn,
    scheduled.reloadAtDayFor,
    scheduled.reloadAtDay,
    scheduled.reloadAtDayFirstFor,
    scheduled.reloadAtDayFirst,
    scheduled.reloadAtFor,
    scheduled.reloadAt,
    scheduled.reloadCancel,
    scheduled.showReload,
  ],
  dialogs: [reloadDialog],
  timers: [...scheduled.reloadTimers],
}))
