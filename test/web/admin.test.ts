// What administrators do: find accounts, give roles, make links to accounts, and read the log. And the way back that instructors give.

import { beforeEach, describe, expect, test } from 'vitest'

import { setupPath } from '../../src/web/setup-link.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { textOf } from '../support/visitor.ts'
import type { Visitor } from '../support/visitor.ts'

const PASSWORD = 'correct horse battery'

let site: TestApp
let vera: Visitor
beforeEach(async () => {
  site = await startApp()
  vera = site.visitor()
  await vera.open((await setupPath(site.store, new Date(site.clock.now))) ?? '')
  await vera.press('Create instructor account', { name: 'Vera', password: PASSWORD })
})

async function learner(name: string): Promise<Visitor> {
  const visitor = site.visitor()
  await visitor.open('/sign-up')
  await visitor.press('Make my account', { name, email: `${name}@example.org`, password: PASSWORD })
  return visitor
}

/** The path of the link that stands on the page. */
const linkOn = (visitor: Visitor) =>
  new URL(textOf(/<p class="link-box">([^<]*)</.exec(visitor.page.html)?.[1] ?? '')).pathname

async function log(): Promise<string[]> {
  const { html } = await vera.open('/admin/log.csv')
  return html.trimEnd().split('\r\n').slice(1)
}

describe('an administrator', () => {
  test('finds an account, and gives it a role with a reason that the log keeps', async () => {
    const ada = await learner('Ada')
    await learner('Bo')
    await vera.open('/')
    await vera.follow('Administration')
    await vera.press('Find', { q: 'ADA@' })
    expect([vera.page.text.includes('Ada'), vera.page.text.includes('Bo@')]).toEqual([true, false])
    await vera.follow('Ada')
    await vera.press('Save the role', { role: 'instructor', reason: 'teaches from May on' })
    expect(vera.page.text).toContain('The role is saved')
    expect((await ada.open('/classes')).title).toBe('Classes')
    expect((await log())[0]).toBe(
      '2026-05-04T09:00:00.000Z,Vera,Role given,Ada,,learner → instructor,teaches from May on',
    )
    await vera.open('/admin/log')
    expect(vera.page.text).toContain('Role given')
    await vera.press('Show', { act: 'role given' })
    expect(vera.page.html.match(/<th scope="row">/g)).toHaveLength(1)
    await vera.follow('Download these rows as CSV')
    expect(vera.page.html.trimEnd().split('\r\n')).toHaveLength(2)
  })

  test('cannot take the role from the last of them', async () => {
    await vera.open('/admin?q=vera')
    await vera.follow('Vera')
    await vera.press('Save the role', { role: 'learner' })
    expect([vera.page.status, vera.page.text]).toEqual([422, expect.stringContaining('the only administrator')])
    await vera.open('/data/delete')
    await vera.press('Delete my data', { confirm: 'delete' })
    expect([vera.page.status, vera.page.text]).toEqual([
      422,
      expect.stringContaining('Give the role to somebody else first'),
    ])
  })

  test('makes a link by which somebody becomes an instructor, and one to a new password', async () => {
    await vera.open('/admin')
    await vera.press('Make the link', { name: 'Otto', role: 'instructor' })
    const otto = site.visitor()
    await otto.open(linkOn(vera))
    await otto.press('Create instructor account', { password: PASSWORD })
    expect(otto.page.html).toContain('Signed in as Otto')
    expect((await otto.open('/admin')).title).toBe('Sign in')
    await vera.open('/admin?q=otto')
    await vera.follow('Otto')
    await vera.press('Make a link to a new password')
    const again = site.visitor()
    await again.open(linkOn(vera))
    await again.press('Save and sign in', { password: 'another battery' })
    expect(again.page.title).toBe('Classes')
    expect((await otto.open('/classes')).title).toBe('Sign in')
    expect((await log()).map((line) => line.split(',').slice(1, 4).join())).toEqual([
      'Otto,Password changed by a link,Otto',
      'Vera,Link to an account made,Otto',
      'Otto,Account made,Otto',
      'Vera,Link to an account made,',
      'Vera,Account made,Vera',
    ])
  })

  test('reads a long log in parts, and its file whole', async () => {
    const ada = (await site.store.accountByName('Vera'))?.learner ?? ''
    await learner('Ada')
    const about = (await site.store.accountByName('Ada@example.org'))?.learner ?? ''
    for (let turn = 0; turn < 120; turn += 1)
      await site.store.giveRole({
        learner: about,
        role: turn % 2 === 0 ? 'instructor' : 'learner',
        by: ada,
        at: site.clock.now,
        reason: `turn ${turn}`,
      })
    await vera.open('/admin/log')
    expect([vera.page.text.includes('turn 119'), vera.page.text.includes('turn 5 ')]).toEqual([true, false])
    await vera.follow('Older ones')
    expect(vera.page.text).toContain('turn 5')
    expect(await log()).toHaveLength(122)
  })
})

describe('a learner of a class who lost the way', () => {
  let join: string
  let classUrl: string
  beforeEach(async () => {
    await vera.open('/classes')
    await vera.press('Create class', { name: 'Tuesday' })
    classUrl = vera.page.url
    join = linkOn(vera)
  })
  async function member(visitor: Visitor, name: string): Promise<string> {
    await visitor.open(join)
    await visitor.press('Join Tuesday', { name })
    const href = new RegExp(`href="([^"]+)">${name}</a></th>`).exec((await vera.open(classUrl)).html)?.[1] ?? ''
    await vera.open(href)
    return href
  }

  test('without an account gets the record back on another browser, once', async () => {
    const cy = site.visitor()
    await cy.open('/chapters/boot-sequence')
    await cy.press('Mark as read')
    await member(cy, 'Cy')
    await vera.press('Make a link back')
    const link = linkOn(vera)
    const phone = site.visitor()
    await phone.open(link)
    await phone.press('Sign in on this browser')
    expect((await phone.open('/chapters/boot-sequence')).text).toContain('Read on')
    expect((await site.visitor().open(link)).status).toBe(404)
    expect((await log())[0]).toBe('2026-05-04T09:00:00.000Z,Vera,Record given back,Cy,Tuesday,,')
  })

  test('with an account gets a new password; one who teaches gets none from an instructor', async () => {
    const ada = await learner('Ada')
    const href = await member(ada, 'Ada')
    await vera.press('Make a link back')
    const phone = site.visitor()
    await phone.open(linkOn(vera))
    await phone.press('Save and sign in', { password: 'another battery' })
    expect(phone.page.html).toContain('Signed in as Ada')
    const id = href.split('/').at(-1) ?? ''
    await site.store.giveRole({ learner: id, role: 'instructor', by: null, at: site.clock.now, reason: '' })
    await vera.open(href)
    await vera.press('Make a link back')
    expect([vera.page.status, vera.page.title]).toEqual([403, 'An administrator helps this one'])
  })
})

test('the log of the server never has the secret of a link', async () => {
  const lines: string[] = []
  const { app } = await site.again(undefined, undefined, {
    log: { level: 'info', stream: { write: (line: string) => void lines.push(line) } },
  })
  const paths = ['/admin/links/', '/admin/accounts/x/link/', '/classes/x/learners/y/link/', '/setup/', '/device/']
  for (const path of paths) await app.inject(`${path}SECRET`)
  expect(lines.length).toBeGreaterThanOrEqual(paths.length)
  expect(lines.join('')).not.toContain('SECRET')
})
