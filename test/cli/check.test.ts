// `drillmark check` over folders on disk, and the ids that --fix writes.

import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { missingIds, withIds } from '../../src/content/missing-ids.ts'
import { problemText } from '../../src/content/problem-text.ts'
import { loadContent } from '../../src/load-content.ts'
import { CHAPTER, choice, QUIZ, SCENARIO, smallCourse } from '../content/small-course.ts'

let folder = ''
const printed = { out: '', err: '' }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drillmark-check-'))
  printed.out = ''
  printed.err = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed.out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((printed.err += String(text)), true))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

/** The small course without its scenario (which needs the pretended grader), with changes. */
async function write(changes: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const [path, text] of Object.entries({ ...smallCourse, ...changes })) {
    if (path === SCENARIO) continue
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

test('a course without problems: a summary and 0', async () => {
  await write()
  expect(await check(['--content', folder])).toBe(0)
  expect(printed.out).toBe('no problems: 1 chapter, 1 quiz item, 1 card, 0 scenarios, 0 transcripts run\n')
})

test('a problem is shown with its line and a caret, and the result is 1', async () => {
  await write({ [QUIZ]: choice.replace('- [ ] IOS', '- IOS') })
  expect(await check(['--content', folder])).toBe(1)
  expect(printed.out).toBe(
    [
      `${folder}/course/start/boot/quiz.md:6:3: an option needs [x] or [ ] before its text`,
      '    6 | - IOS {#ios-first}',
      '      |   ^',
      '  help: mark the right option with [x], or several and say so in the stem: (Choose two.)',
      '1 problem',
      '',
    ].join('\n'),
  )
})

test('--json prints problems and counts', async () => {
  await write({ [QUIZ]: choice.replace('[x]', '[ ]') })
  expect(await check(['--content', folder, '--json'])).toBe(1)
  expect(JSON.parse(printed.out)).toMatchObject({
    problems: [{ at: { line: 1, column: 1 }, message: 'this choice item has no right option' }],
    counts: null,
  })
  printed.out = ''
  await write()
  expect(await check(['--content', folder, '--json'])).toBe(0)
  expect(JSON.parse(printed.out)).toEqual({
    notes: [],
    problems: [],
    counts: { chapters: 1, items: 1, cards: 1, scenarios: 0, transcripts: 0 },
    mutants: { score: 100, scenarios: [] },
    statements: {
      chapters: [{ chapter: 'boot', statements: 0, proven: 0, percent: 100 }],
      all: { statements: 0, proven: 0, percent: 100 },
    },
    fixed: [],
  })
})

/** A scenario for the real device, with a rubric that lets one slip pass. */
const RENAME = `---
id: rename
title: Rename it
objectives: []
difficulty: easy
minutes: 5
pass-mark: 80
---

Call it BR1.

\`\`\`yaml start
platform: c2911
flash: [c2900-universalk9-mz.SPA.157-3.M8.bin]
startup-config: hostname R1
\`\`\`

\`\`\`yaml rubric
criteria:
  - { id: renamed, check: hostname, name: BR1, points: 2, required: true }
\`\`\`

\`\`\`ios pass "renamed"
enable
configure terminal
hostname BR1
end
show clock
\`\`\`

\`\`\`ios pass "short"
en
conf t
host BR1
\`\`\`

\`\`\`ios fail "nothing" expect="renamed" score=0
enable
\`\`\`

\`\`\`ios fail "at the wrong prompt" expect="wrong-mode,renamed" score=0
enable
hostname BR1
\`\`\`

\`\`\`ios fail "another name" expect="word-wrong" score=0
enable
configure terminal
hostname BR2
\`\`\`

:::hint
Where?
:::

:::hint
In global configuration.
:::

:::hint
\`hostname BR1\`
:::
`

test('how the rubrics did against slips in their solutions is said for each scenario and in all', async () => {
  await write()
  await mkdir(join(folder, dirname(SCENARIO)), { recursive: true })
  await writeFile(join(folder, SCENARIO), RENAME)
  expect(await check(['--content', folder])).toBe(0)
  expect(printed.out).toBe(
    'mutants of the solutions: 100 % killed\n  rename  100 %  6 of 6 killed, 3 equivalent\n' +
      'no problems: 1 chapter, 1 quiz item, 1 card, 1 scenario, 5 transcripts run\n',
  )
  printed.out = ''
  await writeFile(join(folder, SCENARIO), RENAME.replace('end\nshow clock', 'end\nwrite memory'))
  expect(await check(['--content', folder])).toBe(1)
  expect(printed.out).toContain('unexplained\n')
  printed.out = ''
  expect(await check(['--content', folder, '--json'])).toBe(1)
  const { mutants } = JSON.parse(printed.out) as {
    mutants: { score: number; scenarios: { scenario: string; survivors: number; score: number }[] }
  }
  expect(mutants.scenarios).toMatchObject([{ scenario: 'rename', dontCare: [] }])
  expect(mutants.score).toBe(mutants.scenarios[0]?.score)
  expect(mutants.score).toBeLessThan(100)
})

test('--fix writes the missing ids and nothing else', async () => {
  const text = choice.replace(':::choice{#first-stage}', ':::choice{level=apply}')
  await write({ [QUIZ]: text })
  expect(await check(['--content', folder])).toBe(1)
  expect(await check(['--content', folder, '--fix'])).toBe(0)
  expect(await readFile(join(folder, QUIZ), 'utf8')).toBe(text.replace('{level=apply}', '{#runs-first level=apply}'))
  expect(printed.out).toContain('quiz.md:1: wrote the id #runs-first')
})

test.each([
  [['--content', 'no-such-folder'], 'there is no content folder no-such-folder'],
  [['--contents', 'x'], 'there is no option --contents; did you mean "--content"?'],
  [['extra'], '"extra" is one argument too many'],
])('%j cannot be used: one line on stderr and 2', async (argv, message) => {
  expect(await check(argv)).toBe(2)
  expect(printed.err).toContain(message)
  expect(printed.err.trim().split('\n')).toHaveLength(1)
})

test('a folder that is missing or empty is a problem that says what to do', async () => {
  for (const [name, message] of [
    [join(folder, 'none'), 'there is no content folder'],
    [folder, 'is empty'],
  ] as const) {
    const { library, problems } = await loadContent(name)
    expect(library).toBeNull()
    expect(problems[0]?.message).toContain(message)
    expect(problems[0]?.help).toContain('--content')
  }
})

test('links in the file system, dot files and other files are not read', async () => {
  await write()
  await writeFile(join(folder, 'course/.draft.md'), 'draft')
  await writeFile(join(folder, 'course/notes.txt'), 'notes')
  await writeFile(join(folder, 'secret.md'), 'secret')
  await symlink(join(folder, 'secret.md'), join(folder, 'course/start/linked.md'))
  const { problems, files, courseFolder } = await loadContent(join(folder, 'course'))
  expect(problems).toEqual([])
  expect(courseFolder).toBe(join(folder, 'course'))
  expect([...files.keys()].filter((path) => /draft|notes|secret|linked/.test(path))).toEqual([])
})

test('figures are known by name', async () => {
  await write({
    'course/figures/boot.svg': '<svg/>',
    [CHAPTER]: (smallCourse[CHAPTER] ?? '').replace('A router starts.', '![Stages](figures/boot.svg)'),
  })
  expect((await loadContent(folder)).problems).toEqual([])
})

test('a missing id is made from the telling words of the stem, unique in the course', () => {
  const files = new Map([
    [
      'a/quiz.md',
      ':::choice\nWhich command **downloads** an image to the router?\n\n- [x] `a`\n:::\n\n:::card{ level=apply }\nWhich command downloads an image to the router?\n\n***\nb\n:::\n',
    ],
    ['a/cards.md', ':::card{#command-downloads-image-router-3}\nx\n:::\n:::card\nWhat is it?\n\n***\n'],
    ['a/chapter.md', ':::card\nnot an item file\n'],
  ])
  const missing = missingIds(files)
  expect(missing.map(({ path, line, id }) => `${path}:${line} ${id}`)).toEqual([
    'a/quiz.md:1 command-downloads-image-router',
    'a/quiz.md:7 command-downloads-image-router-2',
    'a/cards.md:4 what-is-it',
  ])
  const written = withIds(
    files.get('a/quiz.md') ?? '',
    missing.filter(({ path }) => path === 'a/quiz.md'),
  )
  expect(written).toContain(':::choice{#command-downloads-image-router}\n')
  expect(written).toContain(':::card{#command-downloads-image-router-2 level=apply}\n')
})

test('a missing id begins with the prefix of its chapter, once', () => {
  const files = new Map([
    ['a/chapter.md', '---\nid: a\nprefix: bt\n---\n'],
    ['a/quiz.md', ':::choice\nWhich stage runs?\n:::\n\n:::card\nBT stage?\n\n***\nb\n:::\n:::card\nЧто?\n:::\n'],
    ['b/chapter.md', '---\nid: b\n---\n\nprefix: no\n'],
    ['b/cards.md', ':::card\nWhich stage runs?\n'],
  ])
  expect(missingIds(files).map(({ path, line, id }) => `${path}:${line} ${id}`)).toEqual([
    'a/quiz.md:1 bt-stage-runs',
    'a/quiz.md:5 bt-stage',
    'a/quiz.md:11 bt-card',
    'b/cards.md:1 stage-runs',
  ])
})

test('the caret stands under its place behind tabs, and a line that is not there is not shown', () => {
  const problem = { at: { file: 'x.md', line: 1, column: 3 }, message: 'wrong', help: 'right' }
  expect(problemText(problem, '\tab')).toBe('x.md:1:3: wrong\n    1 | \tab\n      | \t ^\n  help: right')
  expect(problemText(problem, undefined)).toBe('x.md:1:3: wrong\n  help: right')
})
