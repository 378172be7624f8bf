// What a person sees at a console: which device it is, what it waits for, and whether it asks for a password.

import type { Device } from './device.ts'
import { platforms } from './platforms/index.ts'
import { waitingText } from './step.ts'
import { hostInFocus } from './hosts/focus.ts'
import type { World } from './world.ts'
import { asksNobody } from './features/access/slice.ts'

export interface ConsoleSummary {
  readonly name: string
  /** `Cisco 2911` */
  readonly product: string
  /** The interface that a remote session comes in by; null: this is the console itself. */
  readonly via: string | null
  /** The device waits for an answer and not for a command. */
  readonly isAsking: boolean
  /** The prompt or the question that waits. */
  readonly prompt: string
  /** It waits for commands, and neither it nor its next start asks for a password. */
  readonly needsNoPassword: boolean
  /** What interrupts a start: a key of the terminal on a router, a button on a switch. */
  readonly breakKey: string
  /** The other devices whose consoles are within reach. */
  readonly others: readonly string[]
}

/** A summary of the console in focus. */
export function consoleSummary(world: World): ConsoleSummary {
  const others = [...Object.keys(world.devices), ...Object.keys(world.hosts ?? {})].filter(
    (name) => name !== world.focus,
  )
  if (hostInFocus(world))
    return {
      name: world.focus,
      product: 'end host',
      via: null,
      isAsking: false,
      prompt: waitingText(world).trim(),
      needsNoPassword: false,
      breakKey: 'Break',
      others,
    }
  const device = world.devices[world.focus] as Device
  const platform = platforms[device.platform]
  const { line, via } = device.session
  return {
    name: world.focus,
    product: platform.product,
    via: line === 'console' ? null : (via ?? 'the network'),
    isAsking: device.question !== null,
    prompt: waitingText(world).trim(),
    needsNoPassword: device.question === null && device.mode === 'user' && hasNoPassword(device),
    breakKey: platform.loader === 'rommon' ? 'Break' : 'Mode',
    others,
  }
}

/** When only one of the two configurations has a password, telling which would give the task away. */
function hasNoPassword({ config, startup }: Device): boolean {
  return (
    asksNobody(config) &&
    !/^ *(?:enable (?:secret|password)|username|password|login local)\b/m.test(startup?.text ?? '')
  )
}
