import { describe, expect, test } from 'vitest'
import type { World } from '../../../src/sim/world.ts'
import { configuring, enabled, MIDDLE, OLD, plays, router, type } from '../../support/console.ts'

describe('saving', () => {
  test('write memory and write ask nothing', () => {
    const screen = plays(
      enabled(),
      `
      R1#write memory
      Building configuration...
      [OK]
      R1#write
      Building configuration...
      [OK]
      R1#`,
    )
    expect(screen.events).toMatchObject([{ type: 'save', via: 'write memory', empty: false }, { type: 'save' }])
  })

  test('a configuration that IOS of another version wrote is overwritten only after a question', () => {
    const upgraded = type(
      enabled({ flash: [OLD, MIDDLE] }),
      `configure terminal\nboot system flash:${MIDDLE}\nend\nwrite\nreload\n\nenable`,
    ).world
    const warned = `Warning: Attempting to overwrite an NVRAM configuration previously written
      by a different version of the system image.
      Overwrite the previous NVRAM configuration?[confirm]`
    const screen = plays(
      upgraded,
      `
      R1#write memory
      ${warned}n
      R1#copy running-config startup-config
      Destination filename [startup-config]? ⏎
      ${warned}⏎
      Building configuration...
      [OK]
      R1#write memory
      Building configuration...
      [OK]
      R1#`,
    )
    expect(screen.events.filter((event) => event.type === 'save')).toHaveLength(2)
    expect(type(upgraded, 'write memory\ny').lastLine).toBe('[OK]')
  })

  test.each([
    ['erase startup-config', 'Erasing the nvram filesystem will remove all configuration files! Continue? [confirm]'],
    ['erase nvram:', 'Erasing the nvram filesystem will remove all configuration files! Continue? [confirm]'],
    ['erase /all nvram:', 'Erasing the nvram filesystem will remove all files! Continue? [confirm]'],
  ])('%s takes what is in NVRAM after a confirmation', (line, question) => {
    const asked = type(enabled(), line)
    expect(asked.waiting).toBe(question)
    expect(type(enabled(), `${line}\nn`).device.startup).not.toBeNull()
    expect(type(enabled(), `${line}\ny`).device.startup).toBeNull()
  })

  test('write erase empties NVRAM and nothing else', () => {
    const world = type(configuring(), 'config-register 0x2142\nend').world
    const screen = plays(
      world,
      `
      R1#write erase
      Erasing the nvram filesystem will remove all configuration files! Continue? [confirm]⏎
      [OK]
      Erase of nvram: complete
      *May  4 09:00:00.000: %SYS-7-NV_BLOCK_INIT: Initialized the geometry of nvram
      R1#show startup-config
      startup-config is not present
      R1#`,
    )
    expect(screen.device).toMatchObject({
      startup: null,
      register: { next: 0x2142 },
      config: world.devices['R1']?.config,
    })
    expect(type(world, 'erase startup-config\nn').device.startup).not.toBeNull()
  })
})

describe('reload', () => {
  test('asks to confirm only, when nothing was changed', () => {
    const screen = type(enabled(), 'reload\n\n')
    expect(screen.text).toMatch(
      /^R1#reload\nProceed with reload\? \[confirm\]\n\n\*May {2}4 09:00:00\.000: %SYS-5-RELOAD: Reload requested by console\. Reload Reason: Reload Command\.\n\nSystem Bootstrap, /,
    )
    expect(screen.text).toMatch(
      /\n\n\nPress RETURN to get started!\n\n\n\*May [^]*%SYS-5-RESTART: System restarted --\n[^]*\nR1>$/,
    )
    expect(screen.events).toMatchObject([
      { type: 'reload', confirmed: true, saved: null, unsaved: false },
      { type: 'boot', startupConfigRead: true },
    ])
    expect(screen.device.reloads).toBe(1)
  })

  test('after a change it asks to save first, and a [yes/no] needs a word', () => {
    const world = type(configuring(), 'hostname R9\nend').world
    plays(
      world,
      `
      R9#reload

      System configuration has been modified. Save? [yes/no]: ⏎
      % Please answer 'yes' or 'no'.
      System configuration has been modified. Save? [yes/no]: maybe
      % Please answer 'yes' or 'no'.
      System configuration has been modified. Save? [yes/no]: yes
      Building configuration...
      [OK]
      Proceed with reload? [confirm]n
      R9#`,
    )
  })

  test.each([
    ['yes', 'R9>'],
    ['y', 'R9>'],
    ['YES', 'R9>'],
    ['no', 'R1>'],
    ['n', 'R1>'],
  ])('%s at Save? comes back as %s', (answer, prompt) => {
    expect(type(configuring(), `hostname R9\nend\nreload\n${answer}\n\n`).waiting).toBe(prompt)
  })

  test.each(['n', 'no', 'q', 'yess', 'reload'])('%s at [confirm] aborts without a word', (answer) => {
    const screen = type(enabled(), `reload\n${answer}`)
    expect(screen.text).toBe(`R1#reload\nProceed with reload? [confirm]${answer}\nR1#`)
    expect(screen.events).toMatchObject([{ type: 'reload', confirmed: false }])
    expect(screen.device.reloads).toBe(0)
  })

  test.each([
    ['hostname R9', true],
    ['config-register 0x2142', true],
    ['boot system flash:x.bin', true],
    ['interface g0/1\nno shutdown', true],
    ['do copy tftp://10.0.0.5/lab.cfg running-config\n\n', true],
    ['hostname R1', false],
    ['config-register 0x2102', false],
    ['interface g0/0\nno shutdown', false],
    ['hostname', false],
    ['foo', false],
    ['! hostname R9', false],
    ['do show version', false],
    ['interface g0/1\nexit', false],
    ['hostname R9\ndo write', false],
    ['hostname R9\ndo copy running-config flash:x\n', true],
    ['no boot system', false],
  ])('after %j the configuration counts as modified: %s', (lines, modified) => {
    expect(type(configuring(), lines).device.unsaved).toBe(modified)
  })
})

describe('the setup dialog', () => {
  const unconfigured = router({ mode: 'setup', 'startup-config': undefined, hostname: undefined })

  test('no, then Enter, leads to user EXEC of an unconfigured router', () => {
    plays(
      unconfigured,
      `
      Would you like to enter the initial configuration dialog? [yes/no]: ⏎
      % Please answer 'yes' or 'no'.
      Would you like to enter the initial configuration dialog? [yes/no]: no

      Would you like to terminate autoinstall? [yes]: ⏎


      Press RETURN to get started!


      *May  4 08:00:00.000: %SYS-5-RESTART: System restarted --
      Cisco IOS Software, C2900 Software (C2900-UNIVERSALK9-M), Version 15.1(4)M4, RELEASE SOFTWARE (fc1)
      Technical Support: http://www.cisco.com/techsupport
      Copyright (c) 1986-2012 by Cisco Systems, Inc.
      Compiled Tue 20-Mar-12 18:57 by prod_rel_team
      Router>`,
    )
  })

  test('yes asks for the basic setup, which is not simulated', () => {
    const screen = type(unconfigured, 'yes\nno')
    expect(screen.entries[1]?.prompt).toBe('Would you like to enter basic management setup? [yes/no]: ')
    expect(screen.waiting).toBe('Router>')
  })

  test('a device without startup-config boots into it', () => {
    const screen = type(enabled(), 'write erase\n\n@power-cycle')
    expect(screen.text).toContain(
      '\n\n         --- System Configuration Dialog ---\n\nWould you like to enter the initial configuration dialog? [yes/no]: ',
    )
  })
})

describe('show', () => {
  test('version has the layout of an ISR G2', () => {
    const { text } = type(router(), 'show version')
    expect(text.replace(/This product contains[^]*?export@cisco\.com\.\n/, '(notice)\n')).toBe(`R1>show version
Cisco IOS Software, C2900 Software (C2900-UNIVERSALK9-M), Version 15.1(4)M4, RELEASE SOFTWARE (fc1)
Technical Support: http://www.cisco.com/techsupport
Copyright (c) 1986-2012 by Cisco Systems, Inc.
Compiled Tue 20-Mar-12 18:57 by prod_rel_team

ROM: System Bootstrap, Version 15.0(1r)M16, RELEASE SOFTWARE (fc1)

R1 uptime is 1 hour, 0 minutes
System returned to ROM by power-on
System restarted at 08:00:00 UTC Mon May 4 2026
System image file is "flash0:${OLD}"
Last reload type: Normal Reload
Last reload reason: power-on



(notice)

Cisco CISCO2911/K9 (revision 1.0) with 483328K/40960K bytes of memory.
Processor board ID FTX1628838P
3 Gigabit Ethernet interfaces
1 terminal line
DRAM configuration is 72 bits wide with parity enabled.
255K bytes of non-volatile configuration memory.
250476K bytes of ATA System CompactFlash 0 (Read/Write)


License Info:

License UDI:

-------------------------------------------------
Device#\t  PID\t\t\tSN
-------------------------------------------------
*0  \t  CISCO2911/K9          FTX1628838P     



Technology Package License Information for Module:'c2900' 

-----------------------------------------------------------------
Technology    Technology-package           Technology-package
              Current       Type           Next reboot  
------------------------------------------------------------------
ipbase        ipbasek9      Permanent      ipbasek9
security      None          None           None
uc            None          None           None
data          None          None           None

Configuration register is 0x2102

R1>`)
  })

  test('version tells how it last came up', () => {
    plays(
      type(enabled(), 'reload\n\n').world,
      `
      R1>show version | include returned|restarted|reason|uptime
      R1 uptime is 0 minutes
      System returned to ROM by reload at 09:00:00 UTC Mon May 4 2026
      System restarted at 09:02:30 UTC Mon May 4 2026
      Last reload reason: Reload Command
      R1>`,
    )
  })

  test('a register that waits is shown behind the one in force', () => {
    plays(
      configuring(),
      `
      R1(config)#config-register 0x0
      R1(config)#do show version | include register
      Configuration register is 0x2102 (will be 0x0 at next reload)
      R1(config)#config-register 0x2102
      R1(config)#do show version | include register
      Configuration register is 0x2102
      R1(config)#`,
    )
  })

  test('running-config has its two header lines, and the boot markers always', () => {
    const { text } = type(enabled(), 'show running-config')
    expect(text).toMatch(
      /^R1#show running-config\nBuilding configuration\.\.\.\n\nCurrent configuration : 1071 bytes\n!\n! No configuration change since last restart\n!\nversion 15\.1\n/,
    )
    expect(text).toContain('hostname R1\n!\nboot-start-marker\nboot-end-marker\n!\n')
    expect(text).toMatch(/\n!\nend\n\nR1#$/)
    expect(text).not.toContain('config-register')
  })

  test('running-config says above it when it changed, by whom, and when it was saved', () => {
    const head = (world: World): string =>
      /bytes\n(!\n(?:! .*\n)*)!\nversion/.exec(type(world, 'show running-config').text)?.[1] ?? ''
    const changed = type(configuring(), '@wait 5m\nno cdp run\nend').world
    expect(head(changed)).toBe('!\n! Last configuration change at 09:05:00 UTC Mon May 4 2026\n')
    const saved = type(changed, '@wait 1m\nwrite').world
    expect(head(saved)).toBe(
      '!\n! Last configuration change at 09:05:00 UTC Mon May 4 2026\n! NVRAM config last updated at 09:06:00 UTC Mon May 4 2026\n',
    )
    expect(head(type(saved, '@power-cycle\nenable').world)).toBe('!\n! No configuration change since last restart\n')
    const named = 'username ops privilege 15 secret x\nline con 0\nlogin local\nend\nexit\nops\nx\n'
    const byOps = type(configuring(), `${named}configure terminal\nno cdp run\nend`).world
    expect(head(byOps)).toBe('!\n! Last configuration change at 09:00:00 UTC Mon May 4 2026 by ops\n')
  })

  test('startup-config says how much of NVRAM it uses', () => {
    expect(type(enabled(), 'show startup-config').text).toMatch(
      /^R1#show startup-config\nUsing 1024 out of 262136 bytes\n!\nversion 15\.1\n/,
    )
  })

  test('bootvar shows the list of the last save', () => {
    plays(
      configuring(),
      `
      R1(config)#do show bootvar
      BOOT variable =
      CONFIG_FILE variable =
      BOOTLDR variable does not exist
      Configuration register is 0x2102
      R1(config)#boot system flash:a.bin
      R1(config)#boot system flash b.bin
      R1(config)#do show bootvar | include BOOT v
      BOOT variable =
      R1(config)#do write
      Building configuration...
      [OK]
      R1(config)#do show bootvar | include BOOT v
      BOOT variable = flash:a.bin,1;flash:b.bin,1;
      R1(config)#`,
    )
  })

  test('reload, clock and ip interface brief', () => {
    plays(
      enabled(),
      `
      R1#show reload
      No reload is scheduled.
      R1#show clock
      *09:00:00.000 UTC Mon May 4 2026
      R1#show ip interface brief
      Interface                  IP-Address      OK? Method Status                Protocol
      Embedded-Service-Engine0/0 unassigned      YES NVRAM  administratively down down
      GigabitEthernet0/0         10.0.0.1        YES NVRAM  up                    up
      GigabitEthernet0/1         unassigned      YES NVRAM  administratively down down
      GigabitEthernet0/2         unassigned      YES NVRAM  administratively down down
      R1#`,
    )
  })

  test('ip interface brief says where an address comes from', () => {
    const methods = (world: World): string[] =>
      (type(world, 'show ip interface brief').text.match(/YES \w+/g) ?? []).map((found) => found.slice(4))
    // Embedded-Service-Engine0/0, GigabitEthernet0/0 to 0/2 and, once it is there, Loopback0.
    const blank = router({ 'startup-config': undefined, mode: 'exec' })
    expect(methods(blank)).toEqual(['unset', 'unset', 'unset', 'unset'])
    const typed = type(
      enabled(),
      'conf t\ninterface g0/1\nip address 10.1.1.1 255.255.255.0\ninterface g0/0\nno ip address\ninterface lo0\nend',
    ).world
    expect(methods(typed)).toEqual(['NVRAM', 'manual', 'manual', 'NVRAM', 'unset'])
    const saved = type(typed, 'write memory\nreload\n\nenable').world
    expect(methods(saved)).toEqual(['NVRAM', 'NVRAM', 'NVRAM', 'NVRAM', 'NVRAM'])
    expect(methods(type(typed, 'reload\nno\n\nenable').world)).toEqual(['NVRAM', 'NVRAM', 'NVRAM', 'NVRAM'])
    // A configuration that is passed over gives no address.
    const ignored = type(enabled(), 'conf t\nconfig-register 0x2142\nend\nreload\nno\n\nno\n\n').world
    expect(methods(ignored)).toEqual(['unset', 'unset', 'unset', 'unset'])
  })
})

test('terminal settings are taken without a word', () => {
  plays(
    router(),
    `
    R1>terminal length 0
    R1>terminal width 80
    R1>`,
  )
})
