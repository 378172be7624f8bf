// Mistakes around the logins of a device: the line that made them, and what it should have been.

import { expect, test } from 'vitest'
import { gradeScenario } from '../../src/grading/grade.ts'
import { findRepair } from '../../src/grading/repair.ts'
import { worldFrom } from '../support/console.ts'
import { rubricOf } from './worlds.ts'

const edge = worldFrom({
  platform: 'c2911',
  hostname: 'EDGE',
  flash: ['c2900-universalk9-mz.SPA.157-3.M8.bin'],
  'startup-config':
    'hostname EDGE\nusername ops secret Pw-1\nline vty 0 15\n password x\n login\n transport input telnet\n',
})
const ssh = {
  id: 'ssh',
  check: 'takes-login',
  by: 'ssh',
  user: 'ops',
  password: 'Pw-1',
  source: '10.9.0.5',
  points: '1',
}
const telnet = { id: 'telnet', check: 'refuses-login', by: 'telnet', password: 'x', points: '1' }
const others = { ...ssh, id: 'others', check: 'refuses-login', source: '10.9.9.5' }

function causes(lines: string, ...criteria: readonly (typeof ssh | typeof telnet)[]) {
  const rubric = rubricOf(...criteria)
  const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world: edge, rubric }, lines)
  return report.diagnoses.filter(({ cause }) => cause).map(({ id, line }) => [id, line])
}
const KEY = 'ip domain name lab.example\ncrypto key generate rsa modulus 2048\n'
const VTY = 'line vty 0 15\nlogin local\ntransport input ssh\n'

test.each([
  ['the lines permit SSH, and nobody made a key', `enable\nconf t\n${VTY}end\nwr\n`, ['ssh-without-key', null]],
  [
    'the key came before the domain',
    `enable\nconf t\ncrypto key generate rsa modulus 2048\nip domain name lab.example\n${VTY}end\nwr\n`,
    ['ssh-without-key', 3],
  ],
  [
    'the key is too short for version 2',
    `enable\nconf t\nip domain name lab.example\ncrypto key generate rsa modulus 512\n${VTY}end\nwr\n`,
    ['ssh-without-key', 8],
  ],
  [
    'the key came after the save',
    `enable\nconf t\nip domain name lab.example\n${VTY}end\nwr\nconf t\ncrypto key generate rsa modulus 2048\n`,
    ['ssh-without-key', 10],
  ],
  [
    'login without local',
    `enable\nconf t\n${KEY}line vty 0 15\nlogin\ntransport input ssh\nend\nwr\n`,
    ['login-without-local', 8],
  ],
])('SSH does not work: %s', (_, lines, cause) => {
  expect(causes(lines, ssh)).toContainEqual(cause)
})
test('lines 5 to 15 keep the old password', () => {
  expect(
    causes(`enable\nconf t\n${KEY}line vty 0 4\nlogin local\ntransport input ssh\nend\nwr\n`, ssh, telnet),
  ).toContainEqual(['vty-lines-left', 6])
})
test('a list on an interface does not guard the lines', () => {
  const lines = `enable\nconf t\n${KEY}${VTY}access-list 7 permit host 10.9.0.5\ninterface g0/0\nip access-group 7 in\nend\nwr\n`
  expect(causes(lines, others)).toContainEqual(['list-on-interface', 10])
})
test.each([
  ['a numbered list', 'access-list 7 permit 10.9.0.0 255.255.255.0', 'access-list 7 permit 10.9.0.0 0.0.0.255', 9],
  [
    'a named list',
    'ip access-list extended 7\npermit tcp 10.9.0.5 255.255.255.240 any eq 22',
    'ip access-list extended 7\npermit tcp 10.9.0.5 0.0.0.15 any eq 22',
    10,
  ],
])('a subnet mask where a wildcard mask belongs, in %s', (_, list, mended, line) => {
  const first = { ...ssh, source: '10.9.0.4' }
  const alike = { ...others, source: '10.7.7.5' }
  const guarded = (by: string) => `enable\nconf t\n${KEY}${VTY}access-class 7 in\n${by}\nend\nwr\n`
  expect(causes(guarded(list), first, alike)).toContainEqual(['mask-for-wildcard', line])
  expect(causes(guarded(mended), first, alike)).toEqual([])
})
test('a subnet mask is the fault of a line, and no address on it', () => {
  const rubric = rubricOf(
    ...['10.9.0.1', '10.9.0.77'].map((source) => ({ ...ssh, id: `from-${source.length}`, source })),
  )
  const lines = `enable\nconf t\n${KEY}access-list 7 permit 10.9.0.0 255.255.255.0\n${VTY}access-class 7 in\nend\nwr\n`
  const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world: edge, rubric }, lines)
  expect(report.diagnoses[0]?.message).toMatch(/compares the rest of the address\.$/)
  expect(report.diagnoses[0]?.otherwise).toMatch(/^The wildcard mask 0\.0\.0\.255 /)
})
test('none of them is named where the logins are as they should be', () => {
  const good = `enable\nconf t\n${KEY}access-list 7 permit host 10.9.0.5\n${VTY}access-class 7 in\nend\nwr\n`
  expect(causes(good, ssh, telnet, others)).toEqual([])
})
test('a banner ends where its delimiter comes again', () => {
  const banner = { id: 'banner', check: 'banner-says', text: 'Branch #7', points: '1' }
  const rubric = rubricOf(banner)
  const scenario = { id: 'x', rev: 1, passMark: 100, world: edge, rubric }
  const graded = (lines: string) => gradeScenario(scenario, lines).report
  const LINES = 'enable\nconf t\nbanner motd #Branch #7#\nend\nwr\n'
  const cut = graded(LINES)
  expect(cut.diagnoses.map(({ id, line }) => [id, line])).toContainEqual(['banner-cut', 3])
  expect(findRepair(scenario, gradeScenario(scenario, LINES))?.edits).toEqual([
    { op: 'replace', line: 3, text: 'banner motd %Branch #7%' },
  ])
  expect(graded('enable\nconf t\nbanner motd %Branch #7%\nend\nwr\n').diagnoses).toEqual([])
})
test('a secret does not replace the password of a user', () => {
  const stored = { id: 'stored', check: 'password-stored', user: 'dora', type: '5', points: '1' }
  const lines = 'enable\nconf t\nusername dora password Pw-2\nusername dora secret Pw-2\nend\nwr\n'
  const { report } = gradeScenario({ id: 'x', rev: 1, passMark: 100, world: edge, rubric: rubricOf(stored) }, lines)
  expect(report.diagnoses.map(({ id, line }) => [id, line])).toContainEqual(['user-has-password', 4])
})
