// `boot …` of switches, and `show boot`. A classic Catalyst writes the boot loader's variables at once; IOS XE keeps lines until a save (ios-behaviour.md 6.2, 10).

import { command, number, rest, word, type Effect } from '../../command.ts'
import { withBoot } from './slice.ts'
import type { BootLoader, Device } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'
import { isRecoveryOff, RECOVERY, withRecovery } from '../access/recovery.ts'
import { textValuesOf } from '../../text-values.ts'
import type { SimEvent, World } from '../../world.ts'

const BOOT = ['boot', 'Modify system boot parameters'] as const
const SYSTEM = ['system', 'System image file'] as const

/** This is not a line of the configuration, but the switch counts its configuration as modified. */
function withLoader(device: Device, change: Partial<BootLoader>): Device {
  const same = Object.entries(change).every(([key, value]) => device.bootLoader[key as keyof BootLoader] === value)
  return same ? device : { ...device, unsaved: true, bootLoader: { ...device.bootLoader, ...change } }
}
const listOf = (boot: string | null): string[] => (boot ?? '').split(';').filter((entry) => entry !== '')

// --- classic: the BOOT variable

const set = (device: Device, boot: string | null): Effect => ({
  device: withLoader(device, { boot }),
  events: [{ type: 'boot-system', op: boot === null ? 'clear' : 'add', entry: boot, list: listOf(boot) }],
})
/** One command replaces the whole list; several images are one argument, separated by `;`. Nothing checks that a file exists. */
export const bootSystemClassic = command({
  mode: 'config',
  path: [BOOT, SYSTEM, [rest('list', 'WORD'), "pathlist of file(s) to boot, separated by ';'"]],
  needs: 'boot-at-once',
  run: (device, { list }) => set(device, list.replace(/^switch +(?:all|\d) +/i, '').trim()),
  no: (device) => set(device, null),
})
// --- IOS XE: lines of the configuration

const added = (device: Device, entry: string): Effect => {
  const { system } = device.config.boot
  const list = system.includes(entry) ? system : [...system, entry]
  return { device: withBoot(device, { system: list }), events: [{ type: 'boot-system', op: 'add', entry, list }] }
}
const removed = (device: Device, entry: string | null): Effect => {
  const list = entry === null ? [] : device.config.boot.system.filter((known) => known !== entry)
  const event: SimEvent = { type: 'boot-system', op: entry === null ? 'clear' : 'remove', entry, list }
  return { device: withBoot(device, { system: list }), events: [event] }
}
const SWITCH = ['switch', 'Set system image for switch'] as const
export const bootSystemAll = command({
  mode: 'config',
  path: [
    BOOT,
    SYSTEM,
    SWITCH,
    ['all', 'Set system image for all switches'],
    [word('file', 'WORD'), "pathlist of file(s) to boot, separated by ';'"],
  ],
  needs: 'boot-switch',
  run: (device, { file }) => added(device, file),
  no: (device, { file }) => removed(device, file ?? null),
})
export const bootSystemMember = command({
  mode: 'config',
  path: [
    BOOT,
    SYSTEM,
    SWITCH,
    [number('member', 1, 16), 'Switch number'],
    [word('file', 'WORD'), "pathlist of file(s) to boot, separated by ';'"],
  ],
  needs: 'boot-switch',
  run: (device, { file }) => added(device, file),
  no: (device, { file }) => removed(device, file ?? null),
})
/** It always shows as set for all members, however it was typed (ios-behaviour.md 10). */
export const bootSystemXe = command({
  mode: 'config',
  path: [BOOT, SYSTEM, [word('file', 'WORD'), "pathlist of file(s) to boot, separated by ';'"]],
  needs: 'boot-switch',
  run: (device, { file }) => added(device, file),
  no: (device, { file }) => removed(device, file ?? null),
  show: ({ boot }) => boot.system.map((entry) => `boot system switch all ${entry}`),
})

// --- both

const onOff = (word: string, help: string, field: 'manualBoot' | 'enableBreak') =>
  command({
    mode: 'config',
    path: [BOOT, [word, help]],
    needs: 'boot-variable',
    run: (device) => ({ device: withLoader(device, { [field]: true }) }),
    no: (device) => ({ device: withLoader(device, { [field]: false }) }),
  })
export const bootManual = onOff('manual', 'Manual Boot', 'manualBoot')
export const bootEnableBreak = onOff('enable-break', 'Enable Break while booting', 'enableBreak')

const fileSetting = (word: string, help: string, field: 'configFile' | 'privateConfigFile') =>
  command({
    mode: 'config',
    path: [BOOT, [word, help], [rest('file', 'WORD'), 'config file name']],
    needs: 'boot-at-once',
    run: (device, { file }) => ({ device: withLoader(device, { [field]: file }) }),
    no: (device) => ({ device: withLoader(device, { [field]: null }) }),
  })
export const bootConfigFile = fileSetting('config-file', 'Configuration File', 'configFile')
export const bootPrivateConfigFile = fileSetting(
  'private-config-file',
  'Private Configuration File',
  'privateConfigFile',
)
export const bootBufferSize = command({
  mode: 'config',
  path: [
    BOOT,
    ['buffersize', 'Specify the buffer size for filesystem-simulated NVRAM'],
    [number('bytes', 4096, 1_048_576), 'Size in bytes'],
  ],
  needs: 'boot-at-once',
  run: (device, { bytes }) => ({ device: withLoader(device, { bufferSize: bytes }) }),
  no: (device) => ({ device: withLoader(device, { bufferSize: null }) }),
})
/** The way back after SWITCH_IGNORE_STARTUP_CFG=1 at the boot loader: both write the same variable. */
export const ignoreStartup = command({
  mode: 'config',
  path: [
    ['system', 'System config command'],
    ['ignore', 'Ignore command'],
    ['startupconfig', 'Ignore the startup configuration'],
    ['switch', 'Switch'],
    ['all', 'All switches'],
  ],
  needs: 'boot-switch',
  run: (device) => ({ device: withIgnore(device, '1') }),
  no: (device) => ({ device: withIgnore(device, '0') }),
})
const withIgnore = (device: Device, value: string): Device => ({
  ...device,
  bootLoader: { ...device.bootLoader, variables: { ...device.bootLoader.variables, SWITCH_IGNORE_STARTUP_CFG: value } },
})

/** The Mode button leads to the boot loader, or only to a switch without configuration (ios-behaviour.md 14). */
export const passwordRecovery = command({
  mode: 'config',
  path: [
    ['service', 'Modify use of network based services'],
    ['password-recovery', 'Disable password recovery'],
  ],
  needs: 'boot-variable',
  run: (device) => ({ device: withRecovery(device, true) }),
  no: (device) => ({ device: withRecovery(device, false) }),
  show: (config) => (isRecoveryOff(config) ? [`no ${RECOVERY}`] : []),
})
/** Before the interfaces: the boot commands of classic switches, in the place that routers have theirs. */
export const switchBootCommands = [
  bootSystemClassic,
  bootManual,
  bootEnableBreak,
  bootConfigFile,
  bootPrivateConfigFile,
  bootBufferSize,
  ignoreStartup,
  passwordRecovery,
]
/** IOS XE shows its list behind `aaa`. */
export const switchBootList = [bootSystemAll, bootSystemMember, bootSystemXe]

const shown = (device: Device, _: unknown, world: World): Effect => ({
  output: platforms[device.platform].text.showBoot?.(device.bootLoader, textValuesOf(device, world)) ?? '',
  events: [{ type: 'show', what: 'boot' }],
})
const SHOW_BOOT = [
  ['show', 'Show running system information'],
  ['boot', 'show boot attributes'],
] as const
export const showBoot = command({ mode: 'privileged', path: SHOW_BOOT, needs: 'boot-variable', pipe: true, run: shown })
export const showBootSystem = command({
  mode: 'privileged',
  path: [...SHOW_BOOT, ['system', 'System boot information']],
  needs: 'boot-switch',
  pipe: true,
  run: shown,
})
