// Global configuration: lists of real devices (ios-help.md 4 and 8), and lines as they are typed.

import { describe, expect, test } from 'vitest'
import { configCommands, provideFeatures } from '../../../src/sim/feature-sets.ts'
import { allFeatures } from '../../../src/sim/features/index.ts'
import { match, tokensOf, treeOf, type Match } from '../../../src/sim/grammar.ts'
import { perPlatform, platforms } from '../../../src/sim/platforms/index.ts'
import type { PlatformName } from '../../../src/sim/platforms/platform.ts'
import { rowsOf, type Row } from '../../../src/sim/rows.ts'
import { CONFIG_TABLES } from '../../../src/sim/words/config-tables.ts'
import { GROUPS } from '../../../src/sim/words/groups.ts'
import { under } from './under.ts'

provideFeatures(allFeatures)

const rows = Object.values(CONFIG_TABLES).flatMap((table) => rowsOf(table, GROUPS))
const all = Object.values(CONFIG_TABLES).join('\n')

test.each([
  ['ip route', 'R', 'A.B.C.D profile static topology vrf'],
  ['ip route', 'S', 'A.B.C.D static'],
  ['ip nat', 'X', 'create inside log outside pool route service settings switchover translation'],
  ['ip access-list', 'R', 'extended helper log-update logging resequence standard'],
  [
    'ip ssh',
    'S',
    'client dh dscp logging maxstartups port precedence pubkey-chain rsa server source-interface stricthostkeycheck',
  ],
  ['router', 'S', 'rip'],
  ['router', 'C', 'bgp eigrp isis lisp ospf ospfv3 rip'],
  ['vtp', 'S', 'domain file interface mode password pruning version'],
  ['vlan', 'C', 'VLANS access-log access-map accounting configuration dot1q filter group internal'],
  ['spanning-tree', 'R', ''],
  ['port-channel load-balance', 'S', 'dst-ip dst-mac src-dst-ip src-dst-mac src-ip src-mac'],
  ['crypto key', 'R', 'decrypt encrypt export generate import move pubkey-chain storage zeroize'],
  ['enable', 'X', 'last-resort password secret use-tacacs'],
])('behind %s on %s: %s', (path, family, words) => {
  expect(under(all, path, family).join(' ')).toBe(words)
})

const treeWith = (listed: readonly Row[]) =>
  perPlatform((platform) =>
    treeOf(
      configCommands().filter(({ modes }) => modes.includes('config')),
      platform,
      listed,
    ),
  )
const treeFor = treeWith(rows)
const simulated = treeWith([])
function meaning(line: string, name: PlatformName, tree = treeFor): Match {
  const platform = platforms[name]
  const typed = tokensOf(line)
  const negated = typed[0]?.text === 'no'
  return match(tree(platform), negated ? typed.slice(1) : typed, line, platform, { negated })
}

describe('is whole', () => {
  test.each([
    ['c2911', 'ip route 10.9.0.0 255.255.0.0 g0/0'],
    ['c2911', 'ip route 10.9.0.0 255.255.0.0 g0/0 10.0.0.2 200 name BACKUP permanent'],
    ['c2911', 'ip route 0.0.0.0 0.0.0.0 10.0.0.2 150 track 1'],
    ['c2911', 'ip route 0.0.0.0 0.0.0.0 dhcp'],
    ['c2911', 'ip route vrf A 10.0.0.0 255.0.0.0 10.1.1.1'],
    ['c2911', 'no ip route 10.9.0.0 255.255.0.0'],
    ['c2911', 'ipv6 route ::/0 g0/0 fe80::1 200'],
    ['c2911', 'access-list 1 permit 10.0.0.0 0.0.0.255 log'],
    ['c2911', 'access-list 101 permit tcp 10.0.0.0 0.0.0.255 gt 1023 any eq www 443 established log'],
    ['c2911', 'access-list 101 deny icmp any host 10.1.1.1 echo'],
    ['c2911', 'no access-list 101'],
    ['c2911', 'ip nat inside source list 1 interface g0/0 overload'],
    ['c2911', 'ip nat inside source static tcp 10.0.0.1 80 interface g0/0 8080 extendable'],
    ['c2911', 'ip nat pool P 1.1.1.1 1.1.1.9 netmask 255.255.255.240'],
    ['c2911', 'ip dhcp excluded-address 10.0.0.1 10.0.0.9'],
    ['c2911', 'ntp server 10.0.0.1 prefer source g0/0 iburst'],
    ['c2911', 'no ntp'],
    ['c2911', 'service timestamps'],
    ['c2911', 'service timestamps log datetime localtime msec year show-timezone'],
    ['c2911', 'no service timestamps'],
    ['c2911', 'clock timezone CET -5 30'],
    ['c2911', 'clock summer-time CEST recurring last Sun Mar 2:00 last Sun Oct 3:00'],
    ['c2911', 'logging host 10.0.0.7 transport udp port 5514'],
    ['c2911', 'logging buffered 16384 informational'],
    ['c2911', 'snmp-server host 10.0.0.7 version 2c public'],
    ['c2911', 'snmp-server community public RO 10'],
    ['c2960', 'snmp-server community secret rw 10'],
    ['c9300', 'snmp-server community secret view V rw MGMT'],
    ['isr4331', 'snmp-server community secret rw 1300'],
    ['c2911', 'username u privilege 15 algorithm-type scrypt secret p'],
    ['c2911', 'enable algorithm-type scrypt secret x'],
    ['c2911', 'aaa authentication login default group tacacs+ local enable'],
    ['c2911', 'line 2'],
    ['c2911', 'line 0/0/0'],
    ['c2911', 'interface virtual-template 1'],
    ['c2911', 'boot host tftp x 10.0.0.1'],
    ['isr4331', 'license boot level securityk9'],
    ['c2960', 'spanning-tree vlan 10,20 root primary diameter 4'],
    ['c2960', 'spanning-tree portfast edge bpduguard default'],
    ['c2960', 'ip arp inspection validate src-mac ip'],
    ['c2960', 'errdisable recovery cause psecure-violation'],
    ['c2960', 'mac address-table static 0011.2233.4455 vlan 10 interface f0/1'],
    ['c2960', 'vtp mode transparent'],
    ['c9300', 'monitor session 1 source interface g1/0/1 rx'],
    ['c9300', 'port-channel load-balance src-dst-mixed-ip-port'],
  ] as const)('%s: %s', (name, line) => {
    expect(meaning(line, name)).toMatchObject({ kind: expect.stringMatching(/^(?:real|command)$/) })
  })
})

describe('wants more', () => {
  test.each([
    ['c2960', 'vlan'],
    ['c2911', 'router ospf'],
    ['c2911', 'access-list 1'],
    ['c2911', 'access-list 101 permit tcp any'],
    ['c2911', 'ntp server'],
    ['c2911', 'clock timezone'],
    ['c2911', 'ip route 0.0.0.0 10.0.0.1'],
    ['c2911', 'ip nat inside source list 1 pool'],
    ['c2911', 'username u algorithm-type scrypt'],
    ['c2911', 'ip dhcp pool'],
    ['c2960', 'spanning-tree vlan 10 priority'],
    ['c2960', 'ip dhcp snooping vlan'],
    ['c2911', 'snmp-server community'],
  ] as const)('%s: %s', (name, line) => {
    expect(meaning(line, name)).toMatchObject({ kind: 'incomplete' })
  })
})

describe('is refused', () => {
  test.each([
    ['c2960', 'vlan banana'],
    ['c2911', 'router ospf abc'],
    ['c2911', 'ntp server 999.1.1.1'],
    ['c2911', 'access-list 1 permti any'],
    ['c2911', 'access-list 1 permit any 0.0.0.255'],
    ['c2911', 'access-list 101 permit tcp any any eq 80 lgo'],
    ['c2911', 'ip route 10.0.0.0 255.0.0.0 10.1.1.1 256'],
    ['c2911', 'spanning-tree mode pvst'],
    ['c2911', 'wrr-queue bandwidth 1 2 3 4'],
    ['c2960', 'ip nat inside source list 1 interface vlan 1'],
    ['c2960', 'router ospf 1'],
    ['c2960', 'spanning-tree vlan 1 priority 61441'],
    ['c2960', 'errdisable recovery interval 29'],
    ['c9300', 'spanning-tree portfast edge default'],
    ['c9300', 'dial-peer voice 1 voip'],
  ] as const)('%s: %s', (name, line) => {
    expect(meaning(line, name)).toMatchObject({ kind: 'invalid' })
  })
})

describe('a line of another mode is no global one', () => {
  test.each([
    'wr mem',
    'show run',
    'sh ip int br',
    'ping 10.0.0.1',
    'copy run start',
    'telnet 10.0.0.1',
    'clock set 10:00:00 1 May 2026',
    'ip address 10.0.0.1 255.255.255.0',
    'ip add 10.0.0.1 255.255.255.0',
    'ip access-group 1 in',
    'ip nat inside',
    'ip ospf 1 area 0',
    'ip verify unicast source reachable-via rx',
    'ip arp inspection trust',
    'ip dhcp snooping trust',
    'ipv6 address 2001:db8::1/64',
    'switchport mode access',
    'channel-group 1 mode active',
    'spanning-tree portfast',
    'spanning-tree guard root',
    'standby 1 ip 10.0.0.1',
    'network 10.0.0.0',
    'passive-interface g0/0',
    'default-router 10.0.0.1',
    'login local',
    'password cisco',
    'logging synchronous',
    'privilege level 15',
    'transport input ssh',
    'no shutdown',
    'power inline auto',
    'frame-relay map ip 10.0.0.1 100',
    'key 1',
    'x',
  ])('%s', (line) => {
    const kinds = (['c2911', 'isr4331', 'c2960', 'c9300'] as const).map((name) => meaning(line, name).kind)
    expect(kinds).not.toContain('real')
    expect(kinds).not.toContain('command')
  })
})

test('a later line replaces an earlier one by its beginning', () => {
  const key = (line: string): unknown => {
    const found = meaning(line, 'c2960')
    return found.kind === 'real' ? found.key : found.kind
  }
  expect(key('ntp server 10.0.0.1 prefer')).toBe('ntp server 10.0.0.1')
  expect(key('logging cns-events warnings')).toBe('logging cns-events')
  expect(key('logging host 10.0.0.1 transport udp')).toBeNull()
})

describe('is simulated as before', () => {
  test.each([
    ['c2911', 'hostname R1'],
    ['c2911', 'enable secret 9 x'],
    ['c2911', 'enable password x y'],
    ['c2911', 'username u privilege 15 secret 5 x'],
    ['c2911', 'username u password 7 0822455D0A16'],
    ['c2911', 'no username u'],
    ['c2911', 'ip domain-name lab'],
    ['c2911', 'no ip domain lookup'],
    ['c2911', 'ip name-server 8.8.8.8 1.1.1.1'],
    ['c2911', 'ip host A 10.0.0.1 10.0.0.2'],
    ['c2911', 'ip route 10.0.0.0 255.0.0.0 10.1.1.1'],
    ['c2911', 'boot system tftp x.bin 10.0.0.1'],
    ['c2911', 'boot config flash:x'],
    ['c2911', 'no boot system'],
    ['c2911', 'banner motd #x#'],
    ['c2911', 'ip ssh version 2'],
    ['c2911', 'service timestamps log datetime msec localtime'],
    ['c2911', 'no service password-encryption'],
    ['c2911', 'no aaa new-model'],
    ['c2911', 'archive'],
    ['c2911', 'interface range g0/0 - 1'],
    ['c2911', 'line vty 0 4'],
    ['c2911', 'file prompt quiet'],
    ['c2960', 'boot buffersize 65536'],
    ['c9300', 'boot system switch all flash:x'],
    ['c9300', 'no system ignore startupconfig switch all'],
  ] as const)('%s: %s', (name, line) => {
    const before = meaning(line, name, simulated)
    const now = meaning(line, name)
    if (before.kind !== 'command') throw new Error('this line is not simulated')
    expect(now).toMatchObject({ kind: 'command', command: before.command, canonical: before.canonical })
  })
})
