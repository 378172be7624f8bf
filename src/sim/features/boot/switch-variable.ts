// The BOOT variable of a switch. A classic Catalyst sets it by `boot system` itself; IOS XE writes it when the configuration is saved (ios-behaviour.md 10).

import type { Device } from '../../device.ts'
import { platforms } from '../../platforms/index.ts'

/** `boot system switch all flash:packages.conf` -> `flash:packages.conf` */
const savedList = (text: string): string[] =>
  text.split('\n').flatMap((line) => /^boot system (?:switch (?:all|\d+) )?(.+)$/.exec(line)?.[1] ?? [])
/** Several entries are one text with `;` between them; null when there are none. */
export const variableText = (list: readonly string[]): string | null => (list.length === 0 ? null : list.join(';'))
/** The variable of a start state that names none. */
export const variableOfStartup = (text: string): string | null => variableText(savedList(text))

/** After a save the variable is the list of startup-config; a save that changes no boot line leaves it as it was. */
export function withSavedVariable(before: Device, after: Device): Device {
  if (after.startup === before.startup || !platforms[after.platform].features.has('boot-switch')) return after
  const old = variableOfStartup(before.startup?.text ?? '')
  const now = variableOfStartup(after.startup?.text ?? '')
  // Erasing startup-config is no save.
  return after.startup === null || now === old ? after : { ...after, bootLoader: { ...after.bootLoader, boot: now } }
}
