// ROMmon `confreg`: a value, or a summary and one question per bit (ios-behaviour.md 13).

import { command, hex16, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { ask, type Dialog } from '../../dialogs.ts'
import { recoverable } from '../access/recovery.ts'
import { hex } from '../../messages.ts'
import { platforms } from '../../platforms/index.ts'
import { baudIndex, baudOf, bootField, ignoresStartup, withBaudIndex } from '../../register.ts'

function setRegister(device: Device, next: number): Effect {
  if (device.register.next === next) return { device }
  if (ignoresStartup(next) && !recoverable(device))
    return { device, output: 'Password recovery is disabled, cannot enable diag or ignore configuration.\n' }
  const blank = platforms[device.platform].rommon?.blankAfterConfreg
  return {
    device: { ...device, register: { ...device.register, next } },
    output: `\nYou must reset or power cycle for new config to take effect\n${blank ? '\n' : ''}`,
    events: [{ type: 'config-register', value: hex(next), via: 'confreg' }],
  }
}

const CONFREG = ['confreg', 'configuration register utility'] as const
export const confregValue = command({
  mode: 'rommon',
  path: [CONFREG, [hex16('value'), 'register value']],
  run: (device, { value: next }) => setRegister(device, next),
})

interface ConfregPlan {
  readonly register: number
  readonly step: number
}
/** One y/n question per bit, in the device's order; the word follows the current bit. */
const BIT_QUESTIONS = [
  [0x8000, 'diagnostic mode'],
  [0x4000, 'use net in IP bcast address'],
  [0x2000, 'load rom after netboot fails'],
  [0x0400, 'use all zero broadcast'],
  // Bit 8 set means Break is ignored, so the question speaks of the opposite.
  [0x0100, 'break/abort has effect'],
  [0x0040, 'ignore system config info'],
] as const
const isEnabled = (register: number, bit: number): boolean => ((register & bit) !== 0) !== (bit === 0x0100)

const summary = (device: Device, register: number): string =>
  platforms[device.platform].rommon?.summary({
    register: hex(register),
    enabled: BIT_QUESTIONS.filter(([bit]) => isEnabled(register, bit)).map(([, name]) => name),
    baud: baudOf(register),
    field: bootField(register),
  }) ?? ''
const CHANGE = 'do you wish to change the configuration? y/n  [n]:  '

export const confreg = command({
  mode: 'rommon',
  path: [CONFREG],
  run: (device) => ({
    device,
    output: summary(device, device.register.next),
    ask: ask(confregDialog, 'y-n', CHANGE, { register: device.register.next, step: -1 }),
  }),
})
/** Steps: -1 change?, 0 to 5 the bits, 6 baud?, 7 baud, 8 boot?, 9 boot field, 10 change again. */
export const confregDialog: Dialog<ConfregPlan> = {
  name: 'confreg',
  answer: (device, { text, yes }, { register, step }) => {
    const next = (register: number, step: number): Effect => {
      if (step < 6) {
        const [bit, name] = BIT_QUESTIONS[step] as (typeof BIT_QUESTIONS)[number]
        const verb = isEnabled(register, bit) ? 'disable' : 'enable '
        return { device, ask: ask(confregDialog, 'y-n', `${verb} "${name}"? y/n  [n]:  `, { register, step }) }
      }
      if (step === 6)
        return { device, ask: ask(confregDialog, 'y-n', 'change console baud rate? y/n  [n]:  ', { register, step }) }
      if (step === 7) {
        const list =
          'enter rate: 0 = 9600,  1 = 4800,  2 = 1200,  3 = 2400\n            4 = 19200, 5 = 38400, 6 = 57600, 7 = 115200\n'
        return {
          device,
          output: list,
          ask: ask(confregDialog, 'text', `    [${baudIndex(register)}]:  `, { register, step }),
        }
      }
      if (step === 8)
        return {
          device,
          ask: ask(confregDialog, 'y-n', 'change the boot characteristics? y/n  [n]:  ', { register, step }),
        }
      if (step === 9) {
        const list = 'enter to boot:\n 0 = ROM Monitor\n 1 = the boot helper image\n 2-15 = boot system\n'
        return {
          device,
          output: list,
          ask: ask(confregDialog, 'text', `    [${bootField(register)}]:  `, { register, step }),
        }
      }
      return {
        device,
        output: summary(device, register),
        ask: ask(confregDialog, 'y-n', CHANGE, { register, step: -1 }),
      }
    }
    const number = /^\d{1,2}$/.test(text) ? Number(text) : null
    if (step === -1) return yes ? next(register, 0) : setRegister(device, register)
    if (step < 6) return next(yes ? register ^ (BIT_QUESTIONS[step]?.[0] ?? 0) : register, step + 1)
    if (step === 6) return next(register, yes ? 7 : 8)
    if (step === 7) return next(number !== null && number <= 7 ? withBaudIndex(register, number) : register, 8)
    if (step === 8) return next(register, yes ? 9 : 10)
    return next(number !== null && number <= 15 ? (register & ~15) | number : register, 10)
  },
}
