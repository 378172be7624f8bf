// On/off configuration lines that carry no argument: a feature defines its own with `toggle`.

import { command, type Command, type Effect, type Needs } from '../../command.ts'
import type { Config, Device } from '../../device.ts'
import { withServices } from './slice.ts'

interface OnOff {
  readonly isOn: (config: Config) => boolean
  readonly set: (device: Device, on: boolean) => Device
}
/** The state of an on/off line, by its text. */
export const onOff = (text: string, normally: boolean): OnOff => ({
  isOn: ({ services }) => services.toggles[text] ?? normally,
  set: (device, on) => {
    const { [text]: _, ...others } = device.config.services.toggles
    return withServices(device, { toggles: on === normally ? others : { ...others, [text]: on } })
  },
})

interface Toggle extends OnOff {
  readonly command: Command
}
/** An on/off line with its command. `always`: shown even when it stands at its default, as IOS does for some. */
export function toggle(
  path: readonly (readonly [string, string])[],
  {
    normally,
    always,
    needs,
    also = (device) => device,
  }: {
    readonly normally: boolean
    readonly always: boolean
    readonly needs?: Needs
    /** What else changes when it is turned on. */
    readonly also?: (device: Device) => Device
  },
): Toggle {
  const text = path.map(([word]) => word).join(' ')
  const { isOn, set } = onOff(text, normally)
  const turned = (device: Device, on: boolean): Effect => ({ device: set(on ? also(device) : device, on) })
  return {
    isOn,
    set,
    command: command({
      mode: 'config',
      path,
      run: (device) => turned(device, true),
      no: (device) => turned(device, false),
      byDefault: (device) => turned(device, normally),
      ...(needs ? { needs } : {}),
      show: (config) => {
        const on = isOn(config)
        return always || on !== normally ? [on ? text : `no ${text}`] : []
      },
    }),
  }
}
