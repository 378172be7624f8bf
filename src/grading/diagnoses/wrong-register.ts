// The learner set a value of the configuration register that does something else than intended.

import { hex } from '../../sim/messages.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { effectOf, isDecimalSlip, lastSetting, registerMatters, wantedRegister } from './registers.ts'

export const wrongRegister: DiagnosisDefinition = {
  id: 'wrong-register',
  see: ['boot-sequence#specific-values', 'boot-sequence#watch-out'],
  follows: [],
  find: (facts) => {
    const { device } = facts
    const setting = lastSetting(facts)
    const wanted = wantedRegister(facts)
    const { next } = device.register
    if (!registerMatters(facts) || !setting || next === wanted || isDecimalSlip(next)) return null
    return {
      line: setting.line,
      message: `Line ${setting.line} set the configuration register to ${hex(next)}. At the next start that ${effectOf(next)}.`,
      otherwise: `With ${hex(wanted)} ${device.name} would read its boot statements, load the image, read startup-config and stay at the usual speed.`,
    }
  },
}
