// Encodings and invisible characters, as files come from other programs.

import { expect, test } from 'vitest'
import { kindsIn } from '../../src/content/items.ts'
import { missingIds, withIds } from '../../src/content/missing-ids.ts'
import { problemText } from '../../src/content/problem-text.ts'
import { card, CARDS, choice, compileWith, QUIZ } from './small-course.ts'

const said = (changes: Readonly<Record<string, string>>) =>
  compileWith(changes).problems.map(({ at, message }) => `${at.line}:${at.column}: ${message}`)

test('letters in Latin-1 are told once a file, at the first of them', () => {
  const latin = Buffer.from(choice.replace('hardware', 'Geräte für').replace('last', 'spät'), 'latin1').toString('utf8')
  expect(said({ [QUIZ]: latin })).toEqual(['5:21: this file is not UTF-8: a letter here cannot be read'])
})

test.each([
  ['with a byte order mark', '\uFEFF'],
  ['without one', ''],
])('a file in UTF-16 %s is told as one, and nothing follows from it', (_, mark) => {
  const read = Buffer.from(mark + choice, 'utf16le').toString('utf8')
  expect(said({ [QUIZ]: read })).toEqual(['1:1: this file is UTF-16, not UTF-8'])
})

test.each([
  ['a NUL character', '5:10', choice.replace('tests', 'te\0sts')],
  ['a control character (U+001B)', '5:10', choice.replace('tests', 'te\u001Bsts')],
  ['an invisible space (U+200B)', '5:10', choice.replace('tests', 'te\u200Bsts')],
  ['an invisible line separator (U+2028)', '5:10', choice.replace('tests', 'te\u2028sts')],
  ['a no-break space where markdown wants a plain one (U+00A0)', '4:2', choice.replace('- [x]', '-\u00A0[x]')],
])('%s is told at its place', (message, at, text) => {
  expect(said({ [QUIZ]: text })).toEqual([`${at}: ${message}`])
})

test('a no-break space between words is text', () => {
  expect(said({ [QUIZ]: choice.replace('the hardware', '256\u00A0MB') })).toEqual([])
})

test('a control character of a line is not sent to the terminal', () => {
  const problem = { at: { file: 'a.md', line: 1, column: 3 }, message: 'm', help: 'h' }
  expect(problemText(problem, 'a\u001B[2Jb')).toContain('| a [2Jb')
})

test('an id is written into the first line of a file with a byte order mark', () => {
  const text = `\uFEFF${choice.replace('{#first-stage}', '')}`
  const missing = missingIds(new Map([[QUIZ, text]]))
  expect(missing).toEqual([{ path: QUIZ, line: 1, id: 'runs-first' }])
  expect(withIds(text, missing)).toBe(`\uFEFF${choice.replace('first-stage', 'runs-first')}`)
})

test('a file whose letters were lost in reading is not written back', () => {
  const text = Buffer.from(choice.replace('{#first-stage}', '').replace('last', 'spät'), 'latin1').toString('utf8')
  expect(missingIds(new Map([[QUIZ, text]]))).toEqual([])
})

test.each([
  ['quotes', '>'.repeat(5000)],
  ['lists', '- '.repeat(5000)],
  ['numbered lists', '1. '.repeat(5000)],
  ['brackets', '['.repeat(5000)],
  ['marks', '*'.repeat(1999)],
])('5,000 nested %s are a problem or text, and never an exception', (_, nested) => {
  const { problems } = compileWith({ [CARDS]: card.replace('Which', `${nested}Which`) })
  expect(problems.every(({ at, help }) => at.line === 2 && help !== '')).toBe(true)
})

test.each([
  ['**a *b_ ', 4001],
  ['_a ', 6001],
  ['[a](b) ', 7001],
  ['`a ', 6001],
])('10,000 times "%s" is one problem where it becomes too much', (unit, column) => {
  const text = `${unit.repeat(10_000)}\n${unit.repeat(10_000)}\nWhich`
  const { problems } = compileWith({ [CARDS]: card.replace('Which', text) })
  const message = 'more than 2000 signs of markup (* _ ` [ ] < !) in one block of text'
  expect(problems.filter((each) => each.message === message).map(({ at }) => at)).toEqual([
    { file: CARDS, line: 2, column },
  ])
})

test('signs in code fences and in separate blocks do not add up', () => {
  const block = '*a* '.repeat(900)
  const text = `${block}\n\n${block}\n\n\`\`\`\n${'*'.repeat(3000)}\n\`\`\`\n\n${block}\n\nWhich`
  expect(compileWith({ [CARDS]: card.replace('Which', text) }).problems).toEqual([])
})

test('600 lines, each indented by two more, are one problem', () => {
  const steps = Array.from({ length: 600 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')
  expect(said({ [CARDS]: card.replace('`0x2102`', steps) })).toEqual([
    '46:1: too many quotes, lists or marks inside one another',
  ])
})

test.each([...kindsIn('quiz'), 'cloze'])('a %s without an id gets one', (kind) => {
  expect(missingIds(new Map([[QUIZ, `:::${kind}\nWhat is it?\n:::\n`]]))).toHaveLength(1)
})

test.each([
  ['Что запускается первым?', 'boot-choice'],
  ['Welche Prüfsumme zählt?', 'welche-prufsumme-zahlt'],
])('an item that asks "%s" gets the id %s', (stem, id) => {
  const text = choice.replace('{#first-stage}', '').replace('What runs first?', stem)
  expect(missingIds(new Map([[QUIZ, text]])).map((each) => each.id)).toEqual([id])
})
