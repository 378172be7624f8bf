import { contextOf } from '../../../src/sim/device.ts'
import { describe, expect, test } from 'vitest'
import { configuring, plays, type } from '../../support/console.ts'

describe('interfaces', () => {
  test('no shutdown and shutdown log what happened; repeating them does nothing', () => {
    plays(
      configuring(),
      `
      R1(config)#interface g0/1
      R1(config-if)#no shutdown
      *May  4 09:00:00.000: %LINK-3-UPDOWN: Interface GigabitEthernet0/1, changed state to up
      *May  4 09:00:01.000: %LINEPROTO-5-UPDOWN: Line protocol on Interface GigabitEthernet0/1, changed state to up
      R1(config-if)#no shutdown
      R1(config-if)#shutdown
      *May  4 09:00:01.000: %LINK-5-CHANGED: Interface GigabitEthernet0/1, changed state to administratively down
      *May  4 09:00:01.000: %LINEPROTO-5-UPDOWN: Line protocol on Interface GigabitEthernet0/1, changed state to down
      R1(config-if)#shutdown
      R1(config-if)#`,
    )
  })

  test('an address that cannot be is refused', () => {
    const screen = plays(
      configuring(),
      `
      R1(config)#interface g0/1
      R1(config-if)#ip address 10.0.0.9 255.255.255.0
      % 10.0.0.0 overlaps with GigabitEthernet0/0
      R1(config-if)#ip address 10.5.0.1 255.0.255.0
      Bad mask 0xFF00FF00 for address 10.5.0.1
      R1(config-if)#ip address 10.5.0.1
      % Incomplete command.

      R1(config-if)#ip address 10.5.0.1 255.255.255.0
      R1(config-if)#`,
    )
    expect(screen.device.config.ip.ports['GigabitEthernet0/1']).toEqual({
      address: '10.5.0.1',
      mask: '255.255.255.0',
    })
  })

  test('a port that is not there, a loopback that is made', () => {
    const screen = plays(
      configuring(),
      `
      R1(config)#interface g0/9
      %Invalid interface type and number
      R1(config)#no interface g0/1
      % Removal of physical interfaces is not permitted
      R1(config)#interface lo0
      *May  4 09:00:00.000: %LINEPROTO-5-UPDOWN: Line protocol on Interface Loopback0, changed state to up
      R1(config-if)#`,
    )
    expect(screen.device.config.ports['Loopback0']).toMatchObject({ shutdown: false })
  })

  test.each(['g0/0', 'gi0/0', 'Gig 0/0', 'GigabitEthernet0/0', 'GIGABITETHERNET 0/0'])('%s is one port', (name) => {
    expect(contextOf(type(configuring(), `interface ${name}`).device)).toBe('GigabitEthernet0/0')
  })
})

test('a static route with host bits is refused', () => {
  plays(
    configuring(),
    `
    R1(config)#ip route 10.5.0.1 255.255.0.0 10.0.0.254
    %Inconsistent address and mask
    R1(config)#`,
  )
})

test('a line that is real but not simulated is kept, said to be so, and counted', () => {
  const screen = plays(
    configuring(),
    `
    R1(config)#ntp server 10.0.0.9
    % Not simulated here: ntp server 10.0.0.9 (the line is kept in the configuration)
    R1(config)#do show running-config | include ntp
    ntp server 10.0.0.9
    R1(config)#`,
  )
  expect(screen.device).toMatchObject({ notSimulated: 1, unsaved: true })
})
