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
  ['c2911', [], 'controller Cellular 0/1\n lte modem link-recovery monitor-timer 20\n'],
  ['c2911', [], 'dial-peer voice 1 pots\n destination-pattern 100\n no sip-register\n'],
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
