import { expect, test } from 'vitest'
import { enabled, NEW, OLD, plays, router, type, worldFrom } from '../../../support/console.ts'

test('show users names the line, and of a vty session its user and where it comes from', () => {
  plays(
    enabled(),
    `
    R1#show users
        Line       User       Host(s)              Idle       Location
    *  0 con 0                idle                 00:00:00   ⏎

      Interface    User               Mode         Idle     Peer Address

    R1#`,
  )
  const startup = `username ops privilege 15 secret x
interface GigabitEthernet0/0
 ip address 10.0.0.1 255.255.255.0
line vty 0 4
 login local
`
  const remote = router({ line: { vty: 'Gi0/0' }, 'startup-config': startup })
  expect(type(remote, 'show users').text).toContain(
    '*388 vty 0     ops        idle                 00:00:00 10.0.0.254\n',
  )
})

test('show terminal ends with what the line may call and how it prints', () => {
  const { text } = type(enabled(), 'terminal history size 5\nshow terminal')
  expect(text).toContain('History is enabled, history size is 5.\n')
  expect(text).toContain('Allowed output transports are pad telnet rlogin lapb-ta mop udptn v120 ssh.\n')
  expect(text).toMatch(/\nNo special data dispatching characters\nR1#$/)
})

test('terminal no history forgets, and terminal history remembers again', () => {
  const { entries, world } = type(enabled(), 'show clock\nterminal no history\nshow history')
  expect(entries.at(-1)?.output).toBe('')
  expect(type(world, 'terminal history\nshow clock\nshow history').text).toMatch(
    / {2}show clock\n {2}show history\nR1#$/,
  )
})

test('show archive without a path begins with a blank', () => {
  expect(type(enabled(), 'show archive').lastLine).toBe(' Archive feature not enabled')
})

test('show clock detail says where the time is from', () => {
  plays(
    enabled(),
    `
    R1#show clock detail
    *09:00:00.000 UTC Mon May 4 2026
    No time source
    R1#`,
  )
})

test.each([
  ['c2621xm', 'c2600-ik9o3s3-mz.124-25d.bin', 3],
  ['c2911', OLD, 5],
  ['c2911', NEW, 10],
  ['c9300', 'cat9k_iosxe.17.09.04a.SPA.bin', 11],
])('show ip ssh of a %s with %s has %d lines', (platform, image, count) => {
  const { entries } = type(worldFrom({ platform, hostname: 'R1', flash: [image] }), 'show ip ssh')
  expect(entries[0]?.output.trimEnd().split('\n')).toHaveLength(count)
})

test('help explains itself in every mode', () => {
  const { entries } = type(enabled(), 'help\nconfigure terminal\nhelp')
  expect(entries[0]?.output).toMatch(/^Help may be requested at any point in a command by entering\n/)
  expect(entries[2]?.output).toBe(entries[0]?.output)
})
