// Answers that miss by little, in kinds that nobody had thought of: what is said of them, and the change that is offered.

import { describe, expect, test } from 'vitest'

import { gradeScenario } from '../../src/grading/grade.ts'
import { findRepair } from '../../src/grading/repair.ts'
import type { Repair } from '../../src/grading/report.ts'
import type { Rubric } from '../../src/grading/rubric.ts'
import type { World } from '../../src/sim/world.ts'
import { branch, rubricOf } from './worlds.ts'

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
