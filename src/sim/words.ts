// Real IOS word paths that are not simulated. They take part in abbreviation and answer "% Not simulated here"; below a path anything is accepted.
// The EXEC, show and configuration words that CCNA labs use, so that an abbreviation is as ambiguous as on a real device.

import type { Platform } from './platforms/platform.ts'
import type { Row } from './rows.ts'
import { helpOfWord } from './word-help.ts'

export type Words = readonly (readonly [string, string])[]

/** `before`: the words that stand before each path. */
const paths = (tree: 'exec' | 'config', text: string, before = ''): [string, string][] =>
  text
    .trim()
    .split(/\s*,\s*/)
    .map((path) => [before + path, helpOfWord(tree, before + path)])

export const EXEC_WORDS: Words = [
  ...paths(
    'exec',
    `access-enable, access-profile, call, clear, connect, credential, crypto, disconnect, ethernet, emm, eou, help, lat, lig, lock, login, modemui, mrinfo, mstat, mtrace, name-connection,
     pad, ping ip, ping ipv6, ping mpls, ping vrf, ppp, release, renew, resume, rlogin, set, slip, ssh, systat, tarp, tclquit, telnet, terminal, tn3270, traceroute, tunnel, udptn, voice, waas, webvpn, where, x28, x3`,
  ),
]
export const PRIVILEGED_WORDS: Words = [
  ...EXEC_WORDS,
  ...paths(
    'exec',
    `access-template, alps, archive log, archive tar, audio-prompt, auto, beep, bfe, calendar, cd, clock set, clock read-calendar, clock update-calendar, cns, configure network, configure revert idle, configure terminal lock, configure terminal revert idle,
     configure overwrite-network, debug, dot11, dot1x, event, format, fsck, isdn, license, microcode, mkdir, modem, monitor, more, mpls, ncia, partition, pwd,
     redundancy, rename, restart, rmdir, rsh, scripting, sdlc, send, snmp, spec-file, squeeze, standby, start-chat, tclsh, test, undebug, undelete, upgrade, vpdn, which-route, write core,
     write network, xconnect, reload pause, reload reason, reload warm`,
  ),
]
/** Words that switches have besides. */
const SWITCH_EXEC_WORDS = paths(
  'exec',
  'clear mac address-table, diagnostic, energywise, errdisable, fallback, macro, mls, rcommand, remote, renew, session, switch, test cable-diagnostics, udld, vmps, vtp',
)
const XE_EXEC_WORDS = paths('exec', 'app-hosting, factory-reset, guestshell, hw-module, platform, request, software')

const SHOW_USER = `aaa, adjacency, aliases, alignment, arp, async, auto, bgp, bridge, c2900, calendar, call, cca, cdp, cef, class-map, clns, cns, compress, controllers, crypto, dampening, dhcp, dial-peer, diag,
  dialer, dot11, dxi, environment, eigrp, file descriptors, flow, frame-relay, glbp, hardware, hosts, html, idb, interfaces, inventory, ip access-lists, ip admission, ip aliases, ip arp, ip as-path-access-list, ip bgp,
  ip cache, ip cef, ip ddns, ip dhcp, ip dns, ip eigrp, ip flow, ip http, ip igmp, ip inspect, ip interface, ip local, ip masks, ip mroute, ip msdp, ip nat, ip nbar, ip nhrp, ip ospf, ip pim, ip policy,
  ip prefix-list, ip protocols, ip rip, ip route, ip rpf, ip sla, ip sockets, ip static, ip tcp, ip traffic, ip vrf, ipv6, isdn, isis, key, kron, l2tp, lacp, language,
  license, line, lldp, location, mac-address-table, memory, microcode, modemcap, monitor, mpls, network-clocks, ntp, object-group, parameter-map, parser, pas, platform, policy-map, power, ppp, process, processes, protocols, queueing,
  radius, radius-server, redundancy, resource, rib, rif, rmon, route-map, rtpspi, sessions, shun, sip-ua, snmp, spanning-tree, ssh, ssl, stacks, standby, subscriber, switch, tacacs, tcp, tech-support, template, time-range, track, udp,
  vlan-switch, vlans, voice, vpdn, vrf, vrrp, vtemplate, vtp, xconnect, x25, x29, zone`
export const SHOW_USER_WORDS = paths('exec', SHOW_USER, 'show ')
export const SHOW_WORDS: Words = [
  ...SHOW_USER_WORDS,
  ...paths(
    'exec',
    `running-config all, running-config full, running-config brief, running-config view, flash: all, flash: chips, flash: detailed, flash: err, flash: summary, access-expression, access-lists, accounting, configuration id, configuration lock, buffers, context, debugging, derived-config, dot1x, event, exception, file, ip source-group, key chain, logging,
     pppoe, rom-monitor, secure, subsys, sysmon, usb, webvpn`,
    'show ',
  ),
]
const SWITCH_SHOW_WORDS = paths(
  'exec',
  `authentication, auto qos, cable-diagnostics, cluster, cisp, device-sensor, dtp, energywise, epm, errdisable, etherchannel, fallback, fips, ip arp inspection, ip device, ip dhcp snooping, ip source, link, mab, mac, mac address-table,
   macro, mls, monitor, mvr, nmsp, pagp, port-security, private-vlan, sdm, storm-control, stackwise, tcam, udld, vlan, vmps, wrr-queue`,
  'show ',
)

export const GLOBAL_WORDS: Words = [
  ...paths(
    'config',
    `access-list, alias, appfw, application, arp, async-bootp, bba-group, bgp-policy, bfd, bridge, buffers, call, call-history-mib, cdp advertise-v2, cdp holdtime, cdp run, cdp timer, clns,
     clock summer-time, clock timezone, clock calendar-valid, cns, connect, crypto isakmp enable, crypto isakmp key, crypto isakmp identity, crypto isakmp keepalive, crypto isakmp nat,
     crypto pki certificate, crypto engine, crypto call, crypto gdoi, crypto provisioning, crypto dynamic-map, crypto ipsec security-association, crypto ipsec df-bit, crypto logging, cts,
     define, dial-control-mib, dialer, dialer-list, dnsix-dmdp, dnsix-nat, dot11, dot1x, downward-compatible-config, dspfarm, endpoint, epm, errdisable, ethernet, exception, file verify,
     file privilege, frame-relay, gatekeeper, gateway, gw-accounting, hw-module, identity, ip access-list logging, ip access-list resequence, ip accounting-list, ip address-pool,
     ip admission, ip alias, ip arp, ip as-path, ip bgp-community, ip bootp, ip cef accounting, ip classless, ip community-list, ip ddns, ip default-network, ip device, ip dhcp binding,
     ip dhcp bootp, ip dhcp class, ip dhcp conflict, ip dhcp database, ip dhcp excluded-address, ip dhcp ping, ip dhcp relay, ip dhcp smart-relay, ip dhcp use, ip dns, ip dvmrp,
     ip explicit-path, ip extcommunity-list, ip finger, ip flow-cache, ip flow-export, ip forward-protocol turbo-flood, ip forward-protocol udp, ip gratuitous-arps, ip host, ip host-list,
     ip icmp, ip identd, ip igmp, ip inspect, ip kerberos, ip local, ip mrm, ip mroute, ip msdp, ip multicast, ip multicast-routing, ip mux, ip name-server, ip nat inside source list,
     ip nat inside source route-map, ip nat inside source static, ip nat inside destination, ip nat outside source, ip nat pool, ip nat service, ip nat translation, ip nbar, ip nhrp,
     ip options, ip ospf, ip pgm, ip pim, ip policy-list, ip port-map, ip prefix-list, ip radius, ip rcmd, ip reflexive-list, ip routing, ip rsvp, ip rtcp, ip sap, ip security, ip sla auto,
     ip sla enable, ip sla group, ip sla key-chain, ip sla logging, ip sla low-memory, ip sla reaction-configuration, ip sla reset, ip sla responder, ip sla restart, ip sla schedule,
     ip sla server, ip source-route, ip spd, ip ssh client, ip ssh dh, ip ssh dscp, ip ssh logging, ip ssh maxstartups, ip ssh port, ip ssh precedence, ip ssh pubkey-chain, ip ssh rsa,
     ip ssh server, ip ssh source-interface, ip ssh stricthostkeycheck, ip subnet-zero, ip tacacs, ip tcp, ip telnet, ip tftp blocksize, ip traffic-export, ip trigger-authentication,
     ip urlfilter, ip verify, ip virtual-reassembly, ip wccp, ipc, ipv6 address, ipv6 cef, ipv6 dhcp, ipv6 general-prefix, ipv6 hop-limit, ipv6 host, ipv6 icmp, ipv6 local, ipv6 mld,
     ipv6 mobile, ipv6 multicast-routing, ipv6 nd, ipv6 neighbor, ipv6 ospf, ipv6 pim, ipv6 prefix-list, ipv6 route, ipv6 source-route, ipv6 unicast-routing, isdn, kerberos, kron, l2, l2tp,
     l2tp-class, lane, license, lldp holdtime, lldp reinit, lldp run, lldp timer, lldp tlv-select, location, logging, login block-for, login delay, login on-failure, login on-success,
     login quiet-mode, mac, mac-address-table, macro, map-class, map-list, memory, memory-size, menu, microcode, mls, modem, modemcap, monitor session, mop, mpls, multilink, netbios,
     netconf, nls, ntp, parser cache, parser command, partition, platform, pnp, ppp, pppoe, privilege, process, process-max-time, qdm, qos, queue-list, radius-server, random-detect, regexp,
     resource, rif, rlogin, rmon, route-tag, rtr, rsrb, scheduler, scripting, secure boot-config, secure boot-image, security, sgbp, sip-ua, smrp, snmp, snmp-server, source-bridge, srcp,
     ss7, standby, stun, subscriber-policy, tacacs-server, tarp, template, terminal-queue, tftp-server, tn3270, tunnel, udptn, vc-class, virtual-profile, virtual-template, voice,
     voice-card, voice-port, vpdn, vpdn-group, vtp domain, vtp mode, vtp password, vtp pruning, vtp version, vty-async, wccp, webvpn, wrr-queue, x25, x29, xconnect, aaa accounting,
     aaa attribute, aaa authentication, aaa authorization, aaa cache, aaa configuration, aaa local, aaa max-sessions, aaa memory, aaa nas, aaa pod, aaa server, aaa session-id,
     aaa session-mib, aaa traceback, aaa user, boot bootstrap, boot host, boot network, ip http access-class, ip http active-session-modules, ip http authentication,
     ip http client, ip http max-connections, ip http path, ip http port, ip http secure-active-session-modules, ip http secure-ciphersuite, ip http secure-client-auth, ip http secure-port,
     ip http secure-trustpoint, ip http session-module-list, ip http timeout-policy, ip http banner, ip domain list, ip domain lookup source-interface, ip domain multicast,
     ip domain recursive, ip domain retry, ip domain round-robin, ip domain timeout, ip domain-list, ip ftp passive, banner config-save, banner exec, banner incoming, banner login,
     banner prompt-timeout, banner slip-ppp`,
  ),
  ...paths(
    'config',
    `service alignment, service call-home, service config, service dhcp, service disable-ip-fast-frag, service exec-callback, service exec-wait, service finger, service heartbeat, service hide-telnet-addresses, service internal, service linenumber, service nagle, service old-slip-prompts, service pad, service prompt,
     service pt-vty-logging, service sequence-numbers, service slave-log, service tcp-keepalives-in, service tcp-keepalives-out, service tcp-small-servers, service telnet-zeroidle, service timestamps debug uptime, service timestamps log uptime, service udp-small-servers, service unsupported-transceiver`,
  ),
]
const SWITCH_GLOBAL_WORDS = paths(
  'config',
  `authentication, auto qos, cluster, device-sensor, diagnostic, energywise, errdisable detect, errdisable recovery, fallback, ip arp inspection filter, ip arp inspection log-buffer, ip arp inspection validate, ip arp inspection vlan, ip dhcp snooping, ip source binding, link, mac address-table, mls qos, mvr, nmsp, port-channel load-balance, port-security, power, rep,
   sdm prefer, spanning-tree backbonefast, spanning-tree bridge, spanning-tree etherchannel, spanning-tree extend, spanning-tree logging, spanning-tree loopguard, spanning-tree mode, spanning-tree pathcost, spanning-tree portfast, spanning-tree transmit, spanning-tree uplinkfast, spanning-tree vlan,
   stack-mac, storm-control, switch, system mtu, system env, udld, vlan access-map, vlan dot1q, vlan filter, vlan internal, vmps, access-session, lacp system-priority, lacp`,
)
/** `interface` and the words below it, on every port; the lists of a kind follow. */
export const INTERFACE_WORDS: Words = paths(
  'config',
  `access-expression, arp, autodetect, backup, bandwidth, bfd, bridge-group, carrier-delay, cdp enable, cdp log, cdp tlv, channel-group, clock rate, clns, compress, crypto map, custom-queue-list, dampening, delay, dialer, dialer-group, dot1q, dot1x, down-when-looped, duplex, encapsulation, ethernet, fair-queue, flow-sampler, flowcontrol,
   frame-relay, full-duplex, glbp, half-duplex, history, hold-queue, ip access-group, ip accounting, ip admission, ip authentication, ip bandwidth-percent, ip bgp, ip broadcast-address, ip cef, ip cgmp, ip dhcp, ip directed-broadcast, ip dvmrp, ip eigrp, ip flow, ip hello-interval, ip helper-address, ip hold-time, ip igmp, ip inspect, ip ips, ip load-sharing,
   ip local-proxy-arp, ip mask-reply, ip mfib, ip mobile, ip mrm, ip mroute-cache, ip mtu, ip multicast, ip nat enable, ip nat inside, ip nat outside, ip nbar, ip next-hop-self, ip nhrp, ip ospf, ip pim, ip policy, ip probe, ip proxy-arp, ip redirects, ip rip, ip route-cache, ip router, ip rsvp, ip security, ip split-horizon, ip summary-address, ip tcp, ip traffic-export, ip trigger-authentication, ip unnumbered,
   ip unreachables, ip urlfilter, ip verify, ip virtual-reassembly, ip vrf, ip wccp, ip address dhcp, ipv6 access-list, ipv6 address, ipv6 cef, ipv6 dhcp, ipv6 eigrp, ipv6 enable, ipv6 flow, ipv6 hello-interval, ipv6 hold-time, ipv6 inspect, ipv6 mld, ipv6 mtu, ipv6 multicast, ipv6 nat, ipv6 nd, ipv6 next-hop-self, ipv6 nhrp, ipv6 ospf, ipv6 pim, ipv6 policy, ipv6 redirects, ipv6 rip, ipv6 router, ipv6 rsvp,
   ipv6 split-horizon, ipv6 summary-address, ipv6 tcp, ipv6 traffic-filter, ipv6 unnumbered, ipv6 unreachables, ipv6 verify, ipv6 virtual-reassembly, isis, iso-igrp, keepalive, lacp, lan-name, lldp receive, lldp transmit, lldp tlv-select, load-interval, logging event, loopback, mac-address, macro, max-reserved-bandwidth, media-type, mop, mpls, mtu, multilink-group, negotiation, netbios, ntp, ospfv3, peer, physical-layer, ppp, pppoe, pppoe-client,
   priority-group, random-detect, rate-limit, rmon, roaming-interface, serial, service, service-policy, snmp, source, speed, standby, tarp, timeout, traffic-shape, transmit-interface, trunk-group, tunnel, tx-ring-limit, vrf, vrrp, waas, xconnect, zone-member`,
)
const SWITCH_INTERFACE_WORDS = paths(
  'config',
  `authentication, auto qos, autostate, channel-protocol, device-sensor, energywise, errdisable, ip arp inspection, ip dhcp snooping, ip source, ip verify source, lacp port-priority, lacp rate, link, location, mab, mdix, mls qos, mvr, network-policy, nmsp, pagp, port-type, power inline, private-vlan, priority-queue, queue-set, rep, spanning-tree bpdufilter, spanning-tree bpduguard, spanning-tree cost,
   spanning-tree guard, spanning-tree link-type, spanning-tree mst, spanning-tree port-priority, spanning-tree portfast, spanning-tree stack-port, spanning-tree vlan, srr-queue, storm-control, switchport access vlan, switchport autostate, switchport backup, switchport block, switchport host, switchport mode access, switchport mode dot1q-tunnel, switchport mode dynamic, switchport mode private-vlan, switchport mode trunk,
   switchport nonegotiate, switchport port-security, switchport priority, switchport private-vlan, switchport protected, switchport trunk allowed vlan, switchport trunk encapsulation, switchport trunk native vlan, switchport trunk pruning, switchport voice vlan, udld, vtp, access-session, trust`,
)
export const LINE_WORDS: Words = paths(
  'config',
  `absolute-timeout, activation-character, accounting, authorization, autobaud, autocommand, autocommand-options, autohangup, autoselect, buffer-length, callback,
     data-character-bits, databits, disconnect-character, dispatch-character, dispatch-machine, dispatch-timeout, domain-lookup, editing, escape-character, exec, exec-banner,
     exec-character-bits, flowcontrol, flush-at-activation, full-help, history, hold-character, insecure, international, ip, ipv6, keymap-type, lat, location,
     lockable, logout-warning, modem, monitor, motd-banner, notify, padding, parity, prc-interval, private, refuse-message, rotary, rxspeed, script,
     session-disconnect-warning, session-limit, session-timeout, special-character-bits, speed, start-character, stop-character, stopbits, terminal-type, timeout, 
     transport preferred, tunnel, txspeed, usb-inactivity-timeout, vacant-message, width, login authentication`,
)

/** Lines that are on unless negated: only their `no` form is stored. */
const ON =
  `auto-summary, autostate, capability, cdp enable, cdp run, ip bootp server, ip classless, ip directed-broadcast, ip domain lookup, ip finger, ip ftp passive, ip gratuitous-arps, ip http,
  ip identd, ip mroute-cache, ip proxy-arp, ip redirects, ip route-cache, ip routing, ip source-route, ip split-horizon, ip subnet-zero, ip unreachables, ipv6 cef, ipv6 nd, keepalive, lldp receive,
  lldp transmit, switchport, logging buffered, logging console, logging event, logging monitor, mop enabled, mop sysid, negotiation auto, platform, service dhcp, service pad, service password-recovery,
  service timestamps, snmp trap, spanning-tree vlan, synchronization, activation-character, exec, vstack, setup express, ip dhcp snooping information option, ip dhcp use, ip arp inspection`.split(
    /\s*,\s*/,
  )
/** A later one of these lines replaces the earlier one. */
const SINGLE_GLOBAL = `clock timezone, clock summer-time, logging trap, logging buffered, logging console, logging source-interface, spanning-tree mode, snmp-server location, snmp-server contact, vtp mode, vtp domain, vtp password, vtp version, ntp source, ntp master, cdp timer, cdp holdtime, lldp timer, lldp holdtime, ip http port, ip tftp blocksize, banner login, banner exec`
const SINGLE_INTERFACE = `bandwidth, delay, duplex, speed, encapsulation, mtu, ip mtu, ip tcp adjust-mss, ip ospf cost, ip ospf priority, ip ospf network, ip ospf hello-interval, ip ospf dead-interval, clock rate, load-interval, channel-group, switchport mode, switchport access vlan, switchport voice vlan, switchport trunk native vlan, switchport trunk encapsulation, switchport port-security maximum, switchport port-security violation, spanning-tree cost, spanning-tree port-priority, tunnel source, tunnel destination, tunnel mode, mac-address, media-type, ip unnumbered, ip address dhcp`
const SINGLE_LINE = `exec-timeout, transport input, transport output, transport preferred, privilege level, length, width, stopbits, speed, databits, parity, flowcontrol, history size, session-timeout, escape-character, location`

/** A row below which anything is accepted. */
export const freeRow = (path: string, help: string): Row => ({
  path: path.split(' '),
  help,
  ends: true,
  rest: 'any',
  on: ON.includes(path),
  single: false,
  loose: false,
  noEnds: true,
  leaves: false,
  opens: null,
  next: null,
  user: false,
  families: 'RXSC',
})
const listed = (text: string): readonly string[] =>
  text
    .split(/\s*,\s*/)
    .map((path) => path.trim())
    .filter(Boolean)

/** Rows of word paths written with commas; `single`: those of which a later line replaces the earlier one. */
export function rowsOfPaths(tree: 'exec' | 'config', text: string, single = ''): readonly Row[] {
  return rowsOfWords(paths(tree, text), single)
}
function rowsOfWords(words: Words, single: string): readonly Row[] {
  const base = words.map(([path]) => path)
  const more = [...listed(single), ...ON].filter(
    (path) => !base.includes(path) && base.some((known) => path.startsWith(`${known} `)),
  )
  const singles = new Set(listed(single))
  return [...words, ...more.map((path) => [path, helpOfWord('config', path)] as const)].map(([path, help]) => ({
    ...freeRow(path, help),
    single: singles.has(path),
  }))
}

const INTERFACE_SWITCH_ROWS = rowsOfWords(SWITCH_INTERFACE_WORDS, SINGLE_INTERFACE).map((row) => ({
  ...row,
  families: 'SC',
}))
export const interfaceRows = (): readonly Row[] => [
  ...rowsOfWords(INTERFACE_WORDS, SINGLE_INTERFACE),
  ...INTERFACE_SWITCH_ROWS,
]
export const lineRows = (): readonly Row[] => rowsOfWords(LINE_WORDS, SINGLE_LINE)
export const archiveRows = (): readonly Row[] => rowsOfPaths('config', 'log config, rollback, hidekeys')

/** The rows of a tree of a platform. */
export function rowsOfTree(tree: 'user' | 'privileged' | 'config', platform: Platform): readonly Row[] {
  const switching = platform.features.has('switching')
  const xe = platform.features.has('install')
  switch (tree) {
    case 'user':
      return rowsOfWords([...EXEC_WORDS, ...SHOW_USER_WORDS, ...(switching ? SWITCH_SHOW_WORDS : [])], '')
    case 'privileged':
      return rowsOfWords(
        [
          ...PRIVILEGED_WORDS,
          ...SHOW_WORDS,
          ...(switching ? [...SWITCH_EXEC_WORDS, ...SWITCH_SHOW_WORDS] : []),
          ...(xe ? XE_EXEC_WORDS : []),
        ],
        '',
      )
    case 'config':
      return rowsOfWords([...GLOBAL_WORDS, ...(switching ? SWITCH_GLOBAL_WORDS : [])], SINGLE_GLOBAL).map((row) =>
        switching && row.path.join(' ') === 'ip routing' ? { ...row, on: false } : row,
      )
  }
}

/** Commands of a switch's boot loader that exist and are not simulated. */
export const LOADER_WORDS: readonly (readonly [string, string])[] = paths(
  'exec',
  'arp, cat, fgrep, fsck, load_helper, memory, meminfo, mgmt_clr, mgmt_init, mgmt_show, mkdir, more, ping, rmdir, type, version',
)
/** Commands of ROMmon that exist and are not simulated (ios-behaviour.md 13). */
export const ROMMON_WORDS: readonly (readonly [string, string])[] = paths(
  'exec',
  'alias, break, cont, context, cookie, dev, dis, dnld, frame, history, meminfo, repeat, rommon-pref, showmon, stack, sysret',
)
