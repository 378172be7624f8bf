// What `simulate --json` prints: a run as plain data, in the order and with the names of the contract.

import { bootVariable } from '../sim/features/boot/boot-variable.ts'
import { canonicalUrl, placeOf } from '../sim/files.ts'
import { runningConfigText, startupConfigText } from '../sim/config.ts'
import type { Device, Disk } from '../sim/device.ts'
import { hex } from '../sim/messages.ts'
import { platforms } from '../sim/platforms/index.ts'
import { waitingText } from '../sim/step.ts'
import type { Server, World } from '../sim/world.ts'
import type { Run } from './run.ts'
import { mainFlash, startupBootList } from './stored.ts'
import { bootListOf } from '../sim/features/boot/slice.ts'
import { isOpen, portNames } from '../sim/features/interfaces/slice.ts'
import { addressOn } from '../sim/features/ip/slice.ts'

/** Modes that the contract names without their punctuation. */
const MODE_NAMES: Readonly<Record<string, string>> = { 'switch:': 'switch' }

/** `initial`, each input and output, and `final.prompt` make the console byte for byte. */
export function simulationJson(run: Run): Record<string, unknown> {
  return {
    initial: waitingText(run.start),
    transcript: run.transcript.map(({ line, device, prompt, input, kind, output }) => ({
      line,
      device,
      prompt,
      input,
      kind,
      output,
    })),
    final: run.waiting,
    focus: run.world.focus,
    devices: mapValues(run.world.devices, (device) => deviceJson(device, run.world)),
    servers: mapValues(run.world.servers, serverJson),
    events: run.events.map(({ line, device, type, ...rest }) => ({ line, device, type, ...rest })),
  }
}

function deviceJson(device: Device, world: World): Record<string, unknown> {
  const { running, register, config, startup } = device
  const isOn = device.mode !== 'off'
  return {
    platform: device.platform,
    power: isOn ? 'on' : 'off',
    mode: MODE_NAMES[device.mode] ?? device.mode,
    running: {
      image: running ? canonical(running.url, device) : null,
      version: running?.info.version ?? null,
    },
    configRegister: { current: hex(register.current), next: hex(register.next) },
    bootSystem: {
      running: bootListOf(config),
      startup: startupBootList(device),
      variable: device.bootLoader.boot ?? (bootVariable(device) || null),
    },
    flash: filesJson(mainFlash(device)),
    usbflash0: filesJson(device.disks['usbflash0']),
    runningConfig: running ? runningConfigText(device) : null,
    startupConfig: startup ? startupConfigText(device) : null,
    unsaved: device.unsaved,
    reloads: device.reloads,
    notSimulated: device.notSimulated,
    interfaces: Object.fromEntries(
      portNames(config).map((name) => [
        name,
        {
          address: addressOn(config, name)?.address ?? null,
          adminUp: isOpen(config, name),
          up: isUp(world, device, name),
        },
      ]),
    ),
  }
}

/**
 * Line up. The simulator has no cables but the links of its world: a port of theirs is up when it is open; where a world
 * names no links at all, an open port with an address is.
 */
function isUp(world: World, device: Device, name: string): boolean {
  if (!isOpen(device.config, name) || !device.running) return false
  if (world.links.length === 0) return addressOn(device.config, name) !== null
  return world.links.some(({ ends }) => ends.some((end) => end.device === device.name && end.interface === name))
}

function serverJson(server: Server): Record<string, readonly string[]> {
  const names: Record<string, readonly string[]> = {}
  for (const protocol of ['tftp', 'ftp', 'scp'] as const) {
    const service = server[protocol]
    if (service) names[protocol] = service.files.map((file) => file.name)
  }
  return names
}

function filesJson(disk: Disk | undefined): readonly Record<string, unknown>[] {
  return (disk?.files ?? []).map(({ name, size, intact }) => ({ name, size, intact }))
}

/** With every alias resolved: `flash:x.bin` is `flash0:/x.bin`. */
function canonical(url: string, device: Device): string {
  const place = placeOf(url, platforms[device.platform])
  return place ? canonicalUrl(place) : url
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  of: (value: From, key: string) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value, key)]))
}
