// Networks to draw: a small office with two switches, what goes wrong in it, a campus, and random ones.

import type {
  Carried,
  DeviceKind,
  NetworkPicture,
  PictureCable,
  PictureDevice,
  PortState,
} from '../../src/picture/network-picture.ts'

export function device(name: string, kind: DeviceKind, more: Partial<PictureDevice> = {}): PictureDevice {
  return { name, kind, platform: '', power: 'on', addresses: [], ...more }
}

/** `cable('SW1 Fa0/1', 'PC1 NIC')`; both ends are up unless `more` says otherwise. */
export function cable(
  a: string,
  b: string,
  carries: Carried | null = null,
  more: { readonly a?: PortState; readonly b?: PortState; readonly bundle?: string } = {},
): PictureCable {
  const end = (text: string, state: PortState) => {
    const [device = '', port = ''] = text.split(' ')
    return { device, port, state }
  }
  return { a: end(a, more.a ?? 'up'), b: end(b, more.b ?? 'up'), carries, bundle: more.bundle ?? null }
}

export const access = (vlan: number): Carried => ({ kind: 'access', vlan })
export const trunk = (...vlans: readonly number[]): Carried => ({ kind: 'trunk', vlans })
export const routed: Carried = { kind: 'routed' }

/** Two switches with two trunks, a router on a stick and a PC in each VLAN; SW2 blocks the second trunk. */
export function office(crossing: readonly number[] = [10, 20]): NetworkPicture {
  return {
    level: 'live',
    devices: [
      device('R1', 'router', { platform: 'Cisco 2911', addresses: ['10.0.10.1/24', '10.0.20.1/24'] }),
      device('SW1', 'switch', { platform: 'Catalyst 2960' }),
      device('SW2', 'switch', { platform: 'Catalyst 2960' }),
      device('PC1', 'pc', { addresses: ['10.0.10.11/24'] }),
      device('PC2', 'pc', { addresses: ['10.0.20.12/24'] }),
    ],
    cables: [
      cable('R1 Gi0/0', 'SW1 Gi0/1', trunk(10, 20)),
      cable('SW1 Fa0/23', 'SW2 Fa0/23', trunk(...crossing)),
      cable('SW1 Fa0/24', 'SW2 Fa0/24', trunk(...crossing), { b: 'blocked' }),
      cable('PC1 NIC', 'SW1 Fa0/1', access(10)),
      cable('PC2 NIC', 'SW2 Fa0/1', access(20)),
    ],
  }
}

/** Eleven devices: a provider, two routers, two layer 3 switches with two cables between them, two access switches, a server, PCs and a phone. */
export function campus(): NetworkPicture {
  return {
    level: 'live',
    devices: [
      device('ISP', 'provider'),
      device('R1', 'router', { addresses: ['10.1.0.1/30'] }),
      device('R2', 'router', { addresses: ['10.2.0.1/30'] }),
      device('CORE1', 'l3switch', { addresses: ['10.0.10.2/24', '10.0.20.2/24', '10.0.40.2/24'] }),
      device('CORE2', 'l3switch', { addresses: ['10.0.10.3/24'] }),
      device('ACC1', 'switch'),
      device('ACC2', 'switch'),
      device('SRV1', 'server', { addresses: ['10.0.30.9/24'] }),
      device('PC1', 'pc', { addresses: ['10.0.10.11/24'] }),
      device('PC2', 'pc', { addresses: ['10.0.20.12/24'] }),
      device('PC3', 'pc', { addresses: ['10.0.10.13/24'] }),
      device('PH1', 'phone'),
    ],
    cables: [
      cable('ISP Gi0/0', 'R1 Gi0/0', routed),
      cable('ISP Gi0/1', 'R2 Gi0/0', routed),
      cable('R1 Gi0/1', 'CORE1 Gi1/0/1', routed),
      cable('R2 Gi0/1', 'CORE2 Gi1/0/1', routed),
      cable('CORE1 Gi1/0/23', 'CORE2 Gi1/0/23', trunk(10, 20, 40), { bundle: 'Po1' }),
      cable('CORE1 Gi1/0/24', 'CORE2 Gi1/0/24', trunk(10, 20, 40), { bundle: 'Po1' }),
      cable('CORE1 Gi1/0/3', 'ACC1 Gi0/1', trunk(10, 20, 40)),
      cable('CORE2 Gi1/0/3', 'ACC1 Gi0/2', trunk(10, 20, 40), { b: { blocked: [20] } }),
      cable('CORE1 Gi1/0/4', 'ACC2 Gi0/1', trunk(10, 20, 40), { b: 'blocked' }),
      cable('CORE2 Gi1/0/4', 'ACC2 Gi0/2', trunk(10, 20, 40)),
      cable('CORE2 Gi1/0/9', 'SRV1 NIC', access(30)),
      cable('ACC1 Fa0/1', 'PC1 NIC', access(10)),
      cable('ACC1 Fa0/2', 'PC2 NIC', access(20)),
      cable('ACC2 Fa0/1', 'PC3 NIC', access(10)),
      cable('ACC2 Fa0/2', 'PH1 LAN', null, { a: 'err-disabled', b: 'down' }),
    ],
  }
}

/** Three routers in a triangle, a bundle of two cables below them, and a PC behind a phone. */
export function branches(): NetworkPicture {
  return {
    level: 'live',
    devices: [
      device('R1', 'router', { addresses: ['10.0.12.1/30', '10.0.13.1/30'] }),
      device('R2', 'router', { addresses: ['10.0.12.2/30', '10.0.23.2/30'] }),
      device('R3', 'router', { addresses: ['10.0.13.3/30'] }),
      device('SW1', 'switch'),
      device('SW2', 'switch', { power: 'starting' }),
      device('PH1', 'phone'),
      device('PC1', 'pc', { addresses: ['192.168.10.10/24'] }),
      device('SRV1', 'server', { power: 'off', addresses: ['192.168.20.20/24'] }),
    ],
    cables: [
      cable('R1 Gi0/0', 'R2 Gi0/0', routed),
      cable('R1 Gi0/1', 'R3 Gi0/0', routed, { a: 'shut', b: 'down' }),
      cable('R2 Gi0/1', 'R3 Gi0/1', routed),
      cable('R2 Gi0/2', 'SW1 Gi0/1', trunk(10, 20)),
      cable('SW1 Fa0/23', 'SW2 Fa0/23', trunk(10, 20), { bundle: 'Po1' }),
      cable('SW1 Fa0/24', 'SW2 Fa0/24', trunk(10, 20), { bundle: 'Po1' }),
      cable('SW1 Fa0/1', 'PH1 LAN', access(10)),
      cable('PH1 PC', 'PC1 NIC', access(10)),
      cable('SW2 Fa0/2', 'SRV1 NIC', null, { a: 'down', b: 'down' }),
    ],
  }
}

/** A network of 2 to 12 devices with cables at random, the same one for the same seed. */
export function randomLab(seed: number): NetworkPicture {
  const below = numbersFrom(seed)
  const kinds: readonly DeviceKind[] = [
    'router',
    'router',
    'switch',
    'switch',
    'l3switch',
    'pc',
    'pc',
    'server',
    'phone',
    'segment',
    'provider',
  ]
  const devices = Array.from({ length: 2 + below(11) }, (_, at) => {
    const kind = kinds[below(kinds.length)] ?? 'pc'
    return device(`${kind.slice(0, 2).toUpperCase()}${at + 1}`, kind, {
      addresses: below(3) === 0 ? [`10.0.${at}.1/24`] : [],
    })
  })
  const ports = new Map<string, number>()
  const next = (name: string): string => {
    const port = (ports.get(name) ?? 0) + 1
    ports.set(name, port)
    return `${name} Gi0/${port}`
  }
  const states: readonly PortState[] = [
    'up',
    'up',
    'up',
    'up',
    'down',
    'shut',
    'err-disabled',
    'blocked',
    { blocked: [20] },
  ]
  const carried: readonly (Carried | null)[] = [
    access(10),
    access(20),
    access(30),
    trunk(10, 20),
    trunk(10, 20, 30, 40),
    trunk(),
    routed,
    null,
  ]
  const cables = Array.from({ length: below(devices.length * 2) }, () => {
    const a = devices[below(devices.length)]?.name ?? ''
    const b = devices[below(devices.length)]?.name ?? ''
    return a === b
      ? []
      : [
          cable(next(a), next(b), carried[below(carried.length)] ?? null, {
            a: states[below(states.length)] ?? 'up',
            b: states[below(states.length)] ?? 'up',
          }),
        ]
  }).flat()
  return { level: 'live', devices, cables }
}

/** Whole numbers below a bound, in a row that the seed decides (mulberry32). */
export function numbersFrom(seed: number): (bound: number) => number {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}
