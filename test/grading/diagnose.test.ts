import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diagnosisIds } from '../../src/grading/diagnose.ts'
import { diagnoses } from '../../src/grading/diagnoses/index.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { branch, DOWNLOAD, NEW, OLD, rubricOf } from './worlds.ts'

const rubric = rubricOf(
  { id: 'boots-new', check: 'boots-image', image: NEW, points: '1' },
  { id: 'runs-new', check: 'runs-image', image: NEW, points: '1' },
)
const diagnosed = (lines: string, world = branch()) =>
  gradeScenario({ id: 'x', rev: 1, passMark: 100, world, rubric }, lines).report.diagnoses
const causes = (lines: string, world = branch()) =>
  diagnosed(lines, world)
    .filter(({ cause }) => cause)
    .map(({ id, line }) => [id, line])

const BOOT = `configure terminal\nboot system flash:${NEW}\nend\n`

// The four mistakes that this product exists to catch are told apart.
test.each([
  [
    'copied in the wrong direction',
    `enable\ncopy flash: tftp:\n${NEW}\n10.20.0.5\n\n${BOOT}write memory\nreload\n\n`,
    [['reversed-copy', 5]],
  ],
  [
    'a backup of the old image only',
    `enable\ncopy flash:${OLD} tftp:\n10.20.0.5\n\n${BOOT}write memory\nreload\n\n`,
    [['reversed-copy', 4]],
  ],
  ['no boot statement', `enable\n${DOWNLOAD}write memory\nreload\n\n`, [['boot-missing', 8]]],
  [
    'boot statement after the reload',
    `enable\n${DOWNLOAD}reload\n\nenable\n${BOOT}write memory\n`,
    [['boot-after-reload', 10]],
  ],
  [
    'boot statement after the reload, not saved',
    `enable\n${DOWNLOAD}reload\n\nenable\n${BOOT}`,
    [['boot-after-reload', 10]],
  ],
  [
    'not saved',
    `enable\n${DOWNLOAD}${BOOT}`,
    [
      ['not-saved', 7],
      ['no-reload', null],
    ],
  ],
  ['not saved, answered no', `enable\n${DOWNLOAD}${BOOT}reload\nno\n\n`, [['answered-no', 10]]],
  [
    'wrong register value',
    `enable\n${DOWNLOAD}configure terminal\nboot system flash:${NEW}\nconfig-register 0x2101\nend\nwrite memory\nreload\n\n`,
    [['wrong-register', 8]],
  ],
  [
    'ROMmon by register',
    `enable\n${DOWNLOAD}configure terminal\nboot system flash:${NEW}\nconfig-register 0x2100\nend\nwrite memory\nreload\n\n`,
    [['wrong-register', 8]],
  ],
])('%s', (_, lines, expected) => {
  expect(causes(lines)).toEqual(expected)
})

test('an old statement in the way is told apart from a missing one', () => {
  const start = branch({
    'startup-config': `hostname BR1\nboot system flash:${OLD}\ninterface GigabitEthernet0/0\n ip address 10.20.0.1 255.255.255.0\n`,
  })
  expect(causes(`enable\n${DOWNLOAD}${BOOT}write memory\nreload\n\n`, start)).toEqual([['boot-not-first', 7]])
  expect(causes(`enable\n${DOWNLOAD}write memory\nreload\n\n`, start)).toEqual([['boot-missing', 8]])
  expect(diagnosed(`enable\n${DOWNLOAD}reload\n\n`, start)[0]?.message).toContain(`"boot system flash:${OLD}"`)
})

test('the image under another name than the statement says', () => {
  const lines = `enable\ncopy tftp: flash:\n10.20.0.5\n${NEW}\nc2900-universalk9-mz.SPA.157-3.M8.bim\n${BOOT}write memory\nreload\n\n`
  expect(causes(lines)).toEqual([['image-misspelt', 7]])
})

test('a statement for an image that never arrived is no misspelling', () => {
  expect(causes(`enable\ncopy tftp: flash:\n10.20.0.99\n${NEW}\n\n${BOOT}write memory\nreload\n\n`)).toEqual([
    ['transfer-failed', 5],
  ])
})

test('a mistake that was repaired later is none', () => {
  expect(
    diagnosed(
      `enable\nboot system flash:${NEW}\n${DOWNLOAD}${BOOT}reload\nno\n\nenable\n${BOOT}write memory\nreload\n\n`,
    ),
  ).toEqual([])
})

test('one mistake is one cause; what follows from it comes after it and is marked', () => {
  const found = diagnosed(
    `enable\ncopy tftp: flash:\nconfigure terminal\nboot system flash:${NEW}\nend\nwrite memory\nreload\n\n`,
  )
  expect(found[0]).toMatchObject({ id: 'swallowed-answer', line: 3, cause: true })
  expect(found[0]?.message).toContain('"configure terminal"')
  expect(found[0]?.message).toContain('"Address or name of remote host []?"')
  expect(found.slice(1).every(({ cause }) => !cause)).toBe(true)
})

test('messages name the learner’s own line and values, and what would have happened', () => {
  const [found] = diagnosed(`enable\n${DOWNLOAD}reload\n\nenable\n${BOOT}write memory\n`)
  expect(found?.message).toBe(
    `Line 10 ("boot system flash:${NEW}") came after the reload of line 7: when BR1 started, no statement named ${NEW}.`,
  )
  expect(found?.otherwise).toBe(`Before line 7, and saved, the same statement would have made BR1 load ${NEW}.`)
})

test('the hash of a secret is not feedback', () => {
  const saved = rubricOf({ id: 'all-saved', check: 'startup-equals-running', points: '1' })
  const { report } = gradeScenario(
    { id: 'x', rev: 1, passMark: 100, world: branch(), rubric: saved },
    'enable\nconf t\nenable secret S3cret\n',
  )
  expect(report.diagnoses[0]?.message).toBe(
    '"enable secret 5 …" of line 3 is only in running-config: nothing saved it to startup-config.',
  )
  expect(JSON.stringify(report)).not.toContain('$1$')
})

test('every diagnosis has an id of its own, and follows only from ones that exist', () => {
  expect(diagnosisIds.size).toBe(diagnoses.length)
  for (const { id, follows } of diagnoses) {
    expect(id).toMatch(/^[a-z0-9-]+$/)
    for (const other of follows) expect(diagnosisIds, `${id} follows ${other}`).toContain(other)
  }
})

test('nothing follows from itself, by whatever way, so that something is always the cause', () => {
  const left = new Map(diagnoses.map(({ id, follows }) => [id, follows]))
  for (let before = -1; left.size !== before;) {
    before = left.size
    for (const [id, follows] of left) if (!follows.some((other) => left.has(other))) left.delete(id)
  }
  expect([...left.keys()]).toEqual([])
})

test('a start at the setup dialogue is no question left open', () => {
  const start = branch({ 'config-register': '0x2142' })
  const comesBack = rubricOf({ id: 'back', check: 'boots-configured', points: '1' })
  const { report } = gradeScenario(
    { id: 'x', rev: 1, passMark: 100, world: start, rubric: comesBack },
    '@power-cycle\n',
  )
  expect(report.diagnoses.map(({ id, cause }) => [id, cause])).toEqual([['register-left-2142', true]])
})

test('every place to read on is a section of its chapter', () => {
  const part = new URL('../../content/ccna-200-301/infrastructure-management/', import.meta.url)
  for (const { see } of diagnoses) {
    expect(see).not.toEqual([])
    for (const place of see) {
      const [chapter, section] = place.split('#')
      const headings = [...readFileSync(new URL(`${chapter}/chapter.md`, part), 'utf8').matchAll(/^## ([^:\n{]+)/gm)]
      expect(headings.map(([, title = '']) => title.trim().toLowerCase().replaceAll(' ', '-'))).toContain(section)
    }
  }
})
