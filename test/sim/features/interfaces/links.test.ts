// What stands behind the name of a subinterface or of a template.

import { expect, test } from 'vitest'
import { freshWorld } from '../../../corpus/device.ts'
import { configuring, plays, type } from '../../../support/console.ts'

test('it is shown, and stays when the interface is entered again', () => {
  const { world } = type(freshWorld('c2911', ['Serial0/0/0']), 'enable\nconfigure terminal')
  plays(
    world,
    `
    Router(config)#interface s0/0/0.102 point-to-point
    Router(config-subif)#ip address 10.2.2.1 255.255.255.252
    Router(config-subif)#interface s0/0/0.102
    Router(config-subif)#do show running-config interface s0/0/0.102
    Building configuration...

    Current configuration : 84 bytes
    !
    interface Serial0/0/0.102 point-to-point
     ip address 10.2.2.1 255.255.255.252
    end

    Router(config-subif)#`,
  )
})

test('a template says what it is for', () => {
  const { entries } = type(
    configuring(),
    'interface virtual-template 1 type tunnel\nip unnumbered loopback0\nend\nshow running-config | include type',
  )
  expect(entries.at(-1)?.output).toBe('interface Virtual-Template1 type tunnel\n')
})

test('an interface that is no port of the device is refused all the same', () => {
  expect(type(configuring(), 'interface s9/9/9.1 point-to-point').lastLine).toBe('%Invalid interface type and number')
})
