// The instructor's part: setup, sign-in, classes, joining, and the class table on the page and as CSV.

import { beforeEach, describe, expect, test } from 'vitest'

import type { Chapter } from '../../src/content/library.ts'
import { tokenHash } from '../../src/web/identity.ts'
import { setupPath } from '../../src/web/setup-link.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

const PASSWORD = 'correct horse battery'

let site: TestApp
/** The chapter that the class table shows first. */
let first: Chapter
beforeEach(async () => {
  site = await startApp()
  first = site.library.chapters[0] as Chapter
})

async function instructor(name = 'Vera'): Promise<Visitor> {
  const visitor = site.visitor()
  await visitor.open((await setupPath(site.store, new Date(site.clock.now))) ?? '')
  await visitor.press('Create instructor account', { name, password: PASSWORD })
  return visitor
}

async function classWith(owner: Visitor, name: string): Promise<{ page: string; join: string }> {
  await owner.open('/classes')
  await owner.press('Create class', { name })
  const join = textOf(/<p class="link-box">([^<]*)</.exec(owner.page.html)?.[1] ?? '')
  return { page: owner.page.url, join: new URL(join).pathname }
}

async function join(path: string, name: string): Promise<Visitor> {
  const learner = site.visitor()
  await learner.open(path)
  const button = /<button>(Join [^<]*)</.exec(learner.page.html)?.[1] ?? ''
  await learner.press(button, { name })
  return learner
}

describe('setup', () => {
  test('the link makes one instructor, once', async () => {
    const path = (await setupPath(site.store, new Date(site.clock.now))) ?? ''
    const visitor = site.visitor()
    await visitor.open(path)
    const form = visitor.form('Create instructor account')
    await visitor.send(form, { name: 'Vera', password: PASSWORD })
    expect(visitor.page.title).toBe('Classes')
    expect(visitor.page.html).toContain('Signed in as Vera')
    expect((await site.visitor().open(path)).status).toBe(404)
    expect((await site.visitor().send(form, { name: 'Eve', password: PASSWORD })).status).toBe(404)
    expect(await setupPath(site.store, new Date(site.clock.now))).toBeNull()
  })

  test('a second server over the same data leaves the link of the first one alone; one used ends both', async () => {
    const first = (await setupPath(site.store, new Date(site.clock.now))) ?? ''
    const second = (await setupPath(site.store, new Date(site.clock.now))) ?? ''
    const visitor = site.visitor()
    for (const path of [second, first]) expect((await visitor.open(path)).title).toBe('Create the instructor account')
    await visitor.press('Create instructor account', { name: 'Vera', password: PASSWORD })
    expect((await site.visitor().open(second)).text).toContain('does not work any more')
  })

  test.each([
    [{ name: '', password: PASSWORD }, 'Write a name.'],
    [{ name: 'Vera', password: 'q7w9' }, 'Choose a password of at least 10 characters.'],
    [{ name: 'Vera', password: ' \u00a0'.repeat(8) }, 'Choose a password that is more than blanks.'],
  ])('%j is refused with its reason, the name kept and the password not', async (fields, message) => {
    const visitor = site.visitor()
    await visitor.open((await setupPath(site.store, new Date(site.clock.now))) ?? '')
    await visitor.press('Create instructor account', fields)
    expect(visitor.page.status).toBe(422)
    expect(visitor.page.text).toContain(message)
    expect(visitor.form('Create instructor account').fields).toContainEqual(['name', fields.name])
    expect(visitor.page.html).not.toContain(fields.password)
  })
})

describe('sign-in', () => {
  test('works with name and password, and leads back to the page that was wanted', async () => {
    const owner = await instructor()
    const { page } = await classWith(owner, 'Tuesday')
    await owner.press('Sign out')
    expect(owner.cookies.has('drillmark')).toBe(false)
    await owner.open(page)
    expect(owner.page.title).toBe('Sign in')
    await owner.press('Sign in', { name: 'Vera', password: PASSWORD })
    expect(owner.page.title).toBe('Tuesday')
  })

  test('says the same for a wrong password and an unknown name', async () => {
    await instructor()
    const visitor = site.visitor()
    for (const name of ['Vera', 'Nobody']) {
      await visitor.open('/sign-in')
      await visitor.press('Sign in', { name, password: 'not the password' })
      expect(visitor.page.status).toBe(422)
      expect(visitor.page.text).toContain('This name and password do not belong together.')
    }
  })

  test('leads nowhere outside', async () => {
    const owner = await instructor()
    await owner.press('Sign out')
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/%2fevil.example/..']) {
      await owner.open(`/sign-in?next=${encodeURIComponent(next)}`)
      await owner.press('Sign in', { name: 'Vera', password: PASSWORD })
      expect(owner.page.url).toBe('/classes')
      await owner.press('Sign out')
    }
  })

  test('gives a guest on the same browser their record back at sign-out', async () => {
    const path = (await setupPath(site.store, new Date(site.clock.now))) ?? ''
    const visitor = site.visitor()
    await visitor.open('/chapters/boot-sequence')
    await visitor.press('Mark as read')
    await visitor.open(path)
    await visitor.press('Create instructor account', { name: 'Vera', password: PASSWORD })
    expect((await visitor.open('/chapters/boot-sequence')).text).not.toContain('Read on')
    await visitor.press('Sign out')
    expect((await visitor.open('/chapters/boot-sequence')).text).toContain('Read on')
  })
})

describe('a class', () => {
  test('is joined by its link as one is, and shows what its learners did', async () => {
    const owner = await instructor()
    const { page, join: link } = await classWith(owner, 'Tuesday')
    const ada = site.visitor()
    await takeQuiz(ada, site.library, first.id, 8)
    await ada.open(link)
    expect(ada.page.text).toContain('A class of Vera')
    await ada.press('Join Tuesday', { name: 'Ada' })
    expect(ada.page.text).toContain('You are in Tuesday as Ada')
    await ada.open('/scenarios/upgrade-from-tftp')
    await ada.press('Submit', { lines: site.library.scenarios.get('upgrade-from-tftp')?.passes[0]?.lines ?? '' })
    const bob = await join(link, 'Bob')
    await bob.open('/scenarios/upgrade-from-tftp')
    await bob.press('Submit', { lines: site.library.scenarios.get('upgrade-from-tftp')?.fails[0]?.lines ?? '' })

    const { text } = await owner.open(page)
    expect(text).toMatch(/Ada passed 80% 1 of 1 4 May 2026, 09:00/)
    expect(text).toMatch(/Bob open 0 4 May 2026, 09:00/)
    expect(text).toMatch(/ 2 1 of 2 /)
    expect(text).toContain(`Nobody has tried the other ${site.library.scenarios.size - 1} scenarios yet.`)
    expect(text).toMatch(/Missed most, in latest attempts .* 1 of 2/)
    expect(text).toMatch(/Main root cause, in latest attempts .*? 1 of 2/)
  })

  test('as CSV has the same rows as the page, as values a spreadsheet counts with', async () => {
    const owner = await instructor()
    const { page, join: link } = await classWith(owner, 'Tuesday')
    for (const name of ['Ada', 'Bob', 'Cyril'])
      await takeQuiz(await join(link, name), site.library, first.id, name.length * 2)
    await join(link, 'Dora')
    await owner.open(page)
    const shown = [...owner.page.html.matchAll(/<tr[^>]*><th scope="row">([\s\S]*?)<\/tr>/g)].map(([row]) =>
      textOf(row),
    )
    const csv = await owner.open(`${page}.csv`)
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.headers['content-disposition']).toBe('attachment; filename="Tuesday.csv"')
    const [head = [], ...rows] = csv.html
      .replace('\uFEFF', '')
      .trim()
      .split('\r\n')
      .map((row) => row.split(','))
    const at = (row: readonly string[], title: string) => row[head.indexOf(title)] ?? ''
    const percent = (row: readonly string[]) => at(row, `${first.title}: best score in percent`)
    expect(
      rows.map((row) =>
        `${at(row, 'Learner')} ${at(row, `${first.title}: state`)} ${percent(row) === '' ? '0' : `${percent(row)}%`}`.toLowerCase(),
      ),
    ).toEqual(shown.map((row) => row.replace(/^(\w+ \w+ (?:\d+%|0)).*$/, '$1').toLowerCase()))
    expect(rows.map(percent)).toEqual(['60', '60', '100', ''])
    expect(rows.map((row) => at(row, 'Last activity'))).toEqual([
      ...Array.from({ length: 3 }, () => '2026-05-04T09:00:00.000Z'),
      '',
    ])
    for (const row of rows.slice(0, 3)) {
      const [right, of, selfRight, selfOf] = [
        'machine-marked right',
        'machine-marked of',
        'self-marked right',
        'self-marked of',
      ].map((part) => Number(at(row, `${first.title}: best: ${part}`)))
      expect([Number(right) + Number(selfRight), Number(of) + Number(selfOf)]).toEqual([Number(percent(row)) / 10, 10])
      expect(at(row, `${first.title}: attempts`)).toBe('1')
    }
    expect(rows.map((row) => at(row, 'Scenarios passed'))).toEqual(['0', '0', '0', '0'])
  })

  test('shows those who failed unlike those who did nothing, and filters and sorts its rows, in the file, too', async () => {
    const owner = await instructor()
    const { page, join: link } = await classWith(owner, 'Tuesday')
    await takeQuiz(await join(link, 'Ada'), site.library, first.id, 9)
    const bob = await join(link, 'Bob')
    for (let n = 0; n < 3; n += 1) await takeQuiz(bob, site.library, first.id, 2)
    await join(link, 'Cyril')
    const names = async (query: string) => {
      const csv = (await owner.open(`${page}.csv${query}`)).html
      const { html } = await owner.open(`${page}${query}`)
      const shown = [...html.matchAll(/<tr[^>]*><th scope="row"><a [^>]*>([^<]*)</g)].map(([, name = '']) => name)
      const rows = csv.split('\r\n').slice(1, -1)
      expect(rows.map((row) => row.split(',')[0])).toEqual(shown)
      return shown
    }
    expect(await names('')).toEqual(['Ada', 'Bob', 'Cyril'])
    expect(owner.page.text).toMatch(/Bob not passed 20% ×3 0 of 1 .* Cyril open 0 nothing yet/)
    expect(await names('?state=failing')).toEqual(['Bob'])
    expect(owner.page.text).toContain('1 of 3 learners.')
    expect(await names('?state=idle')).toEqual(['Cyril'])
    expect(await names('?name=AD&sort=passed')).toEqual(['Ada'])
    expect(await names('?sort=passed')).toEqual(['Ada', 'Bob', 'Cyril'])
    expect(await names('?state=silent')).toEqual([])
    expect(owner.page.text).toContain('Nobody in this class is like that.')
    await owner.open(page)
    await owner.press('Show', { name: 'bob' })
    expect([owner.page.text, owner.page.html]).toEqual([
      expect.stringContaining('1 of 3 learners.'),
      expect.stringContaining('value="bob"'),
    ])
    await owner.follow('Show everybody')
    expect(owner.page.text).toContain('3 learners.')
  })

  test('in CSV a name that is a formula stays text', async () => {
    const owner = await instructor()
    const { page, join: link } = await classWith(owner, 'Tuesday')
    for (const name of ['=1+1', '+SUM(A1)', '-2', '@x', '\uff1d1', '\uff0b2', '\ufe63 3', 'Ann "the" Fox, jr'])
      await join(link, name)
    const { html } = await owner.open(`${page}.csv`)
    const names = html
      .split('\r\n')
      .slice(1, -1)
      .map((row) => row.replace(/,,(open|locked),.*$/, ''))
    expect(names.toSorted()).toEqual(
      ["'+SUM(A1)", "'-2", "'\uff1d1", "'\uff0b2", "'\ufe63 3", "'=1+1", "'@x", '"Ann ""the"" Fox, jr"'].toSorted(),
    )
  })

  test('names its CSV file as it is named, in any script', async () => {
    const owner = await instructor()
    const { page } = await classWith(owner, 'Réseaux 1/2: “soir”')
    const { headers } = await owner.open(`${page}.csv`)
    expect(headers['content-disposition']).toBe(
      `attachment; filename="R-seaux-1-2-soir.csv"; filename*=UTF-8''R%C3%A9seaux%201-2-%20%E2%80%9Csoir%E2%80%9D.csv`,
    )
  })

  test('says alike on its page and in its CSV that a quiz which was opened and not answered is none', async () => {
    const owner = await instructor()
    const { page, join: link } = await classWith(owner, 'Tuesday')
    const ada = await join(link, 'Ada')
    await ada.open(`/chapters/${first.id}/quiz`)
    await ada.press('Start the quiz')
    expect((await owner.open(page)).text).toContain('Ada 0 nothing yet')
    expect((await owner.open(`${page}.csv`)).html.split('\r\n')[1]).toMatch(/^Ada,[^,]*,open,,,,,,0,(?:open|locked),/)
  })

  test('loses a learner whom its instructor removes, after a question; what they did stays theirs', async () => {
    const owner = await instructor()
    const { page, join: link } = await classWith(owner, 'Tuesday')
    const ada = await join(link, 'Ada')
    await join(link, 'Bob')
    await takeQuiz(ada, site.library, first.id, 8)
    await owner.open(page)
    await owner.open(/href="(\/classes\/[^"]+\/learners\/[^"]+)">Ada</.exec(owner.page.html)?.[1] ?? '')
    expect(owner.page.title).toBe('Ada')
    const href = /href="(\/classes\/[^"]+\/remove)">Remove Ada/.exec(owner.page.html)?.[1] ?? ''
    const other = site.visitor()
    expect((await other.open(href)).title).toBe('Sign in')
    await owner.open(href)
    expect([owner.page.title, owner.page.text]).toEqual(['Remove Ada?', expect.stringContaining('stay theirs')])
    await owner.press('Remove Ada')
    expect(owner.page.url).toBe(page)
    expect(owner.page.text).not.toContain('Ada')
    expect(owner.page.text).toContain('Bob')
    // Again, from the page before: nothing is there to be removed.
    expect((await owner.open(href)).url).toBe(page)
    expect((await ada.open('/')).text).toContain('Passed')
    await ada.open(link)
    await ada.press('Join Tuesday', { name: 'Ada' })
    expect((await owner.open(page)).text).toContain('Ada passed 80%')
  })

  test.each([
    ['\u3164', 'A name needs at least one letter or digit.'],
    ['Ada\u2028Bob', 'A name is one line, without control characters.'],
    ['', 'Write the name your class knows you by.'],
    ['x'.repeat(61), 'A name may have 60 characters.'],
  ])('is not joined as %j', async (name, message) => {
    const owner = await instructor()
    const { join: link } = await classWith(owner, 'Tuesday')
    const visitor = await join(link, name)
    expect([visitor.page.status, visitor.page.text]).toEqual([422, expect.stringContaining(message)])
  })

  test('tells whoever joins exactly what its instructor will see', async () => {
    const owner = await instructor()
    const { join: link } = await classWith(owner, 'Tuesday')
    const { text } = await site.visitor().open(link)
    for (const seen of [
      'the name you give here',
      'when you were last active',
      'best quiz score and your attempts',
      'which scenarios you passed',
      'how many you tried and how often',
      'your quizzes with your answers',
      'the lines you submit in scenarios with their reports',
      'how many of your cards are due',
      'how much of each topic you are likely to remember',
    ])
      expect(text).toContain(seen)
    expect(text).not.toContain('nothing else')
  })

  test('has no two learners of one name: the second is offered one that is free', async () => {
    const owner = await instructor()
    const { page, join: link } = await classWith(owner, 'Tuesday')
    await join(link, 'Ada')
    const second = await join(link, ' ada ')
    expect(second.page.status).toBe(422)
    expect(second.page.text).toContain('Somebody in this class is called “ada” already.')
    expect(second.form('Join Tuesday').fields).toContainEqual(['name', 'ada 2'])
    await second.press('Join Tuesday')
    expect(second.page.text).toContain('You are in Tuesday as ada 2')
    expect((await owner.open(page)).text).toMatch(/Ada .* ada 2 /)
  })

  test('created by a form sent twice is one', async () => {
    const owner = await instructor()
    await owner.open('/classes')
    const form = owner.form('Create class')
    await owner.send(form, { name: 'Tuesday' })
    await owner.send(form, { name: 'Tuesday' })
    expect((await owner.open('/classes')).html.match(/>Tuesday</g)).toHaveLength(1)
  })

  test('can be left from the settings', async () => {
    const owner = await instructor()
    const { page, join: link } = await classWith(owner, 'Tuesday')
    const ada = await join(link, 'Ada')
    await ada.open('/settings')
    await ada.press('Leave Tuesday')
    expect(ada.page.text).toContain('You have left the class.')
    expect((await owner.open(page)).text).toContain('Nobody has joined yet.')
  })

  test('whose id is that of somebody else’s class is not made; sent once more it is', async () => {
    const owner = await instructor()
    const { page } = await classWith(owner, 'Tuesday')
    const link = 'f'.repeat(64)
    await site.store.saveSetupToken(tokenHash(link), site.clock.now)
    const otto = site.visitor()
    await otto.open(`/setup/${link}`)
    await otto.press('Create instructor account', { name: 'Otto', password: PASSWORD })
    await otto.press('Create class', { id: page.split('/').at(-1) ?? '', name: 'Monday' })
    expect([otto.page.status, otto.page.text]).toEqual([409, expect.stringContaining('Send it once more.')])
    expect(otto.form('Create class').fields).toContainEqual(['name', 'Monday'])
    await otto.press('Create class')
    expect(otto.page.title).toBe('Monday')
    expect((await owner.open(page)).title).toBe('Tuesday')
  })

  test('is seen by nobody but its instructor', async () => {
    const owner = await instructor()
    const { page, join: link } = await classWith(owner, 'Tuesday')
    const ada = await join(link, 'Ada')
    for (const stranger of [ada, site.visitor()]) {
      for (const path of ['/classes', page, `${page}.csv`]) expect((await stranger.open(path)).title).toBe('Sign in')
    }
    await site.store.saveSetupToken('0'.repeat(64), site.clock.now)
    const second = {
      id: '0198c000-0000-7000-8000-00000000000b',
      setupTokenHash: '0'.repeat(64),
      name: 'Otto',
      at: site.clock.now,
      zone: 'UTC',
      rolloverHour: 4,
    }
    const { hashPassword } = await import('../../src/web/password.ts')
    expect(await site.store.createInstructor({ ...second, passwordHash: await hashPassword(PASSWORD) })).toBe('created')
    const otto = site.visitor()
    await otto.open('/sign-in')
    await otto.press('Sign in', { name: 'Otto', password: PASSWORD })
    expect(otto.page.text).toContain('No class yet')
    expect((await otto.open(page)).status).toBe(404)
    expect((await otto.open(`${page}.csv`)).status).toBe(404)
  })

  test('an unknown join link says so', async () => {
    const page = await site.visitor().open('/join/nosuchcode')
    expect(page.status).toBe(404)
    expect(page.text).toContain('This join link leads to no class')
  })
})
