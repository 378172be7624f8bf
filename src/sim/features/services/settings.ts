// Lines of global configuration that are their words and one value.

import { command, type Command, type PathPart } from '../../command.ts'
import { withConfig, type Config, type Device } from '../../device.ts'

/** The device with one setting changed; null takes it away. */
export function withSetting(device: Device, key: string, text: string | null): Device {
  const { [key]: _, ...others } = device.config.settings
  return withConfig(device, { settings: text === null ? others : { ...others, [key]: text } })
}

export const shown =
  (key: string) =>
  (config: Config): readonly string[] =>
    config.settings[key] === undefined ? [] : [`${key} ${config.settings[key]}`]

/** A line that is its words and one value. */
export function setting(
  key: string,
  path: readonly PathPart[],
  text: (args: Readonly<Record<string, unknown>>) => string,
): Command {
  return command({
    mode: 'config',
    path,
    run: (device, args) => ({ device: withSetting(device, key, text(args)) }),
    no: (device) => ({ device: withSetting(device, key, null) }),
    show: shown(key),
  })
}
