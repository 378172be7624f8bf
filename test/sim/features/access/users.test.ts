// A user has a secret or a password (ios-routing.md, local users).

import { expect, test } from 'vitest'
import { configuring, type } from '../../../support/console.ts'

const BOTH = 'ERROR: Can not have both a user password and a user secret.\nPlease choose one or the other.\n'
const ANN = 'username ann privilege 15'

test.each([
  ['secret one', 'password two'],
  ['password one', 'secret two'],
  ['password one', 'secret 5 $1$abcd$2hDGYdE0UrwK2pqoiF6BB1'],
  ['secret one', 'privilege 3 password two'],
])('%s stays when %s is typed', (first, second) => {
  const before = type(configuring(), `${ANN} ${first}`)
  const after = type(before.world, `username ann ${second}`)
  expect(after.entries[0]?.output).toBe(BOTH)
  expect(after.device.config.access.users).toEqual(before.device.config.access.users)
})

test.each([
  ['secret one', 'secret two'],
  ['password one', 'password two'],
  ['secret one', 'privilege 3'],
])('after %s a user takes %s', (first, second) => {
  expect(type(configuring(), `${ANN} ${first}\nusername ann ${second}`).entries[1]?.output).toBe('')
})

test('a user who is made anew takes the other one', () => {
  const { entries, device } = type(configuring(), `${ANN} password one\nno username ann\n${ANN} secret two`)
  expect(entries.map(({ output }) => output)).toEqual(['', '', ''])
  expect(device.config.access.users[0]).toMatchObject({ password: null })
})
