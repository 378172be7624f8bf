import { expect, test, describe } from 'vitest'
import { powerCycle } from '../../../../src/sim/boot.ts'
import { runningConfigText } from '../../../../src/sim/config.ts'
import type { World } from '../../../../src/sim/world.ts'
import { type, worldFrom } from '../../../support/console.ts'

const OLD = 'cat9k_iosxe.16.12.08.SPA.bin'
const NEW = 'cat9k_iosxe.17.09.04a.SPA.bin'
const SERVER = { '10.20.0.5': { tftp: { files: [NEW] } } }

/** DSW1: a 9300 in install mode with 16.12.8, the new image in flash. */
const installed = (change: Readonly<Record<string, unknown>> = {}): World =>
  worldFrom({
    platform: 'c9300',
    hostname: 'DSW1',
    flash: [NEW],
    install: { committed: '16.12.08' },
    'startup-config': 'interface Vlan1\n ip address 10.20.0.11 255.255.255.0\n',
    servers: SERVER,
    ...change,
  })
/** The same switch in bundle mode. */
const bundled = (change: Readonly<Record<string, unknown>> = {}): World =>
  worldFrom({
    platform: 'c9300',
    hostname: 'DSW1',
    flash: [OLD, NEW],
    image: OLD,
    'boot-variable': `flash:${OLD}`,
    'startup-config': `boot system flash:${OLD}\n`,
    servers: SERVER,
    ...change,
  })
const version = (world: World): string | undefined => world.devices['DSW1']?.running?.info.version
const states = (world: World): string =>
  (world.devices['DSW1']?.packages ?? []).map((set) => `${set.state} ${set.version}`).join(', ')
const ONE_STEP = `install add file flash:${NEW} activate commit`

describe('install mode', () => {
  test('IM-32: one command adds, activates, commits and restarts into the new version', () => {
    const screen = type(installed(), `enable\n${ONE_STEP}\ny`)
    expect(screen.text).toContain(
      'install_add_activate_commit: START Mon May  4 09:00:00 UTC 2026\ninstall_add_activate_commit: Adding PACKAGE\n',
    )
    expect(screen.text).toMatch(
      /\nImage added\. Version: 17\.09\.04a\.0\.\d+\ninstall_add_activate_commit: Activating PACKAGE\n/,
    )
    expect(screen.text).toContain(
      'This operation may require a reload of the system. Do you want to proceed? [y/n]y\n--- Starting Activate ---\n',
    )
    expect(screen.text).toMatch(
      /Install will reload the system now!\nSUCCESS: install_add_activate_commit {2}Mon May {2}4 /,
    )
    expect(screen.text).toContain('boot: attempting to boot from [flash:packages.conf]\n')
    expect(states(screen.world)).toBe('I 16.12.8, C 17.9.4a')
    const shown = type(screen.world, 'show version | include INSTALL|image file')
    expect(shown.text).toContain(
      'System image file is "flash:packages.conf"\n*    1 41    C9300-24T          17.09.04a         CAT9K_IOSXE           INSTALL\n',
    )
    expect(screen.device.reloads).toBe(1)
    expect(screen.device.timers).toEqual([])
    expect(version(powerCycle(screen.world))).toBe('17.9.4a')
  })

  test('what runs from packages counts as the image they came from', () => {
    const screen = type(installed(), `enable\n${ONE_STEP} prompt-level none`)
    expect(screen.device.running?.md5).toBe(screen.device.disks['flash']?.files.find(({ name }) => name === NEW)?.md5)
  })

  test('three commands do the same; the file may come from a server', () => {
    const added = type(installed({ flash: [] }), `enable\ninstall add file tftp://10.20.0.5/${NEW}`)
    expect(states(added.world)).toBe('C 16.12.8, I 17.9.4a')
    expect(version(added.world)).toBe('16.12.8')
    const active = type(added.world, 'install activate\ny')
    expect(states(active.world)).toBe('D 16.12.8, U 17.9.4a')
    expect(version(active.world)).toBe('17.9.4a')
    const committed = type(active.world, 'enable\ninstall commit')
    expect(committed.text).toContain('SUCCESS: install_commit')
    expect(states(committed.world)).toBe('I 16.12.8, C 17.9.4a')
  })

  test('n at the question activates nothing', () => {
    const screen = type(installed(), `enable\n${ONE_STEP}\nn`)
    expect(states(screen.world)).toBe('C 16.12.8, I 17.9.4a')
    expect(screen.waiting).toBe('DSW1#')
  })

  test('an unsaved configuration is asked about before anything starts', () => {
    const asked = type(installed(), `enable\nconfigure terminal\nhostname X\nend\n${ONE_STEP}`)
    expect(asked.waiting).toContain('[y/n/q]')
    expect(states(type(asked.world, 'q').world)).toBe('C 16.12.8')
    expect(type(asked.world, 'q').events).toMatchObject([{ type: 'install-failed', cause: { kind: 'declined' } }])
    const saved = type(asked.world, 'y\ny')
    expect(saved.waiting).toBe('X>')
    expect(type(asked.world, 'n\ny').waiting).toBe('DSW1>')
  })

  test('refuses what is no bundle of the platform, and what does not fit', () => {
    const files = [
      { name: 'notes.txt', content: 'x' },
      'isr4300-universalk9.17.06.05.SPA.bin',
      { name: 'cat9k_iosxe.17.12.04.SPA.bin', size: 900000000, corrupt: true },
    ]
    const screen = type(
      installed({ flash: files }),
      'enable\ninstall add file flash:notes.txt\ninstall add file flash:isr4300-universalk9.17.06.05.SPA.bin\ninstall add file flash:cat9k_iosxe.17.12.04.SPA.bin\ninstall add file flash:gone.bin',
    )
    expect(screen.text.match(/^FAILED: install_add /gm)).toHaveLength(4)
    expect(screen.events).toMatchObject(
      ['not-a-package', 'wrong-platform', 'damaged', 'missing'].map((kind) => ({
        type: 'install-failed',
        op: 'add',
        cause: { kind },
      })),
    )
    expect(states(screen.world)).toBe('C 16.12.8')
    const full = type(installed({ 'flash-size': 2_500_000_000 }), `enable\ninstall add file flash:${NEW}`)
    expect(full.text).toContain('No space left on device')
    const [event] = full.events
    const cause = event?.type === 'install-failed' && event.cause.kind === 'no-space' ? event.cause : null
    expect(cause?.needs).toBeGreaterThan(cause?.free ?? Infinity)
  })

  test('remove inactive lists, asks, and leaves only what runs', () => {
    const done = type(installed(), `enable\n${ONE_STEP} prompt-level none\nenable\ninstall remove inactive`)
    expect(done.waiting).toBe('Do you want to remove the above files? [y/n]')
    expect(done.text).toContain('/flash/cat9k-rpbase.16.12.08.SPA.pkg\n')
    expect(done.text).toContain('    cat9k-rpbase.17.09.04a.SPA.pkg\n      File is in use, will not delete.\n')
    const cleaned = type(done.world, 'y')
    expect(states(cleaned.world)).toBe('C 17.9.4a')
    expect(
      cleaned.device.disks['flash']?.files.every(
        ({ name }) => name === 'packages.conf' || name.endsWith('.17.09.04a.SPA.pkg'),
      ),
    ).toBe(true)
    expect(version(powerCycle(cleaned.world))).toBe('17.9.4a')
    expect(type(cleaned.world, 'install remove inactive').text).toContain('Nothing to clean.')
  })

  test('a deleted package keeps the switch from booting', () => {
    const screen = type(installed(), 'enable\ndelete /force flash:cat9k-rpbase.16.12.08.SPA.pkg\n@power-cycle')
    expect(screen.waiting).toBe('switch: ')
    expect(screen.events.at(-1)).toMatchObject({
      type: 'boot',
      image: null,
      passedOver: [{ entry: 'flash:packages.conf', reason: 'incomplete' }],
    })
  })

  test('show boot has the variable now and the one of the next start; a save writes it', () => {
    const screen = type(
      installed(),
      `enable\nconfigure terminal\nno boot system\nboot system flash:${NEW}\ndo show boot | include BOOT\nend\nwrite memory\nshow boot`,
    )
    expect(screen.text).toContain('BOOT variable = flash:packages.conf;\nBOOT variable = flash:packages.conf;\n')
    expect(screen.text).toContain(`Boot Variables on next reload:\nBOOT variable = flash:${NEW};\nManual Boot = no\n`)
    const reloaded = type(screen.world, 'reload\n\n')
    expect(type(reloaded.world, 'show version | include BUNDLE').text).toContain(
      '17.09.04a         CAT9K_IOSXE           BUNDLE',
    )
  })

  test('a saved list boots back into itself, shown as set for all members', () => {
    const screen = type(installed(), 'enable\nconfigure terminal\nboot system flash:packages.conf\nend\nwrite memory')
    expect(runningConfigText(screen.device)).toContain('\nboot system switch all flash:packages.conf\n')
    expect(runningConfigText(powerCycle(screen.world).devices['DSW1'] as never)).toBe(runningConfigText(screen.device))
  })
})

describe('IM-33, from bundle to install', () => {
  test('the reference way ends in install mode for good', () => {
    const screen = type(
      bundled(),
      `enable\nconfigure terminal\nno boot system\nboot system flash:packages.conf\nno boot manual\nend\nwrite memory\n${ONE_STEP}\ny`,
    )
    expect(screen.device.running?.url).toBe('flash:packages.conf')
    expect(screen.device.bootLoader.boot).toBe('flash:packages.conf')
    expect(states(screen.world)).toBe('C 17.9.4a')
    expect(powerCycle(screen.world).devices['DSW1']?.running?.url).toBe('flash:packages.conf')
  })

  test('with the boot variable left at the bundle, or not saved, the activation is refused', () => {
    const left = type(bundled(), `enable\n${ONE_STEP}`)
    expect(left.text).toContain('FAILED: install_add_activate_commit')
    expect(left.events).toMatchObject([
      { type: 'install', op: 'add' },
      { type: 'install-failed', op: 'activate', cause: { kind: 'boot-variable' } },
    ])
    const unsaved = type(
      bundled(),
      `enable\nconfigure terminal\nno boot system\nboot system flash:packages.conf\nend\n${ONE_STEP}\nn`,
    )
    expect(unsaved.text).toContain('FAILED: install_add_activate_commit')
    expect(version(unsaved.world)).toBe('16.12.8')
  })

  test('y at the save question writes the boot variable before the activation looks at it', () => {
    const screen = type(
      bundled(),
      `enable\nconfigure terminal\nno boot system\nboot system flash:packages.conf\nend\n${ONE_STEP}\ny\ny`,
    )
    expect(screen.text).not.toContain('FAILED')
    expect(screen.device.running?.url).toBe('flash:packages.conf')
    expect(powerCycle(screen.world).devices['DSW1']?.running?.url).toBe('flash:packages.conf')
  })

  test.each([['enable\nreload\n\n'], ['@wait 3h']])(
    'an activation that nobody committed is never committed by itself: %j',
    (lines) => {
      const screen = type(
        bundled(),
        `enable\nconfigure terminal\nno boot system\nboot system flash:packages.conf\nend\nwrite memory\ninstall add file flash:${NEW} activate\ny\n${lines}`,
      )
      expect(states(screen.world)).toBe('U 17.9.4a')
      expect(states(type(screen.world, 'enable\ninstall commit').world)).toBe('C 17.9.4a')
    },
  )

  test('show install summary of a bundle shows what runs', () => {
    expect(type(bundled(), 'enable\nshow install summary | include IMG').lastLine).toMatch(
      /^IMG {3}C {4}16\.12\.08\.0\.\d+$/,
    )
  })
})

describe('IM-34, not committed', () => {
  const waiting = (timer = '90m'): World =>
    installed({ install: { committed: '16.12.08', activated: '17.09.04a', timer } })

  test('shows the state and the time that is left', () => {
    const screen = type(waiting(), 'enable\nshow install summary')
    expect(screen.text).toMatch(/IMG {3}D {4}16\.12\.08\S+\nIMG {3}U {4}17\.09\.04a\S+\n/)
    expect(screen.text).toContain('Auto abort timer: active on install_activate, time before rollback - 01:30:00\n')
  })

  test('goal A: commit keeps the new version', () => {
    const screen = type(waiting(), 'enable\ninstall commit\n@wait 3h\n@power-cycle')
    expect(version(screen.world)).toBe('17.9.4a')
    expect(states(screen.world)).toBe('I 16.12.8, C 17.9.4a')
  })

  test.each([['install abort'], ['install rollback to committed']])(
    'goal B: %s returns to the old version',
    (command) => {
      const screen = type(waiting(), `enable\n${command}\ny`)
      expect(version(screen.world)).toBe('16.12.8')
      expect(states(screen.world)).toBe('C 16.12.8, I 17.9.4a')
      expect(screen.device.timers).toEqual([])
    },
  )

  test('left alone, the timer returns to the old version by itself', () => {
    const screen = type(waiting(), '@wait 89m')
    expect(version(screen.world)).toBe('17.9.4a')
    const late = type(screen.world, '@wait 2m')
    expect(version(late.world)).toBe('16.12.8')
    expect(late.events).toContainEqual(expect.objectContaining({ type: 'install', op: 'abort', version: '17.9.4a' }))
  })

  test('a reload by hand comes back with the old version', () => {
    const screen = type(waiting(), 'enable\nreload\n\n')
    expect(screen.text).toContain(
      'Reload command is being issued on Active unit, this will reload the whole stack\nProceed with reload? [confirm]',
    )
    expect(version(screen.world)).toBe('16.12.8')
    // With it ends the time in which it could have been committed.
    expect(type(screen.world, 'enable\nshow install summary').text).toContain('Auto abort timer: inactive\n')
    expect(screen.device.timers).toEqual([])
  })

  test('remove inactive before the commit removes the way back', () => {
    const screen = type(waiting(), 'enable\ninstall remove inactive\ny\ninstall abort')
    expect(screen.text).toContain('FAILED: install_abort')
    expect(screen.events.at(-1)).toMatchObject({ type: 'install-failed', op: 'abort', cause: { kind: 'missing' } })
    expect(version(screen.world)).toBe('17.9.4a')
  })
})

test('an ISR 4331 installs too: its boot list is in startup-config', () => {
  const router = worldFrom({
    platform: 'isr4331',
    hostname: 'EDGE1',
    flash: ['isr4300-universalk9.16.09.06.SPA.bin', 'isr4300-universalk9.17.06.05.SPA.bin'],
    image: 'isr4300-universalk9.16.09.06.SPA.bin',
    'startup-config': 'boot system bootflash:packages.conf\n',
  })
  const screen = type(
    router,
    'enable\ninstall add file bootflash:isr4300-universalk9.17.06.05.SPA.bin activate commit\ny',
  )
  expect(screen.device.running).toMatchObject({ url: 'bootflash:packages.conf', info: { version: '17.6.5' } })
  expect(type(screen.world, 'enable\nshow install summary').text).toContain(
    '[ R0 ] Installed Package(s) Information:\n',
  )
})
