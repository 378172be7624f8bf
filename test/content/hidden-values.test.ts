// What a rubric may ask for: only what the brief says or the network shows.

import { expect, test } from 'vitest'
import { hiddenValues } from '../../src/content/hidden-values.ts'
import { parseRubric } from '../../src/grading/rubric.ts'
import { worldOf } from '../../src/sim/start.ts'

const made = worldOf({
  platform: 'c2911',
  hostname: 'R1',
  flash: ['c2900-universalk9-mz.SPA.151-4.M4.bin', { name: 'notes.txt', content: 'the trunk is VLAN 77' }],
  'startup-config': 'hostname R1\ninterface GigabitEthernet0/0\n ip address 10.20.0.1 255.255.255.0\nend\n',
  servers: {
    '10.20.0.5': { tftp: { files: ['c2900-universalk9-mz.SPA.157-3.M8.bin'] } },
    '10.20.0.6': { scp: { username: 'ops', password: 'Hidden-1', files: [] } },
  },
})
if (!('world' in made)) throw new Error(JSON.stringify(made.problems))
const { world } = made

const hidden = (criterion: Record<string, unknown>, brief = 'Do it.', console = ''): string[] => {
  const parsed = parseRubric({ criteria: [{ id: 'x', points: '1', ...criterion }] })
  if (!('rubric' in parsed)) throw new Error(JSON.stringify(parsed.problems))
  return hiddenValues(parsed.rubric.criteria, brief, world, console).map(
    ({ argument, value }) => `${argument}: ${value}`,
  )
}

test.each([
  ['an image in flash', { check: 'flash-has', image: 'c2900-universalk9-mz.SPA.151-4.M4.bin' }],
  ['an image on a server', { check: 'boots-image', image: 'c2900-universalk9-mz.SPA.157-3.M8.bin' }],
  ['the version of a file', { check: 'version-running', version: '15.7(3)M8' }],
  ['the address of a server', { check: 'server-has', server: '10.20.0.5', config: 'running' }],
  ['an interface of the platform', { check: 'interface-up', interface: ['GigabitEthernet0/1'] }],
  [
    'a line of the configuration',
    { check: 'startup-contains', line: ['ip address 10.20.0.1 255.255.255.0', 'hostname R1'] },
  ],
  ['IOS itself', { check: 'startup-contains', line: ['ip ssh version 2', 'line vty 0 4', 'login local'] }],
  [
    'patterns of schemes, file systems and names that every device has',
    {
      check: 'never',
      event: [
        'save',
        { event: 'copy', to: 'tftp://*' },
        { event: 'show', what: 'nvram:*startup-config' },
        { event: 'delete', url: 'flash0:/*.bin' },
        { event: 'reload', confirmed: 'true' },
      ],
    },
  ],
])('nothing is hidden about %s', (_, criterion) => {
  expect(hidden(criterion)).toEqual([])
})

test.each([
  [
    'an image',
    { check: 'flash-has', image: 'c2900-universalk9-mz.SPA.154-3.M3.bin' },
    ['image: c2900-universalk9-mz.SPA.154-3.M3.bin'],
  ],
  ['a version', { check: 'version-running', version: '15.4(3)M3' }, ['version: 15.4(3)M3']],
  ['a host name that is only a part of another word', { check: 'hostname', name: 'note' }, ['name: note']],
  ['a password', { check: 'secret-known', secret: 'Br4nch-2026' }, ['secret: Br4nch-2026']],
  ['what a server asks for', { check: 'secret-known', secret: 'Hidden-1' }, ['secret: Hidden-1']],
  [
    'an address in a line',
    { check: 'startup-contains', line: ['ip address 10.20.0.9 255.255.255.0'] },
    ['line: 10.20.0.9'],
  ],
  [
    'a user in a line',
    { check: 'running-contains', line: 'username backup secret Upd8' },
    ['line: backup', 'line: Upd8'],
  ],
  [
    'a hash',
    { check: 'before', first: { event: 'verify', md5: 'e146ac989c5355aadc036885422b375b' }, second: 'save' },
    ['first: e146ac989c5355aadc036885422b375b'],
  ],
  ['a file of a pattern', { check: 'never', event: { event: 'copy', to: 'flash0:/other-*.cfg' } }, []],
  ['a host of a pattern', { check: 'never', event: { event: 'copy', to: 'tftp://10.9.9.9/*' } }, ['event: 10.9.9.9']],
  ['minutes', { check: 'at-least', event: { event: 'reload-scheduled', minutes: '15' } }, ['event: 15']],
])('hidden: %s', (_, criterion, expected) => {
  expect(hidden(criterion)).toEqual(expected)
})

test('the brief may say it in its own form', () => {
  expect(hidden({ check: 'secret-known', secret: 'Br4nch-2026' }, 'Set `Br4nch-2026`.')).toEqual([])
  expect(
    hidden({ check: 'version-running', version: '15.4(3)M3' }, 'Load c2900-universalk9-mz.SPA.154-3.M3.bin.'),
  ).toEqual([])
  expect(hidden({ check: 'installed', version: '17.9.4a' }, 'To 17.09.04a.')).toEqual([])
  expect(
    hidden({ check: 'startup-contains', line: 'ip address 10.9.0.1 255.255.255.252' }, 'It gets 10.9.0.1/30.'),
  ).toEqual([])
  expect(
    hidden({ check: 'startup-contains', line: 'ip address 10.9.0.1 255.255.255.252' }, 'It gets 10.9.0.1/24.'),
  ).toEqual(['line: 255.255.255.252'])
})

test('an answer is read from the network, or from the console of the solution', () => {
  const answered = (accept: unknown) => ({ check: 'answered', question: 'q', accept })
  expect(hidden(answered('15.1(4)M4'), 'Q q?')).toEqual([])
  expect(hidden(answered(['flash:c2900-universalk9-mz.SPA.151-4.M4.bin', 'the old one.']), 'Q q?')).toEqual([])
  expect(hidden(answered('0x2102'), 'Q q?')).toEqual([])
  expect(hidden(answered('yes'), 'Q q?')).toEqual([])
  expect(hidden(answered('99.1'), 'Q q?')).toEqual(['accept: 99.1'])
  expect(hidden(answered('99.1'), 'Q q?', 'uptime 99.1 days')).toEqual([])
  expect(hidden(answered('15.1(4)M4'), 'What runs?')).toEqual(['question: q'])
})

test.each([
  ['of a host in the brief', 'PC1 has 10.9.0.70/26.'],
  ['with a mask', 'PC1 has 10.9.0.70, mask 255.255.255.192.'],
])('what an address and its mask say can be worked out: %s', (_, brief) => {
  const answered = (accept: string): string[] => hidden({ check: 'answered', question: 'q', accept }, `${brief} Q q?`)
  expect(['10.9.0.64', '10.9.0.65', '10.9.0.126', '10.9.0.127', '62'].flatMap(answered)).toEqual([])
  expect(answered('10.9.0.128')).toEqual(['accept: 10.9.0.128'])
  const port = (address: string): string[] =>
    hidden({ check: 'address', interface: 'GigabitEthernet0/1', address }, brief)
  expect(port('10.9.0.126/26')).toEqual([])
  expect(port('10.9.0.126/27')).toEqual(['address: 10.9.0.126/27'])
  expect(port('10.9.0.190/26')).toEqual(['address: 10.9.0.190/26'])
})

test('a range is a prefix', () => {
  const route = (prefix: string): string[] =>
    hidden({ check: 'route-present', prefix }, 'R2 has all from 10.4.8.0 to 10.4.11.255.')
  expect(route('10.4.8.0/22')).toEqual([])
  expect(route('10.4.8.0/21')).toEqual(['prefix: 10.4.8.0/21'])
})
