// The smallest repair: what it is for a given mistake, and what is so of every repair of the shipped course.

import { describe, expect, test } from 'vitest'
import type { Scenario } from '../../src/content/library.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { diffHunks, repairDiff } from '../../src/grading/repair/diff.ts'
import { findRepair, LONGEST_ATTEMPT } from '../../src/grading/repair.ts'
import { reportText } from '../../src/grading/report-text.ts'
import type { Repair } from '../../src/grading/report.ts'
import { scenarioOf, shippedLibrary } from '../support/shipped-library.ts'

const library = await shippedLibrary()
const upgrade = scenarioOf(library, 'upgrade-from-tftp')
const NEW = 'c2900-universalk9-mz.SPA.157-3.M8.bin'

const repairOf = (scenario: Scenario, lines: string): Repair | null =>
  findRepair(scenario, gradeScenario(scenario, lines))

/** Lines of an upgrade, with parts of it exchanged. */
function attempt({
  copy = `copy tftp: flash:\n10.20.0.5\n${NEW}\n`,
  config = `configure terminal\nboot system flash:${NEW}\nend`,
  rest = 'write memory\nreload\n',
}): string {
  return `enable\n${copy}\n${config}\n${rest}\n`
}

/** The diff as a person reads it, without the lines that stay. */
function changes(lines: string): string[] {
  const graded = gradeScenario(upgrade, lines)
  const repair = findRepair(upgrade, graded)
  if (!repair) return ['no repair']
  return repairDiff(graded.run.lines, repair)
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, text }) => `${kind === 'added' ? '+' : '-'} ${text}`)
}

describe('a repair is clean', () => {
  const editsOf = (id: string, lines: string): Repair['edits'] | undefined =>
    repairOf(scenarioOf(library, id), lines)?.edits

  test('nothing in it is refused that was taken before, though it would pass as well', () => {
    expect(editsOf('always-rommon', 'reset\nreset\n')).toEqual([{ op: 'insert', line: 2, text: 'confreg 0x2102' }])
  })

  test('it has no command that turns out not to be needed', () => {
    expect(editsOf('uncommitted-keep', 'sh inst sum\ninst comm\n')).toEqual([{ op: 'insert', line: 1, text: 'enable' }])
  })

  test('no answer is left over that would be taken for a command', () => {
    expect(
      editsOf('boot-list-ignored', 'enable\nconfigure terminal\nconfig-register 0x2142\nend\nreload\nno\n\nno\n\n'),
    ).toEqual([
      { op: 'replace', line: 3, text: 'config-register 0x2102' },
      { op: 'delete', line: 8, text: 'no' },
    ])
  })
})

describe('one mistake, one change', () => {
  test.each<[string, string, string[]]>([
    ['no at Save?', attempt({ rest: 'reload\nno\n' }), ['- no', '+ yes']],
    ['nothing saved before the power was cut', attempt({ rest: '@power-cycle' }), ['+ write memory']],
    [
      'a misspelt boot statement',
      attempt({ config: `conf t\nboot system flash:${NEW.replace('.bin', '.bim')}\nend` }),
      [`- boot system flash:${NEW.replace('.bin', '.bim')}`, `+ boot system flash:${NEW}`],
    ],
    [
      'a misspelt answer',
      attempt({ copy: `copy tftp: flash:\n10.20.0.5\n${NEW.replace('M8', 'm8')}\n` }),
      [`- ${NEW.replace('M8', 'm8')}`, `+ ${NEW}`],
    ],
    ['the wrong server', attempt({ copy: `copy tftp: flash:\n10.20.0.50\n${NEW}\n` }), ['- 10.20.0.50', '+ 10.20.0.5']],
    [
      'no file system in the statement',
      attempt({ config: `conf t\nboot system ${NEW}\nend` }),
      [`- boot system ${NEW}`, `+ boot system flash:${NEW}`],
    ],
    [
      'no file name in the statement',
      attempt({ config: 'conf t\nboot system flash\nend' }),
      ['- boot system flash', `+ boot system flash:${NEW}`],
    ],
    ['the reload declined', attempt({ rest: 'write memory\nreload\nn' }), ['- n', '+ ']],
    ['the last question left open', attempt({ rest: 'write memory\nreload' }).trimEnd() + '\n', ['+ ']],
    ['never restarted', attempt({ rest: 'write memory' }), ['+ reload', '+ ']],
    [
      'a value that passes over the boot list',
      attempt({ config: `conf t\nboot system flash:${NEW}\nconfig-register 0x2101\nend` }),
      ['- config-register 0x2101', '+ config-register 0x2102'],
    ],
    [
      'a command in the question of the copy',
      `enable\ncopy tftp: flash:\n10.20.0.5\n${NEW}\nconf t\nboot system flash:${NEW}\nend\nwrite memory\nreload\n\n`,
      ['+ '],
    ],
    ['the wrong prompt', attempt({ config: `boot system flash:${NEW}` }), ['+ configure terminal', '+ end']],
    ['no privileged EXEC', attempt({}).replace('enable\n', ''), ['+ enable']],
    ['configuration mode never left', attempt({ config: `conf t\nboot system flash:${NEW}` }), ['+ end']],
  ])('%s', (_, lines, expected) => {
    expect(changes(lines)).toEqual(expected)
  })

  test('a copy in the wrong direction is turned round, and its answers with it', () => {
    expect(changes(attempt({ copy: `copy flash: tftp:\n${NEW}\n10.20.0.5\n` }))).toEqual([
      '- copy flash: tftp:',
      `- ${NEW}`,
      '+ copy tftp: flash:',
      `+ ${NEW}`,
    ])
  })

  test('a restart that came too early is made later', () => {
    const late = attempt({ config: 'reload\n\nenable', rest: `conf t\nboot system flash:${NEW}\nend\nwrite memory` })
    const repair = repairOf(upgrade, late)
    expect(repair?.edits).toHaveLength(1)
    expect(repair?.lines.slice(-2)).toEqual(['reload', ''])
  })
})

describe('two mistakes', () => {
  test('both are mended, each at its line', () => {
    expect(changes(attempt({ copy: `copy tftp: flash:\n10.20.0.50\n${NEW}\n`, rest: 'reload\nno\n' }))).toEqual([
      '- 10.20.0.50',
      '+ 10.20.0.5',
      '- no',
      '+ yes',
    ])
  })

  test('three are beyond a small repair', () => {
    const lines = attempt({
      copy: `copy tftp: flash:\n10.20.0.50\n${NEW.replace('M8', 'm8')}\n`,
      config: `conf t\nboot system flash:${NEW.replace('M8', 'm8')}\nend`,
      rest: 'reload\nno\n',
    })
    expect(repairOf(upgrade, lines)).toBeNull()
    expect(reportText(gradeScenario(upgrade, lines))).toContain(
      'No change in one or two places was found that makes this pass. Still missing: It boots the new image by itself; It runs the new image now.',
    )
  })
})

describe('no repair is looked for', () => {
  test('where the attempt passed', () => {
    expect(repairOf(upgrade, attempt({}))).toBeNull()
  })
  test('where nothing was typed', () => {
    expect(repairOf(upgrade, '')).toBeNull()
    expect(repairOf(upgrade, '\n\n')).toBeNull()
  })
  test('where an attempt is too long', () => {
    const padded = (count: number): string => 'show clock\n'.repeat(count) + attempt({ rest: 'reload\nno\n' })
    const own = attempt({ rest: 'reload\nno\n' }).trimEnd().split('\n').length + 1
    expect(repairOf(upgrade, padded(LONGEST_ATTEMPT - own))).not.toBeNull()
    expect(repairOf(upgrade, padded(LONGEST_ATTEMPT - own + 1))).toBeNull()
  })
})

describe('every wrong answer of the shipped course', () => {
  let asked = 0
  let found = 0

  test.each([...library.scenarios.values()].map((scenario) => [scenario.id, scenario] as const))(
    '%s: what is found passes, in at most two changes, the same each time, and its edits lead to its lines',
    (_, scenario) => {
      const wrong: string[] = []
      for (const { name, lines } of scenario.fails) {
        asked++
        const graded = gradeScenario(scenario, lines)
        const repair = findRepair(scenario, graded)
        if (!repair) continue
        found++
        const passes = gradeScenario(scenario, `${repair.lines.join('\n')}\n`).report.outcome === 'passed'
        const again = JSON.stringify(findRepair(scenario, gradeScenario(scenario, lines))) === JSON.stringify(repair)
        const told = repairDiff(graded.run.lines, repair).filter(({ kind }) => kind !== 'removed')
        const leads = told.map(({ text }) => text).join('\n') === repair.lines.join('\n')
        if (!passes || !again || !leads || repair.edits.length > 2) wrong.push(name)
      }
      expect(wrong).toEqual([])
    },
  )

  test('most of them have a repair', () => {
    expect(asked).toBeGreaterThan(100)
    expect(found / asked).toBeGreaterThan(0.7)
  })
})

test('the answer to a question about the device is never given away', () => {
  const reading = scenarioOf(library, 'read-before-you-touch')
  const solution = reading.passes[0]?.lines ?? ''
  const asked = [...solution.matchAll(/^@answer (\S+) .*$/gm)]
  expect(asked.length).toBeGreaterThan(0)
  for (const [line, id] of asked) {
    for (const other of ['', `@answer ${id} 7`, `@answer ${id} c1900-universalk9-mz.SPA.157-3.M8.bim`]) {
      const lines = solution.replace(line, other)
      expect(gradeScenario(reading, lines).report.outcome).toBe('failed')
      expect(repairOf(reading, lines)).toBeNull()
    }
  }
})

test('a long diff is shown around its changes', () => {
  const graded = gradeScenario(upgrade, attempt({ rest: 'reload\nno\n' }))
  const repair = findRepair(upgrade, graded)
  expect(repair).not.toBeNull()
  if (!repair) return
  const shown = diffHunks(repairDiff(graded.run.lines, repair), 1).map((line) => line?.text ?? '…')
  expect(shown).toEqual(['…', 'reload', 'no', 'yes', ''])
  expect(reportText({ ...graded, report: { ...graded.report, repair } })).toContain(
    '    10  - no\n        + yes\n    11    (Enter)\n',
  )
})
