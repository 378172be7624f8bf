// Blocks of saved configurations: pasted whole, they are given back as they were.

import { expect, test } from 'vitest'
import { runningConfigText } from '../../../src/sim/config.ts'
import type { PlatformName } from '../../../src/sim/platforms/platform.ts'
import { freshWorld } from '../../corpus/device.ts'
import { type } from '../../support/console.ts'

const CASES: readonly (readonly [PlatformName, readonly string[], string])[] = [
  [
    'c9300',
    [],
    `router bgp 65000
 template peer-policy OVERLAY
  route-reflector-client
  send-community both
 exit-peer-policy
 template peer-session OVERLAY
  remote-as 65000
  update-source Loopback0
 exit-peer-session
`,
  ],
  [
    'c9300',
    [],
    `interface nve1
 no ip address
 source-interface Loopback0
 host-reachability protocol bgp
 member vni 50101 vrf RED
`,
  ],
  [
    'c2621xm',
    [],
    'interface Group-Async1\n no ip address\n encapsulation ppp\n async mode dedicated\n ppp authentication pap chap\n',
  ],
  ['c2911', ['ATM0'], 'interface ATM0\n no ip address\n shutdown\n no atm ilmi-keepalive\n'],
  ['c2911', ['BRI0'], 'interface BRI0\n no ip address\n encapsulation hdlc\n shutdown\n isdn termination multidrop\n'],
  [
    'c2911',
    ['Serial0/0/1'],
    `interface Serial0/0/1
 no ip address
 encapsulation frame-relay
 shutdown
!
interface Serial0/0/1.102 point-to-point
 description to R2
 ip address 10.2.2.1 255.255.255.252
!
interface Serial0/0/1.103 multipoint
 ip address 10.2.3.1 255.255.255.0
`,
  ],
  ['isr4331', ['Vlan1'], 'vtp mode transparent\nvtp version 1\n'],
  ['isr4331', [], 'et-analytics\n inactive-timeout 10\n'],
  ['isr4331', [], 'virtual-service csr_mgmt\n ip shared host-interface GigabitEthernet0/0/0\n activate\n'],
  [
    'c9300',
    [],
    `router eigrp LAB
 !
 address-family ipv4 unicast autonomous-system 100
  !
  af-interface Vlan10
   no passive-interface
  exit-af-interface
 exit-address-family
`,
  ],
  [
    'c9300',
    [],
    `monitor session 3 type erspan-source
 source interface Gi1/0/3
 destination
  erspan-id 10
  ip address 10.1.1.1
`,
  ],
  ['c2911', [], 'controller Cellular 0/1\n lte modem link-recovery monitor-timer 20\n'],
  ['c2911', [], 'dial-peer voice 1 pots\n destination-pattern 100\n no sip-register\n'],
  [
    'c2911',
    [],
    `voice service voip
 ip address trusted list
  ipv4 10.1.1.0 255.255.255.0
 allow-connections sip to sip
 no supplementary-service sip refer
 sip
  bind control source-interface GigabitEthernet0/0
  registrar server expires max 600 min 60
  no call service stop
`,
  ],
  ['c2911', [], 'voice register dn  1\n number 2001\n name John Doe\n'],
  [
    'c2911',
    [],
    `telephony-service
 no auto-reg-ephone
 max-ephones 40
 create cnf-files version-stamp Jan 01 2002 00:00:00
`,
  ],
  ['c2911', [], 'ephone-dn  1  dual-line\n number 2001\n'],
  ['c2911', [], 'ephone  1\n device-security-mode none\n type 7965\n button  1:1 2:2\n'],
  ['c2911', [], 'ephone-template  1\n softkeys idle  Redial Newcall\n'],
  ['c2911', [], 'ip sla 1\n icmp-echo 10.0.0.1 source-interface GigabitEthernet0/0\n frequency 5\n'],
  ['isr4331', [], 'ip sla 1\n icmp-echo 10.0.0.1\n frequency 5\n'],
  ['c9300', [], 'ip sla 1\n icmp-echo 10.0.0.1\n  frequency 5\n'],
  ['c2911', [], 'crypto isakmp policy 10\n encr aes 256\n hash sha256\n authentication pre-share\n'],
  ['c2621xm', [], 'router ospf 1\n log-adjacency-changes\n'],
  ['c2621xm', [], 'router bgp 1\n no synchronization\n no auto-summary\n'],
  ['c2911', [], 'controller E1 0/1/0\n framing NO-CRC4\n'],
  [
    'c2911',
    ['ATM0'],
    `interface ATM0
 no ip address
 shutdown
 pvc 8/35
  encapsulation aal5mux ppp dialer
  dialer pool-member 1
`,
  ],
  [
    'c2911',
    [],
    `crypto isakmp client configuration group VPN
 key cisco123
!
crypto isakmp profile PROFILE
`,
  ],
  ['c2911', [], 'line vty 0 4\n access-class 10 in\n access-class 11 out\n login\n'],
  ['c2911', [], 'mmi polling-interval 60\nno mmi auto-configure\nno mmi pvc\nmmi snmp-timeout 180\n'],
]

test.each(CASES)('%s %j', (platform, ports, text) => {
  const { device, entries } = type(freshWorld(platform, ports), `enable\nconfigure terminal\n${text}end`)
  expect(entries.filter(({ output }) => /% (?:Invalid|Incomplete)/.test(output)).map(({ input }) => input)).toEqual([])
  expect(runningConfigText(device)).toContain(text)
})

test('a word of the other template is none', () => {
  const { entries } = type(
    freshWorld('c9300'),
    'enable\nconfigure terminal\nrouter bgp 1\ntemplate peer-session A\nroute-reflector-client',
  )
  expect(entries.at(-1)?.output).toContain('% Invalid input')
})

test('a word typed whole leaves a block that knows only the beginning of another', () => {
  const { device } = type(
    freshWorld('c2911'),
    'enable\nconfigure terminal\nephone-dn 1\nnumber 2001\nephone-dn 2\nnumber 2002\nephone 1\ntype 7965\nvoice-card 0\ndspfarm\nvoice class codec 1\ncodec preference 1 g711ulaw\nend',
  )
  const text = runningConfigText(device)
  expect(text).toContain('ephone-dn  1\n number 2001\n')
  expect(text).toContain('ephone-dn  2\n number 2002\n')
  expect(text).toContain('ephone  1\n type 7965\n')
  expect(text).toContain('voice class codec 1\n codec preference 1 g711ulaw\n')
})

test.each<[PlatformName, string]>([
  ['c2621xm', 'no ip domain lookup\nip cef\nip route 0.0.0.0 0.0.0.0 10.0.0.1\nip http server\nip ssh version 2'],
  [
    'c2911',
    'ip ssh version 2\nip cef\nip domain name example.com\nip http server\nip prefix-list A seq 5 permit 10.0.0.0/8',
  ],
])('%s: global lines stand where its release has them', (platform, lines) => {
  const { device } = type(freshWorld(platform), `enable\nconfigure terminal\n${lines}\nend`)
  const order = [
    'ip cef',
    'no ip domain lookup',
    'ip domain name',
    'ip ssh version',
    'ip route',
    'ip http server',
    'ip prefix-list',
  ]
  const shown = runningConfigText(device)
    .split('\n')
    .flatMap((line) => order.find((head) => line.startsWith(head)) ?? [])
  expect(shown).toEqual(
    platform === 'c2621xm'
      ? ['ip cef', 'no ip domain lookup', 'ip ssh version', 'ip route', 'ip http server']
      : ['ip domain name', 'ip cef', 'ip http server', 'ip ssh version', 'ip prefix-list'],
  )
})

test('a class map shows code points as the device does', () => {
  const { device } = type(
    freshWorld('c2911'),
    'enable\nconfigure terminal\nclass-map match-any VOICE\nmatch dscp cs3 af31\nend',
  )
  expect(runningConfigText(device)).toContain(' match  dscp cs3  af31\n')
})

test('static routes stand in the order of their prefixes', () => {
  const { device } = type(
    freshWorld('c2911'),
    'enable\nconfigure terminal\nip route 10.2.0.0 255.255.0.0 10.0.0.1\nip route 10.1.0.0 255.255.0.0 Null0\nip route 0.0.0.0 0.0.0.0 10.0.0.1\nend',
  )
  expect(runningConfigText(device).match(/^ip route .*$/gm)).toEqual([
    'ip route 0.0.0.0 0.0.0.0 10.0.0.1',
    'ip route 10.1.0.0 255.255.0.0 Null0',
    'ip route 10.2.0.0 255.255.0.0 10.0.0.1',
  ])
})

test('IOS XE on a router writes its name servers on one line', () => {
  const shown = (platform: PlatformName): string =>
    runningConfigText(
      type(freshWorld(platform), 'enable\nconfigure terminal\nip name-server 10.0.0.1\nip name-server 10.0.0.2\nend')
        .device,
    )
  expect(shown('isr4331')).toContain('\nip name-server 10.0.0.1 10.0.0.2\n')
  expect(shown('c2911')).toContain('\nip name-server 10.0.0.1\nip name-server 10.0.0.2\n')
})
