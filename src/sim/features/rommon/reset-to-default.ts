// The one question that Break at boot leads to on a router without password recovery.

import { boot, type BootCause } from '../../boot.ts'
import type { Effect } from '../../command.ts'
import type { Dialog } from '../../dialogs.ts'
import { platforms } from '../../platforms/index.ts'

/** Yes throws startup-config away; either way IOS starts. */
export const resetToDefaultDialog: Dialog<{ readonly cause: BootCause }> = {
  name: 'reset-to-default',
  answer: (device, { yes }, { cause }, world): Effect => {
    const texts = platforms[device.platform].rommon?.resetQuestion
    const started = boot(yes ? { ...device, startup: null } : device, world, cause, { answered: true })
    return {
      ...started,
      output: ((yes ? texts?.reset : texts?.kept) ?? '') + (started.output ?? ''),
      events: [...(yes ? [{ type: 'erase', url: 'nvram:startup-config' } as const] : []), ...(started.events ?? [])],
    }
  },
}
