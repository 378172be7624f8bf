// `no service password-recovery`: a Break gives no ROMmon, only the offer to start over.

import { recoverable } from '../../sim/features/access/recovery.ts'
import { typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const recoveryDisabled: DiagnosisDefinition = {
  id: 'recovery-disabled',
  title: 'Password recovery is disabled',
  see: ['password-recovery'],
  repairs: takenOut,
  find: (given) => {
    const { events, device, start, run, unmet } = given
    if (recoverable(start) || unmet.length === 0) return null
    // Once it was reset, the usual ways are open.
    if (events.some((event) => event.type === 'erase' && event.url.startsWith('nvram:'))) return null
    const broken = events.find((event) => event.type === 'power-cycle' && event.interrupted)
    if (!broken) return null
    const tried = run.transcript.find(
      ({ line, input, device: on }) =>
        on === device.name && line > broken.line && /^(confreg|flash_init|rename)\b/i.test(input),
    )
    const line = tried?.line ?? broken.line
    return {
      line,
      message: `Line ${line} ("${typed(given, line)}") expects the boot loader. On ${device.name} password recovery is disabled: access to it is closed, and after a Break only a reset to the default configuration is offered.`,
      otherwise: '',
      rule: 'yes at that offer throws startup-config away and gives the router back; the configuration then comes from the backup.',
    }
  },
}
