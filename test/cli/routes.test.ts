// `drillmark routes`: kept answers as blocks that an author can paste.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { routes } from '../../src/cli/routes.ts'
import { drawnValues } from '../../src/content/draws.ts'
import { gradeScenario } from '../../src/grading/grade.ts'
import { novelRoute } from '../../src/grading/route.ts'
import { loadContent } from '../../src/load-content.ts'
import { openStore } from '../../src/store/sqlite/open-store.ts'
import { scenario as plainScenario, SCENARIO, scenarioRest, smallCourse } from '../content/small-course.ts'
import { captured } from './captured.ts'

const COURSE = (plainScenario + scenarioRest)
  .replace('platform: c2911', 'platform: c2911\nflash: [c2900-universalk9-mz.SPA.157-3.M8.bin]')
  .replace('Save the configuration.', 'Call the router $host and save its configuration.')
  .replace('```yaml start', '```yaml parameters\nhost: [EDGE, CORE]\n```\n\n```yaml start')
  .replace('criteria:\n', 'criteria:\n  - { id: named, check: hostname, name: $host, points: 1, required: true }\n')
  .replace('enable\nwrite\n', 'enable\nconfigure terminal\nhostname $host\nend\nwrite\n')
const BY_RELOAD = 'enable\nconfigure terminal\nhostname $host\nend\nreload\nyes\n\n'

let folder: string
let data: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drillmark-routes-'))
  data = join(folder, 'data')
  await mkdir(data)
  await openStore(join(data, 'drillmark.db')).close()
  await writeCourse(COURSE)
})
afterEach(() => rm(folder, { recursive: true }))

async function writeCourse(scenario: string): Promise<void> {
  for (const [path, text] of Object.entries({ ...smallCourse, [SCENARIO]: scenario })) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** What the server does with a passing answer to the variant of a seed. */
async function submit(lines: string, seed: number | null = null): Promise<string> {
  const { library, problems } = await loadContent(join(folder, 'course'))
  const found = library?.scenarios.get('save')
  if (!found) throw new Error(problems.map(({ message }) => message).join('\n'))
  const scenario = seed === null ? found : found.variant(seed)
  const values = drawnValues(scenario.parameters, seed)
  const text = lines.replace('$host', values['host'] ?? '')
  const route = novelRoute(scenario, gradeScenario(scenario, text), values)
  if (!route) return 'none'
  const store = openStore(join(data, 'drillmark.db'))
  const { id, rev, hash } = scenario
  const kept = await store.keepRoute({ scenario: id, rev, hash, seed, ...route, day: '2026-05-04' })
  await store.close()
  return kept
}
const command = (...argv: string[]) =>
  captured(() => routes(['--data', data, '--content', join(folder, 'course'), ...argv], { openStore }))

test('a way that no transcript takes is printed once, with drawn values by name, and passes when it is pasted', async () => {
  expect([await submit(BY_RELOAD), await submit(BY_RELOAD, 1), await submit(BY_RELOAD, 2)]).toEqual([
    'kept',
    'known',
    'known',
  ])
  const { code, out } = await command()
  expect(code).toBe(0)
  expect(out).toBe(
    `save: 1 route that no transcript takes\n\n\`\`\`ios pass "learners' way 1, 2026-05-04"\n${BY_RELOAD}\`\`\`\n`,
  )
  await writeCourse(`${COURSE}\n${out.slice(out.indexOf('```'))}`)
  const { library } = await loadContent(join(folder, 'course'))
  const adopted = library?.scenarios.get('save')?.variant(1)
  expect(adopted?.passes).toHaveLength(3)
  expect(adopted && gradeScenario(adopted, adopted.passes.at(-1)?.lines ?? '').report.outcome).toBe('passed')
})

test('an adopted one is not printed again', async () => {
  await submit(BY_RELOAD)
  await writeCourse(`${COURSE}\n\`\`\`ios pass "by reload"\n${BY_RELOAD}\`\`\`\n`)
  expect((await command('save')).out).toBe(
    'save: 0 routes that no transcript takes (1 more: in a transcript by now, or no longer passing)\n',
  )
})

test('a known way is not kept', async () => {
  expect(await submit('en\nconf t\nhost $host\ndo copy run start\n\nend\n')).toBe('none')
  expect((await command()).out).toBe('No route is kept that a transcript does not take.\n')
})

test('once looked at they may be forgotten', async () => {
  await submit(BY_RELOAD)
  expect((await command('save', '--forget')).out).toContain('Forgot 1 route of save.\n')
  expect((await command('save')).out).toBe('No route is kept that a transcript does not take.\n')
  expect(await command('--forget')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--forget needs the scenario') as string,
  })
})

test('a scenario that does not exist is refused', async () => {
  expect(await command('safe')).toMatchObject({
    code: 2,
    err: `drillmark routes: there is no scenario "safe" in ${join(folder, 'course')}; did you mean "save"?\n`,
  })
})
