// `archive`: copies of the running-config, made by hand, at every save or every so often.

import { command, number, rest, type Effect } from '../../command.ts'
import { inBlock, type Device } from '../../device.ts'
import type { OwnBlock } from '../../feature.ts'
import { keptText } from '../../kept.ts'
import { emptyArchive, withArchive } from './slice.ts'

const set = (device: Device, change: Parameters<typeof withArchive>[1]): Effect => ({
  device: withArchive(device, change),
})

export const archive = command({
  mode: 'config',
  path: [['archive', 'Archive the configuration']],
  run: (device) => ({ device: inBlock(device, 'archive', 'archive') }),
  no: (device) => set(device, emptyArchive),
  show: ({ archive: { path, maximum, writeMemory, timePeriod, kept } }) => {
    const lines = [
      ...keptText(kept),
      ...(path === null ? [] : [`path ${path}`]),
      ...(maximum === null ? [] : [`maximum ${maximum}`]),
      ...(writeMemory ? ['write-memory'] : []),
      ...(timePeriod === null ? [] : [`time-period ${timePeriod}`]),
    ]
    return lines.length === 0 ? [] : ['archive', ...lines.map((line) => ` ${line}`)]
  },
})
export const archivePath = command({
  mode: 'archive',
  path: [
    ['path', 'path for backups'],
    [rest('url', 'WORD'), 'URL of the file; $h is the host name, $t the time'],
  ],
  run: (device, { url }) => set(device, { path: url }),
  no: (device) => set(device, { path: null }),
})
export const archiveMaximum = command({
  mode: 'archive',
  path: [
    ['maximum', 'maximum number of backup copies'],
    [number('count', 1, 14), 'Number of copies'],
  ],
  run: (device, { count }) => set(device, { maximum: count }),
  no: (device) => set(device, { maximum: null }),
})
export const archiveWriteMemory = command({
  mode: 'archive',
  path: [['write-memory', 'Enable automatic backup generation during write memory']],
  run: (device) => set(device, { writeMemory: true }),
  no: (device) => set(device, { writeMemory: false }),
})
export const archiveTimePeriod = command({
  mode: 'archive',
  path: [
    ['time-period', 'Period of time in minutes to automatically archive the running-config'],
    [number('minutes', 1, 525600), 'Number of minutes to wait between archive creation'],
  ],
  run: (device, { minutes }) => set(device, { timePeriod: minutes }),
  no: (device) => set(device, { timePeriod: null }),
})
export const archiveCommands = [archivePath, archiveMaximum, archiveWriteMemory, archiveTimePeriod]
export const archiveBlock: OwnBlock = {
  name: 'archive',
  keptIn: ({ archive: { kept } }) => kept,
  withKept: (device, _, change) => withArchive(device, { kept: change(device.config.archive.kept) }),
  shown: null,
}
