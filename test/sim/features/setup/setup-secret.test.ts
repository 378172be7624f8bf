// The enable secret that the setup dialog wants from IOS XE 17.5.1 on, and the type 9 secrets that come of it.

import { describe, expect, test } from 'vitest'
import { saltOf, type9 } from '../../../../src/sim/md5.ts'
import type { World } from '../../../../src/sim/world.ts'
import { router, type, worldFrom } from '../../../support/console.ts'

const SECRET = 'Harbour2026'
const stack = (release = '17.09.04a'): World =>
  worldFrom({ platform: 'c9300', mode: 'setup', flash: [`cat9k_iosxe.${release}.SPA.bin`] })
const edge = (release: string): World =>
  worldFrom({ platform: 'isr4331', mode: 'setup', flash: [`isr4300-universalk9.${release}.SPA.bin`] })

test('the dialog wants it from 17.5.1 on, on switches and routers', () => {
  expect(type(stack('17.04.01'), 'no').waiting).toBe('Switch>')
  expect(type(stack('17.05.01'), 'no').waiting).toBe('Enter enable secret: ')
  expect(type(edge('17.03.05'), 'no').waiting).toBe('Would you like to terminate autoinstall? [yes]: ')
  expect(type(edge('17.06.05'), 'no').waiting).toBe('Enter enable secret: ')
})

test.each([
  ['Harbour20', false],
  ['Harbour202', true],
  [`Harbour${'2'.repeat(25)}`, true],
  [`Harbour${'2'.repeat(26)}`, false],
  ['harbour2026', false],
  ['HARBOUR2026', false],
  ['HarbourHarbour', false],
  ['MyCisco2026', false],
])('%s will do: %s', (secret, good) => {
  expect(type(stack(), `no\n${secret}`).waiting).toBe(good ? 'Confirm enable secret: ' : 'Enter enable secret: ')
})

describe('the selection', () => {
  const asked = `no\n${SECRET}\n${SECRET}\n`
  test('0 keeps nothing, and nothing guards privileged EXEC', () => {
    const screen = type(stack(), `${asked}0\nenable`)
    expect(screen.waiting).toBe('Switch#')
    expect(screen.device).toMatchObject({ startup: null, config: { access: { enableSecret: null } } })
  })
  test('1 begins again', () => {
    expect(type(stack(), `${asked}1`).waiting).toContain('initial configuration dialog')
  })
  test('2 saves it: after a reload the same secret is right and another is not', () => {
    const { world, device } = type(stack(), `${asked}2\n@power-cycle\nenable`)
    expect(device.startup?.text).toContain('\nenable secret 9 $9$')
    expect(device.startup?.text).not.toContain(SECRET)
    expect(type(world, SECRET).waiting).toBe('Switch#')
    expect(type(world, 'Harbour2027').waiting).toBe('Password: ')
  })
})

test('another text at the confirmation asks for the secret again', () => {
  expect(type(stack(), `no\n${SECRET}\nHarbour2027`).waiting).toBe('Enter enable secret: ')
})

test('basic management setup has the same rule', () => {
  const weak = type(edge('17.06.05'), 'yes\nyes\nE1\nclass')
  expect(weak.waiting).toBe('  Enter enable secret: ')
  expect(type(weak.world, SECRET).waiting).toBe('  Enter enable password: ')
})

test('a type 9 secret has the form of a device, and one of a device is kept and matches nothing', () => {
  expect(type9(SECRET, saltOf(SECRET, 14))).toMatch(/^\$9\$[./0-9A-Za-z]{14}\$[./0-9A-Za-z]{43}$/)
  const foreign = '$9$nhEmQVczB7dqsO$X.HsgL6x1il0RxkOSSvyQYwucySCt7qFm4v7pqCxkKM'
  const world = router({ 'startup-config': `enable secret 9 ${foreign}` })
  expect(type(world, 'enable\ncisco').waiting).toBe('Password: ')
})
