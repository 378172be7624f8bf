// A register value without 0x: IOS reads it as a decimal number.

import { hex } from '../../sim/messages.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { isDecimalSlip, lastSetting, registerMatters } from './registers.ts'
import { registerRight } from '../repair/remedies.ts'

export const registerDecimal: DiagnosisDefinition = {
  id: 'register-decimal',
  title: 'Register without 0x',
  see: ['boot-sequence#watch-out'],
  about: ['register', 'image', 'start'],
  repairs: registerRight,
  find: (given) => {
    const setting = lastSetting(given)
    const { next } = given.device.register
    if (!registerMatters(given) || !setting || !isDecimalSlip(next)) return null
    return {
      line: setting.line,
      message: `Line ${setting.line} gave the register without 0x. ${next} was read as a decimal number, so the register will be ${hex(next)}.`,
      otherwise: `Written 0x${next}, it would have been the value that was meant.`,
    }
  },
}
