// Whatever an author writes, the compiler answers with a library or with problems that have a place in the file.

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { courseStatements } from '../../src/content/statements.ts'
import {
  CARDS,
  card,
  CHAPTER,
  chapter,
  choice,
  compileWith,
  COURSE,
  course,
  QUIZ,
  SCENARIO,
  scenario,
  scenarioRest,
  smallCourse,
  STARTS,
} from './small-course.ts'

const varied = `${scenario.replace('Save the configuration.', 'Save $host and $lan.\n\n```yaml parameters\nhost: [BR1, BR2]\nsite:\n  - { lan: a, server: b }\n  - { lan: c, server: d }\n```')}${scenarioRest}
\`\`\`yaml dont-care
- { drop: "enable", after: "write", because: "it was enabled" }
- { swap: "$host", with: "$lan", because: "either" }
\`\`\`
`
const starts = '## branch\n\n```yaml start\nplatform: c2911\n```\n'
const texts: readonly [path: string, text: string][] = [
  [QUIZ, `${choice}\n${card.replace('register', 'other')}`],
  [CARDS, card],
  [
    CHAPTER,
    chapter(
      '## Introduction\n\nA | b\n\n## How it works\n\nIt `starts` *now*, at once. And again.\n\n| a |\n| --- |\n| b |\n\n## Watch out\n\n### A {#a}\n\nB.\n\n> C.\n\n## Terms\n\n- **a**: b\n',
    ),
  ],
  [COURSE, course],
  [SCENARIO, scenario],
  [SCENARIO, varied],
  [STARTS, starts],
]
const pieces = [
  '',
  '\n',
  ':::',
  ':::card{#x}',
  '{',
  '}',
  '[x]',
  '***',
  '---',
  '```',
  '> ',
  '- ',
  '# ',
  '\t',
  '|',
  '<b>',
  '[a](b)',
  '![]()',
  'a: [',
  '&a *a',
  '{#x}',
  '\0',
  '😀',
  '"',
  '$',
  '$host',
  '$1$',
  'host: ',
  '[[',
  '- { drop: ',
]

test('any piece in place of any part of a file', () => {
  const edit = fc.record({
    file: fc.constantFrom(...texts),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(12),
    piece: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })),
  })
  fc.assert(
    fc.property(edit, ({ file: [path, text], from, length, piece }) => {
      const at = Math.floor(from * text.length)
      const edited = text.slice(0, at) + piece + text.slice(at + length)
      const { library, problems } = compileWith({ [path]: edited })
      expect(library === null).toBe(problems.length > 0)
      for (const problem of problems) {
        expect(problem.at.line).toBeGreaterThan(0)
        expect(problem.at.line).toBeLessThanOrEqual(
          edited.split(/\r\n|\r|\n/).length + (problem.at.file === path ? 0 : 1000),
        )
        expect(problem.at.column).toBeGreaterThan(0)
        expect(problem.help).not.toBe('')
      }
      // Statements are counted in files with problems, too.
      for (const { statements } of courseStatements(new Map(Object.entries({ ...smallCourse, [path]: edited })))) {
        for (const { line } of statements) expect(line).toBeLessThanOrEqual(edited.split(/\r\n|\r|\n/).length)
      }
    }),
    { numRuns: 150, seed: 20261122 },
  )
})
