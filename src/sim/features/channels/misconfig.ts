// The misconfig guard: a bundle in mode `on` whose ports are no bundle at the other end falls into err-disable (ios-switching.md 9.5).

import type { View } from '../../network/view.ts'
import type { World } from '../../world.ts'

/** How long it has to stand. */
const PATIENCE = 35_000
export const MISCONFIG = 'channel-misconfig'

/** When the next bundle has stood too long; null: none is watched. */
export function nextFall({ devices }: World): number | null {
  const since = Object.values(devices).flatMap(({ misconfigSince }) => Object.values(misconfigSince))
  return since.length === 0 ? null : Math.min(...since) + PATIENCE
}

/** Watches the bundles, and puts the first one into err-disable that has stood too long: it and its members. */
export function guarded(world: World, { bundles, topology, inputs }: View): World {
  const { misconfigured, interfaces } = bundles
  const watched = Object.values(world.devices).some(({ misconfigSince }) => Object.keys(misconfigSince).length > 0)
  if (misconfigured.length === 0 && !watched) return world
  const devices = { ...world.devices }
  let isChanged = false
  for (const [i, { name }] of inputs.hardware.entries()) {
    const device = devices[name]
    if (!device) continue
    const found = inputs.spanningTree[i]?.misconfigGuard
      ? misconfigured.flatMap((one) => {
          const { node, name: bundle } = interfaces[one] as (typeof interfaces)[number]
          return topology.nodes[node]?.device === i ? [bundle] : []
        })
      : []
    const known = Object.keys(device.misconfigSince)
    if (known.length === found.length && found.every((bundle) => known.includes(bundle))) continue
    isChanged = true
    const since = found.map((bundle) => [bundle, device.misconfigSince[bundle] ?? world.clock] as const)
    devices[name] = { ...device, misconfigSince: Object.fromEntries(since) }
  }
  if (isChanged) return { ...world, devices }
  for (const i of misconfigured) {
    const { node, name: bundle, ports } = interfaces[i] as (typeof interfaces)[number]
    const { name = '' } = topology.nodes[node] ?? {}
    const device = devices[name]
    const since = device?.misconfigSince[bundle]
    if (!device || since === undefined || world.clock - since < PATIENCE) continue
    const fault = { cause: MISCONFIG, at: world.clock, recoverAt: null }
    const down = [...ports.map((port) => topology.ports[port]?.name ?? ''), bundle]
    return {
      ...world,
      devices: {
        ...devices,
        [name]: {
          ...device,
          errDisabled: { ...device.errDisabled, ...Object.fromEntries(down.map((one) => [one, fault])) },
        },
      },
    }
  }
  return world
}
