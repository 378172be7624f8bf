// What the lines `switchport …` of an interface have in common.

import type { Effect } from '../../command.ts'
import { contextOf, type Config, type Device } from '../../device.ts'
import { shortName } from '../../interfaces.ts'
import { canSwitch, isSwitching, switchPortOf, withSwitchPort, type SwitchPort } from './slice.ts'

export const SWITCHPORT = ['switchport', 'Set switching mode characteristics'] as const

/** Why the open port takes no `switchport …`: it routes, or is none that could switch. Null: it takes it. */
export function refusalOn(device: Device): Effect | null {
  const name = contextOf(device) ?? ''
  if (!canSwitch(device.config, name)) return { wrongAt: 0 }
  return isSwitching(device.config, name)
    ? null
    : { output: `Command rejected: ${shortName(name)} not a switching port.\n` }
}

/** Changes the port that is open, if it switches. */
export const changed = (device: Device, to: Parameters<typeof withSwitchPort>[2]): Effect =>
  refusalOn(device) ?? { device: withSwitchPort(device, contextOf(device) ?? '', to) }
export const portIn = (device: Device): SwitchPort | undefined => switchPortOf(device.config, contextOf(device) ?? '')

/** The line of a port that switches; null: it has none. */
export const shownOn =
  (text: (port: SwitchPort) => string | null) =>
  (config: Config, name: string): readonly string[] => {
    const port = switchPortOf(config, name)
    const line = port?.switchport ? text(port) : null
    return line === null ? [] : [line]
  }
