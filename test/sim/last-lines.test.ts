// `exit-address-family` and its like: the device ends the block with it, at the margin of the line that opened it.

import { expect, test } from 'vitest'
import { configuring, type } from '../support/console.ts'

test.each([
  ['typed', 'exit-address-family'],
  ['not typed', 'exit'],
])('an address family ends with its line, %s', (_, leave) => {
  const { text, device } = type(
    configuring(),
    `vrf definition A\naddress-family ipv4\nroute-target export 1:1\n${leave}\ndo show running-config | section vrf`,
  )
  expect(text).toContain(
    'vrf definition A\n !\n address-family ipv4\n  route-target export 1:1\n exit-address-family\n',
  )
  expect(device.within.map(({ block }) => block)).toEqual(['vrf definition'])
})

test('a block inside the block ends first', () => {
  const { text } = type(
    configuring(),
    `router eigrp LAB\naddress-family ipv4 unicast autonomous-system 1\naf-interface default\nhello-interval 3\nexit-af-interface\nnetwork 10.0.0.0\nend\nshow running-config | section eigrp`,
  )
  expect(text).toContain(
    `router eigrp LAB
 !
 address-family ipv4 unicast autonomous-system 1
  !
  af-interface default
   hello-interval 3
  exit-af-interface
  network 10.0.0.0
 exit-address-family
`,
  )
})
