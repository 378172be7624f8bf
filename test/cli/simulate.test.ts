import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { simulate } from '../../src/cli/simulate.ts'
import { captured } from './captured.ts'

let folder = ''
const file = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drillmark-simulate-'))
})
afterAll(() => rm(folder, { recursive: true }))

const START =
  'platform: c2911\nhostname: R1\nflash: [c2900-universalk9-mz.SPA.152-4.M7.bin]\nimage: c2900-universalk9-mz.SPA.152-4.M7.bin\n'

test('--json prints the run', async () => {
  const start = await file('start.yaml', START)
  const lines = await file('lines.txt', 'enable\r\nconfigure terminal\r\nconfig-register 0x2142\r\n')
  const { code, out, err } = await captured(() => simulate(['--start', start, lines, '--json']))
  expect([code, err]).toEqual([0, ''])
  const json = JSON.parse(out)
  expect(Object.keys(json)).toEqual(['initial', 'transcript', 'final', 'focus', 'devices', 'servers', 'events'])
  expect(json.initial).toBe('R1>')
  expect(json.transcript[2]).toEqual({
    line: 3,
    device: 'R1',
    prompt: 'R1(config)#',
    input: 'config-register 0x2142',
    kind: 'command',
    output: '',
  })
  expect(json.final).toEqual({ prompt: 'R1(config)#', question: null })
  expect(json.devices.R1.configRegister).toEqual({ current: '0x2102', next: '0x2142' })
  expect(json.events).toContainEqual({
    line: 3,
    device: 'R1',
    type: 'config-register',
    value: '0x2142',
    via: 'config-register',
  })
})

test('without --json it prints the console', async () => {
  const start = await file('start.yaml', START)
  const lines = await file('lines.txt', 'enable\ncopy tftp:\n')
  const { code, out } = await captured(() => simulate(['--start', start, lines]))
  expect(code).toBe(0)
  expect(out).toBe('R1>enable\nR1#copy tftp:\n% Incomplete command.\n\nR1#\n')
})

test('lines come from standard input when no file is named, or -', async () => {
  const start = await file('start.yaml', START)
  for (const named of [[], ['-']]) {
    const stdin = vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from(['enable\n']) as typeof process.stdin)
    const { out } = await captured(() => simulate(['--start', start, ...named]))
    stdin.mockRestore()
    expect(out).toBe('R1>enable\nR1#\n')
  }
})

test('an open question goes to standard error, and the final prompt has it', async () => {
  const start = await file('start.yaml', START)
  const lines = await file('lines.txt', 'enable\ncopy tftp: flash:\n')
  const { out, err } = await captured(() => simulate(['--start', start, lines]))
  expect(err).toBe('The input ended while R1 was asking: Address or name of remote host []?\n')
  expect(out).toMatch(/Address or name of remote host \[\]\? \n$/)
})

test.each([
  ['no start state', () => [], /^drillmark simulate: which start state\? /],
  ['an unknown option', () => ['--begin', 'x'], /^drillmark simulate: there is no option --begin; /],
  [
    'a start state that is not there',
    () => ['--start', 'nowhere.yaml'],
    /^drillmark simulate: the start state nowhere\.yaml cannot be read: /,
  ],
  ['an unknown platform', () => ['--start', join(folder, 'platform.yaml')], /platform\.yaml:1:1: /],
  ['a start state that is empty', () => ['--start', join(folder, 'empty.yaml')], /empty\.yaml/],
  [
    'lines that are not there',
    () => ['--start', join(folder, 'good.yaml'), 'nowhere.txt'],
    /^drillmark simulate: the file nowhere\.txt cannot be read: /,
  ],
  ['too many arguments', () => ['--start', join(folder, 'good.yaml'), 'a', 'b'], /"b" is one argument too many/],
])('%s: one clear line, exit code 2', async (_, argv, message) => {
  await file('platform.yaml', 'platform: c9999\n')
  await file('empty.yaml', '')
  await file('good.yaml', START)
  const { code, out, err } = await captured(() => simulate(argv()))
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).toMatch(message)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
})

test('several problems of a start state are all shown, as check shows them', async () => {
  const start = await file('several.yaml', 'platform: c2911\nflash: [notes.txt]\nconfig-registr: 0x2102\nclock: noon\n')
  const { code, out, err } = await captured(() => simulate(['--start', start]))
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/^drillmark simulate: the start state .*several\.yaml has \d problems\n/)
  for (const part of [
    'several.yaml:2:',
    'several.yaml:3:',
    'several.yaml:4:',
    'unknown key config-registr',
    'noon is no time',
  ]) {
    expect(err).toContain(part)
  }
  expect(err).toMatch(/ {3}4 \| clock: noon\n +\| +\^\n {2}help: /)
  expect(err).not.toContain('more)')
})

test('broken YAML names its first place', async () => {
  const start = await file('broken.yaml', 'platform: c2911\n  hostname: [\n')
  const { code, err } = await captured(() => simulate(['--start', start]))
  expect(code).toBe(2)
  expect(err).toMatch(/broken\.yaml:2:1: the key "hostname" is indented by 2 blanks/)
})

test('base: works only in a course, and a start state file of its own is told so', async () => {
  const start = await file('based.yaml', 'hostname: R1\nbase: branch-router\n')
  const { code, err } = await captured(() => simulate(['--start', start]))
  expect(code).toBe(2)
  expect(err).toMatch(
    /based\.yaml:2:1: a start state file of its own has no base; .* works only in the scenarios of a course\n$/,
  )
})
