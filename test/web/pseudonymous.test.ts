// Classes of handles: whoever teaches sees no name and no e-mail, wherever they look.

import { beforeEach, describe, expect, test } from 'vitest'

import { handleOf, HANDLES } from '../../src/web/handles.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { takeQuiz } from '../support/study.ts'
import { joined, joinPath, newClass, newInstructor } from '../support/teaching.ts'
import type { Visitor } from '../support/visitor.ts'

/** They stand nowhere else. */
const NAME = 'Zenobia Quillfeather'
const EMAIL = 'zenobia.quillfeather@example.org'
const PASSWORD = 'four unrelated words'
const HANDLE = /^[A-Z][a-z]+ [A-Z][a-z]+( \d+)?$/
const chapter = 'boot-sequence'

let site: TestApp
let vera: Visitor
let page: string
let join: string
beforeEach(async () => {
  site = await startApp()
  vera = await newInstructor(site, 'Vera')
})

async function newClassOfHandles(): Promise<void> {
  await vera.open('/classes')
  await vera.press('Create class', { name: 'Tuesday', handles: '1' })
  ;[page, join] = [vera.page.url, joinPath(vera)]
}
const handleOn = ({ text }: { text: string }) => /You are in Tuesday as (.+?)\. /.exec(text)?.[1] ?? ''
/** Somebody with an account, a quiz and a submitted scenario, in the class. */
async function busyMember(joins: (member: Visitor) => Promise<unknown>): Promise<Visitor> {
  const member = site.visitor()
  await member.open('/sign-up')
  await member.press('Make my account', { name: NAME, email: EMAIL, password: PASSWORD, repeat: PASSWORD })
  await joins(member)
  await takeQuiz(member, site.library, chapter, 4)
  const [scenario] = site.library.scenarios.values()
  await member.open(`/scenarios/${scenario?.id}`)
  await member.press('Submit', { lines: 'enable\nshow version' })
  return member
}
/** All pages and files of the class that links lead to, once however they are sorted and filtered: the path of each with what it says. */
async function everythingOf(instructor: Visitor, from: string): Promise<ReadonlyMap<string, string>> {
  const read = new Map<string, string>()
  const waiting = [from]
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const path = address.split(/[#?]/)[0] ?? ''
    // Of what comes in hundreds, such as items, the first few.
    const alike = [...read.keys()].filter(
      (each) => each.slice(0, each.lastIndexOf('/')) === path.slice(0, path.lastIndexOf('/')),
    )
    if (read.has(path) || (alike.length >= 8 && path.includes('/items/'))) continue
    const { html, headers, status } = await instructor.open(path)
    expect([path, status]).toEqual([path, 200])
    read.set(path, `${JSON.stringify(headers)}\n${html}`)
    for (const [, href = ''] of html.matchAll(/href="([^"]+)"/g)) if (href.startsWith(from)) waiting.push(href)
  }
  return read
}

test('a learner gives no name, gets a handle, and reads it again in the settings', async () => {
  await newClassOfHandles()
  const ada = site.visitor()
  const { text, html } = await ada.open(join)
  expect(text).toContain('a handle that Drillmark makes for you (no name and no e-mail address)')
  expect(html).not.toContain('name="name"')
  await ada.press('Join Tuesday')
  const handle = handleOn(ada.page)
  expect(handle).toMatch(HANDLE)
  expect((await ada.open('/settings')).text).toContain(`Tuesday, as ${handle}`)
  await ada.open(join)
  await ada.press('Show all of them')
  expect(handleOn(ada.page)).toBe(handle)
  expect((await vera.open(page)).text).toContain(handle)
})

test('no page and no file of the class has the name or the e-mail of a member', async () => {
  await newClassOfHandles()
  await vera.open(`${page}/assignments`)
  await vera.press('Assign', { target: `chapter:${chapter}` })
  await busyMember(async (member) => {
    await member.open(join)
    await member.press('Join Tuesday', { name: NAME })
  })
  const read = await everythingOf(vera, page)
  expect(read.size).toBeGreaterThan(20)
  expect([...read.keys()].filter((address) => address.endsWith('.csv')).length).toBeGreaterThan(3)
  expect([...read.keys()].some((address) => address.includes('/learners/'))).toBe(true)
  for (const [address, said] of read) expect([address, /zenobia|quillfeather/i.test(said)]).toEqual([address, false])
})

test('the audit log has the handle alone, and no way from it to the account', async () => {
  await newClassOfHandles()
  const member = await busyMember(async (visitor) => {
    await visitor.open(join)
    await visitor.press('Join Tuesday')
  })
  await member.open('/settings')
  await member.press('Leave Tuesday')
  const log = await site.store.auditLog({}, { offset: 0, limit: 50 })
  const ofClass = log.filter(({ act }) => act === 'member joined' || act === 'member left')
  expect(ofClass.map(({ actorId, aboutId }) => [actorId, aboutId])).toEqual([
    [null, null],
    [null, null],
  ])
  for (const { actor, about } of ofClass) expect([actor, about]).toEqual([expect.stringMatching(HANDLE), actor])
  const about = (await site.store.accountByName(EMAIL))?.learner ?? ''
  expect((await site.store.auditLog({ about }, { offset: 0, limit: 50 })).map(({ act }) => act)).not.toContain(
    'member joined',
  )
})

describe('what would tell a name', () => {
  beforeEach(newClassOfHandles)

  test('is not to be had: no roster, no renaming, no link into an account', async () => {
    await busyMember(async (member) => {
      await member.open(join)
      await member.press('Join Tuesday')
    })
    expect((await vera.open(`${page}/roster`)).status).toBe(409)
    expect((await vera.open(`${page}/joining`)).html).not.toContain('/roster')
    const member = /href="(\/classes\/[^"]+\/learners\/[^"]+)"/.exec((await vera.open(page)).html)?.[1] ?? ''
    expect((await vera.open(`${member}/rename`)).status).toBe(409)
    await vera.open(member)
    expect(vera.page.html).not.toContain('/rename')
    await vera.press('Make a link back')
    expect([vera.page.status, vera.page.text]).toEqual([
      403,
      expect.stringContaining('an administrator of this server can help'),
    ])
  })

  describe('a link back to the record of a guest', () => {
    let guest: Visitor
    let otherJoin: string
    beforeEach(async () => {
      const other = await newClass(vera, 'Named')
      otherJoin = other.join
      guest = site.visitor()
      await guest.open(join)
      await guest.press('Join Tuesday')
    })
    /** The link, or what is said where there is none. */
    async function linkBack(): Promise<string> {
      await vera.open(/href="(\/classes\/[^"]+\/learners\/[^"]+)"/.exec((await vera.open(page)).html)?.[1] ?? '')
      await vera.press('Make a link back')
      return /\/device\/[\w-]+/.exec(vera.page.html)?.[0] ?? vera.page.text
    }
    async function joinNamed(): Promise<void> {
      await guest.open(otherJoin)
      await guest.press('Join Named', { name: NAME })
    }

    test('is made all the same', async () => {
      expect((await site.visitor().open(await linkBack())).status).toBe(200)
    })

    test('is not made where another class has a name', async () => {
      await joinNamed()
      expect(await linkBack()).toContain('The record of this learner has a name')
    })

    test('ends when the guest gives a name to another class', async () => {
      const link = await linkBack()
      await joinNamed()
      expect((await site.visitor().open(link)).status).toBe(404)
    })

    test('ends when the guest makes an account', async () => {
      const link = await linkBack()
      await guest.open('/sign-up')
      await guest.press('Make my account', { name: NAME, email: EMAIL, password: PASSWORD, whose: 'mine' })
      expect((await site.visitor().open(link)).status).toBe(404)
    })

    test('and whoever joins a class of names is told that the two can be compared', async () => {
      expect((await guest.open(otherJoin)).text).toContain(
        'You are also in Tuesday, under a handle. An instructor of both classes can find out that both members are you.',
      )
      const bo = await joined(site, otherJoin, 'Bo Lindqvist')
      expect((await bo.open(join)).text).toContain('You are also in Named, under a name.')
      expect((await site.visitor().open(join)).text).not.toContain('find out')
    })
  })
})

test('a class of names gets handles for good: names, roster and gradebook ids are forgotten, what was done stays', async () => {
  await vera.open('/classes')
  await vera.press('Create class', { name: 'Tuesday' })
  ;[page, join] = [vera.page.url, joinPath(vera)]
  await busyMember(async (member) => {
    await member.open(join)
    await member.press('Join Tuesday', { name: NAME })
  })
  const bo = await joined(site, join, 'Bo Lindqvist')
  await vera.open(`${page}/settings`)
  await vera.press('Delete the names and give handles')
  expect(vera.page.text).toContain('Every member has a handle now.')
  expect(vera.page.html).not.toContain('Delete the names')
  const read = await everythingOf(vera, page)
  for (const [address, said] of read)
    expect([address, /zenobia|quillfeather|lindqvist/i.test(said)]).toEqual([address, false])
  expect((await bo.open('/settings')).text).toMatch(/Tuesday, as [A-Z][a-z]+ [A-Z][a-z]+/)
  expect((await vera.open(page)).text).toContain('2 learners')
})

test('handles are words in plain letters, and each is another', () => {
  const all = Array.from({ length: HANDLES }, (_, number) => handleOf(number))
  expect(new Set(all).size).toBe(HANDLES)
  for (const handle of all) expect(handle).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
})
