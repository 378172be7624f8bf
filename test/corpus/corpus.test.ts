// The lists are whole, and the tool measures what README.md says. The texts themselves are not needed.

import { describe, expect, it } from 'vitest'
import { configurationIn } from './configuration.ts'
import { outcomeOf, pastedOutcomeOf } from './device.ts'
import { commandIn, worldIn } from './manage.ts'
import { commonLength, compared, paste } from './paste.ts'
import { configRows, lineRows } from './sources.ts'
import { waitingText } from '../../src/sim/step.ts'
import type { Entry } from '../../src/sim/entry.ts'

const HEX = /^[0-9a-f]{64}$/

describe('the frozen lists', () => {
  it('name 60 configurations, 20 of them held', () => {
    const rows = configRows()
    expect(rows).toHaveLength(60)
    expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(60)
    expect(rows.filter(({ held }) => held)).toHaveLength(20)
    expect(rows.every(({ sha256, commit }) => HEX.test(sha256) && /^[0-9a-f]{40}$/.test(commit))).toBe(true)
  })

  it('name 1,000 lines, 250 of them held', () => {
    const rows = lineRows()
    expect(new Set(rows.map((row) => [row.repository, row.path, row.line].join(' '))).size).toBe(1000)
    expect(rows.filter(({ held }) => held)).toHaveLength(250)
    expect(rows.every(({ sha256, line }) => HEX.test(sha256) && line > 0)).toBe(true)
  })

  it('name modes that a device of the platform reaches', () => {
    // The part of an archive that logs is not simulated: its lines are typed in the archive.
    const rows = lineRows().filter(({ mode }) => mode !== 'config-archive-log-cfg')
    const pairs = new Map(rows.map((row) => [`${row.platform} ${row.mode}`, row]))
    const ends: Readonly<Record<string, string>> = {
      user: '>',
      privileged: '#',
      rommon: 'rommon 1 > ',
      'switch:': 'switch: ',
    }
    const reached = [...pairs.values()].map(({ platform, mode }) =>
      waitingText(worldIn(platform, mode)).endsWith(ends[mode] ?? `(${mode})#`) ? '' : `${platform} ${mode}`,
    )
    expect(reached.filter((miss) => miss !== '')).toEqual([])
  })
})

describe('a configuration in a text', () => {
  const lines = configurationIn(
    [
      'R1#show running-config',
      'Building configuration...',
      '!',
      'version 15.4',
      '!',
      'interface GigabitEthernet0/0',
      ' ip address 10.0.0.1 255.0.0.0',
      'router bgp 1',
      ' address-family ipv4',
      '  network 10.0.0.0',
      'crypto pki certificate chain A',
      ' certificate ca 01',
      '  30820321 0A',
      '  \tquit',
      'banner motd ^C',
      '  ! no entry !',
      '^C',
      'banner login #one line#',
      'end',
      'R1#',
    ].join('\r\n'),
  )

  it('goes from its version to its end', () => {
    expect(lines.map(({ text }) => text)).toEqual([
      'version 15.4',
      'interface GigabitEthernet0/0',
      'ip address 10.0.0.1 255.0.0.0',
      'router bgp 1',
      'address-family ipv4',
      'network 10.0.0.0',
      'crypto pki certificate chain A',
      'certificate ca 01\n30820321 0A\nquit',
      'banner motd ^C\n! no entry !\n^C',
      'banner login #one line#',
    ])
  })

  it('knows what holds a line', () => {
    expect(lines[5]?.path).toBe('router bgp 1 › address-family ipv4 › network 10.0.0.0')
    expect(lines.filter(({ opens }) => opens).map(({ text }) => text)).toEqual([
      'interface GigabitEthernet0/0',
      'router bgp 1',
      'address-family ipv4',
      'crypto pki certificate chain A',
    ])
  })
})

describe('what is counted', () => {
  const answer = (output: string): Entry => ({
    device: 'R',
    prompt: '',
    input: '',
    kind: 'command',
    output,
    note: null,
    meaning: null,
  })

  it('a line is refused when the device does not know it, not when a file is missing', () => {
    expect(outcomeOf(answer("  ^\n% Invalid input detected at '^' marker.\n"))).toBe('refused')
    expect(outcomeOf(answer('%Error opening flash:x (File not found)\n'))).toBe('taken')
    expect(outcomeOf(answer('% Not simulated here: x\n'))).toBe('not simulated')
  })

  it('a pasted line is refused by whatever begins with %, but for a warning', () => {
    expect(pastedOutcomeOf(answer('%Invalid interface type and number\n'))).toBe('refused')
    expect(pastedOutcomeOf(answer("% Login disabled on line 2, until 'password' is set\n"))).toBe('taken')
    expect(pastedOutcomeOf(answer('% Access VLAN does not exist. Creating vlan 10\n'))).toBe('taken')
  })

  it('lines are matched as often as both have them, and their order by the longest common run', () => {
    expect(compared(['a', 'a', 'b'], ['a', 'c', 'b'])).toEqual({ shared: ['a', 'b'], lost: ['a'] })
    expect(commonLength(['a', 'b', 'c'], ['b', 'a', 'c'])).toBe(2)
  })

  it('a paste is compared with what the device shows, and with itself behind a reload', () => {
    const result = paste(
      'c2911',
      'version 15.4\nhostname LAB\nno such line\ninterface GigabitEthernet0/1\n ip address 10.0.0.1 255.0.0.0\nend\n',
    )
    expect(result.lines.map(({ outcome }) => outcome)).toEqual(['taken', 'taken', 'refused', 'taken', 'taken'])
    expect([result.comparable, result.givenBack, result.inOrder]).toEqual([3, 3, 3])
    expect(result.sameAfterReload).toBe(true)
  })

  it('a line of notes is typed without its marks and its prompt', () => {
    expect(commandIn('- `R1(config)# hostname A`')).toBe('hostname A')
    expect(commandIn('Switch#copy run start')).toBe('copy run start')
    expect(commandIn('`show version`')).toBe('show version')
    expect(commandIn('rommon 1 > confreg 0x2142')).toBe('confreg 0x2142')
  })
})
