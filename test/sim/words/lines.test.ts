// Lines as they are typed, in the tables of interfaces, lines and blocks.

import { describe, expect, test } from 'vitest'
import { match, tokensOf, treeOf, type Match, type Node } from '../../../src/sim/grammar.ts'
import { platforms } from '../../../src/sim/platforms/index.ts'
import type { PlatformName } from '../../../src/sim/platforms/platform.ts'
import { rowsOf } from '../../../src/sim/rows.ts'
import { BLOCKS } from '../../../src/sim/words/blocks.ts'
import { GROUPS } from '../../../src/sim/words/groups.ts'
import { INTERFACE_ROWS } from '../../../src/sim/words/interface.ts'
import { LINE_ROWS } from '../../../src/sim/words/line.ts'

const trees = new Map<string, Node>()
function treeFor(platform: PlatformName, place: string): Node {
  const key = `${platform} ${place}`
  let tree = trees.get(key)
  if (!tree) {
    const own = { interface: INTERFACE_ROWS, line: LINE_ROWS }[place] ?? BLOCKS.find(({ name }) => name === place)?.rows
    if (own === undefined) throw new Error(`no block ${place}`)
    trees.set(key, (tree = treeOf([], platforms[platform], rowsOf(own, GROUPS))))
  }
  return tree
}
function meaning(platform: PlatformName, place: string, text: string): Match {
  const negated = text.startsWith('no ')
  const line = negated ? text.slice(3) : text
  return match(treeFor(platform, place), tokensOf(line), line, platforms[platform], { negated })
}
/** Headings end with a colon: `c2911, router ospf:`. */
function cases(text: string): [PlatformName, string, string][] {
  let platform: PlatformName = 'c2911'
  let place = ''
  return text
    .trim()
    .split('\n')
    .flatMap((row) => {
      const heading = /^ *(\w+), (.*):$/.exec(row)
      if (!heading) return [[platform, place, row.trim()]]
      platform = heading[1] as PlatformName
      place = heading[2] ?? ''
      return []
    })
}

describe('is a line to its last word', () => {
  test.each(
    cases(`
    c2911, interface:
      dialer pool 1
      frame-relay map ip 10.1.1.1 102 broadcast
      ip address 10.0.0.1 255.255.255.0
      ip address 10.0.0.1 255.255.255.0 secondary
      ip address dhcp
      no ip address
      no ip address 10.0.0.1 255.255.255.0
      ip access-group 101 in
      ip access-group BLOCK out
      no ip access-group 101 in
      ip nat inside
      no ip nat inside
      ip nat ins
      encapsulation dot1q 10
      encapsulation dot1Q 10 native
      encapsulation ppp
      ppp authentication chap pap
      ppp authentication chap callin
      ppp pap sent-username R1 password cisco
      clock rate 64000
      bandwidth 64
      no bandwidth
      ip ospf 1 area 0
      ip ospf cost 10
      no ip ospf cost
      ip ospf network point-to-point
      ip ospf hello-interval 5
      ip ospf dead-interval minimal hello-multiplier 4
      ip ospf message-digest-key 1 md5 cisco123
      ip ospf message-digest-key 1 md5 7 0822455D0A16
      ip ospf authentication message-digest
      ip ospf authentication-key cisco
      ip ospf prio 255
      ip helper-address 10.1.1.1
      no ip helper-address 10.1.1.1
      ipv6 address 2001:db8::1/64
      ipv6 address fe80::1 link-local
      ipv6 address 2001:db8::/64 eui-64
      ipv6 address autoconfig default
      ipv6 enable
      ipv6 ospf 1 area 0
      ipv6 traffic-filter X in
      ipv6 nd ra suppress all
      no ipv6 nd ra suppress
      standby 1 ip 10.0.0.254
      standby 1 priority 150
      standby 1 preempt
      standby 1 preempt delay minimum 30
      standby version 2
      standby 1 track 1 decrement 20
      standby 1 track GigabitEthernet0/1 20
      standby 1 authentication md5 key-string cisco
      standby 1 timers 1 3
      standby 1 timers msec 200 msec 750
      no standby 1 preempt
      no standby 1
      no standby 1 track 1
      vrrp 1 ip 10.0.0.254
      glbp 1 ip 10.0.0.254
      duplex auto
      speed 100
      speed auto
      no cdp enable
      lldp transmit
      crypto map CMAP
      zone-member security INSIDE
      service-policy output QOS
      tunnel source GigabitEthernet0/0
      tunnel source g0/0
      tunnel destination 10.0.0.2
      tunnel mode gre ip
      tunnel protection ipsec profile P
      ip mtu 1400
      ip tcp adjust-mss 1360
      no ip proxy-arp
      ip virtual-reassembly in
      no keepalive
      no mop enabled
      load-interval 30
      channel-group 1
      vrf forwarding A
      ip vrf forwarding A
      pppoe-client dial-pool-number 1
      ip hello-interval eigrp 1 5
      ip summary-address eigrp 1 10.0.0.0 255.255.0.0
      ip authentication mode eigrp 1 md5
      ip bandwidth-percent eigrp 1 40
      ip policy route-map PBR
      ip flow ingress
      ip pim sparse-mode
      ip rip authentication mode md5
      mac-address 0011.2233.4455
      arp timeout 300
    c2960, interface:
      auto qos voip cisco-phone
      authentication order dot1x mab
      authentication event fail action authorize vlan 99
      dot1x timeout tx-period 10
      switchport mode access
      sw m t
      switchport access vlan 10
      sw acc vl 10
      switchport trunk allowed vlan 10,20-30
      switchport trunk allowed vlan add 40
      switchport trunk native vlan 99
      switchport nonegotiate
      switchport voice vlan 150
      switchport port-security
      switchport port-security maximum 2
      switchport port-security maximum 2 vlan access
      switchport port-security mac-address sticky
      switchport port-security mac-address sticky 0011.2233.4455
      switchport port-security mac-address 0011.2233.4455 vlan access
      switchport port-security violation restrict
      switchport port-security aging time 10
      switchport mode dynamic desirable
      switchport protected
      spanning-tree portfast
      spanning-tree portfast trunk
      no spanning-tree portfast
      spanning-tree bpduguard enable
      no spanning-tree bpduguard
      spanning-tree vlan 10 cost 4
      spanning-tree vlan 10,20 port-priority 64
      spanning-tree guard root
      spanning-tree link-type point-to-point
      channel-group 1 mode active
      channel-group 1 mode desirable non-silent
      no channel-group
      no channel-group 1
      channel-protocol lacp
      lacp port-priority 100
      ip dhcp snooping trust
      ip dhcp snooping limit rate 10
      no ip dhcp snooping limit rate
      ip arp inspection trust
      ip arp inspection limit rate 20 burst interval 2
      ip arp inspection limit none
      storm-control broadcast level 50.00
      storm-control broadcast level 50 40.5
      storm-control multicast level pps 1k
      storm-control action shutdown
      power inline never
      power inline auto max 15400
      mls qos trust dscp
      mls qos trust device cisco-phone
      mls qos cos 3
      srr-queue bandwidth share 10 10 60 20
      priority-queue out
      mdix auto
      no mdix auto
      udld port aggressive
      ip verify source port-security
      dot1x pae authenticator
      authentication port-control auto
      mab
      no lldp receive
      flowcontrol receive desired
    c9300, interface:
      lacp rate fast
      vrf forwarding Mgmt-vrf
      ip ospf 1 area 0
      channel-group 100 mode active
      source template PORT
      switchport mode private-vlan host
      cts manual
      device-tracking attach-policy X
    isr4331, interface:
      negotiation auto
      no negotiation auto
      service instance 10 ethernet
      ip nat outside
      media-type rj45
      service instance 10 ethernet
    c2911, line:
      accounting exec default
      exec-timeout 0 0
      exec-timeout 5
      no exec-timeout
      logging synchronous
      transport preferred none
      access-class 10 in
      access-class MGMT in vrf-also
      ipv6 access-class V6 in
      privilege level 15
      history size 100
      no history
      length 0
      width 132
      no exec
      stopbits 1
      speed 9600
      session-timeout 10
      modem InOut
      ip netmask-format decimal
      ip tcp input-coalesce-threshold 10
      rotary 1
      escape-character 3
      escape-character ^C
      autocommand show ip route
      authorization exec default
    c2911, ip access-list extended:
      permit tcp any any eq www
      permit tcp any any eq 80 443
      permit tcp any eq 80 host 10.0.0.1 established log
      10 permit ip 10.0.0.0 0.0.0.255 any
      permit ip any any
      deny icmp any any echo
      deny icmp any any echo-reply log
      deny icmp any any 8 0
      permit udp any range 1 100 any range 200 300
      permit udp any any eq ntp
      permit tcp host 10.0.0.1 host 10.0.0.2 eq 22 time-range WORK log
      no 10
      no permit ip any any
      remark hello world
      20 remark hello
      permit ospf any any
      permit 50 any any
      permit tcp object-group A object-group B eq www
      permit ip any any dscp ef
      permit ip any any precedence critical log
      permit tcp any any syn ack
      permit tcp any any gt 1023 established
      evaluate R
    c2911, ip access-list standard:
      permit 10.0.0.0 0.0.0.255
      permit 10.0.0.1
      permit 10.0.0.1 log
      permit host 10.0.0.1
      permit any log
      10 deny any
      no 10
    c2911, ipv6 access-list:
      permit tcp any host 2001:db8::1 eq www
      permit ipv6 any any
      deny ipv6 2001:db8::/32 any log
      permit icmp any any nd-ns
      sequence 10 permit ipv6 any any
      permit ipv6 any any sequence 20
      no sequence 10
      permit any any
    c2911, router ospf:
      network 10.0.0.0 0.0.0.255 area 0
      router-id 1.1.1.1
      no router-id
      passive-interface default
      passive-interface g0/0
      no passive-interface GigabitEthernet0/1
      default-information originate
      default-information originate always metric 10 metric-type 1
      auto-cost reference-bandwidth 1000
      redistribute static subnets
      redistribute eigrp 100 subnets metric 20
      redistribute connected
      redistribute bgp 65000 route-map X
      area 1 stub no-summary
      area 0 authentication message-digest
      area 1 range 10.0.0.0 255.255.0.0
      area 1 virtual-link 2.2.2.2
      area 1 nssa default-information-originate
      distance 90
      distance ospf external 200
      maximum-paths 8
      log-adjacency-changes
      log-adjacency-changes detail
      no log-adjacency-changes
      summary-address 10.0.0.0 255.0.0.0
      timers throttle spf 5 1000 90000
      neighbor 10.0.0.1 priority 5
      neighbor 10.0.0.1
      distribute-list 10 in
      max-metric router-lsa
      shutdown
      bfd all-interfaces
      default-metric 20
    c2911, router eigrp:
      network 10.0.0.0
      network 10.0.0.0 0.0.0.255
      no auto-summary
      eigrp router-id 1.1.1.1
      eigrp stub connected summary
      eigrp stub
      passive-interface g0/0
      variance 2
      redistribute static
      redistribute ospf 1 metric 10000 100 255 1 1500
      metric weights 0 1 0 1 0 0
      address-family ipv4 unicast autonomous-system 100
      address-family ipv4 vrf A
      address-family ipv4 vrf A autonomous-system 10
      address-family ipv6 autonomous-system 100
    c2911, router eigrp address-family:
      network 10.0.0.0 0.0.0.255
      af-interface default
      af-interface GigabitEthernet0/0
      topology base
      exit-address-family
      eigrp stub connected
    c2911, router eigrp address-family af-interface:
      hello-interval 5
      passive-interface
      authentication mode md5
      authentication mode hmac-sha-256 cisco
      exit-af-interface
      no split-horizon
    c2911, router eigrp address-family topology:
      redistribute static
      exit-af-topology
    c2911, router rip:
      version 2
      network 10.0.0.0
      no auto-summary
      default-information originate
      timers basic 30 180 180 240
    c2911, router bgp:
      aggregate-address 10.0.0.0 255.0.0.0 as-set summary-only
      neighbor 10.0.0.2 remote-as 65001
      neighbor 10.0.0.2 update-source Loopback0
      neighbor 10.0.0.2 next-hop-self
      neighbor 10.0.0.2 route-map X out
      neighbor PEERS peer-group
      neighbor 10.0.0.2 peer-group PEERS
      network 10.0.0.0 mask 255.255.255.0
      network 10.0.0.0
      bgp log-neighbor-changes
      bgp router-id 1.1.1.1
      address-family ipv4
      address-family ipv4 unicast
      address-family ipv6 unicast
      address-family vpnv4
      redistribute connected
      no bgp default ipv4-unicast
    c2911, router bgp address-family:
      neighbor 2001:db8::1 activate
      network 2001:db8::/32
    c2911, router ospfv3:
      address-family ipv6 unicast
      router-id 1.1.1.1
    c2911, router ospfv3 address-family:
      passive-interface default
    c2911, ipv6 router ospf:
      router-id 1.1.1.1
      passive-interface g0/0
      redistribute static
      default-information originate
    c2911, ipv6 router eigrp:
      no shutdown
      eigrp router-id 1.1.1.1
    c2911, ipv6 router rip:
      redistribute static metric 2
    c2911, ip dhcp pool:
      network 10.0.0.0 255.255.255.0
      network 10.0.0.0 /24
      default-router 10.0.0.1
      default-router 10.0.0.1 10.0.0.2
      dns-server 8.8.8.8 8.8.4.4
      domain-name x.com
      lease 7
      lease 0 12
      lease infinite
      option 150 ip 10.0.0.1
      option 43 hex f104.0a0a.0a0a
      option 43 ascii x
      host 10.0.0.5 255.255.255.0
      client-identifier 0100.1122.3344.55
      hardware-address 0011.2233.4455
      utilization mark high 80 log
      no default-router
      import all
    c2911, ipv6 dhcp pool:
      address prefix 2001:db8::/64
      dns-server 2001:db8::1
      domain-name x
    c2960, vlan:
      name SALES
      state suspend
      no name
      shutdown
      remote-span
    c9300, vlan:
      private-vlan primary
      private-vlan association 20,30
    c2911, time-range:
      periodic weekdays 8:00 to 17:00
      periodic Monday Wednesday 8:00 to 17:00
      periodic Monday 8:00 to Friday 17:00
      absolute start 08:00 1 January 2026 end 08:00 31 December 2026
      absolute end 08:00 1 Jan 2026
    c2911, key chain:
      key 1
    c2911, key chain key:
      key-string cisco
      accept-lifetime 00:00:00 Jan 1 2026 infinite
      send-lifetime local 00:00:00 1 Jan 2026 duration 3600
      accept-lifetime 00:00:00 Jan 1 2026 00:00:00 Feb 1 2027
      cryptographic-algorithm hmac-sha-256
    c2911, class-map:
      match protocol http
      match access-group 101
      match access-group name X
      match ip dscp ef
      match dscp af31 af32
      match any
      match cos 5
    c2911, policy-map:
      class VOICE
      class class-default
    c2911, policy-map class:
      priority percent 33
      bandwidth percent 20
      bandwidth remaining percent 20
      police 8000 1000 exceed-action drop
      police 128000 8000 conform-action transmit exceed-action drop
      police cir 128000 conform-action transmit exceed-action set-dscp-transmit 0 violate-action drop
      police 128000
      set dscp ef
      set ip precedence 5
      shape average 128000
      fair-queue
      service-policy CHILD
    c2911, policy-map class police:
      conform-action transmit
      exceed-action set-dscp-transmit af31
    c2911, policy-map type inspect:
      class type inspect CM
    c2911, policy-map type inspect class:
      inspect
    c2911, route-map:
      set as-path prepend 65000 65000
      match ip address 10
      match ip address prefix-list X
      set metric 100
      set ip next-hop 10.0.0.1
      set local-preference 200
    c2911, crypto isakmp policy:
      encryption aes 256
      hash sha256
      authentication pre-share
      group 14
      lifetime 3600
    c2911, crypto map:
      set peer 10.0.0.2
      set transform-set TS
      match address 101
      set pfs group14
      set security-association lifetime seconds 3600
    c2911, crypto ipsec transform-set:
      mode tunnel
    c2911, crypto ipsec profile:
      set transform-set TS
    c2911, crypto ikev2 proposal:
      encryption aes-cbc-256 aes-cbc-128
      integrity sha256
      group 14 19
    c2911, crypto ikev2 keyring:
      peer R2
    c2911, crypto ikev2 keyring peer:
      pre-shared-key cisco
      pre-shared-key local cisco
      address 10.0.0.2
    c2911, crypto ikev2 profile:
      match identity remote address 10.0.0.2 255.255.255.255
      authentication local pre-share
      keyring local KR
    c2911, crypto pki certificate chain:
      certificate self-signed 01
      certificate self-signed 01 nvram:IOS-Self-Sig#1.cer
      certificate ca 0E
      certificate 2A
    c2911, crypto pki certificate chain certificate:
      30820229 30820192 A0030201 02020101 300D0609
      quit
    c2911, crypto pki trustpoint:
      enrollment selfsigned
      subject-name cn=IOS-Self-Signed-Certificate-123
      revocation-check none
      rsakeypair TP-self-signed-123
    c2911, radius server:
      address ipv4 10.0.0.1 auth-port 1812 acct-port 1813
      key cisco
    c2911, tacacs server:
      address ipv4 10.0.0.1
      key 7 0822455D0A16
      single-connection
    c2911, aaa group server radius:
      server name R1
    c2911, ip sla:
      icmp-echo 10.0.0.1 source-interface g0/0
      icmp-echo 10.0.0.1
      udp-jitter 10.0.0.1 16384
    c2911, ip sla icmp-echo:
      frequency 10
      timeout 500
    c2911, track:
      delay down 10 up 20
      object 1 not
    c2911, object-group network:
      host 10.0.0.1
      10.0.0.0 255.255.255.0
      range 10.0.0.1 10.0.0.9
    c2911, object-group service:
      tcp eq www
      tcp-udp eq 53
    isr4331, object-group network:
      10 host 10.0.0.1
    c2911, flow exporter:
      destination 10.0.0.1
      transport udp 9996
    c2911, flow monitor:
      exporter E
    c2911, flow record:
      collect counter bytes
    c2911, ip vrf:
      rd 1:1
      route-target both 1:1
      route-target export 1:1
    c2911, vrf definition:
      rd 65000:1
      address-family ipv4
    c2911, vrf definition address-family:
      exit-address-family
      route-target import 1:1
    c2960, spanning-tree mst configuration:
      instance 1 vlan 10,20-30
      revision 1
      name R
    c2911, parser view:
      secret cisco
    c2911, zone-pair security:
      service-policy type inspect PM
    c2911, archive:
      path flash:backup
      log config
      maximum 5
    c2911, archive log config:
      logging enable
      logging size 200
      hidekeys
      notify syslog
    isr4331, call-home:
      contact-email-addr sch-smart-licensing@cisco.com
      profile "CiscoTAC-1"
    isr4331, call-home profile:
      active
      destination transport-method http
    c9300, redundancy:
      mode sso
    isr4331, redundancy:
      mode none
    c2911, telephony-service:
      max-dn 10
      ip source-address 10.0.0.1 port 2000
      auto assign 1 to 10
    c2911, ephone-dn:
      number 1001
    c2911, ephone:
      mac-address 0011.2233.4455
    c2911, dial-peer voice:
      destination-pattern 1...
    c2911, control-plane:
      service-policy input COPP
    c2960, mac access-list extended:
      permit any any
      deny host 0011.2233.4455 any
    c2960, arp access-list:
      permit ip host 10.0.0.1 mac host 0011.2233.4455
    c9300, vlan access-map:
      action drop
      match ip address X
  `),
  )('on a %s, %s: %s', (platform, place, text) => {
    expect(meaning(platform, place, text)).toMatchObject({ kind: 'real', whole: true })
  })
})
describe('is not complete', () => {
  test.each(
    cases(`
    c2911, interface:
      ip address 10.0.0.1
      ip access-group 101
      encapsulation dot1q
      ipv6 address 2001:db8::1
    c2960, interface:
      switchport
      channel-group 1
    c2911, line:
      access-class 10
    c2911, ip access-list extended:
      permit ip any
      permit tcp any any eq
    c2911, ip access-list standard:
      permit
      permit host
    c2911, router ospf:
      network 10.0.0.0 0.0.0.255
    c2911, router eigrp:
      address-family ipv4
    c2911, ip dhcp pool:
      default-router
    c2911, event manager applet:
      action 1.0
  `),
  )('on a %s, %s: %s', (platform, place, text) => {
    expect(meaning(platform, place, text).kind).toBe('incomplete')
  })
})
describe('has a word that is none', () => {
  test.each(
    cases(`
    c2911, interface:
      encapsulation dot1q 5000
      ipv6 address 2001:db8::g/64
      switchport mode access
      wrr-queue bandwidth
    c2960, interface:
      switchport trunk allowed vlan 10, 20
      switchport trunk encapsulation dot1q
      channel-group 7 mode on
      storm-control broadcast level 101
      encapsulation dot1q 10
      standby 1 ip 10.0.0.1
    c9300, interface:
      spanning-tree portfast edge
    c2911, line:
      ip address 1.1.1.1 255.0.0.0
    c2911, ip access-list extended:
      permit tcp any any eq ssh
    c2911, ip access-list standard:
      permit tcp any any
    c2911, ip dhcp pool:
      network 10.0.0.0 255.255.255.256
    c2911, crypto isakmp policy:
      group 3
  `),
  )('on a %s, %s: %s', (platform, place, text) => {
    expect(meaning(platform, place, text).kind).toBe('invalid')
  })
})

describe('what a later line replaces', () => {
  test.each([
    ['interface', 'ip access-group 101 in', 'ip access-group in'],
    ['interface', 'ip ospf 1 area 0', 'ip ospf area'],
    ['interface', 'standby 1 priority 150', 'standby 1 priority'],
    ['interface', 'ipv6 address fe80::1 link-local', 'ipv6 address link-local'],
    ['interface', 'ipv6 address 2001:db8::1/64', null],
    ['interface', 'ip helper-address 10.0.0.1', null],
    ['line', 'access-class 10 in', 'access-class in'],
    ['router ospf', 'redistribute eigrp 100 subnets', 'redistribute eigrp 100'],
    ['router ospf', 'network 10.0.0.0 0.0.0.255 area 0', null],
    ['router bgp', 'neighbor 10.0.0.2 route-map X out', 'neighbor 10.0.0.2 route-map out'],
    ['ip dhcp pool', 'option 150 ip 10.0.0.1', 'option 150'],
  ])('in %s, %s: %s', (place, text, key) => {
    expect(meaning('c2911', place, text)).toMatchObject({ key })
  })
})

describe('what a line opens', () => {
  test.each([
    ['router eigrp', 'address-family ipv4 unicast autonomous-system 100', 'router eigrp address-family'],
    ['router eigrp address-family', 'af-interface default', 'router eigrp address-family af-interface'],
    ['router bgp', 'address-family ipv4 vrf A', 'router bgp address-family'],
    ['policy-map', 'class VOICE', 'policy-map class'],
    ['policy-map class', 'police 128000', 'policy-map class police'],
    ['policy-map class', 'police 8000 1000 exceed-action drop', null],
    ['crypto pki certificate chain', 'certificate self-signed 01', 'crypto pki certificate chain certificate'],
    ['key chain', 'key 1', 'key chain key'],
  ])('in %s, %s: %s', (place, text, opens) => {
    expect(meaning('c2911', place, text)).toMatchObject({ opens })
  })
})
