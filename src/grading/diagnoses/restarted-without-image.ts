// Restarted while nothing in flash could be booted: IOS lived in RAM only.

import { bootChoice } from '../../sim/boot.ts'
import { before, commandOf, forbidden, isUnmet, restartsOf, typed } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { takenOut } from '../repair/remedies.ts'

export const restartedWithoutImage: DiagnosisDefinition = {
  id: 'restarted-without-image',
  title: 'Restarted without an image',
  see: ['boot-sequence#how-it-works', 'disaster-recovery'],
  follows: [
    'image-deleted',
    'kept-image-deleted',
    'flash-formatted',
    'erased-flash',
    'erased-before-copy',
    'deleted-before-backup',
    'transfer-failed',
    'corrupt-unverified',
    'size-only',
    'hash-not-compared',
    'failed-verify-ignored',
    'wrong-platform',
    'tar-as-boot-file',
    'reversed-copy',
    'swallowed-answer',
    'wrong-register',
    'loaded-to-memory-only',
    'stopped-after-stick-boot',
    'rommon-gateway-self',
    'rommon-variable-case',
    'rommon-variable-missing',
    'rommon-other-port',
    'default-is-no',
    'no-space',
    'answer-misplaced',
  ],
  repairs: takenOut,
  find: (facts) => {
    const { run, device } = facts
    if (
      facts.unmet.length === 0 ||
      !isUnmet(
        facts,
        'runs-image',
        'version-running',
        'boots-image',
        'boots-configured',
        'flash-has',
        'never',
        'hostname',
      )
    )
      return null
    // Where it came up again and everything is there, the risk went well; unless it was forbidden.
    if (
      device.running !== null &&
      bootChoice(device, run.world).image !== null &&
      !forbidden(facts, 'reload', 'power-cycle')
    )
      return null
    const restart = restartsOf(facts).find(({ line }) => {
      const then = before(facts, line)
      const normal = { ...then, register: { ...then.register, next: 0x2102 } }
      return then.running !== null && bootChoice(normal, run.worlds[line - 1] ?? run.start).image === null
    })
    if (!restart) return null
    const line = commandOf(facts, restart.line)
    return {
      line,
      message: `Line ${line} ("${typed(facts, line)}") restarted ${device.name} while there was nothing that it could boot. The IOS that ran lived only in RAM; now it is at its boot loader.`,
      otherwise: 'Left running, it could have fetched an image into flash at leisure.',
    }
  },
}
