import { expect, test } from 'vitest'
import { parseRubric } from '../../src/grading/rubric.ts'
import { NEW } from './worlds.ts'

const right = {
  id: 'boots-new',
  check: 'boots-image',
  image: NEW,
  points: '4',
  required: 'true',
  label: 'It boots the new image',
}

function problemsOf(...criteria: readonly unknown[]) {
  const parsed = parseRubric({ criteria })
  return 'problems' in parsed
    ? parsed.problems.map(({ path, message, help }) => `${path.join('.')}: ${message}; ${help}`)
    : []
}

test('texts become typed criteria', () => {
  expect(parseRubric({ criteria: [right] })).toEqual({
    rubric: {
      criteria: [
        {
          id: 'boots-new',
          check: 'boots-image',
          points: 4,
          required: true,
          fatal: false,
          label: 'It boots the new image',
          fact: null,
          device: null,
          args: { image: NEW, from: 'anywhere' },
        },
      ],
    },
  })
})

test('numbers of the configuration register are read as hexadecimal', () => {
  const parsed = parseRubric({ criteria: [{ id: 'r', check: 'register', value: '0x2102', points: '1' }] })
  expect('rubric' in parsed && parsed.rubric.criteria[0]?.args).toEqual({ value: 0x2102, at: 'next' })
})

test('a criterion without a label is shown under its id', () => {
  const { label, ...rest } = right
  const parsed = parseRubric({ criteria: [rest] })
  expect(label).toBe('It boots the new image')
  expect('rubric' in parsed && parsed.rubric.criteria[0]?.label).toBe('Boots new')
})

test.each([
  [
    'an unknown check',
    { ...right, check: 'boot-image' },
    /^criteria\.0\.check: there is no check "boot-image"; did you mean "boots-image"\?/,
  ],
  [
    'an unknown argument',
    { ...right, imgae: NEW },
    /^criteria\.0\.imgae: the check "boots-image" has no "imgae"; did you mean "image"\?/,
  ],
  ['a missing argument', { id: 'a', check: 'boots-image', points: '1' }, /needs "image"/],
  [
    'an argument of the wrong kind',
    { ...right, image: 'ios' },
    /^criteria\.0\.image: "ios" is not the name of an image/,
  ],
  ['a decimal register', { id: 'a', check: 'register', value: '2102', points: '1' }, /write it with 0x/],
  ['negative points', { ...right, points: '-1' }, /^criteria\.0\.points: /],
  ['points with a fraction', { ...right, points: '1.5' }, /^criteria\.0\.points: /],
  ['a flag that is neither', { ...right, fatal: 'maybe' }, /^criteria\.0\.fatal: .*neither true nor false/],
  ['no id', { ...right, id: undefined }, /^criteria\.0\.id: /],
  ['an id that is a diagnosis', { ...right, id: 'not-saved' }, /the name of a diagnosis/],
  [
    'required without points',
    { ...right, points: '0' },
    /^criteria\.0\.points: "boots-new" is required and worth no points, .*; give it points, or make it fatal: true/,
  ],
  ['no points at all', { ...right, points: '0', required: 'false' }, /^criteria: nothing in this rubric earns a point/],
  [
    'neither image nor config',
    { id: 'a', check: 'server-has', server: '10.0.0.5', points: '1' },
    /either "image" or "config"/,
  ],
  [
    'an unknown event',
    { id: 'a', check: 'never', event: 'relaod', points: '1' },
    /there is no event "relaod"; did you mean "reload"\?/,
  ],
  [
    'a field that the event has not',
    { id: 'a', check: 'never', event: { event: 'delete', from: '*' }, points: '1' },
    /has no field "from"/,
  ],
  ['text instead of a criterion', 'boots-image', /^criteria\.0: a criterion is a map/],
])('%s is a problem', (_, criterion, message) => {
  expect(problemsOf(criterion).join('\n')).toMatch(message)
})

test('every problem is reported in one run', () => {
  expect(problemsOf({ ...right, points: 'many' }, { ...right, id: 'b', check: 'bots-image' })).toHaveLength(2)
})

test('two criteria with one id are a problem', () => {
  expect(problemsOf(right, right)).toEqual([
    'criteria.1.id: criterion 1 has the id "boots-new" too; give each its own id',
  ])
})

test.each([[null], ['text'], [[]], [{}], [{ criteria: [] }], [{ criteria: [right], extra: '1' }]])(
  '%j is no rubric',
  (value) => {
    expect('problems' in parseRubric(value)).toBe(true)
  },
)
