// The order of running-config: one list of section heads. Simulated and kept lines whose words begin with a head stand at its place.

/** Groups of heads; a `!` follows each group that shows something. */
const GLOBAL = `
version, service, platform
hostname
boot-start-marker, boot, boot-end-marker
vrf definition
logging on, logging count, logging userinfo, logging buffered, logging persistent, logging rate-limit, logging console, logging monitor
enable
card, aqm-register-fnf, security
username
aaa new-model, aaa group, aaa authentication, aaa authorization, aaa accounting, aaa, aaa session-id, no aaa
process, memory-size, memory, clock, errdisable, switch, system, sdm, vtp domain, vtp mode, vtp password, vtp pruning, vtp version, vtp, mmi, network-clock-participate
ip source-route, ip gratuitous-arps, ip options, ip icmp, ip arp, ip nbar, ip routing, ip cef, ip admission, ip dhcp bootp, ip dhcp use, ip dhcp excluded-address, ip dhcp relay, ip dhcp snooping, ip dhcp database, ip dhcp pool, ip dhcp, ip bootp, ip domain list, ip domain lookup, ip domain-lookup, ip domain timeout, ip domain retry, ip domain name, ip domain-name, ip domain, ip host, ip name-server, ip device, ip inspect, ip ips, ip multicast-routing, ip multicast, login block-for, login delay, login quiet-mode, login on-failure, login on-success, login, ipv6 unicast-routing, ipv6 source-route, ipv6 multicast-routing, ipv6 general-prefix, ipv6 dhcp pool, ipv6 dhcp, ipv6 cef, ipv6 nd, ipv6 inspect
ip vrf
flow record, flow exporter, flow monitor, flow
multilink, vpdn, vpdn-group, subscriber, async-bootp
parameter-map, mls, stcapp, isdn, qos, auto, udld, authentication, access-session, device-tracking, dot1x, device-sensor
key, crypto pki, crypto ca
voice service, voice class, voice register, voice translation-rule, voice, voice-card
object-group, cts, license, diagnostic
archive
memory free
spanning-tree
redundancy
lldp, cdp, transceiver
vlan, port-channel
track, kron, controller, ip telnet, ip tcp, ip tftp, ip ftp, ip rcmd, ip ssh, ip finger
class-map, policy-map, zone security, zone-pair, zone
crypto isakmp, crypto keyring, crypto ikev2, crypto ipsec, crypto dynamic-map, crypto map, crypto
macro, bridge, template
interface
router, ipv6 router
ip local, ip default-gateway, ip classless, ip subnet-zero, ip bgp-community, ip forward-protocol, ip pim, ip as-path, ip community-list, ip extcommunity-list, ip prefix-list
ip http, ip dns, ip flow-export, ip flow-cache, ip flow-top-talkers, ip nat, ip route, ip mroute, ip tacacs, ip radius, ip scp, ip sftp
ip access-list, ip sla, ip explicit-path, ip policy-list, logging history, logging trap, logging facility, logging origin-id, logging source-interface, logging host, logging
cdp timer, ipv6 route, ipv6 prefix-list, ipv6 ospf, ipv6 local, dialer-list, mac, route-map, file, access-list, priority-list, queue-list
snmp-server, snmp
tftp-server, tacacs-server, tacacs, radius-server, radius
ipv6 access-list
control-plane
mgcp, sccp, dspfarm, dial-peer, gateway, gatekeeper, sip-ua, telephony-service, ephone-dn, ephone-template, ephone, call-manager-fallback, *
banner, alias, privilege, parser, menu
line
exception, scheduler, process cpu, monitor, ntp, sntp, time-range, event, netconf-yang, restconf, end
`
/** Inside an interface. */
const INTERFACE = `
description
switchport access, switchport trunk, switchport mode, switchport voice, switchport private-vlan, switchport nonegotiate, switchport block, switchport port-security, switchport, encapsulation, bandwidth, delay, vrf, ip vrf
ip dhcp relay, ip address, ip mtu, ip redirects, ip unreachables, ip proxy-arp, *
shutdown
`
/** Inside a line. */
const LINE = `
session-timeout, access-class, exec-timeout, privilege, password, logging, login, activation-character, exec, history, length, width, transport preferred, transport input, transport output, transport, *
`
/** Inside `archive`. */
const ARCHIVE = 'log, path, maximum, *'

export interface Order {
  /** Ranks of each group of the list, first and behind the last. */
  readonly groups: readonly (readonly [number, number])[]
  readonly ranks: ReadonlyMap<string, number>
  /** The place of lines that no head names. */
  readonly others: number
}

function orderOf(text: string): Order {
  const ranks = new Map<string, number>()
  let rank = 0
  const groups = text
    .trim()
    .split('\n')
    .map((row) => {
      const first = rank
      for (const head of row.split(/\s*,\s*/).filter(Boolean)) ranks.set(head, rank++)
      return [first, rank] as const
    })
  return { groups, ranks, others: ranks.get('*') ?? rank }
}

export const globalOrder = orderOf(GLOBAL)
/** By the block whose lines they order; in any other block lines stand as they were entered. */
export const blockOrders: Readonly<Record<string, Order>> = {
  'config-if': orderOf(INTERFACE),
  'config-line': orderOf(LINE),
  archive: orderOf(ARCHIVE),
}
const asEntered = orderOf('*')

/** The order inside a block; `null`: of the whole configuration. */
export const orderIn = (block: string | null): Order =>
  block === null ? globalOrder : (blockOrders[block] ?? asEntered)

/** The place of a line by its words: that of the longest head that begins them. */
export function rankOf({ ranks, others }: Order, words: string): number {
  for (let head = words; head !== ''; head = head.slice(0, Math.max(head.lastIndexOf(' '), 0))) {
    const rank = ranks.get(head)
    if (rank !== undefined) return rank
  }
  return others
}
