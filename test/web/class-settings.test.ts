// The settings of a class: its name and zone, put away and brought back, copied, deleted.

import { beforeEach, describe, expect, test } from 'vitest'

import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { libraryWith } from '../content/small-course.ts'
import { joined, newClass, newInstructor } from '../support/teaching.ts'
import type { Visitor } from '../support/visitor.ts'

let site: TestApp
let vera: Visitor
let tuesday: { page: string; join: string }
beforeEach(async () => {
  site = await startApp(libraryWith())
  vera = await newInstructor(site, 'Vera')
  tuesday = await newClass(vera, 'Tuesday')
})

const settings = () => vera.open(`${tuesday.page}/settings`)

test('a class has the zone of its instructor, and gets another name and zone', async () => {
  await settings()
  expect(vera.page.html).toContain('<option selected>UTC</option>')
  await vera.press('Save settings', { name: 'Wednesday', zone: 'Asia/Tokyo' })
  expect(vera.page.title).toBe('Settings of Wednesday')
  expect(vera.page.text).toContain('The settings are saved.')
  expect(vera.page.html).toContain('<option selected>Asia/Tokyo</option>')
  expect((await vera.open(tuesday.page)).title).toBe('Wednesday')
})

test.each([
  [{ name: ' ' }, 'Name the class.'],
  [{ name: 'x'.repeat(81) }, 'A name may have 80 characters.'],
  [{ zone: 'Mars/Olympus' }, 'Choose a time zone from the list.'],
])('%j is refused with its reason, and what was typed stays', async (fields, message) => {
  await settings()
  await vera.press('Save settings', fields)
  expect([vera.page.status, vera.page.text]).toEqual([422, expect.stringContaining(message)])
  if ('name' in fields) expect(vera.page.html).toContain(fields.name)
  expect((await vera.open(tuesday.page)).title).toBe('Tuesday')
})

describe('an archived class', () => {
  let ada: Visitor
  beforeEach(async () => {
    ada = await joined(site, tuesday.join, 'Ada')
    await settings()
    await vera.press('Archive Tuesday')
  })

  test('leaves the list, still opens, and takes nobody', async () => {
    const { html } = await vera.open('/classes')
    expect(html.indexOf('Archived classes')).toBeGreaterThan(0)
    expect(html.indexOf(`href="${tuesday.page}"`)).toBeGreaterThan(html.indexOf('Archived classes'))
    expect((await vera.open(tuesday.page)).text).toContain('This class is archived')
    expect((await vera.open(`${tuesday.page}.csv`)).html).toContain('Ada')
    const bob = site.visitor()
    expect((await bob.open(tuesday.join)).text).toContain('takes nobody now')
    expect(bob.has('Join Tuesday')).toBe(false)
  })

  test('refuses every form but those of its settings, and says how to bring it back', async () => {
    await vera.open(`${tuesday.page}/assignments`)
    await vera.press('Assign', { target: `chapter:${site.library.chapters[0]?.id}` })
    expect([vera.page.status, vera.page.title]).toEqual([409, 'Tuesday is archived'])
    await settings()
    await vera.press('Bring Tuesday back')
    expect(vera.page.text).toContain('The class is back.')
    await vera.open(`${tuesday.page}/assignments`)
    await vera.press('Assign', { target: `chapter:${site.library.chapters[0]?.id}` })
    expect(vera.page.status).toBe(200)
  })

  test('is still in its learner’s settings, who may leave it', async () => {
    expect((await ada.open('/settings')).text).toContain('Tuesday, as Ada (archived)')
    await ada.press('Leave Tuesday')
    expect((await vera.open(tuesday.page)).text).not.toContain('Ada')
  })

  test('cannot be joined by a form that was open before', async () => {
    await vera.press('Bring Tuesday back')
    const bob = site.visitor()
    await bob.open(tuesday.join)
    const form = bob.form('Join Tuesday')
    await settings()
    await vera.press('Archive Tuesday')
    await bob.send(form, { name: 'Bob' })
    expect([bob.page.status, bob.page.text]).toEqual([409, expect.stringContaining('takes nobody now')])
  })
})

describe('a copy', () => {
  test('has the assignments on other days at the same local time, over a change of clocks, and no learners', async () => {
    await joined(site, tuesday.join, 'Ada')
    await settings()
    await vera.press('Save settings', { zone: 'Europe/Paris' })
    await vera.open(`${tuesday.page}/assignments`)
    await vera.press('Assign', {
      target: `chapter:${site.library.chapters[0]?.id}`,
      opens: '2026-05-04T08:00',
      due: '2026-05-11T20:00',
    })
    await settings()
    expect(vera.page.text).toContain('with these settings and 1 assignment')
    await vera.press('Copy Tuesday', { name: 'Autumn', opens: '2026-11-02' })
    expect(vera.page.title).toBe('Autumn')
    expect(vera.page.text).toContain('Nobody has joined yet')
    const [autumn] = (await site.store.classesOf((await site.store.accountByName('Vera'))?.learner ?? '')).slice(1)
    const [assignment] = await site.store.assignmentsOf(
      (await site.store.accountByName('Vera'))?.learner ?? '',
      autumn?.id ?? '',
      { offset: 0, limit: 9 },
    )
    // 8:00 in summer is 6:00 UTC.
    expect(assignment).toMatchObject({ opensAt: '2026-11-02T07:00:00.000Z', dueAt: '2026-11-09T19:00:00.000Z' })
  })

  test('is made once by one form, and a day that is none is refused', async () => {
    await settings()
    const form = vera.form('Copy Tuesday')
    await vera.send(form)
    expect(vera.page.title).toBe('Tuesday (copy)')
    await vera.send(form)
    expect(vera.page.title).toBe('Tuesday (copy)')
    expect((await vera.open('/classes')).html.match(/Tuesday \(copy\)/g)).toHaveLength(1)
    await settings()
    await vera.press('Copy Tuesday', { opens: '2026-02-30' })
    expect(vera.page.status).toBe(422)
    await settings()
    await vera.press('Copy Tuesday', { opens: '9999-02-01' })
    expect([vera.page.status, vera.page.text]).toEqual([422, expect.stringContaining('too far away')])
  })
})

test('a class is deleted when its name is typed, and says before what goes and what stays', async () => {
  const ada = await joined(site, tuesday.join, 'Ada')
  await settings()
  await vera.follow('See what goes and what stays')
  expect(vera.page.text).toContain('the membership of 1 learner')
  await vera.press('Delete Tuesday', { confirm: 'Wednesday' })
  expect([vera.page.status, vera.page.text]).toEqual([422, expect.stringContaining('Nothing was deleted')])
  await vera.press('Delete Tuesday', { confirm: ' tuesday ' })
  expect(vera.page.text).toContain('No class yet')
  expect((await ada.open('/settings')).text).not.toContain('Tuesday')
  expect((await ada.open(tuesday.join)).status).toBe(404)
})

describe('joining', () => {
  const joining = () => vera.open(`${tuesday.page}/joining`)
  const codeOn = () => tuesday.join.split('/').at(-1) ?? ''

  test('by the code that is shown, typed in groups and in capitals', async () => {
    expect((await joining()).text).toContain(codeOn().replace(/(.{4})/, '$1 '))
    const ada = site.visitor()
    await ada.open('/join')
    await ada.press('Go on', {
      code: ` ${codeOn()
        .toUpperCase()
        .replace(/(.{4})/, '$1-')} `,
    })
    expect(ada.page.title).toBe('Join Tuesday')
    await ada.open('/join')
    await ada.press('Go on', { code: 'abcd efgh' })
    expect([ada.page.status, ada.page.text]).toEqual([422, expect.stringContaining('No class has this code')])
    expect(ada.page.html).toContain('value="abcd efgh"')
  })

  test('is closed and opened again; who is in stays in', async () => {
    const ada = await joined(site, tuesday.join, 'Ada')
    await joining()
    await vera.press('Close joining')
    expect(vera.page.text).toContain('Joining is closed')
    expect((await site.visitor().open(tuesday.join)).text).toContain('takes nobody now')
    expect((await ada.open(tuesday.join)).text).toContain('You are in Tuesday as Ada')
    await vera.press('Open joining')
    expect((await site.visitor().open(tuesday.join)).title).toBe('Join Tuesday')
  })

  test('by an old link ends when there is a new one', async () => {
    await joining()
    await vera.press('Make a new link and code')
    expect((await site.visitor().open(tuesday.join)).status).toBe(404)
    const code = /name="from" value="([^"]+)"/.exec(vera.page.html)?.[1]
    expect((await site.visitor().open(`/join/${code}`)).title).toBe('Join Tuesday')
  })

  test('by guessing is stopped', async () => {
    const guesser = site.visitor('192.0.2.7')
    for (let tries = 0; tries < 300; tries += 1) await guesser.open(`/join/wrong${tries}`)
    expect((await guesser.open('/join/wrong')).status).toBe(429)
    expect((await guesser.open(tuesday.join)).status).toBe(200)
    expect((await site.visitor('192.0.2.8').open('/join/wrong')).status).toBe(404)
  })
})

describe('a class of two instructors', () => {
  test('is taught by whoever is added, is said to be so, and is left after a question', async () => {
    const grace = await newInstructor(site, 'Grace')
    await settings()
    await vera.press('Add instructor', { instructor: 'Nobody' })
    expect([vera.page.status, vera.page.text]).toEqual([422, expect.stringContaining('No instructor account')])
    site.clock.now = '2026-05-04T09:01:00.000Z'
    await vera.press('Add instructor', { instructor: 'grace' })
    expect(vera.page.text).toContain('Grace, since 4 May 2026')
    expect((await grace.open(tuesday.page)).title).toBe('Tuesday')
    expect((await site.visitor().open(tuesday.join)).text).toContain('A class of Vera and Grace')
    await settings()
    await vera.follow('Stop teaching this class')
    await vera.press('Stop teaching Tuesday')
    expect((await vera.open(tuesday.page)).status).toBe(404)
    await grace.open(`${tuesday.page}/leave`)
    expect(grace.has('Stop teaching Tuesday')).toBe(false)
    expect(grace.page.text).toContain('You teach Tuesday alone')
  })
})

test('a learner is renamed by an instructor, and reads so', async () => {
  const ada = await joined(site, tuesday.join, 'Ada')
  await vera.open(tuesday.page)
  await vera.follow('Ada')
  await vera.follow('Rename Ada')
  await vera.press('Save the name', { name: ' ' })
  expect([vera.page.status, vera.page.text]).toEqual([422, expect.stringContaining('Write the other name.')])
  await vera.press('Save the name', { name: 'Ada King' })
  expect(vera.page.title).toBe('Ada King')
  expect((await ada.open('/settings')).text).toContain('as Ada King (a name that Vera gave you)')
})
