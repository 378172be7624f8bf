import { describe, expect, test } from 'vitest'
import { configCommands, ownBlocks } from '../../src/sim/feature-sets.ts'
import { exists } from '../../src/sim/command.ts'
import { leaveCommands } from '../../src/sim/features/terminal/leave.ts'
import { licenseBoot } from '../../src/sim/features/license/license.ts'
import { keyCommands } from '../../src/sim/features/ssh/keys.ts'
import { runningConfigText, startupConfigText } from '../../src/sim/config.ts'
import { matchConfig } from '../../src/sim/config-tree.ts'
import { bareConfig } from '../../src/sim/factory.ts'
import type { Config } from '../../src/sim/device.ts'
import { platforms } from '../../src/sim/platforms/index.ts'
import { configuring, OLD, router, type } from '../support/console.ts'

/** Lines as an engineer types them, by mode; together they use every configuration command there is. */
const GLOBAL = [
  'version 15.1',
  'service compress-config',
  'service timestamps debug datetime msec',
  'no service timestamps log datetime msec',
  'service timestamps debug datetime localtime year',
  'service timestamps debug datetime',
  'service timestamps debug uptime',
  'service timestamps debug',
  'service timestamps log datetime',
  'service timestamps log uptime',
  'service timestamps log',
  'service timestamps',
  'service password-encryption',
  'service password-recovery',
  'hostname EDGE-1.lab',
  'define interface-range LAN Gi0/0 - 1',
  'define interface-range UP Gi0/0 , Gi0/2',
  'boot-start-marker',
  'boot-end-marker',
  `boot system flash:${OLD}`,
  `boot system flash ${OLD}`,
  'boot system flash',
  'boot system rom',
  'boot system tftp x.bin 10.0.0.5',
  'boot system tftp x.bin',
  'boot system ftp x.bin 10.0.0.5',
  'boot system rcp x.bin 10.0.0.5',
  'boot system mop x.bin',
  'boot system tftp://10.0.0.5/x.bin',
  'boot config flash:other.cfg',
  'track 1',
  'track 1 interface GigabitEthernet0/0 line-protocol',
  'track 2 interface GigabitEthernet0/0 ip routing',
  'ipv6 unicast-routing',
  'no ipv6 cef',
  'ipv6 route static resolve default',
  'ipv6 route ::/0 2001:DB8::1',
  'ipv6 route ::/0 GigabitEthernet0/0',
  'ipv6 route ::/0 GigabitEthernet0/0 FE80::1',
  'ipv6 route 2001:DB8:1::/48 2001:DB8::1 200',
  'config-register 0x2142',
  'enable secret cisco',
  'enable secret level 5 cisco',
  'enable secret level 5 5 $1$abcd$2hDGYdE0UrwK2pqoiF6BB1',
  'enable algorithm-type scrypt secret cisco',
  'enable algorithm-type sha256 secret level 7 cisco',
  'username ops algorithm-type scrypt secret Upd8!',
  'username ops privilege 15 algorithm-type md5 secret Upd8!',
  'enable secret a secret with blanks',
  'enable secret 0 plain',
  'enable secret 5 $1$abcd$2hDGYdE0UrwK2pqoiF6BB1',
  'enable secret 9 $9$nhEmQVczB7dqsO$X.HsgL6x1il0RxkOSSvyQYwucySCt7qFm4v7pqCxkKM',
  'enable password open sesame',
  'enable password 0 plain',
  'security passwords min-length 4',
  'aaa new-model',
  'login block-for 100 attempts 3 within 60',
  'login delay 5',
  'login quiet-mode access-class 10',
  'no ip domain lookup',
  'no ip domain-lookup',
  'ip domain name lab.example',
  'ip domain-name lab.example',
  'no ip cef',
  'username ops privilege 15 secret 5 $1$abcd$2hDGYdE0UrwK2pqoiF6BB1',
  'username ops privilege 15 secret Upd8!',
  'username ops privilege 15 password 0 Upd8!',
  'username ops privilege 7',
  'username ops secret 0 Upd8!',
  'username ops secret Upd8!',
  'username ops password Upd8!',
  'username ops password 0 with blanks',
  'username ops',
  'ip ftp username ops',
  'ip ftp password Upd8!',
  'ip ftp source-interface g0/1',
  'ip tftp source-interface GigabitEthernet 0/0',
  'no ip ftp passive',
  'ip tftp blocksize 8192',
  'ip host depot 10.0.0.5',
  'ip name-server 10.0.0.53',
  'ip http client username web',
  'ip http client password 0 Read1',
  'ip http client password Read1',
  'file prompt',
  'file prompt alert',
  'file prompt noisy',
  'file prompt quiet',
  'file verify auto',
  'ip default-gateway 10.0.0.254',
  'no ip forward-protocol nd',
  'ip http server',
  'ip http secure-server',
  'ip scp server enable',
  'service password-recovery',
  'ip host server 10.0.0.5',
  'ip name-server 10.0.0.9',
  'no ip ftp passive',
  'ip tftp blocksize 1024',
  'ip http client username ops',
  'ip http client password Upd8!',
  'ip http client password 0 Upd8!',
  'file prompt alert',
  'file prompt noisy',
  'file prompt quiet',
  'file prompt',
  'file verify auto',
  'ip ssh time-out 60',
  'ip ssh authentication-retries 2',
  'ip ssh version 2',
  'ip route 0.0.0.0 0.0.0.0 10.0.0.254',
  'ip route 10.8.0.0 255.255.0.0 GigabitEthernet0/0',
  'ip route 10.9.0.0 255.255.0.0 GigabitEthernet0/0 10.0.0.253 200 tag 7 name BACKUP permanent',
  'banner motd #Keep out#',
  'banner #Keep out#',
  'banner exec #Inside#',
  'banner incoming #Reverse#',
  'banner login #Who?#',
  'banner prompt-timeout #Late#',
  'banner slip-ppp #Dial#',
  'banner motd ^CKeep   out^C',
  'banner motd #a ^C inside#',
  'banner motd # blanks around #',
  'interface GigabitEthernet0/2',
  'interface loopback 7',
  'line console 0',
  'line 2',
  'line tty 2',
  'line 0/1/0',
  'line 0/1/0 0/1/15',
  'line 388 392',
  'line aux 0',
  'line vty 0 4',
  'line vty 0',
  'line vty 5 15',
  'line vty 0 2',
  'interface range g0/1 - 2',
  'interface g0/1.20',
  'interface g0/1.21 point-to-point',
  'interface g0/1.22 multipoint',
  'interface Virtual-Template1 type ethernet',
  'interface Virtual-Template2 type serial',
  'interface Virtual-Template3 type tunnel',
  'archive',
  'router ospf 1\nnetwork 10.0.0.0 0.0.0.255 area 0\npassive-interface default',
  'policy-map P\nclass A\nbandwidth 10\nclass B\npriority 5',
  'ip access-list extended WEB\npermit tcp any any eq 80\ndeny ip any any',
  'alias exec sr show running-config',
  'alias configure host hostname',
  'alias interface dn shutdown',
  'alias line pw password',
  'ip dhcp pool LAN\nnetwork 10.1.0.0 255.255.255.0',
  'ntp server 10.0.0.9',
  'logging host 10.0.0.9',
  'clock timezone CET 1',
  'clock timezone IST 5 30',
  'clock summer-time CEST recurring',
  'clock summer-time CEST recurring last Sun Mar 2:00 last Sun Oct 3:00',
  'clock summer-time CEST recurring last Sun Mar 2:00 last Sun Oct 3:00 30',
  ...['29 Mar', 'Mar 29'].flatMap((from) =>
    ['25 Oct', 'Oct 25'].flatMap((to) =>
      ['', ' 30'].map((offset) => `clock summer-time CEST date ${from} 2026 2:00 ${to} 2026 3:00${offset}`),
    ),
  ),
  'clock calendar-valid',
  'logging 10.0.0.8',
  'logging facility local3',
  'logging source-interface g0/1',
  'no logging on',
  'logging count',
  'logging buffered',
  'logging buffered 8192',
  'logging buffered warnings',
  'logging buffered 8192 warnings',
  'logging console',
  'logging console critical',
  'logging monitor',
  'logging monitor alerts',
  'logging trap',
  'logging trap 3',
  'no cdp run',
  'cdp timer 30',
  'cdp holdtime 90',
  'no cdp advertise-v2',
  'no cdp log mismatch duplex',
  'lldp run',
  'lldp timer 20',
  'lldp holdtime 60',
  'lldp reinit 3',
  'router ospf 1',
  'access-list 10 permit 10.0.0.0 0.0.0.255',
] as const
const INTERFACE = [
  'description To   the core',
  'no description',
  'ip address 10.9.8.7 255.255.255.252',
  'no ip address',
  'shutdown',
  'no shutdown',
  'duplex auto',
  'duplex full',
  'duplex half',
  'speed auto',
  'speed 10',
  'speed 100',
  'speed 1000',
  'keepalive',
  'keepalive 20',
  'keepalive 20 4',
  'load-interval 30',
  'bandwidth 1544',
  'delay 1000',
  'mtu 1492',
  'no ip redirects',
  'ip nat inside',
  'no cdp enable',
  'no cdp log mismatch duplex',
  'no lldp transmit',
  'no lldp receive',
] as const
const LINE = [
  'password cisco',
  'password 0 open sesame',
  'password 7 0822455D0A16',
  'password 0 7 seas',
  'login',
  'login local',
  'no login',
  'logging synchronous',
  'exec-timeout 0 0',
  'exec-timeout 5',
  'privilege level 15',
  'access-class 10 in',
  'length 0',
  'transport input telnet ssh',
  'transport output none',
  'transport output ssh telnet',
  'transport input ssh',
] as const

const modes: readonly { mode: string; enter: string; lines: readonly string[] }[] = [
  { mode: 'config', enter: '', lines: GLOBAL },
  {
    mode: 'config',
    enter: 'define interface-range LAN GigabitEthernet0/0 - 1',
    lines: ['interface range macro LAN'],
  },
  { mode: 'config-if', enter: 'interface GigabitEthernet0/1', lines: INTERFACE },
  {
    mode: 'config-if',
    enter: 'interface GigabitEthernet0/1.20',
    lines: ['encapsulation dot1q 20', 'encapsulation dot1q 20 native'],
  },
  {
    mode: 'config-if',
    enter: 'interface GigabitEthernet0/1\nip address 10.9.8.7 255.255.255.252',
    lines: ['ip address 10.7.7.7 255.255.255.0 secondary'],
  },
  {
    mode: 'config-if',
    enter: 'interface GigabitEthernet0/2',
    lines: [
      'ipv6 enable',
      'ipv6 address 2001:DB8:1::1/64',
      'ipv6 address 2001:DB8:2::/64 eui-64',
      'ipv6 address 2001:DB8:3::/64 anycast',
      'ipv6 address FE80::5 link-local',
      'ipv6 address autoconfig',
      'ipv6 address autoconfig default',
      'ipv6 nd ra suppress',
      'ipv6 nd ra suppress all',
    ],
  },
  {
    mode: 'config-if',
    enter: 'interface Tunnel5',
    lines: ['encapsulation ppp', 'encapsulation hdlc', 'clock rate 64000'],
  },
  { mode: 'config-line', enter: 'line vty 0 4', lines: LINE },
  {
    mode: 'config-line',
    enter: 'aaa new-model\nline vty 0 4',
    lines: [
      'login authentication default',
      'login authentication VTY',
      'aaa session-id unique',
      'aaa session-id common',
    ],
  },
]

describe('every saved configuration boots back into itself', () => {
  const roundTrip = (lines: string): void => {
    // The register decides whether the configuration is read at all, so it is set back.
    const saved = type(configuring(), `${lines}\nend\nconfigure terminal\nconfig-register 0x2102\nend\nwrite`)
    const before = runningConfigText(saved.device)
    expect(startupConfigText(saved.device)).toBe(before)
    const booted = type(saved.world, '@power-cycle')
    expect(runningConfigText(booted.device)).toBe(before)
    expect(booted.device.config).toEqual(saved.device.config)
  }

  for (const { mode, enter, lines } of modes) {
    describe(mode, () => {
      test.each(lines)('%s', (line) => {
        expect(
          type(configuring(), `${enter}\n${line}`).events.filter(
            (event) => event.type === 'refused-command' && event.error !== 'not-simulated',
          ),
        ).toEqual([])
        roundTrip(`${enter}\n${line}`)
      })
    })
  }

  test('all of them at once', () => {
    roundTrip(
      modes
        .flatMap(({ enter, lines }) => [enter, ...lines, 'exit'])
        .join('\n')
        .replace(/^\n/, '')
        .replace('exit\n', ''),
    )
  })

  test('and none of them', () => {
    roundTrip('')
  })

  test('the lines above use every configuration command', () => {
    const used = new Set(
      modes
        .flatMap(({ mode, lines }) =>
          lines.map((line) => matchConfig(mode === 'config' ? [] : [{ block: mode, of: '' }], line, platforms.c2911)),
        )
        .map(({ match }) => (match.kind === 'command' ? match.command : null)),
    )
    // The licence asks before it is configured: licenses.test.ts has its way through a boot.
    const unused = configCommands().filter(
      (command) =>
        exists(command, platforms.c2911) &&
        !command.modes.includes('archive') &&
        command !== licenseBoot &&
        !leaveCommands.includes(command) &&
        command.words !== 'help' &&
        !keyCommands.includes(command) &&
        !used.has(command),
    )
    expect(unused.map(({ path }) => path.map(([word]) => (typeof word === 'string' ? word : '…')).join(' '))).toEqual(
      [],
    )
  })
})

describe('no forms', () => {
  test.each([
    ['hostname R9', 'no hostname', 'hostname Router'],
    ['enable secret x', 'no enable secret', null],
    ['enable password x', 'no enable password', null],
    ['ip domain name x.y', 'no ip domain name', null],
    ['ip domain name x.y', 'no ip domain-name x.y', null],
    ['no ip domain lookup', 'ip domain lookup', null],
    ['service password-encryption', 'no service password-encryption', 'no service password-encryption'],
    ['username ops secret x', 'no username ops', null],
    ['ip ftp username x', 'no ip ftp username', null],
    ['ip ftp password x', 'no ip ftp password', null],
    ['ip tftp source-interface g0/0', 'no ip tftp source-interface', null],
    ['ip default-gateway 10.0.0.9', 'no ip default-gateway', null],
    ['ip route 10.5.0.0 255.255.0.0 10.0.0.9', 'no ip route 10.5.0.0 255.255.0.0 10.0.0.9', null],
    ['ip route 10.5.0.0 255.255.0.0 10.0.0.9', 'no ip route 10.5.0.0 255.255.0.0', null],
    ['banner motd #x#', 'no banner motd', null],
    ['interface loopback 1', 'no interface loopback 1', null],
    ['ntp server 10.0.0.9', 'no ntp server 10.0.0.9', null],
    ['boot system flash:x', 'no boot system flash:x', null],
    ['boot system flash x', 'no boot system flash x', null],
    ['boot system rom', 'no boot system rom', null],
    ['boot system tftp x 10.0.0.5', 'no boot system tftp x 10.0.0.5', null],
  ])('%s, %s', (line, no, left) => {
    const plain = runningConfigText(configuring().devices['R1'] ?? expect.fail())
    const set = type(configuring(), line)
    expect(runningConfigText(set.device)).not.toBe(plain)
    const after = type(set.world, `end\nconfigure terminal\n${no}`)
    const text = runningConfigText(after.device)
    if (left === null) expect(text).toBe(plain)
    else expect(text.split('\n')).toContain(left)
  })

  test('no with another argument leaves the line', () => {
    const { device } = type(
      configuring(),
      'boot system flash:a\nboot system flash:b\nno boot system flash:c\nno boot system flash a',
    )
    expect(device.config.boot.system).toEqual(['flash:a', 'flash:b'])
  })

  test('no boot system clears the list; entries stand in the order of entry', () => {
    const listed = type(configuring(), 'boot system flash:b\nboot system flash:a\nboot system flash:b')
    expect(listed.device.config.boot.system).toEqual(['flash:b', 'flash:a'])
    expect(type(listed.world, 'no boot system\nboot system flash:c').device.config.boot.system).toEqual(['flash:c'])
  })
})

describe('a configuration text', () => {
  test('brings up every port whose stanza does not say shutdown, at boot', () => {
    const { device } = type(
      router({ 'startup-config': 'interface g0/0\n ip address 10.0.0.1 255.255.255.0\ninterface g0/1\n shutdown\n' }),
      '@power-cycle',
    )
    expect(Object.entries(device.config.ports).map(([name, port]) => [name, port.shutdown])).toEqual([
      ['Embedded-Service-Engine0/0', true],
      ['GigabitEthernet0/0', false],
      ['GigabitEthernet0/1', true],
      ['GigabitEthernet0/2', true],
    ])
  })

  test('keeps blocks and lines of what is not simulated, in place', () => {
    const ospf = 'router ospf 1\n passive-interface default\n network 10.0.0.0 0.0.0.255 area 0\n'
    const { device } = type(router({ 'startup-config': `${ospf}ntp server 10.0.0.9` }), '@power-cycle')
    expect(runningConfigText(device)).toContain(`!\n${ospf}!\nip forward-protocol nd\n`)
    expect(runningConfigText(device)).toContain('\n!\nscheduler allocate 20000 1000\nntp server 10.0.0.9\n!\nend\n')
  })

  test('keeps a banner of several lines', () => {
    const { device } = type(
      router({ 'startup-config': 'banner motd ^C\nKeep out!\n  hostname NOT-THIS\n^C\nhostname R1\n' }),
      '@power-cycle',
    )
    expect(device.config).toMatchObject({ identity: { banner: '\nKeep out!\n  hostname NOT-THIS\n', hostname: 'R1' } })
    expect(
      runningConfigText(type(router({ 'startup-config': runningConfigText(device) }), '@power-cycle').device),
    ).toBe(runningConfigText(device))
  })

  test('passes over lines it does not know, and lines that are no configuration', () => {
    const { device } = type(
      router({ 'startup-config': 'foo bar\nhostname\nexit\ndo reload\nend\nhostname R7\n' }),
      '@power-cycle',
    )
    expect(device).toMatchObject({ mode: 'user', config: { identity: { hostname: 'R7' } } })
  })

  test('secrets in plain text are stored hashed', () => {
    const { device } = type(
      router({ 'startup-config': 'enable secret cisco\nusername ops secret cisco\n' }),
      '@power-cycle',
    )
    expect(startupConfigText(device)).not.toContain('cisco')
    expect(startupConfigText(device)).toMatch(/\nenable secret 5 \$1\$/)
  })
})

const mapped = <From, To>(record: Readonly<Record<string, From>>, of: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, of(value)]))
/** The configuration, which throws where a value by a name is looked at that is none of `values`. */
function only<T extends object>(config: T, values: readonly unknown[], name: string): T {
  return new Proxy(config, {
    get: (of, asked, receiver): unknown => {
      const found: unknown = Reflect.get(of, asked, receiver)
      if (asked === name && values.includes(found)) return found
      if (asked === name || typeof found !== 'object' || found === null)
        throw new Error(`what ${name} shows depends on ${String(asked)}, which is none of its values`)
      return only(found, values, name)
    },
    getOwnPropertyDescriptor: (of, asked) => {
      if (asked !== name) throw new Error(`what ${name} shows depends on whether there is ${String(asked)}`)
      return Reflect.getOwnPropertyDescriptor(of, asked)
    },
  })
}
const commandsIn = (block: string) => configCommands().filter(({ modes }) => modes.includes(block))
test.each(Object.values(platforms))(
  'what an interface or a line of a $name shows depends on its own value and name: a block is made once for each',
  (platform) => {
    const blank = bareConfig(platform)
    const set: Config = {
      ...blank,
      ports: mapped(blank.ports, (port) => ({ ...port, shutdown: !port.shutdown, description: 'x' })),
      ip: { ...blank.ip, ports: mapped(blank.ports, () => ({ address: '10.0.0.1', mask: '255.0.0.0' })) },
      switching: { ports: mapped(blank.switching.ports, () => ({ switchport: false })) },
      access: {
        ...blank.access,
        lines: mapped(blank.access.lines, (line) => ({
          ...line,
          password: 'x',
          login: 'local',
          settings: { 'exec-timeout': '5 0' },
        })),
      },
    }
    for (const config of [blank, set])
      for (const { name: block, shown } of ownBlocks().values())
        for (const name of shown?.all(config) ?? []) {
          const values = (shown?.recordsOf(config) ?? []).map((record) => record[name])
          expect(values[0]).toBeTypeOf('object')
          for (const command of commandsIn(block)) command.show?.(only(config, values, name), name, platform)
        }
  },
)
