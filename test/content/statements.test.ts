// What counts as a statement of a chapter, and as proven: each rule of docs/authoring.md once.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BEFORE_INSTRUCTIONS, courseStatements, INSTRUCTIONS, provenShare } from '../../src/content/statements.ts'
import { loadContent } from '../../src/load-content.ts'
import { CHAPTER, chapter, smallCourse } from './small-course.ts'

/** The statements of a chapter with this body, `+` before what is proven, each with its line below the front matter. */
function stated(body: string): string[] {
  const text = chapter(body)
  const above = text.slice(0, text.indexOf(body)).split('\n').length - 1
  const [only] = courseStatements(new Map(Object.entries({ ...smallCourse, [CHAPTER]: text })))
  return (only?.statements ?? []).map(({ line, text, proven }) => `${proven ? '+' : '-'} ${line - above} ${text}`)
}

test('every sentence, list entry and table row below How it works is one, with its line', () => {
  expect(
    stated(`## How it works

A router starts. It reads
the register, then flash. See 15.7(3)M8.

- POST tests the hardware
- The bootstrap *reads* [the register](#how-it-works). It runs \`boot. Now\` at every start.

| command | effect |
| --- | --- |
| \`reset\` | restarts. At once |
`),
  ).toEqual([
    '- 3 A router starts.',
    '- 3 It reads the register, then flash.',
    '- 6 POST tests the hardware',
    '- 7 The bootstrap reads the register.',
    '- 7 It runs boot. Now at every start.',
    '- 11 reset | restarts. At once',
  ])
})

test('an abbreviation, a version and a number end no sentence', () => {
  expect(
    stated(
      '## How it works\n\nServers, e.g. TFTP servers, answer vs. Cisco IOS 15.7(3)M8 and 12.4 alike. `reset` starts it.\n',
    ),
  ).toEqual(['- 3 Servers, e.g. TFTP servers, answer vs. Cisco IOS 15.7(3)M8 and 12.4 alike.', '- 3 reset starts it.'])
})

test('headings, questions, instructions, labels, figures, quotes and code are none', () => {
  expect(
    stated(`## How it works

### A heading says nothing here

Does a router start? Then verify the image first. Do not reload it. **Watch out.** Neither.

![A picture of a router](figures/x.svg)

> People believe that IOS runs first.

\`\`\`ios
Router>enable and more words.
\`\`\`

\`copy\` asks for the rest.
`),
  ).toEqual(['- 15 copy asks for the rest.'])
})

test('sections that are not about a device do not count', () => {
  const sections = ['Objectives', 'Introduction', 'Analogy: a shop', 'How the exam tests this']
  expect(stated(sections.map((name) => `## ${name}\n\nA router starts here.\n`).join('\n'))).toEqual([])
  expect(stated('## Terms\n\n- **ROM**: a memory that stays.\n')).toEqual([])
})

test('of a mistake, a question and a step the text below the heading counts', () => {
  expect(
    stated(
      '## Watch out\n\n### IOS runs first of all {#ios-first}\n\nThe bootstrap runs first.\n\n> IOS has the name.\n\n' +
        '## Questions and answers\n\n### Does it start by itself?\n\nIt starts by itself.\n\n## Walk-through\n\n### Start it\n\nThe router starts now.\n',
    ),
  ).toEqual(['- 5 The bootstrap runs first.', '- 13 It starts by itself.', '- 19 The router starts now.'])
})

const RUN = '```ios run start=edge\nEDGE#show version\n```\n'

test('a claim proves all that it shows', () => {
  expect(
    stated(
      '## How it works\n\nThis stands before it.\n\n:::claim\nA router starts. It stops.\n\n- with a boot field of 0\n\n' +
        '| a | b |\n| --- | --- |\n| `reset` | it restarts |\n\n```yaml expect start=edge\n- { check: saved }\n```\n:::\n\nThis stands behind it.\n',
    ),
  ).toEqual([
    '- 3 This stands before it.',
    '+ 6 A router starts.',
    '+ 8 with a boot field of 0',
    '+ 12 reset | it restarts',
    '- 19 This stands behind it.',
  ])
})

test('a console that is run proves the paragraph before it and the one behind it, and no more', () => {
  expect(
    stated(
      `## How it works\n\nIt is far away.\n\nIt shows the version.\n\n${RUN}\nThat was the version.\n\nIt is far, too.\n`,
    ),
  ).toEqual(['- 3 It is far away.', '+ 5 It shows the version.', '+ 11 That was the version.', '- 13 It is far, too.'])
})

test('a console that is only shown, and a list or table beside one that is run, prove nothing', () => {
  expect(stated(`## How it works\n\nIt shows the version.\n\n${RUN.replace(' run start=edge', '')}`)).toEqual([
    '- 3 It shows the version.',
  ])
  expect(stated(`## How it works\n\n- It shows the version.\n\n${RUN}`)).toEqual(['- 3 It shows the version.'])
  expect(stated(`## How it works\n\n| a |\n| --- |\n| it shows the version |\n\n${RUN}`)).toEqual([
    '- 5 it shows the version',
  ])
})

test('a console inside a list entry proves the paragraphs of that entry', () => {
  expect(
    stated('## How it works\n\n- It shows the version.\n\n  ```ios run start=edge\n  EDGE#\n  ```\n- It goes on.\n'),
  ).toEqual(['+ 3 It shows the version.', '- 8 It goes on.'])
})

test('a share is rounded down, so that 60 % is never claimed too early', () => {
  const some = (proven: number, of: number) =>
    provenShare(Array.from({ length: of }, (_, n) => ({ file: 'x', line: n, text: 'x', proven: n < proven })))
  expect(some(599, 1000)).toEqual({ statements: 1000, proven: 599, percent: 59 })
  expect(some(3, 5).percent).toBe(60)
  expect(some(0, 0).percent).toBe(100)
})

test('a stub states nothing', () => {
  const files = {
    ...smallCourse,
    [CHAPTER]: chapter('## How it works\n\nA router starts.\n', 'objectives: []\nstub: true'),
  }
  expect(courseStatements(new Map(Object.entries(files)))).toEqual([])
})

test('of what the shipped course states, at least 60 percent is run or claimed', async () => {
  const chapters = courseStatements((await loadContent('content')).files)
  expect(provenShare(chapters.flatMap((each) => each.statements)).percent).toBeGreaterThanOrEqual(60)
})

test('docs/authoring.md lists the words that begin an instruction', () => {
  const guide = readFileSync(new URL('../../docs/authoring.md', import.meta.url), 'utf8')
  const listed = (of: string): string[] =>
    [...(new RegExp(`^${of}: (.*)$`, 'm').exec(guide)?.[1] ?? '').matchAll(/[a-z]+/g)].map(([word]) => word)
  expect(listed('- Verbs')).toEqual(INSTRUCTIONS)
  expect(listed('- Before the verb')).toEqual(BEFORE_INSTRUCTIONS)
})
