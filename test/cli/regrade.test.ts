// `drillmark regrade`: a rubric is mended, stored attempts are graded again, and nothing that was told is lost.

import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { regrade } from '../../src/cli/regrade.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { loadContent } from '../../src/load-content.ts'
import { openStore } from '../../src/store/sqlite/open-store.ts'
import type { ScenarioAttempt, Store } from '../../src/store/store.ts'
import { scenario as plainScenario, SCENARIO, scenarioRest, smallCourse } from '../content/small-course.ts'
import { guest, noEvidence, noon, shows } from '../store/values.ts'
import { captured } from './captured.ts'

const now = () => new Date('2026-06-01T08:00:00.000Z')
/** The first rubric wants the configuration saved; the mended one wants the host name too. */
const FIRST = (plainScenario + scenarioRest).replace(
  'platform: c2911',
  'platform: c2911\nflash: [c2900-universalk9-mz.SPA.157-3.M8.bin]',
)
const MENDED = FIRST.replace(
  '  - { id: saved, check: saved, points: 4 }',
  '  - { id: saved, check: saved, points: 4 }\n  - { id: named, check: hostname, name: EDGE, points: 1 }',
)
const SAVES = 'enable\nwrite\n'
const NAMES_AND_SAVES = 'enable\nconfigure terminal\nhostname EDGE\nend\nwrite\n'

let folder: string
let content: string
let data: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drillmark-regrade-'))
  content = join(folder, 'content')
  data = join(folder, 'data')
  await mkdir(data)
  await writeCourse(FIRST)
})
afterEach(() => rm(folder, { recursive: true }))

async function writeCourse(scenario: string | null): Promise<void> {
  await rm(content, { recursive: true, force: true })
  for (const [path, text] of Object.entries({ ...smallCourse, [SCENARIO]: scenario })) {
    if (text === null) continue
    await mkdir(dirname(join(content, path)), { recursive: true })
    await writeFile(join(content, path), text)
  }
}

async function withStore<T>(deed: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore(join(data, 'drillmark.db'))
  try {
    return await deed(store)
  } finally {
    await store.close()
  }
}

/** Ada submits lines, which are graded by the course as it is. */
async function submit(id: string, lines: string, seed: number | null = null): Promise<void> {
  const { library, problems } = await loadContent(content)
  const found = library?.scenarios.get('save')
  if (!found) throw new Error(problems.map(({ message }) => message).join('\n'))
  const scenario = seed === null ? found : found.variant(seed)
  const { report } = gradeScenario(scenario, lines)
  await withStore(async (store) => {
    if ((await store.session('token-of-ada', noon(4))) === null) await guest(store, 'ada')
    const { rev, hash, chapter } = scenario
    const attempt = {
      id,
      scenario: 'save',
      chapter,
      rev,
      hash,
      seed,
      lines,
      report,
      at: noon(4),
      studyDay: '2026-05-04',
    }
    const passed = report.outcome === 'passed'
    await store.saveScenarioAttempt(
      'ada',
      attempt,
      'save',
      shows(`e-${id}`, 'save', passed ? 'good' : 'again', noon(4), 'scenario'),
    )
  })
}
const attempt = (id: string): Promise<ScenarioAttempt | null> => withStore((store) => store.scenarioAttempt('ada', id))
const command = (...argv: string[]) =>
  captured(() => regrade(['--data', data, '--content', content, ...argv], { openStore, now }))

describe('after a rubric was mended', () => {
  beforeEach(async () => {
    await submit('s1', SAVES)
    await submit('s2', NAMES_AND_SAVES)
    await submit('s3', 'enable\nconfigure terminal\nboot system flash:x.bin\nend\n')
    await writeCourse(MENDED)
  })

  test('a dry run says what would change, and writes nothing', async () => {
    const { code, out } = await command('--dry-run')
    expect(code).toBe(0)
    expect(out).toContain('save  s1  2026-05-04 10:00  passed 4 of 4 -> passed 4 of 5: named new, not met\n')
    expect(out).toContain('Dry run: nothing was written.\n')
    expect((await attempt('s1'))?.regrades).toEqual([])
  })

  test('every attempt gets a new report and keeps the first', async () => {
    const { code, out } = await command()
    expect(code).toBe(0)
    expect(out.split('\n').slice(0, 3)).toEqual([
      'save  s1  2026-05-04 10:00  passed 4 of 4 -> passed 4 of 5: named new, not met',
      'save  s2  2026-05-04 10:00  passed 4 of 4 -> passed 5 of 5: named new, met',
      'save  s3  2026-05-04 10:00  failed 0 of 4 -> failed 0 of 5: named new, not met',
    ])
    expect(out).toContain('Replayed 3 attempts: 3 changed, 0 as before.\n')
    expect(await attempt('s2')).toMatchObject({
      firstReport: { score: 4, maxScore: 4 },
      report: { score: 5, maxScore: 5, outcome: 'passed' },
      regrades: [{ at: '2026-06-01T08:00:00.000Z', reason: 'the scenario was changed' }],
    })
  })

  test('a second run finds nothing to do', async () => {
    await command()
    const { code, out } = await command()
    expect([code, out]).toEqual([
      0,
      'Replayed 0 attempts: 0 changed, 0 as before.\nLeft alone: 3 attempts made on the scenario as it is now.\n',
    ])
    expect((await command('--all')).out).toBe('Replayed 3 attempts: 0 changed, 3 as before.\n')
    expect((await attempt('s1'))?.regrades).toHaveLength(1)
  })

  test('no learner is named', async () => {
    expect((await command()).out).not.toContain('ada')
  })
})

test('a verdict may turn; what the attempt taught its card stays', async () => {
  await submit('s1', SAVES)
  const card = await withStore((store) => store.card('ada', 'save'))
  await writeCourse(MENDED.replace('name: EDGE, points: 1', 'name: EDGE, points: 1, required: true'))
  const { out } = await command()
  expect(out).toContain('passed 4 of 4 -> failed 4 of 5: named new, not met\n')
  expect(out).toContain('1 changed (1 no longer passed)')
  expect(await withStore((store) => store.progress('ada'))).toMatchObject({
    scenarios: [{ passed: false, attempts: 1 }],
  })
  expect(await withStore((store) => store.card('ada', 'save'))).toEqual(card)
  // The rubric is put back: the pass comes back too.
  await writeCourse(FIRST)
  expect((await command()).out).toContain('failed 4 of 5 -> passed 4 of 4: named gone\n')
  expect((await attempt('s1'))?.regrades).toHaveLength(2)
})

test('a change that no report shows adds none', async () => {
  await submit('s1', SAVES)
  await writeCourse(FIRST.replace('Save the configuration.', 'Save the configuration of the router.'))
  expect((await command()).out).toBe('Replayed 1 attempt: 0 changed, 1 as before.\n')
  expect((await attempt('s1'))?.regrades).toEqual([])
})

test('other words for the same verdict are counted, and a new report only when they are asked for', async () => {
  await submit('s1', SAVES)
  await writeCourse(FIRST.replace('points: 4 }', 'points: 4, label: It is in NVRAM }'))
  const kept = await command()
  expect(kept.out).toContain('passed 4 of 4, as before, in other words\n')
  expect(kept.out).toContain('0 changed, 1 reworded (kept as they are; --sentences adds the new words), 0 as before')
  expect((await attempt('s1'))?.regrades).toEqual([])
  const { out } = await command('--sentences')
  expect(out).toContain('0 changed, 1 reworded, 0 as before')
  expect((await attempt('s1'))?.report.criteria[0]?.label).toBe('It is in NVRAM')
})

test('another cause of the same score is a change', async () => {
  await writeCourse(MENDED.replace('name: EDGE, points: 1', 'name: EDGE, points: 1, required: true'))
  await submit('s1', SAVES)
  const stored = await attempt('s1')
  const root = stored?.report.diagnoses.find(({ cause }) => cause)
  expect(root).toBeDefined()
  await withStore(async (store) => {
    const report = { ...stored!.report, diagnoses: [{ ...root!, id: 'no-reload', line: 2 }] }
    await store.regradeAttempt('ada', 's1', {
      id: 's1.0',
      at: '2026-05-05T08:00:00.000Z',
      rev: stored!.rev,
      hash: stored!.hash,
      report,
      reason: 'older words',
    })
  })
  expect((await command('--all')).out).toContain(`: cause no-reload in line 2 -> ${root?.id}`)
})

test('an attempt is replayed with the values that its seed drew', async () => {
  const drawn = MENDED.replace('name: EDGE', 'name: $host')
    .replace('```yaml start', '```yaml parameters\nhost: [EDGE, CORE, SITE, LAB]\n```\n\n```yaml start')
    .replace('Save the configuration.', 'Call it $host and save the configuration.')
  await writeCourse(drawn)
  const { library } = await loadContent(content)
  const hostOf = (seed: number) => library?.scenarios.get('save')?.variant(seed).rubric.criteria[1]?.args['name']
  const seed = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((each) => hostOf(each) === 'CORE') ?? 0
  expect(hostOf(seed)).toBe('CORE')
  await submit('s1', NAMES_AND_SAVES.replace('EDGE', 'CORE'), seed)
  expect((await attempt('s1'))?.report.score).toBe(5)
  expect((await command()).out).toContain('Left alone: 1 attempt made on the scenario as it is now.\n')
  await writeCourse(drawn.replace('name: $host, points: 1', 'name: $host, points: 2'))
  expect((await command()).out).toContain('passed 5 of 5 -> passed 6 of 6: named 1 -> 2 points\n')
})

test('attempts of a scenario that is gone are listed and left alone', async () => {
  await submit('s1', SAVES)
  await writeCourse(null)
  const { code, out } = await command()
  expect(code).toBe(0)
  expect(out).toContain('save  s1  2026-05-04 10:00  left alone: the scenario is not in the content any more\n')
  expect(out).toContain('Left alone: 1 attempt of scenarios that are gone.\n')
})

test('one that the scenario as it is now cannot grade is listed and left alone, and the exit code says so', async () => {
  await submit('s1', SAVES)
  await writeCourse(MENDED.replace('name: EDGE', 'name: EDGE, device: R9'))
  const { code, out } = await command()
  expect(code).toBe(3)
  expect(out).toContain(
    'save  s1  2026-05-04 10:00  left alone: the scenario as it is now cannot grade it; see drillmark grade\n',
  )
  expect(out).toContain('Replayed 1 attempt: 0 changed, 0 as before, 1 that cannot be graded.\n')
  expect(await attempt('s1')).toMatchObject({ regrades: [], report: { outcome: 'passed' } })
})

test('one that could not be graded then is graded now, though the scenario is the same', async () => {
  await submit('s1', SAVES)
  await withStore(async (store) => {
    const s1 = await store.scenarioAttempt('ada', 's1')
    if (!s1) throw new Error('no attempt')
    const { hints: _h, solutionSeen: _s, regrades: _r, firstReport, ...given } = s1
    const report = { ...firstReport, outcome: 'ungradable' as const, score: 0, criteria: [] }
    await store.saveScenarioAttempt('ada', { ...given, id: 's2', report }, 'save', noEvidence)
  })
  const { code, out } = await command()
  expect(code).toBe(0)
  expect(out).toContain('save  s2  2026-05-04 10:00  not graded -> passed 4 of 4: saved new, met\n')
  expect(out).toContain('1 changed (1 now passed)')
})

test('one scenario may be asked for; the others are not read', async () => {
  await submit('s1', SAVES)
  await writeCourse(MENDED)
  expect((await command('--scenario', 'save', '--dry-run')).out).toContain('Replayed 1 attempt: 1 changed')
})

describe('what cannot be used', () => {
  test('is a data folder without a database, in which nothing is made', async () => {
    const { code, err } = await command()
    expect(code).toBe(2)
    expect(err).toBe(
      `drillmark regrade: there is no database in ${data}: name the folder that drillmark serve keeps its data in with --data DIR\n`,
    )
    expect(await readdir(data)).toEqual([])
  })

  test('is a scenario that does not exist', async () => {
    await submit('s1', SAVES)
    const { code, err } = await command('--scenario', 'safe')
    expect([code, err]).toEqual([
      2,
      `drillmark regrade: there is no scenario "safe" in ${content}; did you mean "save"?\n`,
    ])
  })

  test('is content with problems: nothing is graded', async () => {
    await submit('s1', SAVES)
    await writeCourse(MENDED.replace('check: saved', 'check: safed'))
    const { code, err } = await command()
    expect(code).toBe(1)
    expect(err).toContain('has problems; nothing was graded\n')
    expect((await attempt('s1'))?.regrades).toEqual([])
  })
})
