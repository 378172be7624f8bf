// The learner set a value of the configuration register that does something else than intended.

import { hex } from '../../sim/messages.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { effectOf, IGNORE_STARTUP, isDecimalSlip, lastSetting, registerMatters, wantedRegister } from './registers.ts'
import { registerRight } from '../repair/remedies.ts'

export const wrongRegister: DiagnosisDefinition = {
  id: 'wrong-register',
  title: 'Wrong register value',
  see: ['boot-sequence#specific-values', 'boot-sequence#watch-out'],
  about: ['register', 'image', 'start'],
  repairs: registerRight,
  find: (given) => {
    const { device } = given
    const setting = lastSetting(given)
    const wanted = wantedRegister(given)
    const { next } = device.register
    if (!registerMatters(given) || !setting || next === wanted || isDecimalSlip(next)) return null
    // Bit 6 set in ROMmon is how a recovery begins; that it was left so has a name of its own.
    if (setting.via === 'confreg' && (next & IGNORE_STARTUP) !== 0 && (next & 0xf) >= 2) return null
    const effect = effectOf(next)
    if (effect === null)
      return {
        line: setting.line,
        message: `Line ${setting.line} set the configuration register to ${hex(next)}, and ${hex(wanted)} was asked for.${(next & NO_BREAK) === 0 && (wanted & NO_BREAK) !== 0 ? ' Bit 8 is clear in it: Break on the console stops the running router.' : ''}`,
        otherwise: `With config-register ${hex(wanted)}, each digit in its place, the value would be the right one.`,
      }
    return {
      line: setting.line,
      message: `Line ${setting.line} set the configuration register to ${hex(next)}. At the next start that ${effect}.`,
      otherwise: `With ${hex(wanted)} ${device.name} would read its boot statements, load the image, read startup-config and stay at the usual speed.`,
    }
  },
}

/** Bit 8: Break does nothing while IOS runs. */
const NO_BREAK = 0x0100
