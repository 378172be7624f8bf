// The good startup-config overwritten by a running-config that never held it: saved before merging.

import { runningLines, startupLines } from '../stored.ts'
import { before, commandOf, isUnmet } from './diagnosis.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const wrongDirectionMerge: DiagnosisDefinition = {
  id: 'wrong-direction-merge',
  see: ['boot-sequence#watch-out'],
  follows: [],
  find: (facts) => {
    const { run, device, events } = facts
    if (
      !isUnmet(facts, 'boots-configured', 'startup-contains', 'interface-up', 'startup-equals-running', 'secret-known')
    )
      return null
    const original = startupLines(facts.start, run.world).filter((line) => !scaffold.test(line))
    if (original.length === 0) return null
    for (const event of events) {
      if (event.type !== 'save') continue
      const then = before(facts, event.line)
      const present = new Set(runningLines(then))
      const lost = original.filter((line) => !present.has(line))
      // More than half of it gone is no edit: running-config was never filled from it.
      if (2 * lost.length <= original.length || !then.running) continue
      const line = commandOf(facts, event.line)
      return {
        line,
        message: `Line ${line} saved a running-config that did not hold the configuration of ${device.name}: the good startup-config is overwritten ("${lost[0]?.trim()}" is gone).`,
        otherwise: 'With startup-config merged into running-config first, the save would have kept everything.',
      }
    }
    return null
  },
}

/** Lines that every configuration has. */
const scaffold =
  /^(boot-|interface |line |service |ip forward-protocol|no ip http|scheduler| (shutdown|no ip address|duplex|speed))/
