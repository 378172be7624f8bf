import { expect, test } from 'vitest'
import { BLOCKS } from '../../../src/sim/words/blocks.ts'
import { GROUPS } from '../../../src/sim/words/groups.ts'
import { LINE_ROWS } from '../../../src/sim/words/line.ts'
import { under } from './under.ts'

const rows = (name: string): string => BLOCKS.find((block) => block.name === name)?.rows ?? ''

// ios-help.md 4.3 to 4.5, 6.1, 7.2 and 8.7
test.each([
  [
    'the VLAN list of a classic Catalyst',
    rows('vlan'),
    'S',
    'are backupcrf bridge media mtu name parent remote-span ring said shutdown state ste stp tb-vlan1 tb-vlan2',
  ],
  [
    'the list of an OSPF process of a classic router',
    rows('router ospf'),
    'R',
    'address-family area auto-cost bfd capability compatible default-information default-metric discard-route distance distribute-list domain-id domain-tag event-log ignore interface-id ispf limit local-rib-criteria log-adjacency-changes max-lsa max-metric maximum-paths neighbor network nsf passive-interface prefix-suppression priority queue-depth redistribute router-id shutdown snmp summary-address timers traffic-share ttl-security',
  ],
  [
    'the list of a DHCP pool of a classic router',
    rows('ip dhcp pool'),
    'R',
    'accounting bootfile class client-identifier client-name default-router dns-server domain-name hardware-address host import lease netbios-name-server netbios-node-type network next-server odap option origin relay remember renew server subnet update utilization vrf',
  ],
  [
    'the list of an extended access list',
    rows('ip access-list extended'),
    'S',
    '<1-2147483647> deny dynamic evaluate permit remark',
  ],
  ['the list of archive', rows('archive'), 'C', 'log maximum path rollback time-period write-memory'],
  [
    'the protocols of an extended access list of a switch',
    GROUPS['extended'] ?? '',
    'S',
    '<0-255> ahp eigrp esp gre icmp igmp ip ipinip nos ospf pcp pim tcp udp',
  ],
  [
    'the list of a line of a switch',
    LINE_ROWS,
    'S',
    // `accounting` and `authorization` stand there behind `aaa new-model` only.
    'access-class accounting authorization autocommand autocommand-options data-character-bits databits domain-lookup editing escape-character exec exec-banner exec-character-bits exec-timeout flowcontrol full-help history international ip ipv6 length location logging login media-type modem monitor motd-banner notify padding parity prc privilege refuse-message rotary rxspeed session-timeout special-character-bits speed start-character stop-character stopbits terminal-type timeout transport txspeed usb-inactivity-timeout vacant-message width',
  ],
])('%s', (_, table, family, list) => {
  expect(under(table, '', family).join(' ')).toBe(list)
})

test('no two blocks share a name', () => {
  const names = BLOCKS.map(({ name }) => name)
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
})
