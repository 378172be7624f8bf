// A session from a pipe; the keys of a real terminal are tested with the terminal itself (test/sim/terminal.test.ts).

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { consoleCommand } from '../../src/cli/console.ts'
import { platforms } from '../../src/sim/platforms/index.ts'
import { captured } from './captured.ts'

const piped = async (argv: string[], text: string) => {
  const stdin = vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([text]) as typeof process.stdin)
  try {
    return await captured(() => consoleCommand(argv))
  } finally {
    stdin.mockRestore()
  }
}

test.each(Object.values(platforms))(
  '$product comes out of the box with an image that runs',
  async ({ name, defaultHostname }) => {
    const { code, out } = await piped(['--platform', name], 'enable\nshow version | include image file\n')
    expect(code).toBe(0)
    expect(out).toContain(`${defaultHostname}#show version | include image file\nSystem image file is "`)
  },
)

test('a scenario of the course is where it begins', async () => {
  const { out } = await piped(['upgrade-from-tftp'], 'show clock\n')
  expect(out).toContain('BR1>show clock\n')
})

test('--record keeps the lines, so that a session is a transcript', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'drillmark-console-'))
  const file = join(folder, 'lines.txt')
  const { code, err } = await piped(['--record', file], 'enable\n\nreload\n')
  expect([code, err]).toEqual([0, `3 lines written to ${file}\n`])
  expect(await readFile(file, 'utf8')).toBe('enable\n\nreload\n')
  await rm(folder, { recursive: true })
})

test.each([
  [['--platform', 'c7200'], /there is no platform c7200: use one of c1941, c2911/],
  [
    ['nothing-like-it'],
    /there is no scenario "nothing-like-it" in content; the id of a scenario is the last part of the address of its page/,
  ],
  [['--start', 'missing.yaml'], /the start state missing\.yaml cannot be read/],
  [['upgrade-from-tftp', '--platform', 'c2911'], /a session starts from one of/],
])('%j is one clear line and exit code 2', async (argv, message) => {
  const { code, out, err } = await piped(argv, '')
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(message)
  expect(err.trimEnd()).not.toContain('\n')
})
