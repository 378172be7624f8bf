// `vtp …`: who keeps the VLANs of a domain alike (ios-switching.md 12).

import { command, value, word, type Effect } from '../../command.ts'
import { contextOf, withConfig, type Config, type Device } from '../../device.ts'
import { isReading, type World } from '../../world.ts'
import { switchPortOf, withSwitchPort } from '../switching/slice.ts'
import { changedHere, withDatabase } from './database.ts'
import type { VlansInText, Vtp } from './slice.ts'

const VTP = ['vtp', 'Configure global VTP state'] as const

/** Says something of VTP: what is read stands in the configuration until the start is over, what is typed counts at once. */
function set(device: Device, change: VlansInText['vtp'], world: World, output = ''): Effect {
  if (isReading(world)) {
    const { vtp, vlans } = device.config.vlans
    return { device: withConfig(device, { vlans: { vtp: { ...vtp, ...change }, vlans } }) }
  }
  const { vlans, vtp } = device.vlanDatabase
  return { device: withDatabase(device, { vlans, vtp: moved(vtp, { ...vtp, ...change }) }, world.clock), output }
}
/** A new domain, and a mode that takes no part, begin with revision 0. */
const moved = (old: Vtp, now: Vtp): Vtp =>
  now.domain !== old.domain || now.mode === 'transparent' || now.mode === 'off' ? { ...now, revision: 0 } : now
const vtpIn = ({ vlanDatabase }: Device): Vtp => vlanDatabase.vtp
const shown =
  (line: (vtp: VlansInText['vtp']) => string | null) =>
  ({ vlans }: Config): readonly string[] => {
    const text = line(vlans.vtp)
    return text === null ? [] : [text]
  }

const MODE = ['mode', 'Configure VTP device mode'] as const
const MODES: readonly (readonly [mode: Vtp['mode'], help: string])[] = [
  ['client', 'Set the device to client mode.'],
  ['off', 'Set the device to off mode.'],
  ['server', 'Set the device to server mode.'],
  ['transparent', 'Set the device to transparent mode.'],
]
export const modeWord = (mode: Vtp['mode']): string => mode.slice(0, 1).toUpperCase() + mode.slice(1)
function setMode(device: Device, mode: Vtp['mode'], world: World): Effect {
  const named = `VTP ${modeWord(mode)}`
  return !isReading(world) && vtpIn(device).mode === mode
    ? { output: `Device mode already ${named} for VLANS.\n` }
    : set(device, { mode }, world, `Setting device to ${named} mode for VLANS.\n`)
}
const modes = MODES.map(([mode, help], i) =>
  command({
    mode: 'config',
    path: [VTP, MODE, [mode, help]],
    needs: 'switching',
    run: (device, _, world) => setMode(device, mode, world),
    noNeeds: 2,
    no: (device, _, world) => setMode(device, 'server', world),
    ...(i === 0 ? { show: shown(({ mode: said }) => (said === undefined ? null : `vtp mode ${said}`)) } : {}),
  }),
)

const domain = command({
  mode: 'config',
  path: [
    VTP,
    ['domain', 'Set the name of the VTP administrative domain.'],
    [word('name'), 'The ascii name for the VTP administrative domain.'],
  ],
  needs: 'switching',
  run: (device, { name }, world) => {
    const { domain: old } = vtpIn(device)
    return !isReading(world) && name === old
      ? { output: `Domain name already set to ${name}.\n` }
      : set(device, { domain: name }, world, `Changing VTP domain name from ${old === '' ? 'NULL' : old} to ${name}\n`)
  },
  show: shown(({ domain: said }) => (said === undefined ? null : `vtp domain ${said}`)),
})

const password = command({
  mode: 'config',
  path: [
    VTP,
    ['password', 'Set the password for the VTP administrative domain'],
    [word('password'), 'The ascii password for the VTP administrative domain.'],
  ],
  needs: 'switching',
  run: (device, { password: text }, world) =>
    set(device, { password: text }, world, `Setting device VTP password to ${text}\n`),
  noNeeds: 2,
  no: (device, _, world) => set(device, { password: null }, world, 'Clearing device VTP password.\n'),
  show: shown(({ password: said }) => (said === undefined || said === null ? null : `vtp password ${said}`)),
})

/** A setting that the servers of a domain make for all. */
function setForAll(device: Device, change: VlansInText['vtp'], what: string, world: World, output: string): Effect {
  const vtp = vtpIn(device)
  if (isReading(world)) return set(device, change, world)
  if (vtp.mode === 'client') return { output: `Cannot modify ${what} in VTP client mode\n` }
  const changed = { ...vtp, ...change }
  return {
    device: withDatabase(
      device,
      { ...device.vlanDatabase, vtp: changedHere(device, changed, world.clock) },
      world.clock,
    ),
    output,
  }
}
function setVersion(device: Device, version: Vtp['version'], world: World): Effect {
  const vtp = vtpIn(device)
  if (!isReading(world) && vtp.version === version) return { output: `VTP mode already in V${version}.\n` }
  if (!isReading(world) && version === 3 && vtp.domain === '')
    return { output: 'Cannot set the version to 3 because domain name is not configured\n' }
  return setForAll(device, { version }, 'version', world, '')
}
const VERSION = ['version', 'Set the adminstrative domain to VTP version'] as const
const version = command({
  mode: 'config',
  path: [
    VTP,
    VERSION,
    [
      value('version', '<1-3>', (text) => (text === '1' ? 1 : text === '2' ? 2 : text === '3' ? 3 : null)),
      'Set the administrative domain VTP version number',
    ],
  ],
  needs: 'switching',
  run: (device, { version: number }, world) => setVersion(device, number, world),
  noNeeds: 2,
  no: (device, _, world) => setVersion(device, 1, world),
  show: shown(({ version: said }) => (said === undefined ? null : `vtp version ${said}`)),
})

const pruning = command({
  mode: 'config',
  path: [VTP, ['pruning', 'Set the administrative domain to permit pruning']],
  needs: 'switching',
  run: (device, _, world) => setForAll(device, { pruning: true }, 'pruning', world, 'Pruning switched on\n'),
  no: (device, _, world) => setForAll(device, { pruning: false }, 'pruning', world, 'Pruning switched off\n'),
  show: shown(({ pruning: said }) => (said === true ? 'vtp pruning' : null)),
})

/** `no vtp` of a port. */
const onPort = command({
  mode: 'config-if',
  path: [['vtp', 'Enable VTP on this interface']],
  needs: 'switching',
  run: (device) => ({ device: withSwitchPort(device, contextOf(device) ?? '', { withoutVtp: undefined }) }),
  no: (device) => ({ device: withSwitchPort(device, contextOf(device) ?? '', { withoutVtp: true }) }),
  byDefault: (device) => ({ device: withSwitchPort(device, contextOf(device) ?? '', { withoutVtp: undefined }) }),
  show: (config, name) => (switchPortOf(config, name)?.withoutVtp ? ['no vtp'] : []),
})

export const vtpCommands = [onPort, ...modes, domain, password, version, pruning]
