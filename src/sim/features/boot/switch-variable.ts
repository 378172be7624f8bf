// The BOOT variable of a switch. A classic Catalyst sets it by `boot system` itself; IOS XE writes it when the configuration is saved (ios-behaviour.md 10).

import { storedConfig } from '../../config.ts'
import type { Device } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'

/** Several entries are one text with `;` between them; null when there are none. */
export const variableText = (list: readonly string[]): string | null => (list.length === 0 ? null : list.join(';'))
/** The variable as startup-config has it. */
export const variableOfStartup = (device: Device): string | null =>
  variableText(storedConfig(device)?.boot.system ?? [])

/** After a save the variable is the list of startup-config; a save that changes no boot line leaves it as it was. */
export function withSavedVariable(before: Device, after: Device): Device {
  if (after.startup === before.startup || !platforms[after.platform].features.has('boot-switch')) return after
  const old = variableOfStartup(before)
  const now = variableOfStartup(after)
  // Erasing startup-config is no save.
  return after.startup === null || now === old ? after : { ...after, bootLoader: { ...after.bootLoader, boot: now } }
}
