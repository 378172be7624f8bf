// Who gets in: by which protocol, from where, on which line, and why not.

import { expect, test } from 'vitest'
import { checks } from '../../../src/grading/checks/index.ts'
import { subjectOf } from '../../../src/grading/judge.ts'
import { run } from '../../../src/grading/run.ts'
import { worldFrom } from '../../support/console.ts'
import { rubricOf } from '../worlds.ts'

const edge = (running: string, platform = 'c2911', key = true) =>
  worldFrom({
    platform,
    hostname: 'EDGE',
    flash: [platform === 'c2960' ? 'c2960-lanbasek9-mz.150-2.SE11.bin' : 'c2900-universalk9-mz.SPA.157-3.M8.bin'],
    ...(key ? { 'rsa-key': 2048 } : {}),
    'startup-config': `hostname EDGE\nip domain name lab.example\nusername ops secret Pw-1\nusername root privilege 15 secret Pw-2\n${running}`,
  })
function judge(check: string, args: Readonly<Record<string, unknown>>, start = edge(''), lines = '') {
  const [criterion] = rubricOf({ id: 'it', check, points: '1', ...args }).criteria
  return checks.get(check)?.judge(subjectOf(run(start, lines), 'EDGE'), criterion?.args ?? {})
}
const OPS = { by: 'ssh', user: 'ops', password: 'Pw-1' }
const VTY = 'line vty 0 4\n login local\n transport input ssh\n'
const NOC = 'access-class NOC in\n'

test.each([
  ['a local user by SSH', OPS, VTY, true],
  ['a wrong password', { ...OPS, password: 'Pw-2' }, VTY, false],
  [
    'a user where the line asks for its own password',
    OPS,
    'line vty 0 4\n password Pw-1\n login\n transport input ssh\n',
    false,
  ],
  [
    'a line password by Telnet',
    { by: 'telnet', password: 'x' },
    'line vty 0 4\n password x\n login\n transport input telnet\n',
    true,
  ],
  [
    'a line that has no password',
    { by: 'telnet', password: 'x' },
    'line vty 0 4\n login\n transport input all\n',
    false,
  ],
  [
    'a line that lets everybody in',
    { by: 'telnet', password: 'x' },
    'line vty 0 4\n no login\n transport input all\n',
    false,
  ],
  ['Telnet where the lines take SSH', { ...OPS, by: 'telnet' }, VTY, false],
  [
    'later lines that were left as they were',
    OPS,
    `${VTY}line vty 5 15\n password x\n login\n transport input all\n`,
    false,
  ],
  ['later lines that take nothing', OPS, `${VTY}line vty 5 15\n transport input none\n`, true],
  ['lines that AAA leaves to the local users', OPS, `aaa new-model\n${VTY.replace(' login local\n', '')}`, true],
  ['privilege 15 without an enable secret', { ...OPS, user: 'root', password: 'Pw-2', secret: 'none' }, VTY, true],
  ['privilege 1 without an enable secret', { ...OPS, secret: 'none' }, VTY, false],
  ['privilege 15 begins in privileged EXEC', { ...OPS, user: 'root', password: 'Pw-2', at: 'privileged' }, VTY, true],
  ['privilege 1 does not', { ...OPS, at: 'privileged' }, VTY, false],
  ['the console', { ...OPS, by: 'console' }, 'line con 0\n login local\n', true],
  ['an open console', { ...OPS, by: 'console' }, '', false],
])('takes-login: %s', (_, args, running, isMet) => {
  expect(judge('takes-login', args, edge(running))).toMatchObject({
    met: isMet,
    reason: expect.stringMatching(/^[A-Z].*\.$/),
  })
})

test.each([
  ['no key', edge(VTY, 'c2911', false), 'RSA key'],
  ['version 1 only', edge(`${VTY}ip ssh version 1\n`), 'another version'],
  ['nobody asked', edge(`${VTY} no login\n`), 'everybody'],
])('takes-login says why not: %s', (_, start, reason) => {
  expect(judge('takes-login', OPS, start)).toMatchObject({ met: false, reason: expect.stringContaining(reason) })
})

test('a key that was not saved is gone after a power cycle, and now it works', () => {
  const made = 'enable\nconf t\ncrypto key generate rsa modulus 2048\n'
  expect(judge('takes-login', OPS, edge(VTY, 'c2911', false), made)).toMatchObject({ met: false })
  expect(judge('takes-login', { ...OPS, when: 'now' }, edge(VTY, 'c2911', false), made)).toMatchObject({ met: true })
})

const LISTS = [
  ['a standard list', 'ip access-list standard NOC\n permit 10.9.0.0 0.0.0.255\n'],
  ['an extended list', 'ip access-list extended NOC\n permit tcp 10.9.0.0 0.0.0.255 any eq 22\n'],
  ['entries by their numbers', 'ip access-list standard NOC\n 20 deny any\n 10 permit 10.9.0.0 0.0.0.255\n'],
] as const
test.each(LISTS)('access-class asks %s', (_, list) => {
  const start = edge(`${list}${VTY} ${NOC}`)
  expect(judge('takes-login', { ...OPS, source: '10.9.0.77' }, start)).toMatchObject({ met: true })
  expect(judge('refuses-login', { ...OPS, source: '10.9.1.77' }, start)).toMatchObject({ met: true })
  expect(judge('refuses-login', { ...OPS, source: '10.9.0.77' }, start)).toMatchObject({ met: false })
})
test.each([
  [
    'the first entry that fits decides',
    'access-list 7 deny 10.9.0.5\naccess-list 7 permit any\n',
    'access-class 7 in',
    '10.9.0.5',
    false,
  ],
  ['what no entry names is refused', 'access-list 7 deny 10.9.0.5\n', 'access-class 7 in', '10.9.0.6', false],
  ['a list that does not exist refuses nobody', '', 'access-class 7 in', '10.9.0.6', true],
  ['a remark is no entry', 'access-list 7 remark NOC\n', 'access-class 7 in', '10.9.0.6', true],
  [
    'a port that is not that of SSH',
    'access-list 107 permit tcp any any eq telnet\n',
    'access-class 107 in',
    '10.9.0.6',
    false,
  ],
  ['a list for calls from the device', 'access-list 7 deny any\n', 'access-class 7 out', '10.9.0.6', true],
])('access-class: %s', (_, list, line, source, isMet) => {
  expect(judge('takes-login', { ...OPS, source }, edge(`${list}${VTY} ${line}\n`))).toMatchObject({ met: isMet })
})

test('a switch takes every protocol on sixteen lines until it is told otherwise', () => {
  expect(
    judge(
      'refuses-login',
      { by: 'telnet' },
      edge('line vty 0 4\n transport input ssh\nline vty 5 15\n no login\n', 'c2960'),
    ),
  ).toMatchObject({
    met: false,
    reason: expect.stringContaining('vty lines 5 to 15'),
  })
})
test('version 1 of SSH is refused by "ip ssh version 2" alone', () => {
  expect(judge('refuses-login', { ...OPS, by: 'ssh-1' }, edge(VTY))).toMatchObject({ met: false })
  expect(judge('refuses-login', { ...OPS, by: 'ssh-1' }, edge(`${VTY}ip ssh version 2\n`))).toMatchObject({ met: true })
})
test('a time that is wrong is said as people say it', () => {
  expect(judge('session-timeout', { on: 'console', minutes: '2' })).toMatchObject({
    met: false,
    reason:
      'After a power cycle, a session in which nobody types ends after 10 minutes on the console of EDGE, not after 2 minutes.',
  })
  expect(
    judge('session-timeout', { on: 'console', minutes: '0' }, edge('line con 0\n exec-timeout 0 0\n')),
  ).toMatchObject({ met: true })
})
test('type 7 is encrypted and not hashed', () => {
  const start = edge('service password-encryption\nenable password abc\n')
  expect(judge('no-clear-passwords', {}, start)).toMatchObject({ met: true })
  expect(judge('no-clear-passwords', { strength: 'hashed' }, start)).toMatchObject({ met: false })
  expect(judge('password-stored', { type: '7' }, start)).toMatchObject({ met: true })
})
