import { expect, test, describe } from 'vitest'
import { runningConfigText } from '../../src/sim/config.ts'
import { powerCycle } from '../../src/sim/boot.ts'
import type { World } from '../../src/sim/world.ts'
import { type, worldFrom } from '../support/console.ts'

const OLD = 'c2960-lanbasek9-mz.150-2.SE11.bin'
const NEW = 'c2960-lanbasek9-mz.152-7.E8.bin'
const TAR = 'c2960-lanbasek9-tar.152-7.E8.tar'
const CONFIG = 'enable secret lost\ninterface Vlan1\n ip address 10.20.0.11 255.255.255.0\n'

/** SW1: a 2960 that reaches 10.20.0.0/24 through VLAN 1. */
const classic = (change: Readonly<Record<string, unknown>> = {}): World =>
  worldFrom({
    platform: 'c2960',
    hostname: 'SW1',
    flash: [OLD],
    'startup-config': 'interface Vlan1\n ip address 10.20.0.11 255.255.255.0\n',
    servers: { '10.20.0.5': { tftp: { files: [TAR, NEW] } } },
    ...change,
  })
const variable = (world: World): string | null | undefined => world.devices[world.focus]?.bootLoader.boot
const files = (world: World): string[] =>
  world.devices[world.focus]?.disks['flash']?.files.map(({ name }) => name) ?? []

describe('a classic Catalyst', () => {
  test('writes the BOOT variable at once: an unsaved boot system boots the new image', () => {
    const screen = type(
      classic({ flash: [OLD, NEW] }),
      `
      enable
      configure terminal
      boot system flash:/${NEW}
      end
      reload
      no
      `,
    )
    expect(screen.device.running?.url).toBe(`flash:/${NEW}`)
    expect(screen.device.config.boot.system).toEqual([])
    expect(screen.events).toContainEqual(
      expect.objectContaining({ type: 'boot-system', op: 'add', entry: `flash:/${NEW}` }),
    )
  })

  test('its boot loader lists what is in a directory, and not the directory itself', () => {
    const screen = type(
      classic({ mode: 'switch:', flash: [`old/${OLD}`] }),
      `
      flash_init
      dir flash:/old`,
    )
    const rows = screen.text.split('Directory of flash:/old')[1]?.split('\n') ?? []
    expect(rows.filter((row) => row.includes('<date>')).map((row) => row.split(/\s+/).at(-1))).toEqual([OLD])
  })

  test('one boot system replaces the whole list, and nothing of it stands in the configuration', () => {
    const screen = type(
      classic(),
      `
      enable
      configure terminal
      boot system flash:a.bin
      boot system flash:b.bin;flash:/${OLD}
      do show running-config | include boot
      do show boot | include BOOT`,
    )
    expect(screen.text).toContain('boot-start-marker\nboot-end-marker\n')
    expect(screen.lastLine).toBe(`BOOT path-list      : flash:b.bin;flash:/${OLD}`)
    expect(type(screen.world, '@power-cycle').device.running?.url).toBe(`flash:/${OLD}`)
  })

  test('a bare name after boot system is a file of flash', () => {
    const screen = type(classic({ flash: [OLD, NEW], 'boot-variable': NEW }), '@power-cycle')
    expect(screen.device.running?.info.version).toBe('15.2(7)E8')
  })

  test('without BOOT the first executable of a search into directories boots; a set BOOT that fails does not search', () => {
    const nested = classic({ flash: [`old/${OLD}`, NEW], image: `old/${OLD}` })
    expect(type(nested, '@power-cycle').device.running?.url).toBe(`flash:/old/${OLD}`)
    const stopped = type(classic({ 'boot-variable': 'flash:gone.bin' }), '@power-cycle')
    expect(stopped.waiting).toBe('switch: ')
    expect(stopped.text).toContain('Error loading "flash:gone.bin"')
  })

  test('refuses config-register: the register of a 2960 is nothing one sets', () => {
    expect(type(classic(), 'enable\nconfigure terminal\nconfig-register 0x2142').text).toContain(
      "% Invalid input detected at '^' marker.",
    )
  })

  test('keeps startup-config as config.text: whoever deletes the file, deletes the configuration', () => {
    const deleted = type(classic(), 'enable\ndelete /force flash:config.text\nshow startup-config')
    expect(deleted.lastLine).toBe('startup-config is not present')
    expect(type(deleted.world, '@power-cycle').waiting).toContain('initial configuration dialog')
    const erased = type(classic({ flash: [OLD, { name: 'vlan.dat', size: 616 }] }), 'enable\nwrite erase\n\n')
    expect(files(erased.world)).toEqual([OLD, 'vlan.dat'])
    const saved = type(erased.world, 'write memory')
    expect(files(saved.world)).toEqual(expect.arrayContaining(['config.text', 'private-config.text']))
  })

  test('cannot save when flash is full', () => {
    const full = classic({ 'flash-size': 11_835_392 + 1_300, flash: [OLD] })
    const screen = type(
      full,
      'enable\nconfigure terminal\nhostname A-MUCH-LONGER-NAME\nbanner motd #' +
        'x'.repeat(200) +
        '#\nend\nwrite memory',
    )
    expect(screen.lastLine).toBe('startup-config file open failed (Not enough space)')
    expect(screen.device.unsaved).toBe(true)
    const copied = type(screen.world, 'copy running-config startup-config\nstartup-config')
    expect(copied.lastLine).toBe('startup-config file open failed (Not enough space)')
    const [event] = copied.events
    expect(event).toMatchObject({ type: 'copy', complete: false, cause: { kind: 'no-space' } })
    const cause = event?.type === 'copy' && event.cause?.kind === 'no-space' ? event.cause : { needs: 0, free: 0 }
    expect(cause.needs).toBeGreaterThan(cause.free)
    expect(cause.free).toBeGreaterThan(0)
  })

  test('boot config-file names another file, which is startup-config from then on', () => {
    const screen = type(
      classic({ flash: [OLD, { name: 'lab.text', content: 'hostname LAB\n' }] }),
      'enable\nconfigure terminal\nboot config-file flash:/lab.text\nend\n@power-cycle',
    )
    expect(screen.waiting).toBe('LAB>')
  })

  test('boot manual stops at switch: and boot goes on', () => {
    const stopped = type(classic(), 'enable\nconfigure terminal\nboot manual\nend\nwrite\nreload\n\n')
    expect(stopped.text).toContain(
      'The system is not configured to boot automatically.  The\nfollowing command will finish loading the operating system\nsoftware:\n\n    boot\n',
    )
    expect(type(stopped.world, 'boot').waiting).toBe('SW1>')
  })

  test('saves a configuration that boots into itself', () => {
    const screen = type(
      classic(),
      `
      enable
      configure terminal
      boot system flash:/${OLD}
      no service password-recovery
      ip default-gateway 10.20.0.1
      interface FastEthernet0/5
      description desk
      shutdown
      interface Vlan1
      no shutdown
      line vty 5 15
      password cisco
      end
      write memory`,
    )
    const booted = powerCycle(screen.world)
    expect(runningConfigText(booted.devices['SW1'] as never)).toBe(runningConfigText(screen.device))
    expect(runningConfigText(screen.device)).toContain('interface FastEthernet0/4\n!\n')
  })

  test('reaches what lies behind its gateway through VLAN 1, unless that is shut', () => {
    const far = {
      servers: { '10.99.0.5': { tftp: { files: [NEW] } } },
      'startup-config':
        'interface Vlan1\n ip address 10.20.0.11 255.255.255.0\n ip default-gateway 10.20.0.1\n'.replace(
          '\n ip d',
          '\nip d',
        ),
    }
    const copy = `copy tftp://10.99.0.5/${NEW} flash:\n\n`
    expect(type(classic(far), `enable\n${copy}`).text).toContain('(via Vlan1)')
    expect(type(classic(far), `enable\nconfigure terminal\ninterface vlan 1\nshutdown\nend\n${copy}`).text).toContain(
      '(Timed out)',
    )
  })

  test('reaches nothing by a static route, as it does not route', () => {
    const routed = {
      servers: { '10.99.0.5': { tftp: { files: [NEW] } } },
      'startup-config': 'interface Vlan1\n ip address 10.20.0.11 255.255.255.0\nip route 0.0.0.0 0.0.0.0 10.20.0.1\n',
    }
    const copy = `copy tftp://10.99.0.5/${NEW} flash:\n\n`
    expect(type(classic(routed), `enable\n${copy}`).text).toContain('(Timed out)')
    const gateway = 'configure terminal\nip default-gateway 10.20.0.1\nend\n'
    expect(type(classic(routed), `enable\n${gateway}${copy}`).text).toContain('(via Vlan1)')
  })
})

describe('the boot loader', () => {
  const stopped = (change: Readonly<Record<string, unknown>> = {}): World =>
    type(classic(change), '@power-cycle break').world

  test('sees no flash before flash_init, and prints six lines about it', () => {
    const screen = type(stopped(), 'dir flash:\nflash_init\ndir flash:')
    expect(screen.text).toContain('unable to stat flash:/: no such device')
    expect(screen.text.match(/^flashfs\[0\]: /gm)).toHaveLength(6)
    expect(screen.text).toContain(OLD)
    expect(screen.text).toContain('config.text')
  })

  test('sets a variable with a blank or by a bare assignment, and lists and unsets it', () => {
    const screen = type(stopped(), `flash_init\nset BOOT flash:/${OLD}\nset`)
    expect(screen.text).toContain(`BOOT=flash:/${OLD}\n`)
    expect(screen.text).toContain('MANUAL_BOOT=no\n')
    expect(variable(screen.world)).toBe(`flash:/${OLD}`)
    expect(variable(type(screen.world, 'unset BOOT').world)).toBeNull()
    expect(variable(type(stopped(), `BOOT=flash:/${OLD}`).world)).toBe(`flash:/${OLD}`)
    expect(type(stopped(), `flash_init\nset BOOT=flash:/${OLD}`).text).toContain('usage: set VARIABLE VALUE')
  })

  test('reads startup-config whatever a variable of IOS XE says', () => {
    const screen = type(stopped(), 'flash_init\nset SWITCH_IGNORE_STARTUP_CFG 1\nboot')
    expect(screen.text).not.toContain('initial configuration dialog')
    expect(screen.waiting).toBe('SW1>')
  })

  test('asks before it deletes', () => {
    const screen = type(
      stopped({ flash: [OLD, { name: 'vlan.dat', size: 616 }] }),
      'flash_init\ndelete flash:vlan.dat\ny',
    )
    expect(screen.text).toContain(
      'Are you sure you want to delete "flash:vlan.dat" (y/n)?y\nFile "flash:vlan.dat" deleted\n\nswitch: ',
    )
    expect(files(screen.world)).not.toContain('vlan.dat')
  })

  test('says that the check of flash was interrupted, and what flash_init did ends with a blank line', () => {
    const screen = type(classic(), '@power-cycle break\nflash_init')
    expect(screen.text).toContain(
      'The password-recovery mechanism is enabled.\nInitializing Flash...\nflashfs[0]: filesystem check interrupted!\n...done Initializing Flash.\n\n\nThe system has been interrupted',
    )
    expect(screen.text).toMatch(/\.\.\.done Initializing Flash\.\n\nswitch: $/)
  })

  test('lists flash with the number of a file to the right of five columns', () => {
    const screen = type(
      stopped({ flash: [OLD, 'c2960/info'].map((name) => ({ name, size: 100 })) }),
      'flash_init\ndir flash:',
    )
    expect(screen.text).toMatch(/^ {4}\d {2}-rwx {2}100 {8}<date> +c2960-lanbasek9/m)
    expect(screen.text).toMatch(/^ {4}\d {2}drwx {2}0 {10}<date> +c2960$/m)
  })

  test('names a file that is not there as a directory', () => {
    const screen = type(stopped(), 'flash_init\ndir flash:gone.text')
    expect(screen.text).toContain('unable to stat flash:gone.text/: no such file or directory\n')
  })

  test('takes an image from the terminal by Xmodem, as the scenario has it', () => {
    const screen = type(stopped({ xmodem: NEW }), `flash_init\ncopy xmodem: flash:${NEW}\nboot flash:${NEW}`)
    expect(screen.text).toContain('Begin the Xmodem or Xmodem-1K transfer now...\nCCC\n')
    expect(screen.device.running?.info.version).toBe('15.2(7)E8')
  })

  test('boot with a name that is not there stays at the prompt', () => {
    const screen = type(stopped(), 'flash_init\nboot flash:nothing.bin')
    expect(screen.text).toContain('Error loading "flash:nothing.bin"')
    expect(screen.waiting).toBe('switch: ')
  })

  test('is closed where password recovery is disabled: only the default configuration is offered', () => {
    const locked = {
      'startup-config': 'no service password-recovery\nenable secret lost\n',
      flash: [OLD, { name: 'vlan.dat', size: 616 }],
    }
    const asked = type(classic(locked), '@power-cycle break')
    expect(asked.waiting).toBe('Would you like to reset the system back to the default configuration (y/n)?')
    expect(type(asked.world, 'n').waiting).toBe('SW1>')
    const reset = type(asked.world, 'y')
    expect(reset.waiting).toBe('switch: ')
    expect(files(reset.world)).toEqual([OLD])
    expect(type(reset.world, 'boot').waiting).toContain('initial configuration dialog')
  })

  test('is closed by no service password-recovery at once, without a save, and opened by the command alone', () => {
    const typed = type(classic(), 'enable\nconfigure terminal\nno service password-recovery\nend')
    const mechanism = (world: World): string =>
      type(world, 'show version | include password-recovery').lastLine.replace(
        /^The password-recovery mechanism is /,
        '',
      )
    expect(mechanism(classic())).toBe('enabled.')
    expect(mechanism(typed.world)).toBe('disabled.')
    const unsaved = type(typed.world, '@power-cycle')
    expect(mechanism(unsaved.world)).toBe('disabled.')
    expect(type(typed.world, '@power-cycle break').waiting).toContain('(y/n)?')
    const erased = type(typed.world, 'write memory\nwrite erase\n\n@power-cycle\nno\n\n')
    expect(mechanism(erased.world)).toBe('disabled.')
    const opened = type(erased.world, 'enable\nconfigure terminal\nservice password-recovery\nend')
    expect(mechanism(opened.world)).toBe('enabled.')
    expect(type(opened.world, '@power-cycle break').waiting).toBe('switch: ')
  })

  test('of IOS XE needs no flash_init, takes assignments, and can ignore startup-config', () => {
    const xe = worldFrom({
      platform: 'c9300',
      hostname: 'DSW1',
      install: { committed: '17.09.04a' },
      'startup-config': 'enable secret lost\n',
    })
    const ignoring = type(xe, '@power-cycle break\nset BOOT=flash:packages.conf\nSWITCH_IGNORE_STARTUP_CFG=1\nboot')
    expect(ignoring.waiting).toContain('initial configuration dialog')
    const inside = type(
      ignoring.world,
      // The dialog wants a secret; [0] saves nothing over the configuration that is to be rescued.
      'no\nHarbour2026\nHarbour2026\n0\nenable\ncopy startup-config running-config\n\nconfigure terminal\nenable secret new\nno system ignore startupconfig switch all\nend\nwrite memory\n@power-cycle\nenable\nnew',
    )
    expect(inside.waiting).toBe('DSW1#')
  })
})

describe('archive download-sw', () => {
  const DIRECTORY = 'c2960-lanbasek9-mz.152-7.E8'

  test('IM-30: /overwrite /reload replaces the image, sets BOOT and comes back with the new version', () => {
    const screen = type(classic(), `enable\narchive download-sw /overwrite /reload tftp://10.20.0.5/${TAR}`)
    expect(screen.text).toContain(
      `examining image...\nextracting info (107 bytes)\nextracting ${DIRECTORY}/info (492 bytes)\n`,
    )
    expect(screen.text).toContain('Requested system reload in progress...')
    expect(screen.device.running?.info.version).toBe('15.2(7)E8')
    expect(variable(screen.world)).toBe(`flash:/${DIRECTORY}/${NEW}`)
    expect(files(screen.world)).toContain(`${DIRECTORY}/${NEW}`)
    expect(files(screen.world)).not.toContain(OLD)
  })

  test('/leave-old-sw keeps the old image, where both fit', () => {
    const screen = type(classic(), `enable\narchive download-sw /leave-old-sw tftp://10.20.0.5/${TAR}`)
    expect(files(screen.world)).toEqual(
      expect.arrayContaining([OLD, `${DIRECTORY}/${NEW}`, `${DIRECTORY}/html`, `${DIRECTORY}/info`]),
    )
    expect(screen.device.running?.info.version).toBe('15.0(2)SE11')
  })

  test('/reload does not restart while the configuration is not saved', () => {
    const screen = type(
      classic(),
      `enable\nconfigure terminal\nhostname X\nend\narchive download-sw /overwrite /reload tftp://10.20.0.5/${TAR}`,
    )
    expect(screen.device.running?.info.version).toBe('15.0(2)SE11')
    expect(screen.device.reloads).toBe(0)
  })

  test('without room nothing is deleted and nothing is set', () => {
    const screen = type(classic({ 'flash-size': 24_000_000 }), `enable\narchive download-sw tftp://10.20.0.5/${TAR}`)
    expect(screen.text).toContain('Not enough free space')
    expect(files(screen.world)).toContain(OLD)
    expect(variable(screen.world)).toBeNull()
    expect(variable(type(screen.world, `archive download-sw /overwrite tftp://10.20.0.5/${TAR}`).world)).toBe(
      `flash:/${DIRECTORY}/${NEW}`,
    )
  })

  test('a .bin is no archive, and a .tar is no boot file', () => {
    expect(type(classic(), `enable\narchive download-sw /overwrite tftp://10.20.0.5/${NEW}`).text).toContain(
      'not a software image archive',
    )
    const screen = type(
      classic(),
      `enable\ncopy tftp://10.20.0.5/${TAR} flash:\n\nconfigure terminal\nboot system flash:/${TAR}\nend\n@power-cycle`,
    )
    expect(screen.waiting).toBe('switch: ')
  })

  test('the options come in any order, abbreviated where they are unique', () => {
    const screen = type(classic(), `enable\narchive download-sw /imageonly /leave tftp://10.20.0.5/${TAR}`)
    expect(files(screen.world)).not.toContain(`${DIRECTORY}/html`)
    expect(files(screen.world)).toContain(OLD)
    expect(type(classic(), `enable\narchive download-sw /nonsense tftp://10.20.0.5/${TAR}`).text).toContain(
      "% Invalid input detected at '^' marker.",
    )
  })

  test('upload-sw makes an archive that another switch can use', () => {
    const sent = type(classic(), 'enable\narchive upload-sw tftp://10.20.0.5/back.tar')
    expect(sent.world.servers['10.20.0.5']?.tftp?.files.map(({ name }) => name)).toContain('back.tar')
    const back = type(sent.world, 'archive download-sw /overwrite /force-reload tftp://10.20.0.5/back.tar')
    expect(back.device.running?.info.version).toBe('15.0(2)SE11')
    expect(back.device.running?.url).toBe('flash:/c2960-lanbasek9-mz.150-2.SE11/c2960-lanbasek9-mz.150-2.SE11.bin')
  })
})

describe('IM-28, password recovery', () => {
  const lost = (): World => classic({ 'startup-config': CONFIG })

  test('the reference way ends with the old lines and the new secret', () => {
    const screen = type(
      lost(),
      `
      @power-cycle break
      flash_init
      rename flash:config.text flash:config.old
      boot
      no

      enable
      rename flash:config.old flash:config.text

      copy flash:config.text system:running-config

      configure terminal
      enable secret new
      interface vlan 1
      no shutdown
      end
      write memory
      @power-cycle
      enable
      new`,
    )
    expect(screen.waiting).toBe('SW1#')
    expect(screen.device.startup?.text).toContain('ip address 10.20.0.11 255.255.255.0')
    expect(screen.device.config.ports['Vlan1']?.shutdown).toBe(false)
  })

  test('confreg is nothing a switch knows', () => {
    expect(type(lost(), '@power-cycle break\nconfreg 0x2142').lastLine).toBe('Unknown cmd: confreg')
  })

  test('deleting config.text removes the configuration', () => {
    const screen = type(lost(), '@power-cycle break\nflash_init\ndelete flash:config.text\ny')
    expect(screen.device.startup).toBeNull()
  })

  test('without renaming back the next start is empty', () => {
    const screen = type(
      lost(),
      '@power-cycle break\nflash_init\nrename flash:config.text flash:config.old\nboot\nno\n\n@power-cycle',
    )
    expect(screen.waiting).toContain('initial configuration dialog')
  })
})

test('an archive that was not unpacked is told as a copy that failed', () => {
  const failed = (world: World, lines: string): unknown =>
    type(world, `enable\n${lines}`).events.find((event) => event.type === 'copy')
  const full = failed(classic({ 'flash-size': 24_000_000 }), `archive download-sw tftp://10.20.0.5/${TAR}`)
  expect(full).toMatchObject({
    from: `tftp://10.20.0.5/${TAR}`,
    to: 'flash:/',
    complete: false,
    error: expect.stringContaining('Not enough free space') as string,
  })
  expect(failed(classic(), `archive download-sw tftp://10.20.0.5/${NEW}`)).toMatchObject({
    complete: false,
    error: expect.stringContaining('no info file') as string,
  })
  expect(failed(classic(), `archive download-sw tftp://10.20.0.9/${TAR}`)).toMatchObject({ complete: false })
})
