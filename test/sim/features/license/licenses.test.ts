import { expect, test } from 'vitest'
import { runningConfigText } from '../../../../src/sim/config.ts'
import { enabled, type } from '../../../support/console.ts'

const LICENSE = 'configure terminal\nlicense boot module c2900 technology-package securityk9'

test('a technology package is active after its terms are accepted, a save and a reload', () => {
  const asked = type(enabled(), LICENSE)
  expect(asked.waiting).toBe('ACCEPT? [yes/no]: ')
  const accepted = type(asked.world, 'yes\nend\nwrite memory\nshow version | include security')
  expect(accepted.text).toContain("% use 'write' command to make license boot config take effect on next boot\n")
  expect(accepted.lastLine).toBe('security      None          None           securityk9')
  const reloaded = type(accepted.world, 'reload\n\nenable\nshow version | include security')
  expect(reloaded.lastLine).toBe('security      securityk9    EvalRightToUse securityk9')
  expect(type(reloaded.world, 'show license feature | include securityk9').text).toMatch(
    /securityk9 +yes +yes +no +yes +yes/,
  )
  expect(type(reloaded.world, 'show running-config | include license').lastLine).toBe(
    'license boot module c2900 technology-package securityk9',
  )
  expect(runningConfigText(reloaded.device)).toBe(runningConfigText(accepted.device))
})

test('not saved, it is not active', () => {
  const screen = type(enabled(), `${LICENSE}\nyes\nend\nreload\nno\n\nenable\nshow version | include security`)
  expect(screen.lastLine).toBe('security      None          None           None')
})

test('declined, nothing is configured', () => {
  expect(type(enabled(), `${LICENSE}\nno\ndo show running-config | include license`).text).not.toContain(
    '\nlicense boot',
  )
  expect(type(enabled(), `${LICENSE}\nno`).device.unsaved).toBe(false)
})

test('the module is the router it runs on', () => {
  expect(type(enabled(), 'configure terminal\nlicense boot module c1900 technology-package securityk9').text).toContain(
    '% ',
  )
})
