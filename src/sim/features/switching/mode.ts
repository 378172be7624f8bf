// What a port switches as: `switchport mode`, `access vlan`, `voice vlan`, the native VLAN of a trunk, `nonegotiate` (ios-switching.md 5.1).

import { command, number, type Effect } from '../../command.ts'
import { contextOf, type Config, type Device } from '../../device.ts'
import { shortName } from '../../interfaces.ts'
import { isReading, type World } from '../../world.ts'
import { withVlanFor } from '../vlans/database.ts'
import { isSwitching, switchPortOf, withSwitchPort, type SwitchMode, type SwitchPort, type VoiceVlan } from './slice.ts'

const SWITCHPORT = ['switchport', 'Set switching mode characteristics'] as const
const MODE = ['mode', 'Set trunking mode of the interface'] as const
const DYNAMIC = ['dynamic', 'Set trunking mode to dynamically negotiate access or trunk mode'] as const

/** Changes the port that is open, if it switches. */
function change(device: Device, to: Parameters<typeof withSwitchPort>[2]): Effect {
  const name = contextOf(device) ?? ''
  if (!isSwitching(device.config, name))
    return { output: `Command rejected: ${shortName(name)} not a switching port.\n` }
  return { device: withSwitchPort(device, name, to) }
}
const portIn = (device: Device): SwitchPort | undefined => switchPortOf(device.config, contextOf(device) ?? '')
const shown =
  (text: (port: SwitchPort) => string | null) =>
  (config: Config, name: string): readonly string[] => {
    const port = switchPortOf(config, name)
    const line = port?.switchport ? text(port) : null
    return line === null ? [] : [line]
  }

const CONFLICT = "Command rejected: Conflict between 'nonegotiate' and 'dynamic' status."
function conflict(device: Device): string {
  // Releases from 15.2 on name the port (ios-switching.md 5.1).
  return device.platform === 'c9300'
    ? `${CONFLICT.slice(0, -1)} on this interface: ${shortName(contextOf(device) ?? '')}\n`
    : `${CONFLICT}\n`
}
const MODES: readonly {
  readonly path: readonly (readonly [string, string])[]
  readonly mode: SwitchMode
}[] = [
  { path: [['access', 'Set trunking mode to ACCESS unconditionally']], mode: 'access' },
  { path: [['trunk', 'Set trunking mode to TRUNK unconditionally']], mode: 'trunk' },
  {
    path: [DYNAMIC, ['auto', 'Set trunking mode dynamic negotiation parameter to AUTO']],
    mode: 'auto',
  },
  {
    path: [DYNAMIC, ['desirable', 'Set trunking mode dynamic negotiation parameter to DESIRABLE']],
    mode: 'desirable',
  },
]
const MODE_WORDS: Readonly<Record<SwitchMode, string>> = {
  access: 'access',
  trunk: 'trunk',
  auto: 'dynamic auto',
  desirable: 'dynamic desirable',
}
const isDynamic = (mode: SwitchMode): boolean => mode === 'auto' || mode === 'desirable'
const modeCommands = MODES.map(({ path, mode }, i) =>
  command({
    mode: 'config-if',
    path: [SWITCHPORT, MODE, ...path],
    needs: 'switching',
    run: (device) =>
      isDynamic(mode) && portIn(device)?.nonegotiate
        ? { output: conflict(device) }
        : change(device, { mode: mode === 'auto' ? undefined : mode }),
    noNeeds: 2,
    no: (device) => (portIn(device)?.nonegotiate ? { output: conflict(device) } : change(device, { mode: undefined })),
    ...(i === 0
      ? { show: shown(({ mode: now }) => (now === undefined ? null : `switchport mode ${MODE_WORDS[now]}`)) }
      : {}),
  }),
)

const ACCESS = ['access', 'Set access mode characteristics of the interface'] as const
const accessVlan = command({
  mode: 'config-if',
  path: [
    SWITCHPORT,
    ACCESS,
    ['vlan', 'Set VLAN when interface is in access mode'],
    [number('vlan', 1, 4094), 'VLAN ID of the VLAN when this port is in access mode'],
  ],
  needs: 'switching',
  run: (device, { vlan }, world) =>
    withCreated(device, vlan, 'Access', { access: vlan === 1 ? undefined : vlan }, world),
  noNeeds: 3,
  no: (device) => change(device, { access: undefined }),
  show: shown(({ access }) => (access === undefined ? null : `switchport access vlan ${access}`)),
})
/** A VLAN that is typed comes into being; reading a startup-config makes none (ios-switching.md 4.1). */
function withCreated(
  device: Device,
  vlan: number,
  what: 'Access' | 'Voice',
  to: Parameters<typeof withSwitchPort>[2],
  world: World,
): Effect {
  const made = isReading(world) ? { device, output: '' } : withVlanFor(device, vlan, what, world.clock)
  const changed = change(made.device, to)
  return changed.device ? { ...changed, output: made.output } : changed
}

const VOICE = [SWITCHPORT, ['voice', 'Voice appliance attributes'], ['vlan', 'Vlan for voice traffic']] as const
const voiceVlan = command({
  mode: 'config-if',
  path: [...VOICE, [number('vlan', 1, 4094), 'Vlan for voice traffic']],
  needs: 'switching',
  run: (device, { vlan }, world) => withCreated(device, vlan, 'Voice', { voice: vlan }, world),
  noNeeds: 3,
  no: (device) => change(device, { voice: undefined }),
  show: shown(({ voice }) => (voice === undefined ? null : `switchport voice vlan ${voice}`)),
})
const VOICE_WORDS: readonly (readonly [VoiceVlan & string, string])[] = [
  ['dot1p', 'Priority tagged on PVID'],
  ['none', "Don't tell telephone about voice vlan"],
  ['untagged', 'Untagged on PVID'],
]
const voiceWords = VOICE_WORDS.map(([voice, help]) =>
  command({
    mode: 'config-if',
    path: [...VOICE, [voice, help]],
    needs: 'switching',
    run: (device) => change(device, { voice }),
    no: (device) => change(device, { voice: undefined }),
  }),
)

const nativeVlan = command({
  mode: 'config-if',
  path: [
    SWITCHPORT,
    ['trunk', 'Set trunking characteristics of the interface'],
    ['native', 'Set trunking native characteristics when interface is in trunking mode'],
    ['vlan', 'Set native VLAN when interface is in trunking mode'],
    [number('vlan', 1, 4094), 'VLAN ID of the native VLAN when this port is in trunking mode'],
  ],
  needs: 'switching',
  run: (device, { vlan }) => change(device, { native: vlan === 1 ? undefined : vlan }),
  noNeeds: 4,
  no: (device) => change(device, { native: undefined }),
  show: shown(({ native }) => (native === undefined ? null : `switchport trunk native vlan ${native}`)),
})

const nonegotiate = command({
  mode: 'config-if',
  path: [SWITCHPORT, ['nonegotiate', 'Device will not engage in negotiation protocol on this interface']],
  needs: 'switching',
  run: (device) =>
    isDynamic(portIn(device)?.mode ?? 'auto') ? { output: conflict(device) } : change(device, { nonegotiate: true }),
  no: (device) => change(device, { nonegotiate: undefined }),
  show: shown(({ nonegotiate: on }) => (on ? 'switchport nonegotiate' : null)),
})

export const switchportCommands = [...modeCommands, accessVlan, voiceVlan, ...voiceWords, nativeVlan, nonegotiate]
