// Real IOS word paths that are not simulated. They take part in abbreviation and answer "% Not simulated here"; below a path anything is accepted.
// First cut: the first words of the EXEC, configuration and show trees of IOS 15 on an ISR G2, so that abbreviations are as ambiguous as on a real router.

const paths = (help: string, text: string): [string, string][] => text.trim().split(/\s*,\s*/).map((path) => [path, help])

export const EXEC_WORDS: readonly (readonly [string, string])[] = [
  ...paths(
    'Real command, not simulated here',
    `access-enable, access-profile, call, clear, connect, crypto, disconnect, ethernet, emm, eou, help, lat, lock, login, mrinfo, mstat, mtrace, name-connection,
     pad, ping, ppp, release, renew, resume, rlogin, set, slip, ssh, systat, tclquit, telnet, terminal, traceroute, tunnel, udptn, voice, webvpn, where, x28, x3`,
  ),
]
export const PRIVILEGED_WORDS: readonly (readonly [string, string])[] = [
  ...EXEC_WORDS,
  ...paths(
    'Real command, not simulated here',
    `access-template, archive, audio-prompt, auto, beep, bfe, calendar, cd, clock, cns, configure confirm, configure memory, configure network,
     configure overwrite-network, configure replace, configure revert, debug, erase, event, format, isdn, mkdir, monitor, more, partition, pwd,
     rename, restart, rmdir, rsh, sdlc, send, setup, squeeze, start-chat, tclsh, test, undebug, upgrade, which-route, write core,
     write network, write terminal, xconnect, reload at, reload cancel, reload in, reload pause, reload reason, reload warm`,
  ),
]
const SHOW_USER = `aliases, arp, auto, calendar, call, cdp, class-map, clns, controllers, crypto, dhcp, dial-peer, diag, environment, flow, frame-relay, history, hosts,
  interfaces, inventory, ip access-lists, ip arp, ip bgp, ip cef, ip dhcp, ip eigrp, ip nat, ip ospf, ip protocols, ip rip, ip route, ip ssh, ip traffic, ipv6, isdn,
  license, line, lldp, location, mac-address-table, memory, modemcap, monitor, ntp, platform, policy-map, ppp, privilege, processes, protocols, queueing, radius,
  redundancy, rmon, route-map, sessions, snmp, spanning-tree, ssh, standby, stacks, tacacs, tcp, tech-support, terminal, track, udp, users, vlan-switch, vlans, vpdn, vrrp, vtp`
export const SHOW_USER_WORDS = paths('Real command, not simulated here', SHOW_USER).map(([path, help]): [string, string] => [`show ${path}`, help])
export const SHOW_WORDS: readonly (readonly [string, string])[] = [
  ...SHOW_USER_WORDS,
  ...paths(
    'Real command, not simulated here',
    `access-lists, archive, buffers, configuration, debugging, derived-config, dot1x, event, file, ip interface GigabitEthernet, logging, login, rom-monitor, subsys`,
  ).map(([path, help]): [string, string] => [`show ${path}`, help]),
]
export const GLOBAL_WORDS: readonly (readonly [string, string])[] = [
  ...paths(
    'Real command, kept in the configuration but not simulated here',
    `access-list, alias, archive, arp, bridge, buffers, call, cdp, class-map, clock, cns, control-plane, controller, crypto, default, dial-peer, dialer,
     dialer-list, dot11, event, exception, file, flow, frame-relay, gatekeeper, ip access-list, ip dhcp, ip dns, ip host, ip local, ip multicast-routing, ip name-server,
     ip nat, ip prefix-list, ip routing, ip sla, ip source-route, ip ssh, ip tcp, ip vrf, ipv6, isdn, key, license, lldp, logging, login, mac, map-class, memory, menu,
     modemcap, mpls, multilink, netconf, ntp, object-group, parser, policy-map, privilege, process, queue-list, radius, radius-server, redundancy, rmon,
     route-map, route-tag, router, scheduler, secure, security, sgbp, snmp-server, spanning-tree, subscriber, tacacs-server, template, tftp-server, time-range, track,
     vlan, voice, voice-port, vpdn, vpdn-group, vrf, vtp, vty-async, x25, xconnect, zone, zone-pair, aaa accounting, aaa authentication, aaa authorization, aaa group,
     service dhcp, service pad, service tcp-keepalives-in, service tcp-keepalives-out, service compress-config, service password-recovery, service sequence-numbers,
     service timestamps debug uptime, service timestamps log uptime, boot bootstrap, boot config, boot host, boot network,
     ip http authentication, ip http client, ip http max-connections, ip http port, ip domain list, ip domain timeout, ip ftp passive, ip tftp blocksize,
     banner exec, banner incoming, banner login`,
  ),
  ...paths(
    'Real command, kept in the configuration but not simulated here',
    `no access-list, no alias, no archive, no cdp, no class-map, no clock, no crypto, no ip access-list, no ip dhcp, no ip host, no ip name-server, no ip nat, no ip routing,
     no ip source-route, no ip ssh, no ipv6, no logging, no ntp, no router, no route-map, no snmp-server, no service pad, no service dhcp, no service password-recovery,
     no service tcp-keepalives-in, no service tcp-keepalives-out, no service sequence-numbers, no ip ftp passive, no ip tftp blocksize, no tftp-server, no aaa authentication,
     no aaa authorization, no ip domain list, no vrf, no vlan, no spanning-tree, no lldp, no license, no key, no policy-map, no standby`,
  ),
]
export const INTERFACE_WORDS: readonly (readonly [string, string])[] = paths(
  'Real command, kept in the configuration but not simulated here',
  `arp, backup, bandwidth, bridge-group, carrier-delay, cdp, clock, crypto, delay, duplex, encapsulation, half-duplex, full-duplex, hold-queue, ip access-group, ip dhcp,
   ip directed-broadcast, ip flow, ip helper-address, ip mtu, ip nat, ip nbar, ip ospf, ip policy, ip proxy-arp, ip redirects, ip unreachables, ip virtual-reassembly, ip unnumbered,
   ipv6, keepalive, lldp, load-interval, logging, mac-address, media-type, mtu, negotiation, ntp, ppp, service-policy, snmp, speed, standby, tunnel, vrf, vrrp, xconnect,
   no cdp, no ip access-group, no ip helper-address, no ip nat, no ip ospf, no ip proxy-arp, no ip redirects, no ip route-cache, no ip unreachables, no ipv6, no keepalive, no duplex, no speed,
   no mop, no standby, no bandwidth, no negotiation`,
)
export const LINE_WORDS: readonly (readonly [string, string])[] = paths(
  'Real command, kept in the configuration but not simulated here',
  `access-class, autocommand, databits, editing, escape-character, exec, exec-banner, exec-timeout, flowcontrol, history, length, location, logging, modem, motd-banner,
   notify, parity, privilege, rotary, session-limit, session-timeout, speed, stopbits, terminal-type, timeout, transport, width, no exec, no access-class, no activation-character, no exec-timeout,
   no transport, no exec-banner`,
)
/** Commands of ROMmon that exist and are not simulated (ios-behaviour.md 13). */
export const ROMMON_WORDS: readonly (readonly [string, string])[] = paths(
  'Real command, not simulated here',
  'alias, break, cont, context, cookie, dev, dis, dnld, frame, history, meminfo, repeat, rommon-pref, showmon, stack, sysret, tftpdnld, xmodem',
)
