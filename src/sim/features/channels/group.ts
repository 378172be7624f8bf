// `channel-group`: a port joins a bundle, which comes into being with its first port (ios-switching.md 9.1).

import { command, number, type Effect } from '../../command.ts'
import { contextOf, withSlice, type Config, type Device } from '../../device.ts'
import { shortName } from '../../interfaces.ts'
import { withPort } from '../../port-slices.ts'
import { MOST_BUNDLED } from '../../network/bundles.ts'
import { isReading, type World } from '../../world.ts'
import { OPEN, portOf } from '../interfaces/slice.ts'
import { canSwitch, isSwitching, switchPortOf, type SwitchPort } from '../switching/slice.ts'
import { bundleName, groupOf, memberOf, membersIn, protocolOf, withMember, type ChannelMode } from './slice.ts'

/** Whether a port can be a member: one that can switch, and is no bundle itself. */
export const canJoin = (device: Device, name: string): boolean =>
  canSwitch(device.config, name) && groupOf(name) === null

/** With LACP twice as many may wait for a place. */
const mostMembers = (mode: ChannelMode): number => MOST_BUNDLED * (protocolOf(mode) === 'lacp' ? 2 : 1)

function join(device: Device, group: number, mode: ChannelMode, nonSilent: boolean, world: World): Effect {
  const name = contextOf(device) ?? ''
  if (!canJoin(device, name)) return { wrongAt: 0 }
  const { config } = device
  const bundle = bundleName(group)
  const others = membersIn(config, group).filter((one) => one !== name)
  const own = protocolOf(mode)
  const set = memberOf(config, name)?.protocol
  const differs =
    (set !== undefined && own !== null && own !== set) ||
    others.some((one) => protocolOf(memberOf(config, one)?.mode) !== own)
  if (differs)
    return {
      output: `Command rejected (Channel protocol mismatch for interface ${shortName(name)} in group ${group}): the interface can not be added to the channel group\n`,
    }
  if (portOf(config, bundle) && isSwitching(config, bundle) !== isSwitching(config, name))
    return {
      output: `Command rejected (${bundle}, ${shortName(name)}): Either port is L2 and port-channel is L3, or vice-versa\n`,
    }
  if (others.length >= mostMembers(mode))
    return { output: `Command rejected: ${bundle} has ${others.length} ports already\n` }
  const isNew = !portOf(config, bundle)
  const made = isNew ? madeAs(device, bundle, switchPortOf(config, name)) : device
  return {
    device: withMember(made, name, { group, mode, nonSilent: nonSilent || undefined }),
    ...(isNew && !isReading(world) ? { output: `Creating a port-channel interface Port-channel ${group}\n\n` } : {}),
  }
}
/** The first port of a group makes its interface, which switches like the port. */
function madeAs(device: Device, bundle: string, like: SwitchPort | undefined): Device {
  const { voice: _, ...settings } = like ?? { switchport: true }
  return withPort(withSlice(device, 'ports', { [bundle]: OPEN }), 'switching', bundle, settings)
}

const MODES: readonly (readonly [ChannelMode, string])[] = [
  ['active', 'Enable LACP unconditionally'],
  ['auto', 'Enable PAgP only if a PAgP device is detected'],
  ['desirable', 'Enable PAgP unconditionally'],
  ['on', 'Enable Etherchannel only'],
  ['passive', 'Enable LACP only if a LACP device is detected'],
]
const no = (device: Device): Effect => {
  const name = contextOf(device) ?? ''
  if (!canJoin(device, name)) return { wrongAt: 1 }
  return { device: withMember(device, name, { group: undefined, mode: undefined, nonSilent: undefined }) }
}
/** How many bundles a switch can have. */
export const MOST_GROUPS = [
  ['six-bundles', 6],
  ['routed-ports', 128],
] as const
const modes = MOST_GROUPS.flatMap(([needs, most]) =>
  MODES.flatMap(([mode, help], i) => {
    const path = [
      ['channel-group', 'Add this interface to an Etherchannel group'],
      [number('group', 1, most), 'Channel group number'],
      ['mode', 'Etherchannel Mode of the interface'],
      [mode, help],
    ] as const
    const plain = command({
      mode: 'config-if',
      needs,
      path,
      run: (device, { group }, world) => join(device, group, mode, false, world),
      noNeeds: 1,
      no,
      ...(i === 0 ? { show: shown } : {}),
    })
    if (protocolOf(mode) !== 'pagp') return [plain]
    const nonSilent = command({
      mode: 'config-if',
      needs,
      path: [...path, ['non-silent', 'Start negotiation only after data packets received']],
      run: (device, { group }, world) => join(device, group, mode, true, world),
      no,
    })
    return [plain, nonSilent]
  }),
)
function shown(config: Config, name: string): readonly string[] {
  const { group, mode, nonSilent } = memberOf(config, name) ?? {}
  return group === undefined ? [] : [`channel-group ${group} mode ${mode}${nonSilent ? ' non-silent' : ''}`]
}
const protocols = (['lacp', 'pagp'] as const).map((protocol, i) =>
  command({
    mode: 'config-if',
    needs: 'switching',
    path: [
      ['channel-protocol', 'Select the channel protocol (LACP, PAgP)'],
      [protocol, `Prepare interface for ${protocol === 'lacp' ? 'LACP' : 'PAgP'} protocol`],
    ],
    run: (device) => {
      const name = contextOf(device) ?? ''
      if (!canJoin(device, name)) return { wrongAt: 0 }
      const { group, mode } = memberOf(device.config, name) ?? {}
      const own = protocolOf(mode)
      return group !== undefined && own !== null && own !== protocol
        ? { output: `Command rejected: ${shortName(name)} is in a channel group that runs the other protocol\n` }
        : { device: withMember(device, name, { protocol }) }
    },
    noNeeds: 1,
    no: (device) => ({ device: withMember(device, contextOf(device) ?? '', { protocol: undefined }) }),
    ...(i === 0
      ? {
          show: (config, name) => {
            const set = memberOf(config, name)?.protocol
            return set === undefined ? [] : [`channel-protocol ${set}`]
          },
        }
      : {}),
  }),
)
export const groupCommands = [...modes, ...protocols]
