// What the lines of a device answer to the callers that unmet criteria are about.

import type { Met, Protocol } from '../../sim/features/access/sign-in.ts'
import { answersTo } from '../checks/logins.ts'
import type { Case } from './diagnosis.ts'

interface Answer {
  readonly check: string
  readonly by: Protocol
  readonly user: string | null
  readonly line: string
  readonly met: Met
}

/** Every line with what it answers, for each criterion about a login that is not met. */
export function loginAnswers({ unmet, device, run }: Case): readonly Answer[] {
  if (device.running === null) return []
  return unmet.flatMap(({ check, args }) => {
    if (check !== 'takes-login' && check !== 'refuses-login') return []
    const by = args['by'] as Protocol
    const user = (args['user'] ?? null) as string | null
    const caller = { by, user, password: String(args['password']), from: (args['source'] ?? null) as string | null }
    return answersTo(device, caller, run.world).map((answer) => ({ check, by, user, ...answer }))
  })
}
