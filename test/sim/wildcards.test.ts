import { describe, expect, it } from 'vitest'
import { configuring, keptBesides, type } from '../support/console.ts'

const kept = (lines: string) => keptBesides(type(configuring(), lines).device)

describe('an address with its wildcard', () => {
  it('loses the bits that the wildcard covers', () => {
    expect(
      kept(`
access-list 92 permit 10.5.6.7 0.255.255.255
access-list 101 deny ip 10.5.6.7 0.0.0.255 10.9.9.9 0.255.0.255
`),
    ).toEqual([
      'access-list 92 permit 10.0.0.0 0.255.255.255',
      'access-list 101 deny   ip 10.5.6.0 0.0.0.255 10.0.9.0 0.255.0.255',
    ])
  })

  it('is a host or any where it is one', () => {
    expect(
      kept(`
access-list 10 permit host 10.1.1.1
access-list 10 deny 10.1.1.2 0.0.0.0 log
access-list 10 permit 0.0.0.0 255.255.255.255
access-list 101 permit tcp 10.1.1.1 0.0.0.0 0.0.0.0 255.255.255.255 eq www
access-list 101 permit ip host 10.1.1.1 any
`),
    ).toEqual([
      'access-list 10 permit 10.1.1.1',
      'access-list 10 deny   10.1.1.2 log',
      'access-list 10 permit any',
      'access-list 101 permit tcp host 10.1.1.1 any eq www',
      'access-list 101 permit ip host 10.1.1.1 any',
    ])
  })

  it('keeps a mask that stands in the place of a wildcard in an access list', () => {
    expect(kept('access-list 90 permit 10.0.0.0 255.0.0.0')).toEqual(['access-list 90 permit 0.0.0.0 255.0.0.0'])
  })

  it('is turned around in OSPF where it is a mask', () => {
    expect(
      kept(`
router ospf 1
network 10.1.1.5 0.0.0.255 area 0
network 10.2.2.5 255.255.255.0 area 0
network 10.3.3.3 0.0.0.0 area 0
network 0.0.0.0 0.0.0.0 area 0
`),
    ).toEqual([
      'router ospf 1',
      ' network 10.1.1.0 0.0.0.255 area 0',
      ' network 10.2.2.0 0.0.0.255 area 0',
      ' network 10.3.3.3 0.0.0.0 area 0',
      ' network 0.0.0.0 255.255.255.255 area 0',
    ])
  })

  it('is found again by a line that means the same', () => {
    expect(
      kept(`
router ospf 1
network 10.1.1.5 0.0.0.255 area 0
no network 10.1.1.9 0.0.0.255 area 0
`),
    ).toEqual(['router ospf 1'])
  })
})

describe('lines of router ospf', () => {
  it('stand in the order of the device', () => {
    expect(
      kept(`
router ospf 1
default-information originate
network 10.0.0.0 0.0.0.3 area 0
passive-interface default
no passive-interface GigabitEthernet0/0
redistribute static subnets
auto-cost reference-bandwidth 1000
router-id 1.1.1.1
`),
    ).toEqual([
      'router ospf 1',
      ' router-id 1.1.1.1',
      ' auto-cost reference-bandwidth 1000',
      ' redistribute static subnets',
      ' passive-interface default',
      ' no passive-interface GigabitEthernet0/0',
      ' network 10.0.0.0 0.0.0.3 area 0',
      ' default-information originate',
    ])
  })
})
