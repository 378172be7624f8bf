// What every command says about itself, and about words that it does not know.

import { expect, test } from 'vitest'
import { readArguments } from '../../src/cli/arguments.ts'
import type { Usage } from '../../src/cli/arguments.ts'
import { check } from '../../src/cli/check.ts'
import { consoleCommand } from '../../src/cli/console.ts'
import { grade } from '../../src/cli/grade.ts'
import { serve } from '../../src/cli/serve.ts'
import { simulate } from '../../src/cli/simulate.ts'
import { captured } from './captured.ts'

const never = (): never => {
  throw new Error('nothing may be started')
}
const commands = [
  ['serve', (argv: string[]) => serve(argv, never), '--port', '--prot'],
  ['check', check, '--fix', '--fxi'],
  ['grade', grade, '--json', '--jsno'],
  ['simulate', simulate, '--start', '--strat'],
  ['console', consoleCommand, '--record', '--recrod'],
] as const

test.each(commands)('%s --help and -h print the usage and do nothing', async (name, run, option) => {
  for (const argv of [['--help'], ['-h'], ['x', 'y', 'z', '--help']]) {
    const { code, out, err } = await captured(() => run(argv))
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(new RegExp(`^Usage: drillmark ${name} `))
    expect(out).toContain(`\n  ${option}`)
    expect(out).toContain('\n  --help')
  }
})

test.each(commands)('%s: an unknown option is one short line, with the near one', async (name, run, option, slip) => {
  const { code, out, err } = await captured(() => run([slip]))
  expect([code, out]).toEqual([2, ''])
  expect(err).toBe(`drillmark ${name}: there is no option ${slip}; did you mean "${option}"?\n`)
})

const usage: Usage = {
  line: 'drillmark try [FILE] [--deep] [--into DIR]',
  about: 'Tries.',
  words: { FILE: 'a file', '--deep': 'all of it', '--into DIR': 'where to' },
}

test('options, names and - are read', () => {
  expect(readArguments(['-', '--deep', '--into=x'], usage, 1)).toEqual({
    values: { deep: true, into: 'x' },
    names: ['-'],
  })
  expect(readArguments(['--', '--odd'], usage, 1)).toMatchObject({ names: ['--odd'] })
})

test.each([
  [['--into'], /^Option '--into <value>' argument missing \(drillmark try/],
  [['--deep=yes'], /^Option '--deep' does not take an argument \(drillmark try/],
  [['-x'], /^there is no option -x; drillmark try --help lists them$/],
  [['a', 'b'], /^"b" is one argument too many \(drillmark try/],
])('%j is said in one line', (argv, message) => {
  const given = readArguments(argv, usage, 1)
  expect('problem' in given && given.problem).toMatch(message)
})
