import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../src/sim/config.ts'
import { platforms } from '../../src/sim/platforms/index.ts'
import type { World } from '../../src/sim/world.ts'
import { configuring, enabled, router, type, worldFrom } from '../support/console.ts'

const IMAGES = {
  c1941: ['c1900-universalk9-mz.SPA.151-4.M4.bin', 'c1900-universalk9-mz.SPA.157-3.M8.bin'],
  c2911: ['c2900-universalk9-mz.SPA.151-4.M4.bin', 'c2900-universalk9-mz.SPA.157-3.M8.bin'],
  isr4331: ['isr4300-universalk9.16.09.08.SPA.bin', 'isr4300-universalk9.17.06.05.SPA.bin'],
  c2960: ['c2960-lanbasek9-mz.150-2.SE11.bin', 'c2960-lanbasek9-mz.152-7.E8.bin'],
  c9300: ['cat9k_iosxe.16.12.08.SPA.bin', 'cat9k_iosxe.17.09.04a.SPA.bin'],
  c2621xm: ['c2600-ik9o3s3-mz.123-26.bin'],
} as const
const cases = Object.entries(IMAGES).flatMap(([platform, images]) => images.map((image) => [platform, image] as const))

describe('the lines that a configuration has by itself', () => {
  test.each(cases)('of a %s with %s are all shown', (platform, image) => {
    const { device } = type(worldFrom({ platform, flash: [image] }), '')
    const shown = runningConfigText(device).split('\n')
    const standing = platforms[device.platform]
      .standing(device.running?.info ?? null)
      .trimEnd()
      .split('\n')
    expect(standing.filter((line) => !shown.includes(line))).toEqual([])
    expect(standing.length).toBeGreaterThan(4)
  })

  test('of an ISR G2 stand where the device has them', () => {
    const world = worldFrom({ platform: 'c1941', flash: ['c1900-universalk9-mz.SPA.157-3.M8.bin'] })
    expect(runningConfigText(type(world, '').device).replaceAll(/(?:!\n)+/g, '!\n')).toBe(`!
version 15.7
service timestamps debug datetime msec
service timestamps log datetime msec
no service password-encryption
!
hostname Router
!
boot-start-marker
boot-end-marker
!
no aaa new-model
!
ip cef
no ipv6 cef
!
multilink bundle-name authenticated
!
license udi pid CISCO1941/K9 sn FTX163283RZ
!
redundancy
!
interface Embedded-Service-Engine0/0
 no ip address
 shutdown
!
interface GigabitEthernet0/0
 no ip address
 shutdown
 duplex auto
 speed auto
!
interface GigabitEthernet0/1
 no ip address
 shutdown
 duplex auto
 speed auto
!
ip forward-protocol nd
!
no ip http server
no ip http secure-server
!
control-plane
!
line con 0
line aux 0
line 2
 no activation-character
 no exec
 transport preferred none
 transport output pad telnet rlogin lapb-ta mop udptn v120 ssh
 stopbits 1
line vty 0 4
 login
 transport input none
!
scheduler allocate 20000 1000
!
end
`)
  })

  const lines = (world: World, typed: string, of: RegExp): readonly string[] =>
    runningConfigText(type(world, typed).device).match(of) ?? []

  test('go with no, and stay away over a start; default and an erased NVRAM bring them back', () => {
    const on = 'spanning-tree extend system-id'
    const world = type(
      worldFrom({ platform: 'isr4331', flash: [IMAGES.isr4331[0]] }),
      'enable\nconfigure terminal',
    ).world
    const isShown = /^.*spanning-tree.*$/gm
    expect(lines(world, `no ${on}`, isShown)).toEqual([`no ${on}`])
    const saved = type(world, `no ${on}\nend\nwrite\n@power-cycle\nenable\nconfigure terminal`).world
    expect(lines(saved, '', isShown)).toEqual([`no ${on}`])
    expect(lines(saved, `default ${on}`, isShown)).toEqual([on])
    expect(lines(saved, on, isShown)).toEqual([on])
    const erased = type(saved, 'end\nwrite erase\n\nreload\n\nno\nyes\n').world
    expect(lines(erased, '', isShown)).toEqual([on])
  })

  test('what was off and is turned on is shown, and stays so over a start', () => {
    const start = { platform: 'c2960', hostname: 'SW1', flash: ['c2960-lanbasek9-mz.152-7.E8.bin'] }
    const on = type(worldFrom(start), 'enable\nconfigure terminal\nservice pad\nend\nwrite\n@power-cycle').device
    expect(runningConfigText(on).match(/.*service pad$/gm)).toEqual(['service pad'])
  })

  test('a line with one value goes back to it', () => {
    const port = 'interface g0/1\nduplex full\nno duplex'
    expect(lines(configuring(), port, /^ duplex.*$/gm)).toEqual(Array.from({ length: 3 }, () => ' duplex auto'))
  })

  test('default interface range does so to each port of the range, no interface range takes each away', () => {
    const range = type(configuring(), 'interface range g0/1 - 2\ndescription x\nexit\ndefault interface range g0/1 - 2')
    expect(range.text).toContain(
      'Interface GigabitEthernet0/1 set to default configuration\nInterface GigabitEthernet0/2 set to default configuration\n',
    )
    expect(runningConfigText(range.device)).not.toContain('description')
    const gone = type(range.world, 'interface lo1\ninterface lo2\nno interface range lo1 - 2')
    expect(Object.keys(gone.device.config.ports).filter((name) => name.startsWith('Loopback'))).toEqual([])
    expect(type(range.world, 'no interface range g0/1 - 2').text).toContain('% Removal of physical interfaces')
  })

  test('default interface gives a port its own lines', () => {
    const plain = runningConfigText(type(router(), '').device)
    expect(
      runningConfigText(type(configuring(), 'interface g0/1\nspeed 100\nexit\ndefault interface g0/1').device),
    ).toBe(plain)
  })
})

describe('lines by their number', () => {
  test('an ISR G2 has line 2', () => {
    const { device, waiting } = type(configuring(), 'line 2\nno exec\nexec-timeout 5 0')
    expect(waiting).toBe('R1(config-line)#')
    expect(runningConfigText(device)).toContain('\nline 2\n exec-timeout 5 0\n no activation-character\n no exec\n')
  })

  test.each([
    ['line 0', 'con 0'],
    ['line 1', 'aux 0'],
    ['line 388 392', 'vty 0 4'],
  ])('%s is line %s', (typed, name) => {
    const { device } = type(configuring(), `${typed}\npassword x`)
    expect(device.config.access.lines[name]?.password).toBe('x')
  })

  test.each(['line 3', 'line 0 1', 'line tty 5'])('%s is none', (typed) => {
    expect(type(configuring(), typed)).toMatchObject({ lastLine: '% Invalid line', waiting: 'R1(config)#' })
  })
})

describe('transport', () => {
  test.each([
    ['transport input ssh telnet', 'transport input telnet ssh'],
    ['transport input ssh', 'transport input ssh'],
    ['transport input all', 'transport input all'],
    ['transport input none', 'transport input none'],
    [
      'transport output ssh v120 udptn mop lapb-ta rlogin telnet pad lat',
      'transport output lat pad telnet rlogin lapb-ta mop udptn v120 ssh',
    ],
  ])('%s is shown in the order of IOS', (typed, line) => {
    const { device } = type(configuring(), `line vty 0 4\n${typed}`)
    expect(runningConfigText(device)).toContain(`\n ${line}\n`)
  })

  test('all and none stand alone', () => {
    for (const line of ['transport input all ssh', 'transport input ssh none'])
      expect(type(configuring(), `line vty 0 4\n${line}`).lastLine).toContain('% Invalid input')
  })

  test('a switch has Telnet and SSH', () => {
    const switching = { platform: 'c2960', hostname: 'SW1', flash: ['c2960-lanbasek9-mz.152-7.E8.bin'] }
    const world = type(worldFrom(switching), 'enable\nconfigure terminal\nline vty 0 4').world
    expect(type(world, 'transport input rlogin').lastLine).toContain('% Invalid input')
    expect(type(world, 'transport input telnet ssh').lastLine).not.toContain('%')
  })
})

test('a block of addresses is closed as IOS closes it, and read again', () => {
  const { device } = type(
    enabled({ 'startup-config': 'vrf definition A\n rd 1:1\n !\n address-family ipv4\n exit-address-family\n' }),
    '',
  )
  expect(runningConfigText(device)).toContain(
    '\nvrf definition A\n rd 1:1\n !\n address-family ipv4\n exit-address-family\n!\n',
  )
  expect(runningConfigText(type(router({ 'startup-config': runningConfigText(device) }), '').device)).toBe(
    runningConfigText(device),
  )
})
