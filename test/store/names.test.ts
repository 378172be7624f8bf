// What is a name, and which two names are one.

import { describe, expect, test } from 'vitest'

import { keptName, LEARNER_NAME_MAX, nameKey, nameProblem } from '../../src/store/names.ts'

describe('two names are one', () => {
  test.each([
    ['Ada', 'ADA'],
    ['Ada', '  ada '],
    ['Ada Lovelace', 'Ada\u00a0 Lovelace'],
    ['\u00c5sa', 'A\u030asa'],
    ['\u212bsa', '\u00c5sa'],
    ['Ada', '\uff21\uff44\uff41'],
    ['Ada', 'A\u200bda'],
    ['Ada', 'A\u00adda'],
    ['Ada', 'Ada\u3164\u2060\ufeff'],
    ['Ada', '\u202eAda'],
    ['Ada', '\u0410da'],
    ['Ada', '\u0410\u0501\u0430'],
    ['Groß', 'GROSS'],
    ['Pao1o', 'Paolo'],
  ])('%j and %j', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  test.each([
    ['Ada', 'Ade'],
    ['Ada', 'Ada 2'],
    ['Ada B', 'AdaB'],
    ['Jose', 'José'],
    ['Мария', 'Марина'],
  ])('%j and %j are two', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })
})

describe('a name', () => {
  test.each(['Ada', '李', 'José', 'Мария', 'محمد', '007', '=1+1', 'O’Brien-Smith', 'नेहा'])('%j is one', (name) => {
    expect(nameProblem(name, LEARNER_NAME_MAX)).toBeNull()
    expect(keptName(name)).toBe(name)
  })

  test.each([
    ['\u200b', 'a name needs at least one letter or digit'],
    ['\u3164', 'a name needs at least one letter or digit'],
    ['\u2060\ufeff', 'a name needs at least one letter or digit'],
    ['--', 'a name needs at least one letter or digit'],
    ['Ada\nBob', 'a name is one line, without control characters'],
    ['Ada\u2028Bob', 'a name is one line, without control characters'],
    ['A\u0000da', 'a name is one line, without control characters'],
    ['A\u202eda', 'a name is one line, without control characters'],
    ['x'.repeat(61), 'a name may have 60 characters'],
  ])('%j is none: %s', (name, problem) => {
    expect(nameProblem(name, LEARNER_NAME_MAX)).toBe(problem)
  })

  test('is kept without what nobody sees', () => {
    expect(keptName(' A\u200bd\u00ada   Lovelace\ufeff ')).toBe('Ada Lovelace')
    expect(keptName('می\u200cخواهم')).toBe('می\u200cخواهم')
  })
})
