// Whether two runs left the network in the same state, in everything that could matter to somebody who finds it later.

import { powerCycle } from '../sim/boot.ts'
import type { Device } from '../sim/device.ts'
import { recoverable } from '../sim/features/access/recovery.ts'
import type { Server, Service, StoredFile, World } from '../sim/world.ts'
import { configLines, runningLines, startupLines } from './stored.ts'
import { bootListOf } from '../sim/features/boot/slice.ts'

/**
 * True when nobody could tell the two worlds apart by what they are set to do: configurations (now, saved, and after the
 * power has been off), the image that runs and the one that would, registers, files by name and content, pending reloads,
 * open questions, servers, answers. Clocks, counters, prompts, history and the order of files are left out.
 */
export function sameOutcome(a: World, b: World): boolean {
  return JSON.stringify(stateOf(a)) === JSON.stringify(stateOf(b))
}

function stateOf(world: World): unknown {
  return {
    devices: sorted(world.devices).map(([name, device]) => [
      name,
      deviceState(device),
      afterPowerLoss(powerCycle(world, name).devices[name] ?? device),
    ]),
    servers: sorted(world.servers).map(([address, server]) => [address, serverState(server)]),
    answers: sorted(world.answers).map(([id, answer]) => [id, answer.trim().toLowerCase()]),
  }
}

function deviceState(device: Device): unknown {
  const {
    config,
    startup,
    register,
    running,
    disks,
    keys,
    bootLoader,
    rommon,
    packages,
    licenses,
    question,
    session,
    timers,
  } = device
  const { boot, manualBoot, enableBreak, configFile, variables } = bootLoader
  return {
    running: running && [running.url, running.md5],
    off: isIos(device) ? null : device.mode,
    config: runningLines(device),
    // Both as a start would read it and as text, because a line that a start refuses is only in the text.
    startup: startup && [startupLines(device), configLines(startup.text)],
    unsavedBoot: bootListOf(config),
    register,
    disks: sorted(disks).map(([name, disk]) => [name, filesState(disk.files), filesState(disk.deleted ?? [])]),
    nvram: filesState(device.nvramFiles),
    archived: device.archived.length,
    keys,
    bootLoader: { boot, manualBoot, enableBreak, configFile, variables: sorted(variables) },
    recoverable: recoverable(device),
    rommon: [sorted(rommon.variables), sorted(rommon.synced)],
    packages,
    licenses,
    question: question?.dialog ?? null,
    cut: session.cut,
    timers: timers.map(({ kind }) => kind),
  }
}

/** The device after a power cycle with nobody at the console. */
function afterPowerLoss(device: Device): unknown {
  const { running } = device
  return {
    running: running && [running.url, running.md5],
    off: isIos(device) ? null : device.mode,
    config: runningLines(device),
  }
}

/** At a prompt of IOS, in whatever mode: `end` changes nothing on the device. */
function isIos({ mode }: Device): boolean {
  return mode === 'user' || mode === 'privileged' || mode.startsWith('config')
}

function serverState(server: Server): unknown {
  const files = (service: Service | null) => service && filesState(service.files)
  return [files(server.tftp), files(server.ftp), files(server.scp), files(server.http)]
}

/** Text files are compared by content, because a saved configuration has its time in a comment. */
function filesState(files: readonly StoredFile[]): readonly string[] {
  return files
    .map(({ name, md5, intact, content }) =>
      JSON.stringify([name, intact, content === null ? md5 : configLines(content)]),
    )
    .sort()
}

function sorted<T>(record: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
}
