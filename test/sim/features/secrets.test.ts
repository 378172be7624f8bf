import { describe, expect, test } from 'vitest'
import { runningConfigText } from '../../../src/sim/config.ts'
import { configuring, enabled, type, worldFrom } from '../../support/console.ts'

const shown = (lines: string): string => runningConfigText(type(configuring(), lines).device)
const XE = { platform: 'isr4331', hostname: 'R1', flash: ['isr4300-universalk9.17.06.05.SPA.bin'] }

describe('algorithm-type', () => {
  test.each([
    ['md5', /^enable secret 5 \$1\$.{4}\$.{22}$/m],
    ['sha256', /^enable secret 8 \$8\$.{14}\$.{43}$/m],
    ['scrypt', /^enable secret 9 \$9\$.{14}\$.{43}$/m],
  ])('%s decides the type of the enable secret', (name, line) => {
    const text = shown(`enable algorithm-type ${name} secret Upd8!`)
    expect(text).toMatch(line)
    expect(text).not.toContain('Upd8!')
  })

  test.each(['md5', 'sha256', 'scrypt'])('%s gives a secret that lets in', (name) => {
    const saved = type(configuring(), `enable algorithm-type ${name} secret Upd8!\nend\nwrite\n@power-cycle`).world
    expect(type(saved, 'enable\nUpd8!').waiting).toBe('R1#')
    expect(type(saved, 'enable\nwrong').waiting).toBe('Password: ')
  })

  test('of a user stands before or behind nothing but the privilege level', () => {
    expect(shown('username ops algorithm-type scrypt secret Upd8!')).toMatch(/^username ops secret 9 \$9\$/m)
    expect(shown('username ops privilege 15 algorithm-type sha256 secret Upd8!')).toMatch(
      /^username ops privilege 15 secret 8 \$8\$/m,
    )
  })

  test('is unknown to a 2960', () => {
    const start = { platform: 'c2960', hostname: 'SW1', flash: ['c2960-lanbasek9-mz.150-2.SE11.bin'] }
    const world = type(worldFrom(start), 'enable\nconfigure terminal').world
    expect(type(world, 'enable algorithm-type scrypt secret x').lastLine).toContain('% Invalid input')
  })
})

describe('the secret of a privilege level', () => {
  test('stands beside that of level 15, and goes alone', () => {
    const both = 'enable secret level 5 five\nenable secret top'
    expect(shown(both)).toMatch(/^enable secret level 5 5 \$1\$.*\nenable secret 5 \$1\$/m)
    expect(shown(`${both}\nno enable secret level 5`)).not.toContain('level 5')
    expect(shown(`${both}\nno enable secret level 5`)).toMatch(/^enable secret 5/m)
  })

  test('15 is the enable secret', () => {
    const world = type(configuring(), 'enable secret level 15 Upd8!\nend\ndisable').world
    expect(type(world, 'enable\nUpd8!').waiting).toBe('R1#')
  })
})

describe('an enable password and an enable secret that are the same', () => {
  const SAME = 'This is not recommended.  Re-enter the enable '
  test.each([
    ['enable password class\nenable secret class', 'secret', 'password'],
    [
      'enable password class\nenable secret 5 $1$abcd$2hDGYdE0UrwK2pqoiF6BB1\nenable algorithm-type md5 secret class',
      'secret',
      'password',
    ],
    ['service password-encryption\nenable password class\nenable secret class', 'secret', 'password'],
    ['enable secret class\nenable password class', 'password', 'secret'],
  ])('are taken with a warning: %s', (lines, chosen, other) => {
    const { text, device } = type(configuring(), lines)
    expect(text).toContain(
      `The enable ${chosen} you have chosen is the same as your enable ${other}.\n${SAME}${chosen}.\nR1(config)#`,
    )
    expect(runningConfigText(device)).toMatch(/^enable secret 5 .*\nenable password /m)
  })
  test.each(['enable password class\nenable secret other', 'enable secret class\nenable password other'])(
    'differ: %s',
    (lines) => {
      expect(type(configuring(), lines).text).not.toContain(SAME)
    },
  )
})

describe('without a type', () => {
  test('IOS stores type 5, and IOS XE from 16.9 on type 9', () => {
    expect(shown('enable secret x')).toMatch(/^enable secret 5 /m)
    const world = type(worldFrom(XE), 'enable\nconfigure terminal').world
    const { device } = type(world, 'enable secret x\nusername ops secret y')
    expect(runningConfigText(device)).toMatch(/^enable secret 9 \$9\$/m)
    expect(runningConfigText(device)).toMatch(/^username ops secret 9 \$9\$/m)
  })

  test('a hash is taken as it is', () => {
    const hash = (type: number): string => `${type} $${type}$nhEmQVczB7dqsO$X.HsgL6x1il0RxkOSSvyQYwucySCt7qFm4v7pqCxkKM`
    const { device } = type(enabled(), `configure terminal\nenable secret ${hash(8)}\nenable secret ${hash(9)}`)
    expect(runningConfigText(device)).toContain(`\nenable secret ${hash(9)}\n`)
  })

  test.each([
    ['enable secret 5 Upd8!', 5],
    ['enable secret level 5 5 $1$abcd$tooshort', 5],
    ['enable secret 9 $1$abcd$2hDGYdE0UrwK2pqoiF6BB1', 9],
    ['username ops secret 5 Upd8!', 5],
    ['username ops privilege 15 secret 8 Upd8!', 8],
  ])('a text that is no hash of its type is refused: %s', (line, number) => {
    const { device, text } = type(configuring(), line)
    expect(text).toContain(
      `ERROR: The secret you entered is not a valid encrypted secret.\nTo enter an UNENCRYPTED secret, do not specify type ${number} encryption.\nWhen you properly enter an UNENCRYPTED secret, it will be encrypted.\n\nR1(config)#`,
    )
    expect(runningConfigText(device)).not.toMatch(/^(?:enable secret|username)/m)
  })
})
