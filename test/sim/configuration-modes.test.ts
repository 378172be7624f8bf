import { factoryConfig } from '../../src/sim/config.ts'
import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../src/sim/config.ts'
import type { Device } from '../../src/sim/device.ts'
import { step } from '../../src/sim/step.ts'
import type { World } from '../../src/sim/world.ts'
import { configuring, enabled, keptBesides, plays, router, type, worldFrom } from '../support/console.ts'

const lines = (device: Device): string[] => runningConfigText(device).split('\n')
/** The world after a save and a power cycle. */
const rebooted = (world: World): Device => type(world, 'end\nwrite memory\n@power-cycle').device

describe('blocks that are kept but not simulated', () => {
  test.each([
    ['router ospf 1', '(config-router)#'],
    ['router bgp 65000', '(config-router)#'],
    ['ip access-list standard NOC', '(config-std-nacl)#'],
    ['ip access-list extended WEB', '(config-ext-nacl)#'],
    ['ipv6 access-list V6', '(config-ipv6-acl)#'],
    ['ip dhcp pool LAN', '(dhcp-config)#'],
    ['class-map match-all VOICE', '(config-cmap)#'],
    ['policy-map P', '(config-pmap)#'],
    ['policy-map P\nclass VOICE', '(config-pmap-c)#'],
    ['route-map RM permit 10', '(config-route-map)#'],
    ['crypto isakmp policy 10', '(config-isakmp)#'],
    ['key chain K\nkey 1', '(config-keychain-key)#'],
    ['interface g0/0.10', '(config-subif)#'],
    ['interface range g0/1 - 2', '(config-if-range)#'],
    ['interface loopback 3', '(config-if)#'],
    ['archive', '(config-archive)#'],
  ])('%s has the prompt %s', (typed, prompt) => {
    expect(type(configuring(), typed).waiting).toBe(`R1${prompt}`)
  })

  test('say once that they are not simulated, keep what is typed in full spelling, and leave at a global line', () => {
    plays(
      configuring(),
      `
      R1(config)#router ospf 1
      % Not simulated here: router ospf 1 (the block is kept in the configuration)
      R1(config-router)#net 10.0.0.0 0.0.0.255 area 0
      R1(config-router)#router-id 1.1.1.1
      R1(config-router)#router-id 2.2.2.2
      R1(config-router)#hostname R2
      R2(config)#do show running-config | section router
      router ospf 1
       router-id 2.2.2.2
       network 10.0.0.0 0.0.0.255 area 0
      R2(config)#`,
    )
  })

  test('refuse what they do not take, with the caret', () => {
    expect(type(configuring(), 'router rip\nfoo bar').lastLine).toBe("% Invalid input detected at '^' marker.")
  })

  test('a line of an outer block goes back to it', () => {
    const { device } = type(configuring(), 'policy-map P\nclass A\nbandwidth 10\nclass B\npriority 20\nexit\nexit')
    expect(keptBesides(device).join('\n')).toBe(
      ['policy-map P\n class A\n  bandwidth 10\n class B\n  priority 20'].join('\n'),
    )
    expect(device.mode).toBe('config')
  })

  test('a line that opens a block leaves one that only knows its first word', () => {
    const { device } = type(
      configuring(),
      'event manager applet UP\nevent track 1 state up\nevent manager applet DOWN\nevent track 1 state down',
    )
    expect(keptBesides(device)).toEqual([
      'event manager applet UP',
      ' event track 1 state up',
      'event manager applet DOWN',
      ' event track 1 state down',
    ])
    expect(device.within).toHaveLength(1)
    const kept = (line: string): readonly string[] =>
      keptBesides(type(configuring(), `vpdn-group 1\nip pmtu\n${line}`).device)
    expect(kept('ip access-list standard A')).toContain('ip access-list standard A')
    expect(kept('no ip access-list standard A')).toEqual(['vpdn-group 1', ' ip pmtu'])
  })

  test('no takes a line out of a block, or the whole block', () => {
    const world = type(
      configuring(),
      'ip access-list extended WEB\npermit tcp any any eq 80\ndeny ip any any\nno deny ip any any',
    ).world
    expect(keptBesides(type(world, '').device).join('\n')).toBe(
      ['ip access-list extended WEB\n permit tcp any any eq 80'].join('\n'),
    )
    expect(keptBesides(type(world, 'no ip access-list extended WEB').device).join('\n')).toBe('')
  })

  test('come through a save and a boot, and a merge', () => {
    const { world, device } = type(
      configuring(),
      'policy-map P\nclass A\nbandwidth 10\nclass B\npriority 20\nrouter ospf 1\nnetwork 10.0.0.0 0.0.0.255 area 0\naccess-list 101 deny ip any any\naccess-list 101 permit ip any any\ninterface g0/0.10\nencapsulation dot1q 10\nip address 10.10.0.1 255.255.255.0',
    )
    expect(rebooted(world).config).toEqual(device.config)
    const merged = type(rebooted(world) && world, 'end\nwrite\nconfigure memory').device
    expect(merged.config.kept).toEqual(device.config.kept)
  })

  test('a file without any indentation is read into its blocks too', () => {
    const world = router({
      'startup-config':
        'interface GigabitEthernet0/1\nip address 10.5.0.1 255.255.255.0\nno shutdown\nrouter ospf 1\nnetwork 10.0.0.0 0.0.0.255 area 0\n!\nip ssh version 2\n',
    })
    const { device } = type(world, '')
    expect(device.config).toMatchObject({
      ports: { 'GigabitEthernet0/1': { shutdown: false } },
      ip: { ports: { 'GigabitEthernet0/1': { address: '10.5.0.1' } } },
    })
    expect(keptBesides(device).join('\n')).toBe(['router ospf 1\n network 10.0.0.0 0.0.0.255 area 0'].join('\n'))
    expect(device.config.ssh).toEqual({ timeout: null, retries: null, version: 2 })
  })

  test('a line that is on anyway is shown only when it is off', () => {
    expect(keptBesides(type(configuring(), 'ip source-route').device)).toEqual([])
    expect(keptBesides(type(configuring(), 'no ip source-route').device)).toEqual(['no ip source-route'])
    expect(keptBesides(type(configuring(), 'no ip source-route\nip source-route').device)).toEqual([])
    expect(keptBesides(type(configuring(), 'no ntp server 10.0.0.9').device)).toEqual([])
  })

  test('a switch knows its words, a router does not', () => {
    const switching = worldFrom({ platform: 'c2960', hostname: 'SW1', flash: ['c2960-lanbasek9-mz.150-2.SE11.bin'] })
    const { device } = type(
      switching,
      'enable\nconfigure terminal\ninterface range fa0/1 - 3\nswitchport mode access\nswitchport access vlan 10\nswitchport access vlan 20',
    )
    expect(device.config.switching.ports['FastEthernet0/3']).toEqual({ switchport: true, mode: 'access', access: 20 })
    expect(device.config.switching.ports['FastEthernet0/4']).toEqual({ switchport: true })
    expect(type(configuring(), 'interface g0/1\nswitchport mode access').lastLine).toBe(
      "% Invalid input detected at '^' marker.",
    )
  })
})

describe('interfaces', () => {
  test('a range configures every port of it', () => {
    const { device } = type(configuring(), 'interface range g0/1 - 2\ndescription spare\nno shutdown\nhostname R9')
    expect(device.config.ports['GigabitEthernet0/1']).toMatchObject({ description: 'spare', shutdown: false })
    expect(device.config.ports['GigabitEthernet0/2']).toMatchObject({ description: 'spare', shutdown: false })
    expect(device).toMatchObject({ mode: 'config', config: { identity: { hostname: 'R9' } } })
  })

  test('one that the device has not is refused', () => {
    for (const name of ['g0/7', 'range g0/1 - 9', 'vlan 1', 'g0/9.1'])
      expect(type(configuring(), `interface ${name}`).waiting).toBe('R1(config)#')
  })

  test('running-config shows loopbacks first and subinterfaces behind their port', () => {
    const { device } = type(
      configuring(),
      'interface g0/1.20\ninterface g0/0.10\ninterface loopback 1\ninterface loopback 0',
    )
    expect(lines(device).filter((line) => line.startsWith('interface'))).toEqual([
      'interface Loopback0',
      'interface Loopback1',
      'interface Embedded-Service-Engine0/0',
      'interface GigabitEthernet0/0',
      'interface GigabitEthernet0/0.10',
      'interface GigabitEthernet0/1',
      'interface GigabitEthernet0/1.20',
      'interface GigabitEthernet0/2',
    ])
    expect(
      type(type(configuring(), 'interface g0/0.10').world, 'no interface g0/0.10').device.config.ports[
        'GigabitEthernet0/0.10'
      ],
    ).toBeUndefined()
  })

  test('show running-config of one', () => {
    expect(type(enabled(), 'show running-config interface g0/0').text).toContain(
      'bytes\n!\ninterface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\n duplex auto\n speed auto\nend\n',
    )
  })
})

test.each([
  ['c2911', 'c2900-universalk9-mz.SPA.157-3.M8.bin', 'GigabitEthernet0/1', ' duplex full\n speed 100\n'],
  ['c2960', 'c2960-lanbasek9-mz.150-2.SE11.bin', 'FastEthernet0/1', ' speed 100\n duplex full\n'],
  ['c9300', 'cat9k_iosxe.17.09.04a.SPA.bin', 'GigabitEthernet1/0/1', ' speed 100\n duplex full\n'],
])('a router shows duplex before speed, a switch after it: %s', (platform, image, port, lines) => {
  const world = worldFrom({
    platform,
    flash: [image],
    'startup-config': `interface ${port}\n duplex full\n speed 100\n`,
  })
  const { device } = type(world, 'enable')
  expect(runningConfigText(device)).toContain(lines)
})

test('show ip route lists what is connected and the static routes that can be reached', () => {
  const screen = type(
    configuring(),
    'interface loopback 0\nip address 192.168.7.1 255.255.255.255\nip route 0.0.0.0 0.0.0.0 10.0.0.254\nip route 172.16.0.0 255.255.0.0 10.0.0.254\nip route 172.17.0.0 255.255.0.0 10.99.0.1\nip route 10.99.0.0 255.255.0.0 10.99.0.1\nend\nshow ip route',
  )
  expect(screen.text).toContain(`
Gateway of last resort is 10.0.0.254 to network 0.0.0.0

S*    0.0.0.0/0 [1/0] via 10.0.0.254
      10.0.0.0/8 is variably subnetted, 2 subnets, 2 masks
C        10.0.0.0/24 is directly connected, GigabitEthernet0/0
L        10.0.0.1/32 is directly connected, GigabitEthernet0/0
S     172.16.0.0/16 [1/0] via 10.0.0.254
S     172.17.0.0/16 [1/0] via 10.99.0.1
      192.168.7.0/32 is subnetted, 1 subnets
C        192.168.7.1 is directly connected, Loopback0
`)
})

describe('default and no', () => {
  test('default brings back what the device has without the line', () => {
    const world = type(
      configuring(),
      'hostname X\nno ip domain lookup\ninterface g0/1\ndescription a\nip address 10.1.1.1 255.255.255.0\nno shutdown',
    ).world
    const { device } = type(world, 'default interface g0/1\ndefault hostname\ndefault ip domain lookup')
    expect(device.config.ports['GigabitEthernet0/1']).toEqual(factoryConfig(device).ports['GigabitEthernet0/1'])
    expect(device.config.ip.ports).not.toHaveProperty(['GigabitEthernet0/1'])
    expect(device.config.identity.hostname).toBe('Router')
    expect(device.config.services.toggles).toEqual({})
  })

  test.each(['no username', 'no interface', 'no ip route', 'no line vty', 'default'])('%s is incomplete', (line) => {
    expect(type(configuring(), line).lastLine).toBe('% Incomplete command.')
  })
})

describe('Ctrl-Z and Ctrl-C in a line', () => {
  test('Ctrl-Z runs the line and leaves configuration', () => {
    const screen = type(configuring(), 'hostname R9\u001a')
    expect(screen.entries[0]).toMatchObject({ input: 'hostname R9^Z', kind: 'command' })
    expect(screen.device).toMatchObject({ mode: 'privileged', config: { identity: { hostname: 'R9' } } })
    expect(type(configuring(), '^Z').waiting).toBe('R1#')
    expect(type(configuring(), 'R1(config)#^Z').waiting).toBe('R1#')
  })

  test('Ctrl-C throws the line away and leaves configuration', () => {
    expect(type(configuring(), 'hostname R9\u0003').device).toMatchObject({
      mode: 'privileged',
      config: { identity: { hostname: 'R1' } },
    })
    expect(type(enabled(), 'reload\u0003').waiting).toBe('R1#')
  })

  test('Ctrl-C at a question breaks the command off', () => {
    const screen = type(enabled(), 'copy tftp: flash:\n10.0.0.5\n\u0003')
    expect(screen.waiting).toBe('R1#')
    expect(screen.entries.at(-1)).toMatchObject({ kind: 'answer', input: '^C' })
    expect(type(enabled(), 'reload\n^C').events.filter(({ type: kind }) => kind === 'reload')).toEqual([])
  })
})

describe('abbreviations are as ambiguous as on a device', () => {
  const verdict = (world: World, line: string): string => {
    const event = step(world, line).events.find(({ type: kind }) => kind === 'refused-command')
    return event?.type === 'refused-command' ? event.error : 'ok'
  }
  test.each([
    ['rel', 'ambiguous'],
    ['relo', 'ok'],
    ['re', 'ambiguous'],
    ['co', 'ambiguous'],
    ['con', 'ambiguous'],
    ['conf t', 'ok'],
    ['di', 'ambiguous'],
    ['dir', 'ok'],
    ['sh ver', 'ok'],
    ['sh run', 'ok'],
    ['sh start', 'ok'],
    ['sh ip int br', 'ok'],
    ['sh i', 'ambiguous'],
    ['sh int', 'ok'],
    ['sh ip ro', 'ok'],
    ['sh cdp nei', 'ok'],
    ['wr', 'ok'],
    ['wri', 'ok'],
    // An alias of `where`.
    ['w', 'not-simulated'],
    ['del x', 'ok'],
    ['en', 'ok'],
    ['ping 10.0.0.5', 'ok'],
  ])('%s: %s', (line, expected) => {
    expect(verdict(enabled(), line)).toBe(expected)
  })
  test.each([
    ['int g0/1', 'ok'],
    ['ho R2', 'ok'],
    ['en', 'ambiguous'],
    ['ex', 'ambiguous'],
    ['ena sec x', 'ok'],
    ['us bob', 'ok'],
    ['ip ro 0.0.0.0 0.0.0.0 10.0.0.254', 'ok'],
    ['ip route 0.0.0.0 0.0.0.0 10.0.0.254', 'ok'],
  ])('in configuration %s: %s', (line, expected) => {
    expect(verdict(configuring(), line)).toBe(expected)
  })
  test.each([
    ['no sh', 'ok'],
    ['ip add 10.8.0.1 255.255.255.0', 'ok'],
    ['desc x', 'ok'],
    ['sh', 'ok'],
    ['du full', 'ok'],
  ])('on an interface %s: %s', (line, expected) => {
    expect(verdict(type(configuring(), 'interface g0/1').world, line)).toBe(expected)
  })
})
