// Looking at a device: what shows is run, what could change something is refused with the reason, and nothing is kept.

import { expect, test } from 'vitest'
import { commandStart } from '../../src/grading/command.ts'
import { look, MOST_LOOKS } from '../../src/grading/look.ts'

const world = commandStart({
  start: {
    devices: { SW1: 'c2960', SW2: 'c2960', PC1: '10.1.10.11/24', PC2: '10.1.10.12/24' },
    links: ['SW1 Gi0/1 - SW2 Gi0/1', 'PC1 - SW1 Fa0/1', 'PC2 - SW1 Fa0/2'],
  },
  before: ['enable'],
})
const looked = (text: string) => look(world, text).entries

test.each([
  ['show vlan brief', /VLAN Name/],
  ['sh vl br', /VLAN Name/],
  ['dir flash:', /Directory of flash/],
  ['show running-config | include hostname', /hostname SW1/],
])('%s is run', (line, output) => {
  expect(looked(line)[0]).toMatchObject({ output: expect.stringMatching(output), note: null })
})

test.each([
  ['configure terminal', 'configure terminal'],
  ['conf t', 'configure terminal'],
  ['write memory', 'write memory'],
  ['copy running-config startup-config', 'copy running-config startup-config'],
  ['reload', 'reload'],
  ['delete flash:x', 'delete flash:x'],
  ['clear mac address-table dynamic', 'clear mac address-table dynamic'],
])('%s is not run, and says so', (line, canonical) => {
  const [entry] = looked(line)
  expect(entry).toMatchObject({ kind: 'refused', output: '' })
  expect(entry?.note).toBe(
    `"${canonical}" was not run: it could change the device, and this one is there to be looked at. Use show, dir, more, ping or traceroute.`,
  )
})

test('what was refused leaves the device as it was', () => {
  const entries = looked('configure terminal\nhostname X\nshow running-config | include hostname')
  expect(entries.map(({ prompt }) => prompt)).toEqual(['SW1#', 'SW1#', 'SW1#'])
  expect(entries.at(-1)?.output).toContain('hostname SW1')
})

test('hands change nothing, and another console may be looked at', () => {
  expect(looked('@power-cycle')[0]?.note).toMatch(/^"@power-cycle" was not run/)
  expect(looked('@console SW2\nshow vlan brief').at(-1)).toMatchObject({ device: 'SW2', prompt: 'SW2>' })
})

test.each(['set ip 10.9.9.9 255.255.255.0', 'set dns 10.0.0.5', 'set ipv6 2001:db8::7/64'])(
  'a host takes no %s',
  (line) => {
    const [, entry, shown] = looked(`@console PC1\n${line}\nipconfig /all`)
    expect(entry).toMatchObject({ kind: 'refused', output: '' })
    expect(entry?.note).toContain('it could change the host')
    expect(shown?.output).toContain('10.1.10.11')
  },
)

test('a host resolves what it sends to, and keeps it', () => {
  const lines = looked('@console PC1\nping 10.1.10.12\narp -d\narp -a')
  expect(lines.map(({ kind }) => kind)).toEqual(['hands', 'command', 'refused', 'command'])
  expect(lines.at(-1)?.output).toContain('10.1.10.12')
})

test('a look is bounded', () => {
  expect(looked('show version\n'.repeat(100)).length).toBeLessThanOrEqual(MOST_LOOKS)
})
