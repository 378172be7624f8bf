// Answers that miss by little, in kinds that nobody had thought of: what is said of them, and the change that is offered.

import { describe, expect, test } from 'vitest'

import { casesOf } from '../../src/grading/case.ts'
import { namesOfNothing } from '../../src/grading/repair/ideas/near-misses.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { goalMissed } from '../../src/grading/mistakes/goal-missed.ts'
import { criteriaOf } from '../../src/grading/judge.ts'
import { findRepair } from '../../src/grading/repair.ts'
import type { Repair } from '../../src/grading/report.ts'
import type { Rubric } from '../../src/grading/rubric.ts'
import { run } from '../../src/grading/run.ts'
import type { World } from '../../src/sim/world.ts'
import { branch, rubricOf } from './worlds.ts'

const SE11 = 'c2960-lanbasek9-mz.150-2.SE11.bin'
const SE7 = 'c2960-lanbasek9-mz.152-7.E8.bin'

/** Verdicts of one task. */
function judged(world: World, rubric: Rubric) {
  const scenario = { id: 'x', rev: 1, passMark: 100, world, rubric }
  const graded = (lines: string) => gradeScenario(scenario, lines)
  return {
    outcome: (lines: string): string => graded(lines).report.outcome,
    causes: (lines: string): string[] =>
      graded(lines)
        .report.diagnoses.filter(({ cause }) => cause)
        .map(({ id, line, message, otherwise }) => `${id}@${line} ${message} | ${otherwise}`),
    repair: (lines: string): Repair['edits'] | null => findRepair(scenario, graded(lines))?.edits ?? null,
  }
}

const SSH = `enable
configure terminal
ip domain name drill.example
crypto key generate rsa modulus 2048
ip ssh version 2
username ops secret Ops-4711
line vty 0 15
login local
transport input ssh
end
write memory
`
const ssh = judged(
  branch(),
  rubricOf(
    { id: 'in', check: 'takes-login', by: 'ssh', user: 'ops', password: 'Ops-4711', points: '1', required: 'true' },
    { id: 'old', check: 'refuses-login', by: 'ssh-1', user: 'ops', password: 'Ops-4711', points: '1' },
  ),
)

test('the answers without a slip pass', () => {
  expect(ssh.outcome(SSH)).toBe('passed')
})

describe('a wrong mode is said only where the right one takes the line', () => {
  test('a line that no prompt takes is not in the wrong mode', () => {
    const lines = SSH.replace('enable\n', 'enable\nip sftp source-interface Loopback0\n').replace(
      'ip ssh version 2\n',
      '',
    )
    expect(ssh.causes(lines).join()).not.toMatch(/wrong-mode|belongs to global configuration/)
  })
  test('a misspelt way into configuration is the cause', () => {
    const [first] = ssh.causes(SSH.replace('configure terminal', 'onf t'))
    expect(first).toMatch(/^line-refused@2 .*"onf".*"configure".*Because of it lines 3 to/)
  })
  test('a line of a block belongs to the block', () => {
    const port = judged(
      branch(),
      rubricOf({
        id: 'there',
        check: 'running-contains',
        line: ' ip address 10.30.0.1 255.255.255.0',
        points: '1',
      }),
    )
    const [first] = port.causes('enable\nip address 10.30.0.1 255.255.255.0\n')
    expect(first).toMatch(/^wrong-mode@2 .*belongs to interface configuration/)
  })
})

describe('what was not saved', () => {
  test('of several lines is said of all of them, with the command', () => {
    const [first] = ssh.causes(SSH.replace('write memory\n', ''))
    expect(first).toMatch(
      /^not-saved@\d+ Nothing of lines 3 to 9 was saved: .*"write memory" is missing at the end\. \| Saved with "write memory"/,
    )
  })
  test('of one line is said of that line', () => {
    const name = judged(
      branch(),
      rubricOf({ id: 'named', check: 'startup-contains', line: 'hostname BR2', points: '1' }),
    )
    expect(name.causes('enable\nconfigure terminal\nhostname BR2\nend\n').join()).toMatch(
      /^not-saved@3 "hostname BR2" of line 3 is only in running-config/,
    )
  })
})

const NOC = `enable
configure terminal
ip access-list standard NOC
permit 10.99.8.0 0.0.0.255
line vty 0 15
access-class NOC in
end
write memory
`
const open = branch({
  'startup-config': `hostname BR1
ip domain name drill.example
ip ssh version 2
username ops secret Ops-2026
interface GigabitEthernet0/0
 ip address 10.20.0.1 255.255.255.0
line vty 0 4
 login local
 transport input ssh
line vty 5 15
 login local
 transport input ssh
end
`,
  'rsa-key': '2048',
})
const login = { user: 'ops', password: 'Ops-2026', by: 'ssh', required: 'true' }
const noc = judged(
  open,
  rubricOf(
    { id: 'noc', check: 'takes-login', ...login, source: '10.99.8.7', points: '1' },
    { id: 'guests', check: 'refuses-login', ...login, source: '10.20.0.66', points: '1' },
  ),
)

test('the answer with a list passes', () => {
  expect(noc.outcome(NOC)).toBe('passed')
})

describe('a range that is too short', () => {
  test('of vty lines is offered as wide as the device has them', () => {
    expect(noc.repair(NOC.replace('0 15', '0 4'))).toEqual([{ op: 'replace', line: 5, text: 'line vty 0 15' }])
    expect(noc.causes(NOC.replace('0 15', '0 4')).join()).toMatch(/^vty-lines-left@6 .*\| "line vty 0 15" opens all/)
  })
  test('is the cause where no mistake has a name', () => {
    const idle = judged(open, rubricOf({ id: 'idle', check: 'session-timeout', on: 'vty', minutes: '5', points: '1' }))
    const lines = 'enable\nconfigure terminal\nline vty 0 4\nexec-timeout 5 0\nend\nwrite memory\n'
    expect(idle.causes(lines).join()).toMatch(/Line 3 \("line vty 0 4"\) says "4", and "15" was needed/)
    expect(idle.repair(lines)).toEqual([{ op: 'replace', line: 3, text: 'line vty 0 15' }])
  })
  test('of ports is offered from the first to the last', () => {
    const shut = ['FastEthernet0/1', 'FastEthernet0/24']
    const ports = judged(
      branch({
        platform: 'c2960',
        flash: [SE11],
        image: SE11,
        'config-register': undefined,
        'startup-config': `hostname SW1\n${shut.map((name) => `interface ${name}\n shutdown\n`).join('')}end\n`,
      }),
      rubricOf(...shut.map((name, at) => ({ id: `p${at}`, check: 'interface-up', interface: name, points: '1' }))),
    )
    const lines = 'enable\nconfigure terminal\ninterface range f0/1 - 12\nno shutdown\nend\nwrite memory\n'
    expect(ports.outcome(lines)).toBe('failed')
    expect(ports.repair(lines)).toEqual([{ op: 'replace', line: 3, text: 'interface range f0/1 - 24' }])
  })
})

describe('a name that nothing has', () => {
  test.each([
    ['in one place', NOC.replace('access-class NOC', 'access-class NCO'), 6, 'access-class NOC in'],
    ['in capitals', NOC.replace('access-class NOC', 'access-class noc'), 6, 'access-class NOC in'],
  ])('%s is the word of the cause', (_, lines, line, meant) => {
    expect(noc.causes(lines).join()).toMatch(
      new RegExp(`^word-wrong@${line} .*no access list of that name exists\\. There is "NOC"\\. \\| As "${meant}"`),
    )
    expect(noc.repair(lines)).toEqual([{ op: 'replace', line, text: meant }])
  })
  test('that is used twice is the right one, and its list has the slip', () => {
    const lines = NOC.replace('standard NOC', 'standard NCO').replace(
      'line vty 0 15\n',
      'line vty 0 4\naccess-class NOC in\nline vty 5 15\n',
    )
    expect(noc.causes(lines).join()).toMatch(/^word-wrong@3 .*makes the access list "NCO", and what is used is "NOC"/)
    expect(noc.repair(lines)).toEqual([{ op: 'replace', line: 3, text: 'ip access-list standard NOC' }])
  })
  test('in a range that is too short is one of two causes', () => {
    const causes = noc.causes(NOC.replace('0 15', '0 4').replace('access-class NOC', 'access-class NCO'))
    expect(causes).toHaveLength(2)
    expect(causes[0]).toMatch(/@6 .*names "NCO", and no access list of that name exists.*with line 5 put right too/)
    expect(causes[1]).toMatch(/^word-wrong@5 .*says "4", and "15" was needed/)
  })
  test.each([
    [
      'a key chain',
      'key chain BRANCH\ninterface g0/0\nip authentication key-chain eigrp 1 BRNACH\n',
      'key chain',
      5,
      'BRANCH',
    ],
    [
      'a method list',
      'aaa new-model\naaa authentication login ADMIN local\nline vty 0 15\nlogin authentication ADMNI\n',
      'method list',
      6,
      'ADMIN',
    ],
  ])('is seen of %s', (_, typed, what, line, meant) => {
    const world = branch()
    const rubric = rubricOf({ id: 'x', check: 'hostname', name: 'BR9', points: '1' })
    const done = run(world, `enable\nconfigure terminal\n${typed}end\n`)
    const [given] = casesOf({ run: done, rubric, criteria: criteriaOf({ world, rubric }, done) })
    const [miss] = given ? namesOfNothing(given) : []
    expect(miss).toMatchObject({
      line,
      meant,
      says: expect.stringContaining(`no ${what} of that name exists`) as unknown,
    })
  })
  test('is nothing to tell where it is meant', () => {
    expect(noc.causes(NOC.replace('write memory\n', '')).join()).toMatch(/^not-saved/)
  })
})

describe('two values that miss by a letter', () => {
  const both = judged(
    branch(),
    rubricOf({
      id: 'in',
      check: 'takes-login',
      by: 'ssh',
      user: 'chief',
      password: 'Chief-2026',
      secret: 'Up-0815',
      points: '1',
      required: 'true',
    }),
  )
  const right = SSH.replace('ops secret Ops-4711', 'chief secret Chief-2026\nenable secret Up-0815')
  const wrong = right.replace('Chief-2026', 'Chief-2062').replace('Up-0815', 'Up-0851')
  test('are two causes and two edits', () => {
    expect(both.outcome(right)).toBe('passed')
    const causes = both.causes(wrong)
    expect(causes).toHaveLength(2)
    expect(causes[0]).toMatch(/^word-wrong@6 .*"Chief-2026" was needed.*with line 7 put right too/)
    expect(causes[1]).toMatch(/^word-wrong@7 .*"Up-0815" was needed.*with line 6 put right too/)
    expect(both.repair(wrong)).toEqual([
      { op: 'replace', line: 6, text: 'username chief secret Chief-2026\nenable secret Up-0815', count: 2 },
    ])
  })
})

test('a refused line with a sibling of the keyword that was meant', () => {
  const lines = SSH.replace('ip ssh version 2', 'ip sftp version 2')
  expect(ssh.causes(lines).join()).toMatch(/^line-refused@5 .*"sftp".*"ssh"/)
  const route = judged(
    branch(),
    rubricOf({
      id: 'named',
      check: 'running-contains',
      line: 'ip ssh source-interface GigabitEthernet0/0',
      points: '1',
    }),
  )
  const typed = 'enable\nconfigure terminal\nip sftp source-interface GigabitEthernet0/0\nend\n'
  expect(route.causes(typed).join()).toMatch(/^line-refused@3 .*"sftp".*"ssh"/)
  expect(route.repair(typed)).toEqual([{ op: 'replace', line: 3, text: 'ip ssh source-interface GigabitEthernet0/0' }])
})

describe('the list of images of a switch', () => {
  const list = judged(
    branch({ platform: 'c2960', flash: [SE11, SE7], image: SE7, 'config-register': undefined }),
    rubricOf({ id: 'order', check: 'boot-list', images: [SE11, SE7], points: '1', required: 'true' }),
  )
  const ONE = `enable\nconfigure terminal\nboot system flash:/${SE11};flash:/${SE7}\nend\n`
  test('in one line passes', () => {
    expect(list.outcome(ONE)).toBe('passed')
  })
  test('in two lines: the second replaced the first', () => {
    const lines = ONE.replace(';', '\nboot system ')
    expect(list.causes(lines).join()).toMatch(/@4 .*replaced the list of line 3/)
    expect(list.repair(lines)).toEqual([
      { op: 'replace', line: 3, text: `boot system flash:/${SE11};flash:/${SE7}`, count: 2 },
    ])
  })
  test('with blanks around the sign', () => {
    const lines = ONE.replace(';', ' ; ')
    expect(list.causes(lines).join()).toMatch(/@3 .*has blanks around ";"/)
    expect(list.repair(lines)).toEqual([{ op: 'replace', line: 3, text: `boot system flash:/${SE11};flash:/${SE7}` }])
  })
})

test('a password of a line that has to go is offered with its block', () => {
  const hashed = judged(
    branch({ 'startup-config': 'hostname BR1\nenable secret Up-2026\nline con 0\n password Desk-2026\n login\nend\n' }),
    rubricOf({ id: 'hashed', check: 'no-clear-passwords', strength: 'hashed', points: '1', required: 'true' }),
  )
  const lines = 'enable\nUp-2026\nconfigure terminal\nservice password-encryption\nend\nwrite memory\n'
  expect(hashed.outcome(lines)).toBe('failed')
  expect(hashed.causes(lines).join()).toMatch(/"line con 0", "no password" are missing before line \d/)
  expect(hashed.repair(lines)?.[0]).toMatchObject({ op: 'insert', text: 'line con 0\nno password' })
})

describe('something is missing, and no mistake has a name', () => {
  const lineOf = (criterion: Readonly<Record<string, unknown>>, lines: string): number | null | undefined => {
    const world = branch()
    const rubric = rubricOf({ id: 'x', points: '1', ...criterion })
    const done = run(world, lines)
    return goalMissed(rubric.criteria, criteriaOf({ world, rubric }, done), done)?.line
  }
  const named = { check: 'running-contains', line: 'hostname BR1' }

  test('the line that broke it is the cause, not the first one that was looked at', () => {
    expect(lineOf(named, 'enable\nconfigure terminal\nip http server\nhostname EDGE\nip cef\nend\n')).toBe(4)
  })
  test('the line that its reason names is', () => {
    const never = { check: 'never', event: 'config' }
    expect(lineOf(never, 'enable\nconfigure terminal\nip http server\nhostname EDGE\nend\n')).toBe(3)
  })
  test('the one that the reason speaks of is', () => {
    const port = { check: 'running-contains', line: ' ip address 10.30.0.1 255.255.255.0' }
    const lines = 'enable\nconfigure terminal\nip cef\ninterface g0/1\nip address 10.30.0.1 255.255.0.0\nend\n'
    expect(lineOf(port, lines)).toBe(5)
  })
  test('lines that have nothing to do with it are not', () => {
    const banner = { check: 'banner-says', text: 'Staff only', when: 'now' }
    expect(lineOf(banner, 'enable\nconfigure terminal\nip http server\nip domain name a.example\nend\n')).toBeNull()
  })
})
