// How fast the simulator steps: simple lines, a mix with long output, power cycles, and whether a late line costs more than an early one.

import { worldOf } from '../../src/sim/start.ts'
import { powerCycle } from '../../src/sim/boot.ts'
import { step } from '../../src/sim/step.ts'
import type { Device } from '../../src/sim/device.ts'
import type { World } from '../../src/sim/world.ts'
import { perSecond, type Row } from './row.ts'

const IMAGE = 'c2900-universalk9-mz.SPA.151-4.M4.bin'

export async function bench(): Promise<Row[]> {
  return [...lines(), ...powerCycles(), ...lateLines()]
}

function router(startup: string): World {
  const made = worldOf({
    platform: 'c2911',
    hostname: 'R1',
    flash: [IMAGE],
    'startup-config': startup,
    servers: { '10.0.0.5': { tftp: { files: [{ name: 'notes.txt', content: 'hello\n' }] } } },
  })
  if ('problems' in made) throw new Error(made.problems[0]?.message)
  return made.world
}

/** About forty lines, told apart by a number. */
const startupConfig = (n: number): string =>
  [
    'hostname R1',
    'service password-encryption',
    `boot system flash:${IMAGE}`,
    'enable secret 5 $1$abcd$2hDGYdE0UrwK2pqoiF6BB1',
    'ip domain name lab.example',
    ...[0, 1, 2].flatMap((port) => [
      `interface GigabitEthernet0/${port}`,
      ` description port ${port} of copy ${n}`,
      ` ip address 10.${port}.${n % 250}.1 255.255.255.0`,
      ' duplex auto',
      ' speed auto',
    ]),
    ...Array.from({ length: 12 }, (_, i) => `ip route 172.16.${i}.0 255.255.255.0 10.0.${n % 250}.254`),
    'logging host 10.0.0.9',
    'ntp server 10.0.0.9',
    'line con 0',
    ' logging synchronous',
    'line vty 0 4',
    ' login',
  ].join('\n') + '\n'

const SIMPLE = [
  'enable',
  'configure terminal',
  'hostname R2',
  'hostname R1',
  'interface g0/0',
  'description uplink',
  'no description',
  'exit',
  'conf',
  'boot system flash:x.bin',
  'no boot system',
  'end',
  'foo bar',
  'disable',
]
const LONG = [
  'enable',
  'show version',
  'dir',
  'copy tftp://10.0.0.5/notes.txt flash:',
  '',
  'delete /force notes.txt',
  'show version | include register',
]

function lines(): Row[] {
  const world = router(startupConfig(0))
  const run = (texts: readonly string[]) => () => {
    let now = world
    for (const text of texts) now = step(now, text).world
    return texts.length
  }
  const mix = [...SIMPLE, ...SIMPLE, ...LONG]
  const device = world.devices['R1'] as Device
  const json = JSON.stringify(device)
  let sink = 0
  const cloned = perSecond(() => {
    const copy: World = { ...world, devices: { ...world.devices, R1: { ...(JSON.parse(json) as Device) } } }
    sink += copy.clock
    return 1
  })
  const spread = perSecond(() => {
    for (let i = 0; i < 1000; i++)
      sink += { ...world, devices: { ...world.devices, R1: { ...device, reloads: i } } }.clock
    return 1000
  })
  if (sink === 0) throw new Error('nothing was measured')
  return [
    row('simple lines', perSecond(run(SIMPLE)), 'lines/s', spread),
    row('mix, a fifth with show version and copy', perSecond(run(mix)), 'lines/s', spread),
    { name: 'floor: a spread of world and device', value: spread, unit: '1/s' },
    { name: 'floor: JSON.parse of the device', value: cloned, unit: '1/s' },
  ]
}

function powerCycles(): Row[] {
  const fresh = Array.from({ length: 600 }, (_, i) => router(startupConfig(i + 1)))
  let next = 0
  // Other texts go through the cache between two visits of the same one, so every boot reads its configuration anew.
  const cold = perSecond(() => {
    for (let i = 0; i < 20; i++) powerCycle(fresh[next++ % fresh.length] as World)
    return 20
  })
  const warm = perSecond(() => {
    for (let i = 0; i < 20; i++) powerCycle(fresh[0] as World)
    return 20
  })
  return [
    row('power cycle, configuration never read before', cold, '1/s', warm),
    { name: 'power cycle, same configuration', value: warm, unit: '1/s' },
  ]
}

function lateLines(): Row[] {
  const at = (count: number): World => {
    let now = router(startupConfig(0))
    for (const text of ['enable', 'configure terminal']) now = step(now, text).world
    for (let i = 2; i < count; i++)
      now = step(
        now,
        i % 2 ? `ip route 192.168.${i % 256}.0 255.255.255.0 10.0.0.254` : `logging host 10.9.${i % 256}.1`,
      ).world
    return now
  }
  const one = (world: World) => () => {
    for (let i = 0; i < 100; i++) step(step(world, 'interface g0/1').world, i % 2 ? 'description a' : 'description b')
    return 200
  }
  const early = perSecond(one(at(10)))
  const late = perSecond(one(at(490)))
  return [
    { name: 'a line after 10 lines', value: early, unit: 'lines/s' },
    row('a line after 490 lines', late, 'lines/s', early),
  ]
}

const row = (name: string, value: number, unit: string, floor: number): Row => ({
  name,
  value,
  unit,
  floor,
  ratio: floor / value,
})
