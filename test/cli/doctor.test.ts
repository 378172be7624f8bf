// `drillmark doctor`: what it finds, and what it makes again.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { doctor } from '../../src/cli/doctor.ts'
import { openStore } from '../../src/store/sqlite/open-store.ts'
import {
  guest,
  instructor,
  noEvidence,
  noon,
  opensNothing,
  quiz,
  rates,
  response,
  scenarioAttempt,
} from '../store/values.ts'
import { captured } from './captured.ts'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drillmark-doctor-'))
  file = join(folder, 'drillmark.db')
  const store = openStore(file)
  await store.adopt(opensNothing)
  await guest(store, 'ada')
  const grace = await instructor(store, 'Grace')
  await store.createClass(grace, { id: 'c1', name: 'Evening class', joinCode: 'JOIN-1', at: noon(2) })
  await store.enrol('ada', { class: 'c1', name: 'Ada', at: noon(3), detailsFrom: '' })
  await store.startQuiz('ada', quiz('q1'), opensNothing)
  await store.saveResponse('ada', 'q1', response(), 'a', noEvidence, opensNothing)
  await store.saveScenarioAttempt('ada', scenarioAttempt('s1', ['saved']), 'recover', noEvidence)
  await store.reviewCard('ada', 'f', 'e1', rates('e1', 'f', 'good', noon(4)))
  await store.close()
})
afterEach(() => rm(folder, { recursive: true }))

const command = (...argv: string[]) => captured(() => doctor(['--data', folder, ...argv], { openStore }))
const change = (sql: string) => {
  const db = new BetterSqlite3(file)
  db.pragma('foreign_keys = off')
  db.exec(sql)
  db.close()
}

test('finds nothing in a sound database', async () => {
  expect(await command()).toMatchObject({
    code: 0,
    out: 'The file is sound, and everything is what the answers say.\n',
  })
})

test('tells what is not as the answers say, and makes it so when asked to', async () => {
  change(`update quiz_scores set machine_score = 9;
    update chapter_standings set mastered = 1;
    delete from scenario_standings;
    update class_criteria set missed = 7;
    insert into scenario_causes values ('ada', 's1', 0, 'not-saved', '');
    update cards set due_day = 5;`)
  const found = await command()
  expect(found.code).toBe(1)
  const tables = [
    'cards',
    'chapter_standings',
    'class_criteria',
    'quiz_scores',
    'scenario_causes',
    'scenario_standings',
  ]
  for (const table of tables) expect(found.out).toContain(`  ${table}: `)
  expect(found.out).toContain('scenario_standings: 0 rows that the events do not say, 1 row missing that they say')
  expect(found.out).toContain('--rebuild makes the rest again')
  expect(await command('--rebuild')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Made again from the answers.'),
  })
  expect((await command()).code).toBe(0)
  const store = openStore(file)
  expect(await store.progress('ada')).toMatchObject({
    chapters: [{ chapter: 'boot', mastered: false, best: { machine: { score: 1 } } }],
    scenarios: [{ scenario: 'recover', attempts: 1 }],
  })
  expect(await store.card('ada', 'f')).toMatchObject({ reps: 1 })
  await store.close()
})

test('rebuilds nothing in a damaged file', async () => {
  change("insert into chapter_reads values ('nobody', 'boot', '2026-05-04')")
  expect(await command('--rebuild')).toMatchObject({
    code: 1,
    out: expect.stringContaining('The file is damaged: rows that refer to none (2), the first in chapter_reads'),
  })
})

test('needs a database, and no more words', async () => {
  expect(await command('everything')).toMatchObject({ code: 2, err: expect.stringContaining('one argument too many') })
  await rm(file)
  expect(await command()).toMatchObject({ code: 2, err: expect.stringContaining('there is no database in') })
})
