// The ports of a configuration: which there are, and what is said of one whatever it is for. Other features say the rest (port-slices.ts).

import { withSlice, type Config, type Device } from '../../device.ts'
import type { KeptLine } from '../../kept.ts'
import type { Platform } from '../../platforms/platform.ts'

declare module '../../device.ts' {
  interface Config {
    /** By full name, in the order in which they were made. */
    readonly ports: Readonly<Record<string, PortConfig>>
    readonly interfaceRanges: InterfaceRanges
  }
}
export interface InterfaceRanges {
  /** `define interface-range NAME …`: the interfaces by the name of the range, in full. */
  readonly named: Readonly<Record<string, readonly string[]>>
}
export const NO_RANGES: InterfaceRanges = { named: {} }
export interface PortConfig {
  readonly shutdown: boolean
  readonly description: string | null
  /** What stands behind its name: `point-to-point`, `type tunnel`. It stays when the port is entered again. */
  readonly link?: string
  readonly kept: readonly KeptLine[]
}
/** A port that is made by a line: it is up at once. */
export const OPEN: PortConfig = { shutdown: false, description: null, kept: [] }
const SHUT: PortConfig = { ...OPEN, shutdown: true }

export const emptyPorts = (platform: Platform): Config['ports'] =>
  Object.fromEntries(platform.ports.map(({ name, isOpen }) => [name, isOpen ? OPEN : SHUT]))

/** The device with a change of a port that exists. */
export function withPortConfig(device: Device, name: string, change: Partial<PortConfig>): Device {
  const old = portOf(device.config, name)
  return old ? withSlice(device, 'ports', { [name]: { ...old, ...change } }) : device
}

export const portOf = ({ ports }: Config, name: string): PortConfig | undefined =>
  Object.hasOwn(ports, name) ? ports[name] : undefined
export const portNames = ({ ports }: Config): readonly string[] => Object.keys(ports)
/** Whether there is a port of this name that is not shut. */
export const isOpen = (config: Config, name: string): boolean => portOf(config, name)?.shutdown === false
