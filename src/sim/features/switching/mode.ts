// What a port switches as: `switchport mode`, `access vlan`, `voice vlan`, the native VLAN of a trunk, `nonegotiate` (ios-switching.md 5.1).

import { command, number, word, type Effect } from '../../command.ts'
import { contextOf, type Device } from '../../device.ts'
import { shortName } from '../../interfaces.ts'
import { isFrom } from '../../platforms/release.ts'
import { isReading, type World } from '../../world.ts'
import { securePortOf } from '../port-security/slice.ts'
import { withVlanFor } from '../vlans/database.ts'
import { vlanIds, vlanOf } from '../vlans/slice.ts'
import { changed, portIn, refusalOn, shownOn, SWITCHPORT } from './port-line.ts'
import type { SwitchMode, VoiceVlan, withSwitchPort } from './slice.ts'

const MODE = ['mode', 'Set trunking mode of the interface'] as const
const DYNAMIC = ['dynamic', 'Set trunking mode to dynamically negotiate access or trunk mode'] as const

const CONFLICT = "Command rejected: Conflict between 'nonegotiate' and 'dynamic' status."
function conflict(device: Device): string {
  // Releases from 15.2 on name the port (ios-switching.md 5.1).
  return isFrom(device.running?.info.version ?? '', '15.2')
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
/** Why the open port cannot negotiate its mode; null: it can. */
function whyNotDynamic(device: Device): Effect | null {
  const name = contextOf(device) ?? ''
  if (securePortOf(device.config, name).isOn)
    return { output: `Command rejected: ${shortName(name)} is a secure port\n` }
  return portIn(device)?.nonegotiate ? { output: conflict(device) } : null
}
const modeCommands = MODES.map(({ path, mode }, i) =>
  command({
    mode: 'config-if',
    path: [SWITCHPORT, MODE, ...path],
    needs: 'switching',
    run: (device) =>
      (isDynamic(mode) ? whyNotDynamic(device) : null) ?? changed(device, { mode: mode === 'auto' ? undefined : mode }),
    noNeeds: 2,
    no: (device) => whyNotDynamic(device) ?? changed(device, { mode: undefined }),
    ...(i === 0
      ? { show: shownOn(({ mode: now }) => (now === undefined ? null : `switchport mode ${MODE_WORDS[now]}`)) }
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
  no: (device) => changed(device, { access: undefined }),
  show: shownOn(({ access }) => (access === undefined ? null : `switchport access vlan ${access}`)),
})
const accessVlanNamed = command({
  mode: 'config-if',
  path: [
    SWITCHPORT,
    ACCESS,
    ['vlan', 'Set VLAN when interface is in access mode'],
    ['name', 'Set VLAN when interface is in access mode'],
    [word('name'), 'VLAN name'],
  ],
  needs: 'switching',
  run: (device, { name }) => {
    const vlan = vlanIds(device.vlanDatabase).find((id) => vlanOf(device, id)?.name === name)
    return vlan === undefined
      ? { output: `Command rejected: there is no VLAN with the name ${name}.\n` }
      : changed(device, { access: vlan === 1 ? undefined : vlan })
  },
  noNeeds: 4,
  no: (device) => changed(device, { access: undefined }),
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
  const effect = changed(made.device, to)
  return effect.device ? { ...effect, output: made.output } : effect
}

const VOICE = [SWITCHPORT, ['voice', 'Voice appliance attributes'], ['vlan', 'Vlan for voice traffic']] as const
const voiceVlan = command({
  mode: 'config-if',
  path: [...VOICE, [number('vlan', 1, 4094), 'Vlan for voice traffic']],
  needs: 'switching',
  run: (device, { vlan }, world) => withCreated(device, vlan, 'Voice', { voice: vlan }, world),
  noNeeds: 3,
  no: (device) => changed(device, { voice: undefined }),
  show: shownOn(({ voice }) => (voice === undefined ? null : `switchport voice vlan ${voice}`)),
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
    run: (device) => changed(device, { voice }),
    no: (device) => changed(device, { voice: undefined }),
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
  run: (device, { vlan }) => changed(device, { native: vlan === 1 ? undefined : vlan }),
  noNeeds: 4,
  no: (device) => changed(device, { native: undefined }),
  show: shownOn(({ native }) => (native === undefined ? null : `switchport trunk native vlan ${native}`)),
})

const nonegotiate = command({
  mode: 'config-if',
  path: [SWITCHPORT, ['nonegotiate', 'Device will not engage in negotiation protocol on this interface']],
  needs: 'switching',
  run: (device) =>
    refusalOn(device) ??
    (isDynamic(portIn(device)?.mode ?? 'auto') ? { output: conflict(device) } : changed(device, { nonegotiate: true })),
  no: (device) => changed(device, { nonegotiate: undefined }),
  show: shownOn(({ nonegotiate: on }) => (on ? 'switchport nonegotiate' : null)),
})

export const switchportCommands = [
  ...modeCommands,
  accessVlan,
  accessVlanNamed,
  voiceVlan,
  ...voiceWords,
  nativeVlan,
  nonegotiate,
]
