// `drillmark statements`: the same seed draws the same statements, and only those that nothing proves.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { statements } from '../../src/cli/statements.ts'
import { CHAPTER, chapter, SCENARIO, smallCourse } from '../content/small-course.ts'
import { captured } from './captured.ts'

const lines = Array.from({ length: 20 }, (_, n) => `- Router ${n + 1} starts alone.`).join('\n')
const BODY = `## How it works\n\n:::claim\nA router has a name.\n\n\`\`\`yaml expect start=edge\n- { check: hostname, name: EDGE }\n\`\`\`\n:::\n\n${lines}\n\n## Watch out\n\n### IOS runs first {#ios-first}\n\nPOST.\n\n> It is so.\n`

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drillmark-statements-'))
  const starts =
    '## edge\n\n```yaml start\nplatform: c2911\nhostname: EDGE\nflash: [c2900-universalk9-mz.SPA.157-3.M8.bin]\n```\n'
  const files = { ...smallCourse, [CHAPTER]: chapter(BODY), 'course/start/starts.md': starts }
  for (const [path, text] of Object.entries(files)) {
    if (path === SCENARIO) continue
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
})
afterEach(() => rm(folder, { recursive: true }))

const run = (...argv: string[]) => captured(() => statements(['--content', folder, ...argv]))

test('a draw names file and line, in reading order, and says of how many', async () => {
  const { code, out } = await run('--chapter', 'boot', '--seed', '3', '--count', '4')
  const rows = out.trim().split('\n')
  expect(code).toBe(0)
  expect(rows.at(-1)).toBe('4 of 20 unproven, seed 3; statements 21, proven 1')
  const numbers = rows.slice(0, -1).map((row) => {
    const [, line, router] = /chapter\.md:(\d+): Router (\d+) starts alone\.$/.exec(row) ?? []
    expect(Number(line) - Number(router)).toBe(19)
    return Number(router)
  })
  expect(numbers).toHaveLength(4)
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
})

test('the same seed draws the same, another seed others, and all is all', async () => {
  const draw = async (seed: string) => (await run('--seed', seed, '--count', '5')).out
  expect(await draw('7')).toBe(await draw('7'))
  expect((await draw('8')).split('\n').slice(0, 5)).not.toEqual((await draw('7')).split('\n').slice(0, 5))
  const { drawn, ...rest } = JSON.parse((await run('--count', '99', '--json')).out) as { drawn: { line: number }[] }
  expect(rest).toEqual({ seed: 1, statements: 21, proven: 1, percent: 4 })
  expect(drawn.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, n) => n + 20))
})

test.each([
  [['--chapter', 'bot'], 'there is no written chapter "bot"; did you mean "boot"?'],
  [['--seed', 'x'], '--seed and --count take a whole number from 0'],
  [['--count', '1.5'], '--seed and --count take a whole number from 0'],
])('%j is refused', async (argv, said) => {
  const { code, err } = await run(...argv)
  expect(code).toBe(2)
  expect(err).toContain(said)
})

test('check says the share of each chapter, in text and in JSON', async () => {
  const { code, out } = await captured(() => check(['--content', folder]))
  expect([code, out.split('\n').slice(0, 2)]).toEqual([
    0,
    ['statements that are run or claimed:', '  boot  statements 21, proven 1 (4 %)'],
  ])
  const json = await captured(() => check(['--content', folder, '--json']))
  const share = { statements: 21, proven: 1, percent: 4 }
  expect(JSON.parse(json.out)).toMatchObject({ statements: { chapters: [{ chapter: 'boot', ...share }], all: share } })
})
