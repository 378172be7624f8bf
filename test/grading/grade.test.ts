import { describe, expect, test } from 'vitest'
import type { Gradable } from '../../src/grading/grade.ts'
import { gradeScenario, reportJson } from '../../src/grading/grade.ts'
import { scoreOf } from '../../src/grading/judge.ts'
import { lossText, warningText } from '../../src/grading/report.ts'
import type { CriterionResult } from '../../src/grading/report.ts'
import { consoleText, reportText } from '../../src/grading/report-text.ts'
import { branch, DOWNLOAD, NEW, OLD, rubricOf } from './worlds.ts'

const scenario: Gradable = {
  id: 'upgrade',
  rev: 1,
  passMark: 80,
  world: branch(),
  rubric: rubricOf(
    { id: 'in-flash', check: 'flash-has', image: NEW, points: '2' },
    { id: 'boots-new', check: 'boots-image', image: NEW, points: '8', required: 'true' },
    { id: 'kept-old', check: 'flash-has', image: OLD, points: '0', fatal: 'true' },
  ),
}
const SOLUTION = `enable\n${DOWNLOAD}configure terminal\nboot system flash:${NEW}\nend\nwrite memory\n`

test('a solution earns full marks and says why, with the lines', () => {
  const { report } = gradeScenario(scenario, SOLUTION)
  expect(report).toMatchObject({
    scenario: 'upgrade',
    rev: 1,
    outcome: 'passed',
    score: 10,
    maxScore: 10,
    diagnoses: [],
    warnings: [],
    repair: null,
  })
  expect(report.criteria[1]).toEqual({
    id: 'boots-new',
    label: 'Boots new',
    met: true,
    points: 8,
    maxPoints: 8,
    required: true,
    fatal: false,
    reason: `After a power cycle BR1 runs ${NEW}.`,
    lines: [7, 9],
  })
})

test('an empty answer fails', () => {
  expect(gradeScenario(scenario, '').report).toMatchObject({
    outcome: 'failed',
    score: 0,
    diagnoses: [{ id: 'goal-missed', line: null, cause: true }],
  })
})

test('an outage costs every point', () => {
  const { report } = gradeScenario(scenario, `${SOLUTION}delete /force flash:${OLD}\n`)
  expect(report).toMatchObject({ outcome: 'failed', score: 0, earned: 10 })
  expect(report.criteria.map((criterion) => criterion.met)).toEqual([true, true, false])
})

test('points that an outage took are told; where nothing was earned, or a report does not say, nothing is', () => {
  const graded = gradeScenario(scenario, `${SOLUTION}delete /force flash:${OLD}\n`)
  const lost = '10 of 10 points earned, all lost because this would be an outage: “Kept old” is not met.'
  expect(reportText(graded).split('\n').slice(0, 2)).toEqual(['upgrade: failed, 0 of 10 points', `  ${lost}`])
  const nothing = gradeScenario(scenario, `enable\ndelete /force flash:${OLD}\n`)
  expect(reportText(nothing)).not.toContain('earned')
  const { earned: _, ...older } = graded.report
  expect(lossText(older)).toBeNull()
})

const result = (points: number, maxPoints: number, flags: Partial<CriterionResult> = {}): CriterionResult => ({
  id: 'x',
  label: 'X',
  met: points === maxPoints,
  points,
  maxPoints,
  required: false,
  fatal: false,
  reason: '',
  lines: [],
  ...flags,
})

test.each([
  ['at the mark', [result(6, 6), result(0, 4)], 60, { score: 6, maxScore: 10, passed: true }],
  ['just below the mark', [result(59, 59), result(0, 41)], 60, { score: 59, maxScore: 100, passed: false }],
  [
    'two of three at 67 percent, in integers',
    [result(2, 2), result(0, 1)],
    67,
    { score: 2, maxScore: 3, passed: false },
  ],
  [
    'above the mark without a required one',
    [result(9, 9), result(0, 1, { required: true })],
    60,
    { score: 9, maxScore: 10, passed: false },
  ],
  ['an outage', [result(9, 9), result(0, 1, { fatal: true })], 60, { score: 0, maxScore: 10, passed: false }],
])('%s', (_, criteria, passMark, expected) => {
  expect(scoreOf(criteria, passMark)).toEqual(expected)
})

test('a check that throws makes the attempt ungradable, never failed', () => {
  const broken = rubricOf({ id: 'there', check: 'hostname', name: 'R9', device: 'R9', points: '1' })
  const { report, run } = gradeScenario({ ...scenario, rubric: broken }, SOLUTION)
  expect(report).toMatchObject({ outcome: 'ungradable', score: 0, maxScore: 1, criteria: [] })
  expect(report.warnings.map(warningText).at(-1)).toMatch(
    /could not be graded, which is our fault and costs nothing: .*"R9"/,
  )
  expect(run.transcript).toHaveLength(9)
})

test('grading the same answer twice gives the same report, to the byte', () => {
  const once = JSON.stringify(reportJson(gradeScenario(scenario, SOLUTION)))
  expect(JSON.stringify(reportJson(gradeScenario(scenario, SOLUTION)))).toBe(once)
})

test('the JSON of a report has the fields of the contract, and no others', () => {
  const json = JSON.parse(JSON.stringify(reportJson(gradeScenario(scenario, `enable\n${DOWNLOAD}`))))
  expect(Object.keys(json)).toEqual([
    'initial',
    'transcript',
    'final',
    'focus',
    'devices',
    'servers',
    'events',
    'format',
    'scenario',
    'rev',
    'seed',
    'outcome',
    'score',
    'earned',
    'maxScore',
    'warnings',
    'criteria',
    'diagnoses',
    'repair',
  ])
  expect(Object.keys(json.transcript[0])).toEqual(['line', 'device', 'prompt', 'input', 'kind', 'output'])
  expect(Object.keys(json.criteria[0])).toEqual([
    'id',
    'label',
    'met',
    'points',
    'maxPoints',
    'required',
    'fatal',
    'reason',
    'lines',
  ])
  expect(Object.keys(json.diagnoses[0])).toEqual(['id', 'line', 'message', 'otherwise', 'cause', 'see'])
  expect(json.final).toEqual({ prompt: 'BR1#', question: null })
  expect(json.servers).toEqual({ '10.20.0.5': { tftp: [NEW], ftp: [NEW] } })
  expect(json.events[0]).toMatchObject({
    line: 5,
    device: 'BR1',
    type: 'copy',
    from: `tftp://10.20.0.5/${NEW}`,
    to: `flash0:/${NEW}`,
    complete: true,
  })
  expect(Object.keys(json.devices.BR1)).toEqual([
    'platform',
    'power',
    'mode',
    'running',
    'configRegister',
    'bootSystem',
    'flash',
    'usbflash0',
    'runningConfig',
    'startupConfig',
    'unsaved',
    'reloads',
    'notSimulated',
    'interfaces',
  ])
  expect(json.devices.BR1).toMatchObject({
    platform: 'c2911',
    power: 'on',
    mode: 'privileged',
    running: { image: `flash0:/${OLD}`, version: '15.1(4)M4' },
    configRegister: { current: '0x2102', next: '0x2102' },
    bootSystem: { running: [], startup: [], variable: null },
    flash: [
      { name: OLD, intact: true },
      { name: NEW, intact: true },
    ],
    unsaved: false,
    reloads: 0,
    interfaces: {
      'GigabitEthernet0/0': { address: '10.20.0.1', adminUp: true, up: true },
      'GigabitEthernet0/1': { address: null, adminUp: false, up: false },
    },
  })
})

test('initial prompt, inputs, outputs and final prompt make the console byte for byte', () => {
  const graded = gradeScenario(scenario, 'enable\nconfigure terminal\nhostname EDGE\nbogus line\n')
  const json = reportJson(graded) as {
    initial: string
    transcript: { prompt: string; input: string; output: string }[]
    final: { prompt: string }
  }
  const { transcript, initial, final } = json
  const rebuilt = transcript
    .map(
      ({ input, output }, index) =>
        `${index === 0 ? initial : ''}${input}\n${output}${transcript[index + 1]?.prompt ?? final.prompt}`,
    )
    .join('')
  expect(rebuilt).toBe(consoleText(graded.run))
  expect(rebuilt).toMatch(
    /^BR1>enable\nBR1#configure terminal\n.*\nBR1\(config\)#hostname EDGE\nEDGE\(config\)#bogus line\n/,
  )
})

test.each([
  ['500 long lines', `${'A'.repeat(255)}\n`.repeat(500)],
  ['more and longer lines than are run', `${'copy '.repeat(200)}\n`.repeat(700)],
  ['control characters', '\u0000\u001b[2J\u0007enable\u0008\u0008\n\u001a\n\u0003\n\uFEFF\uD800\n'],
  ['HTML and template marks', '<script>alert(1)</script>\n{{{x}}}\n${1}\n<img src=x onerror=1>\n'],
  [
    'names of object parts',
    '__proto__\nconstructor\nenable\nboot system __proto__\nconfigure terminal\nhostname __proto__\nboot system flash:constructor\ninterface __proto__\n@console __proto__\n@console constructor\n',
  ],
  ['only questions', `enable\n${'reload\nn\n'.repeat(200)}`],
  [
    'a pasted console',
    `BR1>enable\nBR1#copy tftp: flash:\nAddress or name of remote host []? 10.20.0.5\n%Error opening tftp://10.20.0.5/x (Timed out)\n!!!!!!!\n[OK - 1 bytes]\n`,
  ],
  ['power cycles', 'enable\n@power-cycle break\nconfreg 0x0\nreset\nboot\n@power-cycle\n'],
])('%s: a report, never a throw', (_, text) => {
  const graded = gradeScenario(scenario, text)
  expect(graded.report.outcome).toBe('failed')
  expect(graded.run.transcript.length).toBeLessThanOrEqual(500)
  expect(reportText(graded)).toContain('upgrade: failed')
})

test('what people read has verdict, score, reasons, lines, diagnoses and the numbered console', () => {
  const text = reportText(gradeScenario(scenario, `enable\n${DOWNLOAD}write memory\nreload\n\n`))
  expect(text).toMatch(/^upgrade: failed, 2 of 10 points\n\n {2}met {6}2\/2 {2}In flash\n/)
  expect(text).toContain(
    `  NOT MET  0/8  Boots new (required)\n           After a power cycle BR1 comes up in ${OLD}, not in ${NEW}. [line 6]`,
  )
  expect(text).toContain('boot-missing: ')
  expect(text).toContain('\n   2  BR1#copy tftp: flash:\n   3  Address or name of remote host []? 10.20.0.5\n')
})

test('the lines of a criterion include the command of a dialogue, not only its last answer', () => {
  const has = rubricOf({ id: 'there', check: 'flash-has', image: NEW, points: '1' })
  const { report } = gradeScenario({ ...scenario, rubric: has }, `enable\n${DOWNLOAD}`)
  expect(report.criteria[0]?.lines).toEqual([2, 5])
})

describe('what is not simulated', () => {
  const said = (lines: string) =>
    gradeScenario(scenario, lines).report.warnings.flatMap((one) =>
      typeof one !== 'string' && one.kind === 'not-simulated' ? [one] : [],
    )
  test('is told, in a report that passed and in one that did not', () => {
    const text = (line: number): string =>
      `Line ${line} ("show alignment") is not simulated here: a real device would take it.`
    expect(said('enable\nshow alignment\n')).toEqual([{ kind: 'not-simulated', from: 2, to: 2, text: text(2) }])
    const passed = gradeScenario(scenario, `${SOLUTION}show alignment\n`)
    expect(passed.report.outcome).toBe('passed')
    expect(reportText(passed)).toContain(`Notes\n  ${text(10)}`)
  })
  test('what no device takes is not, and a long list is cut', () => {
    expect(said('enable\nfrobnicate\nshow version\n')).toEqual([])
    const many = said(`enable\n${'show alignment\n'.repeat(9)}`)
    expect(many).toHaveLength(6)
    expect(many.at(-1)).toMatchObject({
      from: 7,
      to: 10,
      text: '4 more lines are not simulated here, from line 7 on.',
    })
  })
})

test('a warning of an older report is its text', () => {
  const graded = gradeScenario(scenario, 'enable\n')
  const older = { ...graded, report: { ...graded.report, warnings: ['Line 1: a remark'] } }
  expect(reportText(older)).toContain('Notes\n  Line 1: a remark\n')
})

describe('noticed on the way', () => {
  const remarksOf = (value: string, rubric = scenario.rubric) =>
    gradeScenario({ ...scenario, rubric }, `${SOLUTION}configure terminal\nconfig-register ${value}\nend\n`).report
  test.each([
    ['0x2122', ['19200 baud']],
    ['0x2922', ['38400 baud']],
    ['0x2124', ['19200 baud']],
    ['0x0836', ['38400 baud', 'Break on the console stops the running router', 'does not fall back']],
    ['0x2002', ['Break on the console stops the running router']],
    ['0x2104', ['not the usual 0x2102.']],
  ])('a register of %s passes with a remark', (value, says) => {
    const { outcome, warnings } = remarksOf(value)
    expect(outcome).toBe('passed')
    expect(warnings).toHaveLength(1)
    const [said] = warnings.map(warningText)
    expect(said).toMatch(/^Noticed on the way: line \d+ set the configuration register of BR1 to 0x/)
    for (const part of says) expect(said).toContain(part)
  })

  test('the usual register, and one that the rubric asks for, are no remark', () => {
    expect(remarksOf('0x2102').warnings).toEqual([])
    const asked = rubricOf({ id: 'fast', check: 'register', value: '0x2122', points: '1' })
    expect(remarksOf('0x2122', asked)).toMatchObject({ outcome: 'passed', warnings: [] })
  })

  test('what a diagnosis names already is not said twice', () => {
    const { diagnoses, warnings } = remarksOf('0x2101')
    expect(diagnoses.map(({ id }) => id)).toContain('wrong-register')
    expect(warnings).toEqual([])
  })
})
