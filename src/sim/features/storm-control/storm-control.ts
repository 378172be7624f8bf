// `storm-control` of a port, and `show storm-control` (ios-switching.md 17).

import { command, value, type Command, type Effect } from '../../command.ts'
import { contextOf, type Device } from '../../device.ts'
import { inConfigOrder, interfaceName, shortName } from '../../interfaces.ts'
import { platforms } from '../../platforms/index.ts'
import type { World } from '../../world.ts'
import { portOf } from '../interfaces/slice.ts'
import { linkOf } from '../interfaces/states.ts'
import { stormPortOf, TRAFFIC, withStormControl, type Level, type StormPort, type Traffic } from './slice.ts'

const STORM = ['storm-control', 'storm configuration'] as const
const LEVEL = ['level', 'Set storm suppression level on this interface'] as const

/** A percentage, with two digits behind the point. */
const percent = <N extends string>(name: N) =>
  value(name, '<0.00 - 100.00>', (text) =>
    /^\d{1,3}(?:\.\d{1,2})?$/.test(text) && Number(text) <= 100 ? Number(text).toFixed(2) : null,
  )
/** A rate: `500`, `1.5m`. */
const rate = <N extends string>(name: N) =>
  value(name, '<0.0 - 10000000000.0>[k|m|g]', (text) =>
    /^\d{1,11}(?:\.\d)?[kmg]?$/i.test(text) ? text.toLowerCase() : null,
  )

const UNITS = [
  {
    unit: 'level',
    words: [],
    of: percent,
    help: 'Enter as a percentage of interface bandwidth',
    falling: 'Enter as a percentage of interface bandwidth',
  },
  {
    unit: 'bps',
    words: [['bps', 'Enter suppression level in bits per second']],
    of: rate,
    help: 'Enter rising threshold',
    falling: 'Enter falling threshold',
  },
  {
    unit: 'pps',
    words: [['pps', 'Enter suppression level in packets per second']],
    of: rate,
    help: 'Enter rising threshold',
    falling: 'Enter falling threshold',
  },
] as const
const written = ({ unit, rising, falling }: Level): string =>
  `level ${unit === 'level' ? '' : `${unit} `}${rising}${falling === undefined ? '' : ` ${falling}`}`

const levels: readonly Command[] = TRAFFIC.flatMap((traffic) => {
  const words = [STORM, [traffic, `${traffic[0]?.toUpperCase()}${traffic.slice(1)} address storm control`]] as const
  const set = (device: Device, level: Level): Effect => ({
    device: withStormControl(device, contextOf(device) ?? '', { [traffic]: level }),
  })
  const no = (device: Device): Effect => ({
    device: withStormControl(device, contextOf(device) ?? '', { [traffic]: undefined }),
  })
  return UNITS.flatMap(({ unit, words: more, of, help, falling }, i) => [
    command({
      mode: 'config-if',
      needs: 'switching',
      path: [...words, LEVEL, ...more, [of('rising'), help]],
      run: (device, args) => set(device, { unit, rising: (args as { readonly rising: string }).rising }),
      noNeeds: 3,
      no,
      ...(i === 0
        ? {
            show: (config, name) => {
              const level = stormPortOf(config, name)[traffic]
              return level ? [`storm-control ${traffic} ${written(level)}`] : []
            },
          }
        : {}),
    }),
    command({
      mode: 'config-if',
      needs: 'switching',
      path: [...words, LEVEL, ...more, [of('rising'), help], [of('falling'), falling]],
      run: (device, args) => {
        const { rising, falling: low } = args as { readonly rising: string; readonly falling: string }
        return set(device, { unit, rising, ...(low === rising ? {} : { falling: low }) })
      },
      noNeeds: 3,
      no,
    }),
  ])
})

const ACTIONS = [
  ['shutdown', 'Shutdown this interface if a storm occurs'],
  ['trap', 'Send SNMP trap if a storm occurs'],
] as const
const actions: readonly Command[] = ACTIONS.map(([action, help], i) =>
  command({
    mode: 'config-if',
    needs: 'switching',
    path: [STORM, ['action', 'Action to take for storm-control'], [action, help]],
    run: (device) => withAction(device, action, true),
    noNeeds: 3,
    no: (device) => withAction(device, action, false),
    ...(i === 0
      ? {
          show: (config, name) => (stormPortOf(config, name).actions ?? []).map((one) => `storm-control action ${one}`),
        }
      : {}),
  }),
)
function withAction(device: Device, action: 'shutdown' | 'trap', isOn: boolean): Effect {
  const name = contextOf(device) ?? ''
  const known = stormPortOf(device.config, name).actions ?? []
  const made = ACTIONS.flatMap(([one]) => ((one === action ? isOn : known.includes(one)) ? [one] : []))
  return { device: withStormControl(device, name, { actions: made.length === 0 ? undefined : made }) }
}

const UNIT_WORDS = { level: '%', bps: ' bps', pps: ' pps' } as const
/** One row of the table: a port and what it controls. */
function row(device: Device, world: World, name: string, traffic: Traffic): string {
  const port = stormPortOf(device.config, name)
  const level = port[traffic]
  if (!level) return ''
  const isXe = platforms[device.platform].words === 'C'
  const state = linkOf(device, name, world)?.state === 'connected' ? 'Forwarding' : 'Link Down'
  const unit = UNIT_WORDS[level.unit]
  const cells = [level.rising, level.falling ?? level.rising, level.unit === 'level' ? '0.00' : '0']
  const columns = cells.map((cell, i) => `${cell}${unit}`.padStart([12, 13, isXe ? 15 : 13][i] ?? 0)).join('')
  if (!isXe) return `${shortName(name).padEnd(11)}${state.padEnd(13)}${columns}\n`
  return `${shortName(name).padEnd(16)}${state.padEnd(14)}${columns}${actionOf(port).padStart(12)}${traffic.slice(0, 1).toUpperCase().padStart(6)}\n`
}
const actionOf = ({ actions: [first] = [] }: StormPort): string =>
  first === undefined ? 'None' : first === 'shutdown' ? 'Shutdown' : 'Trap'

const HEAD = `Interface  Filter State   Upper        Lower        Current
---------  -------------  -----------  -----------  ----------
`
const XE_HEAD = `Key: U - Unicast, B - Broadcast, M - Multicast
Interface       Filter State   Upper        Lower        Current         Action     Type
---------       -------------  -----------  -----------  -------------   ---------  ----
`
/** Without a kind of traffic, a 2960 shows that of broadcasts, a 9300 shows all. */
function table(device: Device, world: World, only: string | null, traffic: Traffic | null): string {
  const isXe = platforms[device.platform].words === 'C'
  const kinds = traffic === null ? (isXe ? TRAFFIC : (['broadcast'] as const)) : [traffic]
  const names = inConfigOrder(Object.keys(device.config.stormControl.ports)).filter(
    (name) => only === null || name === only,
  )
  const rows = names.flatMap((name) => kinds.map((kind) => row(device, world, name, kind)))
  return (isXe ? XE_HEAD : HEAD) + rows.join('')
}

const EXEC = ['user', 'privileged'] as const
const SHOW = [
  ['show', 'Show running system information'],
  ['storm-control', 'Show storm control configuration'],
] as const
const shown = (device: Device, world: World, only: string | null, traffic: Traffic | null): Effect =>
  only === null || portOf(device.config, only)
    ? { output: table(device, world, only, traffic), events: [{ type: 'show', what: 'storm-control' }] }
    : { wrongAt: 2 }
const shows: readonly Command[] = [null, ...TRAFFIC].flatMap((traffic) => {
  const word =
    traffic === null ? [] : ([[traffic, `${traffic[0]?.toUpperCase()}${traffic.slice(1)} storm control`]] as const)
  return [
    command({
      mode: EXEC,
      needs: 'switching',
      pipe: true,
      path: [...SHOW, ...word],
      run: (device, _, world) => shown(device, world, null, traffic),
    }),
    command({
      mode: EXEC,
      needs: 'switching',
      pipe: true,
      path: [...SHOW, [interfaceName('name'), 'Interface'], ...word],
      run: (device, args, world) => shown(device, world, (args as { readonly name: string }).name, traffic),
    }),
  ]
})

export const stormControlCommands = [...levels, ...actions, ...shows]
