// `show interfaces switchport` (ios-switching.md 5.4).

import { command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { interfaceName, shortName } from '../../interfaces.ts'
import { isXeFrom } from '../../platforms/release.ts'
import type { World } from '../../world.ts'
import { isActive, vlanOf } from '../vlans/slice.ts'
import { operationsOf, type Operation } from './operation.ts'
import { ALL_VLANS, partsOf } from './vlans.ts'
import { allowedOn } from './slice.ts'

export const SHOW_INTERFACES = [
  ['show', 'Show running system information'],
  ['interfaces', 'Interface status and configuration'],
] as const
const EXEC = ['user', 'privileged'] as const
const SWITCHPORT = ['switchport', 'Show interface switchport information'] as const

export const showSwitchports = command({
  mode: EXEC,
  path: [...SHOW_INTERFACES, SWITCHPORT],
  needs: 'switching',
  pipe: true,
  run: (device, _, world) => showing(device, operationsOf(world, device)),
})
export const showSwitchport = command({
  mode: EXEC,
  path: [...SHOW_INTERFACES, [interfaceName('name'), 'Interface'], SWITCHPORT],
  needs: 'switching',
  pipe: true,
  run: (device, { name }, world) => showing(device, named(device, name, world)),
})
/** The interface of a name, if it can switch. */
export const named = (device: Device, name: string, world: World): readonly Operation[] =>
  operationsOf(world, device).filter((one) => one.name === name)

const showing = (device: Device, all: readonly Operation[]): Effect => ({
  output: all.map((one) => block(device, one)).join(''),
  events: [{ type: 'show', what: 'interfaces switchport' }],
})

const MODES = {
  access: 'static access',
  trunk: 'trunk',
  auto: 'dynamic auto',
  desirable: 'dynamic desirable',
} as const

function block(device: Device, one: Operation): string {
  const { name, port, switched, isUp, membership, bundle } = one
  if (!port.switchport) return `Name: ${shortName(name)}\nSwitchport: Disabled\n\n`
  const mode = port.mode ?? 'auto'
  const operates = switched?.operates === 'trunk' ? 'trunk' : 'static access'
  const operational =
    membership === 'bundled'
      ? `${operates} (member of bundle ${bundle})`
      : membership === 'suspended' || membership === 'standby'
        ? `down (suspended member of bundle ${bundle})`
        : isUp
          ? operates
          : 'down'
  const isDown = operational.startsWith('down')
  const isXe = isXeFrom(device.running?.info ?? null, '16')
  const yes = (on: boolean | undefined): string => (on ? 'enabled' : 'disabled')
  return `Name: ${shortName(name)}
Switchport: Enabled
Administrative Mode: ${MODES[mode]}
Operational Mode: ${operational}
Administrative Trunking Encapsulation: dot1q
${isDown ? '' : `Operational Trunking Encapsulation: ${operates === 'trunk' ? 'dot1q' : 'native'}\n`}Negotiation of Trunking: ${mode === 'access' || port.nonegotiate ? 'Off' : 'On'}
Access Mode VLAN: ${vlanText(device, port.access ?? 1)}
Trunking Native Mode VLAN: ${vlanText(device, port.native ?? 1)}
Administrative Native VLAN tagging: ${isXe ? 'disabled' : 'enabled'}
Voice VLAN: ${typeof port.voice === 'number' ? vlanText(device, port.voice) : (port.voice ?? 'none')}
Administrative private-vlan host-association: none 
Administrative private-vlan mapping: none 
Administrative private-vlan trunk native VLAN: none
Administrative private-vlan trunk Native VLAN tagging: enabled
Administrative private-vlan trunk encapsulation: dot1q
Administrative private-vlan trunk normal VLANs: none
Administrative private-vlan trunk associations: none
Administrative private-vlan trunk mappings: none
Operational private-vlan: none
Trunking VLANs Enabled: ${allowedText(device, name)}
Pruning VLANs Enabled: 2-1001
Capture Mode Disabled
Capture VLANs Allowed: ALL

Protected: ${port.protected ? 'true' : 'false'}
Unknown unicast blocked: ${yes(port.blocksUnicast)}
Unknown multicast blocked: ${yes(port.blocksMulticast)}
${isXe ? 'Vepa Enabled: false\n' : ''}Appliance trust: none

`
}

const vlanText = (device: Device, id: number): string =>
  `${id} (${isActive(device.vlanDatabase, id) ? vlanOf(device, id)?.name : 'Inactive'})`

const LIST_WIDTH = 60
/** The allowed VLANs; a list that is too long goes on below, behind five blanks. */
function allowedText({ config }: Device, name: string): string {
  const vlans = allowedOn(config, name)
  if (vlans.size === ALL_VLANS.size) return 'ALL'
  if (vlans.size === 0) return 'NONE'
  return wrappedList(partsOf(vlans), LIST_WIDTH).join('\n     ')
}

/** A list of VLANs in lines; a comma ends each but the last. */
export function wrappedList(parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const [i, part] of parts.entries()) {
    const text = i === parts.length - 1 ? part : `${part},`
    if (line !== '' && line.length + text.length > width) {
      lines.push(line)
      line = ''
    }
    line += text
  }
  return [...lines, line]
}
