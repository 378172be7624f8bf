// What drops packets on purpose, and a network without it.

import type { Device } from '../../sim/device.ts'
import { withIp } from '../../sim/features/ip/slice.ts'
import { withIpv6 } from '../../sim/features/ipv6/slice.ts'
import type { ReasonKind } from '../../sim/network/reason.ts'
import { NULL } from '../../sim/network/routes.ts'
import type { World } from '../../sim/world.ts'

interface Filter {
  /** What the search for reasons calls a packet that it dropped. */
  readonly kind: ReasonKind
  /** The device without filters of this kind. */
  readonly without: (device: Device) => Device
}

const leadsOn = (route: { readonly interface: string | null }): boolean => route.interface !== NULL
const FILTERS: readonly Filter[] = [
  {
    kind: 'null-route',
    without: (device) => {
      const { ip, ipv6 } = device.config
      const four = ip.routes.every(leadsOn) ? device : withIp(device, { routes: ip.routes.filter(leadsOn) })
      return ipv6.routes.every(leadsOn) ? four : withIpv6(four, { routes: ipv6.routes.filter(leadsOn) })
    },
  },
]

/** Whether a reason is a filter that did what it is there for. */
export const isFilter = (kind: ReasonKind): boolean => FILTERS.some((filter) => filter.kind === kind)
/** The world in which nothing filters: a copy, or the world itself where nothing does. */
export function unfiltered(world: World): World {
  const devices = Object.entries(world.devices).map(
    ([name, device]) => [name, FILTERS.reduce((left, { without }) => without(left), device)] as const,
  )
  const isSame = devices.every(([name, device]) => device === world.devices[name])
  return isSame ? world : { ...world, devices: Object.fromEntries(devices) }
}
