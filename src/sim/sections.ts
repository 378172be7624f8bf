// The order of running-config: one list of section heads. Simulated and kept lines whose words begin with a head stand at its place.
//
// A row is a group of heads, and a `!` follows each group that shows something. A row that ends in `!` prints it also when it shows
// nothing, one with `!!` two. Letters behind a head or an `!` name the device families (rows.ts) for which it holds: `username/S`, `!RX`.
// O is a router that runs IOS 12: a head with it stands there in the place of the other heads of these words.

import type { Platform } from './platforms/platform.ts'

const GLOBAL = `
version, service nagle, service pad, service tcp-keepalives-in, service tcp-keepalives-out, service timestamps debug, service timestamps log, service timestamps, service password-encryption, service, platform
hostname
boot-start-marker, boot, boot-end-marker
 !
aqm-register-fnf/R
vrf definition
logging on, logging count, logging userinfo, logging queue-limit, logging buffered, logging persistent, logging rate-limit, logging console, logging monitor, enable !RXC
card, aqm-register-fnf/XSC, security
username/S, aaa new-model, aaa group, aaa authentication, aaa authorization, aaa accounting, aaa, aaa session-id, no aaa, call-home/X, ethernet/R, resource/O, process, memory-size, memory/RS, clock, boot system/C, errdisable/SC, switch, system, sdm, vtp domain/SC, vtp mode/SC, vtp password/SC, vtp pruning/SC, vtp version/SC, vtp/SC, udld/SC, mmi, network-clock-participate
ip source-route, ip gratuitous-arps, ip options, ip icmp, ip arp, ip nbar, ip routing, ip admission/RXSC, ip subnet-zero, ip cef/O !!!
ip dhcp bootp, ip dhcp use, ip dhcp excluded-address, ip dhcp relay, ip dhcp snooping, ip dhcp database
ip dhcp pool, ip dhcp, ip bootp !!
ip domain list, ip domain lookup, ip domain-lookup, ip domain timeout, ip domain retry, ip domain name, ip domain-name, ip domain, ip host, ip name-server, ip device, ip inspect, ip ips, ip multicast-routing, ip multicast, ip auth-proxy, ip admission/O, ip cef, login block-for/RSC, login delay/RSC, login quiet-mode/RSC, login on-failure/RSC, login on-success/RSC, login/RSC, ipv6 unicast-routing/RSC, ipv6 source-route/RSC, ipv6 multicast-routing/RSC, ipv6 general-prefix/RSC, ipv6 dhcp pool/RSC, ipv6 dhcp/RSC, ipv6 cef/RSC, ipv6 nd/RSC, ipv6 inspect/RSC, l2vpn/C !!
ip vrf, login/X
flow record, flow exporter, flow monitor, flow !XC
subscriber, ipv6 unicast-routing/X, ipv6 source-route/X, ipv6 multicast-routing/X, ipv6 general-prefix/X, ipv6 dhcp pool/X, ipv6 dhcp/X, ipv6 cef/X, ipv6 nd/X, ipv6 inspect/X
multilink, vpdn, vpdn-group, async-bootp, mpls label
vtp/RX, parameter-map, mls, stcapp, isdn, qos, auto, udld/RX, authentication, access-session, device-tracking, dot1x, device-sensor !!
key, crypto pki, crypto ca
voice service, voice class, voice register, voice translation-rule, voice, voice-card !R
object-group, cts, license, license boot, license smart, diagnostic
archive/RXSC, file/RX !R
port-channel/C
errdisable/RX, spanning-tree mode, spanning-tree loopguard, spanning-tree portfast, spanning-tree extend, spanning-tree pathcost, spanning-tree, memory/XC, et-analytics
username/RXC, archive/O !RXC
redundancy, bba-group
lldp/RX, cdp/RX, transceiver !RX
vlan access-map, vlan filter, vlan internal, vlan group, vlan dot1q, port-channel/RXS
vlan !S
lldp/SC, cdp/SC
track, kron, controller, ip telnet, ip tcp/RS, ip tftp/SO, ip ftp, ip rcmd, ip ssh/SO, ip scp/SO, ip finger !
class-map
policy-map, zone security, zone-pair, zone !!
crypto isakmp, crypto keyring, crypto ikev2, crypto ipsec, crypto dynamic-map, crypto map, crypto !!
macro, bridge irb, bridge/XSC, template !
interface
router, ipv6 router/X
ip local, ip default-gateway, ip nat/X, ip classless, ip bgp-community, ip forward-protocol, ip pim/XSC, ip as-path/XSC, ip community-list/XSC, ip extcommunity-list/XSC, ip prefix-list/S, ip route/O, ip http server/XSC, ip http port/XSC, ip http access-class/XSC, ip http authentication/XSC, ip http secure-server/XSC, ip http/XSC, ip tcp/XC, ip tftp/XC, ip route/XC, ip ssh/XC, ip scp/XC
ip http server/R, ip http port/R, ip http access-class/R, ip http authentication/R, ip http secure-server/R, ip http/R, ip tftp/R, ip pim/R, ip dns, ip flow-export, ip flow-cache, ip flow-top-talkers, ip nat/RSC, ip route/RS, ip ssh/R, ip scp/R, ip as-path/R, ip community-list/R, ip extcommunity-list/R, ip mroute, ip tacacs, ip radius, ip sftp
ip access-list, ip sla, ip explicit-path, ip policy-list, ip prefix-list/RXC, logging history, logging trap, logging facility, logging origin-id, logging source-interface, logging host, logging !!RXC
cdp timer, ipv6 route, ipv6 prefix-list, ipv6 ospf, ipv6 local, ipv6 router/RSC, dialer-list, mac, route-map, file/SC, access-list, cdp holdtime/SC, cdp run/SC, cdp advertise-v2/SC, lldp timer/SC, lldp holdtime/SC, lldp reinit/SC, cdp log, priority-list, queue-list
snmp-server, snmp
tftp-server, tacacs-server, tacacs, radius-server, radius !
ipv6 access-list, mpls ldp
control-plane
bridge/R
voice-port, mgcp, sccp, dspfarm, dial-peer, gateway, gatekeeper, sip-ua, telephony-service, ephone-dn, ephone-template, ephone, call-manager-fallback, * !
banner, alias interface, alias configure, alias exec, alias, privilege, parser, menu
line, call-home/RSC
exception, scheduler, process cpu, monitor, ntp, sntp, time-range, event, netconf-yang, restconf, end
`
/** Inside an interface. */
const INTERFACE = `
description, mac-address, mtu, switchport, switchport access, switchport trunk encapsulation, switchport trunk native, switchport trunk allowed, switchport trunk, switchport mode, switchport nonegotiate, switchport voice, switchport private-vlan, switchport block, switchport protected, switchport autostate, switchport port-security maximum, switchport port-security violation, switchport port-security aging, switchport port-security mac-address, switchport port-security, bandwidth, delay, encapsulation, vrf, ip vrf, ip arp inspection
ip dhcp relay, ip unnumbered, ip address, ip nat/X, ip access-group, ip mtu, ip redirects, ip unreachables, ip proxy-arp, ip helper-address, ip pim, ip nbar, ip flow, ip nat/RSC, ip inspect, ip virtual-reassembly, encapsulation ppp, encapsulation hdlc, encapsulation frame-relay, encapsulation slip, ip policy, ip tcp, ip ospf authentication, ip ospf authentication-key, ip ospf message-digest-key, ip ospf network, ip ospf dead-interval, ip ospf hello-interval, ip ospf priority, ip ospf area, ip ospf cost, ip ospf, standby, glbp, vrrp, load-interval, *
shutdown
serial restart-delay
isdn, dsl, atm, pvc, duplex/RX, speed, duplex/SC, media-type, negotiation, lacp port-priority, udld, storm-control, cdp, lldp, ipv6 address, ipv6 enable, ipv6 traffic-filter, ipv6 nd, ipv6 eigrp, ipv6 ospf, ipv6, ospfv3, mop, mpls, isis, clock rate, crypto map, xconnect, channel-protocol, channel-group, spanning-tree, ip dhcp snooping, ip verify, service-policy
`
/** Inside a line. */
const LINE = `
session-timeout, access-class, exec-timeout, privilege, ipv6 access-class, password, logging, login, activation-character, exec, history, length, width, transport preferred, transport input, transport output, transport, *, stopbits, speed, flowcontrol
`
/** Inside `router ospf`. */
const OSPF =
  'router-id, log-adjacency-changes, auto-cost, area, *, redistribute, passive-interface, network, default-information, distance'
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

/** A router with IOS 12. */
const OLD = 'O'

function orderOf(text: string, family: Platform['words'] | typeof OLD): Order {
  const ranks = new Map<string, number>()
  let rank = 0
  const old = new Set(Array.from(text.matchAll(/([^,\n/]+)\/[RXSC]*O/g), ([, head = '']) => head.trim()))
  const isFor = (head: string, families: string | undefined): boolean =>
    family === OLD && old.has(head)
      ? families?.includes(OLD) === true
      : families === undefined || families.includes(family === OLD ? 'R' : family)
  const groups = text
    .trim()
    .split('\n')
    .map((row): Group => {
      const from = rank
      const [, heads = '', marks = '', only = ''] = /^(.*?)(?: (!+)([RXSC]*))?$/.exec(row) ?? []
      for (const written of heads.split(', ').filter(Boolean)) {
        const [head = '', families] = written.split('/')
        if (isFor(head, families)) ranks.set(head, rank++)
      }
      return { from, to: rank, marks: only === '' || only.includes(family === OLD ? 'R' : family) ? marks.length : 0 }
    })
  return { groups, ranks, others: ranks.get('*') ?? rank }
}

const BLOCKS: Readonly<Record<string, string>> = {
  '': GLOBAL,
  'config-if': INTERFACE,
  'config-line': LINE,
  'router ospf': OSPF,
  archive: ARCHIVE,
}
const made = new Map<string, Order>()

/** The order inside a block of a device of a family; `null`: of the whole configuration. In a block that has none, lines stand as they were entered. */
export function orderIn(block: string | null, { words, isOld }: Pick<Platform, 'words' | 'isOld'>): Order {
  const family = isOld === true ? OLD : words
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
