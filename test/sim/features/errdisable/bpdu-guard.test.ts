// BPDU guard puts a port into err-disable; how it comes back (ios-switching.md 10.9, 16).

import { describe, expect, test } from 'vitest'
import { converged } from '../../../../src/sim/network/converged.ts'
import { portAt } from '../../../../src/sim/network/topology.ts'
import { network } from '../../../../src/sim/network/view.ts'
import { runningConfigText } from '../../../../src/sim/config.ts'
import { type } from '../../../support/console.ts'
import { configure, switches } from '../../../support/switches.ts'

const PAIR = [['A Fa0/1', 'B Fa0/1']] as const
type Pair = ReturnType<typeof switches>
const faults = (world: Pair, name = 'A') => Object.keys(world.devices[name]?.errDisabled ?? {})
const said = (text: string): string => text.replaceAll(/^\*?\w+ +\d+ [\d:.]+: /gm, '')
const guarded = (lines = '', other = ''): Pair =>
  configure(switches(PAIR, { A: lines, B: other }), 'A', 'interface fa0/1\nspanning-tree bpduguard enable')

test('the port is disabled, and the switch says so before its link goes down', () => {
  const world = switches(PAIR)
  const { entries } = type(world, 'enable\nconfigure terminal\ninterface fa0/1\nspanning-tree bpduguard enable')
  expect(said(entries.at(-1)?.output ?? '')).toBe(
    `%SPANTREE-2-BLOCK_BPDUGUARD: Received BPDU on port Fa0/1 with BPDU Guard enabled. Disabling port.
%PM-4-ERR_DISABLE: bpduguard error detected on Fa0/1, putting Fa0/1 in err-disable state
%LINEPROTO-5-UPDOWN: Line protocol on Interface FastEthernet0/1, changed state to down
%LINK-3-UPDOWN: Interface FastEthernet0/1, changed state to down
`,
  )
})

describe('where it trips', () => {
  test('the partner sees the link go', () => {
    const { links, topology } = network(guarded())
    expect(links[portAt(topology, 'B', 'FastEthernet0/1')]?.state).toBe('notconnect')
    expect(faults(guarded(), 'B')).toEqual([])
  })
  test('the default of the switch guards ports with PortFast alone', () => {
    const fast = 'interface Fa0/1\n spanning-tree portfast\n'
    const off = 'interface Fa0/1\n spanning-tree portfast\n spanning-tree bpduguard disable\n'
    const turnOn = (lines: string) =>
      configure(switches(PAIR, { A: lines }), 'A', 'spanning-tree portfast bpduguard default')
    expect(faults(turnOn(''))).toEqual([])
    expect(faults(turnOn(fast))).toEqual(['FastEthernet0/1'])
    expect(faults(turnOn(off))).toEqual([])
  })
  test('PortFast is no PortFast on a trunk, unless the line says so', () => {
    const trunk = (portfast: string) =>
      configure(
        switches(PAIR, {
          A: `interface Fa0/1\n switchport mode trunk\n ${portfast}\n`,
          B: 'interface Fa0/1\n switchport mode trunk\n',
        }),
        'A',
        'spanning-tree portfast bpduguard default',
      )
    expect(faults(trunk('spanning-tree portfast'))).toEqual([])
    expect(faults(trunk('spanning-tree portfast trunk'))).toEqual(['FastEthernet0/1'])
  })
  test('the filter of an interface hides it, at either end', () => {
    const filter = 'interface Fa0/1\n spanning-tree bpdufilter enable\n'
    expect(faults(guarded(filter))).toEqual([])
    expect(faults(guarded('', filter))).toEqual([])
  })
  test('a partner without spanning tree sends nothing', () => {
    expect(faults(guarded('', 'no spanning-tree vlan 1\n'))).toEqual([])
  })
  test('of two guards only the one with the worse offer falls', () => {
    const both = 'interface Fa0/1\n spanning-tree bpduguard enable\n'
    const started = switches(PAIR, { A: both, B: both })
    // B has the lower address, so A's offer is the worse one.
    expect([faults(started, 'A'), faults(started, 'B')]).toEqual([['FastEthernet0/1'], []])
    const other = switches(PAIR, { A: `spanning-tree vlan 1 priority 0\n${both}`, B: both })
    expect([faults(other, 'A'), faults(other, 'B')]).toEqual([[], ['FastEthernet0/1']])
  })
  test('a start state in which a guard hears a bridge begins with the port disabled', () => {
    expect(faults(switches(PAIR, { A: 'interface Fa0/1\n spanning-tree bpduguard enable\n' }))).toEqual([
      'FastEthernet0/1',
    ])
  })
})

describe('by hand', () => {
  test('no shutdown alone does nothing; shutdown and no shutdown bring the port back, and it falls again', () => {
    const alone = configure(guarded(), 'A', 'interface fa0/1\nno shutdown')
    expect(faults(alone)).toEqual(['FastEthernet0/1'])
    const shut = configure(alone, 'A', 'interface fa0/1\nshutdown')
    expect(faults(shut)).toEqual([])
    expect(faults(configure(shut, 'A', 'interface fa0/1\nno shutdown'))).toEqual(['FastEthernet0/1'])
    expect(faults(configure(shut, 'A', 'interface fa0/1\nno spanning-tree bpduguard\nno shutdown'))).toEqual([])
  })
})

describe('recovery', () => {
  const recovering = 'errdisable recovery cause bpduguard\nerrdisable recovery interval 30\n'
  test('without a cause to recover from a port stays', () => {
    expect(faults(type(guarded(), '@wait 1d').world)).toEqual(['FastEthernet0/1'])
  })
  test('the port comes back by itself when its time is over and the reason is gone', () => {
    const mended = configure(guarded(recovering), 'A', 'interface fa0/1\nno spanning-tree bpduguard')
    expect(faults(type(mended, '@wait 29s').world)).toEqual(['FastEthernet0/1'])
    const { world, entries } = type(mended, '@console A\n@wait 30s')
    expect(faults(world)).toEqual([])
    expect(said(entries.at(-1)?.output ?? '')).toBe(
      `%PM-4-ERR_RECOVER: Attempting to recover from bpduguard err-disable state on Fa0/1
%LINK-3-UPDOWN: Interface FastEthernet0/1, changed state to up
%LINEPROTO-5-UPDOWN: Line protocol on Interface FastEthernet0/1, changed state to up
`,
    )
    // It has been up since it recovered, not since the end of the wait.
    const { trees } = network(type(mended, '@wait 60s').world)
    expect(trees.held.every(({ size }) => size === 0)).toBe(true)
  })
  test('it falls again where the reason stands', () => {
    const { world, entries } = type(guarded(recovering), '@console A\n@wait 40s')
    expect(world.devices['A']?.errDisabled['FastEthernet0/1']).toEqual({
      cause: 'bpduguard',
      at: world.clock - 10_000,
      recoverAt: world.clock + 20_000,
    })
    expect(said(entries.at(-1)?.output ?? '')).toContain('ERR_RECOVER')
    expect(said(entries.at(-1)?.output ?? '')).toContain('BLOCK_BPDUGUARD')
  })
  test('a long wait ends', () => {
    const { world } = type(guarded(recovering), '@wait 30d')
    expect(faults(world)).toEqual(['FastEthernet0/1'])
  })
  test('a changed interval does not touch a timer that runs, and a cause that is enabled later starts one', () => {
    const changed = configure(guarded(recovering), 'A', 'errdisable recovery interval 300')
    const port = changed.devices['A']?.errDisabled['FastEthernet0/1']
    expect((port?.recoverAt ?? 0) - (port?.at ?? 0)).toBe(30_000)
    const waited = type(guarded('errdisable recovery interval 60\n'), '@wait 100s').world
    const later = configure(waited, 'A', 'errdisable recovery cause all')
    expect(later.devices['A']?.errDisabled['FastEthernet0/1']?.recoverAt).toBe(waited.clock + 60_000)
  })
  test('the converged network has no port recovered', () => {
    const mended = configure(guarded(recovering), 'A', 'interface fa0/1\nno spanning-tree bpduguard')
    expect(faults(converged(mended))).toEqual(['FastEthernet0/1'])
  })
  test('the lines stand in running-config, all causes as one', () => {
    const lines = (typed: string): string[] =>
      runningConfigText(configure(switches([], { A: '' }), 'A', typed).devices['A'] as never)
        .split('\n')
        .filter((line) => line.startsWith('errdisable'))
    expect(
      lines('errdisable recovery cause psecure\nerrdisable recovery cause bpduguard\nerrdisable recovery interval 60'),
    ).toEqual([
      'errdisable recovery cause bpduguard',
      'errdisable recovery cause psecure-violation',
      'errdisable recovery interval 60',
    ])
    expect(lines('errdisable recovery cause bpduguard\nerrdisable recovery cause all')).toEqual([
      'errdisable recovery cause all',
    ])
    expect(
      lines('errdisable recovery cause all\nno errdisable recovery cause all\nerrdisable recovery interval 300'),
    ).toEqual([])
  })
})
