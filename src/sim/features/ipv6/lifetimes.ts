// How long what routers told an interface counts on when they do not tell it any more (RFC 4861 6.3, RFC 4862 5.5.3).

import type { Device } from '../../device.ts'
import { ipv6Text } from '../../ipv6.ts'
import type { Heard, Ipv6At } from '../../network/addresses6.ts'
import { bitsOf, type Address } from '../../network/ip.ts'
import type { View } from '../../network/view.ts'
import type { Host, StillValid, World } from '../../world.ts'

const DAY = 86_400_000
/** What routers advertise by default: how long a prefix is valid and preferred, and how long they are default routers. */
export const VALID = 30 * DAY
export const PREFERRED = 7 * DAY
export const ROUTER = 1_800_000

export const prefixKey = ({ address, mask }: Address<bigint>): string => `${ipv6Text(address)}/${bitsOf(mask)}`

/** An interface that asks routers, by the name of its device or host. */
const keyOf = ({ attachments, topology }: View, i: number): string =>
  `${topology.nodes[attachments[i]?.node ?? -1]?.name ?? ''} ${attachments[i]?.name ?? ''}`

/** The world with what routers stopped telling: it counts on for its time. An interface that was down has forgotten it. */
export function withStillValid(world: World, view: View, before: View): World {
  if (!view.addresses6.some(isAsking) && !isRemembered(world)) return world
  const wasHeard = new Map<string, Heard>()
  for (const [i, at] of before.addresses6.entries()) {
    const device = before.topology.nodes[before.attachments[i]?.node ?? -1]?.device ?? -1
    // Nobody remembers across a restart.
    if (at?.asks && before.attachments[i]?.isUp && before.inputs.bootedAt[device] === view.inputs.bootedAt[device])
      wasHeard.set(keyOf(before, i), at.heard)
  }
  const devices: Record<string, Record<string, StillValid>> = {}
  const hosts: Record<string, StillValid> = {}
  for (const [i, at] of view.addresses6.entries()) {
    const one = view.attachments[i]
    const { name = '', kind } = view.topology.nodes[one?.node ?? -1] ?? {}
    if (!at?.asks || !one?.isUp) continue
    const old = kind === 'host' ? world.hosts?.[name]?.stillValid6 : world.devices[name]?.stillValid6?.[one.name]
    const now = outlasting(old ?? NOTHING, wasHeard.get(keyOf(view, i)) ?? null, at.heard, world.clock)
    if (isNothing(now)) continue
    if (kind === 'host') hosts[name] = now
    else devices[name] = { ...devices[name], [one.name]: now }
  }
  return withMemory(world, devices, hosts)
}
const isAsking = (at: Ipv6At | null): boolean => at?.asks === true
const NOTHING: StillValid = { prefixes: {}, routers: {} }
const isNothing = ({ prefixes, routers }: StillValid): boolean =>
  Object.keys(prefixes).length === 0 && Object.keys(routers).length === 0
const isRemembered = ({ devices, hosts = {} }: World): boolean =>
  Object.values(devices).some(({ stillValid6 }) => stillValid6 && Object.keys(stillValid6).length > 0) ||
  Object.values(hosts).some(({ stillValid6 }) => stillValid6 !== undefined)

/** What counts on of what was told: it is not told any more, and its time is not over. */
function outlasting(old: StillValid, was: Heard | null, is: Heard, now: number): StillValid {
  const left = (known: StillValid['prefixes'], had: readonly string[], has: readonly string[], lifetime: number) => {
    const all = { ...Object.fromEntries(had.map((key) => [key, now + lifetime])), ...known }
    return Object.fromEntries(Object.entries(all).filter(([key, until]) => !has.includes(key) && until > now))
  }
  return {
    prefixes: left(old.prefixes, (was?.prefixes ?? []).map(prefixKey), is.prefixes.map(prefixKey), VALID),
    routers: left(old.routers, (was?.routers ?? []).map(ipv6Text), is.routers.map(ipv6Text), ROUTER),
  }
}

function withMemory(
  world: World,
  told: Readonly<Record<string, Readonly<Record<string, StillValid>>>>,
  toldHosts: Readonly<Record<string, StillValid>>,
): World {
  const devices: Record<string, Device> = {}
  for (const [name, device] of Object.entries(world.devices)) {
    const now = told[name] ?? {}
    if (!isAlike(device.stillValid6 ?? {}, now)) devices[name] = { ...device, stillValid6: now }
  }
  const hosts: Record<string, Host> = {}
  for (const [name, host] of Object.entries(world.hosts ?? {})) {
    const { stillValid6, ...rest } = host
    const now = toldHosts[name]
    if (!isAlike(stillValid6 ?? {}, now ?? {})) hosts[name] = now ? { ...rest, stillValid6: now } : rest
  }
  const hasDevices = Object.keys(devices).length > 0
  const hasHosts = Object.keys(hosts).length > 0
  if (!hasDevices && !hasHosts) return world
  return {
    ...world,
    ...(hasDevices ? { devices: { ...world.devices, ...devices } } : {}),
    ...(hasHosts ? { hosts: { ...world.hosts, ...hosts } } : {}),
  }
}
const isAlike = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b)

/** When the time of something that was told is over; null: nothing waits for that. */
export function nextEnd({ devices, hosts = {} }: World): number | null {
  const all = [
    ...Object.values(devices).flatMap(({ stillValid6 }) => (stillValid6 ? Object.values(stillValid6) : [])),
    ...Object.values(hosts).flatMap(({ stillValid6 }) => stillValid6 ?? []),
  ].flatMap(({ prefixes, routers }) => [...Object.values(prefixes), ...Object.values(routers)])
  return all.length === 0 ? null : Math.min(...all)
}
