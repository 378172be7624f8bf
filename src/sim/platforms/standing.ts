// The lines that a configuration has by itself on each family, as public running configurations of it show them. They are read like
// any others, so `no` takes one away, and the factory configuration has it again.

import type { ImageInfo } from '../world.ts'
import { isFrom, isXeFrom } from './release.ts'

const onEach = (ports: readonly string[], lines: string): string =>
  ports.map((port) => `interface ${port}\n${lines}`).join('')
/** The management port of IOS XE has a routing table of its own. */
const management = (vrf: string, port: string): string => `vrf definition ${vrf}
 address-family ipv4
 address-family ipv6
interface ${port}
 vrf forwarding ${vrf}
`

/** An ISR G2. Late releases let nobody in by vty until `transport input` says how. */
export const isrG2Standing = (model: string, serial: string, ports: readonly string[]) => (image: ImageInfo | null) => {
  const isLate = isFrom(image?.version ?? '', '15.4')
  return `multilink bundle-name authenticated
license udi pid ${model} sn ${serial}
redundancy
${onEach(ports, ' duplex auto\n speed auto\n')}control-plane
line 2
 no activation-character
 no exec
 transport preferred none
${isLate ? '' : ' transport input all\n'} transport output pad telnet rlogin lapb-ta mop udptn v120 ssh
 stopbits 1
line vty 0 4
 transport input ${isLate ? 'none' : 'all'}
scheduler allocate 20000 1000
`
}

export const c2600Standing = (ports: readonly string[]) => () =>
  `${onEach(ports, ' duplex auto\n speed auto\n')}ip classless\n`

export const isr4000Standing = (model: string, serial: string, ports: readonly string[]) => (image: ImageInfo | null) =>
  `${isXeFrom(image, '16') ? 'platform qfp utilization monitor load 80\n' : ''}no platform punt-keepalive disable-kernel-core
multilink bundle-name authenticated
license udi pid ${model} sn ${serial}
diagnostic bootup level minimal
spanning-tree extend system-id
redundancy
 mode none
${management('Mgmt-intf', 'GigabitEthernet0')}${onEach(ports, ' negotiation auto\n')}ip http server
ip http authentication local
ip http secure-server
control-plane
line con 0
 transport input none
 stopbits 1
line aux 0
 stopbits 1
`

export const c2960Standing = () => `no service pad
system mtu routing 1500
spanning-tree mode pvst
spanning-tree extend system-id
vlan internal allocation policy ascending
ip http server
ip http secure-server
`

export const c9300Standing = () => `no platform punt-keepalive disable-kernel-core
switch 1 provision c9300-24t
license boot level network-advantage addon dna-advantage
diagnostic bootup level minimal
spanning-tree mode rapid-pvst
spanning-tree extend system-id
redundancy
 mode sso
${management('Mgmt-vrf', 'GigabitEthernet0/0')} negotiation auto
ip http server
ip http authentication local
ip http secure-server
control-plane
 service-policy input system-cpp-policy
line con 0
 stopbits 1
`
