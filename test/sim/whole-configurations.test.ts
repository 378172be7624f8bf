import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../src/sim/config.ts'
import { timerOf } from '../../src/sim/timers.ts'
import type { World } from '../../src/sim/world.ts'
import { configuring, enabled, keptBesides, NEW, OLD, plays, type, worldFrom } from '../support/console.ts'

describe('reload later', () => {
  test('is shown, replaced and cancelled', () => {
    plays(
      enabled(),
      `
      R1#reload cancel
      %No reload is scheduled.
      R1#reload in 20
      Reload scheduled for 09:20:00 UTC Mon May 4 2026 (in 20 minutes) by console
      Reload reason: Reload Command
      Proceed with reload? [confirm]⏎
      R1#@wait 1m
      R1#show reload
      Reload scheduled for 09:20:00 UTC Mon May 4 2026 (in 19 minutes) by console
      Reload reason: Reload Command
      R1#reload in 1:30 window closes
      Reload scheduled for 10:31:00 UTC Mon May 4 2026 (in 1 hour and 30 minutes) by console
      Reload reason: window closes
      Proceed with reload? [confirm]y
      R1#reload cancel


      ***
      *** --- SHUTDOWN ABORTED ---
      ***

      R1#show reload
      No reload is scheduled.
      R1#`,
    )
  })

  test('asks to save first, and another key at the confirm schedules nothing', () => {
    const world = type(configuring(), 'hostname R2\nend').world
    const screen = type(world, 'reload in 5\nno\nn')
    expect(screen.entries.map(({ prompt }) => prompt)).toEqual([
      'R2#',
      'System configuration has been modified. Save? [yes/no]: ',
      'Proceed with reload? [confirm]',
    ])
    expect(timerOf(screen.device, 'reload')).toBeNull()
    expect(type(world, 'reload in 5\nyes\n\n').device).toMatchObject({ unsaved: false })
  })

  test('warns at five minutes and at one, then comes with what was saved', () => {
    const pending = type(configuring(), 'hostname LOST\nend\nreload in 10\nno\n\n').world
    const warned = type(pending, '@wait 5m')
    expect(warned.text).toContain('\n\n***\n*** --- SHUTDOWN in 00:05:00 ---\n***\n\n')
    expect(type(warned.world, '@wait 4m').text).toContain('*** --- SHUTDOWN in 00:01:00 ---')
    const over = type(warned.world, '@wait 1h')
    expect(over.waiting).toBe('R1>')
    expect(over.events).toContainEqual(
      expect.objectContaining({ type: 'reload', confirmed: true, saved: null, unsaved: true }),
    )
    expect(over.device.reloads).toBe(1)
    expect(type(over.world, '@wait 1d').device.reloads).toBe(1)
  })

  test('comes while something else takes its time, and breaks off a question', () => {
    const pending = type(enabled(), 'reload in 1\n\ncopy tftp: flash:').world
    expect(pending.devices['R1']?.question).not.toBeNull()
    expect(type(pending, '@wait 2m').waiting).toBe('R1>')
  })

  test('at a time of day is the next such time, with a date that day', () => {
    expect(type(enabled(), 'reload at 23:00').text).toContain(
      'Reload scheduled for 23:00:00 UTC Mon May 4 2026 (in 14 hours and 0 minutes) by console\n',
    )
    expect(type(enabled(), 'reload at 08:00').text).toContain('08:00:00 UTC Tue May 5 2026')
    expect(type(enabled(), 'reload at 02:00 10 may night work').text).toContain(
      '02:00:00 UTC Sun May 10 2026 (in 137 hours and 0 minutes) by console\nReload reason: night work\n',
    )
    expect(type(enabled(), 'reload at 02:00 may 10').text).toContain('02:00:00 UTC Sun May 10 2026')
    expect(type(enabled(), 'reload at 02:00 aug 10').waiting).toBe('R1#')
  })

  test.each(['reload in', 'reload at'])('%s is incomplete', (line) => {
    expect(type(enabled(), line).lastLine).toBe('% Incomplete command.')
  })
  test.each(['reload in 0', 'reload in 40000', 'reload in x', 'reload at 25:00'])('%s is refused', (line) => {
    expect(type(enabled(), line).lastLine).toBe("% Invalid input detected at '^' marker.")
  })

  test('a power cycle forgets it; another device goes on counting', () => {
    expect(type(enabled(), 'reload in 10\n\n@power-cycle').device.timers).toEqual([])
    const two = worldFrom({
      devices: {
        R1: { platform: 'c2911', hostname: 'R1', flash: [OLD], 'startup-config': 'hostname R1\n' },
        R2: { platform: 'c2911', hostname: 'R2', flash: [OLD], 'startup-config': 'hostname R2\n' },
      },
    })
    const screen = type(two, 'enable\nreload in 10\n\n@console R2\n@wait 1h')
    expect(screen.text).not.toContain('SHUTDOWN')
    expect(screen.world.devices['R1']).toMatchObject({ mode: 'user', reloads: 1 })
  })
})

describe('configure replace', () => {
  const GOOD = {
    name: 'good.cfg',
    content:
      'hostname R1\ninterface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\nrouter ospf 1\n network 10.0.0.0 0.0.0.255 area 0\n',
  }
  const changed = (): World =>
    type(
      configuring({ flash: [OLD, GOOD] }),
      'router ospf 1\nnetwork 10.9.0.0 0.0.255.255 area 0\nip route 0.0.0.0 0.0.0.0 10.0.0.254\ninterface g0/0\nshutdown\nend',
    ).world

  test('makes running-config what the file says, and opens the ports of the file', () => {
    const screen = type(changed(), 'configure replace flash:good.cfg\ny')
    expect(screen.text).toContain(`assumed to be a complete configuration, not a partial
configuration. Enter Y if you are sure you want to proceed. ? [no]: y
Total number of passes: 1
Rollback Done

`)
    expect(keptBesides(screen.device)).toEqual(['router ospf 1', ' network 10.0.0.0 0.0.0.255 area 0'])
    expect(screen.device.config.ip.routes).toEqual([])
    expect(screen.device.config.ports['GigabitEthernet0/0']?.shutdown).toBe(false)
    expect(screen.device.unsaved).toBe(true)
    expect(screen.events).toContainEqual(expect.objectContaining({ type: 'config-replace', url: 'flash0:/good.cfg' }))
  })

  test('Enter keeps everything; force does not ask; list says what changes', () => {
    const world = changed()
    expect(type(world, 'configure replace flash:good.cfg\n\n').device.config).toEqual(type(world, '').device.config)
    expect(type(world, 'configure replace flash:good.cfg list force').text).toContain('!List of Rollback Commands:\n')
    expect(type(world, 'configure replace flash:good.cfg list force').text).toContain(
      'no ip route 0.0.0.0 0.0.0.0 10.0.0.254\n',
    )
    expect(type(world, 'configure replace flash:none.cfg').lastLine).toContain('(No such file or directory)')
  })

  test('startup-config undoes what was not saved, where a merge would leave it', () => {
    const world = type(configuring(), 'access-list 101 deny ip any any\nend').world
    const back = type(world, 'configure replace nvram:startup-config force').device
    expect(keptBesides(back).join('\n')).toBe('')
    expect(back.unsaved).toBe(false)
    expect(keptBesides(type(world, 'configure memory').device).join('\n')).toBe(
      ['access-list 101 deny   ip any any'].join('\n'),
    )
  })
})

describe('archive', () => {
  test('keeps numbered copies, the oldest going first, and one at every save', () => {
    const world = type(configuring(), 'archive\npath flash:arch\nmaximum 2\nwrite-memory\nend').world
    const screen = type(world, 'write memory\narchive config\narchive config\nshow archive')
    expect(screen.device.archived.map((url) => url.replace(/-May.*-/, '-'))).toEqual(['flash:arch-1', 'flash:arch-2'])
    expect(screen.text).toContain(
      'The maximum archive configurations allowed is 2.\nThere are currently 2 archive configurations saved.\nThe next archive file will be named flash:arch-<timestamp>-3\n Archive #  Name\n',
    )
    expect(screen.device.disks['flash0']?.files.filter(({ name }) => name.startsWith('arch-'))).toHaveLength(2)
    expect(runningConfigText(screen.device)).toContain('!\narchive\n path flash:arch\n maximum 2\n write-memory\n!\n')
  })

  test('needs its path', () => {
    expect(type(enabled(), 'archive config').lastLine).toBe('Archive feature not enabled')
    expect(type(configuring(), 'archive\nwrite-memory\nend\nwrite').device.archived).toEqual([])
  })
})

describe('SSH', () => {
  const named = (): World => type(configuring(), 'ip domain name lab.example').world

  test('a key needs a host name of its own and a domain', () => {
    expect(type(configuring(), 'no hostname\ncrypto key generate rsa modulus 2048').lastLine).toBe(
      '% Please define a hostname other than Router.',
    )
    expect(type(configuring(), 'crypto key generate rsa modulus 2048').lastLine).toBe(
      '% Please define a domain-name first.',
    )
  })

  test('a key asks for its size, and turns SSH on', () => {
    plays(
      named(),
      `
      R1(config)#crypto key generate rsa
      The name for the keys will be: R1.lab.example
      Choose the size of the key modulus in the range of 360 to 4096 for your
        General Purpose Keys. Choosing a key modulus greater than 512 may take
        a few minutes.

      How many bits in the modulus [512]: 2048
      % Generating 2048 bit RSA keys, keys will be non-exportable...
      [OK] (elapsed time was 3 seconds)

      *May  4 09:00:03.000: %SSH-5-ENABLED: SSH 1.99 has been enabled
      R1(config)#ip ssh version 2
      R1(config)#do show ip ssh | exclude Minimum|^IOS Keys|^ssh-rsa|^[A-Za-z0-9+/=]+$
      SSH Enabled - version 2.0
      Authentication timeout: 120 secs; Authentication retries: 3
      R1(config)#crypto key zeroize rsa
      % All RSA Keys will be removed.
      % All router certs issued using these keys will also be removed.
      Do you really want to remove these keys? [yes/no]: yes
      *May  4 09:00:03.000: %SSH-5-DISABLED: SSH 2.0 has been disabled
      R1(config)#do show ip ssh
      SSH Disabled - version 2.0
      %Please create RSA keys to enable SSH (and of atleast 768 bits for SSH v2).
      Authentication timeout: 120 secs; Authentication retries: 3
      Minimum expected Diffie Hellman key size : 1024 bits
      IOS Keys in SECSH format(ssh-rsa, base64 encoded): NONE
      R1(config)#`,
    )
  })

  test('version 2 without a good key says so', () => {
    expect(type(configuring(), 'ip ssh version 2').lastLine).toBe(
      'Please create RSA keys to enable SSH (and of atleast 768 bits for SSH v2).',
    )
    expect(type(named(), 'crypto key generate rsa modulus 512\nip ssh version 2\ndo show ip ssh').text).toContain(
      'SSH Disabled - version 2.0',
    )
  })

  test('a key is lost with the power unless the configuration was saved', () => {
    const made = type(named(), 'crypto key generate rsa general-keys modulus 1024\nend').world
    expect(type(made, '@power-cycle').device.keys.now).toEqual([])
    expect(type(made, 'write\n@power-cycle').device.keys.now).toMatchObject([{ name: 'R1.lab.example', modulus: 1024 }])
    expect(type(made, 'write\nwrite erase\n\n@power-cycle').device.keys.now).toEqual([])
  })
})

describe('saving and erasing', () => {
  test('compressed, the save says so', () => {
    expect(type(configuring(), 'service compress-config\nend\nwrite').lastLine).toMatch(
      /^ {2}Compressed configuration from \d+ bytes to \d+ bytes\[OK\]$/,
    )
  })

  test('IOS XE 17 says that licences stay', () => {
    const world = worldFrom({ platform: 'isr4331', hostname: 'E1', flash: ['isr4300-universalk9.17.06.05.SPA.bin'] })
    expect(type(world, 'enable\nwrite erase').text).toContain('   Erasing Nvram will not clear license trust code.\n')
    expect(type(enabled(), 'write erase').text).not.toContain('license')
  })

  test('write terminal shows running-config', () => {
    expect(type(enabled(), 'write terminal').text).toContain('Current configuration : ')
  })
})

describe('the setup dialog', () => {
  const fresh = (): World => worldFrom({ platform: 'c2911', mode: 'setup', flash: [OLD, NEW], image: OLD })
  const ANSWERS = 'yes\nyes\nR7\ncisco\ncisco\nclass\nvty\nno\nGigabitEthernet0/0\nyes\n10.0.0.9\n255.255.255.0'

  test('basic management setup configures and saves', () => {
    const screen = type(fresh(), `${ANSWERS}\n2`)
    expect(screen.text).toContain('% Please choose a password that is different from the enable secret\n')
    expect(screen.text).toContain(
      '    Class A network is 10.0.0.0, 24 subnet bits; mask is /24\n\nThe following configuration command script was created:\n\nhostname R7\nenable secret 5 $1$',
    )
    expect(screen.waiting).toBe('R7>')
    expect(screen.device.config).toMatchObject({
      ports: { 'GigabitEthernet0/0': { shutdown: false } },
      ip: { ports: { 'GigabitEthernet0/0': { address: '10.0.0.9' } } },
    })
    expect(screen.device.startup?.text).toContain('hostname R7\n')
    expect(type(screen.world, 'enable\ncisco').waiting).toBe('R7#')
  })

  test('[0] keeps nothing, [1] begins again', () => {
    expect(type(fresh(), `${ANSWERS}\n0`)).toMatchObject({ waiting: 'Router>', device: { startup: null } })
    expect(type(fresh(), `${ANSWERS}\n1`).waiting).toBe('  Enter host name [Router]: ')
    expect(type(fresh(), `${ANSWERS}\n7`).waiting).toBe('Enter your selection [2]: ')
  })

  test('Ctrl-C ends it anywhere', () => {
    for (const before of ['', 'yes\n', 'yes\nyes\nR7\n', 'no\n']) {
      const screen = type(fresh(), `${before}\u0003`)
      expect(screen.text).toContain('Configuration aborted, no changes made.\n')
      expect(screen.waiting).toBe('Router>')
    }
  })

  test('while nobody answers, autoinstall looks for a server', () => {
    const screen = type(fresh(), '@wait 5m')
    expect(screen.text).toContain('%Error opening tftp://255.255.255.255/network-confg (Timed out)\n')
    expect(screen.waiting).toContain('initial configuration dialog')
  })

  test('setup brings it back on a running device', () => {
    expect(type(enabled(), 'setup\nno').waiting).toBe('R1#')
    expect(type(enabled(), 'setup\n\u0003').waiting).toBe('R1#')
  })
})
