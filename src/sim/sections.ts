// The order of running-config: one list of section heads. Simulated and kept lines whose words begin with a head stand at its place.
//
// A row is a group of heads, and a `!` follows each group that shows something. A row that ends in `!` prints it also when it shows
// nothing, one with `!!` two. Letters behind a head or an `!` name the device families (rows.ts) for which it holds: `username/S`, `!RX`.

import type { Platform } from './platforms/platform.ts'

const GLOBAL = `
version, service nagle, service pad, service tcp-keepalives-in, service tcp-keepalives-out, service timestamps debug, service timestamps log, service timestamps, service password-encryption, service, platform
hostname
boot-start-marker, boot, boot-end-marker
 !
vrf definition
logging on, logging count, logging userinfo, logging queue-limit, logging buffered, logging persistent, logging rate-limit, logging console, logging monitor, enable !RXC
card, aqm-register-fnf, security
username/S, aaa new-model, aaa group, aaa authentication, aaa authorization, aaa accounting, aaa, aaa session-id, no aaa, process, memory-size, memory/RS, clock, boot system/C, errdisable/SC, switch, system, sdm, vtp domain, vtp mode, vtp password, vtp pruning, vtp version, vtp, udld/SC, mmi, network-clock-participate
ip source-route, ip gratuitous-arps, ip options, ip icmp, ip arp, ip nbar, ip routing, ip admission, ip subnet-zero !!!
ip dhcp bootp, ip dhcp use, ip dhcp excluded-address, ip dhcp relay, ip dhcp snooping, ip dhcp database, ip dhcp pool, ip dhcp, ip bootp !!
ip domain list, ip domain lookup, ip domain-lookup, ip domain timeout, ip domain retry, ip domain name, ip domain-name, ip domain, ip host, ip name-server, ip device, ip inspect, ip ips, ip multicast-routing, ip multicast, ip cef, login block-for, login delay, login quiet-mode, login on-failure, login on-success, login, ipv6 unicast-routing, ipv6 source-route, ipv6 multicast-routing, ipv6 general-prefix, ipv6 dhcp pool, ipv6 dhcp, ipv6 cef, ipv6 nd, ipv6 inspect !!
ip vrf
flow record, flow exporter, flow monitor, flow !XC
subscriber
multilink, vpdn, vpdn-group, async-bootp
parameter-map, mls, stcapp, isdn, qos, auto, udld/RX, authentication, access-session, device-tracking, dot1x, device-sensor !!
key, crypto pki, crypto ca
voice service, voice class, voice register, voice translation-rule, voice, voice-card !R
object-group, cts, license, license boot, license smart, diagnostic
archive !R
port-channel/C
errdisable/RX, spanning-tree mode, spanning-tree loopguard, spanning-tree portfast, spanning-tree extend, spanning-tree pathcost, spanning-tree, memory/XC
username/RXC !RXC
redundancy
lldp/RX, cdp/RX, transceiver !RX
vlan access-map, vlan filter, vlan internal, vlan group, vlan dot1q, port-channel/RXS
vlan !S
lldp/SC, cdp/SC
track, kron, controller, ip telnet, ip tcp/RS, ip tftp/RS, ip ftp, ip rcmd, ip ssh/RS, ip finger !
class-map
policy-map, zone security, zone-pair, zone !!
crypto isakmp, crypto keyring, crypto ikev2, crypto ipsec, crypto dynamic-map, crypto map, crypto !!
macro, bridge, template !
interface
router, ipv6 router/X
ip local, ip default-gateway, ip nat/X, ip classless, ip bgp-community, ip forward-protocol, ip pim, ip as-path, ip community-list, ip extcommunity-list, ip prefix-list, ip http/XSC, ip tcp/XC, ip tftp/XC, ip route/XC, ip ssh/XC
ip http/R, ip dns, ip flow-export, ip flow-cache, ip flow-top-talkers, ip nat/RSC, ip route/RS, ip mroute, ip tacacs, ip radius, ip scp, ip sftp
ip access-list, ip sla, ip explicit-path, ip policy-list, logging history, logging trap, logging facility, logging origin-id, logging source-interface, logging host, logging !!RXC
cdp timer, ipv6 route, ipv6 prefix-list, ipv6 ospf, ipv6 local, ipv6 router/RSC, dialer-list, mac, route-map, file, access-list, priority-list, queue-list
snmp-server, snmp
tftp-server, tacacs-server, tacacs, radius-server, radius !
ipv6 access-list
control-plane
mgcp, sccp, dspfarm, dial-peer, gateway, gatekeeper, sip-ua, telephony-service, ephone-dn, ephone-template, ephone, call-manager-fallback, * !
banner, alias, privilege, parser, menu
line
exception, scheduler, process cpu, monitor, ntp, sntp, time-range, event, netconf-yang, restconf, end
`
/** Inside an interface. */
const INTERFACE = `
description, mac-address, mtu, switchport, switchport access, switchport trunk encapsulation, switchport trunk native, switchport trunk allowed, switchport trunk, switchport mode, switchport nonegotiate, switchport voice, switchport private-vlan, switchport block, switchport protected, switchport port-security maximum, switchport port-security violation, switchport port-security aging, switchport port-security mac-address, switchport port-security, bandwidth, delay, encapsulation, vrf, ip vrf, ip arp inspection
ip dhcp relay, ip address, ip access-group, ip mtu, ip redirects, ip unreachables, ip proxy-arp, ip helper-address, ip pim, ip nbar, ip flow, ip nat, ip inspect, ip virtual-reassembly, encapsulation ppp, encapsulation hdlc, encapsulation frame-relay, encapsulation slip, ip tcp, ip ospf network, ip ospf dead-interval, ip ospf hello-interval, ip ospf priority, ip ospf area, ip ospf cost, ip ospf, standby, glbp, vrrp, load-interval, *
shutdown
isdn, dsl, atm, pvc, duplex, speed, media-type, negotiation, lacp port-priority, udld, storm-control, cdp, lldp, ipv6 address, ipv6 enable, ipv6 traffic-filter, ipv6 nd, ipv6 eigrp, ipv6 ospf, ipv6, ospfv3, mop, crypto map, clock rate, channel-protocol, channel-group, spanning-tree, ip dhcp snooping, ip verify, service-policy
`
/** Inside a line. */
const LINE = `
session-timeout, access-class, exec-timeout, privilege, ipv6 access-class, password, logging, login, activation-character, exec, history, length, width, transport preferred, transport input, transport output, transport, *, stopbits, speed, flowcontrol
`
/** Inside `archive`. */
const ARCHIVE = 'log, path, maximum, *'

export interface Order {
  readonly groups: readonly Group[]
  readonly ranks: ReadonlyMap<string, number>
  /** The place of lines that no head names. */
  readonly others: number
}
interface Group {
  /** Its first rank, and the one behind its last. */
  readonly from: number
  readonly to: number
  /** How many `!` it prints when it shows nothing. */
  readonly marks: number
}

function orderOf(text: string, family: string): Order {
  const ranks = new Map<string, number>()
  let rank = 0
  const groups = text
    .trim()
    .split('\n')
    .map((row): Group => {
      const from = rank
      const [, heads = '', marks = '', only = ''] = /^(.*?)(?: (!+)([RXSC]*))?$/.exec(row) ?? []
      for (const written of heads.split(', ').filter(Boolean)) {
        const [head = '', families = family] = written.split('/')
        if (families.includes(family)) ranks.set(head, rank++)
      }
      return { from, to: rank, marks: only === '' || only.includes(family) ? marks.length : 0 }
    })
  return { groups, ranks, others: ranks.get('*') ?? rank }
}

const BLOCKS: Readonly<Record<string, string>> = {
  '': GLOBAL,
  'config-if': INTERFACE,
  'config-line': LINE,
  archive: ARCHIVE,
}
const made = new Map<string, Order>()

/** The order inside a block of a device of a family; `null`: of the whole configuration. In a block that has none, lines stand as they were entered. */
export function orderIn(block: string | null, family: Platform['words']): Order {
  const name = block ?? ''
  const key = Object.hasOwn(BLOCKS, name) ? `${family}${name}` : ''
  let order = made.get(key)
  if (!order) made.set(key, (order = orderOf(BLOCKS[name] ?? '*', family)))
  return order
}

/** The place of a line by its words: that of the longest head that begins them. */
export function rankOf({ ranks, others }: Order, words: string): number {
  for (let head = words; head !== ''; head = head.slice(0, Math.max(head.lastIndexOf(' '), 0))) {
    const rank = ranks.get(head)
    if (rank !== undefined) return rank
  }
  return others
}
