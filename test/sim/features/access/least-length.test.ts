import { expect, test } from 'vitest'
import { runningConfigText } from '../../../../src/sim/config.ts'
import { configuring, type } from '../../../support/console.ts'

const guarded = () => type(configuring(), 'security passwords min-length 8').world

test.each([
  ['enable secret seven77', 'enable secret eight888'],
  ['enable password 0 seven77', 'enable password 0 eight888'],
  ['enable secret level 5 seven77', 'enable secret level 5 eight888'],
  ['username bob secret seven77', 'username bob secret eight888'],
  ['username bob privilege 15 password seven77', 'username bob privilege 15 password eight888'],
  ['username bob secret 0 seven77', 'username bob secret 0 eight888'],
  ['line con 0\npassword seven77', 'line con 0\npassword eight888'],
])('min-length 8 refuses %j and takes %j', (short, long) => {
  const before = runningConfigText(type(guarded(), '').device)
  const refused = type(guarded(), short)
  expect(refused.lastLine).toContain('must be at least 8 characters')
  expect(runningConfigText(refused.device)).toBe(before)
  expect(type(guarded(), long).text).not.toContain('too short')
})

test('what is already encrypted has no length to judge', () => {
  const lines =
    'enable secret 5 $1$abcd$2hDGYdE0UrwK2pqoiF6BB1\nusername bob password 7 0822\nline con 0\npassword 7 0822'
  expect(type(guarded(), lines).text).not.toContain('too short')
})

test('passwords that were set before stay, also over a start', () => {
  const saved = type(configuring(), 'username bob password abc\nsecurity passwords min-length 8\nend\nwrite').world
  expect(runningConfigText(type(saved, '@power-cycle').device)).toContain('username bob password 0 abc')
  expect(type(guarded(), 'no security passwords min-length\nenable password abc').text).not.toContain('too short')
})
