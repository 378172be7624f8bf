// Configuration blocks that are real but not simulated: the line that opens one, its prompt, and the words it takes.

import type { Block } from './blocks.ts'
import type { Feature } from './platforms/platform.ts'
import type { Row } from './rows.ts'
import { helpOfWord } from './word-help.ts'
import { freeRow, rowsOfPaths } from './words.ts'

interface KeptBlock {
  /** The words that open it; arguments follow. */
  readonly opener: string
  /** Its prompt between the brackets: `config-router`. */
  readonly prompt: string
  /** Word paths it takes; below a path anything is accepted. */
  readonly words: string
  /** A later one of these lines replaces the earlier one. */
  readonly single?: string
  readonly inside?: readonly KeptBlock[]
  /** Only on platforms with this feature. */
  readonly needs?: Feature
}

const ACL = 'deny, permit, remark, evaluate, dynamic'
const SEQUENCE = Array.from({ length: 9 }, (_, i) => String(i + 1)).join(', ')
const AF = `aggregate-address, auto-summary, default-information, default-metric, distance, maximum-paths, neighbor, network, redistribute, exit-address-family, bgp, passive-interface`
const CLASS: KeptBlock = {
  opener: 'class',
  prompt: 'config-pmap-c',
  words:
    'bandwidth, police, priority, queue-limit, random-detect, set, shape, fair-queue, service-policy, inspect, pass, drop',
  single: 'bandwidth, police, priority, shape, queue-limit',
}

const BLOCKS: readonly KeptBlock[] = [
  {
    opener: 'router ospf',
    prompt: 'config-router',
    words: `area, auto-cost, capability, compatible, default-information, default-metric, discard-route, distance, distribute-list, ignore, log-adjacency-changes, max-lsa, max-metric,
      maximum-paths, neighbor, network, nsf, passive-interface, prefix-suppression, redistribute, router-id, shutdown, summary-address, timers, traffic-share, ttl-security`,
    single: 'router-id, auto-cost reference-bandwidth, maximum-paths, default-metric',
  },
  {
    opener: 'router eigrp',
    prompt: 'config-router',
    words: `address-family, auto-summary, default-information, default-metric, distance, distribute-list, eigrp, maximum-paths, metric, neighbor, network, nsf, offset-list, passive-interface,
      redistribute, shutdown, summary-metric, timers, traffic-share, variance`,
    single: 'eigrp router-id, variance, maximum-paths',
    inside: [{ opener: 'address-family', prompt: 'config-router-af', words: `${AF}, af-interface, eigrp, topology` }],
  },
  {
    opener: 'router rip',
    prompt: 'config-router',
    words:
      'address-family, auto-summary, default-information, default-metric, distance, distribute-list, maximum-paths, neighbor, network, offset-list, passive-interface, redistribute, timers, validate-update-source, version',
    single: 'version',
  },
  {
    opener: 'router bgp',
    prompt: 'config-router',
    words: `address-family, aggregate-address, auto-summary, bgp, default-information, default-metric, distance, distribute-list, maximum-paths, neighbor, network, redistribute, synchronization, table-map, timers`,
    single: 'bgp router-id',
    inside: [{ opener: 'address-family', prompt: 'config-router-af', words: AF }],
  },
  {
    opener: 'router isis',
    prompt: 'config-router',
    words: 'net, is-type, metric-style, passive-interface, redistribute, log-adjacency-changes',
    single: 'net, is-type',
  },
  {
    opener: 'router ospfv3',
    prompt: 'config-router',
    words: 'address-family, area, auto-cost, passive-interface, router-id, shutdown, timers',
    single: 'router-id',
    inside: [{ opener: 'address-family', prompt: 'config-router-af', words: AF }],
  },
  {
    opener: 'ipv6 router ospf',
    prompt: 'config-rtr',
    words:
      'area, auto-cost, default-information, distance, log-adjacency-changes, maximum-paths, passive-interface, redistribute, router-id, shutdown, timers',
    single: 'router-id',
  },
  {
    opener: 'ipv6 router rip',
    prompt: 'config-rtr',
    words: 'distance, distribute-list, maximum-paths, port, redistribute, split-horizon, timers',
  },
  {
    opener: 'ipv6 router eigrp',
    prompt: 'config-rtr',
    words: 'eigrp, passive-interface, redistribute, router-id, shutdown, no shutdown',
    single: 'eigrp router-id, router-id',
  },
  { opener: 'ipv6 access-list', prompt: 'config-ipv6-acl', words: `${ACL}, sequence` },
  {
    opener: 'ipv6 dhcp pool',
    prompt: 'config-dhcpv6',
    words: 'address, dns-server, domain-name, import, prefix-delegation, information, link-address',
    single: 'domain-name',
  },
  { opener: 'ip access-list standard', prompt: 'config-std-nacl', words: `${ACL}, ${SEQUENCE}` },
  { opener: 'ip access-list extended', prompt: 'config-ext-nacl', words: `${ACL}, ${SEQUENCE}` },
  {
    opener: 'ip dhcp pool',
    prompt: 'dhcp-config',
    words:
      'accounting, bootfile, class, client-identifier, client-name, default-router, dns-server, domain-name, hardware-address, host, import, lease, netbios-name-server, netbios-node-type, network, next-server, option, origin, relay, update, utilization, vrf',
    single: 'network, default-router, dns-server, domain-name, lease, bootfile, next-server, host',
  },
  {
    opener: 'ip vrf',
    prompt: 'config-vrf',
    words: 'description, export, import, maximum, rd, route-target',
    single: 'rd, description',
  },
  {
    opener: 'ip sla',
    prompt: 'config-ip-sla',
    words:
      'dhcp, dns, ftp, http, icmp-echo, icmp-jitter, path-echo, path-jitter, tcp-connect, udp-echo, udp-jitter, exit',
    inside: ['icmp-echo', 'udp-jitter', 'tcp-connect'].map((opener) => ({
      opener,
      prompt: 'config-ip-sla-echo',
      words: 'frequency, owner, request-data-size, tag, threshold, timeout, tos, verify-data, vrf',
      single: 'frequency, timeout, threshold',
    })),
  },
  {
    opener: 'vrf definition',
    prompt: 'config-vrf',
    words: 'address-family, description, exit-address-family, export, import, rd, route-target, vnet',
    single: 'rd, description',
    inside: [
      {
        opener: 'address-family',
        prompt: 'config-vrf-af',
        words: 'exit-address-family, export, import, maximum, route-target',
      },
    ],
  },
  {
    opener: 'vlan',
    prompt: 'config-vlan',
    words:
      'are, backupcrf, bridge, media, mtu, name, parent, private-vlan, remote-span, ring, said, shutdown, state, ste, stp, tb-vlan1, tb-vlan2',
    single: 'name, state, mtu',
  },
  {
    opener: 'spanning-tree mst configuration',
    prompt: 'config-mst',
    words: 'abort, instance, name, private-vlan, revision, show',
    single: 'name, revision',
    needs: 'switching',
  },
  { opener: 'class-map', prompt: 'config-cmap', words: 'description, match' },
  { opener: 'policy-map', prompt: 'config-pmap', words: 'class, description', inside: [CLASS] },
  { opener: 'route-map', prompt: 'config-route-map', words: 'continue, description, match, set' },
  {
    opener: 'crypto isakmp policy',
    prompt: 'config-isakmp',
    words: 'authentication, encryption, group, hash, lifetime',
    single: 'authentication, encryption, group, hash, lifetime',
  },
  {
    opener: 'crypto isakmp profile',
    prompt: 'conf-isa-prof',
    words: 'description, keyring, match, self-identity, vrf',
  },
  {
    opener: 'crypto isakmp client',
    prompt: 'config-isakmp-group',
    words: 'acl, dns, domain, key, pool, split-dns, wins',
  },
  { opener: 'crypto ipsec transform-set', prompt: 'cfg-crypto-trans', words: 'mode', single: 'mode' },
  { opener: 'crypto ipsec profile', prompt: 'ipsec-profile', words: 'description, set' },
  { opener: 'crypto keyring', prompt: 'conf-keyring', words: 'description, local-address, pre-shared-key, rsa-pubkey' },
  {
    opener: 'crypto pki trustpoint',
    prompt: 'ca-trustpoint',
    words:
      'authorization, crl, enrollment, fqdn, hash, ip-address, password, primary, revocation-check, rsakeypair, serial-number, source, subject-alt-name, subject-name, usage',
    single: 'enrollment, revocation-check, rsakeypair, subject-name',
  },
  {
    opener: 'crypto ikev2',
    prompt: 'config-ikev2',
    words: 'authentication, encryption, group, identity, integrity, keyring, match, peer, proposal',
  },
  { opener: 'crypto map', prompt: 'config-crypto-map', words: 'description, match, qos, reverse-route, set' },
  {
    opener: 'key chain',
    prompt: 'config-keychain',
    words: 'key',
    inside: [
      {
        opener: 'key',
        prompt: 'config-keychain-key',
        words: 'accept-lifetime, cryptographic-algorithm, key-string, send-lifetime',
        single: 'key-string, cryptographic-algorithm',
      },
    ],
  },
  { opener: 'track', prompt: 'config-track', words: 'default, delay, object, threshold', single: 'delay' },
  { opener: 'time-range', prompt: 'config-time-range', words: 'absolute, periodic' },
  {
    opener: 'object-group network',
    prompt: 'config-network-group',
    words: `description, group-object, host, range, any, ${SEQUENCE}`,
  },
  {
    opener: 'object-group service',
    prompt: 'config-service-group',
    words: `description, group-object, icmp, ip, tcp, tcp-udp, udp, ${SEQUENCE}`,
  },
  { opener: 'control-plane', prompt: 'config-cp', words: 'service-policy' },
  {
    opener: 'aaa group server radius',
    prompt: 'config-sg-radius',
    words: 'accounting, authorization, deadtime, ip, server, server-private',
  },
  { opener: 'aaa group server tacacs+', prompt: 'config-sg-tacacs+', words: 'accounting, ip, server, server-private' },
  {
    opener: 'radius server',
    prompt: 'config-radius-server',
    words: 'address, automate-tester, key, retransmit, timeout',
    single: 'address, key, timeout, retransmit',
  },
  {
    opener: 'tacacs server',
    prompt: 'config-server-tacacs',
    words: 'address, key, port, single-connection, timeout',
    single: 'address, key, timeout, port',
  },
  { opener: 'event manager applet', prompt: 'config-applet', words: 'action, description, event, set, trigger' },
  {
    opener: 'flow exporter',
    prompt: 'config-flow-exporter',
    words: 'description, destination, dscp, export-protocol, source, template, transport, ttl',
    single: 'destination, source, transport',
  },
  { opener: 'flow monitor', prompt: 'config-flow-monitor', words: 'cache, description, exporter, record, statistics' },
  { opener: 'flow record', prompt: 'config-flow-record', words: 'collect, description, match' },
  { opener: 'parser view', prompt: 'config-view', words: 'commands, secret' },
  { opener: 'zone security', prompt: 'config-sec-zone', words: 'description' },
  { opener: 'zone-pair security', prompt: 'config-sec-zone-pair', words: 'description, service-policy' },
  {
    opener: 'parameter-map type',
    prompt: 'config-profile',
    words: 'alert, audit-trail, max-incomplete, one-minute, sessions, tcp, udp',
  },
  {
    opener: 'dial-peer voice',
    prompt: 'config-dial-peer',
    words:
      'codec, description, destination-pattern, dtmf-relay, incoming, port, preference, session, translation-profile, voice-class',
  },
  {
    opener: 'controller',
    prompt: 'config-controller',
    words: 'cablelength, channel-group, clock, description, framing, linecode, pri-group, shutdown',
  },
  { opener: 'redundancy', prompt: 'config-red', words: 'application, mode, inter-device' },
]

/** The rows of lines that open blocks, inside of `outer`. */
const openersIn = (blocks: readonly KeptBlock[], outer: string): readonly Row[] =>
  blocks.map(({ opener, needs }) => ({
    ...freeRow(opener, helpOfWord('config', opener)),
    opens: outer + opener,
    families: needs === undefined ? 'RXSC' : 'SC',
  }))
const blocksIn = (blocks: readonly KeptBlock[], outer = ''): readonly Block[] =>
  blocks.flatMap(({ opener, prompt, words, single = '', inside = [] }) => [
    {
      name: outer + opener,
      prompt,
      header: null,
      rows: [...rowsOfPaths('config', words, single), ...openersIn(inside, `${outer}${opener} `)],
    },
    ...blocksIn(inside, `${outer}${opener} `),
  ])

/** Blocks that are kept and not simulated. */
export const keptBlocks: readonly Block[] = blocksIn(BLOCKS)
/** The lines of global configuration that open them. */
export const openerRows: readonly Row[] = openersIn(BLOCKS, '')
