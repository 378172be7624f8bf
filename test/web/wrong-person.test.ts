// Every route of the instructor's part, asked by every wrong person: nothing of a class is told to anybody but its instructor.

import { readdirSync, readFileSync } from 'node:fs'

import { beforeAll, describe, expect, test } from 'vitest'

import { setupPath } from '../../src/web/setup-link.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

/** A name that stands nowhere else. */
const SECRET = 'Zenobia Quillfeather'
const WEB = new URL('../../src/web/', import.meta.url)

/** All routes below `/classes/:class`, read from the sources, so that a new one is tried, too. */
const ROUTES = readdirSync(WEB)
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [
    ...readFileSync(new URL(file, WEB), 'utf8').matchAll(/app\.(get|post)\(\s*'(\/classes\/:class[^']*)'/g),
  ])
  .map(([, method = '', path = '']) => ({ method: method.toUpperCase() as 'GET' | 'POST', path }))

/** All routes of administrators. */
const ADMIN_ROUTES = [...readFileSync(new URL('admin.ts', WEB), 'utf8').matchAll(/app\.(get|post)\(\s*'([^']*)'/g)].map(
  ([, method = '', path = '']) => ({ method: method.toUpperCase() as 'GET' | 'POST', path }),
)

let site: TestApp
let owner: Visitor
const persons = new Map<string, Visitor>()
let values: Record<string, string>
beforeAll(async () => {
  site = await startApp()
  owner = await instructor('Vera')
  await owner.press('Create class', { name: 'Tuesday' })
  const classUrl = owner.page.url
  const link = new URL(textOf(/<p class="link-box">([^<]*)</.exec(owner.page.html)?.[1] ?? '')).pathname
  const member = site.visitor()
  await member.open(link)
  await member.press('Join Tuesday', { name: SECRET })
  const chapter = site.library.chapters[0]?.id ?? ''
  await takeQuiz(member, site.library, chapter, 4)
  const [scenario] = site.library.scenarios.values()
  await member.open(`/scenarios/${scenario?.id}`)
  await member.press('Submit', { lines: 'enable\nshow version' })

  await owner.open(`${classUrl}/assignments`)
  await owner.press('Assign', { target: `chapter:${chapter}` })
  const assignment = /\/assignments\/([^"]+)"/.exec(owner.page.html)?.[1] ?? ''

  await owner.open(`${classUrl}/roster`)
  await owner.press('Check the list', { people: `${SECRET} II` })
  await owner.press('Make 1 place')
  const place = /\/roster\/([^/"]+)\/remove"/.exec(owner.page.html)?.[1] ?? ''

  const learnerUrl = /href="(\/classes\/[^"]+\/learners\/[^"]+)"/.exec((await owner.open(classUrl)).html)?.[1] ?? ''
  const { html } = await owner.open(learnerUrl)
  await owner.press('Make a link back')
  const token = owner.page.url.split('/').at(-1) ?? ''
  values = {
    token,
    admin: (await site.store.accountByName('Vera'))?.learner ?? '',
    class: classUrl.split('/').at(-1) ?? '',
    learner: learnerUrl.split('/').at(-1) ?? '',
    quiz: /\/quizzes\/([^"]+)"/.exec(html)?.[1] ?? '',
    scenario: scenario?.id ?? '',
    report: /\/scenarios\/([0-9a-f-]{36})"/.exec(html)?.[1] ?? '',
    chapter,
    assignment,
    place,
    comment: '019a0000-0000-7000-8000-000000000001',
    note: 'none',
    hash: site.library.items.get(site.library.chapters[0]?.quiz[0] ?? '')?.hash ?? '',
  }
  const eve = await instructor('Eve')
  await eve.press('Create class', { name: 'Of Eve' })
  persons.set('another instructor', eve)
  persons.set('a learner of the class', member)
  persons.set('a learner of no class', await strangerWithAnswers(chapter))
  persons.set('a visitor', site.visitor())
}, 120_000)

async function instructor(name: string): Promise<Visitor> {
  const visitor = site.visitor()
  const path = await setupPath(site.store, new Date(site.clock.now))
  if (path === null) {
    const token = `token-of-${name}`
    const { tokenHash } = await import('../../src/web/identity.ts')
    const at = site.clock.now
    const endsAt = new Date(Date.parse(at) + 60_000).toISOString()
    await site.store.saveAccountLink({ kind: 'add', name, tokenHash: tokenHash(token), at, endsAt })
    await visitor.open(`/setup/${token}`)
  } else await visitor.open(path)
  await visitor.press('Create instructor account', { name, password: 'correct horse battery' })
  return visitor
}

async function strangerWithAnswers(chapter: string): Promise<Visitor> {
  const stranger = site.visitor()
  await takeQuiz(stranger, site.library, chapter, 2)
  return stranger
}

function addressOf(path: string): string {
  const attempt = path.includes('/quizzes/') ? values['quiz'] : values['report']
  return path.replaceAll(/:(\w+)/g, (_, name: string) => (name === 'attempt' ? attempt : values[name]) ?? 'missing')
}

test('there are routes to try, and each has its values', () => {
  expect(ROUTES.length).toBeGreaterThanOrEqual(9)
  for (const { path } of ROUTES) expect(addressOf(path)).not.toMatch(/missing|undefined|:/)
})

test('their own instructor is let in everywhere', async () => {
  // A stream has no end; class-live.test.ts opens it.
  for (const { method, path } of ROUTES.filter((route) => route.method === 'GET' && !route.path.endsWith('/events')))
    expect([method, path, (await owner.open(addressOf(path))).status]).toEqual([method, path, 200])
})

test('nobody but an administrator gets into what administrators do', async () => {
  expect(ADMIN_ROUTES.length).toBeGreaterThanOrEqual(8)
  expect((await owner.open('/admin')).text).toContain('Vera')
  for (const [who, person] of persons)
    for (const { method, path } of ADMIN_ROUTES) {
      const response = await site.app.inject({
        method,
        url: path.replaceAll(':learner', values['admin'] ?? '').replaceAll(':token', 'x'),
        headers: { cookie: [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(method === 'POST' ? { payload: {} } : {}),
      })
      expect([who, method, path, response.statusCode]).toEqual([who, method, path, 303])
      expect(response.headers.location).toMatch(/^\/sign-in/)
    }
})

describe.each(['another instructor', 'a learner of the class', 'a learner of no class', 'a visitor'])('%s', (who) => {
  test('gets nothing from any of them', async () => {
    const person = persons.get(who) as Visitor
    for (const { method, path } of ROUTES) {
      const response = await site.app.inject({
        method,
        url: addressOf(path),
        headers: {
          cookie: [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        },
        ...(method === 'POST' ? { payload: '' } : {}),
      })
      expect([method, path, [303, 400, 403, 404, 422].includes(response.statusCode)]).toEqual([method, path, true])
      expect(response.body).not.toContain(SECRET)
      // An instructor is somebody, and is told that there is nothing; everybody else is asked to sign in.
      if (method === 'GET')
        expect([path, response.statusCode]).toEqual([path, who === 'another instructor' ? 404 : 303])
      if (response.statusCode === 303) expect(response.headers.location).toMatch(/^\/sign-in/)
    }
  })
})
