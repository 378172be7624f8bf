// `boot system` of routers: the ordered list of what to boot (ios-behaviour.md 10). Nothing checks that a file exists.

import { command, ipv4, rest, word } from '../../command.ts'
import type { Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { withBoot } from './slice.ts'

const BOOT = ['boot', 'Modify system boot parameters'] as const
const SYSTEM = ['system', 'System image file'] as const

/** Lines are appended in order of entry, never replaced; a line that is there already changes nothing. */
function add(device: Device, entry: string): Effect {
  const { system } = device.config.boot
  const list = system.includes(entry) ? system : [...system, entry]
  return { device: withBoot(device, { system: list }), events: [{ type: 'boot-system', op: 'add', entry, list }] }
}
/** Removes one line, which must match as configured, or all of them. */
function remove(device: Device, entry: string | null): Effect {
  const list = entry === null ? [] : device.config.boot.system.filter((known) => known !== entry)
  return {
    device: withBoot(device, { system: list }),
    events: [{ type: 'boot-system', op: entry === null ? 'clear' : 'remove', entry, list }],
  }
}
const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ')

export const bootSystemFlash = command({
  mode: 'config',
  needs: '!boot-variable',
  path: [BOOT, SYSTEM, ['flash', 'Boot from flash memory'], [rest('file', 'WORD'), 'System image filename']],
  run: (device, { file }) => add(device, joined('flash', file)),
  no: (device, { file }) => remove(device, joined('flash', file)),
})
export const bootSystemFirstInFlash = command({
  mode: 'config',
  needs: '!boot-variable',
  path: [BOOT, SYSTEM, ['flash', 'Boot from flash memory']],
  run: (device) => add(device, 'flash'),
})
export const bootSystemRom = command({
  mode: 'config',
  needs: '!boot-variable',
  path: [BOOT, SYSTEM, ['rom', 'Boot from rom']],
  run: (device) => add(device, 'rom'),
  no: (device) => remove(device, 'rom'),
})
export const bootSystemTftp = command({
  mode: 'config',
  needs: '!boot-variable',
  path: [
    BOOT,
    SYSTEM,
    ['tftp', 'Boot from a server via TFTP'],
    [word('file'), 'System image filename'],
    [ipv4('server'), 'Address from which to download the file'],
  ],
  run: (device, { file, server }) => add(device, joined('tftp', file, server)),
  no: (device, { file, server }) => remove(device, joined('tftp', file, server)),
})
export const bootSystemTftpBroadcast = command({
  mode: 'config',
  needs: '!boot-variable',
  path: [BOOT, SYSTEM, ['tftp', 'Boot from a server via TFTP'], [word('file'), 'System image filename']],
  run: (device, { file }) => add(device, joined('tftp', file)),
})
export const bootSystemFtp = command({
  mode: 'config',
  needs: '!boot-variable',
  path: [
    BOOT,
    SYSTEM,
    ['ftp', 'Boot from server via ftp'],
    [word('file'), 'System image filename'],
    [ipv4('server'), 'Address from which to download the file'],
  ],
  run: (device, { file, server }) => add(device, joined('ftp', file, server)),
  no: (device, { file, server }) => remove(device, joined('ftp', file, server)),
})
/** Accepted and kept as every statement is; no server of a lab speaks RCP or MOP, so the loader goes on to the next one. */
export const bootSystemRcp = command({
  mode: 'config',
  needs: '!boot-variable',
  path: [
    BOOT,
    SYSTEM,
    ['rcp', 'Boot from server via rcp'],
    [word('file'), 'System image filename'],
    [ipv4('server'), 'Address from which to download the file'],
  ],
  run: (device, { file, server }) => add(device, joined('rcp', file, server)),
  no: (device, { file, server }) => remove(device, joined('rcp', file, server)),
})
export const bootSystemMop = command({
  mode: 'config',
  needs: '!boot-variable',
  path: [BOOT, SYSTEM, ['mop', 'Boot from a Decnet MOP server'], [word('file'), 'System image filename']],
  run: (device, { file }) => add(device, joined('mop', file)),
  no: (device, { file }) => remove(device, joined('mop', file)),
})
/** `boot system flash:x.bin`, and `boot system x.bin`, which is a network load. Without arguments the `no` form clears the list. */
export const bootSystem = command({
  mode: 'config',
  needs: '!boot-variable',
  path: [BOOT, SYSTEM, [word('file', 'WORD'), 'TFTP filename or URL']],
  run: (device, { file }) => add(device, file),
  no: (device, { file }) => remove(device, file ?? null),
  show: ({ boot }) => boot.system.map((entry) => `boot system ${entry}`),
})

/** A save writes it to the variable CONFIG_FILE (startup-file.ts). */
export const bootConfig = command({
  mode: 'config',
  needs: '!boot-at-once',
  path: [BOOT, ['config', 'Configuration file'], [rest('file', 'WORD'), 'Configuration file URL']],
  run: (device, { file }) => ({ device: withBoot(device, { configFile: file }) }),
  no: (device) => ({ device: withBoot(device, { configFile: null }) }),
  show: ({ boot: { configFile } }) => (configFile === null ? [] : [`boot config ${configFile}`]),
})

/** The markers stand in the configuration of every platform; on a switch nothing stands between them. */
export const bootStartMarker = command({
  mode: 'config',
  path: [['boot-start-marker', 'Start of boot statements']],
  run: (device) => ({ device }),
  show: () => ['boot-start-marker'],
})
export const bootEndMarker = command({
  mode: 'config',
  path: [['boot-end-marker', 'End of boot statements']],
  run: (device) => ({ device }),
  show: () => ['boot-end-marker'],
})
