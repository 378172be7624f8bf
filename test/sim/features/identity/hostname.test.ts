import { expect, test } from 'vitest'
import { configuring, plays, type } from '../../../support/console.ts'

test('a name may begin with a digit', () => {
  plays(
    configuring(),
    `
    R1(config)#hostname 9300-1
    9300-1(config)#no hostname
    Router(config)#`,
  )
})

test('a name with other signs is refused', () => {
  expect(type(configuring(), 'hostname -R1').lastLine).toContain('% Invalid input')
})
