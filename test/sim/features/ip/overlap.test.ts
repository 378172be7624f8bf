// Addresses of one network on two ports (ios-routing.md 3).

import { expect, test } from 'vitest'
import { configuring, plays, type } from '../../../support/console.ts'

const OVERLAP = '% 10.0.0.0 overlaps with GigabitEthernet0/0'

test('an open port refuses the address and keeps its own', () => {
  const { device, lastLine } = type(
    configuring(),
    'interface g0/1\nip address 10.5.0.1 255.255.255.0\nno shutdown\nip address 10.0.0.9 255.255.255.0',
  )
  expect(lastLine).toBe(OVERLAP)
  expect(device.config.ip.ports['GigabitEthernet0/1']?.address).toBe('10.5.0.1')
})

test('a port that is shut keeps the address, and cannot be opened with it', () => {
  const { device } = plays(
    configuring(),
    `
    R1(config)#interface g0/1
    R1(config-if)#ip address 10.0.0.9 255.255.255.0
    % 10.0.0.0 overlaps with GigabitEthernet0/0
    R1(config-if)#no shutdown
    % 10.0.0.0 overlaps with GigabitEthernet0/0
    GigabitEthernet0/1: incorrect IP address assignment
    R1(config-if)#`,
  )
  expect(device.config.ports['GigabitEthernet0/1']?.shutdown).toBe(true)
})

test.each([
  ['a port that is shut is not compared', 'interface g0/0\nshutdown'],
  ['another routing table has addresses of its own', 'interface g0/1\nip vrf forwarding A'],
])('%s', (_, before) => {
  const { entries, device } = type(
    configuring(),
    `${before}\ninterface g0/1\nip address 10.0.0.9 255.255.255.0\nno shutdown`,
  )
  expect(entries.at(-2)?.output).toBe('')
  expect(device.config.ports['GigabitEthernet0/1']?.shutdown).toBe(false)
})

test('a saved configuration with such a port comes back as it was', () => {
  const { device, world } = type(
    configuring(),
    'interface g0/1\nip address 10.0.0.9 255.255.255.0\ninterface g0/2\nip address 10.9.0.1 255.255.255.0\nno shutdown\nend\nwrite',
  )
  const booted = type(world, '@power-cycle').device.config
  expect(booted.ip).toEqual(device.config.ip)
  expect(Object.entries(booted.ports).map(([name, { shutdown }]) => [name, shutdown])).toEqual(
    Object.entries(device.config.ports).map(([name, { shutdown }]) => [name, shutdown]),
  )
})
