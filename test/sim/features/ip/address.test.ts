// What `ip address` refuses (ios-routing.md 3.2).

import { expect, test } from 'vitest'
import { configuring, plays, type } from '../../../support/console.ts'

test.each([
  ['10.1.1.0 255.255.255.0', 'Bad mask /24 for address 10.1.1.0'],
  ['10.1.1.255 255.255.255.0', 'Bad mask /24 for address 10.1.1.255'],
  ['10.1.1.4 255.255.255.252', 'Bad mask /30 for address 10.1.1.4'],
  ['10.1.1.1 255.255.255.25', 'Bad mask 0xFFFFFF19 for address 10.1.1.1'],
])('%s is refused', (typed, said) => {
  const { lastLine, device } = type(configuring(), `interface g0/1\nip address ${typed}`)
  expect(lastLine).toBe(said)
  expect(device.config.ip.ports['GigabitEthernet0/1']?.address).toBeUndefined()
})

test.each([
  '10.1.1.0 255.255.255.254',
  '10.1.1.1 255.255.255.254',
  '10.1.1.0 255.255.254.0',
  '10.1.1.5 255.255.255.252',
])('%s is the address of a host', (typed) => {
  const { device } = type(configuring(), `interface g0/1\nip address ${typed}`)
  expect(device.config.ip.ports['GigabitEthernet0/1']?.address).toBe(typed.split(' ')[0])
})

test('the address of one host is no address of a LAN port, and is one of a loopback', () => {
  const address = (port: string): string | undefined =>
    type(configuring(), `interface ${port}\nip address 10.9.9.9 255.255.255.255`).device.config.ip.ports[port]?.address
  expect(address('GigabitEthernet0/1')).toBeUndefined()
  expect(address('Loopback0')).toBe('10.9.9.9')
})

test('a LAN port warns of a network of two addresses', () => {
  expect(type(configuring(), 'interface g0/1\nip address 10.9.9.8 255.255.255.254').lastLine).toBe(
    '% Warning: use /31 mask on non point-to-point interface cautiously',
  )
  expect(type(configuring(), 'interface tunnel 1\nip address 10.9.9.8 255.255.255.254').text).not.toContain('%')
})

test('show ip interface brief has a subinterface behind its port, and what is virtual last', () => {
  const typed = ['Loopback1', 'GigabitEthernet0/1.20', 'Tunnel3', 'GigabitEthernet0/1.10', 'Loopback0', 'Port-channel1']
  const { entries } = type(
    configuring(),
    `${typed.map((name) => `interface ${name}`).join('\n')}\ndo show ip interface brief`,
  )
  expect(entries.at(-1)?.output.match(/^[A-Z]\S+\d/gm)).toEqual([
    'Embedded-Service-Engine0/0',
    'GigabitEthernet0/0',
    'GigabitEthernet0/1',
    'GigabitEthernet0/1.10',
    'GigabitEthernet0/1.20',
    'GigabitEthernet0/2',
    'Loopback0',
    'Loopback1',
    'Port-channel1',
    'Tunnel3',
  ])
})

test('a subinterface wants its encapsulation first', () => {
  plays(
    configuring(),
    `
    R1(config)#interface g0/1.10
    R1(config-subif)#ip address 10.1.10.1 255.255.255.0

    % Configuring IP routing on a LAN subinterface is only allowed if that 
    subinterface is already configured as part of an IEEE 802.10, IEEE 802.1Q, 
    or ISL vLAN.

    R1(config-subif)#`,
  )
  const { device, entries } = type(
    configuring(),
    'interface g0/1.10\nencapsulation dot1Q 10\nip address 10.1.10.1 255.255.255.0',
  )
  expect(entries.at(-1)?.output).toBe('')
  expect(device.config.ip.ports['GigabitEthernet0/1.10']?.address).toBe('10.1.10.1')
})

const DHCP = 'ip address dhcp'
const STATIC = 'ip address 10.1.1.1 255.255.255.0'
const SECOND = 'ip address 10.1.2.1 255.255.255.0 secondary'
test.each([
  [DHCP, [DHCP]],
  [`${DHCP}\n${STATIC}`, [STATIC]],
  [`${STATIC}\n${DHCP}`, [DHCP]],
  [`${STATIC}\n${SECOND}\nip address 10.1.1.9 255.255.255.0`, [SECOND, 'ip address 10.1.1.9 255.255.255.0']],
  [`${DHCP}\nno ip address`, ['no ip address']],
  [`${DHCP}\nno ip address dhcp`, ['no ip address']],
  [`${STATIC}\n${SECOND}\nno ip address`, ['no ip address']],
])('after %s', (lines, shown) => {
  const { entries } = type(configuring(), `interface g0/1\n${lines}\ndo show running-config interface g0/1`)
  const said = entries
    .at(-1)
    ?.output.split('\n')
    .filter((line) => line.includes('ip address'))
  expect(said).toEqual(shown.map((line) => ` ${line}`))
})

test.each([
  ['ip address dhcp', 'DHCP'],
  ['ip address dhcp\nip address 10.1.1.1 255.255.255.0', 'manual'],
])('after %s the method of the port is %s', (lines, method) => {
  const { text } = type(configuring(), `interface g0/1\n${lines}\ndo show ip interface brief`)
  expect(text).toMatch(new RegExp(`GigabitEthernet0/1 +\\S+ +YES ${method} `))
})

test.each(['copy startup-config running-config\n\n', 'configure memory\n'])(
  'show ip interface brief says TFTP of an address that came with %j, and NVRAM after a start',
  (lines) => {
    const first = type(
      configuring(),
      `interface g0/1\nip address 10.1.1.1 255.255.255.0\nend\nwrite memory\nconfigure terminal\ninterface g0/1\nno ip address\nend\n${lines}show ip interface brief | include 0/1`,
    )
    expect(first.text).toMatch(/GigabitEthernet0\/1 +10\.1\.1\.1 +YES TFTP /)
    const later = type(first.world, '@power-cycle\n\nenable\nshow ip interface brief | include 0/1')
    expect(later.text).toMatch(/GigabitEthernet0\/1 +10\.1\.1\.1 +YES NVRAM /)
  },
)
