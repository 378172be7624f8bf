import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grade } from '../../src/cli/grade.ts'
import { captured } from './captured.ts'

let folder = ''
const file = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drillmark-grade-'))
})
afterAll(() => rm(folder, { recursive: true }))

const content = fileURLToPath(new URL('../../content', import.meta.url))
const upgrade = join(content, 'ccna-200-301/infrastructure-management/ios-images/scenarios/upgrade-from-tftp.md')
const NEW = 'c2900-universalk9-mz.SPA.157-3.M8.bin'
const SOLUTION = `enable\ncopy tftp: flash:\n10.20.0.5\n${NEW}\n\nconf t\nboot system flash:${NEW}\nend\nwr\nreload\n\n`

const SCENARIO = (check: string): string => `---
id: rename-it
title: Rename it
objectives: []
difficulty: easy
minutes: 5
pass-mark: 80
---

The router is called R1. See [the chapter](chapter:elsewhere).

\`\`\`yaml start
platform: c2911
hostname: R1
flash: [${NEW}]
image: ${NEW}
\`\`\`
\`\`\`yaml rubric
criteria:
  - { id: renamed, ${check}, points: 1, required: true }
\`\`\`
\`\`\`ios pass "x"
enable
\`\`\`
\`\`\`ios fail "x" expect="renamed" score=0
enable
\`\`\`
`

test('a scenario of the course by its id: passed is exit code 0', async () => {
  const { code, out, err } = await captured(async () =>
    grade(['upgrade-from-tftp', await file('lines.txt', SOLUTION), '--content', content]),
  )
  expect(err).toBe('')
  expect(code).toBe(0)
  expect(out).toMatch(/^upgrade-from-tftp: passed, 10 of 10 points\n/)
})

test('a scenario file with the start states of its part: not passed is exit code 1', async () => {
  const { code, out } = await captured(async () => grade([upgrade, await file('lines.txt', 'enable\n'), '--json']))
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    scenario: 'upgrade-from-tftp',
    outcome: 'failed',
    score: 1,
    maxScore: 10,
    seed: null,
    repair: null,
    initial: 'BR1>',
  })
})

test('a scenario file on its own is graded, though its links lead nowhere', async () => {
  const path = await file('alone.md', SCENARIO('check: hostname, name: EDGE'))
  const { code, out } = await captured(async () =>
    grade([path, await file('lines.txt', 'enable\nconf t\nhostname EDGE\n')]),
  )
  expect(out).toMatch(/^rename-it: passed, 1 of 1 points\n/)
  expect(code).toBe(0)
})

test('a rubric that asks about a device that is not there is ungradable: exit code 3', async () => {
  const path = await file('alone.md', SCENARIO('check: hostname, name: EDGE, device: R9'))
  const { code, out } = await captured(async () => grade([path, await file('lines.txt', 'enable\n')]))
  expect(code).toBe(3)
  expect(out).toMatch(/^rename-it: ungradable, 0 of 1 points\n/)
})

test.each([
  ['no scenario', () => [], /^drillmark grade: which scenario\? /],
  [
    'an unknown option',
    () => ['x', '--yaml'],
    /^drillmark grade: there is no option --yaml; drillmark grade --help lists them\n$/,
  ],
  [
    'an unknown scenario',
    () => ['upgrade-from-tfpt', '--content', content],
    /there is no scenario "upgrade-from-tfpt" in .*did you mean "upgrade-from-tftp"\?/,
  ],
  [
    'a content folder that is not there',
    () => ['x', '--content', 'nowhere'],
    /the content of nowhere has problems; nowhere:1:1: /,
  ],
  [
    'a scenario file that is not there',
    () => ['nowhere.md'],
    /^drillmark grade: the file nowhere\.md cannot be read: /,
  ],
  ['a file that is no scenario', () => [join(folder, 'text.md')], /text\.md:1:1: /],
  [
    'a rubric with a mistake',
    () => [join(folder, 'wrong.md')],
    /wrong\.md:20:\d+: there is no check "hostnam"; did you mean "hostname"\?/,
  ],
  [
    'lines that are not there',
    () => [upgrade, 'nowhere.txt'],
    /^drillmark grade: the file nowhere\.txt cannot be read: /,
  ],
  ['too many arguments', () => [upgrade, 'a', 'b'], /"b" is one argument too many/],
])('%s: one clear line, exit code 2', async (_, argv, message) => {
  await file('text.md', 'Hello.\n')
  await file('wrong.md', SCENARIO('check: hostnam, name: EDGE'))
  const { code, out, err } = await captured(() => grade(argv()))
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).toMatch(message)
  expect(err.trimEnd().split('\n')).toHaveLength(1)
})

test('a failed attempt comes with its smallest repair, as a diff and as JSON', async () => {
  const lines = await file('unsaved.txt', SOLUTION.replace('wr\nreload\n\n', 'reload\nno\n\n'))
  const { code, out } = await captured(() => grade([upgrade, lines]))
  expect(code).toBe(1)
  expect(out).toContain('Smallest repair: with this change the same lines pass\n')
  expect(out).toMatch(/\n +9 {4}reload\n +10 {2}- no\n +\+ yes\n/)
  const json = await captured(() => grade([upgrade, lines, '--json']))
  const { repair } = JSON.parse(json.out) as { repair: { edits: unknown; lines: string[] } }
  expect(repair.edits).toEqual([{ op: 'replace', line: 10, text: 'yes' }])
  expect(repair.lines.slice(-3)).toEqual(['reload', 'yes', ''])
})

test('--seed grades the variant that it draws, and the report says so', async () => {
  const text = SCENARIO('check: hostname, name: $name')
    .replace('```yaml start', '```yaml parameters\nname: [EDGE1, EDGE2, EDGE3]\n```\n```yaml start')
    .replace('The router is called R1.', 'The router is called R1 and is to be called $name.')
  const scenario = await file('drawn.md', text)
  const named = async (name: string, ...options: string[]) =>
    JSON.parse(
      (
        await captured(async () =>
          grade([scenario, await file('l.txt', `en\nconf t\nhostname ${name}\n`), '--json', ...options]),
        )
      ).out,
    ) as { seed: number | null; outcome: string }
  expect(await named('EDGE1')).toMatchObject({ seed: null, outcome: 'passed' })
  const passed: Awaited<ReturnType<typeof named>>[] = []
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) passed.push(await named('EDGE2', '--seed', String(seed)))
  expect(passed.map(({ seed }) => seed)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(new Set(passed.map(({ outcome }) => outcome))).toEqual(new Set(['passed', 'failed']))
  const wrong = await captured(() => grade([scenario, '-', '--seed', 'x']))
  expect(wrong).toMatchObject({ code: 2, err: 'drillmark grade: --seed x is not a seed: write a whole number\n' })
})

test('a problem elsewhere in the folder does not stop the grading of a scenario that has none', async () => {
  const course = join(folder, 'broken')
  await cp(content, course, { recursive: true })
  const chapter = join(course, 'ccna-200-301/infrastructure-management/boot-sequence/chapter.md')
  await writeFile(chapter, (await readFile(chapter, 'utf8')).replace(/^level: .*$/m, 'level: beginer'))
  const graded = await captured(async () =>
    grade(['upgrade-from-tftp', await file('lines.txt', SOLUTION), '--content', course]),
  )
  expect(graded).toMatchObject({ code: 0, err: '' })
  const unknown = await captured(() => grade(['upgrade-from-ftp', '-', '--content', course]))
  expect(unknown.code).toBe(2)
  expect(unknown.err).toContain('"level" cannot be "beginer"')
})

test('--explain says how the verdict came about: criteria, findings, candidates with their cost', async () => {
  const lines = await file('unsaved.txt', SOLUTION.replace('\nwr\n', '\n'))
  const { code, out } = await captured(() => grade([upgrade, lines, '--explain']))
  expect(code).toBe(1)
  const [report = '', explained = ''] = out.split('How the verdict came about\n')
  expect(report).toContain('What went wrong')
  expect(explained).toMatch(/^ {4}\S+ {2}not met {2}0\/\d+ {2}\S/m)
  expect(explained).toMatch(/^ {4}\S+ {2}cause {2}(no line|line \d+)/m)
  const costs = [...explained.matchAll(/^ {4}cost (\d+) /gm)].map(([, cost]) => Number(cost))
  expect(costs.length).toBeGreaterThan(0)
  expect(costs).toEqual(costs.toSorted((a, b) => a - b))
  expect(explained).toMatch(/this is the repair|shown, without what it does not need/)
  const plain = await captured(() => grade([upgrade, lines]))
  expect(plain.out).toBe(report.slice(0, -1))
})

test('--json and --explain are not both printed', async () => {
  const { code, err } = await captured(() => grade([upgrade, '--json', '--explain']))
  expect(code).toBe(2)
  expect(err).toContain('name one')
})
