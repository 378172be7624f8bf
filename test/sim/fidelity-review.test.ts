// Long sessions on all platforms against the reference, and what `simulate --json` says about them.

import { describe, expect, test } from 'vitest'
import { run } from '../../src/grading/run.ts'
import { simulationJson } from '../../src/grading/simulation-json.ts'
import type { World } from '../../src/sim/world.ts'
import { configuring, enabled, NEW, OLD, router, type, worldFrom } from '../support/console.ts'

interface DeviceJson {
  readonly mode: string
  readonly running: { readonly image: string | null; readonly version: string | null }
  readonly runningConfig: string | null
  readonly bootSystem: {
    readonly running: readonly string[]
    readonly startup: readonly string[]
    readonly variable: string | null
  }
}

const SWITCH_IMAGE = 'c2960-lanbasek9-mz.150-2.SE11.bin'
const EDGE_IMAGE = 'isr4300-universalk9.16.09.06.SPA.bin'
const STACK_IMAGE = 'cat9k_iosxe.16.12.08.SPA.bin'

/** An image for each platform. */
const IMAGES: Readonly<Record<string, string>> = {
  c1941: 'c1900-universalk9-mz.SPA.151-4.M10.bin',
  c2911: OLD,
  isr4331: EDGE_IMAGE,
  c2960: SWITCH_IMAGE,
  c9300: STACK_IMAGE,
  c2621xm: 'c2600-ik9o3s3-mz.123-26.bin',
}
const unconfigured = (platform: string): World => worldFrom({ platform, flash: [IMAGES[platform]], mode: 'setup' })

const json = (world: World, text = ''): DeviceJson => {
  const { devices } = simulationJson(run(world, text)) as { devices: Record<string, DeviceJson> }
  return devices[world.focus] as DeviceJson
}
const edge = (change: Readonly<Record<string, unknown>> = {}): World =>
  worldFrom({
    platform: 'isr4331',
    hostname: 'EDGE1',
    flash: [EDGE_IMAGE],
    'startup-config': 'hostname EDGE1\n',
    ...change,
  })

describe('the mode of a device in simulate --json', () => {
  test('is named without punctuation, in a boot loader too', () => {
    const blank = { platform: 'c2960', flash: [SWITCH_IMAGE], mode: 'switch:' }
    expect(json(worldFrom(blank)).mode).toBe('switch')
    expect(json(worldFrom({ platform: 'c9300', flash: [STACK_IMAGE], mode: 'switch:' })).mode).toBe('switch')
    expect(json(router({ mode: 'rommon' })).mode).toBe('rommon')
    expect(json(router({ mode: 'setup', 'startup-config': undefined })).mode).toBe('setup')
    expect(json(router()).mode).toBe('user')
    expect(json(enabled()).mode).toBe('privileged')
    expect(json(configuring()).mode).toBe('config')
  })

  test('without IOS nothing runs: no image, no version, no running-config', () => {
    for (const mode of ['rommon', 'switch:']) {
      const { running, runningConfig } = json(
        mode === 'rommon' ? router({ mode }) : worldFrom({ platform: 'c2960', flash: [SWITCH_IMAGE], mode }),
      )
      expect(running).toEqual({ image: null, version: null })
      expect(runningConfig).toBeNull()
    }
  })
})

describe('the BOOT variable in simulate --json', () => {
  test('of a router is the list of the last save, as ROMmon has it', () => {
    const list = `no boot system\nboot system bootflash:${EDGE_IMAGE}\nend`
    const unsaved = json(edge(), `enable\nconfigure terminal\n${list}`)
    expect(unsaved.bootSystem).toEqual({ running: [`bootflash:${EDGE_IMAGE}`], startup: [], variable: null })
    const lines = `enable\nconfigure terminal\n${list}\nwrite memory`
    expect(json(edge(), lines).bootSystem.variable).toBe(`bootflash:${EDGE_IMAGE},1;`)
    expect(type(edge(), `${lines}\nshow bootvar`).text).toContain(`BOOT variable = bootflash:${EDGE_IMAGE},12;\n`)
  })

  test('of a classic switch changes at once', () => {
    const world = worldFrom({ platform: 'c2960', flash: [SWITCH_IMAGE] })
    expect(json(world).bootSystem.variable).toBeNull()
    expect(json(world, 'enable\nconfigure terminal\nboot system flash:/x.bin').bootSystem.variable).toBe('flash:/x.bin')
  })
})

describe('a declined setup dialog (2.4)', () => {
  test.each(['c2960', 'c9300'])('a %s goes to user EXEC without a word about autoinstall', (platform) => {
    const screen = type(unconfigured(platform), 'no\nenable')
    expect(screen.text).not.toContain('autoinstall? ')
    expect(screen.waiting).toBe('Switch#')
  })

  test.each(['c1941', 'c2911', 'isr4331', 'c2621xm'])('a %s asks to end autoinstall', (platform) => {
    expect(type(unconfigured(platform), 'no').waiting).toBe('Would you like to terminate autoinstall? [yes]: ')
  })
})

describe('boot system by RCP and MOP (10)', () => {
  test('is accepted, shown, removed, and passed over by the loader', () => {
    const set = type(
      configuring({ flash: [OLD, NEW], image: OLD }),
      `
      boot system rcp x.bin 10.0.0.5
      boot system mop y.bin
      boot system flash:${NEW}
      end
      write memory
      show running-config | include boot system`,
    )
    expect(set.text).toContain(`boot system rcp x.bin 10.0.0.5\nboot system mop y.bin\nboot system flash:${NEW}\n`)
    const booted = type(set.world, 'reload\n\nshow version | include image')
    expect(booted.text).toContain('boot: cannot load "rcp:x.bin 10.0.0.5"\nboot: cannot load "mop:y.bin"\n')
    expect(booted.lastLine).toBe(`System image file is "flash:${NEW}"`)
    const removed = type(set.world, 'configure terminal\nno boot system rcp x.bin 10.0.0.5\nno boot system mop y.bin')
    expect(removed.device.config.boot.system).toEqual([`flash:${NEW}`])
  })
})

describe('the console in simulate --json', () => {
  test.each(Object.keys(IMAGES))('is made byte for byte by the prompts, inputs and outputs of a %s', (platform) => {
    const start = worldFrom({
      platform,
      flash: [IMAGES[platform]],
      'startup-config': 'enable secret old\nline con 0\n logging synchronous\n',
    })
    const text = `enable
wrong
old
! a comment

show version | include register
Building configuration...
configure terminal
hostname LAB
end
reload
maybe
no
n
reload
no

enable
old
@wait 2m
@power-cycle break
boot
@power-cycle`
    const done = simulationJson(run(start, text)) as {
      initial: string
      transcript: { line: number; device: string; prompt: string; input: string; kind: string; output: string }[]
      final: { prompt: string }
    }
    expect(done.transcript.map(({ line }) => line)).toEqual(text.split('\n').map((_, index) => index + 1))
    expect(new Set(done.transcript.map(({ kind }) => kind))).toEqual(
      new Set(['command', 'answer', 'comment', 'blank', 'refused', 'hands']),
    )
    const typed = type(start, text)
    expect(done.initial).toBe(done.transcript[0]?.prompt)
    expect(
      done.transcript.map(({ prompt, input, output }) => `${prompt}${input}\n${output}`).join('') + done.final.prompt,
    ).toBe(typed.text)
    for (const { output } of done.transcript) expect(output === '' || output.endsWith('\n')).toBe(true)
  })
})

describe('a console that is pasted as it is (design: Input)', () => {
  test('a prompt or a question before what hands do is taken off', () => {
    expect(type(router(), 'R1>@power-cycle break').waiting).toBe('rommon 1 > ')
    expect(type(router({ mode: 'rommon' }), 'rommon 1 > @power-cycle').waiting).toBe('R1>')
    expect(type(enabled(), 'reload\nProceed with reload? [confirm]@power-cycle').waiting).toBe('R1>')
    const asked = type(enabled(), 'reload\n@wait 2m')
    expect(asked.entries.at(-1)?.kind).toBe('hands')
    expect(asked.waiting).toBe('Proceed with reload? [confirm]')
  })

  const dialogs: readonly (readonly [string, () => World, string])[] = [
    [
      'a reload of a stack',
      () => worldFrom({ platform: 'c9300', flash: [STACK_IMAGE], 'startup-config': 'hostname D\n' }),
      'enable\nreload\n',
    ],
    [
      'a replaced configuration',
      () => router(),
      'enable\nconfigure terminal\nhostname X\nend\nconfigure replace nvram:startup-config\ny',
    ],
    [
      'an installed release',
      () =>
        worldFrom({
          platform: 'c9300',
          install: { committed: '16.12.08', inactive: '17.09.04a' },
          'startup-config': 'hostname D\n',
        }),
      'enable\ninstall activate\ny\nenable\ninstall commit',
    ],
    ['an erased configuration', () => edge(), 'enable\nwrite erase\n'],
    ['a power cycle into ROMmon', () => router(), '@power-cycle break\nconfreg 0x2142\nreset\nno\n\nenable'],
    [
      'a copy, a boot statement and a reload',
      () => router(),
      `enable\ncopy tftp: flash:\n10.0.0.5\n${NEW}\n\nconfigure terminal\nboot system flash:${NEW}\nend\nreload\nyes\n\nshow version`,
    ],
  ]
  test.each(dialogs)('%s comes to the same end', (_, start, lines) => {
    const typed = type(start(), `${lines}\n`)
    const pasted = type(start(), typed.text.slice(0, typed.text.lastIndexOf('\n') + 1))
    expect(pasted.waiting).toBe(typed.waiting)
    expect(pasted.events.filter(({ type: name }) => name !== 'refused-command').map(({ type: name }) => name)).toEqual(
      typed.events.map(({ type: name }) => name),
    )
    expect(json(pasted.world).runningConfig).toBe(json(typed.world).runningConfig)
  })

  test('a line at another console stands on the console that is left', () => {
    const two = worldFrom({
      devices: { R1: { platform: 'c2911', flash: [OLD] }, R2: { platform: 'c2911', flash: [OLD] } },
    })
    expect(type(two, '@console R2').entries[0]).toMatchObject({ device: 'R1', prompt: 'Router>' })
  })

  test('a device that starts anew elsewhere takes no time of whoever waits at another console', () => {
    const two = worldFrom({
      devices: { R1: { platform: 'c2911', flash: [OLD] }, R2: { platform: 'c2911', flash: [OLD] } },
    })
    const scheduled = type(two, 'enable\nreload in 5\n\n@console R2').world
    const { world, events } = type(scheduled, '@wait 310s')
    expect(events).toContainEqual(expect.objectContaining({ type: 'boot', device: 'R1' }))
    expect(world.clock - scheduled.clock).toBe(310_000)
  })
})

describe('a question with [y/n] and no default', () => {
  test('is asked again after a bare Enter', () => {
    const world = worldFrom({ platform: 'c9300', install: { committed: '16.12.08', inactive: '17.09.04a' } })
    const asked = type(world, 'enable\ninstall activate\n\n')
    expect(asked.entries.at(-1)).toMatchObject({ kind: 'answer', input: '', output: '' })
    expect(asked.waiting).toBe('This operation may require a reload of the system. Do you want to proceed? [y/n]')
    expect(type(asked.world, 'n').waiting).toBe('Switch#')
  })
})
