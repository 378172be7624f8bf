// Mutants of a solution: which there are, by rule, and which of them leave the network in the same state.

import { describe, expect, test } from 'vitest'
import { mutantsOf } from '../../src/grading/mutate.ts'
import { nearLines } from '../../src/grading/near-arguments.ts'
import type { Mutant, MutantKind } from '../../src/grading/mutate.ts'
import { run } from '../../src/grading/run.ts'
import { sameOutcome } from '../../src/grading/same-outcome.ts'
import { worldOf } from '../../src/sim/start.ts'

const OLD = 'c2900-universalk9-mz.SPA.151-4.M4.bin'
const NEW = 'c2900-universalk9-mz.SPA.157-3.M8.bin'
const made = worldOf({
  platform: 'c2911',
  hostname: 'R1',
  flash: [OLD, { name: 'notes.txt', content: 'nothing' }],
  'startup-config': 'hostname R1\ninterface GigabitEthernet0/0\n ip address 10.0.0.1 255.255.255.0\n',
  servers: { '10.0.0.5': { tftp: { writable: 'true', files: [NEW] } } },
})
if (!('world' in made)) throw new Error(JSON.stringify(made.problems))
const { world } = made
const typed = (lines: string) => run(world, lines)
const mutants = (lines: string, kind?: MutantKind): readonly Mutant[] =>
  mutantsOf(typed(lines)).filter((each) => !kind || each.kind === kind)
const became = (lines: string, kind: MutantKind): (string | null)[] => mutants(lines, kind).map(({ to }) => to)

test('each line is dropped, each pair of neighbours swapped', () => {
  const all = mutants('enable\nconfigure terminal\nend\n')
  expect(all.map(({ kind, line, with: other }) => [kind, line, other])).toEqual([
    ['drop', 'enable', null],
    ['swap', 'enable', 'configure terminal'],
    ['drop', 'configure terminal', null],
    ['swap', 'configure terminal', 'end'],
    ['drop', 'end', null],
  ])
  expect(all.map(({ lines }) => lines)).toContain('configure terminal\nenable\nend\n')
})

test('comments, an Enter at a prompt and refused lines are no lines of the learner; neighbours stand around them', () => {
  const all = mutants('enable\n! now\n\n% Invalid input\nconfigure terminal\n')
  expect(all.map(({ kind, at }) => [kind, at])).toEqual([
    ['drop', 1],
    ['swap', 1],
    ['drop', 5],
  ])
  expect(all[1]?.lines).toBe('configure terminal\n! now\n\n% Invalid input\nenable\n')
  expect(all[2]?.after).toBe('enable')
})

test('no mutant is there twice, and none is the solution itself', () => {
  const all = mutants('enable\nshow version\nshow version\n')
  expect(new Set(all.map(({ lines }) => lines)).size).toBe(all.length)
  expect(all.map(({ kind, at }) => [kind, at])).toEqual([
    ['drop', 1],
    ['swap', 1],
    ['drop', 2],
  ])
})

test.each([
  ['enable\ncopy tftp: flash:\n', ['copy flash: tftp:']],
  ['enable\ncop running-config  startup-config\n', ['cop startup-config  running-config']],
  [`enable\ncopy /noverify tftp://10.0.0.5/${NEW} flash:\n`, [`copy /noverify flash: tftp://10.0.0.5/${NEW}`]],
  ['enable\nconfigure terminal\ndo copy run start\n', ['do copy start run']],
  ['enable\ndir flash:\n', []],
])('a copy is reversed: %j', (lines, expected) => {
  expect(became(lines, 'reverse')).toEqual(expected)
})

test('a file name is misspelt by one character before its extension, wherever it stands, one mutant a line', () => {
  const wrong = NEW.replace('M8.bin', 'M9.bin')
  expect(
    became(`enable\ncopy tftp: flash:\n10.0.0.5\n${NEW}\n\nconfigure terminal\nboot system flash:${NEW}\n`, 'misspell'),
  ).toEqual([wrong, `boot system flash:${wrong}`])
  expect(became('enable\nmore flash:notes.txt\nshow file information flash:later.cfg\n', 'misspell')).toEqual([
    'more flash:notet.txt',
    'show file information flash:lates.cfg',
  ])
  expect(became(`enable\ncopy flash:${OLD} tftp://10.0.0.5/saved.bin\n`, 'misspell')).toEqual([
    `copy flash:${OLD.replace('M4.bin', 'M5.bin')} tftp://10.0.0.5/saved.bin`,
    `copy flash:${OLD} tftp://10.0.0.5/savee.bin`,
  ])
})

test.each([
  ['a confirmation', 'enable\nreload\n\n', ['n']],
  ['a confirmation in words', 'enable\nreload\ny\n', ['n']],
  ['a question with yes and no', 'enable\nconfigure terminal\nhostname R2\nend\nreload\nno\n\n', ['yes', 'n']],
  ['no answer at all', 'enable\n', []],
  ['a file name is neither yes nor no', 'enable\ncopy running-config flash:\nyes\n', []],
])('answers are negated: %s', (_, lines, expected) => {
  expect(became(lines, 'negate')).toEqual(expected)
})

test('every digit of a register that says something is changed, one at a time', () => {
  expect(became('enable\nconfigure terminal\nconfig-register 0x2102\n', 'register')).toEqual([
    'config-register 0x0102',
    'config-register 0x2002',
    'config-register 0x2142',
    'config-register 0x2100',
    'config-register 0x2101',
  ])
})

test.each([
  ['switchport access vlan 10', ['switchport access vlan 20']],
  ['switchport access vlan 20', ['switchport access vlan 50']],
  ['switchport access vlan 50', ['switchport access vlan 10']],
  ['vlan 77', ['vlan 78']],
  [
    'switchport trunk allowed vlan add 10,20',
    ['switchport trunk allowed vlan add 20,20', 'switchport trunk allowed vlan add 10,50'],
  ],
  ['interface FastEthernet0/1', ['interface FastEthernet0/2']],
  ['interface FastEthernet0/3', ['interface FastEthernet0/2']],
  ['int fa 0/1', ['int fa 0/2']],
  ['interface range fa0/1 - 2', ['interface range fa0/2 - 2']],
  ['interface vlan 10', ['interface vlan 20']],
  ['interface GigabitEthernet0/1', []],
  ['encapsulation dot1q 10', ['encapsulation dot1q 20']],
  ['ip address 10.0.1.1 255.255.255.0', ['ip address 10.0.1.2 255.255.255.0', 'ip address 10.0.1.1 255.255.255.128']],
  ['ip default-gateway 10.0.1.254', ['ip default-gateway 10.0.1.253']],
  [
    'ip route 10.0.2.0 255.255.255.252 10.0.1.1',
    [
      'ip route 10.0.3.0 255.255.255.252 10.0.1.1',
      'ip route 10.0.2.0 255.255.255.248 10.0.1.1',
      'ip route 10.0.2.0 255.255.255.252 10.0.1.2',
    ],
  ],
  [
    'network 10.0.1.0 0.0.0.255 area 0',
    ['network 10.0.1.0 0.0.0.255 area 1', 'network 10.0.2.0 0.0.0.255 area 0', 'network 10.0.1.0 255.255.255.0 area 0'],
  ],
  ['ip access-group 100 in', ['ip access-group 101 in', 'ip access-group 100 out']],
  ['ip route 0.0.0.0 0.0.0.0 10.0.1.1', ['ip route 0.0.0.0 0.0.0.0 10.0.1.2']],
  ['ipv6 address 2001:DB8:1::1/64', ['ipv6 address 2001:DB8:1::2/64', 'ipv6 address 2001:DB8:1::1/65']],
  [
    'ipv6 route 2001:db8:2::/48 g0/1 fe80::2',
    [
      'ipv6 route 2001:db8:3::/48 g0/1 fe80::2',
      'ipv6 route 2001:db8:2::/48 g0/1 fe80::3',
      'ipv6 route 2001:db8:2::/49 g0/1 fe80::2',
    ],
  ],
  ['ipv6 route ::/0 fe80::ffff', ['ipv6 route ::/0 fe80::fffe']],
  ['ipv6 address 2001:db8:9::1/128', ['ipv6 address 2001:db8:9::2/128', 'ipv6 address 2001:db8:9::1/127']],
  ['ip nat inside', ['ip nat outside']],
  ['switchport mode trunk', []],
  ['hostname SW1', []],
])('near arguments of %j', (line, expected) => {
  expect(nearLines(line, [10, 20, 50], ['FastEthernet0/1', 'FastEthernet0/2', 'FastEthernet0/3'])).toEqual(expected)
})

describe('on two switches', () => {
  const made = worldOf({
    devices: { SW1: 'c2960', SW2: 'c2960', R1: 'c2911' },
    links: ['SW1 Gi0/1 - SW2 Gi0/1', 'SW2 Gi0/2 - R1 Gi0/0'],
    configs: { SW2: 'vlan 10\nvlan 30\n' },
    focus: 'SW1',
  })
  if (!('world' in made)) throw new Error(JSON.stringify(made.problems))
  const of = (lines: string, kind: MutantKind) => mutantsOf(run(made.world, lines)).filter((each) => each.kind === kind)
  const ONE =
    'enable\nshow vlan\nconfigure terminal\ninterface GigabitEthernet0/1\nswitchport access vlan 10\nvlan 10\nend\n'

  test('a line of a configuration is typed in the same block of the switch at the other end, and the whole on its console', () => {
    expect(of(ONE, 'neighbour').map(({ line, to, lines }) => [line, to, lines])).toEqual([
      ['enable', 'SW2', `@console SW2\n${ONE}`],
      [
        'switchport access vlan 10',
        'SW2',
        'enable\nshow vlan\nconfigure terminal\ninterface GigabitEthernet0/1\n@console SW2\nenable\nconfigure terminal\n' +
          'interface GigabitEthernet0/1\nswitchport access vlan 10\nend\n@console SW1\nvlan 10\nend\n',
      ],
      ['vlan 10', 'SW2', expect.stringContaining('interface GigabitEthernet0/1\nvlan 10\nend\n@console SW1\nend\n')],
    ])
  })

  test('the console of another device is chosen, or none', () => {
    const two = `@console SW2\n${ONE}@console R1\nenable\n`
    expect(of(two, 'near').flatMap(({ line, to }) => (line.startsWith('@') ? [[line, to]] : []))).toEqual([
      ['@console SW2', '@console SW1'],
      ['@console R1', '@console SW2'],
    ])
    expect(of(two, 'drop').map(({ line }) => line)).toEqual(expect.arrayContaining(['@console SW2', '@console R1']))
    expect(of(two, 'neighbour')[0]?.line).toBe('switchport access vlan 10')
  })

  test('arguments of a show are left alone, those of a configuration miss by little', () => {
    expect(of(`${ONE}show vlan id 10\n`, 'near').map(({ to }) => to)).toEqual([
      'interface GigabitEthernet0/2',
      'switchport access vlan 30',
      'vlan 30',
    ])
  })
})

describe('the same outcome', () => {
  const same = (a: string, b: string): boolean => sameOutcome(typed(a).world, typed(b).world)
  const CONFIGURED = 'enable\nconfigure terminal\nhostname R2\n'

  test.each([
    ['looking', 'enable\n', 'enable\nshow version\ndir flash:\nshow clock\n'],
    ['where the console stands', 'enable\n', 'enable\nconfigure terminal\n'],
    ['the time at which something was saved', 'enable\nwrite memory\n', 'enable\n@wait 10m\nwrite memory\n'],
    ['a file saved a minute later', 'enable\ncopy run flash:x.cfg\n\n', 'enable\n@wait 1m\ncopy run flash:x.cfg\n\n'],
    [
      'the order of two settings',
      `${CONFIGURED}ip domain name x.example\n`,
      'enable\nconfigure terminal\nip domain name x.example\nhostname R2\n',
    ],
  ])('does not depend on %s', (_, a, b) => {
    expect(same(a, b)).toBe(true)
  })

  test.each([
    ['running-config', 'enable\n', CONFIGURED],
    ['what is saved', CONFIGURED, `${CONFIGURED}do write memory\n`],
    [
      'the register of the next start',
      'enable\nconfigure terminal\n',
      'enable\nconfigure terminal\nconfig-register 0x2142\n',
    ],
    [
      'a digit of the register that no start would show',
      'enable\nconfigure terminal\n',
      'enable\nconfigure terminal\nconfig-register 0x2002\n',
    ],
    ['what would boot', 'enable\n', 'enable\nconfigure terminal\nboot system flash:none.bin\ndo write memory\n'],
    ['files', 'enable\n', 'enable\ndelete flash:notes.txt\n\n\n'],
    ['the name of a file', 'enable\ncopy run flash:x.cfg\n\n', 'enable\ncopy run flash:y.cfg\n\n'],
    ['files of a server', 'enable\n', 'enable\ncopy run tftp://10.0.0.5/x.cfg\n\n\n'],
    ['a reload that is due', 'enable\n', 'enable\nreload in 10\n\n'],
    ['an open question', 'enable\n', 'enable\nreload\n'],
    ['answers', 'enable\n', 'enable\n@answer a 1\n'],
    [
      'RSA keys',
      `${CONFIGURED}ip domain name x.example\n`,
      `${CONFIGURED}ip domain name x.example\ncrypto key generate rsa modulus 2048\n`,
    ],
    ['the boot loader', '@power-cycle break\n', ''],
  ])('depends on %s', (_, a, b) => {
    expect(same(a, b)).toBe(false)
  })
})
