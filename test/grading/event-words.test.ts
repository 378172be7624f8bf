// Events in the words of a learner: no pattern, no URL and no field name of the event log.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readScenarioFile } from '../../src/cli/scenario-file.ts'
import { fieldsOf } from '../../src/grading/event-pattern.ts'
import type { EventPattern } from '../../src/grading/event-pattern.ts'
import { describeEvent, describePattern, describePatterns } from '../../src/grading/event-words.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import type { Report } from '../../src/grading/report.ts'
import { branch, rubricOf } from './worlds.ts'

const pattern = (type: EventPattern['type'], fields: EventPattern['fields'] = {}): EventPattern => ({ type, fields })

test.each([
  [
    pattern('copy', { from: 'system:running-config', to: 'tftp://10.20.0.5/*', complete: 'true' }),
    'a complete copy from running-config to the server 10.20.0.5',
  ],
  [pattern('copy', { to: 'flash0:*x.bin' }), 'a copy to x.bin in flash'],
  [pattern('copy', { to: 'flash*' }), 'a copy to flash'],
  [pattern('copy', { to: 'nvram:*' }), 'a copy to startup-config'],
  [pattern('copy', { to: 'tftp://*' }), 'a copy to a server'],
  [pattern('delete', { url: 'usbflash0:*' }), 'a deletion on the stick'],
  [pattern('delete', { url: 'flash0:*' }), 'a deletion in flash'],
  [pattern('delete', { url: 'flash0:/x.bin' }), 'the deletion of x.bin in flash'],
  [pattern('delete', { runningImage: 'true' }), 'the deletion of the image that runs'],
  [
    pattern('config', { text: 'ip address *', context: '*GigabitEthernet0/1*' }),
    'the line "ip address …" under GigabitEthernet0/1',
  ],
  [pattern('show', { what: 'nvram:*startup-config' }), 'a look at startup-config'],
  [pattern('session', { op: 'connect' }), 'a new session'],
  [pattern('install', { op: 'add', version: '17.9.4a' }), 'install add of 17.9.4a'],
])('%o', (given, words) => expect(describePattern(given)).toBe(words))

test('every event has words of its own', () => {
  const all = (Object.keys(fieldsOf) as EventPattern['type'][]).map((type) => describePattern(pattern(type)))
  expect(new Set(all).size).toBe(all.length)
})

test('two patterns in the same words are said once, and an event in those of its own pattern', () => {
  const restarts = [pattern('reload', { confirmed: 'true' }), pattern('power-cycle')]
  expect(describePatterns([pattern('save'), pattern('save')])).toBe('a save')
  expect(describeEvent({ type: 'power-cycle', interrupted: false, line: 3, device: 'BR1' }, restarts)).toBe(
    'a restart (power off and on)',
  )
})

test('a long list names three kinds and counts the others', () => {
  const types = ['save', 'rename', 'power-cycle', 'boot', 'archive'] as const
  expect(describePatterns(types.map((type) => pattern(type)))).toBe(
    'a save, a rename, a restart (power off and on) or one of 2 more kinds',
  )
})

const content = fileURLToPath(new URL('../../content/', import.meta.url))
const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /scenarios\/[^/]+\.md$/.test(path),
)
test.each(files)('the order checks of %s speak plainly', async (file) => {
  const { scenario } = await readScenarioFile(content + file, readFileSync(content + file, 'utf8'))
  const lists = scenario?.rubric.criteria.flatMap(({ check, args }) =>
    ['before', 'last-before', 'never', 'at-most', 'at-least'].includes(check)
      ? Object.values(args).filter((value) => Array.isArray(value))
      : [],
  )
  for (const list of lists ?? [])
    // A line that is quoted stands as it is typed.
    expect(describePatterns(list as EventPattern[]).replace(/the line "[^"*]*"/, '')).not.toMatch(
      /\*|:\/\/|nvram:|system:|\btrue\b|undefined/,
    )
})

const graded = (criterion: Readonly<Record<string, unknown>>, lines: string): Report =>
  gradeScenario(
    {
      id: 'x',
      rev: 1,
      passMark: 100,
      world: branch(),
      rubric: rubricOf({ id: 'goal', points: '1', required: 'true', label: 'It was done in order', ...criterion }),
    },
    lines,
  ).report

test.each([
  [
    { check: 'before', first: 'save', second: { event: 'show', what: 'version' } },
    'enable\nshow version\nwrite memory\n',
    'Line 2 (a look at version) came before line 3 (a save); it should come after.',
  ],
  [
    { check: 'last-before', first: 'save', second: { event: 'show', what: 'version' } },
    'enable\nshow version\nwrite memory\n',
    'Line 3 (a save) came after line 2 (a look at version); it should come before.',
  ],
  [
    { check: 'never', event: 'save', 'unless-before': { event: 'show', what: 'version' } },
    'enable\nwrite memory\n',
    'Line 2 (a save) came too early: first there should have been a look at version.',
  ],
  [{ check: 'never', event: 'save' }, 'enable\nwrite memory\n', 'Line 2 did what must not be done: a save.'],
  [
    { check: 'at-most', event: 'save', times: '1' },
    'enable\nwrite memory\nwrite memory\n',
    'This happened twice, and may happen once at most: a save.',
  ],
  [{ check: 'at-most', event: 'save', times: '0' }, 'enable\nwrite memory\n', 'This must not happen, and did: a save.'],
  [
    { check: 'at-least', event: 'save', times: '2' },
    'enable\nwrite memory\n',
    'This happened once, not twice: a save.',
  ],
])('%o', (criterion, lines, reason) => expect(graded(criterion, lines).criteria[0]?.reason).toBe(reason))

test('where no mistake has a name, the goal and what was to come first are told in words', () => {
  const [found] = graded(
    { check: 'before', first: 'archive', second: { event: 'show', what: 'version' } },
    'enable\nshow version\n',
  ).diagnoses
  expect(found).toMatchObject({
    id: 'goal-missed',
    message:
      'This was asked for and is not so: it was done in order. This never happened: an archive of the configuration.',
    otherwise: 'What counts is the order: an archive of the configuration first, and only then a look at version.',
  })
})
