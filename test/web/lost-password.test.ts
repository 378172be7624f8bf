// A lost password: by mail over a real connection, and without mail.

import { afterAll, beforeAll, expect, test } from 'vitest'

import { mailer } from '../../src/web/mail.ts'
import { startApp } from '../support/app.ts'
import type { TestApp } from '../support/app.ts'
import { startSmtp } from '../support/smtp-server.ts'
import type { SmtpServer } from '../support/smtp-server.ts'

const ADA = { name: 'Ada', email: 'Ada@example.org', password: 'correct horse battery' }

let smtp: SmtpServer
let plain: TestApp
let site: TestApp
beforeAll(async () => {
  smtp = await startSmtp()
  plain = await startApp()
  const mail = await mailer(smtp.url, 'drillmark@example.org')
  site = await plain.again(undefined, undefined, { mail, publicUrl: 'https://drill.example.org' })
  const ada = site.visitor()
  await ada.open('/sign-up')
  await ada.press('Make my account', ADA)
})
afterAll(async () => {
  await site.app.close()
  await plain.app.close()
  await smtp.close()
})

async function ask(email: string, headers: Record<string, string> = {}) {
  const response = await site.app.inject({
    method: 'POST',
    url: '/lost-password',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams({ email }).toString(),
  })
  return [response.statusCode, response.headers.location, response.body]
}

test('a link comes by mail, to the address of the account, and opens it once with a new password', async () => {
  const coming = smtp.next()
  await ask('  ada@EXAMPLE.org ', { host: 'evil.example' })
  const mail = await coming
  expect([mail.from, mail.to]).toEqual(['drillmark@example.org', 'Ada@example.org'])
  const link = /https:\/\/drill\.example\.org(\/setup\/[\w-]{43})/.exec(mail.text.replaceAll(/=\r\n/g, ''))?.[1] ?? ''
  expect(mail.text).not.toContain('evil')
  const ada = site.visitor()
  await ada.open(link)
  await ada.press('Save and sign in', { password: 'another battery' })
  expect(ada.page.html).toContain('Signed in as Ada')
  expect((await site.visitor().open(link)).status).toBe(404)
})

test('the answer is the same for an e-mail that nobody has, and no mail is sent', async () => {
  const coming = smtp.next()
  const known = await ask('ada@example.org')
  await coming
  const before = smtp.mails.length
  expect(await ask('nobody@example.org')).toEqual(known)
  const visitor = site.visitor()
  await visitor.open('/lost-password?sent=1')
  expect(visitor.page.text).toContain('If there is an account with that e-mail')
  expect(smtp.mails).toHaveLength(before)
})

test('mails for one e-mail are few in an hour, whether somebody has it or not', async () => {
  for (const email of ['nobody@example.net', 'NOBODY@example.net', 'nobody@example.net'])
    expect((await ask(email))[0]).toBe(303)
  expect((await ask('nobody@example.net'))[0]).toBe(429)
  expect((await ask('somebody@example.net'))[0]).toBe(303)
})

test('a server without mail says whom to ask', async () => {
  const page = await plain.visitor().open('/lost-password')
  expect(page.text).toContain('This server sends no mail')
  expect(page.text).toContain('ask its instructor')
  expect(page.html).not.toContain('Send me a link')
})
