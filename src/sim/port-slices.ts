// What the features say of each port: `config.ports`, and the `ports` of every slice that has them. All of it follows the life of the port.

import { withConfig, withSlice, type Config, type Device } from './device.ts'

type Ports = Readonly<Record<string, unknown>>
/** The slices that say something of ports. A port that one does not name stands at the default there. */
type PortSlice = { [S in keyof Config]: Config[S] extends { readonly ports: Ports } ? S : never }[keyof Config]
type ValueIn<S extends PortSlice> = Config[S] extends { readonly ports: Readonly<Record<string, infer Value>> }
  ? Value
  : never

/** The device with what one slice says of a port; null: nothing. */
export function withPort<S extends PortSlice>(
  device: Device,
  slice: S,
  name: string,
  value: ValueIn<S> | null,
): Device {
  const { ports } = device.config[slice] as { readonly ports: Ports }
  const changed = value === null ? without(ports, (key) => key === name) : { ...ports, [name]: value }
  return withSlice(device, slice, { ports: changed } as Partial<Config[S]>)
}

/** What there is of ports: records by their names, in the order of the slices. */
export function portRecords(config: Config): readonly Ports[] {
  const records: Ports[] = [config.ports]
  for (const slice of Object.values(config)) if (hasPorts(slice)) records.push(slice.ports)
  return records
}

/** The device without a port and its subinterfaces. */
export const withoutPort = (device: Device, name: string): Device =>
  withEach(device, (ports) => without(ports, (key) => key === name || key.startsWith(`${name}.`)))

/** The device with a port as `factory` has it. */
export const withPortOf = (device: Device, name: string, factory: Config): Device =>
  withEach(
    device,
    (ports, usual) =>
      Object.hasOwn(usual, name) ? { ...ports, [name]: usual[name] } : without(ports, (key) => key === name),
    factory,
  )

function withEach(
  device: Device,
  change: (ports: Ports, usual: Ports) => Ports,
  factory: Config = device.config,
): Device {
  const { config } = device
  const changed = Object.entries(config).flatMap(([key, slice]: [string, unknown]) => {
    const usual: unknown = factory[key as keyof Config]
    if (key === 'ports') return [[key, change(slice as Ports, usual as Ports)]]
    return hasPorts(slice) && hasPorts(usual) ? [[key, { ...slice, ports: change(slice.ports, usual.ports) }]] : []
  })
  return withConfig(device, Object.fromEntries(changed) as Partial<Config>)
}

const hasPorts = (slice: unknown): slice is { readonly ports: Ports } =>
  typeof slice === 'object' && slice !== null && 'ports' in slice
const without = (ports: Ports, isGone: (name: string) => boolean): Ports =>
  Object.fromEntries(Object.entries(ports).filter(([name]) => !isGone(name)))
