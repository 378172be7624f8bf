// Port security: who may use a port, what happens to others, and what the switch shows (ios-switching.md 13).

import { describe, expect, test } from 'vitest'
import type { World } from '../../../../src/sim/world.ts'
import { type, worldFrom, type Screen } from '../../../support/console.ts'

const ACCESS = 'interface Fa0/1\n switchport mode access\n'
/** SW1 with PC1 and PC2, and the server that they talk to; `lines` are its configuration. At its privileged prompt. */
function lab(lines = ACCESS, platform: 'c2960' | 'c9300' = 'c2960'): World {
  const is2960 = platform === 'c2960'
  const port = (n: number): string => (is2960 ? `Fa0/${n}` : `Gi1/0/${n}`)
  const world = worldFrom({
    devices: {
      SW1: {
        platform,
        hostname: 'SW1',
        flash: [is2960 ? 'c2960-lanbasek9-mz.152-7.E8.bin' : 'cat9k_iosxe.17.09.04a.SPA.bin'],
        'startup-config': `hostname SW1\ninterface range ${port(1)}-9\n spanning-tree portfast\n${lines}`,
      },
      PC1: { platform: 'host', mac: '0050.7966.6801', address: '10.0.0.1/24' },
      PC2: { platform: 'host', mac: '0050.7966.6802', address: '10.0.0.2/24' },
      SRV: { platform: 'host', mac: '0050.7966.6809', address: '10.0.0.9/24' },
    },
    links: [
      ['PC1 NIC', `SW1 ${port(1)}`],
      ['PC2 NIC', `SW1 ${port(2)}`],
      ['SRV NIC', `SW1 ${port(9)}`],
    ],
    focus: 'SW1',
  })
  return type(world, 'enable').world
}
const shown = (world: World, line: string): string => type(world, line).entries[0]?.output ?? ''
const on = (world: World, lines: string, port = 'fa0/1'): Screen =>
  type(world, `configure terminal\ninterface ${port}\n${lines}\nend`)
const ping = (world: World, host: string): { readonly world: World; readonly text: string } => {
  const screen = type(world, `@console ${host}\nping 10.0.0.9\n@console SW1`)
  return { world: screen.world, text: screen.text }
}
const reaches = (world: World, host: string): boolean => ping(world, host).text.includes('Reply from 10.0.0.9')
const portLines = (world: World, port = 'fa0/1'): readonly string[] =>
  shown(world, `show running-config interface ${port}`)
    .split('\n')
    .filter((line) => line.includes('port-security'))
    .map((line) => line.trim())
const fields = (world: World, port = 'fa0/1'): Readonly<Record<string, string>> =>
  Object.fromEntries(
    shown(world, `show port-security interface ${port}`)
      .split('\n')
      .filter((line) => line.includes(' : '))
      .map((line) => [line.slice(0, 26).trim(), line.slice(29)]),
  )
/** PC1 is unplugged from the port, and PC2 takes its place. */
const swapped = (world: World): World => ({
  ...world,
  links: [
    {
      ends: [
        { device: 'PC2', interface: 'NIC' },
        { device: 'SW1', interface: 'FastEthernet0/1' },
      ],
    },
    {
      ends: [
        { device: 'SRV', interface: 'NIC' },
        { device: 'SW1', interface: 'FastEthernet0/9' },
      ],
    },
  ],
})
const said = (text: string): readonly string[] =>
  (text.match(/%[A-Z_]+-\d-[A-Z_]+: .*/g) ?? []).filter((line) => !line.startsWith('%SYS'))

const SECURE = 'switchport port-security'

describe('learning', () => {
  test('a port that is made secure learns with the next frame, one address', () => {
    const world = on(lab(), SECURE).world
    expect(fields(world)['Total MAC Addresses']).toBe('0')
    const after = ping(world, 'PC1')
    expect(after.text).toContain('Reply from 10.0.0.9')
    expect(fields(after.world)).toMatchObject({
      'Port Security': 'Enabled',
      'Port Status': 'Secure-up',
      'Total MAC Addresses': '1',
      'Last Source Address:Vlan': '0050.7966.6801:1',
      'Security Violation Count': '0',
    })
    expect(portLines(after.world)).toEqual([SECURE])
  })

  test('lines of startup-config are there when the host speaks first', () => {
    const world = lab(`${ACCESS} ${SECURE}\n`)
    expect(fields(world)['Last Source Address:Vlan']).toBe('0050.7966.6801:1')
    expect(fields(world)['Total MAC Addresses']).toBe('1')
  })

  test('sticky addresses are lines at once, and are lost at a restart unless they are saved', () => {
    const world = on(lab(), `${SECURE} mac-address sticky\n${SECURE}`).world
    const saved = ping(type(world, 'write memory').world, 'PC1').world
    const LINES = [`${SECURE} mac-address sticky`, `${SECURE} mac-address sticky 0050.7966.6801`, SECURE]
    expect(portLines(saved)).toEqual(LINES)
    expect(saved.devices['SW1']?.unsaved).toBe(true)
    // The next device that speaks is learned.
    expect(portLines(type(swapped(saved), '@power-cycle\nenable').world)).toEqual([
      LINES[0],
      LINES[1]?.replace('6801', '6802'),
      LINES[2],
    ])
    const kept = type(swapped(type(saved, 'write memory').world), '@power-cycle\nenable').world
    expect(portLines(kept)).toEqual(LINES)
    expect(fields(kept)['Port Status']).toBe('Secure-shutdown')
  })

  test('sticky takes what was learned, and gives it back', () => {
    const world = ping(on(lab(), SECURE).world, 'PC1').world
    const sticky = on(world, `${SECURE} mac-address sticky`).world
    expect(fields(sticky)).toMatchObject({ 'Total MAC Addresses': '1', 'Sticky MAC Addresses': '1' })
    const back = on(sticky, `no ${SECURE} mac-address sticky`).world
    expect(fields(back)).toMatchObject({ 'Total MAC Addresses': '1', 'Sticky MAC Addresses': '0' })
    expect(portLines(back)).toEqual([SECURE])
  })

  test('what was learned goes with the link, and what is configured stays', () => {
    const world = ping(
      on(lab(), `${SECURE} maximum 3\n${SECURE} mac-address 0011.2233.4455\n${SECURE}`).world,
      'PC1',
    ).world
    expect(fields(world)['Total MAC Addresses']).toBe('2')
    const down = on(world, 'shutdown').world
    expect(fields(down)).toMatchObject({ 'Port Status': 'Secure-down', 'Total MAC Addresses': '1' })
    // It speaks when the link comes up.
    expect(fields(on(down, 'no shutdown').world)['Total MAC Addresses']).toBe('2')
  })

  test('learned addresses age, by time or by silence', () => {
    const world = ping(on(lab(), `${SECURE} aging time 5\n${SECURE}`).world, 'PC1').world
    const later = ping(type(world, '@wait 4m').world, 'PC1').world
    expect(fields(type(later, '@wait 2m').world)['Total MAC Addresses']).toBe('0')
    const silent = ping(type(on(world, `${SECURE} aging type inactivity`).world, '@wait 4m').world, 'PC1').world
    expect(fields(type(silent, '@wait 2m').world)['Total MAC Addresses']).toBe('1')
    expect(fields(type(silent, '@wait 5m').world)['Total MAC Addresses']).toBe('0')
  })
})

describe('a violation', () => {
  const strange = (lines = ''): World => on(lab(), `${SECURE} mac-address 0011.2233.4455\n${lines}\n${SECURE}`).world
  const LOGGED =
    '%PORT_SECURITY-2-PSECURE_VIOLATION: Security violation occurred, caused by MAC address 0050.7966.6801 on port FastEthernet0/1.'

  test('shuts the port down, and the switch says so', () => {
    const { world, text } = ping(strange(), 'PC1')
    expect(text).not.toContain('Reply from 10.0.0.9')
    const log = world.devices['SW1']?.logged.text ?? ''
    expect(said(log)).toEqual([
      '%PM-4-ERR_DISABLE: psecure-violation error detected on Fa0/1, putting Fa0/1 in err-disable state',
      LOGGED,
      '%LINEPROTO-5-UPDOWN: Line protocol on Interface FastEthernet0/1, changed state to down',
      '%LINK-3-UPDOWN: Interface FastEthernet0/1, changed state to down',
    ])
    expect(fields(world)).toMatchObject({ 'Port Status': 'Secure-shutdown', 'Security Violation Count': '1' })
    expect(world.devices['SW1']?.errDisabled['FastEthernet0/1']?.cause).toBe('psecure-violation')
  })

  test('restrict drops, counts and logs; protect only drops', () => {
    const restricted = ping(strange(`${SECURE} violation restrict`), 'PC1')
    expect(restricted.text).not.toContain('Reply from 10.0.0.9')
    expect(said(restricted.world.devices['SW1']?.logged.text ?? '')).toEqual([LOGGED])
    expect(fields(restricted.world)['Port Status']).toBe('Secure-up')
    expect(Number(fields(restricted.world)['Security Violation Count'])).toBeGreaterThan(0)
    const quiet = ping(strange(`${SECURE} violation protect`), 'PC1')
    expect(quiet.text).not.toContain('Reply from 10.0.0.9')
    expect(said(quiet.world.devices['SW1']?.logged.text ?? '')).toEqual([])
    expect(fields(quiet.world)).toMatchObject({ 'Port Status': 'Secure-up', 'Security Violation Count': '0' })
  })

  test('happens to whoever answers, too', () => {
    const lines = `switchport mode access\n${SECURE} mac-address 0011.2233.4455\n${SECURE} violation restrict\n${SECURE}`
    const { world } = ping(on(lab(), lines, 'fa0/9').world, 'PC1')
    expect(said(world.devices['SW1']?.logged.text ?? '')).toEqual([
      LOGGED.replace('6801', '6809').replace('0/1', '0/9'),
    ])
  })

  test('happens to an address that is secure on another port', () => {
    const first = ping(
      on(on(lab(), SECURE).world, 'switchport mode access\nswitchport port-security', 'fa0/2').world,
      'PC1',
    )
    expect(reaches(first.world, 'PC2')).toBe(true)
    const moved = on(
      lab(`${ACCESS} ${SECURE} mac-address 0050.7966.6802\n ${SECURE}\ninterface Fa0/2\n switchport mode access\n`),
      SECURE,
      'fa0/2',
    ).world
    expect(ping(moved, 'PC2').world.devices['SW1']?.errDisabled['FastEthernet0/2']?.cause).toBe('psecure-violation')
  })

  test('does not happen without the bare command', () => {
    const world = on(lab(), `${SECURE} mac-address 0011.2233.4455`).world
    expect(fields(world)).toMatchObject({ 'Port Security': 'Disabled', 'Port Status': 'Secure-down' })
    expect(reaches(world, 'PC1')).toBe(true)
  })

  test('a port is brought back by shutdown and no shutdown, and falls again while the stranger is there', () => {
    const down = ping(strange(), 'PC1').world
    const fault = (world: World): unknown => world.devices['SW1']?.errDisabled['FastEthernet0/1']?.cause
    expect(fault(on(down, 'no shutdown').world)).toBe('psecure-violation')
    expect(fault(on(down, `${SECURE} maximum 2`).world)).toBe('psecure-violation')
    expect(fault(on(down, 'shutdown\nno shutdown').world)).toBe('psecure-violation')
    const mended = on(down, `${SECURE} maximum 2\nshutdown\nno shutdown`).world
    expect(fault(mended)).toBeUndefined()
    expect(fields(mended)['Security Violation Count']).toBe('0')
    expect(reaches(mended, 'PC1')).toBe(true)
  })

  test('a port recovers by itself where that is configured', () => {
    const timed = type(strange(), 'configure terminal\nerrdisable recovery cause psecure-violation\nend').world
    const down = ping(timed, 'PC1').world
    const free = on(down, `${SECURE} maximum 2`).world
    expect(fields(type(free, '@wait 250s').world)['Port Status']).toBe('Secure-shutdown')
    expect(fields(type(free, '@wait 5m').world)['Port Status']).toBe('Secure-up')
    const again = type(down, '@wait 5m')
    expect(fields(again.world)['Port Status']).toBe('Secure-shutdown')
    expect(said(again.text)).toContain(LOGGED)
  })
})

describe('what is refused', () => {
  test.each([
    ['on a port that negotiates its mode', '', SECURE, 'Command rejected: FastEthernet0/1 is a dynamic port.'],
    [
      'a mode that negotiates',
      `switchport mode access\n${SECURE}`,
      'switchport mode dynamic auto',
      'Command rejected: Fa0/1 is a secure port',
    ],
    [
      'an address that is there',
      `${SECURE} maximum 2\n${SECURE} mac-address 0001.97b2.0d90`,
      `${SECURE} mac-address 0001.97B2.0D90`,
      'Found duplicate mac-address 0001.97b2.0d90.',
    ],
    [
      'an address too many',
      `${SECURE} mac-address 0001.97b2.0d90`,
      `${SECURE} mac-address 0001.97b2.0d91`,
      'Total secure mac-addresses on interface FastEthernet0/1 has reached maximum limit.',
    ],
    [
      'a maximum below what there is',
      `${SECURE} maximum 2\n${SECURE} mac-address 1.1.1\n${SECURE} mac-address 1.1.2`,
      `${SECURE} maximum 1`,
      'Maximum is less than number of currently secured mac-addresses.',
    ],
  ])('%s', (_, before, line, text) => {
    const world = on(lab(''), before).world
    const screen = type(world, `configure terminal\ninterface fa0/1\n${line}`)
    expect(screen.lastLine).toBe(text)
    expect(portLines(type(screen.world, 'end').world)).toEqual(portLines(world))
  })

  test('an address of another port of the VLAN', () => {
    const world = on(lab(), `${SECURE} mac-address 1.1.1`).world
    expect(on(world, `${SECURE} mac-address 1.1.1`, 'fa0/2').text).toContain(
      'Found duplicate mac-address 0001.0001.0001.',
    )
    const apart = on(world, 'switchport access vlan 20', 'fa0/2').world
    expect(on(apart, `${SECURE} mac-address 1.1.1`, 'fa0/2').text).not.toContain('duplicate')
  })

  test.each([
    ['c2960', 'fa0/1', 8192],
    ['c9300', 'gi1/0/1', 4097],
  ] as const)('more addresses than a %s takes', (platform, port, most) => {
    const world = lab('', platform)
    expect(portLines(on(world, `${SECURE} maximum ${most}`, port).world, port)).toEqual([`${SECURE} maximum ${most}`])
    expect(on(world, `${SECURE} maximum ${most + 1}`, port).text).toContain('Invalid input')
  })
})

const ALL = [
  `${SECURE} maximum 4`,
  `${SECURE} violation restrict`,
  `${SECURE} aging time 2`,
  `${SECURE} aging type inactivity`,
  `${SECURE} aging static`,
  `${SECURE} mac-address sticky`,
  `${SECURE} mac-address sticky 0011.2233.4455`,
  `${SECURE} mac-address 0011.2233.4466`,
  SECURE,
]
describe('the configuration', () => {
  test('has its lines in the order of the device, whatever the order they were typed in, and keeps them over a restart', () => {
    const world = on(
      lab(),
      ALL.toReversed()
        .toSorted((a) => (a.includes('maximum') ? -1 : 0))
        .join('\n'),
    ).world
    expect(portLines(world)).toEqual(ALL)
    const again = type(world, 'write memory\n@power-cycle\nenable').world
    expect(portLines(again)).toEqual([
      ...ALL.slice(0, 7),
      `${SECURE} mac-address sticky 0050.7966.6801`,
      ...ALL.slice(7),
    ])
    const off = ALL.toReversed()
      .map((line) => `no ${line}`)
      .join('\n')
    expect(portLines(on(world, off).world)).toEqual([])
  })

  test('an address may be typed in other spellings, and for the voice VLAN', () => {
    const world = on(
      lab(),
      `switchport voice vlan 120\n${SECURE} maximum 3\n${SECURE} mac-address 00:1B:D5:12:0A:01 vlan voice\n${SECURE} mac-address 1.2.3`,
    ).world
    expect(portLines(world)).toEqual([
      `${SECURE} maximum 3`,
      `${SECURE} mac-address 001b.d512.0a01 vlan voice`,
      `${SECURE} mac-address 0001.0002.0003`,
    ])
    expect(shown(world, 'show port-security interface fa0/1 address')).toContain(
      '\n 120    001b.d512.0a01    SecureConfigured ',
    )
  })

  test.each([
    ['all', 0, 0, 0],
    ['configured', 0, 1, 1],
    ['sticky', 1, 0, 1],
    ['dynamic', 1, 1, 0],
  ] as const)('clear port-security %s', (what, configured, sticky, learned) => {
    const world = ping(
      on(lab(), `${SECURE} maximum 4\n${SECURE} mac-address 1.1.1\n${SECURE} mac-address sticky 2.2.2\n${SECURE}`)
        .world,
      'PC1',
    ).world
    const counts = (now: World): readonly number[] => {
      const text = shown(now, 'show port-security address')
      return ['SecureConfigured', 'SecureSticky', 'SecureDynamic'].map((type_) => text.split(type_).length - 1)
    }
    expect(counts(world)).toEqual([1, 1, 1])
    expect(counts(type(world, `clear port-security ${what}`).world)).toEqual([configured, sticky, learned])
    expect(counts(type(world, `clear port-security ${what} interface fa0/2`).world)).toEqual([1, 1, 1])
  })
})

describe('show', () => {
  const world = ping(
    on(
      on(lab(), `${SECURE} mac-address sticky\n${SECURE}`).world,
      'switchport mode access\nswitchport port-security maximum 3\nswitchport port-security violation protect\nswitchport port-security aging time 10\nswitchport port-security\nswitchport port-security mac-address 1.1.1',
      'fa0/2',
    ).world,
    'PC1',
  ).world

  test('show port-security', () => {
    expect(shown(world, 'show port-security'))
      .toBe(`Secure Port  MaxSecureAddr  CurrentAddr  SecurityViolation  Security Action
                (Count)       (Count)          (Count)
---------------------------------------------------------------------------
      Fa0/1              1            1                  0         Shutdown
      Fa0/2              3            1                  0          Protect
---------------------------------------------------------------------------
Total Addresses in System (excluding one mac per port)     : 0
Max Addresses limit in System (excluding one mac per port) : 8192
`)
    expect(shown(lab('', 'c9300'), 'show port-security')).toContain(' : 4096\n')
  })

  test('show port-security interface', () => {
    expect(shown(world, 'show port-security interface fa0/1')).toBe(`Port Security              : Enabled
Port Status                : Secure-up
Violation Mode             : Shutdown
Aging Time                 : 0 mins
Aging Type                 : Absolute
SecureStatic Address Aging : Disabled
Maximum MAC Addresses      : 1
Total MAC Addresses        : 1
Configured MAC Addresses   : 0
Sticky MAC Addresses       : 1
Last Source Address:Vlan   : 0050.7966.6801:1
Security Violation Count   : 0

`)
    expect(fields(world, 'fa0/3')).toMatchObject({
      'Port Security': 'Disabled',
      'Last Source Address:Vlan': '0000.0000.0000:0',
    })
  })

  test('show port-security address', () => {
    const both = ping(world, 'PC2').world
    expect(shown(both, 'show port-security address')).toBe(`               Secure Mac Address Table
-----------------------------------------------------------------------------
Vlan    Mac Address       Type                          Ports   Remaining Age
                                                                   (mins)    
----    -----------       ----                          -----   -------------
   1    0050.7966.6801    SecureSticky                  Fa0/1        -
   1    0001.0001.0001    SecureConfigured              Fa0/2        -
   1    0050.7966.6802    SecureDynamic                 Fa0/2       10
-----------------------------------------------------------------------------
Total Addresses in System (excluding one mac per port)     : 1
Max Addresses limit in System (excluding one mac per port) : 8192
`)
    expect(shown(both, 'show port-security interface fa0/2 address')).toMatch(/Fa0\/2 {7}10\n-+\nTotal Addresses: 2\n$/)
  })
})
