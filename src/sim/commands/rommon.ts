// ROMmon of an ISR G2: no abbreviations, case matters (ios-behaviour.md 13).

import { boot as start } from '../boot.ts'
import { command, hex16, rest, value, type Effect } from '../command.ts'
import type { Device } from '../device.ts'
import { ask, type Dialog } from '../dialogs.ts'
import { diskOf, placeOf } from '../files.ts'
import { hex } from '../messages.ts'
import { platforms } from '../platforms/index.ts'
import type { World } from '../world.ts'

const setRegister = (device: Device, next: number): Effect =>
  device.register.next === next
    ? { device }
    : {
        device: { ...device, register: { ...device.register, next } },
        output: '\nYou must reset or power cycle for new config to take effect\n\n',
        events: [{ type: 'config-register', value: hex(next), via: 'confreg' }],
      }

export const confregValue = command({
  mode: 'rommon',
  path: [['confreg', 'configuration register utility'], [hex16('value'), 'register value']],
  run: (device, { value: next }) => setRegister(device, next),
})

// --- the dialogue of bare confreg

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
const BAUDS = ['9600', '4800', '1200', '2400', '19200', '38400', '57600', '115200']
const baudIndex = (register: number): number => (register & 0x20 ? 4 : 0) + (register & 0x1000 ? 2 : 0) + (register & 0x0800 ? 1 : 0)

function summary(register: number): string {
  const on = BIT_QUESTIONS.filter(([bit]) => isEnabled(register, bit)).map(([, name]) => `${name}\n`)
  const field = register & 15
  const from = field === 0 ? 'the ROM Monitor' : field === 1 ? 'the boot helper image' : `image specified by the boot system commands\n      or default to: cisco${field}-C2900`
  return `\n    Configuration Summary\nenabled are:\n${on.join('')}console baud: ${BAUDS[baudIndex(register)]}\nboot: ${from}\n\n`
}
const CHANGE = 'do you wish to change the configuration? y/n  [n]:  '

export const confreg = command({
  mode: 'rommon',
  path: [['confreg', 'configuration register utility']],
  run: (device) => ({ device, output: summary(device.register.next), ask: ask(confregDialog, 'y-n', CHANGE, { register: device.register.next, step: -1 }) }),
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
      if (step === 6) return { device, ask: ask(confregDialog, 'y-n', 'change console baud rate? y/n  [n]:  ', { register, step }) }
      if (step === 7) {
        const list = 'enter rate: 0 = 9600,  1 = 4800,  2 = 1200,  3 = 2400\n            4 = 19200, 5 = 38400, 6 = 57600, 7 = 115200\n'
        return { device, output: list, ask: ask(confregDialog, 'text', `    [${baudIndex(register)}]:  `, { register, step }) }
      }
      if (step === 8) return { device, ask: ask(confregDialog, 'y-n', 'change the boot characteristics? y/n  [n]:  ', { register, step }) }
      if (step === 9) {
        const list = 'enter to boot:\n 0 = ROM Monitor\n 1 = the boot helper image\n 2-15 = boot system\n'
        return { device, output: list, ask: ask(confregDialog, 'text', `    [${register & 15}]:  `, { register, step }) }
      }
      return { device, output: summary(register), ask: ask(confregDialog, 'y-n', CHANGE, { register, step: -1 }) }
    }
    const number = /^\d{1,2}$/.test(text) ? Number(text) : null
    if (step === -1) return yes ? next(register, 0) : setRegister(device, register)
    if (step < 6) return next(yes ? register ^ (BIT_QUESTIONS[step]?.[0] ?? 0) : register, step + 1)
    if (step === 6) return next(register, yes ? 7 : 8)
    if (step === 7) {
      const rate = number !== null && number <= 7 ? number : baudIndex(register)
      return next((register & ~0x1820) | (rate & 4 ? 0x20 : 0) | (rate & 2 ? 0x1000 : 0) | (rate & 1 ? 0x0800 : 0), 8)
    }
    if (step === 8) return next(register, yes ? 9 : 10)
    return next(number !== null && number <= 15 ? (register & ~15) | number : register, 10)
  },
}

// --- booting

export const reset = command({
  mode: 'rommon',
  path: [['reset', 'system reset']],
  run: (device, _, world) => start(device, world, 'reload'),
})
export const boot = command({
  mode: 'rommon',
  path: [['boot', 'boot up an external process']],
  run: (device, _, world) => bootFrom(device, `${platforms[device.platform].flash.name}:`, world),
})
export const bootNamed = command({
  mode: 'rommon',
  path: [['boot', 'boot up an external process'], [rest('file'), 'image']],
  run: (device, { file }, world) => bootFrom(device, file.includes(':') ? file : `flash:${file}`, world),
})
/** Booting by hand does not change the register: afterwards `show version` still says what it was (ios-behaviour.md 13). */
function bootFrom(device: Device, written: string, world: World): Effect {
  const place = placeOf(written)
  if (place?.kind !== 'disk' || !diskOf(device, place.disk)) return { output: `boot: cannot open "${written}"\n` }
  const files = diskOf(device, place.disk)?.files ?? []
  const file = place.path === '' ? files.find((known) => known.image !== null) : files.find((known) => known.name === place.path)
  if (!file) return { output: place.path === '' ? `boot: cannot determine first executable file name ondevice "${written}"\n` : `loadprog: error - on file open\nboot: cannot load "${written}"\n` }
  return start(device, world, device.lastReload, { image: { file, url: place.path === '' ? `${place.prefix}:${file.name}` : written } })
}

const fileSystem = value('place', 'flash:', placeOf)
export const dirRommon = command({
  mode: 'rommon',
  path: [['dir', 'list files in file system'], [fileSystem, 'file system']],
  run: (device, { place }) => {
    const disk = place.kind === 'disk' ? diskOf(device, place.disk) : null
    if (place.kind !== 'disk' || !disk) return { output: 'bad device name\n' }
    const rows = disk.files.map((file) => `${String(file.slot).padEnd(7)}${String(file.size).padEnd(10)}-rw-     ${file.name}\n`)
    return { output: `program load complete, entry point: 0x80803000, size: 0x1b340\nDirectory of ${place.prefix}:\n\n${rows.join('') || 'No files in directory\n'}` }
  },
})
export const dirRommonBare = command({
  mode: 'rommon',
  path: [['dir', 'list files in file system']],
  run: () => ({ output: 'usage: dir <device>\n' }),
})

// --- variables

export const set = command({
  mode: 'rommon',
  path: [['set', 'display the monitor variables']],
  run: (device) => ({ output: Object.entries({ PS1: 'rommon ! > ', ...device.rommon.variables }).map(([name, text]) => `${name}=${text}\n`).join('') }),
})
export const unset = command({
  mode: 'rommon',
  path: [['unset', 'unset a monitor variable'], [value('name', 'NAME', (text) => text), 'variable']],
  run: (device, { name }) => {
    const { [name]: _, ...variables } = device.rommon.variables
    return { device: { ...device, rommon: { ...device.rommon, variables } } }
  },
})
export const sync = command({ mode: 'rommon', path: [['sync', 'write monitor environment to NVRAM']], run: (device) => ({ device: { ...device, rommon: { ...device.rommon, synced: device.rommon.variables } } }) })

/** `NAME=value`, the only way to set a variable in a router's ROMmon. */
export function assigned(device: Device, line: string): Device | null {
  const match = /^([A-Za-z_][A-Za-z0-9_]{0,31})=(.*)$/.exec(line)
  if (!match) return null
  const [, name = '', text = ''] = match
  return { ...device, rommon: { ...device.rommon, variables: { ...device.rommon.variables, [name]: text } } }
}
const HELP: readonly (readonly [string, string])[] = [
  ['alias', 'set and display aliases command'],
  ['boot', 'boot up an external process'],
  ['break', 'set/show/clear the breakpoint'],
  ['confreg', 'configuration register utility'],
  ['cont', 'continue executing a downloaded image'],
  ['dir', 'list files in file system'],
  ['help', 'monitor builtin command help'],
  ['reset', 'system reset'],
  ['set', 'display the monitor variables'],
  ['sync', 'write monitor environment to NVRAM'],
  ['tftpdnld', 'tftp image download'],
  ['unset', 'unset a monitor variable'],
]
export const helpRommon = command({
  mode: 'rommon',
  path: [['help|?', 'monitor builtin command help']],
  run: () => ({ output: HELP.map(([name, text]) => `${name.padEnd(20)}${text}\n`).join('') }),
})
