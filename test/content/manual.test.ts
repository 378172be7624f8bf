// docs/content-format.md says what there is: every check with its arguments, every event, diagnosis and key.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checks } from '../../src/grading/checks/index.ts'
import { diagnosisIds } from '../../src/grading/diagnose.ts'
import { fieldsOf } from '../../src/grading/event-pattern.ts'
import { imageNamed } from '../../src/sim/images.ts'
import { worldOf } from '../../src/sim/start.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const manual = read('docs/content-format.md')
const rows = manual.split('\n').filter((line) => line.startsWith('| '))
const cellsOf = (row: string): string[] => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, ''))

test.each([...checks.values()])('the check $name, what it says and its arguments', ({ name, says, args }) => {
  const row = rows.find((each) => each.startsWith(`| \`${name}\` | ${says} |`))
  expect(row).toBeDefined()
  const listed = Object.entries(args).map(
    ([key, { says: meaning, fallback }]) => `\`${key}\`${fallback === undefined ? '' : ' (optional)'}: ${meaning}`,
  )
  expect(cellsOf(row ?? '')[2]).toBe(listed.join('; ') || 'none')
})

test('every event with its fields', () => {
  for (const [name, fields] of Object.entries(fieldsOf)) {
    expect(rows).toContain(`| \`${name}\` | ${fields.map((field) => `\`${field}\``).join(', ')} |`)
  }
})

test('every diagnosis, and no other', () => {
  const section = manual.slice(manual.indexOf('| diagnosis |'), manual.indexOf('A register with an unusual value'))
  const listed = [...section.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, id]) => id)
  expect(new Set(listed)).toEqual(diagnosisIds)
  expect(listed).toHaveLength(diagnosisIds.size)
})

test('every key of a start state, as the simulator itself lists them', () => {
  const wrong = { flash: [{ name: 'x', size: '1', zzz: '' }], servers: { '10.0.0.5': { zzz: '', tftp: { zzz: '' } } } }
  const made = worldOf({ platform: 'c2911', image: 'c2900-universalk9-mz.SPA.157-3.M8.bin', zzz: '', ...wrong })
  const helps = 'problems' in made ? made.problems.map(({ help }) => help) : []
  expect(helps).toHaveLength(4)
  const firstCells = rows.flatMap((row) => cellsOf(row).slice(0, 2))
  for (const key of helps.flatMap((help) => help.replace('known keys here: ', '').split(', '))) {
    expect(firstCells.flatMap((cell) => cell.split(', '))).toContain(`\`${key}\``)
  }
})

test('every key of a criterion', () => {
  for (const key of ['id', 'check', 'points', 'required', 'fatal', 'label', 'fact', 'device']) {
    expect(rows.map((row) => cellsOf(row)[0])).toContain(`\`${key}\``)
  }
})

test('the upgrade brief gives the size and the hash that the device shows', () => {
  const brief = read('content/ccna-200-301/infrastructure-management/ios-images/scenarios/upgrade-from-tftp.md')
  const image = imageNamed('c2900-universalk9-mz.SPA.157-3.M8.bin')
  expect(brief).toContain(`\`${image?.name}\` (${image?.size.toLocaleString('en-US')} bytes)`)
  expect(brief).toContain(`| \`${image?.md5}\` |`)
})
