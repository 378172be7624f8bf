// `show version` read as if it told the future: it says what was loaded, not what will be.

import { bootChoice } from '../../sim/boot.ts'
import { nameOf } from '../stored.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'

export const loadedNotNext: DiagnosisDefinition = {
  id: 'loaded-not-next',
  title: 'Loaded is not next',
  see: ['boot-sequence#how-it-works', 'ios-images#easy-to-mix-up'],
  about: ['answer'],
  find: (given) => {
    const { unmet, run, device } = given
    const running = device.running ? nameOf(device.running.url).toLowerCase() : null
    // This mistake is possible only for a question about the next start.
    const next = bootChoice(given.start, run.start).image?.name.toLowerCase()
    for (const { check, args } of unmet) {
      if (check !== 'answered' || typeof args['question'] !== 'string' || !Array.isArray(args['accept'])) continue
      if (!NEXT.test(`${args['question']} ${typeof args['asks'] === 'string' ? args['asks'] : ''}`)) continue
      if (!args['accept'].some((one) => nameOf(String(one).toLowerCase()) === next)) continue
      const answer = run.world.answers[args['question']] ?? ''
      if (running === null || nameOf(answer.toLowerCase()) !== running) continue
      const said = run.transcript.findLast(({ kind, input }) => kind === 'hands' && input.includes(answer))
      return {
        line: said?.line ?? null,
        message: `Line ${said?.line} answered "${answer}" to "${args['question']}". That is the image ${device.name} runs now: show version tells what was loaded, not what will be loaded.`,
        otherwise: '',
        rule: 'What the next start loads is decided by the register, by the boot statements of startup-config, and by what lies in flash: each has its own show command.',
      }
    }
    return null
  },
}

/** Words of a question about the next start. */
const NEXT = /\b(?:next|boots?|(?:re)?starts?|reload|power)\b/i
