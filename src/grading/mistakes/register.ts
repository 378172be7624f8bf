// The configuration register.

import { hex } from '../../sim/messages.ts'
import type { Mistake } from './mistake.ts'
import { isDecimalSlip, lastSetting, registerMatters, effectOf, IGNORE_STARTUP, wantedRegister } from './registers.ts'
import { registerRight } from '../repair/remedies.ts'
import { bootField } from '../../sim/register.ts'
import { platformHas, before, lineSaid } from './mistake.ts'

/** A register value without 0x: IOS reads it as a decimal number. */
const registerDecimal: Mistake = {
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

/** The learner set a value of the configuration register that does something else than intended. */
const wrongRegister: Mistake = {
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

/** Boot statements under boot field 1: nobody reads them. */
const listUnread: Mistake = {
  id: 'list-unread',
  title: 'The register passes over the boot list',
  see: ['boot-sequence#specific-values', 'boot-sequence#how-it-works'],
  about: ['register', 'image'],
  repairs: registerRight,
  find: (given) => {
    const { device, start, events } = given
    const { next } = device.register
    if (!platformHas(given, 'register') || bootField(next) !== 1 || bootField(start.register.next) !== 1) return null
    if (events.some(({ type }) => type === 'config-register')) return null
    const edit = events.findLast(({ type }) => type === 'boot-system')
    const did = edit ? `${lineSaid(given, edit.line)} changed the boot list. ` : ''
    return {
      line: edit?.line ?? null,
      message: `${did}The configuration register is ${hex(next)}: with boot field 1 nobody reads the list, and ${device.name} takes the first image in flash.`,
      otherwise: 'With 0x2102 the next start reads the boot statements of startup-config.',
    }
  },
}

/** Boot field 0 left as it is: IOS may run, but every start stops in ROMmon again. */
const registerLeft2100: Mistake = {
  id: 'register-left-2100',
  title: 'Register still stops in ROMmon',
  see: ['boot-sequence#specific-values', 'boot-sequence#watch-out'],
  about: ['register', 'image', 'start', 'configuration'],
  repairs: registerRight,
  find: (given) => {
    const { device, start, events } = given
    const { next } = device.register
    if (!platformHas(given, 'register') || bootField(next) !== 0 || bootField(start.register.next) !== 0) return null
    if (events.some(({ type }) => type === 'config-register')) return null
    const boot = events.findLast(
      (event) => event.type === 'boot' && event.image !== null && before(given, event.line).mode === 'rommon',
    )
    const started = boot
      ? `${lineSaid(given, boot.line)} started IOS by hand, which changes nothing for the next start. `
      : ''
    return {
      line: boot?.line ?? null,
      lacks: true,
      message: `${started}The configuration register of ${device.name} is still ${hex(next)}: with boot field 0 every start stops in ROMmon.`,
      otherwise:
        'With 0x2102, by confreg in ROMmon or by config-register in IOS, the next start would have loaded the image by itself.',
    }
  },
}

/** Bit 6 left set after a recovery: every start ignores startup-config again. */
const registerLeft2142: Mistake = {
  id: 'register-left-2142',
  title: 'Register still ignores startup-config',
  see: ['boot-sequence#watch-out'],
  about: ['register', 'image', 'start'],
  repairs: registerRight,
  find: (given) => {
    const { device } = given
    const { next } = device.register
    const setting = lastSetting(given)
    if (!registerMatters(given) || (next & IGNORE_STARTUP) === 0) return null
    // Set in configuration mode, it is a wrong value. Set in ROMmon, it begins a recovery.
    if (setting && setting.via !== 'confreg') return null
    return {
      line: setting?.line ?? null,
      message: `The configuration register is still ${hex(next)}: ${device.name} ignores startup-config at every start, however well it is saved. Saving does not change the register.`,
      otherwise: 'Set back to 0x2102, it would have made the next start read startup-config again.',
    }
  },
}

export const register: readonly Mistake[] = [
  registerDecimal,
  wrongRegister,
  listUnread,
  registerLeft2100,
  registerLeft2142,
]
