// Slips of the hand in answers that are right otherwise: the line, the word, and what it cost.

import { describe, expect, test } from 'vitest'

import { gradeScenario } from '../../src/grading/grade.ts'
import { criteriaOf } from '../../src/grading/judge.ts'
import { insert, move, unedited } from '../../src/grading/repair/edits.ts'
import { run } from '../../src/grading/run.ts'
import { toldSlip } from '../../src/grading/slip-words.ts'
import type { Slip } from '../../src/grading/slips.ts'
import { branch, DOWNLOAD, NEW, OLD, rubricOf } from './worlds.ts'

const rubric = rubricOf(
  { id: 'boots-new', check: 'boots-image', image: NEW, from: 'own-files', points: '1', required: 'true' },
  { id: 'runs-new', check: 'runs-image', image: NEW, points: '1' },
)
const RIGHT = `enable\n${DOWNLOAD}configure terminal\nboot system flash:${NEW}\nend\nwrite memory\nreload\n\n`
const told = (lines: string) =>
  gradeScenario({ id: 'x', rev: 1, passMark: 100, world: branch(), rubric }, lines).report.diagnoses
const cause = (typed: string, instead: string) => {
  expect(RIGHT).toContain(typed)
  return told(RIGHT.replace(typed, () => instead)).find((one) => one.cause)
}

test('the answer without a slip passes', () => {
  expect(told(RIGHT)).toEqual([])
})

test.each([
  ['a misspelt command', 'copy tftp:', 'cpoy tftp:', 'line-refused', 2, /"cpoy".*"copy"/],
  ['a misspelt abbreviation', 'configure terminal', 'ocnf t', 'line-refused', 6, /"ocnf".*"configure"/],
  ['an ambiguous word', 'configure terminal', 'con t', 'line-refused', 6, /"con" begins several commands/],
  ['a letter of another alphabet', 'boot system', 'b\u043eot system', 'line-refused', 7, /another alphabet.*"boot"/],
  ['a sign that nobody sees', 'write memory', 'write\u200b memory', 'line-refused', 9, /nobody sees/],
  ['a line at the wrong prompt', 'configure terminal\n', '', 'wrong-mode', 6, /global configuration/],
])('%s is the cause, with its line and its word', (_, typed, instead, id, line, says) => {
  expect(cause(typed, instead)).toMatchObject({ id, line, message: expect.stringMatching(says) as unknown })
})

test('a name that nobody here has is the word of the cause', () => {
  const found = cause('10.20.0.5', '10.20.0.6')
  expect(found?.line).toBe(3)
  expect(found?.message).toContain('"10.20.0.5" was needed')
})

test.each([
  ['a keyword at the caret', 'copy tftp: flash:', 'copy tftp: ', 'line-refused', 2, /"flash0?:" is missing in it/],
  [
    'a restart before the change',
    `configure terminal\nboot system flash:${NEW}\nend\nwrite memory\nreload\n\n`,
    `reload\n\nconfigure terminal\nboot system flash:${NEW}\nend\nwrite memory\n`,
    'boot-missing',
    6,
    /came too early/,
  ],
])('%s: what was left out or came too early, and where', (_, typed, instead, id, line, says) => {
  expect(cause(typed, instead)).toMatchObject({ id, line, message: expect.stringMatching(says) as unknown })
})

test('a word too much behind a line that was complete', () => {
  const found = cause('write memory', 'write memory now')
  expect(found).toMatchObject({ id: 'line-refused', line: 9 })
  expect(found?.message).toContain('was refused: it was complete in front of "now".')
})

test('what was left out has its place', () => {
  const saved = cause('write memory\nreload\n\n', 'reload\nno\n\n')
  expect(saved?.id).toBe('answered-no')
  const unsaved = told(RIGHT.replace('write memory\nreload\n\n', '')).find((one) => one.cause)
  expect(unsaved).toMatchObject({ id: 'not-saved', line: 7 })
  expect(unsaved?.message).toContain('is missing at the end')
})

test('a statement that was taken out is told by its line', () => {
  const removed = cause('end\n', `no boot system flash:${NEW}\nend\n`)
  expect(removed).toMatchObject({ line: 8 })
})

test('an Enter that is missing, and one too many', () => {
  expect(cause('\n\nconfigure', '\nconfigure')?.message).toContain('was read as the answer')
  expect(cause('reload\n', 'reload\nn\n')?.line).toBeGreaterThanOrEqual(10)
})

test('what its correction met is said, and what came to nothing because of it', () => {
  const found = cause('configure terminal', 'cofnigure terminal')
  expect(found?.otherwise).toMatch(/^As "configure terminal", this would have been met: “/)
  expect(found?.message).toContain('Because of it line')
})

test('two slips are two causes, and what follows from them is none', () => {
  const lines = RIGHT.replace('copy tftp:', 'cpoy tftp:').replace('configure terminal', 'cofnigure terminal')
  const found = told(lines)
  expect(found.filter((one) => one.cause).map(({ line }) => line)).toEqual([2, 6])
})

test('a line that is refused and does no harm is no cause', () => {
  expect(told(RIGHT.replace('write memory', 'shwo clock\nwrite memory'))).toEqual([])
  const found = told(RIGHT.replace('write memory', 'shwo clock').replace('reload\n\n', `reload\nno\n\n`))
  expect(found.find((one) => one.cause)?.message).not.toContain('shwo')
})

test('the old image is no misspelling of the new one', () => {
  expect(cause(`flash:${NEW}\nend`, `flash:${OLD}\nend`)?.id).not.toBe('word-wrong')
})

describe('a password is never told', () => {
  const SECRET = 'Hidden!9'
  const world = branch({
    'startup-config': `hostname BR1\nenable secret ${SECRET}\ninterface GigabitEthernet0/0\n ip address 10.20.0.1 255.255.255.0\nend\n`,
  })
  const typed = run(world, `enable\n${SECRET}\nshow version\n`)
  const attempt = { run: typed, rubric, criteria: criteriaOf({ world, rubric }, typed) }
  const said = (kind: Slip['kind'], line: number, edits: Slip['edits']) =>
    JSON.stringify(
      toldSlip(attempt, {
        kind,
        line,
        word: '',
        meant: '',
        edits,
        plain: true,
        meets: ['boots-new'],
        lines: typed.lines,
        mended: typed,
        criteria: attempt.criteria,
        pieces: unedited(typed.lines),
      }),
    )

  test('among the answers that are missing', () => {
    expect(said('enter', 3, [insert(3, '10.20.0.5', 'ops', '', SECRET)])).not.toContain(SECRET)
    expect(said('enter', 3, [insert(3, 'yes')])).toContain('yes')
  })

  test('where its line changes places with another', () => {
    const text = said('order', 3, [move(3, 1, 2)])
    expect(text).toContain('it belongs before line 2')
    expect(text).not.toContain(SECRET)
  })
})
