// The order of running-config: a paste in any order is shown in that of the device.

import { expect, test } from 'vitest'
import { runningConfigText } from '../../src/sim/config.ts'
import type { PlatformName } from '../../src/sim/platforms/platform.ts'
import { freshWorld } from '../corpus/device.ts'
import { type } from '../support/console.ts'

/** What is typed for a line that the test names by its beginning. */
const WHOLE: Readonly<Record<string, string>> = {
  'interface Gi': 'interface Loopback0',
  'interface Fa': 'interface Loopback0',
  'username a': 'username a password 0 b',
  archive: 'archive\npath flash:a',
}

test.each<readonly [PlatformName, readonly string[], string, readonly string[]]>([
  [
    'isr4331',
    ['Vlan1'],
    'a dialer stands behind the VLANs, which stand behind the ports',
    ['interface GigabitEthernet0/0/0', 'interface Vlan1', 'interface Dialer1'],
  ],
  ['c9300', [], 'an overlay stands behind the VLANs', ['interface Vlan1', 'interface nve1', 'ip forward-protocol nd']],
  [
    'c2960',
    ['FastEthernet0'],
    'the management port stands before the others',
    ['interface Port-channel1', 'interface FastEthernet0', 'interface FastEthernet0/1'],
  ],
  ['c2911', [], 'a group of PPPoE stands behind redundancy', ['redundancy', 'bba-group pppoe global', 'interface Gi']],
  [
    'c9300',
    [],
    'call-home of release 17 stands behind the lines',
    ['line vty 5 15', 'call-home', 'ntp server 10.0.0.1'],
  ],
  ['isr4331', [], 'call-home of release 16 stands behind AAA', ['no aaa new-model', 'call-home', 'ip domain name a.b']],
  ['c9300', [], 'EVPN stands behind login', ['login on-success log', 'l2vpn evpn', 'interface Vlan1']],
  ['isr4331', [], 'login stands behind the VRFs', ['ip cef', 'ip vrf A', 'login on-success log']],
  ['c2911', [], 'SCP stands behind SSH', ['ip ssh time-out 60', 'ip scp server enable', 'control-plane']],
  ['c2621xm', [], 'the archive of IOS 12 stands behind the users', ['username a', 'archive', 'interface Fa']],
])('%s %j: %s', (platform, ports, _, lines) => {
  const typed = lines.toReversed().map((line) => WHOLE[line] ?? line)
  const { device } = type(freshWorld(platform, ports), ['enable', 'configure terminal', ...typed].join('\n'))
  const shown = runningConfigText(device)
  const places = lines.map((line) => shown.indexOf(`\n${line}`))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})
