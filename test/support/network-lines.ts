// Small networks, and lines that change them: what a learner may type in a lab of several devices.

import { step } from '../../src/sim/step.ts'
import { network, VIEW, type View } from '../../src/sim/network/view.ts'
import { isDeepStrictEqual } from 'node:util'
import type { World } from '../../src/sim/world.ts'
import { worldFrom } from './console.ts'
import type { Random } from './random-lines.ts'

const IMAGES = {
  c2960: 'c2960-lanbasek9-mz.150-2.SE11.bin',
  c9300: 'cat9k_iosxe.17.09.04a.SPA.bin',
  c2911: 'c2900-universalk9-mz.SPA.157-3.M8.bin',
} as const
type Kind = keyof typeof IMAGES
const DEVICES: Readonly<Record<string, Kind>> = { A: 'c2960', B: 'c2960', C: 'c9300', R: 'c2911' }
/** The ports that lines are about: those with a cable first. */
const PORTS: Readonly<Record<Kind, readonly string[]>> = {
  c2960: ['fa0/1', 'fa0/2', 'fa0/3', 'gi0/1', 'gi0/2', 'fa0/9'],
  c9300: ['gi1/0/1', 'gi1/0/2', 'gi1/0/3', 'gi1/0/4', 'gi1/0/9'],
  c2911: ['gi0/0', 'gi0/1', 'gi0/0.10', 'gi0/0.20', 's0/0/0', 's0/0/1'],
}
const CARD = ['Serial0/0/0', 'Serial0/0/1']
const CABLES = [
  ['A Fa0/1', 'B Fa0/1'],
  ['A Fa0/2', 'B Fa0/2'],
  ['A Gi0/1', 'C Gi1/0/1'],
  ['A Gi0/2', 'C Gi1/0/2'],
  ['B Gi0/1', 'C Gi1/0/3'],
  ['B Gi0/2', 'C Gi1/0/4'],
  ['A Fa0/3', 'R Gi0/0'],
  ['B Fa0/3', 'R Gi0/1'],
  ['C Gi1/0/9', 'C Gi1/0/10'],
  ['R Se0/0/0', 'R Se0/0/1'],
]

/** Three switches and a router, some of the cables between them, every console in configuration. */
export function networkWorld(draw: Random): World {
  let world = worldFrom({
    devices: Object.fromEntries(
      Object.entries(DEVICES).map(([name, platform]) => [
        name,
        { platform, flash: [IMAGES[platform]], hostname: name, ...(platform === 'c2911' ? { ports: CARD } : {}) },
      ]),
    ),
    links: CABLES.filter(() => draw(5) > 0),
    focus: 'A',
  })
  const segment = { name: 'HUB', ports: ['A', 'B'].map((device) => ({ device, interface: 'FastEthernet0/9' })) }
  if (draw(3) === 0) world = { ...world, segments: [segment] }
  for (const name of Object.keys(DEVICES))
    for (const line of [`@console ${name}`, 'enable', 'configure terminal']) world = step(world, line).world
  return world
}

const SWITCH_PORT = [
  'shutdown',
  'no shutdown',
  'switchport mode access',
  'switchport mode trunk',
  'switchport mode dynamic desirable',
  'no switchport mode',
  'switchport access vlan VLAN',
  'switchport voice vlan VLAN',
  'switchport trunk native vlan VLAN',
  'switchport trunk allowed vlan VLAN',
  'switchport trunk allowed vlan add VLAN',
  'no switchport trunk allowed vlan',
  'switchport nonegotiate',
  'no switchport nonegotiate',
  'channel-group 1 mode MODE',
  'channel-group 2 mode MODE',
  'no channel-group',
  'speed 100',
  'no speed',
  'duplex half',
  'no duplex',
  'spanning-tree portfast',
  'spanning-tree portfast trunk',
  'no spanning-tree portfast',
  'spanning-tree bpduguard enable',
  'no spanning-tree bpduguard',
  'spanning-tree bpdufilter enable',
  'no spanning-tree bpdufilter',
  'spanning-tree guard root',
  'spanning-tree guard loop',
  'no spanning-tree guard',
  'spanning-tree cost COST',
  'no spanning-tree cost',
  'spanning-tree port-priority 64',
  'spanning-tree vlan VLAN cost COST',
  'spanning-tree link-type shared',
  'no spanning-tree link-type',
] as const
const SWITCH = [
  'vlan VLAN',
  'no vlan VLAN',
  'exit',
  'state suspend',
  'spanning-tree mode pvst',
  'spanning-tree mode rapid-pvst',
  'spanning-tree mode mst',
  'spanning-tree mst configuration',
  'instance 1 vlan VLAN',
  'no instance 1',
  'name LAB',
  'spanning-tree mst 1 priority PRIORITY',
  'spanning-tree mst 0 root primary',
  'spanning-tree vlan VLAN priority PRIORITY',
  'no spanning-tree vlan VLAN priority',
  'spanning-tree vlan VLAN root primary',
  'spanning-tree vlan VLAN forward-time 4',
  'no spanning-tree vlan VLAN',
  'spanning-tree vlan VLAN',
  'spanning-tree pathcost method long',
  'spanning-tree pathcost method short',
  'spanning-tree portfast default',
  'no spanning-tree portfast default',
  'spanning-tree portfast bpduguard default',
  'no spanning-tree portfast bpduguard default',
  'spanning-tree loopguard default',
  'no spanning-tree loopguard default',
  'errdisable recovery cause all',
  'errdisable recovery interval 30',
  'no errdisable recovery cause all',
  'interface vlan VLAN',
  'interface port-channel 1',
  'no interface port-channel 1',
  'ip address 10.0.NET.HOST 255.255.255.0',
  'ipv6 address 2001:DB8:NET::HOST/64',
  'ipv6 address autoconfig',
  'hostname X',
  'cdp run',
  'no cdp run',
  'lldp run',
] as const
const ROUTED = ['no switchport', 'switchport', 'ip address 10.0.NET.HOST 255.255.255.0'] as const
const ROUTER = [
  'shutdown',
  'no shutdown',
  'ip address 10.0.NET.HOST 255.255.255.0',
  'no ip address',
  'encapsulation dot1Q VLAN',
  'encapsulation dot1Q VLAN native',
  'ip route 10.0.NET.0 255.255.255.0 10.0.NET.HOST',
  'ip route 10.0.NET.0 255.255.255.0 10.0.NET.HOST COST',
  'ip route 10.9.NET.0 255.255.255.0 10.9.NET.HOST',
  'ip route 10.9.NET.0 255.255.255.0 10.0.NET.HOST',
  'ip route 0.0.0.0 0.0.0.0 10.9.NET.HOST',
  'ip route 0.0.0.0 0.0.0.0 gi0/0 10.0.NET.HOST permanent',
  'ip route 10.8.0.0 255.255.0.0 gi0/1',
  'ip route 10.8.NET.0 255.255.255.0 10.0.NET.HOST track NET',
  'track NET interface gi0/0 line-protocol',
  'track NET interface gi0/1 ip routing',
  'no track NET',
  'no ip route 10.9.NET.0 255.255.255.0',
  'no ip route 0.0.0.0 0.0.0.0',
  'ip address 10.7.NET.HOST 255.255.255.0 secondary',
  'encapsulation ppp',
  'no keepalive',
  'ipv6 unicast-routing',
  'no ipv6 unicast-routing',
  'ipv6 enable',
  'no ipv6 enable',
  'ipv6 address 2001:DB8:NET::HOST/64',
  'ipv6 address 2001:DB8:NET::/64 eui-64',
  'ipv6 address FE80::HOST link-local',
  'no ipv6 address',
  'ipv6 address autoconfig default',
  'ipv6 nd ra suppress all',
  'no ipv6 nd ra suppress all',
  'ipv6 route 2001:DB8:NET::/64 2001:DB8:HOST::HOST',
  'ipv6 route 2001:DB8:NET::/64 gi0/0 FE80::HOST COST',
  'ipv6 route ::/0 2001:DB8:9::HOST',
  'ipv6 route 2001:DB8:9::/48 2001:DB8:NET::HOST',
  'no ipv6 route ::/0',
  'interface loopback 0',
  'duplex full',
  'speed 10',
] as const
const HANDS = ['@wait 5s', '@wait 15s', '@wait 1m', '@wait 10m'] as const

const VALUES: Readonly<Record<string, readonly string[]>> = {
  VLAN: ['1', '10', '20', '30'],
  MODE: ['on', 'active', 'passive', 'desirable', 'auto'],
  COST: ['1', '19', '200'],
  PRIORITY: ['0', '4096', '24576', '61440'],
  NET: ['1', '2', '3'],
  HOST: ['1', '2', '3'],
}
const pick = <T>(draw: Random, of: readonly T[]): T => of[draw(of.length)] as T

/** What somebody types next, as a few lines: at which console, in which block, what. */
export function networkLines(world: World, draw: Random): readonly string[] {
  const device = world.devices[world.focus]
  if (device && device.mode !== 'config') {
    if (device.question) return ['no']
    return device.mode === 'user' ? ['enable', 'configure terminal'] : ['configure terminal']
  }
  const chance = draw(20)
  if (chance === 0) return [pick(draw, HANDS)]
  if (chance === 1 && draw(4) === 0) return ['end', 'write memory', '@power-cycle', '']
  if (chance < 5) return [`@console ${pick(draw, Object.keys(DEVICES))}`]
  const kind = DEVICES[world.focus] ?? 'c2960'
  if (chance < 10) {
    const port = pick(draw, PORTS[kind])
    const isRange = kind === 'c2960' && draw(4) === 0
    return [isRange ? 'interface range fa0/1 - 2' : `interface ${port}`]
  }
  const lines =
    kind === 'c2911' ? ROUTER : draw(3) === 0 ? SWITCH : kind === 'c9300' && draw(8) === 0 ? ROUTED : SWITCH_PORT
  return [pick(draw, lines).replaceAll(/[A-Z]{3,}/g, (name) => (VALUES[name] ? pick(draw, VALUES[name]) : name))]
}

/** The stages whose value, made line by line, is not the one that is made of the world alone. */
export function strayStages(world: World): readonly string[] {
  const { [VIEW]: kept, ...rest } = world
  const grown: View = network(world, kept ?? null)
  const made = network(rest, null)
  return Object.keys(made.stages).filter(
    (stage) => !isDeepStrictEqual(grown[stage as keyof View], made[stage as keyof View]),
  )
}
