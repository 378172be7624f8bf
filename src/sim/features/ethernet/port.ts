// Speed and duplex of a port, its cable, its keepalives (ios-switching.md 3.1, ios-routing.md 3.1).

import { command, number, type Effect } from '../../command.ts'
import { contextOf, type Config, type Device } from '../../device.ts'
import { portsOf } from '../../hardware.ts'
import { platforms } from '../../platforms/index.ts'
import type { Platform } from '../../platforms/platform.ts'
import { groupOf, withItsMembers } from '../channels/slice.ts'
import { ethernetOf, withEthernet, type EthernetPort, type Speed } from './slice.ts'

/** The most Mbit/s of an Ethernet port, or of the ports of a bundle; null: it is neither. */
function speedOf({ platform, added, config }: Device, name: string): number | null {
  const ports = portsOf(platforms[platform], added)
  const speeds = withItsMembers(config, name).flatMap((one) => ports.find((port) => port.name === one)?.speed ?? [])
  return speeds.length > 0 ? Math.min(...speeds) : groupOf(name) === null ? null : 1000
}

type Change = { readonly [K in keyof EthernetPort]?: EthernetPort[K] | undefined }
const isNo = (at: number): number => at + 1
/** Changes the port that is open; of a bundle, its members too. `at`: where the line says what for. */
function change(device: Device, to: Change, at: number): Effect {
  const name = contextOf(device) ?? ''
  if (speedOf(device, name) === null) return { wrongAt: at }
  return { device: withItsMembers(device.config, name).reduce((made, one) => withEthernet(made, one, to), device) }
}

/** Ports of a router of IOS say what they negotiate; those of a switch, of a switch module and of IOS XE do not. */
const saysAuto = (name: string, { words }: Platform): boolean =>
  words === 'R' && /^(?:Fast|Gigabit)Ethernet\d+(?:\/\d+)?$/.test(name)

const SPEED = ['speed', 'Configure speed operation.'] as const
const setSpeed = (device: Device, speed: Speed): Effect => {
  const name = contextOf(device) ?? ''
  const most = speedOf(device, name)
  if (most === null) return { wrongAt: 0 }
  if (speed > most) return { wrongAt: 1 }
  if (speed === 1000 && ethernetOf(device.config, name).duplex === 'half')
    return { output: '% Speed can not be set to 1000 when duplex is half\n' }
  return change(device, { speed }, 0)
}
const speeds = ([10, 100, 1000] as const).map((speed, i) =>
  command({
    mode: 'config-if',
    path: [SPEED, [String(speed), `Force ${speed} Mbps operation`]],
    run: (device) => setSpeed(device, speed),
    noNeeds: 1,
    no: (device) => change(device, { speed: undefined }, isNo(0)),
    ...(i === 0
      ? {
          show: (config: Config, name: string, platform: Platform) => {
            const own = ethernetOf(config, name).speed
            return own !== undefined ? [`speed ${own}`] : saysAuto(name, platform) ? ['speed auto'] : []
          },
        }
      : {}),
  }),
)
const autoSpeed = command({
  mode: 'config-if',
  path: [SPEED, ['auto', 'Enable AUTO speed configuration']],
  run: (device) => change(device, { speed: undefined }, 0),
  no: (device) => change(device, { speed: undefined }, isNo(0)),
})

const DUPLEX = ['duplex', 'Configure duplex operation.'] as const
const duplexes = (['full', 'half'] as const).map((duplex, i) =>
  command({
    mode: 'config-if',
    path: [DUPLEX, [duplex, duplex === 'full' ? 'Force full duplex operation' : 'Force half-duplex operation']],
    run: (device) =>
      duplex === 'half' && ethernetOf(device.config, contextOf(device) ?? '').speed === 1000
        ? { output: '% Duplex can not be set to half when speed is 1000\n' }
        : change(device, { duplex }, 0),
    noNeeds: 1,
    no: (device) => change(device, { duplex: undefined }, isNo(0)),
    ...(i === 0
      ? {
          show: (config: Config, name: string, platform: Platform) => {
            const own = ethernetOf(config, name).duplex
            return own !== undefined ? [`duplex ${own}`] : saysAuto(name, platform) ? ['duplex auto'] : []
          },
        }
      : {}),
  }),
)
const autoDuplex = command({
  mode: 'config-if',
  path: [DUPLEX, ['auto', 'Enable AUTO duplex configuration']],
  run: (device) => change(device, { duplex: undefined }, 0),
  no: (device) => change(device, { duplex: undefined }, isNo(0)),
})

const mdix = command({
  mode: 'config-if',
  needs: 'switching',
  path: [
    ['mdix', 'Set Media Dependent Interface with Crossover'],
    ['auto', 'Enable Automatic MDI Crossover detection on this interface'],
  ],
  run: (device) => change(device, { mdix: undefined }, 0),
  no: (device) => change(device, { mdix: false }, isNo(0)),
  byDefault: (device) => change(device, { mdix: undefined }, isNo(0)),
  show: (config, name) => (ethernetOf(config, name).mdix === false ? ['no mdix auto'] : []),
})

const USUAL_KEEPALIVE = 10
const KEEPALIVE = ['keepalive', 'Enable keepalive'] as const
const PERIOD = [number('seconds', 0, 32_767), 'Keepalive period (default 10 seconds)'] as const
const keep = (device: Device, seconds: number, retries?: number): Effect => ({
  device: withEthernet(device, contextOf(device) ?? '', {
    keepalive: seconds === USUAL_KEEPALIVE && retries === undefined ? undefined : seconds,
    retries,
  }),
})
const keepalives = [
  command({
    mode: 'config-if',
    path: [KEEPALIVE],
    run: (device) => keep(device, USUAL_KEEPALIVE),
    no: (device) => keep(device, 0),
    byDefault: (device) => keep(device, USUAL_KEEPALIVE),
    show: (config, name) => {
      const { keepalive, retries } = ethernetOf(config, name)
      if (keepalive === undefined) return []
      return [keepalive === 0 ? 'no keepalive' : `keepalive ${keepalive}${retries === undefined ? '' : ` ${retries}`}`]
    },
  }),
  command({
    mode: 'config-if',
    path: [KEEPALIVE, PERIOD],
    run: (device, { seconds }) => keep(device, seconds),
    no: (device) => keep(device, 0),
    byDefault: (device) => keep(device, USUAL_KEEPALIVE),
  }),
  command({
    mode: 'config-if',
    path: [KEEPALIVE, PERIOD, [number('retries', 1, 255), 'Keepalive retries']],
    run: (device, { seconds, retries }) => keep(device, seconds, retries),
    no: (device) => keep(device, 0),
    byDefault: (device) => keep(device, USUAL_KEEPALIVE),
  }),
]

const loadInterval = command({
  mode: 'config-if',
  path: [
    ['load-interval', 'Specify interval for load calculation for an interface'],
    [number('seconds', 30, 600), 'Load interval delay in seconds'],
  ],
  run: (device, { seconds }) =>
    seconds % 30 === 0
      ? {
          device: withEthernet(device, contextOf(device) ?? '', {
            loadInterval: seconds === 300 ? undefined : seconds,
          }),
        }
      : { output: '% Load interval must be in increments of 30 seconds\n' },
  noNeeds: 1,
  no: (device) => ({ device: withEthernet(device, contextOf(device) ?? '', { loadInterval: undefined }) }),
  show: (config, name) => {
    const own = ethernetOf(config, name).loadInterval
    return own === undefined ? [] : [`load-interval ${own}`]
  },
})

/** Numbers that an interface shows, and that routing goes by. */
const FIGURES = [
  {
    key: 'bandwidth',
    help: 'Set bandwidth informational parameter',
    value: number('value', 1, 10_000_000),
    valueHelp: 'Bandwidth in kilobits',
  },
  {
    key: 'delay',
    help: 'Specify interface throughput delay',
    value: number('value', 1, 16_777_215),
    valueHelp: 'Throughput delay (tens of microseconds)',
  },
] as const
const figures = FIGURES.map(({ key, help, value, valueHelp }) =>
  command({
    mode: 'config-if',
    path: [
      [key, help],
      [value, valueHelp],
    ],
    run: (device, args) => ({ device: withEthernet(device, contextOf(device) ?? '', { [key]: args.value }) }),
    noNeeds: 1,
    no: (device) => ({ device: withEthernet(device, contextOf(device) ?? '', { [key]: undefined }) }),
    show: (config, name) => {
      const own = ethernetOf(config, name)[key]
      return own === undefined ? [] : [`${key} ${own}`]
    },
  }),
)
const USUAL_MTU = 1500
/** Of a switch and of a router: they take other sizes. */
const mtus = (
  [
    ['switching', number('size', 1500, 9198)],
    ['!switching', number('size', 64, 9600)],
  ] as const
).map(([needs, size]) =>
  command({
    mode: 'config-if',
    needs,
    path: [
      ['mtu', 'Set the interface Maximum Transmission Unit (MTU)'],
      [size, 'MTU size in bytes'],
    ],
    run: (device, args) => ({
      device: withEthernet(device, contextOf(device) ?? '', { mtu: args.size === USUAL_MTU ? undefined : args.size }),
    }),
    noNeeds: 1,
    no: (device) => ({ device: withEthernet(device, contextOf(device) ?? '', { mtu: undefined }) }),
    show: (config, name) => {
      const own = ethernetOf(config, name).mtu
      return own === undefined ? [] : [`mtu ${own}`]
    },
  }),
)

export const portCommands = [
  ...speeds,
  autoSpeed,
  ...duplexes,
  autoDuplex,
  mdix,
  ...keepalives,
  loadInterval,
  ...figures,
  ...mtus,
]
