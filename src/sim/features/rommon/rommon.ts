// ROMmon of the routers: booting by hand, its variables, its help; no abbreviations, case matters (ios-behaviour.md 13).

import { boot as start } from '../../boot.ts'
import { bootVariable } from '../boot/boot-variable.ts'
import { command, rest, value, word, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { diskOf, placeOf } from '../../files.ts'
import { platforms } from '../../platforms/index.ts'
import type { World } from '../../world.ts'

// --- booting

export const reset = command({
  mode: 'rommon',
  path: [['reset', 'system reset']],
  run: (device, _, world) => start(device, world, 'reload'),
})
const BOOT = ['boot', 'boot up an external process'] as const
export const boot = command({
  mode: 'rommon',
  path: [BOOT],
  run: (device, _, world) => bootFrom(device, `${platforms[device.platform].flash.name}:`, world),
})
export const bootNamed = command({
  mode: 'rommon',
  path: [BOOT, [rest('file'), 'image']],
  run: (device, { file }, world) => bootFrom(device, file.includes(':') ? file : `flash:${file}`, world),
})
/** Booting by hand does not change the register: afterwards `show version` still says what it was. */
function bootFrom(device: Device, written: string, world: World): Effect {
  const platform = platforms[device.platform]
  const place = placeOf(written, platform)
  if (place?.kind !== 'disk' || !diskOf(device, place.disk)) return { output: `boot: cannot open "${written}"\n` }
  const files = diskOf(device, place.disk)?.files ?? []
  const file =
    place.path === '' ? files.find((known) => known.image !== null) : files.find((known) => known.name === place.path)
  if (!file)
    return { output: place.path === '' ? platform.text.noImage(place.prefix) : platform.text.missingFile(written) }
  return start(device, world, device.lastReload, {
    image: { file, url: place.path === '' ? `${place.prefix}:${file.name}` : written },
  })
}

export const dirRommon = command({
  mode: 'rommon',
  path: [
    ['dir', 'list files in file system'],
    [word('device', 'DEVICE:'), 'file system'],
  ],
  run: (device, { device: typed }) => {
    const place = typed.includes(':') ? placeOf(typed, platforms[device.platform]) : null
    const disk = place?.kind === 'disk' ? diskOf(device, place.disk) : null
    if (place?.kind !== 'disk' || !disk) return { output: 'bad device name\n' }
    return { output: directoryOf(device, place.prefix, place.disk) }
  },
})
export const dirRommonBare = command({
  mode: 'rommon',
  path: [['dir', 'list files in file system']],
  run: () => ({ output: 'usage: dir <device>\n' }),
})
/** What `dir` shows of a disk; what class B flash keeps of deleted files is marked. */
export function directoryOf(device: Device, prefix: string, name: string): string {
  const disk = diskOf(device, name)
  const files = [
    ...(disk?.files ?? []),
    ...(disk?.deleted ?? []).map((file) => ({ ...file, name: `${file.name} (deleted)` })),
  ].sort((a, b) => a.slot - b.slot)
  return platforms[device.platform].rommon?.directory(prefix, files) ?? ''
}

// --- variables

/** What `set` and `show romvar` list: what is there from the start, BOOT, then what was set. */
export function monitorVariables(device: Device): (readonly [string, string])[] {
  const preset = platforms[device.platform].rommon?.variables ?? []
  const { BOOT: _, ...own } = device.rommon.variables
  const list = bootVariable(device)
  const shown = preset.flatMap(([name, text]): (readonly [string, string])[] => {
    const row = [name, own[name] ?? text] as const
    return name === '?' && list !== '' ? [['BOOT', list], row] : [row]
  })
  return [...shown, ...Object.entries(own).filter(([name]) => !preset.some(([known]) => known === name))]
}

export const set = command({
  mode: 'rommon',
  path: [['set', 'display the monitor variables']],
  run: (device) => ({
    output: monitorVariables(device)
      .map(([name, text]) => `${name}=${text}\n`)
      .join(''),
  }),
})
export const unset = command({
  mode: 'rommon',
  path: [
    ['unset', 'unset a monitor variable'],
    [value('name', 'NAME', (text) => text), 'variable'],
  ],
  run: (device, { name }) => {
    const { [name]: _, ...variables } = device.rommon.variables
    // What a save wrote to BOOT is gone too: it stays empty until the next save.
    return { device: withVariables(device, name === 'BOOT' ? { ...variables, BOOT: '' } : variables) }
  },
})
/** What was set since the last `sync` is lost at a reset. */
export const sync = command({
  mode: 'rommon',
  needs: 'rommon-sync',
  path: [['sync', 'write monitor environment to NVRAM']],
  run: (device) => ({ device: { ...device, rommon: { ...device.rommon, synced: device.rommon.variables } } }),
})
const withVariables = (device: Device, variables: Device['rommon']['variables']): Device => ({
  ...device,
  rommon: { ...device.rommon, variables },
})

/** `NAME=value`, the only way to set a variable in a router's ROMmon. A mistyped name is just another variable. */
export function assigned(device: Device, line: string): Device | null {
  const match = /^([A-Za-z_][A-Za-z0-9_]{0,31})=(.*)$/.exec(line)
  if (!match) return null
  const [, name = '', text = ''] = match
  return withVariables(device, { ...device.rommon.variables, [name]: text })
}

export const helpRommon = command({
  mode: 'rommon',
  path: [['help|?', 'monitor builtin command help']],
  run: (device) => ({
    output:
      platforms[device.platform].rommon?.commands.map(([name, text]) => `${name.padEnd(20)}${text}\n`).join('') ?? '',
  }),
})
