// `drillmark` itself: a command that does not exist, and where help is.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const drillmark = (...argv: string[]) => spawnSync(process.execPath, ['start.mjs', ...argv], { encoding: 'utf8' })

test('an unknown command names the near one, and the list', () => {
  const { status, stdout, stderr } = drillmark('grad')
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^drillmark: there is no command "grad"; did you mean "grade"\?\n\nUsage: /)
  expect(stderr).toContain('COMMAND --help says what a command takes.')
})

test('a command answers --help without its parts', () => {
  const { status, stdout, stderr } = drillmark('serve', '--help')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^Usage: drillmark serve /)
})

test.each(['check --help', 'grade --help', 'new --help', '--help'])(
  'a reader that leaves early ends %s quietly',
  (command) => {
    const line = `"${process.execPath}" start.mjs ${command} | true`
    const { stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' })
    expect(stderr).toBe('')
  },
)

test('npm starts it by a file that an older Node can read, and that hands everything on', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  expect([scripts['start'], scripts['drillmark']]).toEqual([
    'node --max-semi-space-size=4 --v8-pool-size=1 start.mjs serve',
    'node start.mjs',
  ])
  const { status, stderr } = spawnSync(process.execPath, ['start.mjs', 'grad'], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([2, expect.stringContaining('did you mean "grade"?')])
})
